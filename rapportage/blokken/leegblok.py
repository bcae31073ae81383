"""What a report says where there is nothing to count."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Leegblok:
    kop: str
    tekst: str
    template = "rapportage/_leegblok.html"


ZONDER_WIJKEN = Leegblok(
    "Er zijn nog geen wijken", "Zodra een beheerder de wijken heeft ingelezen, staan hier de uren per wijk."
)
LEGE_GEMEENTE = Leegblok(
    "In deze periode is niets gelogd",
    "Zodra er activiteiten zijn uitgevoerd, zie je hier wat er naar groepen en buurten ging. Kies een andere periode "
    "om terug te kijken.",
)
LEGE_WIJK = Leegblok(
    "In deze periode is hier niets gelogd",
    "Hieronder zie je de maanden ervoor. Kies een andere periode om terug te kijken.",
)


def nog_niets(tijdvak):
    """For a period of which this viewer can see nothing yet."""
    return Leegblok("Hier is nog niets te zien", f"{tijdvak.zin} Kies een andere periode om terug te kijken.")
