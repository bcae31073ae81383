"""Initiatieven and netwerken by name, also shortened or misspelt: `Het Zaaigoed` for Buurttuin Het Zaaigoed.

A name that consists of everyday words is only meant when all of it is said. What fits two names is none of them: a
sentence that fills in the wrong one is worse than one that asks.
"""

import re
from collections import Counter
from functools import lru_cache

from rapidfuzz.distance import OSA

from taal.woordlijst import lees_woordlijst

from .eigennamen import GEWONE_WOORDEN, GOED, GOK, ZEKER, ZELFSTANDIGE_WOORDEN
from .tekst import Kandidaat, maak_plat, na_aanhef, woorden_van

_WOORD = re.compile(r"(?<![\w#])[a-z0-9]+(?!\w)")
_TUSSEN = re.compile(r"[ '&.,/-]{1,3}")
_STOP = frozenset(
    ["de", "het", "een", "t", "van", "der", "den", "en", "in", "op", "aan", "voor", "met", "te", "bij"]
)
_AANHEF = na_aanhef("familie", "fam")
_DELEN = frozenset(lees_woordlijst("zin/naamdelen")["gewoon"])
"""Of what names of initiatieven are made: alone they tell of a kind, not of this one."""
_STRAAT = re.compile(r"(?:straat|laan|weg|plein|kade|dijk|gracht|hof|pad|park)$")
"""A street is where something happens, also something else."""
KORTST, KORTST_MISSPELD, LANG = 5, 6, 9


class _Naam:
    def __init__(self, naam):
        self.naam = naam
        self.woorden = woorden_van(maak_plat(naam))
        self.kern = [woord for woord in self.woorden if woord not in _STOP] or self.woorden
        self.eigen = set()

    @property
    def is_gewoon(self):
        """`De Tuin`, `Rouwkring`: one word, that may tell of a kind as well."""
        return len(self.kern) == 1

    @property
    def vraagt_hoofdletter(self):
        """Whether it is only meant when it is written as a name."""
        return self.is_gewoon and not self.eigen


@lru_cache(maxsize=64)
def _namenlijst(namen, andere):
    """The _Naam of each, with its `eigen` words: of no other name, no wijk, soort or thema, and no everyday word."""
    lijst = [_Naam(naam) for naam in namen]
    keren = Counter(woord for naam in lijst for woord in set(naam.kern))
    elders = {woord for naam in andere for woord in woorden_van(maak_plat(naam))}
    gewoon = elders | GEWONE_WOORDEN | ZELFSTANDIGE_WOORDEN | _DELEN | _STOP
    for naam in lijst:
        naam.eigen = {
            woord
            for woord in naam.kern
            if len(woord) >= KORTST
            and keren[woord] == 1
            and woord not in gewoon
            and not _STRAAT.search(woord)
        }
    return lijst


def vind(zin, namen, veld, andere=()):
    """Candidates for `veld` (str): all mentions of the one name that is meant; none when two are. Reserves them.

    `andere` are names of other things (wijken, soorten, themas): their words alone point to none of `namen`.
    """
    if not namen:
        return []
    woorden = [w for w in _WOORD.finditer(zin.plat) if zin.is_vrij(*w.span())]
    gevonden = []
    for naam in _namenlijst(tuple(namen), tuple(andere)):
        gevonden += _vermeldingen(zin, woorden, naam, veld)
    gevonden = _zonder_korter(gevonden)
    hoogste = max((k.rang for k in gevonden), default=0)
    beste = [k for k in gevonden if k.rang == hoogste]
    if len({k.waarden[veld] for k in beste}) != 1:
        return []
    for kandidaat in beste:
        zin.reserveer(kandidaat.begin, kandidaat.eind)
    return beste


def _vermeldingen(zin, woorden, naam, veld):
    gevonden = []
    for plek in range(len(woorden)):
        if _AANHEF.search(zin.ervoor(woorden[plek].start(), 30)):
            continue  # mevrouw Zaaigoed is somebody
        laatste = _hele_naam(zin, woorden, plek, naam.kern)
        if laatste is not None:
            begin, eind = _met_lidwoord(zin, woorden, plek, naam), woorden[laatste].end()
            if naam.vraagt_hoofdletter and not _met_hoofdletter(zin, woorden[plek].start(), begin):
                continue
            rang = GOED if naam.is_gewoon else ZEKER
            gevonden.append(Kandidaat({veld: naam.naam}, begin, eind, naam.is_gewoon, rang))
            continue
        woord = woorden[plek][0]
        if woord in naam.eigen:
            gevonden.append(_deel(zin, woorden, plek, naam, veld, GOED))
        elif _lijkt_op(woord, naam.eigen):
            gevonden.append(_deel(zin, woorden, plek, naam, veld, GOK))
    return gevonden


def _hele_naam(zin, woorden, plek, kern):
    """Where the last word stands when the words of `kern` follow each other from `plek` on; None when they don't."""
    hier = plek
    for nummer, woord in enumerate(kern):
        while nummer and hier < len(woorden) and woorden[hier][0] in _STOP and woord not in _STOP:
            hier += 1
        if hier >= len(woorden) or woorden[hier][0] != woord:
            return None
        if hier > plek and not _sluit_aan(zin, woorden[hier - 1], woorden[hier]):
            return None
        hier += 1
    return hier - 1


def _sluit_aan(zin, een, ander):
    return _TUSSEN.fullmatch(zin.plat, een.end(), ander.start()) is not None


def _met_lidwoord(zin, woorden, plek, naam):
    """Where the mention begins: with the article that belongs to the name, when it is there."""
    begin = woorden[plek].start()
    if plek and naam.woorden[0] in _STOP and woorden[plek - 1][0] == naam.woorden[0]:
        return woorden[plek - 1].start()
    return begin


def _met_hoofdletter(zin, plek, begin):
    """`De Tuin`, and not `de tuin`: with its article, and a capital where the sentence didn't begin."""
    return begin < plek and zin.tekst[zin.plek(plek, plek + 1)[0]].isupper()


def _deel(zin, woorden, plek, naam, veld, rang):
    """The mention around one of its own words, as far as its neighbours are of the name too."""
    eerste = laatste = plek
    van_naam = set(naam.woorden)
    while (
        eerste
        and woorden[eerste - 1][0] in van_naam
        and _sluit_aan(zin, woorden[eerste - 1], woorden[eerste])
    ):
        eerste -= 1
    while (
        laatste + 1 < len(woorden)
        and woorden[laatste + 1][0] in van_naam - _STOP
        and _sluit_aan(zin, woorden[laatste], woorden[laatste + 1])
    ):
        laatste += 1
    begin, eind = woorden[eerste].start(), woorden[laatste].end()
    return Kandidaat({veld: naam.naam}, begin, eind, rang == GOK, rang)


def _lijkt_op(woord, eigen):
    if (
        len(woord) < KORTST_MISSPELD
        or woord in GEWONE_WOORDEN | ZELFSTANDIGE_WOORDEN | _DELEN
        or woord.isdigit()
    ):
        return False
    return any(
        woord[0] == ander[0]
        and OSA.distance(woord, ander, score_cutoff=2) <= (2 if min(len(woord), len(ander)) >= LANG else 1)
        for ander in eigen
    )


def _zonder_korter(gevonden):
    """`Buurttuin Zuid` is not Buurttuin: what lies inside a longer mention of another name is not meant."""
    return [
        k
        for k in gevonden
        if not any(
            a.waarden != k.waarden
            and a.begin <= k.begin
            and k.eind <= a.eind
            and (a.eind - a.begin) > (k.eind - k.begin)
            for a in gevonden
        )
    ]
