import django_filters
from django.db.models import Q

from initiatieven.models import Initiatief, Thema
from kern.filters import Filter, Zoekfilter
from kern.indeling import Filterformulier
from wijken.models import Gemeente, Wijk


class SocialeBasisFilter(Filter):
    """What every list of the sociale basis is narrowed by. Offers only places that this person may see."""

    tekst = Zoekfilter(label="Zoek op tekst", method="filter_tekst")
    gemeente = django_filters.ModelChoiceFilter(
        label="Gemeente",
        field_name="wijk__gemeente",
        queryset=lambda request: Gemeente.objects.visible_to(request.user),
        to_field_name="code",
        empty_label="Alle gemeenten",
    )
    wijk = django_filters.ModelChoiceFilter(
        label="Wijk",
        queryset=lambda request: Wijk.objects.visible_to(request.user).defer("grens"),
        empty_label="Alle wijken",
    )
    thema = django_filters.ModelChoiceFilter(
        label="Thema",
        field_name="themas",
        queryset=lambda request: Thema.objects.all(),
        empty_label="Alle thema's",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if len(self.request.user.rechten.gemeente_ids()) < 2:
            del self.filters["gemeente"]

    def filter_tekst(self, queryset, name, value):
        return queryset.filter(Q(naam__icontains=value) | Q(omschrijving__icontains=value))


class InitiatiefFilter(SocialeBasisFilter):
    fase = django_filters.ChoiceFilter(
        label="Fase",
        choices=[(fase.value, fase.label.capitalize()) for fase in Initiatief.Fase],
        empty_label="Alle fasen",
    )

    class Meta:
        model = Initiatief
        fields = ["tekst", "gemeente", "wijk", "fase", "thema"]
        form = Filterformulier
