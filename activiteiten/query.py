"""Which activities a person may see, and the one place where minutes per vorm are summed."""

from django.db import models
from django.db.models import Exists, OuterRef, Q, Sum
from django.db.models.functions import Coalesce

from activiteiten.keuzes import Status, Vorm
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.query import werkplek_q


def minuten_per_vorm(voorvoegsel=""):
    """The three sums of minutes, to `aggregate` or `annotate` with: C, I and X of the design (section 7).

    `voorvoegsel` is the path to Inzet, ending in `__`, when the queryset is not one of Inzet itself.
    """
    vorm, minuten = f"{voorvoegsel}vorm", f"{voorvoegsel}minuten"
    return {naam: Coalesce(Sum(minuten, filter=Q(**{vorm: naam})), 0) for naam in Vorm.values}


class ActiviteitQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Of the own organisatie in the gemeente of the aanstelling; without that bevoegdheid only one's own
        (entered it, or has Inzet in it) at one's own workplaces."""
        rechten = user.rechten
        van_organisatie = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_ORGANISATIE))
        werkplek = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_INZIEN))
        return self.filter(van_organisatie | (werkplek & self._eigen_q(user)))

    def writable_by(self, user):
        """One's own, at a workplace where one may log; with the bevoegdheid also those of colleagues."""
        rechten = user.rechten
        van_collegas = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN))
        werkplek = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN))
        return self.filter(van_collegas | (werkplek & self._eigen_q(user)))

    def eigen_van(self, user):
        """Entered by this user, or with this user's Inzet."""
        return self.filter(self._eigen_q(user))

    def laatste_wijk_van(self, user):
        """Id of the wijk this user logged in last, to begin with; None when nothing was logged yet."""
        return self.filter(ingevoerd_door=user).order_by("-pk").values_list("wijk", flat=True).first()

    def _eigen_q(self, user):
        inzet = self.model._meta.get_field("inzet").related_model
        return Q(ingevoerd_door=user) | Exists(
            inzet.objects.filter(activiteit=OuterRef("pk"), medewerker=user)
        )


class ActiviteitManager(models.Manager):
    """Leaves deleted activities out; `Activiteit.met_verwijderde` has them all."""

    def get_queryset(self):
        return super().get_queryset().filter(verwijderd=False)


class InzetQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Effort as rows, with the worker's name: in the own organisatie all, else one's own."""
        rechten = user.rechten
        van_organisatie = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_ORGANISATIE))
        werkplek = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_INZIEN))
        return self.filter(van_organisatie | (werkplek & Q(medewerker=user)))

    def geteld(self):
        """What counts in figures: of activities that were carried out and not deleted."""
        return self.filter(verwijderd=False, status=Status.UITGEVOERD)

    def som_per_vorm(self):
        """{vorm: minutes} of all these rows together. One query."""
        return self.aggregate(**minuten_per_vorm())
