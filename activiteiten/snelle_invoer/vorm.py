"""Collectief, individueel or indirect, when it is said."""

import re

from rapidfuzz.distance import OSA

from .tekst import LINKS, Kandidaat

_EEN_OP_EEN = re.compile(rf"{LINKS}(?:1|een)(?: op | ?- ?op ?- ?|op|:)(?:1|een)(?![\w:]|-[0-9])")
_GROEPJE = re.compile(
    rf"{LINKS}(?:(?:in|met) (?:een |de |het )?(?:klein |kleine )?groep(?:je)?|groepje|in groepsverband|groepsgewijs)(?!\w)"
    r"(?: van(?= [0-9]))?"
)
_WOORD = re.compile(r"(?<![\w#])[a-z]{5,15}(?!\w)")
_VORMEN = {
    "individueel": "individueel", "individuele": "individueel", "indiv": "individueel",
    "collectief": "collectief", "collectieve": "collectief",
    "indirect": "indirect", "indirecte": "indirect",
}  # fmt: skip
_ANDERS = {"collectie", "collecties", "collecteren", "individuen", "individu"}


def vind(zin):
    gevonden = [Kandidaat({"vorm": "individueel"}, *t.span()) for t in zin.treffers(_EEN_OP_EEN)]
    for treffer in zin.treffers(_WOORD):
        woord = treffer[0]
        if woord in _ANDERS or re.search(r"(?<!\w)(?:niet|geen|zonder) $", zin.plat[: treffer.start()][-8:]):
            continue
        if woord in _VORMEN:
            gevonden.append(Kandidaat({"vorm": _VORMEN[woord]}, *treffer.span()))
        elif len(woord) >= 8:
            for vorm, waarde in _VORMEN.items():
                if len(vorm) >= 8 and OSA.distance(woord, vorm, score_cutoff=2) <= len(vorm) // 10 + (len(vorm) > 8) * 0 + (
                    len(vorm) == 9
                ):
                    gevonden.append(Kandidaat({"vorm": waarde}, *treffer.span(), twijfel=True))
                    break
    if not gevonden:
        gevonden = [Kandidaat({"vorm": "collectief"}, *t.span(), twijfel=True) for t in zin.treffers(_GROEPJE)]
    return gevonden
