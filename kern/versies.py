"""What several people may change: which version each of them opened, and two versions side by side."""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.formats import localize, time_format

from kern.weigering import WegError, Weigering

NIETS = "–"


class VerouderdError(Weigering):
    """Somebody else saved since this version was opened. `huidige` is what stands now."""

    zin = "Dit is intussen gewijzigd. Er is niets opgeslagen."
    status = 409

    def __init__(self, huidige, zin=None):
        super().__init__(zin)
        self.huidige = huidige


def vergrendel(queryset, object, **opties):
    """The row of `object` as it stands now in `queryset`, of this transaction alone until its end. `opties` are those
    of select_for_update. Raises WegError when it is not among them (any more)."""
    try:
        return queryset.select_for_update(**opties).get(pk=object.pk)
    except ObjectDoesNotExist:
        raise WegError from None


class MetVersie(models.Model):
    """Each change gives the next number. A form brings the number back that it was opened with."""

    versie = models.PositiveIntegerField("versie", default=1)

    class Meta:
        abstract = True

    def toets_versie(self, geopend):
        """Raises VerouderdError when `geopend` is no longer the newest. The caller has locked the row."""
        if self.versie != geopend:
            raise VerouderdError(self)


@dataclass(frozen=True)
class Verschil:
    wat: str
    nu: str
    jij: str


@dataclass(frozen=True)
class Botsing:
    wie: str
    """Who saved first; empty when this reader may not know."""
    verschillen: list


def velden_anders(object, gegevens):
    """The names in `gegevens` ({field name: value, or objects for a list}) whose value `object` doesn't hold."""
    return [veld for veld, waarde in gegevens.items() if _is_anders(object, veld, waarde)]


def _is_anders(object, veld, waarde):
    if object._meta.get_field(veld).many_to_many:
        return {een.pk for een in waarde} != {een.pk for een in getattr(object, veld).only("pk")}
    return object.serializable_value(veld) != getattr(waarde, "pk", waarde)


def in_woorden(waarde):
    """A value as people read it: `21 november 2026`, `14.30 uur`, `7,5`, and a dash for nothing."""
    if isinstance(waarde, datetime.time):
        return f"{time_format(waarde, 'H.i')} uur"
    return NIETS if waarde in (None, "", []) else str(localize(waarde))


def opgesomd(woorden):
    """Words of a list, ordered; with semicolons when there are commas within."""
    woorden = sorted(woorden)
    return ("; " if any("," in woord for woord in woorden) else ", ").join(woorden) or NIETS
