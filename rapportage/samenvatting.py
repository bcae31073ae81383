"""The headline of this year's report, for the start page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import gemeenten_met
from kern.periode import JAAR, Periode
from rapportage.blokken.aandeelblok import aandeel_van_gemeente
from rapportage.blokken.volledigheidblok import volledigheidblok
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.tijdvak import Tijdvak, tijdvak_voor
from rapportage.cijfers.vraag import Vraag


@dataclass(frozen=True)
class Samenvatting:
    """The headline of one gemeente, with the way to its report."""

    naam: str
    url: str
    tijdvak: Tijdvak
    blokken: list
    """How far its figures go, and the headline; or that there is nothing to see yet."""


def samenvattingen_for(user):
    """A Samenvatting for each gemeente of which this user sees the figures, as far as they may see them."""
    vandaag = timezone.localdate()
    samenvattingen = []
    for gemeente in gemeenten_met(user, Bevoegdheid.RAPPORTAGE_INZIEN):
        if blik := blik_for(user, gemeente):
            vraag = Vraag(Periode.om(blik.laatste_dag(vandaag), JAAR))
            tijdvak = tijdvak_voor(blik, vraag, vandaag)
            blok = aandeel_van_gemeente(kruistabel(blik, vraag, codes=(), vergelijk=True))
            url = f"{reverse('rapportage:gemeente')}?gemeente={gemeente.code}"
            samenvattingen.append(
                Samenvatting(gemeente.naam, url, tijdvak, [volledigheidblok(blik, tijdvak), blok])
            )
    return samenvattingen
