"""Every figure of the reports: one definition, one function (design, section 7).

Sums are whole minutes or counts; derived figures are exact Decimals, or None when there is no value. Rounding
comes last, where a figure is written down (`kern/getallen.py`).
"""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, Sum
from django.db.models.functions import TruncMonth

from activiteiten.keuzes import Status
from activiteiten.minuten import Minuten, som
from activiteiten.models import Activiteit, Inzet
from activiteiten.query import minuten_per_vorm
from kern.datum import eerste_dag, plus_maanden
from kern.periode import MAAND, Periode
from privacy.onderdrukking import Telling, onderdruk_delen
from wijken.models import Wijk

MAANDEN_IN_REEKS = 24
ZONDER_THEMA = "zonder thema"


@dataclass(frozen=True)
class Basis:
    """The figures of one wijk, or of all rows together."""

    minuten: Minuten
    vorige: Minuten
    """The same in the period that this one is compared with; zeros when there is none."""
    bereik: Telling
    """Sum of deelnemers: contact moments, not unique people. As far as this viewer may see it."""
    deelnemers_onbekend: int
    """Activities in which nobody wrote down how many people there were."""
    vrijwilligers_minuten: int
    inwoners: int | None
    minuten_bij_inwoners: int
    """The collective minutes that stand above the line in the figure per 1,000: where inwoners are known."""

    @property
    def collectief_per_1000(self):
        """Collective hours per 1,000 inwoners; None when their number is unknown or 0."""
        if not self.inwoners:
            return None
        return Decimal(self.minuten_bij_inwoners * 1000) / (60 * self.inwoners)

    @property
    def hefboom(self):
        """Volunteer hours for each hour of a worker with residents; None when there was no such hour."""
        if not self.minuten.met_bewoners:
            return None
        return Decimal(self.vrijwilligers_minuten) / self.minuten.met_bewoners


@dataclass(frozen=True)
class WijkRij(Basis):
    wijk: Wijk
    inwoners_jaar: int | None


@dataclass(frozen=True)
class Totaal(Basis):
    inwoners_jaren: tuple[int, ...]
    """The years that the numbers of inwoners are from."""


@dataclass(frozen=True)
class WijkCijfers:
    """What a report of a gemeente is made of: its rows, by wijkcode, and their total."""

    periode: Periode
    vergelijk: Periode | None
    rijen: tuple[WijkRij, ...]
    totaal: Totaal


@dataclass(frozen=True)
class _Deelname:
    """Sums over activities: each counts once, however many workers were there."""

    deelnemers: int = 0
    onbekend: int = 0
    vrijwilligers_minuten: int = 0


def inzet_in(blik, periode):
    """The rows of Inzet that count in this scope and period: carried out, not deleted, `tot` included."""
    return blik.filter(Inzet.objects.geteld()).filter(datum__range=(periode.van, periode.tot))


def inzet_per_wijk(blik, periode, vergelijk=None):
    """Queryset of {wijk, huidig, collectief, individueel, indirect}: minutes per wijk, in `periode` (huidig)
    and in the earlier `vergelijk`. One read of the index inzet_rapport, nothing else."""
    rijen = blik.filter(Inzet.objects.geteld())
    return _per_wijk(rijen, periode, vergelijk).annotate(**minuten_per_vorm())


def _deelname_per_wijk(blik, periode):
    activiteiten = blik.filter(Activiteit.objects.filter(status=Status.UITGEVOERD))
    return _per_wijk(activiteiten, periode, None).annotate(
        deelnemers_som=Sum("deelnemers", default=0),
        onbekend=Count("pk", filter=Q(deelnemers__isnull=True)),
        vrijwilligers_som=Sum("vrijwilligers_minuten", default=0),
    )


