"""The share of collective work: the headline of a report, and the large strip below it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from activiteiten.minuten import Minuten, delen_of
from kern.getallen import afgerond, op_pagina, procent
from kern.strook import blokken_for
from kern.woorden import opsomming, telwoord
from rapportage.blokken.inzetstrook import Inzetstrook

ONGEVEER_GELIJK = Decimal(1)
"""Percentage points: a smaller change of a share is not called a change."""
VOORAL, DEELS = Decimal("0.5"), Decimal("0.25")
"""The part of a change that one wijk must explain before it is named."""


@dataclass(frozen=True)
class Aandeelbalk:
    collectief: str
    individueel: str
    strook: Inzetstrook
    onderschrift: str


@dataclass(frozen=True)
class Aandeelblok:
    zin: str
    aandeelbalk: Aandeelbalk | None
    template = "rapportage/_aandeelblok.html"


def aandeel_van_gemeente(uitkomst):
    totaal, rijen, vergelijk = uitkomst.totaal, uitkomst.rijen, uitkomst.vergelijk
    verandering = zin_over_verandering(totaal, rijen, vergelijk) if vergelijk else ""
    return _aandeelblok(uitkomst, verandering, zin_over_stilte(rijen))


def aandeel_van_wijk(uitkomst):
    nu, toen = uitkomst.totaal.minuten, uitkomst.totaal.vorige
    vergeleken = uitkomst.vergelijk and nu.met_bewoners and toen.met_bewoners
    return _aandeelblok(uitkomst, zin_over_uren(nu, toen, uitkomst.vergelijk) if vergeleken else "")


def _aandeelblok(uitkomst, *zinnen):
    zin = " ".join(filter(None, [zin_over_aandeel(uitkomst.totaal.minuten), *zinnen]))
    return Aandeelblok(zin, aandeelbalk(uitkomst.totaal, uitkomst.vergelijk))


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
    return Aandeelbalk(
        procent(aandeel), procent(100 - aandeel), Inzetstrook(blokken, zin, streep), onderschrift
    )


def zin_over_aandeel(minuten):
    """The share in words of ten hours. Without effort with residents it says what there is instead."""
    aandeel = minuten.aandeel_collectief
    if aandeel is None:
        if minuten.indirect:
            return f"Er is alleen indirect gewerkt: {op_pagina(minuten.uren_indirect)} uur voorbereiding en overleg."
        return "Er is niets gelogd."
    if aandeel == 100:
        return "Alle uren met bewoners gingen naar groepen en buurten."
    if aandeel == 0:
        return "Alle uren met bewoners gingen naar hulp aan één bewoner of gezin."
    tienden = int(afgerond(aandeel / 10, 0))
    if tienden == 10:
        return "Bijna alle uren met bewoners gingen naar groepen en buurten."
    if tienden == 0:
        return "Bijna alle uren met bewoners gingen naar hulp aan één bewoner of gezin."
    verschil = afgerond(aandeel - 10 * tienden)
    omvang = "bijna " if verschil < 0 else "ruim " if verschil > 0 else ""
    ging, aantal = ("ging", "één") if tienden == 1 else ("gingen", telwoord(tienden))
    return f"Van elke tien uur met bewoners {ging} er {omvang}{aantal} naar groepen en buurten."


def zin_over_verandering(totaal, rijen, vergelijk):
    """The change of the share against the earlier period, and the wijk that it comes from; "" if unknown."""
    nu, toen = totaal.minuten.aandeel_collectief, totaal.vorige.aandeel_collectief
    if nu is None or toen is None:
        return ""
    if abs(nu - toen) < ONGEVEER_GELIJK:
        return f"Dat is ongeveer evenveel als {vergelijk.in_zin}."
    zin = f"Dat is {'meer' if nu > toen else 'minder'} dan {vergelijk.in_zin}"
    rij, deel = _grootste_bijdrage(totaal, rijen)
    if rij is None or deel < DEELS:
        return f"{zin}."
    if deel < VOORAL:
        return f"{zin}. {rij.naam} telt daarin het zwaarst."
    return f"{zin}, en dat komt vooral door {rij.naam}."


def _grootste_bijdrage(totaal, rijen):
    """The row that explains most of the change of the total share, and which part of it (1 = all).

    What a wijk explains: how far the share of the whole would go back if only that wijk had stayed as it was.
    """
    if len(rijen) < 2:
        return None, Decimal(0)
    nu = totaal.minuten.aandeel_collectief
    verandering = nu - totaal.vorige.aandeel_collectief
    beste, grootste = None, Decimal(0)
    for rij in rijen:
        zonder = Minuten(
            totaal.minuten.collectief - rij.minuten.collectief + rij.vorige.collectief,
            totaal.minuten.individueel - rij.minuten.individueel + rij.vorige.individueel,
        ).aandeel_collectief
        deel = (nu - zonder) / verandering if zonder is not None else Decimal(0)
        if deel > grootste:
            beste, grootste = rij, deel
    return beste, grootste


def zin_over_stilte(rijen):
    """The wijken in which nothing was logged; "" if there are none."""
    stil = [rij.naam for rij in rijen if not rij.minuten.samen]
    if not stil or len(stil) == len(rijen):
        return ""
    if len(stil) <= 2:
        return f"In {opsomming(stil)} is niets gelogd."
    return f"In {telwoord(len(stil))} wijken is niets gelogd."


def zin_over_uren(nu, toen, vergelijk):
    """What happened to both kinds of hours since the earlier period."""
    collectief = _beweging("collectief", nu.uren_collectief, toen.uren_collectief)
    individueel = _beweging("individueel", nu.uren_individueel, toen.uren_individueel)
    if collectief.startswith("ging"):
        individueel = individueel.removeprefix("ging ")
    return f"Vergeleken met {vergelijk.met_lidwoord} {collectief} en {individueel}."


def _beweging(vorm, uren, eerder):
    if afgerond(uren) == afgerond(eerder):
        return f"bleef {vorm} {op_pagina(uren)} uur"
    return f"ging {vorm} van {op_pagina(eerder)} naar {op_pagina(uren)} uur"
