"""*Klopt nog*: who says so, and what it leaves."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from initiatieven.models import Initiatief
from initiatieven.tests.factories import InitiatiefFactory

VANDAAG = datetime.date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _op_21_november():
    with time_machine.travel("2026-11-21 23:30:00+01:00", tick=False):
        yield


@pytest.fixture
def tuin(lindehof, welzijn):
    return InitiatiefFactory(wijk=lindehof, organisatie=welzijn, bevestigd_op=datetime.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("wie", "code"),
    [
        ("werker", 302),
        ("coordinator", 302),
        ("andere_organisatie", 302),
        ("wijkteamlid", 302),
        ("werker_zandveen", 404),
        ("beleid", 403),
        ("beheerder", 403),
    ],
)
def test_wie_met_bewoners_werkt_bevestigt(request, client, wie, code, tuin):
    client.force_login(request.getfixturevalue(wie))
    assert client.post(reverse("initiatieven:initiatief_confirm", args=[tuin.pk])).status_code == code
    tuin.refresh_from_db()
    assert tuin.bevestigd_op == (VANDAAG if code == 302 else datetime.date(2026, 1, 1))


def test_de_geschiedenis_weet_wie_en_een_tweede_keer_telt_niet(client, tuin, wijkteamlid):
    client.force_login(wijkteamlid)
    adres = reverse("initiatieven:initiatief_confirm", args=[tuin.pk])
    antwoord = client.post(adres, follow=True)
    client.post(adres)
    assert [(r.history_user, r.gewijzigde_velden) for r in tuin.history.exclude(history_type="+")] == [
        (wijkteamlid, ["bevestigd_op"])
    ]
    tekst = antwoord.content.decode()
    assert f"Vandaag klopt {tuin} nog" in tekst
    assert "Bevestigd 21 november 2026" in tekst
    assert ">Klopt nog<" not in tekst


def test_bevestigen_gaat_alleen_met_post(client, werker, tuin):
    client.force_login(werker)
    terug = client.get(reverse("initiatieven:initiatief_confirm", args=[tuin.pk]))
    assert (terug.status_code, terug.url) == (302, reverse("initiatieven:initiatief_detail", args=[tuin.pk]))
    assert not tuin.history.filter(history_user=werker).exists()


@pytest.mark.parametrize(
    ("bevestigd_op", "versheid"),
    [
        (VANDAAG, "vers"),
        (VANDAAG - datetime.timedelta(days=183), "vers"),
        (VANDAAG - datetime.timedelta(days=184), "vraag"),
        (VANDAAG - datetime.timedelta(days=365), "vraag"),
        (VANDAAG - datetime.timedelta(days=366), "oud"),
        (None, "oud"),
    ],
)
def test_versheid_volgt_de_laatste_bevestiging(bevestigd_op, versheid):
    assert Initiatief(bevestigd_op=bevestigd_op).versheid == versheid


def test_wat_nieuw_is_klopt_vandaag(client, werker, lindehof):
    client.force_login(werker)
    client.post("/initiatieven/nieuw/", {"naam": "Tuin", "wijk": lindehof.pk, "fase": "idee"})
    assert Initiatief.objects.get().bevestigd_op == VANDAAG


def test_wie_in_de_andere_gemeente_alleen_leest_bevestigt_en_bewerkt_daar_niets(
    client, werker, beleid_zandveen, duinrand, welzijn_zandveen
):
    beleid_zandveen.aanstellingen.update(gebruiker=werker)
    strandploeg = InitiatiefFactory(wijk=duinrand, organisatie=welzijn_zandveen)
    client.force_login(werker)
    assert client.get(reverse("initiatieven:initiatief_detail", args=[strandploeg.pk])).status_code == 200
    assert client.post(reverse("initiatieven:initiatief_confirm", args=[strandploeg.pk])).status_code == 404
    assert client.get(reverse("initiatieven:initiatief_update", args=[strandploeg.pk])).status_code == 404
