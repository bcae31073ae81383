"""An answer of an address that a button sends to, loaded again: it leads to the page with the button."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from activiteiten.models import Groei
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from initiatieven.tests.factories import InitiatiefFactory


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-21T12:00:00+01:00"):
        yield


@pytest.fixture
def gepland(werker, welzijn, lindehof):
    activiteit = ActiviteitFactory(
        datum=datetime.date(2026, 11, 17),
        wijk=lindehof,
        organisatie=welzijn,
        ingevoerd_door=werker,
        status="gepland",
    )
    InzetFactory(activiteit=activiteit)
    return activiteit


@pytest.mark.parametrize("adres", ["activiteit_done", "activiteit_undo_done"])
def test_een_onbegrepen_tijd_opnieuw_laden_geeft_de_week_van_die_dag(client, werker, gepland, adres):
    client.force_login(werker)
    pad = reverse(f"activiteiten:{adres}", args=[gepland.pk])
    if adres == "activiteit_done":
        assert client.post(pad, {"duur": "abc"}).status_code == 422
    terug = client.get(pad)
    assert (terug.status_code, terug.url) == (302, "/activiteiten/week/2026-47/#dag-2026-11-17")
    assert client.get(terug.url).status_code == 200
    gepland.refresh_from_db()
    assert (gepland.status, gepland.versie) == ("gepland", 1)


@pytest.mark.parametrize("methode", ["get", "head"])
def test_met_een_adres_gebeurt_er_niets(client, werker, gepland, lindehof, welzijn, methode):
    groei = Groei.objects.create(
        activiteit=gepland,
        initiatief=InitiatiefFactory(wijk=lindehof, organisatie=welzijn),
        gelegd_door=werker,
    )
    client.force_login(werker)
    for adres, pk in (("activiteit_delete", gepland.pk), ("groei_delete", groei.pk)):
        terug = getattr(client, methode)(reverse(f"activiteiten:{adres}", args=[pk]))
        assert (terug.status_code, terug.url) == (302, f"/activiteiten/{gepland.pk}/")
    gepland.refresh_from_db()
    assert (gepland.verwijderd, Groei.objects.count()) == (False, 1)


def test_wie_een_week_zoekt_van_een_ander_krijgt_een_404(client, collega, werker_zandveen, gepland):
    for wie in (collega, werker_zandveen):
        client.force_login(wie)
        assert client.get(reverse("activiteiten:activiteit_done", args=[gepland.pk])).status_code == 404
