"""Two people in one activity: its Inzet is kept per person and vorm, and the page says what happened."""

import pytest
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.models import Activiteit
from activiteiten.tests.formulier import NIEUW, inzet_rijen, met_collegas, rij
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.tests.factories import InitiatiefFactory
from opbouw.tests.paginas import ingevuld_in
from wijken.tests.factories import BuurtFactory

pytestmark = pytest.mark.usefixtures("zaterdag")


@pytest.fixture
def activiteit(client, invoer, werker):
    client.force_login(werker)
    client.post(NIEUW, invoer(titel="Koffietafel", omschrijving="Eerste regel\r\nTweede regel"))
    return Activiteit.objects.get()


@pytest.fixture
def pad(activiteit):
    return reverse("activiteiten:activiteit_update", args=[activiteit.pk])


@pytest.fixture
def open_(client, pad):
    """What this person's browser sends when nothing is touched."""

    def _open(user):
        client.force_login(user)
        return ingevuld_in(client.get(pad))

    return _open


@pytest.fixture
def stuur(client, pad):
    def _stuur(user, velden):
        client.force_login(user)
        return client.post(pad, velden)

    return _stuur


def naast_elkaar(antwoord):
    assert antwoord.status_code == 409
    return [(v.wat, v.nu, v.jij) for v in antwoord.context["verschillen"]]


# Inzet


def test_een_rij_die_je_niet_aanraakte_volgt_ook(open_, stuur, werker, collega, coordinator):
    stuur(werker, open_(werker) | met_collegas((collega, "0:45")))
    noor, carla = open_(werker), open_(coordinator)
    # Noor gives Bram more time and puts Carla in; Carla changes the time of Noor.
    bij = met_collegas((collega, "1:00"), (coordinator, "0:30", "indirect"))
    assert stuur(werker, noor | bij).status_code == 302

    botsing = stuur(coordinator, carla | {"duur": "2:00"})

    assert naast_elkaar(botsing) == [("Noor Werker, collectief", "1:30", "2:00")]
    assert stuur(coordinator, ingevuld_in(botsing)).status_code == 302
    assert inzet_rijen() == [
        ("Bram Collega", "collectief", 60),
        ("Carla Coördinator", "indirect", 30),
        ("Noor Werker", "collectief", 120),
    ]


def test_een_rij_die_jij_weghaalde_of_erbij_zette_is_van_jou(open_, stuur, werker, collega, coordinator):
    stuur(werker, open_(werker) | met_collegas((collega, "0:45")))
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"deelnemers": "20"})
    anders = {"inzet-TOTAL_FORMS": "2", "inzet-0-medewerker": "", "inzet-0-duur": ""}

    botsing = stuur(coordinator, carla | anders | rij(1, coordinator, "0,5", "indirect"))

    assert naast_elkaar(botsing) == [
        ("Carla Coördinator, indirect", "–", "0:30"),
        ("Bram Collega, collectief", "0:45", "–"),
    ]
    stuur(coordinator, ingevuld_in(botsing))
    assert inzet_rijen() == [("Carla Coördinator", "indirect", 30), ("Noor Werker", "collectief", 90)]
    assert Activiteit.objects.get().deelnemers == 20


def test_wie_er_intussen_uit_is_komt_er_niet_ongemerkt_weer_in(open_, stuur, werker, collega, coordinator):
    stuur(werker, open_(werker) | met_collegas((collega, "0:45")))
    noor, carla = open_(werker), open_(coordinator)
    assert (noor["hoofd"], carla["hoofd"]) == (str(werker.pk), str(werker.pk))
    bram = open_(collega)
    weg = {"inzet-0-medewerker": "", "inzet-0-duur": ""}
    assert bram["inzet-0-medewerker"] == str(werker.pk)
    stuur(collega, bram | weg)  # Noor is taken out
    assert inzet_rijen() == [("Bram Collega", "collectief", 45)]

    botsing = stuur(coordinator, carla | {"titel": "Soeptafel"})

    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    assert ingevuld_in(botsing)["hoofd"] == str(collega.pk)
    stuur(coordinator, ingevuld_in(botsing))
    assert inzet_rijen() == [("Bram Collega", "collectief", 45)]


def test_wat_nog_niet_af_was_in_een_rij_blijft_staan(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"deelnemers": "20"})
    half = {"inzet-TOTAL_FORMS": "1", "inzet-0-duur": "een uurtje"}
    botsing = stuur(coordinator, carla | half)
    assert botsing.status_code == 409
    assert ingevuld_in(botsing)["inzet-0-duur"] == "een uurtje"


# What can't be saved


def test_een_fout_en_een_botsing_staan_samen_op_de_pagina(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"deelnemers": "5"})
    botsing = stuur(coordinator, carla | {"nieuwe_deelnemers": "8", "vrijwilligers_duur": "lang"})
    assert naast_elkaar(botsing) == [("Nieuwe deelnemers", "–", "8"), ("Tijd van vrijwilligers", "–", "lang")]
    assert "Er waren 5 mensen, dus niet meer dan 5 nieuwe." in botsing.text
    terug = ingevuld_in(botsing)
    assert (terug["deelnemers"], terug["nieuwe_deelnemers"]) == ("5", "8")


