"""How the log is shown: its rows, and the totals above it."""

from dataclasses import dataclass

from activiteiten.keuzes import STAAL, Vorm
from activiteiten.minuten import delen_of
from activiteiten.models import Activiteit
from kern.getallen import schrijf_duur
from kern.strook import blokken_for


@dataclass(frozen=True)
class Lijstregel:
    activiteit: Activiteit
    vormen: tuple
    """See vormen_in."""
    duur: str
    """Minutes of all workers together, as 1:30."""
    wie: str


def rijen_for(activiteiten):
    """The Lijstregel of each activity, with `inzet` prefetched."""
    return [_rij(activiteit) for activiteit in activiteiten]


def _rij(activiteit):
    inzet = list(activiteit.inzet.all())
    return Lijstregel(
        activiteit=activiteit,
        vormen=vormen_in(inzet),
        duur=schrijf_duur(sum(i.minuten for i in inzet)),
        wie=", ".join(dict.fromkeys(i.medewerker.get_short_name() for i in inzet)),
    )


def vormen_in(inzet):
    """(css class, word) for each vorm among these rows of Inzet, collectief first."""
    aanwezig = {i.vorm for i in inzet}
    return tuple((STAAL[vorm], vorm.label.lower()) for vorm in Vorm if vorm in aanwezig)


def stroken_for(minuten, *, van=0):
    """The Blokken of the effort, in percent of all minutes; or of `van` minutes, when that is more: then what is
    missing stays open."""
    geheel = max(minuten.samen, van)
    return blokken_for([*delen_of(minuten), ("v-plan", geheel - minuten.samen)], geheel)
