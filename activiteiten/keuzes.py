"""The two choices that the model and its querysets share."""

from django.db.models import TextChoices


class Vorm(TextChoices):
    COLLECTIEF = "collectief", "Collectief"
    INDIVIDUEEL = "individueel", "Individueel"
    INDIRECT = "indirect", "Indirect"


class Status(TextChoices):
    GEPLAND = "gepland", "gepland"
    UITGEVOERD = "uitgevoerd", "uitgevoerd"
    AFGELAST = "afgelast", "afgelast"


STAAL = {Vorm.COLLECTIEF: "staal-c", Vorm.INDIVIDUEEL: "staal-i", Vorm.INDIRECT: "staal-x"}
"""The css class of each vorm's swatch: solid, hatched, dotted."""

VLAK = {Vorm.COLLECTIEF: "v-c", Vorm.INDIVIDUEEL: "v-i", Vorm.INDIRECT: "v-x"}
"""The css class of the same in a drawing (svg)."""
