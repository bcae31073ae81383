"""On which days a series will be: the ticks, and the holidays to leave out."""

import datetime
import itertools

from django import forms

from kern.datum import DatumField
from kern.indeling import Deel, Groep, Layout, MetIndeling, Uitklap

VAKANTIEVELDEN = [(f"vakantie_van_{nummer}", f"vakantie_tot_{nummer}") for nummer in (1, 2, 3)]


class Dagkeuze(MetIndeling, forms.Form):
    """Which of the days it will be. Public holidays begin unticked; a holiday of the school is left out by hand."""

    zonder_optioneel = True
    indeling = Layout(
        Deel("activiteiten/_reeks_vragen.html"),
        Uitklap(
            "Vakanties overslaan",
            *(
                Groep(f"Vakantie {nummer}", *rij, klasse="vakantie", kop_klasse="visually-hidden")
                for nummer, rij in enumerate(VAKANTIEVELDEN, start=1)
            ),
            Deel("activiteiten/_reeks_vakanties.html"),
        ),
        Deel("activiteiten/_reeks_dagen.html", "dagen"),
    )
    knoppen = Deel("activiteiten/_reeks_knoppen.html")

    dagen = forms.MultipleChoiceField(
        error_messages={
            "required": "Vink minstens één dag aan.",
            "invalid_choice": "Deze dag hoort niet bij de reeks. Kies uit de lijst.",
        }
    )
    vakantie_van_1, vakantie_van_2, vakantie_van_3 = (DatumField(label="Van", required=False) for _ in "123")
    vakantie_tot_1, vakantie_tot_2, vakantie_tot_3 = (
        DatumField(label="Tot en met", required=False) for _ in "123"
    )
    overgeslagen = None
    """How many days a holiday took; None when no holiday was left out just now."""

    def __init__(self, data, *, sessiedagen, eerder=()):
        """`data` is what the page with the days sent, or None when it was not shown yet. `eerder` are the holidays
        (first and last day) that were left out of earlier series."""
        super().__init__(data)
        self.sessiedagen = sessiedagen
        self.eerder = [
            (f"{van}/{tot}", van, tot)
            for van, tot in eerder
            if any(van <= dag.datum <= tot for dag in sessiedagen)
        ]
        te_kiezen = [dag.datum.isoformat() for dag in sessiedagen if not dag.afgesloten]
        self.fields["dagen"].choices = [(dag, dag) for dag in te_kiezen]
        if data is None:
            self.aan = {dag.datum.isoformat() for dag in sessiedagen if not (dag.vrij or dag.afgesloten)}
        else:
            self.aan = set(data.getlist("dagen")) & set(te_kiezen)

    @property
    def vraagt_vakantie(self):
        """Whether a holiday is to be left out first: by its button, or typed and not left out yet."""
        return "overslaan" in self.data or any(self.data.get(naam) for rij in VAKANTIEVELDEN for naam in rij)

    def sla_over(self):
        """Unticks the days of the holidays that were typed, and of the earlier one whose button was pressed. Returns
        these as (first day, last day); nothing when one can't be read, and the form says why."""
        self.errors.pop("dagen", None)  # judged when it is saved
        knop = self.data.get("overslaan")
        vakanties = [(van, tot) for waarde, van, tot in self.eerder if waarde == knop] + self._getypt()
        if not (vakanties or self.errors):
            self.add_error(VAKANTIEVELDEN[0][0], "Kies een dag.")
        if self.errors:
            return []
        weg = {
            dag.datum.isoformat()
            for dag in self.sessiedagen
            if any(van <= dag.datum <= tot for van, tot in vakanties)
        }
        self.overgeslagen = len(self.aan & weg)
        self.aan -= weg
        # Done: sent once more, these would untick again what somebody ticks after all.
        self.data = self.data.copy()
        for naam in itertools.chain.from_iterable(VAKANTIEVELDEN):
            self.data.pop(naam, None)
        return vakanties

    def _getypt(self):
        vakanties = []
        for rij in VAKANTIEVELDEN:
            van, tot = (self.cleaned_data.get(naam) for naam in rij)
            leeg = [naam for naam in rij if not self.data.get(naam)]
            if van and tot and tot < van:
                self.add_error(rij[1], "Deze dag ligt voor de eerste. Kies een latere dag.")
            elif van and tot:
                vakanties.append((van, tot))
            elif len(leeg) == 1:
                self.add_error(leeg[0], "Kies een dag.")
        return vakanties

    @property
    def gekozen(self):
        """The dates, oldest first. Only after is_valid()."""
        return sorted(datetime.date.fromisoformat(dag) for dag in set(self.cleaned_data["dagen"]))

    @property
    def rijen(self):
        """(Sessiedag, value, is ticked) for the template."""
        return [(dag, dag.datum.isoformat(), dag.datum.isoformat() in self.aan) for dag in self.sessiedagen]
