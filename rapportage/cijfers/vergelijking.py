"""What is compared with what (design, section 7): the months that are over beside the same months before, and a wijk
beside itself, or over a change of borders beside the wijken that went into it."""

from dataclasses import dataclass

from django.db.models import Min
from django.utils.formats import date_format

from activiteiten.minuten import Minuten, som
from activiteiten.models import Inzet
from kern.datum import eerste_dag
from kern.periode import Periode
from rapportage.cijfers.grondslag import Grondslag
from wijken.models import Opvolging, Wijk


@dataclass(frozen=True)
class Eerder:
    """The part of a period that is compared and the earlier Periode beside it; both None when there is nothing to
    compare, and then `waarom` says why, in a sentence, when there is something to say."""

    nu: Periode | None = None
    toen: Periode | None = None
    waarom: str = ""


@dataclass(frozen=True)
class Beweging:
    """The effort in what is compared, and in the same before it."""

    nu: Minuten
    toen: Minuten


NIETS_EERDER = Eerder()


def vergelijkbaar(blik, tijdvak):
    """The Eerder of this Tijdvak. Beside a time in which logging only began, everything looks like growth."""
    if tijdvak.vergelijk is None:
        return Eerder(waarom="Vergelijken kan zodra er een maand van deze periode voorbij is.")
    begin = blik.filter(Inzet.objects.geteld()).aggregate(begin=Min("datum"))["begin"]
    if begin is None or eerste_dag(begin) <= tijdvak.vergelijk.van:
        return Eerder(tijdvak.vergeleken, tijdvak.vergelijk)
    sinds = date_format(begin, "F Y")
    return Eerder(
        waarom=f"Er is gelogd vanaf {sinds}; vergelijken met {tijdvak.vergelijk.met_lidwoord} kan niet."
    )


def vergeleken_per_lid(leden, waarvan, toen, totaal, eerder):
    """{Lid, `totaal` among them: Beweging} of what can be compared; a row that can't is not in it.

    `waarvan` and `toen` are {(group of the row, …): Grondslag}. What lapsed is counted with the wijken that it went
    into, by their shares, now and before. A wijk of which nobody said what became of it, or where it came from, is not
    compared.
    """
    if eerder.toen is None:
        return {}
    nu, toen = _per_groep(waarvan), _per_groep(toen)
    # What was done in wijken that are gone by now belongs to the comparison of the whole.
    geheel = Beweging(som(nu.values()), som(toen.values()))
    if any(isinstance(lid.van, Wijk) for lid in leden):
        opvolgingen = list(Opvolging.objects.van_wijken([lid.groep for lid in leden]))
        nu, toen = _verhuisd(nu, opvolgingen), _verhuisd(toen, opvolgingen)
        leden = [lid for lid in leden if _is_vergelijkbaar(lid.van, opvolgingen, eerder)]
    return {
        **{lid: Beweging(nu.get(lid.groep, Minuten()), toen.get(lid.groep, Minuten())) for lid in leden},
        totaal: geheel,
    }


def _per_groep(cellen):
    per_groep = {}
    for (rij, _), grondslag in cellen.items():
        per_groep[rij] = per_groep.get(rij, Grondslag()) + grondslag
    return {rij: grondslag.minuten for rij, grondslag in per_groep.items()}


def _verhuisd(per_wijk, opvolgingen):
    """{wijk: Minuten} with the effort of wijken that went into others counted there, by their shares."""
    uit = {opvolging.oude_id for opvolging in opvolgingen}
    verhuisd = {wijk: minuten for wijk, minuten in per_wijk.items() if wijk not in uit}
    for opvolging in opvolgingen:
        deel = per_wijk.get(opvolging.oude_id, Minuten()).maal(opvolging.aandeel)
        verhuisd[opvolging.nieuwe_id] = verhuisd.get(opvolging.nieuwe_id, Minuten()) + deel
    return verhuisd


def _is_vergelijkbaar(wijk, opvolgingen, eerder):
    """Whether this wijk existed in both periods, or what it came from is known."""
    if any(opvolging.oude_id == wijk.pk for opvolging in opvolgingen) or wijk.is_vervallen_op(eerder.nu.tot):
        return False
    begon_later = wijk.bestaat_vanaf is not None and wijk.bestaat_vanaf > eerder.toen.van
    return not begon_later or any(opvolging.nieuwe_id == wijk.pk for opvolging in opvolgingen)
