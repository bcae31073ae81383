"""Everyday Dutch words that stand where a name could stand: they are none, with a capital or without."""

from .woorden import woordenlijst

STOPWOORDEN = woordenlijst(
    """
    aan aanwezig achter af al alle alleen alles als altijd ander andere anders ben bent best beste beter bij
    bijna binnen blij blijft bleef blijkt boven bracht brengt buiten daar daarna dan dank dankzij dat de deed
    denkt deze die dit doet door dus echt een eens eerst eerste eerder elke en er erg ergens even gaf gaat geeft
    geen gehad geldt geweest gewoon ging goed graag had haar hadden heb hebben heeft heel helaas helemaal hem
    hen het hier hij hoe hoopt hoort hun ik in inmiddels is ja je juist kan kende kent kijkt klaagt kocht komen
    komt kon krijgt kreeg kwam kwamen kunnen laat later lid liep liet loopt maakt maar mag mee meer meest
    meestal men met mij mijn misschien moest moet moeten na naar natuurlijk nee neemt niemand niet niets nieuw
    nieuwe nog nogal nooit nou nu of om onder ons onze ook op oud oude over per pas precies sinds slaat snel
    soms sprak spreekt staat stelt stond sterk steeds straks tegen terug thuis toch toe toen tot tussen twee
    drie vier vijf zes zeven acht negen tien u uit uw vaak van vanaf vandaag vanuit veel ver verder vertelt
    vindt vond vooral voor vraagt vroeg waar waarom was wat we weer weet weg weinig wel welke werd werden werkt
    wie wij wil wilde wilden woont worden wordt wou zag zal zat zegt zei zeker zelf zelfs zich zie ziet zij zijn
    zit zo zoals zodat zoekt zonder zou zouden zowel zullen ze aanvraag afspraak hulp bezoek gesprek overleg
    contact belde bellen gebeld gesproken gevraagd vraag mail app appte mailde ziek zieke moe boos bang
    verdrietig eenzaam gelukkig tevreden druk jong jonge lieve aardige vriendelijke alleenstaand alleenstaande
    gestart begonnen gekomen gegaan geholpen helpt hielp gaan doen kijken praten wonen werken leest las schreef
    schrijft at eet drinkt dronk sliep slaapt viel valt bleek leek lijkt blijf begint begon stopt stopte bood
    biedt sloeg droeg draagt trok trekt won wint verloor verliest zong zingt sloot sluit reed rijdt vloog
    vroeger samen weleens nergens overal iets iemand iedereen ieder onlangs vanochtend vanmiddag vanavond
    gisteren morgen overigens eigenlijk daarom daarvoor hierover daarover inclusief exclusief via tijdens sedert
    namens volgens ivm mbt tav obv nav svp aub mede ondanks vanwege wegens omdat doordat hoewel terwijl totdat
    indien mits tenzij zodra gevallen overleden verhuisd verhuist vertrokken aangemeld afgemeld geopend opende
    kookt kookte vertelde wenst vragen vroegen kennen klaar mist zelfde dezelfde bekend onbekend anoniem welkom
    dame dames heer heren mevrouw meneer mw dhr mevr mvr thee koffie soep taart eten lunch diner buurt wijk
    straat flat huis tuin park plein school kerk boodschappen geld schuld schulden huur werk baan stage taal les
    cursus groep club activiteit kind kinderen ouders mens mensen vrouw vrouwen man mannen buren buur bewoners
    deelnemers vrijwilligers jongeren ouderen volwassenen senioren gezin gezinnen familie tel telefoon nummer nr
    adres geb geboren bsn iban email e-mail mobiel geslacht leeftijd naam namen notitie opmerking verslag
    resultaat doel plan idee initiatief project links rechts mogelijk ongeveer circa ca twintig dertig veertig
    vijftig zestig zeventig tachtig negentig honderd vergat raakt raakte ervaart ervaren bezig beiden beide
    enkele enige sommige meerdere diverse verschillende ziekenhuis dokter ruzie klacht overlast hond kat fiets
    auto bus trein post brief doos zaak zaken plek kwijt beneden voorlopig tijdelijk jarig getrouwd gescheiden
    weduwe weduwnaar zwanger slecht ter been blind doof dement geestig grappig streng rustig stil actief
    positief negatief enthousiast betrokken open dicht kort lang groot klein hoog laag vol leeg warm koud mooi
    lekker fijn leuk prima super top ok oke heten heet genaamd rolstoel scootmobiel rollator bril liever
    intussen ondertussen wellicht waarschijnlijk lag lagen hing ving stierf sprong riep hield trof nam brak stak
    stal schold wierp zwierf bad beet bedroog genoot kroop ontbrak onthield overleed schrok zocht bezocht dacht mocht
    a b c d e f g h i j k l m n o p q r s t v w x y z
    """
)

