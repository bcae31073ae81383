"""Numbers in digits and in Dutch words, up to a thousand."""

import re

from taal.woordlijst import genummerd, langste_van, lees_woordlijst

_LIJSTEN = lees_woordlijst("telwoorden")
_EENHEDEN = genummerd(_LIJSTEN["eenheden"], 1)
WOORDEN = _EENHEDEN | genummerd(_LIJSTEN["tieners"], 10)
for _tien, _tiental in enumerate(_LIJSTEN["tientallen"], 2):
    WOORDEN[_tiental] = 10 * _tien
    WOORDEN |= {f"{eenheid}en{_tiental}": 10 * _tien + n for eenheid, n in _EENHEDEN.items()}
WOORDEN["honderd"] = 100
TALLEN = {f"{woord}tal": n for woord, n in WOORDEN.items() if n % 5 == 0} | {"dozijn": 12}


_TWEE_TOT_NEGEN, _WOORD = langste_van(_LIJSTEN["eenheden"][1:]), langste_van(WOORDEN)
_HONDERD = rf"(?:{_TWEE_TOT_NEGEN}?honderd(?:(?:en)?{_WOORD})?)"
_DELEN = re.compile(rf"(?P<honderd>{_TWEE_TOT_NEGEN})?honderd(?:(?:en)?(?P<rest>{_WOORD}))?")
TAL = langste_van(TALLEN)
GETAL = (
    r"(?:[0-9]{1,3}\.[0-9]{3}|(?<![0-9] )[0-9]{3}|0|[1-9][0-9]?|[1-9][0-9]{3}"
    rf"|{_HONDERD}|{_WOORD})"
)
"""`een` is among them: whoever uses this decides whether it is a number or an article."""
KLOKGETAL = rf"(?:[0-9]{{1,2}}|{langste_van(w for w, n in WOORDEN.items() if n <= 12)})"
MAANDDAG = rf"(?:[0-9]{{1,2}}|{langste_van(w for w, n in WOORDEN.items() if n <= 31)})"


def lees_getal(plat):
    """The number (int) that GETAL or TAL matched."""
    if plat in WOORDEN:
        return WOORDEN[plat]
    if delen := _DELEN.fullmatch(plat):
        return 100 * WOORDEN[delen["honderd"] or "een"] + WOORDEN.get(delen["rest"], 0)
    return TALLEN[plat] if plat in TALLEN else int(plat.replace(".", ""))
