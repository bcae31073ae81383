"""The word lists beside the readers: plain text, one entry a line, in sections."""

from functools import cache
from pathlib import Path


@cache
def lees_woordlijst(naam: str) -> dict[str, tuple[str, ...]]:
    """The sections of taal/<naam>.txt with their entries, in the order of the file.

    `[section]` begins one; a line that begins with # tells what it is for.
    """
    secties: dict[str, list[str]] = {}
    regels: list[str] = []
    for regel in (Path(__file__).parent / f"{naam}.txt").read_text(encoding="utf-8").splitlines():
        if regel.startswith("["):
            regels = secties.setdefault(regel.strip("[]"), [])
        elif regel and not regel.startswith("#"):
            regels.append(regel)
    return {sectie: tuple(regels) for sectie, regels in secties.items()}
