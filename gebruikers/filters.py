"""The filter above the list of people."""

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Prefetch, Q

from kern.filters import Filter, Zoekfilter
from kern.indeling import Filterformulier


class MensFilterformulier(Filterformulier):
    """It stays in the gemeente of the page."""

    zoekveld = "zoek"

    gemeente = forms.CharField(widget=forms.HiddenInput, required=False)


class MensFilter(Filter):
    """People with one of these `aanstellingen` that has not ended, or, when that is asked, one that has; those come
    along as `aanstellingen_hier`."""

    zoek = Zoekfilter(label="Zoek op naam of mail")
    stand = django_filters.ChoiceFilter(
        label="Aanstelling", choices={"beeindigd": "Beëindigd"}, empty_label="Lopend"
    )

    class Meta:
        form = MensFilterformulier

    def __init__(self, *args, aanstellingen, **kwargs):
        super().__init__(*args, **kwargs)
        self.aanstellingen = aanstellingen

    def filter_queryset(self, queryset):
        zoek, stand = self.form.cleaned_data["zoek"], self.form.cleaned_data["stand"]
        getoond = self.aanstellingen.beeindigd() if stand else self.aanstellingen.niet_beeindigd()
        mensen = queryset.filter(Exists(getoond.filter(gebruiker=OuterRef("pk"))))
        mensen = mensen.filter(Q(naam__icontains=zoek) | Q(email__icontains=zoek))
        return mensen.prefetch_related(Prefetch("aanstellingen", getoond, to_attr="aanstellingen_hier"))
