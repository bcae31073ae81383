"""The words by which `adressen` tells a street, a home, a venue and a count apart."""

import re

from taal.woordlijst import lees_woordlijst

from .lexicon import LOCATIEWOORDEN, MAANDEN, ORGANISATIEWOORDEN
from .woordvormen import sleutel

_LIJSTEN = lees_woordlijst("persoonsgegevens/adreswoorden")


STERK = _LIJSTEN["sterk"]
ZWAK = _LIJSTEN["zwak"]
ZWAK_VOORAAN = frozenset(_LIJSTEN["zwak_vooraan"])
GEEN_STRAAT = frozenset(_LIJSTEN["geen_straat"])
KALE_STRAAT = frozenset(_LIJSTEN["kale_straat"])
RICHTINGEN = frozenset(_LIJSTEN["richtingen"])
VOORZETSELS = frozenset(_LIJSTEN["voorzetsels"])

GENUMMERD = frozenset(_LIJSTEN["genummerd"])

AANTAL_WOORD = re.compile(
    r"(?:(?:[a-zë]{2,12}e|groot|klein|leuk|mooi|nieuw|oud|half|extra|[0-9]+) )?(?:bewoners?|mensen|man|deelnemers?|"
    r"buren|keer|x|"
    r"maal|huishoudens|gezinnen|badhuis|huis|plek|idee|feest|gesprek|kind|team|keuken|"
    r"families|woningen|huizen|deuren|kinderen|jongeren|ouderen|vrouwen|mannen|personen|vrijwilligers?|adressen|"
    r"meter|m[23]?|km|min|kwh|liter|kg|gram|graden|procent|punten|"
    r"minuten|uur|u|euro|%|jaar|dagen|weken|maanden|stuks|stoelen|kramen|bank(?:jes|en)|bomen|plantenbakken|bakken|"
    r"flyers|"
    r"brieven|brievenbussen|gesprekken|contacten|handtekeningen|reacties|klachten|meldingen|auto'?s|fietsen|"
    r"plekken|tafels|"
    r"tegels|flats|appartementen|etages|verdiepingen|groepen|bezoekers|gasten|dames|heren|meiden|meisjes|jongens|"
    r"collega'?s|studenten|senioren|huurders|eigenaren|ondernemers|winkels|sets|zakken|containers|lampen|camera'?s|"
    r"bewonersgesprekken|tuinen|nieuwe|oude|lege|volle|extra|actieve|verschillende|andere|boze|blije|van de|"
    r"of [0-9]|[àa] [0-9])(?!\w)"
    r"|[a-zë]{2,20}(?:jes|eren|innen|heden|ingen)(?!\w)"
    # "6 bloembakken gevuld", not "12 willen gebeld worden"
    r"|(?!willen|moeten|kunnen|zijn|hebben|worden|werden|hadden|waren|laten)[a-zë]{3,24}(?:en|s)"
    r" (?:(?:op|aan|uit|af|neer|schoon|mee|bij|over)?ge|be|ver)[a-z]{2,16}(?:d|t|en)(?!\w)",
    re.IGNORECASE,
)
"""What follows a number that counts."""
NA_KOMMA_GETELD = re.compile(
    r" (?:[a-zë]{3,24}(?:en|s)|te|over|erbij|eraf|minder|meer|extra|weg|kapot|leeg|vol|nieuw|van|daarvan|ervan|"
    r"daar|zonder|met|op|in|"
    r"door|niet|"
    r"geen|wel|afwezig|aanwezig|ziek|afgemeld|aangemeld|nog|te laat|thuis|blij|die|waarvan|uit|bij|voor|per|elk)\b",
    re.IGNORECASE,
)
"""After a comma and a number these make it a count: "in Schuilenburg, 1 over"."""
MAANDNAAM = re.compile(rf"(?:{'|'.join(sorted(MAANDEN, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
REEKS = re.compile(r" ?(?:t/m|tm\b|tot en met|tot (?:nr |nummer )?[0-9]|- ?[0-9])", re.IGNORECASE)

_WONEN = (
    r"wo+nt|woonde|wonen(?:de)?|woonachtig|woonadres|thuis\w*|huisbezoek|huisbzoek|aangebeld|aanbellen|"
    r"belde aan|logeert|"
    r"verblijft|slaapt|verhuis(?:d|t|de|en|ing)|ver?huizing|huisadres|priv[eé]|adres van (?:de|een) (?:bewoner|"
    r"deelnemer|"
    r"cli[eë]nt|aanvrager)|ophaaladres|bezorgadres|postadres|ingeschreven|inschrijving op|ingetrokken|trekt in|"
    r"toegewezen|"
    r"woning|(?:vanaf|van|haar|zijn|hun|mijn) huis|woningruil"
)
WONEN = re.compile(rf"(?<!\w)(?=\w)(?:{_WONEN})\b", re.IGNORECASE)
"""Words of a home: after them not even a venue's name makes the street a venue's."""
THUIS = re.compile(
    rf"(?<!\w)(?=\w)(?:{_WONEN}|verjaardag\w*|mevrouw|mevr|mvr|mw|meneer|mijnheer|heer|dhr|(?:boven|onder|"
    rf"over)?buurvrouw|"
    r"(?:boven|onder|over)?buurman|(?:boven|onder|over)buren|bewoners?|bewoonsters?|cli[eë]nte?|moeder|vader|zoon|"
    r"dochter|zus|"
    r"broer|oma|opa|tante|oom|gezin|fam|familie|haar|hem|hij|zij|vrijwilligster|vrijwilliger|deelneemster|"
    r"deelnemer|man|vrouw|"
    r"echtpaar|stel|weduwe|weduwnaar|statushouders?|huurders?|huurster|bezorgd|ophalen|opgehaald|op de koffie|"
    r"op bezoek bij)\b",
    re.IGNORECASE,
)
"""Words of a home or of a person: a street that follows is theirs, unless a venue's name stands right before it."""
BIJ_HUIS = re.compile(
    rf"{THUIS.pattern}|(?<!\w)(?=\w)(?:adres|adr|langs (?:bij|geweest|gegaan|gekomen|op)|huisnummer|op nr|bezorg\w*|"
    r"gebracht|langsgebracht|afgeleverd|afgeven|afgegeven|lever\w*|"
    r"langsgeweest|langsgegaan|opgezocht|aan de deur|voordeur|deur|deurbel|brievenbus|gordijnen|lekkage|lekt|"
    r"schimmel|vocht|cv-ketel|verwarming|stroom|flat|kamer|berging|schuur|buren|heg|achtertuin|voortuin|"
    r"tuinonderhoud|sleutel|huurt|huurd|huur|huurachterstand|antikraak|onderhuur|overlast|ruzie|burenruzie|stank|"
    r"ontruiming|"
    r"huisuitzetting|brand|inbraak|huis|jarige|jubilaris|ouderen?|kinderen|rolstoel|scootmobiel|traplift|rollator|"
    r"maaltijd|soep|kaartje|bloemetje|fruitmand|boodschappen\w*|taxi|post|pakketje|gevallen|ziek|eenzame?|"
    r"alleenstaande?|"
    r"alleenwonende?|griep|koorts|in bed|bedlegerig|hulpbehoevend\w*|zorgmijder|statushouders|kennis|vriend|"
    r"vriendin|mantelzorger|scholier|"
    r"melding|meldt)\b",
    re.IGNORECASE,
)
"""Words that, beside a name with a number, make it an address: "soep gebracht naar Achter de Muren 15"."""

OPEN = re.compile(
    r"\b(?:is|zijn|weer|staat|dagelijks|nu|ook|dan) (?:weer |nu |ook |dagelijks )?open\b|\bopen (?:op|van|tot|"
    r"elke|iedere)\b|"
    r"\b(?:geopend|opent|openingstijden|inleveren|(?!stand|knel|aandacht|actie|agenda|hoogte|diepte|kritiek|"
    r"zwakte|verbeter)[a-z]{4,12}punt|verzamel\w*|zit nu|zitten nu|te vinden|bevindt zich|zetelt)\b",
    re.IGNORECASE,
)
"""What opens for everybody is no home: "de Stek is open op de Nijverheidsweg 85"."""

LOCATIE_EINDE = tuple(LOCATIEWOORDEN)
WINKELS = frozenset(_LIJSTEN["winkels"])
ORGANISATIE_GEEN_PLEK = frozenset(_LIJSTEN["organisatie_geen_plek"])
DEEL_VAN_HUIS = frozenset(_LIJSTEN["deel_van_huis"])
TUIN_VAN = re.compile(
    rf"\b(?:{'|'.join(sorted(DEEL_VAN_HUIS))}) (?:van|bij|achter)(?: (?:de|het|nummer))? $", re.IGNORECASE
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
