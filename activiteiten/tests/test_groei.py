"""*Hieruit groeide*: who tied an activity to an initiatief, who took that off, and how a closed month guards it."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.log.groei import leg_groei, maak_groei_los
from activiteiten.log.verloop import geschiedenis_of, laatste_wijziging_of
from activiteiten.maanden.afsluiten import AfgeslotenError, RedenNodigError, sluit_maand
from activiteiten.models import Activiteit, Groei
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from initiatieven.tests.factories import InitiatiefFactory
from opbouw.tests.paginas import ingevuld_in


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-21T12:00:00+01:00"):
        yield


@pytest.fixture
def activiteit(werker, welzijn, lindehof):
    activiteit = ActiviteitFactory(
        datum=datetime.date(2026, 3, 2), wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker
    )
    InzetFactory(activiteit=activiteit)
    return activiteit


@pytest.fixture
def tuin(welzijn, lindehof):
    return InitiatiefFactory(naam="Buurttuin", wijk=lindehof, organisatie=welzijn)


@pytest.fixture
def maart_dicht(coordinator, welzijn, waterrijk):
    def sluit():
        maart = datetime.date(2026, 3, 1)
        return sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=maart)

    return sluit


def leg(activiteit):
    return reverse("activiteiten:groei_create", args=[activiteit.pk])


def los(groei):
    return reverse("activiteiten:groei_delete", args=[groei.pk])


def verhaal(activiteit):
    return [f"{g.wie} {g.wat}" for g in geschiedenis_of(activiteit)]


def test_leggen_en_losmaken_staan_in_de_geschiedenis(client, werker, coordinator, activiteit, tuin):
    client.force_login(werker)
    client.post(leg(activiteit), {"initiatief": tuin.pk})
    client.force_login(coordinator)
    client.post(los(Groei.objects.get()))
    assert not Groei.objects.exists()
    assert verhaal(activiteit)[:2] == [
        "Carla Coördinator maakte de band met Buurttuin los",
        "Noor Werker legde de band met Buurttuin",
    ]
    laatste = activiteit.geschiedenis.latest()
    assert laatste.inzet_daarna == [[i.medewerker_id, i.vorm, i.minuten] for i in activiteit.inzet.all()]
    assert "maakte de band met Buurttuin los" in client.get(leg(activiteit), follow=True).text


def test_twee_keer_hetzelfde_geeft_een_regel(werker, activiteit, tuin):
    groei = leg_groei(by=werker, activiteit=activiteit, initiatief=tuin)
    assert leg_groei(by=werker, activiteit=activiteit, initiatief=tuin) == groei
    assert maak_groei_los(by=werker, groei=groei)
    assert not maak_groei_los(by=werker, groei=groei)
    assert len(verhaal(activiteit)) == 3


def test_wie_aan_het_typen_is_merkt_er_niets_van(client, werker, coordinator, activiteit, tuin):
    """No version: what is in the form did not change. And who was first is told of who changed something in it."""
    pad = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    client.force_login(werker)
    getypt = ingevuld_in(client.get(pad))
    leg_groei(by=coordinator, activiteit=activiteit, initiatief=tuin)
    assert client.post(pad, getypt | {"titel": "Soeptafel"}).status_code == 302
    leg_groei(by=coordinator, activiteit=activiteit, initiatief=InitiatiefFactory(wijk=tuin.wijk))
    assert laatste_wijziging_of(activiteit).wie == "Noor Werker"
    botsing = client.post(pad, getypt | {"titel": "Theetafel"})
    assert botsing.status_code == 409
    assert "Noor Werker was je voor" in botsing.text


def test_na_het_opruimen_blijft_er_niets_van_over(werker, activiteit, tuin):
    leg_groei(by=werker, activiteit=activiteit, initiatief=tuin)
    Activiteit.objects.update(verwijderd=True, verwijderd_op="2026-01-01T12:00Z", verwijderd_door=werker)
    assert actions.verwijder_definitief() == 1
    assert not Activiteit.history.exists()


def test_in_een_afgesloten_maand_legt_en_lost_een_werker_niets(client, werker, activiteit, tuin, maart_dicht):
    groei = leg_groei(by=werker, activiteit=activiteit, initiatief=tuin)
    maart_dicht()
    client.force_login(werker)
    ander = InitiatiefFactory(wijk=tuin.wijk)
    for pad, velden in ((leg(activiteit), {"initiatief": ander.pk}), (los(groei), {})):
        antwoord = client.post(pad, velden | {"reden": "vergeten"}, follow=True)
        assert (
            "Maart 2026 is afgesloten. Alleen een coördinator kan er nog iets aan veranderen."
            in antwoord.text
        )
    assert list(Groei.objects.all()) == [groei]
    with pytest.raises(AfgeslotenError):
        maak_groei_los(by=werker, groei=groei)


def test_een_coordinator_zegt_in_een_afgesloten_maand_waarom(
    client, coordinator, activiteit, tuin, maart_dicht
):
    maart_dicht()
    client.force_login(coordinator)
    vraag = client.post(leg(activiteit), {"initiatief": tuin.pk})
    assert vraag.status_code == 422
    assert "verbinden met Buurttuin" in vraag.text
    assert not Groei.objects.exists()
    client.post(leg(activiteit), ingevuld_in(vraag) | {"reden": "vergeten"})
    groei = Groei.objects.get()

    vraag = client.post(los(groei))
    assert vraag.status_code == 422
    assert "losmaken van Buurttuin" in vraag.text
    client.post(los(groei), ingevuld_in(vraag) | {"reden": "verkeerd"})
    assert not Groei.objects.exists()
    waarom = [zin.partition(" in een afgesloten maand, want: ")[2] for zin in verhaal(activiteit)[:2]]
    assert all(waarom)
    with pytest.raises(RedenNodigError):
        leg_groei(by=coordinator, activiteit=activiteit, initiatief=tuin)


def test_een_net_verwijderde_activiteit_krijgt_geen_band_meer(client, werker, activiteit, tuin, monkeypatch):
    """Deleted while this was on its way."""
    client.force_login(werker)
    is_valid = "activiteiten.log.groei.GroeiForm.is_valid"

    def na_het_verwijderen(form):
        actions.verwijder_activiteit(by=werker, activiteit=activiteit)
        form.full_clean()
        return True

    monkeypatch.setattr(is_valid, na_het_verwijderen)
    assert client.post(leg(activiteit), {"initiatief": tuin.pk}).status_code == 404
    assert not Groei.objects.exists()


def test_de_geschiedenis_kost_een_vraag_hoeveel_banden_er_ook_waren(
    werker, activiteit, tuin, django_assert_num_queries
):
    for _ in range(3):
        maak_groei_los(by=werker, groei=leg_groei(by=werker, activiteit=activiteit, initiatief=tuin))
    with django_assert_num_queries(1):
        assert len(geschiedenis_of(activiteit)) == 7
