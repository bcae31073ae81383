"""Changing a series from a day on: it ends, and a new series goes on, as calendars do. What is done stays where it is.

Each planned session on that day and after it is taken out as whatever is deleted, and stands in the new series as it
was, with the change over it: what somebody changed in it by hand goes along. Undoing the change swaps them back.
"""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log import actions
from activiteiten.models import Activiteit, Bezwaar, Groei, Reeks
from activiteiten.plannen.reeksen import feestdagen_in, gepland_in, laatste_dag_in, zet_eind
from kern.versies import vergrendel
from kern.weigering import Weigering


@dataclass(frozen=True)
class Reekswijziging:
    reeks: Reeks
    """The new one."""
    aantal: int
    """How many sessions stand in it."""
    gebleven: list
    """The days of those that would move to a public holiday: they keep their day, and get the rest."""


def wijzig_reeks(*, by, reeks, versie, vanaf, wijzigingen, reden=""):
    """Changes the planned sessions on `vanaf` (a date) and after it. Returns the Reekswijziging; None when it would
    make no difference: then nothing was written.

    `wijzigingen` holds what is to change and nothing else: begintijd, titel, wijk (of the same gemeente), duur
    (minutes of the owner, where they stand in one row), weekdag (0 is Monday: each session moves to it within its own
    week, but not to a public holiday).
    Raises VerouderdError when `versie` is no longer the newest; another Weigering when a session would land in
    a wijk that is gone by then; AfgeslotenError or RedenNodigError when one stands, or would land, in a closed month;
    WegError when the change that made the series was undone.
    """
    with transaction.atomic():
        reeks = vergrendel(Reeks.objects, reeks)
        sessies = gepland_in(reeks, by=by, vanaf=vanaf).select_for_update()
        sessies = list(sessies.prefetch_related(*actions.VOOR_GEGEVENS))
        oud = [actions.gegevens_van(activiteit) for activiteit in sessies]
        gebleven = _blijft_staan(sessies, wijzigingen.get("weekdag"))
        nieuw = [_gewijzigd(dict(gegevens), reeks.eigenaar_id, wijzigingen, gebleven) for gegevens in oud]
        is_al_zo = list(map(actions.inhoud_uit, oud)) == list(map(actions.inhoud_uit, nieuw))
        if not (sessies and is_al_zo):  # the very same once more is no conflict
            reeks.toets_versie(versie)
        if is_al_zo:
            return None
        for gegevens in nieuw:
            _toets_wijk(gegevens)
        nieuwe = _vervang(reeks, sessies, nieuw, by=by, reden=reden)
    return Reekswijziging(nieuwe, len(sessies), gebleven)


def gaat_verder_in(reeks, dag, *, by):
    """Where the planned sessions on `dag` (a date) and after it stand now: `reeks`, or a series that replaces it."""
    nieuwe = reeks.opvolgers.order_by("begin").last()
    if nieuwe is None or gepland_in(reeks, by=by, vanaf=dag).exists():
        return reeks
    return gaat_verder_in(nieuwe, dag, by=by)


def laatste_wijziger_van(reeks):
    """The name of who changed something in this series last."""
    rij = (
        Activiteit.history.filter(reeks=reeks)
        .select_related("history_user")
        .latest("history_date", "history_id")
    )
    return getattr(rij.history_user, "naam", "Opbouw")


def _vervang(reeks, sessies, nieuw, *, by, reden):
    """The series that goes on in the place of `reeks`, with `nieuw` in the place of `sessies`."""
    moment, dagen = timezone.now(), [gegevens["datum"] for gegevens in nieuw]
    zet_eind(reeks, min(reeks.tot, *dagen, *(oude.datum for oude in sessies)) - datetime.timedelta(days=1))
    nieuwe = Reeks.objects.create(
        eigenaar=reeks.eigenaar,
        organisatie=reeks.organisatie,
        begin=min(dagen),
        tot=max(dagen),
        om_de_weken=reeks.om_de_weken,
        versie=reeks.versie,  # counts on: whoever opened `reeks` before has an older one
        vervangt=reeks,
        vervangt_sinds=moment,
    )
    for oude, gegevens in zip(sessies, nieuw, strict=True):
        actions.verwijder_activiteit(by=by, activiteit=oude, reden=reden, op=moment)
        van_wie = {"ingevoerd_door": oude.ingevoerd_door, "ingevoerd_op": oude.ingevoerd_op}
        sleutel = nieuwe.sleutel_voor(oude)
        in_plaats, _ = actions.registreer_activiteit(
            by=by, sleutel=sleutel, gegevens=gegevens | van_wie | {"reeks": nieuwe}, reden=reden
        )
        for model in (Bezwaar, Groei):
            model.objects.filter(activiteit=oude).update(activiteit=in_plaats)
    return nieuwe


def _op_weekdag(dag, weekdag):
    """The day of the same week (Monday first) that is a `weekdag`; `dag` itself when there is none."""
    return dag if weekdag is None else dag + datetime.timedelta(days=weekdag - dag.weekday())


