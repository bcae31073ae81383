"""Suppression of small counts of people, for what leaves the organisatie (design, section 8).

0 is shown, 1 to 4 is shown as "<5", and a total is left out as soon as one of its parts is hidden: otherwise
the hidden part could be calculated back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from kern.getallen import op_pagina

DREMPEL = 5
"""The smallest count of people, above 0, that a gemeente sees."""
KLEIN = f"<{DREMPEL}"

Sleutel = TypeVar("Sleutel")


@dataclass(frozen=True)
class Telling:
    """A count of people as one viewer may see it."""

    waarde: int | None
    """The count, or None when it is not shown."""
    klein: bool = False
    """True for a count from 1 to 4, of which the viewer learns only that."""

    @property
    def op_pagina(self):
        """`<5` where it is small, – where it is not shown."""
        return KLEIN if self.klein else op_pagina(self.waarde, 0)

    @property
    def cel(self):
        """The cell of a file: `<5` where it is small, None where it is not shown."""
        return KLEIN if self.klein else self.waarde


NIET_GETOOND = Telling(None)


def verberg_klein(aantal: int) -> Telling:
    """One count of people, hidden when it is small."""
    return Telling(None, klein=True) if 0 < aantal < DREMPEL else Telling(aantal)


def onderdruk_delen(delen: Mapping[Sleutel, int]) -> tuple[dict[Sleutel, Telling], Telling]:
    """The parts of a whole, and their total: left out when a part is hidden."""
    tellingen = {sleutel: verberg_klein(aantal) for sleutel, aantal in delen.items()}
    if any(telling.klein for telling in tellingen.values()):
        return tellingen, NIET_GETOOND
    return tellingen, Telling(sum(delen.values()))
