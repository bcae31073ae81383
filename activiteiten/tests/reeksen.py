"""Series of sessions, made without the pages, and what stands of them."""

import datetime
import uuid

from activiteiten.models import Activiteit
from activiteiten.plannen.reeksen import maak_reeks

Dag = datetime.date
DINSDAG = Dag(2026, 11, 24)


def plan_reeks(by, gegevens, dagen):
    """A series of this person with a session on each of these days."""
    return maak_reeks(by=by, sleutel=uuid.uuid4(), dagen=dagen, om_de_weken=1, gegevens=gegevens)[0]


def dagen_in(reeks):
    return list(Activiteit.objects.filter(reeks=reeks).order_by("datum").values_list("datum", flat=True))


def versies_van(reeks):
    return dict(Activiteit.objects.filter(reeks=reeks).values_list("pk", "versie"))
