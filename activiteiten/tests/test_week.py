"""A week: what is in it, what the contract asks, and what is still missing."""

import datetime
import re
from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from activiteiten.keuzes import Status, Vorm
from activiteiten.minuten import Minuten
from activiteiten.plannen.weekbeeld import weekbeeld_of
from activiteiten.tests.factories import InzetFactory
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.tests.factories import AanstellingFactory
from kern.adres import WeekConverter
from kern.datum import Week
from opbouw.tests.paginas import tekst_van

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")

WEEK = Week(2026, 47)


def beeld_of(user, week=WEEK):
    return weekbeeld_of(user, week)


def titels(beeld):
    return [[str(regel.activiteit) for regel in dag.regels] for dag in beeld.dagen]


@pytest.mark.parametrize(
    ("dag", "week"),
    [
        (datetime.date(2026, 1, 1), Week(2026, 1)),
        (datetime.date(2025, 12, 29), Week(2026, 1)),  # a Monday: its Thursday is in 2026
        (datetime.date(2027, 1, 3), Week(2026, 53)),
        (datetime.date(2027, 1, 4), Week(2027, 1)),
        (datetime.date(2024, 12, 31), Week(2025, 1)),
    ],
)
def test_een_dag_ligt_in_de_week_van_zijn_donderdag(dag, week):
    assert Week.om(dag) == week
    assert dag in week.dagen


def test_de_weken_volgen_elkaar_over_het_jaar_heen():
    assert Week(2026, 53).volgende == Week(2027, 1)
    assert Week(2027, 1).vorige == Week(2026, 53)
    assert Week(2025, 52).volgende == Week(2026, 1)
    assert Week(2000, 1).vorige is None
    assert Week(2099, 53).volgende is None


@pytest.mark.parametrize("adres", ["2026-00", "2026-54", "2025-53", "1999-52", "2100-01", "0000-01"])
def test_een_week_die_niet_bestaat_is_geen_adres(client, werker, adres):
    client.force_login(werker)
    assert client.get(f"/activiteiten/week/{adres}/").status_code == 404


@pytest.mark.parametrize("adres", ["2026-47", "2026-53", "2000-01", "2099-53"])
def test_elke_echte_week_heeft_een_pagina(client, werker, adres):
    client.force_login(werker)
    antwoord = client.get(f"/activiteiten/week/{adres}/")
    assert antwoord.status_code == 200
    assert antwoord.context["week"] == WeekConverter().to_python(adres)
    assert WeekConverter().to_url(antwoord.context["week"]) == adres


def test_zonder_week_is_het_deze_week(client, werker):
    client.force_login(werker)
    antwoord = client.get(reverse("activiteiten:week"))
    assert (antwoord.context["week"], antwoord.context["is_deze"]) == (WEEK, True)


def test_de_week_begint_om_middernacht_in_nederland(client, werker):
    client.force_login(werker)
    with time_machine.travel(datetime.datetime(2026, 11, 22, 23, 30, tzinfo=datetime.UTC)):  # Monday 0:30
        assert client.get(reverse("activiteiten:week")).context["week"] == Week(2026, 48)
    with time_machine.travel(datetime.datetime(2026, 3, 29, 22, 30, tzinfo=datetime.UTC)):  # summer: 0:30
        assert client.get(reverse("activiteiten:week")).context["week"] == Week(2026, 14)


def test_elke_dag_toont_wat_je_zelf_deed_en_plant(werker, collega, log_op, welzijn, lindehof, spoorzicht):
    log_op(16, titel="Wandeling")
    log_op(16, titel="Vroeg", begintijd=datetime.time(9))
    log_op(19, titel="Straks", status=Status.GEPLAND)
    log_op(20, titel="Afgelast", status=Status.AFGELAST)
    log_op(15, titel="Zondag ervoor")
    log_op(23, titel="Maandag erna")
    log_op(17, titel="Van een collega", medewerker=collega, ingevoerd_door=collega)
    log_op(17, titel="Ingevoerd voor een collega", medewerker=collega)
    weg = {
        "verwijderd": True,
        "verwijderd_op": datetime.datetime.now(datetime.UTC),
        "verwijderd_door": werker,
    }
    log_op(18, titel="Verwijderd", **weg)
    assert titels(beeld_of(werker)) == [["Vroeg", "Wandeling"], [], [], ["Straks"], ["Afgelast"], [], []]


def test_van_een_gedeelde_activiteit_tellen_alleen_je_eigen_minuten(werker, collega, log_op):
    samen = log_op(16, 90)
    InzetFactory(activiteit=samen, medewerker=collega, minuten=240)
    beeld = beeld_of(werker)
    assert beeld.gedaan == Minuten(collectief=90)
    assert beeld.dagen[0].regels[0].duur == "1:30"
    assert beeld_of(collega).gedaan == Minuten(collectief=240)


