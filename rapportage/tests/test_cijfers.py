import datetime
from decimal import Decimal

import pytest

from activiteiten.minuten import Minuten
from activiteiten.tests.factories import ActiviteitSoortFactory
from initiatieven.tests.factories import ThemaFactory
from kern.getallen import afgerond
from kern.periode import Periode
from privacy.onderdrukking import Telling
from rapportage.blokken.kerncijferblok import inwonerjaren
from rapportage.blokken.maandblok import reeks_periode
from rapportage.cijfers.blik import Blik, blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.uitsplitsing import PER_MAAND, PER_SOORT, PER_THEMA
from rapportage.cijfers.vergelijking import Beweging
from rapportage.cijfers.vraag import Vraag
from rapportage.tests.conftest import COLL, INDIR, INDIV
from wijken.tests.factories import KerncijferFactory, WijkFactory

KWARTAAL = Periode(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))


@pytest.fixture
def alles(waterrijk):
    """All organisaties of Waterrijk, as the gemeente sees them."""
    return Blik(waterrijk, hele_gemeente=True)


def _tabel(resultaat):
    """Each row with its figures, rounded as they are shown."""
    return {
        rij.naam: (
            rij.minuten.collectief,
            rij.minuten.individueel,
            rij.minuten.indirect,
            afgerond(rij["aandeel_collectief"]),
            afgerond(rij["uren_collectief_per_1000"], 3),
        )
        for rij in resultaat.rijen
    }


def _maanden(blik, periode):
    """The months that are shown around this period."""
    return kruistabel(blik, Vraag(reeks_periode(periode), uitsplitsing=[PER_MAAND]), codes=()).rijen


def _per(blik, code):
    """(name, minutes) of every part of the quarter, in the order of the page."""
    rijen = kruistabel(blik, Vraag(KWARTAAL, uitsplitsing=[code]), codes=()).rijen
    return tuple((rij.naam, rij.minuten) for rij in rijen)


def test_every_figure_of_the_quarter_is_as_calculated_by_hand(kwartaal, alles):
    resultaat = kruistabel(alles, Vraag(KWARTAAL))

    assert _tabel(resultaat) == {
        "Kreken": (0, 0, 30, None, Decimal("0.000")),
        "Lindehof": (165, 15, 50, Decimal("91.7"), Decimal("1.375")),
        "Oudewijk": (60, 0, 0, Decimal("100.0"), Decimal("1.250")),
        "Spoorzicht": (100, 200, 0, Decimal("33.3"), None),
        "Stilwijk": (0, 0, 0, None, Decimal("0.000")),
    }
    assert [rij.lid.sleutel for rij in resultaat.rijen] == sorted(rij.lid.sleutel for rij in resultaat.rijen)
    assert [rij.lid.van.inwoners_jaar for rij in resultaat.rijen] == [2024, 2026, 2020, None, 2025]


def test_totals_come_from_the_sums_and_leave_unknown_inwoners_out(kwartaal, alles):
    resultaat = kruistabel(alles, Vraag(KWARTAAL))
    totaal = resultaat.totaal

    assert totaal.minuten == Minuten(325, 215, 80)
    assert afgerond(totaal["aandeel_collectief"], 2) == Decimal("60.19")
    assert totaal["inwoners"] == 4300
    assert afgerond(totaal["uren_collectief_per_1000"], 3) == Decimal("0.872")
    assert inwonerjaren(resultaat.rijen) == [2020, 2024, 2025, 2026]
    assert totaal["hefboom"] == Decimal(60) / 540
    assert totaal["zonder_aantal"] == 2


def test_a_gemeente_sees_no_small_bereik_and_no_total_that_gives_it_away(kwartaal, alles):
    resultaat = kruistabel(alles, Vraag(KWARTAAL))

    assert {rij.naam: rij["bereik"] for rij in resultaat.rijen} == {
        "Kreken": Telling(0),
        "Lindehof": Telling(15),
        "Oudewijk": Telling(10),
        "Spoorzicht": Telling(None, klein=True),
        "Stilwijk": Telling(0),
    }
    assert resultaat.totaal["bereik"] == Telling(None)


def test_the_own_organisatie_sees_every_bereik(kwartaal, werker, waterrijk):
    resultaat = kruistabel(blik_for(werker, waterrijk), Vraag(KWARTAAL))

    assert {rij.naam: rij["bereik"].waarde for rij in resultaat.rijen} == {
        "Kreken": 0,
        "Lindehof": 12,
        "Oudewijk": 10,
        "Spoorzicht": 1,
        "Stilwijk": 0,
    }
    assert resultaat.totaal["bereik"] == Telling(23)


def test_a_wijk_that_ends_within_the_period_is_a_row(alles, waterrijk):
    WijkFactory(gemeente=waterrijk, naam="Bijna weg", vervallen_per=datetime.date(2026, 1, 2))

    assert [rij.naam for rij in kruistabel(alles, Vraag(KWARTAAL)).rijen] == ["Bijna weg"]


