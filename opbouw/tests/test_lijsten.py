"""Every list: sorted by its headings, in pages, and the same rows as CSV and XLSX. What one room's list shows or hides
stands in that room's tests."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.models import Initiatief, Thema
from initiatieven.tests.factories import InitiatiefFactory
from kern.tests.uitvoer import inhoud, lees_csv, lees_tabel, lees_xlsx
from netwerken.models import Netwerk
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory
from wijken.tests.factories import BuurtFactory, KerncijferFactory, WijkFactory

FASEN, RITMES = list(Initiatief.Fase), list(Netwerk.Ritme)


def _initiatief(w, nummer, wijk, organisatie):
    return InitiatiefFactory(
        naam=w.naam(nummer),
        wijk=wijk,
        organisatie=organisatie,
        fase=FASEN[nummer % 7],
        actieve_bewoners=None if nummer % 5 == 0 else nummer % 12,
        begeleider=w.werker if nummer % 3 else None,
    )


def _netwerk(w, nummer, wijk, organisatie):
    return NetwerkFactory(
        naam=w.naam(nummer),
        wijk=wijk,
        organisatie=organisatie,
        ritme=RITMES[nummer % 5],
        omvang=nummer % 9 or None,
    )


def _wijkteam(w, nummer, wijk, organisatie):
    fte = None if nummer % 4 == 0 else f"{nummer % 7}.5"
    team = WijkteamFactory(
        naam=w.naam(nummer), gemeente=wijk.gemeente, organisatie=organisatie, wijken=[wijk], fte=fte
    )
    team.leden.set(w.leden[: nummer % 3])
    return team


def _wijk(w, nummer, wijk, organisatie):
    vervallen = {"vervallen_per": datetime.date(2020, 1, 1)} if nummer % 10 == 9 else {}
    nieuw = WijkFactory(gemeente=wijk.gemeente, naam=w.naam(nummer), **vervallen)
    BuurtFactory(wijk=nieuw, naam=w.naam(nummer), **vervallen)
    if nummer % 3:
        KerncijferFactory(wijk=nieuw, inwoners=nummer * 41 % 997)


def _mens(w, nummer, wijk, organisatie):
    mens = AanstellingFactory(
        gebruiker__naam=w.naam(nummer), gemeente=wijk.gemeente, organisatie=organisatie, wijken=[wijk]
    ).gebruiker
    if nummer % 3 == 0:
        AanstellingFactory(
            gebruiker=mens, rol=Rol.COORDINATOR, gemeente=wijk.gemeente, organisatie=organisatie
        )


LIJSTEN = {
    # address: (person, maker of a row, headings to sort by)
    "initiatieven:initiatief_list": ("werker", _initiatief, "naam wijk fase actieve_bewoners begeleider"),
    "netwerken:netwerk_list": ("beleid", _netwerk, "naam wijk soort aard ritme omvang"),
    "netwerken:wijkteam_list": ("werker", _wijkteam, "naam organisatie leden fte"),
    "netwerken:wijkteam_beheer_list": ("beheerder", _wijkteam, "naam organisatie leden fte"),
    "wijken:wijk_list": ("beheerder", _wijk, "naam code aantal_buurten inwoners"),
    "wijken:buurt_list": ("beheerder", _wijk, "naam code wijk"),
    "gebruikers:mens_list": ("beheerder", _mens, "naam"),
}


@pytest.fixture
def wereld(
    request,
    werker,
    collega,
    beleid,
    beheerder,
    lindehof,
    spoorzicht,
    duinrand,
    welzijn,
    buurtkracht,
    welzijn_zandveen,
):
    """`vul(adres, n)` makes n rows that the person of that list sees, among them of another organisatie, and one of
    another gemeente beside them."""

    def vul(adres, aantal):
        maak = LIJSTEN[adres][1]
        for nummer in range(aantal):
            wijk = (lindehof, spoorzicht)[nummer % 2]
            maak(w, w.volgende, wijk, welzijn if nummer % 4 else buurtkracht)
            w.volgende += 1
        maak(w, 1000 + w.volgende, duinrand, welzijn_zandveen)

    w = SimpleNamespace(
        vul=vul,
        volgende=1,
        naam=lambda nummer: f"Rij {nummer * 37 % 211:03d}" if nummer < 1000 else f"Lek {nummer}",
        werker=werker,
        leden=[werker.aanstellingen.get(), collega.aanstellingen.get()],
    )
    return w


def naar(client, request, adres):
    client.force_login(request.getfixturevalue(LIJSTEN[adres][0]))
    return reverse(adres)


def rijen_op_de_paginas(client, url, vraag):
    """The rows of all pages, without the heading."""
    eerste = client.get(url, vraag)
    bladen = eerste.context["pagina"].paginator.num_pages
    antwoorden = [eerste] + [client.get(url, vraag | {"pagina": blad}) for blad in range(2, bladen + 1)]
    return [rij for antwoord in antwoorden for rij in lees_tabel(antwoord)[1:]]


def aantal_zoekvragen(client, url):
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(url)
        if antwoord.streaming:
            inhoud(antwoord)
    assert antwoord.status_code == 200
    return len(vragen)


@pytest.mark.parametrize("adres", LIJSTEN)
def test_meer_rijen_kosten_niet_meer_zoekvragen(client, request, wereld, adres):
    url, gemeten = naar(client, request, adres), []
    for erbij in (1, 2, 197):
        wereld.vul(adres, erbij)
        gemeten.append(
            [aantal_zoekvragen(client, url + achter) for achter in ("", "lijst.csv", "lijst.xlsx")]
        )
    assert gemeten[0] == gemeten[1] == gemeten[2]
    assert max(gemeten[0]) <= 9


@pytest.mark.parametrize("adres", LIJSTEN)
@pytest.mark.parametrize("weg", ["", "-"])
def test_de_bestanden_hebben_de_rijen_en_de_volgorde_van_het_scherm(client, request, wereld, adres, weg):
    url = naar(client, request, adres)
    wereld.vul(adres, 30)
    for kop in LIJSTEN[adres][2].split():
        _vergelijk(client, url, {"sorteer": f"{weg}{kop}"})


def _vergelijk(client, url, vraag):
    scherm = namen(rijen_op_de_paginas(client, url, vraag))
    assert (len([naam for naam in scherm if naam[:3] == "Rij"]), "Lek" in str(scherm)) == (30, False)
    assert namen(lees_csv(client.get(f"{url}lijst.csv", vraag))[1:]) == scherm
    assert namen(lees_xlsx(client.get(f"{url}lijst.xlsx", vraag))[1:]) == scherm


def namen(rijen):
    """What each row begins with: `Rij 037`; on the page more may follow in that cell."""
    return [rij[0][:7] for rij in rijen]


@pytest.mark.parametrize("adres", LIJSTEN)
def test_een_kop_sorteert_heen_en_terug_en_zegt_het(client, request, wereld, adres):
    url = naar(client, request, adres)
    wereld.vul(adres, 8)
    for kop in LIJSTEN[adres][2].split():
        _sorteer(client, url, kop)


def _sorteer(client, url, kop):
    heen = client.get(url, {"sorteer": kop, "x": "1"})
    kolom = [k.naam for k in heen.context["tabel"].kolommen].index(kop)
    cellen = [rij[kolom] for rij in lees_tabel(heen)[1:]]
    terug = [rij[kolom] for rij in lees_tabel(client.get(url, {"sorteer": f"-{kop}"}))[1:]]
    leeg = [cel for cel in cellen if cel.startswith("–")]
    gevuld = cellen[: len(cellen) - len(leeg)]
    assert leeg == cellen[len(gevuld) :] == terug[len(gevuld) :]
    assert list(reversed(gevuld)) == terug[: len(gevuld)]
    assert heen.text.count('aria-sort="ascending"') == 1
    assert f'aria-sort="ascending"><a href="?sorteer=-{kop}&amp;x=1"' in heen.text
    assert 'aria-sort="descending"' in client.get(url, {"sorteer": f"-{kop}"}).text


@pytest.mark.parametrize("adres", LIJSTEN)
def test_een_volgorde_die_niet_bestaat_is_de_gewone(client, request, wereld, adres):
    url = naar(client, request, adres)
    wereld.vul(adres, 3)
    gewoon = lees_tabel(client.get(url))
    for vraag in ("", "niets", "--naam", "-", "pk", "organisatie__naam", "a\x00"):
        assert lees_tabel(client.get(url, {"sorteer": vraag})) == gewoon


@pytest.mark.parametrize("adres", [adres for adres in LIJSTEN if adres[:10] in ("initiatiev", "netwerken:")])
def test_een_lege_lijst_heeft_een_bestand_met_alleen_koppen(client, request, wereld, adres):
    url = naar(client, request, adres)
    assert "Nog geen" in client.get(url).text
    [koppen] = lees_csv(client.get(f"{url}lijst.csv"))
    assert lees_xlsx(client.get(f"{url}lijst.xlsx")) == [koppen]
    assert koppen[0] == "Naam"


@pytest.mark.parametrize("adres", LIJSTEN)
def test_bladeren_sorteren_en_bestanden_houden_de_vraag_vast(client, request, wereld, adres):
    url = naar(client, request, adres)
    wereld.vul(adres, 60)
    tekst = client.get(url, {"sorteer": "-naam", "tekst": "Rij", "pagina": 2}).text
    for verder in ("?sorteer=-naam&amp;tekst=Rij&amp;pagina=3", "?sorteer=naam&amp;tekst=Rij"):
        assert f'href="{verder}"' in tekst
    for soort in ("csv", "xlsx"):
        assert f'href="lijst.{soort}?sorteer=-naam&amp;tekst=Rij"' in tekst


def test_een_filter_geldt_ook_in_het_bestand(client, werker, wereld, lindehof):
    wereld.vul("initiatieven:initiatief_list", 20)
    thema = Thema.objects.get(naam="ontmoeting")
    for initiatief in Initiatief.objects.filter(wijk=lindehof)[:3]:
        initiatief.themas.add(thema)
    client.force_login(werker)
    url, vraag = (
        reverse("initiatieven:initiatief_list"),
        {"thema": thema.pk, "sorteer": "-naam", "wijk": lindehof.pk},
    )
    scherm = [rij[0] for rij in rijen_op_de_paginas(client, url, vraag)]
    assert len(scherm) == 3
    assert [rij[0] for rij in lees_csv(client.get(f"{url}lijst.csv", vraag))[1:]] == scherm


def test_wie_een_bestand_vraagt_met_een_filter_dat_niet_klopt_krijgt_de_pagina(client, werker, duinrand):
    client.force_login(werker)
    url = reverse("initiatieven:initiatief_list")
    antwoord = client.get(f"{url}lijst.csv", {"wijk": duinrand.pk}, follow=True)
    assert antwoord.redirect_chain == [(f"./?wijk={duinrand.pk}", 302)]
    assert "Dit filter klopt niet" in antwoord.text


def test_wat_verborgen_is_staat_niet_in_het_bestand_en_bepaalt_geen_volgorde(
    client, beleid, andere_organisatie, werker, collega, lindehof, welzijn
):
    """A gemeente sees no small counts, another organisatie no names either; the order would tell both."""
    for naam, bewoners, wie in (
        ("A", 4, werker),
        ("B", 1, collega),
        ("C", 3, None),
        ("D", 9, werker),
        ("E", 0, collega),
    ):
        InitiatiefFactory(
            naam=naam,
            wijk=lindehof,
            organisatie=welzijn,
            actieve_bewoners=bewoners,
            begeleider=wie,
            omschrijving="geheim",
        )
    url = reverse("initiatieven:initiatief_list")
    client.force_login(beleid)
    koppen, *rijen = lees_csv(client.get(f"{url}lijst.csv", {"sorteer": "actieve_bewoners"}))
    assert koppen[:4] == ["Naam", "Wijk", "Fase", "Actieve bewoners"]
    assert koppen[4:] == ["Laatst actief", "Uren dit jaar", "Bevestigd"]
    assert [(naam, bewoners) for naam, _, _, bewoners, *_ in rijen] == [
        ("E", "0"),
        ("A", "<5"),
        ("B", "<5"),
        ("C", "<5"),
        ("D", "9"),
    ]
    assert lees_xlsx(client.get(f"{url}lijst.xlsx"))[1][:4] == ["A", "Lindehof", "Idee", "<5"]
    assert [rij[0] for rij in lees_csv(client.get(f"{url}lijst.csv", {"sorteer": "begeleider"}))[1:]] == list(
        "ABCDE"
    )
    client.force_login(andere_organisatie)
    for weg in ("", "-"):
        rijen = lees_csv(client.get(f"{url}lijst.csv", {"sorteer": f"{weg}begeleider"}))[1:]
        assert [(rij[0], rij[4]) for rij in rijen] == [(naam, "andere organisatie") for naam in "ABCDE"]


def test_de_eigen_organisatie_ziet_namen_en_aantallen_als_getal(client, werker, lindehof, welzijn):
    InitiatiefFactory(naam="=1+1", wijk=lindehof, organisatie=welzijn, actieve_bewoners=3, begeleider=werker)
    client.force_login(werker)
    url = reverse("initiatieven:initiatief_list")
    assert lees_csv(client.get(f"{url}lijst.csv"))[1][:5] == ["'=1+1", "Lindehof", "Idee", "3", "Noor Werker"]
    assert lees_xlsx(client.get(f"{url}lijst.xlsx"))[1][:5] == ["=1+1", "Lindehof", "Idee", 3, "Noor Werker"]
