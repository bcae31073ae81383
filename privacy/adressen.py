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
from .woorden import LOCATIEWOORDEN, MAANDEN, sleutel, woordenlijst

_NUMMER = (
    r"(?P<nr>[1-9][0-9]{0,3})(?![0-9])(?P<toe>(?:"
    r"[ -]?(?:bis|hs|rd|zw|III|II|IV|I|iii|ii)\b"  # 12 bis, 12-III
    r"|-?[a-zA-Z](?:-?[0-9]{1,3})?\b"  # 12b, 12-b, 12a-2
    r"|-[0-9]{1,3}[a-z]?\b|/[0-9]{1,2}\b"  # 12-3, 12/3
    r"| [a-fA-Fh]\b(?!['’.])"  # 12 b
    r")?)"
)
_NR_WOORD = r"(?:(?:huisnummer|huisnr|nummer|nr|no|nmr|num|hnr|#)\.? ?)?"
POSTCODE = re.compile(
    r"(?<![\w.,-])(?P<cijfers>[1-9][0-9]{3})(?P<wit> {0,2})(?P<letters>[A-Za-z]{2})(?![^\W\d]|')"
    rf"(?P<tussen>(?:,? ?[-/]? ?)(?:op |met )?){_NR_WOORD}{_NUMMER}(?![\w%€])(?![:.,][0-9])(?![-/][0-9])"
)
WOORDJES = woordenlijst(
    """
    op en in is te om of de er we ze ik al na zo nu km mm cm kg uu ha mg ml m2 eu wo do vr za ma di st ga ca pp
    pm ks tm nr no jr sr uw je hij ie aa
    """
)
"""Two letters that are a word or a unit: no end of a postcode when they stand loose or in lower case."""

POSTCODE_MET_STRAATNUMMER = re.compile(
    rf"\b(?:huis)?(?:nummer|nr)\.? ?{_NUMMER}[ ,]{{1,3}}(?:in |op )?(?:postcode )?[1-9][0-9]{{3}} ?[A-Z]{{2}}(?!\w)"
)
POSTCODE_LOS = re.compile(r"[ ,\n]{1,3}[1-9][0-9]{3} ?[A-Za-z]{2}(?![\w'])")

STERK = tuple(
    woordenlijst(
        "straat str straatje laan ln laantje plein pln singel gracht kade dreef plantsoen steeg boulevard allee"
    )
)
"""Endings that hardly any other word has."""
ZWAK = tuple(
    woordenlijst(
        """
        weg hof dijk pad park ring wal brink erf kamp veld oord zijde haven akker weide baan hoek hove hoven burg dam
        rade pas zand berg markt enk es plaats beek horst donk tuin tuinen meent maat mate slag wetering vaart rede terp
        esch kolk bos bosch loo ven gaarde gaard schans vliet oever waard hout hagen poort brug sluis wijk bleek
        """
    )
)
"""Endings that everyday words have as well: they want a capital, or "aan de" before them."""
ZWAK_VOORAAN = frozenset(
    ("markt", "plaats", "tuin", "tuinen", "hoek", "veld", "baan", "wijk", "maat", "slag", "pas", "es")
)
"""At the start of a sentence, where the capital tells nothing, these are no street."""

