"""Files that leave the building."""

import csv

from django.http import HttpResponse
from django.utils.text import slugify

from kern.cellen import veilige_cel
from kern.getallen import in_bestand

KOPREGEL = (
    "wijkcode",
    "wijk",
    "uren_collectief",
    "uren_individueel",
    "uren_indirect",
    "aandeel_collectief",
    "uren_collectief_per_1000",
    "bereik",
)


def wijken_als_csv(cijfers, gemeente):
    """One row per wijk, by code, without a total; UTF-8 with BOM, semicolons and decimal commas."""
    naam = f"opbouw-{slugify(gemeente.naam)}-{cijfers.periode.van}-tot-en-met-{cijfers.periode.tot}.csv"
    antwoord = HttpResponse(
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{naam}"',
            "Cache-Control": "private, no-store",
        },
    )
    antwoord.write("\ufeff")
    schrijver = csv.writer(antwoord, delimiter=";")
    schrijver.writerow(KOPREGEL)
    for rij in cijfers.rijen:
        minuten = rij.minuten
        schrijver.writerow(
            [
                rij.wijk.code,
                veilige_cel(rij.wijk.naam),
                in_bestand(minuten.uren_collectief),
                in_bestand(minuten.uren_individueel),
                in_bestand(minuten.uren_indirect),
                in_bestand(minuten.aandeel_collectief),
                in_bestand(rij.collectief_per_1000),
                rij.bereik.in_bestand,
            ]
        )
    return antwoord
