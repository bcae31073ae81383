"""Two people in one netwerk, and two beheerders in one wijkteam: both versions side by side."""

import pytest
from django.urls import reverse

from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven import actions
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory


@pytest.fixture
def tafel(lindehof, welzijn):
    return NetwerkFactory(naam="Koffietafel", wijk=lindehof, organisatie=welzijn)


@pytest.fixture
def team(waterrijk, lindehof, wijkteamorganisatie):
    return WijkteamFactory(
        naam="Team Noord", gemeente=waterrijk, organisatie=wijkteamorganisatie, wijken=[lindehof], fte="7.5"
    )


@pytest.fixture
def beheerster(waterrijk):
    return AanstellingFactory(gebruiker__naam="Hanna Beheer", rol=Rol.BEHEERDER, gemeente=waterrijk).gebruiker


def naast_elkaar(antwoord):
    return {v.wat: (v.nu, v.jij) for v in antwoord.context["form"].botsing.verschillen}


def test_wie_als_tweede_een_netwerk_opslaat_ziet_beide_versies(
    client, werker, collega, tafel, buurtkracht, welzijn
):
    tuin = InitiatiefFactory(naam="Buurttuin", wijk=tafel.wijk, organisatie=buurtkracht)
    adres = reverse("netwerken:netwerk_update", args=[tafel.pk])
    typte = {
        "versie": "1",
        "naam": "Koffietafel",
        "wijk": tafel.wijk_id,
        "soort": "straat",
        "aard": "linking",
        "ritme": "wisselend",
    }
    client.force_login(collega)
    bram = typte | {
        "aard": "bonding",
        "omvang": "20",
        "initiatieven": [tuin.pk],
        "organisaties": [welzijn.pk, buurtkracht.pk],
    }
    client.post(adres, bram)
    client.force_login(werker)
    botsing = client.post(adres, typte | {"ritme": "wekelijks"})

    assert botsing.status_code == 409
    assert naast_elkaar(botsing) == {
        "Aard": (
            "Bonding: mensen die op elkaar lijken, zoals buren of lotgenoten",
            "Linking: bewoners en instellingen, zoals gemeente of corporatie",
        ),
        "Omvang": ("20", "–"),
        "Ritme": ("Wisselend", "Elke week"),
        "Initiatieven": ("Buurttuin", "–"),
        "Partners": ("Buurtkracht, Welzijn Waterrijk", "–"),
    }
    assert "Bram Collega was je voor" in botsing.text
    assert "Dit netwerk is intussen gewijzigd" in botsing.text
    tafel.refresh_from_db()
    assert (tafel.omvang, tafel.aard, tafel.versie) == (20, "bonding", 2)

    verder = typte | {"ritme": "wekelijks", "versie": botsing.context["form"]["versie"].value()}
    assert client.post(adres, verder).status_code == 302
    tafel.refresh_from_db()
    assert (tafel.omvang, tafel.aard, tafel.ritme, tafel.versie) == (None, "linking", "wekelijks", 3)
    assert not tafel.initiatieven.exists()


def test_een_netwerk_bevestigen_botst_niet_met_wie_bewerkt(client, werker, wijkteamlid, tafel):
    client.force_login(werker)
    adres = reverse("netwerken:netwerk_update", args=[tafel.pk])
    geopend = client.get(adres).context["form"]["versie"].value()
    actions.bevestig(tafel, by=wijkteamlid)
    typte = {
        "versie": geopend,
        "naam": "Koffietafel",
        "wijk": tafel.wijk_id,
        "soort": "straat",
        "aard": "linking",
        "ritme": "wekelijks",
    }
    assert client.post(adres, typte).status_code == 302
    tafel.refresh_from_db()
    assert tafel.soort == "straat"
    assert tafel.vandaag_bevestigd


def test_wie_als_tweede_een_wijkteam_opslaat_ziet_beide_versies(
    client, beheerder, beheerster, team, spoorzicht, wijkteamlid, werker
):
    leden = [wie.aanstellingen.get().pk for wie in (wijkteamlid, werker)]
    adres = reverse("netwerken:wijkteam_update", args=[team.pk])
    typte = {
        "versie": "1",
        "naam": "Team Noord",
        "organisatie": team.organisatie_id,
        "wijken": [wijk.pk for wijk in team.wijken.all()],
        "fte": "7,5",
    }
    client.force_login(beheerster)
    hanna = typte | {"leden": leden, "fte": "8", "wijken": [*typte["wijken"], spoorzicht.pk]}
    assert client.post(adres, hanna).status_code == 302
    client.force_login(beheerder)
    botsing = client.post(adres, typte)

    assert botsing.status_code == 409
    assert naast_elkaar(botsing) == {
        "Wijken": ("Lindehof, Spoorzicht", "Lindehof"),
        "Leden": (
            "Noor Werker, opbouwwerker bij Welzijn Waterrijk; Wim Wijkteam, wijkteamlid bij Gemeente Waterrijk",
            "–",
        ),
        "Fte": ("8,0", "7,5"),
    }
    assert "Iemand anders was je voor" in botsing.text
    assert "Dit wijkteam is intussen gewijzigd" in botsing.text
    assert reverse("netwerken:wijkteam_detail", args=[team.pk]) in botsing.text
    assert team.leden.count() == 2

    verder = typte | {"versie": botsing.context["form"]["versie"].value()}
    assert client.post(adres, verder).status_code == 302
    team.refresh_from_db()
    assert (str(team.fte), team.leden.count(), team.wijken.count(), team.versie) == ("7.5", 0, 1, 3)


def test_een_wijkteam_van_een_andere_gemeente_blijft_dicht(client, beheerder, zandveen, welzijn_zandveen):
    vreemd = WijkteamFactory(naam="Team Duin", gemeente=zandveen, organisatie=welzijn_zandveen)
    client.force_login(beheerder)
    adres = reverse("netwerken:wijkteam_update", args=[vreemd.pk])
    antwoord = client.post(adres, {"versie": "0", "naam": "Team Duin"})
    assert antwoord.status_code == 404
    assert "Team Duin" not in antwoord.text
