"""The forms of an address: patterns of a postcode, a street and a house number, and of what stands around them."""

import re

from taal.woordlijst import lees_patronen, lees_woordlijst

from .adreswoorden import BIJ_HUIS
from .gesproken import GETAL

_LIJSTEN = lees_woordlijst("persoonsgegevens/adreswoorden")
_EEN_VAN = lees_patronen("persoonsgegevens/adreswoorden")

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
