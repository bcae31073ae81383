"""The figures of page and file beside SQL of our own, over fourteen periods of a year and a half of log."""

import csv
import datetime
import io
import random
from decimal import ROUND_HALF_UP, Decimal

import pytest
import time_machine
from django.db import connection

from activiteiten.keuzes import Status, Vorm
from rapportage.tests.conftest import blok
from wijken.tests.factories import WijkFactory

PERIODEN = [
    # (asked from, asked to, answered from, answered to) for a gemeente on 21 November 2026
    ("2026-01-01", "2026-12-31", "2026-01-01", "2026-10-31"),
    ("2025-01-01", "2025-12-31", "2025-01-01", "2025-12-31"),
    ("2025-07-01", "2026-06-30", "2025-07-01", "2026-06-30"),
    ("2025-01-01", "2026-12-31", "2025-01-01", "2026-10-31"),
    ("2026-01-01", "2026-03-31", "2026-01-01", "2026-03-31"),
    ("2026-10-01", "2026-12-31", "2026-10-01", "2026-10-31"),
    ("2026-02-01", "2026-02-28", "2026-02-01", "2026-02-28"),
    ("2026-10-01", "2026-10-31", "2026-10-01", "2026-10-31"),
    ("2026-03-10", "2026-03-10", "2026-03-01", "2026-03-31"),
    ("2026-03-31", "2026-04-01", "2026-03-01", "2026-04-30"),
    ("2025-12-15", "2026-01-14", "2025-12-01", "2026-01-31"),
    ("2026-09-14", "2026-11-20", "2026-09-01", "2026-10-31"),
    ("2024-01-01", "2025-01-31", "2024-01-01", "2025-01-31"),
    ("2025-02-28", "2025-03-01", "2025-02-01", "2025-03-31"),
]
SQL = """
    SELECT w.naam,
           COALESCE(SUM(CASE WHEN i.vorm = 'collectief' THEN i.minuten END), 0),
           COALESCE(SUM(CASE WHEN i.vorm = 'individueel' THEN i.minuten END), 0),
           COALESCE(SUM(CASE WHEN i.vorm = 'indirect' THEN i.minuten END), 0)
    FROM wijken_wijk w
    LEFT JOIN activiteiten_activiteit a ON a.wijk_id = w.id AND a.status = 'uitgevoerd' AND a.verwijderd_op IS NULL
         AND a.datum >= %s AND a.datum <= %s
    LEFT JOIN activiteiten_inzet i ON i.activiteit_id = a.id
    WHERE w.gemeente_id = %s
    GROUP BY w.naam
"""


@pytest.fixture
def veel_werk(log, waterrijk, lindehof, spoorzicht, welzijn, buurtkracht, duinrand, welzijn_zandveen):
    """150 activities of two organisaties on all days of 2025 and 2026, one in ten planned, one in twenty deleted."""
    toeval, stil = random.Random(9), WijkFactory(gemeente=waterrijk, naam="Stil")
    for nummer in range(150):
        dag = datetime.date(2025, 1, 1) + datetime.timedelta(days=toeval.randrange(690))
        velden = (
            {"status": Status.GEPLAND}
            if nummer % 10 == 3
            else {"verwijderd": True}
            if nummer % 20 == 6
            else {}
        )
        inzet = [
            (vorm, toeval.randrange(1, 600)) for vorm in toeval.sample(Vorm.values, toeval.randrange(1, 4))
        ]
        wijk, organisatie = toeval.choice([lindehof, spoorzicht]), toeval.choice([welzijn, buurtkracht])
        log(wijk, organisatie, dag.isoformat(), *inzet, **velden)
    log(duinrand, welzijn_zandveen, "2026-02-05", (Vorm.COLLECTIEF, 600))
    return stil


def _twee(minuten):
    return str((Decimal(minuten) / 60).quantize(Decimal("0.01"), ROUND_HALF_UP)).replace(".", ",")


def _een(minuten):
    return str((Decimal(minuten) / 60).quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")


@time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False)
def test_page_and_file_say_what_sql_of_our_own_says(client, beleid, waterrijk, veel_werk):
    client.force_login(beleid)
    vergeleken = 0
    for van, tot, antwoord_van, antwoord_tot in PERIODEN:
        with connection.cursor() as cursor:
            cursor.execute(SQL, [antwoord_van, antwoord_tot, waterrijk.pk])
            verwacht = {naam: minuten for naam, *minuten in cursor.fetchall()}
        vraag = {"van": van, "tot": tot}
        bestand = client.get("/rapportage/wijken.csv", vraag)
        rijen = csv.DictReader(io.StringIO(bestand.getvalue().decode("utf-8-sig")), delimiter=";")
        kolommen = ("uren_collectief", "uren_individueel", "uren_indirect")
        assert {r["wijk"]: [r[k] for k in kolommen] for r in rijen} == {
            naam: [_twee(minuten) for minuten in drie] for naam, drie in verwacht.items()
        }
        assert f"{antwoord_van}-tot-en-met-{antwoord_tot}" in bestand["Content-Disposition"]
        tabel = blok(client.get("/rapportage/", vraag), "wijktabel")
        samen = [sum(drie) for drie in zip(*verwacht.values(), strict=True)]
        assert {r.naam: [c.tekst for c in r.cellen[:3]] for r in (*tabel.rijen, tabel.totaalrij)} == {
            naam: [_een(minuten) for minuten in drie]
            for naam, drie in ({"Waterrijk": samen} | verwacht).items()
        }
        vergeleken += len(verwacht) * 3
    assert (len(PERIODEN), vergeleken) == (14, 126)
