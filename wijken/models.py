"""CBS areas: gemeente, wijk and buurt, their borders and their key figures."""

import datetime

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from wijken.query import BuurtQuerySet, GemeenteQuerySet, OpvolgingQuerySet, WijkQuerySet

GEMEENTECODE = RegexValidator(
    r"^GM[0-9]{4}\Z", "Een gemeentecode is GM en vier cijfers, bijvoorbeeld GM0150."
)
WIJKCODE = RegexValidator(
    r"^WK[0-9]{4}[0-9A-Z]{2}\Z", "Een wijkcode is WK, vier cijfers en twee tekens, bijvoorbeeld WK015001."
)
BUURTCODE = RegexValidator(
    r"^BU[0-9]{4}[0-9A-Z]{4}\Z", "Een buurtcode is BU, vier cijfers en vier tekens, bijvoorbeeld BU01500100."
)


class Gemeente(models.Model):
    code = models.CharField(
        "code", max_length=6, unique=True, validators=[GEMEENTECODE], help_text="CBS-code, zoals GM0150."
    )
    naam = models.CharField("naam", max_length=100)

    objects = GemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ["naam", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^GM[0-9]{4}$"),
                name="gemeente_code_vorm",
                violation_error_message="Een gemeentecode is GM en vier cijfers.",
            ),
        ]

    def __str__(self):
        return self.naam


class CbsGebied(models.Model):
    """A wijk or a buurt. It keeps its identity when its name or border changes; its gemeente never changes.

    Herindeling makes a new one. An area that no longer exists gets `vervallen_per` (the first day on which it is gone)
    and stays: work was done there.
    """

    naam = models.CharField(
        "naam", max_length=100, help_text="Namen zijn niet uniek: veel gemeenten hebben een Centrum."
    )
    grens = models.JSONField(
        "grens",
        null=True,
        blank=True,
        help_text="GeoJSON Polygon of MultiPolygon in WGS84 (lengte, breedte).",
    )
    vervallen_per = models.DateField(
        "vervallen per",
        null=True,
        blank=True,
        help_text="De eerste dag waarop dit gebied niet meer bestaat.",
    )

    class Meta:
        abstract = True
        ordering = ["naam", "code"]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse(f"wijken:{self._meta.model_name}_update", args=[self.code])

    def is_vervallen_op(self, dag):
        """True when the area no longer exists on `dag` (a date)."""
        return self.vervallen_per is not None and self.vervallen_per <= dag


class Wijk(CbsGebied):
    gemeente = models.ForeignKey(
        Gemeente, verbose_name="gemeente", on_delete=models.PROTECT, related_name="wijken"
    )
    code = models.CharField(
        "code", max_length=8, unique=True, validators=[WIJKCODE], help_text="CBS-code, zoals WK015001."
    )
    bestaat_vanaf = models.DateField(
        "bestaat vanaf",
        null=True,
        blank=True,
        help_text="De eerste dag van deze wijk. Leeg: zolang er gelogd wordt.",
    )

    objects = WijkQuerySet.as_manager()

    class Meta(CbsGebied.Meta):
        verbose_name = "wijk"
        verbose_name_plural = "wijken"
        constraints = [
            # Redundant for uniqueness; rows that carry (wijk, gemeente) refer to it.
            models.UniqueConstraint(fields=["id", "gemeente"], name="wijk_id_gemeente_uniek"),
            models.CheckConstraint(
                condition=Q(code__regex=r"^WK[0-9]{4}[0-9A-Z]{2}$"),
                name="wijk_code_vorm",
                violation_error_message="Een wijkcode is WK, vier cijfers en twee tekens.",
            ),
            models.CheckConstraint(
                condition=Q(bestaat_vanaf__isnull=True)
                | Q(vervallen_per__isnull=True)
                | Q(vervallen_per__gt=F("bestaat_vanaf")),
                name="wijk_vervalt_na_begin",
                violation_error_message="De wijk vervalt voor haar eerste dag. Kies een latere dag.",
            ),
        ]

    def bestaan_in(self, van, tot):
        """The first and the last day (dates) on which it exists from `van` up to and including `tot`; None when on
        none of them."""
        eerste = max(filter(None, [van, self.bestaat_vanaf]))
        laatste = (
            tot if self.vervallen_per is None else min(tot, self.vervallen_per - datetime.timedelta(days=1))
        )
        return (eerste, laatste) if eerste <= laatste else None


