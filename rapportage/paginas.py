"""Which blocks make a page."""

from rapportage.blokken.aandeelblok import aandeel_van_gemeente, aandeel_van_wijk
from rapportage.blokken.kaartblok import kaartblok
from rapportage.blokken.kerncijferblok import kerncijferblok
from rapportage.blokken.leegblok import LEGE_GEMEENTE, LEGE_WIJK, ZONDER_WIJKEN
from rapportage.blokken.maandblok import maandblok
from rapportage.blokken.onderdelenblok import onderdelenblok
from rapportage.blokken.uitlegblok import uitlegblok
from rapportage.blokken.wijktabel import wijktabel
from rapportage.cijfers.registratiedruk import registratiedruk_team


def blokken_van_gemeente(blik, uitkomst, *, sorteer, gemeentecode):
    """The blocks of the report of a gemeente, from its figures per wijk."""
    if not uitkomst.rijen:
        return [ZONDER_WIJKEN]
    if uitkomst.is_leeg:
        boven = [LEGE_GEMEENTE]
    else:
        boven = [aandeel_van_gemeente(uitkomst), kerncijferblok(uitkomst), kaartblok(uitkomst)]
    tabel = wijktabel(uitkomst, sorteer=sorteer, gemeentecode=gemeentecode)
    return [*boven, tabel, uitlegblok(blik, uitkomst, registratiedruk_team(blik, uitkomst.vraag.periode))]


def blokken_van_wijk(blik, uitkomst, naam):
    """The blocks of the report of the wijk `naam`, from its figures: an Uitkomst with one row."""
    maanden, uitleg = maandblok(blik, uitkomst.vraag, naam), uitlegblok(blik, uitkomst)
    if uitkomst.is_leeg:
        return [LEGE_WIJK, maanden, uitleg]
    onderdelen = onderdelenblok(blik, uitkomst.vraag)
    return [aandeel_van_wijk(uitkomst), kerncijferblok(uitkomst), maanden, onderdelen, uitleg]
