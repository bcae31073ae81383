"""What makes logging quick: templates, words of one's own and series."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from activiteiten.query import ReeksQuerySet
from gebruikers.models import Gebruiker, Organisatie
from kern.versies import MetVersie


class Sjabloon(models.Model):
    """An activity to begin with, under a name of one's own. `inhoud` is {form field: value}: what no longer can be
    chosen is left out when it is used, as in any form."""

    eigenaar = models.ForeignKey(
        Gebruiker, verbose_name="eigenaar", on_delete=models.CASCADE, related_name="sjablonen"
    )
    naam = models.CharField("naam", max_length=60)
    inhoud = models.JSONField("inhoud")

    class Meta:
        verbose_name = "sjabloon"
        verbose_name_plural = "sjablonen"
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["eigenaar", "naam"],
                name="sjabloon_naam_uniek",
                violation_error_message="Je hebt al een sjabloon met deze naam.",
            )
        ]

    def __str__(self):
        return self.naam


class Soortwoord(models.Model):
    """What an organisatie calls a soort every day; a sentence with it says that soort."""

    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.CASCADE, related_name="soortwoorden"
    )
    woord = models.CharField(
        "woord", max_length=40, help_text="Zoals jullie het zeggen: wandelen, soepinloop."
    )
    soort = models.ForeignKey(
        "ActiviteitSoort", verbose_name="soort", on_delete=models.PROTECT, related_name="soortwoorden"
    )

    class Meta:
        verbose_name = "soortwoord"
        verbose_name_plural = "soortwoorden"
        ordering = ["woord"]
        constraints = [
            models.UniqueConstraint(
                "organisatie",
                Lower("woord"),
                name="soortwoord_een_keer_per_organisatie",
                violation_error_message="Dit woord staat er al. Haal het eerst weg.",
            )
        ]

    def __str__(self):
        return self.woord


class Reeks(MetVersie):
    """The same activity on a weekday, every week or every so many weeks, up to and including `tot`. A change from a day
    on ends it, and a new one that `vervangt` it goes on: see docs/besluiten/0014-reeks-wijzigen.md."""

    eigenaar = models.ForeignKey(
        Gebruiker, verbose_name="eigenaar", on_delete=models.PROTECT, related_name="reeksen"
    )
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.PROTECT, related_name="reeksen"
    )
    begin = models.DateField("eerste keer")
    tot = models.DateField("tot en met")
    om_de_weken = models.PositiveSmallIntegerField("om de hoeveel weken", default=1)
    vervangt = models.ForeignKey(
        "self",
        verbose_name="vervangt",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="opvolgers",
    )
    vervangt_sinds = models.DateTimeField(
        "vervangt sinds",
        null=True,
        blank=True,
        editable=False,
        help_text="Het moment waarop de sessies van de vorige reeks plaatsmaakten.",
    )

    objects = ReeksQuerySet.as_manager()

    class Meta:
        verbose_name = "reeks"
        verbose_name_plural = "reeksen"
        ordering = ["-begin"]
        constraints = [
            models.CheckConstraint(condition=Q(tot__gte=F("begin")), name="reeks_tot_niet_voor_begin"),
            models.CheckConstraint(
                condition=Q(om_de_weken__range=(1, 12)), name="reeks_om_de_1_tot_12_weken"
            ),
            models.CheckConstraint(
                condition=Q(vervangt__isnull=True, vervangt_sinds__isnull=True)
                | Q(vervangt__isnull=False, vervangt_sinds__isnull=False),
                name="reeks_vervangt_en_sinds_samen",
            ),
        ]

    def __str__(self):
        return f"reeks vanaf {self.begin:%d-%m-%Y}"

    def sleutel_voor(self, activiteit):
        """The key of what stands here in the place of this session of the series before it."""
        return uuid.uuid5(activiteit.sleutel, str(self.pk))


class Agendalink(models.Model):
    """The secret in the address of somebody's calendar feed. Making a new one ends the old one."""

    eigenaar = models.OneToOneField(
        Gebruiker, verbose_name="eigenaar", on_delete=models.CASCADE, related_name="agendalink"
    )
    geheim = models.CharField("geheim", max_length=64, unique=True)
    gemaakt_op = models.DateTimeField("gemaakt op", auto_now_add=True)

    class Meta:
        verbose_name = "agendalink"
        verbose_name_plural = "agendalinks"

    def __str__(self):
        return f"agenda van {self.eigenaar}"
