"""What workers call their work, and the words that only look like a name."""

SYNONIEMEN = {
    "informatie en advies": (
        "spreekuur, spreekuren, inloopspreekuur, info en advies, info & advies, adviesgesprek, "
        "informatiepunt, infopunt"
    ),
    "ontmoeting": (
        "koffieochtend, koffiemorgen, koffiemiddag, koffietafel, koffieinloop, koffieuurtje, koffie- "
        "uurtje, koffiemoment, koffiekwartier, koffiegroep, koffiebijeenkomst, theemiddag, inloop, "
        "inloopochtend, inloopmiddag, inloopavond, buurtmaaltijd, buurtlunch, buurtdiner, eettafel, "
        "bingo, bingomiddag, bingoavond, spelletjesmiddag, spelletjesochtend, spelletjesavond, "
        "spelmiddag, soepmiddag, soepinloop, ontmoetingsochtend, ontmoetingsmiddag, ontmoetingsavond"
    ),
    "individuele hulp": (
        "huisbezoek, huisbezoeken, huisbezoekje, individuele ondersteuning, individuele begeleiding"
    ),
    "straatcontact en presentie": (
        "straatronde, straatrondje, wijkronde, wijkrondje, buurtronde, buurtrondje, straatwerk, "
        "straatcontact, straatcontacten, presentie, straatgesprek, straatgesprekken, straathoekwerk, "
        "aanwezig op straat, rondje wijk, rondje buurt, rondje door de wijk, rondje door de buurt, ronde "
        "door de wijk, ronde door de buurt, pleinronde"
    ),
    "gezonde leefstijl": (
        "wandelgroep, wandelclub, wandelochtend, wandelmiddag, beweeggroep, beweegles, beweegochtend, "
        "beweeguur, valpreventie, yoga, stoelyoga, gymles, gymnastiek, stoelgym, leefstijl"
    ),
    "training van vaardigheden": ("training, trainingen, cursus, cursussen, taalles, computerles, cursusles"),
    "vrijwilligers en informele zorg": (
        "informele zorg, vrijwilligersbegeleiding, vrijwilligersondersteuning, vrijwilligerswerving, "
        "begeleiding vrijwilligers, vrijwilligers begeleiden, vrijwilligers begeleid, maatjesproject, "
        "maatjescontact"
    ),
    "bewonersinitiatief begeleiden": (
        "bewonersinitiatief, bewonersinitiatieven, bewonersinitiatief begeleid, initiatief begeleiden, "
        "initiatief begeleid, initiatiefbegeleiding, begeleiding bewonersinitiatief"
    ),
    "mantelzorgondersteuning": "mantelzorg, ondersteuning mantelzorgers",
    "netwerk bouwen": (
        "netwerken, netwerkbijeenkomst, netwerklunch, netwerkborrel, netwerkopbouw, netwerkontbijt"
    ),
    "signaleren en aankaarten": (
        "signaal, signalen, signalering, gesignaleerd, aangekaart, signaleren, aankaarten"
    ),
    "scharrelruimte": "scharrelen, scharreltijd, scharreluur, scharreluurtje, gescharreld",
    "overleg en afstemming": (
        "overleg, overlegje, overleggen, overlegd, vergadering, vergaderd, vergaderen, intervisie, "
        "afstemming, afgestemd, casuistiek, werkbespreking, teambespreking"
    ),
    "voorbereiding": ("voorbereid, voorbereiden, voorbereidingen, voorbereidend, voorbereidingstijd, prep"),
}
"""Per shipped soort, what can mean nothing else. It counts only when that soort is in the list that is given."""

ACHTERVOEGSELS = {
    "spreekuur": "informatie en advies",
    "training": "training van vaardigheden",
    "cursus": "training van vaardigheden",
    "overleg": "overleg en afstemming",
    "vergadering": "overleg en afstemming",
}
VOORVOEGSELS = {
    "mantelzorg": "mantelzorgondersteuning",
}
"""Ends and beginnings of compounds that say the soort."""

_MEERDUIDIG = """
    bewonersoverleg bewonersvergadering ledenvergadering mantelzorger mantelzorgers mantelzorgt
    netwerkoverleg vrijwilligersoverleg
"""
_GEWOON = """
    achter advies aldaar alle allemaal alles ander andere anders avond begeleiden begeleiding begin
    beneden bewoner bewoners bijna binnen blij bouwen boven breed broek buiten buren buurt buurthuis
    centrum daar dank deed derde dicht diep door dorp drie druk duur echt eerst eerste eigen eind
    elke erbij extra fijn flat gaan gaat gebeld geen geld geleden gemeente gesprek gezond gezonde
    gezondheid ging goed goede graag groei groen groep groepen groepje groot grote haar half halve
    hard hebben heeft heel heet helaas hele help hier hoek hoeveel hoog huis hulp huur idee ieder
    indiv individu individueel individuel individuele info informatie informele initiatief inwoners
    jaar jonge jongeren keer kerk kern kind kinderen klaar klein kleine koffie kom kort laag laat
    land lang lange leden leuk lijn links maan maand maar maken markt meer meest mensen middag
    midden mooi morgen naar naast negen netjes netwerk niet niets nieuw nieuwe noord ochtend onder
    ontmoet ontmoette onze oost oosten open oude ouders over paar park plan plein praat praatje
    praten present preventie preventief prima punt raad rand recht regen regio rijk rivier rond
    ronde rondje ruim ruimte samen schakelen school sint soms speel spel staan staat stad steeds
    straat taal team tegen terug thuis tijd toch toekomst toen tuin tussen twee uren vaak
    vaardigheden vandaag veel veld verder vier vijf voor voorheen vraag vragen vrij vrijwillige
    vrijwilliger vrijwilligers vrouwen waar wand wandelen want waren water week weer weinig welk
    welzijn wens werd werk werken west westen wijk wijken willen winkel wonen zaal zaken zeer zelf
    zeven zien zomer zonder zoon zorg zuid zuiden zwaar zware
"""
_DINGEN = """
    berg bergen bloem bloemen bocht boom bos boskamp brink brug burcht dijk dijken duin eiland esch
    haven havens heide hoeve hout kade kamp kanaal kasteel keizer klooster koning koren kreek kreken
    linden meent molen molens polder roos rozen schans sluis sluizen spoor station toren vaart
    velden vesting vijver weide weiden wetering wilgen zand zonne
"""

MEERDUIDIG = frozenset(_MEERDUIDIG.split())
"""Compounds that end or begin like a soort and may be another."""
GEWONE_WOORDEN = frozenset(_GEWOON.split())
"""A shortened or misspelt name never hides in one of these."""
ZELFSTANDIGE_WOORDEN = frozenset(_DINGEN.split())
"""A place or thing as well as the start of a name: `de molen` is a mill, `molen` may be Molenwijk."""
