"""One quarter in Waterrijk, calculated by hand: what is in it, and what must stay out."""

import datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone

from activiteiten.keuzes import Status
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from wijken.tests.factories import KerncijferFactory, WijkFactory

COLL, INDIV, INDIR = "collectief", "individueel", "indirect"


def blok(antwoord, naam):
    """The block of this page that is drawn by `rapportage/_<naam>.html`."""
    (gevonden,) = [b for b in antwoord.context["blokken"] if b.template == f"rapportage/_{naam}.html"]
    return gevonden


@pytest.fixture
def log(werker):
    """Makes an activity with its effort: `log(wijk, organisatie, "2026-01-31", (COLL, 90), (INDIV, 30), deelnemers=4)`.

    A worker is named by a third element of the pair; the first one is `werker`.
    """

    def _log(wijk, organisatie, datum, *inzet, verwijderd=False, themas=(), **velden):
        if verwijderd:
            velden |= {"verwijderd": True, "verwijderd_op": timezone.now(), "verwijderd_door": werker}
        activiteit = ActiviteitFactory(
            wijk=wijk,
            organisatie=organisatie,
            datum=datetime.date.fromisoformat(datum),
            ingevoerd_door=werker,
            **velden,
        )
        activiteit.themas.set(themas)
        for vorm, minuten, *medewerker in inzet:
            InzetFactory(
                activiteit=activiteit, vorm=vorm, minuten=minuten, medewerker=next(iter(medewerker), werker)
            )
        return activiteit

    return _log


@pytest.fixture
def kwartaal(
    log, waterrijk, lindehof, spoorzicht, welzijn, buurtkracht, werker, collega, duinrand, welzijn_zandveen
):
    """The first quarter of 2026. Minutes of all organisaties together, as they must come out:

    wijk        C    I    X   aandeel         inwoners    C per 1.000         bereik  vrijwilligers
    Kreken      0    0   30   – (only X)      1.000       0                   0
    Lindehof  165   15   50   165/180=91,67   2.000       2,75/2=1,375        15      60
    Oudewijk   60    0    0   100             800         1/0,8=1,25          10
    Spoorzicht 100 200    0   33,33           unknown     –                   1
    Stilwijk    0    0    0   –               500         0                   0
    together  325  215   80   325/540=60,19   4.300       3,75/4,3=0,872      26      60
    """
    kreken = WijkFactory(gemeente=waterrijk, code="WK999902", naam="Kreken")
    oudewijk = WijkFactory(
        gemeente=waterrijk, code="WK999904", naam="Oudewijk", vervallen_per=datetime.date(2025, 12, 31)
    )
    stilwijk = WijkFactory(gemeente=waterrijk, code="WK999909", naam="Stilwijk")
    # Gone before the quarter and nothing done in it: no row. Gone on its first day: not there on any day of it.
    WijkFactory(gemeente=waterrijk, code="WK999910", naam="Weg", vervallen_per=datetime.date(2025, 6, 1))
    WijkFactory(gemeente=waterrijk, code="WK999911", naam="Net weg", vervallen_per=datetime.date(2026, 1, 1))
    for wijk, jaar, inwoners in (
        (lindehof, 2024, 9999),
        (lindehof, 2026, 2000),
        (kreken, 2024, 1000),
        (kreken, 2027, 9999),
        (oudewijk, 2020, 800),
        (stilwijk, 2025, 500),
        (spoorzicht, 2027, 9999),
        (spoorzicht, 2025, None),
    ):
        KerncijferFactory(wijk=wijk, jaar=jaar, inwoners=inwoners)

    # Two workers, the first day; one activity in two forms, the last day; preparation.
    log(
        lindehof,
        welzijn,
        "2026-01-01",
        (COLL, 90),
        (COLL, 30, collega),
        deelnemers=12,
        vrijwilligers_minuten=60,
    )
    log(lindehof, buurtkracht, "2026-03-31", (COLL, 45), (INDIV, 15), deelnemers=3)
    log(lindehof, welzijn, "2026-02-01", (INDIR, 50))
    log(spoorzicht, welzijn, "2026-02-10", (COLL, 100), (INDIV, 200), deelnemers=1)
    log(kreken, buurtkracht, "2026-02-11", (INDIR, 30))
    log(oudewijk, welzijn, "2026-01-05", (COLL, 60), deelnemers=10)

    # What doesn't count.
    log(lindehof, welzijn, "2026-02-02", (COLL, 600), deelnemers=100, verwijderd=True)
    log(lindehof, welzijn, "2026-02-03", (COLL, 600), deelnemers=100, status=Status.GEPLAND)
    log(lindehof, welzijn, "2026-02-04", (INDIV, 600), deelnemers=100, status=Status.AFGELAST)
    log(lindehof, welzijn, "2025-12-31", (COLL, 600), deelnemers=100)
    log(lindehof, welzijn, "2026-04-01", (INDIV, 600), deelnemers=100)
    log(duinrand, welzijn_zandveen, "2026-02-05", (COLL, 600), deelnemers=100)
    return SimpleNamespace(kreken=kreken, oudewijk=oudewijk, stilwijk=stilwijk)
