"""The words by which `adressen` tells a street, a home, a venue and a count apart."""

import re

from .woorden import LOCATIEWOORDEN, MAANDEN, ORGANISATIEWOORDEN, sleutel, woordenlijst

STERK = tuple(
    woordenlijst(
        """
        straat str straatje laan ln laantje plein pln singel gracht kade dreef plantsoen steeg boulevard allee strjitte
        strjitten straot stroat strasse leane loane straete esplanade warande ommegang
        """
    )
)
"""Endings that hardly any other word has."""
ZWAK = tuple(
    woordenlijst(
        """
        weg hof dijk pad park ring wal brink erf kamp veld oord zijde haven akker weide baan hoek hove hoven burg dam
        rade pas zand berg markt enk es plaats beek horst donk tuin tuinen meent maat mate slag wetering vaart rede terp
        esch kolk bos bosch loo ven gaarde gaard schans vliet oever waard hout hagen poort brug sluis wijk bleek
        dyk wei reed buorren bocht plaat hoofd kant werf stede steede stee gat vlonder wandeling promenade passage
        kwartier zoom slinger camp bree dal daal heuvel hil heide kreek diep gouw zijl mond raai boomgaard hage vest
        veste pier dok wiel eind einde gang kuil pleintje hofje pedje paed wiek tocht stap drift gors stoep trappen
        """
    )
)
"""Endings that everyday words have as well: they want a capital, or "aan de" before them."""
ZWAK_VOORAAN = woordenlijst(
    """
    markt plaats tuin tuinen hoek veld baan wijk maat slag pas es gang stap wandeling kant plaat hoofd werf stee mond
    eind einde diep drift kwartier passage zoom
    """
)
"""At the start of a sentence, where the capital tells nothing, these are no street."""
GEEN_STRAAT = woordenlijst(
    """
    onderweg terugweg snelweg heenweg fietspad wandelpad voetpad zandpad spoorweg rijweg uitweg doorweg omweg
    rommelmarkt kerstmarkt weekmarkt vlooienmarkt boekenmarkt plantenmarkt streekmarkt ruilmarkt banenmarkt
    arbeidsmarkt woningmarkt ideeenmarkt informatiemarkt stagemarkt wijkmarkt buurtmarkt zomermarkt
    voorjaarsmarkt vrijwilligersmarkt markt supermarkt speelveld sportveld voetbalveld trapveld grasveld
    sportpark speelpark skatepark volkspark wijkpark stadspark park speelplaats werkplaats parkeerplaats
    standplaats zitplaats woonplaats kring werkring lotgenotenkring autobaan skatebaan kegelbaan ijsbaan banken
    renbaan looproute hoek zithoek speelhoek leeshoek keukenhoek kledinghoek tuin speeltuin moestuin buurttuin
    wijktuin volkstuin geveltuin kruidentuin pluktuin proeftuin schooltuin siertuin buurt wijk rivierenwijk
    bloemenwijk nieuwbouwwijk achterstandswijk buurtbos bos voedselbos tinybos berg brug straat laan weg pad
    plein plantsoen hof dijk gracht singel kade buurtplein schoolplein dorpsplein speelplein dwarsweg opslag
    toeslag aanslag verslag omslag verzet maat taalmaat toegangspoort plaats poort zand slag plantsoenen veld
    dam wal dreef ring haven oever bouwplaats vindplaats ligplaats rustplaats begraafplaats klimaat formaat
    apparaat deelmaat ranking vaste pas stadspas bankpas meedoenpas ooievaarspas rotterdampas pasjes zomerhof
    compas lespas u-pas jaarverslag fietsslag voorslag ontslag beslag es les hals proces succes adres lunches
    wandeling buurtwandeling avondwandeling ochtendwandeling stadswandeling wijkwandeling weekend einde eind begin
    voorkant achterkant zijkant overkant onderkant bovenkant binnenkant buitenkant maandag dinsdag kapitaal taal
    avond ochtend ingang uitgang toegang doorgang overgang afgang voortgang vooruitgang omgang gang stap uitstap
    politiek werf bouwwerf portiek techniek muziek kliniek rubriek fabriek boetiek logistiek statistiek wiel fietswiel
    hoofd kant plaat kookplaat bocht gat wei reed diep dal werk zoom passage promenade kwartier camp heide allee
    boulevard esplanade totaal aandeel stad stee wijkkwartier huiskamp zomerkamp tentenkamp kinderkamp jeugdkamp kamp
    jongerenkamp winterkamp dagkamp vakantiekamp straatveld cruyffveld trapveldje eindstreep stoep drift rede wand
    bibliotheek driehoek vierkant buurtbrug knip markthal opstap trappen
    """
)
"""Words with a street's ending that are no street's name, in lower case (with a capital some are: Brink, Singel)."""
KALE_STRAAT = woordenlijst(
    """
    brink singel markt plein kade dijk hof wal gracht dreef ring hoek es dam oever haven werf heide esplanade promenade
    passage boulevard warande berg park veld zand kamp diep camp wei reed bocht laan weg stoep vest einde eind poort
    """
)
"""Alone they are a street with a capital, after a preposition or a capital: "aan de Brink 3", "Grote Berg 21"."""
RICHTINGEN = woordenlijst(
    "noord zuid oost west noordzijde zuidzijde oostzijde westzijde nz zz oz wz boven beneden midden binnen buiten"
)
"""After a street's name: "Oude Rijksweg Noord 61"."""
VOORZETSELS = woordenlijst(
    "achter aan op onder tussen in over voor boven beneden buiten binnen langs bij om rond tegen naast bie"
)
"""A street's name may begin with one: "Achter de Muren 15"."""

