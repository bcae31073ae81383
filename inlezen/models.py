"""A file on its way in: checked in stored blocks, written in one go."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from gebruikers.models import Gebruiker, Organisatie
from inlezen.doelen import DOELEN
from inlezen.query import InlezingQuerySet
from wijken.models import Gemeente


class Inlezing(models.Model):
    class Stand(models.TextChoices):
        KOLOMMEN = "kolommen", "kolommen kiezen"
        VRAGEN = "vragen", "wacht op je antwoorden"
        NAKIJKEN = "nakijken", "wordt nagekeken"
        FOUT = "fout", "er zijn fouten"
        TEKST = "tekst", "wacht op je keuzes"
        GELIJK = "gelijk", "lijkt op wat er al staat"
        KLAAR = "klaar", "klaar om op te slaan"
        OPGESLAGEN = "opgeslagen", "opgeslagen"

    door = models.ForeignKey(
        Gebruiker, verbose_name="door", on_delete=models.PROTECT, related_name="inlezingen"
    )
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.PROTECT, related_name="inlezingen"
    )
    gemeente = models.ForeignKey(
        Gemeente, verbose_name="gemeente", on_delete=models.PROTECT, related_name="inlezingen"
    )
    doel = models.CharField("waarheen", max_length=40, help_text="De code van een Doel, zoals activiteiten.")
    bestandsnaam = models.CharField("bestand", max_length=200)
    stand = models.CharField("stand", max_length=12, choices=Stand, default=Stand.KOLOMMEN)
    koppen = models.JSONField("koppen in het bestand", default=list)
    kolommen = models.JSONField("welke kolom is wat", default=dict)
    bijzonder = models.JSONField(
        "wat het bestand zonder woorden zegt",
        default=dict,
        help_text="Verborgen kolommen (nummers), verborgen en doorgestreepte rijen, dagen vanaf 1904.",
    )
    vragen = models.JSONField("vragen over het bestand", default=list)
    besluiten = models.JSONField("wat een kolom zelf beslist", default=dict)
    antwoorden = models.JSONField("antwoorden", default=dict)
    weg = models.JSONField("weggelaten rijen", default=list)
    rijen = models.PositiveIntegerField("rijen", default=0)
    nagekeken = models.PositiveIntegerField("nagekeken rijen", default=0)
    nieuw = models.PositiveIntegerField("nieuw", default=0)
    dubbel = models.PositiveIntegerField("stonden er al", default=0)
    leeg = models.PositiveIntegerField("rijen zonder inhoud", default=0)
    fouten = models.PositiveIntegerField("rijen met een fout", default=0)
    vondsten = models.PositiveIntegerField(
        "stukken tekst zonder keuze", default=0, help_text="Die een persoonsgegeven lijken."
    )
    gelijken = models.PositiveIntegerField("rijen zonder keuze die lijken op wat er staat", default=0)
    overgeslagen = models.PositiveIntegerField("overgeslagen rijen", default=0)
    vervangen = models.JSONField(
        "wat waardoor vervangen is", default=dict, help_text="Per nieuwe sleutel een id."
    )
    weggehaald = models.PositiveIntegerField("weggehaalde stukken tekst", default=0)
    begonnen_op = models.DateTimeField("begonnen op", default=timezone.now)
    opgeslagen_op = models.DateTimeField("opgeslagen op", null=True, blank=True)
    ongedaan = models.PositiveIntegerField("weer weggehaald", default=0)
    ongedaan_op = models.DateTimeField("ongedaan gemaakt op", null=True, blank=True)
    ongedaan_door = models.ForeignKey(
        Gebruiker,
        verbose_name="ongedaan gemaakt door",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = InlezingQuerySet.as_manager()

    class Meta:
        verbose_name = "inlezing"
        verbose_name_plural = "inlezingen"
        ordering = ["-begonnen_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ongedaan_op__isnull=True, ongedaan_door__isnull=True)
                | Q(ongedaan_op__isnull=False, ongedaan_door__isnull=False),
                name="inlezing_ongedaan_op_en_door_samen",
            )
        ]

    def __str__(self):
        return self.bestandsnaam

    def naam_voor(self, user):
        """What to call this file before `user`: its name is free text of whoever chose it, and theirs alone."""
        return self.bestandsnaam if self.door == user else f"Een bestand van {self.door}"

    @property
    def bestemming(self):
        """The Doel of its rows."""
        return DOELEN[self.doel]

    @property
    def verborgen_kolommen(self):
        """Indices of the columns that the spreadsheet doesn't show."""
        return tuple(self.bijzonder.get("kolommen", ()))

    @property
    def uitkomsten(self):
        """{key: code} of what the columns decide and what was answered."""
        return self.besluiten | self.antwoorden

    @property
    def open_vragen(self):
        return [vraag for vraag in self.vragen if vraag["sleutel"] not in self.antwoorden]

    @property
    def weggelaten_rijen(self):
        """Numbers of the rows that are to be left out, one by one or because the spreadsheet doesn't show them."""
        weg = set(self.weg)
        for sleutel in ("verborgen", "doorgestreept"):
            if self.antwoorden.get(sleutel) == "weg":
                weg.update(self.bijzonder.get(sleutel, ()))
        return weg

    @property
    def ongebruikte_koppen(self):
        """Headings of the columns that are left out."""
        gebruikt = set(self.kolommen.values())
        return [kop for index, kop in enumerate(self.koppen) if kop and index not in gebruikt]

    @property
    def stand_na_nakijken(self):
        if self.fouten:
            return self.Stand.FOUT
        if self.vondsten:
            return self.Stand.TEKST
        return self.Stand.GELIJK if self.gelijken else self.Stand.KLAAR

    @property
    def stand_in_woorden(self):
        return "ongedaan gemaakt" if self.ongedaan_op else self.get_stand_display()


class Inleesblok(models.Model):
    """A few hundred rows of the file as text, what is wrong with them ([[row number, column, sentence], …]), and where
    something that may be personal data was found ([[row number, field, begin, end, kind, mark], …])."""

    inlezing = models.ForeignKey(Inlezing, on_delete=models.CASCADE, related_name="blokken")
    nummer = models.PositiveIntegerField("nummer")
    rijen = models.JSONField("rijen")
    fouten = models.JSONField("fouten", default=list)
    vondsten = models.JSONField("vondsten in vrije tekst", default=list)
    keuzes = models.JSONField(
        "keuzes bij vondsten",
        default=dict,
        help_text="Per rijnummer en merk. Opnieuw nakijken laat ze staan.",
    )
    ongevraagd = models.JSONField(
        "rijen met vondsten die er al stonden", default=list, help_text="Daarover is niets gevraagd."
    )
    gelijken = models.JSONField(
        "rijen die lijken op wat er staat",
        default=list,
        help_text="Rijnummer, id, de rij en wat er staat in woorden, voorstel, en of het te vervangen is.",
    )
    daar = models.JSONField("sleutels van rijen die er al staan", default=list)
    nagekeken = models.BooleanField("nagekeken", default=False)
    afdrukken = models.JSONField(
        "afdrukken", default=list, help_text="Van elke goede rij een kenmerk: zo tellen gelijke rijen apart."
    )

    class Meta:
        verbose_name = "blok"
        verbose_name_plural = "blokken"
        ordering = ["nummer"]
        constraints = [models.UniqueConstraint(fields=["inlezing", "nummer"], name="inleesblok_nummer_uniek")]

    def __str__(self):
        return f"{self.inlezing}, blok {self.nummer}"
