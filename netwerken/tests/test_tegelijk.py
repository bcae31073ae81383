"""Two people at once, each with a connection of their own, in what stands in a wijk."""

import logging
from functools import partial
from itertools import repeat

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from activiteiten.tests.draden import tegelijk
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven import actions
from initiatieven.models import Initiatief
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory

pytestmark = pytest.mark.django_db(transaction=True)
KEREN = 5


@pytest.fixture(autouse=True)
def stil(caplog):
    caplog.set_level(logging.ERROR, "django.request")  # each 409 is a line


@pytest.fixture
def schrijvers(waterrijk, welzijn):
    """Two people who may write all three."""
    mensen = [
        AanstellingFactory(gemeente=waterrijk, organisatie=welzijn, gebruiker__naam=naam).gebruiker
        for naam in ("Noor Werker", "Bram Collega")
    ]
    for mens in mensen:
        AanstellingFactory(gebruiker=mens, rol=Rol.BEHEERDER, gemeente=waterrijk)
    return mensen


@pytest.fixture
def maak(waterrijk, lindehof, welzijn):
    """{kind: (a new one, what its form holds)}"""
    in_wijk = {"wijk": lindehof, "organisatie": welzijn}
    netwerk = {"wijk": lindehof.pk, "soort": "straat", "aard": "linking", "ritme": "wisselend"}
    return {
        "initiatieven:initiatief": lambda: (
            InitiatiefFactory(**in_wijk),
            {"wijk": lindehof.pk, "fase": "idee"},
        ),
        "netwerken:netwerk": lambda: (NetwerkFactory(**in_wijk), netwerk),
        "netwerken:wijkteam": lambda: (
            WijkteamFactory(gemeente=waterrijk, organisatie=welzijn, wijken=[lindehof]),
            {"organisatie": welzijn.pk, "wijken": [lindehof.pk]},
        ),
    }


def client_van(user):
    client = Client()
    client.force_login(user)
    return client


def verstuur(client, adres, velden):
    return client.post(adres, velden)


@pytest.mark.parametrize("soort", ["initiatieven:initiatief", "netwerken:netwerk", "netwerken:wijkteam"])
def test_van_twee_die_samen_opslaan_gaat_niets_verloren(maak, schrijvers, soort):
    clients = [client_van(user) for user in schrijvers]
    for nummer in range(KEREN):
        object, velden = maak[soort]()
        adres = reverse(f"{soort}_update", args=[object.pk])
        typten = [velden | {"versie": "1", "naam": f"{naam} {nummer}"} for naam in ("Van Noor", "Van Bram")]

        antwoorden = tegelijk(*map(partial, repeat(verstuur), clients, repeat(adres), typten))

        assert sorted(antwoord.status_code for antwoord in antwoorden) == [302, 409]
        eerste = [antwoord.status_code for antwoord in antwoorden].index(302)
        tweede = 1 - eerste
        object.refresh_from_db()
        assert (object.naam, object.versie) == (typten[eerste]["naam"], 2)
        botsing = antwoorden[tweede].context["form"]
        assert ("Naam", typten[eerste]["naam"], typten[tweede]["naam"]) in [
            (v.wat, v.nu, v.jij) for v in botsing.verschillen
        ]
        verder = typten[tweede] | {"versie": botsing["versie"].value()}
        assert clients[tweede].post(adres, verder).status_code == 302
        object.refresh_from_db()
        assert (object.naam, object.versie) == (typten[tweede]["naam"], 3)
        assert object.history.count() == 3


def test_wie_bevestigt_en_wie_bewerkt_komen_er_samen_in(maak, schrijvers):
    bewerker, bevestiger = schrijvers
    client = client_van(bewerker)
    for nummer in range(KEREN):
        tuin, velden = maak["initiatieven:initiatief"]()
        adres = reverse("initiatieven:initiatief_update", args=[tuin.pk])
        typte = velden | {"versie": "1", "naam": f"Samen {nummer}"}

        antwoord, _ = tegelijk(
            partial(verstuur, client, adres, typte), partial(actions.bevestig, tuin, by=bevestiger)
        )

        assert antwoord.status_code == 302
        staat = Initiatief.objects.get(pk=tuin.pk)
        assert (staat.naam, staat.bevestigd_op) == (f"Samen {nummer}", timezone.localdate())
