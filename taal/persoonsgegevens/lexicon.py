"""The words that tell a person from a place, a thing or an organisatie: `namen.txt`, `stopwoorden.txt`, `woorden.txt`.

What each list is for stands there, above it.
"""

from taal.woordlijst import genummerd, lees_woordlijst

_NAMEN = lees_woordlijst("persoonsgegevens/namen")
_STOPWOORDEN = lees_woordlijst("persoonsgegevens/stopwoorden")
_WOORDEN = lees_woordlijst("persoonsgegevens/woorden")

VOORNAMEN = frozenset(_NAMEN["voornamen"])
DUBBELZINNIG = frozenset(_NAMEN["dubbelzinnig"])
ACHTERNAMEN = frozenset(_NAMEN["achternamen"])
DE_NAMEN = frozenset(_NAMEN["de_namen"])
VAN_DE_NAMEN = frozenset(_NAMEN["van_de_namen"])
TUSSENVOEGSELS = frozenset(_NAMEN["tussenvoegsels"])
STERKE_TUSSENVOEGSELS = frozenset(_NAMEN["sterke_tussenvoegsels"])
BEKENDEN = frozenset(_NAMEN["bekenden"])
TITELS = frozenset(_NAMEN["titels"])
GEZIN = frozenset(_NAMEN["gezin"])
SAMENGESTELD = frozenset(_NAMEN["samengesteld"])
ACHTERNAAMVORM = _NAMEN["achternaamvorm"]

STOPWOORDEN = frozenset(_STOPWOORDEN["stopwoorden"])
GEEN_NAAM = STOPWOORDEN.difference(_STOPWOORDEN["toch_een_naam"]).union(_STOPWOORDEN["geen_naam"])
HERKOMST = frozenset(_STOPWOORDEN["herkomst"])

MAANDEN = frozenset(genummerd(lees_woordlijst("kalender")["maanden"], 1)).union(_WOORDEN["maanden_ook"])
MAANDEN_ELDERS = _WOORDEN["maanden_elders"]
DAGEN = frozenset(_WOORDEN["dagen"])
FUNCTIES = frozenset(_WOORDEN["functies"])
WERKERS = FUNCTIES - {"bakker", "eigenaar", "gastheer", "gastvrouw", "kok"} | {
    "koning", "pater", "paus", "premier", "zuster",
}  # fmt: skip
RELATIES = frozenset(_WOORDEN["relaties"])
FAMILIE = frozenset(_WOORDEN["familie"])
LOCATIEWOORDEN = frozenset(_WOORDEN["locatiewoorden"])
ORGANISATIEWOORDEN = LOCATIEWOORDEN.union(_WOORDEN["organisatiewoorden"])
MERKWOORDEN = ORGANISATIEWOORDEN.union(_WOORDEN["merkwoorden"])
MERKWOORDEN_NA = frozenset(_WOORDEN["merkwoorden_na"])
