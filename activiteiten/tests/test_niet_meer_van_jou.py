"""Somebody types while a colleague takes them out of the Inzet: what was typed stays, and nothing else is shown."""

import pytest
import time_machine
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.models import Activiteit
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from opbouw.tests.paginas import ingevuld_in

NIEUW = reverse("activiteiten:activiteit_create")
ALS_NIEUWE = "Log als nieuwe activiteit"
KOP = "Jij staat niet meer bij deze activiteit"


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-21T12:00:00+01:00"):
        yield


@pytest.fixture
def teamgenoot(waterrijk, wijkteamorganisatie):
    """A colleague of `wijkteamlid`: they see their own activities only."""
    ander = GebruikerFactory(naam="Tessa Team")
    AanstellingFactory(
        gebruiker=ander, rol=Rol.WIJKTEAMLID, gemeente=waterrijk, organisatie=wijkteamorganisatie
    )
    return ander


def rij(nummer, medewerker, duur="1:00", vorm="collectief"):
    plek = f"inzet-{nummer}"
    return {f"{plek}-medewerker": medewerker.pk, f"{plek}-vorm": vorm, f"{plek}-duur": duur}


@pytest.fixture
def samen(client, invoer):
    """Logs an activity of two people, and gives it with what the second of them would send after typing."""

    def maak(eerste, tweede):
        client.force_login(eerste)
        client.post(NIEUW, invoer(titel="Koffietafel") | rij(0, tweede) | {"inzet-TOTAL_FORMS": "1"})
        activiteit = Activiteit.objects.get()
        client.force_login(tweede)
        velden = ingevuld_in(client.get(pad(activiteit)))
        return activiteit, velden | {"titel": "Soeptafel", "omschrijving": "Een heel\r\nverhaal."}

    return maak


def pad(activiteit):
    return reverse("activiteiten:activiteit_update", args=[activiteit.pk])


def haal_eruit(activiteit, *, by, wie, **anders):
    gegevens = actions.gegevens_van(activiteit) | anders
    gegevens["inzet"] = [een for een in gegevens["inzet"] if een[0] != wie]
    actions.wijzig_activiteit(by=by, activiteit=activiteit, versie=activiteit.versie, gegevens=gegevens)


@pytest.fixture
def eruit(client, samen, werker, collega):
    """Bram typed; meanwhile Noor took him out, and wrote something else. (activity, what Bram sent, his page)"""
    activiteit, getypt = samen(werker, collega)
    haal_eruit(activiteit, by=werker, wie=collega, locatie="Geheime plek")
    return activiteit, getypt, client.post(pad(activiteit), getypt)


def test_wat_je_typte_komt_terug_met_wat_er_gebeurde(eruit):
    _, _, pagina = eruit
    assert pagina.status_code == 409
    assert KOP in pagina.text
    assert ALS_NIEUWE in pagina.text
    terug = ingevuld_in(pagina)
    assert (terug["titel"], terug["omschrijving"]) == ("Soeptafel", "Een heel\r\nverhaal.")
    assert (terug["duur"], terug["vorm"]) == ("1:00", "collectief")
    assert "Geheime plek" not in pagina.text
    assert Activiteit.objects.get().titel == "Koffietafel"


def test_je_logt_het_als_een_nieuwe_van_jezelf(client, eruit, collega):
    activiteit, _, pagina = eruit
    assert f'action="{NIEUW}"' in pagina.text
    for _ in range(2):  # pressed twice
        assert client.post(NIEUW, ingevuld_in(pagina)).status_code == 302
    nieuw = Activiteit.objects.exclude(pk=activiteit.pk).get()
    assert (nieuw.titel, nieuw.ingevoerd_door) == ("Soeptafel", collega)
    assert [(i.medewerker, i.minuten) for i in nieuw.inzet.all()] == [(collega, 60)]
    activiteit.refresh_from_db()
    assert (activiteit.titel, activiteit.versie) == ("Koffietafel", 2)


def test_de_tijd_van_collegas_staat_er_als_tekst_en_gaat_niet_mee(eruit):
    """It stands at the other activity already, and would count twice."""
    _, _, pagina = eruit
    assert pagina.context["bij_anderen"] == [("Noor Werker", "1:30", "collectief")]
    assert "Noor Werker: 1:30, collectief" in pagina.text
    assert not any("inzet-0-duur" in naam and waarde for naam, waarde in ingevuld_in(pagina).items())


def test_wie_de_activiteit_nog_ziet_kan_erheen_en_wie_niet_niet(client, eruit, samen, werker, collega):
    activiteit, _, pagina = eruit
    adres = reverse("activiteiten:activiteit_detail", args=[activiteit.pk])
    assert f'href="{adres}"' in pagina.text
    assert client.get(adres).status_code == 200


