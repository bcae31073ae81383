"""The table of the wijken: a column for every figure of the register that has its place there."""

from dataclasses import dataclass

from rapportage.blokken.inzetstrook import Inzetstrook, inzetstrook
from rapportage.cijfers.register import TABEL
from rapportage.periodekeuze import Paginakeuze, query_met

GENOEG_UREN = 20
"""Hours with residents: with fewer a share says little, and has no class and no rank."""
SORTERINGEN = {
    "uren": "meeste uren boven",
    "aandeel": "hoogste aandeel collectief boven",
    "naam": "op naam",
    "collectief": "meeste uren collectief boven",
}
"""What `?sorteer=` may be, and how the table says so. The first is the default."""

OP_TELEFOON = {"uren_collectief", "uren_individueel", "aandeel_collectief"}
"""The columns that stay on a phone; the others unfold below their row."""
BIJZAAK = {"uren_indirect"}
"""Written softer."""


@dataclass(frozen=True)
class Wijkcel:
    kop: str
    kort: str
    tekst: str
    klasse: str
    op_telefoon: bool


@dataclass(frozen=True)
class Wijkregel:
    code: str
    naam: str
    strook: Inzetstrook | None
    """None without effort."""
    cellen: list[Wijkcel]


@dataclass(frozen=True)
class Wijktabel:
    rijen: list[Wijkregel]
    totaalrij: Wijkregel
    volgorde: str
    sorteringen: list[Paginakeuze]
    template = "rapportage/_wijktabel.html"


def wijktabel(uitkomst, *, sorteer=None, gemeentecode=""):
    """The rows in the order of `sorteer` (a key of SORTERINGEN, else the first), and the row of the total.
    `gemeentecode` is kept in its links."""
    sorteer = sorteer if sorteer in SORTERINGEN else next(iter(SORTERINGEN))
    noemer = max((rij.minuten.samen for rij in uitkomst.rijen), default=0)
    periode = uitkomst.vraag.periode
    rijen = sorted(uitkomst.rijen, key=lambda rij: _volgorde(rij, sorteer))
    return Wijktabel(
        [_regel(rij, uitkomst, noemer) for rij in rijen],
        _regel(uitkomst.totaal, uitkomst, uitkomst.totaal.minuten.samen),
        SORTERINGEN[sorteer],
        [
            Paginakeuze(
                naam.capitalize(), query_met(periode, gemeente=gemeentecode, sorteer=naam), naam == sorteer
            )
            for naam in SORTERINGEN
        ],
    )


def _regel(rij, uitkomst, noemer):
    strook = inzetstrook(rij.naam, rij.minuten, noemer) if rij.minuten.samen else None
    cellen = [_cel(cijfer, rij) for cijfer in uitkomst.cijfers if TABEL in cijfer.plekken]
    return Wijkregel(rij.lid.sleutel, rij.naam, strook, cellen)


def _cel(cijfer, rij):
    op_telefoon = cijfer.code in OP_TELEFOON
    klasse = "r" + " zacht" * (cijfer.code in BIJZAAK) + " alleen-breed" * (not op_telefoon)
    tekst = cijfer.op_pagina(rij[cijfer.code])
    return Wijkcel(cijfer.label, cijfer.kort or cijfer.label, tekst, klasse, op_telefoon)


def _volgorde(rij, sorteer):
    naam = (rij.naam.casefold(), rij.lid.sleutel)
    if sorteer == "naam":
        return naam
    if sorteer == "aandeel":
        aandeel = rij.minuten.aandeel_collectief
        return (not is_veelzeggend(rij.minuten), aandeel is None, -(aandeel or 0), *naam)
    return (-(rij.minuten.samen if sorteer == "uren" else rij.minuten.collectief), *naam)


def is_veelzeggend(minuten):
    """Whether these Minuten are enough for their share to be set beside that of others."""
    return minuten.met_bewoners >= GENOEG_UREN * 60
