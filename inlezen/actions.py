"""What happens to a file that waits in the database: taken in, given its columns, thrown away, written, undone."""

import datetime
import re
from collections import Counter
from itertools import islice
from pathlib import PurePath

from django.db import IntegrityError, transaction
from django.utils import timezone

from gebruikers.vrijetekst import bewaar_verklaringen
from inlezen.doelen import DOELEN, OVERSLAAN, VERVANGEN
from inlezen.dubbelen import als_bewaard, keuze_van
from inlezen.inleesvragen import stel_vragen, te_onthouden
from inlezen.kolommen import herken, letter
from inlezen.lezen import lees
from inlezen.models import Inleesblok, Inlezing
from inlezen.rijlezer import nieuwe_van
from inlezen.ruwe_tabel import LeesError
from inlezen.vondsten import Keuzes
from kern.weigering import Weigering
from taal.persoonsgegevens import vind

RIJEN_PER_BLOK = 500
BEWAARTERMIJN = datetime.timedelta(days=7)
"""How long a file that nobody finishes is kept: its rows hold free text."""

TELLINGEN = ("nagekeken", "leeg", "nieuw", "dubbel", "fouten", "vondsten", "gelijken", "overgeslagen")
"""What checking counts."""
EXTENSIES = (".xlsx", ".csv", ".txt")
SCHEIDING_IN_NAAM = re.compile(r"[_.+-]+")
Stand = Inlezing.Stand


@transaction.atomic
def neem_aan(*, by, doel, organisatie_id, gemeente_id, bestand, naam):
    """Stores the rows of `bestand` (binary, open) in blocks, with the columns that are recognised, for the Doel with
    code `doel`. Returns the Inlezing. Raises LeesError, and then nothing is stored."""
    velden = DOELEN[doel].velden
    tabel = lees(bestand, velden)
    inlezing = Inlezing.objects.create(
        door=by,
        doel=doel,
        organisatie_id=organisatie_id,
        gemeente_id=gemeente_id,
        bestandsnaam=_schone_naam(naam),
    )
    nummer = 0
    while rijen := list(islice(tabel.rijen, RIJEN_PER_BLOK)):
        Inleesblok.objects.create(inlezing=inlezing, nummer=nummer, rijen=rijen)
        inlezing.rijen += len(rijen)
        nummer += 1
    if not inlezing.rijen:
        raise LeesError("Er staan geen rijen onder de koppen. Vul ze in en kies het bestand opnieuw.")
    # Of a heading with personal data only the letter of its column is kept.
    inlezing.koppen = [f"Kolom {letter(i)}" if vind(kop) else kop for i, kop in enumerate(tabel.koppen)]
    inlezing.bijzonder = tabel.bijzonder
    inlezing.kolommen = herken(tabel.koppen, velden, inlezing.verborgen_kolommen)
    inlezing.save()
    return inlezing


def _schone_naam(naam):
    """The name to keep: without signs that can't be shown, and `spreadsheet` when it holds personal data."""
    naam = "".join(teken for teken in naam if teken.isprintable())
    woorden = SCHEIDING_IN_NAAM.sub(" ", naam)  # in a name like lijst_mw_Jansen these stand for spaces
    if vind(naam) or vind(woorden):
        staart = PurePath(naam).suffix.lower()
        naam = f"spreadsheet{staart if staart in EXTENSIES else ''}"
    return naam[-200:] or "bestand"


@transaction.atomic
def begin_opnieuw(*, inlezing, kolommen=None):
    """All rows are to be checked, with the columns as they are or as `kolommen` ({field name: index}) says. Forgets
    what was found, not what was chosen about it. One that was saved stays as it is. Raises WeggegooidError."""
    inlezing = Inlezing.objects.vergrendel(inlezing)
    if inlezing.stand == Stand.OPGESLAGEN:
        return inlezing
    inlezing.kolommen = kolommen or inlezing.kolommen
    inlezing.besluiten, vragen = stel_vragen(inlezing)
    inlezing.vragen = [vraag.als_dict() for vraag in vragen]
    inlezing.stand = Stand.VRAGEN if inlezing.open_vragen else Stand.NAKIJKEN
    for telling in TELLINGEN:
        setattr(inlezing, telling, 0)
    inlezing.save()
    inlezing.blokken.update(
        nagekeken=False, fouten=[], vondsten=[], ongevraagd=[], afdrukken=[], gelijken=[], daar=[]
    )
    return inlezing


@transaction.atomic
def beantwoord(*, inlezing, antwoorden):
    """Keeps {key: code} of what was asked, and lets all rows be checked with it. Raises WeggegooidError."""
    inlezing = Inlezing.objects.vergrendel(inlezing)
    inlezing.antwoorden |= antwoorden
    inlezing.save()
    return begin_opnieuw(inlezing=inlezing)


@transaction.atomic
def laat_rijen_weg(*, inlezing, nummers):
    """Leaves out the rows with these numbers in the file, and checks the others again. Raises WeggegooidError."""
    inlezing = Inlezing.objects.vergrendel(inlezing)
    inlezing.weg = sorted({*inlezing.weg, *nummers})
    inlezing.save()
    return begin_opnieuw(inlezing=inlezing)


@transaction.atomic
def gooi_weg(*, inlezing):
    """Removes an Inlezing and its rows. One that was saved stays, and is refused: it tells where rows came from."""
    huidige = Inlezing.objects.vergrendel(inlezing)
    if huidige.stand == Stand.OPGESLAGEN:
        raise Weigering(f"Dit bestand is al opgeslagen. De {huidige.bestemming.meer} staan in je lijst.")
    huidige.delete()