def test_een_keuze_die_niet_meer_past_staat_er_met_haar_naam(
    open_, stuur, werker, coordinator, lindehof, spoorzicht
):
    buurt = BuurtFactory(wijk=lindehof, naam="Oost")
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"wijk": str(spoorzicht.pk)})
    botsing = stuur(coordinator, carla | {"buurt": str(buurt.pk)})
    assert naast_elkaar(botsing) == [("Buurt", "–", "Oost")]
    assert "Oost ligt niet in Spoorzicht" in botsing.text


# What the page says


@pytest.mark.parametrize("anders", [{"titel": "Mijn titel"}, {"titel": "Mijn titel", "duur": "lang"}])
def test_de_kop_is_de_titel_die_er_staat(open_, stuur, werker, coordinator, anders):
    carla = open_(coordinator)
    if "duur" not in anders:
        stuur(werker, open_(werker) | {"titel": "Soeptafel"})
    antwoord = stuur(coordinator, carla | anders)
    kop = "Koffietafel" if "duur" in anders else "Soeptafel"
    assert antwoord.status_code in {409, 422}
    assert f'<h1 class="formkop">{kop} bewerken</h1>' in antwoord.text


def test_wie_tegelijk_opslaat_krijgt_dezelfde_pagina(open_, stuur, monkeypatch, werker, coordinator):
    carla = open_(coordinator) | {"titel": "Soeptafel"}
    wijzig = actions.wijzig_activiteit

    def net_na_een_ander(**alles):
        nu = Activiteit.objects.get()
        gegevens = actions.gegevens_van(nu) | {"locatie": "De Linde"}
        wijzig(by=werker, activiteit=nu, versie=nu.versie, gegevens=gegevens)
        return wijzig(**alles)

    monkeypatch.setattr(actions, "wijzig_activiteit", net_na_een_ander)
    botsing = stuur(coordinator, carla)
    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    assert ingevuld_in(botsing)["locatie"] == "De Linde"


def test_de_rij_die_je_niet_veranderde_telt_niet_als_van_jou(open_, stuur, werker, collega, coordinator):
    """`1,5` was `1:30`, and a row that stands elsewhere in the form is the same row."""
    stuur(werker, open_(werker) | met_collegas((collega, "0:45")))
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"duur": "2:00"})
    botsing = stuur(coordinator, carla | {"duur": "1,5", "titel": "Soeptafel"})
    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    stuur(coordinator, ingevuld_in(botsing))
    assert ("Noor Werker", "collectief", 120) in inzet_rijen()


def test_zonder_begin_gelden_de_rijen_zoals_ze_zijn_getypt(open_, stuur, werker, collega, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | met_collegas((collega, "0:45")))
    del carla["initial-inzet"]
    botsing = stuur(coordinator, carla)
    assert naast_elkaar(botsing) == [("Bram Collega, collectief", "0:45", "–")]
    stuur(coordinator, ingevuld_in(botsing))
    assert inzet_rijen() == [("Noor Werker", "collectief", 90)]


@pytest.mark.parametrize("begin", ["onzin", "a/b/c/d", "{vreemd}/collectief/1:00", "{vreemd}/x/1:00"])
def test_een_verzonnen_begin_noemt_geen_vreemde(open_, stuur, werker, coordinator, werker_zandveen, begin):
    carla = open_(coordinator)
    stuur(werker, open_(werker) | {"titel": "Soeptafel"})
    verzonnen = carla["initial-inzet"] + [begin.format(vreemd=werker_zandveen.pk)]
    botsing = stuur(coordinator, carla | {"initial-inzet": verzonnen})
    assert naast_elkaar(botsing) == []
    assert werker_zandveen.naam not in botsing.text


def test_wat_samen_een_regel_breekt_wordt_niet_opgeslagen(
    open_, stuur, werker, coordinator, zandveen, duinrand, activiteit
):
    """The first takes the activity to another gemeente, the second gives it an initiatief of the old one."""
    for wie, rol in ((werker, "opbouwwerker"), (coordinator, "coordinator")):
        AanstellingFactory(gebruiker=wie, rol=rol, gemeente=zandveen, organisatie=activiteit.organisatie)
    tuin = InitiatiefFactory(naam="Buurttuin", wijk=activiteit.wijk, organisatie=activiteit.organisatie)
    noor, carla = open_(werker), open_(coordinator)
    assert stuur(werker, noor | {"wijk": str(duinrand.pk)}).status_code == 302
    botsing = stuur(coordinator, carla | {"initiatief": str(tuin.pk)})
    assert naast_elkaar(botsing) == [("Initiatief", "–", "Buurttuin (Lindehof)")]
    fout = stuur(coordinator, ingevuld_in(botsing))
    assert fout.status_code == 422
    assert "Buurttuin hoort bij een andere gemeente dan" in fout.text
    assert Activiteit.objects.values_list("wijk", "initiatief").get() == (duinrand.pk, None)
