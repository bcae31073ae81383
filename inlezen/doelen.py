"""Where the rows of a file go. The engine reads, asks, checks and counts; a target says what a row means, and writes.

A room to the right subclasses Doel and calls `meld_aan` in its AppConfig.ready. Rooms to the left (people) have theirs
in this room.
"""

from dataclasses import dataclass

from django.urls import register_converter
from django.urls.converters import SlugConverter

DOELEN = {}
"""{code: Doel}"""


def meld_aan(doel):
    DOELEN[doel.code] = doel


@dataclass(frozen=True)
class Gevolg:
    """What undoing does: how many rows go, and in a sentence which stay and why."""

    weg: int
    blijft: str = ""


OVERSLAAN, VERVANGEN, TOEVOEGEN = "overslaan", "vervangen", "toevoegen"


@dataclass(frozen=True)
class Gelijke:
    """What stands there already and looks like a row of the file."""

    pk: int
    nieuw: str
    """The row, and what stands there, in words."""
    staat: str
    voorstel: str
    """One of the three codes above."""
    vervangbaar: bool


class Doel:
    code = ""
    """Also in the address: /<code>/importeren/."""
    velden = ()
    """Veld after Veld; the first is the one by which a sheet is known."""
    bevoegdheid = None
    """Of whoever reads files in, for their own workplace."""
    bevoegdheid_anderen = None
    """Of whoever may undo what colleagues at that workplace read in."""
    vereist = ()
    """Names of the fields without which there is no row."""
    rijlezer = None
    """The Rijlezer that makes a Rij of a row."""

    titel = een = meer = ""
    """What the page is called; one row, and more of them, as in *12 activiteiten opslaan*."""
    inleiding = nodig = na_ongedaan = ""
    uit = ""
    """Where undoing takes it from, as in *uit het log*."""
    lijst = lijst_verwijderd = ""
    """Names of the pages with what was read in, and with what was deleted (or none)."""
    voorbeeld = "inlezen/_voorbeeld.html"
    """Template of the first rows as they will be saved; gets `voorbeeld`, a list of Rij."""

    sjabloonvelden = uitleg = ()
    """For the template to fill in: names of its columns, and the sentences on its last sheet."""
    meer_in_een_cel = ()
    """Names of the fields with a list of which a cell can hold several."""

    def __str__(self):
        return self.code

    @property
    def per_naam(self):
        return {veld.naam: veld for veld in self.velden}

    def ontbrekend(self, namen):
        """What a row can't do without and the columns `namen` don't give, in words; empty when all is there."""
        return [self.per_naam[naam].label.lower() for naam in self.vereist if naam not in namen]

    def lijsten_for(self, gemeenten):
        """{field name: what can be chosen today}, for work in these gemeenten (ids)."""
        return {}

    def vragen(self, inlezing):
        """What the columns of this file decide by themselves and what is to be asked about them: ({key: code},
        [Inleesvraag, …])."""
        return {}, []

    def voorbeeldrij(self, lijsten):
        """{field name: text} of the row that stands in the template as an example; VOORBEELD is in it."""
        return {}

    def bestaande(self, rijen):
        """Which of these keys are there already, whoever brought them, deleted ones too; `rijen` is [(Rij, key)]."""
        raise NotImplementedError

    def lijkt_op(self, inlezing, rijen, sleutels, behalve):
        """{row number: Gelijke} for those of `rijen`, [(Rij, key)], that look like what stands there already.
        `sleutels` are keys of other rows of the file that are there, `behalve` ids that others are paired with."""
        return {}

    def vervang(self, *, by, inlezing, rijen, op):
        """Writes [(Rij, key, id)] in the place of what stands there."""
        raise NotImplementedError

    def houd_vast(self, inlezing):
        """Locks what must not change while this file is written."""

    def schrijf(self, *, by, inlezing, rijen, op):
        """Writes [(Rij, key)] of one block, in a few statements, with history."""
        raise NotImplementedError

    def gevolg_van(self, inlezing):
        """The Gevolg of undoing this file now."""
        raise NotImplementedError

    def haal_weg(self, *, by, inlezing, op):
        """Takes out what was read in and nobody did anything with since, under locks. Returns the Gevolg."""
        raise NotImplementedError


class DoelConverter(SlugConverter):
    """The code of a target; any other word is no address of ours."""

    def to_python(self, value):
        if value not in DOELEN:
            raise ValueError(value)
        return value


register_converter(DoelConverter, "doel")
