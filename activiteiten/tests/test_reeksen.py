import datetime
import uuid

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from activiteiten.afsluiten import AfgeslotenError
from activiteiten.keuzes import Status, Vorm
from activiteiten.models import Activiteit, Afsluiting, Inzet, Reeks
from activiteiten.reeksen import (
    beeindig_reeks,
    dagen_of,
    herstel_reeks,
    looptijd_of,
    maak_reeks,
    ritme_of,
    sessie_of,
    sessiedagen_for,
    wijzig_reeks,
)
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers.models import Tekstverklaring
from opbouw.tests.paginas import berichten, ingevuld_in
from wijken.tests.factories import BuurtFactory, WijkFactory

Dag = datetime.date
DINSDAG = Dag(2026, 11, 24)


@pytest.fixture(autouse=True)
def donderdag():
    with time_machine.travel(datetime.datetime(2026, 11, 19, 12, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def gegevens(werker, welzijn, lindehof, ontmoeting):
    return {
        "soort": ontmoeting,
        "titel": "Koffietafel",
        "wijk": lindehof,
        "organisatie": welzijn,
        "begintijd": datetime.time(10),
        "initiatief": None,
        "netwerk": None,
        "inzet": [(werker, Vorm.COLLECTIEF, 120)],
    }


@pytest.fixture
def reeks(werker, gegevens):
    """Four Tuesdays, planned."""
    return maak(werker, gegevens, [DINSDAG + datetime.timedelta(weeks=n) for n in range(4)])


def maak(by, gegevens, dagen, sleutel=None):
    reeks, _ = maak_reeks(
        by=by, sleutel=sleutel or uuid.uuid4(), dagen=dagen, om_de_weken=1, gegevens=gegevens
    )
    return reeks


@pytest.fixture
def formulier(ontmoeting, lindehof):
    """What a browser sends for the questions; formulier(**andere) adds or replaces."""

    def vul_in(**andere):
        return {
            "sleutel": str(uuid.uuid4()),
            "soort": ontmoeting.pk,
            "titel": "Koffietafel",
            "wijk": lindehof.pk,
            "vorm": "collectief",
            "datum": "2026-11-24",
            "tot": "2026-12-29",
            "om_de_weken": "1",
            "begintijd": "10:00",
            "eindtijd": "12:00",
            "duur": "",
        } | andere

    return vul_in


NIEUW = "/activiteiten/reeksen/nieuw/"


def dagen_in(reeks):
    return list(Activiteit.objects.filter(reeks=reeks).order_by("datum").values_list("datum", flat=True))


def versies_van(reeks):
    return dict(Activiteit.objects.filter(reeks=reeks).values_list("pk", "versie"))


@pytest.mark.parametrize(
    ("begin", "tot", "weken", "dagen"),
    [
        (DINSDAG, Dag(2026, 12, 8), 1, [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8)]),
        (DINSDAG, Dag(2026, 12, 7), 1, [DINSDAG, Dag(2026, 12, 1)]),
        (Dag(2026, 12, 22), Dag(2027, 1, 20), 2, [Dag(2026, 12, 22), Dag(2027, 1, 5), Dag(2027, 1, 19)]),
        (Dag(2026, 12, 31), Dag(2027, 1, 7), 1, [Dag(2026, 12, 31), Dag(2027, 1, 7)]),  # over week 53
        (DINSDAG, DINSDAG, 4, [DINSDAG]),
    ],
)
def test_een_reeks_loopt_om_de_zoveel_weken_tot_en_met_de_laatste_dag(begin, tot, weken, dagen):
    assert dagen_of(begin, tot, weken) == dagen


def test_over_de_klokverandering_blijft_het_dezelfde_weekdag():
    dagen = dagen_of(Dag(2027, 3, 21), Dag(2027, 11, 7), 1)
    assert {dag.weekday() for dag in dagen} == {6}
    assert len(dagen) == 34


def test_feestdagen_staan_met_hun_naam_uit(welzijn, waterrijk):
    plek = {"organisatie_id": welzijn.pk, "gemeente_id": waterrijk.pk}
    dagen = sessiedagen_for(Dag(2026, 12, 18), Dag(2027, 1, 8), 1, **plek)
    assert [(dag.datum.day, dag.feestdag, dag.vrij) for dag in dagen] == [
        (18, "", False),
        (25, "Eerste kerstdag", True),
        (1, "Nieuwjaarsdag", True),
        (8, "", False),
    ]


@pytest.mark.parametrize(("jaar", "vrij"), [(2027, False), (2030, True)])
def test_vijf_mei_heet_altijd_bevrijdingsdag_en_is_eens_in_de_vijf_jaar_vrij(welzijn, waterrijk, jaar, vrij):
    mei = Dag(jaar, 5, 5)
    [dag] = sessiedagen_for(mei, mei, 1, organisatie_id=welzijn.pk, gemeente_id=waterrijk.pk)
    assert (dag.feestdag, dag.vrij) == ("Bevrijdingsdag", vrij)


def test_elke_sessie_is_een_geplande_activiteit_met_eigen_inzet_en_geschiedenis(werker, welzijn, reeks):
    assert (reeks.begin, reeks.tot, reeks.organisatie) == (DINSDAG, Dag(2026, 12, 15), welzijn)
    sessies = Activiteit.objects.filter(reeks=reeks)
    assert {(a.status, a.titel, a.begintijd, a.ingevoerd_door) for a in sessies} == {
        (Status.GEPLAND, "Koffietafel", datetime.time(10), werker)
    }
    inzet = Inzet.objects.filter(activiteit__reeks=reeks)
    assert [(i.medewerker, i.vorm, i.minuten, i.status) for i in inzet] == [
        (werker, "collectief", 120, "gepland")
    ] * 4
    assert [a.geschiedenis.count() for a in sessies] == [1] * 4


def test_dubbel_versturen_geeft_een_reeks(werker, gegevens):
    sleutel, dagen = uuid.uuid4(), [DINSDAG, Dag(2026, 12, 1)]
    eerste, nieuw = maak_reeks(by=werker, sleutel=sleutel, dagen=dagen, om_de_weken=1, gegevens=gegevens)
    # Also when other days are ticked the second time: the first session meets that of the first time.
    tweede, weer = maak_reeks(by=werker, sleutel=sleutel, dagen=dagen[1:], om_de_weken=1, gegevens=gegevens)
    assert (nieuw, weer) == (True, False)
    assert eerste == tweede == Reeks.objects.get()
    assert dagen_in(eerste) == dagen


def test_een_reeks_die_halverwege_vastloopt_laat_niets_achter(
    werker, coordinator, gegevens, welzijn, waterrijk
):
    maand = Dag(2026, 12, 1)
    Afsluiting.objects.create(organisatie=welzijn, gemeente=waterrijk, maand=maand, door=coordinator)
    with pytest.raises(AfgeslotenError):
        maak(werker, gegevens, [DINSDAG, Dag(2026, 12, 1)])
    assert not Reeks.objects.exists()
    assert not Activiteit.objects.exists()


def test_sessie_drie_van_vier(reeks, werker, collega, gegevens):
    anders = maak(werker, gegevens, [DINSDAG])
    sessies = list(Activiteit.objects.filter(reeks=reeks).order_by("datum"))
    assert [sessie_of(a) for a in sessies] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert sessie_of(anders.activiteiten.get()) == (1, 1)
    assert sessie_of(ActiviteitFactory()) is None


def test_een_afgelaste_sessie_houdt_haar_nummer_en_een_verwijderde_niet(reeks, werker):
    eerste, tweede, derde, _ = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    eerste.status = Status.AFGELAST
    eerste.save()
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 15))
    assert [sessie_of(a) for a in (eerste, tweede, derde)] == [(1, 3), (2, 3), (3, 3)]


