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
    """One row per row of the Uitkomst, or per cell where it has columns; without totals. `decimalen` None: as many as
    on a page. `naam` begins the name of the file."""
    periode, cijfers, per = uitkomst.vraag.periode, uitkomst.cijfers, uitkomst.vraag.uitsplitsing
    delen = (
        [(rij, cel) for rij in uitkomst.rijen for cel in rij.cellen] if len(per) > 1 else zip(uitkomst.rijen)
    )
    return als_csv(
        f"{naam}-{slugify(gemeente.naam)}-{periode.van}-tot-en-met-{periode.tot}",
        [*(kop for code in per for kop in (f"{code}code", code)), *(cijfer.code for cijfer in cijfers)],
        (
            [
                *(tekst for deel in waar for tekst in (deel.lid.sleutel, deel.naam)),
                *(cijfer.cel(waar[-1][cijfer.code], decimalen) for cijfer in cijfers),
            ]
            for waar in delen
        ),
    )
