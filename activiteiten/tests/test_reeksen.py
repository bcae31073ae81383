"""A series: its days, its sessions and their numbers, and who sees it."""

import datetime
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from activiteiten.keuzes import Status, Vorm
from activiteiten.maanden.afsluiten import AfgeslotenError
from activiteiten.models import Activiteit, Inzet, Reeks
from activiteiten.plannen.reeksen import (
    beeindig_reeks,
    dagen_of,
    looptijd_of,
    maak_reeks,
    sessie_of,
    sessiedagen_for,
)
from activiteiten.tests.factories import ActiviteitFactory, AfsluitingFactory
from activiteiten.tests.reeksen import DINSDAG, Dag, dagen_in, plan_reeks, stand_in
from kern.geschiedenis import leg_vast
from opbouw.tests.paginas import ingevuld_in

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")


@pytest.mark.parametrize(
    ("begin", "tot", "weken", "dagen"),
    [
        (DINSDAG, Dag(2026, 12, 8), 1, [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8)]),
        (DINSDAG, Dag(2026, 12, 7), 1, [DINSDAG, Dag(2026, 12, 1)]),
        (Dag(2026, 12, 22), Dag(2027, 1, 20), 2, [Dag(2026, 12, 22), Dag(2027, 1, 5), Dag(2027, 1, 19)]),
        (Dag(2026, 12, 31), Dag(2027, 1, 7), 1, [Dag(2026, 12, 31), Dag(2027, 1, 7)]),  # over week 53
        (DINSDAG, DINSDAG, 4, [DINSDAG]),
    ],
)
def test_een_reeks_loopt_om_de_zoveel_weken_tot_en_met_de_laatste_dag(begin, tot, weken, dagen):
    assert dagen_of(begin, tot, weken) == dagen


def test_over_de_klokverandering_blijft_het_dezelfde_weekdag():
    dagen = dagen_of(Dag(2027, 3, 21), Dag(2027, 11, 7), 1)
    assert {dag.weekday() for dag in dagen} == {6}
    assert len(dagen) == 34


def test_feestdagen_staan_met_hun_naam_uit(welzijn, waterrijk):
    plek = {"organisatie_id": welzijn.pk, "gemeente_id": waterrijk.pk}
    dagen = sessiedagen_for(Dag(2026, 12, 18), Dag(2027, 1, 8), 1, **plek)
    assert [(dag.datum.day, dag.feestdag, dag.vrij) for dag in dagen] == [
        (18, "", False),
        (25, "Eerste kerstdag", True),
        (1, "Nieuwjaarsdag", True),
        (8, "", False),
    ]


@pytest.mark.parametrize(("jaar", "vrij"), [(2027, False), (2030, True)])
def test_vijf_mei_heet_altijd_bevrijdingsdag_en_is_eens_in_de_vijf_jaar_vrij(welzijn, waterrijk, jaar, vrij):
    mei = Dag(jaar, 5, 5)
    [dag] = sessiedagen_for(mei, mei, 1, organisatie_id=welzijn.pk, gemeente_id=waterrijk.pk)
    assert (dag.feestdag, dag.vrij) == ("Bevrijdingsdag", vrij)


def test_elke_sessie_is_een_geplande_activiteit_met_eigen_inzet_en_geschiedenis(werker, welzijn, reeks):
    assert (reeks.begin, reeks.tot, reeks.organisatie) == (DINSDAG, Dag(2026, 12, 15), welzijn)
    sessies = Activiteit.objects.filter(reeks=reeks)
    assert {(a.status, a.titel, a.begintijd, a.ingevoerd_door) for a in sessies} == {
        (Status.GEPLAND, "Koffietafel", datetime.time(10), werker)
    }
    inzet = Inzet.objects.filter(activiteit__reeks=reeks)
    assert [(i.medewerker, i.vorm, i.minuten, i.status) for i in inzet] == [
        (werker, "collectief", 120, "gepland")
    ] * 4
    assert [a.geschiedenis.count() for a in sessies] == [1] * 4


