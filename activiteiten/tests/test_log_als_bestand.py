"""The log as CSV and XLSX: what the filter shows, for whoever may see it."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from activiteiten.keuzes import Status, Vorm
from activiteiten.tests.factories import ActiviteitFactory, ActiviteitSoortFactory, InzetFactory
from initiatieven.models import Thema
from initiatieven.tests.factories import InitiatiefFactory
from kern.tests.uitvoer import inhoud, lees_csv, lees_xlsx
from opbouw.tests.paginas import tekst_van

LIJST = "/activiteiten/"
DAG = datetime.date(2026, 3, 2)


@pytest.fixture
def log(
    werker,
    collega,
    andere_organisatie,
    werker_zandveen,
    wijkteamlid,
    lindehof,
    duinrand,
    welzijn,
    buurtkracht,
    welzijn_zandveen,
    wijkteamorganisatie,
):
    """One of each who could see what is not theirs; the title says whose it is."""
    soort = ActiviteitSoortFactory(naam="koffieochtend")

    def maak(titel, wie, organisatie, wijk, dag):
        activiteit = ActiviteitFactory(
            titel=titel, soort=soort, wijk=wijk, organisatie=organisatie, ingevoerd_door=wie, datum=dag
        )
        InzetFactory(activiteit=activiteit, minuten=90)
        return activiteit

    dagen = [DAG + datetime.timedelta(days=verder) for verder in range(5)]
    return [
        maak("van werker", werker, welzijn, lindehof, dagen[0]),
        maak("van collega", collega, welzijn, lindehof, dagen[1]),
        maak("van buurtkracht", andere_organisatie, buurtkracht, lindehof, dagen[2]),
        maak("van zandveen", werker_zandveen, welzijn_zandveen, duinrand, dagen[3]),
        maak("van wijkteam", wijkteamlid, wijkteamorganisatie, lindehof, dagen[4]),
    ]


def titels(antwoord):
    koppen, *rijen = lees_csv(antwoord)
    return [rij[koppen.index("Titel")] for rij in rijen]


@pytest.mark.parametrize(
    ("wie", "verwacht"),
    [
        ("werker", ["van collega", "van werker"]),
        ("coordinator", ["van collega", "van werker"]),
        ("andere_organisatie", ["van buurtkracht"]),
        ("wijkteamlid", ["van wijkteam"]),
        ("werker_zandveen", ["van zandveen"]),
    ],
)
def test_ieder_krijgt_precies_wat_de_lijst_toont(request, client, log, wie, verwacht):
    client.force_login(request.getfixturevalue(wie))
    pagina = client.get(LIJST)
    assert [rij.activiteit.titel for rij in pagina.context["rijen"]] == verwacht
    assert titels(client.get(f"{LIJST}lijst.csv")) == verwacht
    koppen, *rijen = lees_xlsx(client.get(f"{LIJST}lijst.xlsx"))
    assert [rij[koppen.index("Titel")] for rij in rijen] == verwacht


def test_een_wijkteamlid_krijgt_alleen_wat_van_zichzelf_is(
    client, log, wijkteamlid, wijkteamorganisatie, lindehof
):
    ActiviteitFactory(titel="van een ander in het team", organisatie=wijkteamorganisatie, wijk=lindehof)
    client.force_login(wijkteamlid)
    assert titels(client.get(f"{LIJST}lijst.csv")) == ["van wijkteam"]


@pytest.mark.parametrize("wie", ["beleid", "beheerder", "beleid_zandveen", "zonder_aanstelling"])
@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_een_gemeente_krijgt_het_log_niet(request, client, log, wie, soort):
    client.force_login(request.getfixturevalue(wie))
    assert client.get(f"{LIJST}lijst.{soort}").status_code == 403


def test_het_filter_geldt_en_wat_nog_komt_wacht(client, log, werker, collega, welzijn, lindehof):
    client.force_login(werker)
    ActiviteitFactory(
        titel="straks", wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker, status=Status.GEPLAND,
        datum=timezone.localdate() + datetime.timedelta(days=30),
    )  # fmt: skip
    assert titels(client.get(f"{LIJST}lijst.csv")) == ["van collega", "van werker"]
    assert titels(client.get(f"{LIJST}lijst.csv", {"medewerker": collega.pk})) == ["van collega"]
    assert titels(client.get(f"{LIJST}lijst.csv", {"van": DAG, "tot": DAG})) == ["van werker"]
    assert titels(client.get(f"{LIJST}lijst.csv", {"van": "2100-01-01"})) == []
    tekst = client.get(LIJST, {"medewerker": collega.pk, "pagina": 1}).text
    assert f'href="lijst.xlsx?medewerker={collega.pk}"' in tekst


def test_een_filter_dat_niet_klopt_geeft_de_pagina(client, werker, duinrand):
    client.force_login(werker)
    antwoord = client.get(f"{LIJST}lijst.csv", {"wijk": duinrand.pk}, follow=True)
    assert antwoord.redirect_chain == [(f"./?wijk={duinrand.pk}", 302)]
    assert antwoord.status_code == 422
    assert "Er klopt iets niet in het filter." in tekst_van(antwoord)


def test_alles_van_een_activiteit_in_cellen_met_hun_soort(client, werker, collega, lindehof, welzijn):
    activiteit = ActiviteitFactory(
        titel="=1+1", soort=ActiviteitSoortFactory(naam="koffie"), wijk=lindehof, organisatie=welzijn, datum=DAG,
        ingevoerd_door=werker, begintijd=datetime.time(9, 30), locatie="De Hoek", deelnemers=14, nieuwe_deelnemers=0,
        omschrijving="+samen\ngekookt", resultaat="", initiatief=InitiatiefFactory(naam="Tuin", wijk=lindehof),
    )  # fmt: skip
    activiteit.themas.set(Thema.objects.filter(naam__in=["ontmoeting", "energietransitie"]))
    InzetFactory(activiteit=activiteit, medewerker=werker, minuten=90)
    InzetFactory(activiteit=activiteit, medewerker=werker, vorm=Vorm.INDIRECT, minuten=1440)
    InzetFactory(activiteit=activiteit, medewerker=collega, minuten=30)
    client.force_login(werker)
    koppen, rij = lees_xlsx(client.get(f"{LIJST}lijst.xlsx"))
    van_xlsx = dict(zip(koppen, rij, strict=True))
    assert van_xlsx.pop("Datum").date() == DAG
    uur = datetime.timedelta(hours=1)
    assert {kop: waarde for kop, waarde in van_xlsx.items() if waarde is not None} == {
        "Begintijd": datetime.time(9, 30),
        "Soort": "koffie",
        "Titel": "=1+1",
        "Wijk": "Lindehof",
        "Locatie": "De Hoek",
        "Organisatie": "Welzijn Waterrijk",
        "Wie": "Noor Werker, Bram Collega",
        "Duur": 26 * uur,
        "Collectief": 2 * uur,
        "Indirect": 24 * uur,
        "Deelnemers": 14,
        "Nieuwe deelnemers": 0,
        "Initiatief": "Tuin",
        "Thema’s": "energietransitie, ontmoeting",
        "Omschrijving": "+samen\ngekookt",
        "Stand": "uitgevoerd",
    }
    koppen, rij = lees_csv(client.get(f"{LIJST}lijst.csv"))
    van_csv = dict(zip(koppen, rij, strict=True))
    assert (van_csv["Datum"], van_csv["Begintijd"], van_csv["Duur"]) == ("2026-03-02", "09:30", "26:00")
    assert (van_csv["Titel"], van_csv["Omschrijving"]) == ("'=1+1", "'+samen\ngekookt")


@pytest.mark.parametrize("achter", ["", "lijst.csv", "lijst.xlsx"])
def test_een_langer_log_kost_niet_meer_zoekvragen(client, werker, lindehof, welzijn, achter):
    client.force_login(werker)
    client.get(LIJST)  # remembers this list
    soort, gemeten = ActiviteitSoortFactory(), []
    for erbij in (1, 2, 197):
        for _ in range(erbij):
            activiteit = ActiviteitFactory(
                wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker, soort=soort
            )
            InzetFactory(activiteit=activiteit)
        with CaptureQueriesContext(connection) as vragen:
            antwoord = client.get(f"{reverse('activiteiten:activiteit_list')}{achter}")
            if achter:
                assert len(inhoud(antwoord)) > 300
        gemeten.append(len(vragen))
    assert gemeten[0] == gemeten[1] == gemeten[2] <= 16
