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
    verandering = zin_over_verandering(uitkomst.totaal.beweging, uitkomst.rijen, uitkomst.eerder)
    return _aandeelblok(uitkomst, verandering, zin_over_stilte(uitkomst.rijen))


def aandeel_van_wijk(uitkomst):
    beweging = uitkomst.totaal.beweging
    vergeleken = beweging and beweging.nu.met_bewoners and beweging.toen.met_bewoners
    return _aandeelblok(uitkomst, zin_over_uren(beweging, uitkomst.eerder) if vergeleken else "")


def _aandeelblok(uitkomst, *zinnen):
    zin = " ".join(filter(None, [zin_over_aandeel(uitkomst.totaal.minuten), *zinnen]))
    return Aandeelblok(zin, aandeelbalk(uitkomst.totaal, uitkomst.eerder))


def aandeelbalk(totaal, eerder):
    """The large strip: the share of the whole, with a mark where it was; None without effort with residents."""
    minuten = totaal.minuten
    aandeel = minuten.aandeel_collectief
    if aandeel is None:
        return None
    zin = f"{procent(aandeel)} collectief, {procent(100 - aandeel)} individueel"
    was = totaal.beweging.toen.aandeel_collectief if totaal.beweging else None
    streep, onderschrift = "", ""
    if was is not None:
        streep = f"{was:.2f}%"
        onderschrift = f"De streep is {eerder.toen.met_lidwoord}: toen was het {procent(was)}. "
        zin += f"; {eerder.toen.in_zin} was het {procent(was)} collectief"
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


def zin_over_verandering(beweging, rijen, eerder):
    """The change of the share against the earlier period, and the wijk that it comes from; "" if unknown."""
    nu = beweging and beweging.nu.aandeel_collectief
    toen = beweging and beweging.toen.aandeel_collectief
    if nu is None or toen is None:
        return ""
    if abs(nu - toen) < ONGEVEER_GELIJK:
        return f"Dat is ongeveer evenveel als {eerder.toen.in_zin}."
    zin = f"Dat is {'meer' if nu > toen else 'minder'} dan {eerder.toen.in_zin}"
    rij, deel = _grootste_bijdrage(beweging, [rij for rij in rijen if rij.beweging])
    if rij is None or deel < DEELS:
        return f"{zin}."
    if deel < VOORAL:
        return f"{zin}. {rij.naam} telt daarin het zwaarst."
    return f"{zin}, en dat komt vooral door {rij.naam}."


def _grootste_bijdrage(geheel, rijen):
    """The row that explains most of the change of the total share, and which part of it (1 = all).

    What a wijk explains: how far the share of the whole would go back if only that wijk had stayed as it was.
    """
    if len(rijen) < 2:
        return None, Decimal(0)
    nu = geheel.nu.aandeel_collectief
    verandering = nu - geheel.toen.aandeel_collectief
    beste, grootste = None, Decimal(0)
    for rij in rijen:
        zonder = Minuten(
            geheel.nu.collectief - rij.beweging.nu.collectief + rij.beweging.toen.collectief,
            geheel.nu.individueel - rij.beweging.nu.individueel + rij.beweging.toen.individueel,
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


def zin_over_uren(beweging, eerder):
    """What happened to both kinds of hours since the earlier period."""
    nu, toen = beweging.nu, beweging.toen
    collectief = _beweging("collectief", nu.uren_collectief, toen.uren_collectief)
    individueel = _beweging("individueel", nu.uren_individueel, toen.uren_individueel)
    if collectief.startswith("ging"):
        individueel = individueel.removeprefix("ging ")
    return f"Vergeleken met {eerder.toen.met_lidwoord} {collectief} en {individueel}."


def _beweging(vorm, uren, eerder):
    if afgerond(uren) == afgerond(eerder):
        return f"bleef {vorm} {op_pagina(uren)} uur"
    return f"ging {vorm} van {op_pagina(eerder)} naar {op_pagina(uren)} uur"