def test_a_wijk_with_nobody_in_it_has_no_figure_per_1000(alles, lindehof, welzijn, log):
    KerncijferFactory(wijk=lindehof, jaar=2025, inwoners=0)
    log(lindehof, welzijn, "2026-02-01", (COLL, 60))

    resultaat = kruistabel(alles, Vraag(KWARTAAL))

    assert resultaat.rijen[0]["uren_collectief_per_1000"] is None
    assert resultaat.totaal["uren_collectief_per_1000"] is None


def test_without_wijken_the_total_has_no_derived_figures(alles):
    totaal = kruistabel(alles, Vraag(KWARTAAL)).totaal

    assert (totaal.minuten, totaal["aandeel_collectief"]) == (Minuten(), None)
    assert (totaal["uren_collectief_per_1000"], totaal["hefboom"], totaal["bereik"]) == (
        None,
        None,
        Telling(0),
    )


def test_comparison_reads_only_the_earlier_period(alles, lindehof, spoorzicht, welzijn, log):
    log(lindehof, welzijn, "2025-07-01", (COLL, 10))
    log(lindehof, welzijn, "2025-08-31", (INDIV, 20))
    log(lindehof, welzijn, "2025-09-01", (COLL, 600))  # of the months that are over, none is beside it
    log(lindehof, welzijn, "2025-06-30", (COLL, 600))
    log(spoorzicht, welzijn, "2025-10-01", (COLL, 40))
    log(spoorzicht, welzijn, "2025-12-05", (COLL, 5))  # the month that runs

    herfst = Vraag(Periode(datetime.date(2025, 10, 1), datetime.date(2025, 12, 31)))
    resultaat = kruistabel(alles, herfst, vergelijk=True, vandaag=datetime.date(2025, 12, 6))

    assert [rij.beweging for rij in resultaat.rijen] == [
        Beweging(Minuten(), Minuten(10, 20)),
        Beweging(Minuten(40), Minuten()),
    ]
    assert resultaat.totaal.beweging == Beweging(Minuten(40), Minuten(10, 20))
    assert resultaat.totaal.minuten == Minuten(40)


def test_months_are_24_up_to_the_end_of_the_period_with_the_empty_ones(alles, lindehof, welzijn, log):
    log(lindehof, welzijn, "2024-03-31", (COLL, 600))
    log(lindehof, welzijn, "2024-04-01", (COLL, 10))
    log(lindehof, welzijn, "2026-03-15", (INDIV, 20), (INDIR, 5))
    log(lindehof, welzijn, "2026-04-01", (INDIV, 600))

    # A gemeente gets whole months, whatever days it asks.
    maanden = _maanden(alles, Periode(datetime.date(2026, 3, 1), datetime.date(2026, 3, 15)))

    assert len(maanden) == 24
    assert maanden[0].naam == "april 2024"
    assert maanden[-1].naam == "maart 2026"
    assert [maand.minuten for maand in maanden] == [Minuten(10), *[Minuten()] * 22, Minuten(0, 20, 5)]


def test_months_of_a_longer_period_are_all_of_it(alles, lindehof, welzijn, log):
    log(lindehof, welzijn, "2021-12-31", (COLL, 600))
    log(lindehof, welzijn, "2022-01-09", (COLL, 10))

    maanden = _maanden(alles, Periode(datetime.date(2022, 1, 10), datetime.date(2025, 12, 31)))

    assert len(maanden) == 48
    assert (maanden[0].naam, maanden[0].minuten) == ("januari 2022", Minuten(10))


def test_kinds_add_up_and_an_activity_counts_in_each_of_its_themas(alles, lindehof, welzijn, collega, log):
    ontmoeting, overleg = ActiviteitSoortFactory(naam="A"), ActiviteitSoortFactory(naam="B")
    wonen, werk = ThemaFactory(naam="Wonen in de buurt"), ThemaFactory(naam="Werk in de buurt")
    log(
        lindehof,
        welzijn,
        "2026-01-01",
        (COLL, 60),
        (COLL, 30, collega),
        soort=ontmoeting,
        themas=[wonen, werk],
    )
    log(lindehof, welzijn, "2026-01-02", (INDIV, 20), soort=ontmoeting, themas=[wonen])
    log(lindehof, welzijn, "2026-01-03", (INDIR, 45), soort=overleg)
    log(lindehof, welzijn, "2026-01-03", (INDIR, 600), soort=overleg, themas=[werk], verwijderd=True)

    assert _per(alles, PER_SOORT) == (
        ("A", Minuten(90, 20)),
        ("B", Minuten(indirect=45)),
    )
    assert _per(alles, PER_THEMA) == (
        ("Wonen in de buurt", Minuten(90, 20)),
        ("Werk in de buurt", Minuten(90)),
        ("zonder thema", Minuten(indirect=45)),
    )