def test_stoppen_haalt_alleen_weg_wat_nog_gepland_staat_en_kan_terug(reeks, werker):
    gedaan = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    gedaan.status = Status.UITGEVOERD
    gedaan.save()
    aantal, moment = beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
    reeks.refresh_from_db()
    assert (aantal, reeks.tot) == (2, Dag(2026, 11, 30))
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 8)]
    assert herstel_reeks(by=werker, reeks=reeks, sinds=moment) == 2
    reeks.refresh_from_db()
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8), Dag(2026, 12, 15)]
    assert reeks.tot == Dag(2026, 12, 15)


def test_terugzetten_laat_weg_wat_eerder_al_weg_was(reeks, werker):
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 15))
    with time_machine.travel(datetime.datetime(2026, 11, 19, 13, tzinfo=datetime.UTC), tick=False):
        _, moment = beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
        herstel_reeks(by=werker, reeks=reeks, sinds=moment)
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8)]


def test_deze_en_alle_volgende_krijgen_wat_verandert_en_houden_de_rest(reeks, werker, spoorzicht):
    apart = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    apart.titel = "Kerstkoffie"
    apart.save()
    wijzigingen = {"wijk": spoorzicht, "begintijd": datetime.time(14), "minuten": 90}
    gewijzigd = wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=Dag(2026, 12, 1), wijzigingen=wijzigingen
    )
    assert len(gewijzigd) == 3
    rijen = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    assert [(a.titel, a.wijk.naam, a.begintijd.hour, a.inzet.get().minuten) for a in rijen] == [
        ("Koffietafel", "Lindehof", 10, 120),
        ("Koffietafel", "Spoorzicht", 14, 90),
        ("Kerstkoffie", "Spoorzicht", 14, 90),
        ("Koffietafel", "Spoorzicht", 14, 90),
    ]
    assert set(rijen[1].geschiedenis.latest().gewijzigde_velden) == {"wijk", "begintijd", "inzet"}


def test_naar_een_andere_weekdag_blijft_in_dezelfde_week(reeks, werker):
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"weekdag": 0}
    )
    assert dagen_in(reeks) == [Dag(2026, 11, 23), Dag(2026, 11, 30), Dag(2026, 12, 7), Dag(2026, 12, 14)]
    reeks.refresh_from_db()
    assert reeks.begin == Dag(2026, 11, 23)


@pytest.mark.parametrize(
    ("weken", "dagen", "zin"),
    [
        (1, [DINSDAG], "elke dinsdag"),
        (
            2,
            [DINSDAG, Dag(2026, 12, 11), Dag(2026, 12, 22)],
            "om de 2 weken op dinsdag",
        ),  # one was moved by hand
        (1, [DINSDAG, Dag(2026, 12, 4)], "elke vrijdag"),  # moved from here on
    ],
)
def test_het_ritme_is_van_de_dag_waarop_het_meestal_is(weken, dagen, zin):
    assert ritme_of(weken, dagen) == zin


@pytest.mark.parametrize(
    ("ritme", "dagen", "zin"),
    [
        (
            "elke dinsdag",
            [DINSDAG, Dag(2026, 12, 1)],
            "elke dinsdag van 24 november 2026 tot en met 1 december 2026",
        ),
        ("elke dinsdag", [DINSDAG], "één keer, op dinsdag 24 november 2026"),
        (  # moved to Friday from the second session on
            "elke vrijdag",
            [DINSDAG, Dag(2026, 12, 4), Dag(2026, 12, 11)],
            "elke vrijdag van 4 december 2026 tot en met 11 december 2026",
        ),
        (
            "elke vrijdag",
            [DINSDAG, Dag(2026, 12, 4)],
            "2 keer, van 24 november 2026 tot en met 4 december 2026",
        ),
    ],
)
def test_de_looptijd_noemt_geen_dag_die_er_niet_bij_hoort(ritme, dagen, zin):
    assert looptijd_of(ritme, dagen) == zin


