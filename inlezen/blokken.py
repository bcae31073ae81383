"""The file as it waits in the database: taken in, given its columns, thrown away."""

import datetime
import re
from itertools import islice

from django.db import transaction
from django.utils import timezone

from inlezen.kolommen import herken, letter
from inlezen.lezen import lees
from inlezen.models import Inleesblok, Inlezing
from inlezen.ruwe_tabel import LeesError
from inlezen.slot import vergrendel
from inlezen.vondsten import soorten_in

RIJEN_PER_BLOK = 500
BEWAARTERMIJN = datetime.timedelta(days=7)
"""How long a file that nobody finishes is kept: its rows hold free text."""

EXTENSIES = (".xlsx", ".csv", ".txt")
SCHEIDING_IN_NAAM = re.compile(r"[_.+-]+")
GEEN_RIJEN = "Er staan geen rijen onder de koppen. Vul ze in en kies het bestand opnieuw."
Stand = Inlezing.Stand


@transaction.atomic
def neem_aan(*, by, organisatie_id, gemeente_id, bestand, naam):
    """Stores the rows of `bestand` (binary, open) in blocks, with the columns that are recognised. Returns the
    Inlezing. Raises LeesError, and then nothing is stored."""
    tabel = lees(bestand)
    inlezing = Inlezing.objects.create(
        door=by, organisatie_id=organisatie_id, gemeente_id=gemeente_id, bestandsnaam=_schone_naam(naam)
    )
    nummer = 0
    while rijen := list(islice(tabel.rijen, RIJEN_PER_BLOK)):
        Inleesblok.objects.create(inlezing=inlezing, nummer=nummer, rijen=rijen)
        inlezing.rijen += len(rijen)
        nummer += 1
    if not inlezing.rijen:
        raise LeesError(GEEN_RIJEN)
    inlezing.koppen, inlezing.kolommen = _schone_koppen(tabel.koppen), herken(tabel.koppen)
    inlezing.save()
    return inlezing


def _schone_koppen(koppen):
    """The headings to keep: one that holds personal data has only the letter of its column."""
    return [f"Kolom {letter(index)}" if soorten_in(kop) else kop for index, kop in enumerate(koppen)]


def _schone_naam(naam):
    """The name to keep: without signs that can't be shown, and `spreadsheet` when it holds personal data."""
    naam = "".join(teken for teken in naam if teken.isprintable())
    woorden = SCHEIDING_IN_NAAM.sub(" ", naam)  # in a name like lijst_mw_Jansen these stand for spaces
    if soorten_in(naam) or soorten_in(woorden):
        staart = naam[naam.rfind(".") :].lower() if "." in naam else ""
        naam = f"spreadsheet{staart}" if staart in EXTENSIES else "spreadsheet"
    return naam[-200:] or "bestand"


def kies_kolommen(*, inlezing, kolommen):
    """Says which column is what ({field name: index}); checking begins anew. One that was saved stays as it is.
    Raises WeggegooidError."""
    with transaction.atomic():
        huidige = vergrendel(inlezing)
        huidige.kolommen = kolommen
        return _begin_opnieuw(huidige)


def begin_opnieuw(*, inlezing):
    """Forgets what was found, not what was chosen about it: all rows are to be checked again. Raises
    WeggegooidError."""
    with transaction.atomic():
        return _begin_opnieuw(vergrendel(inlezing))


def _begin_opnieuw(inlezing):
    if inlezing.stand == Stand.OPGESLAGEN:
        return inlezing
    inlezing.stand = Stand.NAKIJKEN
    inlezing.nagekeken = inlezing.nieuw = inlezing.dubbel = inlezing.fouten = inlezing.vondsten = 0
    inlezing.save()
    inlezing.blokken.update(nagekeken=False, fouten=[], vondsten=[], ongevraagd=[], afdrukken=[])
    return inlezing


def gooi_weg(*, inlezing):
    """Removes an Inlezing and its rows. One that was saved stays: it tells where activities came from. Returns whether
    it went."""
    with transaction.atomic():
        huidige = Inlezing.objects.select_for_update().filter(pk=inlezing.pk).first()
        if huidige is None or huidige.stand == Stand.OPGESLAGEN:
            return False
        huidige.delete()
        return True


def ruim_onafgemaakte_op(*, nu=None):
    """Removes what was begun a week ago or longer and never saved. Returns how many."""
    oud = Inlezing.objects.exclude(stand=Stand.OPGESLAGEN).filter(
        begonnen_op__lte=(nu or timezone.now()) - BEWAARTERMIJN
    )
    with transaction.atomic():
        ids = list(oud.select_for_update().values_list("pk", flat=True))
        Inlezing.objects.filter(pk__in=ids).delete()
    return len(ids)
