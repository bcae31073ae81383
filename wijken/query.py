"""Which areas exist, and which of them a person may see or choose.

This room stands left of gebruikers and imports nothing from it: a user brings `rechten` along.
"""

from django.db import models
from django.db.models import BooleanField, Case, Count, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce


class GemeenteQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The gemeenten in which this user has a running aanstelling."""
        return self.filter(pk__in=user.rechten.gemeente_ids())


class GebiedQuerySet(models.QuerySet):
    gemeente_pad = "gemeente"
    kerncijfer_veld = ""

    def visible_to(self, user):
        """Areas, also those that no longer exist, of the gemeenten in which this user works."""
        return self.filter(**{f"{self.gemeente_pad}__in": user.rechten.gemeente_ids()})

    def met_bevoegdheid(self, user, bevoegdheid):
        """Areas of the gemeenten in which this user has this bevoegdheid."""
        return self.filter(**{f"{self.gemeente_pad}__in": user.rechten.gemeente_ids(bevoegdheid)})

    def bestaand_op(self, dag, *, ook=None):
        """Areas that exist on `dag` (a date), and those for which `ook` (a Q) holds, such as what was chosen before."""
        return self.filter(Q(vervallen_per__isnull=True) | Q(vervallen_per__gt=dag) | (ook or Q()))

    def met_stand_op(self, dag):
        """Adds `is_vervallen`: whether the area no longer exists on `dag` (a date)."""
        vervallen = When(vervallen_per__lte=dag, then=Value(True))
        return self.annotate(is_vervallen=Case(vervallen, default=Value(False), output_field=BooleanField()))

    def met_inwoners(self, jaar):
        """Adds `inwoners` and `inwoners_jaar`: of the latest year not after `jaar` with a known number."""
        kerncijfer = self.model._meta.get_field("kerncijfers").related_model
        laatste = kerncijfer.objects.filter(
            **{self.kerncijfer_veld: OuterRef("pk")}, jaar__lte=jaar, inwoners__isnull=False
        ).order_by("-jaar")
        return self.annotate(
            inwoners=Subquery(laatste.values("inwoners")[:1]),
            inwoners_jaar=Subquery(laatste.values("jaar")[:1]),
        )


class WijkQuerySet(GebiedQuerySet):
    kerncijfer_veld = "wijk"

    def met_aantal_buurten(self, dag):
        """Adds `aantal_buurten`: of the buurten that exist on `dag` (a date)."""
        # A subquery and not a join: that would make groups, and groups forget the ordering of the model.
        buurten = self.model._meta.get_field("buurten").related_model.objects.bestaand_op(dag)
        aantal = (
            buurten.filter(wijk=OuterRef("pk")).order_by().values("wijk").annotate(n=Count("pk")).values("n")
        )
        return self.annotate(aantal_buurten=Coalesce(Subquery(aantal), 0))


class OpvolgingQuerySet(models.QuerySet):
    def van_wijken(self, wijken):
        """Those in which one of these wijken (ids) goes into another, or takes one in."""
        return self.filter(Q(oude__in=wijken) | Q(nieuwe__in=wijken))


class BuurtQuerySet(GebiedQuerySet):
    gemeente_pad = "wijk__gemeente"
    kerncijfer_veld = "buurt"
