"""Rows that look like what stands there already, and what whoever reads them in chooses: skip, replace or add."""

from dataclasses import astuple

from django.db import transaction

from inlezen.doelen import OVERSLAAN, TOEVOEGEN, VERVANGEN
from inlezen.models import Inlezing

KEUZES = {
    OVERSLAAN: "Sla over: het staat er al",
    VERVANGEN: "Vervang wat er staat",
    TOEVOEGEN: "Voeg toch toe: het is ander werk",
}
Stand = Inlezing.Stand


def sleutel_van_rij(nummer):
    """Under which the choice about this row is kept."""
    return f"rij:{nummer}"


def keuze_van(inlezing, gelijke):
    """The code that was chosen for `gelijke`, as a block keeps it; "" when none was that holds."""
    nummer, *_, vervangbaar = gelijke
    keuze = inlezing.antwoorden.get(sleutel_van_rij(nummer), "")
    return "" if keuze == VERVANGEN and not vervangbaar else keuze


def als_bewaard(gelijken):
    """{row number: Gelijke} as a block keeps it."""
    return [[nummer, *astuple(gelijke)] for nummer, gelijke in sorted(gelijken.items())]


def zonder_gelijke_keuze(inlezing, meeste):
    """The first `meeste` to choose about, in the order of the file: dicts for the page."""
    gevonden = []
    for blok in inlezing.blokken.exclude(gelijken=[]).only("gelijken", "inlezing").order_by("nummer"):
        for gelijke in blok.gelijken:
            nummer, _, nieuw, staat, voorstel, vervangbaar = gelijke
            if keuze_van(inlezing, gelijke):
                continue
            keuzes = [(code, zin) for code, zin in KEUZES.items() if vervangbaar or code != VERVANGEN]
            gevonden.append(
                {"nummer": nummer, "nieuw": nieuw, "staat": staat, "voorstel": voorstel, "keuzes": keuzes}
            )
            if len(gevonden) == meeste:
                return gevonden
    return gevonden


@transaction.atomic
def kies_bij_gelijken(*, inlezing, keuzes, rest):
    """Keeps {row number: code}; with `rest` all others get what was proposed. Raises WeggegooidError."""
    inlezing = Inlezing.objects.vergrendel(inlezing)
    if inlezing.stand != Stand.GELIJK:
        return
    gelijken = [een for blok in inlezing.blokken.exclude(gelijken=[]) for een in blok.gelijken]
    for gelijke in gelijken:
        nummer, *_, voorstel, _ = gelijke
        if not keuze_van(inlezing, gelijke):
            keuze = keuzes.get(nummer) or (voorstel if rest else "")
            if keuze in KEUZES:
                inlezing.antwoorden[sleutel_van_rij(nummer)] = keuze
    gekozen = [keuze_van(inlezing, gelijke) for gelijke in gelijken]
    inlezing.nieuw += inlezing.overgeslagen
    inlezing.gelijken, inlezing.overgeslagen = gekozen.count(""), gekozen.count(OVERSLAAN)
    inlezing.nieuw -= inlezing.overgeslagen
    inlezing.stand = inlezing.stand_na_nakijken
    inlezing.save()