def test_werk_voor_een_andere_organisatie_of_gemeente_staat_er_niet_in(werker, log_op, duinrand, buurtkracht):
    log_op(16, titel="Hier")
    log_op(16, titel="Daar", organisatie=buurtkracht)
    log_op(16, titel="Ginds", wijk=duinrand)
    assert titels(beeld_of(werker))[0] == ["Hier"]


def test_een_coordinator_ziet_de_eigen_week(coordinator, log_op):
    log_op(16, titel="Van de werker")
    log_op(17, titel="Eigen", medewerker=coordinator, ingevoerd_door=coordinator)
    assert titels(beeld_of(coordinator)) == [[], ["Eigen"], [], [], [], [], []]


@pytest.mark.parametrize(
    ("begin", "einde", "uren"),
    [
        ("2020-01-01", None, 28),
        ("2026-11-16", None, 28),
        ("2026-11-18", None, Decimal("16.8")),  # Wednesday, Thursday and Friday
        ("2020-01-01", "2026-11-18", Decimal("11.2")),  # the end is the first day without
        ("2020-01-01", "2026-11-16", None),
        ("2026-11-21", None, None),  # Saturday: no working day of this week
        ("2026-11-23", None, None),
    ],
)
def test_de_contracturen_zijn_van_de_aanstelling_die_in_die_week_loopt(
    werker, waterrijk, welzijn, begin, einde, uren
):
    AanstellingFactory(
        gebruiker=werker,
        gemeente=waterrijk,
        organisatie=welzijn,
        begin=datetime.date.fromisoformat(begin),
        einde=einde and datetime.date.fromisoformat(einde),
        uren_per_week=28,
    )
    assert werker.contractminuten(Bevoegdheid.ACTIVITEIT_LOGGEN, WEEK.werkdagen) == (uren and uren * 60)


def test_een_ander_contract_midden_in_de_week_telt_naar_zijn_dagen(werker, waterrijk, welzijn):
    woensdag = datetime.date(2026, 11, 18)
    plek = {"gebruiker": werker, "gemeente": waterrijk, "organisatie": welzijn}
    AanstellingFactory(**plek, einde=woensdag, uren_per_week=20)
    AanstellingFactory(**plek, begin=woensdag, uren_per_week=30)
    assert werker.contractminuten(Bevoegdheid.ACTIVITEIT_LOGGEN, WEEK.werkdagen) == 60 * (20 * 2 + 30 * 3) / 5


@pytest.mark.parametrize(
    ("gedaan", "gepland", "zin"),
    [
        (
            960,
            300,
            "16:00 van 28:00 uur staat erin, 5:00 uur komt nog. Dan mis je nog 7:00 uur; woensdag is leeg.",
        ),
        (960, 0, "16:00 van 28:00 uur staat erin. Je mist nog 12:00 uur; woensdag is leeg."),
        (1380, 300, "23:00 van 28:00 uur staat erin, 5:00 uur komt nog. Je week is rond."),
        (
            1380,
            360,
            "23:00 van 28:00 uur staat erin, 6:00 uur komt nog. Dat is 1:00 uur meer dan in je contract staat.",
        ),
    ],
)
def test_de_zin_zegt_wat_er_staat_wat_komt_en_wat_mist(
    client, werker, log_op, waterrijk, welzijn, gedaan, gepland, zin
):
    werker.aanstellingen.update(uren_per_week=28)
    for dag, minuten in ((16, 60), (17, 60), (19, gedaan - 120)):
        log_op(dag, minuten)
    if gepland:
        log_op(20, gepland, status=Status.GEPLAND)
    client.force_login(werker)
    assert zin in tekst_van(client.get(reverse("activiteiten:week")))


@pytest.mark.parametrize(
    ("gepland", "zin"),
    [
        ({17: 60, 18: 30}, "0:00 uur staat erin, 1:30 uur wacht op een vinkje."),
        ({19: 60, 21: 30}, "0:00 uur staat erin, 1:30 uur komt nog."),  # today is not over
        (
            {17: 60, 18: 30, 19: 45, 22: 15},
            "0:00 uur staat erin, 1:30 uur wacht op een vinkje en 1:00 uur komt nog.",
        ),
    ],
)
def test_wat_gepland_stond_op_een_dag_die_voorbij_is_wacht_op_een_vinkje(
    client, werker, log_op, gepland, zin
):
    for dag, minuten in gepland.items():
        log_op(dag, minuten, status=Status.GEPLAND)
    client.force_login(werker)
    assert zin in tekst_van(client.get(reverse("activiteiten:week")))


