"""The log: what was done, where, when, with whom, and the effort (Inzet) it took."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from activiteiten.keuzes import STAAL, Correctiereden, Status, Vorm
from activiteiten.models.planning import Reeks
from activiteiten.query import ActiviteitManager, ActiviteitQuerySet, InzetQuerySet
from gebruikers.models import Gebruiker, Organisatie
from initiatieven.models import Doelgroep, Initiatief, Thema
from inlezen.models import Inlezing
from kern.constraints import SamengesteldeVerwijzing
from kern.geschiedenis import Geschiedenis, Wijziging
from kern.lijsten import Lijstwaarde
from kern.versies import MetVersie
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Buurt, Gemeente, Wijk


class ActiviteitSoort(Lijstwaarde):
    standaard_vorm = models.CharField("gewone vorm", max_length=12, choices=Vorm)

    class Meta(Lijstwaarde.Meta):
        verbose_name = "soort activiteit"
        verbose_name_plural = "soorten activiteit"


class WijzigingMetInzet(Wijziging):
    """Besides what changed, who put in how much: [[medewerker id, vorm, minutes], …] as it stood afterwards."""

    inzet_daarna = models.JSONField("inzet daarna", default=list)
    reden = models.CharField(
        "reden",
        max_length=20,
        choices=Correctiereden,
        blank=True,
        help_text="Waarom er iets veranderde in een maand die al was afgesloten.",
    )
    hieruit_groeide = models.ForeignKey(
        Initiatief,
        verbose_name="hieruit groeide",
        null=True,
        blank=True,
        db_constraint=False,
        on_delete=models.DO_NOTHING,
        related_name="+",
        help_text="Waarmee een band werd gelegd of losgemaakt.",
    )

    class Meta:
        abstract = True


MEESTE_MENSEN = 100_000
NIET_MEER_DAN = [MaxValueValidator(MEESTE_MENSEN, "Dit zijn er meer dan 100.000. Klopt dat?")]
VRIJE_TEKST = ("titel", "locatie", "omschrijving", "resultaat")
"""Fields of an Activiteit that a worker types freely: never for a gemeente, never in the history."""
FEITKOLOMMEN = ("gemeente_id", "wijk_id", "datum", "status", "organisatie_id", "verwijderd")
"""Inzet.FEITEN, as the database knows them."""


class Activiteit(MetVersie):
    datum = models.DateField("datum")
    begintijd = models.TimeField("begintijd", null=True, blank=True)
    soort = models.ForeignKey(
        ActiviteitSoort, verbose_name="soort", on_delete=models.PROTECT, related_name="activiteiten"
    )
    titel = models.CharField("titel", max_length=120, blank=True)
    gemeente = models.ForeignKey(
        Gemeente, verbose_name="gemeente", on_delete=models.PROTECT, related_name="activiteiten"
    )
    wijk = models.ForeignKey(Wijk, verbose_name="wijk", on_delete=models.PROTECT, related_name="activiteiten")
    buurt = models.ForeignKey(
        Buurt,
        verbose_name="buurt",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activiteiten",
    )
    locatie = models.CharField("locatie", max_length=120, blank=True)
    initiatief = models.ForeignKey(
        Initiatief,
        verbose_name="initiatief",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activiteiten",
    )
    netwerk = models.ForeignKey(
        Netwerk,
        verbose_name="netwerk",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activiteiten",
    )
    wijkteam = models.ForeignKey(
        Wijkteam,
        verbose_name="wijkteam",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activiteiten",
    )
    themas = models.ManyToManyField(Thema, verbose_name="thema's", blank=True, related_name="activiteiten")
    doelgroepen = models.ManyToManyField(
        Doelgroep, verbose_name="doelgroepen", blank=True, related_name="activiteiten"
    )
    deelnemers = models.PositiveIntegerField(
        "deelnemers", null=True, blank=True, validators=NIET_MEER_DAN, help_text="Leeg is onbekend."
    )
    nieuwe_deelnemers = models.PositiveIntegerField(
        "nieuwe deelnemers", null=True, blank=True, validators=NIET_MEER_DAN
    )
    vrijwilligers = models.PositiveIntegerField(
        "vrijwilligers", null=True, blank=True, validators=NIET_MEER_DAN
    )
    vrijwilligers_minuten = models.PositiveIntegerField(
        "tijd van vrijwilligers", null=True, blank=True, help_text="Minuten van alle vrijwilligers samen."
    )
    omschrijving = models.TextField("omschrijving", max_length=4000, blank=True)
    resultaat = models.TextField("resultaat", max_length=4000, blank=True)
    status = models.CharField("status", max_length=12, choices=Status, default=Status.UITGEVOERD)
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.PROTECT, related_name="activiteiten"
    )
    reeks = models.ForeignKey(
        Reeks,
        verbose_name="reeks",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="activiteiten",
    )
    ingevoerd_door = models.ForeignKey(
        Gebruiker,
        verbose_name="ingevoerd door",
        on_delete=models.PROTECT,
        related_name="ingevoerde_activiteiten",
    )
    inlezing = models.ForeignKey(
        Inlezing,
        verbose_name="inlezing",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="activiteiten",
        help_text="Het bestand waaruit deze activiteit is ingelezen.",
    )
    ingevoerd_op = models.DateTimeField("ingevoerd op", default=timezone.now, editable=False)
    sleutel = models.UUIDField(
        "sleutel", help_text="Gemaakt met het formulier: dubbel versturen geeft één rij."
    )
    invoer_seconden = models.PositiveSmallIntegerField("invoertijd in seconden", null=True, blank=True)
    verwijderd = models.BooleanField("verwijderd", default=False)
    verwijderd_op = models.DateTimeField("verwijderd op", null=True, blank=True)
    verwijderd_door = models.ForeignKey(
        Gebruiker,
        verbose_name="verwijderd door",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="verwijderde_activiteiten",
    )

    objects = ActiviteitManager.from_queryset(ActiviteitQuerySet)()
    met_verwijderde = ActiviteitQuerySet.as_manager()
    history = Geschiedenis(
        bases=[WijzigingMetInzet],
        excluded_fields=[*VRIJE_TEKST, "sleutel", "inlezing", "invoer_seconden"],
        related_name="geschiedenis",
    )

    class Meta:
        verbose_name = "activiteit"
        verbose_name_plural = "activiteiten"
        ordering = ["-datum", "-pk"]
        base_manager_name = "met_verwijderde"
        indexes = [
            models.Index(fields=["organisatie", "gemeente", "-datum", "-id"], name="activiteit_lijst"),
            models.Index(fields=["gemeente", "datum", "wijk"], name="activiteit_rapport"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["ingevoerd_door", "sleutel"], name="activiteit_sleutel_uniek"),
            # Whoever reads the file in: the key of a row says whose work it is (see Rij.sleutel).
            models.UniqueConstraint(
                fields=["sleutel"],
                condition=Q(inlezing__isnull=False),
                name="activiteit_ingelezen_sleutel_uniek",
            ),
            # Redundant for uniqueness; Inzet carries these columns and refers to them.
            models.UniqueConstraint(
                fields=["id", "gemeente", "wijk", "datum", "status", "organisatie", "verwijderd"],
                name="activiteit_feiten_uniek",
            ),
            SamengesteldeVerwijzing(
                name="activiteit_wijk_in_gemeente",
                kolommen=["wijk_id", "gemeente_id"],
                doeltabel="wijken_wijk",
                doelkolommen=["id", "gemeente_id"],
            ),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="activiteit_status_bestaat"),
            models.CheckConstraint(
                condition=Q(verwijderd=False, verwijderd_op__isnull=True, verwijderd_door__isnull=True)
                | Q(verwijderd=True, verwijderd_op__isnull=False, verwijderd_door__isnull=False),
                name="activiteit_verwijderd_op_en_door_samen",
            ),
            models.CheckConstraint(
                condition=Q(nieuwe_deelnemers__isnull=True)
                | Q(deelnemers__isnull=True)
                | Q(nieuwe_deelnemers__lte=F("deelnemers")),
                name="activiteit_nieuwe_deelnemers_binnen_deelnemers",
                violation_error_message="Er zijn meer nieuwe deelnemers dan deelnemers.",
            ),
            models.CheckConstraint(
                condition=Q(deelnemers__isnull=True) | Q(deelnemers__lte=MEESTE_MENSEN),
                name="activiteit_deelnemers_aannemelijk",
            ),
            models.CheckConstraint(
                condition=Q(vrijwilligers_minuten__isnull=True) | Q(vrijwilligers_minuten__lte=1_000_000),
                name="activiteit_vrijwilligers_minuten_aannemelijk",
            ),
        ]

    def __str__(self):
        return self.titel or self.soort.naam.capitalize()

    @property
    def ging_weg_met_bestand(self):
        """Whether it left the log with the file it came from. It gave up the key of its row then (uuid5, see
        Rij.sleutel): put back by itself, it would come double when the file is read in again."""
        return self.verwijderd and self.inlezing_id is not None and self.sleutel.version != 5

    @property
    def is_vervangen(self):
        """Whether it made room when its series was changed, and what came in its place still stands. Two queries, none
        while it is not deleted."""
        if not (self.verwijderd and self.reeks_id):
            return False
        sleutels = [nieuwe.sleutel_voor(self) for nieuwe in self.reeks.opvolgers.all()]
        return Activiteit.objects.filter(sleutel__in=sleutels).exists()


class Inzet(models.Model):
    """The effort: minutes of one worker in one form. The fact table of every report.

    gemeente, wijk, datum, status, organisatie and verwijderd are copies of the Activiteit's, kept equal by the
    database (see SamengesteldeVerwijzing), so that a report reads one narrow index and nothing else.
    """

    activiteit = models.ForeignKey(
        Activiteit, verbose_name="activiteit", on_delete=models.CASCADE, related_name="inzet"
    )
    medewerker = models.ForeignKey(
        Gebruiker, verbose_name="medewerker", on_delete=models.PROTECT, related_name="inzet"
    )
    vorm = models.CharField("vorm", max_length=12, choices=Vorm)
    minuten = models.PositiveSmallIntegerField("minuten")
    toegevoegd_op = models.DateTimeField(
        "toegevoegd op", null=True, blank=True, editable=False, help_text="Leeg: samen met de activiteit."
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False, editable=False
    )
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, related_name="inzet", db_index=False, editable=False
    )
    datum = models.DateField(editable=False)
    status = models.CharField(max_length=12, choices=Status, editable=False)
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="+", db_index=False, editable=False
    )
    verwijderd = models.BooleanField(default=False, editable=False)

    objects = InzetQuerySet.as_manager()

    FEITEN = ("gemeente", "wijk", "datum", "status", "organisatie", "verwijderd")
    """The columns that are copied from the Activiteit."""

    class Meta:
        verbose_name = "inzet"
        verbose_name_plural = "inzet"
        ordering = ["pk"]
        indexes = [
            # All that a report asks, so that it never touches the table: see docs/besluiten/0003-feitentabel.md.
            models.Index(
                fields=[
                    "gemeente",
                    "datum",
                    "verwijderd",
                    "status",
                    "organisatie",
                    "wijk",
                    "vorm",
                    "minuten",
                ],
                name="inzet_rapport",
            ),
            models.Index(fields=["medewerker", "datum"], name="inzet_week"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["activiteit", "medewerker", "vorm"], name="inzet_een_per_medewerker_en_vorm"
            ),
            models.CheckConstraint(condition=Q(minuten__range=(1, 1440)), name="inzet_minuten_1_tot_1440"),
            models.CheckConstraint(condition=Q(vorm__in=Vorm.values), name="inzet_vorm_bestaat"),
            SamengesteldeVerwijzing(
                name="inzet_volgt_activiteit",
                kolommen=["activiteit_id", *FEITKOLOMMEN],
                doeltabel="activiteiten_activiteit",
                doelkolommen=["id", *FEITKOLOMMEN],
            ),
        ]

    def __str__(self):
        return f"{self.medewerker}: {self.minuten} minuten {self.vorm}"

    @property
    def staal(self):
        """The css class of its swatch."""
        return STAAL[self.vorm]