def test_een_reeks_van_een_keer_heet_op_de_pagina_ook_zo(client, werker, gegevens):
    reeks = maak(werker, gegevens, [Dag(2026, 11, 25)])
    client.force_login(werker)
    pagina = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk])).text
    assert "één keer, op woensdag 25 november 2026" in pagina
    assert "Eén sessie, nog één keer gepland" in pagina
    lijst = client.get(reverse("activiteiten:reeks_list")).text
    assert "één keer, op woensdag 25 november 2026</span>" in lijst
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 11, 1))
    leeg = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk])).text
    assert f"Reeks van {werker}</p>" in leeg


def test_van_een_die_nog_komt_is_het_ritme_dat_van_de_hele_reeks(client, werker, reeks):
    Activiteit.objects.filter(reeks=reeks, datum__lt=Dag(2026, 12, 15)).update(status=Status.UITGEVOERD)
    Activiteit.objects.filter(reeks=reeks, status=Status.GEPLAND).update(datum=Dag(2026, 12, 18))
    client.force_login(werker)
    pagina = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk])).text
    assert "elke dinsdag van 24 november 2026 tot en met 18 december 2026" in pagina


def test_wat_gedaan_of_afgelast_is_verandert_niet_mee(reeks, werker):
    Activiteit.objects.filter(datum=Dag(2026, 12, 1)).update(status=Status.UITGEVOERD)
    Activiteit.objects.filter(datum=Dag(2026, 12, 8)).update(status=Status.AFGELAST)
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"titel": "Anders"}
    )
    titels = Activiteit.objects.filter(reeks=reeks).order_by("datum").values_list("titel", flat=True)
    assert list(titels) == ["Anders", "Koffietafel", "Koffietafel", "Anders"]


def test_een_buurt_van_de_oude_wijk_gaat_niet_mee_naar_de_nieuwe(reeks, werker, lindehof, spoorzicht):
    Activiteit.objects.filter(reeks=reeks).update(buurt=BuurtFactory(wijk=lindehof))
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"wijk": spoorzicht}
    )
    assert set(Activiteit.objects.filter(reeks=reeks).values_list("buurt", flat=True)) == {None}


def test_de_tijd_van_een_collega_verandert_niet_mee(reeks, werker, collega):
    sessie = Activiteit.objects.get(reeks=reeks, datum=DINSDAG)
    InzetFactory(activiteit=sessie, medewerker=collega, minuten=45)
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"minuten": 60}
    )
    assert set(sessie.inzet.values_list("medewerker", "minuten")) == {(werker.pk, 60), (collega.pk, 45)}


