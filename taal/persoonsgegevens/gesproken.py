"""What a telephone writes when somebody dictates: numbers and signs as words.

"nul zes vijftien tweeënveertig negentig zevenentwintig", "fatima punt bouali apenstaartje gmail punt com". A house
number in words is read by `adressen`, with GETAL of this module.

The functions take the text as `vinder.vlak` makes it and yield (begin, eind), as those of `nummers` do.
"""

import re
from collections.abc import Iterator

from taal.woordlijst import een_van, lees_patronen, lees_woordlijst

from .nummers import BSN_NAMEN, Plek, is_bsn, is_van_loket, is_van_organisatie
from .woordvormen import sleutel, vouw

_EEN_VAN = lees_patronen("persoonsgegevens/gesproken")
_EENHEDEN, _TIENERS, _TIENTALLEN = lees_woordlijst("telwoorden").values()
_EENHEDEN = ("nul", *_EENHEDEN)

_EEN, _TIG = een_van((*_EENHEDEN[1:], "één")), een_van(_TIENTALLEN)
_ONDER_HONDERD = rf"(?:{_EEN} ?[eë]n ?{_TIG}|{_TIG}|{een_van(_TIENERS)})"
HONDERD = rf"(?:{een_van(_EENHEDEN[2:])}?honderd(?: ?(?:en ?)?(?:{_ONDER_HONDERD}|{_EEN}))?)"
GETAL = rf"(?:{HONDERD}|{_ONDER_HONDERD}|{_EEN})"
"""A whole number in words, 1 to 999: "zevenentwintig", "zeven en twintig", "honderd twaalf"."""

STUK = re.compile(
    rf"(?<!\w)(?:(?P<twee>{_ONDER_HONDERD})|(?P<een>nul|{_EEN})|(?P<cijfers>[0-9]{{1,8}}))(?!\w)", re.I
)
TUSSEN_STUKKEN = re.compile(r"[ ,.-]{1,3}(?:en dan |dan )?")
BEGIN_TELEFOON = re.compile(
    rf"(?<!\w)(?:(?P<land>(?:plus|\+) ?(?:31|{_EEN} ?[eë]n ?dertig)[ ,-]{{1,2}})"
    r"|(?=nul[ ,-]|0(?:[1-9][0-9]{0,2})?[ ,-]))",
    re.IGNORECASE,
)
BSN_WOORD = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer|b s n)(?: nummer)?(?: (?:is|van|haar|zijn|[a-z]{2,12})){0,3}?[ :,-]{1,3}"
    rf"(?=(?:nul|{_EEN}|{_ONDER_HONDERD})\b)",
    re.IGNORECASE,
)
LANGSTE_REEKS = 12
"""Pieces of a series: a number has at most ten digits."""


def _cijfers_van(stuk: re.Match[str]) -> str:
    """The digits of a piece: "nul" 0, "vijftien" 15, "tweeënveertig" 42."""
    woord = sleutel(stuk[0]).replace(" ", "")
    if stuk["cijfers"]:
        return woord
    if stuk["een"]:
        return str(_EENHEDEN.index(woord))
    if woord in _TIENERS:
        return str(10 + _TIENERS.index(woord))
    tiental = next(tig for tig in _TIENTALLEN if woord.endswith(tig))
    eenheid = woord.removesuffix(tiental).removesuffix("en")
    return str(20 + 10 * _TIENTALLEN.index(tiental) + (_EENHEDEN.index(eenheid) if eenheid else 0))


def _lees_reeks(tekst: str, begin: int, lengte: int) -> tuple[str, int] | None:
    """The digits of exactly this length that begin here and the place after them, when some of them are words."""
    cijfers, plek, woorden = "", begin, 0
    for _ in range(LANGSTE_REEKS):
        stuk = STUK.match(tekst, plek)
        if stuk is None:
            return None
        cijfers += _cijfers_van(stuk)
        woorden += not stuk["cijfers"]
        if len(cijfers) >= lengte:
            return (cijfers, stuk.end()) if len(cijfers) == lengte and woorden else None
        tussen = TUSSEN_STUKKEN.match(tekst, stuk.end())
        if tussen is None:
            return None
        plek = tussen.end()
    return None


def vind_gesproken_telefoon(tekst: str) -> Iterator[Plek]:
    """Ten digits from a 0 on, in words or partly so, or nine after "plus eenendertig"; an organisatie's are none."""
    gevouwen = vouw(tekst)
    if not any(teken in gevouwen for teken in ("nul", "0", "plus", "+")):
        return
    verder = 0
    for gevonden in BEGIN_TELEFOON.finditer(tekst):
        if gevonden.start() < verder:
            continue
        reeks = _lees_reeks(tekst, gevonden.end(), 9 if gevonden["land"] else 10)
        if reeks is None:
            continue
        cijfers, verder = reeks
        kern = "0" + cijfers if gevonden["land"] else cijfers
        vast = kern[0] == "0" and kern[1] != "0" and not kern.startswith(("0800", "0900", "088"))
        if vast and not is_van_organisatie(tekst, gevonden.start(), verder, kern):
            yield gevonden.start(), verder


def vind_gesproken_bsn(tekst: str) -> Iterator[Plek]:
    """Nine digits in words that pass the elfproef, after the word bsn."""
    gevouwen = vouw(tekst)
    if not any(naam in gevouwen for naam in BSN_NAMEN):
        return
    for gevonden in BSN_WOORD.finditer(tekst):
        reeks = _lees_reeks(tekst, gevonden.end(), 9)
        if reeks is not None and is_bsn(reeks[0]):
            yield gevonden.end(), reeks[1]


VOEG = re.compile(r" (?:(?:liggend |laag |lage )?streepje|koppelteken|underscore|punt|dot) ", re.IGNORECASE)
_AANBIEDER = _EEN_VAN["aanbieder"]
_DEEL = r"[^\W_][\w.+-]{0,40}"
_TLD = _EEN_VAN["tld"]
EMAIL = re.compile(
    rf"(?<![\w.+-])(?P<postvak>{_DEEL}(?:{VOEG.pattern}{_DEEL}){{0,4}})"
    r"(?: ?@ ?| (?:(?P<at>at)|ape?n?staa?r?t(?:je)?) )"
    rf"(?P<domein>(?:{_AANBIEDER}|[^\W_][\w-]{{0,62}})(?:(?: punt | dot | ?\. ?)[^\W\d_][\w-]{{1,30}}){{0,2}}?"
    rf"(?: punt | dot | ?\. ?){_TLD}|{_AANBIEDER})(?![\w-])",
    re.IGNORECASE,
)


def vind_gesproken_email(tekst: str) -> Iterator[Plek]:
    """E-mail addresses with the @, a dot or a dash as words; those of a desk ("info apenstaartje") are none."""
    gevouwen = vouw(tekst)
    if not any(teken in gevouwen for teken in ("@", " at ", " ap")):
        return
    for gevonden in EMAIL.finditer(tekst):
        postvak = VOEG.sub(".", gevonden["postvak"])
        domein = re.sub(r" (?:punt|dot) | ?\. ?", ".", gevonden["domein"])
        if not is_van_loket(postvak, domein.replace(" ", "")):
            yield gevonden.span()
