"""The form of the log. It offers only what this person may choose, and judges what belongs together."""

import datetime
from itertools import groupby

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.actions import nieuwe_sleutel
from activiteiten.duur import DuurField
from activiteiten.keuzes import STAAL, Status, Vorm
from activiteiten.models import Activiteit, ActiviteitSoort
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Gebruiker, Organisatie
from initiatieven.forms import MeerKeuze
from initiatieven.models import Doelgroep, Initiatief, Thema
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Buurt, Wijk

MAX_VRIJWILLIGERS_MINUTEN = 5000 * 60
EERSTE_DAG = datetime.date(2000, 1, 1)
VORM_UITLEG = {
    Vorm.COLLECTIEF: "groep of buurt",
    Vorm.INDIVIDUEEL: "één bewoner of gezin",
    Vorm.INDIRECT: "voorbereiding, overleg",
}

MEER_VERTELLEN = (
    "titel", "omschrijving", "resultaat", "buurt", "locatie", "begintijd", "initiatief", "netwerk", "wijkteam",
    "nieuwe_deelnemers", "vrijwilligers", "vrijwilligers_duur", "themas", "doelgroepen",
)  # fmt: skip


class SoortSelect(forms.Select):
    """Each option carries the usual form of its kind, so that the page can preset *Voor wie?*."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.standaard_vormen = {}

    def create_option(self, name, value, *args, **kwargs):
        optie = super().create_option(name, value, *args, **kwargs)
        vorm = self.standaard_vormen.get(str(value))
        if vorm:
            optie["attrs"]["data-vorm"] = vorm
        return optie


def _met_leeg(keuzes, leeg):
    return [("", leeg), *keuzes]


def _per_groep(objecten, groep):
    """Choices in optgroups; `objecten` come ordered by that group."""
    return [(naam, [(o.pk, str(o)) for o in rij]) for naam, rij in groupby(objecten, key=groep)]


class ActiviteitForm(forms.ModelForm):
    """One activity with the effort of the person in front; colleagues come in the InzetFormSet beside it."""

    sleutel = forms.UUIDField(
        widget=forms.HiddenInput, error_messages={"required": "Open het formulier opnieuw."}
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    duur = DuurField(
        label="Hoe lang?", error_messages={"required": "Hoe lang duurde het? Bijvoorbeeld 1:30."}
    )
    vorm = forms.ChoiceField(label="Voor wie?", choices=Vorm, required=False, widget=forms.RadioSelect)
    vrijwilligers_duur = DuurField(
        label="Tijd van vrijwilligers",
        required=False,
        max_minuten=MAX_VRIJWILLIGERS_MINUTEN,
        te_lang="Dit is meer dan 5.000 uur. Schrijf bijvoorbeeld 6 uur, van alle vrijwilligers samen.",
    )

    class Meta:
        model = Activiteit
        fields = [
            "soort", "datum", "wijk", "deelnemers", "organisatie", "titel", "omschrijving", "resultaat", "locatie",
            "buurt", "begintijd", "initiatief", "netwerk", "wijkteam", "themas", "doelgroepen", "nieuwe_deelnemers",
            "vrijwilligers", "status",
        ]  # fmt: skip
        labels = {
            "soort": "Wat deed je?",
            "datum": "Wanneer?",
            "wijk": "Waar?",
            "deelnemers": "Hoeveel mensen?",
            "titel": "Titel",
            "omschrijving": "Omschrijving",
            "resultaat": "Resultaat",
            "locatie": "Locatie",
            "begintijd": "Begintijd",
            "themas": "Thema’s",
            "status": "Stand",
        }
        help_texts = {
            "deelnemers": "",
            "omschrijving": "Alleen voor je eigen organisatie. Schrijf geen namen van bewoners op.",
            "organisatie": "Je werkt hier voor meer dan één organisatie. Voor welke deed je dit?",
            "nieuwe_deelnemers": "Hoeveel van hen waren er voor het eerst?",
        }
        error_messages = {
            "soort": {"required": "Kies wat je deed."},
            "datum": {
                "required": "Kies een dag.",
                "invalid": "Deze datum bestaat niet. Schrijf hem als 21-11-2026.",
            },
            "wijk": {
                "required": "Kies een wijk.",
                "invalid_choice": "Deze wijk is hier niet te kiezen. Kies er een uit de lijst.",
            },
            "deelnemers": {"invalid": "Schrijf een heel getal, of laat het leeg als je het niet weet."},
        }
        widgets = {
            "soort": SoortSelect,
            "datum": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "begintijd": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "deelnemers": forms.NumberInput(attrs={"inputmode": "numeric", "min": 0}),
            "omschrijving": forms.Textarea(attrs={"rows": 3}),
            "resultaat": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, user, hoofdinzet=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["duur"].widget.attrs |= {
            "inputmode": "text",
            "autocomplete": "off",
            "placeholder": "1:30",
        }
        self.fields["vrijwilligers_duur"].help_text = "Van alle vrijwilligers samen, bijvoorbeeld 6 uur."
        self.initial.setdefault("sleutel", nieuwe_sleutel())
        self.initial.setdefault("versie", self.instance.versie if self.instance.pk else None)
        if self.instance.pk:
            self.initial["vrijwilligers_duur"] = self.instance.vrijwilligers_minuten
        if hoofdinzet:
            self.initial |= {"duur": hoofdinzet.minuten, "vorm": hoofdinzet.vorm}
        self._bied_wijken_aan()
        self._bied_lijsten_aan()
        self._bied_organisaties_aan()

    def _bied_wijken_aan(self):
        """Existing wijken in the list; an ended one is understood when posted, to say why it can't be."""
        veld = self.fields["wijk"]
        veld.queryset = (
            Wijk.objects.met_bevoegdheid(self.user, Bevoegdheid.ACTIVITEIT_LOGGEN)
            .select_related("gemeente")
            .order_by("gemeente__naam", "naam", "code")
        )
        vandaag = timezone.localdate()
        wijken = [w for w in veld.queryset if not w.is_vervallen_op(vandaag) or w.pk == self.instance.wijk_id]
        if len({w.gemeente_id for w in wijken}) > 1:
            keuzes = [
                (gemeente.naam, [(w.pk, f"{w.naam} ({w.code})") for w in rij])
                for gemeente, rij in groupby(wijken, key=lambda w: w.gemeente)
            ]
        else:
            keuzes = [(w.pk, f"{w.naam} ({w.code})") for w in wijken]
        veld.choices = _met_leeg(keuzes, "Kies een wijk")
        buurten = Buurt.objects.filter(wijk__in=wijken).select_related("wijk")
        buurten = buurten.order_by("wijk__naam", "wijk__code", "naam")
        self.fields["buurt"].queryset = buurten
        self.fields["buurt"].choices = _met_leeg(_per_groep(buurten, lambda b: b.wijk.naam), "Hele wijk")

    def _bied_lijsten_aan(self):
        soort = self.fields["soort"]
        soort.queryset = ActiviteitSoort.objects.geldig_op() | ActiviteitSoort.objects.filter(
            pk=self.instance.soort_id
        )
        soort.widget.standaard_vormen = {str(s.pk): s.standaard_vorm for s in soort.queryset}
        soort.choices = _met_leeg([(s.pk, s.naam.capitalize()) for s in soort.queryset], "Kies wat je deed")
        for naam, model in (("themas", Thema), ("doelgroepen", Doelgroep)):
            veld = self.fields[naam]
            keuzes = model.objects.kiesbaar_bij(self.instance, naam)
            self.fields[naam] = MeerKeuze(keuzes, label=veld.label, required=False)
        gemeenten = self.user.rechten.gemeente_ids(Bevoegdheid.ACTIVITEIT_LOGGEN)
        for naam, model, pad in (
            ("initiatief", Initiatief, "wijk__gemeente"),
            ("netwerk", Netwerk, "wijk__gemeente"),
            ("wijkteam", Wijkteam, "gemeente"),
        ):
            self.fields[naam].queryset = model.objects.visible_to(self.user).filter(
                **{f"{pad}__in": gemeenten}
            )
            self.fields[naam].empty_label = "Geen"

    def _bied_organisaties_aan(self):
        """The form asks for the organisatie only of somebody who works for more than one."""
        ids = {organisatie for organisatie, _ in self.user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN)}
        if self.instance.organisatie_id:
            ids.add(self.instance.organisatie_id)
        if len(ids) < 2:
            del self.fields["organisatie"]
            return
        veld = self.fields["organisatie"]
        veld.queryset = Organisatie.objects.filter(pk__in=ids)
        veld.required = False
        veld.empty_label = "Kies een organisatie"

    def clean_datum(self):
        datum = self.cleaned_data["datum"]
        if datum < EERSTE_DAG:
            raise ValidationError("Deze dag ligt te ver terug. Klopt het jaar?")
        if datum > timezone.localdate() + datetime.timedelta(days=2 * 366):
            raise ValidationError("Deze dag ligt meer dan twee jaar vooruit. Klopt het jaar?")
        return datum

    def clean(self):
        gegevens = super().clean()
        self._toets_dag()
        self._toets_wijk()
        if not gegevens.get("vorm") and gegevens.get("soort"):
            gegevens["vorm"] = gegevens["soort"].standaard_vorm
        nieuw, deelnemers = gegevens.get("nieuwe_deelnemers"), gegevens.get("deelnemers")
        if nieuw is not None and deelnemers is not None and nieuw > deelnemers:
            self.add_error(
                "nieuwe_deelnemers", f"Er waren {deelnemers} mensen, dus niet meer dan {deelnemers} nieuwe."
            )
        if gegevens.get("wijk"):
            gegevens["organisatie"] = self._organisatie_in(gegevens["wijk"])
            self.instance.gemeente = gegevens["wijk"].gemeente
            self.instance.organisatie = gegevens["organisatie"]
        return gegevens

    def _toets_dag(self):
        datum, status = self.cleaned_data.get("datum"), self.cleaned_data.get("status")
        if datum and status == Status.UITGEVOERD and datum > timezone.localdate():
            zin = "Deze dag moet nog komen. Kies een eerdere dag, of zet onder Meer vertellen de stand op gepland."
            self.add_error("datum", zin)

    def _toets_wijk(self):
        wijk, datum = self.cleaned_data.get("wijk"), self.cleaned_data.get("datum")
        if wijk is None:
            return
        if datum and wijk.is_vervallen_op(datum):
            vanaf = date_format(wijk.vervallen_per, "j F Y")
            self.add_error(
                "wijk", f"{wijk.naam} bestaat niet meer sinds {vanaf}. Kies de wijk die ervoor kwam."
            )
        buurt = self.cleaned_data.get("buurt")
        if buurt and buurt.wijk_id != wijk.pk:
            zin = f"{buurt.naam} ligt niet in {wijk.naam}. Kies een buurt van deze wijk, of laat het leeg."
            self.add_error("buurt", zin)
        for naam in ("initiatief", "netwerk", "wijkteam"):
            gekozen = self.cleaned_data.get(naam)
            gemeente_id = gekozen and (
                gekozen.gemeente_id if naam == "wijkteam" else gekozen.wijk.gemeente_id
            )
            if gekozen and gemeente_id != wijk.gemeente_id:
                self.add_error(naam, f"{gekozen} hoort bij een andere gemeente dan {wijk.naam}.")

    def _organisatie_in(self, wijk):
        """The organisatie of the aanstelling that fits this wijk; of two that fit, the one that was chosen."""
        passend = self.user.rechten.aanstellingen_bij(Bevoegdheid.ACTIVITEIT_LOGGEN, wijk)
        mogelijk = {a.organisatie_id: a.organisatie for a in passend}
        gekozen = self.cleaned_data.get("organisatie")
        if self.instance.organisatie_id and not gekozen:
            gekozen = self.instance.organisatie
        if gekozen and gekozen.pk in mogelijk:
            return gekozen
        if len(mogelijk) == 1:
            return next(iter(mogelijk.values()))
        veld = "organisatie" if "organisatie" in self.fields else "wijk"
        self.add_error(veld, "Kies voor welke organisatie je dit deed: je werkt er hier voor meer dan één.")
        return None


