"""Months, weekdays and the days they can name."""

from datetime import date, timedelta

from rapidfuzz.distance import OSA

MAANDEN = {
    "januari": 1, "jan": 1, "februari": 2, "feb": 2, "febr": 2, "maart": 3, "mrt": 3, "april": 4, "apr": 4, "mei": 5,
    "juni": 6, "jun": 6, "juli": 7, "jul": 7, "augustus": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
DAGNAMEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAGEN = {naam: n for n, naam in enumerate(DAGNAMEN)} | {
    "ma": 0, "maa": 0, "di": 1, "din": 1, "dins": 1, "wo": 2, "woe": 2, "woens": 2, "do": 3, "don": 3, "dond": 3,
    "vr": 4, "vrij": 4, "za": 5, "zat": 5, "zo": 6, "zon": 6,
}  # fmt: skip
DAGDEEL = r"(?:ochtend|morgen|middag|namiddag|avond)s?"
MAAND = rf"(?:{'|'.join(sorted(MAANDEN, key=len, reverse=True))})"
DAG = rf"(?:{'|'.join(sorted(DAGEN, key=len, reverse=True))})"
GEEN_DAG = {"vandaan", "vandaal", "maandan", "zondagen", "zaterdags", "gisten"}


def plus(dag, dagen):
    """The date so many days after `dag`; None when the calendar ends before it."""
    try:
        return dag + timedelta(days=dagen)
    except OverflowError:
        return None


def maak(jaar, maand, dag):
    """The date; None for a day that does not exist."""
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None


def jaarloos(vandaag, maand, dag, woord=None):
    """The latest such day not after today; None for a day that year does not have."""
    verschil = {"vorig jaar": -1, "dit jaar": 0, "volgend jaar": 1}.get(woord)
    if verschil is not None:
        return maak(vandaag.year + verschil, maand, dag)
    later = (maand, dag) > (vandaag.month, vandaag.day)
    if woord and woord.startswith("a"):
        return maak(vandaag.year + (not later), maand, dag)
    return maak(vandaag.year - later, maand, dag)


def laatste_met_dagnummer(vandaag, nummer):
    """The latest day with this number in its month, today or before it; None for no number of a day."""
    if not 1 <= nummer <= 31:
        return None
    jaar, maand = vandaag.year, vandaag.month
    for _ in range(4):
        dag = maak(jaar, maand, nummer)
        if dag and dag <= vandaag:
            return dag
        jaar, maand = (jaar, maand - 1) if maand > 1 else (jaar - 1, 12)
    return None


def bijna(woord, namen):
    """The one long name that is a single slip away."""
    if woord in GEEN_DAG or woord.endswith(("dags", "dagen", "dagse")):
        return None
    passend = [naam for naam in namen if len(naam) >= 6 and OSA.distance(woord, naam, score_cutoff=1) <= 1]
    return passend[0] if len(passend) == 1 else None
