"""Undoing a file that was read in: out of the log goes what nobody did anything with since."""

from collections import Counter

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.db.models.functions import TruncMonth

from activiteiten.log.actions import nieuwe_sleutel
from activiteiten.maanden.afsluiten import houd_maanden_vast
from activiteiten.models import VRIJE_TEKST, Activiteit, Afsluiting, Groei, Inzet
from inlezen.doelen import Gevolg
from kern.geschiedenis import regel_van

PER_KEER = 500


def gevolg_van(inlezing):
    """The Gevolg of undoing this Inlezing now. Two queries."""
    return _verdeel(_staande(inlezing), _gesloten(inlezing))[1]


def haal_weg(*, by, inlezing, op):
    """Deletes the activities of this Inlezing that nobody changed since and that lie in an open month, with their
    history. Returns the Gevolg.

    They get another key, so that the same file can be read in again; a row that somebody deleted by itself keeps its
    key, and stays away.
    """
    rijen = list(_staande(inlezing).select_for_update())
    houd_maanden_vast(organisatie_id=inlezing.organisatie_id, gemeente_id=inlezing.gemeente_id)
    weg, gevolg = _verdeel(rijen, _gesloten(inlezing))
    for vanaf in range(0, len(weg), PER_KEER):
        _verwijder(by, weg[vanaf : vanaf + PER_KEER], op)
    return gevolg


def _staande(inlezing):
    """(id, first day of the month, whether somebody did something with it) of its activities that were not deleted."""
    groei = Exists(Groei.objects.filter(activiteit=OuterRef("pk")))
    staande = Activiteit.objects.filter(inlezing=inlezing).order_by("pk")
    return staande.annotate(maand=TruncMonth("datum"), veranderd=Q(versie__gt=1) | Q(groei)).values_list(
        "pk", "maand", "veranderd"
    )


def _gesloten(inlezing):
    """The first days of the months that are closed where this file belongs."""
    hier = Afsluiting.objects.filter(organisatie=inlezing.organisatie_id, gemeente=inlezing.gemeente_id)
    return set(hier.values_list("maand", flat=True))


def _verdeel(rijen, gesloten):
    """(ids that go, Gevolg)."""
    weg, blijft = [], Counter()
    for pk, maand, veranderd in rijen:
        if veranderd:
            blijft["gewijzigd"] += 1
        elif maand in gesloten:
            blijft["afgesloten"] += 1
        else:
            weg.append(pk)
    return weg, Gevolg(len(weg), _blijft(blijft["gewijzigd"], blijft["afgesloten"]))


def _blijft(gewijzigd, afgesloten):
    """How many are left because they were changed since or something grew from them, and how many because their month
    was closed, in words; empty when none are."""
    zinnen = []
    if gewijzigd == 1:
        zinnen.append("Eén activiteit is sinds het inlezen veranderd. Die blijft staan.")
    elif gewijzigd:
        zinnen.append(f"{gewijzigd} activiteiten zijn sinds het inlezen veranderd. Die blijven staan.")
    if afgesloten == 1:
        zinnen.append("Eén activiteit ligt in een maand die sindsdien is afgesloten. Die blijft staan.")
    elif afgesloten:
        zinnen.append(
            f"{afgesloten} activiteiten liggen in een maand die sindsdien is afgesloten. Die blijven staan."
        )
    return " ".join(zinnen)


def _verwijder(by, ids, nu):
    """In a few statements; these send no signals, so the history is written here."""
    inzet = Prefetch("inzet", Inzet.objects.order_by("pk"))
    activiteiten = list(
        Activiteit.objects.filter(pk__in=ids).defer(*VRIJE_TEKST).prefetch_related(inzet).order_by("pk")
    )
    met_inzet = [(a, [[i.medewerker_id, i.vorm, i.minuten] for i in a.inzet.all()]) for a in activiteiten]
    nieuw = {"versie": 2, "verwijderd": True, "verwijderd_op": nu, "verwijderd_door": by}
    for activiteit in activiteiten:
        activiteit.sleutel = nieuwe_sleutel()
        for veld, waarde in nieuw.items():
            setattr(activiteit, veld, waarde)
    Activiteit.objects.bulk_update(activiteiten, ["sleutel"])
    Activiteit.objects.filter(pk__in=ids).update(**nieuw)
    Activiteit.history.bulk_create(
        [
            regel_van(a, by=by, soort="~", op=nu, gewijzigde_velden=["verwijderd"], inzet_daarna=inzet)
            for a, inzet in met_inzet
        ]
    )