GENUMMERD = woordenlijst(
    """
    groep groepen klas kamer lokaal zaal ruimte bus buslijn lijn tram metro trein fase deel artikel art team wijk stap
    versie week perron spoor kavel blok editie ronde niveau module les opdracht vraag hoofdstuk paragraaf bijlage
    punt agendapunt pagina blz bladzijde regel tafel stand kraam poule veld baan hal gebouw toren etage verdieping
    laag leeftijd maat schoenmaat dag dagdeel periode kwartaal q blokje serie seizoen aflevering nummer nr plek
    plaats route knooppunt afrit poort ingang portiek trap lift vak rij stoel huis huisnummer locatie gironummer
    giro rekening code kenmerk factuur bon order offerte dossier zaak casus project cohort tranche pijler thema doel
    actie scenario variant optie model type windows office iphone ipad galaxy samsung android playstation xbox
    switch netflix npo rtl sbs radio kanaal zender formule top psalm lied gezang covid sars boek band film cd
    level fifa minecraft lego cito entree mbo havo vwo groepsapp app zoom teams facebook instagram tiktok marktplaats
    vinted youtube whatsapp google bijbel ajax feyenoord psv jong elftal cup plan visie agenda begroting jaar wet wmo
    besluit motie amendement raad commissie sectie afdeling unit cluster zone gebied sector buurt district stadsdeel
    postbus container machine printer laptop kast kluis locker doos bak tas pakket menu recept formulier lijst tabel
    figuur kaart kaartje lot prijs pot potje fles box set dosis prik vaccinatie speelronde quizvraag station
    plein park halte haltes activiteit sessie bijeenkomst training workshop event dienst shift ploeg equipe
    leerjaar jaargang bouwjaar postcode postcodegebied vlucht hectometerpaal paal lantaarnpaal mast bank bankje boom
    complex paviljoen vleugel vloer speerpunt programmalijn actielijn werkpakket wijkplan stelling
    schakel basis pilot proef test ring zes vijf vier drie twee plus max mini area vmbo
    """
)
"""What is numbered, and is no street: "groep 8", "fase 2", "Windows 11"."""

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
WINKELS = woordenlijst("ah action lidl aldi jumbo hema kruidvat gamma praxis ikea blokker etos rabobank")
"""Shops that are mostly named without the word: only as a whole word, for "thema" ends like one."""
ORGANISATIE_GEEN_PLEK = woordenlijst(
    "gemeente stichting vereniging organisatie woningcorporatie corporatie opvang noodopvang azc ziekenhuis"
)
"""An organisatie is no place where people meet: who comes from the opvang may live in the street."""
DEEL_VAN_HUIS = woordenlijst("tuin tuintje garage parkeerplaats feest feestje loods")
"""Right after an address these are of that home: "Lindestraat 12, tuin staat vol"."""
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
TUSSEN_LOCATIE_EN_STRAAT = woordenlijst("de het 't van in en bij aan op adres locatie")


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
