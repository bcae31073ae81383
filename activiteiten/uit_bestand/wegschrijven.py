"""Rows of a file into the log, a block at a time; bulk_create sends no signals, so the history is written here."""

from django.db.models import Q

from activiteiten.models import Activiteit, Inzet
from kern.geschiedenis import regel_van


def bestaande(rijen):
    """As Doel.bestaande. One query."""
    # Once a row was entered in the name of its worker, and nothing said that it came from a file.
    vroeger = Q(ingevoerd_door__in={rij.medewerker.pk for rij, _ in rijen})
    sleutels = {sleutel for _, sleutel in rijen}
    gevonden = Activiteit.met_verwijderde.filter(Q(inlezing__isnull=False) | vroeger, sleutel__in=sleutels)
    return set(gevonden.values_list("sleutel", flat=True))


def schrijf(*, by, inlezing, rijen, op):
    """Activities, Inzet, lists and history of [(Activiteitrij, key)], each in one statement."""
    activiteiten = Activiteit.met_verwijderde.bulk_create(
        [
            Activiteit(
                ingevoerd_door_id=by.pk,
                inlezing_id=inlezing.pk,
                ingevoerd_op=op,
                sleutel=sleutel,
                organisatie_id=inlezing.organisatie_id,
                gemeente_id=inlezing.gemeente_id,
                **rij.velden,
            )
            for rij, sleutel in rijen
        ]
    )
    paren = [(activiteit, rij) for activiteit, (rij, _) in zip(activiteiten, rijen, strict=True)]
    Inzet.objects.bulk_create(
        [
            Inzet(
                activiteit_id=activiteit.pk,
                medewerker_id=rij.medewerker.pk,
                vorm=rij.vorm,
                minuten=rij.minuten,
                **{feit: getattr(activiteit, feit) for feit in ("datum", "status", "verwijderd")},
                gemeente_id=activiteit.gemeente_id,
                wijk_id=activiteit.wijk_id,
                organisatie_id=activiteit.organisatie_id,
            )
            for activiteit, rij in paren
        ]
    )
    for lijst, kolom in (("themas", "thema_id"), ("doelgroepen", "doelgroep_id")):
        koppeling = getattr(Activiteit, lijst).through
        koppeling.objects.bulk_create(
            [
                koppeling(activiteit_id=activiteit.pk, **{kolom: waarde.pk})
                for activiteit, rij in paren
                for waarde in rij.lijsten[lijst]
            ]
        )
    Activiteit.history.bulk_create(
        [
            regel_van(
                a, by=by, soort="+", op=op, inzet_daarna=[[rij.medewerker.pk, str(rij.vorm), rij.minuten]]
            )
            for a, rij in paren
        ]
    )
