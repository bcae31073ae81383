"""The word lists beside the readers: plain text, one entry a line, in sections."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_KOP = re.compile(r"\[([\w ]+)\]")


@cache
def lees_woordlijst(naam: str) -> dict[str, tuple[str, ...]]:
    """The sections of taal/<naam>.txt with their entries, in the order of the file.

    `[section]` begins one; a line that begins with # tells what it is for.
    """
    secties: dict[str, list[str]] = {}
    regels: list[str] = []
    for regel in (Path(__file__).parent / f"{naam}.txt").read_text(encoding="utf-8").splitlines():
        if kop := _KOP.fullmatch(regel):
            regels = secties.setdefault(kop[1], [])
        elif regel and not regel.startswith("#"):
            regels.append(regel)
    return {sectie: tuple(regels) for sectie, regels in secties.items()}


def lees_patronen(naam: str) -> dict[str, str]:
    """The sections of taal/<naam>.txt, each as a pattern of one of its entries: these may be patterns themselves."""
    return {sectie: een_van(woorden) for sectie, woorden in lees_woordlijst(naam).items()}


def een_van(woorden: Iterable[str]) -> str:
    """A pattern of one of these, tried in this order."""
    return f"(?:{'|'.join(woorden)})"


def langste_van(woorden: Iterable[str]) -> str:
    """A pattern of one of these words, a longer one tried before its own beginning."""
    return een_van(sorted(woorden, key=len, reverse=True))


def genummerd(regels: Iterable[str], begin: int) -> dict[str, int]:
    """The number of each word, for lists of which a line holds all words of one number; the first has `begin`."""
    return {woord: nummer for nummer, regel in enumerate(regels, begin) for woord in regel.split()}