STRAAT = re.compile(
    r"(?<!\w)(?P<naam>[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){1,40})\.?"
    rf"(?:,? {{1,2}}|,)(?P<nrwoord>{_NR_WOORD}){_NUMMER}(?!\w)",
    re.IGNORECASE,
)
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
    """
)
"""Words with a street's ending that are no street's name, in lower case (with a capital some are: Brink, Singel)."""
KALE_STRAAT = woordenlijst("brink singel markt plein kade dijk hof wal gracht dreef ring hoek es dam oever")

AANTAL_WOORD = re.compile(
    r"(?:(?:[a-zë]{2,12}e|[0-9]+) )?(?:bewoners?|mensen|man|deelnemers?|buren|keer|x|maal|huishoudens|gezinnen|"
    r"families|woningen|huizen|deuren|kinderen|jongeren|ouderen|vrouwen|mannen|personen|vrijwilligers?|adressen|meter|m2?|km|min|"
    r"minuten|uur|u|euro|%|jaar|dagen|weken|maanden|stuks|stoelen|kramen|bank(?:jes|en)|bomen|plantenbakken|bakken|flyers|"
    r"brieven|brievenbussen|gesprekken|contacten|handtekeningen|reacties|klachten|meldingen|auto'?s|fietsen|plekken|tafels|"
    r"tegels|flats|appartementen|etages|verdiepingen|groepen|bezoekers|gasten|dames|heren|meiden|meisjes|jongens|"
    r"collega'?s|studenten|senioren|huurders|eigenaren|ondernemers|winkels|sets|zakken|containers|lampen|camera'?s|"
    r"bewonersgesprekken|tuinen|nieuwe|oude|lege|volle|extra|actieve|verschillende|andere|boze|blije|van de|"
    r"of [0-9]|[àa] [0-9])(?!\w)"
    r"|[a-zë]{2,20}(?:jes|eren|innen|heden|ingen)(?!\w)",
    re.IGNORECASE,
)
_MAANDNAAM = re.compile(rf"(?:{'|'.join(sorted(MAANDEN, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
REEKS = re.compile(r" ?(?:t/m|tm|tot en met|tot|- ?[0-9]|–)", re.IGNORECASE)
THUIS = re.compile(
    r"\b(?:wo+nt|woonde|wonen(?:de)?|woonachtig|woonadres|thuis|thuisadres|huisbezoek|aangebeld|aanbellen|logeert|verhuisd|verhuist|verhuizing|"
    r"privé|verjaardag\w*|prive|huisadres|mevrouw|mevr|mvr|mw|meneer|mijnheer|dhr|buurvrouw|buurman|bewoner|bewoonster|cli[eë]nte?|"
    r"moeder|vader|zoon|dochter|zus|broer|oma|opa|tante|oom|gezin|fam|familie|haar|hem|hij|zij|vrijwilligster|vrijwilliger|"
    r"deelneemster|"
    r"deelnemer|man|vrouw|echtpaar|weduwe|weduwnaar|statushouder|bezorgd|ophalen|opgehaald|"
    r"op de koffie|op bezoek bij)\b",
    re.IGNORECASE,
)
_LOCATIE = "|".join(sorted(map(re.escape, LOCATIEWOORDEN), key=len, reverse=True))
LOCATIE = re.compile(
    rf"(?<!\w)[a-zë]{{0,14}}(?:{_LOCATIE})(?:je|tje)?(?!\w)|\bhuis van de (?:wijk|buurt)\b"
    r"|\b(?:adres|kantoor) van (?:het|de)\b",
    re.IGNORECASE,
)
LOCATIE_NA = re.compile(
    r"[ ,(:-]{0,3}(?:(?:bij|in|is|van|naast|tegenover|ons|onze|het|de|een|nieuwe|oude|dat|dit|voor) ){0,3}"
    rf"(?:{LOCATIE.pattern})",
    re.IGNORECASE,
)
WOONT = re.compile(
    r"\bwo+n(?:t|de|en|achtig)\b(?: (?:nu|al|sinds kort|alleen|zelf|daar|hier|dan|nog|ook|samen))*"
    r" (?:op|aan|in|bij)(?: (?:de|het|'t|den))? (?P<naam>[^\W\d_][\w'-]{1,24}(?: [^\W\d_][\w'-]{1,24}){0,2}?)"
    rf" (?:nummer |nr\.? )?{_NUMMER}(?!\w)",
    re.IGNORECASE,
)
GEEN_WOONPLEK = woordenlijst(
    """
    een met flat wijk buurt portiek blok kamer etage verdieping huis gezin groep sinds al van uit
    """
)
NUMMER_IN_STRAAT = re.compile(
    r"\b(?:nummer|nr\.?|huisnummer) (?P<nr>[1-9][0-9]{0,3}[a-z]?) (?:van|in|aan|op) (?:de |het )?"
    r"(?P<naam>[^\W\d_][\w-]{1,30})",
    re.IGNORECASE,
)
DEEL_VAN_STRAATNAAM = re.compile(r"(?:(?:[^\W\d_][\w'’.-]{0,24}|'t) ){1,5}$")
VOEGSELS = woordenlijst("van de den der von ter ten te el 't het v.d. la le")
VOORVOEGSELS = woordenlijst(
    """
    burgemeester burg burg. prins prinses koning koningin korte lange oude nieuwe grote kleine jan sint st st.
    dr dr. ds ds. prof prof. professor mr mr. ir ir. noord oost west zuid noorder ooster wester zuider graaf
    gravin hertog hertogin generaal president pater pastoor kardinaal admiraal kapitein dokter meester wethouder
    minister kolonel luitenant eerste tweede derde vierde 1e 2e 3e hoge lage achter voor binnen buiten verlengde
    bisschop monseigneur mgr mgr. johan willem albert hendrik anne titus martin joan piet
    """
)
VOORAAN = woordenlijst(
    """
    De Het In Op Aan Van Bij Naar Uit Adres Locatie Mw Mevrouw Dhr Meneer Fam Woont Bewoner Bewoonster Buurvrouw
    """
)
LAAN_VAN = re.compile(
    r"(?<!\w)(?:Laan|Weg|Plein|Straat|Hof|Park|Pad|Kade|Singel|Dreef) (?:van|der|den|op|naar)"
    r"(?: (?:de|het|den|der|'t))?"
    rf" [A-Z][\w'-]{{1,30}},? (?P<nrwoord>{_NR_WOORD}){_NUMMER}(?!\w)"
)


def _begin_van_straatnaam(tekst: str, begin: int) -> int:
    """Where the name begins that ends in the street word at `begin`: also "Burgemeester de Vlugtlaan"."""
    venster = tekst[max(0, begin - 60) : begin]
    gevonden = DEEL_VAN_STRAATNAAM.search(venster)
    if gevonden is None:
        return begin
    lengte = nemen = 0
    na_voegsel = False
    for deel in reversed(gevonden[0].split(" ")[:-1]):
        lengte += len(deel) + 1
        if deel in VOEGSELS:
            na_voegsel = True
        elif deel[0].isupper() and (na_voegsel or deel.lower() in VOORVOEGSELS) and deel not in VOORAAN:
            nemen, na_voegsel = lengte, False
        else:
            break
    return begin - nemen


def _is_aantal(tekst: str, gevonden: re.Match[str]) -> bool:
    """True when the number is a time, a year, a range or a count of something."""
    nummer, eind = gevonden["nr"], gevonden.end()
    vervolg = tekst[eind : eind + 30]
    if re.match(r"[:.,][0-9]", vervolg) or vervolg.startswith(("%", "€")):
        return True
    if not gevonden["toe"] and len(nummer) == 4 and nummer.startswith(("19", "20")) and int(nummer) < 2100:
        return True
    if gevonden["toe"] in ("e", "u", "x", "m"):
        return True  # "2e fase", "3x"
    tot = re.fullmatch(r"-([0-9]{1,2})", gevonden["toe"])
    if REEKS.match(vervolg) or tot and int(tot[1]) > int(nummer) + 8 or re.match(r"[-/][0-9]", vervolg):
        return True
    if gevonden.groupdict().get("nrwoord"):
        return False
    woord = vervolg.lstrip(" ") if vervolg[:1] == " " else ""
    return bool(woord) and (AANTAL_WOORD.match(woord) is not None or _MAANDNAAM.match(woord) is not None)


def _is_locatie(tekst: str, begin: int, eind: int) -> bool:
    """The rule of this module for a street where people meet."""
    voor, na = zinsdeel_voor(tekst, begin, 80), zinsdeel_na(tekst, eind, 40)
    if THUIS.search(voor):
        return False
    return LOCATIE.search(voor) is not None or LOCATIE_NA.match(na) is not None


def vind_adres(tekst: str) -> Iterator[Plek]:
    """Postcodes with a house number, and streets with a house number that is not a venue's."""
    for gevonden in POSTCODE.finditer(tekst):
        letters = gevonden["letters"]
        jaartal = gevonden["cijfers"].startswith(("19", "20"))
        los = letters.lower() in WOORDJES and (jaartal or not letters.isupper())
        eenheid = letters.islower() and gevonden["wit"] and jaartal
        vast = jaartal and gevonden["tussen"] == ""
        if los or eenheid or vast or letters.upper() in ("SA", "SD", "SS"):
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
    for gevonden in LAAN_VAN.finditer(tekst):
        if not _is_aantal(tekst, gevonden) and not _is_locatie(tekst, *gevonden.span()):
            yield gevonden.span()
    for gevonden in WOONT.finditer(tekst):
        namen = gevonden["naam"].lower().split()
        if not GEEN_WOONPLEK.intersection(namen) and not _is_aantal(tekst, gevonden):
            yield gevonden.start("naam"), gevonden.end()
    for gevonden in NUMMER_IN_STRAAT.finditer(tekst):
        naam = sleutel(gevonden["naam"])
        if naam.endswith((*STERK, "weg", "hof", "pad", "dijk")) and naam not in GEEN_STRAAT:
            yield gevonden.span()


