"""What was deleted lately stands in a list of its own, to be put back after the message with its button has gone."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from activiteiten.log import actions
from activiteiten.models import Activiteit
from activiteiten.plannen.reeksen import beeindig_reeks
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from activiteiten.tests.reeksen import DINSDAG, plan_reeks
from activiteiten.tests.spreadsheets import GOED, csv_van, doorloop
from inlezen.actions import maak_ongedaan
from wijken.tests.factories import WijkFactory

VERWIJDERD = reverse("activiteiten:verwijderd_list")


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-21T12:00:00+01:00", tick=False):
        yield


@pytest.fixture
def verwijderde(werker, welzijn, lindehof):
    """An activity of the worker, deleted a number of hours ago; everything can be said otherwise."""

    def maak(titel, *, uren=1, **feiten):
        feiten = {"ingevoerd_door": werker, "organisatie": welzijn, "wijk": lindehof} | feiten
        activiteit = ActiviteitFactory(titel=titel, **feiten)
        InzetFactory(activiteit=activiteit, minuten=90)
        op = timezone.now() - datetime.timedelta(hours=uren)
        actions.verwijder_activiteit(by=activiteit.ingevoerd_door, activiteit=activiteit, op=op)
        return activiteit

    return maak


def titels(client, wie):
    client.force_login(wie)
    return [rij.activiteit.titel for rij in client.get(VERWIJDERD).context["rijen"]]


def test_wat_je_verwijderde_zet_je_later_terug(client, werker, verwijderde):
    activiteit = verwijderde("Buurtmaaltijd", uren=72)
    client.force_login(werker)
    assert f'href="{VERWIJDERD}"' in client.get(reverse("activiteiten:activiteit_list")).text

    pagina = client.get(VERWIJDERD).text
    assert "Buurtmaaltijd" in pagina
    assert "Noor Werker verwijderde dit op 18 november 2026, 12.00" in pagina
    terugzetten = reverse("activiteiten:activiteit_restore", args=[activiteit.pk])
    assert f'action="{terugzetten}"' in pagina

    client.post(terugzetten)
    assert Activiteit.objects.get() == activiteit
    pagina = client.get(VERWIJDERD).text
    assert "Buurtmaaltijd staat er weer." in pagina
    assert "Niets verwijderd" in pagina


def test_het_laatst_verwijderde_staat_bovenaan(client, werker, verwijderde):
    verwijderde("Maandag", uren=48)
    verwijderde("Woensdag", uren=1)
    verwijderde("Dinsdag", uren=24)
    assert titels(client, werker) == ["Woensdag", "Dinsdag", "Maandag"]


def test_je_ziet_alleen_wat_je_mag_terugzetten(
    client, verwijderde, werker, collega, coordinator, andere_organisatie, werker_zandveen
):
    verwijderde("Van Noor")
    verwijderde("Van Bram", ingevoerd_door=collega)
    zandveen = werker_zandveen.aanstellingen.get()
    elders = {"organisatie": zandveen.organisatie, "wijk": WijkFactory(gemeente=zandveen.gemeente)}
    verwijderde("Van Zandveen", ingevoerd_door=werker_zandveen, **elders)

    assert titels(client, werker) == ["Van Noor"]
    assert titels(client, collega) == ["Van Bram"]
    assert sorted(titels(client, coordinator)) == ["Van Bram", "Van Noor"]
    assert titels(client, andere_organisatie) == []
    assert titels(client, werker_zandveen) == ["Van Zandveen"]


def test_wat_met_een_bestand_wegging_staat_er_niet(client, werker, lindehof, spoorzicht):
    client.force_login(werker)
    inlezing = doorloop(client, csv_van([(f"{dag}-3-2026", *GOED[1:]) for dag in (2, 3, 4)])).inlezing
    los = Activiteit.objects.get(datum__day=3)
    actions.verwijder_activiteit(by=werker, activiteit=los)
    maak_ongedaan(by=werker, inlezing=inlezing)

    rijen = client.get(VERWIJDERD).context["rijen"]
    assert [rij.activiteit for rij in rijen] == [los]


def test_een_hele_gestopte_reeks_is_van_hier_te_vinden(client, werker, reeksgegevens):
    reeks = plan_reeks(werker, reeksgegevens, [DINSDAG])
    beeindig_reeks(by=werker, reeks=reeks, vanaf=DINSDAG)
    client.force_login(werker)
    adres = reverse("activiteiten:reeks_detail", args=[reeks.pk])
    assert f'href="{adres}"' in client.get(VERWIJDERD).text
    assert "Zet deze sessie terug" in client.get(adres).text


def test_meer_rijen_kosten_niet_meer_vragen(client, werker, lindehof, verwijderde):
    client.force_login(werker)
    vragen_bij = {}
    for rijen in (1, 3):
        while Activiteit.met_verwijderde.count() < rijen:
            verwijderde("Koffie", wijk=WijkFactory(gemeente=lindehof.gemeente))
        with CaptureQueriesContext(connection) as vragen:
            assert len(client.get(VERWIJDERD).context["rijen"]) == rijen
        vragen_bij[rijen] = len(vragen)
    assert vragen_bij[1] == vragen_bij[3]
