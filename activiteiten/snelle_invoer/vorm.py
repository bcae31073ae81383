"""Collectief, individueel or indirect, when it is said."""

import re

from rapidfuzz.distance import OSA

from .tekst import LINKS, Kandidaat

_EEN_OP_EEN = re.compile(rf"{LINKS}(?:1|een)(?: op | ?- ?op ?- ?|op|:)(?:1|een)(?![\w:]|-[0-9])")
_GROEPJE = re.compile(
    rf"{LINKS}(?:(?:in|met) (?:een |de |het )?(?:klein |kleine )?groep(?:je)?"
    rf"|groepje|in groepsverband|groepsgewijs)(?!\w)"
)
_WOORD = re.compile(r"(?<![\w#])[a-z]{5,15}(?!\w)")
_VORMEN = {
    "individueel": "individueel", "individuele": "individueel", "indiv": "individueel",
    "collectief": "collectief", "collectieve": "collectief",
    "indirect": "indirect", "indirecte": "indirect",
}  # fmt: skip
_ANDERS = {"collectie", "collecties", "collecteren", "individuen", "individu"}


def vind_een_op_een(zin):
    gevonden = [Kandidaat({"vorm": "individueel"}, *t.span()) for t in zin.treffers(_EEN_OP_EEN)]
    for kandidaat in gevonden:
        zin.reserveer(kandidaat.begin, kandidaat.eind)
    return gevonden


def vind(zin):
    """Candidates from words; `groepje` counts only when no clearer word is there."""
    gevonden = []
    for treffer in zin.treffers(_WOORD):
        woord = treffer[0]
        if woord in _ANDERS or re.search(r"(?<!\w)(?:niet|geen|zonder) $", zin.ervoor(treffer.start(), 8)):
            continue
        if woord in _VORMEN:
            gevonden.append(Kandidaat({"vorm": _VORMEN[woord]}, *treffer.span()))
        elif vorm := _bijna(woord):
            gevonden.append(Kandidaat({"vorm": vorm}, *treffer.span(), twijfel=True))
    if not gevonden:
        gevonden = [
            Kandidaat({"vorm": "collectief"}, *t.span(), twijfel=True) for t in zin.treffers(_GROEPJE)
        ]
    return gevonden


def _bijna(woord):
    for vorm, waarde in _VORMEN.items():
        if min(len(woord), len(vorm)) >= 8 and OSA.distance(woord, vorm) <= (2 if len(vorm) > 9 else 1):
            return waarde
    return None
