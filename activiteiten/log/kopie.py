"""To log once more: an earlier activity or a template, and what of it can no longer be chosen."""

from dataclasses import dataclass
from itertools import zip_longest

from django.db import transaction
from django.utils import timezone
from django.utils.choices import flatten_choices

from activiteiten.models import Activiteit, Sjabloon

RECENTE = 3
KOPIE = (
    "soort", "titel", "wijk", "buurt", "locatie", "initiatief", "netwerk", "wijkteam", "deelnemers", "begintijd",
)  # fmt: skip
"""What is copied from an earlier activity. Its day, texts and result are of that one time."""


@dataclass(frozen=True)
class Nogeens:
    """Something to log once more: a recent activity, or a template."""

    label: str
    parameter: str
    is_sjabloon: bool = False


def nogeens_van(user):
    """The Nogeens of this user, a recent activity and a template by turns."""
    recente = [Nogeens(str(activiteit), f"kopie={activiteit.pk}") for activiteit in _recente_van(user)]
    sjablonen = [Nogeens(str(s), f"sjabloon={s.pk}", is_sjabloon=True) for s in user.sjablonen.all()]
    return [een for paar in zip_longest(recente, sjablonen) for een in paar if een]


def _recente_van(user):
    """The last few different activities of this user, to log once more with one tap: a list of Activiteit."""
    eigen = Activiteit.objects.visible_to(user).zelf_gelogd_door(user).filter(datum__lte=timezone.localdate())
    gezien, recent = set(), []
    for activiteit in eigen.select_related("soort").order_by("-datum", "-pk")[:30]:
        if str(activiteit) not in gezien:
            gezien.add(str(activiteit))
            recent.append(activiteit)
    return recent[:RECENTE]


def inhoud_voor_kopie(activiteit, user):
    """{form field: value} of an activity, to log it again: pks and plain values, fit for JSON."""
    inhoud = {}
    for veld in KOPIE:
        waarde = getattr(activiteit, activiteit._meta.get_field(veld).attname)
        if waarde not in (None, ""):
            inhoud[veld] = waarde.strftime("%H:%M") if veld == "begintijd" else waarde
    for lijst in ("themas", "doelgroepen"):
        inhoud[lijst] = [rij.pk for rij in getattr(activiteit, lijst).all()]
    eigen = [i for i in activiteit.inzet.all() if i.medewerker_id == user.pk] or list(activiteit.inzet.all())
    if eigen:
        inhoud |= {"duur": eigen[0].minuten, "vorm": eigen[0].vorm}
    return inhoud


@transaction.atomic
def bewaar_sjabloon(*, by, activiteit, naam):
    """Keeps this activity as a template under `naam`; one of the same name is replaced. Returns it."""
    sjabloon, _ = Sjabloon.objects.update_or_create(
        eigenaar=by, naam=naam, defaults={"inhoud": inhoud_voor_kopie(activiteit, by)}
    )
    return sjabloon


def kopie_uit(user, adres):
    """What an address says to copy (`kopie=` or `sjabloon=`, of this user's own to see): {form field: value}."""
    inhoud = {}
    for naam, zoek in (("kopie", _kopie), ("sjabloon", _sjabloon)):
        pk = adres.get(naam, "")
        if pk.isdecimal():
            inhoud |= zoek(user, pk)
    return inhoud


def _kopie(user, pk):
    activiteiten = Activiteit.objects.visible_to(user).prefetch_related("themas", "doelgroepen", "inzet")
    activiteit = activiteiten.filter(pk=pk).first()
    return inhoud_voor_kopie(activiteit, user) if activiteit else {}


def _sjabloon(user, pk):
    sjabloon = user.sjablonen.filter(pk=pk).first()
    return sjabloon.inhoud if sjabloon else {}


def laat_weg_wat_niet_kan(form):
    """Empties what a new ActiviteitForm begins with but doesn't offer (any more): the name of each of those fields."""
    namen = []
    for naam, veld in form.fields.items():
        if form.initial.get(naam) and hasattr(veld, "choices"):
            begon = veld.widget.format_value(form.initial[naam])
            kan = {str(waarde) for waarde, _ in flatten_choices(veld.choices)}
            if not kan.issuperset(begon):
                form.initial[naam] = [waarde for waarde in begon if waarde in kan]
                namen.append(form.naam_van(naam).lower())
    return namen
