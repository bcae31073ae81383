"""Addresses of people: a postcode with a house number, or a street with a house number.

A street with a number is as often where people met as where somebody lives. The rule:

- it is no finding when a word for a venue (buurthuis, wijkcentrum, school, kerk, bibliotheek, plein, zaal, kantoor,
  locatie … see `woorden.LOCATIEWOORDEN`) stands before it in the same sentence, or right after it, and no word that
  tells of a home or a person (woont, thuis, huisbezoek, mevrouw, bewoner …) stands between or before;
- it is no finding when the number counts something ("in de Lindestraat 12 bewoners"), is a time, a year or a range
  ("1 t/m 99");
- otherwise it is.
"""

import re
from collections.abc import Iterator

from .reeksen import Plek, zinsdeel_na, zinsdeel_voor
from .woorden import LOCATIEWOORDEN, MAANDEN, sleutel

_NUMMER = (
    r"(?P<nr>[1-9][0-9]{0,3})(?![0-9])"
    r"(?P<toe>(?:[ -]?(?:bis|hs|rd|zw|III|II|IV|I|iii|ii)\b|-?[a-zA-Z](?:-?[0-9]{1,3})?\b|-[0-9]{1,3}[a-z]?\b| [a-fA-Fh]\b(?!['’.])|/[0-9]{1,2}\b)?)"
)
_NR_WOORD = r"(?:(?:huisnummer|huisnr|nummer|nr|no|nmr|num|hnr|#)\.? ?)?"
POSTCODE = re.compile(
    rf"(?<![\w.,-])(?P<cijfers>[1-9][0-9]{{3}})(?P<wit> {{0,2}})(?P<letters>[A-Za-z]{{2}})(?![\w'])(?P<tussen>(?:,? ?-? ?)(?:op |met )?){_NR_WOORD}{_NUMMER}(?![\w%€])(?![:.,][0-9])(?!(?:[-/][0-9]))"
)
WOORDJES = frozenset(
    "op en in is te om of de er we ze ik al na zo nu km mm cm kg uu al ha mg ml m2 eu wo do vr za zo ma di st ga ca pp pm "
    "ks tm nr no jr sr uw je hij ie aa".split()
)
"""Two letters that are a word or a unit: no end of a postcode when they stand loose or in lower case."""

POSTCODE_MET_STRAATNUMMER = re.compile(
    rf"\b(?:huis)?(?:nummer|nr)\.? ?{_NUMMER}[ ,]{{1,3}}(?:in |op )?(?:postcode )?[1-9][0-9]{{3}} ?[A-Z]{{2}}(?!\w)"
)
POSTCODE_LOS = re.compile(r"[ ,\n]{1,3}[1-9][0-9]{3} ?[A-Za-z]{2}(?![\w'])")