class Opvolging(models.Model):
    """A wijk went into another one, whole or for a share: figures before the change are compared with those after."""

    oude = models.ForeignKey(
        Wijk, verbose_name="oude wijk", on_delete=models.CASCADE, related_name="opvolgingen"
    )
    nieuwe = models.ForeignKey(
        Wijk, verbose_name="gaat op in", on_delete=models.CASCADE, related_name="voorgangers"
    )
    aandeel = models.DecimalField(
        "aandeel",
        max_digits=4,
        decimal_places=3,
        default=1,
        help_text="Welk deel van de oude wijk: 1 is de hele wijk.",
    )

    objects = OpvolgingQuerySet.as_manager()

    class Meta:
        verbose_name = "opvolging"
        verbose_name_plural = "opvolgingen"
        ordering = ["oude__naam", "nieuwe__naam"]
        constraints = [
            models.UniqueConstraint(fields=["oude", "nieuwe"], name="opvolging_een_keer"),
            models.CheckConstraint(condition=~Q(oude=F("nieuwe")), name="opvolging_door_een_ander"),
            models.CheckConstraint(
                condition=Q(aandeel__gt=0, aandeel__lte=1), name="opvolging_aandeel_0_tot_1"
            ),
        ]

    def __str__(self):
        return f"{self.oude} → {self.nieuwe}"

    @property
    def procent(self):
        """The part in whole percents."""
        return round(100 * self.aandeel)


class Buurt(CbsGebied):
    wijk = models.ForeignKey(Wijk, verbose_name="wijk", on_delete=models.PROTECT, related_name="buurten")
    code = models.CharField(
        "code", max_length=10, unique=True, validators=[BUURTCODE], help_text="CBS-code, zoals BU01500100."
    )

    objects = BuurtQuerySet.as_manager()

    class Meta(CbsGebied.Meta):
        verbose_name = "buurt"
        verbose_name_plural = "buurten"
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^BU[0-9]{4}[0-9A-Z]{4}$"),
                name="buurt_code_vorm",
                violation_error_message="Een buurtcode is BU, vier cijfers en vier tekens.",
            ),
        ]

    @property
    def gemeente(self):
        return self.wijk.gemeente


class Kerncijfer(models.Model):
    """CBS key figures of one wijk or one buurt in one year. Unknown is null, never 0."""

    wijk = models.ForeignKey(
        Wijk, verbose_name="wijk", null=True, blank=True, on_delete=models.CASCADE, related_name="kerncijfers"
    )
    buurt = models.ForeignKey(
        Buurt,
        verbose_name="buurt",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="kerncijfers",
    )
    jaar = models.PositiveSmallIntegerField("jaar", help_text="Peiljaar van het CBS.")
    inwoners = models.PositiveIntegerField(
        "inwoners", null=True, blank=True, help_text="Leeg als het onbekend is."
    )
    huishoudens = models.PositiveIntegerField(
        "huishoudens", null=True, blank=True, help_text="Leeg als het onbekend is."
    )

    class Meta:
        verbose_name = "kerncijfer"
        verbose_name_plural = "kerncijfers"
        ordering = ["-jaar"]
        constraints = [
            models.CheckConstraint(
                condition=Q(wijk__isnull=False, buurt__isnull=True)
                | Q(wijk__isnull=True, buurt__isnull=False),
                name="kerncijfer_van_wijk_of_buurt",
            ),
            models.UniqueConstraint(fields=["wijk", "jaar"], name="kerncijfer_wijk_jaar_uniek"),
            models.UniqueConstraint(fields=["buurt", "jaar"], name="kerncijfer_buurt_jaar_uniek"),
            models.CheckConstraint(condition=Q(jaar__range=(1990, 2100)), name="kerncijfer_jaar_aannemelijk"),
        ]

    def __str__(self):
        return f"{self.wijk or self.buurt} {self.jaar}"
