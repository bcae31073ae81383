"""Numbers and durations, written for Dutch readers and read as they type them. Rounding comes last, half up."""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError

GEEN_WAARDE = "–"
MIN = "−"


def afgerond(waarde, decimalen=1):
    """`waarde` (Decimal or int) rounded half up; None stays None."""
    if waarde is None:
        return None
    return Decimal(waarde).quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)


def op_pagina(waarde, decimalen=1):
    """For reading: `1.642,0`, a real minus, and – without a value."""
    if waarde is None:
        return GEEN_WAARDE
    rond = afgerond(waarde, decimalen)
    cijfers = f"{abs(rond):,f}".translate(str.maketrans(",.", ".,"))
    return f"{MIN}{cijfers}" if rond < 0 else cijfers


def procent(waarde):
    return GEEN_WAARDE if waarde is None else f"{op_pagina(waarde)}%"


def met_teken(waarde):
    """A change, with + or −; a change that rounds to nothing has no sign."""
    tekst = op_pagina(waarde)
    return f"+{tekst}" if waarde is not None and afgerond(waarde) > 0 else tekst


MAX_MINUTEN = 24 * 60
AVOND = 18 * 60
LANGSTE_NACHT = 8 * 60
"""In minutes: from AVOND (since midnight) until so much later, an end before the begin is past midnight."""

_UREN_EN_MINUTEN = re.compile(
    r"([0-9]{1,4}|[0-9]{1,2}\.[0-9]{3})\s*(?::|u|uur)\s*([0-9]{1,2})\s*(?:m|min|minuten)?"
)
_MINUTEN = re.compile(r"([0-9]{1,5})\s*(?:m|min|minuut|minuten)\.?")
_UREN = re.compile(r"([0-9]{0,4})(?:[.,]([0-9]{1,2}))?\s*(?:u|uur|uren|h)?\.?")

NIET_BEGREPEN = "Deze duur begrijpen we niet. Schrijf bijvoorbeeld 1:30, 1,5 of 90m."
TE_KORT = "Dit is nul minuten. Hoe lang was je bezig?"
BEDOEL_JE_MINUTEN = "Bedoel je {0} minuten? Schrijf {0}m."
MEESTE_KALE_MINUTEN = 600
"""A bare number up to here, too large for hours, was meant as minutes."""
TE_LANG = "Dit is meer dan 24 uur. Log per dag een activiteit."


def lees_duur(tekst, *, max_minuten=MAX_MINUTEN, te_lang=TE_LANG):
    """Minutes (int) from `1:30`, `1,5`, `1.5`, `1u30`, `2 uur`, `90m` or `90 min`.

    A number without a unit is hours, as on a timesheet. Part minutes round half up.
    Raises ValidationError, in words, when it can't be read or lies outside 1 minute
    to `max_minuten` (24 hours when not given; beyond it the message is `te_lang`).
    """
    tekst = tekst.strip().lower()
    if treffer := _UREN_EN_MINUTEN.fullmatch(tekst):
        uren, minuten = int(treffer[1].replace(".", "")), int(treffer[2])
        if minuten > 59:
            raise ValidationError(NIET_BEGREPEN, code="duur")
        totaal = uren * 60 + minuten
    elif treffer := _MINUTEN.fullmatch(tekst):
        totaal = int(treffer[1])
    elif (treffer := _UREN.fullmatch(tekst)) and (treffer[1] or treffer[2]):
        honderdsten = int((treffer[2] or "").ljust(2, "0"))
        totaal = int(treffer[1] or 0) * 60 + (honderdsten * 60 + 50) // 100
    else:
        raise ValidationError(NIET_BEGREPEN, code="duur")
    if totaal < 1:
        raise ValidationError(TE_KORT, code="duur")
    if totaal > max_minuten and tekst.isdecimal() and int(tekst) <= MEESTE_KALE_MINUTEN:
        raise ValidationError(BEDOEL_JE_MINUTEN.format(tekst), code="duur")
    if totaal > max_minuten:
        raise ValidationError(te_lang, code="duur")
    return totaal


def schrijf_duur(minuten):
    """Minutes as hours and minutes, of one activity or of a sum: `1:30`, `1.234:30`. Reports write decimal hours."""
    uren = f"{minuten // 60:,}".replace(",", ".")
    return f"{uren}:{minuten % 60:02d}"


def minuten_tussen(begin, eind):
    """Minutes from `begin` to `eind` (both in minutes since midnight); past midnight when that is an evening that ran
    late. None when `eind` can't be meant so: more often somebody made a mistake than that work goes on from noon to
    noon."""
    minuten = eind - begin
    if minuten < 0 and begin >= AVOND and minuten + MAX_MINUTEN <= LANGSTE_NACHT:
        minuten += MAX_MINUTEN
    return minuten if minuten > 0 else None


def sinds_middernacht(tijd):
    return tijd.hour * 60 + tijd.minute
