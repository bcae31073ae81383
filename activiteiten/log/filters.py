"""The filter above the log."""

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Vorm
from activiteiten.models import Activiteit, ActiviteitSoort, Inzet
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.query import werkplek_q
from initiatieven.models import Initiatief
from inlezen.models import Inlezing
from kern.datum import DatumField
from kern.filters import Filter, Zoekfilter
from kern.indeling import Filterformulier, Layout, Naast
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Wijk

VAN_INZET = ("vorm", "medewerker")
"""Filters that are asked of Inzet."""
OOK_VAN_INZET = ("van", "tot", "wijk")
"""Filters on what Inzet carries of its Activiteit."""


class DatumFilter(django_filters.DateFilter):
    field_class = DatumField


class Bestandkeuze(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, inlezing):
        """Who and when, not the name of the file: that is of whoever chose it."""
        return f"Door {inlezing.door}, {date_format(timezone.localtime(inlezing.opgeslagen_op), 'j F Y')}"


class Bestandfilter(django_filters.ModelChoiceFilter):
    field_class = Bestandkeuze


class LogFilterformulier(Filterformulier):
    """In a fold, with more than one row of fields; a search through all text is sent when it is finished."""

    actie = reverse_lazy("activiteiten:activiteit_list")
    klasse, zoekveld, wis = "", "", "Alles wissen"

    @property
    def indeling(self):
        return Layout(Naast(*self.fields, klasse="filtervelden"))


class ActiviteitFilter(Filter):
    van = DatumFilter(field_name="datum", lookup_expr="gte", label="Van")
    tot = DatumFilter(field_name="datum", lookup_expr="lte", label="Tot en met")
    wijk = django_filters.ModelChoiceFilter(
        queryset=Wijk.objects.none(), label="Wijk", empty_label="Alle wijken"
    )
    soort = django_filters.ModelChoiceFilter(
        queryset=ActiviteitSoort.objects.all(), label="Soort", empty_label="Alle soorten"
    )
    vorm = django_filters.ChoiceFilter(
        choices=Vorm, method="met_inzet", label="Voor wie", empty_label="Alle vormen"
    )
    initiatief = django_filters.ModelChoiceFilter(
        queryset=Initiatief.objects.none(), label="Initiatief", empty_label="Alle initiatieven"
    )
    netwerk = django_filters.ModelChoiceFilter(
        queryset=Netwerk.objects.none(), label="Netwerk", empty_label="Alle netwerken"
    )
    wijkteam = django_filters.ModelChoiceFilter(
        queryset=Wijkteam.objects.none(), label="Wijkteam", empty_label="Alle wijkteams"
    )
    medewerker = django_filters.ModelChoiceFilter(
        queryset=Gebruiker.objects.none(), method="met_inzet", label="Medewerker", empty_label="Iedereen"
    )
    inlezing = Bestandfilter(
        queryset=Inlezing.objects.none(), label="Ingelezen", empty_label="Ook wat niet is ingelezen"
    )
    tekst = Zoekfilter(method="met_tekst", label="Zoek in tekst", max_length=200)

    class Meta:
        model = Activiteit
        fields = []
        form = LogFilterformulier

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        werkplekken = user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_ORGANISATIE)
        # A choice shows only what the list may hold: without colleagues' work there is nobody to choose.
        wijken = Wijk.objects.met_bevoegdheid(user, Bevoegdheid.ACTIVITEIT_INZIEN)
        self.filters["wijk"].queryset = wijken.defer("grens")
        for naam, model in (("initiatief", Initiatief), ("netwerk", Netwerk), ("wijkteam", Wijkteam)):
            self.filters[naam].queryset = model.objects.visible_to(user)
            if naam != "initiatief" and not self.data.get(naam):
                del self.filters[naam]  # asked by a link on its own page, and only then shown
        self.filters["medewerker"].queryset = self._collegas(werkplekken)
        if not werkplekken:
            del self.filters["medewerker"]
        if self.data.get("inlezing"):
            uit_bestand = self.queryset.order_by().filter(inlezing__opgeslagen_op__isnull=False)
            bestanden = Inlezing.objects.filter(pk__in=uit_bestand.values("inlezing"))
            self.filters["inlezing"].queryset = bestanden.select_related("door")
        else:  # asked by a link only: nobody looks for a file by its day
            del self.filters["inlezing"]

    def _collegas(self, werkplekken):
        """Who may log there now, and who left but whose work is still in the list. Asked of the aanstellingen there,
        also ended ones: work is looked for per person, and the country has many."""
        ooit = Aanstelling.objects.filter(werkplek_q(werkplekken)).values("gebruiker")
        nu = Gebruiker.objects.loggers_bij(werkplekken).values("pk")
        werk = Inzet.objects.visible_to(self.user).filter(medewerker=OuterRef("pk"), verwijderd=False)
        return Gebruiker.objects.filter(Q(pk__in=nu) | Exists(werk), pk__in=ooit)

    def filter_queryset(self, queryset):
        """What is still to come waits behind a link, until a period is asked for: the newest work stands first."""
        queryset = super().filter_queryset(queryset)
        if not self._vraagt_periode():
            queryset = queryset.filter(datum__lte=timezone.localdate())
        return queryset

    def aantal_later(self):
        """How many activities after today fit the filter but are not shown."""
        if self._vraagt_periode():
            return 0
        return super().filter_queryset(self.queryset).filter(datum__gt=timezone.localdate()).count()

    def _vraagt_periode(self):
        return bool(self.form.cleaned_data.get("van") or self.form.cleaned_data.get("tot"))

    def met_inzet(self, queryset, naam, waarde):
        """vorm and medewerker are asked of one and the same Inzet."""
        return queryset.filter(Exists(self._inzet().filter(activiteit=OuterRef("pk"))))

    def met_tekst(self, queryset, naam, waarde):
        return queryset.filter(
            Q(titel__icontains=waarde)
            | Q(omschrijving__icontains=waarde)
            | Q(resultaat__icontains=waarde)
            | Q(locatie__icontains=waarde)
            | Q(soort__naam__icontains=waarde)
        )

    def _inzet(self):
        inzet = Inzet.objects.visible_to(self.user)
        for naam in VAN_INZET:
            waarde = self.form.cleaned_data.get(naam)
            if waarde:
                inzet = inzet.filter(**{naam: waarde})
        return inzet

    def minuten(self):
        """{vorm: minutes} of all that was carried out in the whole filtered set; planned and cancelled don't count.

        From Inzet alone, unless something is asked that only the Activiteit knows: joining a year of both took longer
        than all the rest of the page.
        """
        inzet = self._inzet().geteld()
        gevraagd = {naam for naam in self.filters if self.form.cleaned_data.get(naam)}
        if gevraagd - {*OOK_VAN_INZET, *VAN_INZET}:
            return inzet.filter(activiteit__in=self.qs.order_by()).som_per_vorm()
        for naam in OOK_VAN_INZET:
            inzet = self.filters[naam].filter(inzet, self.form.cleaned_data.get(naam))
        if not self._vraagt_periode():
            inzet = inzet.filter(datum__lte=timezone.localdate())
        return inzet.som_per_vorm()
