"""What several modules share: the moment at which they play, and what is there when they begin."""

import datetime
import uuid

import pytest
import time_machine

from activiteiten.afsluiten import sluit_maand
from activiteiten.keuzes import Status, Vorm
from activiteiten.models import ActiviteitSoort
from activiteiten.tests.factories import ActiviteitSoortFactory
from activiteiten.tests.maanden import MAART

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
        return {
            "sleutel": str(uuid.uuid4()),
            "soort": ontmoeting.pk,
            "datum": "2026-03-02",
            "wijk": lindehof.pk,
            "duur": "1:30",
            "vorm": "collectief",
            "deelnemers": "14",
            "status": "uitgevoerd",
            "inzet-TOTAL_FORMS": "0",
            "inzet-INITIAL_FORMS": "0",
        } | andere

    return maak


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
