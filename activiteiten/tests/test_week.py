import datetime
import re
from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from activiteiten.keuzes import Status, Vorm
from activiteiten.models import Activiteit, Afsluiting
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from activiteiten.week import Week, WeekConverter, contractminuten_of, weekbeeld_of
from gebruikers.tests.factories import AanstellingFactory
from opbouw.tests.paginas import berichten, tekst_van
from rapportage.cijfers import Minuten

DONDERDAG = datetime.date(2026, 11, 19)
WEEK = Week(2026, 47)


@pytest.fixture(autouse=True)
def donderdag():
    with time_machine.travel(datetime.datetime(2026, 11, 19, 12, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def log(werker, welzijn, lindehof):
    """An activity of the worker, with its own minutes."""

    def maak(dag, minuten=60, *, vorm=Vorm.COLLECTIEF, medewerker=werker, **velden):
        velden = {"wijk": lindehof, "organisatie": welzijn, "ingevoerd_door": werker} | velden
        activiteit = ActiviteitFactory(datum=datetime.date(2026, 11, dag), **velden)
        InzetFactory(activiteit=activiteit, medewerker=medewerker, vorm=vorm, minuten=minuten)
        return activiteit

    return maak


def beeld_of(user, week=WEEK):
    return weekbeeld_of(user, week, minuten=Minuten)


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


def test_elke_dag_toont_wat_je_zelf_deed_en_plant(werker, collega, log, welzijn, lindehof, spoorzicht):
    log(16, titel="Wandeling")
    log(16, titel="Vroeg", begintijd=datetime.time(9))
    log(19, titel="Straks", status=Status.GEPLAND)
    log(20, titel="Afgelast", status=Status.AFGELAST)
    log(15, titel="Zondag ervoor")
    log(23, titel="Maandag erna")
    log(17, titel="Van een collega", medewerker=collega, ingevoerd_door=collega)
    log(17, titel="Ingevoerd voor een collega", medewerker=collega)
    weg = {
        "verwijderd": True,
        "verwijderd_op": datetime.datetime.now(datetime.UTC),
        "verwijderd_door": werker,
    }
    log(18, titel="Verwijderd", **weg)
    assert titels(beeld_of(werker)) == [["Vroeg", "Wandeling"], [], [], ["Straks"], ["Afgelast"], [], []]


def test_van_een_gedeelde_activiteit_tellen_alleen_je_eigen_minuten(werker, collega, log):
    samen = log(16, 90)
    InzetFactory(activiteit=samen, medewerker=collega, minuten=240)
    beeld = beeld_of(werker)
    assert beeld.gedaan == Minuten(collectief=90)
    assert beeld.dagen[0].regels[0].duur == "1:30"
    assert beeld_of(collega).gedaan == Minuten(collectief=240)


def test_werk_voor_een_andere_organisatie_of_gemeente_staat_er_niet_in(werker, log, duinrand, buurtkracht):
    log(16, titel="Hier")
    log(16, titel="Daar", organisatie=buurtkracht)
    log(16, titel="Ginds", wijk=duinrand)
    assert titels(beeld_of(werker))[0] == ["Hier"]


def test_een_coordinator_ziet_de_eigen_week(coordinator, log):
    log(16, titel="Van de werker")
    log(17, titel="Eigen", medewerker=coordinator, ingevoerd_door=coordinator)
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
    assert contractminuten_of(werker, WEEK) == (uren and uren * 60)


def test_een_ander_contract_midden_in_de_week_telt_naar_zijn_dagen(werker, waterrijk, welzijn):
    woensdag = datetime.date(2026, 11, 18)
    plek = {"gebruiker": werker, "gemeente": waterrijk, "organisatie": welzijn}
    AanstellingFactory(**plek, einde=woensdag, uren_per_week=20)
    AanstellingFactory(**plek, begin=woensdag, uren_per_week=30)
    assert contractminuten_of(werker, WEEK) == 60 * (20 * 2 + 30 * 3) / 5


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
    client, werker, log, waterrijk, welzijn, gedaan, gepland, zin
):
    werker.aanstellingen.update(uren_per_week=28)
    for dag, minuten in ((16, 60), (17, 60), (19, gedaan - 120)):
        log(dag, minuten)
    if gepland:
        log(20, gepland, status=Status.GEPLAND)
    client.force_login(werker)
    assert zin in tekst_van(client.get(reverse("activiteiten:week")))


def test_zonder_contracturen_mist_er_niets(client, werker, log):
    log(16, 90)
    client.force_login(werker)
    tekst = tekst_van(client.get(reverse("activiteiten:week")))
    assert "1:30 uur staat erin." in tekst
    assert "mis" not in tekst.partition("staat erin.")[2][:40]
    assert "vult ze in bij Mensen: je coördinator of de beheerder." in tekst


def test_een_week_die_nog_komt_heeft_ruimte_en_mist_niets(client, werker, log):
    werker.aanstellingen.update(uren_per_week=28)
    log(23, 90, status=Status.GEPLAND)
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


def test_de_dagen_tellen_op_tot_de_week(client, werker, log):
    minuten = {16: (60, 90, 45), 17: (465,), 18: (95,), 19: (212,), 20: (210,), 21: (148,), 22: (119,)}
    for dag, duren in minuten.items():
        for duur in duren:
            log(dag, duur, status=Status.UITGEVOERD)
    client.force_login(werker)
    antwoord = client.get("/activiteiten/week/2026-47/")
    dagen = re.findall(r'aria-hidden="true">([0-9]+):([0-9]{2})</span>', antwoord.text)
    assert len(dagen) == 7
    som = sum(int(uren) * 60 + int(rest) for uren, rest in dagen)
    assert f"{som // 60}:{som % 60:02d} uur staat erin." in tekst_van(antwoord)
    assert som == sum(map(sum, minuten.values()))


def test_het_gat_leidt_naar_loggen_op_de_eerste_lege_dag(client, werker, log):
    werker.aanstellingen.update(uren_per_week=28)
    log(16)
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


def test_de_strook_van_de_week_loopt_tot_het_contract(werker, log):
    werker.aanstellingen.update(uren_per_week=10)
    log(16, 300)
    log(20, 150, status=Status.GEPLAND)
    assert [tuple(blok) for blok in beeld_of(werker).stroken] == [
        ("v-c", "0.00%", "50.00%"),
        ("v-plan", "50.00%", "25.00%"),
    ]


def test_de_pagina_kost_evenveel_vragen_bij_een_en_bij_drie_regels(client, werker, log):
    client.force_login(werker)

    def aantal():
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse("activiteiten:week")).status_code == 200
        return len(vragen)

    log(16)
    een = aantal()
    log(16, status=Status.GEPLAND)
    log(17, vorm=Vorm.INDIVIDUEEL)
    assert aantal() == een


