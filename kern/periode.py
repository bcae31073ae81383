"""The period of a report: two dates, its name in Dutch, its neighbours, and the form that asks for it."""

import calendar
import datetime
from dataclasses import dataclass

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from kern.datum import DatumField, eerste_dag, plus_maanden, tussen
from kern.indeling import Deel, Knoppen, Layout, MetIndeling, Naast

EERSTE_DAG = datetime.date(2000, 1, 1)
LAATSTE_DAG = datetime.date(2099, 12, 31)
MAX_JAREN = 10

MAAND, KWARTAAL, JAAR = "maand", "kwartaal", "jaar"
MAANDEN = {MAAND: 1, KWARTAAL: 3, JAAR: 12}
"""Length of each kind of calendar period, in months."""


def _plus_jaren(dag, aantal):
    laatste = calendar.monthrange(dag.year + aantal, dag.month)[1]
    return dag.replace(year=dag.year + aantal, day=min(dag.day, laatste))


@dataclass(frozen=True)
class Periode:
    """From `van` up to and including `tot`."""

    van: datetime.date
    tot: datetime.date

    @classmethod
    def om(cls, dag, soort):
        """The calendar month, quarter or year in which `dag` lies."""
        lengte = MAANDEN[soort]
        begin = datetime.date(dag.year, (dag.month - 1) // lengte * lengte + 1, 1)
        return cls(begin, plus_maanden(begin, lengte) - datetime.timedelta(days=1))

    @property
    def soort(self):
        """`maand`, `kwartaal` or `jaar` when this is exactly one of the calendar, else None."""
        return next((soort for soort in MAANDEN if self == Periode.om(self.van, soort)), None)

    @property
    def dagen(self):
        return (self.tot - self.van).days + 1

    @property
    def maanden(self):
        """How many whole calendar months this is; None when it doesn't begin and end with one."""
        if self != self.in_hele_maanden:
            return None
        return 12 * (self.tot.year - self.van.year) + self.tot.month - self.van.month + 1

    @property
    def in_hele_maanden(self):
        """The smallest Periode of whole calendar months around this one."""
        return Periode(eerste_dag(self.van), Periode.om(self.tot, MAAND).tot)

    @property
    def kwartalen(self):
        """The whole calendar quarters inside this one, as Perioden, the first one first."""
        kwartalen, kwartaal = [], Periode.om(self.van, KWARTAAL)
        while kwartaal.tot <= self.tot:
            if kwartaal.van >= self.van:
                kwartalen.append(kwartaal)
            kwartaal = kwartaal.verschoven(1)
        return tuple(kwartalen)

    def tot_en_met(self, dag):
        """The part of it up to and including `dag` (a date); None when it begins later."""
        return Periode(self.van, min(self.tot, dag)) if self.van <= dag else None

    def verschoven(self, stappen):
        """The period `stappen` further: by as many months when it is of whole months, else by as many days."""
        if aantal := self.maanden:
            begin = plus_maanden(self.van, stappen * aantal)
            return Periode(begin, plus_maanden(begin, aantal) - datetime.timedelta(days=1))
        afstand = datetime.timedelta(days=stappen * self.dagen)
        return Periode(self.van + afstand, self.tot + afstand)

    def __str__(self):
        match self.soort:
            case "maand":
                return date_format(self.van, "F Y")
            case "kwartaal":
                return f"{(self.van.month + 2) // 3}e kwartaal {self.van.year}"
            case "jaar":
                return str(self.van.year)
        return self.dagen_in_woorden

    @property
    def dagen_in_woorden(self):
        """The first and the last day: "1 januari t/m 31 maart 2026"."""
        van, tot = self.van, self.tot
        if van == tot:
            return date_format(van, "j F Y")
        vorm = "j F Y" if van.year != tot.year else "j F" if van.month != tot.month else "j"
        return f"{date_format(van, vorm)} t/m {date_format(tot, 'j F Y')}"

    @property
    def in_zin(self):
        """With its preposition: "in het 3e kwartaal 2026"."""
        return f"op {self}" if self.van == self.tot else f"in {self.met_lidwoord}"

    @property
    def met_lidwoord(self):
        """With its article, where it has one: "het 3e kwartaal 2026"."""
        if self.soort == KWARTAAL:
            return f"het {self}"
        return str(self) if self.soort or self.van == self.tot else f"de periode {self}"

    @property
    def in_query(self):
        """As parameters of a link."""
        return {"van": self.van.isoformat(), "tot": self.tot.isoformat()}


def _grensdag(label, *, leeg, voorbeeld):
    return DatumField(
        label=label,
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        error_messages={
            "required": leeg,
            "invalid": f"Dit is geen datum. Schrijf bijvoorbeeld {voorbeeld}.",
        },
        validators=tussen(
            EERSTE_DAG, LAATSTE_DAG, f"Kies een jaar van {EERSTE_DAG.year} tot en met {LAATSTE_DAG.year}."
        ),
    )


class PeriodeForm(MetIndeling, forms.Form):
    """Two dates from the query string. Without them: the current year. `verder` of the page goes along."""

    indeling = Layout(Deel("_verder.html"), Naast("van", "tot"))
    knoppen = Knoppen("Toon deze periode", annuleren="")
    methode = "get"

    van = _grensdag("Van", leeg="Kies de eerste dag.", voorbeeld="2026-01-31")
    tot = _grensdag("Tot en met", leeg="Kies de laatste dag.", voorbeeld="2026-03-31")

    def __init__(self, query, *, vandaag=None):
        if not {"van", "tot"} & set(query):
            query = Periode.om(vandaag or timezone.localdate(), JAAR).in_query
        super().__init__(query)

    def clean(self):
        van, tot = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "De laatste dag ligt voor de eerste dag. Draai ze om.")
        elif van and tot and tot >= _plus_jaren(van, MAX_JAREN):
            self.add_error("tot", f"Kies een periode van hooguit {MAX_JAREN} jaar.")
        return self.cleaned_data

    @property
    def periode(self):
        """The Periode that was asked for. Only after `is_valid`."""
        return Periode(self.cleaned_data["van"], self.cleaned_data["tot"])
