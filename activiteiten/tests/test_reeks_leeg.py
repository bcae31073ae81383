"""A series of which no session is left, and where a series lies in the menu."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.keuzes import Status
from activiteiten.models import Activiteit, Reeks
from activiteiten.tests.factories import ActiviteitFactory

DAG = datetime.date(2030, 11, 26)


@pytest.fixture
def reeks(client, werker, welzijn, lindehof):
    client.force_login(werker)
    reeks = Reeks.objects.create(eigenaar=werker, organisatie=welzijn, begin=DAG, tot=DAG)
    eigen = {"ingevoerd_door": werker, "organisatie": welzijn, "wijk": lindehof, "reeks": reeks}
    ActiviteitFactory(titel="Koffietafel", datum=DAG, status=Status.GEPLAND, **eigen)
    return reeks


def test_een_gestopte_reeks_houdt_haar_naam(client, reeks):
    stoppen = reverse("activiteiten:reeks_end", args=[reeks.pk])
    antwoord = client.post(stoppen, {"vanaf": DAG.isoformat()}, follow=True)
    assert not Activiteit.objects.exists()
    assert "<h1>Koffietafel</h1>" in antwoord.text
    assert "In deze reeks staat niets meer" in antwoord.text


@pytest.mark.parametrize("pagina", ["activiteiten:reeks_list", "activiteiten:agenda"])
def test_reeksen_en_agenda_liggen_onder_de_week(client, reeks, pagina):
    antwoord = client.get(reverse(pagina))
    for menu in ("hoofdmenu", "snelmenu"):
        assert [punt.label for punt in antwoord.context[menu] if punt.huidig] == ["Week"]
