"""Figures made ready for a template: text, and geometry as text. Templates calculate nothing."""

from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.text import capfirst

from activiteiten.minuten import delen_of
from kern.getallen import met_teken, op_pagina, procent
from kern.strook import Blok, blokken_for
from kern.woorden import opsomming
from rapportage import zinnen
from rapportage.periodekeuze import query_met
from wijken.kaart import kaart_for

SORTERINGEN = {
    "aandeel": "hoogste aandeel collectief boven",
    "naam": "op naam",
    "collectief": "meeste uren collectief boven",
}
"""What `?sorteer=` may be, and how the table says so. The first is the default."""


@dataclass(frozen=True)
class Klasse:
    code: str
    """The CSS class of its colour and hatch."""
    ondergrens: Decimal | None
    """Lowest share (percent) in this class; None for wijken without effort with residents."""
    tekst: str


KLASSEN = (
    Klasse("k4", Decimal(70), "Vooral collectief (70% of meer)"),
    Klasse("k3", Decimal(60), "Meer collectief (60 tot 70%)"),
    Klasse("k2", Decimal(50), "Iets meer collectief (50 tot 60%)"),
    Klasse("k1", Decimal(40), "Iets meer individueel (40 tot 50%)"),
    Klasse("k0", Decimal(0), "Vooral individueel (onder 40%)"),
    Klasse("kg", None, "Geen inzet met bewoners"),
)
"""Fixed, so that a colour means the same in each period."""


def klasse_van(aandeel):
    """The Klasse of a share in percent, unrounded: 69,96% is not 70%."""
    if aandeel is None:
        return KLASSEN[-1]
    return next(klasse for klasse in KLASSEN if aandeel >= klasse.ondergrens)


@dataclass(frozen=True)
class Strook:
    blokken: tuple[Blok, ...]
    zin: str
    """What a screen reader says instead."""
    streep: str = ""
    """The place of the mark, in percent; "" without one."""


def inzetstrook(naam, minuten, noemer):
    """The effort as a stacked bar of which `noemer` minutes is the whole width."""
    zin = (
        f"{naam}: {op_pagina(minuten.uren_collectief)} uur collectief, "
        f"{op_pagina(minuten.uren_individueel)} uur individueel, {op_pagina(minuten.uren_indirect)} uur indirect"
    )
    return Strook(blokken_for(delen_of(minuten), noemer), zin)


@dataclass(frozen=True)
class Aandeelbalk:
    collectief: str
    individueel: str
    strook: Strook
    onderschrift: str


def aandeelbalk(totaal, vergelijk):
    """The large strip: the share of the whole, with a mark where it was; None without effort with residents."""
    minuten = totaal.minuten
    aandeel = minuten.aandeel_collectief
    if aandeel is None:
        return None
    zin = f"{procent(aandeel)} collectief, {procent(100 - aandeel)} individueel"
    eerder = totaal.vorige.aandeel_collectief if vergelijk else None
    streep, onderschrift = "", ""
    if eerder is not None:
        streep = f"{eerder:.2f}%"
        onderschrift = f"De streep: {procent(eerder)} {vergelijk.in_zin}. "
        zin += f"; {vergelijk.in_zin} was het {procent(eerder)} collectief"
    onderschrift += f"Daarnaast {op_pagina(minuten.uren_indirect)} uur indirect: voorbereiding en overleg."
    blokken = blokken_for(delen_of(replace(minuten, indirect=0)), minuten.met_bewoners)
    return Aandeelbalk(procent(aandeel), procent(100 - aandeel), Strook(blokken, zin, streep), onderschrift)


@dataclass(frozen=True)
class Kerncijfer:
    label: str
    waarde: str
    verschil: str
    uitleg: str


