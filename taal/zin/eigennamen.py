"""Names in running words, also shortened or misspelt; wijken and themas by theirs."""

import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from taal.woordlijst import lees_woordlijst

from .tekst import SCHAKELS, Kandidaat, maak_plat, na_aanhef, woorden_van

_GEWOON = lees_woordlijst("zin/gewone_woorden")
MEERDUIDIG = frozenset(_GEWOON["meerduidig"])
GEWONE_WOORDEN = frozenset(_GEWOON["gewoon"])
ZELFSTANDIGE_WOORDEN = frozenset(_GEWOON["dingen"])
_AFKORTINGEN = frozenset(_GEWOON["afkortingen"])
_KLANKEN = tuple(regel.split() for regel in lees_woordlijst("zin/klanken")["gelijk"])

_WOORD = re.compile(r"(?<![\w#])[a-z0-9]+")
_TUSSEN = re.compile(r"[ '&-]{1,3}|\. ?|/")
_LIDWOORD = re.compile(r"(?<!\w)(?:de|het|een|'t|die|deze|dat|dit|onze|elke|over|langs|met|aan) $")
_PLAATS = re.compile(
    r"(?<!\w)(?:(?:in|te|bij|uit|vanuit|voor|van|naar|door) )?(?:de )?(?:wijk |buurt )?(?:de |het )?$"
)
_AANHEF = na_aanhef("mr")
_TUSSENVOEGSEL = re.compile(r"(?<!\w)(?:vd|v\.d\.|v/d|van der|van den|ten|ter)\.? $")
_NOG_EEN_RICHTING = re.compile(r" ?(?:en|of|&|/) ?-?(?:noord|oost|zuid|west)(?!\w)")
_ANDER = {"st": "sint", "nw": "nieuw", "n": "noord", "z": "zuid", "o": "oost", "w": "west"}
ZEKER, GOED, GOK = 3, 2, 1


def _klank(sleutel):
    """Spellings that sound alike become the same."""
    for van, naar in _KLANKEN:
        sleutel = sleutel.replace(van, naar)
    sleutel = re.sub(r"(.)\1+", r"\1", sleutel)
    return re.sub(r"dt?$", "t", sleutel)