def test_afvinken_maakt_gepland_uitgevoerd_en_komt_terug_op_die_dag(client, werker, log):
    activiteit = log(17, 90, status=Status.GEPLAND)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    activiteit.refresh_from_db()
    assert activiteit.status == Status.UITGEVOERD
    assert [(i.status, i.minuten) for i in activiteit.inzet.all()] == [("uitgevoerd", 90)]
    assert antwoord.url == "/activiteiten/week/2026-47/#dag-2026-11-17"
    laatste = activiteit.geschiedenis.latest()
    assert (laatste.gewijzigde_velden, laatste.history_user) == (["status"], werker)


def test_afvinken_met_een_andere_tijd_en_terug(client, werker, collega, log):
    activiteit = log(17, 90, status=Status.GEPLAND)
    InzetFactory(activiteit=activiteit, medewerker=collega, minuten=30)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]), {"duur": "2:15"})
    assert set(activiteit.inzet.values_list("medewerker", "minuten")) == {(werker.pk, 135), (collega.pk, 30)}
    [bericht] = berichten(antwoord)
    assert 'name="duur" value="1:30"' in bericht
    activiteit.refresh_from_db()
    undo = {"versie": activiteit.versie, "duur": "1:30"}
    client.post(reverse("activiteiten:activiteit_undo_done", args=[activiteit.pk]), undo)
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND
    assert set(activiteit.inzet.values_list("medewerker", "minuten")) == {(werker.pk, 90), (collega.pk, 30)}


def test_twee_keer_tikken_is_een_keer_afvinken(client, werker, log):
    activiteit = log(17, status=Status.GEPLAND)
    client.force_login(werker)
    for _ in range(2):
        client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.versie) == (Status.UITGEVOERD, 2)


def test_een_andere_tijd_voor_wat_al_gedaan_is_zegt_wat_er_staat_en_waar_het_te_wijzigen_is(
    client, werker, log
):
    activiteit = log(17, 120, titel="Koffietafel")
    client.force_login(werker)
    url = reverse("activiteiten:activiteit_done", args=[activiteit.pk])
    [bericht] = berichten(client.post(url, {"duur": "2:15"}))
    zin = " ".join(re.sub(r"<[^>]+>", "", bericht).split())
    assert zin == (
        "Koffietafel stond al op gedaan met 2:00 uur. De tijd 2:15 is niet opgeslagen. "
        "Andere tijd? Pas het aan bij Bewerken."
    )
    assert f'href="{reverse("activiteiten:activiteit_update", args=[activiteit.pk])}"' in bericht
    activiteit.refresh_from_db()
    assert (activiteit.versie, activiteit.inzet.get().minuten) == (1, 120)


def test_dezelfde_andere_tijd_twee_keer_sturen_is_gewoon_gedaan(client, werker, log):
    activiteit = log(17, 90, status=Status.GEPLAND)
    client.force_login(werker)
    for _ in range(2):
        antwoord = client.post(
            reverse("activiteiten:activiteit_done", args=[activiteit.pk]), {"duur": "2:15"}
        )
        assert "is gedaan." in berichten(antwoord)[-1]
    assert activiteit.inzet.get().minuten == 135


