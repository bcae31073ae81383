"""What several modules share: the moment at which they play, and what is there when they begin."""

import datetime
import uuid

import pytest
import time_machine

from activiteiten.keuzes import Status, Vorm
from activiteiten.maanden.afsluiten import sluit_maand
from activiteiten.models import ActiviteitSoort
from activiteiten.tests.factories import ActiviteitFactory, ActiviteitSoortFactory, InzetFactory
from activiteiten.tests.formulier import NIEUW, velden
from activiteiten.tests.maanden import MAART
from activiteiten.tests.reeksen import DINSDAG, plan_reeks
from gebruikers.tests.factories import AanstellingFactory

# The moment. A module picks one with `pytestmark = pytest.mark.usefixtures("zaterdag")`.


@pytest.fixture
def zaterdag():
    """Saturday 21 November 2026 from noon on: the clock runs."""
    with time_machine.travel("2026-11-21T12:00:00+01:00"):
        yield


@pytest.fixture
def zaterdag_twaalf_uur():
    """Saturday 21 November 2026, and it stays noon."""
    with time_machine.travel("2026-11-21T12:00:00+01:00", tick=False):
        yield


@pytest.fixture
def donderdag_een_uur():
    """Thursday 19 November 2026, and it stays one o'clock."""
    with time_machine.travel("2026-11-19T13:00:00+01:00", tick=False):
        yield


@pytest.fixture
def dinsdag_tien_uur():
    """Tuesday 17 November 2026, and it stays ten o'clock."""
    with time_machine.travel("2026-11-17T10:00:00+01:00", tick=False):
        yield


# An activity on 2 March, as a form and as the actions take it


@pytest.fixture
def ontmoeting(db):
    return ActiviteitSoort.objects.get(naam="ontmoeting")


@pytest.fixture
def invoer(ontmoeting, lindehof):
    """What a browser sends for the six questions; add to it or replace with invoer(**andere)."""

    def maak(**andere):
        return velden(ontmoeting, lindehof, sleutel=str(uuid.uuid4())) | andere

    return maak


@pytest.fixture
def log(client, werker):
    """Sends the form as the worker; returns the answer."""
    client.force_login(werker)
    return lambda gegevens, **extra: client.post(NIEUW, gegevens, **extra)


@pytest.fixture
def gegevens(welzijn, lindehof, werker):
    """What the actions take; add to it or replace with gegevens(**andere)."""
    soort = (
        ActiviteitSoortFactory()
    )  # a test with real transactions leaves the lists of the installation empty

    def maak(**andere):
        return {
            "datum": datetime.date(2026, 3, 2),
            "soort": soort,
            "titel": "Koffietafel",
            "wijk": lindehof,
            "locatie": "",
            "deelnemers": 14,
            "omschrijving": "",
            "resultaat": "",
            "status": Status.UITGEVOERD,
            "organisatie": welzijn,
            "inzet": [(werker, Vorm.COLLECTIEF, 90)],
        } | andere

    return maak


@pytest.fixture
def sluit(coordinator, welzijn, waterrijk):
    """Closes a month of a workplace: March 2026 of Welzijn Waterrijk, or what sluit(...) names."""

    def _sluit(maand=MAART, organisatie=welzijn, gemeente=waterrijk):
        return sluit_maand(by=coordinator, organisatie=organisatie, gemeente=gemeente, maand=maand)

    return _sluit


@pytest.fixture
def ingelogd(client, werker, lindehof):
    client.force_login(werker)
    return client


@pytest.fixture
def eerdere(ontmoeting, werker, welzijn, lindehof):
    """A Koffietafel of the worker, a week before that Tuesday."""
    activiteit = ActiviteitFactory(
        titel="Koffietafel",
        datum=datetime.date(2026, 11, 10),
        soort=ontmoeting,
        wijk=lindehof,
        organisatie=welzijn,
        ingevoerd_door=werker,
        deelnemers=14,
        omschrijving="Dit hoort bij die ene keer",
        begintijd=datetime.time(10, 30),
    )
    InzetFactory(activiteit=activiteit, minuten=90)
    return activiteit


@pytest.fixture
def lezer(client, werker, lindehof, spoorzicht, duinrand):
    """The browser of the worker, who reads in a spreadsheet about the wijken of Waterrijk."""
    client.force_login(werker)
    return client


# A series


@pytest.fixture
def reeksgegevens(werker, welzijn, lindehof, ontmoeting):
    """What every session of a series begins with."""
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
def reeks(werker, reeksgegevens):
    """Four Tuesdays, planned."""
    return plan_reeks(werker, reeksgegevens, [DINSDAG + datetime.timedelta(weeks=n) for n in range(4)])


# Work of more than one


@pytest.fixture
def derde(waterrijk, welzijn):
    """One more opbouwwerker of Welzijn Waterrijk, beside werker and collega."""
    return AanstellingFactory(gemeente=waterrijk, organisatie=welzijn).gebruiker


@pytest.fixture
def zet_bij(welzijn, lindehof, werker, collega):
    """Noor (werker) enters an activity, and writes down 90 minutes for Bram (collega)."""

    def _zet_bij(datum="2026-11-20", *, door=werker, voor=collega, minuten=(90,), **velden):
        activiteit = ActiviteitFactory(
            **{"organisatie": welzijn, "wijk": lindehof, "ingevoerd_door": door, "titel": "Koffietafel"}
            | {"datum": datetime.date.fromisoformat(datum)}
            | velden
        )
        InzetFactory(activiteit=activiteit, medewerker=door)
        for vorm, deel in zip(("collectief", "indirect"), minuten, strict=False):
            InzetFactory(activiteit=activiteit, medewerker=voor, vorm=vorm, minuten=deel)
        return activiteit

    return _zet_bij


@pytest.fixture
def log_op(werker, welzijn, lindehof):
    """An activity of the worker on that day of November 2026, with its own minutes."""

    def maak(dag, minuten=60, *, vorm=Vorm.COLLECTIEF, medewerker=werker, **velden):
        velden = {"wijk": lindehof, "organisatie": welzijn, "ingevoerd_door": werker} | velden
        activiteit = ActiviteitFactory(datum=datetime.date(2026, 11, dag), **velden)
        InzetFactory(activiteit=activiteit, medewerker=medewerker, vorm=vorm, minuten=minuten)
        return activiteit

    return maak
