"""One row of a file becomes one activity: what its cells mean to the log."""

import datetime
import json
from dataclasses import dataclass

from django.utils.formats import date_format

from activiteiten.keuzes import STAAL, Status, Vorm
from activiteiten.log.actions import LIJSTEN
from activiteiten.log.forms import EERSTE_DAG, MAX_VRIJWILLIGERS_MINUTEN, TE_VER_VOORUIT, VER_VOORUIT
from activiteiten.models import MEESTE_MENSEN, VRIJE_TEKST
from activiteiten.uit_bestand.bestandsvragen import sleutel_van
from activiteiten.uit_bestand.naslag import Naslag
from gebruikers.models import Gebruiker
from inlezen import celwaarden
from inlezen.celwaarden import CelError
from inlezen.inleesvragen import GEEN, WAARDE
from inlezen.keuzelijst import citeer
from inlezen.kolomoordeel import MAAND, OM, UREN, in_gewone_vorm
from inlezen.rijlezer import Rij, Rijlezer
from kern.getallen import MAX_MINUTEN, minuten_tussen, sinds_middernacht

VORMEN = celwaarden.per_woord(
    {
        Vorm.COLLECTIEF: "collectief; collectieve; c; groep; groepen; groep of buurt; buurt",
        Vorm.INDIVIDUEEL: "individueel; individuele; i; 1-op-1; een op een; één bewoner of gezin; bewoner; gezin",
        Vorm.INDIRECT: "indirect; indirecte; x; voorbereiding; overleg; voorbereiding, overleg",
    }
)
STANDEN = celwaarden.per_woord(
    {
        Status.UITGEVOERD: "uitgevoerd; gedaan; afgerond; klaar; geweest",
        Status.GEPLAND: "gepland; nog te doen; ingepland",
        Status.AFGELAST: "afgelast; geannuleerd; niet doorgegaan; vervallen; ging niet door",
    }
)
VUL_IN = {
    "duur": "Hoe lang duurde het? Vul bijvoorbeeld 1:30 in.",
    "minuten": "Hoe lang duurde het? Vul bijvoorbeeld 90 in.",
    "begintijd": "Hoe laat begon het? Vul bijvoorbeeld 14:00 in.",
    "eindtijd": "Hoe laat was het klaar? Vul bijvoorbeeld 15:30 in.",
}
NIET_NA_BEGIN = "De eindtijd ligt niet na de begintijd. Klopt het toch? Schrijf dan de duur."


def lees_vorm(tekst):
    zin = "Schrijf collectief, individueel of indirect, of laat het leeg: dan geldt de gewone vorm."
    return celwaarden.lees_keuze(tekst, VORMEN, zin)


def lees_stand(tekst):
    return celwaarden.lees_keuze(tekst, STANDEN, "Schrijf uitgevoerd, gepland of afgelast.")


def lees_uren(tekst):
    """Minutes from a column of hours, for one activity: a number that is too many hours may be minutes."""
    geheel = celwaarden.GEHEEL.fullmatch(tekst.strip())
    if geheel and int(geheel[1]) * 60 > MAX_MINUTEN and int(geheel[1]) <= MAX_MINUTEN:
        raise CelError(f"Zijn dit minuten? Schrijf {geheel[1]}m, of kies bij de kolommen “Duur in minuten”.")
    return celwaarden.lees_uren(tekst)


@dataclass(frozen=True, slots=True)
class Activiteitrij(Rij):
    medewerker: Gebruiker
    vorm: str
    minuten: int
    lijsten: dict
    """{name of the list: what stands in it}."""

    def __str__(self):
        return self.velden["titel"] or self.velden["soort"].naam.capitalize()

    @property
    def staal(self):
        """The css class of the swatch of its vorm."""
        return STAAL[self.vorm]


