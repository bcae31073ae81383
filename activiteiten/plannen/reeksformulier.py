"""The questions about a series: what and how often, and what changes from a day on."""

import datetime
from dataclasses import dataclass

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
from activiteiten.plannen.reeksen import MAX_SESSIES, dagen_of, feestdagen_in, sessiedagen_for, sessies_of
from activiteiten.plannen.reekswijziging import op_weekdag, stand_van
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.vrijetekst import VrijeTekst
from kern.datum import DatumField
from kern.indeling import Deel, Knoppen, Layout, MetIndeling, Naast
from kern.velden import DuurField, Segment
from kern.versies import VersieForm
from wijken.models import Wijk

RITMES = [(1, "elke week"), (2, "om de 2 weken"), (3, "om de 3 weken"), (4, "om de 4 weken")]
GEDEELD = ("soort", "titel", "wijk", "organisatie", "begintijd", "initiatief", "netwerk")
"""What the sessions have in common, besides the effort."""
HOE_LANG = "Hoe lang duurt het? Bijvoorbeeld 1:30."
NIET_GEPLAND = (
    "Deze keer staat niet meer gepland: hij is afgevinkt, afgelast of verwijderd. Kies een andere keer."
)
VELD_VAN = {naam: naam for naam in ("titel", "wijk", "weekdag", "begintijd")} | {"minuten": "duur"}
"""{what can change in a series, as wijzig_reeks calls it: its field}."""


def _lees_dag(tekst):
    """The date that a page sent; None for anything else."""
    try:
        return datetime.date.fromisoformat(tekst)
    except ValueError:
        return None


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
        Naast("begintijd", "duur"),
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
    duur = DuurField(label="Hoe lang?", error_messages={"required": HOE_LANG})
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
        self.fields["vorm"].zonder_optioneel = True  # empty is an answer too

    def clean(self):
        gegevens = super().clean()
        self._toets_dagen()
        return gegevens

    def _toets_dagen(self):
        begin, tot = self.cleaned_data.get("datum"), self.cleaned_data.get("tot")
        wijk, weken = self.cleaned_data.get("wijk"), self.cleaned_data.get("om_de_weken")
        if not (begin and tot and weken):
            return
        if tot < begin:
            self.add_error("tot", "De laatste dag ligt voor de eerste keer. Kies een latere dag.")
        elif tot > timezone.localdate() + VER_VOORUIT:
            self.add_error("tot", TE_VER_VOORUIT)
        elif len(dagen_of(begin, tot, weken, hoogstens=MAX_SESSIES + 1)) > MAX_SESSIES:
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
        return {naam: schoon[naam] for naam in GEDEELD} | {
            "inzet": [(self.user, schoon["vorm"], schoon["duur"])]
        }


class ReeksEindeForm(MetIndeling, forms.Form):
    indeling = Layout("vanaf", Redenvraag())
    knoppen = Knoppen("Stop de reeks", klasse="btn", annuleren="")

    vanaf = DatumField(
        label="Vanaf welke dag?",
        help_text="Wat op die dag en daarna nog gepland staat, gaat weg.",
        validators=[MinValueValidator(EERSTE_DAG, TE_VER_TERUG)],
    )
    reden = RedenField()


