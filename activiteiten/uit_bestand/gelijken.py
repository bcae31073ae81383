"""Rows of a file that look like what stands in the log already: which they are, and what it takes to replace that."""

from collections import defaultdict
from dataclasses import replace
from itertools import product

from django.db.models import Exists, OuterRef, Prefetch
from django.utils.formats import date_format

from activiteiten.log.actions import LIJSTEN, VELDEN
from activiteiten.maanden.afsluiten import afgesloten_maanden
from activiteiten.models import Activiteit, Bezwaar, Groei, Inzet
from activiteiten.uit_bestand.wegschrijven import schrijf
from inlezen.doelen import OVERSLAAN, TOEVOEGEN, VERVANGEN, Gelijke
from kern.datum import eerste_dag
from kern.geschiedenis import regel_van
from kern.getallen import schrijf_duur, sinds_middernacht


def lijkt_op(inlezing, rijen, sleutels, behalve):
    """As Doel.lijkt_op. Two queries.

    Each activity is paired with one row: the nearest in time and minutes first.
    """
    per_groep, staande = defaultdict(list), defaultdict(list)
    for rij, _ in rijen:
        v = rij.velden
        per_groep[rij.medewerker.pk, v["datum"], v["soort"].pk, v["wijk"].pk].append(rij)
    for een in _staande(inlezing, per_groep, sleutels, behalve):
        groep = een["medewerker"], een["datum"], een["activiteit__soort"], een["wijk"]
        if groep in per_groep:
            staande[groep].append(een)
    gesloten = afgesloten_maanden(
        {dag for _, dag, *_ in staande},
        organisatie_id=inlezing.organisatie_id,
        gemeente_id=inlezing.gemeente_id,
    )
    gelijken = {}
    for groep, daar in staande.items():
        enige = len(per_groep[groep]) == len(daar) == 1
        for rij, een in _paren(per_groep[groep], daar):
            vervangbaar = eerste_dag(een["datum"]) not in gesloten and _ongemoeid(een)
            gelijken[rij.nummer] = _gelijke(rij, een, enige=enige, vervangbaar=vervangbaar)
    return gelijken


def _staande(inlezing, groepen, sleutels, behalve):
    """Inzet of these workers in these groups, of activities that no row of this file is already."""
    if not groepen:
        return []
    wie, dagen, soorten, wijken = (set(deel) for deel in zip(*groepen, strict=True))
    zelfde = {"activiteit": OuterRef("activiteit")}
    inzet = Inzet.objects.filter(
        organisatie=inlezing.organisatie_id, gemeente=inlezing.gemeente_id, medewerker__in=wie, datum__in=dagen,
        wijk__in=wijken, activiteit__soort__in=soorten, verwijderd=False,
    )  # fmt: skip
    return (
        inzet.exclude(activiteit__in=behalve)
        .exclude(activiteit__sleutel__in=sleutels)
        .exclude(activiteit__inlezing=inlezing.pk)
        .annotate(
            groeide=Exists(Groei.objects.filter(**zelfde)),
            bezwaar=Exists(Bezwaar.objects.filter(**zelfde)),
            samen=Exists(Inzet.objects.filter(**zelfde).exclude(pk=OuterRef("pk"))),
        )
        .order_by("activiteit")
        .values(
            "activiteit", "medewerker", "minuten", "datum", "wijk", "activiteit__soort", "activiteit__soort__naam",
            "activiteit__begintijd", "activiteit__titel", "activiteit__versie", "activiteit__reeks",
            "activiteit__inlezing", "groeide", "bezwaar", "samen",
        )
    )  # fmt: skip


def _paren(hier, daar):
    vrij_hier, vrij_daar = {rij.nummer for rij in hier}, {een["activiteit"] for een in daar}
    for rij, een in sorted(product(hier, daar), key=_afstand):
        if rij.nummer in vrij_hier and een["activiteit"] in vrij_daar:
            vrij_hier.remove(rij.nummer)
            vrij_daar.remove(een["activiteit"])
            yield rij, een


def _afstand(paar):
    rij, een = paar
    begin, toen = rij.velden["begintijd"], een["activiteit__begintijd"]
    tussen = abs(sinds_middernacht(begin) - sinds_middernacht(toen)) if begin and toen else 0
    return tussen, abs(rij.minuten - een["minuten"]), rij.nummer, een["activiteit"]


