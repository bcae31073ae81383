"""One's own month or year: hours by vorm, and on which initiatieven and in which wijken they went."""

from dataclasses import dataclass

from activiteiten.log.dagen import stroken_for
from activiteiten.minuten import Minuten, som
from activiteiten.models import Inzet
from activiteiten.query import minuten_per_vorm
from kern.periode import JAAR, MAAND, Periode
from kern.strook import Blok

ZONDER = "zonder initiatief"


@dataclass(frozen=True)
class Deelregel:
    naam: str
    minuten: Minuten
    blokken: tuple[Blok, ...]


@dataclass(frozen=True)
class Terugblik:
    """The effort of one worker in one Periode; nobody else gets to see it."""

    periode: Periode
    minuten: Minuten
    per_initiatief: list[Deelregel]
    per_wijk: list[Deelregel]
    per_maand: list[Deelregel]
    """Of a year; empty for a month."""

    @property
    def is_leeg(self):
        return not self.minuten.samen


def terugblik_van(user, periode):
    """The Terugblik of this user. Two queries, and one more for a year."""
    eigen = Inzet.objects.visible_to(user).geteld()
    eigen = eigen.filter(medewerker=user, datum__range=(periode.van, periode.tot)).order_by()
    per_wijk = _per(eigen, "wijk__naam", "wijk__code")
    per_maand = _per(eigen, "datum__year", "datum__month") if periode.soort == JAAR else []
    return Terugblik(
        periode,
        som(minuten for _, minuten in per_wijk),
        _regels(_per(eigen, "activiteit__initiatief__naam", "activiteit__initiatief"), ZONDER),
        _regels(per_wijk),
        _maandregels(per_maand, periode),
    )


def _per(inzet, naam, sleutel):
    """Pairs (name, Minuten) per key, the most minutes first."""
    rijen = (
        inzet.values_list(naam, sleutel)
        .annotate(**minuten_per_vorm())
        .values(naam, sleutel, *minuten_per_vorm())
    )
    paren = [((rij.pop(naam), rij.pop(sleutel)), Minuten(**rij)) for rij in rijen]
    return sorted(paren, key=lambda paar: (-paar[1].samen, str(paar[0])))


def _regels(paren, leeg=""):
    hoogste = max((minuten.samen for _, minuten in paren), default=0)
    return [
        Deelregel(naam or leeg, minuten, stroken_for(minuten, van=hoogste)) for (naam, _), minuten in paren
    ]


def _maandregels(paren, periode):
    """Every month of the year with work in it, January first."""
    per_maand = {maand: minuten for (_, maand), minuten in paren}
    maanden = [Periode.om(periode.van.replace(month=maand), MAAND) for maand in sorted(per_maand)]
    return _regels([((str(maand), None), per_maand[maand.van.month]) for maand in maanden])
