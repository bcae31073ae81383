"""Files that leave the building."""

from django.utils.text import slugify

from kern.cellen import als_csv

IN_WIJKEN_CSV = (
    "uren_collectief",
    "uren_individueel",
    "uren_indirect",
    "aandeel_collectief",
    "uren_collectief_per_1000",
    "bereik",
)
"""The columns that others built upon; `cijfers.csv` follows the register."""


def uitkomst_als_csv(uitkomst, gemeente, *, naam, decimalen=None):
    """One row per row of the Uitkomst, without a total. `decimalen` None: as many as on a page. `naam` begins the
    name of the file."""
    periode, cijfers, per = uitkomst.vraag.periode, uitkomst.cijfers, uitkomst.vraag.uitsplitsing
    return als_csv(
        f"{naam}-{slugify(gemeente.naam)}-{periode.van}-tot-en-met-{periode.tot}",
        [f"{per}code", per, *(cijfer.code for cijfer in cijfers)],
        (
            [rij.lid.sleutel, rij.naam, *(cijfer.cel(rij[cijfer.code], decimalen) for cijfer in cijfers)]
            for rij in uitkomst.rijen
        ),
    )