@transaction.atomic
def ruim_onafgemaakte_op():
    """Removes what was begun a week ago or longer and never saved. Returns how many."""
    oud = Inlezing.objects.filter(begonnen_op__lte=timezone.now() - BEWAARTERMIJN)
    ids = [een.pk for een in oud.exclude(stand=Stand.OPGESLAGEN).select_for_update()]
    Inlezing.objects.filter(pk__in=ids).delete()
    return len(ids)


class IntussenVeranderdError(Weigering):
    """Something changed since the rows were checked; nothing was saved; `wat` is a sentence."""

    def __init__(self, wat):
        super().__init__(
            f"Er is niets opgeslagen: er veranderde intussen iets. {wat} We kijken alles opnieuw na."
        )


def sla_op(*, by, inlezing):
    """Writes the rows of a checked Inlezing that are not there yet, without the text that is to go; its blocks go.

    Returns the Inlezing; one that was saved already stays as it is, and one that is not ready is refused. When a row
    is not right any more (a month was closed, a wijk ended) nothing is written and everything is to be checked again.
    """
    try:
        with transaction.atomic():
            return _sla_op(by, inlezing)
    except IntegrityError:
        nee = IntussenVeranderdError("Iemand las net dezelfde rijen in.")
    except IntussenVeranderdError as fout:
        nee = fout
    begin_opnieuw(inlezing=inlezing)
    raise nee


def _sla_op(by, inlezing):
    inlezing = Inlezing.objects.vergrendel(inlezing)
    if inlezing.stand == Stand.OPGESLAGEN:
        return inlezing
    if inlezing.stand != Stand.KLAAR:
        raise Weigering("Er is nog niets opgeslagen: dit bestand is nog niet klaar.")
    doel, nu = inlezing.bestemming, timezone.now()
    doel.houd_vast(inlezing)
    lezer = doel.rijlezer(inlezing, met_tekst=False)  # the texts are as they were checked
    geteld, gepaard, daar_al, inlezing.nieuw = Counter(), set(), set(), 0
    for blok in inlezing.blokken.iterator(chunk_size=4):
        keuzes, nieuwe = Keuzes(blok), _nieuwe_rijen(blok, lezer, inlezing, geteld, gepaard, daar_al)
        daar = {gelijke[0]: (gelijke[1], keuze_van(inlezing, gelijke)) for gelijke in blok.gelijken}
        nieuwe = [rij for rij in nieuwe if daar.get(rij[0].nummer, ("", ""))[1] != OVERSLAAN]
        rijen = [(keuzes.pas_toe(rij), sleutel) for rij, sleutel in nieuwe]
        plaats = {nummer: pk for nummer, (pk, keuze) in daar.items() if keuze == VERVANGEN}
        over = [(rij, sleutel, plaats[rij.nummer]) for rij, sleutel in rijen if rij.nummer in plaats]
        doel.schrijf(
            by=by, inlezing=inlezing, rijen=[rij for rij in rijen if rij[0].nummer not in plaats], op=nu
        )
        if over:
            doel.vervang(by=by, inlezing=inlezing, rijen=over, op=nu)
            inlezing.vervangen |= {str(sleutel): pk for _, sleutel, pk in over}
        bewaar_verklaringen(keuzes.verklaringen, onderdeel=doel.een, by=by)
        inlezing.weggehaald += keuzes.weg
        inlezing.nieuw += len(nieuwe)
    # What is left out was counted when it was checked.
    inlezing.dubbel = inlezing.rijen - inlezing.nieuw - inlezing.leeg - inlezing.overgeslagen
    inlezing.stand, inlezing.opgeslagen_op = Stand.OPGESLAGEN, nu
    # Free text that has done its work goes: the headings here, the rows below.
    inlezing.koppen, inlezing.antwoorden = [], te_onthouden(inlezing)
    inlezing.vragen, inlezing.besluiten, inlezing.bijzonder, inlezing.weg = [], {}, {}, []
    inlezing.save()
    inlezing.blokken.all().delete()
    return inlezing


def _nieuwe_rijen(blok, lezer, inlezing, geteld, gepaard, daar_al):
    """[(Rij, key)] of this block that is not there yet. Raises IntussenVeranderdError when a row isn't right any
    more."""
    rijen = []
    for opgeslagen in filter(lezer.telt_mee, blok.rijen):
        rij, fouten, _ = lezer.lees(opgeslagen)
        if fouten:
            raise IntussenVeranderdError(fouten[0][1])
        rijen.append(rij)
    nieuwe, bestaand = nieuwe_van(rijen, inlezing, geteld)
    daar_al |= set(map(str, bestaand))
    gelijken = als_bewaard(inlezing.bestemming.lijkt_op(inlezing, nieuwe, daar_al, gepaard))
    if gelijken != blok.gelijken:
        raise IntussenVeranderdError("Er staat intussen ander werk dat op een rij lijkt.")
    gepaard |= {gelijke[1] for gelijke in gelijken}
    for rij, _ in nieuwe:
        if rij.bezwaren:
            raise IntussenVeranderdError(f"Rij {rij.nummer}: {rij.bezwaren[0][1]}")
        if rij.nummer in blok.ongevraagd:
            raise IntussenVeranderdError(f"Rij {rij.nummer} is intussen {inlezing.bestemming.uit} gehaald.")
    return nieuwe


@transaction.atomic
def maak_ongedaan(*, by, inlezing):
    """Takes out what a saved Inlezing brought and nobody did anything with since, all at once. Returns the Gevolg."""
    inlezing, nu = Inlezing.objects.vergrendel(inlezing), timezone.now()
    gevolg = inlezing.bestemming.haal_weg(by=by, inlezing=inlezing, op=nu)
    if gevolg.weg:
        inlezing.ongedaan += gevolg.weg
        inlezing.ongedaan_op, inlezing.ongedaan_door = nu, by
        inlezing.save()
    return gevolg
