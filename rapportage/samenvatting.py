"""The headline of this year's report, for the start page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import gemeenten_met
from kern.periode import JAAR, Periode
from rapportage.blokken.aandeelblok import Aandeelblok, aandeel_van_gemeente
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.vraag import Vraag


@dataclass(frozen=True)
class Samenvatting:
    """The headline of one gemeente, with the way to its report."""

    naam: str
    url: str
    periode: Periode
    blok: Aandeelblok


def samenvattingen_for(user):
    """A Samenvatting for each gemeente of which this user sees the figures, as far as they may see them."""
    vandaag = timezone.localdate()
    periode = Periode.om(vandaag, JAAR)
    samenvattingen = []
    for gemeente in gemeenten_met(user, Bevoegdheid.RAPPORTAGE_INZIEN):
        if blik := blik_for(user, gemeente):
            uitkomst = kruistabel(blik, Vraag(periode), codes=(), vergelijk=periode.vergelijking(vandaag))
            url = f"{reverse('rapportage:gemeente')}?gemeente={gemeente.code}"
            samenvattingen.append(Samenvatting(gemeente.naam, url, periode, aandeel_van_gemeente(uitkomst)))
    return samenvattingen
