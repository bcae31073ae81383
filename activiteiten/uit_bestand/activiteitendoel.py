"""Earlier work out of a file: which columns it has, and what the pages say about it."""

from django.utils import timezone

from activiteiten.keuzes import Status, Vorm
from activiteiten.maanden.afsluiten import houd_maanden_vast
from activiteiten.models import VRIJE_TEKST, Activiteit, ActiviteitSoort
from activiteiten.uit_bestand import bestandsvragen, gelijken, ongedaan, wegschrijven
from activiteiten.uit_bestand.activiteitrij import Activiteitlezer
from gebruikers.bevoegdheden import Bevoegdheid
from initiatieven.models import Doelgroep, Thema
from inlezen.doelen import Doel
from inlezen.kolommen import Veld
from inlezen.ruwe_tabel import VOORBEELD
from wijken.models import Wijk

LANGST = {veld: Activiteit._meta.get_field(veld).max_length for veld in VRIJE_TEKST}

VELDEN = (
    Veld(
        "datum",
        "Datum",
        "dag; wanneer; datum activiteit; datum van de activiteit; uitvoerdatum; activiteitdatum; datum uitvoering",
        telt=True,
    ),
    Veld(
        "soort", "Soort", "soort activiteit; activiteitsoort; type; type activiteit; categorie; wat deed je"
    ),
    Veld("wijk", "Wijk", "wijknaam; wijkcode; waar; gebied"),
    Veld(
        "duur",
        "Duur (uren, of 1:30)",
        "uren; uur; aantal uren; tijdsduur; duur in uren; hoe lang; bestede tijd; tijdsbesteding; bestede uren; inzet; "
        "inzet in uren; werkelijke uren; gewerkte uren; tijd in uren",
        hoeveel=True,
        telt=True,
    ),
    Veld(
        "minuten",
        "Duur in minuten",
        "aantal minuten; duur min; tijd in minuten; inzet in minuten; min; uren min; gewerkte minuten",
        hoeveel=True,
        telt=True,
    ),
    Veld("begintijd", "Begintijd", "begin; van; start; starttijd; aanvang; aanvangstijd; tijd van"),
    Veld("eindtijd", "Eindtijd", "eind; einde; tot; tijd tot"),
    Veld("vorm", "Vorm", "voor wie; collectief of individueel; collectief/individueel; inzetvorm"),
    Veld(
        "deelnemers",
        "Deelnemers",
        "aantal deelnemers; hoeveel mensen; aantal mensen; mensen; aanwezigen; aantal aanwezigen; bezoekers; "
        "aantal bezoekers; bewoners; aantal bewoners; bereik; opkomst",
        hoeveel=True,
        telt=True,
    ),
    Veld(
        "nieuwe_deelnemers",
        "Nieuwe deelnemers",
        "nieuw; nieuwe; waarvan nieuw; aantal nieuwe deelnemers; aantal nieuw; nieuwe bezoekers; nieuwe bewoners",
        hoeveel=True,
        telt=True,
    ),
    Veld("vrijwilligers", "Vrijwilligers", "aantal vrijwilligers", hoeveel=True, telt=True),
    Veld(
        "vrijwilligers_duur",
        "Tijd van vrijwilligers (uren, of 1:30)",
        "tijd vrijwilligers; uren vrijwilligers; uren van vrijwilligers; vrijwilligersuren",
        hoeveel=True,
        telt=True,
    ),
    Veld(
        "vrijwilligers_minuten",
        "Tijd van vrijwilligers in minuten",
        "minuten vrijwilligers; minuten van vrijwilligers; vrijwilligersminuten; tijd vrijwilligers min",
        hoeveel=True,
        telt=True,
    ),
    Veld(
        "titel",
        "Titel",
        "naam activiteit; naam van de activiteit; activiteit; onderwerp",
        langst=LANGST["titel"],
        op_een_regel=True,
    ),
    Veld(
        "omschrijving",
        "Omschrijving",
        "beschrijving; toelichting; opmerking; opmerkingen; notitie; notities; verslag; inhoud",
        langst=LANGST["omschrijving"],
    ),
    Veld("resultaat", "Resultaat", "resultaten; opbrengst; uitkomst; effect", langst=LANGST["resultaat"]),
    Veld("locatie", "Locatie", "plek; plaats; gebouw; ruimte", langst=LANGST["locatie"], op_een_regel=True),
    Veld("buurt", "Buurt", "buurtnaam; buurtcode"),
    Veld("initiatief", "Initiatief", "bewonersinitiatief"),
    Veld("netwerk", "Netwerk", "sociaal netwerk"),
    Veld("themas", "Thema’s", "thema"),
    Veld("doelgroepen", "Doelgroepen", "doelgroep"),
    Veld(
        "medewerker",
        "Medewerker",
        "werker; opbouwwerker; collega; uitgevoerd door; naam medewerker; e-mail; e-mail medewerker; e-mailadres",
    ),
    Veld("stand", "Stand", "status"),
)


