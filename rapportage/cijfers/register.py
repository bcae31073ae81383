"""Every figure of the reports, once (design, section 7). Pages, files and the method page iterate over REGISTER.

A new figure is one entry. Sums are whole minutes or counts; derived figures are exact Decimals, or None when there
is no value. Rounding comes last, where a figure is written down.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kern.getallen import afgerond, op_pagina
from rapportage.cijfers.grondslag import DEELNAME, INWONERS, INZET, Bron

TEKENS = {"procent": "%"}
"""{unit: what stands behind a number on a page}."""
BIJ_LABEL = {"uren", "contactmomenten"}
"""Units that the label of a figure that stands by itself needs: "Collectief, uren"."""
TABEL, KERN, UITLEG = "tabel", "kern", "uitleg"
"""Where a figure stands on a page: a column of the table of wijken, a key figure, and its definition unfolded below.
Files and the method page have them all. That of plain hours is the rule that stands above all definitions."""


@dataclass(frozen=True)
class Cijfer:
    """A figure: what it is called, what it means, how it is computed and how it is written."""

    code: str
    """Its name in files and addresses; it never changes."""
    label: str
    """The heading of its column."""
    eenheid: str
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
    plekken: tuple[str, ...] = (TABEL, KERN, UITLEG)

    @property
    def label_met_eenheid(self):
        return f"{self.label}, {self.eenheid}" if self.eenheid in BIJ_LABEL else self.label

    def op_pagina(self, waarde):
        """For reading. `waarde` is its value, or a Telling when it counts people."""
        if self.telt_mensen:
            return waarde.op_pagina
        teken = "" if waarde is None else TEKENS.get(self.eenheid, "")
        return op_pagina(waarde, self.decimalen) + teken

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
            eenheid="uren",
            definitie="uren van werkers met groepen en buurten.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_collectief,
            plekken=(TABEL, KERN),
        ),
        Cijfer(
            code="uren_individueel",
            label="Individueel",
            eenheid="uren",
            definitie="uren van werkers met één bewoner of gezin.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_individueel,
            plekken=(TABEL, KERN),
        ),
        Cijfer(
            code="uren_indirect",
            label="Indirect",
            eenheid="uren",
            definitie="uren van werkers zonder bewoners: voorbereiding en overleg.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_indirect,
            plekken=(TABEL,),
        ),
        Cijfer(
            code="uren_samen",
            label="Samen",
            eenheid="uren",
            definitie="uren collectief + individueel + indirect.",
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.uren_samen,
            plekken=(),
        ),
        Cijfer(
            code="aandeel_collectief",
            label="Aandeel collectief",
            eenheid="procent",
            definitie=(
                "collectief / (collectief + individueel). Indirect (voorbereiding en overleg) staat ernaast en telt "
                "daarin niet mee."
            ),
            bronnen=(INZET,),
            waarde=lambda rij: rij.minuten.aandeel_collectief,
            plekken=(TABEL, UITLEG),
        ),
        Cijfer(
            code="uren_collectief_per_1000",
            label="Collectief per 1.000 inwoners",
            kort="Per 1.000 inwoners",
            eenheid="uren per 1.000 inwoners",
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
            eenheid="contactmomenten",
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
            eenheid="activiteiten",
            definitie="activiteiten waarbij niemand opschreef hoeveel mensen er waren. Die ontbreken in het bereik.",
            bronnen=(DEELNAME,),
            waarde=lambda rij: rij.zonder_aantal,
            decimalen=0,
            plekken=(),
        ),
        Cijfer(
            code="hefboom",
            label="Hefboom",
            eenheid="uren per uur",
            definitie="uren van vrijwilligers / (uren collectief + individueel).",
            bronnen=(DEELNAME, INZET),
            waarde=_hefboom,
            plekken=(KERN, UITLEG),
        ),
        Cijfer(
            code="uren_vrijwilligers",
            label="Vrijwilligers",
            eenheid="uren",
            definitie="uren van vrijwilligers, van allen samen, zoals bij de activiteiten opgeschreven.",
            bronnen=(DEELNAME,),
            waarde=lambda rij: Decimal(rij.vrijwilligersminuten) / 60,
            plekken=(),
        ),
        Cijfer(
            code="inwoners",
            label="Inwoners",
            eenheid="inwoners",
            definitie="van het laatste jaar dat bekend is, en niet na de periode.",
            bronnen=(INWONERS,),
            waarde=lambda rij: rij.inwoners,
            decimalen=0,
            plekken=(),
        ),
    )
}
