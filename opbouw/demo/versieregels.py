"""History rows of objects that were created in bulk, which sends no signals."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from gebruikers.models import Gebruiker
from kern.geschiedenis import regel_van


@dataclass(frozen=True)
class Versie:
    """How an object stood after one write."""

    object: Any
    op: datetime
    door: Gebruiker | None
    anders: dict = field(default_factory=dict)
    """What was not as it is now, and the columns that only the history has."""
    soort: str = "+"


def bewaar_versies(versies):
    """One history row per Versie; all of them of one model, and of each object the oldest first."""
    if not versies:
        return
    regels = [
        regel_van(versie.object, by=versie.door, soort=versie.soort, op=versie.op, **versie.anders)
        for versie in versies
    ]
    type(versies[0].object).history.bulk_create(regels, batch_size=2_000)