STERK = (
    "straat str straatje laan ln laantje plein pln singel gracht kade dreef plantsoen steeg steegje boulevard allee "
    "straatweg dwarsweg"
).split()
ZWAK = (
    "weg hof dijk pad park ring wal brink erf kamp veld oord zijde haven akker weide baan hoek hove hoven burg dam rade "
    "pas zand berg markt enk es plaats kamp beek horst donk tuin tuinen meent maat mate slag wetering vaart rede terp "
    "esch kolk bos bosch loo ven gaarde gaard schans vliet oever waard hout hagen poort brug sluis wijk bleek"
).split()
STRAAT = re.compile(
    rf"(?P<naam>(?<!\w)(?:[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){{0,38}}?)??(?:(?P<sterk>{'|'.join(STERK)})|(?P<zwak>{'|'.join(ZWAK)})))\.?"
    rf"(?:,? {{1,2}}|,)(?P<nrwoord>{_NR_WOORD}){_NUMMER}(?!\w)",
    re.IGNORECASE,
)
GEEN_STRAAT = frozenset(
    """
    onderweg terugweg snelweg heenweg fietspad wandelpad voetpad zandpad spoorweg rijweg uitweg doorweg omweg
    rommelmarkt kerstmarkt weekmarkt vlooienmarkt boekenmarkt plantenmarkt streekmarkt ruilmarkt banenmarkt arbeidsmarkt
    woningmarkt ideeenmarkt informatiemarkt stagemarkt wijkmarkt buurtmarkt zomermarkt voorjaarsmarkt vrijwilligersmarkt
    markt supermarkt speelveld sportveld voetbalveld trapveld grasveld sportpark speelpark skatepark volkspark wijkpark
    stadspark park speelplaats werkplaats parkeerplaats standplaats zitplaats woonplaats kring werkring lotgenotenkring
    autobaan skatebaan kegelbaan ijsbaan banken renbaan looproute hoek zithoek speelhoek leeshoek keukenhoek kledinghoek
    tuin speeltuin moestuin buurttuin wijktuin volkstuin geveltuin kruidentuin pluktuin proeftuin schooltuin siertuin
    buurt wijk rivierenwijk bloemenwijk nieuwbouwwijk achterstandswijk buurtbos bos voedselbos tinybos berg brug
    straat laan weg pad plein plantsoen hof dijk gracht singel kade buurtplein schoolplein dorpsplein speelplein dwarsweg
    opslag toeslag aanslag verslag omslag verzet maat taalmaat toegangspoort plaats poort zand slag plantsoenen veld
    dam wal dreef ring haven oever
    bouwplaats vindplaats ligplaats rustplaats begraafplaats parkeerplaats klimaat formaat apparaat deelmaat ranking
    vaste pas stadspas bankpas meedoenpas ooievaarspas rotterdampas pasjes zomerhof compas lespas u-pas
    jaarverslag fietsslag voorslag ontslag beslag es les hals proces succes adres lunches
    """.split()
)
"""Words with a street's ending that are no street's name, in lower case (with a capital some are: Brink, Singel)."""
KALE_STRAAT = frozenset("brink singel markt plein kade dijk hof wal gracht dreef ring hoek es dam oever".split())

