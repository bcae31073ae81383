"""The questions about a series: what and how often, and what changes from a day on."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format

from activiteiten.keuzes import Vorm
from activiteiten.log.actions import gegevens_van
from activiteiten.log.forms import EERSTE_DAG, TE_VER_TERUG, TE_VER_VOORUIT, VER_VOORUIT, ActiviteitForm
from activiteiten.maanden.reden import RedenField, Redenvraag
from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.reeksen import MAX_SESSIES, dagen_of, gepland_in, sessiedagen_for
from activiteiten.plannen.reekswijziging import stand_van
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.vrijetekst import VrijeTekst
from kern.datum import DatumField
from kern.getallen import minuten_tussen, sinds_middernacht
from kern.indeling import Knoppen, Layout, MetIndeling, Naast
from kern.velden import DuurField, Segment
from kern.versies import VersieForm
from wijken.models import Wijk

RITMES = [(1, "elke week"), (2, "om de 2 weken"), (3, "om de 3 weken"), (4, "om de 4 weken")]
HOE_LANG = "Hoe lang duurt het? Bijvoorbeeld 1:30."
EIND_OF_DUUR = "Vul in: begin en eind, of begin en duur, of alleen de duur."
NIET_NA_BEGIN = "Het eind ligt niet na het begin. Klopt het toch? Vul dan de duur in, zonder eindtijd."
NIET_GEPLAND = (
    "Deze keer staat niet meer gepland: hij is afgevinkt, afgelast of verwijderd. Kies een andere keer."
)


class ReeksForm(ActiviteitForm):
    """The log form's choices and rules, for something that comes back: no participants, text or colleagues."""

    is_deel = False
    indeling = Layout(
        "soort",
        "titel",
        "wijk",
        "organisatie",
        "vorm",
        Naast("datum", "tot"),
        "om_de_weken",
        Naast("begintijd", "eindtijd"),
        "duur",
        Naast("initiatief", "netwerk"),
    )
    knoppen = Knoppen("Bekijk de dagen", annuleren="Toch niet")
    versie = reden = invoer_seconden = vrijwilligers_duur = None

    vorm = forms.ChoiceField(
        label="Voor wie?",
        choices=[("", "Wat bij de soort hoort"), *Vorm.choices],
        required=False,
        widget=Segment,
    )
    eindtijd = forms.TimeField(
        label="Eindtijd", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    duur = DuurField(label="Of: hoe lang?", required=False, help_text="Bijvoorbeeld 1:30.")
    tot = DatumField(label="Tot en met")
    om_de_weken = forms.TypedChoiceField(label="Hoe vaak?", choices=RITMES, coerce=int, initial=1)

    class Meta(ActiviteitForm.Meta):
        fields = ["soort", "titel", "wijk", "organisatie", "datum", "begintijd", "initiatief", "netwerk"]
        labels = ActiviteitForm.Meta.labels | {"soort": "Wat ga je doen?", "datum": "Eerste keer"}
        help_texts = ActiviteitForm.Meta.help_texts | {
            "organisatie": "Je werkt hier voor meer dan één organisatie. Voor welke doe je dit?",
        }
        error_messages = ActiviteitForm.Meta.error_messages | {
            "soort": {"required": "Kies wat je gaat doen."}
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        soort = self.fields["soort"]
        soort.choices = [("", "Kies wat je gaat doen"), *list(soort.choices)[1:]]
        for naam in ("vorm", "begintijd", "eindtijd", "duur"):
            self.fields[naam].zonder_optioneel = True  # empty is an answer too

    def clean(self):
        gegevens = super().clean()
        if not {"begintijd", "eindtijd", "duur"} & set(self.errors):
            self._reken_duur_uit()
        self._toets_dagen()
        return gegevens

    def _reken_duur_uit(self):
        """A begin and an end say how long it takes."""
        begin, eind, duur = (self.cleaned_data.get(naam) for naam in ("begintijd", "eindtijd", "duur"))
        if eind is None or begin is None:
            if eind is not None or duur is None:
                self.add_error("duur", EIND_OF_DUUR)
            return
        minuten = minuten_tussen(sinds_middernacht(begin), sinds_middernacht(eind))
        if minuten is None:
            self.add_error("eindtijd", NIET_NA_BEGIN)
        elif duur not in (None, minuten):
            self.add_error("duur", EIND_OF_DUUR)
        else:
            self.cleaned_data["duur"] = minuten

    def _toets_dagen(self):
        begin, tot = self.cleaned_data.get("datum"), self.cleaned_data.get("tot")
        wijk, weken = self.cleaned_data.get("wijk"), self.cleaned_data.get("om_de_weken")
        if not (begin and tot and weken):
            return
        if tot < begin:
            self.add_error("tot", "De laatste dag ligt voor de eerste keer. Kies een latere dag.")
        elif tot > timezone.localdate() + VER_VOORUIT:
            self.add_error("tot", TE_VER_VOORUIT)
        elif len(dagen_of(begin, tot, weken)) > MAX_SESSIES:
            zin = f"Dit worden er meer dan {MAX_SESSIES}. Kies een eerdere laatste dag."
            self.add_error("tot", zin)
        elif wijk and "wijk" not in self.errors and wijk.is_vervallen_op(tot):
            sinds = date_format(wijk.vervallen_per, "j F Y")
            self.add_error("tot", f"{wijk.naam} bestaat vanaf {sinds} niet meer. Kies een dag daarvoor.")

    @property
    def vondsten(self):
        """(name, choice) of what was said about findings in the text, to send along with the days."""
        return [(naam, waarde) for naam, waarde in self.data.items() if naam.startswith("vondst-")]

    def sessiedagen(self):
        """The Sessiedagen to choose from. Only after is_valid()."""
        schoon = self.cleaned_data
        return sessiedagen_for(
            schoon["datum"],
            schoon["tot"],
            schoon["om_de_weken"],
            organisatie_id=schoon["organisatie"].pk,
            gemeente_id=schoon["wijk"].gemeente_id,
        )

    @property
    def gegevens(self):
        """For maak_reeks: what the sessions share. Only after is_valid()."""
        schoon = self.cleaned_data
        inzet = [(self.user, schoon["vorm"], schoon["duur"])]
        return {naam: schoon[naam] for naam in self.Meta.fields if naam != "datum"} | {"inzet": inzet}


class ReeksEindeForm(MetIndeling, forms.Form):
    indeling = Layout("vanaf", Redenvraag())
    knoppen = Knoppen("Stop de reeks", klasse="btn", annuleren="")

    vanaf = DatumField(
        label="Vanaf welke dag?",
        help_text="Wat op die dag en daarna nog gepland staat, gaat weg.",
        validators=[MinValueValidator(EERSTE_DAG, TE_VER_TERUG)],
    )
    reden = RedenField()


class ReeksWijzigenForm(MetIndeling, VrijeTekst, VersieForm):
    """What changes from a session on. The page shows what stands there, and sends that along: only what differs from
    what was shown is carried over. So a session that was moved by hand keeps the rest of its own, also when another
    session is chosen to begin with than the one that was shown."""

    vrije_tekst = ("titel",)
    onderdeel = ReeksForm.onderdeel
    indeling = Layout(
        "vanaf",
        "titel",
        Naast("wijk", "weekdag"),
        Naast("begintijd", "duur"),
        Redenvraag(),
    )
    knoppen = Knoppen(annuleren="Niet wijzigen")
    zonder_begin = ("vanaf", "reden")
    wat = "De reeks"

    vanaf = forms.ChoiceField(
        label="Vanaf welke keer?",
        error_messages=dict.fromkeys(("required", "invalid_choice"), NIET_GEPLAND),
    )
    titel = forms.CharField(
        label="Titel",
        required=False,
        max_length=Activiteit._meta.get_field("titel").max_length,
    )
    wijk = forms.ModelChoiceField(
        Wijk.objects.none(),
        label="Waar?",
        empty_label=None,
        error_messages=ActiviteitForm.Meta.error_messages["wijk"],
    )
    weekdag = forms.TypedChoiceField(
        label="Op welke dag?",
        coerce=int,
        choices=list(WEEKDAYS.items()),
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies een dag van de week."),
    )
    begintijd = forms.TimeField(
        label="Begintijd", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    duur = DuurField(label="Hoe lang?", error_messages={"required": HOE_LANG})
    reden = RedenField()

    class Meta:
        model = Reeks
        fields = []

    def __init__(self, data=None, *, user, instance, vanaf):
        """Begins with the first planned session on `vanaf` (a date) or after it, or with the last one."""
        self.user, self.vanaf = user, vanaf
        sessies = list(gepland_in(instance, by=user).select_related("wijk").defer("wijk__grens"))
        self.eerste = next((een for een in sessies if een.datum >= vanaf), sessies[-1] if sessies else None)
        begin = {}
        if self.eerste:
            begin = stand_van(gegevens_van(self.eerste), instance.eigenaar_id)
            begin["vanaf"] = self.eerste.datum.isoformat()
        super().__init__(data, instance=instance, initial=begin)
        self._bied_aan(sessies)
        if "duur" not in (begin if data is None else data):
            del self.fields["duur"]  # in several forms: session by session

    @property
    def verder(self):
        return {"user": self.user, "vanaf": self.vanaf}

    def _bied_aan(self, sessies):
        dagen = dict.fromkeys(een.datum for een in sessies)
        self.fields["vanaf"].choices = [(dag.isoformat(), date_format(dag, "l j F Y")) for dag in dagen]
        if self.eerste:
            wijken = Wijk.objects.met_bevoegdheid(self.user, Bevoegdheid.ACTIVITEIT_LOGGEN).defer("grens")
            wijken = wijken.filter(gemeente=self.eerste.gemeente_id)
            staat_er = wijken.filter(pk__in={een.wijk_id for een in sessies})
            self.fields["wijk"].queryset = wijken.bestaand_op(self.eerste.datum) | staat_er

    def samen_met(self, nu):
        data = super().samen_met(nu)
        data["vanaf"] = nu.initial.get("vanaf", "")
        return data

    def clean(self):
        gegevens = super().clean()
        if not self.errors and not self.wijzigingen:
            raise ValidationError("Er is nog niets veranderd. Pas aan wat anders wordt.")
        return gegevens

    @property
    def wijzigingen(self):
        """For wijzig_reeks: only what differs from what the page showed."""
        return {naam: self.cleaned_data[naam] for naam in self.aangeraakt if naam in self.cleaned_data}