def _per_wijk(queryset, periode, vergelijk):
    if vergelijk is None:
        queryset = queryset.filter(datum__range=(periode.van, periode.tot))
    else:
        # One range, which the index can follow; then without the days between the two periods.
        queryset = queryset.filter(datum__range=(vergelijk.van, periode.tot)).filter(
            Q(datum__gte=periode.van) | Q(datum__lte=vergelijk.tot)
        )
    huidig = ExpressionWrapper(Q(datum__gte=periode.van), output_field=BooleanField())
    return queryset.order_by().values("wijk", huidig=huidig)


def _minuten(rij):
    return Minuten(rij["collectief"], rij["individueel"], rij["indirect"])


def met_inwoners(wijken, periode):
    """These wijken with the inwoners that count in `periode`: of the latest year not after its last."""
    return wijken.met_inwoners(periode.tot.year)


def wijkcijfers(blik, periode, *, vergelijk=None, met_grenzen=False, wijken=None):
    """The figures of every wijk in sight, and their total. Three queries, however many wijken.

    A row is a wijk that existed on a day of the period, or has effort in it; without effort it is a row with
    zeros: absence is a finding. `vergelijk` is an earlier period for `vorige`. Borders are read on request.
    `wijken` spares a query when they were read already, with `met_inwoners`.
    """
    minuten, vorige, deelname = {}, {}, {}
    for rij in inzet_per_wijk(blik, periode, vergelijk):
        (minuten if rij["huidig"] else vorige)[rij["wijk"]] = _minuten(rij)
    for rij in _deelname_per_wijk(blik, periode):
        deelname[rij["wijk"]] = _Deelname(rij["deelnemers_som"], rij["onbekend"], rij["vrijwilligers_som"])

    if wijken is None:
        wijken = met_inwoners(blik.wijken(), periode).order_by("code")
        wijken = wijken if met_grenzen else wijken.defer("grens")
    wijken = [
        wijk
        for wijk in wijken
        if not wijk.is_vervallen_op(periode.van) or wijk.pk in minuten or wijk.pk in deelname
    ]
    bereik, bereik_totaal = _bereik(blik, {w.pk: deelname.get(w.pk, _Deelname()).deelnemers for w in wijken})
    rijen = []
    for wijk in wijken:
        eigen, mensen = minuten.get(wijk.pk, Minuten()), deelname.get(wijk.pk, _Deelname())
        rijen.append(
            WijkRij(
                wijk=wijk,
                minuten=eigen,
                vorige=vorige.get(wijk.pk, Minuten()),
                bereik=bereik[wijk.pk],
                deelnemers_onbekend=mensen.onbekend,
                vrijwilligers_minuten=mensen.vrijwilligers_minuten,
                inwoners=wijk.inwoners,
                inwoners_jaar=wijk.inwoners_jaar,
                minuten_bij_inwoners=eigen.collectief if wijk.inwoners is not None else 0,
            )
        )
    # What was done earlier in wijken that are gone by now belongs to the comparison too.
    return WijkCijfers(periode, vergelijk, tuple(rijen), _totaal(rijen, som(vorige.values()), bereik_totaal))


def _bereik(blik, deelnemers):
    if blik.kleine_aantallen_verborgen:
        return onderdruk_delen(deelnemers)
    return {wijk: Telling(aantal) for wijk, aantal in deelnemers.items()}, Telling(sum(deelnemers.values()))


def _totaal(rijen, vorige, bereik):
    """Figures of all rows together, from the sums: never a mean of shares."""
    bekend = [rij for rij in rijen if rij.inwoners is not None]
    return Totaal(
        minuten=som(rij.minuten for rij in rijen),
        vorige=vorige,
        bereik=bereik,
        deelnemers_onbekend=sum(rij.deelnemers_onbekend for rij in rijen),
        vrijwilligers_minuten=sum(rij.vrijwilligers_minuten for rij in rijen),
        inwoners=sum(rij.inwoners for rij in bekend) if bekend else None,
        inwoners_jaren=tuple(sorted({rij.inwoners_jaar for rij in bekend})),
        minuten_bij_inwoners=sum(rij.minuten_bij_inwoners for rij in bekend),
    )


@dataclass(frozen=True)
class Maand:
    periode: Periode
    """A calendar month; the last one ends with the report, the first one may begin with it."""
    minuten: Minuten


