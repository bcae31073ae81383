"""Whose effort a person sees in the figures of one gemeente. Every figure is asked through a Blik."""

import datetime
from dataclasses import dataclass

from django.db.models import Q

from gebruikers.bevoegdheden import Bevoegdheid
from kern.datum import eerste_dag
from kern.woorden import opsomming
from wijken.models import Gemeente, Wijk


@dataclass(frozen=True)
class Blikdeel:
    """The effort of one organisatie; in all wijken, or only in some."""

    organisatie_id: int
    organisatie: str
    wijk_ids: frozenset | None = None
    per_maand: bool = False
    """Only months that are over: what a wijkteamlid sees of colleagues."""


@dataclass(frozen=True)
class Blik:
    """The scope of one viewer in one gemeente: all organisaties, or the parts that follow from the aanstellingen."""

    gemeente: Gemeente
    hele_gemeente: bool
    """All organisaties. Such a viewer is the gemeente, so that small counts of people are hidden."""
    delen: tuple[Blikdeel, ...] = ()

    @property
    def ziet_alleen_maanden(self):
        """Whether only months that are over are answered (rapportage/cijfers/tijdvak.py)."""
        return self.hele_gemeente or any(deel.per_maand for deel in self.delen)

    def laatste_dag(self, vandaag):
        """The last day (a date) of which this viewer sees figures, when it is `vandaag`."""
        return eerste_dag(vandaag) - datetime.timedelta(days=1) if self.ziet_alleen_maanden else vandaag

    @property
    def in_woorden(self):
        """Whose figures these are, for above a report."""
        if self.hele_gemeente:
            return "Alle organisaties."
        namen = sorted({deel.organisatie for deel in self.delen})
        zin = f"Alleen de cijfers van {opsomming(namen)}; andere organisaties staan er niet in."
        return f"{zin} Alleen je eigen wijken." if self.is_beperkt_tot_wijken else zin

    def filter(self, queryset):
        """The rows of Inzet or Activiteit that this viewer's figures are made of."""
        return queryset.filter(self.voorwaarde)

    @property
    def voorwaarde(self):
        """A Q that holds for those rows."""
        in_gemeente = Q(gemeente=self.gemeente)
        if self.hele_gemeente:
            return in_gemeente
        delen = Q(pk__in=[])
        for deel in self.delen:
            wijken = {} if deel.wijk_ids is None else {"wijk__in": deel.wijk_ids}
            delen |= Q(organisatie=deel.organisatie_id, **wijken)
        return in_gemeente & delen

    def wijken(self):
        """The wijken, also those that no longer exist, that may be a row in this viewer's figures."""
        wijken = Wijk.objects.filter(gemeente=self.gemeente)
        if self.hele_gemeente or any(deel.wijk_ids is None for deel in self.delen):
            return wijken
        return wijken.filter(pk__in=frozenset().union(*(deel.wijk_ids for deel in self.delen)))

    def ziet(self, wijk):
        """Whether this wijk may be a row."""
        if self.hele_gemeente:
            return True
        return any(deel.wijk_ids is None or wijk.pk in deel.wijk_ids for deel in self.delen)

    @property
    def is_beperkt_tot_wijken(self):
        """True when only some wijken are in sight."""
        return not self.hele_gemeente and all(deel.wijk_ids is not None for deel in self.delen)


def blik_for(user, gemeente):
    """The Blik of this user in this gemeente, or None when no figure of it is theirs to see.

    Several aanstellingen add up: with the bevoegdheid for the gemeente the own organisatie is part of the whole.
    """
    rechten = user.rechten
    if gemeente.pk in rechten.gemeente_ids(Bevoegdheid.CIJFERS_GEMEENTE):
        return Blik(gemeente, hele_gemeente=True)
    heel = [a for a in rechten.met(Bevoegdheid.CIJFERS_ORGANISATIE) if a.gemeente_id == gemeente.pk]
    per_wijk = [a for a in rechten.met(Bevoegdheid.CIJFERS_EIGEN_WIJKEN) if a.gemeente_id == gemeente.pk]
    delen = {Blikdeel(a.organisatie_id, a.organisatie.naam) for a in heel}
    geheel = {deel.organisatie_id for deel in delen}
    delen |= {
        Blikdeel(a.organisatie_id, a.organisatie.naam, frozenset(a.wijk_ids) or None, per_maand=True)
        for a in per_wijk
        if a.organisatie_id not in geheel
    }
    if not delen:
        return None
    return Blik(gemeente, hele_gemeente=False, delen=tuple(sorted(delen, key=lambda deel: deel.organisatie)))
