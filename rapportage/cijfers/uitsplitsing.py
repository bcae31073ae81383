"""By what figures are split: the rows and the columns of a table."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import F
from django.db.models.functions import TruncMonth, TruncQuarter

from initiatieven.models import Initiatief
from kern.periode import KWARTAAL, MAAND, Periode
from netwerken.models import Netwerk
from wijken.models import Wijk

PER_WIJK, PER_SOORT, PER_THEMA = "wijk", "soort", "thema"
PER_INITIATIEF, PER_NETWERK = "initiatief", "netwerk"
PER_MAAND, PER_KWARTAAL = "maand", "kwartaal"
ZONDER_THEMA = "zonder thema"


@dataclass(frozen=True)
class Lid:
    """One row or column: a wijk, a month, a kind of work."""

    groep: object
    """What the database groups by."""
    sleutel: str
    """Its name in files."""
    naam: str
    van: Wijk | Periode | None = None
    """What it stands for, where that is more than a name."""

    @property
    def inwoners(self):
        """Of a wijk; None when unknown, and of anything else."""
        return getattr(self.van, "inwoners", None)

    def inwoners_in(self, periode):
        """The inwoners of a wijk, for the share of this Periode in which it existed; exact. None when unknown."""
        if self.inwoners is None:
            return None
        van, tot = self.van.bestaan_in(periode.van, periode.tot) or (periode.van, periode.tot)
        return Decimal(self.inwoners * ((tot - van).days + 1)) / periode.dagen


@dataclass(frozen=True)
class Uitsplitsing:
    code: str
    """Its name in an address."""
    label: str
    pad: str
    """From an Activiteit; see Bron.pad."""
    leden: Callable
    """(blik, vraag, groups with something in them) → the Leden, those without anything among them where absence is a
    finding."""
    volgorde: Callable = lambda lid, minuten: lid.sleutel
    """The order of the rows: (lid, its Minuten) → what to sort by."""
    groep: Callable = F
    """From a path to the expression that the database groups by."""
    filterpad: str = ""
    """The path to what an address filters on; "" when it doesn't. Only paths to one: a join to many counts double."""
    sleutels: Callable | None = None
    """(blik) → the keys, as text, that this viewer may filter on; goes with `filterpad`."""
    meervoudig: bool = False
    """An activity may be in several: then there is no total."""
    kent_inwoners: bool = False


def met_inwoners(wijken, periode):
    """These wijken with the inwoners that count in `periode`: of the latest year not after its last."""
    return wijken.met_inwoners(periode.tot.year)


def _wijken(blik, vraag, gevonden):
    """Those that existed on a day of the period, or have effort in it."""
    wijken = met_inwoners(blik.wijken(), vraag.periode).defer("grens")
    if codes := vraag.filter_op(PER_WIJK):
        wijken = wijken.filter(code__in=codes)
    return wijkleden(wijken, vraag, gevonden)


def wijkleden(wijken, vraag, gevonden):
    """The Leden of wijken that were read already, with their inwoners."""
    return [
        Lid(wijk.pk, wijk.code, wijk.naam, wijk)
        for wijk in wijken
        if wijk.pk in gevonden or wijk.bestaan_in(vraag.periode.van, vraag.periode.tot)
    ]


def _tijdvakken(soort, naam_van):
    """Every month, or quarter, of the period; the first and the last may be a part."""

    def leden(blik, vraag, gevonden):
        periode, heel, tijdvakken = vraag.periode, Periode.om(vraag.periode.van, soort), []
        while heel.van <= periode.tot:
            deel = Periode(max(heel.van, periode.van), min(heel.tot, periode.tot))
            tijdvakken.append(Lid(heel.van, naam_van(heel.van), str(deel), deel))
            heel = heel.verschoven(1)
        return tijdvakken

    return leden


def _maandnaam(begin):
    return f"{begin:%Y-%m}"


def _kwartaalnaam(begin):
    return f"{begin.year}-K{(begin.month + 2) // 3}"


def _namen(leeg=""):
    return lambda blik, vraag, gevonden: [Lid(naam, naam or "", naam or leeg) for naam in gevonden]


def _dingen(model):
    """What stands in a wijk, by name; two of one name are two rows."""

    def leden(blik, vraag, gevonden):
        dingen = model.objects.filter(pk__in=[pk for pk in gevonden if pk])
        zonder = [Lid(None, "", f"zonder {model._meta.verbose_name}")] if None in gevonden else []
        return [*(Lid(ding.pk, str(ding.pk), ding.naam) for ding in dingen), *zonder]

    return leden


def _dingen_in(model):
    return lambda blik: {
        str(pk) for pk in model.objects.filter(wijk__gemeente=blik.gemeente).values_list("pk", flat=True)
    }


def _wijkcodes(blik):
    return set(blik.wijken().values_list("code", flat=True))


def _meeste_eerst(lid, minuten):
    """What has no name comes last."""
    return (lid.groep is None, -minuten.samen, lid.naam)


UITSPLITSINGEN = {
    uitsplitsing.code: uitsplitsing
    for uitsplitsing in (
        Uitsplitsing(
            PER_WIJK,
            "Wijk",
            "wijk",
            _wijken,
            filterpad="wijk__code",
            sleutels=_wijkcodes,
            kent_inwoners=True,
        ),
        Uitsplitsing(PER_MAAND, "Maand", "datum", _tijdvakken(MAAND, _maandnaam), groep=TruncMonth),
        Uitsplitsing(
            PER_KWARTAAL, "Kwartaal", "datum", _tijdvakken(KWARTAAL, _kwartaalnaam), groep=TruncQuarter
        ),
        Uitsplitsing(PER_SOORT, "Soort", "soort__naam", _namen(), _meeste_eerst),
        *(
            Uitsplitsing(
                code,
                model._meta.verbose_name.capitalize(),
                code,
                _dingen(model),
                _meeste_eerst,
                filterpad=code,
                sleutels=_dingen_in(model),
            )
            for code, model in ((PER_INITIATIEF, Initiatief), (PER_NETWERK, Netwerk))
        ),
        Uitsplitsing(
            PER_THEMA, "Thema", "themas__naam", _namen(ZONDER_THEMA), _meeste_eerst, meervoudig=True
        ),
    )
}
