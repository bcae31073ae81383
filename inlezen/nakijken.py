"""Checking the stored rows, block by block: what is new, what stood there already, what is wrong."""

import time
from collections import Counter
from itertools import chain

from django.db import transaction

from inlezen.doelen import OVERSLAAN
from inlezen.dubbelen import als_bewaard, keuze_van
from inlezen.models import Inlezing
from inlezen.rijlezer import nieuwe_van
from inlezen.vondsten import Keuzes, zonder_keuze

Stand = Inlezing.Stand


def kijk_na(*, inlezing, seconden):
    """Checks blocks for about `seconden`, each in a transaction of its own, so that others can write in between.
    Returns the Inlezing as it then stands; call again while its stand is `nakijken`. Raises WeggegooidError."""
    tot = time.monotonic() + seconden
    lezer = inlezing.bestemming.rijlezer(inlezing)
    while True:
        with transaction.atomic():
            inlezing = Inlezing.objects.vergrendel(inlezing)
            blok = inlezing.blokken.filter(nagekeken=False).first()
            anders = inlezing.kolommen != lezer.kolommen  # begun anew meanwhile
            if inlezing.stand != Stand.NAKIJKEN or blok is None or anders:
                return inlezing
            _kijk_blok_na(inlezing, blok, lezer)
            if inlezing.nagekeken == inlezing.rijen:
                inlezing.stand = inlezing.stand_na_nakijken
            inlezing.save()
        if inlezing.stand != Stand.NAKIJKEN or time.monotonic() > tot:
            return inlezing


def _kijk_blok_na(inlezing, blok, lezer):
    goed, fouten, vondsten = [], [], []
    meetellend = [opgeslagen for opgeslagen in blok.rijen if lezer.telt_mee(opgeslagen)]
    inlezing.leeg += len(blok.rijen) - len(meetellend)
    for opgeslagen in meetellend:
        rij, fout, gevonden = lezer.lees(opgeslagen)
        if rij:
            goed.append(rij)
        fouten += [[opgeslagen[0], kolom, zin] for kolom, zin in fout]
        vondsten += [[opgeslagen[0], *vondst] for vondst in gevonden]
    eerder = inlezing.blokken.filter(nummer__lt=blok.nummer).values_list("afdrukken", flat=True)
    nieuwe, bestaand = nieuwe_van(goed, inlezing, Counter(chain.from_iterable(eerder)))
    nieuw = [rij for rij, _ in nieuwe]
    eerdere = inlezing.blokken.filter(nummer__lt=blok.nummer).exclude(gelijken=[])
    behalve = {gelijke[1] for rij in eerdere.values_list("gelijken", flat=True) for gelijke in rij}
    voor = inlezing.blokken.filter(nummer__lt=blok.nummer).exclude(daar=[]).values_list("daar", flat=True)
    sleutels = {*map(str, bestaand), *chain.from_iterable(voor)}
    blok.daar = sorted(map(str, bestaand))
    blok.gelijken = als_bewaard(inlezing.bestemming.lijkt_op(inlezing, nieuwe, sleutels, behalve))
    gekozen = [keuze_van(inlezing, gelijke) for gelijke in blok.gelijken]
    inlezing.gelijken += gekozen.count("")
    inlezing.overgeslagen += gekozen.count(OVERSLAAN)
    # What depends on the moment doesn't matter for a row that is there already: it adds nothing.
    fouten += [[rij.nummer, kolom, zin] for rij in nieuw for kolom, zin in rij.bezwaren]
    dubbel = {rij.nummer for rij in goed} - {rij.nummer for rij in nieuw}
    blok.fouten, blok.nagekeken = sorted(fouten), True
    blok.vondsten = [vondst for vondst in vondsten if vondst[0] not in dubbel]
    blok.ongevraagd = sorted({vondst[0] for vondst in vondsten} & dubbel)
    blok.afdrukken = [rij.afdruk for rij in goed]
    blok.save(
        update_fields=["fouten", "vondsten", "ongevraagd", "nagekeken", "afdrukken", "gelijken", "daar"]
    )
    inlezing.nagekeken += len(blok.rijen)
    inlezing.fouten += len({nummer for nummer, *_ in fouten})
    inlezing.nieuw += sum(not rij.bezwaren for rij in nieuw) - gekozen.count(OVERSLAAN)
    inlezing.dubbel += len(dubbel)
    inlezing.vondsten += len(zonder_keuze(blok))


def voorbeeld_van(inlezing, aantal):
    """The first `aantal` rows of the file as they will be saved; those with an error are left out."""
    blok = inlezing.blokken.first()
    if blok is None:
        return []
    lezer = inlezing.bestemming.rijlezer(inlezing, met_tekst=False)
    keuzes = Keuzes(blok)
    gelezen = (lezer.lees(opgeslagen)[0] for opgeslagen in filter(lezer.telt_mee, blok.rijen[:aantal]))
    return [keuzes.pas_toe(rij) for rij in gelezen if rij]
