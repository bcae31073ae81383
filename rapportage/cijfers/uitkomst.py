"""The answer to a Vraag, as one viewer may see it: what pages, files and frozen reports are made of."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from activiteiten.minuten import Minuten
from kern.periode import Periode
from privacy.onderdrukking import Telling
from rapportage.cijfers.register import Cijfer
from rapportage.cijfers.uitsplitsing import Lid
from rapportage.cijfers.vraag import Vraag

Waarde = Decimal | int | Telling | None


@dataclass(frozen=True)
class Uitkomstrij:
    """A row, a cell of one, or the total, with its figures: `rij["bereik"]`."""

    lid: Lid
    minuten: Minuten
    vorige: Minuten
    """The same in the earlier period; zeros when there is none."""
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
    vergelijk: Periode | None
    cijfers: tuple[Cijfer, ...]
    rijen: tuple[Uitkomstrij, ...]
    totaal: Uitkomstrij | None
    """None where an activity may be in several rows."""

    @property
    def is_leeg(self):
        """True when nobody logged a minute."""
        return not any(rij.minuten.samen for rij in self.rijen)

    @property
    def vergeleken_met(self):
        """The earlier Periode, if anything was done in it: beside nothing every change looks like growth."""
        return self.vergelijk if self.totaal and self.totaal.vorige.samen else None

    def als_json(self):
        """Canonical: the same figures give the same text, whenever and wherever they are asked."""
        inhoud = {
            "vraag": self.vraag.in_query,
            "vergelijk": self.vergelijk.in_query if self.vergelijk else None,
            "versies": {cijfer.code: cijfer.versie for cijfer in self.cijfers},
            "rijen": [_plat(rij) for rij in self.rijen],
            "totaal": _plat(self.totaal) if self.totaal else None,
        }
        return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plat(rij):
    return {
        "sleutel": rij.lid.sleutel,
        "naam": rij.naam,
        "vorige": [rij.vorige.collectief, rij.vorige.individueel, rij.vorige.indirect],
        "waarden": {code: _platte_waarde(waarde) for code, waarde in rij.waarden.items()},
        "cellen": [_plat(cel) for cel in rij.cellen],
    }


def _platte_waarde(waarde):
    """Numbers as text without an exponent or closing zeros, "<5" for a small count, None without a value."""
    if isinstance(waarde, Telling):
        waarde = waarde.cel
    return waarde if waarde is None or isinstance(waarde, str) else f"{Decimal(waarde).normalize():f}"