def _blijft_staan(sessies, weekdag):
    """The days of those that would move to a public holiday."""
    verzet = {een.datum: _op_weekdag(een.datum, weekdag) for een in sessies}
    vrij, _ = feestdagen_in({dag.year for dag in verzet.values()})
    return [oud for oud, nieuw in verzet.items() if oud != nieuw and nieuw in vrij]


def stand_van(gegevens, eigenaar_id):
    """What can change in a series, of one session: {name: value} as wijzig_reeks takes it; without duur when the
    minutes of the owner don't stand in one row."""
    stand = {veld: gegevens[veld] for veld in ("titel", "wijk", "begintijd")}
    stand["weekdag"] = gegevens["datum"].weekday()
    minuten = [minuten for wie, _, minuten in gegevens["inzet"] if wie.pk == eigenaar_id]
    return stand | ({"duur": minuten[0]} if len(minuten) == 1 else {})


def _gewijzigd(gegevens, eigenaar_id, wijzigingen, gebleven):
    kan = stand_van(gegevens, eigenaar_id)
    gegevens |= {veld: wijzigingen[veld] for veld in ("begintijd", "titel", "wijk") if veld in wijzigingen}
    if gegevens["buurt"] and gegevens["buurt"].wijk_id != gegevens["wijk"].pk:
        gegevens["buurt"] = None
    if gegevens["datum"] not in gebleven:
        gegevens["datum"] = _op_weekdag(gegevens["datum"], wijzigingen.get("weekdag"))
    if "duur" in wijzigingen and "duur" in kan:
        gegevens["inzet"] = [
            (wie, vorm, wijzigingen["duur"] if wie.pk == eigenaar_id else minuten)
            for wie, vorm, minuten in gegevens["inzet"]
        ]
    return gegevens


def _toets_wijk(gegevens):
    wijk, dag = gegevens["wijk"], gegevens["datum"]
    if wijk.is_vervallen_op(dag):
        zin = f"{wijk.naam} bestaat op {date_format(dag, 'j F Y')} niet meer. Kies een andere wijk."
        raise Weigering(zin, veld="wijk")


def terug_te_draaien(reeks, *, by):
    """What undoing the change that made `reeks` would swap: ([(the old Activiteit, the new one)], how many stay). A
    session stays when somebody ticked it off, changed it or deleted it since. Two or three queries."""
    if reeks.vervangt_id is None:
        return [], 0
    weg = Activiteit.met_verwijderde.writable_by(by).filter(reeks=reeks.vervangt_id)
    weg = weg.filter(verwijderd_op=reeks.vervangt_sinds).order_by("datum", "pk")
    nieuw = {activiteit.sleutel: activiteit for activiteit in _onaangeroerd(reeks, by)} if weg else {}
    paren = [(oude, nieuw[sleutel]) for oude in weg if (sleutel := reeks.sleutel_voor(oude)) in nieuw]
    return paren, len(weg) - len(paren)


def _onaangeroerd(reeks, by):
    """The planned sessions that stand as the change made them."""
    gepland = Activiteit.objects.writable_by(by).filter(
        reeks=reeks, status=Status.GEPLAND, bezwaren=None, groei=None
    )
    wijzigingen = Activiteit.history.filter(id__in=gepland.values("pk"), history_type="~")
    geraakt = {
        pk for pk, velden in wijzigingen.values_list("id", "gewijzigde_velden") if velden != ["verwijderd"]
    }
    return [activiteit for activiteit in gepland if activiteit.pk not in geraakt]


def draai_wijziging_terug(*, by, reeks, reden=""):
    """Undoes the change that made `reeks`: what stood planned before comes back, what came in its place is gone for
    good, and so is `reeks` when nothing is left in it. Returns (how many came back, how many stay as they are). Raises
    AfgeslotenError or RedenNodigError when one stands in a closed month."""
    with transaction.atomic():
        beide = Reeks.objects.select_for_update().filter(pk__in=[reeks.pk, reeks.vervangt_id])
        vorige, reeks = (list(beide.order_by("pk")) + [None])[:2]
        if reeks is None:  # no change made it, or it was undone at this very moment
            return 0, 0
        # Nobody ticks one off or changes one between looking and swapping.
        beide_in = Activiteit.met_verwijderde.filter(reeks__in=[vorige, reeks]).order_by("pk")
        list(beide_in.select_for_update().values_list("pk"))
        paren, blijven = terug_te_draaien(reeks, by=by)
        for oude, nieuwe in paren:
            actions.verwijder_activiteit(by=by, activiteit=nieuwe, reden=reden)
            _wis(nieuwe)
            actions.zet_activiteit_terug(by=by, activiteit=oude, reden=reden)
        if paren:
            zet_eind(vorige, max(vorige.tot, laatste_dag_in(vorige)))
            _ruim_op(reeks)
    return len(paren), blijven


def _wis(activiteit):
    """It stood for another, untouched: kept as deleted, it would be offered for putting back beside that one."""
    Activiteit.met_verwijderde.filter(pk=activiteit.pk).delete()
    Activiteit.history.filter(id=activiteit.pk).delete()


def _ruim_op(reeks):
    if Activiteit.met_verwijderde.filter(reeks=reeks).exists() or reeks.opvolgers.exists():
        zet_eind(reeks, laatste_dag_in(reeks) or reeks.begin)
    else:
        reeks.delete()
