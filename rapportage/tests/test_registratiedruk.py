"""How long logging takes: one's own median, and the team's from three workers. Never a worker's, never a gemeente's."""

import datetime
from decimal import Decimal

import pytest
import time_machine

from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from kern.periode import Periode
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.registratiedruk import (
    Registratiedruk,
    registratiedruk_team,
    registratiedruk_van,
    zin_over_eigen_registratiedruk,
    zin_over_registratiedruk,
)

KWARTAAL = Periode(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
PARAMETERS = {"van": "2026-01-01", "tot": "2026-03-31"}
ZIN = "loggen kost het team"


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def derde(waterrijk, welzijn):
    return AanstellingFactory(gemeente=waterrijk, organisatie=welzijn).gebruiker


@pytest.fixture
def keer(log, lindehof, welzijn):
    """One activity that somebody logged in so many seconds: `keer(werker, 24)`."""

    def _keer(wie, seconden, datum="2026-02-01", wijk=lindehof, organisatie=welzijn, **velden):
        activiteit = log(wijk, organisatie, datum, invoer_seconden=seconden, **velden)
        type(activiteit).met_verwijderde.filter(pk=activiteit.pk).update(ingevoerd_door=wie)
        return activiteit

    return _keer


@pytest.fixture
def team(keer, werker, collega, derde):
    """The seconds of three workers: 10 20 | 24 | 90 600: the middle one is 24."""
    for wie, seconden in ((werker, 10), (werker, 600), (collega, 20), (collega, 24), (derde, 90)):
        keer(wie, seconden)


def test_de_mediaan_van_jezelf_telt_alleen_wat_je_zelf_invoerde(keer, team, werker, collega):
    keer(werker, 30)

    assert registratiedruk_van(werker, KWARTAAL) == Registratiedruk(Decimal(30), 3)
    assert registratiedruk_van(collega, KWARTAAL) == Registratiedruk(Decimal(22), 2)  # between 20 and 24


def test_wat_niet_is_gemeten_of_verwijderd_is_telt_niet(keer, werker):
    keer(werker, None)
    keer(werker, 5, verwijderd=True)
    keer(werker, 7, datum="2025-12-31")
    keer(werker, 8, datum="2026-04-01")
    assert registratiedruk_van(werker, KWARTAAL) is None

    keer(werker, 40, datum="2026-01-01")
    keer(werker, 50, datum="2026-03-31")
    assert registratiedruk_van(werker, KWARTAAL) == Registratiedruk(Decimal(45), 2)


def test_het_team_is_een_cijfer_van_iedereen_samen(
    team, keer, werker, waterrijk, andere_organisatie, buurtkracht, duinrand, welzijn_zandveen
):
    keer(andere_organisatie, 1, organisatie=buurtkracht)
    keer(werker, 1, wijk=duinrand, organisatie=welzijn_zandveen)

    assert registratiedruk_team(blik_for(werker, waterrijk), KWARTAAL) == Registratiedruk(Decimal(24), 5)


def test_met_twee_werkers_is_er_geen_cijfer_van_het_team(keer, werker, collega, derde, waterrijk):
    blik = blik_for(werker, waterrijk)
    for wie in (werker, werker, werker, collega):
        keer(wie, 20)
    keer(derde, None)  # was there, but was not measured
    assert registratiedruk_team(blik, KWARTAAL) is None

    keer(derde, 30)
    assert registratiedruk_team(blik, KWARTAAL) == Registratiedruk(Decimal(20), 5)


@pytest.mark.parametrize("wie", ["beleid", "beheerder"])
def test_een_gemeente_krijgt_het_nooit(team, client, waterrijk, request, wie):
    user = request.getfixturevalue(wie)
    client.force_login(user)

    assert registratiedruk_team(blik_for(user, waterrijk), KWARTAAL) is None
    assert ZIN not in client.get("/rapportage/", PARAMETERS).text


def test_wie_ook_voor_de_gemeente_kijkt_krijgt_het_niet(team, waterrijk, werker):
    AanstellingFactory(gebruiker=werker, rol=Rol.BELEIDSMEDEWERKER, gemeente=waterrijk)

    assert registratiedruk_team(blik_for(werker, waterrijk), KWARTAAL) is None


def test_het_rapport_van_de_organisatie_noemt_het_in_een_zin(team, client, coordinator, waterrijk):
    client.force_login(coordinator)

    antwoord = client.get("/rapportage/", PARAMETERS)

    assert "Eén keer loggen kost het team gewoonlijk 24 seconden." in antwoord.text
    assert "nooit per werker" in antwoord.text
    assert ZIN not in client.get("/rapportage/", {"van": "2025-01-01", "tot": "2025-12-31"}).text


def test_het_csv_van_het_rapport_noemt_het_niet(team, client, coordinator):
    client.force_login(coordinator)

    assert "seconden" not in client.get("/rapportage/wijken.csv", PARAMETERS).getvalue().decode()


@pytest.mark.parametrize(
    ("seconden", "woorden"),
    [
        ("1", "1 seconde"),
        ("24", "24 seconden"),
        ("24.5", "25 seconden"),
        ("59.5", "1 minuut"),
        ("61", "1 minuut en 1 seconde"),
        ("125", "2 minuten en 5 seconden"),
        ("600", "10 minuten"),
    ],
)
def test_de_duur_staat_er_zoals_je_het_zegt(seconden, woorden):
    druk = Registratiedruk(Decimal(seconden), 5)

    assert zin_over_registratiedruk(druk) == f"Eén keer loggen kost het team gewoonlijk {woorden}."
    assert zin_over_eigen_registratiedruk(druk) == (
        f"Eén keer loggen kost je gewoonlijk {woorden}. Gemeten over 5 keer."
    )


def test_zonder_cijfer_staat_er_wat_er_komt():
    assert zin_over_registratiedruk(None) == ""
    assert zin_over_eigen_registratiedruk(None).startswith("Zodra je hebt gelogd")


def test_de_mediaan_kost_twee_vragen_hoeveel_er_ook_staat(
    team, keer, werker, waterrijk, django_assert_num_queries
):
    blik = blik_for(werker, waterrijk)
    for _ in range(2):
        with django_assert_num_queries(2):
            registratiedruk_team(blik, KWARTAAL)
        keer(werker, 33)


@pytest.mark.parametrize("wie", ["werker", "coordinator"])
def test_het_rapport_met_dit_cijfer_blijft_binnen_vijftien_vragen(
    team, client, request, django_assert_max_num_queries, wie
):
    client.force_login(request.getfixturevalue(wie))
    with django_assert_max_num_queries(15):
        assert ZIN in client.get("/rapportage/", PARAMETERS).text
