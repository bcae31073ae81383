"""The map of the wijken, coloured by share, with what stands out beside it."""

from dataclasses import dataclass
from decimal import Decimal

from kern.getallen import procent
from wijken.kaart import kaart_for
from wijken.models import Wijk


@dataclass(frozen=True)
class Aandeelklasse:
    code: str
    """The CSS class of its colour and hatch."""
    ondergrens: Decimal | None
    """Lowest share (percent) in this class; None for wijken without effort with residents."""
    tekst: str


KLASSEN = (
    Aandeelklasse("k4", Decimal(70), "Vooral collectief (70% of meer)"),
    Aandeelklasse("k3", Decimal(60), "Meer collectief (60 tot 70%)"),
    Aandeelklasse("k2", Decimal(50), "Iets meer collectief (50 tot 60%)"),
    Aandeelklasse("k1", Decimal(40), "Iets meer individueel (40 tot 50%)"),
    Aandeelklasse("k0", Decimal(0), "Vooral individueel (onder 40%)"),
    Aandeelklasse("kg", None, "Geen inzet met bewoners"),
)
"""Fixed, so that a colour means the same in each period."""


def klasse_van(aandeel):
    """The Aandeelklasse of a share in percent, unrounded: 69,96% is not 70%."""
    if aandeel is None:
        return KLASSEN[-1]
    return next(klasse for klasse in KLASSEN if aandeel >= klasse.ondergrens)


@dataclass(frozen=True)
class Wijkvlak:
    pad: str
    klasse: str
    op: str
    """The class of letters on this ground."""
    x: str
    regels: tuple
    """Lines of the label, (text, y); empty when it does not fit."""
    aandeel: str
    aandeel_y: str


@dataclass(frozen=True)
class Wijkkaart:
    viewbox: str
    vlakken: tuple[Wijkvlak, ...]
    omtrek: str
    zin: str
    zonder_grens: str
    """Names of the wijken that are not on it."""


@dataclass(frozen=True)
class Kaartblok:
    kaart: Wijkkaart | None
    """None when no border is known."""
    legenda: list[tuple[str, str, int]]
    """(class, words, number of wijken in it)."""
    opvallend: list[tuple[Wijk, str]]
    template = "rapportage/_kaartblok.html"


def kaartblok(uitkomst):
    rijen = uitkomst.rijen
    return Kaartblok(wijkkaart(rijen), klasselegenda(rijen), wat_opvalt(rijen))


def wijkkaart(rijen):
    """The map of the wijken coloured by share, or None when no border is known."""
    per_wijk = {rij.lid.groep: rij for rij in rijen}
    kaart = kaart_for([rij.lid.van for rij in rijen], onderregels=1)
    if not kaart:
        return None
    vlakken = []
    for vlak in kaart.vlakken:
        aandeel = per_wijk[vlak.gebied.pk].minuten.aandeel_collectief
        klasse = klasse_van(aandeel)
        vlakken.append(
            Wijkvlak(
                pad=vlak.pad,
                klasse=klasse.code,
                op="" if aandeel is None else f"op{klasse.code[1:]}",
                x=vlak.x,
                regels=tuple((regel.tekst, regel.y) for regel in vlak.regels) if vlak.label_past else (),
                aandeel="geen inzet" if aandeel is None else procent(aandeel),
                aandeel_y=vlak.onderregels[0],
            )
        )
    namen = [wijk.naam for wijk in kaart.zonder_grens]
    return Wijkkaart(kaart.viewbox, tuple(vlakken), kaart.omtrek, _kaart_in_zin(rijen), ", ".join(namen))


def _kaart_in_zin(rijen):
    met_aandeel = [rij for rij in rijen if rij.minuten.met_bewoners]
    if not met_aandeel:
        return "Kaart: in geen enkele wijk is inzet met bewoners gelogd."
    hoog = max(met_aandeel, key=lambda rij: rij.minuten.aandeel_collectief)
    laag = min(met_aandeel, key=lambda rij: rij.minuten.aandeel_collectief)
    return (
        f"Kaart: aandeel collectief per wijk. Het hoogst in {hoog.naam} "
        f"({procent(hoog.minuten.aandeel_collectief)}), het laagst in {laag.naam} "
        f"({procent(laag.minuten.aandeel_collectief)}). De tabel hieronder geeft alle cijfers."
    )


def klasselegenda(rijen):
    """Triples (class, words, number of wijken in it)."""
    codes = [klasse_van(rij.minuten.aandeel_collectief).code for rij in rijen]
    return [(klasse.code, klasse.tekst, codes.count(klasse.code)) for klasse in KLASSEN]


def wat_opvalt(rijen):
    """Pairs (wijk, what stands out there): the wijken whose majority turned since the earlier period."""
    omgeslagen = []
    for rij in rijen:
        nu, toen = rij.minuten.aandeel_collectief, rij.vorige.aandeel_collectief
        if nu is None or toen is None:
            continue
        if nu < 50 <= toen:
            omgeslagen.append(
                (rij.lid.van, "heeft nu meer individueel dan collectief. Eerder was dat andersom.")
            )
        elif nu >= 50 > toen:
            omgeslagen.append(
                (rij.lid.van, "heeft nu meer collectief dan individueel. Eerder was dat andersom.")
            )
    return omgeslagen + [
        (rij.lid.van, "heeft geen enkele activiteit.") for rij in rijen if not rij.minuten.samen
    ]
