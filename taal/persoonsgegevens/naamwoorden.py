"""The words around a name: what announces one, what tells who it is, and what makes it the name of a thing."""

import re

from .woorden import woordenlijst

STRAATEINDE = tuple(
    woordenlijst(
        """
        straat laan plein weg hof kade gracht singel dijk pad park dreef plantsoen steeg school scholen college huis
        kerk zaal hal centrum fonds stichting tuin museum toernooi flat gebouw brug ring lyceum cafe wijk buurt feest
        dag loop huizen toren markt
        """
    )
)
STRIKT_EINDE = tuple(woordenlijst("straat straten laan plein school scholen college fonds stichting gracht"))
WEGEINDE = (*STRIKT_EINDE, "weg", "kade", "singel", "dreef", "plantsoen")
ACHTERNAAMEINDE = tuple(woordenlijst("hof huis huizen kerk dijk dam ring kamp brug wijk toren"))
"""Endings of streets and venues that surnames share: "Westerhof", "Nijhuis"."""
GROEPSEINDE = tuple(woordenlijst("groep club team cafe project werk markt koor vereniging winkel cursus"))
MERKEINDE = GROEPSEINDE + tuple(
    woordenlijst(
        """
        school stichting huis centrum fonds kerk bedrijf restaurant kapper kapsalon straat theater tuin garage bakkerij
        slagerij bus zaak praktijk handel theek
        """
    )
)

OVER_IEMAND = re.compile(
    r"(?:film|documentaire|boek|lezing|voorstelling|toneelstuk|musical|tentoonstelling|expositie|podcast|biografie|"
    r"theaterstuk|quiz) over (?:het leven van |schrijver |schilder )?$",
    re.IGNORECASE,
)
"""Whom a film or a lecture is about is no resident."""

_ONTMOET = "|".join(
    woordenlijst(
        """
        belde belt appte appt mailde mailt sprak spreek trof tref getroffen ontmoet ontmoette zag gezien vroeg vraag
        hielp bezocht bezoekt bedank bedankt bedankte begeleid begeleidt verwelkomd verwelkomde feliciteerde namelijk
        genaamd ziekmelding afmelding aanmelding hulpvraag intake aanspreekpunt contactpersoon kartrekker
        """
    )
)
_SAMEN = "|".join(
    woordenlijst(
        """
        gesproken gebeld gemaild geappt gevraagd nagevraagd navraag gehoord genomen kennisgemaakt gemaakt kennismaking
        kennis afgesproken afspraak gesprek gesprekje gegaan geweest gezeten gelopen gewandeld gegeten langs gedronken
        overgedragen gegeven gebracht bezoek bezoekje afscheid dank felicitaties gefeliciteerd telefoontje appje mailtje
        bericht berichtje kaart kaartje bloemetje verjaardag uitvaart begrafenis aanvraag klacht verzoek sleutel
        sleutels nummer adres doorgegeven gestuurd verstuurd gezegd beloofd gekregen komt kwam
        """
    )
)
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
VOORNAAMVORM = tuple(
    woordenlijst(
        """
        elle ette ieke ianne anne iene elina rina dina tina bert fred drik ullah uddin eline ndra isha wina vina dora
        lyn sje
        """
    )
)
"""Endings of first names that no list knows: with a surname they count where an ambiguous first name does."""
OUDE_SPELLING = tuple(
    woordenlijst(
        "uijs uys ijck yck eijk eyk eijck aer ael oudt egem inck uijl eijn schaik loenen rossum ussel"
    )
)
"""Endings that no place or organisatie has by now: "van" and one of these is a surname."""
MENSENWERK = woordenlijst(
    """
    vertelde vertelt zei zegt huilt huilde kookt kookte bakt bakte haakt breit belt belde appte mailde woont woonde
    tolkt vertaalt schenkt rijdt fietst wandelt voelt voelde mist miste zit zat loopt liep leest snapt durft durfde kent
    wilde lacht zingt schildert naait poetst veegt slaapt drinkt viel lijdt zucht krabbelt treurt stopt vroeg
    """
)
"""What people do and organisaties do not: two words with a capital before one of these are a name."""
ZAAKEINDE = (
    *MERKEINDE,
    *woordenlijst(
        "zorg wonen stad land net dienst huizen stede bv care lab bank raad bond woon service advies plus punt kring"
    ),
)
"""Endings of what is called or met as well, and is an organisatie: "gebeld met Trivaal Thuiszorg"."""

NAAMGEVERS = woordenlijst("heet heette heten genaamd roepnaam voornaam achternaam naam")
DINGEN = woordenlijst(
    """
    groep project initiatief cafe huis tuin team club stichting hond kat krant app vereniging plek activiteit wandelclub
    werkgroep flat gebouw plan actie programma festival website straat park cursus training koor band poes boot boek
    film spel ding dat dit wijk buurt organisatie school winkel zaal ruimte gerecht dans lied
    """
)
DINGEINDE = ("groep", "club", "cafe", "project", "initiatief", "tuin", "huis")
PRIVE = woordenlijst(
    """
    woont woonde woonachtig verhuisde verhuist verhuisd schulden huurschuld ziek ziekenhuis overleden gescheiden
    scheiding eenzaam depressief dement dementie dementeert zwanger uitkering bijstand werkloos dakloos verslaafd
    verslaving psychisch psychische uitgezet bevallen opgenomen gevallen huilde gehuild huilt rouwt operatie kanker
    geldzorgen mishandeld bedreigd analfabeet laaggeletterd gehandicapt rolstoel burnout zelfmoord suicide drinkt slaapt
    huisuitzetting medicijnen
    """
)
"""A first name beside one of these is told about as a resident."""

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
PLEK_VAN_BEWONERS = woordenlijst("cafe tuin moestuin atelier opvang noodopvang azc")
"""Venues with a resident's clause after all: "Anneke van de moestuin" (elsewhere a venue is an employer)."""
