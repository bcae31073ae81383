"""The effort as a stacked bar, as several blocks draw it."""

from dataclasses import dataclass

from activiteiten.minuten import delen_of
from kern.getallen import op_pagina
from kern.strook import Blok, blokken_for


@dataclass(frozen=True)
class Inzetstrook:
    blokken: tuple[Blok, ...]
    zin: str
    """What a screen reader says instead."""
    streep: str = ""
    """The place of the mark, in percent; "" without one."""


def inzetstrook(naam, minuten, noemer):
    """The effort as a stacked bar of which `noemer` minutes is the whole width."""
    zin = (
        f"{naam}: {op_pagina(minuten.uren_collectief)} uur collectief, "
        f"{op_pagina(minuten.uren_individueel)} uur individueel, {op_pagina(minuten.uren_indirect)} uur indirect"
    )
    return Inzetstrook(blokken_for(delen_of(minuten), noemer), zin)
