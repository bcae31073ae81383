"""How the history of an activity is told. Never free text, only that it changed."""

from activiteiten.models import Activiteit
from kern.geschiedenis import Gebeurtenis
from kern.woorden import opsomming

GROEI_GELEGD, GROEI_LOS = "groei_gelegd", "groei_los"
"""In `gewijzigde_velden`, when something was said about what grew from it; the row knows which initiatief."""
NAMEN = {"inzet": "wie en hoe lang", "verwijderd": "verwijderd"}


def geschiedenis_of(activiteit):
    """The Gebeurtenissen of one activity, newest first. One query."""
    return [_gebeurtenis(rij) for rij in _rijen_of(activiteit)]


def laatste_wijziging_of(activiteit):
    """The newest Gebeurtenis that changed what stands in the form; None without any. One query."""
    rijen = (rij for rij in _rijen_of(activiteit) if not _is_groei(rij))
    return next(map(_gebeurtenis, rijen), None)


def _rijen_of(activiteit):
    rijen = activiteit.geschiedenis.select_related("history_user", "hieruit_groeide")
    return rijen.order_by("-history_date", "-history_id")


def _gebeurtenis(rij):
    return Gebeurtenis(rij.history_date, getattr(rij.history_user, "naam", "Opbouw"), _wat(rij))


def _is_groei(rij):
    return rij.gewijzigde_velden in ([GROEI_GELEGD], [GROEI_LOS])


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
    if _is_groei(rij):
        initiatief = rij.hieruit_groeide or "een initiatief"
        gelegd = rij.gewijzigde_velden == [GROEI_GELEGD]
        return f"legde de band met {initiatief}" if gelegd else f"maakte de band met {initiatief} los"
    return f"wijzigde {opsomming([_naam(veld) for veld in rij.gewijzigde_velden] or ['iets'])}"


def _naam(veld):
    return NAMEN.get(veld) or str(Activiteit._meta.get_field(veld).verbose_name)
