"""The work on an initiatief or a netwerk, as its reader may see it (design, section 5).

The own organisatie sees its own work, per month and to the day, with the activities. A gemeente sees the hours of all
by whole quarters that are over. Of another organisatie's work a colleague learns only in which quarter it was last.
"""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import IntegerField, Max, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, TruncQuarter
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log.dagen import Lijstregel, rijen_for
from activiteiten.models import Activiteit, Inzet
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import gemeenten_met
from kern.datum import eerste_dag, plus_maanden
from kern.getallen import op_pagina
from kern.periode import JAAR, KWARTAAL, Periode
from rapportage.blokken.inzetstrook import Inzetstrook, inzetstrook
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.uitsplitsing import PER_KWARTAAL, PER_MAAND
from rapportage.cijfers.vraag import Vraag

MAANDEN = 12
LAATSTE = 5
VORMEN = ("uren_collectief", "uren_individueel", "uren_indirect", "uren_vrijwilligers")


@dataclass(frozen=True)
class Werkregel:
    naam: str
    strook: Inzetstrook | None
    """None without effort."""
    cellen: list[tuple[str, str]]
    """(heading, figure)."""


@dataclass(frozen=True)
class Werk:
    zin: str
    kop: str
    """Of the first column."""
    koppen: list[str]
    regels: list[Werkregel]
    """The newest first; empty when nothing was done."""
    activiteiten: list[Lijstregel]
    """The last ones, for the own organisatie."""
    mag_lijst: bool


def werk_aan(user, ding):
    """The Werk on this initiatief or netwerk in the last twelve months; None for whom sees no figures there."""
    blik = blik_for(user, ding.wijk.gemeente)
    if blik is None:
        return None
    soort, vandaag = ding._meta.model_name, timezone.localdate()
    per = PER_KWARTAAL if blik.hele_gemeente else PER_MAAND
    begin = plus_maanden(eerste_dag(vandaag), 1 - MAANDEN)
    if blik.hele_gemeente:
        begin = plus_maanden(Periode.om(vandaag, KWARTAAL).van, -MAANDEN)
    try:
        uitkomst = kruistabel(
            blik, Vraag(Periode(begin, vandaag), {soort: [str(ding.pk)]}, [per]), codes=VORMEN
        )
    except ValidationError:  # nothing of it is over yet
        return None
    mag_lijst = user.heeft(Bevoegdheid.ACTIVITEIT_ORGANISATIE) and not blik.hele_gemeente
    eigen = Activiteit.objects.visible_to(user).filter(**{soort: ding}, datum__lte=vandaag)
    laatste = rijen_for(eigen.voor_regels().met_inzet()[:LAATSTE]) if mag_lijst else []
    return Werk(
        _zin(uitkomst, _laatst(ding, laatste), blik.hele_gemeente),
        "Kwartaal" if blik.hele_gemeente else "Maand",
        [cijfer.label for cijfer in uitkomst.cijfers],
        [] if uitkomst.is_leeg else _regels(uitkomst),
        laatste,
        mag_lijst,
    )


def _regels(uitkomst):
    noemer = max(rij.minuten.samen for rij in uitkomst.rijen)
    return [
        Werkregel(
            rij.naam,
            inzetstrook(rij.naam, rij.minuten, noemer) if rij.minuten.samen else None,
            [(cijfer.label, cijfer.op_pagina(rij[cijfer.code])) for cijfer in uitkomst.cijfers],
        )
        for rij in reversed(uitkomst.rijen)
    ]


def _laatst(ding, laatste):
    """When something was last done: the day in the own organisatie, else the quarter of whoever; "" when never."""
    dag = laatste[0].activiteit.datum if laatste else None
    van_allen = _gedaan(**{ding._meta.model_name: ding}).filter(datum__lt=_loopt_sinds())
    kwartaal = van_allen.aggregate(laatst=TruncQuarter(Max("datum")))["laatst"]
    if kwartaal and (dag is None or kwartaal > dag):
        return str(Periode.om(kwartaal, KWARTAAL))
    return date_format(dag, "j F Y") if dag else ""


def _zin(uitkomst, laatst, hele_gemeente):
    periode, sinds = uitkomst.vraag.periode, f"Laatst actief: {laatst}." if laatst else ""
    if uitkomst.is_leeg:
        wie = "is hier niets bij gelogd" if hele_gemeente else "logde je organisatie hier niets bij"
        return f"Van {periode.dagen_in_woorden} {wie}. {sinds}".strip()
    totaal = uitkomst.totaal
    uren = op_pagina(totaal.minuten.uren_samen)
    zin = f"{uren} uur van werkers, van {periode.dagen_in_woorden}."
    if vrijwilligers := totaal["uren_vrijwilligers"]:
        zin += f" Vrijwilligers deden {op_pagina(vrijwilligers)} uur."
    return f"{zin} {sinds}".strip()


def _gedaan(**waar):
    return Activiteit.objects.filter(status=Status.UITGEVOERD, **waar).order_by()


def _loopt_sinds():
    """The first day of the quarter that runs: what lies before it everybody in the gemeente may know."""
    return Periode.om(timezone.localdate(), KWARTAAL).van


def met_werk(dingen, user):
    """Adds to this queryset of initiatieven or netwerken what its list says of the work on each.

    `laatst_eigen` is a date, of the own organisatie; `laatst_kwartaal` the first day of the last quarter over in
    which anybody did something; `minuten_dit_jaar` is what this reader may see. Joins nothing.
    """
    soort = dingen.model._meta.model_name
    hier, eigen, uren = {soort: OuterRef("pk")}, Q(pk__in=[]), Q(pk__in=[])
    vandaag = timezone.localdate()
    jaar = Periode.om(vandaag, JAAR)
    for gemeente in gemeenten_met(user, Bevoegdheid.SOCIALE_BASIS_INZIEN):
        if blik := blik_for(user, gemeente):
            tot = (
                _loopt_sinds() - datetime.timedelta(days=1)
                if blik.hele_gemeente
                else blik.laatste_dag(vandaag)
            )
            zichtbaar = blik.voorwaarde & Q(datum__lte=tot)
            uren |= zichtbaar & Q(datum__gte=jaar.van)
            eigen |= Q(pk__in=[]) if blik.hele_gemeente else zichtbaar
    inzet = {f"activiteit__{soort}": OuterRef("pk")}
    minuten = Inzet.objects.geteld().filter(uren, **inzet).order_by().values(f"activiteit__{soort}")
    laatst_eigen = _laatste_dag(_gedaan(**hier).filter(eigen), soort)
    laatst_ander = _laatste_dag(_gedaan(**hier).filter(datum__lt=_loopt_sinds()), soort)
    return dingen.annotate(
        laatst_eigen=laatst_eigen,
        laatst_kwartaal=TruncQuarter(laatst_ander),
        minuten_dit_jaar=Coalesce(
            Subquery(minuten.annotate(som=Sum("minuten")).values("som")), 0, output_field=IntegerField()
        ),
    )


def _laatste_dag(activiteiten, soort):
    return Subquery(activiteiten.values(soort).annotate(laatst=Max("datum")).values("laatst"))