def test_van_de_vragen_via_de_dagen_naar_de_reeks(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier()
    voorbeeld = client.post(NIEUW, vragen)
    assert voorbeeld.status_code == 200
    assert not Activiteit.objects.exists()
    aan = voorbeeld.context["keuze"].aan
    assert sorted(aan) == ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"]
    gekozen = sorted(aan - {"2026-12-29"})
    antwoord = client.post(NIEUW, vragen | {"voorbeeld": "1", "bewaar": "1", "dagen": gekozen})
    reeks = Reeks.objects.get()
    assert antwoord.url == reverse("activiteiten:reeks_detail", args=[reeks.pk])
    assert [dag.isoformat() for dag in dagen_in(reeks)] == gekozen
    assert set(Inzet.objects.values_list("minuten", "vorm", "medewerker")) == {(120, "collectief", werker.pk)}
    assert berichten(antwoord) == ["De reeks staat erin: 5 keer."]


def test_nog_een_keer_versturen_leidt_naar_dezelfde_reeks(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(voorbeeld="1", bewaar="1", dagen=["2026-11-24", "2026-12-01"])
    eerste, tweede = client.post(NIEUW, vragen), client.post(NIEUW, vragen)
    assert eerste.url == tweede.url
    assert Activiteit.objects.count() == 2
    assert "stond er al" in berichten(tweede)[-1]


KERST = {"vakantie_van_1": "2026-12-19", "vakantie_tot_1": "2027-01-03"}


def test_vakanties_worden_overgeslagen_en_eerder_weggehaalde_dagen_blijven_weg(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(
        voorbeeld="1",
        overslaan="1",
        dagen=["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-22", "2026-12-29"],
        vakantie_van_3="2026-12-01",
        vakantie_tot_3="2026-12-01",
        **KERST,
    )
    antwoord = client.post(NIEUW, vragen)
    assert antwoord.status_code == 200
    assert antwoord.context["keuze"].aan == {"2026-11-24", "2026-12-08"}
    assert "3 dagen vallen in de vakantie en staan nu uit." in antwoord.text
    assert not Activiteit.objects.exists()


def test_een_getypte_vakantie_telt_ook_voor_wie_meteen_de_reeks_maakt(client, werker, formulier):
    """And a day that somebody then ticks after all is kept."""
    client.force_login(werker)
    vragen = formulier(voorbeeld="1", dagen=["2026-11-24", "2026-12-22"], **KERST)
    eerst = client.post(NIEUW, vragen | {"bewaar": "1"})
    assert (eerst.status_code, eerst.context["keuze"].aan) == (200, {"2026-11-24"})
    assert not Activiteit.objects.exists()
    client.post(NIEUW, ingevuld_in(eerst) | {"bewaar": "1", "dagen": ["2026-11-24", "2026-12-22"]})
    assert dagen_in(Reeks.objects.get()) == [DINSDAG, Dag(2026, 12, 22)]


def test_een_eerdere_vakantie_is_er_bij_een_volgende_reeks_met_een_tik(client, werker, collega, formulier):
    client.force_login(werker)
    client.post(NIEUW, formulier(voorbeeld="1", overslaan="1", dagen=["2026-11-24"], **KERST))
    volgende = formulier()
    knop = client.post(NIEUW, volgende)
    assert 'value="2026-12-19/2027-01-03"' in knop.text
    dagen = sorted(knop.context["keuze"].aan)
    tik = {"voorbeeld": "1", "dagen": dagen, "overslaan": "2026-12-19/2027-01-03"}
    assert client.post(NIEUW, volgende | tik).context["keuze"].aan == set(dagen[:4])
    in_het_voorjaar = client.post(NIEUW, formulier(datum="2027-03-02", tot="2027-03-30"))
    assert "2026-12-19/2027-01-03" not in in_het_voorjaar.text
    client.force_login(collega)
    assert "2026-12-19/2027-01-03" not in client.post(NIEUW, volgende).text


@pytest.mark.parametrize(
    ("andere", "veld", "zin"),
    [
        ({"overslaan": "1", "dagen": ["2026-11-24"]}, "vakantie_van_1", "Kies een dag."),
        ({"overslaan": "2026-12-19/2027-01-03"}, "vakantie_van_1", "Kies een dag."),
        (
            {"overslaan": "1", "dagen": ["2026-11-24"], "vakantie_van_2": "2026-12-19"},
            "vakantie_tot_2",
            "Kies een dag.",
        ),
        (
            {"bewaar": "1", "dagen": ["2026-11-24"]} | KERST | {"vakantie_tot_1": "2026-12-18"},
            "vakantie_tot_1",
            "Deze dag ligt voor de eerste.",
        ),
        (
            {"overslaan": "1", "dagen": ["2026-11-24"]} | KERST | {"vakantie_tot_1": "onzin"},
            "vakantie_tot_1",
            "Deze datum bestaat niet.",
        ),
        ({"bewaar": "1"}, "dagen", "Vink minstens één dag aan."),
        ({"bewaar": "1", "dagen": ["2026-11-25"]}, "dagen", "Deze dag hoort niet bij de reeks."),
        ({"bewaar": "1", "dagen": ["onzin"]}, "dagen", "Deze dag hoort niet bij de reeks."),
    ],
)
def test_een_fout_bij_de_dagen_wordt_gezegd(client, werker, formulier, andere, veld, zin):
    client.force_login(werker)
    antwoord = client.post(NIEUW, formulier(voorbeeld="1", **andere))
    assert antwoord.status_code == 422
    assert zin in antwoord.context["keuze"].errors[veld][0]
    assert not Activiteit.objects.exists()


@pytest.mark.parametrize(
    ("andere", "veld", "zin"),
    [
        ({"soort": ""}, "soort", "Kies wat je gaat doen."),
        ({"tot": ""}, "tot", "Kies een dag."),
        ({"tot": "2026-11-23"}, "tot", "De laatste dag ligt voor de eerste keer."),
        ({"tot": "2029-01-01"}, "tot", "meer dan twee jaar vooruit"),
        ({"datum": "2022-01-04"}, "tot", "meer dan 200"),
        ({"eindtijd": "10:00"}, "eindtijd", "Het eind ligt niet na het begin."),
        ({"begintijd": "17:59", "eindtijd": "01:00"}, "eindtijd", "vul in bij ‘Of: hoe lang?’"),
        ({"begintijd": "18:00", "eindtijd": "02:01"}, "eindtijd", "vul in bij ‘Of: hoe lang?’"),
        ({"begintijd": "22:00", "eindtijd": "00:30", "duur": "3:00"}, "duur", "Dit klopt niet"),
        ({"begintijd": ""}, "begintijd", "Hoe laat begint het?"),
        ({"eindtijd": ""}, "duur", "Hoe lang duurt het?"),
        ({"duur": "1:30"}, "duur", "Dit klopt niet met de begin- en eindtijd."),
        ({"om_de_weken": "5"}, "om_de_weken", "Kies er een uit de lijst."),
        ({"sleutel": ""}, "sleutel", "Open het formulier opnieuw."),
    ],
)
def test_een_fout_in_de_vragen_staat_bij_het_veld(client, werker, formulier, andere, veld, zin):
    client.force_login(werker)
    antwoord = client.post(NIEUW, formulier(**andere))
    assert antwoord.status_code == 422
    assert zin in antwoord.context["form"].errors[veld][0]


@pytest.mark.parametrize(
    ("begin", "eind", "minuten"), [("22:00", "00:30", 150), ("18:00", "02:00", 480), ("23:00", "00:00", 60)]
)
def test_een_avond_mag_na_middernacht_eindigen(client, werker, formulier, begin, eind, minuten):
    client.force_login(werker)
    vragen = formulier(begintijd=begin, eindtijd=eind)
    voorbeeld = client.post(NIEUW, vragen)
    assert ("tot na middernacht" in voorbeeld.text) == (eind != "00:00")
    client.post(NIEUW, vragen | {"voorbeeld": "1", "bewaar": "1", "dagen": ["2026-11-24"]})
    assert [i.minuten for i in Inzet.objects.all()] == [minuten]


def test_een_duur_mag_ook_zonder_tijden(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(begintijd="", eindtijd="", duur="1,5", voorbeeld="1", bewaar="1", dagen=["2026-11-24"])
    client.post(NIEUW, vragen)
    assert [(a.begintijd, a.inzet.get().minuten) for a in Activiteit.objects.all()] == [(None, 90)]


def test_terug_van_de_dagen_naar_de_vragen_houdt_wat_er_stond(client, werker, formulier):
    client.force_login(werker)
    antwoord = client.post(NIEUW, formulier(voorbeeld="1", aanpassen="1", titel="Soep"))
    assert antwoord.status_code == 200
    assert 'value="Soep"' in antwoord.content.decode()
    assert antwoord.templates[0].name == "activiteiten/reeks_form.html"


def test_een_naam_in_de_titel_valt_op_en_een_verklaring_reist_mee(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(titel="Koffie met mevrouw De Boer")
    antwoord = client.post(NIEUW, vragen)
    assert antwoord.status_code == 422
    [voorstel] = antwoord.context["form"].fields["titel"].voorstellen
    vragen[voorstel.sleutel] = "functie"
    voorbeeld = client.post(NIEUW, vragen)
    assert f'name="{voorstel.sleutel}" value="functie"' in voorbeeld.content.decode()
    client.post(NIEUW, vragen | {"voorbeeld": "1", "bewaar": "1", "dagen": ["2026-11-24"]})
    assert Activiteit.objects.get().titel == "Koffie met mevrouw De Boer"
    [verklaring] = Tekstverklaring.objects.all()
    assert (verklaring.onderdeel, verklaring.veld, verklaring.soort) == ("activiteit", "titel", "naam")


def test_een_naam_in_een_gewijzigde_titel_valt_op(client, werker, reeks, wijziging):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(titel="Koffie met mevrouw De Boer"))
    assert antwoord.status_code == 422
    assert "titel" in antwoord.context["form"].errors


def test_een_wijk_van_een_ander_of_een_die_verdwijnt_kan_niet(client, werker, formulier, waterrijk, duinrand):
    client.force_login(werker)
    weg = WijkFactory(gemeente=waterrijk, vervallen_per=Dag(2026, 12, 10))
    antwoord = client.post(NIEUW, formulier(wijk=weg.pk))
    assert "bestaat vanaf 10 december 2026 niet meer" in antwoord.context["form"].errors["tot"][0]
    antwoord = client.post(NIEUW, formulier(wijk=duinrand.pk))
    assert "wijk" in antwoord.context["form"].errors


def test_dagen_in_een_afgesloten_maand_zijn_niet_te_kiezen(
    client, werker, coordinator, formulier, welzijn, waterrijk
):
    maand = Dag(2026, 10, 1)
    Afsluiting.objects.create(organisatie=welzijn, gemeente=waterrijk, maand=maand, door=coordinator)
    client.force_login(werker)
    vragen = formulier(datum="2026-10-27", tot="2026-11-03")
    antwoord = client.post(NIEUW, vragen)
    assert antwoord.context["keuze"].aan == {"2026-11-03"}
    assert "deze maand is afgesloten" in antwoord.content.decode()
    vragen |= {"voorbeeld": "1", "bewaar": "1", "dagen": ["2026-10-27"]}
    assert client.post(NIEUW, vragen).status_code == 422
    assert not Activiteit.objects.exists()


def test_dagen_die_al_voorbij_zijn_komen_er_gepland_in_om_af_te_vinken(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(datum="2026-11-10", voorbeeld="1", bewaar="1", dagen=["2026-11-10", "2026-11-24"])
    antwoord = client.post(NIEUW, vragen, follow=True)
    assert set(Activiteit.objects.values_list("status", flat=True)) == {Status.GEPLAND}
    assert [a.datum for a in antwoord.context["te_doen"]] == [Dag(2026, 11, 10)]


@pytest.mark.parametrize(
    ("wie", "status"),
    [
        ("werker", 200),
        ("coordinator", 200),
        ("collega", 404),
        ("andere_organisatie", 404),
        ("wijkteamlid", 404),
        ("werker_zandveen", 404),
        ("beleid", 403),
    ],
)
def test_een_reeks_is_van_wie_hem_maakte_en_van_de_coordinator(request, client, reeks, wie, status):
    client.force_login(request.getfixturevalue(wie))
    for naam in ("reeks_detail", "reeks_update"):
        assert client.get(reverse(f"activiteiten:{naam}", args=[reeks.pk])).status_code == status
    if status != 200:
        for naam in ("reeks_update", "reeks_undo", "reeks_end", "reeks_restore"):
            url = reverse(f"activiteiten:{naam}", args=[reeks.pk])
            assert client.post(url, {"vanaf": "2026-11-01"}).status_code == status
        assert len(dagen_in(reeks)) == 4


def test_na_het_einde_van_de_aanstelling_is_de_reeks_niet_meer_te_zien(client, werker, reeks):
    werker.aanstellingen.update(einde=Dag(2026, 11, 19))
    assert list(Reeks.objects.visible_to(werker)) == []


def test_de_lijst_toont_alleen_eigen_reeksen(client, werker, collega, coordinator, gegevens, reeks):
    maak(collega, gegevens | {"inzet": [(collega, Vorm.COLLECTIEF, 60)]}, [DINSDAG])
    client.force_login(werker)
    antwoord = client.get(reverse("activiteiten:reeks_list"))
    assert antwoord.context["rijen"] == [(reeks, "Koffietafel", "elke dinsdag")]
    client.force_login(coordinator)
    assert client.get(reverse("activiteiten:reeks_list")).context["rijen"] == []


@pytest.fixture
def verhuisd(reeks, buurtkracht, duinrand):
    """The second session went to another organisatie, the third to another gemeente."""
    tweede, derde = Activiteit.objects.filter(reeks=reeks).order_by("datum")[1:3]
    Activiteit.objects.filter(pk=tweede.pk).update(organisatie=buurtkracht)
    Activiteit.objects.filter(pk=derde.pk).update(wijk=duinrand, gemeente=duinrand.gemeente)
    return [tweede, derde]


@pytest.mark.parametrize("wie", ["werker", "coordinator"])
def test_wat_naar_een_andere_werkplek_verhuisde_is_er_via_de_reeks_niet_meer(
    request, client, reeks, verhuisd, werker, wie
):
    client.force_login(request.getfixturevalue(wie))
    pagina = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk]))
    assert [sessie.activiteit.datum.day for sessie in pagina.context["sessies"]] == [24, 15]
    bewerken = client.get(reverse("activiteiten:reeks_update", args=[reeks.pk]))
    assert len(bewerken.context["form"].fields["vanaf"].choices) == 2

    wijziging = ingevuld_in(bewerken) | {"titel": "Anders"}
    for poging in (wijziging, wijziging | {"vanaf": verhuisd[0].pk}):
        client.post(reverse("activiteiten:reeks_update", args=[reeks.pk]), poging)
    assert [a.titel for a in Activiteit.objects.filter(reeks=reeks).order_by("datum")] == [
        "Anders",
        "Koffietafel",
        "Koffietafel",
        "Anders",
    ]
    client.post(reverse("activiteiten:reeks_end", args=[reeks.pk]), {"vanaf": "2026-11-24"})
    assert dagen_in(reeks) == [a.datum for a in verhuisd]


def test_de_lijst_telt_wat_je_er_nog_van_ziet(client, werker, reeks, verhuisd):
    client.force_login(werker)
    antwoord = client.get(reverse("activiteiten:reeks_list"))
    [(gevonden, *_)] = antwoord.context["rijen"]
    assert (gevonden, gevonden.aantal) == (reeks, 2)


def test_een_sessie_telt_de_sessies_van_haar_eigen_werkplek(reeks, verhuisd):
    sessies = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    assert [sessie_of(a) for a in sessies] == [(1, 2), (1, 1), (1, 1), (2, 2)]


def test_wat_weg_is_en_nu_elders_hoort_komt_niet_terug_met_de_reeks(reeks, werker, buurtkracht):
    _, moment = beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 8))
    Activiteit.met_verwijderde.filter(datum=Dag(2026, 12, 15)).update(organisatie=buurtkracht)
    assert herstel_reeks(by=werker, reeks=reeks, sinds=moment) == 1
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8)]


