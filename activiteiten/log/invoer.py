"""The whole question of the log form: the activity, and a row per colleague beside it."""

from copy import copy

from django import forms
from django.utils import timezone

from activiteiten.keuzes import STAAL, Vorm
from activiteiten.log import actions, inzetrijen
from activiteiten.log.forms import LANG_GELEDEN, VORM_UITLEG, ActiviteitForm
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Gebruiker
from kern.indeling import Layout, MetIndeling
from kern.velden import DuurField


def loggers_rond(werkplekken, dag):
    """People who may log at one of these workplaces today, or might on `dag`."""
    return Gebruiker.objects.loggers_bij(werkplekken) | Gebruiker.objects.loggers_bij(werkplekken, dag=dag)


class InzetForm(MetIndeling, forms.Form):
    """The effort of one colleague, or a second form of one's own."""

    indeling = Layout("medewerker", "vorm", "duur")
    is_deel = True
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
        self.fields["duur"].widget.attrs |= {"placeholder": "1:30"}

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("medewerker") and not gegevens.get("duur") and "duur" not in self.errors:
            self.add_error("duur", "Hoe lang was deze collega erbij?")
        if gegevens.get("medewerker") and not gegevens.get("vorm") and "vorm" not in self.errors:
            self.add_error("vorm", "Voor wie was het? Kies collectief, individueel of indirect.")
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


def vormkeuzes(gekozen=None):
    """The three answers to *Voor wie?*, for `activiteiten/_vormkeuzes.html`; `gekozen` is a Vorm or its value."""
    return [
        {
            "id": f"id_vorm_{vorm}",
            "waarde": vorm.value,
            "label": vorm.label,
            "uitleg": VORM_UITLEG[vorm],
            "staal": STAAL[vorm],
            "gekozen": vorm == gekozen,
        }
        for vorm in Vorm
    ]


