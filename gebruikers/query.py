"""Which people, organisaties and aanstellingen a person may see or choose."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from gebruikers.bevoegdheden import Bevoegdheid, rollen_met


def werkplek_q(werkplekken, *, organisatie="organisatie", gemeente="gemeente"):
    """A Q that holds for rows of one of these (organisatie id, gemeente id) pairs; for none if there are none."""
    voorwaarde = Q(pk__in=[])
    for organisatie_id, gemeente_id in sorted(werkplekken):
        voorwaarde |= Q(**{organisatie: organisatie_id, gemeente: gemeente_id})
    return voorwaarde


class OrganisatieQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Organisaties that are active in a gemeente in which this user works."""
        return self.filter(gemeenten__in=user.rechten.gemeente_ids()).distinct()


class AanstellingQuerySet(models.QuerySet):
    def lopend(self, dag=None):
        """Aanstellingen that give rights on `dag` (a date; today when not given)."""
        dag = dag or timezone.localdate()
        return self.filter(Q(einde__isnull=True) | Q(einde__gt=dag), begin__lte=dag)

    def niet_beeindigd(self):
        """Those that run today, or begin or end later."""
        return self.filter(Q(einde__isnull=True) | Q(einde__gt=timezone.localdate()))

    def beeindigd(self):
        return self.filter(einde__lte=timezone.localdate())

    def terug_te_zetten(self):
        """Those whose end can still be taken off: it lies not before today."""
        return self.filter(einde__gte=timezone.localdate())

    def beheerbaar_voor(self, user):
        """Aanstellingen, also ended ones, that this user may add to and end: as beheerder those of the own
        gemeente, as coördinator those of the own organisatie there."""
        rechten = user.rechten
        return self.filter(
            Q(gemeente__in=rechten.gemeente_ids(Bevoegdheid.MENSEN_BEHEREN))
            | werkplek_q(rechten.werkplekken(Bevoegdheid.COLLEGAS_BEHEREN))
        )

    visible_to = beheerbaar_voor


class GebruikerQuerySet(models.QuerySet):
    def visible_to(self, user):
        """People of whom this user may manage an aanstelling."""
        aanstelling = self.model._meta.get_field("aanstellingen").related_model
        return self.filter(Exists(aanstelling.objects.beheerbaar_voor(user).filter(gebruiker=OuterRef("pk"))))

    def loggers_bij(self, werkplekken, *, dag=None):
        """People who may log for one of these (organisatie id, gemeente id) pairs on `dag`."""
        aanstelling = self.model._meta.get_field("aanstellingen").related_model
        passend = aanstelling.objects.lopend(dag).filter(
            werkplek_q(werkplekken), rol__in=rollen_met(Bevoegdheid.ACTIVITEIT_LOGGEN)
        )
        return self.filter(Exists(passend.filter(gebruiker=OuterRef("pk"))))
