"""In the demo somebody has an answer to give."""

import datetime

import pytest
import time_machine

from activiteiten.maanden.bezwaren import te_beantwoorden_for
from activiteiten.models import Bezwaar
from gebruikers.models import Gebruiker
from opbouw.demo import laden

DAG = datetime.date(2026, 11, 19)


@pytest.fixture
def demo(db):
    laden.laad(zaad=1, dag=DAG, omvang=0.05)
    with time_machine.travel("2026-11-19T12:00:00+01:00"):
        yield


def test_noor_en_haar_coordinator_zien_een_open_bezwaar_van_een_collega(demo):
    bezwaar = Bezwaar.objects.get()
    assert bezwaar.activiteit.ingevoerd_door.email == "worker@waterrijk.example"
    assert bezwaar.medewerker != bezwaar.activiteit.ingevoerd_door
    assert bezwaar.activiteit.ingevoerd_op < bezwaar.ingediend_op

    def ziet(email):
        return te_beantwoorden_for(Gebruiker.objects.get(email=email))

    assert ziet("worker@waterrijk.example") == ziet("coordinator@waterrijk.example") == [bezwaar]
    assert ziet("worker@zandveen.example") == []