class Activiteitlezer(Rijlezer):
    def __init__(self, inlezing, **kwargs):
        super().__init__(inlezing, **kwargs)
        self.naslag = Naslag(inlezing)
        for sleutel, code in self.uitkomsten.items():
            soort, _, rest = sleutel.partition(":")
            if soort == WAARDE and code != GEEN:
                veld, _, woord = rest.partition(":")
                self.naslag.lijst_van(veld).leer(woord, code)
        self.lees_datum = celwaarden.Datumschrift(
            maand_eerst=self._schrift("datum") == MAAND,
            om=self.uitkomsten.get(f"{sleutel_van('datum', self.kolommen)}-om") == OM,
            vanaf_1904=inlezing.bijzonder.get("vanaf_1904", False),
        ).lees

    def _schrift(self, naam):
        """How this column is written, as far as it or who reads it in decided; empty when that is as usual."""
        return self.uitkomsten.get(sleutel_van(naam, self.kolommen), "")

    def _lees_in_schrift(self, naam, lees):
        schrift = self._schrift(naam)
        if schrift == UREN and lees is celwaarden.lees_minuten:
            return lees_uren
        return lambda tekst: lees(in_gewone_vorm(tekst, schrift))

    def lees_rij(self, nummer):
        naslag = self.naslag
        datum = self.waarde("datum", self.lees_datum, EERSTE_DAG, leeg="Vul een datum in.")
        soort = self.waarde("soort", naslag.soorten.een, leeg="Vul in wat je deed.")
        wijk = self.waarde("wijk", naslag.wijk, datum, leeg="Vul een wijk in.")
        status = self.waarde("stand", lees_stand) or Status.UITGEVOERD
        begintijd, minuten = self._tijden()
        vorm = self.waarde("vorm", lees_vorm)
        medewerker = self._medewerker()
        deelnemers = self.som("deelnemers", celwaarden.lees_aantal, MEESTE_MENSEN)
        nieuwe = self.som("nieuwe_deelnemers", celwaarden.lees_aantal, MEESTE_MENSEN)
        velden = {
            "datum": datum,
            "begintijd": begintijd,
            "soort": soort,
            "wijk": wijk,
            "buurt": wijk and self.waarde("buurt", naslag.buurt, wijk),
            "initiatief": self.waarde("initiatief", naslag.in_de_buurt, naslag.initiatieven, wijk),
            "netwerk": self.waarde("netwerk", naslag.in_de_buurt, naslag.netwerken, wijk),
            "deelnemers": deelnemers,
            "nieuwe_deelnemers": nieuwe,
            "vrijwilligers": self.som("vrijwilligers", celwaarden.lees_aantal, MEESTE_MENSEN),
            "vrijwilligers_minuten": self._vrijwilligers_minuten(),
            "status": status,
        } | {veld: self.vrije_tekst(veld) for veld in VRIJE_TEKST}
        lijsten = {naam: self.waarde(naam, getattr(naslag, naam).meer) or () for naam in LIJSTEN}
        self._toets_samen(datum, status, deelnemers, nieuwe)
        if not self.klopt:
            return None
        return Activiteitrij(
            nummer=nummer,
            medewerker=medewerker,
            velden=velden,
            vorm=vorm or soort.standaard_vorm,
            minuten=minuten,
            lijsten=lijsten,
            kenmerk=f"{medewerker.pk}|{_inhoud(velden, vorm, minuten, lijsten)}",
            bezwaren=tuple(self._bezwaren(velden, lijsten)),
        )

    def _tijden(self):
        """(begin, minutes): the duration that was given, or else the time between begin and end."""
        begin = self.waarde("begintijd", celwaarden.lees_tijd)
        eind = self.waarde("eindtijd", celwaarden.lees_tijd)
        gevuld = not (self.is_niets("duur") and self.is_niets("minuten"))
        if gevuld or (not self.tekst("eindtijd") and (self.tekst("duur") or self.tekst("minuten"))):
            minuten = self.uren_en_minuten(
                "duur",
                "minuten",
                self._lees_in_schrift("duur", lees_uren),
                self._lees_in_schrift("minuten", celwaarden.lees_minuten),
            )
            if minuten is None and self.klopt:
                self._nul_duur()
            return begin, minuten
        if begin is not None and eind is not None:
            tot = sinds_middernacht(eind) or MAX_MINUTEN
            tussen = minuten_tussen(sinds_middernacht(begin), tot)
            if tussen is None:
                self.fout("eindtijd", NIET_NA_BEGIN)
            return begin, tussen
        if not self.tekst("begintijd") or not self.tekst("eindtijd"):
            self._zonder_duur()
        return begin, None

    def _nul_duur(self):
        """Says what is wrong with a duration of nothing: the sentence about that very cell."""
        for naam, lees in (("duur", lees_uren), ("minuten", celwaarden.lees_minuten)):
            if self.tekst(naam):
                self.waarde(naam, lees)

    def _zonder_duur(self):
        """Says which cell is to be filled in: the duration where the file has a column for it, else what is empty of
        the begin and the end."""
        mist = [naam for naam in ("duur", "minuten") if naam in self.kolommen]
        mist += [naam for naam in ("begintijd", "eindtijd") if not self.tekst(naam)]
        self.fout(mist[0], VUL_IN[mist[0]])

    def _vrijwilligers_minuten(self):
        grens = {
            "max_minuten": MAX_VRIJWILLIGERS_MINUTEN,
            "te_lang": "Dit is meer dan 5.000 uur. Schrijf de uren van alle vrijwilligers samen.",
        }

        def of_onbekend(lees):
            return lambda tekst: (
                None if celwaarden.gewoon(tekst) in celwaarden.ONBEKEND else lees(tekst, **grens)
            )

        return self.uren_en_minuten(
            "vrijwilligers_duur",
            "vrijwilligers_minuten",
            of_onbekend(
                lambda tekst, **grens: celwaarden.lees_uren(
                    in_gewone_vorm(tekst, self._schrift("vrijwilligers_duur")), **grens
                )
            ),
            of_onbekend(celwaarden.lees_minuten),
        )

    def _medewerker(self):
        if "medewerker" not in self.kolommen:
            return self.naslag.door
        leeg = "Vul in wie dit deed: een naam of e-mailadres." if self.naslag.mag_voor_anderen else ""
        return self.waarde("medewerker", self.naslag.mensen.een, leeg=leeg) or self.naslag.door

    def _toets_samen(self, datum, status, deelnemers, nieuwe):
        if datum and status == Status.UITGEVOERD and datum > self.vandaag:
            self.fout("datum", "Deze dag moet nog komen. Verander de datum, of zet de stand op gepland.")
        elif datum and datum > self.vandaag + VER_VOORUIT:
            self.fout("datum", TE_VER_VOORUIT)
        if deelnemers is not None and nieuwe is not None and nieuwe > deelnemers:
            self.fout(
                "nieuwe_deelnemers", f"Er waren {deelnemers} mensen, dus niet meer dan {deelnemers} nieuwe."
            )

    def _bezwaren(self, velden, lijsten):
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
        dagen = (datum, self.vandaag)
        for naam, waarden in (lijsten | {"soort": [velden["soort"]]}).items():
            for waarde in waarden:
                if not any(map(waarde.is_geldig_op, dagen)):
                    yield self.kolommen[naam], f"{citeer(waarde.naam)} wordt niet meer gebruikt."


def _inhoud(velden, vorm, minuten, lijsten):
    """`vorm` as the file gives it: that a kind's usual form changes later must not make old rows new ones."""
    waarden = {naam: _vergelijkbaar(waarde) for naam, waarde in velden.items()}
    waarden |= {"vorm": vorm and str(vorm), "minuten": minuten}
    waarden |= {naam: [waarde.pk for waarde in lijst] for naam, lijst in lijsten.items()}
    return json.dumps({naam: waarde for naam, waarde in waarden.items() if waarde}, sort_keys=True)


def _vergelijkbaar(waarde):
    if isinstance(waarde, datetime.date | datetime.time):
        return waarde.isoformat()
    if isinstance(waarde, str):
        return " ".join(waarde.split())
    return waarde.pk if hasattr(waarde, "pk") else waarde
