"""Rows by columns by figures: the one way in which figures are asked."""

from collections import defaultdict
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import timezone

from privacy.onderdrukking import NIET_GETOOND, Telling
from rapportage.cijfers.grondslag import INWONERS, INZET, Grondslag
from rapportage.cijfers.poort import Kwartaaltabellen, kwartalen_met_mensen
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.tijdvak import tijdvak_voor
from rapportage.cijfers.uitkomst import Uitkomst, Uitkomstrij
from rapportage.cijfers.uitsplitsing import UITSPLITSINGEN, Lid, wijkleden
from rapportage.cijfers.vergelijking import NIETS_EERDER, vergeleken_per_lid, vergelijkbaar


def cijfers_voor(vraag, codes=None):
    """The figures of the register, or those of `codes`, that can be split as `vraag` asks."""
    gekozen = REGISTER.values() if codes is None else [REGISTER[code] for code in codes]
    met_inwoners = UITSPLITSINGEN[vraag.uitsplitsing[0]].kent_inwoners
    return tuple(cijfer for cijfer in gekozen if met_inwoners or INWONERS not in cijfer.bronnen)


def kruistabel(blik, vraag, *, codes=None, vergelijk=False, wijken=None, vandaag=None):
    """The Uitkomst of `vraag` for this viewer: one query per source and one for wijken, however many rows; and when
    `vergelijk` is asked two more, for what came before.

    `codes` are the figures that are wanted beside the minutes; all of the register when not given. `wijken` spares a
    query when they were read already, with `met_inwoners`. `vandaag` is a date. Raises ValidationError, in words, when
    this viewer can see nothing of that period yet.
    """
    tijdvak = tijdvak_voor(blik, vraag, vandaag or timezone.localdate())
    if tijdvak.periode is None:
        raise ValidationError(tijdvak.zin)
    vraag = replace(vraag, periode=tijdvak.periode)
    cijfers = cijfers_voor(vraag, codes)
    per_rij, *per_kolom = (UITSPLITSINGEN[code] for code in vraag.uitsplitsing)
    totaal = Lid("", "", blik.gemeente.naam)
    eerder = vergelijkbaar(blik, tijdvak) if vergelijk else NIETS_EERDER
    nu, waarvan, toen = _gegroepeerd(blik, vraag, cijfers, eerder)

    gevonden = {rij for rij, _ in nu}
    leden = per_rij.leden(blik, vraag, gevonden) if wijken is None else wijkleden(wijken, vraag, gevonden)
    kolommen = [lid for deel in per_kolom for lid in deel.leden(blik, vraag, {kolom for _, kolom in nu})]
    sommen = _met_randen(nu, leden, kolommen, totaal, vraag.periode)
    vergeleken = vergeleken_per_lid(leden, waarvan, toen, totaal, eerder)
    waarden = _waarden(blik, vraag, cijfers, sommen, totaal)

    leden.sort(key=lambda lid: per_rij.volgorde(lid, sommen[lid, totaal].minuten))
    for deel in per_kolom:
        kolommen.sort(key=lambda lid: deel.volgorde(lid, sommen[totaal, lid].minuten))

    def cel(lid, rij, kolom, cellen=()):
        sleutel = rij, kolom
        beweging = vergeleken.get(rij) if kolom is totaal else None
        return Uitkomstrij(lid, sommen[sleutel].minuten, beweging, waarden[sleutel], cellen)

    def rij(lid):
        return cel(lid, lid, totaal, tuple(cel(kolom, lid, kolom) for kolom in kolommen))

    rijen = tuple(rij(lid) for lid in leden)
    geheel = None if per_rij.meervoudig else rij(totaal)
    return Uitkomst(vraag, tijdvak, eerder, kwartalen_met_mensen(blik, vraag), cijfers, rijen, geheel)


def _gegroepeerd(blik, vraag, cijfers, eerder):
    """Three of {(group of the row, group of the column or ""): Grondslag}: of the period, of the part of it that is
    compared, and of the earlier period."""
    nu, waarvan, toen = defaultdict(Grondslag), defaultdict(Grondslag), defaultdict(Grondslag)
    for bron in dict.fromkeys(
        [INZET, *(bron for cijfer in cijfers for bron in cijfer.bronnen if bron.rijen)]
    ):
        for som in _sommen(bron, blik, vraag, eerder if bron.vergelijkt else NIETS_EERDER):
            groep = som.pop("rij"), som.pop("kolom", "")
            is_nu, telt_mee = som.pop("huidig"), som.pop("vergeleken", False)
            grondslag = Grondslag(**som)
            (nu if is_nu else toen)[groep] += grondslag
            if is_nu and telt_mee:
                waarvan[groep] += grondslag
    return nu, waarvan, toen


