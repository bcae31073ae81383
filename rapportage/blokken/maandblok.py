"""Month by month: stacked bars in the handwriting of the effort, as SVG without a script.

Across, everything is in percent, so that the chart is as wide as the page and its letters stay 14 px; upwards
in pixels. Below it the same as a table.
"""

import math
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import date_format

from activiteiten.minuten import delen_of
from kern.datum import plus_maanden
from kern.getallen import op_pagina
from kern.periode import Periode
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.uitsplitsing import PER_MAAND

BOVEN, BODEM = 12, 232
"""y of the top of the scale and of its zero, in pixels."""
LINKS = Decimal(6)
"""Room for the numbers of the scale, in percent."""
MAX_BIJSCHRIFTEN = 8
"""As many names of months as fit on a phone."""


MAANDEN_IN_REEKS = 24
VORMEN = ("uren_collectief", "uren_individueel", "uren_indirect")
"""The figures that are its bars and the columns of its table."""


def reeks_periode(periode):
    """The months that are shown around a period: 24 up to its end, or all of it when it is longer."""
    return Periode(min(periode.van, plus_maanden(periode.tot, 1 - MAANDEN_IN_REEKS)), periode.tot)


@dataclass(frozen=True)
class Balk:
    klasse: str
    x: str
    y: str
    breedte: str
    hoogte: str


@dataclass(frozen=True)
class Schaallijn:
    y: str
    tekst: str


@dataclass(frozen=True)
class Bijschrift:
    x: str
    maand: str
    jaar: str
    """Only where a year begins."""


@dataclass(frozen=True)
class Maandrij:
    naam: str
    """Its days where only a part of the month counts."""
    cellen: list[tuple[str, str]]
    """(heading, figure)."""


@dataclass(frozen=True)
class Maandgrafiek:
    balken: tuple[Balk, ...]
    schaal: tuple[Schaallijn, ...]
    bijschriften: tuple[Bijschrift, ...]
    periode_x1: str
    periode_x2: str
    """The part of the axis that is the period of the report."""
    zin: str


@dataclass(frozen=True)
class Maandblok:
    grafiek: Maandgrafiek
    koppen: list[str]
    rijen: list[Maandrij]
    template = "rapportage/_maandblok.html"


def maandblok(blik, vraag, naam):
    """The months of the wijk `naam` up to the end of the period of `vraag`, the latest first."""
    maanden = kruistabel(blik, vraag.per(PER_MAAND, periode=reeks_periode(vraag.periode)), codes=VORMEN)
    return Maandblok(
        maandgrafiek(maanden.rijen, vraag.periode, naam),
        [cijfer.label for cijfer in maanden.cijfers],
        [
            Maandrij(rij.naam, [(c.label, c.op_pagina(rij[c.code])) for c in maanden.cijfers])
            for rij in reversed(maanden.rijen)
        ],
    )


def _stap(hoogste):
    """A round step for the scale, so that two to five steps reach `hoogste` (hours)."""
    macht = 10 ** math.floor(math.log10(hoogste)) if hoogste >= 1 else 1
    return next(
        (
            stap
            for stap in (macht // 5, macht // 2, macht, 2 * macht, 5 * macht)
            if stap and 5 * stap >= hoogste
        ),
        1,
    )


def maandgrafiek(maanden, periode, naam):
    """The chart of these months (Uitkomstrijen, oldest first) of the wijk `naam`; `periode` is marked on its axis."""
    hoogste = max(maand.minuten.uren_samen for maand in maanden)
    stap = _stap(hoogste)
    top = max(math.ceil(hoogste / stap), 1) * stap
    vak = (100 - LINKS) / len(maanden)
    px_per_minuut = Decimal(BODEM - BOVEN) / (top * 60)
    balken = []
    for i, maand in enumerate(maanden):
        y = Decimal(BODEM)
        for klasse, minuten in delen_of(maand.minuten):
            hoogte = minuten * px_per_minuut
            y -= hoogte
            if minuten:
                x = LINKS + i * vak + vak * Decimal("0.14")
                balken.append(
                    Balk(klasse, f"{x:.2f}%", f"{y:.1f}", f"{vak * Decimal('0.72'):.2f}%", f"{hoogte:.1f}")
                )
    binnen = [i for i, maand in enumerate(maanden) if maand.lid.van.tot >= periode.van]
    return Maandgrafiek(
        balken=tuple(balken),
        schaal=tuple(
            Schaallijn(f"{BODEM - waarde * 60 * px_per_minuut:.1f}", op_pagina(waarde, 0))
            for waarde in range(0, top + 1, stap)
        ),
        bijschriften=_bijschriften(maanden, vak),
        periode_x1=f"{LINKS + binnen[0] * vak:.2f}%",
        periode_x2="100%",
        zin=_in_zin(maanden, naam),
    )


def _bijschriften(maanden, vak):
    """Names below the axis, on a rhythm that keeps every January, and no more than fit on a phone."""
    ritme = next(r for r in (3, 6, 12, 24) if len(maanden) <= r * MAX_BIJSCHRIFTEN)
    return tuple(
        Bijschrift(
            x=f"{LINKS + (i + Decimal('0.5')) * vak:.2f}%",
            maand=date_format(maand.lid.van.van, "M").lower(),
            jaar=str(maand.lid.van.van.year) if maand.lid.van.van.month == 1 else "",
        )
        for i, maand in enumerate(maanden)
        if (maand.lid.van.van.year * 12 + maand.lid.van.van.month - 1) % ritme == 0
    )


def _in_zin(maanden, naam):
    eerste, laatste = maanden[0], maanden[-1]
    van, tot = date_format(eerste.lid.van.van, "F Y"), date_format(laatste.lid.van.tot, "F Y")
    begin = f"Uren per maand in {naam}, {van} t/m {tot}."
    if not any(maand.minuten.samen for maand in maanden):
        return f"{begin} Er is niets gelogd."
    druk = max(maanden, key=lambda maand: maand.minuten.samen)
    return (
        f"{begin} Het meest in {date_format(druk.lid.van.van, 'F Y')}: "
        f"{op_pagina(druk.minuten.uren_collectief)} uur collectief en "
        f"{op_pagina(druk.minuten.uren_individueel)} uur individueel. In de laatste maand "
        f"{op_pagina(laatste.minuten.uren_collectief)} uur collectief en "
        f"{op_pagina(laatste.minuten.uren_individueel)} uur individueel."
    )
