"""Every figure of the reports, once (design, section 7). Pages, files and the method page iterate over REGISTER.

A new figure is one entry. Sums are whole minutes or counts; derived figures are exact Decimals, or None when there
is no value. Rounding comes last, where a figure is written down.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kern.getallen import afgerond, op_pagina
from rapportage.cijfers.grondslag import DEELNAME, INWONERS, INZET, Bron


@dataclass(frozen=True)
class Eenheid:
    naam: str
    teken: str = ""
    """Stands behind a number on a page."""
    bij_label: bool = False
    """Whether the label of a figure that stands by itself needs it: "Collectief, uren"."""


UREN = Eenheid("uren", bij_label=True)
PROCENT = Eenheid("procent", teken="%")
UREN_PER_1000 = Eenheid("uren per 1.000 inwoners")
CONTACTMOMENTEN = Eenheid("contactmomenten", bij_label=True)
UREN_PER_UUR = Eenheid("uren per uur")
ACTIVITEITEN = Eenheid("activiteiten", bij_label=True)
INWONERTAL = Eenheid("inwoners")
SECONDEN = Eenheid("seconden")


@dataclass(frozen=True)
class Cijfer:
    """A figure: what it is called, what it means, how it is computed and how it is written."""

    code: str
    """Its name in files and addresses; it never changes."""
    label: str
    """The heading of its column."""
    eenheid: Eenheid
    definitie: str
    """What comes after "<label> = ", in words, with a full stop."""
    bronnen: tuple[Bron, ...]
    waarde: Callable | None
    """Takes a Grondslag; None for a figure that is no column of a table."""
    decimalen: int = 1
    versie: int = 1
    """One higher whenever the definition or the computation changes."""
    telt_mensen: bool = False
    """Counts people, so that small numbers stay hidden from a gemeente."""
    kort: str = ""
    """The label where there is little room."""
    in_tabel: bool = True
    """Whether it is a column of the table of wijken."""
    in_kern: bool = True
    """Whether it is a key figure of a page."""
    in_uitleg: bool = True
    """Whether its definition unfolds below a report; that of plain hours is the rule that stands above them all."""

    @property
    def label_met_eenheid(self):
        return f"{self.label}, {self.eenheid.naam}" if self.eenheid.bij_label else self.label

    def op_pagina(self, waarde):
        """For reading. `waarde` is its value, or a Telling when it counts people."""
        if self.telt_mensen:
            return waarde.op_pagina
        tekst = op_pagina(waarde, self.decimalen)
        return tekst if waarde is None else f"{tekst}{self.eenheid.teken}"

    def cel(self, waarde, decimalen=None):
        """The cell of a file, with as many decimals as on a page or as asked; whole numbers stay whole."""
        if self.telt_mensen:
            return waarde.cel
        return afgerond(waarde, self.decimalen and (decimalen or self.decimalen))


def _per_1000(rij):
    return Decimal(rij.collectief_bij_inwoners * 1000) / (60 * rij.inwoners) if rij.inwoners else None


def _hefboom(rij):
    met_bewoners = rij.minuten.met_bewoners
    return Decimal(rij.vrijwilligersminuten) / met_bewoners if met_bewoners else None


REGISTER = {
    cijfer.code: cijfer
    for cijfer in (
        Cijfer(
            code="uren_collectief",
            label="Collectief",
            eenheid=UREN,
            definitie="uren van werkers met groepen en buurten.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_collectief,
            in_uitleg=False,
        ),
        Cijfer(
            code="uren_individueel",
            label="Individueel",
            eenheid=UREN,
            definitie="uren van werkers met één bewoner of gezin.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_individueel,
            in_uitleg=False,
        ),
        Cijfer(
            code="uren_indirect",
            label="Indirect",
            eenheid=UREN,
            definitie="uren van werkers zonder bewoners: voorbereiding en overleg.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_indirect,
            in_kern=False,
            in_uitleg=False,
        ),
        Cijfer(
            code="uren_samen",
            label="Samen",
            eenheid=UREN,
            definitie="uren collectief + individueel + indirect.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_samen,
            in_tabel=False,
            in_kern=False,
            in_uitleg=False,
        ),
        Cijfer(
            code="aandeel_collectief",
            label="Aandeel collectief",
            eenheid=PROCENT,
            definitie=(
                "collectief / (collectief + individueel). Indirect (voorbereiding en overleg) staat ernaast en telt "
                "daarin niet mee."
            ),
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.aandeel_collectief,
            in_kern=False,
        ),
        Cijfer(
            code="uren_collectief_per_1000",
            label="Collectief per 1.000 inwoners",
            kort="Per 1.000 inwoners",
            eenheid=UREN_PER_1000,
            definitie=(
                "uren collectief / inwoners × 1.000. In het totaal tellen alleen wijken mee waarvan we het aantal "
                "inwoners weten."
            ),
            bronnen=(INZET, INWONERS),
            waarde=_per_1000,
        ),
        Cijfer(
            code="bereik",
            label="Bereik",
            eenheid=CONTACTMOMENTEN,
            definitie=(
                "alle deelnemers bij elkaar: contactmomenten, geen unieke mensen. Elke activiteit telt één keer, ook "
                "met meer werkers."
            ),
            bronnen=(DEELNAME,),
            waarde=lambda rij: rij.contactmomenten,
            decimalen=0,
            telt_mensen=True,
        ),
        Cijfer(
            code="zonder_aantal",
            label="Zonder aantal deelnemers",
            eenheid=ACTIVITEITEN,
            definitie="activiteiten waarbij niemand opschreef hoeveel mensen er waren. Die ontbreken in het bereik.",
            bronnen=(DEELNAME,),
            waarde=lambda rij: rij.zonder_aantal,
            decimalen=0,
            in_tabel=False,
            in_kern=False,
            in_uitleg=False,
        ),
        Cijfer(
            code="hefboom",
            label="Hefboom",
            eenheid=UREN_PER_UUR,
            definitie="uren van vrijwilligers / (uren collectief + individueel).",
            bronnen=(DEELNAME, INZET),
            waarde=_hefboom,
            in_tabel=False,
        ),
        Cijfer(
            code="inwoners",
            label="Inwoners",
            eenheid=INWONERTAL,
            definitie="van het laatste jaar dat bekend is, en niet na de periode.",
            bronnen=(INWONERS,),
            waarde=lambda rij: rij.inwoners,
            decimalen=0,
            in_tabel=False,
            in_kern=False,
            in_uitleg=False,
        ),
    )
}