AANTAL_WOORD = re.compile(
    r"(?:(?:[a-zë]{2,12}e|[0-9]+) )?(?:bewoners?|mensen|man|deelnemers?|buren|keer|x|maal|huishoudens|gezinnen|families|woningen|huizen|"
    r"deuren|kinderen|jongeren|ouderen|vrouwen|mannen|personen|vrijwilligers?|adressen|meter|m2?|km|min|minuten|uur|u|"
    r"euro|%|jaar|dagen|weken|maanden|stuks|stoelen|kramen|bank(?:jes|en)|bomen|plantenbakken|bakken|flyers|brieven|brievenbussen|"
    r"gesprekken|contacten|handtekeningen|reacties|klachten|meldingen|auto'?s|fietsen|plekken|tafels|tegels|flats|appartementen|"
    r"etages|verdiepingen|groepen|bezoekers|gasten|dames|heren|meiden|meisjes|jongens|collega'?s|studenten|senioren|"
    r"huurders|eigenaren|ondernemers|winkels|sets|zakken|containers|lampen|camera'?s|bewonersgesprekken|tuinen|tuintjes|"
    r"geveltuinen|geveltuintjes|nieuwe|oude|lege|volle|extra|actieve|verschillende|andere|boze|blije|van de|of [0-9]|[àa] [0-9])(?!\w)|"
    r"[a-zë]{2,20}(?:ertjes|jes|eren|innen|heden|ingen|elingen|pjes)(?!\w)",
    re.IGNORECASE,
)
_MAANDNAAM = re.compile(rf"(?:{'|'.join(sorted(MAANDEN, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
REEKS = re.compile(r" ?(?:t/m|tm|tot en met|tot|- ?[0-9]|–)", re.IGNORECASE)
THUIS = re.compile(
    r"\b(?:wo+nt|woonde|wonen(?:de)?|woonachtig|woonadres|thuis|thuisadres|huisbezoek|aangebeld|aanbellen|logeert|verhuisd|verhuist|verhuizing|"
    r"privé|prive|huisadres|mevrouw|mevr|mvr|mw|meneer|mijnheer|dhr|buurvrouw|buurman|bewoner|bewoonster|cli[eë]nte?|"
    r"moeder|vader|zoon|dochter|zus|broer|oma|opa|tante|oom|gezin|fam|familie|haar|hem|hij|zij|vrijwilligster|vrijwilliger|deelneemster|"
    r"deelnemer|man|vrouw|echtpaar|weduwe|weduwnaar|statushouder|bezorgd|ophalen|opgehaald|op de koffie|op bezoek bij)\b",
    re.IGNORECASE,
)
_LOCATIE = "|".join(sorted(map(re.escape, LOCATIEWOORDEN), key=len, reverse=True))
LOCATIE = re.compile(rf"(?<!\w)[a-zë]{{0,14}}(?:{_LOCATIE})(?:je|tje)?(?!\w)|\bhuis van de (?:wijk|buurt)\b|\b(?:adres|kantoor) van (?:het|de)\b", re.IGNORECASE)
LOCATIE_NA = re.compile(rf"[ ,(:-]{{0,3}}(?:(?:bij|in|is|van|naast|tegenover|ons|onze|het|de|een|nieuwe|oude|dat|dit|voor) ){{0,3}}(?:{LOCATIE.pattern})", re.IGNORECASE)
VERENIGING_VOOR = re.compile(r"\b(?:SV|VV|FC|BV|CV)\b|\b(?:De|Het|'t) [A-Z][a-z]+, ?(?:aan de |in de )?$")

WOONT = re.compile(
    r"\bwo+n(?:t|de|en|achtig)\b(?: (?:nu|al|sinds kort|alleen|zelf|daar|hier|dan|nog|ook|samen))*"
    r" (?:op|aan|in|bij)(?: (?:de|het|'t|den))? (?P<naam>[^\W\d_][\w'-]{1,24}(?: [^\W\d_][\w'-]{1,24}){0,2}?)"
    rf" (?:nummer |nr\.? )?{_NUMMER}(?!\w)",
    re.IGNORECASE,
)
GEEN_WOONPLEK = frozenset("een met flat wijk buurt portiek blok kamer etage verdieping huis gezin groep sinds al van uit".split())
VOORNAAMWOORD_STRAAT = re.compile(r"(?:nummer|nr\.?|huisnummer) (?P<nr>[1-9][0-9]{0,3}[a-z]?) (?:van|in|aan|op) (?:de |het )?(?P<naam>[^\W\d_][\w-]{1,30})", re.IGNORECASE)
DEEL_VAN_STRAATNAAM = re.compile(
    r"(?:(?:[A-Z][\w'’-]{0,24}|de|den|der|van|von|ter|ten|te|el|'t|het|v\.d\.|op|aan) ){1,5}$"
)
NIET_IN_STRAATNAAM = frozenset("van de den der von ter ten te el 't het v.d. op aan".split())
VOORAAN = frozenset("De Het In Op Aan Van Bij Naar Uit Adres Locatie Mw Mevrouw Dhr Meneer Fam Woont Bewoner Bewoonster Buurvrouw".split())


def _begin_van_straatnaam(tekst: str, begin: int) -> int:
    """Where the name begins that ends in the street word at `begin`: also "Burgemeester de Vlugtlaan"."""
    venster = tekst[max(0, begin - 60) : begin]
    gevonden = DEEL_VAN_STRAATNAAM.search(venster)
    if gevonden is None:
        return begin
    delen = gevonden[0].split(" ")[:-1]
    lengte = 0
    nemen = 0
    for deel in reversed(delen):
        lengte += len(deel) + 1
        if deel in VOORAAN:
            break
        if deel[0].isupper():
            nemen = lengte
    return begin - nemen


def _is_aantal(tekst: str, gevonden: re.Match[str]) -> bool:
    """True when the number is a time, a year, a range or a count of something."""
    nummer, eind = gevonden["nr"], gevonden.end()
    vervolg = tekst[eind : eind + 30]
    if re.match(r"[:.,][0-9]", vervolg) or vervolg[:1] in "%€":
        return True
    if not gevonden["toe"] and len(nummer) == 4 and nummer.startswith(("19", "20")) and int(nummer) < 2100:
        return True
    if REEKS.match(vervolg) or re.match(r"\d+-\d+", nummer + gevonden["toe"]) and int(gevonden["toe"].strip("-") or 0) > int(nummer) + 8:
        return True
    if re.match(r"[-/][0-9]+(?:[-/][0-9]+)?", vervolg):
        return True
    if gevonden["nrwoord"] if "nrwoord" in gevonden.re.groupindex else False:
        return False
    woord = vervolg.lstrip(" ") if vervolg[:1] == " " else ""
    return bool(woord) and (AANTAL_WOORD.match(woord) is not None or _MAANDNAAM.match(woord) is not None)


def _is_locatie(tekst: str, begin: int, eind: int) -> bool:
    """The rule of this module for a street where people meet."""
    voor, na = zinsdeel_voor(tekst, begin, 80), zinsdeel_na(tekst, eind, 40)
    if LOCATIE_NA.match(na) and not THUIS.search(voor):
        return True
    laatste = None
    for laatste in LOCATIE.finditer(voor):
        pass
    if laatste is None:
        return False
    return not THUIS.search(voor)


def vind_adres(tekst: str) -> Iterator[Plek]:
    """Postcodes with a house number, and streets with a house number that is not a venue's."""
    for gevonden in POSTCODE.finditer(tekst):
        letters = gevonden["letters"]
        los = letters.lower() in WOORDJES and (gevonden["wit"] or letters.islower())
        eenheid = letters.islower() and gevonden["wit"] and gevonden["cijfers"].startswith(("19", "20"))
        if los or eenheid or letters.upper() in ("SA", "SD", "SS"):
            continue
        vervolg = tekst[gevonden.end() : gevonden.end() + 30].lstrip()
        if re.match(r"(?:uur|u|euro|deelnemers|bewoners|mensen)(?!\w)", vervolg) or _MAANDNAAM.match(vervolg):
            continue
        if not _is_locatie(tekst, gevonden.start(), gevonden.end()):
            yield gevonden.span()
    for gevonden in POSTCODE_MET_STRAATNUMMER.finditer(tekst):
        yield gevonden.span()
    for gevonden in STRAAT.finditer(tekst):
        if not _is_straat(tekst, gevonden) or _is_aantal(tekst, gevonden):
            continue
        begin, eind = _begin_van_straatnaam(tekst, gevonden.start()), gevonden.end()
        if _is_locatie(tekst, begin, eind):
            continue
        erachter = POSTCODE_LOS.match(tekst, eind)
        if erachter and erachter[0].strip()[-2:].lower() not in WOORDJES:
            eind = erachter.end()
        yield begin, eind
    for gevonden in WOONT.finditer(tekst):
        namen = gevonden["naam"].lower().split()
        if not GEEN_WOONPLEK.intersection(namen) and not _is_aantal(tekst, gevonden):
            yield gevonden.start("naam"), gevonden.end()
    for gevonden in VOORNAAMWOORD_STRAAT.finditer(tekst):
        naam = sleutel(gevonden["naam"])
        if naam.endswith(tuple(STERK + ["weg", "hof", "pad", "dijk"])) and naam not in GEEN_STRAAT:
            yield gevonden.span()


def _is_straat(tekst: str, gevonden: re.Match[str]) -> bool:
    """True when the word before the number is a street's name, by its ending, its capital or what goes before."""
    naam = sleutel(gevonden["naam"])
    hoofdletter = gevonden["naam"][0].isupper()
    voor = tekst[max(0, gevonden.start() - 14) : gevonden.start()]
    if naam in KALE_STRAAT:
        return hoofdletter and re.search(r"\b(?:de|het|den|op|aan|adres:?|[A-Z][a-z]+) $", voor) is not None
    if naam in GEEN_STRAAT or naam in STERK or naam in ZWAK:
        # "Korte Nieuwe Weg 3", "J.P. Laan 4": the street word stands apart
        return naam in ("straat", "laan", "weg", "dijk", "pad") and re.search(r"[A-Z][\w.]* $", voor) is not None
    if gevonden["sterk"]:
        return len(naam) > len(gevonden["sterk"]) + 1
    if len(naam) < len(gevonden["zwak"]) + 2:
        return False
    if hoofdletter:
        return bool(gevonden["toe"]) or voor.strip() != "" or gevonden["zwak"].lower() in ("weg", "hof", "dijk", "pad")
    return re.search(r"\b(?:aan de|op de|aan het|op het|woont(?: in)?(?: de| het)?|adres:?|naar|thuis) $", voor) is not None
