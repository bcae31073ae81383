"""What is left of an earlier activity or a template, when something in it can't be chosen any more."""

from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.models import ActiviteitSoort
from gebruikers.bevoegdheden import Bevoegdheid
from initiatieven.models import Doelgroep, Initiatief, Thema
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Buurt, Wijk

LIDWOORD = {"initiatief": "Het initiatief", "netwerk": "Het netwerk", "wijkteam": "Het wijkteam"}


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
