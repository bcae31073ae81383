"""Who may see and write netwerken and wijkteams."""

from django.db import models
from django.db.models import Count, Q

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.query import werkplek_q
from initiatieven.query import eigen_werkplekken, waar


class WijkteamQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Read by everyone with an aanstelling in the gemeente."""
        return self.filter(gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.SOCIALE_BASIS_INZIEN))

    def writable_by(self, user):
        """Kept by the beheerder of the gemeente."""
        return self.filter(gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.WIJKTEAMS_BEHEREN))

    def met_aantal_leden(self):
        """Adds `aantal_leden`: how many leden have a running aanstelling today."""
        aanstelling = self.model._meta.get_field("leden").related_model
        lopend = Q(leden__in=aanstelling.objects.lopend())
        return self.annotate(aantal_leden=Count("leden__gebruiker", filter=lopend, distinct=True))

    def met_blik_van(self, user):
        """Adds `toont_namen` (this reader sees who is in the team: their own organisatie, or in beheer) and
        `te_beheren`."""
        beheer = Q(gemeente__in=user.rechten.gemeente_ids(Bevoegdheid.WIJKTEAMS_BEHEREN))
        return self.annotate(
            toont_namen=waar(beheer | werkplek_q(eigen_werkplekken(user))), te_beheren=waar(beheer)
        )
