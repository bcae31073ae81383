"""Writes one line of the demo's log after the other: who did what, where, for whom and how long."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import time, timedelta

from activiteiten.keuzes import Status, Vorm
from activiteiten.models import Activiteit
from gebruikers.bevoegdheden import Rol
from opbouw.demo.gebieden import SCHETSEN
from opbouw.demo.sociale_basis import DE_SLUIS, ZAAIGOED
from opbouw.demo.teksten import PER_VORM, REDEN_AFGELAST
from opbouw.demo.toeval import kies, kies_enkele, nieuwe_sleutel
from opbouw.demo.verhalen import aandeel_collectief
from opbouw.demo.werkritme import op

DAGDELEN = {"o": (9 * 60, 11 * 60 + 30), "m": (13 * 60, 16 * 60), "a": (19 * 60, 20 * 60)}
MIDDAG, AVOND = time(12), time(18)
DAGDEEL_VAN_WOORD = {"ochtend": "o", "ontbijt": "o", "lunch": "m", "middag": "m", "borrel": "m", "avond": "a"}
WERKDAG_MINUTEN = 480
ZOVEEL_LANGER = 2.1
"""A collective activity takes about this many times the minutes of an individual one."""
INHALEN = 600
"""So many minutes short, and the next activity is certainly a collective one."""
# How much of each form is done by whom, beside the hours that they work.
AANDEEL_PER_ROL = {
    Vorm.COLLECTIEF: {Rol.OPBOUWWERKER: 1, Rol.COORDINATOR: 0.05, Rol.WIJKTEAMLID: 0.08},
    Vorm.INDIVIDUEEL: {Rol.OPBOUWWERKER: 1, Rol.COORDINATOR: 0.02, Rol.WIJKTEAMLID: 0.5},
    Vorm.INDIRECT: {Rol.OPBOUWWERKER: 1, Rol.COORDINATOR: 0.4, Rol.WIJKTEAMLID: 0.4},
}
MET_COLLEGAS = {Vorm.COLLECTIEF: (0.18, 0.03), Vorm.INDIVIDUEEL: (0.05, 0), Vorm.INDIRECT: (0.12, 0.02)}
"""The chance of one colleague, and of a second."""


@dataclass
class Logregel:
    activiteit: Activiteit
    themas: list[str]
    doelgroepen: list[str]
    inzet: list[tuple] = field(default_factory=list)
    """(Medewerker, vorm, minuten), one per medewerker and vorm."""


class Logboek:
    """Lines must be written in the order of their dates: the log steers towards the stories, and keeps
    everybody's day below eight hours."""

    def __init__(self, rng, *, gebied, medewerkers, sociale_basis, soorten, dag):
        self.rng = rng
        self.gebied = gebied
        self.medewerkers = medewerkers
        self.sociale_basis = sociale_basis
        self.soorten = soorten
        self.dag = dag
        self.regels = []
        self._vrije_verbanden = (
            [v for naam, v in sociale_basis.initiatieven.items() if naam != ZAAIGOED],
            [v for naam, v in sociale_basis.netwerken.items() if naam != DE_SLUIS],
        )
        """What any line may be tied to; the other two have a story to tell."""
        self._achterstand = defaultdict(float)
        """Collective minutes that a wijk is short of its story."""
        self._agenda = defaultdict(list)
        self._agenda_van = None

    def schrijf(
        self,
        datum,
        wijkcode,
        *,
        soort=None,
        titel=None,
        locatie=None,
        begin=None,
        minuten=None,
        werkers=None,
        verband=None,
        vrijwilligers=None,
    ):
        """Adds one line; what is not given is chosen. A title brings its place along (`locatie`). `begin` is a
        time, `verband` a Verband, `werkers` are Medewerkers, `vrijwilligers` is (how many, their minutes together)."""
        if datum != self._agenda_van:
            self._agenda.clear()
            self._agenda_van = datum
        vorm, soort = self._kies_soort(datum, wijkcode, soort)
        sjabloon = PER_VORM[vorm][soort]
        minuten = minuten or self.rng.choice(sjabloon.minuten)
        werkers = werkers or self._kies_werkers(datum, wijkcode, vorm, minuten)
        if begin is None:
            begin = self._kies_begintijd(sjabloon, werkers[0], minuten)
        else:
            self._bezet(werkers[0], begin.hour * 60 + begin.minute, minuten)
        status = self._kies_status(datum, begin)
        regel = Logregel(
            self._activiteit(datum, wijkcode, soort, sjabloon, werkers[0], begin, minuten, status),
            kies_enkele(self.rng, sjabloon.themas, 2),
            kies_enkele(self.rng, sjabloon.doelgroepen, 2),
            self._verdeel(werkers, vorm, minuten),
        )
        if titel:
            regel.activiteit.titel, regel.activiteit.locatie = titel, locatie
        self._leg_verband(regel.activiteit, soort, vorm, verband)
        if status == Status.UITGEVOERD:
            self._tel_mensen(regel.activiteit, vorm, sjabloon, minuten, vrijwilligers)
            self._weeg(wijkcode, datum, regel.inzet)
        self.regels.append(regel)

    def _kies_soort(self, datum, wijkcode, soort):
        if soort is not None:
            return next((vorm, soort) for vorm, sjablonen in PER_VORM.items() if soort in sjablonen)
        if self.rng.random() < 0.13:
            vorm = Vorm.INDIRECT
        else:
            doel = aandeel_collectief(wijkcode, datum, self.dag)
            kans = doel / (doel + ZOVEEL_LANGER * (1 - doel)) + self._achterstand[wijkcode] / INHALEN
            vorm = Vorm.COLLECTIEF if self.rng.random() < min(0.95, max(0.04, kans)) else Vorm.INDIVIDUEEL
        return vorm, kies(self.rng, {naam: sjabloon.gewicht for naam, sjabloon in PER_VORM[vorm].items()})

    def _kies_werkers(self, datum, wijkcode, vorm, minuten):
        aanwezig = [m for m in self.medewerkers if wijkcode in m.wijken and m.werkt_op(datum)]
        vrij = [m for m in aanwezig if self._gewerkt(m) + minuten <= WERKDAG_MINUTEN] or aanwezig
        per_rol = AANDEEL_PER_ROL[vorm]
        gewichten = [float(m.aanstelling.uren_per_week) * per_rol[m.aanstelling.rol] for m in vrij]
        eerste = self.rng.choices(vrij, weights=gewichten)[0]
        collegas = [
            m for m in vrij if m is not eerste and m.aanstelling.organisatie == eerste.aanstelling.organisatie
        ]
        een, twee = MET_COLLEGAS[vorm]
        worp = self.rng.random()
        aantal = 2 if worp < twee else 1 if worp < een + twee else 0
        return [eerste, *self.rng.sample(collegas, k=min(aantal, len(collegas)))]

    def _gewerkt(self, medewerker):
        return sum(tot - van for van, tot in self._agenda[medewerker.gebruiker.email])

    def _bezet(self, werker, van, minuten):
        """Marks this stretch of the worker's day, in minutes after midnight."""
        self._agenda[werker.gebruiker.email].append((van, van + minuten))

    def _kies_begintijd(self, sjabloon, werker, minuten):
        """A free moment in the day of this worker, or None: not everybody writes down the time."""
        agenda = self._agenda[werker.gebruiker.email]
        for _ in range(4):
            vroegst, laatst = DAGDELEN[self.rng.choice(sjabloon.dagdelen)]
            van = self.rng.randrange(vroegst, laatst + 1, 15)
            if all(van + minuten <= begin or van >= einde for begin, einde in agenda):
                self._bezet(werker, van, minuten)
                return None if self.rng.random() < 0.12 else time(*divmod(van, 60))
        self._bezet(werker, 0, minuten)
        return None

    def _kies_status(self, datum, begin):
        """Nothing lies ahead and is done already: on the day itself only what begins in the morning is done."""
        if datum > self.dag or (datum == self.dag and begin is not None and begin >= MIDDAG):
            return Status.GEPLAND
        if datum == self.dag:
            return Status.UITGEVOERD
        return Status.AFGELAST if self.rng.random() < 0.025 else Status.UITGEVOERD

    def _kies_titel(self, sjabloon, begin):
        """One that fits the time of day; one in five goes by the name of its kind."""
        if self.rng.random() < 0.2:
            return ""
        dagdeel = begin and ("o" if begin < MIDDAG else "m" if begin < AVOND else "a")
        return self.rng.choice([titel for titel in sjabloon.titels if _past_bij(titel, dagdeel)])

    def _activiteit(self, datum, wijkcode, soort, sjabloon, werker, begin, minuten, status):
        rng = self.rng
        if status == Status.AFGELAST:
            omschrijving, resultaat = rng.choice(REDEN_AFGELAST), ""
        elif status == Status.GEPLAND:
            omschrijving, resultaat = "", ""
        else:
            omschrijving = rng.choice(sjabloon.zinnen) if rng.random() < 0.4 else ""
            resultaat = rng.choice(sjabloon.resultaten) if sjabloon.resultaten and rng.random() < 0.18 else ""
        return Activiteit(
            datum=datum,
            begintijd=begin,
            soort=self.soorten[soort],
            titel=self._kies_titel(sjabloon, begin),
            gemeente=self.gebied.gemeente,
            wijk=self.gebied.wijken[wijkcode],
            buurt=rng.choice(self.gebied.buurten[wijkcode]) if rng.random() < 0.7 else None,
            locatie=rng.choice(SCHETSEN[wijkcode].plekken) if rng.random() < 0.6 else "",
            omschrijving=omschrijving,
            resultaat=resultaat,
            status=status,
            organisatie=werker.aanstelling.organisatie,
            ingevoerd_door=werker.gebruiker,
            ingevoerd_op=self._kies_invoermoment(datum, begin, minuten),
            sleutel=nieuwe_sleutel(rng),
            invoer_seconden=min(240, round(rng.lognormvariate(3.0, 0.45))),
        )

    def _kies_invoermoment(self, datum, begin, minuten):
        """Soon after it ended, sometimes days later; at the latest on the day before the day of the demo."""
        later = timedelta(self.rng.choices((0, 1, 2, 5), weights=(60, 25, 10, 5))[0])
        begon = begin.hour * 60 + begin.minute if begin else 14 * 60
        klok = min(begon + minuten + self.rng.randrange(5, 150), 23 * 60 + 45)
        return op(min(datum + later, self.dag - timedelta(1)), *divmod(klok, 60))

    def _verdeel(self, werkers, vorm, minuten):
        """Everybody the whole time; sometimes the first worker besides helps one person, or has prepared it."""
        inzet = [(werker, vorm, minuten) for werker in werkers]
        if vorm == Vorm.COLLECTIEF and self.rng.random() < 0.14:
            andere = self.rng.choice((Vorm.INDIVIDUEEL, Vorm.INDIRECT))
            inzet.append((werkers[0], andere, self.rng.choice((15, 30, 30, 45))))
        return inzet

    def _leg_verband(self, activiteit, soort, vorm, verband):
        """Ties the line to something of the same wijk that the own organisatie supports."""
        if verband is None and vorm == Vorm.COLLECTIEF:
            initiatieven, netwerken = self._vrije_verbanden
            if soort == "bewonersinitiatief begeleiden" or self.rng.random() < 0.08:
                verband = self._kies_verband(initiatieven, activiteit)
            elif soort == "netwerk bouwen" or self.rng.random() < 0.1:
                verband = self._kies_verband(netwerken, activiteit)
        if verband is not None:
            setattr(activiteit, verband.doel._meta.model_name, verband.doel)
        if vorm == Vorm.INDIRECT and activiteit.titel == "Overleg wijkteam":
            nabij = [t for t, codes in self.sociale_basis.wijkteams if activiteit.wijk.code in codes]
            activiteit.wijkteam = nabij[0] if nabij else None

    def _kies_verband(self, verbanden, activiteit):
        passend = [
            v
            for v in verbanden
            if v.doel.wijk == activiteit.wijk
            and v.doel.organisatie == activiteit.organisatie
            and v.loopt_op(activiteit.datum)
        ]
        return self.rng.choice(passend) if passend else None

    def _tel_mensen(self, activiteit, vorm, sjabloon, minuten, vrijwilligers):
        rng = self.rng
        if vorm == Vorm.INDIRECT:
            return
        if rng.random() > 0.12:
            activiteit.deelnemers = rng.randint(*sjabloon.deelnemers)
            if rng.random() < 0.3:
                activiteit.nieuwe_deelnemers = rng.randint(0, min(4, activiteit.deelnemers))
        if vrijwilligers is not None:
            activiteit.vrijwilligers, activiteit.vrijwilligers_minuten = vrijwilligers
        elif vorm == Vorm.COLLECTIEF and rng.random() < 0.6:
            activiteit.vrijwilligers = rng.randint(1, 8)
            activiteit.vrijwilligers_minuten = activiteit.vrijwilligers * (minuten + rng.choice((0, 30, 60)))

    def _weeg(self, wijkcode, datum, inzet):
        collectief = sum(m for _, vorm, m in inzet if vorm == Vorm.COLLECTIEF)
        individueel = sum(m for _, vorm, m in inzet if vorm == Vorm.INDIVIDUEEL)
        doel = aandeel_collectief(wijkcode, datum, self.dag)
        self._achterstand[wijkcode] += doel * (collectief + individueel) - collectief


def _past_bij(titel, dagdeel):
    """False for a breakfast in the evening. Without a time of day everything fits."""
    genoemd = [van for woord, van in DAGDEEL_VAN_WOORD.items() if woord in titel.lower()]
    return dagdeel is None or all(van == dagdeel for van in genoemd)
