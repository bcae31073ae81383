"""People who are counted but did not take part: written to, expected, signed off, spoken about."""

import re

from taal.woordlijst import lees_patronen

_EEN_VAN = lees_patronen("zin/afwezig")

_BERICHT = _EEN_VAN["bericht"]
_RECHT_ERVOOR = re.compile(
    rf"(?<!\w)(?:{_BERICHT} (?:[a-z]+ ){{0,3}}(?:aan|naar|onder|voor|bij|van|namens)"
    rf"|{_EEN_VAN['van_wie']} (?:van|namens|door)|{_EEN_VAN['recht_ervoor']})"
    r"(?: (?:ongeveer|circa|ca\.?|zo'n|ruim|bijna|alle|de|haar|zijn|hun))? $"
)
_OOK_AAN = re.compile(rf"(?<!\w){_BERICHT} (?:[a-z]+ ){{0,3}}(?:aan|naar|onder) [0-9]+ [a-z]+ en $")
_GEZIN = re.compile(
    rf"(?<!\w){_EEN_VAN['gezin']}"
    r"(?: [a-z]+\.?){0,3} (?:met|van|en|met haar|met zijn|en haar|en zijn) (?:haar |zijn |de )?$"
)
"""Whoever comes with children is counted as one or as all: in two ways."""
_KIND = re.compile(r".{1,14}\b(?:kind|kids|zoon|zoons|dochters?|jongens|meisjes)")
_IN_DEZELFDE_ZIN = _EEN_VAN["in_dezelfde_zin"]
_ERVOOR = re.compile(rf"(?<!\w){_IN_DEZELFDE_ZIN}(?!\w)")
_ERNA = re.compile(
    rf"(?<!\w)(?:{_IN_DEZELFDE_ZIN}|gestopt|afgevallen|opgezegd|"
    r"(?:kwamen|komen|konden|kunnen|kwam|kon|waren|zijn) (?:er )?(?:helaas )?niet"
    r"|niet (?:gekomen|aanwezig|thuis|op komen dagen|mee|bereikt))(?!\w)"
)
_STERK = re.compile(r" sterk(?!\w)")
_GRENS_ERVOOR = re.compile(r".*(?:[,;.!?:(]|(?<!\w)(?:maar|wel|waarvan|waren|kwamen|daarvan|en)(?!\w))")
_GRENS_ERNA = re.compile(
    r"[,;.!?(]|(?<!\w)(?:maar|wel|waarvan|over|die|omdat|want)(?!\w)|(?<!\w)en (?![0-9]+ [a-z]+ (?:zijn |waren )?"
    rf"{_IN_DEZELFDE_ZIN})"
)
_BIJVOEGLIJK = re.compile(rf"[a-z0-9.]+ {_EEN_VAN['bijvoeglijk']}(?!\w)")
_VER = 60


def is_er_niet(zin, getal, eind):
    """Whether the count at `getal` (a position in the line), whose people end at `eind`, is of people not there."""
    ervoor, erna = zin.ervoor(getal, _VER), zin.plat[eind : eind + _VER]
    if _GEZIN.search(ervoor) and _KIND.match(zin.plat, getal, eind):
        return True
    if _RECHT_ERVOOR.search(ervoor) or _OOK_AAN.search(ervoor) or _BIJVOEGLIJK.match(zin.plat, getal, eind):
        return True
    if _STERK.match(erna):  # `met drie man sterk`: those who work
        return True
    grens = _GRENS_ERNA.search(erna)
    return bool(
        _ERVOOR.search(_GRENS_ERVOOR.sub("", ervoor))
        or _ERNA.search(erna[: grens.start()] if grens else erna)
    )
