"""The answer to a Vraag, as one viewer may see it: what pages, files and frozen reports are made of."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from activiteiten.minuten import Minuten
from kern.periode import Periode
from privacy.onderdrukking import Telling
from rapportage.cijfers.register import Cijfer
from rapportage.cijfers.tijdvak import Tijdvak
from rapportage.cijfers.uitsplitsing import Lid
from rapportage.cijfers.vergelijking import Beweging, Eerder
from rapportage.cijfers.vraag import Vraag

Waarde = Decimal | int | Telling | None


@dataclass(frozen=True)
class Uitkomstrij:
    """A row, a cell of one, or the total, with its figures: `rij["bereik"]`."""

    lid: Lid
    minuten: Minuten
    beweging: Beweging | None
    """What can be compared: its months that are over, beside the same before; None when nothing can."""
    waarden: Mapping[str, Waarde]
    """{code of a Cijfer: its exact value}; a Telling where it counts people."""
    cellen: tuple["Uitkomstrij", ...] = ()
    """One per column, in a table that has columns."""

    def __getitem__(self, code):
        return self.waarden[code]

    @property
    def naam(self):
        return self.lid.naam


@dataclass(frozen=True)
class Uitkomst:
    vraag: Vraag
    tijdvak: Tijdvak
    """What was asked, and what of it this viewer may see: `vraag.periode`."""
    eerder: Eerder
    kwartalen: tuple[Periode, ...] | None
    """The quarters that its counts of people are of; None when these are of the whole period."""
    cijfers: tuple[Cijfer, ...]
    rijen: tuple[Uitkomstrij, ...]
    totaal: Uitkomstrij | None
    """None where an activity may be in several rows."""

    @property
    def is_leeg(self):
        """True when nobody logged a minute."""
        return not any(rij.minuten.samen for rij in self.rijen)

    @property
    def mensen_in(self):
        """The Periode that its counts of people are of; None when there are none."""
        if self.kwartalen is None:
            return self.vraag.periode
        return Periode(self.kwartalen[0].van, self.kwartalen[-1].tot) if self.kwartalen else None

    def als_json(self):
        """Canonical: the same figures give the same text, whenever and wherever they are asked."""
        inhoud = {
            "vraag": self.vraag.in_query,
            "vergelijk": self.eerder.toen.in_query if self.eerder.toen else None,
            "versies": {cijfer.code: cijfer.versie for cijfer in self.cijfers},
            "rijen": [_plat(rij) for rij in self.rijen],
            "totaal": _plat(self.totaal) if self.totaal else None,
        }
        return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plat(rij):
    return {
        "sleutel": rij.lid.sleutel,
        "naam": rij.naam,
        "beweging": rij.beweging and [_platte_minuten(rij.beweging.nu), _platte_minuten(rij.beweging.toen)],
        "waarden": {code: _platte_waarde(waarde) for code, waarde in rij.waarden.items()},
        "cellen": [_plat(cel) for cel in rij.cellen],
    }


def _platte_minuten(minuten):
    return [_platte_waarde(deel) for deel in (minuten.collectief, minuten.individueel, minuten.indirect)]


def _platte_waarde(waarde):
    """Numbers as text without an exponent or closing zeros, "<5" for a small count, None without a value."""
    if isinstance(waarde, Telling):
        waarde = waarde.cel
    return waarde if waarde is None or isinstance(waarde, str) else f"{Decimal(waarde).normalize():f}"
