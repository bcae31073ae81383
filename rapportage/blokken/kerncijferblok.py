"""The key figures of a report, each with its small interpretation."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kern.getallen import afgerond, met_teken, op_pagina
from kern.periode import Periode
from kern.woorden import opsomming, telwoord


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
    kern = [_kerngetal(cijfer, uitkomst) for cijfer in uitkomst.cijfers if cijfer.in_kern]
    return Kerncijferblok(kern, uitkomst.vergeleken_met)


def _kerngetal(cijfer, uitkomst):
    # One wijk itself says "<5", where the total of a table would only be left out.
    rijen = uitkomst.rijen
    waarde = (rijen[0] if len(rijen) == 1 else uitkomst.totaal)[cijfer.code]
    verschil, uitleg = DUIDINGEN.get(cijfer.code, _zonder_duiding)(uitkomst)
    return Kerngetal(cijfer.label_met_eenheid, cijfer.op_pagina(waarde), verschil, uitleg)


def _zonder_duiding(uitkomst):
    return "", ""


def _collectief(uitkomst):
    if not uitkomst.vergeleken_met:
        return "", ""
    nu, toen = uitkomst.totaal.minuten.collectief, uitkomst.totaal.vorige.collectief
    return _groei(nu, toen), duiding_collectief(uitkomst.rijen)


def _individueel(uitkomst):
    if not uitkomst.vergeleken_met:
        return "", ""
    nu, toen = uitkomst.totaal.minuten.individueel, uitkomst.totaal.vorige.individueel
    return _groei(nu, toen), duiding_individueel(uitkomst.rijen)


def _groei(nu, toen):
    """The change in percent of two sums of minutes; "" when there was nothing before."""
    return f"{met_teken(Decimal(100 * (nu - toen)) / toen)}%" if toen else ""


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
    return f"Het meest veranderde {rij.naam}: {met_teken(verschil)} uur."


def inwonerjaren(rijen):
    """The years that the known numbers of inwoners are from, the earliest first."""
    return sorted({rij.lid.van.inwoners_jaar for rij in rijen if rij.lid.inwoners is not None})


def _per_1000(uitkomst):
    return "", inwoners_in_woorden(uitkomst.rijen)


def inwoners_in_woorden(rijen):
    jaren = opsomming(str(jaar) for jaar in inwonerjaren(rijen))
    if not jaren:
        return "Het aantal inwoners is onbekend."
    onbekend = sum(rij.lid.inwoners is None for rij in rijen)
    if not onbekend:
        return f"Met de inwoners van {jaren}."
    wijken = "één wijk" if onbekend == 1 else f"{telwoord(onbekend)} wijken"
    return f"Met de inwoners van {jaren}; van {wijken} is dat onbekend, die tellen hier niet mee."


def _bereik(uitkomst):
    return "", _bereik_in_woorden(uitkomst.totaal["zonder_aantal"], uitkomst.rijen)


def _bereik_in_woorden(onbekend, rijen):
    if any(rij["bereik"].klein for rij in rijen):
        if len(rijen) == 1:
            return "Minder dan vijf mensen tonen we niet precies."
        return "Geen totaal: in een wijk waren het er minder dan vijf, en die tonen we niet."
    if onbekend == 1:
        return "Wie drie keer komt, telt drie keer. Bij één activiteit is het aantal niet ingevuld."
    if onbekend:
        aantal = op_pagina(onbekend, 0)
        return f"Wie drie keer komt, telt drie keer. Bij {aantal} activiteiten is het aantal niet ingevuld."
    return "Wie drie keer komt, telt drie keer."


def _hefboom(uitkomst):
    return "", "Vrijwilligersuren per uur van een werker met bewoners."


DUIDINGEN: dict[str, Callable] = {
    "uren_collectief": _collectief,
    "uren_individueel": _individueel,
    "uren_collectief_per_1000": _per_1000,
    "bereik": _bereik,
    "hefboom": _hefboom,
}
"""{code of a Cijfer: (its change since the earlier period, what it says) of an Uitkomst}; a figure may do without."""