class Namenlijst:
    """Finds one of `namen` in running words.

    `extra` gives other words for a name: `-cursus` is how a compound ends, `mantelzorg-` how it begins.
    `half_gewoon`: may a name be shortened to what is the beginning of an ordinary word as well?
    """

    def __init__(self, namen, *, extra=(), begin=4, deel=5, grof=10, half_gewoon=True):
        self.namen, self.half_gewoon = namen, half_gewoon
        self.exact, self.begin, self.klank = {}, defaultdict(set), defaultdict(set)
        self.afkortingen = defaultdict(set)
        self.woordrijen, self.grof = set(), grof
        self.achtervoegsels, self.voorvoegsels = {}, {}
        for naam in namen:
            for woorden in _schrijfwijzen(naam):
                self._leer(naam, woorden, begin, deel)
        for synoniem, naam in extra:
            if synoniem.startswith("-"):
                self.achtervoegsels[synoniem[1:]] = naam
                continue
            if synoniem.endswith("-"):
                self.voorvoegsels[synoniem[:-1]] = naam
                continue
            woorden = woorden_van(maak_plat(synoniem))
            self.woordrijen.add(tuple(woorden))
            sleutel = "".join(woorden)
            self.exact.setdefault(sleutel, {}).setdefault(naam, GOED)
        for sleutel, wie in self.exact.items():
            if len(sleutel) >= 6:
                self.klank[_klank(sleutel)] |= set(wie)
        self.lang = {}
        for sleutel in self.exact:
            if len(sleutel) >= 7:
                self.lang[sleutel] = self.lang[_klank(sleutel)] = sleutel
        self.klinkerloos = _zonder_een_klinker(self.exact)
        self.langste = max((len(sleutel) for sleutel in self.exact), default=0)
        self.meeste_woorden = min(6, max((len(rij) for rij in self.woordrijen), default=0) + 2)
        self._gezien = {}

    def _leer(self, naam, woorden, begin, deel):
        self.exact.setdefault("".join(woorden), {})[naam] = ZEKER
        self.woordrijen.add(tuple(woorden))
        for eerste in range(len(woorden)):
            if eerste and woorden[eerste] in ("en", "van", "de", "het"):
                continue
            sleutel = "".join(woorden[eerste:])
            for eind in range(min(deel, len(sleutel)) if eerste else begin, len(sleutel) + 1):
                self.begin[sleutel[:eind]].add(naam)
        if len(woorden) == 2 and woorden[1] in _ANDER.values():
            self._leer_richting(naam, *woorden)
        if len(woorden) > 1 or len(woorden[0]) > 10:
            self.afkortingen[woorden[0][0]].add((naam, tuple(w[0] for w in woorden), "".join(woorden)))

    def _leer_richting(self, naam, plaats, richting):
        """`wet-zuid` for Weteringen-Zuid."""
        for eind in range(3, len(plaats)):
            if plaats[:eind] not in SCHAKELS and plaats[:eind] not in GEWONE_WOORDEN:
                self.begin[plaats[:eind] + richting].add(naam)
                self.woordrijen.add((plaats[:eind], richting))

    def zoek(self, sleutel, *, los=True):
        """((naam, rang), …) that these letters can mean; empty when they mean nothing. `los` when it is one word."""
        if (sleutel, los) not in self._gezien:
            if len(self._gezien) > 20_000:
                self._gezien.clear()
            self._gezien[sleutel, los] = self._zoek(sleutel, los)
        return self._gezien[sleutel, los]

    def _zoek(self, sleutel, los):
        if sleutel in self.exact:
            return tuple(self.exact[sleutel].items())
        if not 3 <= len(sleutel) <= self.langste + 12 or sleutel in MEERDUIDIG or sleutel in GEWONE_WOORDEN:
            return ()
        if sleutel in self.begin and (self.half_gewoon or not _begint_gewoon(sleutel)):
            return tuple((naam, GOK) for naam in self.begin[sleutel])
        for lijst, past in ((self.achtervoegsels, sleutel.endswith), (self.voorvoegsels, sleutel.startswith)):
            for stuk, naam in lijst.items():
                if los and past(stuk):
                    return ((naam, GOED),)
        if len(sleutel) >= 5 and (namen := self.klank.get(_klank(sleutel))):
            return tuple((naam, GOK) for naam in namen)
        if len(sleutel) == 5 and (namen := self.klinkerloos.get(sleutel)):
            return tuple((naam, GOK) for naam in namen)
        return self._misspeld(sleutel) or self._afgekort(sleutel)

    def kent(self, woorden):
        """Do these words, one by one, begin a name?"""
        return any(
            rij[: len(woorden) - 1] == tuple(woorden[:-1]) and rij[len(woorden) - 1].startswith(woorden[-1])
            for rij in self.woordrijen
            if len(rij) >= len(woorden)
        )

    def _misspeld(self, sleutel):
        if len(sleutel) < 6 or sleutel in ZELFSTANDIGE_WOORDEN or sleutel.isdigit():
            return ()
        beste = defaultdict(lambda: 9)
        for vorm in {sleutel, _klank(sleutel)}:
            for kandidaat, afstand, _ in process.extract(
                vorm, list(self.lang), scorer=OSA.distance, score_cutoff=2, limit=None
            ):
                if kandidaat[0] != vorm[0] or afstand > (
                    2 if min(len(kandidaat), len(vorm)) >= self.grof else 1
                ):
                    continue
                voluit = self.lang[kandidaat]
                if OSA.distance(sleutel, voluit) > afstand + 2:
                    continue  # alike in sound and a slip besides: another word
                for naam in self.exact[voluit]:
                    beste[naam] = min(beste[naam], afstand)
        minst = min(beste.values(), default=9)
        return tuple((naam, GOK) for naam, afstand in beste.items() if afstand == minst)

    def _afgekort(self, sleutel):
        """`nvbp`: no vowels, every word's first letter among them, the rest in order."""
        if not 3 <= len(sleutel) <= 5 or re.search(r"[aeiouy0-9]", sleutel) or sleutel in _AFKORTINGEN:
            return ()
        passend = {
            naam
            for naam, initialen, voluit in self.afkortingen.get(sleutel[0], ())
            if len(initialen) > 1
            and _is_deelrij(sleutel, voluit)
            and _is_deelrij("".join(initialen), sleutel)
        }
        return tuple((naam, GOK) for naam in passend)


