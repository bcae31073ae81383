import datetime
import hashlib

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from activiteiten.keuzes import Status, Vorm
from activiteiten.log.actions import gegevens_van, wijzig_activiteit
from activiteiten.models import Agendalink
from activiteiten.plannen.agenda import maak_link
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from kern.geschiedenis import leg_vast

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")

VANDAAG = datetime.date(2026, 11, 19)


@pytest.fixture
def plan(werker, welzijn, lindehof, ontmoeting):
    """A planned activity of the worker, so many days from today."""

    def maak(over=1, minuten=90, *, medewerker=werker, vorm=Vorm.COLLECTIEF, **velden):
        velden = {"wijk": lindehof, "organisatie": welzijn, "ingevoerd_door": werker} | velden
        velden = {"status": Status.GEPLAND, "soort": ontmoeting} | velden
        activiteit = ActiviteitFactory(datum=VANDAAG + datetime.timedelta(days=over), **velden)
        InzetFactory(activiteit=activiteit, medewerker=medewerker, vorm=vorm, minuten=minuten)
        return activiteit

    return maak


@pytest.fixture
def feed(client, werker):
    """The feed as a calendar asks for it: without a login."""
    url = reverse("activiteiten:agenda_feed", args=[maak_link(by=werker)])
    return lambda: client.get(url)


def afspraken(antwoord):
    assert antwoord.status_code == 200
    return Calendar.from_ical(antwoord.content).walk("VEVENT")


def titels(antwoord):
    return [str(afspraak["SUMMARY"]) for afspraak in afspraken(antwoord)]


def test_een_geplande_activiteit_staat_in_de_agenda(feed, plan):
    activiteit = plan(titel="Koffietafel", begintijd=datetime.time(10), locatie="De Vonk")
    [afspraak] = afspraken(feed())
    assert str(afspraak["UID"]) == f"activiteit-{activiteit.pk}@testserver"
    assert str(afspraak["SUMMARY"]) == "Koffietafel"
    assert str(afspraak["LOCATION"]) == "De Vonk, Lindehof"
    assert str(afspraak["STATUS"]) == "CONFIRMED"
    assert afspraak["DTSTART"].dt == datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)
    assert afspraak["DTEND"].dt - afspraak["DTSTART"].dt == datetime.timedelta(minutes=90)
    assert str(afspraak["URL"]) == f"http://testserver/activiteiten/{activiteit.pk}/"


def test_zonder_titel_staat_er_de_soort(feed, plan):
    plan()
    assert titels(feed()) == ["Ontmoeting"]


def test_zonder_begintijd_is_het_een_hele_dag(feed, plan):
    plan(over=12)  # over the end of a month
    [afspraak] = afspraken(feed())
    assert (afspraak["DTSTART"].dt, afspraak["DTEND"].dt) == (
        datetime.date(2026, 12, 1),
        datetime.date(2026, 12, 2),
    )


def test_het_eind_volgt_uit_je_eigen_minuten(feed, plan, werker, collega):
    activiteit = plan(minuten=60, begintijd=datetime.time(10))
    InzetFactory(activiteit=activiteit, medewerker=werker, vorm=Vorm.INDIRECT, minuten=15)
    InzetFactory(activiteit=activiteit, medewerker=collega, minuten=240)
    [afspraak] = afspraken(feed())
    assert afspraak["DTEND"].dt - afspraak["DTSTART"].dt == datetime.timedelta(minutes=75)


@pytest.mark.parametrize(
    ("dag", "begin", "einde"),
    [
        (datetime.date(2027, 3, 27), "2027-03-27T09:00", "2027-03-27T11:00"),  # winter: an hour ahead of UTC
        (
            datetime.date(2027, 3, 28),
            "2027-03-28T08:00",
            "2027-03-28T10:00",
        ),  # the clock went forward that night
        (datetime.date(2027, 10, 31), "2027-10-31T09:00", "2027-10-31T11:00"),  # and back
    ],
)
def test_tien_uur_blijft_tien_uur_als_de_klok_verspringt(feed, plan, dag, begin, einde):
    plan(over=(dag - VANDAAG).days, minuten=120, begintijd=datetime.time(10))
    [afspraak] = afspraken(feed())
    assert f"{afspraak['DTSTART'].dt:%Y-%m-%dT%H:%M}" == begin
    assert f"{afspraak['DTEND'].dt:%Y-%m-%dT%H:%M}" == einde


