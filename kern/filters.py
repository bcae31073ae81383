"""What the filters above the lists share (see kern.tabel and kern.indeling.Filterformulier)."""

import django_filters
from django import forms


class Filter(django_filters.FilterSet):
    @property
    def is_leeg(self):
        """True when nothing is asked, so that the list holds everything this person may see."""
        return not any(self.data.get(naam) for naam in self.filters)


class Zoekfilter(django_filters.CharFilter):
    """What somebody types to search by; on a shared phone the browser must not offer it to the next person."""

    def __init__(self, **kwargs):
        fouten = {
            "max_length": "Zoek met hooguit %(limit_value)d tekens.",
            "null_characters_not_allowed": "Hier zit een teken in dat we niet kennen. Typ het opnieuw.",
        }
        vak = forms.TextInput(attrs={"autocomplete": "off"})
        super().__init__(**{"max_length": 100, "error_messages": fouten, "widget": vak} | kwargs)