class Invoer:
    """The form and the rows of colleagues as one thing: the page's whole question, and its answer.

    `hoofd` is the person whose effort stands in the form itself: on a new activity the one who logs, later the
    first in the list (oneself when one is in it).
    """

    def __init__(self, *, user, data=None, activiteit=None, initial=None):
        self.user, self.activiteit = user, activiteit
        self.inzet = inzet = (
            sorted(activiteit.inzet.all(), key=lambda i: (i.medewerker_id != user.pk, i.pk))
            if activiteit
            else []
        )
        hoofdinzet = inzet[0] if inzet else None
        self.medewerkers = medewerkers = self._medewerkers(activiteit, inzet)
        bedoeld = self._hoofd(data, medewerkers) if activiteit else None
        self.hoofd = bedoeld or (hoofdinzet.medewerker if hoofdinzet else user)
        # A copy: judging a form fills in what was typed, and the page goes on saying what stands.
        self.form = ActiviteitForm(
            data, user=user, instance=copy(activiteit), hoofdinzet=hoofdinzet, initial=initial
        )
        self.collegas = InzetFormSet(
            data,
            prefix="inzet",
            initial=[{"medewerker": i.medewerker_id, "vorm": i.vorm, "duur": i.minuten} for i in inzet[1:]],
            form_kwargs={"medewerkers": medewerkers},
        )

    @staticmethod
    def _hoofd(data, medewerkers):
        """Whose effort stood in the form when it was opened: the page says it, so that a change by somebody else in
        the meantime doesn't give the minutes that were typed to another."""
        pk = (data or {}).get("hoofd", "")
        return medewerkers.filter(pk=pk).first() if pk.isdecimal() and len(pk) < 19 else None

    def _medewerkers(self, activiteit, inzet):
        """Workers on offer: of the same organisatie, and whoever is in this activity already."""
        werkplekken = self.user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN)
        if activiteit:
            werkplekken = {(activiteit.organisatie_id, activiteit.gemeente_id)}
        eerder = Gebruiker.objects.filter(pk__in=[i.medewerker_id for i in inzet])
        onlangs = timezone.localdate() - LANG_GELEDEN  # who has left since may have been there
        return loggers_rond(werkplekken, onlangs) | eerder

    def is_valid(self):
        geldig = [self.form.is_valid(), self.collegas.is_valid()]  # both, so that all errors show at once
        return all(geldig) and self._toets_inzet()

    def _toets_inzet(self):
        """No two rows of one person in one form; and everybody works for the organisatie that was chosen."""
        wijk, organisatie = self.form.cleaned_data["wijk"], self.form.cleaned_data["organisatie"]
        bij = loggers_rond({(organisatie.pk, wijk.gemeente_id)}, self.form.cleaned_data["datum"])
        mogelijk = {*bij.values_list("pk", flat=True), *(i.medewerker_id for i in self._oude_inzet())}
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

    @property
    def begin(self):
        """The rows of Inzet with which the form of an activity began, for hidden inputs."""
        if self.form.is_bound:
            return self.form.data.getlist(inzetrijen.BEGIN)
        return inzetrijen.als_begin(inzetrijen.rijen_van(self.inzet)) if self.activiteit else []

    def over(self, huidige):
        """This Invoer again, judged: what this person touched over `huidige`, a newer version; its form knows the
        `verschillen`."""
        nu = Invoer(user=self.user, activiteit=huidige)
        staat, gestuurd = inzetrijen.rijen_van(nu.inzet), inzetrijen.gestuurd_in(self)
        begin = inzetrijen.begin_in(self.form.data)
        eigen = inzetrijen.aangeraakt_in(gestuurd, dict(staat) if begin is None else begin)
        namen = {str(medewerker.pk): medewerker.naam for medewerker in nu.medewerkers}
        data = self.form.samen_met(nu.form)
        inzetrijen.zet_rijen(data, inzetrijen.rijen_samen(eigen, staat, namen))
        data.setlist(inzetrijen.BEGIN, nu.begin)
        samen = Invoer(user=self.user, data=data, activiteit=huidige)
        samen.is_valid()
        samen.form.verschillen = self.form.verschillen_met(nu.form, samen.form)
        samen.form.verschillen += inzetrijen.verschillen_in(eigen, staat, namen)
        return samen

    @classmethod
    def als_eigen(cls, user, data):
        """What was sent for an activity, as a new one of this user's own: without the time of others, which may stand
        at that activity."""
        zelf = str(user.pk)
        rijen = [rij for rij in inzetrijen.gestuurd_in(cls(user=user, data=data)) if rij[0][0] == zelf]
        data = data.copy()
        inzetrijen.zet_rijen(data, rijen or [((zelf, ""), "")])
        return cls(user=user, data=data)

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
                veld: schoon[veld]
                for veld in (*actions.VELDEN, *actions.LIJSTEN, "invoer_seconden")
                if veld in schoon
            }
            | {"vrijwilligers_minuten": schoon["vrijwilligers_duur"]}
            | {"inzet": [(self.hoofd, schoon["vorm"], schoon["duur"]), *self.collegas.rijen()]}
        )

    def registreer(self):
        """Logs it as a new activity; returns and raises as the action does. Only after is_valid()."""
        return actions.registreer_activiteit(
            by=self.user, sleutel=self.form.cleaned_data["sleutel"], **self._met_reden
        )

    def wijzig(self):
        """Saves it as a change of `activiteit`. Returns and raises as the action does. Only after is_valid()."""
        versie = self.form.cleaned_data["versie"]
        return actions.wijzig_activiteit(
            by=self.user, activiteit=self.activiteit, versie=versie, **self._met_reden
        )

    @property
    def _met_reden(self):
        return {"gegevens": self.gegevens, "reden": self.form.cleaned_data["reden"]}

    @property
    def vormen(self):
        """The three answers to *Voor wie?*, for the template."""
        return vormkeuzes(self.form["vorm"].value())

    @property
    def heeft_collegas(self):
        """Whether there is a row of a colleague to see."""
        return any(rij.errors for rij in self.collegas.forms) or len(self.collegas.initial_forms) > 0
