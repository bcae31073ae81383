"""The words by which an organisatie calls its kinds of work: shipped ones, and those that its coördinator adds."""

from django import forms
from django.urls import reverse_lazy

from activiteiten.models import ActiviteitSoort, Soortwoord
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Organisatie
from gebruikers.vrijetekst import VrijeTekst
from kern.indeling import Knoppen, Layout, MetIndeling, Naast
from taal.woordlijst import lees_woordlijst

MEEGELEVERD = {woord: soort for soort, rij in lees_woordlijst("zin/soortwoorden").items() for woord in rij}


def woorden_voor(user):
    """{word: name of the soort} for a sentence of this user; without what two of their organisaties say otherwise."""
    organisaties = {organisatie for organisatie, _ in user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN)}
    eigen = Soortwoord.objects.filter(organisatie__in=organisaties).values_list("woord", "soort__naam")
    gezegd = {}
    for woord, soort in eigen:
        gezegd.setdefault(woord.lower(), set()).add(soort)
    verschillend = {woord for woord, soorten in gezegd.items() if len(soorten) > 1}
    alles = MEEGELEVERD | {woord: min(soorten) for woord, soorten in gezegd.items()}
    return {woord: soort for woord, soort in alles.items() if woord not in verschillend}


def beheerde_organisaties(user):
    """Those of which this user may say the words."""
    plekken = user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
    return Organisatie.objects.filter(pk__in={organisatie for organisatie, _ in plekken})


class SoortwoordForm(VrijeTekst, MetIndeling, forms.ModelForm):
    vrije_tekst = ("woord",)
    onderdeel = "soortwoord"
    indeling = Layout("organisatie", Naast("woord", "soort"))
    knoppen = Knoppen("Toevoegen", annuleren="")
    actie = reverse_lazy("activiteiten:soortwoord_list")

    class Meta:
        model = Soortwoord
        fields = ["organisatie", "woord", "soort"]
        error_messages = {
            "woord": {"required": "Vul het woord in."},
            "soort": {"required": "Kies wat het is."},
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        organisaties = beheerde_organisaties(user)
        self.fields["organisatie"].queryset = organisaties
        if len(organisaties) == 1:
            self.instance.organisatie = organisaties[0]
            del self.fields["organisatie"]
        self.fields["soort"].queryset = ActiviteitSoort.objects.geldig_op()
        self.fields["soort"].empty_label = "Kies wat het is"
        self.fields["soort"].help_text = "De soort die dan wordt ingevuld."
        self.fields["woord"].widget.attrs["autocomplete"] = "off"

    def clean_woord(self):
        return " ".join(self.cleaned_data["woord"].split())

    def _get_validation_exclusions(self):
        # The organisatie is known though it isn't asked: that a word stands once counts for it, too.
        return super()._get_validation_exclusions() - {"organisatie"}
