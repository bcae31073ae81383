"""Organisaties, people who log in, and their aanstellingen: who works where, in which role, how long."""

from decimal import Decimal

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from gebruikers.bevoegdheden import ROLLEN_MET_ORGANISATIE, Rechten, Rol, rollen_met
from gebruikers.query import AanstellingQuerySet, GebruikerQuerySet, OrganisatieQuerySet, werkplek_q
from kern.geschiedenis import Geschiedenis
from wijken.models import Gemeente, Wijk


class Organisatie(models.Model):
    class Soort(models.TextChoices):
        WELZIJN = "welzijn", "welzijnsorganisatie"
        GEMEENTE = "gemeente", "gemeente"
        CORPORATIE = "corporatie", "woningcorporatie"
        SCHOOL = "school", "school"
        BIBLIOTHEEK = "bibliotheek", "bibliotheek"
        ZORG = "zorg", "zorgorganisatie"
        BEWONERS = "bewoners", "bewonersorganisatie"
        ANDERS = "anders", "anders"

    naam = models.CharField("naam", max_length=150)
    soort = models.CharField("soort", max_length=20, choices=Soort, default=Soort.WELZIJN)
    gemeenten = models.ManyToManyField(Gemeente, verbose_name="gemeenten", related_name="organisaties")

    objects = OrganisatieQuerySet.as_manager()

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["naam"]

    def __str__(self):
        return self.naam


class GebruikerManager(BaseUserManager.from_queryset(GebruikerQuerySet)):
    use_in_migrations = False

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def create_user(self, email, password=None, **velden):
        """A person without a password can't log in until the set-password link has been used."""
        if not email:
            raise ValueError("Een gebruiker heeft een e-mailadres nodig.")
        gebruiker = self.model(email=self.normalize_email(email).lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def create_superuser(self, email, password=None, **velden):
        velden = {"naam": email.partition("@")[0]} | velden
        return self.create_user(email, password, is_staff=True, is_superuser=True, **velden)


class Gebruiker(AbstractBaseUser, PermissionsMixin):
    """Somebody who logs in with an e-mail address. What they may do follows from their aanstellingen."""

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=150)
    is_active = models.BooleanField("mag inloggen", default=True)
    is_staff = models.BooleanField("mag in de technische beheeromgeving", default=False)
    is_demo = models.BooleanField(
        "demo-account",
        default=False,
        help_text="Heeft een bekend wachtwoord en mag alleen in de demo inloggen.",
    )
    toegevoegd_op = models.DateTimeField("toegevoegd op", default=timezone.now, editable=False)
    tweede_stap_vanaf = models.DateField(
        "tweede stap gevraagd vanaf",
        null=True,
        editable=False,
        help_text="De eerste dag waarop om een tweede stap bij het inloggen is gevraagd.",
    )

    objects = GebruikerManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        ordering = ["naam", "email"]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="gebruiker_email_uniek_zonder_hoofdletters")
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse("gebruikers:mens_detail", args=[self.pk])

    def get_short_name(self):
        return self.naam.split(" ")[0]

    @cached_property
    def rechten(self):
        """What this person may do today. Cached on the instance, so for one request."""
        lopend = self.aanstellingen.lopend().select_related("gemeente", "organisatie").order_by("begin", "pk")
        return Rechten(tuple(lopend))

    def heeft(self, bevoegdheid):
        return self.rechten.heeft(bevoegdheid)

    def contractminuten(self, bevoegdheid, werkdagen):
        """Minutes of contract on these days (dates, in order: those of one week from Monday to Friday), of all
        aanstellingen with this bevoegdheid at today's workplaces; None when none says its hours."""
        aanstellingen = self.aanstellingen.filter(
            werkplek_q(self.rechten.werkplekken(bevoegdheid)),
            Q(einde__isnull=True) | Q(einde__gt=werkdagen[0]),
            rol__in=rollen_met(bevoegdheid),
            uren_per_week__isnull=False,
            begin__lte=werkdagen[-1],
        )
        minuten = Decimal(0)
        for a in aanstellingen:
            dagen = sum(a.begin <= dag and (a.einde is None or dag < a.einde) for dag in werkdagen)
            minuten += a.uren_per_week * 60 * dagen / len(werkdagen)
        return round(minuten) or None


