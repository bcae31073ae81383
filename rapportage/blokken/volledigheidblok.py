"""How far the figures of a report go: which months are not closed yet, and what the running month brings."""

import datetime
from dataclasses import dataclass

from django.utils.formats import date_format

from activiteiten.minuten import Minuten
from activiteiten.models import Afsluiting, Inzet
from gebruikers.bevoegdheden import Bevoegdheid, rollen_met
from gebruikers.models import Aanstelling
from kern.getallen import op_pagina
from kern.periode import MAAND, Periode
from kern.woorden import opsomming, telwoord

WERKERS_VOOR_MAAND = 3
"""With fewer of them the sum of a running month would tell of a person (design, section 5)."""
MEESTE_NAMEN = 3
"""As many months as are named; more are counted."""


@dataclass(frozen=True)
class Volledigheidblok:
    zinnen: list[str]
    template = "rapportage/_volledigheidblok.html"


def volledigheidblok(blik, tijdvak, *, met_lopende_maand=True):
    """The sentences for below a title. What the running month brings is a figure of the whole gemeente: it doesn't
    belong on the page of one wijk."""
    zinnen = [zin_over_open_maanden(open_maanden(blik, tijdvak.vergeleken)) if tijdvak.vergeleken else ""]
    if (
        met_lopende_maand
        and blik.hele_gemeente
        and tijdvak.gevraagd.van <= tijdvak.vandaag <= tijdvak.gevraagd.tot
    ):
        zinnen.append(zin_over_lopende_maand(blik, tijdvak.vandaag))
    return Volledigheidblok([zin for zin in zinnen if zin])


def open_maanden(blik, periode):
    """The first days (dates) of the months of this Periode in which an organisatie has work that it didn't close; one
    without anybody who can close a month is passed by."""
    sluiters = Aanstelling.objects.lopend().filter(
        gemeente=blik.gemeente, rol__in=rollen_met(Bevoegdheid.MAAND_AFSLUITEN)
    )
    werk = blik.filter(Inzet.objects.geteld()).filter(
        datum__range=(periode.van, periode.tot), organisatie__in=sluiters.values("organisatie")
    )
    met_werk = set(werk.maanden_per_organisatie())
    gesloten = set(
        Afsluiting.objects.filter(
            gemeente=blik.gemeente, maand__range=(periode.van, periode.tot)
        ).values_list("organisatie", "maand")
    )
    return sorted({maand for _, maand in met_werk - gesloten})


def zin_over_open_maanden(maanden):
    """What is not closed yet, so that it can still change; "" when all is."""
    if not maanden:
        return ""
    if len(maanden) > MEESTE_NAMEN:
        return f"{telwoord(len(maanden)).capitalize()} maanden zijn nog niet afgesloten, en kunnen nog veranderen."
    namen = opsomming(date_format(maand, "F Y") for maand in maanden)
    zijn, kunnen = ("is", "kan") if len(maanden) == 1 else ("zijn", "kunnen")
    return f"{namen.capitalize()} {zijn} nog niet door iedereen afgesloten, en {kunnen} nog veranderen."


def zin_over_lopende_maand(blik, vandaag):
    """What the running month brings to the whole gemeente, from three workers on, and when it is complete."""
    maand = Periode.om(vandaag, MAAND)
    klaar = date_format(maand.tot + datetime.timedelta(days=1), "j F Y")
    tot_vandaag = Inzet.objects.geteld().filter(datum__range=(maand.van, vandaag))
    per_vorm, werkers = blik.filter(tot_vandaag).som_en_werkers()
    minuten = Minuten(**per_vorm)
    naam = date_format(vandaag, "F").capitalize()
    tot_nu = ""
    if werkers >= WERKERS_VOOR_MAAND:
        uren, collectief = op_pagina(minuten.uren_samen), op_pagina(minuten.uren_collectief)
        tot_nu = f": tot nu toe {uren} uur, waarvan {collectief} collectief"
    return f"{naam} loopt nog{tot_nu}. Vanaf {klaar} staat {date_format(vandaag, 'F')} in de cijfers."
