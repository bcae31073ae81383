"""Words of a text with their places, and what kinds of words tell a person from a place or an organisatie."""

import re
import unicodedata
from typing import NamedTuple

WOORD = re.compile(r"['’]?[^\W\d_][\w\u0300-\u036f]*(?:['’\-][^\W\d_][\w\u0300-\u036f]*)*")
CIJFER = re.compile(r"[0-9]")
NIET_ASCII = re.compile(r"[^\x00-\x7f]")
LANGSTE_NAAM = 40
"""A longer word is no name, nor is one with a digit: its key is not made."""

ZONDER_STREEPJE = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "s", "’": "'", "ð": "d", "æ": "a"}
)


def sleutel(woord: str) -> str:
    """The word in lower case and without accents, to look it up in a list."""
    if woord.isascii():
        return woord.lower()
    ontleed = unicodedata.normalize("NFKD", woord.lower())
    return NIET_ASCII.sub(_zonder_accent, ontleed).translate(ZONDER_STREEPJE)


def _zonder_accent(teken: re.Match[str]) -> str:
    return "" if unicodedata.combining(teken[0]) else teken[0]


def vouw(tekst: str) -> str:
    """The text in lower case, of the same length: what a pattern written in lower case finds in it is what it would
    find in the text itself with IGNORECASE, some times slower."""
    if tekst.isascii():
        return tekst.lower()
    return tekst.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")


class Woord(NamedTuple):
    """A word at text[begin:eind]. A tuple: there is one for every word of every text, and it is made quickly."""

    tekst: str
    begin: int
    eind: int
    sleutel: str
    hoofdletter: bool
    """True when it begins with a capital, or with d' and a capital: "d'Hondt"."""
    voor: str
    """What stands between the word before and this one, at most the last 12 characters."""
    begint_zin: bool
    """True at the start of the text, of a line, or after a full stop: then a capital tells nothing."""


ZINSEINDE = re.compile(r"[.!?:•\n\r\u2028\"“(*]")


def woorden_in(tekst: str) -> list[Woord]:
    """The words of the text, in order."""
    woorden, vorige = [], 0
    for gevonden in WOORD.finditer(tekst):
        begin, eind = gevonden.span()
        woord = gevonden[0]
        voor = tekst[max(vorige, begin - 12) : begin]
        begint_zin = not vorige or voor != " " and ZINSEINDE.search(voor) is not None
        vorige = eind
        if len(woord) > LANGSTE_NAAM or not woord.isalpha() and CIJFER.search(woord):
            woorden.append(Woord(woord, begin, eind, "", False, voor, begint_zin))
            continue
        kaal = woord
        if woord[0] in "'’":
            kaal = woord.lstrip("'’")
            # 't and 's keep their apostrophe; 'Bij Marie' between quotes loses it.
            if len(kaal) > 1:
                begin += 1
                woord = kaal
                voor += "'"
        hoofdletter = kaal[0].isupper() or kaal[:2] == "d'" and kaal[2:3].isupper()
        woorden.append(Woord(woord, begin, eind, sleutel(woord), hoofdletter, voor, begint_zin))
    return woorden


def woordenlijst(tekst: str, tussen: str | None = None) -> frozenset[str]:
    """The words of the text; `tussen` is what stands between them when that is not a space."""
    return frozenset(" ".join(woord.split()) for woord in tekst.split(tussen))