def test_wat_los_is_verwijderd_komt_niet_terug_met_de_reeks(client, werker, reeks):
    """Also not when somebody sends an earlier moment than that of the end."""
    client.force_login(werker)
    los = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    client.post(reverse("activiteiten:activiteit_delete", args=[los.pk]))
    with time_machine.travel(datetime.datetime(2026, 11, 19, 13, tzinfo=datetime.UTC)):  # the clock runs
        _, moment = beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
        later = Activiteit.objects.get(reeks=reeks, datum=DINSDAG)
        client.post(reverse("activiteiten:activiteit_delete", args=[later.pk]))
    terug = reverse("activiteiten:reeks_restore", args=[reeks.pk])
    client.post(terug, {"sinds": "2026-11-19T00:00:00+00:00"})
    assert dagen_in(reeks) == []
    client.post(terug, {"sinds": moment.isoformat()})
    assert dagen_in(reeks) == [Dag(2026, 12, 1), Dag(2026, 12, 15)]


def test_stoppen_via_de_pagina_en_ongedaan_maken(client, werker, reeks):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_end", args=[reeks.pk])
    assert client.post(url, {"vanaf": "onzin"}).status_code == 422
    antwoord = client.post(url, {"vanaf": "2026-12-08"})
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1)]
    [bericht] = berichten(antwoord)
    assert "2 sessies zijn van de planning af" in bericht
    sinds = bericht.partition('name="sinds" value="')[2].partition('"')[0]
    client.post(
        reverse("activiteiten:reeks_restore", args=[reeks.pk]), {"sinds": sinds.replace("&#x2B;", "+")}
    )
    assert len(dagen_in(reeks)) == 4


