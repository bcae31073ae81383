"""Whose file is whose."""

from django.db import models
from django.db.models import Q

from gebruikers.query import werkplek_q
from inlezen.doelen import DOELEN
from kern.weigering import WegError


class WeggegooidError(WegError):
    """The file was thrown away while this was on its way."""

    zin = "Dit bestand is net weggegooid. Er is niets van opgeslagen."


class InlezingQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own files, for a workplace where one may read in files of that kind."""
        return self.filter(_bij_werkplek_q(user, "bevoegdheid"), door=user)

    def undoable_by(self, user):
        """What came of these this user may take out again, all together: of one's own files, and of all files at a
        workplace where one corrects. More than one may see: of a colleague's file only that."""
        eigen = _bij_werkplek_q(user, "bevoegdheid") & Q(door=user)
        return self.filter(_bij_werkplek_q(user, "bevoegdheid_anderen") | eigen)

    def vergrendel(self, inlezing):
        """The Inlezing as it stands now, of this person alone until the end of the transaction: there may be several
        windows with it. Raises WeggegooidError."""
        try:
            return self.select_for_update().get(pk=inlezing.pk)
        except self.model.DoesNotExist:
            raise WeggegooidError from None


def _bij_werkplek_q(user, welke):
    """Of every kind of file the workplaces where this user has the bevoegdheid that its Doel names so."""
    plekken = Q(pk__in=[])
    for doel in DOELEN.values():
        if bevoegdheid := getattr(doel, welke):
            plekken |= werkplek_q(user.rechten.werkplekken(bevoegdheid)) & Q(doel=doel.code)
    return plekken
