"""Colleagues by name, and beside oneself: `collega Noor en collega Sem`, `mijn collega en ik`."""

import re

from .tekst import LINKS
from .telwoorden import WOORDEN

_EN = r"(?: en |, | & | \+ |, en )"
_NAAM = r"(?!(?:en|of|ik|uit|van|in|op|bij|de|het|over|ge[a-z]+)(?!\w))[a-z][a-z'-]+"
_ELK_COLLEGA = re.compile(
    rf"{LINKS}(?P<met>(?:samen )?met )?(?:mijn )?collega (?P<namen>{_NAAM}(?:{_EN}collega {_NAAM}){{1,4}})"
    r"(?!\w)(?!,? (?:en|of) (?!ik(?!\w)))(?: en ik(?!\w))?"
)
"""`collega Ahmed en Loes` may be one colleague."""
_COLLEGAS_OP_NAAM = re.compile(
    rf"{LINKS}(?:(?:samen )?met )?(?:mijn )?collega'?s (?P<namen>{_NAAM}(?:, {_NAAM}){{0,3}}(?: en | & ){_NAAM})"
    r"(?!\w)(?!,? (?:en|of) (?!ik(?!\w)))"
)
_EN_IK = re.compile(
    rf"{LINKS}(?:samen met |met )?(?:(?:een|mijn|m'n|1) )?(?:directe )?collega(?: {_NAAM})? en ik(?:zelf)?(?!\w)"
    rf"|{LINKS}ik (?:en|met|samen met) (?:(?:een|mijn|m'n|1) )?(?:directe )?collega(?!\w)(?:(?! en | of |,? collega))"
)
_HOEVEEL = {"tweeen": 2, "drieen": 3, "vieren": 4, "vijven": 5, "zessen": 6}
_MET_ZIJN = re.compile(
    rf"{LINKS}(?:(?:we|wij) (?:waren|gingen|zijn) )?met (?:z'n|zijn|ons|onze|zn) ?(?P<n>{'|'.join(_HOEVEEL)})"
    r" (?:van|uit) (?:het|ons) (?:eigen )?(?:[a-z]{0,8}team|werk)(?!\w)"
)
"""`met z'n drieen van het team`: two beside oneself."""


def vind(zin):
    """Candidates for collega_aantal; reserves what it reads."""
    gevonden = []
    for patroon, tel in (
        (_ELK_COLLEGA, _tel_namen),
        (_COLLEGAS_OP_NAAM, _tel_namen),
        (_EN_IK, lambda *_: 1),
        (_MET_ZIJN, lambda _, treffer: _HOEVEEL[treffer["n"]] - 1),
    ):
        for treffer in zin.treffers(patroon):
            if aantal := tel(zin, treffer):
                gevonden.append(zin.neem({"collega_aantal": aantal}, *treffer.span()))
    return gevonden


def _tel_namen(zin, treffer):
    """How many names; None when a word is no name. Jottings have them in lower case."""
    namen = [n for n in re.finditer(r"[a-z'-]+", treffer["namen"]) if n[0] not in ("en", "collega")]
    begin = treffer.start("namen")
    hoofdletters = [zin.tekst[zin.plek(begin + n.start(), begin + n.end())[0]].isupper() for n in namen]
    kladje = "met" in treffer.groupdict() and treffer["met"] and not any(hoofdletters)
    if any(n[0] in WOORDEN for n in namen) or not (all(hoofdletters) or kladje):
        return None
    return len(namen)
