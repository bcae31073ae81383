"""The words by which `adressen` tells a street, a home, a venue and a count apart."""

import re

from taal.woordlijst import langste_van, lees_patronen, lees_woordlijst

from .lexicon import LOCATIEWOORDEN, MAANDEN, ORGANISATIEWOORDEN
from .woordvormen import sleutel

_LIJSTEN = lees_woordlijst("persoonsgegevens/adreswoorden")
_EEN_VAN = lees_patronen("persoonsgegevens/adreswoorden")

STERK = _LIJSTEN["sterk"]
ZWAK = _LIJSTEN["zwak"]
ZWAK_VOORAAN = frozenset(_LIJSTEN["zwak_vooraan"])
GEEN_STRAAT = frozenset(_LIJSTEN["geen_straat"])
KALE_STRAAT = frozenset(_LIJSTEN["kale_straat"])
RICHTINGEN = frozenset(_LIJSTEN["richtingen"])
VOORZETSELS = frozenset(_LIJSTEN["voorzetsels"])
GENUMMERD = frozenset(_LIJSTEN["genummerd"])

AANTAL_WOORD = re.compile(
    rf"(?:(?:[a-zë]{{2,12}}e|groot|klein|leuk|mooi|nieuw|oud|half|extra|[0-9]+) )?{_EEN_VAN['geteld']}(?!\w)"
    r"|[a-zë]{2,20}(?:jes|eren|innen|heden|ingen)(?!\w)"
    # "6 bloembakken gevuld", not "12 willen gebeld worden"
    rf"|(?!{_EEN_VAN['hulpwerkwoord']})[a-zë]{{3,24}}(?:en|s)"
    r" (?:(?:op|aan|uit|af|neer|schoon|mee|bij|over)?ge|be|ver)[a-z]{2,16}(?:d|t|en)(?!\w)",
    re.IGNORECASE,
)
"""What follows a number that counts."""
NA_KOMMA_GETELD = re.compile(rf" (?:[a-zë]{{3,24}}(?:en|s)|{_EEN_VAN['na_komma_geteld']})\b", re.IGNORECASE)
"""After a comma and a number these make it a count: "in Schuilenburg, 1 over"."""
MAANDNAAM = re.compile(rf"{langste_van(MAANDEN)}(?!\w)", re.IGNORECASE)
REEKS = re.compile(r" ?(?:t/m|tm\b|tot en met|tot (?:nr |nummer )?[0-9]|- ?[0-9])", re.IGNORECASE)

WONEN = re.compile(rf"(?<!\w)(?=\w){_EEN_VAN['wonen']}\b", re.IGNORECASE)
"""Words of a home: after them not even a venue's name makes the street a venue's."""
THUIS = re.compile(rf"(?<!\w)(?=\w)(?:{_EEN_VAN['wonen']}|{_EEN_VAN['thuis']})\b", re.IGNORECASE)
"""Words of a home or of a person: a street that follows is theirs, unless a venue's name stands right before it."""
BIJ_HUIS = re.compile(rf"{THUIS.pattern}|(?<!\w)(?=\w){_EEN_VAN['bij_huis']}\b", re.IGNORECASE)
"""Words that, beside a name with a number, make it an address: "soep gebracht naar Achter de Muren 15"."""

OPEN = re.compile(
    r"\b(?:is|zijn|weer|staat|dagelijks|nu|ook|dan) (?:weer |nu |ook |dagelijks )?open\b"
    rf"|\bopen (?:op|van|tot|elke|iedere)\b|\b{_EEN_VAN['open']}\b",
    re.IGNORECASE,
)
"""What opens for everybody is no home: "de Stek is open op de Nijverheidsweg 85"."""

LOCATIE_EINDE = tuple(LOCATIEWOORDEN)
WINKELS = frozenset(_LIJSTEN["winkels"])
ORGANISATIE_GEEN_PLEK = frozenset(_LIJSTEN["organisatie_geen_plek"])
DEEL_VAN_HUIS = frozenset(_LIJSTEN["deel_van_huis"])
TUIN_VAN = re.compile(
    rf"\b{_EEN_VAN['deel_van_huis']} (?:van|bij|achter)(?: (?:de|het|nummer))? $", re.IGNORECASE
)
"""Right before a street these are of a home as well: "de tuin van Lindestraat 12"."""
WOORD = re.compile(r"[^\W\d_][\w'-]*")
LOCATIE_IN_WOORDEN = re.compile(
    r"\bhuis van de (?:wijk|buurt)\b|\b(?:adres|kantoor) van (?:het|de) (?!bewoner|deelnemer|cli)",
    re.IGNORECASE,
)
NAAR_LOCATIE = re.compile(
    r"[ ,(:-]{0,3}(?:(?:bij|in|is|van|naast|tegenover|ons|onze|het|de|een|nieuwe|oude|dat|dit|voor) ){0,3}",
    re.IGNORECASE,
)
EIGEN_LOCATIE = re.compile(
    r"(?<!mevrouw )(?<!meneer )(?<!mw )(?<!dhr )(?<!mw\. )(?<!dhr\. )(?<!familie )(?<!fam )(?<!fam\. )"
    r"\b(?i:bij|van|in|naar) (?:De|Het|'t) [A-Z][a-z]{3,20}(?<!man)(?<!mans)(?<!stra)(?<!sma)(?: ?, ?| ?\()$"
)
"""A name with an article and a capital, right before its street: "geleend van De Werkschuur, Ambachtsweg 6"."""
TUSSEN_LOCATIE_EN_STRAAT = frozenset(_LIJSTEN["tussen_locatie_en_straat"])


def is_locatiewoord(woord: str) -> bool:
    """True for a word for a place where people meet, also as the end of a longer one: "buurtmoestuin"."""
    kaal = sleutel(woord)
    kaal = kaal.removesuffix("tje") if kaal.endswith("tje") else kaal.removesuffix("je")
    return kaal in WINKELS or kaal.endswith(LOCATIE_EINDE) and kaal not in ORGANISATIE_GEEN_PLEK


def noemt_locatie(stuk: str) -> bool:
    """True when a place where people meet is named anywhere in this piece of text."""
    return any(map(is_locatiewoord, WOORD.findall(stuk))) or LOCATIE_IN_WOORDEN.search(stuk) is not None


def begint_met_locatie(stuk: str) -> bool:
    """True when the piece begins with such a place: ", het wijkcentrum"."""
    woord = WOORD.match(stuk, NAAR_LOCATIE.match(stuk).end())
    return (
        woord is not None
        and is_locatiewoord(woord[0])
        and sleutel(woord[0]) not in DEEL_VAN_HUIS
        or LOCATIE_IN_WOORDEN.match(stuk.lstrip(" ,(:-")) is not None
    )


def eindigt_op_locatie(stuk: str) -> bool:
    """True when the piece ends with a venue or an organisatie and its name: "wijkcentrum Het Anker ("."""
    stukken = re.findall(r"[^\s,(:]+|[,(:]", stuk)[-9:]
    leestekens = 0
    if EIGEN_LOCATIE.search(stuk):
        return True
    for plaats, deel in enumerate(reversed(stukken)):
        if deel in ",(:":
            leestekens += 1
            if leestekens > 1:
                return False
        elif THUIS.fullmatch(deel) or plaats == 0 and deel == "van":
            return False
        elif is_locatiewoord(deel) or sleutel(deel) in ORGANISATIEWOORDEN:
            return True
        elif not (deel[0].isupper() or deel[0] == "'" or deel in TUSSEN_LOCATIE_EN_STRAAT):
            return False
    return False
