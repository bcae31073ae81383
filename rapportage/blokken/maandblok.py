"""Month by month: stacked bars in the handwriting of the effort, as SVG without a script.

Across, everything is in percent, so that the chart is as wide as the page and its letters stay 14 px; upwards
in pixels. Below it the same as a table.
"""

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.formats import date_format

from activiteiten.minuten import delen_of
from kern.datum import plus_maanden
from kern.getallen import op_pagina
from kern.periode import MAAND, Periode
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.uitsplitsing import PER_MAAND

BOVEN, BODEM = 12, 232
"""y of the top of the scale and of its zero, in pixels."""
MAX_BIJSCHRIFTEN = 8
"""As many names of months as fit on a phone."""
MAANDEN_IN_REEKS = 24
VORMEN = ("uren_collectief", "uren_individueel", "uren_indirect")
"""The figures that are its bars and the columns of its table."""


def reeks_periode(periode):
    """The months that are shown around a period: 24 up to its end, or all of it when it is longer."""
    return Periode(min(periode.van, plus_maanden(periode.tot, 1 - MAANDEN_IN_REEKS)), periode.tot)


class Balk(NamedTuple):
    klasse: str
    x: str
    y: str
    breedte: str
    hoogte: str


class Bijschrift(NamedTuple):
    x: str
    maand: str
    jaar: str
    """Only where a year begins."""


@dataclass(frozen=True)
class Maandblok:
    zin: str
    """What a screen reader says instead of the chart."""
    balken: list[Balk]
    schaal: list[tuple[str, str]]
    """(y, number of hours), from zero up."""
    bijschriften: list[Bijschrift]
    periode_x: str
    """Where on the axis the period of the report begins."""
    koppen: list[str]
    rijen: list[tuple[str, list[tuple[str, str]]]]
    """(month, or its days where only a part of it counts; (heading, figure) of each column), the latest first."""
    template = "rapportage/_maandblok.html"


def maandblok(blik, vraag, naam):
    """The months of the wijk `naam` up to the end of the period of `vraag`, which is marked on the axis."""
    reeks = vraag.per(PER_MAAND, periode=reeks_periode(vraag.periode))
    uitkomst = kruistabel(blik, reeks, codes=VORMEN)
    maanden, cijfers = uitkomst.rijen, uitkomst.cijfers
    hoogste = max(maand.minuten.uren_samen for maand in maanden)
    stap = _stap(hoogste)
    top = max(math.ceil(hoogste / stap), 1) * stap
    vak = Decimal(100) / len(maanden)
    px_per_minuut = Decimal(BODEM - BOVEN) / (top * 60)
    eerste = next(i for i, maand in enumerate(maanden) if maand.lid.van.tot >= vraag.periode.van)
    loopt = (
        uitkomst.tijdvak.loopt and maanden[-1].lid.van.tot < Periode.om(maanden[-1].lid.van.van, MAAND).tot
    )
    return Maandblok(
        zin=_in_zin(maanden, naam, loopt),
        balken=list(_balken(maanden, vak, px_per_minuut)),
        schaal=[
            (f"{BODEM - uren * 60 * px_per_minuut:.1f}", op_pagina(uren, 0))
            for uren in range(0, top + 1, stap)
        ],
        bijschriften=_bijschriften(maanden, vak),
        periode_x=f"{eerste * vak:.2f}%",
        koppen=[cijfer.label for cijfer in cijfers],
        rijen=[
            (maand.naam, [(c.label, c.op_pagina(maand[c.code])) for c in cijfers])
            for maand in reversed(maanden)
        ],
    )


def _stap(hoogste):
    """A round step for the scale, so that two to five steps reach `hoogste` (hours)."""
    macht = 10 ** math.floor(math.log10(hoogste)) if hoogste >= 1 else 1
    stappen = (macht // 5, macht // 2, macht, 2 * macht, 5 * macht)
    return next((stap for stap in stappen if stap and 5 * stap >= hoogste), 1)


def _balken(maanden, vak, px_per_minuut):
    """The bars of each month, one upon the other; `vak` is the room of one month, in percent."""
    for i, maand in enumerate(maanden):
        x, y = i * vak + vak * Decimal("0.14"), Decimal(BODEM)
        for klasse, minuten in delen_of(maand.minuten):
            hoogte = minuten * px_per_minuut
            y -= hoogte
            if minuten:
                yield Balk(klasse, f"{x:.2f}%", f"{y:.1f}", f"{vak * Decimal('0.72'):.2f}%", f"{hoogte:.1f}")


def _bijschriften(maanden, vak):
    """Names below the axis, on a rhythm that keeps every January, and no more than fit on a phone."""
    ritme = next(r for r in (3, 6, 12, 24) if len(maanden) <= r * MAX_BIJSCHRIFTEN)
    bijschriften = []
    for i, maand in enumerate(maanden):
        dag = maand.lid.van.van
        if (dag.year * 12 + dag.month - 1) % ritme == 0:
            x = f"{(i + Decimal('0.5')) * vak:.2f}%"
            bijschriften.append(
                Bijschrift(x, date_format(dag, "M").lower(), str(dag.year) if dag.month == 1 else "")
            )
    return bijschriften


def _in_zin(maanden, naam, loopt):
    eerste, laatste = maanden[0], maanden[-1]
    van, tot = date_format(eerste.lid.van.van, "F Y"), date_format(laatste.lid.van.tot, "F Y")
    begin = f"Uren per maand in {naam}, {van} t/m {tot}."
    if not any(maand.minuten.samen for maand in maanden):
        return f"{begin} Er is niets gelogd."
    druk = max(maanden, key=lambda maand: maand.minuten.samen)
    return (
        f"{begin} Het meest in {date_format(druk.lid.van.van, 'F Y')}: {_uren(druk)}. "
        f"In {date_format(laatste.lid.van.van, 'F')}{', die nog loopt,' if loopt else ''} {_uren(laatste)}."
    )


def _uren(maand):
    collectief, individueel = maand.minuten.uren_collectief, maand.minuten.uren_individueel
    return f"{op_pagina(collectief)} uur collectief en {op_pagina(individueel)} uur individueel"
