"""One's own week: what was done, what is planned, what is missing; and ticking off what was planned."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log import actions
from activiteiten.log.dagen import vormen_in
from activiteiten.maanden.afsluiten import met_reden_te_wijzigen
from activiteiten.minuten import delen_of
from activiteiten.models import Activiteit, Inzet
from activiteiten.query import minuten_per_vorm
from gebruikers.bevoegdheden import Bevoegdheid, rollen_met
from gebruikers.query import werkplek_q
from kern.getallen import schrijf_duur
from kern.strook import Blok, blokken_for
from kern.versies import VerouderdError, vergrendel
from kern.weigering import Weigering
from kern.woorden import opsomming

EERSTE_JAAR, LAATSTE_JAAR = 2000, 2099
DAGSTROOK = 8 * 60
"""Minutes that fill the strip of a day, when no day of the week is longer."""
WERKDAGEN = 5


@dataclass(frozen=True)
class Week:
    """An ISO week: from Monday, and week 1 holds the first Thursday of its year. Raises ValueError for one that
    does not exist."""

    jaar: int
    nummer: int

    def __post_init__(self):
        if not EERSTE_JAAR <= self.jaar <= LAATSTE_JAAR:
            raise ValueError(self.jaar)
        datetime.date.fromisocalendar(self.jaar, self.nummer, 1)

    @classmethod
    def om(cls, dag):
        """The week in which `dag` (a date) lies."""
        return cls(*dag.isocalendar()[:2])

    @property
    def dagen(self):
        return [datetime.date.fromisocalendar(self.jaar, self.nummer, dag) for dag in range(1, 8)]

    @property
    def maandag(self):
        return self.dagen[0]

    @property
    def zondag(self):
        return self.dagen[-1]

    @property
    def vorige(self):
        """The week before; None before the first one that we show."""
        return self._ernaast(-1)

    @property
    def volgende(self):
        return self._ernaast(7)

    def _ernaast(self, dagen):
        try:
            return Week.om(self.maandag + datetime.timedelta(days=dagen))
        except ValueError:
            return None


class WeekConverter:
    """A week in an address: 2026-47. One that does not exist is no address."""

    regex = "[0-9]{4}-[0-9]{2}"

    def to_python(self, value):
        return Week(*map(int, value.split("-")))

    def to_url(self, week):
        return f"{week.jaar:04d}-{week.nummer:02d}"


@dataclass(frozen=True)
class Regel:
    """One activity, with one's own minutes only."""

    activiteit: Activiteit
    vormen: tuple
    """See vormen_in."""
    duur: str
    kan_gedaan: bool
    """Planned, and its day has come."""
    een_vorm: bool
    """One's own effort stands in one row: then other minutes can be given when ticking off."""
    vraagt_reden: bool
    """Its month is closed, and whoever looks may correct in it."""


@dataclass(frozen=True)
class Dag:
    datum: datetime.date
    regels: list
    gedaan: Any
    """Minutes per vorm that were carried out; `gepland` likewise. See weekbeeld_of."""
    gepland: Any
    stroken: tuple
    is_vandaag: bool
    is_later: bool

    @property
    def is_voorbij(self):
        return not (self.is_vandaag or self.is_later)


@dataclass(frozen=True)
class Weekbeeld:
    week: Week
    dagen: list
    gedaan: Any
    gepland: Any
    contract: int | None
    """Minutes; None when no aanstelling says its hours."""
    is_later: bool
    stroken: tuple[Blok, ...]

    @property
    def wacht(self):
        """Minutes planned on days that are past: not ticked off yet."""
        return sum(dag.gepland.samen for dag in self.dagen if dag.is_voorbij)

    @property
    def komt(self):
        """Minutes planned today and later."""
        return self.gepland.samen - self.wacht

    @property
    def _verschil(self):
        return self.contract - self.gedaan.samen - self.gepland.samen

    @property
    def mist(self):
        """Minutes of the contract that are neither done nor planned; 0 when there are none."""
        return max(0, self._verschil)

    @property
    def over(self):
        """Minutes done and planned beyond the contract; 0 when there are none."""
        return max(0, -self._verschil)

    @property
    def is_leeg(self):
        return not any(dag.regels for dag in self.dagen)

    @property
    def eerste_dag(self):
        """Where an empty week begins: today when it is in it, else Monday."""
        return next((dag for dag in self.dagen if dag.is_vandaag), self.dagen[0])

    def vraagt_tijd(self, activiteit):
        """Whether the week shows the field in which other minutes are given when ticking this off."""
        regels = (regel for dag in self.dagen for regel in dag.regels)
        return any(regel.kan_gedaan and regel.een_vorm for regel in regels if regel.activiteit == activiteit)

    @property
    def lege_dagen(self):
        """Monday to Friday up to today, on which nothing stands."""
        return [dag for dag in self.dagen[:WERKDAGEN] if not dag.regels and not dag.is_later]

    @property
    def lege_dagen_woord(self):
        """`maandag is leeg`, `maandag, dinsdag en vrijdag zijn leeg`; empty when no day is, or all are."""
        namen = [date_format(dag.datum, "l") for dag in self.lege_dagen]
        if len(namen) in (0, WERKDAGEN):
            return ""
        return f"{opsomming(namen)} {'is' if len(namen) == 1 else 'zijn'} leeg"