def _zonder_een_klinker(namen_bij_sleutel):
    """`lombk` for Lombok: of six letters, too short to be misspelt in any other way."""
    uit = defaultdict(set)
    for sleutel, namen in namen_bij_sleutel.items():
        for plek in range(1, len(sleutel)) if len(sleutel) == 6 else ():
            if sleutel[plek] in "aeiou":
                uit[sleutel[:plek] + sleutel[plek + 1 :]] |= set(namen)
    return uit


@lru_cache(maxsize=4096)
def _begint_gewoon(sleutel):
    return any(woord.startswith(sleutel) for woord in GEWONE_WOORDEN)


def _is_deelrij(letters, woord):
    rest = iter(woord)
    return all(letter in rest for letter in letters)


def _schrijfwijzen(naam):
    """Lists of words by which a name goes: without `Wijk 04`, without article, St for Sint, N for Noord."""
    woorden = woorden_van(maak_plat(naam))
    kern = woorden[:]
    while len(kern) > 1 and (kern[0] in ("wijk", "de", "het", "den", "t") or kern[0].isdigit()):
        kern = kern[1:]
    uit = [w for w in (woorden, kern) if w]
    if kern and len(kern) > 1:
        kort = {voluit: afkorting for afkorting, voluit in _ANDER.items()}
        if kern[0] in kort and len(kern[0]) > 3:
            uit.append([kort[kern[0]], *kern[1:]])
        if kern[-1] in kort:
            uit.append([*kern[:-1], kort[kern[-1]]])
    return uit


@lru_cache(maxsize=64)
def _wijkenlijst(namen):
    return Namenlijst(namen)


@lru_cache(maxsize=64)
def _themalijst(namen):
    return Namenlijst(namen, begin=3, deel=4)


def vind_wijk(zin, namen):
    """Candidates for wijk; reserves every mention, also when two are named and none is taken."""
    gevonden = []
    for kandidaat in vind_namen(zin, _wijkenlijst(namen), "wijk"):
        if _heet_zo(zin, kandidaat):
            continue
        ervoor = _PLAATS.search(zin.ervoor(kandidaat.begin, 30))
        # `weteringen noord en zuid` are two wijken
        waarden = {"wijk": None} if _NOG_EEN_RICHTING.match(zin.plat, kandidaat.eind) else kandidaat.waarden
        begin = kandidaat.begin - len(ervoor[0])
        if not zin.is_vrij(begin, kandidaat.begin):
            begin = kandidaat.begin
        zin.reserveer(begin, kandidaat.eind)
        gevonden.append(Kandidaat(waarden, begin, kandidaat.eind, kandidaat.twijfel, kandidaat.rang))
    return beste(gevonden, "wijk")


def _heet_zo(zin, kandidaat):
    """`mw vd Molen`, `familie de Hoven`: a person."""
    ervoor = zin.ervoor(kandidaat.begin, 30)
    return bool(_AANHEF.search(ervoor) or (kandidaat.rang == GOK and _TUSSENVOEGSEL.search(ervoor)))


def vind_namen(zin, lijst, veld):
    """Longest runs of words that mean something in the list; what can mean two names has waarde None."""
    woorden = [w for w in _WOORD.finditer(zin.plat) if zin.is_vrij(*w.span())]
    aaneen = [
        a.end() == b.start() or _TUSSEN.fullmatch(zin.plat, a.end(), b.start()) is not None
        for a, b in pairwise(woorden)
    ]
    gevonden, plek = [], 0
    while plek < len(woorden):
        kandidaat, lengte = _vanaf(zin, lijst, woorden, aaneen, plek, veld)
        if kandidaat:
            gevonden.append(kandidaat)
        plek += lengte
    return gevonden


