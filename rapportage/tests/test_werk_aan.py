"""The work on an initiatief and a netwerk: the own organisatie its own to the day, the gemeente whole quarters."""

import datetime
import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory
from rapportage.tests.conftest import COLL, INDIV


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False):
        yield


FABRIEKEN = {"initiatief": InitiatiefFactory, "netwerk": NetwerkFactory}


def nog_een(ding, naam):
    return FABRIEKEN[ding._meta.model_name](naam=naam, wijk=ding.wijk, organisatie=ding.organisatie)


@pytest.fixture(params=FABRIEKEN)
def ding(request, lindehof, welzijn):
    return FABRIEKEN[request.param](naam="De Tuin", wijk=lindehof, organisatie=welzijn)


@pytest.fixture
def werk(ding, log, lindehof, welzijn, buurtkracht):
    """Work of two organisaties on it, of before the twelve months, and on something else."""
    soort = ding._meta.model_name
    ander = nog_een(ding, "Iets anders")
    for organisatie, dag, *inzet in (
        (welzijn, "2026-11-20", (COLL, 90)),
        (welzijn, "2026-08-03", (COLL, 60), (INDIV, 30)),
        (welzijn, "2025-01-05", (COLL, 600)),
        (buurtkracht, "2026-09-30", (COLL, 45)),
        (buurtkracht, "2026-10-02", (COLL, 15)),
    ):
        log(
            lindehof,
            organisatie,
            dag,
            *inzet,
            titel=f"Werk van {organisatie}",
            vrijwilligers_minuten=30,
            **{soort: ding},
        )
    log(lindehof, welzijn, "2026-11-20", (COLL, 999), **{soort: ander})
    return ding


def _regels(antwoord):
    """{month or quarter: hours collectief, individueel, indirect, of volunteers} where something was done."""
    return {
        regel.naam: [tekst for _, tekst in regel.cellen]
        for regel in antwoord.context["werk"].regels
        if regel.strook
    }


def test_de_eigen_organisatie_ziet_haar_werk_per_maand_met_de_activiteiten(client, werk, werker):
    client.force_login(werker)
    antwoord = client.get(werk.get_absolute_url())
    assert _regels(antwoord) == {
        "1 t/m 21 november 2026": ["1,5", "0,0", "0,0", "0,5"],
        "augustus 2026": ["1,0", "0,5", "0,0", "0,5"],
    }
    zin = antwoord.context["werk"].zin
    assert zin == (
        "3,0 uur van werkers, van 1 december 2025 t/m 21 november 2026. Vrijwilligers deden 1,0 uur. "
        "Laatst actief: 20 november 2026."
    )
    assert "Werk van Welzijn Waterrijk" in antwoord.text
    assert "Werk van Buurtkracht" not in antwoord.text
    assert f"/activiteiten/?{werk._meta.model_name}={werk.pk}" in antwoord.text


def test_de_gemeente_ziet_de_uren_van_allen_per_heel_kwartaal_en_geen_activiteit(client, werk, beleid):
    client.force_login(beleid)
    antwoord = client.get(werk.get_absolute_url())
    assert _regels(antwoord) == {"3e kwartaal 2026": ["1,8", "0,5", "0,0", "1,0"]}
    assert antwoord.context["werk"].zin.endswith("Laatst actief: 3e kwartaal 2026.")
    assert not re.search(
        r"Werk van|november|2 oktober|30 september 2026\.? Laatst", antwoord.text.split("Wat er gebeurde")[0]
    )
    assert f"/activiteiten/?{werk._meta.model_name}" not in antwoord.text


def test_een_andere_organisatie_ziet_haar_eigen_uren_en_verder_een_kwartaal(
    client, werk, andere_organisatie, log, ding
):
    client.force_login(andere_organisatie)
    antwoord = client.get(werk.get_absolute_url())
    assert _regels(antwoord) == {
        "oktober 2026": ["0,3", "0,0", "0,0", "0,5"],
        "september 2026": ["0,8", "0,0", "0,0", "0,5"],
    }
    assert "Werk van Welzijn" not in antwoord.text


def _lijst(client, ding, **vraag):
    """{name: (laatst actief, uren dit jaar)} of the list as a file."""
    soort = {"initiatief": "initiatieven", "netwerk": "netwerken"}[ding._meta.model_name]
    regels = client.get(f"/{soort}/lijst.csv", vraag).getvalue().decode("utf-8-sig").splitlines()
    kop, *rijen = [regel.split(";") for regel in regels]
    plekken = kop.index("Laatst actief"), kop.index("Uren dit jaar")
    return {rij[0]: tuple(rij[plek] for plek in plekken) for rij in rijen}


def test_de_lijst_zegt_wanneer_het_laatst_en_hoeveel_dit_jaar(
    client, werk, werker, beleid, andere_organisatie, ding, lindehof, welzijn
):
    nog_een(ding, "Niets")
    client.force_login(werker)
    assert _lijst(client, ding) == {
        "De Tuin": ("2026-11-20", "3,0"),
        "Iets anders": ("2026-11-20", "16,7"),
        "Niets": ("", "0,0"),
    }
    assert list(_lijst(client, ding, sorteer="-uren_dit_jaar")) == ["Iets anders", "De Tuin", "Niets"]
    assert list(_lijst(client, ding, sorteer="-laatst_actief"))[-1] == "Niets"
    client.force_login(beleid)
    assert _lijst(client, ding) == {
        "De Tuin": ("3e kwartaal 2026", "2,3"),
        "Iets anders": ("", "0,0"),
        "Niets": ("", "0,0"),
    }
    client.force_login(andere_organisatie)
    assert _lijst(client, ding)["De Tuin"] == ("2026-10-02", "1,0")
    assert _lijst(client, ding)["Iets anders"] == ("", "0,0")


@pytest.mark.parametrize("wie", ["werker", "beleid"])
def test_meer_werk_en_meer_rijen_kosten_niet_meer_vragen(
    client, request, werk, wie, ding, log, lindehof, welzijn
):
    client.force_login(request.getfixturevalue(wie))
    soort = {"initiatief": "initiatieven", "netwerk": "netwerken"}[ding._meta.model_name]

    def vragen():
        aantallen = []
        for pad in (f"/{soort}/", ding.get_absolute_url()):
            client.get(pad)
            with CaptureQueriesContext(connection) as queries:
                client.get(pad)
            aantallen.append(len(queries))
        return aantallen

    voor = vragen()
    for nummer in range(3):
        nieuw = nog_een(ding, f"Meer {nummer}")
        for ander in (nieuw, ding):
            log(lindehof, welzijn, f"2026-0{nummer + 1}-02", (COLL, 60), **{ding._meta.model_name: ander})
    assert vragen() == voor


def test_het_log_is_te_beperken_tot_een_netwerk_of_wijkteam(client, werker, log, lindehof, welzijn, duinrand):
    netwerk, vreemd = NetwerkFactory(wijk=lindehof, organisatie=welzijn), NetwerkFactory(wijk=duinrand)
    log(lindehof, welzijn, "2026-11-20", (COLL, 60), titel="Met het netwerk", netwerk=netwerk)
    log(lindehof, welzijn, "2026-11-20", (COLL, 60), titel="Zonder")
    client.force_login(werker)
    antwoord = client.get("/activiteiten/", {"netwerk": netwerk.pk})
    assert [rij.activiteit.titel for rij in antwoord.context["rijen"]] == ["Met het netwerk"]
    assert antwoord.context["minuten"].samen == 60
    assert client.get("/activiteiten/", {"netwerk": vreemd.pk}).status_code == 422
