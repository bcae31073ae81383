"""Dates as people type them, where the browser doesn't offer a calendar."""

import re

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import override

# "21 november 2026", "zo. 21 nov 2026", "21-nov-2026"
_IN_WOORDEN = re.compile(
    r"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*[.,]?\s+)?([0-9]{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+([0-9]{4})"
)
_ANDERS_KORT = {"mrt": 3}


def in_cijfers(tekst):
    """`21-11-2026` for `21 november 2026`, the way our own pages write it; any other text as it is."""
    treffer = _IN_WOORDEN.fullmatch(tekst.strip().lower())
    maand = treffer and _maand(treffer[2])
    return f"{treffer[1]}-{maand}-{treffer[3]}" if maand else tekst


def _maand(woord):
    """The number of a month by its Dutch name, or by the first three letters or more of it; None for another word."""
    with override("nl"):
        return _ANDERS_KORT.get(woord) or next(
            (n for n, naam in MONTHS.items() if str(naam).startswith(woord)), None
        )


class DatumField(forms.DateField):
    """A date: from the browser's calendar, in digits, or with the month in words."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(**kwargs)

    def to_python(self, value):
        return super().to_python(in_cijfers(value) if isinstance(value, str) else value)