@pytest.mark.parametrize("sinds", ["", "onzin", "2026-13-45T00:00", "2026-11-19T12:00"])
def test_terugzetten_zonder_geldig_moment_doet_niets(client, werker, reeks, sinds):
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 8))
    client.force_login(werker)
    client.post(reverse("activiteiten:reeks_restore", args=[reeks.pk]), {"sinds": sinds})
    assert len(dagen_in(reeks)) == 2


@pytest.fixture
def wijziging(client, werker, reeks):
    """What a browser sends to change the series from its second session on."""
    tweede = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 1))
    client.force_login(werker)
    pagina = client.get(reverse("activiteiten:reeks_update", args=[reeks.pk]), {"vanaf": tweede.pk})
    ingevuld = ingevuld_in(pagina)
    return lambda **andere: ingevuld | andere


def test_wijzigen_via_de_pagina_noemt_hoeveel(client, reeks, wijziging):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(weekdag="4", duur="90m"))
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 4), Dag(2026, 12, 11), Dag(2026, 12, 18)]
    [bericht] = berichten(antwoord)
    assert "Gewijzigd: 3 keer." in bericht
    assert sorted(Inzet.objects.values_list("minuten", flat=True)) == [90, 90, 90, 120]


@pytest.fixture
def voor_kerst(werker, gegevens):
    """Tuesdays of which two move to Christmas and New Year's Day with the rest to Friday."""
    return maak(werker, gegevens, [Dag(2026, 12, 15), Dag(2026, 12, 22), Dag(2026, 12, 29)])