def _is_straat(tekst: str, gevonden: re.Match[str]) -> bool:
    """True when the word before the number is a street's name, by its ending, its capital or what goes before."""
    naam = sleutel(gevonden["naam"])
    hoofdletter = gevonden["naam"][0].isupper() or gevonden["naam"].lower().startswith("s-")
    voor = tekst[max(0, gevonden.start() - 14) : gevonden.start()]
    if naam in KALE_STRAAT:
        return hoofdletter and re.search(r"\b(?:de|het|den|op|aan|adres:?|[A-Z][a-z]+) $", voor) is not None
    if naam in GEEN_STRAAT or naam in STERK or naam in ZWAK:
        # "Korte Nieuwe Weg 3", "J.P. Laan 4": the street word stands apart
        return (
            naam in ("straat", "laan", "weg", "dijk", "pad") and re.search(r"[A-Z][\w.]* $", voor) is not None
        )
    if naam.endswith(STERK):
        return len(naam) > 5
    zwak = max((eind for eind in ZWAK if naam.endswith(eind)), key=len, default=None)
    if zwak is None or len(naam) < len(zwak) + 2:
        return False
    if hoofdletter:
        return bool(gevonden["toe"]) or voor.strip() != "" or zwak not in ZWAK_VOORAAN
    vooraf = r"(?:aan|op) (?:de|het)|woont(?: in)?(?: de| het)?|adres:?|naar|thuis"
    if zwak in ("weg", "dijk", "hof", "pad"):
        vooraf += r"|(?:naar|bij|in|langs) (?:de|het)"
    return re.search(rf"\b(?:{vooraf}) $", voor) is not None
