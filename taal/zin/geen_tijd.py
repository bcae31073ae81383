"""Numbers that look like a clock or a day and are none: rooms, scores, versions."""

import re

from taal.woordlijst import lees_patronen

from .tekst import LINKS

_EEN_VAN = lees_patronen("zin/geen_tijd")

_RUIMTE = re.compile(
    rf"{LINKS}{_EEN_VAN['genummerd']}"
    r":? [a-z]?[0-9]{1,3}[.:/-][0-9]{1,3}(?![\w])(?! ?(?:-|tot|uur|u|h)(?![a-z]))(?![.,:/-][0-9])"
)
_UITSLAG = re.compile(
    rf"{LINKS}[0-9]{{1,2}} ?- ?[0-9]{{1,2}} {_EEN_VAN['uitslag_erna']}(?!\w)"
    rf"|(?<!\w){_EEN_VAN['uitslag_ervoor']}"
    r"(?: (?:we|ze|met|was|werd|het))*:? [0-9]{1,2} ?- ?[0-9]{1,2}(?![\w:/-])(?![.,][0-9])"
)


def reserveer(zin):
    """Keeps `zaal 2.10` and `3-2 gewonnen` from being read as a clock or a day."""
    for patroon in (_RUIMTE, _UITSLAG):
        for treffer in zin.treffers(patroon):
            zin.reserveer(*treffer.span())
