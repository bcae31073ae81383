"""Clocks, read from words and digits: minutes since midnight."""

import re
from dataclasses import dataclass

from .duren import DAG, UUR
from .tekst import LINKS, RECHTS
from .telwoorden import KLOKGETAL, lees_getal

HALVE_DAG = 720
LANGSTE = 10 * UUR
"""What a range of clocks without 24 hours may last."""
AVOND, LANGSTE_NACHT = 18 * UUR, 8 * UUR
"""From AVOND, an end before the begin is past midnight, at most so much later."""

_HUM = re.compile(
    r"(?P<u>[01]?[0-9]|2[0-4])(?:(?P<t>[:.]|u|h)(?P<m>[0-5][0-9])(?P<uur> ?(?:uur|u|h)(?!\w))?"
    r"| ?(?:uur|u) (?P<los>[0-5][05])(?= ?(?:$|[,;).-])| (?:tot|heb|hebben|was|waren|is|in|bij|op|met|aan|voor)(?!\w)))"
    r"(?!\w)(?![.,:/][0-9])"
)
_WOORDKLOK = re.compile(
    rf"(?:(?P<half>half) (?P<h>{KLOKGETAL})|(?P<over>5|10|20|kwart|vijf|tien|twintig"
    rf"|[0-9]{{1,2}}(?= min)|{KLOKGETAL}(?= (?:over|voor) half))"
    rf" (?:min\w* )?(?P<kant>over|voor) (?P<hh>half )?(?P<o>{KLOKGETAL}))(?: ?(?:uur|u))?{RECHTS}"
)
_UREN = re.compile(rf"(?P<n>{KLOKGETAL}) ?(?:uur|u|h)(?!\w)(?! ?[0-9]{{1,2}} ?(?:m|min\w*)(?!\w))")
_KAAL = re.compile(rf"(?P<n>{KLOKGETAL})(?!\w)(?![.,:/][0-9])")
_KLOKBEGIN = re.compile(rf"{LINKS}(?=[0-9hkevdzant])")
_DAGDEEL = re.compile(
    r"(?<!\w)(?:(?:van|gister(?:en)?|eergisteren|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|ma|di|wo|woe|do|vr|za|zo) ?-?"
    r"|'s |s |in de |de |deze |morgen ?)(?P<d>morgen|ochtend|namiddag|middag|avond|nacht)s?(?!\w)"
    r"|(?<!\w)(?P<los>ochtend|avond)(?!\w)"
)
_AVONDSAMENSTELLING = re.compile(r"(?<!\w)[a-z]{4,20}avond(?!\w)")


@dataclass(frozen=True, slots=True)
class Klok:
    minuut: int
    vorm: str  # "hm" 14:30, "woord" half drie, "uur" 2 uur, "kaal" 2
    eind: int


def lees_klok(plat, plek):
    """The Klok that stands at `plek`; None when there is none."""
    if treffer := _WOORDKLOK.match(plat, plek):
        uur = lees_getal(treffer["h"] or treffer["o"])
        if not 1 <= uur <= 12:
            return None
        minuut = uur * UUR - (30 if treffer["half"] or treffer["hh"] else 0)
        if treffer["over"]:
            stap = 15 if treffer["over"] == "kwart" else lees_getal(treffer["over"])
            if not 1 <= stap <= 29:
                return None
            minuut += stap if treffer["kant"] == "over" else -stap
        return Klok(minuut if minuut >= UUR else minuut + HALVE_DAG, "woord", treffer.end())
    if treffer := _HUM.match(plat, plek):
        return Klok(int(treffer["u"]) * UUR + int(treffer["m"] or treffer["los"]), "hm", treffer.end())
    for patroon, vorm in ((_UREN, "uur"), (_KAAL, "kaal")):
        if (treffer := patroon.match(plat, plek)) and 0 <= lees_getal(treffer["n"]) <= 24:
            return Klok(lees_getal(treffer["n"]) * UUR, vorm, treffer.end())
    return None


def kloktreffers(zin):
    """Yields (begin, Klok) for each place that can be a clock."""
    for plek in _KLOKBEGIN.finditer(zin.plat):
        if zin.is_vrij(plek.start(), plek.start() + 1) and (klok := lees_klok(zin.plat, plek.start())):
            yield plek.start(), klok


def begin_van(klok, dagdeel):
    """Minutes since midnight: 1 to 6 is afternoon, unless the line says morning; evening counts from five."""
    minuut = klok.minuut
    if dagdeel == "nacht" and minuut < 13 * UUR:
        if minuut < 7 * UUR:
            return minuut
        return (minuut + HALVE_DAG) % DAG if minuut >= 9 * UUR else None
    if minuut >= 13 * UUR or (dagdeel == "ochtend" and minuut < HALVE_DAG):
        return minuut if minuut < DAG else None
    tot = HALVE_DAG if dagdeel == "avond" else 7 * UUR
    return minuut + HALVE_DAG if UUR <= minuut < tot else minuut


def duur_van(begin, klok):
    """Minutes from begin to this clock, past midnight for an evening; None when that is longer than one works."""
    mogelijk = (klok.minuut,) if klok.minuut >= 13 * UUR else (klok.minuut, klok.minuut + HALVE_DAG)
    minuten = next((eind - begin for eind in mogelijk if begin < eind <= DAG), None)
    if minuten is None and klok.minuut < 13 * UUR and begin >= AVOND:
        na_middernacht = klok.minuut if klok.vorm == "hm" else klok.minuut % HALVE_DAG
        nacht = na_middernacht + DAG - begin
        minuten = nacht if nacht <= LANGSTE_NACHT else None
    return minuten if minuten and (minuten <= LANGSTE or klok.minuut >= 13 * UUR) else None


def lees_dagdeel(zin):
    """`ochtend`, `middag`, `avond` or `nacht` when the line names exactly one; else None."""
    delen = {t["d"] or t["los"] for t in _DAGDEEL.finditer(zin.plat)}
    delen = {{"morgen": "ochtend", "namiddag": "middag"}.get(deel, deel) for deel in delen}
    if not delen and _AVONDSAMENSTELLING.search(zin.plat):
        return "avond"
    return delen.pop() if len(delen) == 1 else None
