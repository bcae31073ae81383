"""Series of sessions, made without the pages, and what stands of them."""

import datetime
import uuid

from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.reeksen import maak_reeks
from activiteiten.plannen.reekswijziging import wijzig_reeks

Dag = datetime.date
DINSDAG = Dag(2026, 11, 24)


def plan_reeks(by, gegevens, dagen):
    """A series of this person with a session on each of these days."""
    return maak_reeks(by=by, sleutel=uuid.uuid4(), dagen=dagen, om_de_weken=1, gegevens=gegevens)[0]


def dagen_in(reeks):
    return [rij[0] for rij in stand_in(reeks, "datum")]


def stand_in(reeks, *velden):
    """A row of these fields for each session that stands in it, in the order of their days."""
    return list(Activiteit.objects.filter(reeks=reeks).order_by("datum").values_list(*velden))


def wijzig(by, reeks, vanaf=DINSDAG, **wijzigingen):
    """Changes the series as it stands now; returns the new one, or None."""
    versie = Reeks.objects.get(pk=reeks.pk).versie
    wijziging = wijzig_reeks(by=by, reeks=reeks, versie=versie, vanaf=vanaf, wijzigingen=wijzigingen)
    return wijziging and wijziging.reeks
