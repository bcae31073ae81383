"""Words of a text with their places, and the form in which they stand in a list."""

import re
import unicodedata
from typing import NamedTuple

WOORD = re.compile(r"['’]?[^\W\d_][\w\u0300-\u036f]*(?:['’\-][^\W\d_][\w\u0300-\u036f]*)*")
CIJFER = re.compile(r"[0-9]")
NIET_ASCII = re.compile(r"[^\x00-\x7f]")
LANGSTE_NAAM = 40
"""A longer word is no name, nor is one with a digit: its key is not made."""

ZONDER_STREEPJE = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "s", "’": "'", "ð": "d", "æ": "a"}
)


def sleutel(woord: str) -> str:
    """The word in lower case and without accents, to look it up in a list."""
    if woord.isascii():
        return woord.lower()
    ontleed = unicodedata.normalize("NFKD", woord.lower())
    return NIET_ASCII.sub(_zonder_accent, ontleed).translate(ZONDER_STREEPJE)


def _zonder_accent(teken: re.Match[str]) -> str:
    return "" if unicodedata.combining(teken[0]) else teken[0]


def vouw(tekst: str) -> str:
    """The text in lower case, of the same length: what a pattern written in lower case finds in it is what it would
    find in the text itself with IGNORECASE, some times slower."""
    if tekst.isascii():
        return tekst.lower()
    return tekst.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")


class Woord(NamedTuple):
    """A word at text[begin:eind]. A tuple: there is one for every word of every text, and it is made quickly."""

    tekst: str
    begin: int
    eind: int
    sleutel: str
    hoofdletter: bool
    """True when it begins with a capital, or with d' and a capital: "d'Hondt"."""
    voor: str
    """What stands between the word before and this one, at most the last 12 characters."""
    begint_zin: bool
    """True at the start of the text, of a line, or after a full stop: then a capital tells nothing."""


ZINSEINDE = re.compile(r"[.!?:•\n\r\u2028\"“(*]")


def woorden_in(tekst: str) -> list[Woord]:
    """The words of the text, in order."""
    woorden, vorige = [], 0
    for gevonden in WOORD.finditer(tekst):
        begin, eind = gevonden.span()
        woord = gevonden[0]
        voor = tekst[max(vorige, begin - 12) : begin]
        begint_zin = not vorige or voor != " " and ZINSEINDE.search(voor) is not None
        vorige = eind
        if len(woord) > LANGSTE_NAAM or not woord.isalpha() and CIJFER.search(woord):
            woorden.append(Woord(woord, begin, eind, "", False, voor, begint_zin))
            continue
        kaal = woord
        if woord[0] in "'’":
            kaal = woord.lstrip("'’")
            # 't and 's keep their apostrophe; 'Bij Marie' between quotes loses it.
            if len(kaal) > 1:
                begin += 1
                woord = kaal
                voor += "'"
        hoofdletter = kaal[0].isupper() or kaal[:2] == "d'" and kaal[2:3].isupper()
        woorden.append(Woord(woord, begin, eind, sleutel(woord), hoofdletter, voor, begint_zin))
    return woorden
