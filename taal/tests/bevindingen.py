"""The labelled sentences of bevindingen.csv, and how well `vind` does on them.

A finding is marked in the sentence itself: "gebeld met [naam:mevrouw De Boer]". A sentence without a mark is harmless.
`deel`: `afstellen` (the rules were tuned on these), `toetsen` (only scored), `laat` (written after the tuning, only
scored), `schrijfwijzen` (ways to write one thing, tuned on).

`blind1` to `blind7` were each written by somebody who had not seen the rules. What the rules of that day
made of them, before they were mended by them (structured kinds, names, false alarms):

    blind1    165/177 (93.2%)    81/84    4/191
    blind2    156/164 (95.1%)    90/94    7/209
    blind3    153/165 (92.7%)    83/92    4/197
    blind4    147/150 (98.0%)    78/81    9/200
    blind5    149/150 (99.3%)    79/80    0/200
    blind6    194/200 (97.0%)    98/100   3/250
    blind7    160/160 (100%)     78/80    1/180

All that was missed of the structured kinds in the first five was adres and geboortedatum; in blind6 four of six
were what a telephone writes when somebody dictates (numbers, signs in words). Only a fresh set tells how the rules do
on text that nobody here has seen: the first six no longer do. By `blind7` nothing was mended, and it should stay so.
"""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from taal.persoonsgegevens import SOORTEN, Vondst, vind

MERK = re.compile(rf"\[({'|'.join(SOORTEN)}):([^\]]*)\]")


@dataclass(frozen=True)
class Zin:
    deel: str
    tekst: str
    vondsten: tuple[Vondst, ...]


def lees_zin(deel: str, gemerkt: str) -> Zin:
    """The sentence without its marks, with the findings they stand for."""
    tekst, vondsten, vorige = "", [], 0
    for merk in MERK.finditer(gemerkt):
        tekst += gemerkt[vorige : merk.start()]
        vondsten.append(Vondst(merk[1], len(tekst), len(tekst) + len(merk[2])))
        tekst += merk[2]
        vorige = merk.end()
    return Zin(deel, tekst + gemerkt[vorige:], tuple(vondsten))


with (Path(__file__).parent / "bevindingen.csv").open(encoding="utf-8", newline="") as bestand:
    CORPUS = [lees_zin(rij["deel"], rij["zin"]) for rij in csv.DictReader(bestand, delimiter=";")]


@dataclass(frozen=True)
class Score:
    gevonden: Counter
    """Marked findings per kind that some finding of that kind overlaps."""
    precies: Counter
    """Marked findings per kind that were found with exactly these ends."""
    gemerkt: Counter
    gemist: list[tuple[str, str]]
    vals: list[tuple[str, list[str]]]
    """Harmless sentences in which something was found, and what."""
    extra: list[tuple[str, list[str]]]
    """What was found in marked sentences beside the marks."""
    onschuldig: int

    def recall(self, *soorten: str) -> float:
        """Share of the marked findings of these kinds that were found (0 to 1)."""
        totaal = sum(self.gemerkt[soort] for soort in soorten)
        return sum(self.gevonden[soort] for soort in soorten) / totaal if totaal else 1.0

    @property
    def vals_alarm(self) -> float:
        """Share of the harmless sentences in which anything was found (0 to 1)."""
        return len(self.vals) / self.onschuldig if self.onschuldig else 0.0


def scoor(zinnen: list[Zin]) -> Score:
    gevonden, precies, gemerkt = Counter(), Counter(), Counter()
    gemist, vals, extra, onschuldig = [], [], [], 0
    for zin in zinnen:
        uitkomst = vind(zin.tekst)
        onschuldig += not zin.vondsten
        for merk in zin.vondsten:
            gemerkt[merk.soort] += 1
            precies[merk.soort] += merk in uitkomst
            if any(v.soort == merk.soort and v.begin < merk.eind and merk.begin < v.eind for v in uitkomst):
                gevonden[merk.soort] += 1
            else:
                gemist.append((merk.soort, zin.tekst))
        los = [v for v in uitkomst if not any(v.begin < m.eind and m.begin < v.eind for m in zin.vondsten)]
        if los:
            (extra if zin.vondsten else vals).append(
                (zin.tekst, [f"{v.soort}:{zin.tekst[v.begin : v.eind]}" for v in los])
            )
    return Score(gevonden, precies, gemerkt, gemist, vals, extra, onschuldig)