def _vanaf(zin, lijst, woorden, aaneen, plek, veld):
    eind = plek
    while eind + 1 < min(len(woorden), plek + lijst.meeste_woorden) and aaneen[eind]:
        eind += 1
    beste = None
    for laatste in range(eind, plek - 1, -1):
        stukken = [w[0] for w in woorden[plek : laatste + 1]]
        namen = lijst.zoek("".join(stukken), los=laatste == plek)
        if not namen or (laatste > plek and _is_toeval(stukken, namen, lijst)):
            continue
        rang = max(rang for _, rang in namen)
        if beste and rang <= beste[0]:
            continue
        begin, tot = woorden[plek].start(), woorden[laatste].end()
        if rang == GOK and _is_ding(stukken, zin.ervoor(begin, 8)):
            continue
        waarde = namen[0][0] if len(namen) == 1 else None
        beste = (rang, Kandidaat({veld: waarde}, begin, tot, rang == GOK, rang), laatste - plek + 1)
    return (beste[1], beste[2]) if beste else (None, 1)


def _is_toeval(stukken, namen, lijst):
    """`voor werk` is not voorwerk, and a guess over several words may not swallow a word that stands for itself."""
    if {stukken[0], stukken[-1]} & SCHAKELS and not lijst.kent(stukken):
        return True
    if max(rang for _, rang in namen) > GOK or "".join(stukken) in lijst.begin:
        return False
    if "".join(stukken[1:]) in lijst.exact or "".join(stukken[:-1]) in lijst.exact:
        return True
    if any(stuk in SCHAKELS and not _hoort_bij(stuk, namen) for stuk in stukken):
        return True
    return any(lijst.zoek(stuk) == namen for stuk in (stukken[0], stukken[-1])) or any(
        stuk in GEWONE_WOORDEN and stuk not in _ANDER.values() and not _hoort_bij(stuk, namen)
        for stuk in stukken
    )


def _hoort_bij(stuk, namen):
    return all(stuk in woorden_van(maak_plat(naam)) for naam, _ in namen)


def _is_ding(stukken, ervoor):
    return len(stukken) == 1 and stukken[0] in ZELFSTANDIGE_WOORDEN and bool(_LIDWOORD.search(ervoor))


def beste(gevonden, veld):
    """All mentions of the one name at the surest level; none when two names are meant."""
    if not gevonden:
        return []
    hoogste = max(k.rang for k in gevonden)
    namen = {k.waarden[veld] for k in gevonden if k.rang == hoogste}
    if len(namen) != 1 or None in namen:
        return []
    return [k for k in gevonden if k.waarden[veld] in namen]


_HEKJE = re.compile(r"#(?P<een>[a-z0-9]+(?:[-_][a-z0-9]+)*)")


def vind_themas(zin, namen):
    """Candidates for themas, one per hashtag that fits one theme; the others are reserved."""
    lijst, gevonden = _themalijst(namen), []
    for treffer in _HEKJE.finditer(zin.plat):
        eind = treffer.end()
        vervolg = list(re.finditer(r" ([a-z]+)", zin.plat[eind : eind + 60]))[:3]
        gekozen = None
        for aantal in range(len(vervolg), -1, -1):
            stuk = zin.plat[treffer.start() : eind + (vervolg[aantal - 1].end() if aantal else 0)]
            namen_hier = lijst.zoek("".join(woorden_van(stuk)))
            if aantal and (not namen_hier or namen_hier[0][1] != ZEKER):
                continue
            if len(namen_hier) == 1:
                gekozen = Kandidaat(
                    {"themas": namen_hier[0][0]},
                    treffer.start(),
                    treffer.start() + len(stuk),
                    namen_hier[0][1] < ZEKER,
                )
            break
        zin.reserveer(treffer.start(), gekozen.eind if gekozen else eind)
        if gekozen:
            gevonden.append(gekozen)
    return gevonden