def test_in_de_nacht_van_de_klok_blijven_het_echte_minuten(feed, plan):
    nacht = (datetime.date(2027, 3, 28) - VANDAAG).days
    plan(over=nacht, minuten=120, begintijd=datetime.time(1))
    [afspraak] = afspraken(feed())
    assert afspraak["DTSTART"].dt == datetime.datetime(2027, 3, 28, 0, tzinfo=datetime.UTC)
    assert afspraak["DTEND"].dt == datetime.datetime(2027, 3, 28, 2, tzinfo=datetime.UTC)


def test_een_afgelaste_afspraak_wordt_als_afgelast_gemeld(feed, plan):
    plan(status=Status.AFGELAST)
    assert [str(afspraak["STATUS"]) for afspraak in afspraken(feed())] == ["CANCELLED"]


def test_alleen_je_eigen_planning_van_een_maand_terug_tot_een_jaar_vooruit(
    feed, plan, collega, werker, buurtkracht, duinrand
):
    plan(-30, titel="een maand terug")
    plan(366, titel="over een jaar")
    plan(-31, titel="te lang terug")
    plan(367, titel="te ver vooruit")
    plan(-1, titel="gedaan", status=Status.UITGEVOERD)
    plan(titel="van een collega", medewerker=collega, ingevoerd_door=collega)
    plan(titel="voor een collega ingevoerd", medewerker=collega)
    plan(titel="andere organisatie", organisatie=buurtkracht)
    plan(titel="andere gemeente", wijk=duinrand)
    nu = datetime.datetime.now(datetime.UTC)
    plan(titel="verwijderd", verwijderd=True, verwijderd_op=nu, verwijderd_door=werker)
    assert titels(feed()) == ["een maand terug", "over een jaar"]


def test_omschrijving_en_resultaat_gaan_nooit_mee(feed, plan):
    plan(omschrijving="geheim-verhaal", resultaat="geheime-uitkomst")
    inhoud = feed().content.decode()
    assert "geheim" not in inhoud
    assert "DESCRIPTION" not in inhoud


@pytest.mark.parametrize("van_wie", ["werker", "collega"])
def test_van_individueel_werk_gaan_alleen_soort_en_wijk_mee(request, feed, plan, werker, van_wie):
    """Also when it is individueel for a colleague in it only."""
    geheim = {"titel": "Bij Fatima thuis", "locatie": "Lindelaan 12", "begintijd": datetime.time(10)}
    activiteit = plan(vorm=Vorm.INDIRECT, **geheim)
    medewerker = request.getfixturevalue(van_wie)
    InzetFactory(activiteit=activiteit, medewerker=medewerker, vorm=Vorm.INDIVIDUEEL, minuten=30)
    plan(2, titel="Koffietafel", locatie="De Vonk")
    antwoord = feed()
    assert [(str(a["SUMMARY"]), str(a["LOCATION"])) for a in afspraken(antwoord)] == [
        ("Ontmoeting", "Lindehof"),
        ("Koffietafel", "De Vonk, Lindehof"),
    ]
    assert not any(woord in antwoord.content.decode() for woord in ("Fatima", "Lindelaan"))


def test_de_pagina_zegt_wat_er_van_individueel_werk_in_de_agenda_komt(client, werker):
    client.force_login(werker)
    assert "geen titel en geen locatie" in client.get(reverse("activiteiten:agenda")).text


def test_het_bestand_houdt_zich_aan_de_regels(feed, plan):
    plan(titel="Koffie; thee, en \\ koek " + "é" * 80, locatie="Zaal 1\r\nBEGIN:VEVENT")
    antwoord = feed()
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    assert antwoord["Cache-Control"] == "private, no-store"
    regels = antwoord.content.split(b"\r\n")
    assert regels[0] == b"BEGIN:VCALENDAR"
    assert regels[-2:] == [b"END:VCALENDAR", b""]
    assert all(len(regel) <= 75 and b"\n" not in regel for regel in regels)
    assert regels.count(b"BEGIN:VEVENT") == 1
    assert titels(antwoord) == ["Koffie; thee, en \\ koek " + "é" * 80]


def test_een_wijziging_houdt_dezelfde_uid_en_krijgt_een_hoger_volgnummer(feed, plan):
    activiteit = plan()
    [voor] = afspraken(feed())
    activiteit.titel = "Anders"
    leg_vast(activiteit, by=None, gewijzigd=["titel"])
    [na] = afspraken(feed())
    assert (na["UID"], na["SUMMARY"]) == (voor["UID"], "Anders")
    assert na["SEQUENCE"] == voor["SEQUENCE"] + 1


