"""Forms for people and their aanstellingen. They offer only what the beheerder or coördinator may choose."""

import datetime
from decimal import Decimal

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from gebruikers.bevoegdheden import ROLLEN_MET_ORGANISATIE, Bevoegdheid, Rol
from gebruikers.models import Gebruiker, Organisatie
from kern.datum import DatumField
from kern.indeling import Deel, Knoppen, Layout, MetIndeling, Naast, Uitklap
from wijken.models import Wijk

VERSTE_BEGIN = datetime.timedelta(days=366)
KIES_ROL = [("", "Kies een rol")]


class AanstellingForm(MetIndeling, forms.Form):
    """An aanstelling in `gemeente`, as far as `user` may give one there."""

    indeling = Layout(
        "rol",
        Uitklap("Wat mag iemand in deze rol?", Deel("gebruikers/_rollen.html")),
        "organisatie",
        Uitklap("De organisatie staat er niet bij", Naast("nieuwe_organisatie", "soort_organisatie")),
        Naast("begin", "uren_per_week"),
        Uitklap("Alleen voor bepaalde wijken", "wijken"),
    )
    knoppen = Knoppen("Toevoegen")

    rol = forms.ChoiceField(label="Rol", error_messages={"required": "Kies een rol."})
    organisatie = forms.ModelChoiceField(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        required=False,
        empty_label="Geen: werkt voor de gemeente",
        help_text="Voor een opbouwwerker, coördinator of wijkteamlid.",
        error_messages={"invalid_choice": "Deze organisatie staat niet in de lijst. Kies een andere."},
    )
    nieuwe_organisatie = forms.CharField(
        label="Naam van de nieuwe organisatie", max_length=150, required=False
    )
    soort_organisatie = forms.ChoiceField(
        label="Soort organisatie",
        choices=Organisatie.Soort,
        required=False,
        initial=Organisatie.Soort.WELZIJN,
    )
    begin = DatumField(
        label="Eerste werkdag",
        initial=timezone.localdate,
        help_text="Vanaf deze dag kan deze persoon erin.",
        validators=[
            MinValueValidator(datetime.date(1990, 1, 1), "Klopt het jaar? Kies een dag na 1990."),
            MaxValueValidator(lambda: timezone.localdate() + VERSTE_BEGIN, "Kies een dag binnen een jaar."),
        ],
    )
    uren_per_week = forms.DecimalField(
        label="Uren per week",
        help_text="Zoals 28 of 32,5.",
        min_value=Decimal("0.1"),
        max_value=60,
        decimal_places=1,
        required=False,
        localize=True,
        error_messages={
            "invalid": "Schrijf een getal, zoals 28 of 32,5.",
            "min_value": "Dit moet meer dan 0 zijn. Weet je het niet, laat het dan leeg.",
            "max_value": "Meer dan 60 uur per week kan niet.",
            "max_decimal_places": "Gebruik één cijfer achter de komma, zoals 32,5.",
        },
    )
    wijken = forms.ModelMultipleChoiceField(
        label="Wijken",
        queryset=Wijk.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kruis niets aan voor de hele gemeente.",
        error_messages={"invalid_choice": "Deze wijk hoort niet bij de gemeente of bestaat niet meer."},
    )

    def __init__(self, *args, user, gemeente, **kwargs):
        super().__init__(*args, **kwargs)
        self.gemeente = gemeente
        rollen, organisaties, self.mag_organisatie_maken = self._keuze(user)
        self.fields["rol"].choices = KIES_ROL + [(rol.value, rol.label.capitalize()) for rol in rollen]
        self.fields["organisatie"].queryset = organisaties
        wijken = Wijk.objects.filter(gemeente=gemeente).bestaand_op(timezone.localdate())
        self.fields["wijken"].queryset = wijken.defer("grens")
        if not wijken.exists():
            self.fields["wijken"].widget = forms.MultipleHiddenInput()
        if not self.mag_organisatie_maken:
            del self.fields["nieuwe_organisatie"], self.fields["soort_organisatie"]
            self.fields["organisatie"].empty_label = None
            self.fields["organisatie"].required = True
            self.fields["organisatie"].help_text = ""

    def _keuze(self, user):
        """Roles and organisaties on offer, and whether a new organisatie may be added."""
        if self.gemeente.pk in user.rechten.gemeente_ids(Bevoegdheid.MENSEN_BEHEREN):
            return list(Rol), Organisatie.objects.filter(gemeenten=self.gemeente), True
        werkplekken = user.rechten.werkplekken(Bevoegdheid.COLLEGAS_BEHEREN)
        eigen = {organisatie for organisatie, gemeente in werkplekken if gemeente == self.gemeente.pk}
        return list(ROLLEN_MET_ORGANISATIE), Organisatie.objects.filter(pk__in=eigen), False

    def clean_nieuwe_organisatie(self):
        naam = self.cleaned_data["nieuwe_organisatie"]
        if naam and Organisatie.objects.filter(gemeenten=self.gemeente, naam__iexact=naam).exists():
            raise forms.ValidationError("Deze organisatie staat al in de lijst. Kies haar daar.")
        return naam

    def clean(self):
        gegevens = super().clean()
        if "rol" not in gegevens or "organisatie" not in gegevens:
            return gegevens
        rol, organisatie = gegevens["rol"], gegevens["organisatie"]
        nieuwe = gegevens.get("nieuwe_organisatie")
        if organisatie and nieuwe:
            self.add_error(
                "nieuwe_organisatie", "Kies een organisatie uit de lijst, of typ een nieuwe. Niet allebei."
            )
        elif rol in ROLLEN_MET_ORGANISATIE:
            if not (organisatie or nieuwe or self.has_error("nieuwe_organisatie")):
                self.add_error(
                    "organisatie", f"Een {Rol(rol).label} werkt voor een organisatie. Kies er een."
                )
        elif organisatie or nieuwe:
            veld = "organisatie" if organisatie else "nieuwe_organisatie"
            self.add_error(veld, f"Een {Rol(rol).label} werkt voor de gemeente zelf. Laat dit leeg.")
        return gegevens

    def aanstelling(self):
        """What `actions.voeg_aanstelling_toe` needs from this form."""
        gegevens = self.cleaned_data
        naam, soort = gegevens.get("nieuwe_organisatie"), gegevens.get("soort_organisatie")
        return {
            "gemeente": self.gemeente,
            "nieuwe_organisatie": (naam, soort or Organisatie.Soort.ANDERS) if naam else None,
            **{veld: gegevens[veld] for veld in ("rol", "organisatie", "wijken", "begin", "uren_per_week")},
        }


