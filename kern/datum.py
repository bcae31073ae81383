"""Months and weeks of the calendar, and dates as people type them where the browser doesn't offer one."""

import datetime
import re
from dataclasses import dataclass

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.dateparse import parse_date
from django.utils.dates import MONTHS
from django.utils.translation import override

# "21 november 2026", "zo. 21 nov 2026", "21-nov-2026", "21 nov. '26"
_IN_WOORDEN = re.compile(
    r"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+)?([0-9]{1,2})[\s.-]+([a-z]{3,9})\.?[\s,'-]+([0-9]{4}|[0-9]{2})"
)
_ANDERS_KORT = {"mrt": 3}
EERSTE_JAAR, LAATSTE_JAAR = 2000, 2099
WERKDAGEN = 5
"""Days of a week, from Monday."""


def eerste_dag(dag):
    """The first day of the month of `dag` (a date)."""
    return dag.replace(day=1)


def plus_maanden(dag, aantal):
    """The first day of the month that lies `aantal` months after (or, negative, before) the month of `dag`."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    return datetime.date(jaar, maand + 1, 1)


def dag_uit(tekst):
    """The date in `2026-11-21`, as an address or a page gives it; None when there is none in it."""
    try:
        return parse_date(tekst)
    except ValueError:  # the 31st of February
        return None


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


def tussen(eerste, laatste, melding):
    """Validators for a day (or what else has an order) from `eerste` up to `laatste`; these may be callables."""
    return [MinValueValidator(eerste, melding), MaxValueValidator(laatste, melding)]


@dataclass(frozen=True)
class Week:
    """An ISO week: from Monday, and week 1 holds the first Thursday of its year. Raises ValueError for one that
    does not exist."""

    jaar: int
    nummer: int

    def __post_init__(self):
        if not EERSTE_JAAR <= self.jaar <= LAATSTE_JAAR:
            raise ValueError(self.jaar)
        datetime.date.fromisocalendar(self.jaar, self.nummer, 1)

    @classmethod
    def om(cls, dag):
        """The week in which `dag` (a date) lies."""
        return cls(*dag.isocalendar()[:2])

    @property
    def dagen(self):
        return [datetime.date.fromisocalendar(self.jaar, self.nummer, dag) for dag in range(1, 8)]

    @property
    def werkdagen(self):
        return self.dagen[:WERKDAGEN]

    @property
    def maandag(self):
        return self.dagen[0]

    @property
    def zondag(self):
        return self.dagen[-1]

    @property
    def vorige(self):
        """The week before; None before the first one that we show."""
        return self._ernaast(-1)

    @property
    def volgende(self):
        return self._ernaast(7)

    def _ernaast(self, dagen):
        try:
            return Week.om(self.maandag + datetime.timedelta(days=dagen))
        except ValueError:
            return None


class DatumField(forms.DateField):
    """A date: from the browser's calendar, in digits, or with the month in words."""

    default_error_messages = {"required": "Kies een dag."}

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(**kwargs)

    def to_python(self, value):
        return super().to_python(in_cijfers(value) if isinstance(value, str) else value)
