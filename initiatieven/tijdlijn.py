"""What the history of an initiatief, netwerk or wijkteam holds, and how it is told.

Never free text, only that it changed.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from gebruikers.models import Aanstelling
from gebruikers.query import werkplek_q
from initiatieven.models import Initiatief
from initiatieven.query import eigen_werkplekken
from kern.geschiedenis import Gebeurtenis
from kern.woorden import opsomming

Fase = Initiatief.Fase
BEVESTIGD = ["bevestigd_op"]
"""What a confirmation changes."""


@dataclass(frozen=True)
class Stap:
    label: str
    staat: str
    """`klaar`, `nu` or `straks`."""
    sinds: datetime | None


def rijen_of(object, *, user):
    """The history rows of `object`, newest first, in one query. `naam_zichtbaar` says whether `user` shares an
    organisatie with the person who made the change."""
    collega = Aanstelling.objects.filter(
        werkplek_q(eigen_werkplekken(user)), gebruiker=OuterRef("history_user")
    )
    rijen = object.history.select_related("history_user").annotate(naam_zichtbaar=Exists(collega))
    return list(rijen.order_by("-history_date", "-history_id"))


def laatste_wijziger_of(object, *, user):
    """Who changed `object` last, as far as `user` may know; else empty. Who confirmed it changed nothing."""
    rijen = [rij for rij in rijen_of(object, user=user) if rij.gewijzigde_velden != BEVESTIGD]
    return "".join(gebeurtenis.wie for gebeurtenis in gebeurtenissen_from(rijen[:1]))


def gebeurtenissen_from(rijen):
    """The Gebeurtenissen of these rows (newest first), newest first."""
    vorige = [*rijen[1:], None]
    return [
        Gebeurtenis(rij.history_date, rij.history_user.naam if rij.naam_zichtbaar else "", _wat(rij, voor))
        for rij, voor in zip(rijen, vorige, strict=True)
    ]


def _wat(rij, voor):
    if rij.history_type == "+":
        return "Toegevoegd."
    velden = list(rij.gewijzigde_velden)
    if velden == BEVESTIGD:
        return "Bevestigd: dit klopt nog."
    zinnen = []
    if voor is not None and getattr(rij, "fase", None) != getattr(voor, "fase", None):
        zinnen.append(f"Van {Fase(voor.fase).label} naar {Fase(rij.fase).label}.")
        velden = [veld for veld in velden if veld != "fase"]
    if velden:
        zinnen.append(f"{opsomming([_naam(rij, veld) for veld in velden]).capitalize()} gewijzigd.")
    return " ".join(zinnen) or "Gewijzigd."


def _naam(rij, veld):
    return str(rij.instance_type._meta.get_field(veld).verbose_name)


def faselijn_from(initiatief, rijen):
    """The Stappen of the phase line. A stap knows since when only if its change is in `rijen` (newest first)."""
    gewisseld = {}  # fase: when it was last entered
    for rij, voor in zip(rijen, rijen[1:], strict=False):
        if rij.fase != voor.fase:
            gewisseld.setdefault(rij.fase, rij.history_date)
    volgorde = [fase for fase in Fase if fase != Fase.GESTOPT]
    if initiatief.fase != Fase.GESTOPT:
        return _stappen(volgorde, volgorde.index(initiatief.fase), gewisseld)
    laatste = next((rij.fase for rij in rijen if rij.fase != Fase.GESTOPT), None)
    gedaan = volgorde[: volgorde.index(laatste) + 1] if laatste else []
    return _stappen([*gedaan, Fase.GESTOPT], len(gedaan), gewisseld)


def _stappen(fasen, nu, gewisseld):
    return [
        Stap(
            fase.label,
            "klaar" if nummer < nu else "nu" if nummer == nu else "straks",
            gewisseld.get(fase.value) if nummer <= nu else None,
        )
        for nummer, fase in enumerate(fasen)
    ]
