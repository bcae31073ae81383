"""What the form offers, what it refuses and with which words, and what it keeps."""

import datetime

import pytest
from django.urls import reverse

from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.forms import InitiatiefForm
from initiatieven.models import Doelgroep, Initiatief, Thema
from initiatieven.tests.factories import DoelgroepFactory, InitiatiefFactory, ThemaFactory
from kern.geschiedenis import leg_vast
from wijken.tests.factories import BuurtFactory, WijkFactory

NIEUW = "/initiatieven/nieuw/"
VERLEDEN = datetime.date(2021, 1, 1)


def keuzes(form, veld):
    return {str(object) for object in form.fields[veld].queryset}


@pytest.fixture
def buurten(lindehof, spoorzicht, duinrand):
    return {
        naam: BuurtFactory(wijk=wijk, naam=naam)
        for naam, wijk in (("Schoolhof", lindehof), ("Stationsbuurt", spoorzicht), ("Duinpan", duinrand))
    }


@pytest.fixture
def tuin(lindehof, welzijn, werker):
    return InitiatiefFactory(naam="Buurttuin", wijk=lindehof, organisatie=welzijn, begeleider=werker)


def test_het_formulier_biedt_alleen_wat_deze_werker_mag_kiezen(
    waterrijk, werker, collega, coordinator, andere_organisatie, werker_zandveen, wijkteamlid, beleid, tuin,
    buurten, duinrand, buurtkracht, welzijn_zandveen,
):  # fmt: skip
    WijkFactory(gemeente=waterrijk, code="WK999999", naam="Verdwenen", vervallen_per=VERLEDEN)
    BuurtFactory(wijk=tuin.wijk, naam="Verdwenen buurt", vervallen_per=VERLEDEN)
    InitiatiefFactory(naam="Strandploeg", wijk=duinrand, organisatie=welzijn_zandveen)
    InitiatiefFactory(naam="Repaircafé", wijk=tuin.wijk, organisatie=buurtkracht)
    ThemaFactory(naam="oud thema", geldig_tot=VERLEDEN)
    DoelgroepFactory(naam="oude doelgroep", geldig_tot=VERLEDEN)
    form = InitiatiefForm(user=werker)
    assert keuzes(form, "wijk") == {"Lindehof", "Spoorzicht"}
    assert keuzes(form, "buurten") == {"Schoolhof", "Stationsbuurt"}
    assert keuzes(form, "begeleider") == {"Noor Werker", "Bram Collega", "Carla Coördinator"}
    assert keuzes(form, "gegroeid_uit") == {"Buurttuin", "Repaircafé"}
    assert keuzes(form, "themas") == {str(t) for t in Thema.objects.all()} - {"oud thema"}
    assert keuzes(form, "doelgroepen") == {str(d) for d in Doelgroep.objects.all()} - {"oude doelgroep"}
    assert "organisatie" not in form.fields
    assert form.initial["begeleider"] == werker.pk


def test_een_gestopte_collega_is_niet_te_kiezen_maar_blijft_staan_waar_die_stond(tuin, werker, collega):
    collega.aanstellingen.update(einde=VERLEDEN)
    assert keuzes(InitiatiefForm(user=werker), "begeleider") == {"Noor Werker"}
    tuin.begeleider = collega
    leg_vast(tuin, by=werker, gewijzigd=["begeleider"])
    assert keuzes(InitiatiefForm(instance=tuin, user=werker), "begeleider") == {"Noor Werker", "Bram Collega"}


def test_wat_gekozen_was_en_verviel_blijft_te_kiezen(tuin, werker, lindehof, buurten):
    oud_thema, oude_doelgroep = ThemaFactory(naam="oud thema"), DoelgroepFactory(naam="oude doelgroep")
    tuin.themas.add(oud_thema)
    tuin.doelgroepen.add(oude_doelgroep)
    tuin.buurten.add(buurten["Schoolhof"])
    for object, veld in (
        (oud_thema, "geldig_tot"),
        (oude_doelgroep, "geldig_tot"),
        (lindehof, "vervallen_per"),
        (buurten["Schoolhof"], "vervallen_per"),
    ):
        setattr(object, veld, VERLEDEN)
        object.save()
    form = InitiatiefForm(instance=tuin, user=werker)
    assert keuzes(form, "wijk") == {"Lindehof", "Spoorzicht"}
    assert "Lindehof (bestaat niet meer)" in [label for _, label in form.fields["wijk"].choices]
    assert keuzes(form, "buurten") == {"Schoolhof", "Stationsbuurt"}
    assert "oud thema" in keuzes(form, "themas")
    assert "oude doelgroep" in keuzes(form, "doelgroepen")


