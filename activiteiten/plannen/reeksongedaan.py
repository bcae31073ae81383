"""Undoing a change of a whole series.

What stood there before travels in the page that says what changed, signed, and nowhere else: history holds no free
text (docs/besluiten/0004-geschiedenis.md), and a title that somebody took out must not stay behind for an undo.
"""

import datetime

from django.core import signing
from django.db import transaction

from activiteiten.log import actions
from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.reeksen import strek_uit
from gebruikers.models import Gebruiker
from wijken.models import Buurt, Wijk

GELDIG = datetime.timedelta(days=1)
ZOUT = "activiteiten.plannen.reeksongedaan"
VERWIJZINGEN = {"wijk": Wijk, "buurt": Buurt}
DAG_EN_TIJD = {"datum": datetime.date, "begintijd": datetime.time}


class OnleesbaarError(Exception):
    """Not a text of schrijf_wijziging, of somebody else, of another series, or too old."""


def schrijf_wijziging(gewijzigd, *, by, reeks):
    """Signed text of these Gewijzigd of `reeks`, for maak_wijziging_ongedaan. `reeks` is as it was before."""
    inhoud = {
        "van": [by.pk, reeks.pk],
        "grenzen": [reeks.begin.isoformat(), reeks.tot.isoformat()],
        "sessies": [
            [een.activiteit.pk, een.activiteit.versie, {v: _plat(v, w) for v, w in een.was.items()}]
            for een in gewijzigd
        ],
    }
    return signing.dumps(inhoud, salt=ZOUT, compress=True)


def _plat(veld, waarde):
    if veld == "inzet":
        return [[wie.pk, vorm, minuten] for wie, vorm, minuten in waarde]
    if veld in VERWIJZINGEN:
        return waarde and waarde.pk
    return waarde.isoformat() if veld in DAG_EN_TIJD and waarde else waarde


def maak_wijziging_ongedaan(*, by, reeks, tekst, reden=""):
    """Puts back what schrijf_wijziging wrote, in the sessions that nobody changed since. Returns (how many were put
    back, how many were not). Raises OnleesbaarError; AfgeslotenError or RedenNodigError as changing them does."""
    inhoud = _lees(tekst, van=[by.pk, reeks.pk])
    was = {pk: (versie, velden) for pk, versie, velden in inhoud["sessies"]}
    with transaction.atomic():
        reeks = Reeks.objects.select_for_update().get(pk=reeks.pk)
        sessies = Activiteit.objects.writable_by(by).filter(reeks=reeks, pk__in=was)
        sessies = sessies.order_by("datum", "pk").prefetch_related(*actions.VOOR_GEGEVENS).select_for_update()
        terug = [a for a in sessies if a.versie == was[a.pk][0]]
        vertaal = _vertaler([was[a.pk][1] for a in terug])
        for activiteit in terug:
            gegevens = actions.gegevens_van(activiteit) | vertaal(was[activiteit.pk][1])
            actions.wijzig_activiteit(
                by=by, activiteit=activiteit, versie=activiteit.versie, gegevens=gegevens, reden=reden
            )
        if terug:
            _zet_grenzen_terug(reeks, inhoud["grenzen"])
    return len(terug), len(was) - len(terug)


def _lees(tekst, *, van):
    try:
        inhoud = signing.loads(tekst, salt=ZOUT, max_age=GELDIG)
    except signing.BadSignature:
        raise OnleesbaarError from None
    if inhoud["van"] != van:
        raise OnleesbaarError
    return inhoud


def _vertaler(rijen):
    """A function that makes of the plain values of one session what the actions take. Three queries for all."""
    verwezen = {
        veld: model.objects.in_bulk({rij[veld] for rij in rijen if rij.get(veld)})
        for veld, model in VERWIJZINGEN.items()
    }
    mensen = Gebruiker.objects.in_bulk({wie for rij in rijen for wie, *_ in rij.get("inzet", ())})

    def een(veld, waarde):
        if veld == "inzet":
            return [(mensen[wie], vorm, minuten) for wie, vorm, minuten in waarde]
        if veld in VERWIJZINGEN:
            return waarde and verwezen[veld][waarde]
        return DAG_EN_TIJD[veld].fromisoformat(waarde) if veld in DAG_EN_TIJD and waarde else waarde

    return lambda velden: {veld: een(veld, waarde) for veld, waarde in velden.items()}


def _zet_grenzen_terug(reeks, grenzen):
    """The days between which the series lay; wider where a session was not put back, or came later. A series that
    was stopped since keeps that end."""
    begin, tot = map(datetime.date.fromisoformat, grenzen)
    reeks.begin, reeks.tot = max(reeks.begin, begin), min(reeks.tot, tot)
    strek_uit(reeks, list(Activiteit.objects.filter(reeks=reeks).values_list("datum", flat=True)))
