"""Numbers that look like a clock or a day and are none: rooms, scores, versions."""

import re

from .tekst import LINKS

_RUIMTE = re.compile(
    rf"{LINKS}(?:zaal|kamer|lokaal|ruimte|unit|spreekkamer|vergaderzaal|vergaderkamer|bureau|huisnummer|huisnr\.?|nummer"
    r"|nr\.?|artikel|art\.?|versie|paragraaf|hoofdstuk|agendapunt|formulier|model|boete|cijfer|rapportcijfer|gemiddeld)"
    r":? [a-z]?[0-9]{1,3}[.:/-][0-9]{1,3}(?![\w])(?! ?(?:-|tot|uur|u|h)(?![a-z]))(?![.,:/-][0-9])"
)
_UITSLAG = re.compile(
    rf"{LINKS}[0-9]{{1,2}} ?- ?[0-9]{{1,2}} (?:gewonnen|verloren|gelijk|gelijkgespeeld|winst|verlies|overwinning"
    r"|nederlaag|geworden|voorgestaan|achter)(?!\w)"
    r"|(?<!\w)(?:uitslag|eindstand|tussenstand|stand|score|wonnen|gewonnen|verloren|speelden|gelijkspel)"
    r"(?: (?:we|ze|met|was|werd|het))*:? [0-9]{1,2} ?- ?[0-9]{1,2}(?![\w:/-])(?![.,][0-9])"
)


def reserveer(zin):
    """Keeps `zaal 2.10` and `3-2 gewonnen` from being read as a clock or a day."""
    for patroon in (_RUIMTE, _UITSLAG):
        for treffer in list(zin.treffers(patroon)):
            zin.reserveer(*treffer.span())
