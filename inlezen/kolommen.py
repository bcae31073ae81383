"""Which column of a file is what, recognised by its name."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches

LIJKT_GENOEG = 0.85
"""Below this a heading is not recognised: a wrong guess costs more than a choice."""


@dataclass(frozen=True)
class Veld:
    """Something that a column can hold."""

    naam: str
    label: str
    ook: str = ""
    """Other names that people give it, with semicolons between."""

    @property
    def namen(self):
        return (self.naam, self.label, *filter(None, self.ook.split("; ")))


VELDEN = (
    Veld("datum", "Datum", "dag; wanneer; datum activiteit; datum van de activiteit; uitvoerdatum"),
    Veld(
        "soort", "Soort", "soort activiteit; activiteitsoort; type; type activiteit; categorie; wat deed je"
    ),
    Veld("wijk", "Wijk", "wijknaam; wijkcode; waar; gebied"),
    Veld(
        "duur",
        "Duur (uren, of 1:30)",
        "uren; uur; aantal uren; tijdsduur; duur in uren; hoe lang; bestede tijd; tijdsbesteding; bestede uren; inzet; "
        "inzet in uren",
    ),
    Veld("minuten", "Duur in minuten", "aantal minuten; duur min; tijd in minuten; inzet in minuten; min"),
    Veld("begintijd", "Begintijd", "begin; van; start; starttijd; aanvang; aanvangstijd; tijd van"),
    Veld("eindtijd", "Eindtijd", "eind; einde; tot; tijd tot"),
    Veld("vorm", "Vorm", "voor wie; collectief of individueel; collectief/individueel; inzetvorm"),
    Veld(
        "deelnemers",
        "Deelnemers",
        "aantal deelnemers; hoeveel mensen; aantal mensen; mensen; aanwezigen; aantal aanwezigen; bezoekers; "
        "aantal bezoekers; bewoners; aantal bewoners; bereik; opkomst",
    ),
    Veld(
        "nieuwe_deelnemers",
        "Nieuwe deelnemers",
        "nieuw; nieuwe; waarvan nieuw; aantal nieuwe deelnemers; aantal nieuw",
    ),
    Veld("vrijwilligers", "Vrijwilligers", "aantal vrijwilligers"),
    Veld(
        "vrijwilligers_duur",
        "Tijd van vrijwilligers (uren, of 1:30)",
        "tijd vrijwilligers; uren vrijwilligers; uren van vrijwilligers; vrijwilligersuren",
    ),
    Veld(
        "vrijwilligers_minuten",
        "Tijd van vrijwilligers in minuten",
        "minuten vrijwilligers; minuten van vrijwilligers; vrijwilligersminuten",
    ),
    Veld("titel", "Titel", "naam activiteit; naam van de activiteit; activiteit; onderwerp"),
    Veld(
        "omschrijving",
        "Omschrijving",
        "beschrijving; toelichting; opmerking; opmerkingen; notitie; notities; verslag; inhoud",
    ),
    Veld("resultaat", "Resultaat", "resultaten; opbrengst; uitkomst; effect"),
    Veld("locatie", "Locatie", "plek; plaats; gebouw; ruimte"),
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
VELD = {veld.naam: veld for veld in VELDEN}
IN_MINUTEN = {"duur": "minuten", "vrijwilligers_duur": "vrijwilligers_minuten"}
"""The twin of a column of hours, when its heading says minutes."""


def kaal(tekst):
    """`tekst` without capitals, accents, spaces and signs: "Thema’s " and "themas" are one."""
    zonder_accenten = unicodedata.normalize("NFKD", tekst)
    return "".join(teken for teken in zonder_accenten if teken.isalnum()).casefold()


_NAMEN = {kaal(naam): veld.naam for veld in VELDEN for naam in veld.namen}


def herken(koppen):
    """{field name: index of its column}: names that are right first, then those that nearly are; of two columns
    with the same meaning the first."""
    gevonden = {}
    for zoek in (_precies, _bijna):
        for index, kop in enumerate(koppen):
            naam = zoek(kop)
            if naam and naam not in gevonden and index not in gevonden.values():
                gevonden[naam] = index
    return gevonden


def _precies(kop):
    if naam := _NAMEN.get(kaal(kop)):
        return naam
    zonder_haakjes = re.sub(r"[(\[].*", "", kop)
    naam = _NAMEN.get(kaal(zonder_haakjes))
    in_minuten = naam in IN_MINUTEN and "min" in kop[len(zonder_haakjes) :].lower()
    return IN_MINUTEN[naam] if in_minuten else naam


def _bijna(kop):
    woord = kaal(kop)
    # Short words are near too much, and "minuten" must never be taken for hours.
    if len(woord) < 5:
        return None
    beste = get_close_matches(woord, _NAMEN, n=1, cutoff=LIJKT_GENOEG)
    return _NAMEN[beste[0]] if beste else None


def ontbrekend(velden):
    """What the log can't do without and these fields don't give, in words; empty when all is there."""
    mist = [VELD[naam].label.lower() for naam in ("datum", "soort", "wijk") if naam not in velden]
    if not {"duur", "minuten"} & set(velden) and not {"begintijd", "eindtijd"} <= set(velden):
        mist.append("duur (of begintijd en eindtijd)")
    return mist


def letter(index):
    """The letters above a column in a spreadsheet: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
