"""Months, weekdays and the days they can name."""

from datetime import date, timedelta

from rapidfuzz.distance import OSA

from taal.woordlijst import genummerd, langste_van, lees_woordlijst

_KALENDER = lees_woordlijst("kalender")
MAANDEN = genummerd(_KALENDER["maanden"], 1)
DAGEN = genummerd(_KALENDER["weekdagen"], 0)
DAGNAMEN = tuple(regel.split()[0] for regel in _KALENDER["weekdagen"])
DAGDEEL = r"(?:ochtend|morgen|middag|namiddag|avond)s?"
MAAND, DAG = langste_van(MAANDEN), langste_van(DAGEN)
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
