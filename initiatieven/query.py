"""Which list entries can be chosen, and who may see, write and confirm what stands in a wijk."""

from django.db import models
from django.db.models import BooleanField, Case, Q, Value, When

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.query import werkplek_q


class SocialeBasisQuerySet(models.QuerySet):
    """What an organisatie keeps in a wijk: initiatieven and, one room further, netwerken."""

    def visible_to(self, user):
        """Read by everyone with an aanstelling in the gemeente."""
        return self.filter(wijk__gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.SOCIALE_BASIS_INZIEN))

    def writable_by(self, user):
        """Written by the own organisatie, in the gemeente of the aanstelling."""
        return self.filter(_schrijfbaar_q(user))

    def confirmable_by(self, user):
        """Confirmed by whoever works with residents in the gemeente, also of another organisatie."""
        return self.filter(_bevestigbaar_q(user))

    def met_blik_van(self, user):
        """Adds, per row, what this reader may: `van_eigen_organisatie` (sees workers' names and small counts),
        `schrijfbaar`, `te_bevestigen` and `te_loggen`. All are booleans."""
        return self.annotate(
            van_eigen_organisatie=waar(werkplek_q(eigen_werkplekken(user), gemeente="wijk__gemeente")),
            schrijfbaar=waar(_schrijfbaar_q(user)),
            te_bevestigen=waar(_bevestigbaar_q(user)),
            te_loggen=waar(Q(wijk__gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.ACTIVITEIT_LOGGEN))),
        )

    def met_plaats(self):
        """With wijk and gemeente, without the wijk's border: that is large and only the map needs it."""
        return self.select_related("wijk__gemeente").defer("wijk__grens")


def eigen_werkplekken(user):
    """Pairs (organisatie id, gemeente id) of the organisaties this user works for; the gemeente is none of them."""
    werkplekken = user.rechten.werkplekken(Bevoegdheid.SOCIALE_BASIS_INZIEN)
    return {(organisatie, gemeente) for organisatie, gemeente in werkplekken if organisatie is not None}


def _schrijfbaar_q(user):
    return werkplek_q(
        user.rechten.werkplekken(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN), gemeente="wijk__gemeente"
    )


def _bevestigbaar_q(user):
    in_gemeente = Q(wijk__gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.SOCIALE_BASIS_BEVESTIGEN))
    return in_gemeente | _schrijfbaar_q(user)


def waar(voorwaarde):
    """A condition as a boolean column."""
    return Case(When(voorwaarde, then=Value(True)), default=Value(False), output_field=BooleanField())