def kerncijfers(cijfers, bereik):
    """The five figures of the whole, each with its small interpretation. `bereik` is a Telling."""
    totaal, rijen = cijfers.totaal, cijfers.rijen
    minuten, vorige = totaal.minuten, totaal.vorige
    vergeleken = _vergelijk(cijfers) is not None
    return [
        Kerncijfer(
            "Collectief, uren",
            op_pagina(minuten.uren_collectief),
            _groei(minuten.collectief, vorige.collectief) if vergeleken else "",
            zinnen.duiding_collectief(rijen) if vergeleken else "",
        ),
        Kerncijfer(
            "Individueel, uren",
            op_pagina(minuten.uren_individueel),
            _groei(minuten.individueel, vorige.individueel) if vergeleken else "",
            zinnen.duiding_individueel(rijen) if vergeleken else "",
        ),
        Kerncijfer(
            "Collectief per 1.000 inwoners",
            op_pagina(totaal.collectief_per_1000),
            "",
            inwoners_in_woorden(totaal, rijen),
        ),
        Kerncijfer("Bereik, contactmomenten", bereik.op_pagina, "", _bereik_in_woorden(totaal, rijen)),
        Kerncijfer(
            "Hefboom", op_pagina(totaal.hefboom), "", "Vrijwilligersuren per uur van een werker met bewoners."
        ),
    ]


def _vergelijk(cijfers):
    """The earlier Periode, if anything was done in it: beside nothing every change looks like growth."""
    return cijfers.vergelijk if cijfers.totaal.vorige.samen else None


def _groei(nu, toen):
    """The change in percent of two sums of minutes; "" when there was nothing before."""
    return f"{met_teken(Decimal(100 * (nu - toen)) / toen)}%" if toen else ""


def inwoners_in_woorden(totaal, rijen):
    if not totaal.inwoners_jaren:
        return "Het aantal inwoners is onbekend."
    jaren = opsomming([str(jaar) for jaar in totaal.inwoners_jaren])
    onbekend = sum(rij.inwoners is None for rij in rijen)
    if not onbekend:
        return f"Met de inwoners van {jaren}."
    wijken = "één wijk" if onbekend == 1 else f"{zinnen.telwoord(onbekend)} wijken"
    return f"Met de inwoners van {jaren}; van {wijken} is dat onbekend, die tellen hier niet mee."


def _bereik_in_woorden(totaal, rijen):
    if any(rij.bereik.klein for rij in rijen):
        if len(rijen) == 1:
            return "Minder dan vijf mensen tonen we niet precies."
        return "Geen totaal: in een wijk waren het er minder dan vijf, en die tonen we niet."
    if totaal.deelnemers_onbekend == 1:
        return "Wie drie keer komt, telt drie keer. Bij één activiteit is het aantal niet ingevuld."
    if totaal.deelnemers_onbekend:
        aantal = op_pagina(totaal.deelnemers_onbekend, 0)
        return f"Wie drie keer komt, telt drie keer. Bij {aantal} activiteiten is het aantal niet ingevuld."
    return "Wie drie keer komt, telt drie keer."


@dataclass(frozen=True)
class Tabelrij:
    code: str
    naam: str
    strook: Strook | None
    """None without effort."""
    collectief: str
    individueel: str
    indirect: str
    aandeel: str
    per_1000: str
    bereik: str


def _tabelrij(code, naam, basis, noemer):
    minuten = basis.minuten
    return Tabelrij(
        code=code,
        naam=naam,
        strook=inzetstrook(naam, minuten, noemer) if minuten.samen else None,
        collectief=op_pagina(minuten.uren_collectief),
        individueel=op_pagina(minuten.uren_individueel),
        indirect=op_pagina(minuten.uren_indirect),
        aandeel=procent(minuten.aandeel_collectief),
        per_1000=op_pagina(basis.collectief_per_1000),
        bereik=basis.bereik.op_pagina,
    )


def wijktabel(cijfers, gemeente, sorteer):
    """The rows of the table in the order of `sorteer` (a key of SORTERINGEN), and the row of the total."""
    noemer = max((rij.minuten.samen for rij in cijfers.rijen), default=0)
    rijen = sorted(cijfers.rijen, key=lambda rij: _volgorde(rij, sorteer))
    totaal = _tabelrij("", gemeente.naam, cijfers.totaal, cijfers.totaal.minuten.samen)
    return [_tabelrij(rij.wijk.code, rij.wijk.naam, rij, noemer) for rij in rijen], totaal


