"""What is to be seen, in sentences: computed from the figures, in plain Dutch."""

from decimal import Decimal

from activiteiten.minuten import Minuten
from kern.getallen import afgerond, met_teken, op_pagina
from kern.woorden import opsomming

TELWOORDEN = (
    "geen een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()  # noqa: SIM905 (reads as a row)
)
ONGEVEER_GELIJK = Decimal(1)
"""Percentage points: a smaller change of a share is not called a change."""
VOORAL, DEELS = Decimal("0.5"), Decimal("0.25")
"""The part of a change that one wijk must explain before it is named."""


def telwoord(aantal):
    return TELWOORDEN[aantal] if aantal < len(TELWOORDEN) else op_pagina(aantal, 0)


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
        return f"{zin}. {rij.wijk.naam} telt daarin het zwaarst."
    return f"{zin}, en dat komt vooral door {rij.wijk.naam}."


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
    stil = [rij.wijk.naam for rij in rijen if not rij.minuten.samen]
    if not stil or len(stil) == len(rijen):
        return ""
    if len(stil) <= 2:
        return f"In {opsomming(stil)} is niets gelogd."
    return f"In {telwoord(len(stil))} wijken is niets gelogd."


def zin_over_gemeente(cijfers):
    """The headline of the report of a gemeente."""
    delen = [zin_over_aandeel(cijfers.totaal.minuten)]
    if cijfers.vergelijk:
        delen.append(zin_over_verandering(cijfers.totaal, cijfers.rijen, cijfers.vergelijk))
    delen.append(zin_over_stilte(cijfers.rijen))
    return " ".join(filter(None, delen))


def zin_over_wijk(cijfers):
    """The headline of the report of one wijk."""
    totaal = cijfers.totaal
    delen = [zin_over_aandeel(totaal.minuten)]
    if cijfers.vergelijk and totaal.minuten.met_bewoners and totaal.vorige.met_bewoners:
        delen.append(zin_over_uren(totaal.minuten, totaal.vorige, cijfers.vergelijk))
    return " ".join(delen)


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


def wat_opvalt(cijfers):
    """Pairs (wijk, what stands out there): the wijken whose majority turned since the earlier period."""
    omgeslagen = []
    for rij in cijfers.rijen:
        nu, toen = rij.minuten.aandeel_collectief, rij.vorige.aandeel_collectief
        if nu is None or toen is None:
            continue
        if nu < 50 <= toen:
            omgeslagen.append(
                (rij.wijk, "heeft nu meer individueel dan collectief. Eerder was dat andersom.")
            )
        elif nu >= 50 > toen:
            omgeslagen.append(
                (rij.wijk, "heeft nu meer collectief dan individueel. Eerder was dat andersom.")
            )
    return omgeslagen + [
        (rij.wijk, "heeft geen enkele activiteit.") for rij in cijfers.rijen if not rij.minuten.samen
    ]


def duiding_collectief(rijen):
    met_uren = [rij for rij in rijen if rij.minuten.collectief or rij.vorige.collectief]
    gegroeid = sum(rij.minuten.collectief >= rij.vorige.collectief for rij in met_uren)
    if len(met_uren) < 2:
        return ""
    if gegroeid == len(met_uren):
        return "In geen enkele wijk werd het minder."
    if gegroeid == 0:
        return "In alle wijken werd het minder."
    wijken = "één wijk" if gegroeid == 1 else f"{telwoord(gegroeid)} wijken"
    return f"In {wijken} bleef het gelijk of groeide het."


def duiding_individueel(rijen):
    if len(rijen) < 2:
        return ""
    rij = max(rijen, key=lambda rij: abs(rij.minuten.individueel - rij.vorige.individueel))
    verschil = rij.minuten.uren_individueel - rij.vorige.uren_individueel
    if not afgerond(verschil):
        return ""
    return f"Het meest veranderde {rij.wijk.naam}: {met_teken(verschil)} uur."


def _duur(seconden):
    """`24 seconden`, `1 minuut`, `2 minuten en 5 seconden`: rounded half up to whole seconds."""
    minuten, rest = divmod(int(afgerond(seconden, 0)), 60)
    delen = [
        f"{aantal} {een if aantal == 1 else meer}"
        for aantal, een, meer in ((minuten, "minuut", "minuten"), (rest, "seconde", "seconden"))
        if aantal
    ]
    return " en ".join(delen)


def zin_over_registratiedruk(druk):
    """What logging costs a team; "" when there is no figure."""
    return f"Eén keer loggen kost het team gewoonlijk {_duur(druk.seconden)}." if druk else ""


def zin_over_eigen_registratiedruk(druk):
    """What logging costs the person who reads it."""
    if druk is None:
        return "Zodra je hebt gelogd, staat hier hoe lang dat gewoonlijk duurt."
    keren = "één keer" if druk.activiteiten == 1 else f"{op_pagina(druk.activiteiten, 0)} keer"
    return f"Eén keer loggen kost je gewoonlijk {_duur(druk.seconden)}. Gemeten over {keren}."