def test_in_een_week_die_voorbij_is_komt_er_niets_meer(client, werker, log_op):
    log_op(13, 60)
    log_op(15, 90, status=Status.GEPLAND)
    client.force_login(werker)
    tekst = tekst_van(client.get("/activiteiten/week/2026-46/"))
    assert "1:00 uur staat erin, 1:30 uur wacht op een vinkje." in tekst


def test_zonder_contracturen_mist_er_niets(client, werker, log_op):
    log_op(16, 90)
    client.force_login(werker)
    tekst = tekst_van(client.get(reverse("activiteiten:week")))
    assert "1:30 uur staat erin." in tekst
    assert "mis" not in tekst.partition("staat erin.")[2][:40]
    assert "vult ze in bij Mensen: je coördinator of de beheerder." in tekst


def test_een_week_die_nog_komt_heeft_ruimte_en_mist_niets(client, werker, log_op):
    werker.aanstellingen.update(uren_per_week=28)
    log_op(23, 90, status=Status.GEPLAND)
    client.force_login(werker)
    tekst = tekst_van(client.get("/activiteiten/week/2026-48/"))
    assert "0:00 van 28:00 uur staat erin, 1:30 uur komt nog. Er is nog 26:30 uur vrij." in tekst


@pytest.mark.parametrize(
    ("week", "zin", "knop", "query"),
    [
        ("2026-47", "In deze week staat nog niets; je contract is 28:00 uur.", "Log iets", "2026-11-19"),
        ("2026-46", "In deze week staat nog niets; je contract is 28:00 uur.", "Log iets", "2026-11-09"),
        (
            "2026-48",
            "In deze week is nog niets gepland; je contract is 28:00 uur.",
            "Plan iets",
            "2026-11-23&amp;status=gepland",
        ),
    ],
)
def test_een_lege_week_is_een_zin_met_een_knop(client, werker, week, zin, knop, query):
    werker.aanstellingen.update(uren_per_week=28)
    client.force_login(werker)
    antwoord = client.get(f"/activiteiten/week/{week}/")
    assert zin in tekst_van(antwoord)
    adres = reverse("activiteiten:activiteit_create")
    assert f'href="{adres}?datum={query}">{knop} in deze week</a>' in antwoord.text
    assert "legenda" not in antwoord.text


def test_de_dagen_tellen_op_tot_de_week(client, werker, log_op):
    minuten = {16: (60, 90, 45), 17: (465,), 18: (95,), 19: (212,), 20: (210,), 21: (148,), 22: (119,)}
    for dag, duren in minuten.items():
        for duur in duren:
            log_op(dag, duur, status=Status.UITGEVOERD)
    client.force_login(werker)
    antwoord = client.get("/activiteiten/week/2026-47/")
    dagen = re.findall(r'aria-hidden="true">([0-9]+):([0-9]{2})</span>', antwoord.text)
    assert len(dagen) == 7
    som = sum(int(uren) * 60 + int(rest) for uren, rest in dagen)
    assert f"{som // 60}:{som % 60:02d} uur staat erin." in tekst_van(antwoord)
    assert som == sum(map(sum, minuten.values()))


def test_het_gat_leidt_naar_loggen_op_de_eerste_lege_dag(client, werker, log_op):
    werker.aanstellingen.update(uren_per_week=28)
    log_op(16)
    client.force_login(werker)
    antwoord = client.get(reverse("activiteiten:week"))
    url = f"{reverse('activiteiten:activiteit_create')}?datum=2026-11-17"
    assert f'href="{url}">27:00 uur</a>' in antwoord.content.decode()


def test_elke_dag_heeft_een_knop_om_daar_te_loggen_of_te_plannen(client, werker):
    client.force_login(werker)
    inhoud = client.get(reverse("activiteiten:week")).content.decode()
    nieuw = reverse("activiteiten:activiteit_create")
    assert f'href="{nieuw}?datum=2026-11-19"' in inhoud
    assert f'href="{nieuw}?datum=2026-11-20&amp;status=gepland"' in inhoud
    assert "Loggen bij maandag 16 november" in inhoud
    assert "Plannen bij zondag 22 november" in inhoud


def test_de_strook_van_de_week_loopt_tot_het_contract(werker, log_op):
    werker.aanstellingen.update(uren_per_week=10)
    log_op(16, 300)
    log_op(20, 150, status=Status.GEPLAND)
    assert [tuple(blok) for blok in beeld_of(werker).stroken] == [
        ("v-c", "0.00%", "50.00%"),
        ("v-plan", "50.00%", "25.00%"),
    ]


def test_de_pagina_kost_evenveel_vragen_bij_een_en_bij_drie_regels(client, werker, log_op):
    client.force_login(werker)

    def aantal():
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse("activiteiten:week")).status_code == 200
        return len(vragen)

    log_op(16)
    een = aantal()
    log_op(16, status=Status.GEPLAND)
    log_op(17, vorm=Vorm.INDIVIDUEEL)
    assert aantal() == een