class MensForm(AanstellingForm):
    """Somebody with a first aanstelling here. Says nothing about who has the address already."""

    indeling = Layout("naam", "email", AanstellingForm.indeling)

    naam = forms.CharField(
        label="Naam",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Vul de naam in."},
    )
    email = forms.EmailField(
        label="E-mailadres",
        max_length=Gebruiker._meta.get_field("email").max_length,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text="Van het werk. Hiermee logt deze persoon in.",
        error_messages={
            "required": "Vul het e-mailadres in.",
            "invalid": "Dit is geen volledig e-mailadres. Het ziet eruit als naam@organisatie.nl.",
        },
    )
    field_order = ["naam", "email"]

    def clean_email(self):
        return self.cleaned_data["email"].lower()


class BeeindigenForm(MetIndeling, forms.Form):
    indeling = Layout("einde")
    knoppen = Knoppen("Beëindigen")
    einde = DatumField(
        label="Einde", help_text="De eerste dag zonder toegang. Kies je vandaag, dan stopt het meteen."
    )

    def __init__(self, *args, aanstelling, **kwargs):
        self.aanstelling = aanstelling
        kwargs.setdefault("initial", {"einde": max(timezone.localdate(), aanstelling.begin)})
        super().__init__(*args, **kwargs)

    def clean_einde(self):
        einde = self.cleaned_data["einde"]
        if einde < self.aanstelling.begin:
            raise forms.ValidationError("Het einde ligt voor de eerste werkdag. Kies een latere dag.")
        if einde > timezone.localdate() + VERSTE_BEGIN * 5:
            raise forms.ValidationError("Klopt het jaar? Kies een dag binnen vijf jaar.")
        return einde
