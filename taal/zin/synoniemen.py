"""What workers call the shipped soorten, and the words that only look like a name."""

from taal.woordlijst import lees_woordlijst

NAAMVORMEN = lees_woordlijst("zin/naamvormen")
NAAM_ACHTERVOEGSELS = {"overleg": "overleg en afstemming"}
"""Ends of compounds that still say the name: `teamoverleg`."""

ALLEDAAGS = lees_woordlijst("zin/alledaags")
ALLEDAAGSE_ACHTERVOEGSELS = {
    "spreekuur": "informatie en advies",
    "training": "training van vaardigheden",
    "cursus": "training van vaardigheden",
    "vergadering": "overleg en afstemming",
}
ALLEDAAGSE_VOORVOEGSELS = {"mantelzorg": "mantelzorgondersteuning"}
"""Ends and beginnings of compounds that point to a soort."""

_GEWOON = lees_woordlijst("zin/gewone_woorden")
MEERDUIDIG = frozenset(_GEWOON["meerduidig"])
GEWONE_WOORDEN = frozenset(_GEWOON["gewoon"])
ZELFSTANDIGE_WOORDEN = frozenset(_GEWOON["dingen"])