def test_een_wijkteamlid_ziet_niets_meer_van_de_activiteit(client, samen, teamgenoot, wijkteamlid):
    activiteit, getypt = samen(wijkteamlid, teamgenoot)
    haal_eruit(activiteit, by=wijkteamlid, wie=teamgenoot, titel="Stille titel")
    pagina = client.post(pad(activiteit), getypt)
    assert (pagina.status_code, ingevuld_in(pagina)["titel"]) == (409, "Soeptafel")
    assert "Stille titel" not in pagina.text
    assert reverse("activiteiten:activiteit_detail", args=[activiteit.pk]) not in pagina.text
    assert client.get(pad(activiteit)).status_code == 404


def test_ook_als_ze_daarna_verwijderd_is_en_dat_zegt_de_pagina_niet(client, samen, teamgenoot, wijkteamlid):
    activiteit, getypt = samen(wijkteamlid, teamgenoot)
    haal_eruit(activiteit, by=wijkteamlid, wie=teamgenoot)
    voor = client.post(pad(activiteit), getypt)
    actions.verwijder_activiteit(by=wijkteamlid, activiteit=activiteit)
    na = client.post(pad(activiteit), getypt)
    assert na.status_code == 409
    assert ingevuld_in(na) | {"csrfmiddlewaretoken": ""} == ingevuld_in(voor) | {"csrfmiddlewaretoken": ""}
    assert "verwijderd" not in na.text


def test_eruit_gehaald_terwijl_het_onderweg_was(client, samen, monkeypatch, teamgenoot, wijkteamlid):
    activiteit, getypt = samen(wijkteamlid, teamgenoot)
    wijzig = actions.wijzig_activiteit

    def na_het_uithalen(**alles):
        monkeypatch.setattr(actions, "wijzig_activiteit", wijzig)
        haal_eruit(activiteit, by=wijkteamlid, wie=teamgenoot, titel="Stille titel")
        return wijzig(**alles)

    monkeypatch.setattr(actions, "wijzig_activiteit", na_het_uithalen)
    pagina = client.post(pad(activiteit), getypt)
    assert (pagina.status_code, ingevuld_in(pagina)["titel"]) == (409, "Soeptafel")
    assert "Stille titel" not in pagina.text


def test_eruit_gehaald_terwijl_het_terugzetten_onderweg_was(
    client, samen, monkeypatch, teamgenoot, wijkteamlid
):
    activiteit, getypt = samen(wijkteamlid, teamgenoot)
    actions.verwijder_activiteit(by=wijkteamlid, activiteit=activiteit)
    vraag = client.post(pad(activiteit), getypt)
    zet_terug = actions.zet_terug_en_wijzig

    def na_het_uithalen(**alles):
        actions.zet_activiteit_terug(by=wijkteamlid, activiteit=activiteit)
        haal_eruit(Activiteit.objects.get(), by=wijkteamlid, wie=teamgenoot, titel="Stille titel")
        return zet_terug(**alles)

    monkeypatch.setattr(actions, "zet_terug_en_wijzig", na_het_uithalen)
    pagina = client.post(pad(activiteit), ingevuld_in(vraag) | {"terugzetten": "1"})
    assert (pagina.status_code, ingevuld_in(pagina)["titel"]) == (409, "Soeptafel")
    assert KOP in pagina.text
    assert "Stille titel" not in pagina.text


@pytest.mark.parametrize(
    "wie", ["andere_organisatie", "werker_zandveen", "wijkteamlid", "coordinator", "collega"]
)
def test_alleen_wie_in_dat_formulier_stond_krijgt_de_pagina(client, eruit, request, wie):
    """With the very form of Bram in hand. The coördinator may write, and gets both versions as ever."""
    activiteit, getypt, _ = eruit
    client.force_login(request.getfixturevalue(wie))
    antwoord = client.post(pad(activiteit), getypt)
    verwacht = {"coordinator": (409, False), "collega": (409, True)}.get(wie, (404, False))
    assert (antwoord.status_code, KOP in antwoord.text) == verwacht


def test_een_collega_die_er_nooit_bij_stond_krijgt_een_404(client, samen, eruit, waterrijk, welzijn):
    activiteit, getypt, _ = eruit
    ander = GebruikerFactory(naam="Els Elders")
    AanstellingFactory(gebruiker=ander, rol=Rol.OPBOUWWERKER, gemeente=waterrijk, organisatie=welzijn)
    client.force_login(ander)
    assert client.post(pad(activiteit), getypt).status_code == 404


def test_zonder_het_begin_van_juist_deze_activiteit_is_er_niets(client, eruit):
    """No number can be tried: the form proves which activity it was opened with."""
    activiteit, getypt, _ = eruit
    zonder = {naam: waarde for naam, waarde in getypt.items() if naam != "begin"}
    assert client.post(pad(activiteit), zonder).status_code == 404
    assert client.post(pad(activiteit), getypt | {"begin": "verzonnen"}).status_code == 404
    nergens = reverse("activiteiten:activiteit_update", args=[activiteit.pk + 1])
    assert client.post(nergens, getypt).status_code == 404


def test_wie_elders_ging_werken_krijgt_een_404(client, eruit, collega, buurtkracht):
    activiteit, getypt, _ = eruit
    collega.aanstellingen.update(organisatie=buurtkracht)
    client.force_login(collega)
    assert client.post(pad(activiteit), getypt).status_code == 404
