"""Text in a file that may be personal data: shown in place, taken out or declared, and nothing is saved before."""

import re
from importlib import import_module

import pytest

from activiteiten.models import Activiteit
from activiteiten.tests.spreadsheets import GOED, KOPPEN, TOEN, adres, csv_van, doorloop, kies, kolomkeuzes
from activiteiten.uit_bestand.activiteitendoel import VELDEN, Activiteitendoel
from gebruikers.models import Tekstverklaring
from inlezen import actions
from inlezen.models import Inleesblok, Inlezing
from inlezen.query import InlezingQuerySet
from taal.persoonsgegevens import vind

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

Stand = Inlezing.Stand
MET_TEKST = (*KOPPEN, "Titel", "Omschrijving")
BEL = "Bel 06-12345678 over de speeltuin"


def rijen(*teksten):
    return csv_van(
        [(f"{dag}-3-2026", *GOED[1:], *tekst) for dag, tekst in enumerate(teksten, start=1)], koppen=MET_TEKST
    )


def nagekeken(client, inhoud):
    return doorloop(client, inhoud, opslaan=False).inlezing


def gevraagd(client, inlezing):
    """The names of the choices on the page, in order."""
    return re.findall(r'<select name="(vondst-[^"]+)"', client.get(adres("detail", inlezing)).text)


def kies_tekst(client, inlezing, **keuzes):
    antwoord = client.post(adres("choose", inlezing), keuzes, follow=True)
    inlezing.refresh_from_db()
    return antwoord


def kies_alle(client, inlezing, *keuzes):
    return kies_tekst(client, inlezing, **dict(zip(gevraagd(client, inlezing), keuzes, strict=True)))


def opgeslagen(client, inlezing):
    client.post(adres("save", inlezing))
    inlezing.refresh_from_db()
    assert inlezing.stand == Stand.OPGESLAGEN
    return list(Activiteit.objects.order_by("datum").values_list("titel", "omschrijving"))


def verklaringen():
    return sorted(Tekstverklaring.objects.values_list("onderdeel", "veld", "soort", "reden", "door__naam"))


def test_een_kop_met_een_persoonsgegeven_wordt_niet_bewaard(lezer):
    koppen = (*KOPPEN, "mevrouw Jansen 0612345678", "Titel", "Deelnemers (bij mw De Boer)")
    inlezing = nagekeken(lezer, csv_van([(*GOED, "x", "Koffie", "4")], koppen=koppen))
    assert inlezing.koppen == [*KOPPEN, "Kolom E", "Titel", "Kolom G"]
    assert "deelnemers" not in inlezing.kolommen  # a heading with more words than a name is not that name
    assert "Jansen" not in lezer.get(adres("columns", inlezing)).text


def test_de_koppen_van_het_sjabloon_en_hun_andere_namen_blijven_staan():
    assert [kop for veld in VELDEN for kop in veld.namen if vind(kop)] == []


def test_na_opslaan_zijn_de_koppen_weg(lezer):
    inlezing = doorloop(lezer, rijen(("Koffie", ""))).inlezing
    assert (inlezing.stand, inlezing.koppen) == (Stand.OPGESLAGEN, [])


def test_van_wat_vroeger_is_opgeslagen_gaan_de_koppen_ook_weg(lezer):
    opgeslagen_, bezig = (
        doorloop(lezer, rijen(("Koffie", ""))).inlezing,
        nagekeken(lezer, rijen(("Thee", ""))),
    )
    Inlezing.objects.update(koppen=list(MET_TEKST))
    import_module("activiteiten.migrations.0011_vergeet_koppen").vergeet(TOEN, None)
    assert dict(Inlezing.objects.values_list("pk", "koppen")) == {
        opgeslagen_.pk: [],
        bezig.pk: list(MET_TEKST),
    }


