"""How the log is shown: days with their rows, the totals above it, two versions side by side."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from activiteiten.actions import LIJSTEN, inhoud_uit, inhoud_van
from activiteiten.duur import schrijf_duur
from activiteiten.keuzes import STAAL, Vorm
from activiteiten.models import Activiteit
from activiteiten.strook import blokken_for, delen_of
from gebruikers.models import Gebruiker
from initiatieven.versies import Verschil, in_woorden, opgesomd


@dataclass(frozen=True)
class Rij:
    activiteit: Activiteit
    vormen: tuple
    """(css class, word) per vorm, collectief first."""
    duur: str
    """Minutes of all workers together, as 1:30."""
    wie: str


@dataclass(frozen=True)
class Dag:
    datum: date
    rijen: list


def dagen_for(activiteiten):
    """Activities, newest first and with `inzet` prefetched, as days."""
    return [
        Dag(datum, [_rij(activiteit) for activiteit in groep])
        for datum, groep in groupby(activiteiten, key=lambda a: a.datum)
    ]


def _rij(activiteit):
    inzet = list(activiteit.inzet.all())
    aanwezig = {i.vorm for i in inzet}
    return Rij(
        activiteit=activiteit,
        vormen=tuple((STAAL[vorm], vorm.label.lower()) for vorm in Vorm if vorm in aanwezig),
        duur=schrijf_duur(sum(i.minuten for i in inzet)),
        wie=", ".join(dict.fromkeys(i.medewerker.get_short_name() for i in inzet)),
    )


def stroken_for(minuten, *, van=0):
    """The Blokken of the effort, in percent of all minutes; or of `van` minutes, when that is more: then what is
    missing stays open."""
    geheel = max(minuten.samen, van)
    return blokken_for([*delen_of(minuten), ("v-plan", geheel - minuten.samen)], geheel)


def verschillen_for(huidige, gegevens):
    """Where what somebody typed differs from what now stands: a list of Verschil."""
    staat, typte = inhoud_van(huidige), inhoud_uit(gegevens)
    wie = {rij[0] for rij in staat["inzet"] + typte["inzet"]}
    namen = dict(Gebruiker.objects.filter(pk__in=wie).values_list("pk", "naam"))
    return [
        Verschil(_naam(veld), _tekst(veld, staat[veld], namen), _tekst(veld, typte[veld], namen))
        for veld in staat
        if staat[veld] != typte[veld]
    ]


def _naam(veld):
    return (
        "Wie en hoe lang"
        if veld == "inzet"
        else str(Activiteit._meta.get_field(veld).verbose_name).capitalize()
    )


def _tekst(veld, waarde, namen):
    if veld == "inzet":
        return "; ".join(f"{namen[wie]} {schrijf_duur(minuten)} {vorm}" for wie, vorm, minuten in waarde)
    if veld == "vrijwilligers_minuten" and waarde is not None:
        return schrijf_duur(waarde)
    if veld in LIJSTEN:
        model = Activiteit._meta.get_field(veld).related_model
        return opgesomd(str(een) for een in model.objects.filter(pk__in=waarde))
    return in_woorden(waarde)