@pytest.mark.parametrize(
    ("toch", "dagen"),
    [
        ([], [Dag(2026, 12, 18), Dag(2026, 12, 22), Dag(2026, 12, 29)]),
        (["2026-12-25"], [Dag(2026, 12, 18), Dag(2026, 12, 25), Dag(2026, 12, 29)]),
        (["2026-12-25", "2027-01-01", "onzin"], [Dag(2026, 12, 18), Dag(2026, 12, 25), Dag(2027, 1, 1)]),
    ],
)
def test_wat_op_een_feestdag_zou_komen_kiest_de_werker_zelf(client, werker, voor_kerst, toch, dagen):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[voor_kerst.pk])
    voor = dagen_in(voor_kerst)
    vraag = client.post(url, ingevuld_in(client.get(url)) | {"weekdag": "4", "titel": "Theetafel"})
    assert vraag.status_code == 422
    assert "2 sessies vallen dan op een feestdag." in vraag.text
    assert [(keer.feestdag, keer.eigen_dag, keer.toch) for keer in vraag.context["form"].op_feestdag] == [
        ("Eerste kerstdag", Dag(2026, 12, 22), False),
        ("Nieuwjaarsdag", Dag(2026, 12, 29), False),
    ]
    assert dagen_in(voor_kerst) == voor
    assert client.post(url, ingevuld_in(vraag) | {"toch": toch}).status_code == 302
    assert dagen_in(voor_kerst) == dagen
    assert set(Activiteit.objects.values_list("titel", flat=True)) == {"Theetafel"}


def test_een_andere_dag_met_een_andere_feestdag_wordt_opnieuw_gevraagd(client, werker, voor_kerst):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[voor_kerst.pk])
    vraag = client.post(url, ingevuld_in(client.get(url)) | {"weekdag": "4"})
    opnieuw = client.post(url, ingevuld_in(vraag) | {"weekdag": "5"})
    assert opnieuw.status_code == 422
    assert "Tweede kerstdag" in opnieuw.text
    assert client.post(url, ingevuld_in(opnieuw) | {"weekdag": "3"}).status_code == 302


def test_wie_de_dag_niet_verzet_krijgt_geen_vraag_over_feestdagen(client, werker, gegevens):
    reeks = maak(werker, gegevens, [Dag(2026, 12, 25), Dag(2027, 1, 1)])
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    assert client.post(url, ingevuld_in(client.get(url)) | {"titel": "Kerst"}).status_code == 302


@pytest.mark.parametrize(
    ("andere", "veld"),
    [
        ({}, "__all__"),
        ({"vanaf": "999999"}, "vanaf"),
        ({"vanaf": "x"}, "vanaf"),
        ({"wijk": ""}, "wijk"),
        ({"weekdag": "9"}, "weekdag"),
        ({"duur": "0"}, "duur"),
        ({"titel": "x" * 121}, "titel"),
    ],
)
def test_een_wijziging_die_niet_kan_wordt_niet_bewaard(client, werker, reeks, wijziging, andere, veld):
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:reeks_update", args=[reeks.pk]), wijziging(**andere))
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors
    assert set(Activiteit.objects.values_list("versie", flat=True)) == {1}


def test_een_wijk_van_een_andere_gemeente_of_een_die_er_dan_niet_is_kan_niet(
    client, werker, reeks, wijziging, duinrand, waterrijk
):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    weg = WijkFactory(gemeente=waterrijk, vervallen_per=Dag(2026, 12, 10))
    for wijk in (duinrand, weg):
        antwoord = client.post(url, wijziging(wijk=wijk.pk))
        assert antwoord.status_code == 422
        assert "wijk" in antwoord.context["form"].errors
    assert set(Activiteit.objects.values_list("versie", flat=True)) == {1}


@pytest.fixture
def met_de_hand(reeks):
    """The third session was moved by hand: another day, time and length."""
    derde = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    derde.datum, derde.begintijd = Dag(2026, 12, 10), datetime.time(14)
    derde.save()
    derde.inzet.update(minuten=45)
    return derde


def test_wie_een_andere_keer_kiest_verandert_alleen_wat_op_de_pagina_anders_werd(
    client, reeks, wijziging, met_de_hand
):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(vanaf=met_de_hand.pk, titel="Theetafel"))
    assert antwoord.status_code == 302
    sessies = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    assert [(a.titel, a.datum, a.begintijd.hour, a.inzet.get().minuten) for a in sessies] == [
        ("Koffietafel", DINSDAG, 10, 120),
        ("Koffietafel", Dag(2026, 12, 1), 10, 120),
        ("Theetafel", Dag(2026, 12, 10), 14, 45),
        ("Theetafel", Dag(2026, 12, 15), 10, 120),
    ]


def test_wie_een_dag_kiest_krijgt_die_dag_ook_voor_wat_met_de_hand_was_verzet(
    client, reeks, wijziging, met_de_hand
):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    client.post(url, wijziging(vanaf=met_de_hand.pk, weekdag="4"))
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 11), Dag(2026, 12, 18)]


def test_na_een_fout_weet_de_pagina_nog_wat_ze_liet_zien(client, reeks, wijziging, met_de_hand):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    fout = client.post(url, wijziging(vanaf=met_de_hand.pk, titel="x" * 121))
    assert fout.status_code == 422
    client.post(url, ingevuld_in(fout) | {"titel": "Theetafel"})
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 10), Dag(2026, 12, 15)]


