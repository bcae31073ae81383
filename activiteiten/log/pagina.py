"""The page of the log form: the states it knows, and what each of them shows."""

from dataclasses import dataclass, field
from enum import Enum

from django.shortcuts import render

from activiteiten.log.invoer import Invoer
from activiteiten.maanden.afsluiten import Slot
from activiteiten.maanden.reden import vraagt_reden
from activiteiten.models import Activiteit


@dataclass(frozen=True)
class Knop:
    """A button that sends the form; the view finds `naam` in what was sent."""

    label: str
    naam: str = ""
    is_eerste: bool = False


@dataclass(frozen=True)
class Gezicht:
    """What stands above the questions, a template, and the buttons under them."""

    deel: str
    knoppen: tuple[Knop, ...]


OPSLAAN = Knop("Opslaan", is_eerste=True)
OPSLAAN_OF_NOG_EEN = (OPSLAAN, Knop("Opslaan en nog een", "nog_een"))


class Logstand(Enum):
    """Why somebody sees the form. A part finds its values in `bij` of the Logpagina."""

    NIEUW = Gezicht("activiteiten/_nieuw.html", OPSLAAN_OF_NOG_EEN)
    UIT_ZIN = Gezicht("activiteiten/_begrepen.html", OPSLAAN_OF_NOG_EEN)
    ANDERE_INHOUD = Gezicht(
        "activiteiten/_eerdere.html", (Knop("Opslaan als nieuwe", "als_nieuwe", is_eerste=True),)
    )
    BEWERKEN = Gezicht("", (OPSLAAN,))
    INGEHAALD = Gezicht("_verschillen.html", (OPSLAAN,))
    NIET_OPGESLAGEN = Gezicht(
        "activiteiten/_niet_opgeslagen.html", (Knop("Log als nieuwe activiteit", is_eerste=True),)
    )

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
    def toont_reden(self):
        return vraagt_reden(self.invoer.form, self.slot)

    def toon(self, request, *, status=None):
        """The page; with status 422 when it was sent and nothing else is said."""
        form = self.invoer.form
        ctx = self.bij | {"pagina": self, "invoer": self.invoer, "form": form, "activiteit": self.activiteit}
        status = status or (422 if form.is_bound else 200)
        return render(request, "activiteiten/activiteit_form.html", ctx, status=status)