def test_een_wijziging_heeft_het_moment_waarop_ze_werd_gemaakt(feed, plan, werker):
    activiteit = plan()
    plan(2)
    [voor, _] = afspraken(feed())
    assert voor["DTSTAMP"].dt == datetime.datetime(2026, 11, 19, 12, tzinfo=datetime.UTC)
    later = datetime.datetime(2026, 11, 19, 15, tzinfo=datetime.UTC)
    with time_machine.travel(later, tick=False):
        gegevens = gegevens_van(activiteit) | {"status": Status.AFGELAST}
        wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens)
    [na, andere] = afspraken(feed())
    assert (na["DTSTAMP"].dt, na["LAST-MODIFIED"].dt, na["SEQUENCE"]) == (later, later, 1)
    assert andere["DTSTAMP"].dt == voor["DTSTAMP"].dt


def test_zonder_geschiedenis_is_het_moment_dat_van_het_loggen(feed, plan):
    activiteit = plan()
    activiteit.geschiedenis.all().delete()
    [afspraak] = afspraken(feed())
    assert afspraak["DTSTAMP"].dt == afspraak["LAST-MODIFIED"].dt == activiteit.ingevoerd_op


def test_na_het_einde_van_de_aanstelling_is_de_agenda_leeg(feed, plan, werker):
    plan()
    assert len(afspraken(feed())) == 1
    werker.aanstellingen.update(einde=VANDAAG)
    assert afspraken(feed()) == []


def test_wie_niet_meer_mag_inloggen_deelt_ook_niets_meer(feed, plan, werker):
    plan()
    werker.is_active = False
    werker.save()
    assert afspraken(feed()) == []


def test_een_verkeerde_link_krijgt_steeds_hetzelfde_antwoord(client, werker):
    geheim = maak_link(by=werker)
    oud = geheim
    maak_link(by=werker)
    opgeslagen = Agendalink.objects.get().geheim
    antwoorden = [
        client.get(reverse("activiteiten:agenda_feed", args=[fout]))
        for fout in (oud, oud[:-1], opgeslagen, "x", "é" * 50, "a" * 5000, "' OR 1=1")
    ]
    assert {antwoord.status_code for antwoord in antwoorden} == {404}
    assert len({antwoord.content for antwoord in antwoorden}) == 1


def test_van_het_geheim_wordt_alleen_een_afdruk_bewaard(werker):
    geheim = maak_link(by=werker)
    assert len(geheim) == 43
    assert Agendalink.objects.get().geheim == hashlib.sha256(geheim.encode()).hexdigest()


def test_de_link_is_een_keer_te_zien(client, werker):
    client.force_login(werker)
    assert "Link maken" in client.get(reverse("activiteiten:agenda")).content.decode()
    antwoord = client.post(reverse("activiteiten:agenda_renew"), follow=True)
    adres = antwoord.context["adres"]
    assert adres.startswith("http://testserver/activiteiten/agenda/")
    assert antwoord.context["webcal"] == adres.replace("http:", "webcal:")
    assert client.get(adres).status_code == 200
    again = client.get(reverse("activiteiten:agenda"))
    assert again.context["adres"] == ""
    assert adres not in again.content.decode()


def test_een_nieuwe_link_beeindigt_de_oude_en_stoppen_beide(client, werker):
    client.force_login(werker)
    maak = reverse("activiteiten:agenda_renew")
    oud, nieuw = (client.post(maak, follow=True).context["adres"] for _ in range(2))
    assert [client.get(adres).status_code for adres in (oud, nieuw)] == [404, 200]
    client.post(reverse("activiteiten:agenda_stop"))
    assert client.get(nieuw).status_code == 404
    assert not Agendalink.objects.exists()


def test_stoppen_laat_de_link_van_een_ander_staan(client, werker, collega):
    geheim = maak_link(by=collega)
    client.force_login(werker)
    client.post(reverse("activiteiten:agenda_stop"))
    assert client.get(reverse("activiteiten:agenda_feed", args=[geheim])).status_code == 200


def test_de_agenda_kost_evenveel_vragen_bij_een_en_bij_drie_afspraken(feed, plan):
    def aantal():
        with CaptureQueriesContext(connection) as vragen:
            feed()
        return len(vragen)

    plan()
    een = aantal()
    plan(2)
    plan(3)
    assert aantal() == een == 3
