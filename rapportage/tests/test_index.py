"""The report of a gemeente reads one narrow index of Inzet and never its table (docs/besluiten/0003-feitentabel.md)."""

import datetime
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activiteiten.models import Activiteit, Inzet
from activiteiten.tests.factories import ActiviteitSoortFactory
from wijken.tests.factories import WijkFactory

RIJEN = 5_000
EERSTE_DAG = datetime.date(2023, 1, 1)


@pytest.fixture
def volle_tabel(waterrijk, zandveen, welzijn, buurtkracht, werker, transactional_db):
    """5,000 rows of Inzet over four years, two gemeenten, two organisaties; vacuumed and analyzed."""
    wijken = [
        WijkFactory(gemeente=gemeente, code=f"WK{gemeente.code[2:]}{n:02d}")
        for gemeente in (waterrijk, zandveen)
        for n in range(12)
    ]
    soort = ActiviteitSoortFactory()
    activiteiten = Activiteit.objects.bulk_create(
        Activiteit(
            datum=EERSTE_DAG + datetime.timedelta(days=n % 1460),
            soort=soort,
            gemeente=wijken[n % 24].gemeente,
            wijk=wijken[n % 24],
            organisatie=(welzijn, buurtkracht)[n % 2],
            ingevoerd_door=werker,
            sleutel=uuid.uuid4(),
        )
        for n in range(RIJEN)
    )
    Inzet.objects.bulk_create(
        Inzet(
            activiteit=activiteit,
            medewerker=werker,
            vorm=("collectief", "individueel", "indirect")[n % 3],
            minuten=30 + n % 90,
            **{veld: getattr(activiteit, veld) for veld in Inzet.FEITEN},
        )
        for n, activiteit in enumerate(activiteiten)
    )
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE activiteiten_inzet")
        else:
            cursor.execute("ANALYZE")


def _plan(sql):
    """The plan by the index. How much of the table a vacuum could clean differs by what else runs, and with it which
    plan looks cheapest; whether the index has all that is asked does not."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET enable_seqscan = off")
        cursor.execute(("EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN ") + sql)
        plan = "\n".join(str(regel[-1]) for regel in cursor.fetchall())
        if connection.vendor == "postgresql":
            cursor.execute("RESET enable_seqscan")
        return plan


@pytest.mark.parametrize("wie", ["beleid", "werker", "wijkteamlid"])
@pytest.mark.django_db(transaction=True)
def test_minutes_are_read_from_the_index_alone(client, volle_tabel, request, wie):
    client.force_login(request.getfixturevalue(wie))

    with CaptureQueriesContext(connection) as queries:
        client.get("/rapportage/", {"van": "2025-01-01", "tot": "2025-12-31"})

    sommen = [q["sql"] for q in queries if '"activiteiten_inzet"' in q["sql"] and "SUM(" in q["sql"]]
    assert len(sommen) == 1
    alleen_index = {
        "postgresql": "Index Only Scan using inzet_rapport on activiteiten_inzet",
        "sqlite": "USING COVERING INDEX inzet_rapport",
    }[connection.vendor]
    assert alleen_index in _plan(sommen[0])
