"""Birth dates.

A full date is one of three things: the day of an activity, a day in history, or a birth date. The rule:

- with a word of birth before it or right after it ("geb.", "d.o.b.", "jarig op") it is a birth date, whatever
  the year; so are the dates that follow it in a row;
- without such a word, a year before 2010 is no activity's: it is a birth date, unless the sentence speaks of history or
  of a thing (opgericht, gebouwd, watersnood, krant, akte …), of a period ("sinds", "t/m"), or the date has a weekday;
- without such a word, a later year is a birth date only in brackets right after a relation: "dochter (02-11-2019)".

An idea, a group or a festival that was "geboren" is no person.
"""

import re
from collections.abc import Iterator

from taal.woordlijst import langste_van, lees_patronen

from .lexicon import MAANDEN, MAANDEN_ELDERS
from .nummers import PERSOONLIJK, Plek, noemt_persoon, zinsdeel_na, zinsdeel_voor
from .woordvormen import vouw

_EEN_VAN = lees_patronen("persoonsgegevens/datums")
_MAAND = langste_van(map(vouw, {*MAANDEN, *MAANDEN_ELDERS}))
_MAAND_EN_CIJFER = r"(?=[^\W\d_]{3,12}+\.? [0-9])"
"""Tells a month with a number behind it from nearly all other words, before every month is tried."""
_BIJNA_MAAND = rf"{_EEN_VAN['maandbegin']}[a-z]{{1,8}}"
"""A month with a slip of the pen ("septmber"): only before a year in full."""
_DAGWOORD = rf"{_EEN_VAN['dagwoord']}(?:de|ste)?"

DATUM = re.compile(
    r"(?<![\w/-])(?<![0-9][.,])(?=\w)(?:(?=[0-9])(?:"
    # 12-5-1948, 12 - 5 - '48, 12 5 1948, 12.05/1948
    r"(?P<d>0?[1-9]|[12][0-9]|3[01]) ?(?P<s>[-./ ]) ?(?P<m>0?[1-9]|1[0-2])"
    r"(?: ?(?P=s) ?(?P<j>'?[0-9]{2}|(?:18|19|20)[0-9]{2})| ?[-./ ] ?(?P<j1>(?:18|19|20)[0-9]{2}))"
    # 1948-05-12, 1948/5/12
    r"|(?P<j2>(?:19|20)[0-9]{2})(?P<s2>[-./])(?:0?[1-9]|1[0-2])(?P=s2)(?:0?[1-9]|[12][0-9]|3[01])"
    # 05/24/1948
    r"|(?:0?[1-9]|1[0-2])(?P<s3>[-/])(?:1[3-9]|2[0-9]|3[01])(?P=s3)(?P<j3>(?:19|20)[0-9]{2})"
    # 12 mei 1948, 12e mei '48, 12/mei/1948
    rf"|(?P<d4>0?[1-9]|[12][0-9]|3[01])(?:e|ste|de)?(?: van)?[ ./-]{{0,2}}(?:{_MAAND}(?![^\W\d])\.?"
    r"(?:[ ,/-]{0,2}(?P<j4>'?[0-9]{2}(?![0-9:])|(?:18|19|20)[0-9]{2}))?"
    rf"|{_BIJNA_MAAND}[ ,-]{{1,2}}(?P<j5>(?:19|20)[0-9]{{2}}))"
    # 12051948, 19480512, 120548, 480512
    r"|(?P<kaal>(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)[0-9]{2}|[0-9]{2})"
    r"|(?:(?:19|20)[0-9]{2}|[0-9]{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))"
    r")"
    # May 12, 1948
    rf"|{_MAAND_EN_CIJFER}{_MAAND}\.? (?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?,? (?P<j6>(?:19|20)[0-9]{{2}})"
    # tien april 1992, tien april; maart 1950, 03-1950
    rf"|(?P<dagwoord>{_DAGWOORD}) {_MAAND}(?: (?P<j7>'?[0-9]{{2}}(?![0-9:])|(?:19|20)[0-9]{{2}}))?"
    rf"|(?P<maandjaar>(?:{_MAAND_EN_CIJFER}{_MAAND}\.? |(?:0?[1-9]|1[0-2])[-/])(?P<j8>(?:19|20)[0-9]{{2}}))"
    r")(?!\w)(?![-/.][0-9])"
)
"""In lower case, to be sought in the folded text: so it takes a third of the time."""
JAREN = ("j", "j1", "j2", "j3", "j4", "j5", "j6", "j7", "j8")
ONVAST = ("kaal", "dagwoord", "maandjaar")
"""Forms that are a birth date only after a word of birth."""

