"""What is written in the log: per kind of activity its titles, sentences, themes and usual size. No person is named."""

from dataclasses import dataclass

ALLE = ("alle bewoners",)


@dataclass(frozen=True)
class Soortsjabloon:
    gewicht: int
    """How often it is chosen among the kinds of the same form."""
    titels: tuple[str, ...]
    zinnen: tuple[str, ...]
    themas: tuple[str, ...]
    doelgroepen: tuple[str, ...]
    minuten: tuple[int, ...]
    dagdelen: str
    """o(chtend), m(iddag), a(vond)."""
    deelnemers: tuple[int, int]
    resultaten: tuple[str, ...] = ()


COLLECTIEF = {
    "ontmoeting": Soortsjabloon(
        24,
        (
            "Koffieochtend",
            "Buurtlunch",
            "Open inloop",
            "Spelletjesmiddag",
            "Eettafel",
            "Buurtborrel zonder drank",
            "Soeplunch",
        ),
        (
            "Een volle tafel, en twee mensen die voor het eerst kwamen.",
            "Rustige ochtend. Veel gepraat over de afsluiting van de weg.",
            "De vaste groep zette zelf alles klaar en ruimde op.",
            "Gekookt met wat er uit de tuinen kwam.",
            "Nieuwe buren maakten kennis. Volgende keer nemen zij iets te eten mee.",
        ),
        ("ontmoeting", "eenzaamheid", "sociale cohesie", "inclusie"),
        ("alle bewoners", "ouderen", "mensen met weinig contacten", "nieuwkomers"),
        (90, 120, 120, 150, 180),
        "oma",
        (6, 30),
        (
            "Twee bewoners nemen de volgende keer de sleutel.",
            "De groep wil voortaan elke week.",
            "Er is een appgroep gemaakt.",
        ),
    ),
    "straatcontact en presentie": Soortsjabloon(
        14,
        (
            "Straatronde",
            "Bankje op het plein",
            "Langs de portieken",
            "Schoolplein bij het uitgaan",
            "Ronde met de bakfiets",
        ),
        (
            "Veel mensen buiten. De losse tegels bij de oversteek komen steeds terug.",
            "Gesproken met jongeren bij het veldje. Ze zoeken een plek voor slecht weer.",
            "Bij elke derde deur een praatje. Het afval is hier het gesprek van de dag.",
            "Weinig mensen op straat door de regen.",
        ),
        ("leefbaarheid", "veiligheid", "ontmoeting", "sociale cohesie"),
        ("alle bewoners", "jongeren", "mensen met weinig contacten"),
        (60, 90, 120, 150),
        "oma",
        (5, 25),
        ("Drie mensen willen meedenken over het plein.", "Melding over de verlichting doorgezet."),
    ),
    "groepsaanpak": Soortsjabloon(
        10,
        ("Mantelzorgcafé", "Groep Rondkomen", "Rouwgroep", "Praatgroep Nieuwe start", "Opvoedkring"),
        (
            "De groep is nu zo vertrouwd dat het gesprek vanzelf loopt.",
            "Gepraat over post die blijft liggen. Iedereen had een eigen manier.",
            "Iemand met ervaring leidde het tweede deel.",
            "Kleine groep vandaag, daardoor meer tijd per persoon.",
        ),
        ("armoede en schulden", "gezondheid", "opvoeding en opgroeien", "eenzaamheid"),
        ("mantelzorgers", "mensen met geldzorgen", "ervaringsdeskundigen", "mensen met weinig contacten"),
        (90, 120, 120),
        "oma",
        (4, 12),
        (
            "Twee deelnemers gaan samen naar de voedselkast.",
            "De groep gaat zonder ons verder, wij komen eens per maand.",
        ),
    ),
    "gezonde leefstijl": Soortsjabloon(
        10,
        ("Wijkwandeling", "Samen koken", "Beweeguur", "Fietsen voor beginners", "Stoelgym met koffie"),
        (
            "Een rondje van drie kilometer, met twee tempo's.",
            "Gekookt voor weinig geld. De recepten gaan mee naar huis.",
            "Goede opkomst. De fysiotherapeut uit de wijk kwam kijken.",
            "Door de hitte korter dan anders.",
        ),
        ("bewegen", "gezondheid", "ontmoeting"),
        ("ouderen", "alle bewoners", "mensen met een beperking"),
        (60, 90, 90, 120),
        "om",
        (6, 22),
        ("Een deelnemer trekt de wandeling voortaan zelf.",),
    ),
    "training van vaardigheden": Soortsjabloon(
        8,
        ("Taalgroep", "Digitaal op weg", "Budgetcursus", "Sollicitatieles", "Fietsles"),
        (
            "Geoefend met bellen en een afspraak maken.",
            "Iedereen kan nu zelf inloggen bij de gemeente.",
            "Gewerkt in tweetallen: wie het kan helpt wie het leert.",
            "Les drie van acht.",
        ),
        ("onderwijs", "werk", "integratie", "armoede en schulden"),
        ("nieuwkomers", "jongeren", "mensen met geldzorgen", "ouderen"),
        (90, 120, 120),
        "oma",
        (5, 14),
        ("Vier mensen ronden de cursus af.",),
    ),
    "vrijwilligers en informele zorg": Soortsjabloon(
        9,
        ("Vrijwilligersoverleg", "Kennismaken met nieuwe vrijwilligers", "Bedankmiddag", "Maatjeskring"),
        (
            "De taken voor het voorjaar verdeeld. De avonden blijven lastig.",
            "Drie nieuwe mensen. Een van hen wil de boekhouding doen.",
            "Gepraat over grenzen: wat doe je wel en wat niet.",
        ),
        ("sociale cohesie", "ontmoeting", "eenzaamheid"),
        ("vrijwilligers", "mantelzorgers"),
        (60, 90, 120),
        "ma",
        (4, 16),
        ("Het rooster is rond tot de zomer.",),
    ),
    "bewonersinitiatief begeleiden": Soortsjabloon(
        15,
        (
            "Meedenken met de kerngroep",
            "Plan op papier",
            "Bewonersavond",
            "Werkochtend",
            "Langs bij de trekkers",
        ),
        (
            "De groep besliste zelf over de datum en de taken.",
            "Samen de aanvraag voor het buurtfonds nagelopen.",
            "Het gesprek ging over wie de sleutel krijgt.",
            "Alleen geluisterd; ze hadden ons niet nodig.",
        ),
        ("leefbaarheid", "sociale cohesie", "ontmoeting", "energietransitie", "cultuur"),
        ("alle bewoners", "vrijwilligers"),
        (60, 90, 120, 150),
        "oma",
        (4, 18),
        (
            "De aanvraag is ingediend.",
            "Er is een penningmeester.",
            "Volgende stap: praten met de woningcorporatie.",
        ),
    ),
    "netwerk bouwen": Soortsjabloon(
        12,
        (
            "Netwerklunch",
            "Partners om tafel",
            "Kennismaken met de nieuwe school",
            "Wijkontbijt",
            "Ronde langs verenigingen",
        ),
        (
            "Bewoners, school en corporatie aan een tafel. Ze wisselden nummers uit.",
            "De sportclub stelt de kantine overdag open.",
            "Elkaar kennen bleek al de helft van het werk.",
        ),
        ("sociale cohesie", "leefbaarheid", "inclusie", "onderwijs"),
        ("alle bewoners", "vrijwilligers"),
        (60, 90, 120),
        "om",
        (4, 20),
        ("Afspraak: elk kwartaal samen ontbijten.",),
    ),
    "toekomstwerkplaats": Soortsjabloon(
        3,
        ("Toekomstwerkplaats", "Dromen over het plein", "Wat als de wijk van ons was"),
        (
            "Drie ronden: wat stoort, wat zou mooi zijn, wat doen we morgen.",
            "Veertig briefjes op de muur, vijf plannen over.",
        ),
        ("leefbaarheid", "energietransitie", "wonen", "sociale cohesie"),
        ALLE,
        (150, 180, 210),
        "ma",
        (12, 45),
        ("Vijf werkgroepjes, elk met een trekker uit de straat.",),
    ),
    "signaleren en aankaarten": Soortsjabloon(
        5,
        ("Schouw met bewoners", "Gesprek met de gemeente", "Rondgang met de corporatie"),
        (
            "Met bewoners langs de plekken waar het donker is.",
            "Bewoners deden zelf het woord. De wethouder schreef mee.",
        ),
        ("leefbaarheid", "veiligheid", "wonen"),
        ("alle bewoners", "ervaringsdeskundigen"),
        (60, 90, 120),
        "oma",
        (3, 14),
        ("Antwoord beloofd binnen drie weken.",),
    ),
    "scharrelruimte": Soortsjabloon(
        6,
        ("Zomaar de wijk in", "Kijken wat er speelt", "Koffie waar het kan"),
        (
            "Zonder plan begonnen. Vier gesprekken verder lag er een idee voor een ruilkast.",
            "Niets bijzonders, wel weer gezichten leren kennen.",
        ),
        ("ontmoeting", "sociale cohesie", "cultuur"),
        ALLE,
        (60, 90, 120),
        "om",
        (2, 12),
    ),
}

