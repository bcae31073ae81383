import datetime

from django import forms
from django.core.validators import MaxValueValidator
from django.db.models import Q
from django.utils import timezone

from kern.datum import DatumField, tussen
from kern.indeling import Knoppen, Layout, MetIndeling, Naast, Uitklap
from wijken import geo
from wijken.geo import InvoerError
from wijken.kerncijfers import MEESTE
from wijken.models import Buurt, Kerncijfer, Wijk

GROOTSTE_BESTAND = 2 * 1024 * 1024
"""Bytes. The border of the largest wijk in full detail is a tenth of it."""


def _grens_kop(form):
    return "Andere grens geven" if form.instance.grens else "Grens geven, voor de kaart"


GRENS = Uitklap(_grens_kop, "grens_bestand", "grens_tekst")


class GebiedForm(MetIndeling, forms.ModelForm):
    """Code (only when adding), name and border of a wijk or buurt of one gemeente, which never changes."""

    letters = ""
    """With which the code begins."""
    indeling = Layout("code", "naam", GRENS)

    grens_bestand = forms.FileField(
        label="Grens uit een bestand",
        required=False,
        help_text="GeoJSON met één vlak, in WGS84 of RD.",
        widget=forms.FileInput(attrs={"accept": ".json,.geojson,application/geo+json,application/json"}),
    )
    grens_tekst = forms.CharField(
        label="Of plak de grens",
        required=False,
        max_length=GROOTSTE_BESTAND,
        help_text='GeoJSON, zoals {"type": "Polygon", "coordinates": …}.',
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
    )

    class Meta:
        fields = ["code", "naam"]
        error_messages = {
            "wijk": {"required": "Kies de wijk waar deze buurt in ligt."},
            "code": {"required": "Vul de code van het CBS in."},
            "naam": {"required": "Vul een naam in."},
        }

    def __init__(self, *args, gemeente, **kwargs):
        super().__init__(*args, **kwargs)
        self.gemeente = gemeente
        self.begin_van_code = f"{self.letters}{gemeente.code[2:]}"
        if self.instance.pk:
            del self.fields["code"]
        else:
            self.knoppen = Knoppen("Toevoegen")
            self.fields["code"].help_text = f"Begint met {self.begin_van_code}, zoals bij het CBS."
            self.fields["code"].widget.attrs["autocomplete"] = "off"

    def clean_code(self):
        code = self.cleaned_data["code"]
        if not code.startswith(self.begin_van_code):
            raise forms.ValidationError(
                f"Een {self._meta.model._meta.verbose_name} van {self.gemeente} begint met {self.begin_van_code}."
            )
        if melding := self.is_er_al(code):
            raise forms.ValidationError(melding)
        return code

    def is_er_al(self, code):
        """What to say when an area has this code already, else None."""
        bestaande = self._meta.model.objects.filter(code=code).first()
        return bestaande and f"{code} is er al: {bestaande.naam}. Wijzig die, of kies een andere code."

    def clean_grens_bestand(self):
        bestand = self.cleaned_data["grens_bestand"]
        if not bestand:
            return None
        if bestand.size > GROOTSTE_BESTAND:
            raise forms.ValidationError(
                "Dit bestand is groter dan 2 MB. Laat alleen de grens van dit gebied staan."
            )
        return read_grens(bestand.read())

    def clean_grens_tekst(self):
        tekst = self.cleaned_data["grens_tekst"]
        return read_grens(tekst) if tekst else None

    def clean(self):
        schoon = super().clean()
        grenzen = [schoon.get(veld) for veld in ("grens_bestand", "grens_tekst")]
        if all(grenzen):
            self.add_error("grens_tekst", "Kies een bestand of plak de grens, niet allebei.")
        elif any(grenzen):
            self.instance.grens = grenzen[0] or grenzen[1]
        return schoon


KIES_DAG = "Kies een dag, bijvoorbeeld 1 januari van volgend jaar."
UITERSTE_DAGEN = datetime.date(1990, 1, 1), datetime.date(2100, 1, 1)