@pytest.mark.parametrize(
    ("velden", "gegevens", "zin"),
    [
        ({"dag": 20}, {}, "Deze activiteit is pas vrijdag 20 november."),
        ({"dag": 17, "status": Status.AFGELAST}, {}, "Deze activiteit is afgelast."),
        ({"dag": 17, "status": Status.UITGEVOERD}, {"duur": "onzin"}, "Deze duur begrijpen we niet."),
    ],
)
def test_wat_nog_niet_kan_blijft_staan_en_zegt_waarom(client, werker, log, velden, gegevens, zin):
    activiteit = log(**({"status": Status.GEPLAND} | velden))
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]), gegevens)
    [bericht] = berichten(antwoord)
    assert zin in bericht
    assert Activiteit.objects.get().status == activiteit.status


@pytest.mark.parametrize(
    ("duur", "zin"), [("<abc>", "Deze duur begrijpen we niet."), ("0", "Dit is nul minuten.")]
)
def test_een_onbegrepen_tijd_blijft_in_het_open_veld_staan(client, werker, log, duur, zin):
    activiteit, ander = log(17, status=Status.GEPLAND), log(18, status=Status.GEPLAND)
    client.force_login(werker)
    url = reverse("activiteiten:activiteit_done", args=[activiteit.pk])
    antwoord = client.post(url, {"duur": duur})
    assert (antwoord.status_code, antwoord.context["week"]) == (422, WEEK)
    pagina = " ".join(antwoord.text.split())
    veld = re.search(rf'<input [^>]*id="duur-{activiteit.pk}"[^"]*"[^/]*?>', pagina)[0]
    assert f'value="{escape(duur)}"' in veld
    assert f'aria-describedby="fout-{activiteit.pk}"' in veld
    assert re.search(rf'id="fout-{activiteit.pk}">{zin}', pagina)
    assert pagina.count('<details class="anders geen-druk" open>') == 1
    assert f'id="fout-{ander.pk}"' not in pagina
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND


def test_in_een_afgesloten_maand_vinkt_een_werker_niets_meer_af(
    client, werker, coordinator, log, lindehof, welzijn
):
    activiteit = log(17, status=Status.GEPLAND)
    maand = datetime.date(2026, 11, 1)
    Afsluiting.objects.create(organisatie=welzijn, gemeente=lindehof.gemeente, maand=maand, door=coordinator)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    [bericht] = berichten(antwoord)
    assert "November 2026 is afgesloten" in bericht
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND


def test_met_eigen_tijd_in_twee_vormen_gaat_een_andere_tijd_via_bewerken(client, werker, log):
    activiteit = log(17, status=Status.GEPLAND)
    InzetFactory(activiteit=activiteit, medewerker=werker, vorm=Vorm.INDIRECT, minuten=15)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]), {"duur": "2:00"})
    assert "Pas hem aan bij Bewerken" in berichten(antwoord)[0]
    assert set(activiteit.inzet.values_list("minuten", flat=True)) == {60, 15}
    assert "Andere tijd" not in client.get(reverse("activiteiten:week")).content.decode()


def test_ongedaan_maken_overschrijft_geen_latere_wijziging(client, werker, log):
    activiteit = log(17, status=Status.GEPLAND)
    client.force_login(werker)
    client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    antwoord = client.post(
        reverse("activiteiten:activiteit_undo_done", args=[activiteit.pk]), {"versie": "1"}
    )
    assert "intussen gewijzigd" in berichten(antwoord)[-1]
    activiteit.refresh_from_db()
    assert activiteit.status == Status.UITGEVOERD


@pytest.mark.parametrize("wie", ["collega", "andere_organisatie", "werker_zandveen"])
def test_een_ander_vinkt_mijn_werk_niet_af(request, client, log, wie):
    activiteit = log(17, status=Status.GEPLAND)
    client.force_login(request.getfixturevalue(wie))
    for naam in ("activiteit_done", "activiteit_undo_done"):
        antwoord = client.post(reverse(f"activiteiten:{naam}", args=[activiteit.pk]), {"versie": "1"})
        assert antwoord.status_code == 404
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND


@pytest.mark.parametrize("terug", ["https://elders.example/", "//elders.example/", "javascript:alert(1)"])
def test_na_afvinken_blijf_je_op_deze_site(client, werker, log, terug):
    activiteit = log(17, status=Status.GEPLAND)
    client.force_login(werker)
    url = reverse("activiteiten:activiteit_done", args=[activiteit.pk])
    assert client.post(url, {"terug": terug}).url.startswith("/activiteiten/week/2026-47/")
    assert client.post(url, {"terug": "/meer/"}).url == "/meer/"
