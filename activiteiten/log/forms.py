"""The form of the log. It offers only what this person may choose, and judges what belongs together."""

import datetime
from operator import attrgetter

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Status, Vorm
from activiteiten.log.actions import nieuwe_sleutel
from activiteiten.maanden.reden import RedenField
from activiteiten.models import VRIJE_TEKST, Activiteit, ActiviteitSoort
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Organisatie
from gebruikers.vrijetekst import VrijeTekst
from initiatieven.models import Doelgroep, Initiatief, Thema
from kern.datum import DatumField
from kern.indeling import Deel, Layout, MetIndeling, Naast, Uitklap
from kern.velden import DuurField, InvoertijdField, MeerKeuze, per_groep
from kern.versies import VersieForm
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Buurt, Wijk

MAX_VRIJWILLIGERS_MINUTEN = 5000 * 60
EERSTE_DAG = datetime.date(2000, 1, 3)  # the first day of a week that has a page of its own
VER_VOORUIT = datetime.timedelta(days=2 * 366)
"""Who plans further ahead than this most likely mistyped the year."""
TE_VER_TERUG = "Deze dag ligt te ver terug. Klopt het jaar?"
TE_VER_VOORUIT = "Deze dag ligt meer dan twee jaar vooruit. Klopt het jaar?"
LANG_GELEDEN = datetime.timedelta(days=62)
"""How long a wijk that is gone stays in the list: for work of before, that is logged late."""
VORM_UITLEG = {
    Vorm.COLLECTIEF: "groep of buurt",
    Vorm.INDIVIDUEEL: "één bewoner of gezin",
    Vorm.INDIRECT: "voorbereiding, overleg",
}

INDELING = Layout(
    Deel(
        "activiteiten/_hoofdvragen.html",
        "reden", "soort", "datum", "wijk", "organisatie", "duur", "vorm", "deelnemers",
    ),
    Uitklap(
        "Meer vertellen",
        "titel",
        "omschrijving",
        "resultaat",
        Naast("buurt", "locatie"),
        Naast("begintijd", "status"),
        Naast("initiatief", "netwerk"),
        Naast("wijkteam", "nieuwe_deelnemers"),
        Naast("vrijwilligers", "vrijwilligers_duur"),
        "themas",
        "doelgroepen",
        Deel("activiteiten/_collegas.html"),
        open_als=lambda pagina: pagina["invoer"].heeft_collegas,
    ),
)  # fmt: skip
"""The page: six questions that have a template of their own, and what some want to tell besides."""


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


def _wijkkeuze(wijk):
    """Named with its code; a wijk that is gone says until when it can be chosen."""
    label = f"{wijk.naam} ({wijk.code})"
    if wijk.is_vervallen_op(timezone.localdate()):
        label += f", tot {date_format(wijk.vervallen_per, 'j F Y')}"
    return wijk.pk, label


def _met_leeg(keuzes, leeg):
    return [("", leeg), *keuzes]


