"""Whose file is whose."""

from django.db import models
from django.db.models import Q

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.query import werkplek_q


class InlezingQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own files, for a workplace where one may log."""
        return self.filter(self._eigen_q(user))

    def undoable_by(self, user):
        """Whose activities this user may take out of the log together: of one's own files, and of all files at a
        workplace where one corrects. More than one may see: of a colleague's file only that."""
        van_collegas = werkplek_q(user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN))
        return self.filter(van_collegas | self._eigen_q(user))

    def _eigen_q(self, user):
        return werkplek_q(user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN)) & Q(door=user)
