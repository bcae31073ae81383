"""The effort as a strip: where each part begins and how wide it is. For the log and for the reports."""

from decimal import Decimal
from typing import NamedTuple


class Blok(NamedTuple):
    """One part of a strip: its handwriting (css class), and its place in percent of the strip."""

    klasse: str
    x: str
    breedte: str


def blokken_for(delen, geheel):
    """The Blokken of `delen`, pairs (css class, amount), one after the other; `geheel` is the amount of the whole
    strip. A part of nothing is left out."""
    blokken, x = [], Decimal(0)
    for klasse, deel in delen:
        if deel:
            breedte = Decimal(100 * deel) / geheel
            blokken.append(Blok(klasse, f"{x:.2f}%", f"{breedte:.2f}%"))
            x += breedte
    return tuple(blokken)