def test_dubbel_versturen_geeft_een_reeks(werker, reeksgegevens):
    sleutel, dagen = uuid.uuid4(), [DINSDAG, Dag(2026, 12, 1)]
    eerste, nieuw = maak_reeks(by=werker, sleutel=sleutel, dagen=dagen, om_de_weken=1, gegevens=reeksgegevens)
    # Also when other days are ticked the second time: the first session meets that of the first time.
    tweede, weer = maak_reeks(
        by=werker, sleutel=sleutel, dagen=dagen[1:], om_de_weken=1, gegevens=reeksgegevens
    )
    assert (nieuw, weer) == (True, False)
    assert eerste == tweede == Reeks.objects.get()
    assert dagen_in(eerste) == dagen


def test_een_reeks_die_halverwege_vastloopt_laat_niets_achter(
    werker, coordinator, reeksgegevens, welzijn, waterrijk
):
    maand = Dag(2026, 12, 1)
    AfsluitingFactory(organisatie=welzijn, gemeente=waterrijk, maand=maand, door=coordinator)
    with pytest.raises(AfgeslotenError):
        plan_reeks(werker, reeksgegevens, [DINSDAG, Dag(2026, 12, 1)])
    assert not Reeks.objects.exists()
    assert not Activiteit.objects.exists()


def test_sessie_drie_van_vier(reeks, werker, collega, reeksgegevens):
    anders = plan_reeks(werker, reeksgegevens, [DINSDAG])
    sessies = list(Activiteit.objects.filter(reeks=reeks).order_by("datum"))
    assert [sessie_of(a) for a in sessies] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert sessie_of(anders.activiteiten.get()) == (1, 1)
    assert sessie_of(ActiviteitFactory()) is None


def test_een_afgelaste_sessie_houdt_haar_nummer_en_een_verwijderde_niet(reeks, werker):
    eerste, tweede, derde, _ = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    eerste.status = Status.AFGELAST
    leg_vast(eerste, by=werker, gewijzigd=["status"])
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 15))
    assert [sessie_of(a) for a in (eerste, tweede, derde)] == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("weken", "dagen", "zin"),
    [
        (1, [DINSDAG, Dag(2026, 12, 1)], "elke dinsdag van 24 november 2026 tot en met 1 december 2026"),
        (1, [DINSDAG], "één keer, op dinsdag 24 november 2026"),
        (  # one was moved by hand
            2,
            [DINSDAG, Dag(2026, 12, 11), Dag(2026, 12, 22)],
            "om de 2 weken op dinsdag van 24 november 2026 tot en met 22 december 2026",
        ),
        (1, [], ""),
    ],
)
def test_de_looptijd_noemt_de_dag_waarop_het_meestal_is(weken, dagen, zin):
    assert looptijd_of(weken, dagen) == zin


def test_een_reeks_van_een_keer_heet_op_de_pagina_ook_zo(client, werker, reeksgegevens):
    reeks = plan_reeks(werker, reeksgegevens, [Dag(2026, 11, 25)])
    client.force_login(werker)
    pagina = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk])).text
    assert "één keer, op woensdag 25 november 2026" in pagina
    assert "Eén sessie, nog één keer gepland" in pagina
    lijst = client.get(reverse("activiteiten:reeks_list")).text
    assert "één keer, op woensdag 25 november 2026</span>" in lijst
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 11, 1))
    leeg = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk])).text
    assert f"Reeks van {werker}</p>" in leeg


@pytest.mark.parametrize(
    ("wie", "status"),
    [
        ("werker", 200),
        ("coordinator", 200),
        ("collega", 404),
        ("andere_organisatie", 404),
        ("wijkteamlid", 404),
        ("werker_zandveen", 404),
        ("beleid", 403),
    ],
)
def test_een_reeks_is_van_wie_hem_maakte_en_van_de_coordinator(request, client, reeks, wie, status):
    client.force_login(request.getfixturevalue(wie))
    for naam in ("reeks_detail", "reeks_update"):
        assert client.get(reverse(f"activiteiten:{naam}", args=[reeks.pk])).status_code == status
    if status != 200:
        for naam in ("reeks_update", "reeks_end", "reeks_restore"):
            url = reverse(f"activiteiten:{naam}", args=[reeks.pk])
            assert client.post(url, {"vanaf": "2026-11-01"}).status_code == status
        assert len(dagen_in(reeks)) == 4


