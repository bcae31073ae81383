"""Who changed what, and when: `leg_vast` saves and writes it down. Never free text: only that it changed."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction
from django.utils import timezone
from simple_history.models import HistoricalRecords

from kern.versies import MetVersie


class Wijziging(models.Model):
    """What a history row holds beside the fields of its object. Never free text: only *that* it changed."""

    gewijzigde_velden = models.JSONField("gewijzigde velden", default=list)

    class Meta:
        abstract = True


class BuitenLegVastError(Exception):
    """Somebody saved an object with a history, and the history would not know who did so, nor what changed."""

    def __init__(self, object):
        super().__init__(
            f"Bewaar een {type(object).__name__} met kern.geschiedenis.leg_vast, niet met save()."
        )


class Geschiedenis(HistoricalRecords):
    """A history that only leg_vast writes in, and so does whoever saves in bulk, with `regel_van`."""

    def __init__(self, *, bases=(Wijziging,), **kwargs):
        super().__init__(bases=bases, **kwargs)

    def post_save(self, instance, created, using=None, *, raw=False, **kwargs):
        if not raw and not hasattr(instance, "skip_history_when_saving"):
            raise BuitenLegVastError(instance)


def leg_vast(object, *, by, gewijzigd, alleen=None, **kolommen):
    """Saves `object`, a MetVersie that stood there already as its next version, and writes its history row: that `by`
    (None for a command) changed the fields `gewijzigd` (names). `kolommen` are what else a row of this history holds.

    With `alleen` (names of fields, maybe none) just these are saved and it stays the same version: nothing changed that
    its form asks. Returns the object, which the caller has locked.
    """
    nieuw = object._state.adding
    if alleen is None and not nieuw and isinstance(object, MetVersie):
        object.versie += 1
    with transaction.atomic(savepoint=False):
        object.save_without_historical_record(update_fields=alleen)
        soort = "+" if nieuw else "~"
        regel_van(object, by=by, soort=soort, gewijzigde_velden=list(gewijzigd), **kolommen).save()
    return object


def haal_weg(object, *, by):
    """Deletes `object`; its history stays, and ends with a row that says that `by` did so."""
    object._history_user = by
    object.delete()


def regel_van(object, *, by, soort, op=None, **kolommen):
    """The unsaved history row of `object` as it stands: `soort` is `+` or `~`, `op` the moment (now), `kolommen` what
    else it holds, or another value than the object has."""
    model = type(object).history.model
    velden = {veld.attname: getattr(object, veld.attname) for veld in model.tracked_fields}
    if hasattr(model, "history_relation"):
        velden["history_relation_id"] = object.pk
    velden |= {"history_type": soort, "history_date": op or timezone.now(), "history_user_id": by and by.pk}
    return model(**velden | kolommen)


@dataclass(frozen=True)
class Gebeurtenis:
    wanneer: datetime
    wie: str
    """Empty when this reader does not work with that person: a gemeente never sees the names of workers."""
    wat: str
