"""Collectief, individueel or indirect, when it is said."""

import re

from rapidfuzz.distance import OSA

from .tekst import LINKS, Kandidaat

_EEN_OP_EEN = re.compile(rf"{LINKS}(?:1|een)(?: op | ?- ?op ?- ?|op|:)(?:1|een)(?![\w:]|-[0-9])")
_WOORD = re.compile(r"(?<![\w#])[a-z]{5,15}(?!\w)")
_VORMEN = {
    "individueel": "individueel", "individuele": "individueel", "indiv": "individueel",
    "collectief": "collectief", "collectieve": "collectief",
    "indirect": "indirect", "indirecte": "indirect",
}  # fmt: skip
_NIET_ERVOOR = re.compile(r"(?<!\w)(?:niet|geen|zonder) $")
_NIET_ERNA = re.compile(
    r" (?:gehoord|vernomen|(?:inkomens|studie|huur)?toeslag|[a-z]*verzekering|inkoop|contract|cao|schuld\w*)(?!\w)"
)
"""`individuele inkomenstoeslag`, `collectieve verzekering`: a name of something else."""
_CLUB = re.compile(r" (?:van|uit|dat|in)(?!\w)")
_ANDERS = {"collectie", "collecties", "collecteren", "individuen", "individu"}


def vind_een_op_een(zin):
    """Candidates for vorm from `1-op-1`, before anybody takes it for numbers."""
    return [zin.neem({"vorm": "individueel"}, *t.span()) for t in zin.treffers(_EEN_OP_EEN)]


def vind(zin):
    """Candidates from words of the form itself: a `groepje` may be seen one by one."""
    gevonden = []
    for treffer in zin.treffers(_WOORD):
        woord = treffer[0]
        if woord in _ANDERS or _NIET_ERVOOR.search(zin.ervoor(treffer.start(), 8)):
            continue
        if _NIET_ERNA.match(zin.plat, treffer.end()) or _is_een_collectief(zin, treffer):
            continue
        if woord in _VORMEN:
            gevonden.append(Kandidaat({"vorm": _VORMEN[woord]}, *treffer.span()))
        elif vorm := _bijna(woord):
            gevonden.append(Kandidaat({"vorm": vorm}, *treffer.span(), twijfel=True))
    return gevonden


def _is_een_collectief(zin, treffer):
    """`het collectief`, `een collectief van kunstenaars`: a club."""
    if treffer[0] != "collectief":
        return False
    ervoor = re.search(r"(?<!\w)(?:het|een|dit|dat|ons|hun) $", zin.ervoor(treffer.start(), 5))
    if not ervoor:
        return False
    return ervoor[0] != "een " or _CLUB.match(zin.plat, treffer.end()) is not None


def _bijna(woord):
    for vorm, waarde in _VORMEN.items():
        if min(len(woord), len(vorm)) >= 8 and OSA.distance(woord, vorm) <= (2 if len(vorm) > 9 else 1):
            return waarde
    return None