INDIVIDUEEL = {
    "individuele hulp": Soortsjabloon(
        46,
        (
            "Huisbezoek",
            "Hulp bij een aanvraag",
            "Mee naar het loket",
            "Post op orde",
            "Gesprek aan de keukentafel",
        ),
        (
            "Samen de stapel brieven geordend. Er kan een regeling komen.",
            "Aanvraag ingevuld en opgestuurd.",
            "Meegegaan naar het gemeentehuis; alleen was het niet gelukt.",
            "Vooral geluisterd. Over twee weken weer.",
            "Gezocht naar een plek waar dit ook met anderen kan.",
        ),
        ("armoede en schulden", "gezondheid", "wonen", "eenzaamheid", "opvoeding en opgroeien"),
        (
            "mensen met geldzorgen",
            "mensen met weinig contacten",
            "ouderen",
            "dak- en thuislozen",
            "mensen met een beperking",
        ),
        (45, 60, 60, 75, 90, 120),
        "om",
        (1, 2),
        ("Regeling getroffen.", "Aangesloten bij de eettafel.", "Overgedragen aan het wijkteam."),
    ),
    "informatie en advies": Soortsjabloon(
        38,
        (
            "Spreekuur",
            "Spreekuur geldzaken",
            "Vraag aan de balie",
            "Formulieren lezen",
            "Advies aan de telefoon",
        ),
        (
            "Drie korte vragen, alle over toeslagen.",
            "Uitgelegd waar welke aanvraag heen moet.",
            "Brief van de energieleverancier doorgenomen.",
            "Doorverwezen met naam en tijd, en nagebeld.",
        ),
        ("armoede en schulden", "wonen", "werk", "gezondheid", "energietransitie"),
        ("mensen met geldzorgen", "alle bewoners", "nieuwkomers", "ouderen"),
        (30, 45, 60, 60, 90, 120),
        "om",
        (1, 4),
        ("Vraag beantwoord.", "Bezwaar op tijd verstuurd."),
    ),
    "mantelzorgondersteuning": Soortsjabloon(
        16,
        ("Gesprek met een mantelzorger", "Even ontlasten", "Plan voor een vrije middag"),
        (
            "Gezocht naar iemand die een middag kan overnemen.",
            "Het lucht op om erover te praten. Uitgenodigd voor het mantelzorgcafé.",
            "Samen uitgezocht wat er vergoed wordt.",
        ),
        ("gezondheid", "eenzaamheid"),
        ("mantelzorgers",),
        (45, 60, 75, 90),
        "om",
        (1, 2),
        ("Er komt een maatje op woensdag.",),
    ),
}

