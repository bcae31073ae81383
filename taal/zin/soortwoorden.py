"""What a soort is called every day, as somebody said it is: `wandelen` with its forms says the soort itself."""

import re
from functools import lru_cache

from .eigennamen import GOED
from .soort import telt
from .tekst import LINKS, RECHTS, Kandidaat, maak_plat


def vind(zin, soortwoorden, soorten):
    """Candidates for soort; none when two are meant. `soortwoorden` maps a word (str) to one (str) of `soorten`."""
    gevonden = []
    for patroon, soort in _patronen(tuple(sorted(soortwoorden.items()))):
        if soort not in soorten:
            continue
        for treffer in zin.treffers(patroon):
            kandidaat = Kandidaat({"soort": soort}, *treffer.span(), rang=GOED)
            if telt(zin, kandidaat):
                gevonden.append(kandidaat)
    if len({k.waarden["soort"] for k in gevonden}) != 1:
        return []
    return gevonden


@lru_cache(maxsize=64)
def _patronen(paren):
    return [(re.compile(rf"{LINKS}(?:{'|'.join(_vormen(woord))}){RECHTS}"), soort) for woord, soort in paren]


def _vormen(woord):
    """The patterns of a word and its inflections; of several words only as they are."""
    plat = maak_plat(woord)
    vormen = {plat}
    if " " not in plat and plat.isalpha():
        vormen |= _van_werkwoord(plat) if plat.endswith("en") and len(plat) > 4 else _van_naamwoord(plat)
    return sorted(map(re.escape, vormen), key=len, reverse=True)


def _van_werkwoord(woord):
    """`wandelen`: wandel, wandelt, wandelde(n), gewandeld; `koffiedrinken` has no participle that a rule makes."""
    stam = woord[:-2]
    if re.search(r"(.)\1$", stam):
        stam = stam[:-1]  # fitten, fit
    elif re.search(r"[^aeiou][aeou][^aeiouw]$", stam):
        stam = (
            f"{stam[:-1]}{stam[-2]}{stam[-1]}" if not stam.endswith(("el", "er", "em", "en", "ig")) else stam
        )  # koken
    stam = re.sub(r"v$", "f", re.sub(r"z$", "s", stam))
    zacht = "t" if re.search(r"(?:t|k|f|s|ch|p|x)$", stam) and not re.search(r"[vz]en$", woord) else "d"
    voltooid = stam if stam.endswith(zacht) else stam + zacht
    return {stam, f"{stam}t", f"{stam}{zacht}e", f"{stam}{zacht}en", f"ge{voltooid}"}


def _van_naamwoord(woord):
    """`fietsles`: fietslessen, fietslesje; `cursus`: cursussen; `bingo`: bingo's."""
    eindes = ("s", "en", f"{woord[-1]}en", "'s", "je", "jes", "tje", "tjes")
    return {woord + einde for einde in eindes}
