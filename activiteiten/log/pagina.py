"""The page of the log form: the states it knows, and what each of them shows."""

from dataclasses import dataclass, field
from enum import Enum

from django.shortcuts import render

from activiteiten.log.invoer import Invoer
from activiteiten.maanden.afsluiten import Slot
from activiteiten.maanden.reden import vraagt_reden
from activiteiten.models import Activiteit

GEVRAAGD = ("soort", "datum", "wijk", "duur")
"""The fields that an activity can't do without; the vorm follows from the soort."""


@dataclass(frozen=True)
class Gezicht:
    """What stands above the questions, a template, and what is on the button under them."""

    deel: str
    knop: str = "Opslaan"
    met_nog_een: bool = False
    """Whether there is a second button, to log another one after it."""


class Logstand(Enum):
    """Why somebody sees the form. A part finds its values in `bij` of the Logpagina."""

    NIEUW = Gezicht("activiteiten/_nieuw.html", met_nog_een=True)
    UIT_ZIN = Gezicht("activiteiten/_begrepen.html", met_nog_een=True)
    ANDERE_INHOUD = Gezicht("activiteiten/_eerdere.html", "Opslaan als nieuwe")
    BEWERKEN = Gezicht("")
    INGEHAALD = Gezicht("_verschillen.html")
    NIET_OPGESLAGEN = Gezicht("activiteiten/_niet_opgeslagen.html", "Log als nieuwe activiteit")

    @property
    def wijzigt(self):
        """Whether what is saved is a change: then one can also leave it as it was."""
        return self in {Logstand.BEWERKEN, Logstand.INGEHAALD}


@dataclass(frozen=True)
class Logpagina:
    """The form in one of its states. `activiteit` is what is changed, and None when the form makes a new one; `bij` is
    what the part of this state shows, by name."""

    stand: Logstand
    invoer: Invoer
    activiteit: Activiteit | None = None
    slot: Slot | None = None
    terug: str = ""
    bij: dict = field(default_factory=dict)

    @property
    def is_compleet(self):
        """Whether a sentence said all that is asked: then the form stays folded until somebody wants more of it."""
        begin = self.invoer.form.initial
        return self.stand is Logstand.UIT_ZIN and all(begin.get(veld) for veld in GEVRAAGD)

    @property
    def toont_reden(self):
        return vraagt_reden(self.invoer.form, self.slot)

    def toon(self, request, *, status=None):
        """The page; with status 422 when it was sent and nothing else is said."""
        form = self.invoer.form
        ctx = self.bij | {"pagina": self, "invoer": self.invoer, "form": form, "activiteit": self.activiteit}
        status = status or (422 if form.is_bound else 200)
        return render(request, "activiteiten/activiteit_form.html", ctx, status=status)
