"""One's own week: what was done, what is planned, what is missing."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log.dagen import vormen_in
from activiteiten.maanden.afsluiten import met_reden_te_wijzigen
from activiteiten.minuten import Minuten, delen_of, som
from activiteiten.models import Activiteit, Inzet
from activiteiten.query import minuten_per_vorm
from gebruikers.bevoegdheden import Bevoegdheid
from kern.datum import WERKDAGEN
from kern.getallen import schrijf_duur
from kern.strook import Blok, blokken_for
from kern.woorden import opsomming

DAGSTROOK = 8 * 60
"""Minutes that fill the strip of a day, when no day of the week is longer."""


@dataclass(frozen=True)
class Weekregel:
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
class Weekdag:
    datum: datetime.date
    regels: list
    gedaan: Minuten
    gepland: Minuten
    stroken: tuple
    is_vandaag: bool
    is_later: bool

    @property
    def is_voorbij(self):
        return not (self.is_vandaag or self.is_later)


@dataclass(frozen=True)
class Weekbeeld:
    dagen: list
    gedaan: Minuten
    gepland: Minuten
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


def weekbeeld_of(user, week):
    """The Weekbeeld of one's own Inzet. Three queries, however many activities; four for whoever corrects."""
    vandaag = timezone.localdate()
    eigen = Inzet.objects.visible_to(user).filter(
        medewerker=user, verwijderd=False, datum__range=(week.maandag, week.zondag)
    )
    sommen, regels = _sommen_of(eigen), _regels_per_dag(eigen, user, vandaag)
    per_dag = {dag: (sommen[dag, Status.UITGEVOERD], sommen[dag, Status.GEPLAND]) for dag in week.dagen}
    langste = max(DAGSTROOK, *(som(beide).samen for beide in per_dag.values()))
    dagen = [
        Weekdag(
            datum=dag,
            regels=regels.get(dag, []),
            gedaan=gedaan,
            gepland=gepland,
            stroken=_stroken(gedaan, gepland, langste),
            is_vandaag=dag == vandaag,
            is_later=dag > vandaag,
        )
        for dag, (gedaan, gepland) in per_dag.items()
    ]
    gedaan, gepland = map(som, zip(*per_dag.values(), strict=True))
    contract = user.contractminuten(Bevoegdheid.ACTIVITEIT_LOGGEN, week.werkdagen)
    return Weekbeeld(
        dagen=dagen,
        gedaan=gedaan,
        gepland=gepland,
        contract=contract,
        is_later=week.maandag > vandaag,
        stroken=_stroken(gedaan, gepland, max(gedaan.samen + gepland.samen, contract or 0)),
    )


def _sommen_of(eigen):
    """{(date, status): the three sums}; where there is nothing, the sums of nothing."""
    sommen = defaultdict(Minuten)
    for rij in eigen.order_by().values("datum", "status").annotate(**minuten_per_vorm()):
        dag_en_status = rij.pop("datum"), rij.pop("status")
        sommen[dag_en_status] = Minuten(**rij)
    return sommen


def _regels_per_dag(eigen, user, vandaag):
    rijen = eigen.select_related("activiteit__soort", "activiteit__wijk").defer("activiteit__wijk__grens")
    per_activiteit = {}
    for inzet in rijen.order_by("datum", F("activiteit__begintijd").asc(nulls_last=True), "activiteit", "pk"):
        per_activiteit.setdefault(inzet.activiteit, []).append(inzet)
    met_reden = met_reden_te_wijzigen(user, per_activiteit)
    per_dag = {}
    for activiteit, inzet in per_activiteit.items():
        regel = Weekregel(
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
