"""What the columns of a file of activities say about themselves, and what is asked about them."""

from difflib import get_close_matches

from activiteiten.uit_bestand.naslag import Naslag
from inlezen.inleesvragen import GEEN, MEESTE_NAMEN, WAARDE, eerder_gekozen, waarden_per_veld
from inlezen.keuzelijst import BEDOEL_JE, citeer
from inlezen.kolommen import kaal
from inlezen.kolomoordeel import Inleesvraag, oordeel_dagen, oordeel_minuten, oordeel_uren

TIJDEN = {
    "duur": oordeel_uren,
    "minuten": oordeel_minuten,
    "vrijwilligers_duur": lambda *kolom: oordeel_uren(*kolom, per_dag=False),
    "vrijwilligers_minuten": lambda *kolom: ({}, []),
}
NAMEN = {"soort": "de soort", "wijk": "de wijk", "medewerker": "de medewerker"}


def vragen(inlezing):
    """As Doel.vragen."""
    waarden = waarden_per_veld(inlezing, ("datum", *TIJDEN, *NAMEN))
    besluiten, gevraagd = {}, []
    for naam, teksten in waarden.items():
        sleutel, kop = sleutel_van(naam, inlezing.kolommen), inlezing.koppen[inlezing.kolommen[naam]]
        if naam == "datum":
            besluit, erbij = oordeel_dagen(sleutel, kop, teksten)
        elif naam == "minuten" and "duur" in inlezing.kolommen:
            besluit, erbij = {}, []  # what is left over of hours, and small
        elif naam == "duur" and "minuten" in inlezing.kolommen:
            besluit, erbij = {}, []
        elif naam in TIJDEN:
            besluit, erbij = TIJDEN[naam](sleutel, kop, teksten)
        else:
            continue
        besluiten |= besluit
        gevraagd += erbij
    onthouden, nieuw = _namen(inlezing, waarden)
    return besluiten | onthouden, gevraagd + nieuw


def sleutel_van(naam, kolommen):
    """Under which what is known about the column of this field is kept: another column is another question."""
    return f"{naam}:{kolommen.get(naam)}"


def sleutel_van_naam(veld, tekst):
    return f"{WAARDE}:{veld}:{kaal(tekst)}"


def _namen(inlezing, waarden):
    """({key: id}, [Inleesvraag]): unknown names that were answered before, and those that weren't."""
    naslag, eerder = Naslag(inlezing), eerder_gekozen(inlezing)
    onthouden, gevraagd = {}, {}
    for veld in NAMEN:
        lijst = naslag.lijst_van(veld)
        if veld == "medewerker" and not naslag.mag_voor_anderen:
            continue
        keuzes = tuple(lijst.keuzes())
        codes = {code for code, _ in keuzes}
        for tekst in waarden.get(veld, ()):
            sleutel = sleutel_van_naam(veld, tekst)
            if not kaal(tekst) or lijst.kent(tekst) or sleutel in gevraagd:
                continue
            if eerder.get(sleutel) in codes:
                onthouden[sleutel] = eerder[sleutel]
            else:
                gevraagd[sleutel] = _vraag_naar(veld, tekst, sleutel, keuzes)
    return onthouden, list(gevraagd.values()) if len(gevraagd) <= MEESTE_NAMEN else []


def _vraag_naar(veld, tekst, sleutel, keuzes):
    per_naam = {kaal(label): code for code, label in keuzes}
    beste = get_close_matches(kaal(tekst), per_naam, n=1, cutoff=BEDOEL_JE)
    return Inleesvraag(
        sleutel,
        f"Wat is {NAMEN[veld]} {citeer(tekst)}?",
        (*keuzes, (GEEN, "Staat er niet bij")),
        per_naam[beste[0]] if beste else "",
        (tekst,),
    )
