"""Which blocks make a page."""

from rapportage.blokken.aandeelblok import aandeel_van_gemeente, aandeel_van_wijk
from rapportage.blokken.kaartblok import kaartblok
from rapportage.blokken.kerncijferblok import kerncijferblok
from rapportage.blokken.leegblok import LEGE_GEMEENTE, LEGE_WIJK, ZONDER_WIJKEN
from rapportage.blokken.maandblok import maandblok
from rapportage.blokken.onderdelenblok import onderdelenblok
from rapportage.blokken.uitlegblok import uitlegblok
from rapportage.blokken.wijktabel import wijktabel
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.registratiedruk import registratiedruk_team
from rapportage.cijfers.uitsplitsing import PER_WIJK, met_inwoners
from rapportage.cijfers.vraag import Vraag


def blokken_van_gemeente(blik, periode, *, vandaag, sorteer, gemeentecode):
    """The blocks of the report of a gemeente. `sorteer` is what the address asks for; `gemeentecode` stays in links."""
    wijken = met_inwoners(blik.wijken(), periode)  # with their borders, for the map
    uitkomst = kruistabel(blik, Vraag(periode), vergelijk=periode.vergelijking(vandaag), wijken=wijken)
    if not uitkomst.rijen:
        return [ZONDER_WIJKEN]
    if uitkomst.is_leeg:
        boven = [LEGE_GEMEENTE]
    else:
        boven = [aandeel_van_gemeente(uitkomst), kerncijferblok(uitkomst), kaartblok(uitkomst)]
    tabel = wijktabel(uitkomst, sorteer=sorteer, gemeentecode=gemeentecode)
    return [*boven, tabel, uitlegblok(blik, uitkomst, registratiedruk_team(blik, periode))]


def blokken_van_wijk(blik, periode, wijk, *, vandaag):
    """The blocks of the report of a wijk, read with its inwoners."""
    vraag = Vraag(periode, {PER_WIJK: [wijk.code]})
    uitkomst = kruistabel(blik, vraag, vergelijk=periode.vergelijking(vandaag), wijken=[wijk])
    maanden, uitleg = maandblok(blik, vraag, wijk.naam), uitlegblok(blik, uitkomst)
    if uitkomst.is_leeg:
        return [LEGE_WIJK, maanden, uitleg]
    boven = [aandeel_van_wijk(uitkomst), kerncijferblok(uitkomst)]
    return [*boven, maanden, onderdelenblok(blik, vraag), uitleg]
