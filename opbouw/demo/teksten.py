"""What is written in the log, from lijsten/teksten.toml."""

import tomllib
from dataclasses import dataclass

from opbouw.demo.rijen import LIJSTEN


@dataclass(frozen=True)
class Soortsjabloon:
    """A kind of activity as it is written down; `minuten` and `deelnemers` say how long and how many (from, to)."""

    gewicht: int
    titels: list[str]
    zinnen: list[str]
    themas: list[str]
    doelgroepen: list[str]
    minuten: list[int]
    dagdelen: str
    deelnemers: list[int]
    resultaten: list[str] | tuple = ()


_TEKSTEN = tomllib.loads((LIJSTEN / "teksten.toml").read_text("utf-8"))
REDEN_AFGELAST = _TEKSTEN.pop("reden_afgelast")
PER_VORM = {
    vorm: {soort: Soortsjabloon(**velden) for soort, velden in soorten.items()}
    for vorm, soorten in _TEKSTEN.items()
}
