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
