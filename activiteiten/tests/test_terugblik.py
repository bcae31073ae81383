"""One's own month and year, and the team of a coördinator: nobody sees those of others."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activiteiten.keuzes import Status, Vorm
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers.models import Aanstelling
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.tests.factories import InitiatiefFactory


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-18T12:00:00+01:00", tick=False):
        yield


@pytest.fixture
def log(werker, welzijn, lindehof):
    def maak(
        datum, minuten=60, vorm=Vorm.COLLECTIEF, *, wie=werker, wijk=lindehof, organisatie=welzijn, **velden
    ):
        activiteit = ActiviteitFactory(
            datum=datetime.date.fromisoformat(datum),
            wijk=wijk,
            organisatie=organisatie,
            ingevoerd_door=wie,
            **velden,
        )
        InzetFactory(activiteit=activiteit, medewerker=wie, minuten=minuten, vorm=vorm)

    return maak


@pytest.fixture
def gelogd(log, collega, spoorzicht, lindehof, welzijn):
    tuin = InitiatiefFactory(naam="De Tuin", wijk=lindehof, organisatie=welzijn)
    log("2026-11-02", 90, initiatief=tuin)
    log("2026-11-17", 30, Vorm.INDIVIDUEEL, wijk=spoorzicht)
    log("2026-11-30", 600, status=Status.GEPLAND)
    log("2026-10-31", 120)
    log("2026-11-03", 999, wie=collega)


def _regels(regels):
    return [(regel.naam, regel.minuten.samen) for regel in regels]


def test_mijn_maand_is_van_mij_alleen(client, gelogd, werker):
    client.force_login(werker)
    antwoord = client.get("/activiteiten/mijn-maand/")
    blik = antwoord.context["blik"]
    assert (blik.minuten.collectief, blik.minuten.individueel) == (90, 30)
    assert _regels(blik.per_initiatief) == [("De Tuin", 90), ("zonder initiatief", 30)]
    assert _regels(blik.per_wijk) == [("Lindehof", 90), ("Spoorzicht", 30)]
    assert f"van=2026-11-01&amp;tot=2026-11-30&amp;medewerker={werker.pk}" in antwoord.text
    assert "Bram" not in antwoord.text


def test_een_jaar_heeft_zijn_maanden_en_een_lege_maand_zegt_wat_te_doen(client, gelogd, werker):
    client.force_login(werker)
    jaar = client.get("/activiteiten/mijn-jaar/2026/").context["blik"]
    assert _regels(jaar.per_maand) == [("oktober 2026", 120), ("november 2026", 120)]
    assert jaar.minuten.samen == 240
    assert "Hier staat nog niets" in client.get("/activiteiten/mijn-maand/2026-01/").text


@pytest.mark.parametrize(
    "pad",
    [
        "mijn-maand/2026-13/",
        "mijn-maand/2027-01/",
        "mijn-maand/1999-01/",
        "mijn-jaar/2027/",
        "mijn-jaar/99999/",
    ],
)
def test_een_maand_die_er_niet_is_of_nog_komt_is_geen_pagina(client, werker, pad):
    client.force_login(werker)
    assert client.get(f"/activiteiten/{pad}").status_code == 404


def test_een_wijkteamlid_heeft_ook_een_eigen_maand(client, log, wijkteamlid, wijkteamorganisatie):
    log("2026-11-02", 45, wie=wijkteamlid, organisatie=wijkteamorganisatie)
    client.force_login(wijkteamlid)
    antwoord = client.get("/activiteiten/mijn-maand/2026-11/")
    assert antwoord.context["blik"].minuten.samen == 45
    assert "medewerker=" not in antwoord.text


def test_het_team_staat_op_naam_met_uren_naast_het_contract(
    client, gelogd, coordinator, werker, collega, andere_organisatie
):
    Aanstelling.objects.filter(gebruiker=werker).update(uren_per_week=28)
    client.force_login(coordinator)
    antwoord = client.get("/activiteiten/team/")
    rijen = [
        (mens.naam, mens.deze_week, mens.vorige_week, mens.deze_maand, mens.wacht, mens.laatst)
        for mens in antwoord.context["tabel"].pagina
    ]
    assert rijen == [
        ("Bram Collega", 0, 0, 999, 0, datetime.date(2026, 11, 3)),
        ("Carla Coördinator", 0, 0, 0, 0, None),
        ("Noor Werker", 30, 0, 120, 0, datetime.date(2026, 11, 17)),
    ]
    assert "0:30 van 28:00" in antwoord.text
    assert "Bram Collega en Carla Coördinator logden deze week nog niets." in antwoord.text
    assert "Olga" not in antwoord.text
    # No ranking: only the name can be sorted by.
    assert [kolom.naam for kolom in antwoord.context["tabel"].kolommen if kolom.volgorde] == ["naam"]
    bestand = client.get("/activiteiten/team/lijst.csv").getvalue().decode("utf-8-sig").splitlines()
    assert bestand[3].startswith("Noor Werker;0:30;28")


def test_wat_wacht_op_een_vinkje_staat_bij_het_team(client, log, coordinator):
    log("2026-11-17", 60, status=Status.GEPLAND)
    log("2026-11-18", 60, status=Status.GEPLAND)
    client.force_login(coordinator)
    assert {m.naam: m.wacht for m in client.get("/activiteiten/team/").context["tabel"].pagina} == {
        "Carla Coördinator": 0,
        "Noor Werker": 1,
    }


def test_meer_collegas_kosten_niet_meer_vragen(client, gelogd, log, coordinator, waterrijk, welzijn):
    client.force_login(coordinator)

    def vragen():
        client.get("/activiteiten/team/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/activiteiten/team/")
        return len(queries)

    voor = vragen()
    for _ in range(3):
        nieuw = AanstellingFactory(gemeente=waterrijk, organisatie=welzijn).gebruiker
        log("2026-11-17", 60, wie=nieuw)
    assert vragen() == voor