def contractminuten_of(user, week):
    """Minutes of contract in this week, of all aanstellingen with a log at today's workplaces; None when none says
    its hours. One that begins or ends within the week counts for its part of Monday to Friday."""
    werkplekken = user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN)
    aanstellingen = user.aanstellingen.filter(
        werkplek_q(werkplekken),
        Q(einde__isnull=True) | Q(einde__gt=week.maandag),
        rol__in=rollen_met(Bevoegdheid.ACTIVITEIT_LOGGEN),
        uren_per_week__isnull=False,
        begin__lte=week.zondag,
    )
    minuten = Decimal(0)
    for a in aanstellingen:
        dagen = sum(a.begin <= dag and (a.einde is None or dag < a.einde) for dag in week.dagen[:WERKDAGEN])
        minuten += a.uren_per_week * 60 * dagen / WERKDAGEN
    return round(minuten) or None


def weekbeeld_of(user, week, *, minuten):
    """The Weekbeeld of one's own Inzet. Three queries, however many activities; four for whoever corrects.

    `minuten` makes of the three sums what they are written down with: rapportage.cijfers.Minuten, which only a
    view may bring in here.
    """
    vandaag = timezone.localdate()
    eigen = Inzet.objects.visible_to(user).filter(
        medewerker=user, verwijderd=False, datum__range=(week.maandag, week.zondag)
    )
    sommen, regels = _sommen_of(eigen, minuten), _regels_per_dag(eigen, user, vandaag)
    stroken = _dagstroken_of(week, sommen)
    dagen = [
        Dag(
            datum=dag,
            regels=regels.get(dag, []),
            gedaan=sommen[dag, Status.UITGEVOERD],
            gepland=sommen[dag, Status.GEPLAND],
            stroken=stroken[dag],
            is_vandaag=dag == vandaag,
            is_later=dag > vandaag,
        )
        for dag in week.dagen
    ]
    gedaan = sum((dag.gedaan for dag in dagen), start=minuten())
    gepland = sum((dag.gepland for dag in dagen), start=minuten())
    contract = contractminuten_of(user, week)
    return Weekbeeld(
        week=week,
        dagen=dagen,
        gedaan=gedaan,
        gepland=gepland,
        contract=contract,
        is_later=week.maandag > vandaag,
        stroken=_stroken(gedaan, gepland, max(gedaan.samen + gepland.samen, contract or 0)),
    )


def _sommen_of(eigen, minuten):
    """{(date, status): the three sums}; where there is nothing, the sums of nothing."""
    sommen = defaultdict(minuten)
    for rij in eigen.order_by().values("datum", "status").annotate(**minuten_per_vorm()):
        dag_en_status = rij.pop("datum"), rij.pop("status")
        sommen[dag_en_status] = minuten(**rij)
    return sommen


def _dagstroken_of(week, sommen):
    """{date: its strip}, all on the scale of the longest day."""
    per_dag = {dag: (sommen[dag, Status.UITGEVOERD], sommen[dag, Status.GEPLAND]) for dag in week.dagen}
    langste = max(gedaan.samen + gepland.samen for gedaan, gepland in per_dag.values())
    return {dag: _stroken(*deel, max(langste, DAGSTROOK)) for dag, deel in per_dag.items()}


