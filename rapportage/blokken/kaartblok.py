"""The map of the wijken, coloured by share, with what stands out beside it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kern.getallen import afgerond, procent
from rapportage.blokken.wijktabel import is_veelzeggend
from wijken.kaart import Kaart, Vlak, kaart_for
from wijken.models import Wijk


class Aandeelklasse(NamedTuple):
    code: str
    """The CSS class of its colour and hatch."""
    op: str
    """The CSS class of letters on this ground."""
    ondergrens: Decimal | None
    """Lowest share (percent) in this class; None for wijken without effort with residents."""
    tekst: str


KLASSEN = (
    Aandeelklasse("k4", "op4", Decimal(70), "Vooral collectief (70% of meer)"),
    Aandeelklasse("k3", "op3", Decimal(60), "Meer collectief (60 tot 70%)"),
    Aandeelklasse("k2", "op2", Decimal(50), "Iets meer collectief (50 tot 60%)"),
    Aandeelklasse("k1", "op1", Decimal(40), "Iets meer individueel (40 tot 50%)"),
    Aandeelklasse("k0", "op0", Decimal(0), "Vooral individueel (onder 40%)"),
    Aandeelklasse("kw", "", None, "Te weinig uren (minder dan 20)"),
    Aandeelklasse("kg", "", None, "Geen inzet met bewoners"),
)
"""Fixed, so that a colour means the same in each period."""


def klasse_van(minuten):
    """The Aandeelklasse of these Minuten. Their share counts as it is shown: what reads 70,0% is 70%."""
    aandeel = minuten.aandeel_collectief
    if aandeel is None:
        return KLASSEN[-1]
    if not is_veelzeggend(minuten):
        return KLASSEN[-2]
    return next(klasse for klasse in KLASSEN if afgerond(aandeel) >= klasse.ondergrens)


@dataclass(frozen=True)
class Kaartblok:
    kaart: Kaart
    """False when no border is known."""
    vlakken: list[tuple[Vlak, Aandeelklasse, str]]
    """Those of the map, with the share in words."""
    zin: str
    zonder_grens: str
    """Names of the wijken that are not on the map."""
    legenda: list[tuple[Aandeelklasse, int]]
    """With the number of wijken in it."""
    opvallend: list[tuple[Wijk, str]]
    template = "rapportage/_kaartblok.html"


def kaartblok(uitkomst):
    per_wijk = {rij.lid.van: rij.minuten for rij in uitkomst.rijen}
    kaart = kaart_for(per_wijk, onderregels=1)
    klassen = [klasse_van(minuten) for minuten in per_wijk.values()]
    return Kaartblok(
        kaart,
        [
            (vlak, klasse_van(per_wijk[vlak.gebied]), _in_woorden(per_wijk[vlak.gebied].aandeel_collectief))
            for vlak in kaart.vlakken
        ],
        _kaart_in_zin(uitkomst.rijen),
        ", ".join(wijk.naam for wijk in kaart.zonder_grens),
        [(klasse, klassen.count(klasse)) for klasse in KLASSEN],
        wat_opvalt(uitkomst.rijen),
    )


def _in_woorden(aandeel):
    return "geen inzet" if aandeel is None else procent(aandeel)


def _kaart_in_zin(rijen):
    if not any(rij.minuten.met_bewoners for rij in rijen):
        return "Kaart: in geen enkele wijk is inzet met bewoners gelogd."
    met_aandeel = [rij for rij in rijen if is_veelzeggend(rij.minuten)]
    if not met_aandeel:
        return "Kaart: in geen enkele wijk zijn genoeg uren gelogd om het aandeel te vergelijken."
    hoog = max(met_aandeel, key=lambda rij: rij.minuten.aandeel_collectief)
    laag = min(met_aandeel, key=lambda rij: rij.minuten.aandeel_collectief)
    return (
        f"Kaart: aandeel collectief per wijk. Het hoogst in {hoog.naam} "
        f"({procent(hoog.minuten.aandeel_collectief)}), het laagst in {laag.naam} "
        f"({procent(laag.minuten.aandeel_collectief)}). De tabel hieronder geeft alle cijfers."
    )


def wat_opvalt(rijen):
    """Pairs (wijk, what stands out there): those whose majority turned since the earlier period, then the silent."""
    omgeslagen = []
    for rij in rijen:
        nu = rij.beweging and rij.beweging.nu.aandeel_collectief
        toen = rij.beweging and rij.beweging.toen.aandeel_collectief
        if nu is None or toen is None or (nu < 50) == (toen < 50):
            continue
        richting = "individueel dan collectief" if nu < 50 else "collectief dan individueel"
        omgeslagen.append((rij.lid.van, f"heeft nu meer {richting}. Eerder was dat andersom."))
    stil = [rij.lid.van for rij in rijen if not rij.minuten.samen]
    return omgeslagen + [(wijk, "heeft geen enkele activiteit.") for wijk in stil]