class InzetForm(forms.Form):
    """The effort of one colleague, or a second form of one's own."""

    zonder_optioneel = True  # a row is filled in or it isn't

    medewerker = forms.ModelChoiceField(
        Gebruiker.objects.none(), label="Wie?", required=False, empty_label="Niemand"
    )
    vorm = forms.ChoiceField(label="Voor wie?", choices=Vorm, required=False)
    duur = DuurField(label="Hoe lang?", required=False)

    def __init__(self, *args, medewerkers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["medewerker"].queryset = medewerkers
        self.fields["medewerker"].choices = [("", "Niemand"), *((m.pk, m.naam) for m in medewerkers)]
        self.fields["duur"].widget.attrs |= {"autocomplete": "off", "placeholder": "1:30"}

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("medewerker") and not gegevens.get("duur") and "duur" not in self.errors:
            self.add_error("duur", "Hoe lang was deze collega erbij?")
        if gegevens.get("duur") and not gegevens.get("medewerker") and "medewerker" not in self.errors:
            self.add_error("medewerker", "Wie was dit? Kies een collega, of maak de tijd leeg.")
        return gegevens


class BasisInzetFormSet(forms.BaseFormSet):
    def rijen(self):
        """(medewerker, vorm, minutes) of the filled-in rows."""
        return [
            (f.cleaned_data["medewerker"], f.cleaned_data["vorm"], f.cleaned_data["duur"])
            for f in self.forms
            if f.is_valid() and f.cleaned_data.get("medewerker")
        ]


InzetFormSet = forms.formset_factory(
    InzetForm, formset=BasisInzetFormSet, extra=1, max_num=20, absolute_max=40, validate_max=True
)


class Invoer:
    """The form and the rows of colleagues as one thing: the page's whole question, and its answer.

    `hoofd` is the person whose effort stands in the form itself: on a new activity the one who logs, later the
    first in the list (oneself when one is in it).
    """

    def __init__(self, *, user, data=None, activiteit=None, initial=None):
        self.user = user
        inzet = (
            sorted(activiteit.inzet.all(), key=lambda i: (i.medewerker_id != user.pk, i.pk))
            if activiteit
            else []
        )
        hoofdinzet = inzet[0] if inzet else None
        self.hoofd = hoofdinzet.medewerker if hoofdinzet else user
        self.form = ActiviteitForm(
            data, user=user, instance=activiteit, hoofdinzet=hoofdinzet, initial=initial
        )
        self.collegas = InzetFormSet(
            data,
            prefix="inzet",
            initial=[{"medewerker": i.medewerker_id, "vorm": i.vorm, "duur": i.minuten} for i in inzet[1:]],
            form_kwargs={"medewerkers": self._medewerkers(activiteit, inzet)},
        )

    def _medewerkers(self, activiteit, inzet):
        """Workers on offer: of the same organisatie, and whoever is in this activity already."""
        werkplekken = self.user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN)
        if activiteit:
            werkplekken = {(activiteit.organisatie_id, activiteit.gemeente_id)}
        eerder = Gebruiker.objects.filter(pk__in=[i.medewerker_id for i in inzet])
        return Gebruiker.objects.loggers_bij(werkplekken) | eerder

    def is_valid(self):
        formulier, collegas = (
            self.form.is_valid(),
            self.collegas.is_valid(),
        )  # both, so that all errors show at once
        return formulier and collegas and self._toets_inzet()

    def _toets_inzet(self):
        """No two rows of one person in one form; and everybody works for the organisatie that was chosen."""
        wijk, organisatie = self.form.cleaned_data["wijk"], self.form.cleaned_data["organisatie"]
        mogelijk = set(
            Gebruiker.objects.loggers_bij({(organisatie.pk, wijk.gemeente_id)}).values_list("pk", flat=True)
        ) | {i.medewerker_id for i in self._oude_inzet()}
        gezien = {(self.hoofd.pk, self.form.cleaned_data["vorm"])}
        for rij in self.collegas.forms:
            medewerker, vorm = rij.cleaned_data.get("medewerker"), rij.cleaned_data.get("vorm")
            if medewerker is None:
                continue
            if medewerker.pk not in mogelijk:
                rij.add_error("medewerker", f"{medewerker.naam} werkt hier niet voor {organisatie.naam}.")
            if (medewerker.pk, vorm) in gezien:
                rij.add_error(
                    "medewerker", f"{medewerker.naam} staat er al met deze vorm. Tel de tijd bij elkaar op."
                )
            gezien.add((medewerker.pk, vorm))
        return self.collegas.is_valid() and all(rij.is_valid() for rij in self.collegas.forms)

    def _oude_inzet(self):
        return self.form.instance.inzet.all() if self.form.instance.pk else []

    def vervang(self, **verborgen):
        """Other values for hidden fields, for a form that is shown again with all that was typed."""
        self.form.data = self.form.data.copy()
        self.form.data.update({naam: str(waarde) for naam, waarde in verborgen.items()})

    @property
    def gegevens(self):
        """For the actions: VELDEN, LIJSTEN and inzet. Only after is_valid()."""
        schoon = self.form.cleaned_data
        return (
            {
                veld: waarde
                for veld, waarde in schoon.items()
                if veld not in {"sleutel", "versie", "duur", "vorm"}
            }
            | {"vrijwilligers_minuten": schoon["vrijwilligers_duur"]}
            | {"inzet": [(self.hoofd, schoon["vorm"], schoon["duur"]), *self.collegas.rijen()]}
        )

    @property
    def vormen(self):
        """The three answers to *Voor wie?*, for the template."""
        gekozen = self.form["vorm"].value()
        return [
            {
                "id": f"{self.form['vorm'].auto_id}_{vorm}",
                "waarde": vorm.value,
                "label": vorm.label,
                "uitleg": VORM_UITLEG[vorm],
                "staal": STAAL[vorm],
                "gekozen": vorm == gekozen,
            }
            for vorm in Vorm
        ]

    @property
    def meer_open(self):
        """True when something under *Meer vertellen* is filled in or wrong: it must be seen."""
        if any(rij.errors for rij in self.collegas.forms) or len(self.collegas.initial_forms):
            return True
        return any(self.form[veld].errors or self.form[veld].value() for veld in MEER_VERTELLEN) or (
            self.form["status"].value() != Status.UITGEVOERD
        )
