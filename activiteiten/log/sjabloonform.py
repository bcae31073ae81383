"""A name for what is kept as a template."""

from django import forms
from django.urls import reverse
from django.utils.text import Truncator

from gebruikers.vrijetekst import VrijeTekst
from kern.indeling import Knoppen, Layout, MetIndeling

MEESTE_TEKENS = 60


class SjabloonForm(VrijeTekst, MetIndeling, forms.Form):
    vrije_tekst = ("naam",)
    onderdeel = "sjabloon"
    indeling = Layout("naam")
    knoppen = Knoppen("Bewaar als sjabloon")

    naam = forms.CharField(
        label="Naam van het sjabloon",
        max_length=MEESTE_TEKENS,
        error_messages={"required": "Geef het sjabloon een naam."},
    )

    def __init__(self, *args, activiteit, **kwargs):
        super().__init__(*args, **kwargs)
        self.actie = reverse("activiteiten:sjabloon_create", args=[activiteit.pk])
        self.initial.setdefault("naam", Truncator(str(activiteit)).chars(MEESTE_TEKENS))


class SjabloonRegel(SjabloonForm):
    """The same on the page of the activity, in one row."""

    klasse = "rij rij-onder intro"
    knoppen = Knoppen("Bewaar als sjabloon", klasse="btn", annuleren="")
