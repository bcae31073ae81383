"""Closing a month: from then on only a coördinator corrects in it, with a reason.

Saving and closing at the same moment must not let a row slip in: between the look whether a month is closed and
the commit nobody may close it. So both take a lock on the workplace (organisatie and gemeente) first.

- PostgreSQL: an advisory lock until the end of the transaction. Who saves takes it *shared*, so that workers never
  wait for one another; who closes takes it alone, and so waits for whoever is saving, and they for him. It writes
  nothing, unlike `FOR SHARE` on the row of the organisatie, and Django has no `FOR SHARE`. Under READ COMMITTED
  the look comes in a statement after the lock, so it sees what was committed while it waited.
- SQLite: `transaction_mode` IMMEDIATE lets in one writer at a time, from the beginning of its transaction.

Locks are taken in one order: first the row of the activity, then its workplaces, sorted. Whoever closes locks no
activity. Only a transaction over several activities (a series) can close a circle: it wants a row of somebody who
stands behind the closing in the queue, and the closing waits for the series. PostgreSQL sees that circle after its
`deadlock_timeout` (1 s) and lets the shared lock go before the closing: nobody gets an error.
"""

import datetime
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Count, Model, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Correctiereden, Status
from activiteiten.models import Activiteit, Afsluiting, Inzet
from activiteiten.query import minuten_per_vorm
from gebruikers.bevoegdheden import Bevoegdheid
from kern.datum import eerste_dag, plus_maanden
from kern.geschiedenis import haal_weg, leg_vast
from kern.weigering import Weigering
from kern.woorden import opsomming


class AfgeslotenError(Weigering):
    """The month is closed, and this person may not correct in it. `maanden` are the first days of those months."""

    veld = "datum"
    raad = "Alleen een coördinator kan er nog iets aan veranderen. Vraag het je coördinator."

    def __init__(self, maanden):
        self.maanden = tuple(sorted(maanden))
        self.dicht = f"{_in_woorden(self.maanden)} afgesloten."
        super().__init__(f"{self.dicht} {self.raad}")


class RedenNodigError(AfgeslotenError):
    """The month is closed; this person may correct in it, but must say why."""

    veld = "reden"
    raad = "Zeg erbij waarom je er nog iets aan verandert."


class LooptNogError(Weigering):
    """A month that is not over can't be closed."""

    def __init__(self, maand):
        naam = maand_in_woorden(maand).capitalize()
        super().__init__(f"{naam} is nog niet voorbij. Sluit een maand pas af als die om is.")


def maand_in_woorden(maand):
    """`maart 2026`."""
    return date_format(maand, "F Y")


def _in_woorden(maanden):
    namen = [maand_in_woorden(maand) for maand in maanden]
    return f"{opsomming(namen).capitalize()} {'zijn' if len(namen) > 1 else 'is'}"


def afgesloten_maanden(dagen, *, organisatie_id, gemeente_id):
    """The first days of the months in which these `dagen` (dates) lie, as far as they are closed at this workplace.
    Of now: who writes asks `toets_maanden`. One query."""
    maanden = {(organisatie_id, gemeente_id, eerste_dag(dag)) for dag in dagen}
    return {maand for *_, maand in maanden & _afgesloten_onder(maanden)}


def toets_maanden(*, by, plekken, reden=""):
    """For whoever writes activities: may `by` do so in these places? Keeps their months as they are until commit.

    `plekken` are (organisatie id, gemeente id, datum), of before and after the change. Call it inside the
    transaction of the write, after locking the activity itself. Two queries, however many places (three on
    PostgreSQL for work in two workplaces). Returns what the history is to hold: `reden` (a Correctiereden) when a
    month is closed, else "". Raises AfgeslotenError, or RedenNodigError when only the reden is missing.
    """
    _vergrendel({plek[:2] for plek in plekken}, gedeeld=True)
    maanden = {(organisatie, gemeente, eerste_dag(datum)) for organisatie, gemeente, datum in plekken}
    dicht = maanden & _afgesloten_onder(maanden)
    if not dicht:
        return ""
    mag_bij = by.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
    verboden = {maand for *werkplek, maand in dicht if tuple(werkplek) not in mag_bij}
    if verboden:
        raise AfgeslotenError(verboden)
    if reden not in Correctiereden.values:
        raise RedenNodigError({maand for *_, maand in dicht})
    return reden


