"""The rhythm of the work: weekdays, school holidays and public holidays."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

NEDERLAND = ZoneInfo("Europe/Amsterdam")

WEEKDAG = (0.9, 1.15, 1.05, 1.15, 0.8, 0.1, 0.03)
# ISO weeks, with the share of the work that goes on. Summer is quiet, but never empty.
SCHOOLVAKANTIE = {1: 0.35, 8: 0.7, 18: 0.6, 52: 0.35, 53: 0.35, 43: 0.7} | dict.fromkeys(range(29, 35), 0.5)
FEESTDAG = 0.02


def drukte(dag):
    """How much is done on this day, with an ordinary weekday at about 1."""
    gewicht = WEEKDAG[dag.weekday()] * SCHOOLVAKANTIE.get(dag.isocalendar().week, 1)
    return gewicht * FEESTDAG if dag in feestdagen(dag.year) else gewicht


def feestdagen(jaar):
    pasen = _pasen(jaar)
    vast = {date(jaar, 1, 1), date(jaar, 4, 27), date(jaar, 12, 25), date(jaar, 12, 26)}
    return vast | {pasen + timedelta(dagen) for dagen in (0, 1, 39, 49, 50)}


def _pasen(jaar):
    """Easter Sunday, by Gauss's rule; good for 1900 to 2099."""
    maan = (19 * (jaar % 19) + 24) % 30
    zondag = (2 * (jaar % 4) + 4 * (jaar % 7) + 6 * maan + 5) % 7
    dagen = maan + zondag - 9
    if dagen == 26 or (dagen == 25 and maan == 28 and jaar % 19 > 10):
        dagen -= 7
    return date(jaar, 4, 1) + timedelta(dagen - 1)


def op(dag, uur, minuut=0):
    """That time on that day, in the Netherlands."""
    return datetime.combine(dag, time(uur, minuut), tzinfo=NEDERLAND)
