import django_filters

from initiatieven.filters import SocialeBasisFilter
from kern.indeling import Filterformulier
from netwerken.models import Netwerk


class NetwerkFilter(SocialeBasisFilter):
    soort = django_filters.ChoiceFilter(
        label="Soort",
        choices=[(soort.value, soort.label.capitalize()) for soort in Netwerk.Soort],
        empty_label="Alle soorten",
    )

    class Meta:
        model = Netwerk
        fields = ["tekst", "gemeente", "wijk", "soort", "thema"]
        form = Filterformulier
