"""Series: the same activity every so many weeks, each session an activity of its own. See reekswijziging for changing
one."""

import datetime
import uuid
from collections import Counter
from dataclasses import dataclass

import holidays
from django.db import transaction
from django.db.models import Count, Exists, Max, OuterRef, Q
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log import actions
from activiteiten.maanden.afsluiten import afgesloten_maanden
from activiteiten.models import Activiteit, Reeks
from gebruikers.models import Gebruiker
from kern.datum import eerste_dag
from kern.versies import vergrendel

MAX_SESSIES = 200


@dataclass(frozen=True)
class Sessiedag:
    """A day on which a session may fall."""

    datum: datetime.date
    feestdag: str
    """The name of the public holiday, else empty."""
    vrij: bool
    """Most people are off: left out, unless somebody ticks it. On 5 mei that is so once in five years."""
    afgesloten: bool
    """Its month is closed: no session can be added."""

    @property
    def waarde(self):
        """The day as a page sends it."""
        return self.datum.isoformat()


def feestdagen_in(jaren):
    """({date: name}, {date: name}): the Dutch public holidays of these years, and the days that have a name but on
    which most people work (5 mei)."""
    jaren = list(jaren)
    return (
        holidays.country_holidays("NL", years=jaren, language="nl"),
        holidays.country_holidays("NL", years=jaren, language="nl", categories=(holidays.OPTIONAL,)),
    )