def test_na_het_einde_van_de_aanstelling_is_de_reeks_niet_meer_te_zien(client, werker, reeks):
    werker.aanstellingen.update(einde=Dag(2026, 11, 19))
    assert list(Reeks.objects.visible_to(werker)) == []


def test_de_lijst_toont_alleen_eigen_reeksen(client, werker, collega, coordinator, reeksgegevens, reeks):
    plan_reeks(collega, reeksgegevens | {"inzet": [(collega, Vorm.COLLECTIEF, 60)]}, [DINSDAG])
    client.force_login(werker)
    antwoord = client.get(reverse("activiteiten:reeks_list"))
    assert antwoord.context["rijen"] == [(reeks, "Koffietafel", "elke dinsdag")]
    client.force_login(coordinator)
    assert client.get(reverse("activiteiten:reeks_list")).context["rijen"] == []


@pytest.fixture
def verhuisd(reeks, buurtkracht, duinrand):
    """The second session went to another organisatie, the third to another gemeente."""
    tweede, derde = Activiteit.objects.filter(reeks=reeks).order_by("datum")[1:3]
    Activiteit.objects.filter(pk=tweede.pk).update(organisatie=buurtkracht)
    Activiteit.objects.filter(pk=derde.pk).update(wijk=duinrand, gemeente=duinrand.gemeente)
    return [tweede, derde]


@pytest.mark.parametrize("wie", ["werker", "coordinator"])
def test_wat_naar_een_andere_werkplek_verhuisde_is_er_via_de_reeks_niet_meer(
    request, client, reeks, verhuisd, werker, wie
):
    client.force_login(request.getfixturevalue(wie))
    pagina = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk]))
    assert [sessie.datum.day for sessie in pagina.context["sessies"]] == [24, 15]
    bewerken = client.get(reverse("activiteiten:reeks_update", args=[reeks.pk]))
    assert len(bewerken.context["form"].fields["vanaf"].choices) == 2

    wijziging = ingevuld_in(bewerken) | {"titel": "Anders"}
    bewerken = reverse("activiteiten:reeks_update", args=[reeks.pk])
    assert client.post(bewerken, wijziging | {"vanaf": verhuisd[0].datum.isoformat()}).status_code == 422
    client.post(bewerken, wijziging)
    assert stand_in(reeks, "titel") == [("Koffietafel",)] * 2
    nieuwe = Reeks.objects.get(vervangt=reeks)
    assert stand_in(nieuwe, "titel") == [("Anders",)] * 2
    client.post(reverse("activiteiten:reeks_end", args=[nieuwe.pk]), {"vanaf": "2026-11-24"})
    assert (dagen_in(reeks), dagen_in(nieuwe)) == ([a.datum for a in verhuisd], [])


@pytest.mark.parametrize("pagina", ["reeks_detail", "reeks_update", "reeks_list"])
def test_de_paginas_kosten_evenveel_vragen_bij_een_en_bij_drie(client, werker, reeksgegevens, pagina):
    client.force_login(werker)

    def aantal(reeks):
        argumenten = [] if pagina == "reeks_list" else [reeks.pk]
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse(f"activiteiten:{pagina}", args=argumenten)).status_code == 200
        return len(vragen)

    een = aantal(plan_reeks(werker, reeksgegevens, [DINSDAG]))
    dagen = [DINSDAG + datetime.timedelta(weeks=n) for n in range(3)]
    plan_reeks(werker, reeksgegevens, dagen[:2])
    assert aantal(plan_reeks(werker, reeksgegevens, dagen)) == een


def test_een_gestopte_reeks_kost_evenveel_vragen_bij_een_en_bij_drie(client, werker, reeksgegevens):
    client.force_login(werker)

    def aantal(hoeveel):
        dagen = [DINSDAG + datetime.timedelta(weeks=n) for n in range(hoeveel)]
        reeks = plan_reeks(werker, reeksgegevens, dagen)
        beeindig_reeks(by=werker, reeks=reeks, vanaf=DINSDAG)
        with CaptureQueriesContext(connection) as vragen:
            assert "terug</button>" in client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk])).text
        return len(vragen)

    assert aantal(1) == aantal(3)