@dataclass(frozen=True)
class OpFeestdag:
    """A session that would move to a public holiday."""

    datum: datetime.date
    feestdag: str
    eigen_dag: datetime.date
    """Where it stands, and stays when it is not ticked."""
    toch: bool

    @property
    def waarde(self):
        return self.datum.isoformat()


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
        Deel("activiteiten/_reeks_feestdagen.html"),
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

    op_feestdag = ()
    """The OpFeestdag that a move gives, once the form was judged."""

    class Meta:
        model = Reeks
        fields = []

    def __init__(self, data=None, *, user, instance, vanaf=None):
        """Begins with the first planned session on `vanaf` (a date, else today) or after it, or the last one."""
        gekozen = _lees_dag((data or {}).get("vanaf", ""))
        self.user, self.vanaf = user, gekozen or vanaf or timezone.localdate()
        sessies = [een for een in sessies_of(instance, user) if een.is_te_wijzigen]
        self.sessies = {}  # by day, of two on one day the first
        for een in sessies:
            self.sessies.setdefault(een.activiteit.datum.isoformat(), een)
        straks = [een.activiteit for een in sessies if een.activiteit.datum >= self.vanaf]
        self.eerste = (straks or [een.activiteit for een in sessies[-1:]] or [None])[0]
        stand = self.eerste and stand_van(gegevens_van(self.eerste), instance.eigenaar_id)
        super().__init__(data, instance=instance, initial=self._begin(stand or {}))
        self._bied_aan()
        if "duur" not in (data if data is not None else self.initial):
            del self.fields["duur"]  # in several forms: session by session

    @property
    def verder(self):
        return {"user": self.user, "vanaf": self.vanaf}

    def _begin(self, stand):
        begin = {VELD_VAN[naam]: waarde for naam, waarde in stand.items()}
        return begin | {"vanaf": self.eerste.datum.isoformat()} if self.eerste else begin

    def _bied_aan(self):
        self.fields["vanaf"].choices = [
            (dag, f"{date_format(sessie.activiteit.datum, 'l j F Y')} (sessie {sessie.nummer})")
            for dag, sessie in self.sessies.items()
        ]
        if self.eerste:
            wijken = Wijk.objects.met_bevoegdheid(self.user, Bevoegdheid.ACTIVITEIT_LOGGEN).defer("grens")
            wijken = wijken.filter(gemeente=self.eerste.gemeente_id)
            staat_er = {sessie.activiteit.wijk_id for sessie in self.sessies.values()}
            kiesbaar = wijken.bestaand_op(self.eerste.datum) | wijken.filter(pk__in=staat_er)
            self.fields["wijk"].queryset = kiesbaar

    def samen_met(self, nu):
        data = super().samen_met(nu)
        data["vanaf"] = nu.initial["vanaf"]
        return data

    def clean(self):
        gegevens = super().clean()
        if not self.errors and not self.wijzigingen:
            raise ValidationError("Er is nog niets veranderd. Pas aan wat anders wordt.")
        if "vanaf" not in self.errors:
            self._vraag_feestdagen()
        return gegevens

    def _vraag_feestdagen(self):
        """Public holidays to which a session would move are asked about first, each of them."""
        self.op_feestdag = self._op_feestdag()
        gevraagd = set(self.data.get("gevraagd", "").split())
        if any(keer.waarde not in gevraagd for keer in self.op_feestdag):
            wat = "Eén keer valt" if len(self.op_feestdag) == 1 else f"{len(self.op_feestdag)} sessies vallen"
            self.add_error(None, f"{wat} dan op een feestdag. Kies hieronder of dat toch moet.")

    def _op_feestdag(self):
        if "weekdag" not in self.wijzigingen:
            return []
        weekdag, toch = self.wijzigingen["weekdag"], self.data.getlist("toch")
        dagen = [sessie.activiteit.datum for sessie in self.sessies.values()]
        verzet = {op_weekdag(dag, weekdag): dag for dag in dagen if dag >= self.eerste.datum}
        vrij, _ = feestdagen_in({dag.year for dag in verzet})
        return [
            OpFeestdag(nieuw, vrij[nieuw], oud, nieuw.isoformat() in toch)
            for nieuw, oud in verzet.items()
            if nieuw != oud and nieuw in vrij
        ]

    @property
    def niet_op(self):
        """For wijzig_reeks: the public holidays that stay free. Only after is_valid()."""
        return {keer.datum for keer in self.op_feestdag if not keer.toch}

    @property
    def wijzigingen(self):
        """For wijzig_reeks: only what differs from what the page showed."""
        veranderd = {veld: self.cleaned_data[veld] for veld in self.aangeraakt if veld in self.cleaned_data}
        return {naam: veranderd[veld] for naam, veld in VELD_VAN.items() if veld in veranderd}
