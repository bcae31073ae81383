"""Writes on what stands in a wijk. Each is atomic and leaves one history row that says who changed which fields."""

from django.db import transaction
from django.utils import timezone

from initiatieven.models import InWijk
from kern.geschiedenis import leg_vast
from kern.versies import velden_anders, vergrendel
from kern.weigering import Weigering


class DubbelError(Weigering):
    """Another of this name is there already; as when a form is sent twice at once."""

    veld = "naam"


@transaction.atomic
def voeg_toe(object, *, by, gegevens):
    """Saves a new object with `gegevens`: {field name: value, or objects for a list}.

    It counts as confirmed today. Raises DubbelError.
    """
    if isinstance(object, InWijk):
        object.bevestigd_op = timezone.localdate()
    return _schrijf(object, gegevens, by=by, gewijzigd=[])


@transaction.atomic
def wijzig(object, *, by, versie, gegevens):
    """Changes what stands to `gegevens`, as voeg_toe takes them, and returns it; no difference writes nothing.

    What is not in `gegevens` stays as it is by now: a confirmation is never undone. Raises VerouderdError when `versie`
    is no longer the newest, WegError when `by` may not write it (any more), and DubbelError.
    """
    schrijfbaar = type(object).objects.writable_by(by)
    # no_key: whoever only refers to it, as an activity does, goes on meanwhile.
    huidige = vergrendel(schrijfbaar, object, no_key=True, of=("self",))
    gewijzigd = velden_anders(huidige, gegevens)
    if not gewijzigd:
        return huidige
    huidige.toets_versie(versie)
    return _schrijf(huidige, gegevens, by=by, gewijzigd=gewijzigd)


def _schrijf(object, gegevens, *, by, gewijzigd):
    lijsten = {veld.name for veld in object._meta.many_to_many} & set(gegevens)
    for veld in set(gegevens) - lijsten:
        setattr(object, veld, gegevens[veld])
    if object.pk is None or {"naam", *object.NAAM_UNIEK_BIJ} & set(gewijzigd):
        _weiger_naamgenoot(object)
    leg_vast(object, by=by, gewijzigd=sorted(gewijzigd))
    for lijst in lijsten:
        getattr(object, lijst).set(gegevens[lijst])
    return object


def _weiger_naamgenoot(object):
    """Raises DubbelError. The form looked too; of two at the same time the second waits here for the first."""
    waar = {veld: getattr(object, veld) for veld in object.NAAM_UNIEK_BIJ}
    plaats = waar[object.NAAM_UNIEK_BIJ[0]]
    # no_key: whoever only refers to this place, as an activity does, goes on meanwhile.
    type(plaats).objects.select_for_update(no_key=True).only("pk").get(pk=plaats.pk)
    naamgenoten = type(object).objects.filter(naam__iexact=object.naam, **waar).exclude(pk=object.pk)
    if naamgenoten.exists():
        raise DubbelError(object.DUBBEL.format(naam=object.naam, **waar))


@transaction.atomic
def bevestig(object, *, by):
    """Somebody says that this is still as it stands here. A second time on one day changes nothing.

    Raises WegError when `by` may not confirm it (any more).
    """
    huidige = vergrendel(type(object).objects.confirmable_by(by), object, no_key=True, of=("self",))
    if huidige.vandaag_bevestigd:
        return
    huidige.bevestigd_op = timezone.localdate()
    leg_vast(huidige, by=by, gewijzigd=["bevestigd_op"], alleen=["bevestigd_op"])
