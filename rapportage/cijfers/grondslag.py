"""What figures are computed from: sums that the database made, and the sources that they come from."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from django.db.models import Count, Q, Sum

from activiteiten.keuzes import Status
from activiteiten.minuten import Minuten
from activiteiten.models import Activiteit, Inzet
from activiteiten.query import minuten_per_vorm


@dataclass(frozen=True)
class Grondslag:
    """Sums of one row of results; those of several rows add up. Whole minutes and counts."""

    collectief: int = 0
    individueel: int = 0
    indirect: int = 0
    contactmomenten: int = 0
    zonder_aantal: int = 0
    """Activities in which nobody wrote down how many people there were."""
    vrijwilligersminuten: int = 0
    inwoners: int | None = None
    """None when unknown; in a sum only the known ones count."""
    collectief_bij_inwoners: int = 0
    """The collective minutes above the line in a figure per 1,000: where inwoners are known."""

    def __add__(self, ander):
        return Grondslag(
            **{v.name: _plus(getattr(self, v.name), getattr(ander, v.name)) for v in fields(Grondslag)}
        )

    @property
    def minuten(self):
        return Minuten(self.collectief, self.individueel, self.indirect)

    def met_inwoners(self, inwoners):
        """The same, of an area with so many inwoners (None: unknown)."""
        bij_inwoners = 0 if inwoners is None else self.collectief
        return replace(self, inwoners=inwoners, collectief_bij_inwoners=bij_inwoners)


def _plus(een, ander):
    if een is None or ander is None:
        return ander if een is None else een
    return een + ander


@dataclass(frozen=True)
class Bron:
    """Where figures come from: its name for the method page, and what the database sums of it."""

    naam: str
    rijen: Callable | None = None
    """Gives the queryset of what counts; None when it comes with the rows of the results themselves."""
    sommen: Callable = dict
    """Gives {field of Grondslag: aggregate}."""
    vergelijkt: bool = False
    """Whether it is asked about the earlier period too."""

    def pad(self, van_activiteit):
        """The way from its rows to what this path (`soort__naam`) from an Activiteit leads to. Inzet carries copies
        of what reports ask most (docs/besluiten/0003)."""
        is_kopie = van_activiteit.partition("__")[0] in Inzet.FEITEN
        return van_activiteit if is_kopie or self is not INZET else f"activiteit__{van_activiteit}"


INZET = Bron(
    "Het logboek: de inzet van werkers",
    Inzet.objects.geteld,
    minuten_per_vorm,
    vergelijkt=True,
)
DEELNAME = Bron(
    "Het logboek: deelnemers en vrijwilligers van een activiteit",
    lambda: Activiteit.objects.filter(status=Status.UITGEVOERD),
    lambda: {
        "contactmomenten": Sum("deelnemers", default=0),
        "zonder_aantal": Count("pk", filter=Q(deelnemers__isnull=True)),
        "vrijwilligersminuten": Sum("vrijwilligers_minuten", default=0),
    },
)
INWONERS = Bron("CBS: kerncijfers wijken en buurten")
