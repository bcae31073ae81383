"""The links above a report that lead to another period or another gemeente."""

from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from kern.periode import EERSTE_DAG, LAATSTE_DAG, MAANDEN, Periode


class Paginakeuze(NamedTuple):
    """A link to the same page, otherwise."""

    label: str
    query: str
    huidig: bool = False


@dataclass(frozen=True)
class Periodekeuze:
    soorten: tuple[Paginakeuze, ...]
    vorige: Paginakeuze | None
    volgende: Paginakeuze | None
    is_eigen: bool
    """True for a period that is no month, quarter or year."""


def query_met(periode, **overig):
    """The query string of a page on `periode`; parameters without a value are left out."""
    return urlencode(periode.in_query | {naam: waarde for naam, waarde in overig.items() if waarde})


def periodekeuze(periode, laatste, **overig):
    """The quick choices around `periode`. What lies wholly after `laatste`, the last day that can be seen, is not
    offered: there is nothing there."""
    anker = max(periode.van, min(periode.tot, laatste))
    vorige, volgende = periode.verschoven(-1), periode.verschoven(1)
    return Periodekeuze(
        soorten=tuple(
            Paginakeuze(
                soort.capitalize(), query_met(Periode.om(anker, soort), **overig), soort == periode.soort
            )
            for soort in MAANDEN
        ),
        vorige=Paginakeuze(str(vorige), query_met(vorige, **overig)) if vorige.van >= EERSTE_DAG else None,
        volgende=(
            Paginakeuze(str(volgende), query_met(volgende, **overig))
            if volgende.van <= laatste and volgende.tot <= LAATSTE_DAG
            else None
        ),
        is_eigen=periode.soort is None,
    )


def gemeentekeuze(gemeenten, gekozen, periode):
    """The gemeenten to choose from; none when there is nothing to choose."""
    if len(gemeenten) < 2:
        return []
    return [
        Paginakeuze(gemeente.naam, query_met(periode, gemeente=gemeente.code), gemeente == gekozen)
        for gemeente in gemeenten
    ]