_OPSCHRIFT = rf"\b{_EEN_VAN['opschrift']}\b|°|[*](?= ?$)"
_BEVALLEN = (
    r"(?:bevallen|beviel)(?: [a-z]{1,12}){0,2} van (?:een|haar|hun|de|het) (?:[a-zë]{3,10} ){0,2}"
    rf"{_EEN_VAN['kind']}(?:tje)?"
)
"""Not "de cursus is goed bevallen"."""
_WERKWOORD = (
    rf"\b(?:{_EEN_VAN['geboorte']}|{_BEVALLEN}"
    rf"|{_EEN_VAN['moeder']} (?:(?:is|was) (?:[a-z]{{2,12}} )?bevallen|beviel))\b"
)
GEBOREN_VOOR = re.compile(
    rf"(?:(?P<opschrift>{_OPSCHRIFT})|{_WERKWOORD}(?![^\n]{{46}}))(?P<rest>[^\n]{{0,65}})$", re.IGNORECASE
)
GEBOREN_NA = re.compile(
    rf"[ ,(=]{{0,3}}(?:[a-z]{{2,12}} (?:[a-z]{{2,12}} )?)?(?:{_OPSCHRIFT}|ge?bo{{1,2}}ren\b|ter wereld\b(?! van)|"
    rf"{_BEVALLEN})",
    re.IGNORECASE,
)
GEEN_MENS = re.compile(rf"\b{_EEN_VAN['geen_mens']}\b", re.IGNORECASE)
BEWONER_DIRECT = re.compile(rf"\b{_EEN_VAN['bewoner']}[ ,:(]{{1,3}}$", re.IGNORECASE)
_KIN = rf"{_EEN_VAN['voor_kin']}?{_EEN_VAN['kin']}(?:etje|tje|je)?s?"
"""Kin, also in the diminutive: "neefje", "kleindochtertje"."""
KIND_DIRECT = re.compile(
    r"(?<!\bmet )(?<!\bvan )(?<!\bbij )(?<!\baan )(?<!\bdoor )\b(?:klein|stief|pleeg|bonus)?"
    rf"{_EEN_VAN['eigen_kind']}(?:tje|je)?s?[,:]? $",
    re.IGNORECASE,
)
"""A child with a date and no more: "zoon 21/11/2012". With "met zoon" before it may be the day of the talk."""
RELATIE_DIRECT = re.compile(
    rf"\b(?:{_KIN}|[0-9]{{1,2}} jaar)(?: (?-i:[A-Z])[\w'-]{{1,20}})? ?\((?-i:[A-Z][\w'-]{{1,20}},? )?$",
    re.IGNORECASE,
)
PERSOON = re.compile(rf"\b{_KIN}\b|{PERSOONLIJK.pattern}", re.IGNORECASE)
LATER = re.compile(r"[^0-9]*?\b(?:geboren|geboortedatum|geboortedag|geb\.? ?datum)\b", re.IGNORECASE)
"""A word of birth further on in the sentence, with no other number before it."""
WORDT_VOOR = re.compile(r"\bwordt (?:op |volgende )?$", re.IGNORECASE)
LEEFTIJD = re.compile(r" (?:al )?[1-9][0-9]?(?= ?(?:jaar\b|[,.;)]|$))")
WORDT_NA = re.compile(r" wordt (?:ze|zij|hij|mevrouw|meneer|mw|dhr|oma|opa) (?:al )?[1-9][0-9]?(?!\w)")
"""An age that is reached on that day: "wordt op 3 december 90"."""
IS_VAN = re.compile(
    rf"\b(?:ze|zij|hij|mw|mevrouw|meneer|dhr|{_KIN}) (?:is|zijn|was) (?:er (?:een|1) )?van $",
    re.IGNORECASE,
)
EN = re.compile(r"(?: ?[,;/&+]| en) ?")
NOG_EEN = re.compile(
    rf"[ ,;/&+()]*(?:en|and|of)?[ (]*(?:{_EEN_VAN['tussen_datums']}[ :,(]{{1,2}})?(?:is van )?"
)

GESCHIEDENIS = re.compile(_EEN_VAN["geschiedenis"], re.IGNORECASE)
PERIODE_VOOR = re.compile(
    rf"(?:\b{_EEN_VAN['periode_voor']}\b\.?[ :#]{{0,2}}(?:de |het |op |in )?|†[ (]?|[0-9](?:ste|e)? en )$",
    re.IGNORECASE,
)
OP = re.compile(r"\b(?:op|van) ?$", re.IGNORECASE)
PERIODE_NA = re.compile(
    r" ?(?:t/m|tm|tot|-) ?(?:en met )?(?:heden|nu|[0-9])|(?: [a-z]{2,12}){0,2} (?:getrouwd|gehuwd|gescheiden|"
    r"overleden)\b",
    re.IGNORECASE,
)