def houd_maanden_vast(*, organisatie_id, gemeente_id):
    """For a write that looks itself which months are closed, such as a whole file: nobody closes or opens one at
    this workplace until commit. Call it inside the transaction, before looking."""
    _vergrendel({(organisatie_id, gemeente_id)}, gedeeld=True)


def _afgesloten_onder(maanden):
    """Those closed at these workplaces within the span of these months: {(organisatie id, gemeente id, maand)}."""
    if not maanden:
        return set()
    dagen = [maand for *_, maand in maanden]
    afsluitingen = Afsluiting.objects.filter(
        organisatie__in={organisatie for organisatie, *_ in maanden}, maand__range=(min(dagen), max(dagen))
    )
    return set(afsluitingen.values_list("organisatie", "gemeente", "maand"))


def _vergrendel(werkplekken, *, gedeeld):
    """Holds these (organisatie id, gemeente id) until the end of the transaction."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("Vergrendelen kan alleen binnen een transactie.")
    if connection.vendor != "postgresql":
        return  # SQLite: the transaction began with the lock on the whole database
    functie = "pg_advisory_xact_lock_shared" if gedeeld else "pg_advisory_xact_lock"
    with connection.cursor() as cursor:
        for organisatie, gemeente in sorted(werkplekken):
            sleutel = f"activiteiten.maand/{organisatie}/{gemeente}"
            cursor.execute(f"SELECT {functie}(hashtextextended(%s, 0))", [sleutel])


@transaction.atomic
def sluit_maand(*, by, organisatie, gemeente, maand):
    """Closes the month that begins on `maand` (a first day). Closing twice changes nothing. Returns the Afsluiting.

    Raises LooptNogError when the month is not over. What is still planned in it stays planned.
    """
    if maand >= eerste_dag(timezone.localdate()):
        raise LooptNogError(maand)
    _vergrendel({(organisatie.pk, gemeente.pk)}, gedeeld=False)
    bestaande = Afsluiting.objects.filter(organisatie=organisatie, gemeente=gemeente, maand=maand).first()
    if bestaande:
        return bestaande
    afsluiting = Afsluiting(organisatie=organisatie, gemeente=gemeente, maand=maand, door=by)
    return leg_vast(afsluiting, by=by, gewijzigd=[])


@transaction.atomic
def sluit_tot_en_met(*, by, organisatie, gemeente, maand):
    """Closes every month that is still open, from the first one with work up to and including `maand` (a first day).

    All of them or none. Returns the new Afsluitingen, oldest first. Raises LooptNogError when `maand` is not over.
    """
    if maand >= eerste_dag(timezone.localdate()):
        raise LooptNogError(maand)
    open_ = open_maanden(organisatie=organisatie, gemeente=gemeente)
    return [
        sluit_maand(by=by, organisatie=organisatie, gemeente=gemeente, maand=dag)
        for dag in open_
        if dag <= maand
    ]


def heropen_maand(*, by, afsluiting):
    """Opens the month again for everybody; the history keeps that it was closed, and by whom it was opened."""
    heropen_maanden(by=by, afsluitingen=[afsluiting])


@transaction.atomic
def heropen_maanden(*, by, afsluitingen):
    """As heropen_maand, several at once: all of them or none. What is open already stays so."""
    _vergrendel({(een.organisatie_id, een.gemeente_id) for een in afsluitingen}, gedeeld=False)
    for huidige in Afsluiting.objects.filter(pk__in=[een.pk for een in afsluitingen]):
        haal_weg(huidige, by=by)


def eerste_maand_met_werk(*, organisatie, gemeente):
    """The first day of the month with the first activity of this workplace; None while there is none."""
    werk = Activiteit.objects.filter(organisatie=organisatie, gemeente=gemeente).order_by("datum")
    dag = werk.values_list("datum", flat=True).first()
    return dag and eerste_dag(dag)


def open_maanden(*, organisatie, gemeente):
    """First days of the months that are over and not closed, oldest first, from the first month with work on: one
    without work in between is closed like the others. Two queries."""
    dag = eerste_maand_met_werk(organisatie=organisatie, gemeente=gemeente)
    dicht = set(
        Afsluiting.objects.filter(organisatie=organisatie, gemeente=gemeente).values_list("maand", flat=True)
    )
    open_, deze = [], eerste_dag(timezone.localdate())
    while dag and dag < deze:
        if dag not in dicht:
            open_.append(dag)
        dag = plus_maanden(dag, 1)
    return open_


@dataclass(frozen=True)
class Slot:
    """What a page says about an activity in a closed month."""

    maand: datetime.date
    mag_corrigeren: bool
    """With a reason; who may not gets no buttons."""


def slot_for(user, activiteit):
    """The Slot on the month of this activity, or None while it is open. One query."""
    werkplek, maand = (activiteit.organisatie_id, activiteit.gemeente_id), eerste_dag(activiteit.datum)
    if not _afgesloten_onder({(*werkplek, maand)}) & {(*werkplek, maand)}:
        return None
    return Slot(maand, werkplek in user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN))


def met_reden_te_wijzigen(user, activiteiten):
    """Ids of those that lie in a closed month in which this user may correct. One query; none for whoever corrects
    nowhere."""
    mag_bij = user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
    maanden = {
        a.pk: (a.organisatie_id, a.gemeente_id, eerste_dag(a.datum))
        for a in activiteiten
        if (a.organisatie_id, a.gemeente_id) in mag_bij
    }
    dicht = _afgesloten_onder(set(maanden.values()))
    return {pk for pk, maand in maanden.items() if maand in dicht}


@dataclass(frozen=True)
class Maand:
    """One row of the page on which months are closed."""

    maand: datetime.date
    minuten: dict
    """{vorm: minutes} of what counts in figures."""
    gepland: int
    """Activities that are still planned: not ticked off, not cancelled."""
    afsluiting: Afsluiting | None
    is_voorbij: bool
    heropend: Model | None = None
    """The row of history in which it was opened again."""

    @property
    def tot(self):
        """The last day."""
        return plus_maanden(self.maand, 1) - datetime.timedelta(days=1)


def maanden_for(*, organisatie, gemeente, laatste, aantal):
    """The Maanden of one workplace, newest first: `aantal` of them, up to and including `laatste` (a first day).

    Four queries, however many months.
    """
    dagen = [plus_maanden(laatste, -terug) for terug in range(aantal)]
    werkplek = {"organisatie": organisatie, "gemeente": gemeente}
    hier = Q(**werkplek, datum__range=(dagen[-1], plus_maanden(laatste, 1) - datetime.timedelta(days=1)))
    per_maand = {"begin": TruncMonth("datum")}
    sommen = Inzet.objects.geteld().filter(hier).order_by().values(**per_maand).annotate(**minuten_per_vorm())
    minuten = {rij.pop("begin"): rij for rij in sommen}
    open_ = Activiteit.objects.filter(hier, status=Status.GEPLAND).order_by().values(**per_maand)
    gepland = {rij["begin"]: rij["aantal"] for rij in open_.annotate(aantal=Count("pk"))}
    dicht = Afsluiting.objects.filter(**werkplek, maand__in=dagen).select_related("door")
    afsluitingen = {afsluiting.maand: afsluiting for afsluiting in dicht}
    vorige = Afsluiting.history.filter(**werkplek, maand__in=dagen, history_type="-")
    heropend = {rij.maand: rij for rij in vorige.select_related("history_user").order_by("history_date")}
    leeg, deze = dict.fromkeys(minuten_per_vorm(), 0), eerste_dag(timezone.localdate())
    return [
        Maand(
            maand=dag,
            minuten=minuten.get(dag, leeg),
            gepland=gepland.get(dag, 0),
            afsluiting=afsluitingen.get(dag),
            is_voorbij=dag < deze,
            heropend=heropend.get(dag),
        )
        for dag in dagen
    ]
