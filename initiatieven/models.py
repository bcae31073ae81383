"""Bewonersinitiatieven: what residents start and own, and the worker supports. Also the shared lists."""

import datetime

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Gebruiker, Organisatie
from initiatieven.query import SocialeBasisQuerySet
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


LEEST_MEE = "De gemeente leest dit mee: zet er geen namen van personen in."
MEESTE_MENSEN = 10_000
"""More people than this in one initiatief or netwerk is a typing error."""
AANTAL_MENSEN = MaxValueValidator(
    MEESTE_MENSEN, "Dat is erg veel. Klopt het? Vul hooguit %(limit_value)d in."
)


class InWijk(MetVersie):
    """What an organisatie keeps in a wijk: initiatieven and, one room further, netwerken. People confirm from time to
    time that it is still as it stands here."""

    VERS = datetime.timedelta(days=183)
    VRAAG = datetime.timedelta(days=365)

    naam = models.CharField("naam", max_length=120, help_text=f"Zoals de mensen het zelf noemen. {LEEST_MEE}")
    wijk = models.ForeignKey(
        Wijk, verbose_name="wijk", on_delete=models.PROTECT, related_name="%(app_label)s"
    )
    omschrijving = models.TextField("omschrijving", max_length=2000, blank=True, help_text=LEEST_MEE)
    themas = models.ManyToManyField(Thema, verbose_name="thema's", blank=True, related_name="%(app_label)s")
    doelgroepen = models.ManyToManyField(
        Doelgroep, verbose_name="doelgroepen", blank=True, related_name="%(app_label)s"
    )
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.PROTECT, related_name="%(app_label)s"
    )
    bevestigd_op = models.DateField("klopt nog op", null=True, blank=True)

    NAAM_UNIEK_BIJ = ("wijk", "organisatie")
    """Within these a name occurs once; the first is a place, at which the actions make writers wait."""
    DUBBEL = "Dit staat er al in {wijk}. Kies een andere naam, of bewerk wat er staat."

    objects = SocialeBasisQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["naam", "pk"]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse(f"{self._meta.app_label}:{self._meta.model_name}_detail", args=[self.pk])

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


class Initiatief(InWijk):
    class Fase(models.TextChoices):
        IDEE = "idee", "idee"
        VERKENNING = "verkenning", "verkenning"
        PLAN = "plan", "plan"
        UITVOERING = "uitvoering", "uitvoering"
        BESTENDIGD = "bestendigd", "bestendigd"
        OVERGEDRAGEN = "overgedragen", "overgedragen"
        GESTOPT = "gestopt", "gestopt"

    buurten = models.ManyToManyField(Buurt, verbose_name="buurten", blank=True, related_name="initiatieven")
    fase = models.CharField("fase", max_length=20, choices=Fase, default=Fase.IDEE)
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

    history = Geschiedenis(excluded_fields=["naam", "omschrijving", "rol_opbouwwerker"])

    class Meta(InWijk.Meta):
        verbose_name = "initiatief"
        verbose_name_plural = "initiatieven"
        constraints = [
            models.CheckConstraint(
                condition=Q(gegroeid_uit__isnull=True) | ~Q(gegroeid_uit=F("id")),
                name="initiatief_niet_uit_zichzelf",
            )
        ]
