"""How the figures are counted: the definitions of the register, unfolded below a report."""

from dataclasses import dataclass

from rapportage.cijfers.register import UITLEG, Cijfer
from rapportage.cijfers.registratiedruk import REGISTRATIEDRUK, zin_over_registratiedruk


@dataclass(frozen=True)
class Uitlegblok:
    cijfers: list[Cijfer]
    kleine_verborgen: bool
    bestand: str
    """The query of the file with all figures."""
    registratiedruk: str
    """A sentence; "" when there is no figure, or none for this viewer."""
    template = "rapportage/_uitlegblok.html"


def uitlegblok(blik, uitkomst, druk=None):
    """`druk` is the Registratiedruk of the team, if it is shown."""
    cijfers = [cijfer for cijfer in uitkomst.cijfers if UITLEG in cijfer.plekken]
    if druk:
        cijfers.append(REGISTRATIEDRUK)
    bestand = f"{uitkomst.vraag.adres}&gemeente={blik.gemeente.code}"
    return Uitlegblok(cijfers, blik.hele_gemeente, bestand, zin_over_registratiedruk(druk))
