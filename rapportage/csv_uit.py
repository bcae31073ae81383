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


DECIMALEN = 2
"""So that a column adds up to the total on a page."""


def uitkomst_als_csv(uitkomst, gemeente, *, naam):
    """One row per row of the Uitkomst, or per cell where it has columns; without totals. `naam` begins the name of the
    file, which says what period it is of, and of which the counts of people are if that is another one."""
    periode, cijfers, per = uitkomst.vraag.periode, uitkomst.cijfers, uitkomst.vraag.uitsplitsing
    delen = (
        [(rij, cel) for rij in uitkomst.rijen for cel in rij.cellen] if len(per) > 1 else zip(uitkomst.rijen)
    )
    return als_csv(
        f"{naam}-{slugify(gemeente.naam)}-{_van_tot(periode)}{_bereik_van(uitkomst)}",
        [*(kop for code in per for kop in (f"{code}code", code)), *(cijfer.code for cijfer in cijfers)],
        (
            [
                *(tekst for deel in waar for tekst in (deel.lid.sleutel, deel.naam)),
                *(cijfer.cel(waar[-1][cijfer.code], DECIMALEN) for cijfer in cijfers),
            ]
            for waar in delen
        ),
    )


def _van_tot(periode):
    return f"{periode.van}-tot-en-met-{periode.tot}"


def _bereik_van(uitkomst):
    """Of which period the counts of people are, when that is another one."""
    if uitkomst.mensen_in == uitkomst.vraag.periode:
        return ""
    return f"-bereik-{_van_tot(uitkomst.mensen_in)}" if uitkomst.mensen_in else "-zonder-bereik"
