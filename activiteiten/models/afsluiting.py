"""What people do to one another's work: closing a month, objecting, telling what grew from it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from activiteiten.models.activiteit import Activiteit
from activiteiten.query import AfsluitingQuerySet, BezwaarQuerySet
from gebruikers.models import Gebruiker, Organisatie
from initiatieven.models import Initiatief
from kern.geschiedenis import Geschiedenis
from wijken.models import Gemeente


class Afsluiting(models.Model):
    """A month that a coördinator closed: from then on only a coördinator corrects in it, with a reason.

    Opening it again deletes the row; the history keeps who did which, and when.
    """

    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.PROTECT, related_name="afsluitingen"
    )
    gemeente = models.ForeignKey(
        Gemeente, verbose_name="gemeente", on_delete=models.PROTECT, related_name="afsluitingen"
    )
    maand = models.DateField("maand", help_text="De eerste dag van de maand.")
    door = models.ForeignKey(
        Gebruiker, verbose_name="door", on_delete=models.PROTECT, related_name="afsluitingen"
    )
    op = models.DateTimeField("op", default=timezone.now)

    objects = AfsluitingQuerySet.as_manager()
    history = Geschiedenis()

    class Meta:
        verbose_name = "afsluiting"
        verbose_name_plural = "afsluitingen"
        ordering = ["-maand"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "gemeente", "maand"], name="afsluiting_een_per_maand"
            ),
            models.CheckConstraint(condition=Q(maand__day=1), name="afsluiting_maand_is_eerste_dag"),
        ]

    def __str__(self):
        return f"{self.organisatie} {self.maand:%m-%Y}"


class Bezwaar(models.Model):
    """A worker says that the Inzet a colleague wrote down for them is not right. It counts until it is settled."""

    class Reden(models.TextChoices):
        NIET_BIJ = "niet_bij", "ik was er niet bij"
        TIJD = "tijd", "de tijd klopt niet"
        VORM = "vorm", "de vorm klopt niet"
        DUBBEL = "dubbel", "het staat er al"

    activiteit = models.ForeignKey(
        Activiteit, verbose_name="activiteit", on_delete=models.CASCADE, related_name="bezwaren"
    )
    medewerker = models.ForeignKey(
        Gebruiker, verbose_name="medewerker", on_delete=models.PROTECT, related_name="bezwaren"
    )
    reden = models.CharField("reden", max_length=20, choices=Reden)
    ingediend_op = models.DateTimeField("ingediend op", default=timezone.now)
    afgehandeld_op = models.DateTimeField("afgehandeld op", null=True, blank=True)
    afgehandeld_door = models.ForeignKey(
        Gebruiker,
        verbose_name="afgehandeld door",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = BezwaarQuerySet.as_manager()

    class Meta:
        verbose_name = "bezwaar"
        verbose_name_plural = "bezwaren"
        ordering = ["-ingediend_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["activiteit", "medewerker"],
                condition=Q(afgehandeld_op__isnull=True),
                name="bezwaar_een_open",
            ),
            models.CheckConstraint(
                condition=Q(afgehandeld_op__isnull=True, afgehandeld_door__isnull=True)
                | Q(afgehandeld_op__isnull=False, afgehandeld_door__isnull=False),
                name="bezwaar_afgehandeld_op_en_door_samen",
            ),
        ]

    def __str__(self):
        return f"{self.medewerker}: {self.get_reden_display()}"


class Groei(models.Model):
    """What grew from an activity, mostly from scharrelruimte: labelled afterwards."""

    activiteit = models.ForeignKey(
        Activiteit, verbose_name="activiteit", on_delete=models.CASCADE, related_name="groei"
    )
    initiatief = models.ForeignKey(
        Initiatief, verbose_name="initiatief", on_delete=models.PROTECT, related_name="groei"
    )
    gelegd_door = models.ForeignKey(
        Gebruiker, verbose_name="gelegd door", on_delete=models.PROTECT, related_name="+"
    )
    gelegd_op = models.DateTimeField("gelegd op", default=timezone.now)

    class Meta:
        verbose_name = "groei"
        verbose_name_plural = "groei"
        ordering = ["-gelegd_op"]
        constraints = [
            models.UniqueConstraint(fields=["activiteit", "initiatief"], name="groei_een_per_initiatief")
        ]

    def __str__(self):
        return f"{self.activiteit} → {self.initiatief}"
