"""Words in a row and numbers in words, as a Dutch reader expects them."""

from kern.getallen import op_pagina

TELWOORDEN = [
    "geen",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
]


def telwoord(aantal):
    """`drie`; from thirteen on in digits."""
    return TELWOORDEN[aantal] if aantal < len(TELWOORDEN) else op_pagina(aantal, 0)


def opsomming(woorden, hoogstens=None):
    """`a, b en c`; empty for none. With more than `hoogstens` words the rest is counted: `a, b en nog 3`."""
    woorden = list(woorden)
    if hoogstens is not None and len(woorden) > hoogstens:
        woorden[hoogstens:] = [f"nog {len(woorden) - hoogstens}"]
    *eerst, laatst = woorden or [""]
    return f"{', '.join(eerst)} en {laatst}" if eerst else laatst
