"""Being there, in one tap."""

from django import forms
from django.urls import reverse_lazy
from django.utils import timezone

from activiteiten.keuzes import Status
from activiteiten.log.actions import nieuwe_sleutel
from activiteiten.models import NIET_MEER_DAN, Activiteit, ActiviteitSoort
from gebruikers.bevoegdheden import Bevoegdheid
from kern.indeling import Deel, Layout, MetIndeling, Naast
from kern.velden import DuurField
from wijken.models import Wijk

PRESENTIE, SCHARRELRUIMTE = "straatcontact en presentie", "scharrelruimte"


class PresentieForm(MetIndeling, forms.Form):
    """Where, with how many people, and for how long: the button says how long, and is the tap."""

    indeling = Layout(
        Naast("wat", "wijk", "deelnemers", klasse="presentievelden"),
        Deel("activiteiten/_presentieknoppen.html", "duur"),
    )
    knoppen = None
    klasse, kenmerken = "presentie", {}
    actie = reverse_lazy("activiteiten:presentie")
    duren = ("0:30", "1:00", "2:00")

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=nieuwe_sleutel)
    wat = forms.ChoiceField(
        label="Wat?",
        choices=[(PRESENTIE, "Op straat"), (SCHARRELRUIMTE, "Scharrelruimte")],
        initial=PRESENTIE,
        widget=forms.RadioSelect,
    )
    wijk = forms.ModelChoiceField(
        Wijk.objects.none(), label="Waar?", empty_label=None, error_messages={"required": "Kies een wijk."}
    )
    deelnemers = forms.IntegerField(
        label="Gesproken met",
        min_value=0,
        required=False,
        validators=NIET_MEER_DAN,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 0, "placeholder": "aantal"}),
        error_messages={"invalid": "Schrijf een heel getal, of laat het leeg."},
    )
    duur = DuurField(label="Hoe lang?", error_messages={"required": "Hoe lang was je er?"})

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.vandaag = user, timezone.localdate()
        wijken = Wijk.objects.met_bevoegdheid(user, Bevoegdheid.ACTIVITEIT_LOGGEN).bestaand_op(self.vandaag)
        self.fields["wijk"].queryset = wijken.select_related("gemeente").defer("grens")
        self.initial.setdefault("wijk", Activiteit.objects.laatste_wijk_van(user))

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("wijk"):
            passend = self.user.rechten.aanstellingen_bij(Bevoegdheid.ACTIVITEIT_LOGGEN, gegevens["wijk"])
            organisaties = {a.organisatie for a in passend}
            if len(organisaties) == 1:
                gegevens["organisatie"] = organisaties.pop()
            else:
                self.add_error(
                    "wijk", "Je werkt hier voor meer dan één organisatie. Log dit met het hele formulier."
                )
        return gegevens

    @property
    def gegevens(self):
        """For actions.registreer_activiteit. Only after is_valid()."""
        schoon = self.cleaned_data
        soort = ActiviteitSoort.objects.get(naam=schoon["wat"])
        return {
            "datum": self.vandaag,
            "soort": soort,
            "titel": "",
            "wijk": schoon["wijk"],
            "locatie": "",
            "deelnemers": schoon["deelnemers"],
            "omschrijving": "",
            "resultaat": "",
            "status": Status.UITGEVOERD,
            "organisatie": schoon["organisatie"],
            "inzet": [(self.user, soort.standaard_vorm, schoon["duur"])],
        }
