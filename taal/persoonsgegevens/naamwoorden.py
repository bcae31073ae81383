"""The words around a name: what announces one, what tells who it is, and what makes it the name of a thing."""

import re

from taal.woordlijst import lees_woordlijst

_LIJSTEN = lees_woordlijst("persoonsgegevens/naamwoorden")


STRAATEINDE = _LIJSTEN["straateinde"]
STRIKT_EINDE = _LIJSTEN["strikt_einde"]
WEGEINDE = (*STRIKT_EINDE, "weg", "kade", "singel", "dreef", "plantsoen")
ACHTERNAAMEINDE = _LIJSTEN["achternaameinde"]
GROEPSEINDE = _LIJSTEN["groepseinde"]
MERKEINDE = GROEPSEINDE + _LIJSTEN["merkeinde"]

OVER_IEMAND = re.compile(
    r"(?:film|documentaire|boek|lezing|voorstelling|toneelstuk|musical|tentoonstelling|expositie|podcast|biografie|"
    r"theaterstuk|quiz) over (?:het leven van |schrijver |schilder )?$",
    re.IGNORECASE,
)
"""Whom a film or a lecture is about is no resident."""

_ONTMOET = "|".join(_LIJSTEN["ontmoet"])
_SAMEN = "|".join(_LIJSTEN["samen"])
AANKONDIGING = re.compile(
    rf"\b(?:(?:{_ONTMOET}|t\.?n\.?v\.?):?(?: (?:van|met|bij|voor|is|wordt))?"
    r"(?: (?:even|net|vandaag|gisteren|weer|nog|ook|toen))?"
    # nagevraagd bij, afscheid genomen van
    rf"|(?:{_SAMEN}) (?:met|bij|van|aan|door|voor)"
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
    r"\b(?P<sterk>thuis bij|(?:huisbezoek|ziekenbezoek|kraambezoek)(?: bij| aan|:|,)?|op bezoek bij|"
    r"keukentafelgesprek"
    r"(?: met)?|langs bij|langsgegaan bij|langsgeweest bij|aangebeld bij)? ?(?:op de koffie bij|bij)? $",
    re.IGNORECASE,
)
LEEFTIJD = re.compile(
    r"[ ,]{0,2}(?:\((?:\+/- ?|ca\.? ?)?[1-9][0-9]?(?: ?jr\.?| ?jaar)?\+?\)"
    r"|,? ?(?:van )?[1-9][0-9]? ?(?:jaar|jr)(?!\w))",
    re.IGNORECASE,
)
BIJSTELLING = re.compile(
    r", (?:(?:een|onze|de|mijn|haar|zijn|die|ook|al) ){0,3}(?:[a-zë]{2,16} )?(?:alleenstaande?|moeder|vader|"
    r"buurvrouw|"
    r"buurman|bewoner|bewoonster|weduwe|weduwnaar|vrouw|man|dochter|zoon|oma|opa|meisje|jongen|vluchteling|"
    r"statushouder|deelneemster|deelnemer|vrijwilligster|vrijwilliger|woont)(?!\w)",
    re.IGNORECASE,
)
PLAATS = re.compile(
    r" (?:die )?(?:"
    r"(?:van|op|uit|bij) (?:(?:huis)?(?:nummer|nr|no)\.? ?|flat |blok |portiek |kamer |appartement |app )?(?:nr\.? )?"
    r"[1-9][0-9]{0,3}[a-z]?(?![\w:.,]*[0-9])"
    r"(?! ?(?:uur|jaar|jr|tot|maart|april|mei|juni|juli|mensen|bewoners|deelnemers))"
    r"|van (?:hiernaast|hierboven|hieronder|hiertegenover|beneden|boven|hierachter|tegenover|ernaast|om de hoek|"
    r"achter|[a-z0-9]{1,5} hoog)(?!\w)"
    r"|(?P<waar>van|uit|aan|in|op|om) (?:de |het |'t |onze |die |dezelfde |deze |hun )?"
    r"(?P<plek>(?:[a-z]{2,12}e )?[^\W\d_][\w'-]{1,30})"
    r")",
    re.IGNORECASE,
)
STRAATWOORD = re.compile(
    r"(?:straat|laan|plein|weg|hof|kade|gracht|singel|dijk|pad|dreef|plantsoen|steeg|flat|dyk|strjitte|leane|"
    r"buorren)$",
    re.IGNORECASE,
)
PLEKWOORD = re.compile(
    STRAATWOORD.pattern.removesuffix("$")
    + r"$|(?:str|park|hoek|overkant|portiek|verdieping|etage|galerij|toren|brink|buurt|wijk|hofje|blok|gang|kant|"
    r"complex|boven|woning|woonboot|kamp|camping|azc|opvang|bouw|rijtje|overzijde|buren|snackbar|kiosk|bakker|"
    r"toko|groep|club|"
    r"koor|les|cafe|koffie|ochtend|eettafel|bingo|tuin|biljart|atelier)$",
    re.IGNORECASE,
)
PLEK_VAN_BEWONERS = frozenset(_LIJSTEN["plek_van_bewoners"])