class ActiviteitForm(MetIndeling, VrijeTekst, VersieForm):
    """One activity with the effort of the person in front; colleagues come in the InzetFormSet beside it."""

    vrije_tekst = VRIJE_TEKST
    onderdeel = "activiteit"
    indeling = INDELING
    is_deel = True
    # A reden and an answer are of this change; the others are a row of Inzet.
    zonder_begin = ("reden", "andere_wijk", "duur", "vorm")

    sleutel = forms.UUIDField(
        widget=forms.HiddenInput, error_messages={"required": "Open het formulier opnieuw."}
    )
    reden = RedenField()
    andere_wijk = forms.CharField(widget=forms.HiddenInput, required=False, max_length=50)
    """The initiatief and the wijk of which this person heard that they don't go together, once."""
    invoer_seconden = InvoertijdField(widget=forms.HiddenInput, required=False)
    duur = DuurField(
        label="Hoe lang?", error_messages={"required": "Hoe lang duurde het? Bijvoorbeeld 1:30."}
    )
    vorm = forms.ChoiceField(label="Voor wie?", choices=Vorm, required=False, widget=forms.RadioSelect)
    vrijwilligers_duur = DuurField(
        label="Tijd van vrijwilligers",
        required=False,
        max_minuten=MAX_VRIJWILLIGERS_MINUTEN,
        help_text="Van alle vrijwilligers samen, bijvoorbeeld 6 uur.",
        te_lang="Dit is meer dan 5.000 uur. Schrijf bijvoorbeeld 6 uur, van alle vrijwilligers samen.",
    )

    class Meta:
        model = Activiteit
        fields = INDELING.namen()
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
            "wijk": {
                "required": "Kies een wijk.",
                "invalid_choice": "Deze wijk is hier niet te kiezen. Kies er een uit de lijst.",
            },
            "deelnemers": {"invalid": "Schrijf een heel getal, of laat het leeg als je het niet weet."},
        }
        field_classes = {"datum": DatumField}
        widgets = {
            "soort": SoortSelect,
            "begintijd": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "deelnemers": forms.NumberInput(attrs={"inputmode": "numeric", "min": 0}),
            "omschrijving": forms.Textarea(attrs={"rows": 3}),
            "resultaat": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, user, hoofdinzet=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.vorige_plek = (
            (self.instance.organisatie, self.instance.gemeente_id) if self.instance.pk else None
        )
        # No autocomplete="off" here: with it, the back button brings every answer back but this one.
        self.fields["duur"].widget.attrs |= {"inputmode": "text", "placeholder": "1:30"}
        self.initial.setdefault("sleutel", nieuwe_sleutel())
        if self.instance.pk:
            self.initial["vrijwilligers_duur"] = self.instance.vrijwilligers_minuten
        if hoofdinzet:
            self.initial |= {"duur": hoofdinzet.minuten, "vorm": hoofdinzet.vorm}
        if not self.is_bound and not self.instance.pk:
            self.fields["soort"].widget.attrs["autofocus"] = True
        self._bied_wijken_aan()
        self._bied_lijsten_aan()
        self._bied_organisaties_aan()
        if not self.instance.pk and "status" in self.fields:
            self._laat_stand_van_de_dag_afhangen(kwargs.get("initial") or {})

    @property
    def verder(self):
        return {"user": self.user}

    def _laat_stand_van_de_dag_afhangen(self, begin):
        """On a new form nobody need choose a Stand; whoever does choose one, meant it."""
        veld = self.fields["status"]
        veld.choices = _met_leeg(Status.choices, "hangt af van de dag")
        veld.required = False
        self.initial["status"] = begin.get("status", "")

    def _bied_wijken_aan(self):
        """Existing wijken in the list; an ended one is understood when posted, to say why it can't be."""
        veld = self.fields["wijk"]
        veld.queryset = (
            Wijk.objects.met_bevoegdheid(self.user, Bevoegdheid.ACTIVITEIT_LOGGEN)
            .select_related("gemeente")
            .defer("grens")
            .order_by("gemeente__naam", "naam", "code")
        )
        sinds = timezone.localdate() - LANG_GELEDEN
        wijken = [w for w in veld.queryset if not w.is_vervallen_op(sinds) or w.pk == self.instance.wijk_id]
        if len({w.gemeente_id for w in wijken}) > 1:
            keuzes = per_groep(wijken, attrgetter("gemeente"), _wijkkeuze)
        else:
            keuzes = map(_wijkkeuze, wijken)
        veld.choices = _met_leeg(keuzes, "Kies een wijk")
        if "buurt" in self.fields:
            self._bied_buurten_aan(wijken, sinds)

    def _bied_buurten_aan(self, wijken, sinds):
        buurten = Buurt.objects.filter(wijk__in=wijken)
        buurten = buurten.bestaand_op(sinds) | buurten.filter(pk=self.instance.buurt_id)
        buurten = buurten.select_related("wijk").defer("grens", "wijk__grens")
        buurten = buurten.order_by("wijk__naam", "wijk__code", "naam")
        self.fields["buurt"].queryset = buurten
        keuzes = per_groep(buurten, attrgetter("wijk"), lambda buurt: (buurt.pk, buurt.naam))
        self.fields["buurt"].choices = _met_leeg(keuzes, "Hele wijk")

    def _bied_lijsten_aan(self):
        soort = self.fields["soort"]
        soort.queryset = ActiviteitSoort.objects.geldig_op() | ActiviteitSoort.objects.filter(
            pk=self.instance.soort_id
        )
        soort.widget.standaard_vormen = {str(s.pk): s.standaard_vorm for s in soort.queryset}
        soort.choices = _met_leeg([(s.pk, s.naam.capitalize()) for s in soort.queryset], "Kies wat je deed")
        for naam, model in (("themas", Thema), ("doelgroepen", Doelgroep)):
            if veld := self.fields.get(naam):
                keuzes = model.objects.kiesbaar_bij(self.instance, naam)
                self.fields[naam] = MeerKeuze(keuzes, label=veld.label, required=False)
        gemeenten = self.user.rechten.gemeente_ids(Bevoegdheid.ACTIVITEIT_LOGGEN)
        for naam, model, pad in (
            ("initiatief", Initiatief, "wijk__gemeente"),
            ("netwerk", Netwerk, "wijk__gemeente"),
            ("wijkteam", Wijkteam, "gemeente"),
        ):
            if veld := self.fields.get(naam):
                veld.queryset = model.objects.visible_to(self.user).filter(**{f"{pad}__in": gemeenten})
                veld.empty_label = "Geen"
        for naam in ("initiatief", "netwerk"):
            if veld := self.fields.get(naam):
                self._bied_eigen_wijk_eerst_aan(veld)

    def _bied_eigen_wijk_eerst_aan(self, veld):
        """Names alone don't tell which of two gardens it is: the wijk stands behind it, and one's own come first."""
        eigen = {wijk for a in self.user.rechten.met(Bevoegdheid.ACTIVITEIT_LOGGEN) for wijk in a.wijk_ids}
        veld.queryset = veld.queryset.select_related("wijk").defer("wijk__grens")
        gekozen = sorted(veld.queryset, key=lambda ding: ding.wijk_id not in eigen)
        veld.choices = _met_leeg([(ding.pk, f"{ding} ({ding.wijk})") for ding in gekozen], "Geen")

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
            raise ValidationError(TE_VER_TERUG)
        if datum > timezone.localdate() + VER_VOORUIT:
            raise ValidationError(TE_VER_VOORUIT)
        return datum

    def clean(self):
        gegevens = super().clean()
        self._leid_stand_af()
        self._toets_dag()
        self._toets_wijk()
        self._vraag_naar_andere_wijk()
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

    def _leid_stand_af(self):
        if self.cleaned_data.get("status") == "" and self.cleaned_data.get("datum"):
            komt_nog = self.cleaned_data["datum"] > timezone.localdate()
            self.cleaned_data["status"] = Status.GEPLAND if komt_nog else Status.UITGEVOERD

    def _toets_dag(self):
        datum, status = self.cleaned_data.get("datum"), self.cleaned_data.get("status")
        if datum and status == Status.UITGEVOERD and datum > timezone.localdate():
            zin = "Deze dag moet nog komen. Kies een eerdere dag, of zet onder Meer vertellen de stand op gepland."
            self.add_error("datum", zin)

    def _toets_wijk(self):
        wijk, datum = self.cleaned_data.get("wijk"), self.cleaned_data.get("datum")
        if wijk is None:
            return
        buurt = self.cleaned_data.get("buurt")
        for veld, gebied in (("wijk", wijk), ("buurt", buurt)):
            if datum and gebied and gebied.is_vervallen_op(datum):
                vanaf = date_format(gebied.vervallen_per, "j F Y")
                zin = f"{gebied.naam} bestaat niet meer sinds {vanaf}. Kies de {veld} die ervoor kwam."
                self.add_error(veld, zin)
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

    def _vraag_naar_andere_wijk(self):
        """Asks, once, whether it was really in another wijk than the initiatief is: mostly it was not."""
        wijk, initiatief = self.cleaned_data.get("wijk"), self.cleaned_data.get("initiatief")
        if not (wijk and initiatief) or initiatief.wijk_id == wijk.pk:
            return
        if self.instance.pk and {"wijk", "initiatief"}.isdisjoint(self.changed_data):
            return
        antwoord = f"{initiatief.pk} {wijk.pk}"
        if self.cleaned_data.get("andere_wijk") == antwoord:
            return
        self.data = self.data.copy()
        self.data["andere_wijk"] = antwoord
        zin = (
            f"{initiatief.wijk}? Dit initiatief is daar. Was het toch in {wijk}, sla het dan nog een keer op."
        )
        self.add_error("wijk", zin)

    def _organisatie_in(self, wijk):
        """The organisatie of the aanstelling that fits this wijk; of two that fit, the one that was chosen.

        What stands stays with its organisatie as long as it stays in its gemeente, whoever changes it.
        """
        passend = self.user.rechten.aanstellingen_bij(Bevoegdheid.ACTIVITEIT_LOGGEN, wijk)
        mogelijk = {a.organisatie_id: a.organisatie for a in passend}
        if self.vorige_plek and self.vorige_plek[1] == wijk.gemeente_id:
            mogelijk.setdefault(self.vorige_plek[0].pk, self.vorige_plek[0])
        gekozen = self.cleaned_data.get("organisatie") or (self.vorige_plek and self.vorige_plek[0])
        if gekozen and gekozen.pk in mogelijk:
            return gekozen
        veld = "organisatie" if "organisatie" in self.fields else "wijk"
        if gekozen:
            self.add_error(veld, f"Voor {gekozen} werk je niet in {wijk.naam}. Kies een andere.")
            return None
        if len(mogelijk) == 1:
            return next(iter(mogelijk.values()))
        self.add_error(veld, "Kies voor welke organisatie je dit deed: je werkt er hier voor meer dan één.")
        return None
