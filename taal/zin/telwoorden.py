"""Numbers in digits and in Dutch words, up to a thousand."""

import re

_TOT_TWINTIG = """
    een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
    negentien
"""
_TIENTALLEN = """
    twintig dertig veertig vijftig zestig zeventig tachtig negentig
"""


def _woorden():
    woorden = {woord: n for n, woord in enumerate(_TOT_TWINTIG.split(), 1)}
    eenheden = list(woorden.items())[:9]
    for waarde, tiental in zip(range(20, 100, 10), _TIENTALLEN.split(), strict=True):
        woorden[tiental] = waarde
        woorden |= {f"{eenheid}en{tiental}": waarde + n for eenheid, n in eenheden}
    return woorden | {"honderd": 100}


WOORDEN = _woorden()
TALLEN = {f"{woord}tal": n for woord, n in WOORDEN.items() if n % 5 == 0} | {"dozijn": 12}


def _keuze(woorden):
    return "|".join(sorted(woorden, key=len, reverse=True))


_HONDERD = rf"(?:(?:{_keuze(list(WOORDEN)[1:9])})?honderd(?:(?:en)?(?:{_keuze(WOORDEN)}))?)"
_DELEN = re.compile(
    rf"(?P<honderd>{_keuze(list(WOORDEN)[1:9])})?honderd(?:(?:en)?(?P<rest>{_keuze(WOORDEN)}))?"
)
TAL = rf"(?:{_keuze(TALLEN)})"
GETAL = (
    r"(?:[0-9]{1,3}\.[0-9]{3}|(?<![0-9] )[0-9]{3}|0|[1-9][0-9]?|[1-9][0-9]{3}"
    rf"|{_HONDERD}|{_keuze(WOORDEN)})"
)
"""`een` is among them: whoever uses this decides whether it is a number or an article."""
KLOKGETAL = rf"(?:[0-9]{{1,2}}|{_keuze([w for w, n in WOORDEN.items() if n <= 12])})"
MAANDDAG = rf"(?:[0-9]{{1,2}}|{_keuze([w for w, n in WOORDEN.items() if n <= 31])})"


def lees_getal(plat):
    """The number (int) that GETAL or TAL matched."""
    if plat in WOORDEN:
        return WOORDEN[plat]
    if delen := _DELEN.fullmatch(plat):
        return 100 * WOORDEN[delen["honderd"] or "een"] + WOORDEN.get(delen["rest"], 0)
    return TALLEN[plat] if plat in TALLEN else int(plat.replace(".", ""))
