"""Writes of the log. Each is atomic and leaves one history row that says who changed which fields.

In a closed month each of them raises AfgeslotenError for whoever may not correct there, and RedenNodigError for who
may but gives no `reden` (a Correctiereden); see activiteiten/maanden/afsluiten.py.
"""

import datetime
import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone

from activiteiten.maanden.afsluiten import AfgeslotenError, toets_maanden
from activiteiten.maanden.bezwaren import los_bezwaren_op
from activiteiten.models import Activiteit, Inzet
from kern.geschiedenis import leg_vast
from kern.versies import vergrendel
from kern.weigering import Weigering

BEWAARTERMIJN_VERWIJDERD = datetime.timedelta(days=30)
"""How long a deleted activity can be put back; then it is purged, history included (design, section 4)."""

ONGEVRAAGD = {
    "id", "versie", "gemeente", "reeks", "inlezing", "ingevoerd_door", "ingevoerd_op", "sleutel", "invoer_seconden",
    "verwijderd", "verwijderd_op", "verwijderd_door",
}  # fmt: skip
"""Columns of an Activiteit that no worker fills in."""
VELDEN = tuple(veld.name for veld in Activiteit._meta.concrete_fields if veld.name not in ONGEVRAAGD)
LIJSTEN = tuple(lijst.name for lijst in Activiteit._meta.many_to_many)
VOOR_GEGEVENS = (*(veld for veld in VELDEN if Activiteit._meta.get_field(veld).is_relation), *LIJSTEN)
"""What to prefetch for whoever asks `gegevens_van` of many."""


class AndereInhoudError(Weigering):
    """This key was used before, for other content: the person must say which of the two is meant."""

    zin = "Deze sleutel is al gebruikt voor iets anders."
    status = 409

    def __init__(self, bestaande):
        super().__init__()
        self.bestaande = bestaande


class WegMetBestandError(Weigering):
    """It left the log together with the file it came from, and can't come back by itself."""

    zin = "Dit kwam uit een bestand dat weer uit het log is gehaald. Lees dat bestand opnieuw in."


class VervangenError(Weigering):
    """Its series was changed: what came in its place stands in the planning."""

    zin = "Deze keer staat nu in een nieuwe reeks. Maak daar de wijziging van de reeks ongedaan."


def inhoud_uit(gegevens):
    """What a form holds, in a shape that compares: {field name: value, or id of what it refers to}; lists as sorted
    ids, inzet as sorted (id, vorm, minutes)."""
    waarden = {veld: gegevens.get(veld) for veld in VELDEN}
    inhoud = {veld: getattr(waarde, "pk", waarde) for veld, waarde in waarden.items()}
    inhoud |= {lijst: sorted(waarde.pk for waarde in gegevens.get(lijst) or ()) for lijst in LIJSTEN}
    inhoud["inzet"] = sorted(
        (medewerker.pk, str(vorm), minuten) for medewerker, vorm, minuten in gegevens["inzet"]
    )
    return inhoud


def inhoud_van(activiteit):
    """The same shape as inhoud_uit for what stands in the database. Three queries."""
    inhoud = {veld: activiteit.serializable_value(veld) for veld in VELDEN}
    inhoud |= {lijst: sorted(waarde.pk for waarde in getattr(activiteit, lijst).all()) for lijst in LIJSTEN}
    inhoud["inzet"] = sorted(activiteit.inzet.values_list("medewerker", "vorm", "minuten"))
    return inhoud


def gegevens_van(activiteit):
    """What stands in the database, as the actions below take it: VELDEN, LIJSTEN and `inzet`."""
    return (
        {veld: getattr(activiteit, veld) for veld in VELDEN}
        | {lijst: list(getattr(activiteit, lijst).all()) for lijst in LIJSTEN}
        | {
            "inzet": [
                (i.medewerker, i.vorm, i.minuten) for i in activiteit.inzet.select_related("medewerker")
            ]
        }
    )


def registreer_activiteit(*, by, sleutel, gegevens, reden=""):
    """Logs an activity with its Inzet.

    `sleutel` (UUID) was made when the form was rendered: the same key with the same content gives the activity
    that was made the first time. `gegevens` holds VELDEN, LIJSTEN and `inzet`, a list of
    (medewerker, vorm, minutes); also `reeks` when it is one of a series, `ingevoerd_door` and `ingevoerd_op` when it
    takes the place of another, and `invoer_seconden` when the browser measured how long it took to fill in. Returns
    (activiteit, is_nieuw). Raises AndereInhoudError.
    """
    try:
        with transaction.atomic():
            plek = (gegevens["organisatie"].pk, gegevens["wijk"].gemeente_id, gegevens["datum"])
            reden = toets_maanden(by=by, plekken={plek}, reden=reden)
            return _maak(by, sleutel, gegevens, reden), True
    except (IntegrityError, AfgeslotenError):
        # What was saved already is answered as it was then, also when its month was closed in the meantime.
        bestaande = Activiteit.met_verwijderde.filter(ingevoerd_door=by, sleutel=sleutel).first()
        if bestaande is None:
            raise
        if inhoud_van(bestaande) != inhoud_uit(gegevens):
            raise AndereInhoudError(bestaande) from None
        return bestaande, False