def _volgorde(rij, sorteer):
    naam = (rij.wijk.naam.casefold(), rij.wijk.code)
    if sorteer == "naam":
        return naam
    waarde = rij.minuten.aandeel_collectief if sorteer == "aandeel" else rij.minuten.collectief
    return (waarde is None, -(waarde or 0), *naam)


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


def wijkkaart(rijen):
    """The map of the wijken coloured by share, or None when no border is known."""
    per_wijk = {rij.wijk.pk: rij for rij in rijen}
    kaart = kaart_for([rij.wijk for rij in rijen], onderregels=1)
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
        f"Kaart: aandeel collectief per wijk. Het hoogst in {hoog.wijk.naam} "
        f"({procent(hoog.minuten.aandeel_collectief)}), het laagst in {laag.wijk.naam} "
        f"({procent(laag.minuten.aandeel_collectief)}). De tabel hieronder geeft alle cijfers."
    )


def klasselegenda(rijen):
    """Triples (class, words, number of wijken in it)."""
    codes = [klasse_van(rij.minuten.aandeel_collectief).code for rij in rijen]
    return [(klasse.code, klasse.tekst, codes.count(klasse.code)) for klasse in KLASSEN]


@dataclass(frozen=True)
class Gemeentekeuze:
    naam: str
    query: str
    huidig: bool


def gemeentekeuze(gemeenten, gekozen, periode):
    """The gemeenten to choose from; none when there is nothing to choose."""
    if len(gemeenten) < 2:
        return []
    return [
        Gemeentekeuze(gemeente.naam, query_met(periode, gemeente=gemeente.code), gemeente == gekozen)
        for gemeente in gemeenten
    ]


def gemeentepagina(cijfers, gemeente, sorteer, gemeentecode):
    """All that the report of a gemeente shows. `gemeentecode` is kept in its links; "" when there is one."""
    rijen, totaalrij = wijktabel(cijfers, gemeente, sorteer)
    return {
        "is_leeg": not cijfers.totaal.minuten.samen,
        "zin": zinnen.zin_over_gemeente(cijfers),
        "aandeelbalk": aandeelbalk(cijfers.totaal, cijfers.vergelijk),
        "kerncijfers": kerncijfers(cijfers, cijfers.totaal.bereik),
        "vergelijk": _vergelijk(cijfers),
        "kaart": wijkkaart(cijfers.rijen),
        "legenda": klasselegenda(cijfers.rijen),
        "opvallend": zinnen.wat_opvalt(cijfers),
        "rijen": rijen,
        "totaalrij": totaalrij,
        "volgorde": SORTERINGEN[sorteer],
        "sorteringen": [
            (
                naam.capitalize(),
                query_met(cijfers.periode, gemeente=gemeentecode, sorteer=naam),
                naam == sorteer,
            )
            for naam in SORTERINGEN
        ],
    }


def wijkpagina(cijfers):
    """What the report of a wijk shows of its figures as a whole."""
    totaal = cijfers.totaal
    # The wijk itself says "<5", where the total of a table would only be left out.
    bereik = cijfers.rijen[0].bereik if cijfers.rijen else totaal.bereik
    return {
        "is_leeg": not totaal.minuten.samen,
        "zin": zinnen.zin_over_wijk(cijfers),
        "aandeelbalk": aandeelbalk(totaal, cijfers.vergelijk),
        "kerncijfers": kerncijfers(cijfers, bereik),
        "vergelijk": _vergelijk(cijfers),
        "inwoners": op_pagina(totaal.inwoners, 0) if totaal.inwoners is not None else "",
        "inwoners_jaar": max(totaal.inwoners_jaren, default=""),
        "uren_samen": op_pagina(totaal.minuten.uren_samen),
    }


@dataclass(frozen=True)
class Onderdeelrij:
    naam: str
    strook: Strook
    uren: str


def onderdeelrijen(onderdelen):
    noemer = max((deel.minuten.samen for deel in onderdelen), default=0)
    return [
        Onderdeelrij(
            capfirst(deel.naam),
            inzetstrook(deel.naam, deel.minuten, noemer),
            op_pagina(deel.minuten.uren_samen),
        )
        for deel in onderdelen
    ]