class Activiteitendoel(Doel):
    code = "activiteiten"
    velden = VELDEN
    bevoegdheid = Bevoegdheid.ACTIVITEIT_LOGGEN
    bevoegdheid_anderen = Bevoegdheid.ACTIVITEIT_CORRIGEREN
    vereist = ("datum", "soort", "wijk")
    rijlezer = Activiteitlezer

    titel = "Eerder werk inlezen"
    een, meer = "activiteit", "activiteiten"
    inleiding = "Uit een spreadsheet van de afgelopen jaren."
    nodig = "datum, soort, wijk en duur (of begintijd en eindtijd)"
    uit = "uit het log"
    na_ongedaan = "De uren tellen dan niet meer mee."
    lijst, lijst_verwijderd = "activiteiten:activiteit_list", "activiteiten:verwijderd_list"
    voorbeeld = "activiteiten/_uit_bestand.html"

    sjabloonvelden = (
        "datum", "soort", "wijk", "duur", "vorm", "deelnemers", "nieuwe_deelnemers", "vrijwilligers",
        "vrijwilligers_duur", "titel", "omschrijving", "resultaat", "locatie", "begintijd", "buurt", "initiatief",
        "netwerk", "themas", "doelgroepen", "stand",
    )  # fmt: skip
    meer_in_een_cel = ("themas", "doelgroepen")
    uitleg = (
        "Eén rij is één activiteit. Datum, soort, wijk en duur zijn nodig; de rest mag leeg blijven.",
        "Duur en tijd van vrijwilligers: 1:30 of 1,5 is anderhalf uur. De tijd van vrijwilligers is van allen samen.",
        "Liever tijden dan een duur? Laat de duur leeg en maak een kolom Eindtijd. Een avond mag tot na "
        "middernacht lopen.",
        "Vorm leeg: dan geldt de gewone vorm van de soort. Deelnemers leeg: onbekend.",
        "Meer thema’s of doelgroepen: zet er een komma tussen. Wat je kunt kiezen, staat op het blad Lijsten.",
        "Schrijf geen namen, telefoonnummers of adressen van bewoners op.",
        "De voorbeeldrij telt niet mee. Hetzelfde bestand twee keer inlezen voegt niets toe.",
    )

    vragen = staticmethod(bestandsvragen.vragen)
    lijkt_op, vervang = staticmethod(gelijken.lijkt_op), staticmethod(gelijken.vervang)
    bestaande, schrijf = staticmethod(wegschrijven.bestaande), staticmethod(wegschrijven.schrijf)
    gevolg_van, haal_weg = staticmethod(ongedaan.gevolg_van), staticmethod(ongedaan.haal_weg)

    def ontbrekend(self, namen):
        mist = super().ontbrekend(namen)
        if not {"duur", "minuten"} & set(namen) and not {"begintijd", "eindtijd"} <= set(namen):
            mist.append("duur (of begintijd en eindtijd)")
        return mist

    def lijsten_for(self, gemeenten):
        bestaand = Wijk.objects.filter(gemeente__in=gemeenten).bestaand_op(timezone.localdate())
        wijken = list(bestaand.values_list("naam", "code"))
        namen = [naam for naam, _ in wijken]
        return {
            "soort": _namen(ActiviteitSoort),
            "wijk": [naam if namen.count(naam) == 1 else f"{naam} ({code})" for naam, code in wijken],
            "vorm": [vorm.value for vorm in Vorm],
            "themas": _namen(Thema),
            "doelgroepen": _namen(Doelgroep),
            "stand": [stand.value for stand in Status],
        }

    def voorbeeldrij(self, lijsten):
        return {
            "datum": "2-3-2026",
            "soort": next(iter(lijsten["soort"]), "ontmoeting"),
            "wijk": next(iter(lijsten["wijk"]), ""),
            "duur": "1:30",
            "vorm": "collectief",
            "deelnemers": "14",
            "titel": VOORBEELD,
            "themas": ", ".join(lijsten["themas"][:2]),
            "stand": "uitgevoerd",
        }

    def houd_vast(self, inlezing):
        houd_maanden_vast(organisatie_id=inlezing.organisatie_id, gemeente_id=inlezing.gemeente_id)


def _namen(model):
    return list(model.objects.geldig_op().values_list("naam", flat=True))