def _ongemoeid(een):
    """Whether it came from a file, with one worker, and nobody did anything with it since."""
    return (
        een["activiteit__inlezing"] is not None
        and een["activiteit__versie"] == 1
        and not een["samen"]
        and een["activiteit__reeks"] is None
        and not een["groeide"]
        and not een["bezwaar"]
    )


def _gelijke(rij, een, *, enige, vervangbaar):
    voorstel = TOEVOEGEN
    if een["activiteit__inlezing"] is None:
        voorstel = OVERSLAAN
    elif vervangbaar and enige:
        voorstel = VERVANGEN
    hoe = "uit een bestand" if een["activiteit__inlezing"] else "met de hand gelogd"
    naam = een["activiteit__titel"] or een["activiteit__soort__naam"].capitalize()
    dag = date_format(een["datum"], "j F Y")
    return Gelijke(
        pk=een["activiteit"],
        nieuw=f"{een['activiteit__soort__naam'].capitalize()} · {dag} · {schrijf_duur(rij.minuten)}",
        staat=f"{naam} · {dag} · {schrijf_duur(een['minuten'])} · {hoe}",
        voorstel=voorstel,
        vervangbaar=vervangbaar,
    )


def vervang(*, by, inlezing, rijen, op):
    """Writes [(Rij, key, id)] in the place of these activities, which go to what was deleted: what the file doesn't
    say stays as it was. With history of both."""
    inzet = Prefetch("inzet", Inzet.objects.order_by("pk"))
    oude = (
        Activiteit.objects.select_for_update()
        .prefetch_related(inzet, *LIJSTEN)
        .in_bulk([pk for *_, pk in rijen])
    )
    samen = [(_samen(rij, oude[pk], inlezing), sleutel) for rij, sleutel, pk in rijen]
    schrijf(by=by, inlezing=inlezing, rijen=samen, op=op)
    nieuw = {"versie": 2, "verwijderd": True, "verwijderd_op": op, "verwijderd_door": by}
    _zet(by, list(oude.values()), nieuw, op)


def zet_terug(*, by, ids, vervangen_op, op):
    """Puts back these activities, as far as they are as they were left when they were replaced."""
    weg = Activiteit.met_verwijderde.filter(pk__in=ids, verwijderd=True, verwijderd_op=vervangen_op)
    inzet = Prefetch("inzet", Inzet.objects.order_by("pk"))
    oude = list(weg.select_for_update().prefetch_related(inzet).order_by("pk"))
    _zet(by, oude, {"versie": 3, "verwijderd": False, "verwijderd_op": None, "verwijderd_door": None}, op)


def _zet(by, activiteiten, velden, op):
    """In a few statements; these send no signals, so the history is written here."""
    Activiteit.met_verwijderde.filter(pk__in=[een.pk for een in activiteiten]).update(**velden)
    for een in activiteiten:
        for veld, waarde in velden.items():
            setattr(een, veld, waarde)
    Activiteit.history.bulk_create(
        regel_van(
            een, by=by, soort="~", op=op, gewijzigde_velden=["verwijderd"],
            inzet_daarna=[[i.medewerker_id, i.vorm, i.minuten] for i in een.inzet.all()],
        )
        for een in activiteiten
    )  # fmt: skip


def _samen(rij, oud, inlezing):
    """The row with what it leaves open taken from the activity that it replaces."""
    leeg = {naam for naam, waarde in rij.velden.items() if waarde in (None, "")}
    leeg |= {"status"} - ({"status"} if "stand" in inlezing.kolommen else set())
    velden = {naam: getattr(oud, naam) for naam in VELDEN if naam not in rij.velden or naam in leeg}
    velden.pop("organisatie", None)
    lijsten = {naam: rij.lijsten[naam] or tuple(getattr(oud, naam).all()) for naam in LIJSTEN}
    vorm = rij.vorm if "vorm" in inlezing.kolommen else oud.inzet.all()[0].vorm
    return replace(rij, velden=rij.velden | velden, lijsten=lijsten, vorm=vorm)
