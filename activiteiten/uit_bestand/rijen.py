"""One row of a file becomes one activity, or a list of what is wrong with its cells."""

import datetime
import hashlib
import json
import uuid
from dataclasses import dataclass

from django.utils.formats import date_format

from activiteiten.keuzes import STAAL, Status
from activiteiten.log.forms import MAX_VRIJWILLIGERS_MINUTEN, TE_VER_VOORUIT, VER_VOORUIT
from activiteiten.models import MEESTE_MENSEN, VRIJE_TEKST, Activiteit
from activiteiten.uit_bestand import cellen
from activiteiten.uit_bestand.cellen import CelError
from activiteiten.uit_bestand.naslag import citeer
from gebruikers.models import Gebruiker
from inlezen.ruwe_tabel import FORMULE, FOUTWAARDE
from inlezen.vondsten import vondsten_in, zoals_bewaard
from kern.getallen import minuten_tussen, sinds_middernacht

NAAMRUIMTE = uuid.UUID("5f0d8a4c-2f0e-4c57-9a55-1d6c3c1f7e21")
"""Never changes: it makes that a file read in years ago is still recognised."""
LANGST = {veld: Activiteit._meta.get_field(veld).max_length for veld in VRIJE_TEKST}
NIET_NA_BEGIN = "De eindtijd ligt niet na de begintijd. Klopt het toch? Schrijf dan de duur."
TE_VEEL_CELLEN = (
    "Deze rij heeft meer cellen dan er koppen zijn. Staat er een scheidingsteken in een tekst? Zet die tekst dan "
    "tussen aanhalingstekens."
)


@dataclass(frozen=True, slots=True)
class Rij:
    nummer: int
    """In the file."""
    medewerker: Gebruiker
    velden: dict
    """For Activiteit."""
    vorm: str
    minuten: int
    themas: tuple
    doelgroepen: tuple
    inhoud: str
    """All that the row says in the file, in one shape: rows that say the same are equal in it, whatever is taken out
    of their text."""
    bezwaren: tuple
    """(column, sentence): why it can't be saved today. Of a row that stands in the log already they don't matter."""

    def __str__(self):
        return self.velden["titel"] or self.velden["soort"].naam.capitalize()

    @property
    def staal(self):
        """The css class of the swatch of its vorm."""
        return STAAL[self.vorm]

    @property
    def afdruk(self):
        """A short fingerprint of whose row it is and what it says."""
        gehakt = hashlib.blake2b(f"{self.medewerker.pk}|{self.inhoud}".encode(), digest_size=12)
        return gehakt.hexdigest()

    def sleutel(self, organisatie_id, hoeveelste):
        """The key under which this row is saved: the same row of the same file has the same, whenever it is read in.
        `hoeveelste` counts rows that are equal within the file, from 1."""
        return uuid.uuid5(NAAMRUIMTE, f"{organisatie_id}|{self.medewerker.pk}|{self.inhoud}|{hoeveelste}")


