"""Stopping a series: what was still planned goes, and comes back by the same button."""

import datetime
import re

import pytest
import time_machine
from django.urls import reverse

from activiteiten.keuzes import Status
from activiteiten.models import Activiteit
from activiteiten.plannen.reeksen import beeindig_reeks, herstel_reeks
from activiteiten.tests.reeksen import DINSDAG, Dag, dagen_in
from kern.geschiedenis import leg_vast
from opbouw.tests.paginas import berichten, tekst_van

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")


def test_stoppen_haalt_alleen_weg_wat_nog_gepland_staat_en_kan_terug(reeks, werker):
    gedaan = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    gedaan.status = Status.UITGEVOERD
    leg_vast(gedaan, by=werker, gewijzigd=["status"])
    aantal = beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
    reeks.refresh_from_db()
    assert (aantal, reeks.tot) == (2, Dag(2026, 11, 30))
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 8)]
    assert herstel_reeks(by=werker, reeks=reeks) == 2
    reeks.refresh_from_db()
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8), Dag(2026, 12, 15)]
    assert reeks.tot == Dag(2026, 12, 15)


def test_terugzetten_laat_weg_wat_eerder_al_weg_was(reeks, werker):
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 15))
    with time_machine.travel(datetime.datetime(2026, 11, 19, 13, tzinfo=datetime.UTC), tick=False):
        beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
        herstel_reeks(by=werker, reeks=reeks)
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8)]


def test_wat_weg_is_en_nu_elders_hoort_komt_niet_terug_met_de_reeks(reeks, werker, buurtkracht):
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 8))
    Activiteit.met_verwijderde.filter(datum=Dag(2026, 12, 15)).update(organisatie=buurtkracht)
    assert herstel_reeks(by=werker, reeks=reeks) == 1
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8)]


def test_wat_los_is_verwijderd_komt_niet_terug_met_de_reeks(client, werker, reeks):
    client.force_login(werker)
    los = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    client.post(reverse("activiteiten:activiteit_delete", args=[los.pk]))
    with time_machine.travel(datetime.datetime(2026, 11, 19, 13, tzinfo=datetime.UTC)):  # the clock runs
        beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
        later = Activiteit.objects.get(reeks=reeks, datum=DINSDAG)
        client.post(reverse("activiteiten:activiteit_delete", args=[later.pk]))
    terug = reverse("activiteiten:reeks_restore", args=[reeks.pk])
    client.post(terug)
    assert dagen_in(reeks) == [Dag(2026, 12, 1), Dag(2026, 12, 15)]


def test_stoppen_via_de_pagina_en_ongedaan_maken(client, werker, reeks):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_end", args=[reeks.pk])
    assert client.post(url, {"vanaf": "onzin"}).status_code == 422
    antwoord = client.post(url, {"vanaf": "2026-12-08"})
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1)]
    [bericht] = berichten(antwoord)
    assert "2 sessies zijn van de planning af" in bericht
    terug = reverse("activiteiten:reeks_restore", args=[reeks.pk])
    assert f'action="{terug}"' in bericht
    client.post(terug)
    assert len(dagen_in(reeks)) == 4


def knop_in(antwoord):
    """What the button for putting back says; None when the page has none."""
    gevonden = re.search(r">(Zet deze[^<]+)<", antwoord.text)
    return gevonden and gevonden[1]


def test_de_pagina_van_een_gestopte_reeks_zet_terug_zolang_er_iets_terug_te_zetten_is(client, werker, reeks):
    client.force_login(werker)
    pagina = reverse("activiteiten:reeks_detail", args=[reeks.pk])
    assert knop_in(client.get(pagina)) is None
    beeindig_reeks(by=werker, reeks=reeks, vanaf=DINSDAG)
    antwoord = client.get(pagina)
    knop = knop_in(antwoord)
    assert "Op 19 november 2026 gingen 4 sessies van de planning af." in tekst_van(antwoord)
    assert knop == "Zet deze 4 sessies terug"
    client.post(reverse("activiteiten:reeks_restore", args=[reeks.pk]))
    assert len(dagen_in(reeks)) == 4
    assert knop_in(client.get(pagina)) is None


def test_wie_twee_keer_stopt_zet_de_laatste_keer_eerst_terug(client, werker, reeks):
    client.force_login(werker)
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 15))
    with time_machine.travel(datetime.datetime(2026, 11, 19, 13, tzinfo=datetime.UTC), tick=False):
        beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
    pagina, terug = (reverse(f"activiteiten:reeks_{wat}", args=[reeks.pk]) for wat in ("detail", "restore"))
    knop = knop_in(client.get(pagina))
    assert knop == "Zet deze 2 sessies terug"
    client.post(terug)
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 8)]
    knop = knop_in(client.get(pagina))
    assert knop == "Zet deze sessie terug"
    client.post(terug)
    assert len(dagen_in(reeks)) == 4


def test_een_los_verwijderde_sessie_geeft_geen_knop_bij_de_reeks(client, werker, reeks):
    client.force_login(werker)
    los = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    client.post(reverse("activiteiten:activiteit_delete", args=[los.pk]))
    assert knop_in(client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk]))) is None


def test_wat_gedaan_was_en_na_het_stoppen_is_verwijderd_hoort_niet_bij_de_knop(client, werker, reeks):
    client.force_login(werker)
    gedaan = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    gedaan.status = Status.UITGEVOERD
    leg_vast(gedaan, by=werker, gewijzigd=["status"])
    with time_machine.travel(datetime.datetime(2026, 11, 19, 11, tzinfo=datetime.UTC), tick=False):
        beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 1))
    client.post(reverse("activiteiten:activiteit_delete", args=[gedaan.pk]))
    knop = knop_in(client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk])))
    assert knop == "Zet deze 2 sessies terug"


def test_wat_een_ander_van_de_planning_haalde_zet_je_niet_terug(client, werker, coordinator, reeks):
    beeindig_reeks(by=coordinator, reeks=reeks, vanaf=Dag(2026, 12, 1))
    pagina = reverse("activiteiten:reeks_detail", args=[reeks.pk])
    client.force_login(werker)
    assert knop_in(client.get(pagina)) is None
    client.force_login(coordinator)
    assert knop_in(client.get(pagina)) == "Zet deze 3 sessies terug"


def test_een_onmogelijke_dag_is_geen_serverfout(client, werker, reeks):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_end", args=[reeks.pk])
    assert client.post(url, {"vanaf": "0001-01-01"}).status_code == 422
    assert len(dagen_in(reeks)) == 4


def test_terugzetten_zonder_dat_er_gestopt_is_doet_niets(client, werker, reeks):
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:reeks_restore", args=[reeks.pk]))
    assert berichten(antwoord) == ["Er was niets terug te zetten."]
