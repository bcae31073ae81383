"""History rows of objects that were created in bulk, which sends no signals."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from gebruikers.models import Gebruiker


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
    geschiedenis = type(versies[0].object).history.model
    velden = [veld.attname for veld in geschiedenis.tracked_fields]
    verwijst = hasattr(geschiedenis, "history_relation")
    geschiedenis.objects.bulk_create(
        [
            geschiedenis(
                **{veld: getattr(versie.object, veld) for veld in velden} | versie.anders,
                **({"history_relation_id": versie.object.pk} if verwijst else {}),
                history_type=versie.soort,
                history_user_id=versie.door and versie.door.pk,
                history_date=versie.op,
            )
            for versie in versies
        ],
        batch_size=2_000,
    )