def test_toevoegen_bewaart_alles_en_volgt_de_organisatie_van_de_werker(
    client, werker, collega, welzijn, lindehof, buurten
):
    client.force_login(werker)
    gegevens = {
        "naam": "Buurttuin",
        "wijk": lindehof.pk,
        "buurten": [buurten["Schoolhof"].pk],
        "omschrijving": "Op het oude schoolplein.",
        "fase": "plan",
        "actieve_bewoners": "11",
        "begeleider": collega.pk,
        "rol_opbouwwerker": "meedenken",
        "themas": [Thema.objects.get(naam="ontmoeting").pk],
        "doelgroepen": [Doelgroep.objects.get(naam="jeugd").pk],
    }
    antwoord = client.post(NIEUW, gegevens)
    tuin = Initiatief.objects.get()
    assert antwoord.url == reverse("initiatieven:initiatief_detail", args=[tuin.pk])
    assert (tuin.naam, tuin.wijk, tuin.fase, tuin.actieve_bewoners) == ("Buurttuin", lindehof, "plan", 11)
    assert (tuin.organisatie, tuin.begeleider) == (welzijn, collega)
    assert [str(b) for b in tuin.buurten.all()] == ["Schoolhof"]
    assert [str(t) for t in tuin.themas.all()] == ["ontmoeting"]
    assert [str(d) for d in tuin.doelgroepen.all()] == ["jeugd"]
    assert "Buurttuin staat erin." in client.get(antwoord.url).content.decode()


def test_wie_twee_organisaties_heeft_kiest_er_een(client, werker, waterrijk, lindehof, welzijn, buurtkracht):
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht)
    client.force_login(werker)
    gegevens = {"naam": "Buurttuin", "wijk": lindehof.pk, "fase": "idee"}
    antwoord = client.post(NIEUW, gegevens)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "organisatie": ["Je werkt in Lindehof voor meer dan één organisatie. Kies er een."]
    }
    client.post(NIEUW, gegevens | {"organisatie": buurtkracht.pk})
    assert Initiatief.objects.get().organisatie == buurtkracht


def test_een_aanstelling_voor_een_andere_wijk_past_niet(
    client, werker, waterrijk, lindehof, spoorzicht, buurtkracht
):
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht, wijken=[spoorzicht])
    client.force_login(werker)
    client.post(NIEUW, {"naam": "Buurttuin", "wijk": lindehof.pk, "fase": "idee"})
    assert Initiatief.objects.get().organisatie.naam == "Welzijn Waterrijk"
    antwoord = client.post(
        NIEUW, {"naam": "Repaircafé", "wijk": lindehof.pk, "fase": "idee", "organisatie": buurtkracht.pk}
    )
    assert antwoord.context["form"].errors == {
        "organisatie": ["Voor Buurtkracht werk je niet in Lindehof. Kies een andere."]
    }


def test_in_twee_gemeenten_volgt_de_organisatie_uit_de_wijk(
    client, werker, zandveen, lindehof, duinrand, welzijn_zandveen, werker_zandveen
):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen)
    client.force_login(werker)
    form = client.get(NIEUW).context["form"]
    assert [(str(groep), len(opties)) for groep, opties in list(form.fields["wijk"].choices)[1:]] == [
        ("Waterrijk", 1),
        ("Zandveen", 1),
    ]
    client.post(NIEUW, {"naam": "Strandploeg", "wijk": duinrand.pk, "fase": "idee"})
    strandploeg = Initiatief.objects.get()
    assert strandploeg.organisatie == welzijn_zandveen
    antwoord = client.post(
        NIEUW, {"naam": "Tuin", "wijk": lindehof.pk, "fase": "idee", "begeleider": werker_zandveen.pk}
    )
    assert antwoord.context["form"].errors == {
        "begeleider": ["Zita Zandveen werkt in Waterrijk niet voor Welzijn Waterrijk. Kies een ander."]
    }
    assert Initiatief.objects.count() == 1


