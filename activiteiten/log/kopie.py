"""To log once more: an earlier activity or a template, and what of it can no longer be chosen."""

from dataclasses import dataclass
from itertools import zip_longest

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.models import Activiteit, ActiviteitSoort, Sjabloon
from gebruikers.bevoegdheden import Bevoegdheid
from initiatieven.models import Doelgroep, Initiatief, Thema
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Buurt, Wijk

LIDWOORD = {"initiatief": "Het initiatief", "netwerk": "Het netwerk", "wijkteam": "Het wijkteam"}
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
    """What an address says to copy (`kopie=` or `sjabloon=`, of this user's own to see): {form field: value}, and a
    sentence for each thing in it that can't be chosen any more."""
    inhoud, weggelaten = {}, []
    for naam, zoek in (("kopie", _kopie), ("sjabloon", _sjabloon)):
        pk = adres.get(naam, "")
        if pk.isdecimal():
            gevonden = zoek(user, pk)
            weggelaten += laat_weg_wat_niet_kan(user, gevonden)
            inhoud |= gevonden
    return inhoud, weggelaten


def _kopie(user, pk):
    activiteiten = Activiteit.objects.visible_to(user).prefetch_related("themas", "doelgroepen", "inzet")
    activiteit = activiteiten.filter(pk=pk).first()
    return inhoud_voor_kopie(activiteit, user) if activiteit else {}


def _sjabloon(user, pk):
    sjabloon = user.sjablonen.filter(pk=pk).first()
    return dict(sjabloon.inhoud) if sjabloon else {}


def laat_weg_wat_niet_kan(user, inhoud):
    """Takes out of `inhoud` ({form field: value}) what this user can't choose today, and returns a sentence for each:
    what, and why. The wijk becomes None, so that no other one takes its place unseen."""
    zinnen = [*_wijk(user, inhoud), *_soort(inhoud)]
    for veld, model in (("initiatief", Initiatief), ("netwerk", Netwerk), ("wijkteam", Wijkteam)):
        # Without its name: that may have changed since, and this person may no longer see it.
        if inhoud.get(veld) and not model.objects.visible_to(user).filter(pk=inhoud[veld]).exists():
            del inhoud[veld]
            zinnen.append(
                f"{LIDWOORD[veld]} is niet ingevuld: het is er niet meer, of je kunt het niet meer zien."
            )
    for veld, model, een, meer in (
        ("themas", Thema, "Eén thema is niet ingevuld: dat is", "thema’s zijn niet ingevuld: die zijn"),
        (
            "doelgroepen",
            Doelgroep,
            "Eén doelgroep is niet ingevuld: die is",
            "doelgroepen zijn niet ingevuld: die zijn",
        ),
    ):
        waren = inhoud.get(veld) or []
        blijft = set(model.objects.geldig_op().filter(pk__in=waren).values_list("pk", flat=True))
        if weg := len(set(waren) - blijft):
            inhoud[veld] = [pk for pk in waren if pk in blijft]
            zinnen.append(f"{een if weg == 1 else f'{weg} {meer}'} niet meer te kiezen.")
    return zinnen


def _wijk(user, inhoud):
    vandaag = timezone.localdate()
    wijk = Wijk.objects.defer("grens").filter(pk=inhoud.get("wijk")).first()
    if "wijk" not in inhoud:
        return []
    if wijk is None:
        waarom = "De wijk is niet ingevuld: die is er niet meer."
    elif not Wijk.objects.met_bevoegdheid(user, Bevoegdheid.ACTIVITEIT_LOGGEN).filter(pk=wijk.pk).exists():
        waarom = f"De wijk {wijk.naam} is niet ingevuld: daar log je nu niet."
    elif wijk.is_vervallen_op(vandaag):
        sinds = date_format(wijk.vervallen_per, "j F Y")
        waarom = f"De wijk {wijk.naam} is niet ingevuld: die bestaat niet meer sinds {sinds}."
    else:
        return _buurt(inhoud, vandaag)
    inhoud["wijk"] = None
    inhoud.pop("buurt", None)
    return [waarom]


def _buurt(inhoud, vandaag):
    if not inhoud.get("buurt"):
        return []
    buurt = Buurt.objects.defer("grens").filter(pk=inhoud["buurt"], wijk=inhoud["wijk"]).first()
    if buurt and not buurt.is_vervallen_op(vandaag):
        return []
    del inhoud["buurt"]
    return ["De buurt is niet ingevuld: die bestaat niet meer."]


def _soort(inhoud):
    if not inhoud.get("soort") or ActiviteitSoort.objects.geldig_op().filter(pk=inhoud["soort"]).exists():
        return []
    oud = ActiviteitSoort.objects.filter(pk=inhoud.pop("soort")).first()
    return [f"De soort{f' {oud.naam}' if oud else ''} is niet ingevuld: die is niet meer te kiezen."]