MAANDEN = {
    naam: nummer
    for nummer, namen in enumerate(
        (
            "januari jan january januarie",
            "februari feb febr februarie",
            "maart mrt maa mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for naam in namen.split()
}
DAGEN = woordenlijst(
    """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo vandaag gisteren morgen
    maandagochtend maandagmiddag dinsdagochtend dinsdagmiddag woensdagochtend woensdagmiddag donderdagochtend
    donderdagmiddag vrijdagochtend vrijdagmiddag zaterdagochtend zaterdagmiddag zondagmiddag zomer winter lente
    herfst voorjaar najaar kerst pasen pinksteren hemelvaart koningsdag suikerfeest offerfeest ramadan divali
    diwali sint sinterklaas burendag oudjaar nieuwjaar kerstmis holi nowruz bevrijdingsdag moederdag vaderdag
    carnaval
    """
)

FUNCTIES = woordenlijst(
    """
    wethouder wethouders burgemeester voorzitter voorzitster secretaris penningmeester directeur directrice
    minister staatssecretaris president koningin prins prinses raadslid raadsleden ambtenaar beleidsmedewerker
    griffier dokter arts huisarts wijkagent agent politie pastoor dominee imam pandit rabbi kapelaan bisschop
    notaris advocaat rechter ondernemer eigenaar beheerder manager teamleider coordinator projectleider
    consulent wijkverpleegkundige verpleegkundige opbouwwerker jongerenwerker buurtsportcoach maatschappelijk
    welzijnswerker conciergee concierge leraar lerares juf meester docent professor dr drs mr ir ing kapper
    bakker slager groenteman postbode fractievoorzitter commissaris gedeputeerde inspecteur officier generaal
    kok gastvrouw gastheer tolk collega wijkmanager gebiedsmanager wijkregisseur buurtregisseur kroonprins
    kroonprinses kunstenaar fotograaf schrijver schrijfster dichter zanger zangeres journalist spreker
    """
)
"""Public or working roles: "mevrouw de wethouder", and after them a name is a worker's, not a resident's."""
WERKERS = FUNCTIES - woordenlijst("kok gastvrouw gastheer eigenaar bakker") | woordenlijst(
    "koning premier pater zuster paus"
)

RELATIES = woordenlijst(
    """
    buurvrouw buurman buuf buurmeisje buurjongen buurmens moeder vader ma pa mama papa moe zoon zoontje dochter
    dochtertje zus zusje zuster broer broertje kleinzoon kleindochter kleinkind man vrouw vrouwtje mannetje
    partner echtgenoot echtgenote vriendin vriendinnetje vriend vriendje oma opa omaatje opaatje tante oom nicht
    nichtje neef neefje schoonmoeder schoonvader schoonzoon schoondochter schoonzus zwager stiefvader
    stiefmoeder bewoner bewoonster buurtbewoner buurtbewoonster wijkbewoner wijkbewoonster deelnemer
    deelneemster vrijwilliger vrijwilligster client cliente mantelzorger gastvrouw gastheer kartrekker trekker
    initiatiefnemer initiatiefneemster sleutelfiguur statushouder nieuwkomer leerling jongere jongen meisje
    jongeman dame bezoeker bezoekster kind baby ex weduwe weduwnaar verzorger huisgenoot kamergenoot
    contactpersoon taalmaatje maatje huurder huurster actieveling sleutelhouder pleegzoon pleegdochter peuter
    tweeling kleuter tiener puber moedertje vadertje oudere voogd hulpvrager ervaringsdeskundige gezinslid
    aanspreekpunt
    aanvrager aanvraagster vluchteling onderbuurman onderbuurvrouw bovenbuurman bovenbuurvrouw overbuurman
    overbuurvrouw kleinzoontje kleindochtertje stiefzoon stiefdochter pleegmoeder pleegvader jarige
    """
)
FAMILIE = woordenlijst(
    """
    moeder vader ma pa mama papa zoon zoontje dochter dochtertje zus zusje broer broertje kleinzoon kleindochter
    man vrouw partner echtgenoot echtgenote vriendin vriend oma opa tante oom nicht nichtje neef neefje
    schoonmoeder schoonvader schoonzoon schoondochter schoonzus zwager buurvrouw buurman ouders ouder kinderen
    kind kids baby ex weduwe weduwnaar tweeling zoons zonen dochters broers zussen kleinkinderen grootouders
    mantelzorger huisgenoot verzorger begeleider maatje taalmaatje verjaardag begrafenis uitvaart crematie huis
    woning situatie schulden
    """
)
"""After these, "van" or a name's place leads to a person: "moeder van Sem"."""

LOCATIEWOORDEN = woordenlijst(
    """
    feest vergadering viering voorstelling concert toernooi optreden buurthuis buurtcentrum wijkcentrum wijkhuis
    wijkgebouw dorpshuis buurtkamer huiskamer buurtpunt wijkpunt wijkkamer school basisschool kerk kerkzaal
    moskee tempel synagoge bibliotheek bieb zaal zaaltje kantoor locatie gymzaal sporthal sportzaal gemeentehuis
    stadhuis stadskantoor wijkteam gezondheidscentrum huisartsenpost praktijk cafe buurtcafe eetcafe repaircafe
    taalcafe restaurant winkel supermarkt inloophuis inloop inlooppunt jongerencentrum speeltuin kinderopvang
    peuterspeelzaal kinderdagverblijf museum theater verzorgingshuis zorgcentrum woonzorgcentrum verpleeghuis
    ontmoetingscentrum ontmoetingsruimte ontmoetingsplek ontmoetingspunt activiteitencentrum clubhuis clubgebouw
    kantine sportpark sportcomplex zwembad kringloop kringloopwinkel weggeefwinkel voedselbank buurttuin
    moestuin wijktuin volkstuin tuin kinderboerderij buurtboerderij multifunctioneel mfc mfa kulturhus
    cultuurhuis huis-van-de-wijk stichting vereniging organisatie gemeente corporatie woningcorporatie atelier
    naaiatelier werkplaats fietsenwerkplaats buurtwerkplaats pand gebouw gevestigd bezoekadres vestiging
    spreekuur bijeenkomst bewonersavond opening plein parkeerplaats halte apotheek hotel garage salon bedrijf
    winkelcentrum taalhuis kledingbank
    speelgoedbank babybank fietsbank meubelbank
    loods aula college lyceum mbo roc wijkwinkel buurtwinkel informatiepunt steunpunt servicepunt loket
    vindplaats infopunt trefpunt dienstencentrum opvang azc noodopvang daklozenopvang hospice ziekenhuis kliniek
    politiebureau brandweerkazerne zalencentrum congrescentrum verzamelplek startpunt verzamelen repair markt
    workshop kantoorpand bakkerij slagerij kapper speelplaats schoolplein speelplek jop boksschool sportschool
    vergaderlocatie receptie balie feestzaal partycentrum snackbar cafetaria pizzeria eethuis lunchroom friettent bso
    voetbalveld sportveld speelveld trapveld tuincomplex
    """
)
ORGANISATIEWOORDEN = LOCATIEWOORDEN | woordenlijst(
    """
    wijkteams team teams welzijn jongerenwerk ouderenwerk buurtteam buurtbeheer woonbedrijf woonstichting
    woningbouw politie ggd ggz uwv svb cjg jeugdzorg jeugdteam thuiszorg wmo-loket werkgroep bewonerscommissie
    bewonersgroep bewonersvereniging huurdersvereniging wijkraad dorpsraad wijkvereniging buurtvereniging fonds
    bank humanitas helpdesk meldpunt klantenservice storingsdienst storing taxi regiotaxi vluchtelingenwerk
    coalitie krant radio omroep club sportclub voetbalclub fanfare koor ouderraad bestuur kerkbestuur zwerfafval
    woonzorg zorggroep reclassering brandweer ambulance waterschap provincie rijk uitgeverij
    """
)
"""Words that stand for an organisatie or a place where people meet, not for somebody's home or person."""
MERKWOORDEN = ORGANISATIEWOORDEN | woordenlijst(
    """
    project programma initiatief actie voorstelling toneelstuk musical film boek lezing tentoonstelling
    expositie straat laan weg flat gebouw toren brug park kapper kapsalon scouting cafetaria slagerij bakkerij
    garage autobedrijf aannemer hoveniersbedrijf drukkerij groentewinkel viswinkel bloemist bloemenwinkel huize
    villa residentie sint st zorg schilderij muziek band orkest concert app website merk firma fa groep
    vrouwengroep mannengroep bruidswinkel wijkrestaurant brasserie snackbar pizzeria grillroom eethuis bistro
    lunchroom pannenkoekenhuis woonwinkel bouwbedrijf installatiebedrijf catering prijs award bokaal toernooi
    cup circus resto traiteur makelaar makelaardij notariskantoor tandarts fysio apotheker optiek
    """
)
"""Right before a name they make it the name of a thing: "Stichting Jan Jansen", "Slagerij Jansen"."""
MERKWOORDEN_NA = woordenlijst(
    """
    school basisschool college lyceum stichting fonds foundation court arena stadion plein park straat laan weg
    huis hal zaal kerk museum ziekenhuis instituut toernooi prijs bokaal award club cafe feest dag loop viering
    centrum hof kade dreef brug gracht singel flat toren tuin bibliotheek theater mavo havo ensemble trio band
    orkest kwartet bank producties bv b.v groep zonen tentoonstelling expositie festival route wandeling academie
    academy playground sporthal sportpark hall studio fitness fysiotherapie memorial lezing makelaars makelaardij
    architecten advocaten bouw wonen zorg advies kliniek praktijk kapsalon catering veld pad kring trofee cup
    penning brigade vmbo revue show musical film
    """
)
