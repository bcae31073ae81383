"""The words and forms by which `adressen` tells a street, a home, a venue and a count apart."""

import re

from taal.woordlijst import langste_van, lees_patronen, lees_woordlijst

from .gesproken import GETAL
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
NA_KOMMA_GETELD = re.compile(rf" (?:[a-zë]{{3,24}}(?:en|s)|{_EEN_VAN['na_komma_geteld']})\b", re.IGNORECASE)
MAANDNAAM = re.compile(rf"{langste_van(MAANDEN)}(?!\w)", re.IGNORECASE)
REEKS = re.compile(r" ?(?:t/m|tm\b|tot en met|tot (?:nr |nummer )?[0-9]|- ?[0-9])", re.IGNORECASE)

WONEN = re.compile(rf"(?<!\w)(?=\w){_EEN_VAN['wonen']}\b", re.IGNORECASE)
THUIS = re.compile(rf"(?<!\w)(?=\w)(?:{_EEN_VAN['wonen']}|{_EEN_VAN['thuis']})\b", re.IGNORECASE)
"""Words of a home or of a person: a street that follows is theirs, unless a venue's name stands right before it."""
BIJ_HUIS = re.compile(rf"{THUIS.pattern}|(?<!\w)(?=\w){_EEN_VAN['bij_huis']}\b", re.IGNORECASE)
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

_NUMMER = (
    r"(?P<nr>[1-9][0-9]{0,3})(?![0-9])(?P<toe>(?:"
    r"[ -]?(?:bis|hs|rd|zw|rood|zwart|boven|huis|III|II|IV|I|iii|ii)\b"  # 12 bis, 12-III
    r"|-?[a-zA-Z](?:-?[0-9]{1,3})?\b"  # 12b, 12-b, 12a-2
    r"|-[0-9]{1,3}[a-z]?\b|/[0-9]{1,2}\b"  # 12-3, 12/3
    r"| [kK][0-9]{1,2}\b| [a-fA-Fh]\b(?!['’.])"  # 12 k3, 12 b
    r")?)"
)
_NR_WOORD = r"(?:(?:huisnummer|huisnr|nummer|nr|no|nmr|num|hnr|#)\.? ?)?"
MET_POSTCODE = re.compile(r"[1-9][0-9]{3} {0,2}[A-Za-z]{2}")
"""In every text with a postcode, and quickly sought."""
POSTCODE = re.compile(
    r"(?<![\w.,-])(?P<cijfers>[1-9][0-9]{3})(?P<wit> {0,2})(?P<letters>[A-Za-z]{2})(?![^\W\d]|')"
    rf"(?P<tussen>(?: ?,? ?[-/]? ?)(?:op |met )?){_NR_WOORD}{_NUMMER}(?![\w%€])(?![:.,][0-9])(?![-/][0-9])"
)
WOORDJES = frozenset(_LIJSTEN["woordjes"])

POSTCODE_MET_STRAATNUMMER = re.compile(
    rf"\b(?:huis)?(?:nummer|nr)\.? ?{_NUMMER}[ ,]{{1,3}}(?:in |op )?(?:postcode )?[1-9][0-9]{{3}} ?[A-Z]{{2}}(?!\w)"
)
POSTCODE_LOS = re.compile(r"[ ,\n]{1,3}[1-9][0-9]{3} ?[A-Za-z]{2}(?![\w'])")

