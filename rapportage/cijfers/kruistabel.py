"""Rows by columns by figures: the one way in which figures are asked."""

from collections import defaultdict

from django.db.models import BooleanField, ExpressionWrapper, Q

from rapportage.cijfers.grondslag import INWONERS, INZET, Grondslag
from rapportage.cijfers.poort import vrijgegeven
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.uitkomst import Uitkomst, Uitkomstrij
from rapportage.cijfers.uitsplitsing import UITSPLITSINGEN, Lid, wijkleden


def cijfers_voor(vraag, codes=None):
    """The figures of the register, or those of `codes`, that can be split as `vraag` asks."""
    gekozen = REGISTER.values() if codes is None else [REGISTER[code] for code in codes]
    met_inwoners = UITSPLITSINGEN[vraag.uitsplitsing[0]].kent_inwoners
    return tuple(cijfer for cijfer in gekozen if met_inwoners or INWONERS not in cijfer.bronnen)


def kruistabel(blik, vraag, *, codes=None, vergelijk=None, wijken=None):
    """The Uitkomst of `vraag` for this viewer: one query per source and one for wijken, however many rows.

    `codes` are the figures that are wanted beside the minutes; all of the register when not given. `vergelijk` is an
    earlier Periode. `wijken` spares a query when they were read already, with `met_inwoners`.
    """
    cijfers = cijfers_voor(vraag, codes)
    per_rij, *per_kolom = (UITSPLITSINGEN[code] for code in vraag.uitsplitsing)
    totaal = Lid("", "", blik.gemeente.naam)
    nu, eerder = _gegroepeerd(blik, vraag, cijfers, vergelijk)

    gevonden = {rij for rij, _ in nu}
    leden = per_rij.leden(blik, vraag, gevonden) if wijken is None else wijkleden(wijken, vraag, gevonden)
    kolommen = [lid for deel in per_kolom for lid in deel.leden(blik, vraag, {kolom for _, kolom in nu})]
    sommen = _met_randen(nu, leden, kolommen, totaal)
    vorige = _met_randen(eerder, leden, kolommen, totaal)
    # What was done earlier in wijken that are gone by now belongs to the comparison too.
    vorige[totaal, totaal] = sum(eerder.values(), start=Grondslag())
    waarden = _waarden(blik, vraag, cijfers, sommen, totaal)

    leden.sort(key=lambda lid: per_rij.volgorde(lid, sommen[lid, totaal].minuten))
    for deel in per_kolom:
        kolommen.sort(key=lambda lid: deel.volgorde(lid, sommen[totaal, lid].minuten))

    def cel(lid, rij, kolom, cellen=()):
        sleutel = rij, kolom
        return Uitkomstrij(lid, sommen[sleutel].minuten, vorige[sleutel].minuten, waarden[sleutel], cellen)

    def rij(lid):
        return cel(lid, lid, totaal, tuple(cel(kolom, lid, kolom) for kolom in kolommen))

    rijen = tuple(rij(lid) for lid in leden)
    return Uitkomst(vraag, vergelijk, cijfers, rijen, None if per_rij.meervoudig else rij(totaal))


def _gegroepeerd(blik, vraag, cijfers, vergelijk):
    """Two of {(group of the row, group of the column or ""): Grondslag}: of the period, and of the earlier one."""
    nu, eerder = defaultdict(Grondslag), defaultdict(Grondslag)
    for bron in dict.fromkeys(
        [INZET, *(bron for cijfer in cijfers for bron in cijfer.bronnen if bron.rijen)]
    ):
        for som in _sommen(bron, blik, vraag, vergelijk if bron.vergelijkt else None):
            groep = som.pop("rij"), som.pop("kolom", "")
            (nu if som.pop("huidig") else eerder)[groep] += Grondslag(**som)
    return nu, eerder


def _sommen(bron, blik, vraag, vergelijk):
    """Queryset of {rij, kolom, huidig, the sums of this source}. Of Inzet per wijk or month this is one read of the
    index inzet_rapport, and nothing else."""
    rijen = _in_periode(blik.filter(bron.rijen()), vraag.periode, vergelijk)
    for code, sleutels in vraag.filters:
        rijen = rijen.filter(**{f"{bron.pad(UITSPLITSINGEN[code].filterpad)}__in": sleutels})
    delen = zip(("rij", "kolom"), (UITSPLITSINGEN[code] for code in vraag.uitsplitsing), strict=False)
    groepen = {naam: deel.groep(bron.pad(deel.pad)) for naam, deel in delen}
    huidig = ExpressionWrapper(Q(datum__gte=vraag.periode.van), output_field=BooleanField())
    return rijen.order_by().values(**groepen, huidig=huidig).annotate(**bron.sommen())


def _in_periode(rijen, periode, vergelijk):
    if vergelijk is None:
        return rijen.filter(datum__range=(periode.van, periode.tot))
    # One range, which the index can follow; then without the days between the two periods.
    return rijen.filter(datum__range=(vergelijk.van, periode.tot)).filter(
        Q(datum__gte=periode.van) | Q(datum__lte=vergelijk.tot)
    )


def _met_randen(cellen, leden, kolommen, totaal):
    """{(row, column): Grondslag}, with `totaal` as the last row and the last column: sums, never a mean of shares."""
    sommen = defaultdict(Grondslag, {(totaal, totaal): Grondslag()})
    for lid in leden:
        rij = {kolom: cellen.get((lid.groep, kolom.groep), Grondslag()) for kolom in kolommen or [totaal]}
        rij[totaal] = sum(rij.values(), start=Grondslag())
        for kolom, cel in rij.items():
            sommen[lid, kolom] = cel.met_inwoners(lid.inwoners)
            sommen[totaal, kolom] += sommen[lid, kolom]
    return sommen


def _waarden(blik, vraag, cijfers, sommen, totaal):
    """{(row, column): {code: value}}: all that anybody gets to see, counts of people past the gate."""
    waarden = defaultdict(dict)
    for cijfer in cijfers:
        delen = {sleutel: cijfer.waarde(som) for sleutel, som in sommen.items()}
        if cijfer.telt_mensen:
            geheel = delen.pop((totaal, totaal))
            delen, delen[totaal, totaal] = vrijgegeven(blik, vraag, delen, geheel)
        for sleutel, waarde in delen.items():
            waarden[sleutel][cijfer.code] = waarde
    return waarden