def _regels_per_dag(eigen, user, vandaag):
    rijen = eigen.select_related("activiteit__soort", "activiteit__wijk").defer("activiteit__wijk__grens")
    per_activiteit = {}
    for inzet in rijen.order_by("datum", F("activiteit__begintijd").asc(nulls_last=True), "activiteit", "pk"):
        per_activiteit.setdefault(inzet.activiteit, []).append(inzet)
    met_reden = met_reden_te_wijzigen(user, per_activiteit)
    per_dag = {}
    for activiteit, inzet in per_activiteit.items():
        regel = Regel(
            activiteit=activiteit,
            vormen=vormen_in(inzet),
            duur=schrijf_duur(sum(i.minuten for i in inzet)),
            kan_gedaan=activiteit.status == Status.GEPLAND and activiteit.datum <= vandaag,
            een_vorm=len(inzet) == 1,
            vraagt_reden=activiteit.pk in met_reden,
        )
        per_dag.setdefault(activiteit.datum, []).append(regel)
    return per_dag


def _stroken(gedaan, gepland, geheel):
    return blokken_for([*delen_of(gedaan), ("v-plan", gepland.samen)], geheel)


class AlGedaanError(Weigering):
    """It was ticked off before, with other minutes than `gevraagd`: ticking off again changes nothing."""

    zin = "De activiteit stond al op gedaan, met een andere tijd."
    sjabloon = "activiteiten/_al_gedaan.html"

    def __init__(self, huidige, minuten, gevraagd):
        super().__init__()
        self.huidige, self.minuten, self.gevraagd = huidige, minuten, gevraagd
        """Minutes: what stands there for the same person, 0 when nothing does."""


def vink_af(*, by, activiteit, minuten=None, reden=""):
    """A planned activity was carried out. `minuten` replaces those of `by`, when they were others than planned.

    Returns (activiteit, minutes that were replaced, or None); what was ticked off before stays as it is. Raises
    AlGedaanError when that has other minutes, another Weigering when its day is still to come or it was cancelled,
    AfgeslotenError or RedenNodigError when its month is closed, and WegError when it was deleted in the meantime, or
    went to where `by` may not change it.
    """
    with transaction.atomic():
        huidige = vergrendel(Activiteit.objects.writable_by(by), activiteit)
        if huidige.status == Status.UITGEVOERD:
            staat_er = sum(huidige.inzet.filter(medewerker=by).values_list("minuten", flat=True))
            if minuten not in (None, staat_er):
                raise AlGedaanError(huidige, staat_er, minuten)
            return huidige, None
        _toets_afvinken(huidige)
        gegevens = actions.gegevens_van(huidige)
        vorige = None
        if minuten is not None:
            gegevens["inzet"], vorige = _met_minuten(gegevens["inzet"], by, minuten)
        gegevens["status"] = Status.UITGEVOERD
        gedaan = actions.wijzig_activiteit(
            by=by, activiteit=huidige, versie=huidige.versie, gegevens=gegevens, reden=reden
        )
        return gedaan, vorige


def vink_terug(*, by, activiteit, versie, minuten=None, reden=""):
    """Undoes vink_af: planned again, with `minuten` of `by` when other ones had been given.

    Raises VerouderdError when it was changed since `versie`, AfgeslotenError or RedenNodigError when its month is
    closed, and WegError when it was deleted, or went to where `by` may not change it.
    """
    with transaction.atomic():
        huidige = vergrendel(Activiteit.objects.writable_by(by), activiteit)
        if huidige.versie != versie or huidige.status != Status.UITGEVOERD:
            raise VerouderdError(huidige, f"{huidige} is intussen gewijzigd. Er is niets teruggezet.")
        gegevens = actions.gegevens_van(huidige)
        if minuten is not None:
            gegevens["inzet"], _ = _met_minuten(gegevens["inzet"], by, minuten)
        gegevens["status"] = Status.GEPLAND
        return actions.wijzig_activiteit(
            by=by, activiteit=huidige, versie=versie, gegevens=gegevens, reden=reden
        )


def _toets_afvinken(activiteit):
    if activiteit.status == Status.AFGELAST:
        raise Weigering("Deze activiteit is afgelast. Ging hij toch door? Zet dan bij Bewerken de stand om.")
    if activiteit.datum > timezone.localdate():
        dag = date_format(activiteit.datum, "l j F")
        raise Weigering(f"Deze activiteit is pas {dag}. Vanaf die dag kun je hem afvinken.")


def _met_minuten(inzet, medewerker, minuten):
    """(the same rows with these minutes for `medewerker`, the minutes that stood there)."""
    eigen = [rij for rij in inzet if rij[0] == medewerker]
    if len(eigen) != 1:
        raise Weigering("Je eigen tijd staat hier niet in één regel. Pas hem aan bij Bewerken.")
    nieuw = [(wie, vorm, minuten if wie == medewerker else oud) for wie, vorm, oud in inzet]
    return nieuw, eigen[0][2]