def reeks_periode(periode):
    """The months that are shown around a period: 24 up to its end, or all of it when it is longer."""
    return Periode(min(periode.van, plus_maanden(periode.tot, 1 - MAANDEN_IN_REEKS)), periode.tot)


def per_maand(blik, periode):
    """Minutes per calendar month in `reeks_periode(periode)`, oldest first, with the empty months."""
    reeks = reeks_periode(periode)
    sommen = inzet_in(blik, reeks).order_by().values(maand=TruncMonth("datum")).annotate(**minuten_per_vorm())
    per_begin = {rij["maand"]: _minuten(rij) for rij in sommen}
    maanden, begin = [], eerste_dag(reeks.van)
    while begin <= reeks.tot:
        heel = Periode.om(begin, MAAND)
        deel = Periode(max(heel.van, reeks.van), min(heel.tot, reeks.tot))
        maanden.append(Maand(deel, per_begin.get(begin, Minuten())))
        begin = plus_maanden(begin, 1)
    return tuple(maanden)


@dataclass(frozen=True)
class Onderdeel:
    naam: str
    minuten: Minuten


def _uitsplitsing(blik, periode, pad, leeg=""):
    sommen = inzet_in(blik, periode).order_by().values(naam=F(pad)).annotate(**minuten_per_vorm())
    delen = [Onderdeel(rij["naam"] or leeg, _minuten(rij)) for rij in sommen]
    return tuple(sorted(delen, key=lambda deel: (deel.naam == leeg, -deel.minuten.samen, deel.naam)))


def per_soort(blik, periode):
    """Minutes per kind of activity, most first. Each activity has one kind: they add up to the whole."""
    return _uitsplitsing(blik, periode, "activiteit__soort__naam")


def per_thema(blik, periode):
    """Minutes per thema, most first, and what has none last. An activity counts fully in each of its themes:
    there is no total."""
    return _uitsplitsing(blik, periode, "activiteit__themas__naam", leeg=ZONDER_THEMA)


WERKERS_VOOR_TEAM = 3
"""With fewer of them the figure of a team would tell of a person."""


@dataclass(frozen=True)
class Registratiedruk:
    """How long it takes to log one activity, from opening the form to saving it."""

    seconden: Decimal
    """The median; capped at 600 per activity when it is stored."""
    activiteiten: int
    """Those that were measured in the browser; others, imported ones among them, are not in it."""


def registratiedruk_van(user, periode):
    """The Registratiedruk of what this user logged of this period; None when nothing was measured. For nobody else."""
    eigen = Activiteit.objects.visible_to(user).filter(ingevoerd_door=user)
    return _registratiedruk(_gemeten_in(eigen, periode), minstens_werkers=1)


def registratiedruk_team(blik, periode):
    """The Registratiedruk of everybody together; None when fewer than three workers measured one.

    Never for a gemeente, and never per worker: it is about the register, not about people.
    """
    if blik.hele_gemeente:
        return None
    van_team = _gemeten_in(blik.filter(Activiteit.objects.all()), periode)
    return _registratiedruk(van_team, minstens_werkers=WERKERS_VOOR_TEAM)


def _gemeten_in(activiteiten, periode):
    return activiteiten.filter(datum__range=(periode.van, periode.tot), invoer_seconden__isnull=False)


def _registratiedruk(gemeten, *, minstens_werkers):
    """The median in two queries that read the same on both databases: how many, then the one or two in the middle."""
    telling = gemeten.aggregate(aantal=Count("pk"), werkers=Count("ingevoerd_door", distinct=True))
    aantal = telling["aantal"]
    if not aantal or telling["werkers"] < minstens_werkers:
        return None
    op_volgorde = gemeten.order_by("invoer_seconden").values_list("invoer_seconden", flat=True)
    midden = list(op_volgorde[(aantal - 1) // 2 : aantal // 2 + 1])
    return Registratiedruk(Decimal(sum(midden)) / len(midden), aantal)