def _maak(by, sleutel, gegevens, reden):
    activiteit = Activiteit(
        ingevoerd_door=gegevens.get("ingevoerd_door") or by,
        ingevoerd_op=gegevens.get("ingevoerd_op") or timezone.now(),
        sleutel=sleutel,
        gemeente=gegevens["wijk"].gemeente,
        reeks=gegevens.get("reeks"),
        invoer_seconden=gegevens.get("invoer_seconden"),
        **{veld: gegevens[veld] for veld in VELDEN if veld in gegevens},
    )
    _schrijf(activiteit, gegevens, by=by, gewijzigd=[], reden=reden)
    return activiteit


def wijzig_activiteit(*, by, activiteit, versie, gegevens, reden=""):
    """Changes an activity and its Inzet, and settles the Bezwaren against what changed. Returns it.

    A closed month counts on both sides: of the day that it had, and of the day that it gets. Raises VerouderdError
    when `versie` is no longer the newest, and WegError when it was deleted in the meantime, or went to where `by` may
    not change it.
    """
    with transaction.atomic():
        huidige = vergrendel(Activiteit.objects.writable_by(by), activiteit)
        voor, na = inhoud_van(huidige), inhoud_uit(gegevens)
        gewijzigd = [naam for naam in na if na[naam] != voor[naam]]
        if not gewijzigd:
            return huidige
        huidige.toets_versie(versie)
        plekken = {
            (huidige.organisatie_id, huidige.gemeente_id, huidige.datum),
            (gegevens["organisatie"].pk, gegevens["wijk"].gemeente_id, gegevens["datum"]),
        }
        reden = toets_maanden(by=by, plekken=plekken, reden=reden)
        for veld in VELDEN:
            setattr(huidige, veld, gegevens.get(veld))
        huidige.gemeente = gegevens["wijk"].gemeente
        _schrijf(huidige, gegevens, by=by, gewijzigd=gewijzigd, reden=reden)
        los_bezwaren_op(by=by, activiteit=huidige, voor=voor["inzet"], na=na["inzet"])
        return huidige


def _schrijf(activiteit, gegevens, *, by, gewijzigd, reden):
    inzet = gegevens["inzet"]
    leg_vast(
        activiteit,
        by=by,
        gewijzigd=gewijzigd,
        inzet_daarna=[[wie.pk, str(vorm), minuten] for wie, vorm, minuten in inzet],
        reden=reden,
    )
    for lijst in LIJSTEN:
        getattr(activiteit, lijst).set(gegevens.get(lijst) or [])
    _zet_inzet(activiteit, inzet)


def _zet_inzet(activiteit, inzet):
    feiten = {veld: getattr(activiteit, veld) for veld in Inzet.FEITEN}
    toegevoegd_op = timezone.now() if activiteit.versie > 1 else None
    oude = {(i.medewerker_id, i.vorm): i for i in activiteit.inzet.all()}
    for medewerker, vorm, minuten in inzet:
        oud = oude.pop((medewerker.pk, vorm), None)
        if oud is None:
            Inzet.objects.create(
                activiteit=activiteit,
                medewerker=medewerker,
                vorm=vorm,
                minuten=minuten,
                toegevoegd_op=toegevoegd_op,
                **feiten,
            )
        elif oud.minuten != minuten:
            oud.minuten = minuten
            oud.save(update_fields=["minuten"])
    activiteit.inzet.filter(pk__in=[oud.pk for oud in oude.values()]).delete()


def verwijder_activiteit(*, by, activiteit, reden="", op=None):
    """Takes the activity out of lists and figures; `zet_activiteit_terug` undoes it for 30 days.

    `op` is the moment, now when it isn't given: what is deleted together has one moment. Raises WegError when `by` may
    not change it (any more).
    """
    _zet_verwijderd(activiteit, by=by, op=op or timezone.now(), door=by, reden=reden)


def zet_activiteit_terug(*, by, activiteit, reden=""):
    """Undoes the deletion. Returns whether there was one. Raises WegMetBestandError, VervangenError, and WegError when
    `by` may not change it (any more)."""
    return _zet_verwijderd(activiteit, by=by, op=None, door=None, reden=reden)


def _zet_verwijderd(activiteit, *, by, op, door, reden):
    with transaction.atomic():
        huidige = vergrendel(Activiteit.met_verwijderde.writable_by(by), activiteit)
        if huidige.verwijderd == (op is not None):
            return False
        if huidige.ging_weg_met_bestand:
            raise WegMetBestandError
        if huidige.is_vervangen:
            raise VervangenError
        plek = (huidige.organisatie_id, huidige.gemeente_id, huidige.datum)
        reden = toets_maanden(by=by, plekken={plek}, reden=reden)
        huidige.verwijderd, huidige.verwijderd_op, huidige.verwijderd_door = op is not None, op, door
        leg_vast(huidige, by=by, gewijzigd=["verwijderd"], inzet_daarna=inzet_van(huidige), reden=reden)
        return True


def inzet_van(activiteit):
    """Its rows of Inzet as its history keeps them."""
    return [list(rij) for rij in activiteit.inzet.values_list("medewerker", "vorm", "minuten")]


def verwijder_definitief(*, nu=None):
    """Purges what was deleted 30 days ago or longer, history included. Returns how many activities went."""
    grens = (nu or timezone.now()) - BEWAARTERMIJN_VERWIJDERD
    with transaction.atomic():
        # Locked: what somebody puts back at this very moment stays.
        weg = Activiteit.met_verwijderde.select_for_update().filter(verwijderd_op__lte=grens)
        ids = list(weg.values_list("pk", flat=True))
        Activiteit.met_verwijderde.filter(pk__in=ids).delete()
        Activiteit.history.filter(id__in=ids).delete()
    return len(ids)


def nieuwe_sleutel():
    return uuid.uuid4()
