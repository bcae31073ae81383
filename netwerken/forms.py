"""Forms for netwerken and wijkteams. Each offers only what this person may choose, and what was chosen before."""

from django import forms
from django.db.models import Q
from django.utils import timezone

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling, Organisatie
from initiatieven.forms import GebondenForm, SocialeBasisForm, wijk_label
from initiatieven.models import LEEST_MEE, Initiatief
from kern.indeling import Layout, Naast, Uitklap
from kern.velden import Keuze, MeerKeuze
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Wijk

TEAMROLLEN = (Rol.WIJKTEAMLID, Rol.OPBOUWWERKER)


class NetwerkForm(SocialeBasisForm):
    vrije_tekst = ("naam", "omschrijving")
    onderdeel = "netwerk"
    wat = "Dit netwerk"
    indeling = Layout(
        "naam", "wijk", "organisatie", "soort", "aard", "omschrijving", Naast("omvang", "ritme"), "themas",
        "doelgroepen", Uitklap("Initiatieven erbij kiezen", "initiatieven"), Uitklap("Partners kiezen", "organisaties"),
    )  # fmt: skip

    class Meta:
        model = Netwerk
        fields = [
            "naam", "wijk", "organisatie", "soort", "aard", "omschrijving", "omvang", "ritme", "themas",
            "doelgroepen", "initiatieven", "organisaties",
        ]  # fmt: skip
        widgets = {"aard": forms.RadioSelect}
        help_texts = {"omschrijving": f"Wat bindt deze mensen? {LEEST_MEE}"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.vervang_veld(
            "initiatieven",
            MeerKeuze,
            self.kiesbare_initiatieven(),
            groep_of=lambda initiatief: str(initiatief.wijk),
            help_text="Welke initiatieven horen hierbij?",
        )
        self.vervang_veld("organisaties", MeerKeuze, self.kiesbare_partners())
        for naam, keuzes in (("soort", Netwerk.Soort), ("aard", Netwerk.Aard), ("ritme", Netwerk.Ritme)):
            self.fields[naam].choices = [(keuze.value, keuze.label.capitalize()) for keuze in keuzes]

    def kiesbare_initiatieven(self):
        initiatieven = Initiatief.objects.filter(wijk__gemeente__in=self.gemeente_ids)
        initiatieven = initiatieven.select_related("wijk").defer("wijk__grens")
        return initiatieven.order_by("wijk__naam", "wijk__code", "naam", "pk")

    def kiesbare_partners(self):
        keuze = Q(gemeenten__in=self.gemeente_ids) | self.al_gekozen("organisaties")
        return Organisatie.objects.filter(keuze).distinct()

    def clean(self):
        super().clean()
        self.eis_zelfde_gemeente(
            "initiatieven",
            self.cleaned_data.get("initiatieven", ()),
            lambda initiatief: {initiatief.wijk.gemeente_id},
            "{} ligt niet in {}. Kies initiatieven uit dezelfde gemeente.",
        )
        if not self.instance.pk:
            self.eis_zelfde_gemeente(
                "organisaties",
                self.cleaned_data.get("organisaties", ()),
                lambda organisatie: {gemeente.pk for gemeente in organisatie.gemeenten.all()},
                "{} werkt niet in {}. Kies organisaties uit dezelfde gemeente.",
            )


class WijkteamForm(GebondenForm):
    """A wijkteam of one gemeente, kept by its beheerder."""

    vrije_tekst = ("naam",)
    onderdeel = "wijkteam"
    wat = "Dit wijkteam"
    indeling = Layout("naam", "organisatie", "wijken", "leden", "fte")

    class Meta:
        model = Wijkteam
        fields = ["naam", "organisatie", "wijken", "leden", "fte"]
        localized_fields = ["fte"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.gemeente = self.instance.gemeente
        self.fields["naam"].error_messages["required"] = "Vul een naam in."
        self.vervang_veld(
            "organisatie", Keuze, self.kiesbare_organisaties(), empty_label="Kies een organisatie"
        )
        self.fields["organisatie"].error_messages["required"] = "Kies een organisatie."
        self.vervang_veld("wijken", MeerKeuze, self.kiesbare_wijken(), label_of=wijk_label)
        self.fields["wijken"].error_messages["required"] = "Kies minstens één wijk."
        self.vervang_veld("leden", MeerKeuze, self.kiesbare_leden(), label_of=lid_label)
        self.fields["fte"].widget.attrs["inputmode"] = "decimal"
        self.fields["fte"].error_messages |= {
            "invalid": "Vul een getal in, bijvoorbeeld 7,5.",
            "min_value": "Vul een getal van 0 of meer in.",
            "max_digits": "Dat is te veel. Vul een getal tot 10.000 in.",
            "max_whole_digits": "Dat is te veel. Vul een getal tot 10.000 in.",
            "max_decimal_places": "Eén cijfer achter de komma is genoeg, bijvoorbeeld 7,5.",
        }

    def kiesbare_organisaties(self):
        keuze = Q(gemeenten=self.gemeente) | Q(pk=self.instance.organisatie_id)
        return Organisatie.objects.filter(keuze).distinct()

    def kiesbare_wijken(self):
        wijken = Wijk.objects.filter(gemeente=self.gemeente).defer("grens")
        return wijken.bestaand_op(timezone.localdate(), ook=self.al_gekozen("wijken"))

    def kiesbare_leden(self):
        """Running aanstellingen of those who can be in a team. A rol is a fact here, not a right."""
        lopend = Q(pk__in=Aanstelling.objects.lopend().filter(rol__in=TEAMROLLEN).values("pk"))
        leden = Aanstelling.objects.filter(lopend | self.al_gekozen("leden"), gemeente=self.gemeente)
        return leden.select_related("gebruiker", "organisatie").order_by("gebruiker__naam", "begin", "pk")


def lid_label(aanstelling):
    """Name, rol and organisatie; an aanstelling that ended says so."""
    label = f"{aanstelling.gebruiker}, {aanstelling.get_rol_display()} bij {aanstelling.organisatie}"
    gestopt = aanstelling.einde is not None and aanstelling.einde <= timezone.localdate()
    return f"{label} (gestopt)" if gestopt else label
