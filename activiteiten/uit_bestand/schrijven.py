"""Writing a checked file into the log: all of it in one transaction, or nothing."""

from collections import Counter

from django.db import IntegrityError, transaction
from django.utils import timezone

from activiteiten.maanden.afsluiten import houd_maanden_vast
from activiteiten.models import Activiteit, Inzet
from activiteiten.uit_bestand.nakijken import bestaande_sleutels, geef_sleutels
from activiteiten.uit_bestand.naslag import Naslag
from activiteiten.uit_bestand.rijen import Rijlezer
from inlezen.blokken import begin_opnieuw
from inlezen.models import Inlezing
from inlezen.slot import vergrendel
from inlezen.vondsten import Keuzes, bewaar_verklaringen

Stand = Inlezing.Stand


class IntussenVeranderdError(Exception):
    """Something changed since the rows were checked; nothing was saved. The message says what."""


def sla_op(*, by, inlezing):
    """Writes the rows of a checked Inlezing that don't stand in the log yet, without the text that is to go, and with
    their history; its blocks go.

    Returns the Inlezing; one that was saved already stays as it is. Raises IntussenVeranderdError when a row is not
    right any more (a month was closed, a wijk ended): then nothing is written and everything is to be checked again.
    Raises WeggegooidError.
    """
    try:
        with transaction.atomic():
            return _sla_op(by, inlezing)
    except IntegrityError:
        zin = "Iemand las net dezelfde rijen in."
    except IntussenVeranderdError as fout:
        zin = str(fout)
    begin_opnieuw(inlezing=inlezing)
    raise IntussenVeranderdError(zin) from None


def _sla_op(by, inlezing):
    inlezing = vergrendel(inlezing)
    if inlezing.stand != Stand.KLAAR:
        return inlezing
    houd_maanden_vast(organisatie_id=inlezing.organisatie_id, gemeente_id=inlezing.gemeente_id)
    lezer = Rijlezer(inlezing, Naslag(inlezing), met_tekst=False)  # the texts are as they were checked
    geteld, nu, nieuw = Counter(), timezone.now(), 0
    for blok in inlezing.blokken.iterator(chunk_size=4):
        rijen = [_nog_goed(*lezer.lees(opgeslagen)[:2]) for opgeslagen in blok.rijen]
        met_sleutel = geef_sleutels(rijen, inlezing.organisatie_id, geteld)
        bestaand = bestaande_sleutels(met_sleutel)
        nieuwe = [(r, sleutel) for r, sleutel in met_sleutel if sleutel not in bestaand]
        for rij, _ in nieuwe:
            for _, zin in rij.bezwaren[:1]:
                raise IntussenVeranderdError(f"Rij {rij.nummer}: {zin}")
            if rij.nummer in blok.ongevraagd:
                raise IntussenVeranderdError(f"Rij {rij.nummer} is intussen uit het log gehaald.")
        keuzes = Keuzes(blok)
        _schrijf(by, inlezing, [(keuzes.pas_toe(rij), sleutel) for rij, sleutel in nieuwe], nu)
        verklaringen = [v for rij, _ in nieuwe for v in keuzes.verklaringen(rij.nummer)]
        bewaar_verklaringen(verklaringen, by=by, op=nu)
        inlezing.weggehaald += sum(keuzes.weg(rij.nummer) for rij, _ in nieuwe)
        nieuw += len(nieuwe)
    inlezing.nieuw, inlezing.dubbel = nieuw, inlezing.rijen - nieuw
    inlezing.stand, inlezing.opgeslagen_op = Stand.OPGESLAGEN, nu
    # Free text that has done its work goes: the headings here, the rows below.
    inlezing.koppen = []
    inlezing.save()
    inlezing.blokken.all().delete()
    return inlezing


def _nog_goed(rij, fouten):
    if fouten:
        raise IntussenVeranderdError(fouten[0][1])
    return rij


def _schrijf(by, inlezing, rijen, nu):
    """Activities, Inzet, lists and history of one block, each in a few statements; bulk_create sends no signals."""
    activiteiten = Activiteit.met_verwijderde.bulk_create(
        [
            Activiteit(
                ingevoerd_door_id=by.pk,
                inlezing_id=inlezing.pk,
                ingevoerd_op=nu,
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
                for waarde in getattr(rij, lijst)
            ]
        )
    met_inzet = [(a, [[rij.medewerker.pk, str(rij.vorm), rij.minuten]]) for a, rij in paren]
    schrijf_geschiedenis(by=by, op=nu, soort="+", met_inzet=met_inzet)


def schrijf_geschiedenis(*, by, op, soort, met_inzet, gewijzigd=()):
    """One history row for each activity as it is now, in one statement; `met_inzet` is [(activiteit, its
    inzet_daarna)], `soort` the history_type."""
    geschiedenis = Activiteit.history.model
    velden = [veld.attname for veld in geschiedenis.tracked_fields]
    geschiedenis.objects.bulk_create(
        [
            geschiedenis(
                **{veld: getattr(activiteit, veld) for veld in velden},
                history_relation_id=activiteit.pk,
                history_type=soort,
                history_user_id=by.pk,
                history_date=op,
                gewijzigde_velden=list(gewijzigd),
                inzet_daarna=inzet_daarna,
            )
            for activiteit, inzet_daarna in met_inzet
        ]
    )
