"""Shipped lists that a person chooses from: an entry is valid for a while and never deleted."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class LijstQuerySet(models.QuerySet):
    def geldig_op(self, dag=None):
        """Entries that can be chosen on `dag` (a date; today when not given)."""
        dag = dag or timezone.localdate()
        return self.filter(
            Q(geldig_van__isnull=True) | Q(geldig_van__lte=dag),
            Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=dag),
        )

    def kiesbaar_bij(self, object, veld):
        """Entries that can be chosen today, and those that `object` holds in its list `veld` already."""
        kiesbaar = Q(pk__in=self.geldig_op().values("pk"))
        if object.pk:
            kiesbaar |= Q(pk__in=getattr(object, veld).values("pk"))
        return self.filter(kiesbaar)


class Lijstwaarde(models.Model):
    """One entry of a shipped list. Never deleted: `geldig_tot` (the first day on which it can't be chosen) ends it."""

    naam = models.CharField("naam", max_length=80, unique=True)
    geldig_van = models.DateField("geldig van", null=True, blank=True)
    geldig_tot = models.DateField(
        "geldig tot", null=True, blank=True, help_text="De eerste dag waarop dit niet meer te kiezen is."
    )

    objects = LijstQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["naam"]
        constraints = [
            models.CheckConstraint(
                condition=Q(geldig_van__isnull=True)
                | Q(geldig_tot__isnull=True)
                | Q(geldig_tot__gte=F("geldig_van")),
                name="%(class)s_geldig_van_voor_tot",
            )
        ]

    def __str__(self):
        return self.naam

    def is_geldig_op(self, dag):
        """Whether this can be chosen on `dag` (a date): as `geldig_op` of the queryset, without a query."""
        return (self.geldig_van is None or self.geldig_van <= dag) and (
            self.geldig_tot is None or self.geldig_tot > dag
        )