class Rijlezer:
    """Reads the rows of one Inlezing. `met_tekst` says whether free text is searched for personal data."""

    def __init__(self, inlezing, naslag, *, met_tekst=True):
        self.kolommen = inlezing.kolommen
        self.aantal_koppen = len(inlezing.koppen)
        self.naslag, self.met_tekst = naslag, met_tekst
        self._cellen, self._fouten, self._vondsten, self._gelezen = [], [], [], {}

    def lees(self, rij):
        """(Rij, [], findings) or (None, [(column, sentence), …], findings) for a row as it is stored: its number, then
        its cells. The findings are those of `vondsten_in`."""
        nummer, *self._cellen = rij
        self._fouten, self._vondsten = [], []
        if any(self._cellen[self.aantal_koppen :]):
            self._fout(self.aantal_koppen - 1, TE_VEEL_CELLEN)
        gelezen = self._lees(nummer)
        return (None if self._fouten else gelezen), self._fouten, self._vondsten

    def _lees(self, nummer):
        datum = self._vereist("datum", cellen.lees_datum, "Vul een datum in.")
        soort = self._vereist("soort", self.naslag.soort, "Vul in wat je deed.")
        wijk = self._zoek("wijk", self.naslag.wijk, datum)
        if not self._tekst("wijk"):
            self._fout_bij("wijk", "Vul een wijk in.")
        status = self._waarde("stand", cellen.lees_stand) or Status.UITGEVOERD
        begintijd, minuten = self._tijden()
        vorm = self._waarde("vorm", cellen.lees_vorm)
        medewerker = self._medewerker()
        deelnemers, nieuwe = self._aantal("deelnemers"), self._aantal("nieuwe_deelnemers")
        velden = {
            "datum": datum,
            "begintijd": begintijd,
            "soort": soort,
            "wijk": wijk,
            "buurt": wijk and self._zoek("buurt", self.naslag.buurt, wijk),
            "initiatief": self._zoek("initiatief", self.naslag.initiatief, wijk),
            "netwerk": self._zoek("netwerk", self.naslag.netwerk, wijk),
            "deelnemers": deelnemers,
            "nieuwe_deelnemers": nieuwe,
            "vrijwilligers": self._aantal("vrijwilligers"),
            "vrijwilligers_minuten": self._vrijwilligers_minuten(),
            "status": status,
        } | {veld: self._vrije_tekst(veld) for veld in VRIJE_TEKST}
        themas = self._zoek_lijst("themas", self.naslag.themas)
        doelgroepen = self._zoek_lijst("doelgroepen", self.naslag.doelgroepen)
        self._toets_samen(datum, status, deelnemers, nieuwe)
        if self._fouten:
            return None
        return Rij(
            nummer=nummer,
            medewerker=medewerker,
            velden=velden,
            vorm=vorm or soort.standaard_vorm,
            minuten=minuten,
            themas=themas,
            doelgroepen=doelgroepen,
            inhoud=_inhoud(velden, vorm, minuten, themas, doelgroepen),
            bezwaren=tuple(self._bezwaren(velden, [*themas, *doelgroepen])),
        )

    def _tekst(self, naam):
        """What stands in the column for `naam`; empty when there is no such column or no such cell."""
        index = self.kolommen.get(naam)
        return self._cellen[index] if index is not None and index < len(self._cellen) else ""

    def _fout(self, kolom, zin):
        self._fouten.append((kolom, zin))

    def _fout_bij(self, naam, zin):
        self._fout(self.kolommen[naam], zin)

    def _waarde(self, naam, lees, *verder):
        """What `lees` makes of the cell; None when it is empty or wrong. The same text is read only once."""
        tekst = self._tekst(naam)
        if not tekst:
            return None
        sleutel = (naam, tekst)
        if sleutel not in self._gelezen:
            self._gelezen[sleutel] = self._probeer(tekst, lees, *verder)
        waarde, zin = self._gelezen[sleutel]
        if zin:
            self._fout_bij(naam, zin)
        return waarde

    def _zoek(self, naam, zoek, erbij):
        """As `_waarde`, for what depends on more than the cell alone (a date, a wijk)."""
        tekst = self._tekst(naam)
        if not tekst:
            return None
        sleutel = (naam, tekst, erbij)
        if sleutel not in self._gelezen:
            self._gelezen[sleutel] = self._probeer(tekst, zoek, erbij)
        waarde, zin = self._gelezen[sleutel]
        if zin:
            self._fout_bij(naam, zin)
        return waarde

    def _probeer(self, tekst, lees, *verder):
        if tekst == FORMULE:
            return None, "Hier staat een formule. Kopieer de kolom en plak alleen de waarden."
        if tekst == FOUTWAARDE:
            return None, "Hier staat een fout van Excel, zoals #N/B. Vul de waarde zelf in."
        try:
            return lees(tekst, *verder), ""
        except CelError as fout:
            return None, str(fout)

    def _vereist(self, naam, lees, leeg):
        if not self._tekst(naam):
            self._fout_bij(naam, leeg)
        return self._waarde(naam, lees)

    def _zoek_lijst(self, naam, lijst):
        return self._waarde(naam, lambda tekst: self.naslag.lijst(lijst, tekst)) or ()

    def _aantal(self, naam):
        return self._waarde(naam, lambda tekst: cellen.lees_aantal(tekst, MEESTE_MENSEN))

    def _tijden(self):
        """(begin, minutes): the duration that was given, or else the time between begin and end."""
        begin, eind = self._waarde("begintijd", cellen.lees_tijd), self._waarde("eindtijd", cellen.lees_tijd)
        minuten = [
            self._waarde(naam, lees)
            for naam, lees in (("minuten", cellen.lees_minuten), ("duur", cellen.lees_duur_in_uren))
            if self._tekst(naam)
        ]
        if minuten:
            return begin, minuten[0]
        if begin is not None and eind is not None:
            tussen = minuten_tussen(sinds_middernacht(begin), sinds_middernacht(eind))
            if tussen is None:
                self._fout_bij("eindtijd", NIET_NA_BEGIN)
            return begin, tussen
        if not self._tekst("begintijd") or not self._tekst("eindtijd"):
            self._zonder_duur()
        return begin, None

    def _zonder_duur(self):
        """Says which cell is to be filled in: the duration where the file has a column for it, else what is empty of
        the begin and the end."""
        if naam := next((n for n in ("duur", "minuten") if n in self.kolommen), None):
            self._fout_bij(naam, "Hoe lang duurde het? Vul bijvoorbeeld 1:30 in.")
        elif not self._tekst("begintijd"):
            self._fout_bij("begintijd", "Hoe laat begon het? Vul bijvoorbeeld 14:00 in.")
        else:
            self._fout_bij("eindtijd", "Hoe laat was het klaar? Vul bijvoorbeeld 15:30 in.")

    def _vrijwilligers_minuten(self):
        grens = {
            "max_minuten": MAX_VRIJWILLIGERS_MINUTEN,
            "te_lang": "Dit is meer dan 5.000 uur. Schrijf de uren van alle vrijwilligers samen.",
        }
        for naam, lees in (
            ("vrijwilligers_minuten", cellen.lees_minuten),
            ("vrijwilligers_duur", cellen.lees_uren),
        ):
            tekst = self._tekst(naam)
            if tekst and tekst not in {"0", "0:00"} and tekst.lower() not in cellen.ONBEKEND:
                return self._waarde(naam, lambda tekst, lees=lees: lees(tekst, **grens))
        return None

    def _medewerker(self):
        if "medewerker" not in self.kolommen:
            return self.naslag.door
        if not self._tekst("medewerker") and self.naslag.mag_voor_anderen:
            self._fout_bij("medewerker", "Vul in wie dit deed: een naam of e-mailadres.")
        return self._waarde("medewerker", self.naslag.medewerker) or self.naslag.door

    def _vrije_tekst(self, naam):
        tekst = self._tekst(naam)
        if not tekst:
            return ""
        if tekst in {FORMULE, FOUTWAARDE}:
            self._waarde(naam, str)
            return ""
        tekst = zoals_bewaard(naam, tekst)
        if len(tekst) > LANGST[naam]:
            self._fout_bij(
                naam, f"Deze tekst heeft {len(tekst)} tekens; {LANGST[naam]} is het meeste. Maak hem korter."
            )
        elif self.met_tekst:
            self._vondsten += vondsten_in(naam, tekst)
        return tekst

    def _toets_samen(self, datum, status, deelnemers, nieuwe):
        if datum and status == Status.UITGEVOERD and datum > self.naslag.vandaag:
            self._fout_bij("datum", "Deze dag moet nog komen. Verander de datum, of zet de stand op gepland.")
        elif datum and datum > self.naslag.vandaag + VER_VOORUIT:
            self._fout_bij("datum", TE_VER_VOORUIT)
        if deelnemers is not None and nieuwe is not None and nieuwe > deelnemers:
            self._fout_bij(
                "nieuwe_deelnemers", f"Er waren {deelnemers} mensen, dus niet meer dan {deelnemers} nieuwe."
            )

    def _bezwaren(self, velden, lijstwaarden):
        """What the rows of a file can run into although nothing in them is wrong: it depends on the moment."""
        datum, wijk = velden["datum"], velden["wijk"]
        if datum.replace(day=1) in self.naslag.gesloten:
            maand = date_format(datum, "F Y")
            yield self.kolommen["datum"], f"{maand.capitalize()} is afgesloten: daar komt niets meer bij."
        for naam, gebied in (("wijk", wijk), ("buurt", velden["buurt"])):
            if gebied and gebied.is_vervallen_op(datum):
                vanaf = date_format(gebied.vervallen_per, "j F Y")
                zin = f"{gebied.naam} bestaat niet meer sinds {vanaf}. Vul de {naam} in die ervoor kwam."
                yield self.kolommen[naam], zin
        dagen = (datum, self.naslag.vandaag)
        if not any(map(velden["soort"].is_geldig_op, dagen)):
            yield self.kolommen["soort"], f"De soort {citeer(velden['soort'].naam)} wordt niet meer gebruikt."
        for waarde in lijstwaarden:
            if not any(map(waarde.is_geldig_op, dagen)):
                naam = "themas" if waarde._meta.model_name == "thema" else "doelgroepen"
                yield self.kolommen[naam], f"{citeer(waarde.naam)} wordt niet meer gebruikt."


def _inhoud(velden, vorm, minuten, themas, doelgroepen):
    """`vorm` as the file gives it: that a kind's usual form changes later must not make old rows new ones."""
    waarden = {naam: _vergelijkbaar(waarde) for naam, waarde in velden.items()}
    waarden |= {"vorm": vorm and str(vorm), "minuten": minuten}
    waarden |= {"themas": [t.pk for t in themas], "doelgroepen": [d.pk for d in doelgroepen]}
    return json.dumps({naam: waarde for naam, waarde in waarden.items() if waarde}, sort_keys=True)


def _vergelijkbaar(waarde):
    if isinstance(waarde, datetime.date | datetime.time):
        return waarde.isoformat()
    if isinstance(waarde, str):
        return " ".join(waarde.split())
    return waarde.pk if hasattr(waarde, "pk") else waarde