STRAAT = re.compile(
    r"(?<!\w)(?P<naam>[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){1,40}+)\.?"
    rf"(?:,? {{1,2}}|,)(?P<nrwoord>{_NR_WOORD}){_NUMMER}(?!\w)",
    re.IGNORECASE,
)
STRAAT_IN_WOORDEN = re.compile(
    r"(?<!\w)(?P<naam>[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){3,40}+) "
    r"(?P<nrwoord>(?:huisnummer |nummer )?)"
    rf"(?P<nr>{GETAL})(?P<toe>(?: (?:[a-fA-F]|bis)(?![\w'’.]))?)(?!\w)",
    re.IGNORECASE,
)
"""A dictated house number: "Sluisstraat zevenentwintig"."""
KLEIN_GETAL = frozenset(_LIJSTEN["klein_getal"])
NA_GETALWOORD = re.compile(rf" ?(?:[.,;:)!?\n]|$)| {_EEN_VAN['na_getalwoord']}\b", re.IGNORECASE)
"""A number in words ends its phrase, or a word follows that is not counted."""
HUIS_ERVOOR = re.compile(
    r"\b(?:op|aan|naar|adres:?|adres is)(?: (?:de|het|'t|den))?$|\bwoo?nt\b[^.;\n]{0,30}$", re.IGNORECASE
)
EN_RICHTING = re.compile(rf"(?<!\w)([^\W\d_]{{4,24}} ){_EEN_VAN['richtingen']},? $", re.IGNORECASE)
NOG_EEN_NUMMER = re.compile(r" ?(?:en|&|,|/) ?[1-9][0-9]{0,3}[a-zA-Z]?(?= ?(?:[.,;:)]|$))")
WOONT = re.compile(
    r"\bwo+n(?:t|de|en|achtig)\b(?: (?:nu|al|sinds kort|alleen|zelf|daar|hier|dan|nog|ook|samen))*"
    r" (?:op|aan|in|bij)(?: (?:de|het|'t|den))? (?P<naam>[^\W\d_][\w'-]{1,24}(?: [^\W\d_][\w'-]{1,24}){0,2}?)"
    rf" (?:nummer |nr\.? )?{_NUMMER}(?!\w)",
    re.IGNORECASE,
)
GEEN_WOONPLEK = frozenset(_LIJSTEN["geen_woonplek"])
NUMMER_IN_STRAAT = re.compile(
    r"\b(?:nummer|nr\.?|huisnummer) (?P<nr>[1-9][0-9]{0,3}[a-z]?) (?:van|in|aan|op) (?:de |het |'t )?"
    r"(?P<naam>[^\W\d_][\w-]{1,30})",
    re.IGNORECASE,
)
ACHTER_DE = re.compile(
    rf"\b(?:achter|onder|tussen|boven|buiten) (?:de|het|'t|den) [a-z]{{3,20}} {_NUMMER}(?=[.,;:)]|$)",
    re.IGNORECASE,
)
"""A street's name with a preposition, in lower case, at the end of its phrase."""
WOORD_VAN_STRAATNAAM = re.compile(r"(?:[^\W\d_][\w'’.-]{0,24}|'t|d')\Z")
VOEGSELS = frozenset(_LIJSTEN["voegsels"])
VOORVOEGSELS = frozenset(_LIJSTEN["voorvoegsels"])
VOORAAN = frozenset(_LIJSTEN["vooraan"])
LAAN_VAN = re.compile(
    r"(?<!\w)(?=[A-Zlps])(?P<naam>(?:Laan|Weg|Plein|Straat|Hof|Park|Pad|Kade|Singel|Dreef) (?:van|der|den|op|naar)"
    r"(?: (?:de|het|den|der|'t))? [A-Z][\w'-]{1,30}"
    # Hoge der A 7, Aan 't IJ 12
    r"|(?:Hoge|Lage|Aan|Achter|Langs|Over) (?:der|de|het|den|'t) (?:A|Aa|AA|Ae|IJ|Ee|E|Y|Eem)"
    # Boulevard 1945 nr 212
    r"|(?:[A-Z][a-z]{2,12})?(?:Laan|Plein|Straat|Boulevard|Park|laan|plein|"
    r"straat) (?:19[0-9]{2}(?:-(?:19)?[0-9]{2})?|'4[05])"
    rf"),? (?P<nrwoord>{_NR_WOORD}){_NUMMER}(?!\w)"
)
WEGEN = ("straat", "laan", "weg", "dijk", "dyk", "hof", "pad")
SLUIT = re.compile(rf" ?(?:[.,;:)!?/\n-]|$)| [a-z]{{2,14}}t {_EEN_VAN['na_werkwoord']}\b")
"""The number ends its phrase: nothing that is counted follows, at most a verb."""
MEERVOUD = re.compile(
    r"(?!(?:door|op|aan|uit|af|over|in|langs|mee|bij|na|toe|terug)?ge|be|ver|ont|her)[a-zë]{3,24}(?:en|s)(?!\w)"
)
"""A plural, not "doorgegeven"."""
GETELD = re.compile(r" ?(?:[a-zë]{2,24}(?:en|s)(?!\w)|[0-9]{2})")
OP = re.compile(r"\b(?:op|aan|adres:?|woonadres:?)(?: (?:de|het|'t|den|d'|gen|it))?$", re.IGNORECASE)
VOORZETSEL = re.compile(rf"(?:^|[,(:]|\b{_EEN_VAN['voor_straat']}(?: (?:de|het|'t|den))?)$", re.IGNORECASE)
EINDIGT_OP_HUIS = re.compile(rf"(?:{BIJ_HUIS.pattern})$", re.IGNORECASE)
AANSPREEK = re.compile(rf"\b{_EEN_VAN['aanspreek']}\.?$", re.IGNORECASE)


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
