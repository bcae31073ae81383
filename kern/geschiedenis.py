"""Who changed what, and when. Never free text: only that it changed."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models


class Wijziging(models.Model):
    """What a history row holds beside the fields of its object. Never free text: only *that* it changed."""

    gewijzigde_velden = models.JSONField("gewijzigde velden", default=list)

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Gebeurtenis:
    wanneer: datetime
    wie: str
    """Empty when this reader does not work with that person: a gemeente never sees the names of workers."""
    wat: str
