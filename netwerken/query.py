from django.db import models

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.query import werkplek_q


class NetwerkQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Read by everyone with an aanstelling in the gemeente."""
        return self.filter(wijk__gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.SOCIALE_BASIS_INZIEN))

    def writable_by(self, user):
        """Written by the organisatie that keeps it, in the gemeente of the aanstelling."""
        werkplekken = user.rechten.werkplekken(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
        return self.filter(werkplek_q(werkplekken, gemeente="wijk__gemeente"))


class WijkteamQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Read by everyone with an aanstelling in the gemeente."""
        return self.filter(gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.SOCIALE_BASIS_INZIEN))

    def writable_by(self, user):
        """Kept by the beheerder of the gemeente."""
        return self.filter(gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.WIJKTEAMS_BEHEREN))