def _sommen(bron, blik, vraag, eerder):
    """Queryset of {rij, kolom, huidig, vergeleken, the sums of this source}. Of Inzet per wijk or month this is one
    read of the index inzet_rapport, and nothing else."""
    rijen = _in_periode(blik.filter(bron.rijen()), vraag.periode, eerder.toen)
    for code, sleutels in vraag.filters:
        rijen = rijen.filter(**{f"{bron.pad(UITSPLITSINGEN[code].filterpad)}__in": sleutels})
    delen = zip(("rij", "kolom"), (UITSPLITSINGEN[code] for code in vraag.uitsplitsing), strict=False)
    groepen = {naam: deel.groep(bron.pad(deel.pad)) for naam, deel in delen}
    groepen["huidig"] = _waar(datum__gte=vraag.periode.van)
    if eerder.toen:
        groepen["vergeleken"] = _waar(datum__lte=eerder.nu.tot)
    return rijen.order_by().values(**groepen).annotate(**bron.sommen())


def _waar(**voorwaarde):
    return ExpressionWrapper(Q(**voorwaarde), output_field=BooleanField())


def _in_periode(rijen, periode, eerdere):
    if eerdere is None:
        return rijen.filter(datum__range=(periode.van, periode.tot))
    # One range, which the index can follow; then without the days between the two periods.
    return rijen.filter(datum__range=(eerdere.van, periode.tot)).filter(
        Q(datum__gte=periode.van) | Q(datum__lte=eerdere.tot)
    )


def _met_randen(cellen, leden, kolommen, totaal, periode):
    """{(row, column): Grondslag}, with `totaal` as the last row and the last column: sums, never a mean of shares.

    Inwoners count in the total for the share of the period in which their wijk existed: no merger counts them twice.
    """
    sommen = defaultdict(Grondslag, {(totaal, totaal): Grondslag()})
    for lid in leden:
        rij = {kolom: cellen.get((lid.groep, kolom.groep), Grondslag()) for kolom in kolommen or [totaal]}
        rij[totaal] = sum(rij.values(), start=Grondslag())
        for kolom, cel in rij.items():
            sommen[lid, kolom] = cel.met_inwoners(lid.inwoners)
            sommen[totaal, kolom] += cel.met_inwoners(lid.inwoners_in(periode))
    return sommen


def _waarden(blik, vraag, cijfers, sommen, totaal):
    """{(row, column): {code: value}}: all that anybody gets to see, counts of people past the gate."""
    waarden, mensen = defaultdict(dict), _mensen(blik, vraag, cijfers, sommen, totaal)
    for cijfer in cijfers:
        delen = mensen(cijfer) if cijfer.telt_mensen else {s: cijfer.waarde(som) for s, som in sommen.items()}
        for sleutel, waarde in delen.items():
            waarden[sleutel][cijfer.code] = waarde
    return waarden


def _mensen(blik, vraag, cijfers, sommen, totaal):
    """Gives, for a figure that counts people, {(row, column): Telling}."""
    kwartalen, geheel = kwartalen_met_mensen(blik, vraag), (totaal, totaal)
    if kwartalen is None:
        return lambda cijfer: {s: Telling(cijfer.waarde(som)) for s, som in sommen.items()}
    if not kwartalen or not any(cijfer.telt_mensen for cijfer in cijfers):
        return lambda cijfer: dict.fromkeys(sommen, NIET_GETOOND)
    tabellen = Kwartaaltabellen(blik, kwartalen)
    leden = [rij for rij, _ in sommen if rij is not totaal]

    def per_kwartaal(cijfer):
        wijken = [lid.groep for lid in leden]
        delen, samen = tabellen.vrijgegeven(cijfer, wijken, alle=not vraag.filters)
        return {geheel: samen} | {(lid, totaal): delen[lid.groep] for lid in leden}

    return per_kwartaal
