"""Figures written down: rounded last, half up, in Dutch. For pages and files alike."""

from decimal import ROUND_HALF_UP, Decimal

GEEN_WAARDE = "–"
MIN = "−"


def afgerond(waarde, decimalen=1):
    """`waarde` (Decimal or int) rounded half up; None stays None."""
    if waarde is None:
        return None
    return Decimal(waarde).quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)


def in_bestand(waarde, decimalen=1):
    """For a CSV: decimal comma, no separators, empty without a value."""
    return "" if waarde is None else f"{afgerond(waarde, decimalen):f}".replace(".", ",")


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


def telling_op_pagina(telling):
    """A count of people: `<5` where it is small, – where it is not shown."""
    return "<5" if telling.klein else op_pagina(telling.waarde, 0)


def telling_in_bestand(telling):
    return "<5" if telling.klein else in_bestand(telling.waarde, 0)