def datums(tekst: str) -> Iterator[re.Match[str]]:
    """Every written date, birth date or not."""
    return DATUM.finditer(vouw(tekst))


def _jaar(datum: re.Match[str]) -> str | None:
    """The year as it is written, without an apostrophe; None for a day and a month alone."""
    return next((datum[groep].lstrip("'") for groep in JAREN if datum[groep]), None)


def _is_onvast(datum: re.Match[str]) -> bool:
    return any(datum[vorm] for vorm in ONVAST)


def is_lang_geleden(datum: re.Match[str]) -> bool:
    """True for a date with a year before 2010: hardly the day of an activity. Two digits count from 31 to 09."""
    jaar = _jaar(datum)
    if jaar is None:
        return False
    return not 10 <= int(jaar) <= 30 if len(jaar) == 2 else int(jaar) < 2010


def vind_geboortedatum(tekst: str) -> Iterator[Plek]:
    """Birth dates by the rule of this module. (A date from before 2010 right after a name: see `tekst.vind`.)"""
    vorig_eind, vorige_telt = 0, False
    for datum in datums(tekst):
        begin, eind = datum.span()
        tussen = tekst[max(vorig_eind, begin - 80) : begin]
        if _is_onvast(datum) and not _is_gecued(tekst, datum, tussen):
            continue
        in_rij = vorige_telt and NOG_EEN.fullmatch(tussen) is not None
        vorige_telt = in_rij or _is_geboortedatum(tekst, datum, tussen)
        vorig_eind = eind
        if vorige_telt:
            yield begin, eind


def _is_geboortedatum(tekst: str, datum: re.Match[str], tussen: str) -> bool:
    if _is_gecued(tekst, datum, tussen):
        return True
    begin, eind = datum.span()
    if (
        WORDT_VOOR.search(tussen)
        and (datum["j4"] or LEEFTIJD.match(tekst, eind))
        or WORDT_NA.match(tekst, eind)
    ):
        return True
    if datum["s"] == " " or _jaar(datum) is None:
        return False
    voor, na = zinsdeel_voor(tekst, begin, 90), zinsdeel_na(tekst, eind, 70)
    if RELATIE_DIRECT.search(voor) or KIND_DIRECT.search(voor) or IS_VAN.search(voor):
        return True
    if BEWONER_DIRECT.search(voor) and datum["d4"] is None:
        return True
    if not is_lang_geleden(datum) or PERIODE_VOOR.search(voor) or PERIODE_NA.match(na):
        return False
    if OP.search(voor) and not noemt_persoon(voor):
        return False
    return GESCHIEDENIS.search(voor) is None and GESCHIEDENIS.search(na) is None


def _is_gecued(tekst: str, datum: re.Match[str], tussen: str) -> bool:
    """True when a word of birth belongs to this date: before it, with no other date between, or right after it."""
    begin, eind = datum.span()
    woord = GEBOREN_VOOR.search(tussen)
    if woord is not None and re.search(r"[!?;\n]|(?<!\bd)(?<!te)\. [A-Z]", woord["rest"]):
        woord = None
    if woord is not None and (datum["kaal"] or datum["maandjaar"]):
        geboren = woord["opschrift"] is not None or datum["maandjaar"] and "geboren" in woord[0].lower()
        if not geboren or re.search(r"[0-9]|.{25}", woord["rest"]):
            return False
    if woord is not None and woord["opschrift"]:
        return True
    voor = zinsdeel_voor(tekst, begin, 60)
    if woord is None:
        if datum["s"] == " " or datum["kaal"]:
            return False
        tussen_haakjes = tekst[begin - 1 : begin] == "(" and PERSOON.search(voor)
        later = (is_lang_geleden(datum) or tussen_haakjes) and LATER.match(zinsdeel_na(tekst, eind, 80))
        if not later and not _heeft_geboren_na(tekst, eind):
            return False
    return GEEN_MENS.search(voor) is None or noemt_persoon(voor)


def _heeft_geboren_na(tekst: str, eind: int) -> bool:
    """True when a word of birth follows, past at most two further dates: "12-02-2014 en 30-06-2016 geboren"."""
    for _ in range(3):
        if GEBOREN_NA.match(tekst, eind):
            return True
        tussen = EN.match(tekst, eind)
        volgende = DATUM.match(vouw(tekst), tussen.end()) if tussen else None
        if volgende is None:
            return False
        eind = volgende.end()
    return False
