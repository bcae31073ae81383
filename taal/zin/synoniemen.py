"""The words of the shipped soorten, what workers call their work, and the words that only look like a name."""

NAAMVORMEN = {
    "informatie en advies": (
        "info en advies, info advies, informatie advies, inf en adv, info en adv, advies gegeven, advies geven"
    ),
    "ontmoeting": "ontmoetingen",
    "individuele hulp": "indiv hulp, ind hulp, individueel hulp, hulp individueel",
    "straatcontact en presentie": "straatcontact, straatcontacten, presentie",
    "gezonde leefstijl": "leefstijl, gezond leefstijl",
    "training van vaardigheden": (
        "training, trainingen, training vaardigheden, vaardigheidstraining, vaardighedentraining"
    ),
    "vrijwilligers en informele zorg": "informele zorg, vrijwilligers informele zorg",
    "bewonersinitiatief begeleiden": (
        "bewonersinitiatief, bewonersinitiatieven, bewonersinitiatief begeleid, initiatief begeleiden, "
        "initiatief begeleid, begeleiding bewonersinitiatief"
    ),
    "mantelzorgondersteuning": "mantelzorg",
    "netwerk bouwen": "netwerken, genetwerkt, netwerk gebouwd, netwerk opbouwen, netwerk opgebouwd",
    "signaleren en aankaarten": "signaleren, signalering, gesignaleerd, aankaarten, aangekaart",
    "overleg en afstemming": "overleg, overlegje, overleggen, overlegd, afstemming, afstemmen, afgestemd",
    "voorbereiding": "voorbereid, voorbereiden, voorbereidingen, voorbereidend, voorbereidingstijd",
}
"""Per shipped soort, how its own words are bent and shortened. It counts only when that soort is in the list given."""
NAAM_ACHTERVOEGSELS = {"overleg": "overleg en afstemming"}
"""Ends of compounds that still say the name: `teamoverleg`."""

ALLEDAAGS = {
    "informatie en advies": (
        "spreekuur, spreekuren, inloopspreekuur, adviesgesprek, informatiepunt, infopunt, geadviseerd"
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
        "straatgesprek, straatgesprekken, straathoekwerk, "
        "aanwezig op straat, rondje wijk, rondje buurt, rondje door de wijk, rondje door de buurt, ronde "
        "door de wijk, ronde door de buurt, pleinronde"
    ),
    "gezonde leefstijl": (
        "wandelgroep, wandelclub, wandelochtend, wandelmiddag, beweeggroep, beweegles, beweegochtend, "
        "beweeguur, valpreventie, yoga, stoelyoga, gymles, gymnastiek, stoelgym"
    ),
    "training van vaardigheden": "cursus, cursussen, taalles, computerles, cursusles",
    "vrijwilligers en informele zorg": (
        "vrijwilligersbegeleiding, vrijwilligersondersteuning, vrijwilligerswerving, "
        "begeleiding vrijwilligers, vrijwilligers begeleiden, vrijwilligers begeleid, maatjesproject, "
        "maatjescontact"
    ),
    "bewonersinitiatief begeleiden": "initiatiefbegeleiding",
    "mantelzorgondersteuning": "ondersteuning mantelzorgers",
    "netwerk bouwen": "netwerkbijeenkomst, netwerklunch, netwerkborrel, netwerkopbouw, netwerkontbijt",
    "signaleren en aankaarten": "signaal, signalen",
    "scharrelruimte": "scharrelen, scharreltijd, scharreluur, scharreluurtje, gescharreld",
    "overleg en afstemming": (
        "vergadering, vergaderd, vergaderen, intervisie, casuistiek, werkbespreking, teambespreking"
    ),
    "voorbereiding": "prep",
}
"""Per shipped soort, what workers call it without naming it: enough to offer it, not to say that it was meant."""
ALLEDAAGSE_ACHTERVOEGSELS = {
    "spreekuur": "informatie en advies",
    "training": "training van vaardigheden",
    "cursus": "training van vaardigheden",
    "vergadering": "overleg en afstemming",
}
ALLEDAAGSE_VOORVOEGSELS = {
    "mantelzorg": "mantelzorgondersteuning",
}
"""Ends and beginnings of compounds that point to a soort."""

_MEERDUIDIG = """
    bewonersoverleg bewonersvergadering ledenvergadering mantelzorger mantelzorgers mantelzorgt
    netwerkoverleg vrijwilligersoverleg afstamming netwerker netwerkers pretentie pretenties voorbereider voorbereiders
"""
_GEWOON = """
    achter advies aldaar alle allemaal alles ander andere anders avond begeleiden begeleiding begin
    beneden bewoner bewoners bijna binnen blij borg bouwen boven breed broek buiten buren buurt
    buurthuis centrum daar dank deed derde dicht diep door dorp drie druk duur echt eerst eerste eigen
    eind elke erbij extra fijn flat gaan gaat gebeld geen geld geleden gemeente gesprek gezond gezonde
    gezondheid ging goed goede graag groei groen groep groepen groepje groeps groot grote haar half
    halve hard hebben heeft heel heet helaas hele help hier hoek hoeveel hoog huis hulp huur idee ieder
    indiv individu individueel individuel individuele info informatie informele initiatief inwoners jaar
    jonge jongeren keer kerk kern kind kinderen klaar klein kleine koffie kom kort laag laat land lang
    lange leden leeftijd leuk lijn links maan maand maar maken mantel mantels markt meer meest mensen
    middag midden mooi morgen naar naast negen netjes netwerk niet niets nieuw nieuwe noord ochtend
    onder ontmoedigd ontmoet ontmoette onze oost oosten open oude ouders over overladen overlast
    overleden overleed overleefd overlegen overleven overlevende overlevenden overleveren overlevering
    overleving overlijden overreden overschreden overtreding overwegen overweging overwogen paar park
    plan plein praat praatje praten present presentje presentjes preventie preventief prima punt raad
    rand recht regen regio rijk rivier rond ronde rondje ruim ruimte samen schakelen schilder schilders
    school sint soms speel spel staan staat stad steeds straat taal team tegen terug thuis tijd toch
    toekomst toen trainer trainers tuin tussen twee uren vaak vaardigheden vandaag veel veld verder vier
    vijf vogel vogels voor voorheen voorstaan vraag vragen vrij vrijwillige vrijwilliger vrijwilligers
    vrouwen waar wand wandelen want waren water week weer weinig welk welzijn wens werd werk werken west
    westen wijk wijken willen winkel wonen zaal zaken zand zeer zelf zeven zien zomer zonder zoon zorg
    zuid zuiden zwaar zware
"""
_DINGEN = """
    berg bergen bloem bloemen bocht boom bos boskamp brink brug burcht dijk dijken duin eiland esch
    haven havens heide hoeve hout kade kamp kanaal kanalen kasteel keizer klooster koning koren kreek kreken
    linden meent molen molens polder rivieren roos rozen schans sluis sluizen spoor station toren vaart
    velden vesting vijver weide weiden wetering wilgen zonne
"""

MEERDUIDIG = frozenset(_MEERDUIDIG.split())
"""Words that look like a soort and are, or may be, something else."""
GEWONE_WOORDEN = frozenset(_GEWOON.split())
"""A shortened or misspelt name never hides in one of these."""
ZELFSTANDIGE_WOORDEN = frozenset(_DINGEN.split())
"""A place or thing as well as the start of a name: `de molen` is a mill, `molen` may be Molenwijk."""
