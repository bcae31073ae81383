"""Sentences as workers type them, with what should be understood from each: one JSON object a line, in `zinnen/`.

`tekst` is what is typed and `verwacht` what it says; a field that is not named is expected to be None. `vrij` names
fields that may be read in two ways: any answer is good. Every sentence is read on the day of its set, unless it names
another `vandaag`. `rest` and `voorstel_soort` are kept for the first three sets only.

- CORPUS was written before the reader; of each five sentences the second and fourth are HELD_OUT, which were not tuned
  on (but one was seen, at the end). VERS was written after tuning, LAATST after VERS had been tuned on.
- KLADJES (jottings), VOLZINNEN (whole sentences, in Deventer) and JAARWISSELING (a large city, around New Year) are by
  three others who had not seen the reader. Of 130 sentences each, the first run gave 10, 9 and 13 wrong values and
  missed 19, 8 and 7; 22 of the 32 wrong ones were a soort read from an everyday word (`inloop`), which is only offered
  since. They have been tuned on after that.
- AFKORTINGEN (jottings), VERHALEN (whole sentences, in Deventer) and VALKUILEN (the large city) are by three more who
  had not seen the reader. Of 150 sentences each, the first run gave 6, 4 and 5 wrong values and missed 11, 11 and 9.
  They have been tuned on after that.
- ELDERS, of 200 sentences, has wijken, soorten and themas of its own (Zwolle). It was read once, at the end: 1 wrong
  value and 12 missed. It has not been tuned on, and should stay so.

A soort counts as said when its name is: whole, shortened, misspelt or inflected. A vorm counts when its own word is
there, or `1-op-1`: a `groepje` is not a vorm.
"""

import json
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

VANDAAG = date(2026, 11, 19)

WIJKEN = (
    "Lindehof", "Havenkwartier", "Spoorzicht", "Molenwijk", "Binnenstad", "De Kreken", "Weteringen-Noord",
    "Weteringen-Zuid", "Oosterpolder", "Sint-Jansveld", "Zonnehoek", "Nieuw-Vossenbroekerpolder",
)  # fmt: skip
DEVENTER = (
    "Voorstad", "Rivierenwijk", "Colmschate-Noord", "Colmschate-Zuid", "De Hoven", "Keizerslanden", "Zandweerd",
    "Borgele en Platvoet", "Bergweide", "Binnenstad", "Diepenveen", "Schalkhaar", "Bathmen",
)  # fmt: skip
GROTE_STAD = (
    "Noord", "Zuid", "Centrum", "Oost", "Westerpark", "Schildersbuurt", "Kanaleneiland", "Overvecht", "Ondiep",
    "Hoograven", "Lombok", "Vogelbuurt",
)  # fmt: skip
ZWOLLE = (
    "Holtenbroek", "Aa-landen", "Diezerpoort", "Kamperpoort", "Wipstrik", "Assendorp", "Ittersum", "Stadshagen",
    "Westenholte", "Binnenstad", "Berkum", "Schelle", "Veerallee",
)  # fmt: skip
SOORTEN = (
    "informatie en advies", "ontmoeting", "individuele hulp", "straatcontact en presentie", "groepsaanpak",
    "gezonde leefstijl", "training van vaardigheden", "vrijwilligers en informele zorg",
    "bewonersinitiatief begeleiden", "mantelzorgondersteuning", "netwerk bouwen", "toekomstwerkplaats",
    "signaleren en aankaarten", "scharrelruimte", "overleg en afstemming", "voorbereiding",
)  # fmt: skip
THEMAS = (
    "ontmoeting", "onderwijs", "opvoeding en opgroeien", "werk", "gezondheid", "wonen", "bewegen", "cultuur",
    "veiligheid", "leefbaarheid", "armoede en schulden", "eenzaamheid", "inclusie", "integratie", "sociale cohesie",
    "energietransitie",
)  # fmt: skip
ZWOLSE_SOORTEN = (
    "Huisbezoek", "Spreekuur", "Inloop", "Bewonersoverleg", "Netwerkoverleg", "Straatgesprek", "Wijkschouw",
    "Buurtmaaltijd", "Buurtactiviteit", "Vrijwilligersbegeleiding", "Koffieochtend", "Administratie",
)  # fmt: skip
ZWOLSE_THEMAS = (
    "Eenzaamheid", "Armoede", "Jeugd", "Veiligheid", "Gezondheid", "Taal", "Groen", "Wonen", "Energie", "Mantelzorg",
)  # fmt: skip
_LEES = {"datum": date.fromisoformat, "begintijd": time.fromisoformat, "themas": tuple}


@dataclass(frozen=True)
class Zin:
    tekst: str
    verwacht: dict
    vandaag: date
    namen: dict
    """The lists of names it is read with, as `lees` takes them: wijken, soorten and themas."""
    vrij: tuple[str, ...] = ()


def _zinnen(naam, vandaag=VANDAAG, wijken=WIJKEN, soorten=SOORTEN, themas=THEMAS):
    """The sentences of `zinnen/<naam>.jsonl`: a list of Zin."""
    regels = (Path(__file__).parent / "zinnen" / f"{naam}.jsonl").read_text(encoding="utf-8").splitlines()
    namen = {"wijken": wijken, "soorten": soorten, "themas": themas}
    return [_zin(json.loads(regel), vandaag, namen) for regel in regels]


def _zin(rij, vandaag, namen):
    verwacht = {veld: _LEES.get(veld, lambda w: w)(waarde) for veld, waarde in rij["verwacht"].items()}
    dag = date.fromisoformat(rij["vandaag"]) if "vandaag" in rij else vandaag
    return Zin(rij["tekst"], verwacht, dag, namen, tuple(rij.get("vrij", ())))


CORPUS, VERS, LAATST = _zinnen("corpus"), _zinnen("vers"), _zinnen("laatst")
HELD_OUT = [zin for nummer, zin in enumerate(CORPUS) if nummer % 5 in (1, 3)]
GESTEMD = [zin for nummer, zin in enumerate(CORPUS) if nummer % 5 not in (1, 3)]
KLADJES = _zinnen("kladjes")
VOLZINNEN = _zinnen("volzinnen", date(2026, 10, 14), DEVENTER)
JAARWISSELING = _zinnen("jaarwisseling", date(2027, 1, 4), GROTE_STAD)
AFKORTINGEN = _zinnen("afkortingen")
VERHALEN = _zinnen("verhalen", date(2026, 10, 14), DEVENTER)
VALKUILEN = _zinnen("valkuilen", date(2027, 1, 4), GROTE_STAD)
ELDERS = _zinnen("elders", date(2026, 4, 16), ZWOLLE, ZWOLSE_SOORTEN, ZWOLSE_THEMAS)
