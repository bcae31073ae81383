"""Free text in a file: what may be somebody's personal data, and what whoever reads it in chooses about it.

Beside its rows a block keeps what was found, [[row number, field, begin, end, kind, mark], …], and what was chosen,
{"row number-mark": choice}. A mark is of the very words in that field (see gebruikers.vrijetekst), so a choice holds
for the same words in the same cell, and is still there when everything is checked again.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import islice

from django.db import transaction

from gebruikers.models import Tekstverklaring
from gebruikers.vrijetekst import HAAL_WEG, Voorstel, merk_van, zonder
from inlezen.kolommen import letter
from inlezen.models import Inlezing
from taal.persoonsgegevens import SOORTEN, vind

ROND_EEN_VONDST = 60
"""Characters that are shown on either side."""
Stand = Inlezing.Stand


def soorten_in(tekst):
    """In words which kinds of findings `tekst` holds; empty when there are none."""
    return " en ".join(dict.fromkeys(f"een {SOORTEN[vondst.soort]}" for vondst in vind(tekst)))


def zoals_bewaard(veld, cel):
    """The text of a cell as it is kept in `veld` (a Veld)."""
    return " ".join(cel.split()) if veld.op_een_regel else cel


def vondsten_in(veld, tekst):
    """[[field, begin, end, kind, mark], …] in the order of `tekst` (as `zoals_bewaard` gives it)."""
    return [
        [veld, v.begin, v.eind, v.soort, merk_van(veld, v.soort, tekst[v.begin : v.eind])]
        for v in vind(tekst)
    ]


def sleutel_van(vondst):
    """Under which the choice about it is kept."""
    return f"{vondst[0]}-{vondst[-1]}"


def zonder_keuze(blok):
    """The keys of the findings of `blok` about which nothing was chosen, each once, in the order of the file."""
    return [s for s in dict.fromkeys(map(sleutel_van, blok.vondsten)) if s not in blok.keuzes]


class Keuzes:
    """What was chosen about the findings of one block, to be applied to its rows."""

    def __init__(self, blok):
        self._per_rij = defaultdict(list)
        for vondst in blok.vondsten:
            self._per_rij[vondst[0]].append((*vondst[1:5], blok.keuzes.get(sleutel_van(vondst), "")))

    def pas_toe(self, rij):
        """`rij` (a Rij) without the words that are to go."""
        velden = {}
        for veld, begin, eind, _, keuze in reversed(self._per_rij.get(rij.nummer, ())):
            if keuze == HAAL_WEG:  # from the end, so that places hold while pieces go
                velden[veld] = zonder(velden.get(veld, rij.velden[veld]), begin, eind)
        return (
            replace(rij, velden=rij.velden | {v: tekst.strip() for v, tekst in velden.items()})
            if velden
            else rij
        )

    def weg(self, nummer):
        """How many pieces of text go out of this row."""
        return sum(keuze == HAAL_WEG for *_, keuze in self._per_rij.get(nummer, ()))

    def verklaringen(self, nummer):
        """[(field, kind, reason), …] of what stays in this row."""
        return [
            (veld, soort, keuze)
            for veld, _, _, soort, keuze in self._per_rij.get(nummer, ())
            if keuze in Tekstverklaring.Reden.values
        ]


@dataclass(frozen=True)
class Celvondst:
    """A finding as the page shows it: where it stands, in its context, with the choice that belongs to it."""

    cel: str
    kolom: str
    voor: str
    na: str
    voorstel: Voorstel
    overal: str
    """Name of the tick that makes the choice hold for the same words elsewhere in this column."""
    elders: int
    """In how many other cells these words wait for a choice."""


def te_kiezen(inlezing, aantal):
    """The first `aantal` Celvondsten about which nothing was chosen. Two queries, and the rows of few blocks."""
    blokken = inlezing.blokken.exclude(vondsten=[]).only("vondsten", "keuzes", "inlezing")
    open_ = [(blok.pk, sleutel) for blok in blokken for sleutel in zonder_keuze(blok)]
    per_merk = Counter(_merk(sleutel) for _, sleutel in open_)
    eerste = {sleutel: pk for pk, sleutel in islice(open_, aantal)}
    gevonden = []
    for blok in inlezing.blokken.filter(pk__in=set(eerste.values())).iterator(chunk_size=4):
        cellen = {nummer: cellen for nummer, *cellen in blok.rijen}
        getoond = set()
        for vondst in blok.vondsten:
            sleutel = sleutel_van(vondst)
            if sleutel in eerste and sleutel not in getoond:
                getoond.add(sleutel)
                gevonden.append(_celvondst(inlezing, vondst, cellen[vondst[0]], per_merk[vondst[-1]] - 1))
    return gevonden


def _celvondst(inlezing, vondst, cellen, elders):
    nummer, naam, begin, eind, soort, _ = vondst
    kolom, sleutel = inlezing.kolommen[naam], sleutel_van(vondst)
    veld = inlezing.bestemming.per_naam[naam]
    tekst = zoals_bewaard(veld, cellen[kolom])
    voor, na = tekst[:begin], tekst[eind:]
    return Celvondst(
        cel=f"{letter(kolom)}{nummer}",
        kolom=veld.label,
        voor=f"…{voor[-ROND_EEN_VONDST:]}" if len(voor) > ROND_EEN_VONDST else voor,
        na=f"{na[:ROND_EEN_VONDST]}…" if len(na) > ROND_EEN_VONDST else na,
        voorstel=Voorstel(tekst[begin:eind], soort, f"vondst-{sleutel}", ""),
        overal=f"overal-{sleutel}",
        elders=elders,
    )


def _merk(sleutel):
    return sleutel.partition("-")[2]


def leg_keuzes_vast(*, inlezing, keuzes, overal=(), rest=""):
    """Keeps what was chosen about findings: `keuzes` is {key: choice}, `overal` the keys whose choice holds for the
    same words in the whole column, `rest` the choice for all that is left.

    Returns the Inlezing, `klaar` when nothing is left to choose. Where nothing is asked, nothing changes. Raises
    WeggegooidError.
    """
    per_merk = _per_merk(keuzes, overal)
    with transaction.atomic():
        inlezing = Inlezing.objects.vergrendel(inlezing)
        if inlezing.stand != Stand.TEKST:
            return inlezing
        over = 0
        for blok in inlezing.blokken.exclude(vondsten=[]).only("vondsten", "keuzes", "inlezing"):
            open_ = zonder_keuze(blok)
            nieuw = {s: k for s in open_ if (k := keuzes.get(s) or per_merk.get(_merk(s)) or rest)}
            if nieuw:
                blok.keuzes |= nieuw
                blok.save(update_fields=["keuzes"])
            over += len(open_) - len(nieuw)
        return _zet_over(inlezing, over)


def _per_merk(keuzes, overal):
    return {_merk(sleutel): keuzes[sleutel] for sleutel in overal if sleutel in keuzes}


def zonder_antwoord(gevraagd, keuzes, overal):
    """The keys of `gevraagd` to which `keuzes` and `overal` (as above) give no choice."""
    per_merk = _per_merk(keuzes, overal)
    return [sleutel for sleutel in gevraagd if sleutel not in keuzes and _merk(sleutel) not in per_merk]


def vergeet_keuzes(*, inlezing):
    """Asks everything about the text again. Returns the Inlezing. Raises WeggegooidError."""
    with transaction.atomic():
        inlezing = Inlezing.objects.vergrendel(inlezing)
        if inlezing.stand not in (Stand.TEKST, Stand.KLAAR):
            return inlezing
        inlezing.blokken.update(keuzes={})
        blokken = inlezing.blokken.exclude(vondsten=[]).only("vondsten", "keuzes", "inlezing")
        return _zet_over(inlezing, sum(len(zonder_keuze(blok)) for blok in blokken))


def _zet_over(inlezing, over):
    inlezing.vondsten, inlezing.stand = over, Stand.TEKST if over else Stand.KLAAR
    inlezing.save()
    return inlezing


def keuzes_in_woorden(inlezing):
    """What will happen to the text that was found, as a sentence; empty when nothing was found. One query."""
    gekozen = Counter()
    for vondsten, keuzes in inlezing.blokken.exclude(vondsten=[]).values_list("vondsten", "keuzes"):
        gekozen.update(keuzes.get(sleutel_van(vondst)) == HAAL_WEG for vondst in vondsten)
    zinnen = []
    if weg := gekozen[True]:
        zinnen.append("Eén stuk tekst halen we weg." if weg == 1 else f"{weg} stukken tekst halen we weg.")
    if blijft := gekozen[False]:
        wat = "Eén stuk tekst is" if blijft == 1 else f"{blijft} stukken tekst zijn"
        zinnen.append(f"{wat} volgens jou geen persoonsgegeven: dat blijft staan.")
    return " ".join(zinnen)


def bewaar_verklaringen(verklaringen, *, onderdeel, by, op):
    """Keeps who declared what: [(field, kind, reason), …], as a form about `onderdeel` does."""
    Tekstverklaring.objects.bulk_create(
        [
            Tekstverklaring(onderdeel=onderdeel, veld=veld, soort=soort, reden=reden, door=by, op=op)
            for veld, soort, reden in verklaringen
        ],
        batch_size=1000,
    )
