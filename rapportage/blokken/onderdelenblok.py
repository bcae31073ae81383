"""The effort split by kind of work and by theme."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import capfirst

from rapportage.blokken.inzetstrook import Inzetstrook, inzetstrook
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.tijdvak import tijdvak_voor
from rapportage.cijfers.uitsplitsing import PER_SOORT, PER_THEMA, UITSPLITSINGEN


@dataclass(frozen=True)
class Onderdeelrij:
    naam: str
    strook: Inzetstrook
    uren: str


@dataclass(frozen=True)
class Onderdeeltabel:
    titel: str
    kop: str
    """The word for one row."""
    rijen: list[Onderdeelrij]
    totaal: str
    """"" where an activity may be in several rows."""


@dataclass(frozen=True)
class Onderdelenblok:
    tabellen: list[Onderdeeltabel]
    zin: str
    """Of which period, when that is another one than the page's; or why there is nothing."""
    template = "rapportage/_onderdelenblok.html"


def onderdelenblok(blik, vraag):
    """What kind of work, about what. To a gemeente only of whole quarters that are over."""
    titels = {PER_SOORT: "Wat voor werk", PER_THEMA: "Waarover het ging"}
    tijdvak = tijdvak_voor(blik, vraag.per(PER_SOORT), timezone.localdate())
    if tijdvak.periode is None:
        return Onderdelenblok([], "Wat voor werk het was, staat hier per heel kwartaal dat voorbij is.")
    zin = "" if tijdvak.periode == vraag.periode else f"Per heel kwartaal: {tijdvak.periode}."
    return Onderdelenblok([_tabel(blik, vraag.per(code), titels[code]) for code in titels], zin)


def _tabel(blik, vraag, titel):
    uren = REGISTER["uren_samen"]
    uitkomst = kruistabel(blik, vraag, codes=[uren.code])
    noemer = max((rij.minuten.samen for rij in uitkomst.rijen), default=0)
    rijen = [
        Onderdeelrij(
            capfirst(rij.naam), inzetstrook(rij.naam, rij.minuten, noemer), uren.op_pagina(rij[uren.code])
        )
        for rij in uitkomst.rijen
    ]
    totaal = uren.op_pagina(uitkomst.totaal[uren.code]) if uitkomst.totaal else ""
    return Onderdeeltabel(titel, UITSPLITSINGEN[vraag.uitsplitsing[0]].label, rijen, totaal)
