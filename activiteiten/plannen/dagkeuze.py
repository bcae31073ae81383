"""On which days a series will be: the ticks, and the holidays to leave out."""

import datetime

from django import forms

from kern.datum import DatumField
from kern.indeling import Deel, Layout, MetIndeling, Naast, Uitklap

VAKANTIE = ("vakantie_van", "vakantie_tot")


class Dagkeuze(MetIndeling, forms.Form):
    """Which of the days it will be. Public holidays begin unticked, and so do the holidays of the school that were left
    out of an earlier series."""

    zonder_optioneel = True
    indeling = Layout(
        Deel("activiteiten/_reeks_vragen.html"),
        Uitklap(
            "Vakantie overslaan",
            Naast(*VAKANTIE),
            Deel("activiteiten/_reeks_vakantie.html"),
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
    vakantie_van = DatumField(label="Van", required=False)
    vakantie_tot = DatumField(label="Tot en met", required=False)
    overgeslagen = None
    """How many days a holiday took; None when none was left out just now."""

    def __init__(self, data, *, sessiedagen, vakanties=()):
        """`data` is what the page with the days sent, or None when it was not shown yet. `vakanties` are the first and
        last days, as 2026-12-19, of what was left out of earlier series."""
        super().__init__(data)
        self.sessiedagen = sessiedagen
        te_kiezen = [dag.waarde for dag in sessiedagen if not dag.afgesloten]
        self.fields["dagen"].choices = [(dag, dag) for dag in te_kiezen]
        if data is not None:
            self.aan = set(data.getlist("dagen")) & set(te_kiezen)
        else:
            self.aan = set(te_kiezen) - {dag.waarde for dag in sessiedagen if dag.vrij}
            for vakantie in vakanties:
                self._haal_weg(*vakantie)
        if self.vraagt_vakantie:  # the days are judged when it is saved
            self.fields["dagen"].required = False
            for naam in VAKANTIE:
                self.fields[naam].required = True

    @property
    def vraagt_vakantie(self):
        """Whether a holiday is to be left out first: by its button, or typed and not left out yet."""
        return "overslaan" in self.data or any(self.data.get(naam) for naam in VAKANTIE)

    def clean(self):
        van, tot = (self.cleaned_data.get(naam) for naam in VAKANTIE)
        if van and tot and tot < van:
            self.add_error("vakantie_tot", "Deze dag ligt voor de eerste. Kies een latere dag.")

    def _haal_weg(self, van, tot):
        self.aan = {dag for dag in self.aan if not van <= dag <= tot}

    def sla_over(self):
        """Unticks the days of the holiday that was typed. Returns its first and last day, as 2026-12-19. Only after
        is_valid()."""
        vakantie, aantal = [self.cleaned_data[naam].isoformat() for naam in VAKANTIE], len(self.aan)
        self._haal_weg(*vakantie)
        self.overgeslagen = aantal - len(self.aan)
        # Done: sent once more, it would untick again what somebody ticks after all.
        self.data = {naam: waarde for naam, waarde in self.data.items() if naam not in VAKANTIE}
        return vakantie

    @property
    def gekozen(self):
        """The dates, oldest first. Only after is_valid()."""
        return sorted(datetime.date.fromisoformat(dag) for dag in set(self.cleaned_data["dagen"]))
