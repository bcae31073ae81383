"""The headline of this year's report, for the start page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import gemeenten_met
from kern.periode import JAAR, Periode
from rapportage.blokken.aandeelblok import Aandeelblok, aandeel_van_gemeente
from rapportage.blokken.kaartblok import Kaartblok, kaartblok
from rapportage.blokken.volledigheidblok import Volledigheidblok, volledigheidblok
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.tijdvak import Tijdvak, tijdvak_voor
from rapportage.cijfers.uitsplitsing import met_inwoners
from rapportage.cijfers.vraag import Vraag


@dataclass(frozen=True)
class Samenvatting:
    """The headline of one gemeente, with the way to its report."""

    naam: str
    url: str
    tijdvak: Tijdvak
    volledig: Volledigheidblok
    """How far its figures go."""
    blok: Aandeelblok
    kaart: Kaartblok | None
    """The small map with what stands out; None without any work."""


def samenvattingen_for(user):
    """A Samenvatting for each gemeente of which this user sees the figures, as far as they may see them."""
    vandaag = timezone.localdate()
    samenvattingen = []
    for gemeente in gemeenten_met(user, Bevoegdheid.RAPPORTAGE_INZIEN):
        if blik := blik_for(user, gemeente):
            vraag = Vraag(Periode.om(blik.laatste_dag(vandaag), JAAR))
            tijdvak = tijdvak_voor(blik, vraag, vandaag)
            wijken = met_inwoners(blik.wijken(), tijdvak.periode)  # with their borders, for the map
            uitkomst = kruistabel(blik, vraag, codes=(), vergelijk=True, wijken=wijken)
            samenvattingen.append(
                Samenvatting(
                    gemeente.naam,
                    f"{reverse('rapportage:gemeente')}?gemeente={gemeente.code}",
                    tijdvak,
                    volledigheidblok(blik, tijdvak),
                    aandeel_van_gemeente(uitkomst),
                    None if uitkomst.is_leeg else kaartblok(uitkomst),
                )
            )
    return samenvattingen
