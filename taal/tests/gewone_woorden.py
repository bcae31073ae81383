"""Ordinary Dutch words that name no wijk, soort or day, though some look like one."""

_WOORDEN = """
    aanbod aandacht aangeboden aangekomen aangemeld aangepakt aangesproken aanhanger aankomst aanleiding aanmelding
    aanpak aanvraag aanwezig aardappel aardig achterdeur achtertuin actie adres advertentie afgelast afgemeld
    afgesproken afspraak afval agenda akkoord alarm alcohol alimentatie allochtoon ambulance angst antwoord apotheek
    appel april arbeid armoede arts avondeten baan baby bakker bal balkon band bang bank bankrekening bed bedankt
    bedden bedragen bedrijf beeld been begonnen begraafplaats begrafenis begrip begroting behandeling beheer beheerder
    behoefte bekeken bekend beker belang belasting beleid belofte benauwd bericht beroep beschermd beslissing
    besproken bestuur betaald betalen beter beurs beurt bevalling bevestigd bewaard beweging bewijs bezig bezoek
    bezorgd bezwaar bibliotheek bijdrage bijeen bijgepraat bijles bijstand blad blauw blijven blik bloed boek boeken
    boer boete boodschap boodschappen boot bord borden borgen boterham bouw brand brandweer breien brief briefje broer
    brood brutaal budget bui buik buitenland buitenspelen burgemeester burgerschap bus bushalte cadeau camera cel
    cement centen chauffeur cliënt coach computer conclusie conflict contact contract controle corona crisis cultureel
    dag dagbesteding dakgoot dakloos dame dansen datum deur deurbel dochter doel dokter dominee dood doorgegeven
    doorverwezen doos dorst draad drank drempel droog drugs duidelijk duif duizelig eenzaam eerlijk eettafel effect
    eieren einde emmer energie engels enquete erfenis ergens ernstig ervaring eten evaluatie examen familie feest
    fiets fietsen fietsles film flauw flesje folder fonds formulier foto fout friet fruit functie gang garage gast
    gebak gebeden gebied geboren gebouw gebroken gebruik gedaan gedicht gedrag geduld gefietst gehandicapt geholpen
    gehoor gekookt gekozen geluid geluk gemist genieten genoeg gepakt gepland geprobeerd gereden geregeld gesloten
    gesprekken gesproken gestart gestopt gestorven gevaar gevallen gevangenis geven gevoel gewandeld geweest geweld
    gewerkt gezellig gezeten gezien gezin gezocht gisting glas goedkoop gordijn gras gratis grens griep groente groet
    grond haast handdoek handel handig haring hart heg hek herfst herhaling herinnering herstel hoest hoesten hond
    honger hoofd hoofdpijn hoor hoorzitting hout houvast huilen huisarts huisdier huishouden huishouding huiswerk huur
    huurachterstand huurder identiteit ijs imam inbraak indicatie inkomen inleveren inrichting inschrijving inspraak
    instelling interview intake inzet jas jeugd jeugdzorg jood juf juni kaart kaarten kachel kamer kans kantoor kapot
    kapper karton kast kat kelder kennis kerst keuken kinderopvang kist klacht klachten klant kleding kleur klok klus
    klussen knie knutselen koelkast koffer kok koken komma kopje kosten kracht krant kring kritiek kruid kruising
    kunst kussen kwaad kwijt laagdrempelig ladder lamp lampion langdurig laptop last leed leegstand leeg leer leerling
    leesclub lening les letter lezen lichaam lichamelijk lied lief liefde lift liggen lijst lokaal loket lombard loon
    loop lucht luisteren lunch maaltijd maandelijks maandlasten maat machine maken mal manier mantelpak matras
    medicijn meegedaan meegelopen melding melk meneer mening merk meubel middel mijn militair minder moe moeder
    moeilijk moeite mogelijk molentje mond motor muur muziek naaien naaimachine nacht nadruk naam nat natuur neef
    nekklacht netto netwerkkabel neus nieuws nieuwjaar nodig noodopvang noodgeval nota oefening officieel olie
    onderdak onderhoud ondernemen onderwerp ondiepte ongeluk ongeval onrust ontbijt ontmoedigd ontslag ontslagen
    ontspannen ontstaan ontvangen ontwikkeling onveilig onzeker oog oorlog opa opbouw opdracht opening opgelost
    opgenomen opgeruimd opgeschreven opleiding opmerking oproep opruimen opvang oud ouderdom overgang overgeven
    overheid overhoord overlast overleden overleed overleven overlijden overname overreden overtreding overuren
    overval overwegen overwogen paard pagina papier parkeren partij partner patient pauze pensioen petitie piano pijn
    pinda plaats plan planken planning planten plastic plek ploeg poes politie pomp poort portemonnee portiek post
    praktijk presentatie prijs prikken probleem procedure programma project proef puzzel radio ramen rapport rechtbank
    reden regel regeling reis rekening relatie reparatie respect resultaat rijbewijs roken rollator rolstoel rommel
    rondleiding rouw ruzie salaris schade scheiding schilderen schoen scholen schoon schoonmaak schoorsteen schouder
    schrift schrijven schuld schulden schuur sfeer signaalfunctie sigaret situatie slaap slapen slecht sleutel slot
    sluiting soep sollicitatie spanning specialist speelgoed speeltuin spelen spoed spoorloos sport spreken spullen
    stage steiger stem sterk steun stichting stilte stoel stoep straf straks straling strijd stroom stuk subsidie
    suiker taart taalcoach tafel tand tandarts tante tas telefoon televisie tennis tent terras tevreden theater
    thuiszorg ticket tijdelijk toelage toeslag toestemming tolk toneel traject trap trein treinen trekken troep trots
    trouw tuinieren tweeling uitkering uitleg uitnodiging uitslag uitstap uitzicht vacature vader vakantie vallen
    vandalen veiligheid verdriet verdwaald vergeten verhaal verhuizen verhuizing verjaardag verkeer verkouden verlies
    verslag verslaving verward verwarming verzekering viering vis visite vlees vloer vluchteling voedsel voedselbank
    voedselpakket voeten voetbal volwassen voogd voordeur voorgelezen voorgesteld voorlezen voorlichting voornemen
    voorraad voorschot voorspel voorstel voorstelling vorm vraagstuk vriend vriendin vuilnis vuur wachtlijst wandeling
    wapen warm was wasmachine wethouder winter woedend woest woning woningbouw wond woonkamer woord zakgeld zalm zand
    zandbak zangkoor zeep ziek ziekenhuis ziekte zitten zoekgeraakt zomerfeest zonder zonnescherm zonnig zorgen zus
    zwanger zwemmen zwembad zwerfvuil
"""
GEWONE_WOORDEN = _WOORDEN.split()
