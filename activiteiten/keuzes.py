"""The choices that models, querysets and actions share."""

from django.db.models import TextChoices


class Vorm(TextChoices):
    COLLECTIEF = "collectief", "Collectief"
    INDIVIDUEEL = "individueel", "Individueel"
    INDIRECT = "indirect", "Indirect"


class Status(TextChoices):
    GEPLAND = "gepland", "gepland"
    UITGEVOERD = "uitgevoerd", "uitgevoerd"
    AFGELAST = "afgelast", "afgelast"


class Correctiereden(TextChoices):
    """Why a coördinator changes something in a month that was closed."""

    VERGETEN = "vergeten", "vergeten"
    VERKEERD = "verkeerd", "verkeerd ingevuld"
    DUBBEL = "dubbel", "dubbel"
    OP_VERZOEK = "op_verzoek", "op verzoek van de werker"


STAAL = {Vorm.COLLECTIEF: "staal-c", Vorm.INDIVIDUEEL: "staal-i", Vorm.INDIRECT: "staal-x"}
"""The css class of each vorm's swatch: solid, hatched, dotted."""

VLAK = {Vorm.COLLECTIEF: "v-c", Vorm.INDIVIDUEEL: "v-i", Vorm.INDIRECT: "v-x"}
"""The css class of the same in a drawing (svg)."""
