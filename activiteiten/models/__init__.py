"""The log. One module per subject; everybody imports from here."""

from activiteiten.models.activiteit import (
    MEESTE_MENSEN,
    NIET_MEER_DAN,
    VRIJE_TEKST,
    Activiteit,
    ActiviteitSoort,
    Inzet,
    WijzigingMetInzet,
)
from activiteiten.models.afsluiting import Afsluiting, Bezwaar, Groei
from activiteiten.models.planning import Agendalink, Reeks, Sjabloon, Soortwoord

__all__ = [
    "MEESTE_MENSEN",
    "NIET_MEER_DAN",
    "VRIJE_TEKST",
    "Activiteit",
    "ActiviteitSoort",
    "Afsluiting",
    "Agendalink",
    "Bezwaar",
    "Groei",
    "Inzet",
    "Reeks",
    "Sjabloon",
    "Soortwoord",
    "WijzigingMetInzet",
]
