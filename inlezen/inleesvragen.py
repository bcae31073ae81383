"""What is asked before the rows are checked: what the columns don't decide, rows that don't show, unknown names."""

from inlezen.kolomoordeel import Inleesvraag
from inlezen.models import Inlezing
from taal.persoonsgegevens import vind

MEE, WEG, GEEN = "mee", "weg", "geen"
WAARDE = "waarde"
"""Begins the key of what is asked about a name in a cell."""
MEESTE_NAMEN = 30
"""Unknown names to ask about; more are named as errors, row by row."""
EERDERE_BESTANDEN = 200
NIET_TE_ZIEN = (
    ("verborgen", "zijn verborgen of weggefilterd", "is verborgen of weggefilterd"),
    ("doorgestreept", "zijn doorgestreept", "is doorgestreept"),
)


def stel_vragen(inlezing):
    """What the file decides by itself and what is to be asked about it, as ({key: code}, [Inleesvraag, …])."""
    besluiten, vragen = inlezing.bestemming.vragen(inlezing)
    for sleutel, meer, een in NIET_TE_ZIEN:
        if nummers := inlezing.bijzonder.get(sleutel, []):
            zin = (
                f"Eén rij {een} in je spreadsheet." if len(nummers) == 1 else f"{len(nummers)} rijen {meer}."
            )
            rijen = ", ".join(map(str, nummers[:5])) + (" …" if len(nummers) > 5 else "")
            keuzes = ((WEG, "Laat weg"), (MEE, "Neem mee"))
            vragen.append(Inleesvraag(sleutel, f"{zin} Wat doen we ermee?", keuzes, WEG, (f"rij {rijen}",)))
    return besluiten, vragen


def waarden_per_veld(inlezing, namen):
    """{field: its different texts, in the order of the file}, of those of `namen` that have a column: one pass over
    the rows that are stored."""
    waarden = {naam: {} for naam in namen if naam in inlezing.kolommen}
    weg = inlezing.weggelaten_rijen
    for blok in inlezing.blokken.only("rijen", "inlezing").iterator(chunk_size=4):
        for nummer, *cellen in blok.rijen:
            if nummer in weg:
                continue
            for naam, gezien in waarden.items():
                index = inlezing.kolommen[naam]
                if index < len(cellen) and cellen[index] and not cellen[index].startswith("\x01"):
                    gezien[cellen[index]] = None
    return {naam: list(gezien) for naam, gezien in waarden.items()}


def eerder_gekozen(inlezing):
    """{key: code} of what was answered about names at earlier files of the same work."""
    eerdere = Inlezing.objects.filter(
        organisatie=inlezing.organisatie_id,
        gemeente=inlezing.gemeente_id,
        doel=inlezing.doel,
        stand=Inlezing.Stand.OPGESLAGEN,
    )
    gekozen = {}
    for antwoorden in eerdere.order_by("-opgeslagen_op").values_list("antwoorden", flat=True)[
        :EERDERE_BESTANDEN
    ]:
        gekozen = antwoorden | gekozen
    return gekozen


def te_onthouden(inlezing):
    """The answers that hold for a next file: about names, but never one that may be somebody's personal data."""
    return {
        vraag["sleutel"]: inlezing.antwoorden[vraag["sleutel"]]
        for vraag in inlezing.vragen
        if vraag["sleutel"].startswith(f"{WAARDE}:")
        and inlezing.antwoorden.get(vraag["sleutel"], GEEN) != GEEN
        and not any(map(vind, vraag["voorbeelden"]))
    } | {s: c for s, c in inlezing.besluiten.items() if s.startswith(f"{WAARDE}:")}
