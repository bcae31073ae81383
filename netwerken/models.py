"""Sociale netwerken and wijkteams."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gebruikers.models import Aanstelling, Organisatie
from initiatieven.models import AANTAL_MENSEN, Initiatief, InWijk
from kern.geschiedenis import Geschiedenis
from kern.versies import MetVersie
from netwerken.query import WijkteamQuerySet
from wijken.models import Gemeente, Wijk


class Netwerk(InWijk):
    """A tie of people or groups in a wijk. Aard: Putnam's bonding, bridging, linking."""

    class Soort(models.TextChoices):
        BEWONERSGROEP = "bewonersgroep", "bewonersgroep"
        STRAAT = "straat", "straat of portiek"
        VERENIGING = "vereniging", "vereniging of club"
        GELOOF = "geloof", "geloofsgemeenschap"
        LOTGENOTEN = "lotgenoten", "lotgenoten"
        PROFESSIONALS = "professionals", "professionals"
        GEMENGD = "gemengd", "bewoners en professionals"
        ANDERS = "anders", "anders"

    class Aard(models.TextChoices):
        BONDING = "bonding", "bonding: mensen die op elkaar lijken, zoals buren of lotgenoten"
        BRIDGING = "bridging", "bridging: mensen die verschillen, zoals jong en oud"
        LINKING = "linking", "linking: bewoners en instellingen, zoals gemeente of corporatie"

    class Ritme(models.TextChoices):
        WEKELIJKS = "wekelijks", "elke week"
        MAANDELIJKS = "maandelijks", "elke maand"
        KWARTAAL = "kwartaal", "elk kwartaal"
        JAARLIJKS = "jaarlijks", "elk jaar"
        WISSELEND = "wisselend", "wisselend"

    soort = models.CharField("soort", max_length=20, choices=Soort, default=Soort.BEWONERSGROEP)
    aard = models.CharField("aard", max_length=20, choices=Aard, default=Aard.BONDING)
    omvang = models.PositiveSmallIntegerField(
        "omvang",
        null=True,
        blank=True,
        validators=[AANTAL_MENSEN],
        help_text="Ongeveer hoeveel mensen? Leeg als je het niet weet.",
    )
    ritme = models.CharField(
        "ritme",
        max_length=20,
        choices=Ritme,
        default=Ritme.WISSELEND,
        help_text="Hoe vaak komen ze bij elkaar?",
    )
    initiatieven = models.ManyToManyField(
        Initiatief, verbose_name="initiatieven", blank=True, related_name="netwerken"
    )
    organisaties = models.ManyToManyField(
        Organisatie,
        verbose_name="partners",
        blank=True,
        related_name="partnernetwerken",
        help_text="Organisaties die meedoen.",
    )

    history = Geschiedenis(excluded_fields=["naam", "omschrijving"])

    class Meta(InWijk.Meta):
        verbose_name = "netwerk"
        verbose_name_plural = "netwerken"


class Wijkteam(MetVersie):
    """A municipal or contracted team for individual help in one or more wijken."""

    naam = models.CharField("naam", max_length=120)
    gemeente = models.ForeignKey(
        Gemeente, verbose_name="gemeente", on_delete=models.PROTECT, related_name="wijkteams"
    )
    wijken = models.ManyToManyField(Wijk, verbose_name="wijken", related_name="wijkteams")
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name="organisatie",
        on_delete=models.PROTECT,
        related_name="wijkteams",
        help_text="De gemeente zelf of de organisatie die het team levert.",
    )
    leden = models.ManyToManyField(Aanstelling, verbose_name="leden", blank=True, related_name="wijkteams")
    fte = models.DecimalField(
        "fte",
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )

    NAAM_UNIEK_BIJ = ("gemeente",)
    DUBBEL = "Er is al een wijkteam {naam} in {gemeente}. Kies een andere naam."

    objects = WijkteamQuerySet.as_manager()
    history = Geschiedenis(excluded_fields=["naam"])

    class Meta:
        verbose_name = "wijkteam"
        verbose_name_plural = "wijkteams"
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "naam"], name="wijkteam_naam_uniek_in_gemeente"),
            models.CheckConstraint(
                condition=Q(fte__isnull=True) | Q(fte__gte=0), name="wijkteam_fte_niet_negatief"
            ),
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse("netwerken:wijkteam_detail", args=[self.pk])