INDIRECT = {
    "overleg en afstemming": Soortsjabloon(
        6,
        (
            "Overleg wijkteam",
            "Teamoverleg",
            "Afstemming met de school",
            "Overleg met de corporatie",
            "Intervisie",
        ),
        ("Besproken wat er speelt en wie wat oppakt.", "Kort overleg over de planning van de maand."),
        ("leefbaarheid", "opvoeding en opgroeien", "wonen"),
        ALLE,
        (45, 60, 60, 90),
        "om",
        (0, 0),
    ),
    "voorbereiding": Soortsjabloon(
        4,
        (
            "Flyers en boodschappen",
            "Draaiboek buurtfeest",
            "Zaal en rooster regelen",
            "Voorbereiding bewonersavond",
        ),
        ("Uitnodigingen gemaakt en rondgebracht.", "Boodschappen gedaan en de zaal geregeld."),
        ("ontmoeting", "sociale cohesie"),
        ALLE,
        (30, 45, 60, 90),
        "om",
        (0, 0),
    ),
}

PER_VORM = {"collectief": COLLECTIEF, "individueel": INDIVIDUEEL, "indirect": INDIRECT}

REDEN_AFGELAST = (
    "Te weinig aanmeldingen.",
    "Ziekte in het team.",
    "De zaal was dubbel geboekt.",
    "Code oranje.",
)
