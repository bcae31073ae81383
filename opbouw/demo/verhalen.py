"""The stories that the figures of the demo must tell, as functions of a wijk and a day.

- Spoorzicht: for nine months individual work has been drawing the collective away.
- Nieuw-Vossenbroekerpolder: nothing in the last two whole quarters, nor in the running one.
- Sint-Jansveld: the highest share of collective work, and it stays so.
- Buurttuin Het Zaaigoed (Lindehof): the organisation takes over what residents did.
- Taalcafé De Sluis (Spoorzicht): hangs on one worker.
"""

from datetime import date, timedelta

from opbouw.demo.gebieden import NIEUW_VOSSENBROEKERPOLDER, SCHETSEN, SPOORZICHT

ZUIGKRACHT_DAGEN = 274
"""Nine months."""

AANDEEL_SPOORZICHT_NU = 0.22


def aandeel_collectief(wijkcode, datum, dag):
    """The share of collective work (0 to 1) that the log of this wijk tends to on `datum`, told on `dag`."""
    aandeel = SCHETSEN[wijkcode].aandeel
    if wijkcode == SPOORZICHT:
        return aandeel + (AANDEEL_SPOORZICHT_NU - aandeel) * _zuiging(datum, dag)
    return aandeel


def drukte_per_wijk(wijkcodes, datum, dag):
    """Weights by which the activities of `datum` are spread over the wijken."""
    gewichten = {code: SCHETSEN[code].drukte for code in wijkcodes}
    if SPOORZICHT in gewichten:
        gewichten[SPOORZICHT] *= 1 + 0.35 * _zuiging(datum, dag)  # individual questions keep coming
    if NIEUW_VOSSENBROEKERPOLDER in gewichten and datum >= stil_sinds(dag):
        gewichten[NIEUW_VOSSENBROEKERPOLDER] = 0
    return gewichten


def stil_sinds(dag):
    """The first day of the two whole quarters before the quarter of `dag`."""
    kwartaal = dag.year * 4 + (dag.month - 1) // 3 - 2
    return date(kwartaal // 4, kwartaal % 4 * 3 + 1, 1)


def _zuiging(datum, dag):
    """0 before the nine months, then up to 1: quickly, because the drop must show in a quarter."""
    begin = dag - timedelta(ZUIGKRACHT_DAGEN)
    verstreken = (datum - begin) / (dag - begin)
    return min(1.0, max(0.0, verstreken * 1.6))


def zaaigoed_bemensing(datum, dag):
    """Who carries a morning in the garden: (workers, minutes of each, volunteers, minutes of each)."""
    overname = _zuiging(datum, dag)
    werkers = 2 if overname > 0.5 else 1
    return werkers, 60 + 30 * round(3 * overname), round(9 - 7 * overname), 120 - 10 * round(6 * overname)
