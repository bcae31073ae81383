"""The words around a name: what announces one, what tells who it is, and what makes it the name of a thing."""

import re

from taal.woordlijst import lees_patronen, lees_woordlijst

_LIJSTEN = lees_woordlijst("persoonsgegevens/naamwoorden")
_EEN_VAN = lees_patronen("persoonsgegevens/naamwoorden")

STRAATEINDE = _LIJSTEN["straateinde"]
STRIKT_EINDE = _LIJSTEN["strikt_einde"]
WEGEINDE = (*STRIKT_EINDE, "weg", "kade", "singel", "dreef", "plantsoen")
ACHTERNAAMEINDE = _LIJSTEN["achternaameinde"]
GROEPSEINDE = _LIJSTEN["groepseinde"]
MERKEINDE = GROEPSEINDE + _LIJSTEN["merkeinde"]

OVER_IEMAND = re.compile(
    rf"{_EEN_VAN['over_iemand']} over (?:het leven van |schrijver |schilder )?$", re.IGNORECASE
)
AANKONDIGING = re.compile(
    rf"\b(?:(?:{_EEN_VAN['ontmoet']}|t\.?n\.?v\.?):?(?: (?:van|met|bij|voor|is|wordt))?"
    r"(?: (?:even|net|vandaag|gisteren|weer|nog|ook|toen))?"
    # nagevraagd bij, afscheid genomen van
    rf"|{_EEN_VAN['samen']} (?:met|bij|van|aan|door|voor)"
    # de nieuwe bardienst is, chauffeur was
    r"|(?:nieuwe|onze|vaste|eerste|tweede|derde) [a-zë-]{3,24} (?:is|wordt|heet|was)"
    r"|[a-zë]{3,16}(?:eur|ster|er|ist|aar|man|vrouw|hulp|dienst) (?:is|was|wordt|blijft)) $",
)
"""Right before two words with a capital, of which no list knows any, they make these a name. Sought in folded text."""
VOORNAAMVORM = _LIJSTEN["voornaamvorm"]
OUDE_SPELLING = _LIJSTEN["oude_spelling"]
MENSENWERK = frozenset(_LIJSTEN["mensenwerk"])
ZAAKEINDE = MERKEINDE + _LIJSTEN["zaakeinde"]

NAAMGEVERS = frozenset(_LIJSTEN["naamgevers"])
DINGEN = frozenset(_LIJSTEN["dingen"])
DINGEINDE = ("groep", "club", "cafe", "project", "initiatief", "tuin", "huis")
PRIVE = frozenset(_LIJSTEN["prive"])

BIJ_IEMAND = re.compile(
    rf"\b(?P<sterk>{_EEN_VAN['bij_iemand']})? ?(?:op de koffie bij|bij)? $", re.IGNORECASE
)
LEEFTIJD = re.compile(
    r"[ ,]{0,2}(?:\((?:\+/- ?|ca\.? ?)?[1-9][0-9]?(?: ?jr\.?| ?jaar)?\+?\)"
    r"|,? ?(?:van )?[1-9][0-9]? ?(?:jaar|jr)(?!\w))",
    re.IGNORECASE,
)
BIJSTELLING = re.compile(
    rf", (?:(?:een|onze|de|mijn|haar|zijn|die|ook|al) ){{0,3}}(?:[a-zë]{{2,16}} )?{_EEN_VAN['bijstelling']}(?!\w)",
    re.IGNORECASE,
)
PLAATS = re.compile(
    r" (?:die )?(?:"
    r"(?:van|op|uit|bij) (?:(?:huis)?(?:nummer|nr|no)\.? ?|flat |blok |portiek |kamer |appartement |app )?(?:nr\.? )?"
    r"[1-9][0-9]{0,3}[a-z]?(?![\w:.,]*[0-9])"
    rf"(?! ?{_EEN_VAN['geen_huisnummer']})|van {_EEN_VAN['naast']}(?!\w)"
    r"|(?P<waar>van|uit|aan|in|op|om) (?:de |het |'t |onze |die |dezelfde |deze |hun )?"
    r"(?P<plek>(?:[a-z]{2,12}e )?[^\W\d_][\w'-]{1,30})"
    r")",
    re.IGNORECASE,
)
STRAATWOORD = re.compile(rf"{_EEN_VAN['straatwoord']}$", re.IGNORECASE)
PLEKWOORD = re.compile(rf"(?:{_EEN_VAN['straatwoord']}|{_EEN_VAN['plekwoord']})$", re.IGNORECASE)
PLEK_VAN_BEWONERS = frozenset(_LIJSTEN["plek_van_bewoners"])
