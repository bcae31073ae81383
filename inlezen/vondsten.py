"""Free text in a file: what may be somebody's personal data, and what whoever reads it in chooses about it.

Beside its rows a block keeps what was found, [[row number, field, begin, end, kind, mark], …], and what was chosen,
{"row number-mark": choice}. A mark is of the very words in that field (see gebruikers.vrijetekst), so a choice holds
for the same words in the same cell, and is still there when everything is checked again.
"""

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import islice

from django.db import transaction

from gebruikers.vrijetekst import HAAL_WEG, Voorstel, merk_van, zonder
from inlezen.kolommen import letter
from inlezen.models import Inlezing
from taal.persoonsgegevens import vind

ROND_EEN_VONDST = 60
"""Characters that are shown on either side."""
Stand = Inlezing.Stand


def zoals_bewaard(veld, cel):
    """The text of a cell as it is kept in `veld` (a Veld)."""
    return " ".join(cel.split()) if veld.op_een_regel else cel


def vondsten_in(veld, tekst):
    """[[field, begin, end, kind, mark], …] in the order of `tekst` (as `zoals_bewaard` gives it)."""
    return [
        [veld, v.begin, v.eind, v.soort, merk_van(veld, v.soort, tekst[v.begin : v.eind])]
        for v in vind(tekst)
    ]


def _sleutel(vondst):
    """Under which the choice about it is kept."""
    return f"{vondst[0]}-{vondst[-1]}"


def _merk(sleutel):
    return sleutel.partition("-")[2]


def zonder_keuze(blok):
    """{key: finding} of the findings of `blok` about which nothing was chosen, in the order of the file; of the same
    words in one cell the first."""
    open_ = {}
    for vondst in blok.vondsten:
        if _sleutel(vondst) not in blok.keuzes:
            open_.setdefault(_sleutel(vondst), vondst)
    return open_


def in_hun_cel(inlezing, blok):
    """(finding, index of its column, text of its cell) of those without a choice, as `zonder_keuze`."""
    cellen = {nummer: cellen for nummer, *cellen in blok.rijen}
    for vondst in zonder_keuze(blok).values():
        nummer, naam, *_ = vondst
        kolom = inlezing.kolommen[naam]
        yield vondst, kolom, zoals_bewaard(inlezing.bestemming.per_naam[naam], cellen[nummer][kolom])


class Keuzes:
    """What was chosen about the findings of one block: applies it to its rows, and keeps how many pieces of text went
    (`weg`) and what stayed why (`verklaringen`, [(field, kind, reason), …])."""

    def __init__(self, blok):
        self.weg, self.verklaringen, self._per_rij = 0, [], defaultdict(list)
        for vondst in blok.vondsten:
            self._per_rij[vondst[0]].append((*vondst[1:5], blok.keuzes.get(_sleutel(vondst))))

    def pas_toe(self, rij):
        """`rij` (a Rij) without the words that are to go."""
        velden = dict(rij.velden)
        for veld, begin, eind, soort, keuze in reversed(self._per_rij[rij.nummer]):
            if keuze == HAAL_WEG:  # from the end, so that places hold while pieces go
                velden[veld] = zonder(velden[veld], begin, eind).strip()
                self.weg += 1
            elif keuze:
                self.verklaringen.append((veld, soort, keuze))
        return replace(rij, velden=velden)


def te_kiezen(inlezing, aantal):
    """The first `aantal` findings without a choice, as the page shows them: dicts with the `cel` and the `kolom` where
    one stands, the text `voor` it and `na` it, its Voorstel, in how many other cells these words wait (`elders`), and
    the name of the tick (`overal`) that makes the choice hold there too. One query."""
    per_merk, eerste = Counter(), []
    for blok in inlezing.blokken.exclude(vondsten=[]).iterator(chunk_size=4):
        per_merk.update(map(_merk, zonder_keuze(blok)))
        eerste += islice(in_hun_cel(inlezing, blok), aantal - len(eerste))
    return [_op_de_pagina(inlezing, per_merk, *gevonden) for gevonden in eerste]


def _op_de_pagina(inlezing, per_merk, vondst, kolom, tekst):
    nummer, naam, begin, eind, soort, merk = vondst
    voor, na, sleutel = tekst[:begin], tekst[eind:], _sleutel(vondst)
    return {
        "cel": f"{letter(kolom)}{nummer}",
        "kolom": inlezing.bestemming.per_naam[naam].label,
        "voor": f"…{voor[-ROND_EEN_VONDST:]}" if len(voor) > ROND_EEN_VONDST else voor,
        "na": f"{na[:ROND_EEN_VONDST]}…" if len(na) > ROND_EEN_VONDST else na,
        "voorstel": Voorstel(tekst[begin:eind], soort, f"vondst-{sleutel}", ""),
        "elders": per_merk[merk] - 1,
        "overal": f"overal-{sleutel}",
    }


@transaction.atomic
def leg_keuzes_vast(*, inlezing, keuzes, overal=(), rest=""):
    """Keeps what was chosen about findings: `keuzes` is {key: choice}, `overal` the keys whose choice holds for the
    same words in the whole column, `rest` the choice for all that is left. The Inlezing is `klaar` when nothing is left
    to choose; where nothing is asked, nothing changes.

    Returns the keys of the findings that are left. Raises WeggegooidError.
    """
    per_merk = {_merk(sleutel): keuzes[sleutel] for sleutel in overal if sleutel in keuzes}
    inlezing, over = Inlezing.objects.vergrendel(inlezing), set()
    if inlezing.stand != Stand.TEKST:
        return over
    for blok in _met_vondsten(inlezing):
        open_ = zonder_keuze(blok)
        nieuw = {s: k for s in open_ if (k := keuzes.get(s) or per_merk.get(_merk(s)) or rest)}
        if nieuw:
            blok.keuzes |= nieuw
            blok.save(update_fields=["keuzes"])
        over |= open_.keys() - nieuw.keys()
    _zet_over(inlezing, len(over))
    return over


@transaction.atomic
def vergeet_keuzes(*, inlezing):
    """Asks everything about the text again. Raises WeggegooidError."""
    inlezing = Inlezing.objects.vergrendel(inlezing)
    if inlezing.stand in (Stand.TEKST, Stand.KLAAR):
        inlezing.blokken.update(keuzes={})
        _zet_over(inlezing, sum(len(zonder_keuze(blok)) for blok in _met_vondsten(inlezing)))


def _met_vondsten(inlezing):
    return inlezing.blokken.exclude(vondsten=[]).only("vondsten", "keuzes", "inlezing")


def _zet_over(inlezing, over):
    inlezing.vondsten = over
    inlezing.stand = inlezing.stand_na_nakijken
    inlezing.save()


def keuzes_in_woorden(inlezing):
    """What will happen to the text that was found, as a sentence; empty when nothing was found. One query."""
    gekozen = Counter()
    for blok in _met_vondsten(inlezing):
        gekozen.update(blok.keuzes.get(_sleutel(vondst)) == HAAL_WEG for vondst in blok.vondsten)
    zinnen = []
    if weg := gekozen[True]:
        zinnen.append("Eén stuk tekst halen we weg." if weg == 1 else f"{weg} stukken tekst halen we weg.")
    if blijft := gekozen[False]:
        wat = "Eén stuk tekst is" if blijft == 1 else f"{blijft} stukken tekst zijn"
        zinnen.append(f"{wat} volgens jou geen persoonsgegeven: dat blijft staan.")
    return " ".join(zinnen)
