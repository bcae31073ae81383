"""A sentence fills in initiatief and netwerk, their wijk and soort, and the words of the organisatie."""

import pytest
from django.urls import reverse

from activiteiten.models import ActiviteitSoort, Soortwoord
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory

ZIN = reverse("activiteiten:activiteit_uit_zin")
WOORDEN = reverse("activiteiten:soortwoord_list")


@pytest.fixture
def tuin(lindehof, spoorzicht, welzijn):
    return InitiatiefFactory(naam="Buurttuin Het Zaaigoed", wijk=lindehof, organisatie=welzijn)


def _chips(antwoord):
    return {chip.veld: (chip.label, chip.twijfel) for chip in antwoord.context["chips"]}


def test_een_initiatief_geeft_ook_de_wijk_en_de_soort(client, werker, tuin):
    client.force_login(werker)
    antwoord = client.post(ZIN, {"zin": "gister 2u buurttuin Het Zaaigoed"})
    chips = _chips(antwoord)
    assert chips["initiatief"] == ("Buurttuin Het Zaaigoed", False)
    assert chips["wijk"] == ("Lindehof", False)
    assert chips["soort"] == ("Bewonersinitiatief begeleiden", True)
    assert antwoord.context["form"].initial["initiatief"] == tuin.pk
    # All is there: chips and the button; the form only when asked.
    assert '<details class="meer verder" id="verder">' in antwoord.text
    assert "Verder in het formulier" in antwoord.text


def test_wat_nog_ontbreekt_staat_open(client, werker, tuin):
    client.force_login(werker)
    assert 'id="verder"' not in client.post(ZIN, {"zin": "buurttuin Het Zaaigoed"}).text


def test_een_wijk_die_gezegd_is_gaat_voor(client, werker, tuin, spoorzicht):
    client.force_login(werker)
    chips = _chips(client.post(ZIN, {"zin": "gister 2u zaaigoed in Spoorzicht"}))
    assert (chips["wijk"], chips["initiatief"][0]) == (("Spoorzicht", False), "Buurttuin Het Zaaigoed")


def test_twee_van_dezelfde_naam_en_die_van_een_andere_gemeente_zijn_het_niet(
    client, werker, tuin, spoorzicht, duinrand
):
    client.force_login(werker)
    InitiatiefFactory(naam="Eettafel Zonzij", wijk=duinrand)
    assert "initiatief" not in _chips(client.post(ZIN, {"zin": "gister 2u eettafel zonzij"}))
    InitiatiefFactory(naam="Buurttuin Het Zaaigoed", wijk=spoorzicht)
    assert "initiatief" not in _chips(client.post(ZIN, {"zin": "gister 2u buurttuin Het Zaaigoed"}))


def test_een_netwerk_wordt_ook_herkend(client, werker, lindehof, welzijn):
    netwerk = NetwerkFactory(naam="Vadergroep Lindehof", wijk=lindehof, organisatie=welzijn)
    client.force_login(werker)
    antwoord = client.post(ZIN, {"zin": "gister 2u vadergroep lindehof"})
    assert antwoord.context["form"].initial["netwerk"] == netwerk.pk


def test_een_woord_van_de_organisatie_vult_de_soort_in(
    client, werker, coordinator, andere_organisatie, lindehof
):
    soort = ActiviteitSoort.objects.get(naam="gezonde leefstijl")
    client.force_login(coordinator)
    client.post(WOORDEN, {"woord": "duurlopen", "soort": soort.pk})
    client.force_login(werker)
    assert _chips(client.post(ZIN, {"zin": "gister 2u duurlopen"}))["soort"] == ("Gezonde leefstijl", False)
    client.force_login(andere_organisatie)
    assert "soort" not in _chips(client.post(ZIN, {"zin": "gister 2u duurlopen"}))


def test_een_coordinator_zegt_de_woorden_van_de_eigen_organisatie(client, coordinator, welzijn, buurtkracht):
    soort = ActiviteitSoort.objects.get(naam="ontmoeting")
    vreemd = Soortwoord.objects.create(organisatie=buurtkracht, woord="soepinloop", soort=soort)
    client.force_login(coordinator)
    client.post(WOORDEN, {"woord": " soepinloop ", "soort": soort.pk})
    dubbel = client.post(WOORDEN, {"woord": "Soepinloop", "soort": soort.pk})
    assert "Dit woord staat er al." in dubbel.text
    assert list(welzijn.soortwoorden.values_list("woord", flat=True)) == ["soepinloop"]
    assert client.post(reverse("activiteiten:soortwoord_delete", args=[vreemd.pk])).status_code == 404
    client.post(reverse("activiteiten:soortwoord_delete", args=[welzijn.soortwoorden.get().pk]))
    assert list(Soortwoord.objects.all()) == [vreemd]


def test_een_woord_dat_op_een_persoon_wijst_wordt_niet_bewaard(client, coordinator):
    client.force_login(coordinator)
    antwoord = client.post(
        WOORDEN, {"woord": "mevrouw Jansen", "soort": ActiviteitSoort.objects.get(naam="ontmoeting").pk}
    )
    assert antwoord.status_code == 422
    assert not Soortwoord.objects.exists()