def test_wat_staat_blijft_in_zijn_gemeente(tuin, werker, zandveen, welzijn_zandveen, duinrand):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen)
    assert keuzes(InitiatiefForm(instance=tuin, user=werker), "wijk") == {"Lindehof"}


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("naam", "", "Vul een naam in."),
        ("naam", "   ", "Vul een naam in."),
        ("naam", "x" * 121, "Dit is te lang: 121 tekens. Er passen er 120 in."),
        ("naam", "Tuin\x00", "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ("omschrijving", "é" * 10_000, "Dit is te lang: 10000 tekens. Er passen er 2000 in."),
        ("omschrijving", "a\x00b", "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ("rol_opbouwwerker", "x" * 10_000, "Dit is te lang: 10000 tekens. Er passen er 120 in."),
        ("wijk", "", "Kies een wijk."),
        ("wijk", "9" * 40, "Deze keuze kan niet. Kies er een uit de lijst."),
        ("wijk", "\x00", "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ("fase", "klaar", "Deze keuze kan niet. Kies er een uit de lijst."),
        ("actieve_bewoners", "-1", "Vul een heel getal in, bijvoorbeeld 12, of laat het leeg."),
        ("actieve_bewoners", "elf", "Vul een heel getal in, bijvoorbeeld 12, of laat het leeg."),
        ("actieve_bewoners", "10001", "Dat is erg veel. Klopt het? Vul hooguit 10000 in."),
        ("actieve_bewoners", "9" * 30, "Dat is erg veel. Klopt het? Vul hooguit 10000 in."),
        ("themas", ["9" * 40], "Deze keuze kan niet. Kies er een uit de lijst."),
        ("themas", ["9" * 5000], "Deze keuze kan niet. Kies er een uit de lijst."),
        ("doelgroepen", ["x"], "Deze keuze kan niet. Kies er een uit de lijst."),
        ("buurten", ["\x00"], "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ("begeleider", "9" * 40, "Deze keuze kan niet. Kies er een uit de lijst."),
    ],
)
def test_een_fout_staat_bij_het_veld_en_wat_getypt_is_blijft_staan(
    client, werker, lindehof, veld, waarde, melding
):
    client.force_login(werker)
    gegevens = {"naam": "Buurttuin", "wijk": lindehof.pk, "fase": "idee", "omschrijving": "Blijft staan."}
    antwoord = client.post(NIEUW, gegevens | {veld: waarde})
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {veld: [melding]}
    tekst = antwoord.content.decode()
    assert ("Blijft staan." if veld != "omschrijving" else waarde) in tekst
    assert Initiatief.objects.count() == 0


def test_een_keuze_van_een_andere_gemeente_wordt_geweigerd(
    client, werker, lindehof, duinrand, werker_zandveen, buurten
):
    ander = InitiatiefFactory(wijk=duinrand)
    client.force_login(werker)
    goed = {"naam": "Buurttuin", "wijk": lindehof.pk, "fase": "idee"}
    for veld, waarde in (
        ("wijk", duinrand.pk),
        ("buurten", [buurten["Duinpan"].pk]),
        ("begeleider", werker_zandveen.pk),
        ("gegroeid_uit", ander.pk),
    ):
        fouten = client.post(NIEUW, goed | {veld: waarde}).context["form"].errors
        assert fouten == {veld: ["Deze keuze kan niet. Kies er een uit de lijst."]}
    assert list(Initiatief.objects.all()) == [ander]


def test_een_buurt_ligt_in_de_gekozen_wijk(client, werker, lindehof, buurten):
    client.force_login(werker)
    gegevens = {
        "naam": "Buurttuin",
        "wijk": lindehof.pk,
        "fase": "idee",
        "buurten": [buurten["Stationsbuurt"].pk],
    }
    assert client.post(NIEUW, gegevens).context["form"].errors == {
        "buurten": ["Stationsbuurt ligt niet in Lindehof. Kies buurten van Lindehof, of een andere wijk."]
    }


def test_een_initiatief_groeit_niet_uit_zijn_eigen_vervolg(client, werker, tuin, lindehof, welzijn):
    vervolg = InitiatiefFactory(naam="Oogstfeest", wijk=lindehof, organisatie=welzijn, gegroeid_uit=tuin)
    client.force_login(werker)
    gegevens = {"naam": "Buurttuin", "wijk": lindehof.pk, "fase": "idee", "gegroeid_uit": vervolg.pk}
    antwoord = client.post(reverse("initiatieven:initiatief_update", args=[tuin.pk]), gegevens)
    assert antwoord.context["form"].errors == {
        "gegroeid_uit": ["Oogstfeest groeide zelf uit dit initiatief. Kies een ander."]
    }


def test_vrije_tekst_zegt_dat_de_gemeente_meeleest(werker):
    form = InitiatiefForm(user=werker)
    for veld in ("naam", "omschrijving"):
        assert "De gemeente leest dit mee: zet er geen namen van personen in." in form.fields[veld].help_text
    assert "Alleen je eigen organisatie leest dit." in form.fields["rol_opbouwwerker"].help_text


def test_een_coordinator_van_een_andere_organisatie_is_geen_begeleider(waterrijk, buurtkracht, werker):
    AanstellingFactory(rol=Rol.COORDINATOR, gemeente=waterrijk, organisatie=buurtkracht)
    assert keuzes(InitiatiefForm(user=werker), "begeleider") == {"Noor Werker"}


def test_twee_keer_versturen_maakt_een_initiatief(client, werker, lindehof):
    client.force_login(werker)
    gegevens = {"naam": "Buurttuin", "wijk": lindehof.pk, "fase": "idee"}
    assert client.post(NIEUW, gegevens).status_code == 302

    antwoord = client.post(NIEUW, gegevens | {"naam": "buurttuin ", "omschrijving": "Op het plein"})

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "naam": ["Dit staat er al in Lindehof. Kies een andere naam, of bewerk wat er staat."]
    }
    assert "Op het plein" in antwoord.content.decode()
    assert Initiatief.objects.count() == 1
