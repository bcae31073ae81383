"""Undoing a file that was read in: out of the log goes what nobody did anything with since."""

from django.db.models import Exists, OuterRef, Prefetch, Q

from activiteiten.log.actions import nieuwe_sleutel
from activiteiten.maanden.afsluiten import afgesloten_maanden, houd_maanden_vast
from activiteiten.models import VRIJE_TEKST, Activiteit, Groei, Inzet
from activiteiten.uit_bestand.gelijken import zet_terug
from inlezen.doelen import Gevolg
from kern.datum import eerste_dag
from kern.geschiedenis import regel_van

PER_KEER = 500


ZINNEN = (
    (
        "Eén activiteit is sinds het inlezen veranderd. Die blijft staan.",
        "{} activiteiten zijn sinds het inlezen veranderd. Die blijven staan.",
    ),
    (
        "Eén activiteit ligt in een maand die sindsdien is afgesloten. Die blijft staan.",
        "{} activiteiten liggen in een maand die sindsdien is afgesloten. Die blijven staan.",
    ),
)
"""About one and about more of them: what was changed since or had something grow from it, and what can't change."""


def gevolg_van(inlezing):
    """The Gevolg of undoing this Inlezing now. Two queries."""
    return _verdeel(inlezing, _staande(inlezing))[1]


def haal_weg(*, by, inlezing, op):
    """Deletes the activities of this Inlezing that nobody changed since and that lie in an open month, with their
    history. Returns the Gevolg.

    They get another key, so that the same file can be read in again; a row that somebody deleted by itself keeps its
    key, and stays away.
    """
    rijen = list(_staande(inlezing).select_for_update())
    houd_maanden_vast(organisatie_id=inlezing.organisatie_id, gemeente_id=inlezing.gemeente_id)
    weg, gevolg = _verdeel(inlezing, rijen)
    for vanaf in range(0, len(weg), PER_KEER):
        nieuwe = weg[vanaf : vanaf + PER_KEER]
        sleutels = Activiteit.objects.filter(pk__in=nieuwe).values_list("sleutel", flat=True)
        terug = {inlezing.vervangen.get(str(sleutel)) for sleutel in sleutels} - {None}
        _verwijder(by, nieuwe, op)
        if terug:
            zet_terug(by=by, ids=terug, vervangen_op=inlezing.opgeslagen_op, op=op)
    return gevolg


def _staande(inlezing):
    """(id, day, whether somebody did something with it) of its activities that were not deleted."""
    groei = Exists(Groei.objects.filter(activiteit=OuterRef("pk")))
    staande = Activiteit.objects.filter(inlezing=inlezing).order_by("pk")
    return staande.annotate(veranderd=Q(versie__gt=1) | Q(groei)).values_list("pk", "datum", "veranderd")


def _verdeel(inlezing, rijen):
    """(ids that go, Gevolg)."""
    zoals_ingelezen = [(pk, eerste_dag(dag)) for pk, dag, veranderd in rijen if not veranderd]
    gesloten = afgesloten_maanden(
        {maand for _, maand in zoals_ingelezen},
        organisatie_id=inlezing.organisatie_id,
        gemeente_id=inlezing.gemeente_id,
    )
    weg = [pk for pk, maand in zoals_ingelezen if maand not in gesloten]
    aantallen = len(rijen) - len(zoals_ingelezen), len(zoals_ingelezen) - len(weg)
    blijft = [
        een if aantal == 1 else meer.format(aantal)
        for aantal, (een, meer) in zip(aantallen, ZINNEN, strict=True)
        if aantal
    ]
    if weg and inlezing.vervangen:
        blijft.append("Wat door dit bestand vervangen is, komt terug.")
    return weg, Gevolg(len(weg), " ".join(blijft))


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