class WijkForm(GebiedForm):
    letters = "WK"

    indeling = Layout("code", "naam", "bestaat_vanaf", GRENS)

    class Meta(GebiedForm.Meta):
        model = Wijk
        fields = ["code", "naam", "bestaat_vanaf"]

    bestaat_vanaf = DatumField(
        label="Eerste dag",
        required=False,
        help_text="Vanaf deze dag staat de wijk in de cijfers. Leeg: zolang er gelogd wordt.",
        error_messages={"required": KIES_DAG, "invalid": KIES_DAG},
        validators=tussen(*UITERSTE_DAGEN, "Kies een dag tussen 1990 en 2100."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.gemeente = self.gemeente
        if not self.instance.pk:
            # Of a new one nobody can guess it, and without it the wijk would stand in every report of before.
            self.fields["bestaat_vanaf"].required = True
            self.fields["bestaat_vanaf"].initial = timezone.localdate().replace(month=1, day=1)
            self.fields["bestaat_vanaf"].help_text = "Vanaf deze dag staat de wijk in de cijfers."


GEEN_PROCENT = "Vul een heel getal van 1 tot en met 100 in."


class OpvolgingForm(MetIndeling, forms.Form):
    """Into which wijk an old one goes, and for which part."""

    indeling = Layout(Naast("nieuwe", "procent"))
    knoppen = Knoppen("Toevoegen", klasse="btn", annuleren="")

    nieuwe = forms.ModelChoiceField(
        Wijk.objects.none(),
        label="Gaat op in",
        empty_label="Kies een wijk",
        help_text="De wijk die er nu is.",
        error_messages={"required": "Kies de wijk waar deze in opgaat."},
    )
    procent = forms.IntegerField(
        label="Welk deel? (procent)",
        min_value=1,
        max_value=100,
        initial=100,
        help_text="100 is de hele wijk.",
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), GEEN_PROCENT),
    )

    def __init__(self, *args, wijk, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["nieuwe"].queryset = wijk.gemeente.wijken.exclude(pk=wijk.pk).defer("grens")
        self.fields["nieuwe"].label_from_instance = lambda ander: f"{ander.naam} ({ander.code})"
        self.fields["procent"].widget.attrs["inputmode"] = "numeric"


class BuurtForm(GebiedForm):
    letters = "BU"
    indeling = Layout("wijk", GebiedForm.indeling)

    class Meta(GebiedForm.Meta):
        model = Buurt
        fields = ["wijk", "code", "naam"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        wijken = Wijk.objects.filter(gemeente=self.gemeente).defer("grens")
        self.fields["wijk"].queryset = wijken.bestaand_op(
            timezone.localdate(), ook=Q(pk=self.instance.wijk_id)
        )
        self.fields["wijk"].label_from_instance = lambda wijk: f"{wijk.naam} ({wijk.code})"
        self.fields["wijk"].empty_label = "Kies een wijk"


class VervallenForm(MetIndeling, forms.Form):
    indeling = Layout("vervallen_per")

    vervallen_per = DatumField(
        label="Vervalt per",
        help_text="De eerste dag waarop dit gebied niet meer bestaat.",
        error_messages={"required": KIES_DAG, "invalid": KIES_DAG},
        validators=tussen(*UITERSTE_DAGEN, "Kies een dag tussen 1990 en 2100."),
    )


HEEL_GETAL = "Vul een heel getal in tot een miljoen, zonder punten, zoals 1200. Of laat het leeg."


class InwonersForm(MetIndeling, forms.ModelForm):
    indeling = Layout(Naast("jaar", "inwoners"))
    knoppen = Knoppen("Inwoners opslaan", klasse="btn", annuleren="")

    class Meta:
        model = Kerncijfer
        fields = ["jaar", "inwoners"]
        error_messages = {
            "jaar": {"required": "Vul een jaar in.", "invalid": "Vul een jaar in, zoals 2025."},
            "inwoners": {"invalid": HEEL_GETAL, "min_value": HEEL_GETAL},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.widget.attrs["inputmode"] = "numeric"
        self.fields["inwoners"].validators.append(MaxValueValidator(MEESTE, HEEL_GETAL))

    def clean_jaar(self):
        jaar, volgend_jaar = self.cleaned_data["jaar"], timezone.localdate().year + 1
        if not 1990 <= jaar <= volgend_jaar:
            raise forms.ValidationError(f"Kies een jaar van 1990 tot en met {volgend_jaar}.")
        return jaar


def read_grens(inhoud):
    """The border in this GeoJSON (str or bytes) for a form: what is wrong with it is a ValidationError."""
    try:
        return geo.read_grens(inhoud)
    except InvoerError as fout:
        raise forms.ValidationError(list(fout.zinnen)) from None
