"""Which column of a file is what, recognised by the words of its name."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from xlsxwriter.utility import xl_col_to_name

letter = xl_col_to_name
"""The letters above a column in a spreadsheet: 0 is A, 26 is AA."""
LIJKT_GENOEG = 0.85
"""Below this a word is no misspelling of another: a wrong guess costs more than a choice."""
KORTSTE_HERSTELD = 5
"""Letters: shorter words are near too much."""


def _woorden_uit(rij):
    return frozenset(rij.split("; "))


ERBIJ = "+"
"""Between a field and a number: one more column for the same quantity, to be added up."""
ZEGT_NIETS = _woorden_uit(
    "de; het; een; aantal; in; van; per; dd; mm; jj; jjjj; yyyy; uu; hh; verplicht; optioneel; indien; bekend"
)
"""Words of a heading that leave its meaning as it is."""
VAN_ANDEREN = _woorden_uit(
    "reis; reistijd; reizen; reiskosten; reisuren; kosten; kostenplaats; km; kilometer; kilometers; nr; "
    "nummer; volgnummer; id; prijs; bedrag; euro; tarief; budget; declaratie; invoer; invoerdatum; "
    "ingevoerd; aangemaakt; gewijzigd; wijzigingsdatum; registratiedatum; geboortedatum; telefoon; "
    "telefoonnummer; postcode; week; weeknummer; weeknr; maand; jaar; kwartaal"
)
"""Words of columns that people keep for something else. They are left out without a question."""
DELEN = _woorden_uit(
    "man; mannen; vrouw; vrouwen; m; v; x; jongens; meisjes; kinderen; jongeren; jeugd; volwassenen; "
    "ouderen; senioren; anders"
)
"""Words that name a part of the people who were there: such columns are counted together."""
HET_GEHEEL = {"totaal", "totale", "werkelijk", "werkelijke", "gewerkt", "gewerkte", "echte", "feitelijke"}
"""Words with which a column is more likely meant than one without them."""


@dataclass(frozen=True)
class Veld:
    """Something that a column can hold."""

    naam: str
    label: str
    ook: str = ""
    """Other names that people give it, with semicolons between."""
    langst: int = 0
    """Of free text, which is searched for personal data: how many characters it may have."""
    op_een_regel: bool = False
    """Free text without line ends."""
    hoeveel: bool = False
    """A quantity: two columns of it are added up, and a merged cell says it only once."""
    telt: bool = False
    """A heading that is nearly its name is asked about: a wrong column would make a wrong figure."""

    @property
    def namen(self):
        return (self.naam, self.label, *filter(None, self.ook.split("; ")))


def kaal(tekst):
    """`tekst` without capitals, accents, spaces and signs: "Thema’s " and "themas" are one."""
    zonder_accenten = unicodedata.normalize("NFKD", tekst)
    return "".join(teken for teken in zonder_accenten if teken.isalnum()).casefold()


def woorden(kop):
    """The words of a heading that say something, each bare; all of them when none does."""
    alle = [kaal(woord) for woord in re.split(r"[\s_/().,:;+&\[\]–-]+", re.sub("['’‘`]", "", kop))]
    alle = [woord for woord in alle if woord]
    zegt = [w for i, w in enumerate(alle) if w not in ZEGT_NIETS or (w == "van" and i == len(alle) - 1)]
    return frozenset(zegt or alle)


class Koppenlijst:
    """The names of these `velden` (a tuple of Veld), whole and by their words."""

    def __init__(self, velden):
        self.velden = {veld.naam: veld for veld in velden}
        namen = [(naam, veld) for veld in velden for naam in veld.namen]
        self.heel = {kaal(naam): veld for naam, veld in namen}
        self.per_woorden = {woorden(naam): veld for naam, veld in reversed(namen)}
        self.bekend = frozenset().union(*self.per_woorden)

    def herstel(self, kop):
        """The words of `kop`, those that are misspelt mended."""
        return frozenset(map(self._herstel_woord, woorden(kop)))

    def _herstel_woord(self, woord):
        if len(woord) < KORTSTE_HERSTELD or woord in self.bekend | VAN_ANDEREN | DELEN | HET_GEHEEL:
            return woord
        return next(iter(get_close_matches(woord, sorted(self.bekend), n=1, cutoff=LIJKT_GENOEG)), woord)

    def precies(self, kop):
        """The Veld with this very name, or None."""
        if veld := self.heel.get(kaal(kop)):
            return veld
        veld = self.per_woorden.get(woorden(kop))
        return veld if veld and self._mag_aantal(kop, veld) else None

    def hersteld(self, kop):
        """The Veld with this name once misspelt words are mended, or None."""
        veld = self.per_woorden.get(self.herstel(kop))
        return veld if veld and self._mag_aantal(kop, veld) else None

    def _mag_aantal(self, kop, veld):
        """How many activities there were is no activity."""
        return veld.hoeveel or "aantal" not in kop.lower().split() or kaal(kop) in self.heel

    def lijkt(self, kop):
        """The Veld that telt whose name shares the most words with `kop`, which has others too; or None."""
        zegt = self.herstel(kop)
        if zegt & VAN_ANDEREN:
            return None
        naast = [
            (len(n & zegt), -len(n - zegt), veld.telt, veld)
            for n, veld in self.per_woorden.items()
            if n & zegt
        ]
        beste = max(naast, key=lambda rij: rij[:3], default=(None,))[-1]
        return beste if beste and beste.telt else None


_koppenlijst = cache(Koppenlijst)


def herken(koppen, velden, verborgen=()):
    """{field name: index of its column} for these `velden` (a tuple of Veld): names that are right first, then those
    that are misspelt; of two columns with the same meaning the first. Never a column in `verborgen` (indices)."""
    namen, gevonden = _koppenlijst(velden), {}
    for zoek in (namen.precies, namen.hersteld):
        for index, kop in enumerate(koppen):
            veld = index not in verborgen and kop and zoek(kop)
            if veld and veld.naam not in gevonden and index not in gevonden.values():
                gevonden[veld.naam] = index
    return gevonden


def twijfel(koppen, velden, kolommen, verborgen=()):
    """{index: (field that it may be, field that is proposed, "" for none of ours or None where nothing decides)} of
    the columns to ask about: a word more or less is another meaning, and two columns are one quantity."""
    namen, vragen = _koppenlijst(velden), {}
    al_gebruikt, gekozen = set(kolommen.values()), set(kolommen)
    for index, kop in enumerate(koppen):
        if index in al_gebruikt or not kop:
            continue
        zelfde = namen.precies(kop) or namen.hersteld(kop)
        if zelfde and (zelfde.telt or index in verborgen):
            vragen[index] = zelfde.naam
        elif veld := namen.lijkt(kop):
            vragen[index] = veld.naam
    voorstel = {}
    for index in sorted(vragen, key=lambda i: (i in verborgen, not HET_GEHEEL & woorden(koppen[i]))):
        naam, zegt = vragen[index], woorden(koppen[index])
        is_deel = bool(zegt & DELEN)
        if naam in gekozen and not (is_deel and naam not in kolommen and index not in verborgen):
            voorstel[index] = ""
        elif is_deel or zegt & HET_GEHEEL or namen.hersteld(koppen[index]):
            voorstel[index] = naam
            gekozen.add(naam)
        else:
            voorstel[index] = None
    return {
        index: (naam, "" if voorstel[index] is None and naam in gekozen else voorstel[index])
        for index, naam in vragen.items()
    }
