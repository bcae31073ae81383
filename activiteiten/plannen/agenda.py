"""One's own planning as an iCalendar feed (RFC 5545), behind a secret link that can be ended."""

import datetime
import hashlib
import secrets
from itertools import groupby

from django.db import transaction
from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone
from icalendar import Calendar, Event

from activiteiten.keuzes import Status, Vorm
from activiteiten.models import Activiteit, Agendalink, Inzet

TERUG = datetime.timedelta(days=30)
VOORUIT = datetime.timedelta(days=366)
VERVERSEN = datetime.timedelta(hours=1)
STAND = {Status.GEPLAND: "CONFIRMED", Status.AFGELAST: "CANCELLED"}
"""What a calendar shows. What was carried out stands in the log: it is no planning any more."""


def _versleuteld(geheim):
    return hashlib.sha256(geheim.encode()).hexdigest()


def maak_link(*, by):
    """Makes a link for one's own planning; an earlier one ends. Returns its secret.

    Only the SHA-256 of it is stored: who gets to see the database, or a copy of it, can't open anybody's planning.
    It has 256 bits of chance, so that a slow hash would add nothing.
    """
    geheim = secrets.token_urlsafe(32)
    with transaction.atomic():
        Agendalink.objects.update_or_create(
            eigenaar=by, defaults={"geheim": _versleuteld(geheim), "gemaakt_op": timezone.now()}
        )
    return geheim


def stop_link(*, by):
    """Ends the link, when there is one."""
    Agendalink.objects.filter(eigenaar=by).delete()


def eigenaar_of(geheim):
    """The Gebruiker whose planning this secret opens, or None."""
    link = Agendalink.objects.filter(geheim=_versleuteld(geheim)).select_related("eigenaar").first()
    return link and link.eigenaar


def kalender_of(user, *, host, adres_of):
    """The planning of `user` as bytes of text/calendar: 30 days back to a year ahead. Two queries.

    Only what the running aanstellingen show; without any, or for who may no longer log in, it is an empty
    calendar. Never omschrijving or resultaat, and nothing that was typed about work for one resident or family.
    `host` keeps the names of events apart from those of another Opbouw; `adres_of` makes the address of the page of
    an activity.
    """
    kalender = Calendar()
    kalender.add("prodid", "-//Opbouw//Planning//NL")
    kalender.add("version", "2.0")
    kalender.add("x-wr-calname", "Opbouw")
    kalender.add("refresh-interval", VERVERSEN, parameters={"VALUE": "DURATION"})
    planning = _planning_of(user) if user.is_active else ()
    for activiteit, rijen in groupby(planning, key=lambda inzet: inzet.activiteit):
        kalender.add_component(_afspraak(activiteit, list(rijen), host, adres_of(activiteit)))
    return kalender.to_ical()


def _planning_of(user):
    """One's own Inzet, the rows of one activity together, each with the moment at which that activity changed last and
    whether it is, for anybody in it, work for one resident or family."""
    vandaag = timezone.localdate()
    laatste = Activiteit.history.filter(id=OuterRef("activiteit")).order_by("-history_date")
    eigen = Inzet.objects.visible_to(user).filter(
        medewerker=user,
        verwijderd=False,
        status__in=STAND,
        datum__range=(vandaag - TERUG, vandaag + VOORUIT),
    )
    individueel = Inzet.objects.filter(activiteit=OuterRef("activiteit"), vorm=Vorm.INDIVIDUEEL)
    eigen = eigen.annotate(
        gewijzigd_op=Subquery(laatste.values("history_date")[:1]), is_individueel=Exists(individueel)
    )
    rijen = eigen.select_related("activiteit__soort", "activiteit__wijk").defer("activiteit__wijk__grens")
    return rijen.order_by("datum", "activiteit", "pk")


def _afspraak(activiteit, rijen, host, adres):
    minuten = sum(inzet.minuten for inzet in rijen)
    # Without METHOD, DTSTAMP is the last revision too (RFC 5545, 3.8.7.2): some calendars go by that alone.
    gewijzigd_op = rijen[0].gewijzigd_op or activiteit.ingevoerd_op
    afspraak = Event()
    afspraak.add("uid", f"activiteit-{activiteit.pk}@{host}")
    afspraak.add("dtstamp", gewijzigd_op)
    afspraak.add("last-modified", gewijzigd_op)
    afspraak.add("sequence", activiteit.versie - 1)
    if activiteit.begintijd is None:
        afspraak.add("dtstart", activiteit.datum)
        afspraak.add("dtend", activiteit.datum + datetime.timedelta(days=1))
    else:
        # In UTC: every calendar knows it, and the minutes stay right on the night that the clock changes.
        begin = timezone.make_aware(datetime.datetime.combine(activiteit.datum, activiteit.begintijd))
        begin = begin.astimezone(datetime.UTC)
        afspraak.add("dtstart", begin)
        afspraak.add("dtend", begin + datetime.timedelta(minutes=minuten))
    # Who can read a calendar is not ours to say: of work for one resident, nothing that somebody typed.
    vrij = not rijen[0].is_individueel
    afspraak.add("summary", _op_een_regel(activiteit if vrij else activiteit.soort.naam.capitalize()))
    plek = [activiteit.locatie if vrij else "", activiteit.wijk.naam]
    afspraak.add("location", _op_een_regel(", ".join(filter(None, plek))))
    afspraak.add("status", STAND[activiteit.status])
    afspraak.add("url", adres)
    return afspraak


def _op_een_regel(tekst):
    return " ".join(str(tekst).split())
