"""Which column of a file is what, recognised by its name."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from xlsxwriter.utility import xl_col_to_name

letter = xl_col_to_name
"""The letters above a column in a spreadsheet: 0 is A, 26 is AA."""
LIJKT_GENOEG = 0.85
"""Below this a heading is not recognised: a wrong guess costs more than a choice."""


@dataclass(frozen=True)
class Veld:
    """Something that a column can hold."""

    naam: str
    label: str
    ook: str = ""
    """Other names that people give it, with semicolons between."""
    in_minuten: str = ""
    """Name of its twin, when a heading says minutes: of a column of hours."""
    langst: int = 0
    """Of free text, which is searched for personal data: how many characters it may have."""
    op_een_regel: bool = False
    """Free text without line ends."""

    @property
    def namen(self):
        return (self.naam, self.label, *filter(None, self.ook.split("; ")))


def kaal(tekst):
    """`tekst` without capitals, accents, spaces and signs: "Thema’s " and "themas" are one."""
    zonder_accenten = unicodedata.normalize("NFKD", tekst)
    return "".join(teken for teken in zonder_accenten if teken.isalnum()).casefold()


@cache
def _per_naam(velden):
    return {kaal(naam): veld for veld in velden for naam in veld.namen}


def herken(koppen, velden):
    """{field name: index of its column} for these `velden` (a tuple of Veld): names that are right first, then those
    that nearly are; of two columns with the same meaning the first."""
    per_naam, gevonden = _per_naam(velden), {}
    for zoek in (_precies, _bijna):
        for index, kop in enumerate(koppen):
            naam = zoek(kop, per_naam)
            if naam and naam not in gevonden and index not in gevonden.values():
                gevonden[naam] = index
    return gevonden


def _precies(kop, per_naam):
    if veld := per_naam.get(kaal(kop)):
        return veld.naam
    zonder_haakjes = re.sub(r"[(\[].*", "", kop)
    veld = per_naam.get(kaal(zonder_haakjes))
    if veld and veld.in_minuten and "min" in kop[len(zonder_haakjes) :].lower():
        return veld.in_minuten
    return veld and veld.naam


def _bijna(kop, per_naam):
    woord = kaal(kop)
    # Short words are near too much, and "minuten" must never be taken for hours.
    if len(woord) < 5:
        return None
    beste = get_close_matches(woord, per_naam, n=1, cutoff=LIJKT_GENOEG)
    return per_naam[beste[0]].naam if beste else None