def test_een_duur_die_op_de_pagina_stond_telt_ook_als_de_gekozen_keer_er_twee_heeft(
    client, werker, reeks, wijziging, met_de_hand
):
    InzetFactory(activiteit=met_de_hand, medewerker=werker, vorm=Vorm.INDIRECT, minuten=15)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    client.post(url, wijziging(vanaf=met_de_hand.pk, duur="1:00"))
    assert sorted(Inzet.objects.values_list("minuten", flat=True)) == [15, 45, 60, 120, 120]


def test_wat_intussen_veranderde_wordt_niet_overschreven_maar_getoond(
    client, werker, coordinator, reeks, wijziging
):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    mijne = wijziging(titel="Theetafel")
    wijzig_reeks(
        by=coordinator,
        reeks=reeks,
        vanaf=Dag(2026, 12, 15),
        versies=versies_van(reeks),
        wijzigingen={"titel": "Soeptafel", "begintijd": datetime.time(12)},
    )
    antwoord = client.post(url, mijne)
    assert antwoord.status_code == 409
    assert set(Activiteit.objects.values_list("titel", flat=True)) == {"Koffietafel", "Soeptafel"}
    [(sessie, verschillen)] = antwoord.context["intussen"]
    assert sessie.datum == Dag(2026, 12, 15)
    assert [(v.wat, v.nu, v.jij) for v in verschillen] == [("Titel", "Soeptafel", "Theetafel")]
    assert f"{coordinator.naam} was je voor" in antwoord.text

    assert client.post(url, ingevuld_in(antwoord)).status_code == 302
    sessies = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    assert [(a.titel, a.begintijd.hour) for a in sessies] == [
        ("Koffietafel", 10),
        ("Theetafel", 10),
        ("Theetafel", 10),
        ("Theetafel", 12),  # what I didn't change stays as somebody else made it
    ]


def test_wat_voor_de_gekozen_keer_veranderde_houdt_niemand_op(client, werker, reeks, wijziging):
    mijne = wijziging(titel="Theetafel")
    Activiteit.objects.filter(reeks=reeks, datum=DINSDAG).update(versie=2)
    assert client.post(reverse("activiteiten:reeks_update", args=[reeks.pk]), mijne).status_code == 302


@pytest.mark.parametrize("versies", ["", "onzin", "1-1 -2", "99999999999999999999-1"])
def test_zonder_leesbare_versies_wordt_er_niets_overschreven(client, reeks, wijziging, versies):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(titel="Theetafel", versies=versies))
    assert antwoord.status_code == 409
    assert set(Activiteit.objects.values_list("versie", flat=True)) == {1}


def test_van_meer_dan_tien_sessies_zegt_de_pagina_hoeveel_het_er_zijn(client, werker, gegevens):
    reeks = maak(werker, gegevens, [DINSDAG + datetime.timedelta(weeks=n) for n in range(12)])
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    mijne = ingevuld_in(client.get(url)) | {"titel": "Theetafel"}
    Activiteit.objects.filter(reeks=reeks).update(versie=2)
    assert "Nog 2 sessies zijn intussen gewijzigd." in client.post(url, mijne).text


def test_een_keer_die_in_een_andere_tab_werd_afgevinkt_zegt_wat_te_doen(client, reeks, wijziging):
    mijne = wijziging(titel="Theetafel")
    Activiteit.objects.filter(pk=mijne["vanaf"]).update(status=Status.UITGEVOERD)
    antwoord = client.post(reverse("activiteiten:reeks_update", args=[reeks.pk]), mijne)
    assert antwoord.context["form"].errors["vanaf"] == [
        "Deze keer staat niet meer gepland: hij is afgevinkt, afgelast of verwijderd. Kies een andere keer."
    ]


def test_zonder_iets_gepland_is_er_niets_te_wijzigen(client, werker, reeks):
    Activiteit.objects.update(status=Status.UITGEVOERD)
    client.force_login(werker)
    antwoord = client.get(reverse("activiteiten:reeks_update", args=[reeks.pk]))
    assert antwoord.url == reverse("activiteiten:reeks_detail", args=[reeks.pk])


@pytest.mark.parametrize("pagina", ["reeks_detail", "reeks_update", "reeks_list"])
def test_de_paginas_kosten_evenveel_vragen_bij_een_en_bij_drie(client, werker, gegevens, pagina):
    client.force_login(werker)

    def aantal(reeks):
        argumenten = [] if pagina == "reeks_list" else [reeks.pk]
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse(f"activiteiten:{pagina}", args=argumenten)).status_code == 200
        return len(vragen)

    een = aantal(maak(werker, gegevens, [DINSDAG]))
    dagen = [DINSDAG + datetime.timedelta(weeks=n) for n in range(3)]
    maak(werker, gegevens, dagen[:2])
    assert aantal(maak(werker, gegevens, dagen)) == een


@pytest.mark.parametrize(
    ("adres", "gegevens"),
    [
        ("reeks_end", {"vanaf": "0001-01-01"}),
        ("reeks_restore", {"sinds": "0001-01-01T00:00:00+14:00"}),
        ("reeks_restore", {"sinds": "9999-12-31T23:59:59-12:00"}),
    ],
)
def test_een_onmogelijke_dag_of_moment_is_geen_serverfout(client, werker, lindehof, welzijn, adres, gegevens):
    reeks = Reeks.objects.create(
        eigenaar=werker, organisatie=welzijn, begin=datetime.date(2026, 3, 2), tot=datetime.date(2026, 3, 9)
    )
    ActiviteitFactory(
        reeks=reeks, wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker, status="gepland"
    )
    client.force_login(werker)
    assert client.post(reverse(f"activiteiten:{adres}", args=[reeks.pk]), gegevens).status_code in {302, 422}
    assert Activiteit.objects.count() == 1
