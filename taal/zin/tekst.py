"""The typed line, made comparable without losing where each letter stood."""

import re
import unicodedata
from dataclasses import dataclass, field

from taal.woordlijst import een_van, lees_woordlijst

LINKS = r"(?<!\w)(?<![0-9][.,:/-])"
"""Before a word or number: not in the middle of another one."""
RECHTS = r"(?!\w)(?![.,:/-][0-9])"

_LIJSTEN = lees_woordlijst("zin/gewone_woorden")
SCHAKELS = frozenset(_LIJSTEN["schakels"])
"""Words that only link: they say nothing once their neighbours are understood."""

_STREEPJES = dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("→➔➜➝➞⇒➡", "-") | dict.fromkeys("‘’`´ʼ", "'")
_RAND = " \t\r\n,;:.-–—/|&+"
_WOORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """One reading of a piece of the line. Positions count in `Zin.plat`; `twijfel` when it was a guess."""

    waarden: dict
    begin: int
    eind: int
    twijfel: bool = False
    rang: int = 0


@dataclass
class Zin:
    """`plat` is `tekst` in lower case, without accents, with single spaces; `kaart` leads back to `tekst`."""

    tekst: str
    plat: str = ""
    kaart: list[int] = field(default_factory=list)
    bezet: bytearray = field(default_factory=bytearray)

    def __post_init__(self):
        letters = []
        for plek, teken in enumerate(self.tekst):
            if teken.isspace():
                if letters and letters[-1] != " ":
                    letters.append(" ")
                    self.kaart.append(plek)
                continue
            for letter in _vereenvoudig(teken):
                letters.append(letter)
                self.kaart.append(plek)
        self.kaart.append(len(self.tekst))
        self.plat = "".join(letters)
        self.bezet = bytearray(len(self.plat))

    def is_vrij(self, begin, eind):
        return 1 not in self.bezet[begin:eind]

    def reserveer(self, begin, eind):
        """Keeps others from reading this piece in another way."""
        self.bezet[begin:eind] = b"\x01" * (eind - begin)

    def neem(self, waarden, begin, eind, twijfel=False, rang=0):
        """A Kandidaat for this piece, that nobody else may read then."""
        self.reserveer(begin, eind)
        return Kandidaat(waarden, begin, eind, twijfel, rang)

    def treffers(self, patroon):
        """Matches of a compiled pattern on pieces that nobody has read yet."""
        return [treffer for treffer in patroon.finditer(self.plat) if self.is_vrij(*treffer.span())]

    def ervoor(self, plek, aantal):
        """The letters just before `plek`, at most `aantal`."""
        return self.plat[max(0, plek - aantal) : plek]

    def plek(self, begin, eind):
        """(begin, eind) in `tekst` of a piece of `plat`; eind exclusive."""
        van, tot = self.kaart[begin], self.kaart[eind]
        while tot > van + 1 and self.tekst[tot - 1].isspace():
            tot -= 1
        return van, max(tot, van + 1)


def _vereenvoudig(teken):
    if teken in _STREEPJES:
        return _STREEPJES[teken]
    if unicodedata.category(teken)[0] in "LM":
        teken = "".join(t for t in unicodedata.normalize("NFKD", teken) if not unicodedata.combining(t))
    return teken.lower()


def na_aanhef(*ook):
    """A pattern of what stands right before somebody's name: a title, one of `ook` among them, and prefixes."""
    titel, voegsel = een_van((*_LIJSTEN["aanhef"], *ook)), een_van(_LIJSTEN["voegsels"])
    return re.compile(rf"(?<!\w){titel}\.? (?:{voegsel}\.? )*$")


def maak_plat(tekst):
    """`tekst` as `Zin.plat` has it, without space at its ends."""
    return Zin(tekst).plat.strip()


def woorden_van(plat):
    """The words (str) in a flat text, without what stands between them."""
    return _WOORD.findall(plat)


def schrijf_rest(tekst, plekken):
    """What stands outside `plekken` (begin, eind), in order and tidied; None when nothing is left."""
    gaten, vorige = [], 0
    for begin, eind in [*sorted(plekken), (len(tekst), len(tekst))]:
        if begin > vorige:
            gaten.append((tekst[vorige:begin], begin < len(tekst)))
        vorige = max(vorige, eind)
    rest, komma = "", False
    for stuk, iets_volgt in gaten:
        kern = " ".join(stuk.split())
        begint_met_komma = kern[:1] in (",", ";")
        eindigt_met_komma = kern[-1:] in (",", ";")
        kern = _zonder_losse_schakels(kern, bool(rest) or vorige > 0, iets_volgt)
        if kern:
            scheiding = ", " if komma or begint_met_komma else " "
            rest = f"{rest}{scheiding}{kern}" if rest else kern
            komma = eindigt_met_komma
        else:
            komma = komma or begint_met_komma or eindigt_met_komma
    return rest or None


def _zonder_losse_schakels(kern, iets_ging_voor, iets_volgt):
    kern = _trim(kern)
    if not _heeft_inhoud(kern):
        return ""
    if not (iets_ging_voor or iets_volgt):
        return kern
    delen = kern.split(" ")
    if all(maak_plat(deel).strip(_RAND) in SCHAKELS or not _heeft_inhoud(deel) for deel in delen):
        return ""
    if iets_ging_voor and delen[0].lower() == "en":
        delen = delen[1:]
    if iets_volgt and delen[-1].lower() in ("en", "met", "om", "in", "op"):
        delen = delen[:-1]
    return _trim(" ".join(delen))


def _trim(kern):
    while True:
        kort = kern.strip(_RAND)
        if kort[:1] == "(" and kort[-1:] == ")" and kort.count("(") == 1:
            kort = kort[1:-1]
        elif kort.count("(") != kort.count(")"):
            kort = kort.strip("()")
        if kort == kern:
            return kort
        kern = kort


def _heeft_inhoud(kern):
    return any(teken.isalnum() for teken in kern)
