import uuid

import pytest

from activiteiten.models import ActiviteitSoort


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
