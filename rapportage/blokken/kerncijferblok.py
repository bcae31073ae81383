"""The key figures of a report, each with its small interpretation."""

from dataclasses import dataclass
from decimal import Decimal

from kern.getallen import afgerond, met_teken, op_pagina
from kern.periode import JAAR
from kern.woorden import opsomming, telwoord
from rapportage.cijfers.register import KERN
from rapportage.cijfers.vergelijking import Eerder


@dataclass(frozen=True)
class Kerngetal:
    label: str
    waarde: str
    verschil: str = ""
    uitleg: str = ""


@dataclass(frozen=True)
class Kerncijferblok:
    kerncijfers: list[Kerngetal]
    eerder: Eerder
    template = "rapportage/_kerncijferblok.html"


def kerncijferblok(uitkomst):
    kern = [_kerngetal(cijfer, uitkomst) for cijfer in uitkomst.cijfers if KERN in cijfer.plekken]
    return Kerncijferblok(kern, uitkomst.eerder)


def _kerngetal(cijfer, uitkomst):
    # One wijk itself says "<5", where the total of a table would only be left out.
    rij = uitkomst.rijen[0] if len(uitkomst.rijen) == 1 else uitkomst.totaal
    duiding = DUIDINGEN[cijfer.code](uitkomst) if cijfer.code in DUIDINGEN else ()
    return Kerngetal(cijfer.label_met_eenheid, cijfer.op_pagina(rij[cijfer.code]), *duiding)


def _collectief(uitkomst):
    geheel, rijen = uitkomst.totaal.beweging, _vergelijkbaar(uitkomst)
    if not geheel:
        return "", ""
    groei = _groei(geheel.nu.collectief, geheel.toen.collectief)
    met_uren = [b for _, b in rijen if b.nu.collectief or b.toen.collectief]
    gegroeid = sum(b.nu.collectief >= b.toen.collectief for b in met_uren)
    if len(met_uren) < 2:
        return groei, ""
    if gegroeid == len(met_uren):
        return groei, "In geen enkele wijk werd het minder."
    if gegroeid == 0:
        return groei, "In alle wijken werd het minder."
    return groei, f"In {_wijken(gegroeid)} bleef het gelijk of groeide het."


def _individueel(uitkomst):
    geheel, rijen = uitkomst.totaal.beweging, _vergelijkbaar(uitkomst)
    if not geheel:
        return "", ""
    groei = _groei(geheel.nu.individueel, geheel.toen.individueel)
    if len(rijen) < 2:
        return groei, ""
    verschillen = [(rij.naam, b.nu.uren_individueel - b.toen.uren_individueel) for rij, b in rijen]
    naam, verschil = max(verschillen, key=lambda paar: abs(paar[1]))
    if not afgerond(verschil):
        return groei, ""
    return groei, f"{naam} veranderde het meest: {met_teken(verschil)} uur."


def _vergelijkbaar(uitkomst):
    """Pairs (row, its Beweging) of the rows that can be compared."""
    return [(rij, rij.beweging) for rij in uitkomst.rijen if rij.beweging]


def _groei(nu, toen):
    """The change in words of two sums of minutes; "" when there was nothing before, or is no change to be seen."""
    if not toen:
        return ""
    procent = afgerond(Decimal(100 * (nu - toen)) / toen)
    if not procent:
        return "evenveel"
    return f"{op_pagina(abs(procent))}% {'meer' if procent > 0 else 'minder'}"


def _wijken(aantal):
    return "één wijk" if aantal == 1 else f"{telwoord(aantal)} wijken"


def inwonerjaren(rijen):
    """The years that the known numbers of inwoners are from, the earliest first."""
    return sorted({rij.lid.van.inwoners_jaar for rij in rijen if rij.lid.inwoners is not None})


def _per_1000(uitkomst):
    jaren = opsomming(str(jaar) for jaar in inwonerjaren(uitkomst.rijen))
    onbekend = sum(rij.lid.inwoners is None for rij in uitkomst.rijen)
    if not jaren:
        return "", "Het aantal inwoners is onbekend."
    over = (
        "" if uitkomst.vraag.periode.soort == JAAR else f"Over {uitkomst.vraag.periode}, niet over een jaar. "
    )
    zin = f"{over}Met de inwoners van {jaren}"
    if not onbekend:
        return "", f"{zin}."
    return "", f"{zin}; van {_wijken(onbekend)} is dat onbekend, die tellen hier niet mee."


def _bereik(uitkomst):
    if uitkomst.mensen_in is None:
        return "", "Alleen per heel kwartaal dat voorbij is."
    onbekend = uitkomst.totaal["zonder_aantal"]
    if uitkomst.totaal["bereik"].waarde is None:
        if len(uitkomst.rijen) > 1:
            return (
                "",
                "Geen totaal: in een wijk waren het er in een kwartaal minder dan vijf, en die tonen we niet.",
            )
        return "", "In een kwartaal waren het er minder dan vijf, en die tonen we niet precies."
    zin = "Wie drie keer komt, telt drie keer."
    if uitkomst.mensen_in != uitkomst.vraag.periode:
        return "", f"Hele kwartalen: {uitkomst.mensen_in}. {zin}"
    if onbekend:
        bij = "één activiteit" if onbekend == 1 else f"{op_pagina(onbekend, 0)} activiteiten"
        zin += f" Bij {bij} is het aantal niet ingevuld."
    return "", zin


def _hefboom(uitkomst):
    return "", "Vrijwilligersuren per uur van een werker met bewoners."


DUIDINGEN = {
    "uren_collectief": _collectief,
    "uren_individueel": _individueel,
    "uren_collectief_per_1000": _per_1000,
    "bereik": _bereik,
    "hefboom": _hefboom,
}
"""{code of a Cijfer: (its change since the earlier period, what it says) of an Uitkomst}; a figure may do without."""