GEEN_NAAM = STOPWOORDEN - woordenlijst("groot klein lang jong wit pas sterk best kort") | woordenlijst(
    """
    nederland duitsland belgie turkije marokko suriname syrie eritrea oekraine polen iran irak afghanistan
    somalie bulgarije roemenie spanje portugal italie frankrijk engeland amerika aruba curacao antillen bonaire
    china india indonesie vietnam ghana nigeria kaapverdie ethiopie sudan soedan egypte tunesie algerije europa
    afrika azie amsterdam rotterdam utrecht deventer zwolle apeldoorn enschede hengelo almelo arnhem nijmegen
    eindhoven tilburg breda groningen leeuwarden assen emmen haarlem leiden delft gouda dordrecht zoetermeer
    amersfoort hilversum almere lelystad maastricht heerlen venlo roermond middelburg vlissingen goes istanbul
    ankara izmir rabat casablanca damascus aleppo asmara kiev kyiv charkiv lviv warschau krakow paramaribo
    nederlands nederlandse duits spaans humanitas vluchtelingenwerk jumbo lidl aldi plus coop ah
    hema action ikea gamma praxis blokker kruidvat etos dirk leger heils rode kruis cordaid oxfam unicef radar
    dock solis raster welzijn tinten stichting zonnebloem voedselbank speelgoedbank kledingbank buurtzorg
    thuiszorg wmo wijkteam gemeente corporatie woonbedrijf whatsapp facebook instagram google teams zoom youtube
    tiktok excel word corona covid islam christelijk moslim moslims christenen arabisch tigrinya pools turks
    berbers farsi dari oekraiens papiaments sranan somalisch engelse burendag koningsdag nieuwjaar oud keti koti
    bevrijdingsdag dodenherdenking project team taalcafe repaircafe koffieochtend inloop spreekuur bijeenkomst
    overleg vergadering workshop training samen sterk heel hele lekker mooie goede open dag nacht ochtend middag
    avond week maand jaar zomer bewoner bewoonster buurvrouw buurman deelnemer vrijwilliger kartrekker volgende
    vorige eerste laatste heijn maker makers zwijger
    """
)
"""No capital makes these a name."""

HERKOMST = woordenlijst(
    """
    turkse marokkaanse surinaamse syrische eritrese oekraiense poolse somalische afghaanse iraanse iraakse
    irakese antilliaanse arubaanse nederlandse hollandse duitse belgische franse engelse spaanse portugese
    italiaanse griekse bulgaarse roemeense hongaarse russische chinese indiase hindoestaanse javaanse
    indonesische molukse kaapverdische ghanese nigeriaanse ethiopische soedanese egyptische tunesische
    algerijnse arabische koerdische berberse islamitische christelijke joodse katholieke protestantse
    hindoeistische moslima europese afrikaanse aziatische deventer zwolse turk turken marokkaan marokkanen
    surinamer surinamers syrier syriers eritreeer eritreeers oekrainer oekrainers pool polen somalier somaliers
    afghaan afghanen iranier iraniers irakees koerd koerden hollander nederlander nederlanders antilliaan
    antillianen bulgaren roemenen hindoestanen molukkers
    """
)
"""Where somebody is from is no name."""
