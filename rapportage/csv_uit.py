"""Files that leave the building."""

import csv

from django.http import HttpResponse
from django.utils.text import slugify

from kern.cellen import veilige_cel
from rapportage.uitsplitsing import UITSPLITSINGEN

IN_WIJKEN_CSV = (
    "uren_collectief",
    "uren_individueel",
    "uren_indirect",
    "aandeel_collectief",
    "uren_collectief_per_1000",
    "bereik",
)
"""The columns that others built upon; `cijfers.csv` follows the register."""
DECIMALEN = 2
"""So that a column adds up."""


def als_csv(uitkomst, gemeente, *, naam, decimalen):
    """One row per row of the Uitkomst, without a total; UTF-8 with BOM, semicolons and decimal commas. `decimalen`
    None: as many as on a page. `naam` begins the name of the file."""
    periode, code = uitkomst.vraag.periode, UITSPLITSINGEN[uitkomst.vraag.uitsplitsing[0]].code
    bestand = f"{naam}-{slugify(gemeente.naam)}-{periode.van}-tot-en-met-{periode.tot}.csv"
    antwoord = HttpResponse(
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{bestand}"',
            "Cache-Control": "private, no-store",
        },
    )
    antwoord.write("\ufeff")
    schrijver = csv.writer(antwoord, delimiter=";")
    schrijver.writerow([f"{code}code", code, *(cijfer.code for cijfer in uitkomst.cijfers)])
    for rij in uitkomst.rijen:
        cellen = [cijfer.in_bestand(rij[cijfer.code], decimalen) for cijfer in uitkomst.cijfers]
        schrijver.writerow([veilige_cel(rij.lid.sleutel), veilige_cel(rij.naam), *cellen])
    return antwoord
