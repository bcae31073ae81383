"""Minutes of effort per vorm: what the log adds up and the reports divide."""

from dataclasses import dataclass
from decimal import Decimal

from activiteiten.keuzes import VLAK, Vorm


@dataclass(frozen=True)
class Minuten:
    """C, I and X: minutes of effort per vorm."""

    collectief: int = 0
    individueel: int = 0
    indirect: int = 0

    def __add__(self, ander):
        return Minuten(
            self.collectief + ander.collectief,
            self.individueel + ander.individueel,
            self.indirect + ander.indirect,
        )

    def maal(self, deel):
        """The share `deel` (0 to 1) of it, not rounded."""
        return Minuten(self.collectief * deel, self.individueel * deel, self.indirect * deel)

    @property
    def met_bewoners(self):
        """C + I, in minutes."""
        return self.collectief + self.individueel

    @property
    def samen(self):
        """C + I + X, in minutes."""
        return self.met_bewoners + self.indirect

    @property
    def uren_collectief(self):
        return Decimal(self.collectief) / 60

    @property
    def uren_individueel(self):
        return Decimal(self.individueel) / 60

    @property
    def uren_indirect(self):
        return Decimal(self.indirect) / 60

    @property
    def uren_samen(self):
        return Decimal(self.samen) / 60

    @property
    def aandeel_collectief(self):
        """C / (C + I) in percent; None when nothing was done with residents. Indirect is never inside it."""
        if not self.met_bewoners:
            return None
        return Decimal(100 * self.collectief) / self.met_bewoners


def som(minuten):
    return sum(minuten, start=Minuten())


def delen_of(minuten):
    """(css class, minutes) per vorm, collectief first; `minuten` has a number under the name of each vorm."""
    return tuple((VLAK[vorm], getattr(minuten, vorm.value)) for vorm in Vorm)