def dagen_of(begin, tot, om_de_weken):
    """The dates of a series: the weekday of `begin`, every `om_de_weken` weeks, `tot` included."""
    stap = datetime.timedelta(weeks=om_de_weken)
    return [begin + nummer * stap for nummer in range((tot - begin) // stap + 1)]


def sessiedagen_for(begin, tot, om_de_weken, *, organisatie_id, gemeente_id):
    """The Sessiedagen of a series that is to be made. One query."""
    dagen = dagen_of(begin, tot, om_de_weken)
    vrij, genoemd = feestdagen_in(range(begin.year, tot.year + 1))
    dicht = afgesloten_maanden(dagen, organisatie_id=organisatie_id, gemeente_id=gemeente_id)
    return [
        Sessiedag(
            datum=dag,
            feestdag=vrij.get(dag) or genoemd.get(dag, ""),
            vrij=dag in vrij,
            afgesloten=eerste_dag(dag) in dicht,
        )
        for dag in dagen
    ]


def sleutel_of(sleutel, nummer):
    """The key of session `nummer` (from 0) of the form with this key: sent twice, its first sessions meet."""
    return uuid.uuid5(sleutel, str(nummer))


def maak_reeks(*, by, sleutel, dagen, om_de_weken, gegevens):
    """Makes a series with a planned activity on each of `dagen` (dates, oldest first, at most 200).

    `gegevens` is what the sessions share, as registreer_activiteit takes it, without datum and status. `sleutel`
    (UUID) was made with the form: sent twice, it gives the series of the first time. Returns (reeks, is_nieuw).
    Raises AfgeslotenError when a day lies in a closed month.
    """
    if not 1 <= len(dagen) <= MAX_SESSIES:
        raise ValueError(len(dagen))
    with transaction.atomic():
        vergrendel(Gebruiker.objects, by, no_key=True)
        eerste = {"ingevoerd_door": by, "sleutel": sleutel_of(sleutel, 0)}
        if eerder := Activiteit.met_verwijderde.filter(**eerste).select_related("reeks").first():
            return eerder.reeks, False
        reeks = Reeks.objects.create(
            eigenaar=by,
            organisatie=gegevens["organisatie"],
            begin=dagen[0],
            tot=dagen[-1],
            om_de_weken=om_de_weken,
        )
        for nummer, dag in enumerate(dagen):
            inhoud = gegevens | {"datum": dag, "status": Status.GEPLAND, "reeks": reeks}
            actions.registreer_activiteit(by=by, sleutel=sleutel_of(sleutel, nummer), gegevens=inhoud)
    return reeks, True


def sessie_of(activiteit):
    """(number, total): this is session 3 of 12 of its series at this workplace, in the order of their days; None
    without a series.

    A cancelled session keeps its number, a deleted one has none. One query.
    """
    if activiteit.reeks_id is None or activiteit.verwijderd:
        return None
    tot_hier = Q(datum__lt=activiteit.datum) | Q(datum=activiteit.datum, pk__lte=activiteit.pk)
    sessies = Activiteit.objects.filter(
        reeks=activiteit.reeks_id, organisatie=activiteit.organisatie_id, gemeente=activiteit.gemeente_id
    )
    telling = sessies.aggregate(nummer=Count("pk", filter=tot_hier), totaal=Count("pk"))
    return telling["nummer"], telling["totaal"]


def sessies_of(reeks, user):
    """The activities of a series that this user sees, in the order of their days; `is_te_wijzigen` says which of them
    are planned and this user's to change. Two queries."""
    gepland = Activiteit.objects.writable_by(user).filter(pk=OuterRef("pk"), status=Status.GEPLAND)
    rijen = Activiteit.objects.visible_to(user).filter(reeks=reeks).voor_regels().prefetch_related("inzet")
    return rijen.annotate(is_te_wijzigen=Exists(gepland)).order_by("datum", "pk")


def ritme_of(om_de_weken, dagen):
    """`elke dinsdag`, `om de 2 weken op dinsdag`, for sessions on `dagen` (dates): the weekday on which most of them
    fall. `één keer, op dinsdag 24 november 2026` for one."""
    if len(dagen) == 1:
        return f"één keer, op {date_format(dagen[0], 'l j F Y')}"
    weekdag = Counter(dag.weekday() for dag in dagen).most_common(1)[0][0]
    hoe_vaak = "elke" if om_de_weken == 1 else f"om de {om_de_weken} weken op"
    return f"{hoe_vaak} {WEEKDAYS[weekdag]}"


def looptijd_of(om_de_weken, dagen):
    """`elke dinsdag van 24 november 2026 tot en met 15 december 2026`, for sessions on `dagen` (dates, oldest first);
    empty without any."""
    if len(dagen) < 2:
        return ritme_of(om_de_weken, dagen) if dagen else ""
    van, tot = (date_format(dag, "j F Y") for dag in (dagen[0], dagen[-1]))
    return f"{ritme_of(om_de_weken, dagen)} van {van} tot en met {tot}"


def gepland_in(reeks, *, by, vanaf=datetime.date.min):
    """The planned sessions on `vanaf` (a date) and after it that `by` may change, in the order of their days."""
    sessies = Activiteit.objects.writable_by(by).filter(reeks=reeks, status=Status.GEPLAND, datum__gte=vanaf)
    return sessies.order_by("datum", "pk")


@dataclass(frozen=True)
class Gestopt:
    moment: datetime.datetime
    aantal: int
    """How many sessions herstel_reeks would put back."""


def beeindig_reeks(*, by, reeks, vanaf, reden=""):
    """Deletes the planned sessions on `vanaf` (a date) and after it. Returns how many. Raises AfgeslotenError or
    RedenNodigError when one stands in a closed month, and WegError when the change that made the series was undone."""
    moment = timezone.now()
    with transaction.atomic():
        reeks = vergrendel(Reeks.objects, reeks)
        weg = list(gepland_in(reeks, by=by, vanaf=vanaf).select_for_update())
        for activiteit in weg:
            actions.verwijder_activiteit(by=by, activiteit=activiteit, reden=reden, op=moment)
        zet_eind(reeks, min(reeks.tot, vanaf - datetime.timedelta(days=1)))
    return len(weg)


def zet_eind(reeks, tot):
    """Lets a series last up to and including `tot` (a date), its first day at the earliest, as its next version. The
    caller has locked it."""
    reeks.tot = max(reeks.begin, tot)
    reeks.versie += 1
    reeks.save(update_fields=["tot", "versie"])


def laatste_dag_in(reeks):
    """The day of the last session that stands in it, however it ended; None without any."""
    return Activiteit.objects.filter(reeks=reeks).aggregate(laatste=Max("datum"))["laatste"]


def herstel_reeks(*, by, reeks, reden=""):
    """Puts back the sessions that `by` deleted together when this series was stopped last; what was deleted by itself
    stays away. Returns how many. Raises as beeindig_reeks does."""
    with transaction.atomic():
        reeks = vergrendel(Reeks.objects, reeks)
        gestopt = laatst_gestopt(reeks, by=by)
        if gestopt is None:
            return 0
        for activiteit in _weggehaald(reeks, by=by).filter(verwijderd_op=gestopt.moment):
            actions.zet_activiteit_terug(by=by, activiteit=activiteit, reden=reden)
        zet_eind(reeks, max(reeks.tot, laatste_dag_in(reeks)))
    return gestopt.aantal


def _weggehaald(reeks, *, by):
    weg = Activiteit.met_verwijderde.writable_by(by).filter(reeks=reeks, verwijderd=True, verwijderd_door=by)
    return weg.zonder_vervangen()


def laatst_gestopt(reeks, *, by):
    """The Gestopt of the last time that `by` stopped this series, of which something can be put back; None when there
    is nothing. Where a series was stopped, its sessions lie after its end: a session that was deleted by itself left
    the end where it was. One query."""
    gepland = _weggehaald(reeks, by=by).filter(status=Status.GEPLAND)
    weg = list(gepland.values_list("datum", "verwijderd_op"))
    van_begin_af = reeks.tot == reeks.begin
    momenten = {op for dag, op in weg if dag > reeks.tot or (van_begin_af and dag == reeks.tot)}
    if not momenten:
        return None
    moment = max(momenten)
    return Gestopt(moment, sum(op == moment for _, op in weg))
