"""Writes on what stands in a wijk. Each is atomic and leaves one history row that says who changed which fields."""

from django.db import transaction
from django.utils import timezone

from initiatieven.models import Bevestigbaar


@transaction.atomic
def bewaar(object, *, by, lijsten, gewijzigd):
    """Saves a new or changed object with its many-to-many lists.

    `lijsten` is {field name: objects}; `gewijzigd` names the changed fields, lists included, for the history.
    Something new counts as confirmed today; when nothing changed, nothing is written.
    """
    nieuw = object.pk is None
    if not nieuw and not gewijzigd:
        return object
    if nieuw and isinstance(object, Bevestigbaar):
        object.bevestigd_op = timezone.localdate()
    _onthoud_voor_geschiedenis(object, by, [] if nieuw else gewijzigd)
    object.save()
    for veld, waarden in lijsten.items():
        getattr(object, veld).set(waarden)
    return object


@transaction.atomic
def bevestig(object, *, by):
    """Somebody says that this is still as it stands here. A second time on one day changes nothing."""
    huidige = type(object).objects.select_for_update().get(pk=object.pk)
    if huidige.vandaag_bevestigd:
        return
    huidige.bevestigd_op = timezone.localdate()
    _onthoud_voor_geschiedenis(huidige, by, ["bevestigd_op"])
    huidige.save(update_fields=["bevestigd_op"])


def _onthoud_voor_geschiedenis(object, by, gewijzigd):
    """Leaves on the instance what the history row is to hold; initiatieven.geschiedenis picks it up."""
    object._history_user = by
    object.gewijzigd_voor_geschiedenis = sorted(gewijzigd)
