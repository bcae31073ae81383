from django.db import models
from django.db.models import Q
from django.utils import timezone

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.query import werkplek_q


class LijstQuerySet(models.QuerySet):
    def geldig_op(self, dag=None):
        """Entries that can be chosen on `dag` (a date; today when not given)."""
        dag = dag or timezone.localdate()
        return self.filter(
            Q(geldig_van__isnull=True) | Q(geldig_van__lte=dag), Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=dag)
        )


class InitiatiefQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Read by everyone with an aanstelling in the gemeente."""
        return self.filter(wijk__gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.SOCIALE_BASIS_INZIEN))

    def writable_by(self, user):
        """Written by the own organisatie, in the gemeente of the aanstelling."""
        werkplekken = user.rechten.werkplekken(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
        return self.filter(werkplek_q(werkplekken, gemeente="wijk__gemeente"))
