"""How the history of an activity is told. Never free text, only that it changed."""

from activiteiten.models import Activiteit
from initiatieven.geschiedenis import Gebeurtenis, opsomming

NAMEN = {"inzet": "wie en hoe lang", "verwijderd": "verwijderd"}


def geschiedenis_of(activiteit):
    """The Gebeurtenissen of one activity, newest first. One query."""
    rijen = activiteit.geschiedenis.select_related("history_user").order_by("-history_date", "-history_id")
    return [
        Gebeurtenis(rij.history_date, getattr(rij.history_user, "naam", "Opbouw"), _wat(rij)) for rij in rijen
    ]


def _wat(rij):
    return (
        f"{_gedaan(rij)} in een afgesloten maand, want: {rij.get_reden_display()}"
        if rij.reden
        else _gedaan(rij)
    )


def _gedaan(rij):
    if rij.history_type == "+":
        return "logde deze activiteit"
    if rij.gewijzigde_velden == ["verwijderd"]:
        return "verwijderde deze activiteit" if rij.verwijderd else "zette deze activiteit terug"
    return f"wijzigde {opsomming([_naam(veld) for veld in rij.gewijzigde_velden] or ['iets'])}"


def _naam(veld):
    return NAMEN.get(veld) or str(Activiteit._meta.get_field(veld).verbose_name)