class Aanstelling(models.Model):
    """Scope and role in one row. `einde` is the first day without rights."""

    gebruiker = models.ForeignKey(
        Gebruiker, verbose_name="medewerker", on_delete=models.PROTECT, related_name="aanstellingen"
    )
    rol = models.CharField("rol", max_length=20, choices=Rol)
    gemeente = models.ForeignKey(
        Gemeente, verbose_name="gemeente", on_delete=models.PROTECT, related_name="aanstellingen"
    )
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name="organisatie",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="aanstellingen",
        help_text=(
            "Voor opbouwwerker, coördinator en wijkteamlid. Beleidsmedewerkers en beheerders werken voor de gemeente."
        ),
    )
    wijken = models.ManyToManyField(
        Wijk,
        verbose_name="wijken",
        blank=True,
        related_name="aanstellingen",
        help_text="Leeg betekent: alle wijken van de gemeente.",
    )
    begin = models.DateField("begin", default=timezone.localdate)
    einde = models.DateField("einde", null=True, blank=True, help_text="De eerste dag zonder toegang.")
    uren_per_week = models.DecimalField(
        "uren per week", max_digits=4, decimal_places=1, null=True, blank=True
    )

    objects = AanstellingQuerySet.as_manager()
    history = Geschiedenis()

    class Meta:
        verbose_name = "aanstelling"
        verbose_name_plural = "aanstellingen"
        ordering = ["gebruiker__naam", "begin"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rol__in=ROLLEN_MET_ORGANISATIE, organisatie__isnull=False)
                | (~Q(rol__in=ROLLEN_MET_ORGANISATIE) & Q(organisatie__isnull=True)),
                name="aanstelling_organisatie_past_bij_rol",
                violation_error_message=(
                    "Een opbouwwerker, coördinator of wijkteamlid heeft een organisatie nodig; "
                    "een beleidsmedewerker of beheerder werkt voor de gemeente en heeft er geen."
                ),
            ),
            models.CheckConstraint(
                condition=Q(einde__isnull=True) | Q(einde__gte=F("begin")),
                name="aanstelling_einde_niet_voor_begin",
                violation_error_message="Het einde ligt voor het begin. Kies een latere einddatum.",
            ),
            models.CheckConstraint(
                condition=Q(uren_per_week__isnull=True) | Q(uren_per_week__gt=0, uren_per_week__lte=60),
                name="aanstelling_uren_per_week_aannemelijk",
                violation_error_message="Uren per week: een getal tot en met 60.",
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker}: {self.get_rol_display()} in {self.gemeente}"

    @cached_property
    def wijk_ids(self):
        """Ids of the wijken this aanstelling is limited to; empty means the whole gemeente."""
        return set(self.wijken.values_list("pk", flat=True))

    @property
    def is_terug_te_zetten(self):
        """True when the end can still be taken off: it lies not before today."""
        return self.einde is not None and self.einde >= timezone.localdate()


class Tekstverklaring(models.Model):
    """Somebody says that a finding in a free text is no personal data, and why. Never the text itself."""

    class Reden(models.TextChoices):
        ORGANISATIE = "organisatie", "het is van een organisatie"
        PLAATS = "plaats", "het is een plek, geen woonadres"
        FUNCTIE = "functie", "het is een functie, geen persoon"
        NAAM = "naam", "het is de naam van een groep of activiteit"
        GEEN = "geen", "het is geen gegeven van iemand"

    onderdeel = models.CharField(
        "onderdeel", max_length=60, help_text="Van welk soort formulier, zoals activiteit."
    )
    veld = models.CharField("veld", max_length=60)
    soort = models.CharField("soort vondst", max_length=20)
    reden = models.CharField("reden", max_length=20, choices=Reden)
    door = models.ForeignKey(
        Gebruiker, verbose_name="door", on_delete=models.PROTECT, related_name="tekstverklaringen"
    )
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "tekstverklaring"
        verbose_name_plural = "tekstverklaringen"
        ordering = ["-op"]

    def __str__(self):
        return f"{self.onderdeel}.{self.veld}: {self.soort}, {self.get_reden_display()}"