def test_wat_is_gevonden_staat_er_met_zijn_cel_en_zijn_zin(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie bij mevrouw De Boer thuis", ""), ("Koffie", BEL)))
    html = lezer.get(adres("detail", inlezing)).text
    assert (inlezing.stand, inlezing.fouten, inlezing.vondsten, inlezing.nieuw) == (Stand.TEKST, 0, 2, 2)
    assert "E2 · Titel" in html
    assert '<p class="vrijetekst">Koffie bij <mark>mevrouw De Boer</mark> thuis</p>' in html
    assert "F3 · Omschrijving" in html
    assert '<p class="vrijetekst">Bel <mark>06-12345678</mark> over de speeltuin</p>' in html
    assert "selected" not in html
    assert "activiteiten opslaan" not in html


def test_lange_tekst_wordt_om_de_vondst_heen_getoond(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie", f"{'voor ' * 50}06-12345678{' na' * 50}")))
    html = lezer.get(adres("detail", inlezing)).text
    (zin,) = re.findall(r'<p class="vrijetekst">(.*)</p>', html)
    assert zin.startswith("…")
    assert zin.endswith("…")
    assert len(zin) < 160


def test_weg_gaat_eruit_en_een_verklaring_blijft_staan(lezer):
    inlezing = nagekeken(lezer, rijen(("Taalcafé mevrouw De Sluis", BEL), ("Koffie", "Gezellig.")))
    kies_alle(lezer, inlezing, "naam", "weg")
    assert inlezing.stand == Stand.KLAAR
    assert not Activiteit.objects.exists()
    assert not Tekstverklaring.objects.exists()
    assert opgeslagen(lezer, inlezing) == [
        ("Taalcafé mevrouw De Sluis", "Bel over de speeltuin"),
        ("Koffie", "Gezellig."),
    ]
    assert verklaringen() == [("activiteit", "titel", "naam", "naam", "Noor Werker")]
    assert inlezing.weggehaald == 1
    assert "Eén stuk tekst is weggehaald." in lezer.get(adres("detail", inlezing)).text
    assert not Inleesblok.objects.exists()


def test_twee_vondsten_in_een_cel_gaan_er_allebei_uit(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie", "Bel mevrouw De Boer op 06-12345678 of 06-87654321.")))
    kies_alle(lezer, inlezing, "weg", "weg", "weg")
    assert opgeslagen(lezer, inlezing) == [("Koffie", "Bel op of.")]
    assert inlezing.weggehaald == 3


def test_dezelfde_woorden_twee_keer_in_een_cel_zijn_een_keuze(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie", "06-12345678, dus 06-12345678 bellen")))
    assert len(gevraagd(lezer, inlezing)) == inlezing.vondsten == 1
    kies_alle(lezer, inlezing, "weg")
    assert opgeslagen(lezer, inlezing) == [("Koffie", ", dus bellen")]


def test_het_voorbeeld_laat_de_tekst_zien_zoals_die_wordt_bewaard(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie bij mevrouw De Boer thuis", "")))
    html = kies_alle(lezer, inlezing, "weg").text
    assert "Koffie bij thuis" in html
    assert "Boer" not in html
    assert "Eén stuk tekst halen we weg." in html


def test_zonder_titel_telt_de_soort(lezer):
    inlezing = nagekeken(lezer, rijen(("mevrouw De Boer", "")))
    kies_alle(lezer, inlezing, "weg")
    assert opgeslagen(lezer, inlezing) == [("", "")]
    assert str(Activiteit.objects.get()) == "Ontmoeting"


@pytest.mark.parametrize("keuze", ["", "zomaar"])
def test_wie_iets_vergeet_hoort_dat_en_houdt_de_rest(lezer, keuze):
    inlezing = nagekeken(lezer, rijen(("Koffie", BEL), ("Bij mevrouw De Boer", "")))
    eerste, tweede = gevraagd(lezer, inlezing)
    antwoord = kies_tekst(lezer, inlezing, **{eerste: keuze, tweede: "functie"})
    assert "Je koos nog niet overal wat ermee moet." in antwoord.text
    assert (inlezing.stand, inlezing.vondsten) == (Stand.TEKST, 1)
    assert gevraagd(lezer, inlezing) == [eerste]
    assert lezer.post(adres("save", inlezing)).status_code == 302
    assert not Activiteit.objects.exists()


def test_een_keuze_is_er_alleen_voor_de_eigen_cel(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie", BEL), ("Koffie", BEL)))
    kies_tekst(lezer, inlezing, **{gevraagd(lezer, inlezing)[0]: "weg"})
    assert (inlezing.stand, inlezing.vondsten) == (Stand.TEKST, 1)


def test_een_keuze_kan_ook_voor_dezelfde_woorden_in_andere_cellen(lezer, monkeypatch):
    monkeypatch.setattr(actions, "RIJEN_PER_BLOK", 2)
    inlezing = nagekeken(lezer, rijen(*[("Koffie", BEL)] * 5, ("Bij mevrouw De Boer", "")))
    html = lezer.get(adres("detail", inlezing)).text
    assert html.count("Doe dit ook bij de 4 andere cellen in deze kolom") == 5
    eerste, *_, laatste = gevraagd(lezer, inlezing)
    overal = {eerste: "organisatie", eerste.replace("vondst", "overal"): "on"}
    leeg = dict.fromkeys(gevraagd(lezer, inlezing)[:-1], "")
    assert "Je koos nog niet" not in kies_tekst(lezer, inlezing, **leeg | overal).text
    assert gevraagd(lezer, inlezing) == [laatste]
    kies_tekst(lezer, inlezing, **{laatste: "weg"})
    assert [omschrijving for _, omschrijving in opgeslagen(lezer, inlezing)] == [BEL] * 5 + [""]
    assert verklaringen() == [("activiteit", "omschrijving", "telefoon", "organisatie", "Noor Werker")] * 5


def test_alles_in_een_keer_weghalen_laat_staan_wat_is_gekozen(lezer, monkeypatch):
    monkeypatch.setattr(actions, "RIJEN_PER_BLOK", 1)
    inlezing = nagekeken(lezer, rijen(*[("Koffie", BEL)] * 3))
    antwoord = kies_tekst(lezer, inlezing, alles="weg", **{gevraagd(lezer, inlezing)[1]: "organisatie"})
    assert inlezing.stand == Stand.KLAAR
    zin = (
        "2 stukken tekst halen we weg. Eén stuk tekst is volgens jou geen persoonsgegeven: dat blijft staan."
    )
    assert zin in antwoord.text
    weg = "Bel over de speeltuin"
    assert [omschrijving for _, omschrijving in opgeslagen(lezer, inlezing)] == [weg, BEL, weg]


def test_veel_vondsten_komen_met_vijftig_tegelijk(lezer):
    inlezing = nagekeken(lezer, csv_van([(*GOED, "Koffie", BEL)] * 120, koppen=MET_TEKST))
    aantallen = []
    while inlezing.stand == Stand.TEKST:
        keuzes = gevraagd(lezer, inlezing)
        aantallen.append(len(keuzes))
        kies_alle(lezer, inlezing, *["weg"] * len(keuzes))
    assert aantallen == [50, 50, 20]
    opgeslagen(lezer, inlezing)
    assert (
        inlezing.weggehaald == Activiteit.objects.filter(omschrijving="Bel over de speeltuin").count() == 120
    )


def test_opnieuw_kiezen_begint_van_voren_af_aan(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie", BEL)))
    kies_alle(lezer, inlezing, "weg")
    kies_tekst(lezer, inlezing, opnieuw="1")
    assert (inlezing.stand, inlezing.vondsten) == (Stand.TEKST, 1)
    kies_alle(lezer, inlezing, "organisatie")
    assert opgeslagen(lezer, inlezing) == [("Koffie", BEL)]


def test_keuzes_blijven_staan_als_alles_opnieuw_wordt_nagekeken(lezer):
    inlezing = nagekeken(lezer, rijen(("Koffie", BEL), ("Bij mevrouw De Boer", "")))
    kies_alle(lezer, inlezing, "weg", "functie")
    velden = {f"kolom-{i}": n for n, i in inlezing.kolommen.items() if n != "titel"}
    for gekozen, stand in ((velden, Stand.KLAAR), (velden | {"kolom-4": "locatie"}, Stand.TEKST)):
        lezer.post(adres("columns", inlezing), gekozen)
        lezer.post(adres("check", inlezing))
        inlezing.refresh_from_db()
        assert inlezing.stand == stand  # in another field the same words are asked about anew


def test_een_fout_gaat_voor_en_de_vondst_staat_erbij(lezer):
    gang = doorloop(lezer, csv_van([("gisteren", *GOED[1:], "Koffie", BEL)], koppen=MET_TEKST), opslaan=False)
    assert gang.inlezing.stand == Stand.FOUT
    assert gang.zinnen[1:] == [
        "F2: Hier lijkt een telefoonnummer in te staan. Haal het weg, of kies er straks iets bij."
    ]
    assert "<mark>06-12345678</mark>" in lezer.get(adres("detail", gang.inlezing)).text
    assert b"12345678" not in lezer.get(adres("errors_csv", gang.inlezing)).getvalue()
    lezer.post(adres("choose", gang.inlezing), {"alles": "weg"})
    gang.inlezing.refresh_from_db()
    assert gang.inlezing.stand == Stand.FOUT


@pytest.mark.parametrize("keuze", ["weg", "organisatie"])
def test_hetzelfde_bestand_nog_eens_vraagt_niets_en_voegt_niets_toe(lezer, keuze):
    inhoud = rijen(("Koffie", BEL), ("Koffie", "Gezellig"))
    inlezing = nagekeken(lezer, inhoud)
    kies_alle(lezer, inlezing, keuze)
    opgeslagen(lezer, inlezing)
    opnieuw = nagekeken(lezer, inhoud)
    assert (opnieuw.stand, opnieuw.nieuw, opnieuw.dubbel, opnieuw.vondsten) == (Stand.KLAAR, 0, 2, 0)


def test_wat_er_stond_en_intussen_is_weggehaald_wordt_alsnog_gevraagd(lezer):
    """Nobody was asked about its text: it stood in the log when it was checked."""
    inhoud = rijen(("Koffie", BEL))
    eerder = nagekeken(lezer, inhoud)
    kies_alle(lezer, eerder, "weg")
    opgeslagen(lezer, eerder)
    inlezing = nagekeken(lezer, rijen(("Koffie", BEL), ("Koffie", "Gezellig")))
    lezer.post(adres("undo", eerder))
    antwoord = lezer.post(adres("save", inlezing), follow=True)
    assert "Rij 2 is intussen uit het log gehaald." in antwoord.text
    assert not Activiteit.objects.exists()
    lezer.post(adres("check", inlezing))
    assert len(gevraagd(lezer, inlezing)) == 1


def test_zonder_opslaan_is_er_niets_verklaard(lezer, monkeypatch):
    inlezing = nagekeken(lezer, rijen(("Koffie", BEL), ("Koffie", "Gezellig")))
    kies_alle(lezer, inlezing, "organisatie")
    monkeypatch.setattr(Activiteitendoel, "bestaande", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        lezer.post(adres("save", inlezing))
    assert not Tekstverklaring.objects.exists()


@pytest.mark.parametrize("wat", ["check", "columns", "choose", "save"])
@pytest.mark.parametrize("htmx", [False, True])
def test_wie_bezig_is_met_een_weggegooid_bestand_hoort_dat(lezer, monkeypatch, wat, htmx):
    """Two windows: one throws it away after the other looked it up."""
    kies(lezer, rijen(("Koffie", "Gezellig")))
    inlezing = Inlezing.objects.get()
    velden = kolomkeuzes(inlezing.kolommen)

    def en_weg(request, doel, pk):
        gevonden = Inlezing.objects.select_related("organisatie", "gemeente", "door").get(pk=pk)
        Inlezing.objects.filter(pk=pk).update(stand=Stand.NAKIJKEN)
        return gevonden

    monkeypatch.setattr("inlezen.views._get", en_weg)
    echt = InlezingQuerySet.vergrendel

    def vergrendel(objecten, inlezing):
        Inlezing.objects.filter(pk=inlezing.pk).delete()
        return echt(objecten, inlezing)

    monkeypatch.setattr(InlezingQuerySet, "vergrendel", vergrendel)
    antwoord = lezer.post(adres(wat, inlezing), velden, headers={"HX-Request": "true"} if htmx else {})
    begin = "/activiteiten/importeren/"
    assert (antwoord.headers.get("HX-Redirect") if htmx else antwoord.url) == begin
    assert "Dit bestand is net weggegooid. Er is niets van opgeslagen." in lezer.get(begin).text
