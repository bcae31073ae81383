"""What every kind of file becomes: headings, and rows of text. With the limits that hold for all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from inlezen.kolommen import herken
from kern.weigering import Weigering

MEESTE_RIJEN = 20_000
MINSTE_KOLOMMEN, MEESTE_KOLOMMEN = 3, 60
MEESTE_TEKENS = 10_000
"""In one cell."""
VERSTE_RIJ = 100_000
"""Empty rows included: a sheet that was formatted down to the bottom has a million."""
KOP_UITERLIJK = 50
"""The headings stand somewhere in the first rows, below a title or a picture perhaps."""

FORMULE = "\x01="
FOUTWAARDE = "\x01#"
SAMENGEVOEGD = "\x01+"
"""Before the value of the cell above, with which this one is merged."""
"""What a cell holds instead of a value. No text can be it: control characters are taken out."""
VOORBEELD = "Voorbeeld uit het sjabloon, deze rij telt niet mee"
"""A row with this in one of its cells is skipped: people leave it standing."""

_ONZICHTBAAR = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")


class LeesError(Weigering):
    """The file can't be read; the sentence says why and how to mend it."""

    veld = "bestand"


@dataclass
class RuweTabel:
    koppen: list[str]
    """Complete only when `rijen` has been walked to its end: a column may begin further down."""
    rijen: Iterator[list] = field(repr=False)
    """[row number in the file, text of the first cell, …]. Raises LeesError on the way."""
    bijzonder: dict = field(default_factory=dict)
    """What the file says without words: `vanaf_1904`, and numbers of rows that are `verborgen` or `doorgestreept` and
    indices of columns that are hidden (`kolommen`). Complete when `rijen` has been walked to its end."""


def tabel_uit(regels, velden):
    """The RuweTabel in (row number, texts), an iterator; None when it holds nothing. Its headings are the first row
    that names columns, else the first that holds anything."""
    begin = list(islice(regels, KOP_UITERLIJK))
    gevuld = [plek for plek, (_, cellen) in enumerate(begin) if any(cellen)]
    if not gevuld:
        return None
    met_namen = (plek for plek in gevuld if len(herken(begin[plek][1][:MEESTE_KOLOMMEN], velden)) > 1)
    kop = next(met_namen, gevuld[0])
    return RuweTabel(begin[kop][1], _gevulde_rijen(chain(begin[kop + 1 :], regels)))


def _gevulde_rijen(regels):
    """Rows that hold something, as RuweTabel.rijen wants them; guards their number."""
    aantal = 0
    for nummer, cellen in regels:
        if nummer > VERSTE_RIJ:
            raise LeesError(
                f"Het blad loopt door voorbij rij {VERSTE_RIJ}. Haal de lege rijen onderaan weg, of maak er twee "
                "bestanden van."
            )
        while cellen and not cellen[-1]:
            cellen.pop()
        if not cellen or VOORBEELD in cellen:
            continue
        if len(cellen) > MEESTE_KOLOMMEN:
            raise LeesError(
                f"Rij {nummer} heeft meer dan {MEESTE_KOLOMMEN} kolommen. Haal weg wat niet nodig is."
            )
        aantal += 1
        if aantal > MEESTE_RIJEN:
            raise LeesError(
                "Dit zijn meer dan 20.000 rijen. Knip het bestand in stukken, bijvoorbeeld per jaar."
            )
        yield [nummer, *cellen]


def kort_in(koppen):
    """Headings as they are shown and kept: on one line, at most 60 characters, none at the end empty."""
    koppen = [" ".join(kop.replace(FORMULE, "").replace(FOUTWAARDE, "").split())[:60] for kop in koppen]
    while koppen and not koppen[-1]:
        koppen.pop()
    if len(koppen) > MEESTE_KOLOMMEN:
        raise LeesError(f"Dit bestand heeft meer dan {MEESTE_KOLOMMEN} kolommen. Haal weg wat niet nodig is.")
    if len(koppen) < MINSTE_KOLOMMEN:
        raise LeesError(
            "We vinden geen tabel in dit bestand: er zijn minder dan drie kolommen. Zet elk gegeven in een eigen "
            "kolom, met een kop erboven, en sla het in Excel op als xlsx."
        )
    return koppen


def schone_tekst(tekst, nummer):
    """`tekst` as it is stored: without signs that nobody sees. Raises LeesError when it is too long."""
    if len(tekst) > MEESTE_TEKENS:
        raise LeesError(f"In rij {nummer} staat een tekst van meer dan 10.000 tekens. Maak die korter.")
    return _ONZICHTBAAR.sub("", tekst).replace("\r\n", "\n").replace("\r", "\n").strip()
