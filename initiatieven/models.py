"""Bewonersinitiatieven: what residents start and own, and the worker supports. Also the shared lists."""

import datetime

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from gebruikers.models import Gebruiker, Organisatie
from initiatieven.query import InitiatiefQuerySet
from kern.geschiedenis import Geschiedenis
from kern.lijsten import Lijstwaarde
from kern.versies import MetVersie
from wijken.models import Buurt, Wijk


class Thema(Lijstwaarde):
    class Meta(Lijstwaarde.Meta):
        verbose_name = "thema"
        verbose_name_plural = "thema's"


class Doelgroep(Lijstwaarde):
    class Meta(Lijstwaarde.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"


class Bevestigbaar(models.Model):
    """Something that people confirm from time to time: it is still as it stands here."""

    VERS = datetime.timedelta(days=183)
    VRAAG = datetime.timedelta(days=365)

    bevestigd_op = models.DateField("klopt nog op", null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def versheid(self):
        """`vers` when confirmed in the last half year, `vraag` in the last year, else `oud`."""
        if self.bevestigd_op is None:
            return "oud"
        leeftijd = timezone.localdate() - self.bevestigd_op
        if leeftijd <= self.VERS:
            return "vers"
        return "vraag" if leeftijd <= self.VRAAG else "oud"

    @property
    def vandaag_bevestigd(self):
        return self.bevestigd_op == timezone.localdate()


MEESTE_MENSEN = 10_000
"""More people than this in one initiatief or netwerk is a typing error."""
AANTAL_MENSEN = MaxValueValidator(
    MEESTE_MENSEN, "Dat is erg veel. Klopt het? Vul hooguit %(limit_value)d in."
)


class Initiatief(Bevestigbaar, MetVersie):
    class Fase(models.TextChoices):
        IDEE = "idee", "idee"
        VERKENNING = "verkenning", "verkenning"
        PLAN = "plan", "plan"
        UITVOERING = "uitvoering", "uitvoering"
        BESTENDIGD = "bestendigd", "bestendigd"
        OVERGEDRAGEN = "overgedragen", "overgedragen"
        GESTOPT = "gestopt", "gestopt"

    naam = models.CharField(
        "naam",
        max_length=120,
        help_text="Zoals bewoners het noemen. De gemeente leest dit mee: zet er geen namen van personen in.",
    )
    wijk = models.ForeignKey(Wijk, verbose_name="wijk", on_delete=models.PROTECT, related_name="initiatieven")
    buurten = models.ManyToManyField(Buurt, verbose_name="buurten", blank=True, related_name="initiatieven")
    omschrijving = models.TextField(
        "omschrijving",
        max_length=2000,
        blank=True,
        help_text="Wat doen bewoners hier? De gemeente leest dit mee: zet er geen namen van personen in.",
    )
    themas = models.ManyToManyField(Thema, verbose_name="thema's", blank=True, related_name="initiatieven")
    doelgroepen = models.ManyToManyField(
        Doelgroep, verbose_name="doelgroepen", blank=True, related_name="initiatieven"
    )
    fase = models.CharField("fase", max_length=20, choices=Fase, default=Fase.IDEE)
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.PROTECT, related_name="initiatieven"
    )
    begeleider = models.ForeignKey(
        Gebruiker,
        verbose_name="begeleider",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="begeleide_initiatieven",
        help_text="De opbouwwerker die meeloopt. Leeg als bewoners het zelf doen.",
    )
    rol_opbouwwerker = models.CharField(
        "rol van de opbouwwerker",
        max_length=120,
        blank=True,
        help_text="Bijvoorbeeld meedenken of verbinden. Alleen je eigen organisatie leest dit.",
    )
    actieve_bewoners = models.PositiveSmallIntegerField(
        "actieve bewoners",
        null=True,
        blank=True,
        validators=[AANTAL_MENSEN],
        help_text="Hoeveel bewoners dragen het? Leeg als je het niet weet.",
    )
    gegroeid_uit = models.ForeignKey(
        "self",
        verbose_name="gegroeid uit",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="vervolgen",
    )

    NAAM_UNIEK_BIJ = ("wijk", "organisatie")
    """Within these a name occurs once; the first is a place, at which the actions make writers wait."""
    DUBBEL = "Dit staat er al in {wijk}. Kies een andere naam, of bewerk wat er staat."

    objects = InitiatiefQuerySet.as_manager()
    history = Geschiedenis(excluded_fields=["naam", "omschrijving", "rol_opbouwwerker"])

    class Meta:
        verbose_name = "initiatief"
        verbose_name_plural = "initiatieven"
        ordering = ["naam", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(gegroeid_uit__isnull=True) | ~Q(gegroeid_uit=F("id")),
                name="initiatief_niet_uit_zichzelf",
            )
        ]

    def __str__(self):
        return self.naam
