"""Ticking off what was planned, and undoing that."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log import actions
from activiteiten.models import Activiteit
from kern.versies import VerouderdError, vergrendel
from kern.weigering import Weigering


class AlGedaanError(Weigering):
    """It was ticked off before, with other minutes than `gevraagd`: ticking off again changes nothing."""

    zin = "De activiteit stond al op gedaan, met een andere tijd."
    sjabloon = "activiteiten/_al_gedaan.html"

    def __init__(self, huidige, minuten, gevraagd):
        super().__init__()
        self.huidige, self.minuten, self.gevraagd = huidige, minuten, gevraagd
        """Minutes: what stands there for the same person, 0 when nothing does."""


def vink_af(*, by, activiteit, minuten=None, reden=""):
    """A planned activity was carried out. `minuten` replaces those of `by`, when they were others than planned.

    Returns (activiteit, minutes that were replaced, or None); what was ticked off before stays as it is. Raises
    AlGedaanError when that has other minutes, another Weigering when its day is still to come or it was cancelled,
    AfgeslotenError or RedenNodigError when its month is closed, and WegError when it was deleted in the meantime, or
    went to where `by` may not change it.
    """
    with transaction.atomic():
        huidige = vergrendel(Activiteit.objects.writable_by(by), activiteit)
        if huidige.status == Status.UITGEVOERD:
            staat_er = sum(huidige.inzet.filter(medewerker=by).values_list("minuten", flat=True))
            if minuten not in (None, staat_er):
                raise AlGedaanError(huidige, staat_er, minuten)
            return huidige, None
        _toets_afvinken(huidige)
        return _zet(huidige, Status.UITGEVOERD, by=by, minuten=minuten, reden=reden)


def vink_terug(*, by, activiteit, versie, minuten=None, reden=""):
    """Undoes vink_af: planned again, with `minuten` of `by` when other ones had been given.

    Raises VerouderdError when it was changed since `versie`, AfgeslotenError or RedenNodigError when its month is
    closed, and WegError when it was deleted, or went to where `by` may not change it.
    """
    with transaction.atomic():
        huidige = vergrendel(Activiteit.objects.writable_by(by), activiteit)
        if huidige.versie != versie or huidige.status != Status.UITGEVOERD:
            raise VerouderdError(huidige, f"{huidige} is intussen gewijzigd. Er is niets teruggezet.")
        gepland, _ = _zet(huidige, Status.GEPLAND, by=by, minuten=minuten, reden=reden)
        return gepland


def _zet(activiteit, status, *, by, minuten, reden):
    """(the activity with this status, the minutes of `by` that were replaced, or None)."""
    gegevens, vorige = actions.gegevens_van(activiteit) | {"status": status}, None
    if minuten is not None:
        gegevens["inzet"], vorige = _met_minuten(gegevens["inzet"], by, minuten)
    gewijzigd = actions.wijzig_activiteit(
        by=by, activiteit=activiteit, versie=activiteit.versie, gegevens=gegevens, reden=reden
    )
    return gewijzigd, vorige


def _toets_afvinken(activiteit):
    if activiteit.status == Status.AFGELAST:
        raise Weigering("Deze activiteit is afgelast. Ging hij toch door? Zet dan bij Bewerken de stand om.")
    if activiteit.datum > timezone.localdate():
        dag = date_format(activiteit.datum, "l j F")
        raise Weigering(f"Deze activiteit is pas {dag}. Vanaf die dag kun je hem afvinken.")


def _met_minuten(inzet, medewerker, minuten):
    """(the same rows with these minutes for `medewerker`, the minutes that stood there)."""
    eigen = [rij for rij in inzet if rij[0] == medewerker]
    if len(eigen) != 1:
        raise Weigering("Je eigen tijd staat hier niet in één regel. Pas hem aan bij Bewerken.")
    nieuw = [(wie, vorm, minuten if wie == medewerker else oud) for wie, vorm, oud in inzet]
    return nieuw, eigen[0][2]
