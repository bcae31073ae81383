"""The key figures of a report, each with its small interpretation."""

from dataclasses import dataclass
from decimal import Decimal

from kern.getallen import afgerond, met_teken, op_pagina
from kern.periode import Periode
from kern.woorden import opsomming, telwoord
from rapportage.cijfers.register import KERN


@dataclass(frozen=True)
class Kerngetal:
    label: str
    waarde: str
    verschil: str = ""
    uitleg: str = ""


@dataclass(frozen=True)
class Kerncijferblok:
    kerncijfers: list[Kerngetal]
    vergelijk: Periode | None
    template = "rapportage/_kerncijferblok.html"


def kerncijferblok(uitkomst):
    kern = [_kerngetal(cijfer, uitkomst) for cijfer in uitkomst.cijfers if KERN in cijfer.plekken]
    return Kerncijferblok(kern, uitkomst.vergeleken_met)


def _kerngetal(cijfer, uitkomst):
    # One wijk itself says "<5", where the total of a table would only be left out.
    rij = uitkomst.rijen[0] if len(uitkomst.rijen) == 1 else uitkomst.totaal
    duiding = DUIDINGEN[cijfer.code](uitkomst) if cijfer.code in DUIDINGEN else ()
    return Kerngetal(cijfer.label_met_eenheid, cijfer.op_pagina(rij[cijfer.code]), *duiding)


def _collectief(uitkomst):
    if not uitkomst.vergeleken_met:
        return "", ""
    groei = _groei(uitkomst.totaal.minuten.collectief, uitkomst.totaal.vorige.collectief)
    met_uren = [rij for rij in uitkomst.rijen if rij.minuten.collectief or rij.vorige.collectief]
    gegroeid = sum(rij.minuten.collectief >= rij.vorige.collectief for rij in met_uren)
    if len(met_uren) < 2:
        return groei, ""
    if gegroeid == len(met_uren):
        return groei, "In geen enkele wijk werd het minder."
    if gegroeid == 0:
        return groei, "In alle wijken werd het minder."
    return groei, f"In {_wijken(gegroeid)} bleef het gelijk of groeide het."


def _individueel(uitkomst):
    if not uitkomst.vergeleken_met:
        return "", ""
    groei = _groei(uitkomst.totaal.minuten.individueel, uitkomst.totaal.vorige.individueel)
    rij = max(uitkomst.rijen, key=lambda rij: abs(rij.minuten.individueel - rij.vorige.individueel))
    verschil = rij.minuten.uren_individueel - rij.vorige.uren_individueel
    if len(uitkomst.rijen) < 2 or not afgerond(verschil):
        return groei, ""
    return groei, f"Het meest veranderde {rij.naam}: {met_teken(verschil)} uur."


def _groei(nu, toen):
    """The change in percent of two sums of minutes; "" when there was nothing before."""
    return f"{met_teken(Decimal(100 * (nu - toen)) / toen)}%" if toen else ""


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
    if not onbekend:
        return "", f"Met de inwoners van {jaren}."
    return (
        "",
        f"Met de inwoners van {jaren}; van {_wijken(onbekend)} is dat onbekend, die tellen hier niet mee.",
    )


def _bereik(uitkomst):
    onbekend = uitkomst.totaal["zonder_aantal"]
    if any(rij["bereik"].klein for rij in uitkomst.rijen):
        if len(uitkomst.rijen) == 1:
            return "", "Minder dan vijf mensen tonen we niet precies."
        return "", "Geen totaal: in een wijk waren het er minder dan vijf, en die tonen we niet."
    zin = "Wie drie keer komt, telt drie keer."
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
