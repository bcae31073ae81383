"""An activity goes to another organisatie while somebody of the first is at work on it."""

import datetime
import uuid

import pytest
from django.urls import reverse

from activiteiten.keuzes import Status
from activiteiten.log import actions
from activiteiten.models import Activiteit
from activiteiten.plannen.afvinken import vink_af, vink_terug
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from kern.weigering import WegError


@pytest.fixture
def activiteit(werker, welzijn, lindehof):
    activiteit = ActiviteitFactory(
        wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker, datum=datetime.date(2026, 3, 2)
    )
    InzetFactory(activiteit=activiteit, medewerker=werker)
    return activiteit


@pytest.fixture
def ging_weg(activiteit, buurtkracht):
    """Lets it go, with a text of its new organisatie."""

    def ga(**velden):
        anders = {"organisatie": buurtkracht, "titel": "Van een ander", "versie": 2}
        Activiteit.met_verwijderde.filter(pk=activiteit.pk).update(**anders | velden)

    return ga


@pytest.mark.parametrize(
    ("doe", "stond"),
    [
        (lambda **wie: actions.wijzig_activiteit(versie=2, gegevens={}, **wie), {}),
        (actions.verwijder_activiteit, {}),
        (actions.zet_activiteit_terug, {}),
        (vink_af, {"status": Status.GEPLAND}),
        (vink_af, {"status": Status.UITGEVOERD}),
        (lambda **wie: vink_terug(versie=2, **wie), {"status": Status.UITGEVOERD}),
    ],
    ids=["wijzigen", "verwijderen", "terugzetten", "afvinken", "al afgevinkt", "terug op gepland"],
)
def test_wat_naar_een_ander_ging_is_niet_meer_te_veranderen(doe, stond, activiteit, ging_weg, werker):
    ging_weg(**stond)
    voor = Activiteit.objects.filter(pk=activiteit.pk).values().get()
    with pytest.raises(WegError):
        doe(by=werker, activiteit=activiteit)
    assert Activiteit.objects.filter(pk=activiteit.pk).values().get() == voor


def test_wie_net_te_laat_opslaat_krijgt_de_tekst_van_de_ander_niet_te_zien(
    client, activiteit, ging_weg, invoer, werker, monkeypatch
):
    wijzig = actions.wijzig_activiteit
    monkeypatch.setattr(actions, "wijzig_activiteit", lambda **alles: ging_weg() or wijzig(**alles))
    client.force_login(werker)
    pad = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    antwoord = client.post(pad, invoer(sleutel=uuid.uuid4(), versie=1, deelnemers="15"))
    assert antwoord.status_code == 409
    assert "Van een ander" not in antwoord.text


@pytest.mark.parametrize(
    ("doen", "actie"),
    [("activiteit_delete", "verwijder_activiteit"), ("activiteit_restore", "zet_activiteit_terug")],
)
def test_wie_net_te_laat_verwijdert_of_terugzet_vindt_niets(
    doen, actie, client, activiteit, ging_weg, werker, monkeypatch
):
    doe = getattr(actions, actie)
    monkeypatch.setattr(actions, actie, lambda **alles: ging_weg() or doe(**alles))
    client.force_login(werker)
    assert client.post(reverse(f"activiteiten:{doen}", args=[activiteit.pk])).status_code == 404
    assert not Activiteit.objects.get(pk=activiteit.pk).verwijderd
