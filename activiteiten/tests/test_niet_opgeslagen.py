"""Somebody types while the activity goes out of reach: what was typed comes back, and nothing else is shown."""

import pytest
from django.test import Client
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.models import Activiteit
from activiteiten.tests.formulier import NIEUW, met_collegas
from opbouw.tests.paginas import ingevuld_in

pytestmark = pytest.mark.usefixtures("zaterdag")
KOP = "Dit kon niet worden opgeslagen"


@pytest.fixture
def activiteit(client, invoer, werker, collega):
    client.force_login(werker)
    client.post(NIEUW, invoer(titel="Koffietafel", **met_collegas((collega, "0:45"))))
    return Activiteit.objects.get()


@pytest.fixture
def pad(activiteit):
    return reverse("activiteiten:activiteit_update", args=[activiteit.pk])


@pytest.fixture
def getypt(client, pad, collega):
    client.force_login(collega)
    return ingevuld_in(client.get(pad)) | {"titel": "Soeptafel", "omschrijving": "Een heel\r\nverhaal."}


def haal_weg(activiteit, werker, **_):
    actions.verwijder_activiteit(by=werker, activiteit=activiteit)


def haal_eruit(activiteit, werker, collega):
    gegevens = actions.gegevens_van(activiteit) | {"locatie": "Geheime plek"}
    gegevens["inzet"] = [rij for rij in gegevens["inzet"] if rij[0] != collega]
    actions.wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens)


@pytest.mark.parametrize("intussen", [haal_weg, haal_eruit])
def test_wat_je_typte_log_je_als_een_nieuwe_van_jezelf(
    client, activiteit, pad, getypt, intussen, werker, collega
):
    intussen(activiteit=activiteit, werker=werker, collega=collega)
    pagina = client.post(pad, getypt)
    assert pagina.status_code == 409
    assert KOP in pagina.text
    assert "Geheime plek" not in pagina.text
    terug = ingevuld_in(pagina)
    assert (terug["titel"], terug["omschrijving"], terug["duur"]) == (
        "Soeptafel",
        "Een heel\r\nverhaal.",
        "0:45",
    )
    for _ in range(2):  # the button is pressed twice
        assert "staat erin." in client.post(NIEUW, terug, follow=True).text
    nieuw = Activiteit.objects.get(titel="Soeptafel")
    assert [(i.medewerker, i.minuten) for i in nieuw.inzet.all()] == [(collega, 45)]
    assert (nieuw.ingevoerd_door, nieuw.omschrijving) == (collega, "Een heel\r\nverhaal.")
    assert Activiteit.met_verwijderde.get(pk=activiteit.pk).titel == "Koffietafel"


def test_verwijderd_terwijl_het_onderweg_was(client, activiteit, pad, getypt, monkeypatch, werker):
    wijzig = actions.wijzig_activiteit
    monkeypatch.setattr(
        actions, "wijzig_activiteit", lambda **alles: haal_weg(activiteit, werker) or wijzig(**alles)
    )
    antwoord = client.post(pad, getypt)
    assert (antwoord.status_code, KOP in antwoord.text) == (409, True)
    assert ingevuld_in(antwoord)["titel"] == "Soeptafel"


def test_de_tijd_van_een_ander_gaat_niet_mee(client, activiteit, pad, coordinator, werker):
    client.force_login(coordinator)
    getypt = ingevuld_in(client.get(pad))
    haal_weg(activiteit, werker)
    terug = ingevuld_in(client.post(pad, getypt))
    assert (terug["duur"], terug.get("inzet-0-medewerker", "")) == ("", "")


@pytest.mark.parametrize("wie", ["andere_organisatie", "werker_zandveen", "wijkteamlid"])
def test_een_vreemde_krijgt_hetzelfde_als_bij_een_nummer_dat_er_niet_is(request, pad, getypt, wie):
    vreemde = Client()
    vreemde.force_login(request.getfixturevalue(wie))
    niets = reverse("activiteiten:activiteit_update", args=[123456])
    hier, daar = (ingevuld_in(vreemde.post(adres, getypt)) for adres in (pad, niets))
    assert hier | {"csrfmiddlewaretoken": ""} == daar | {"csrfmiddlewaretoken": ""}
    for adres in (pad, niets):
        assert "Koffietafel" not in vreemde.post(adres, getypt).text
        assert vreemde.get(adres).status_code == vreemde.post(adres, {}).status_code == 404
    assert Activiteit.objects.get().versie == 1
