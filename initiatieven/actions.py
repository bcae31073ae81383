"""Writes on what stands in a wijk. Each is atomic and leaves one history row that says who changed which fields."""

from django.db import transaction
from django.utils import timezone

from initiatieven.models import Bevestigbaar


class DubbelError(Exception):
    """Another of this name is there already; as when a form is sent twice at once."""


@transaction.atomic
def bewaar(object, *, by, lijsten, gewijzigd):
    """Saves a new or changed object with its many-to-many lists.

    `lijsten` is {field name: objects}; `gewijzigd` names the changed fields, lists included, for the history.
    Something new counts as confirmed today; when nothing changed, nothing is written. Raises DubbelError.
    """
    nieuw = object.pk is None
    if not nieuw and not gewijzigd:
        return object
    if nieuw or {"naam", *object.NAAM_UNIEK_BIJ} & set(gewijzigd):
        _weiger_naamgenoot(object)
    if nieuw and isinstance(object, Bevestigbaar):
        object.bevestigd_op = timezone.localdate()
    _onthoud_voor_geschiedenis(object, by, [] if nieuw else gewijzigd)
    object.save()
    for veld, waarden in lijsten.items():
        getattr(object, veld).set(waarden)
    return object


def _weiger_naamgenoot(object):
    """Raises DubbelError. The form looked too; of two at the same time the second waits here for the first."""
    waar = {veld: getattr(object, veld) for veld in object.NAAM_UNIEK_BIJ}
    plaats = waar[object.NAAM_UNIEK_BIJ[0]]
    # no_key: whoever only refers to this place, as an activity does, goes on meanwhile.
    type(plaats).objects.select_for_update(no_key=True).only("pk").get(pk=plaats.pk)
    naamgenoten = type(object).objects.filter(naam__iexact=object.naam, **waar).exclude(pk=object.pk)
    if naamgenoten.exists():
        raise DubbelError


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
    object.voor_geschiedenis = {"gewijzigde_velden": sorted(gewijzigd)}
