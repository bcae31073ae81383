"""Undoing a change of a whole series."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from activiteiten.keuzes import Status
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.reeksen import beeindig_reeks, wijzig_reeks
from activiteiten.plannen.reeksongedaan import OnleesbaarError, maak_wijziging_ongedaan, schrijf_wijziging
from activiteiten.tests.reeksen import Dag, plan_reeks, versies_van
from opbouw.tests.paginas import berichten, ingevuld_in
from wijken.tests.factories import BuurtFactory

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")

DINSDAGEN = [Dag(2026, 11, 24), Dag(2026, 12, 1), Dag(2026, 12, 8)]


@pytest.fixture
def reeks(werker, lindehof, reeksgegevens):
    """Three Tuesdays at ten, planned, in a buurt."""
    return plan_reeks(werker, reeksgegevens | {"buurt": BuurtFactory(wijk=lindehof)}, DINSDAGEN)


@pytest.fixture
def alles_anders(spoorzicht):
    return {
        "titel": "Theetafel",
        "wijk": spoorzicht,
        "weekdag": 0,
        "begintijd": None,
        "minuten": 60,
    }


def wijzig(by, reeks, wijzigingen):
    """Changes all sessions; returns the text to undo it with."""
    gewijzigd = wijzig_reeks(
        by=by, reeks=reeks, vanaf=Dag(2026, 1, 1), versies=versies_van(reeks), wijzigingen=wijzigingen
    )
    return schrijf_wijziging(gewijzigd, by=by, reeks=reeks)


def stand(reeks):
    return [
        (a.datum, a.begintijd, a.titel, a.wijk_id, a.buurt_id, a.inzet.get().minuten)
        for a in Activiteit.objects.filter(reeks=reeks).order_by("datum")
    ]


def test_alles_staat_weer_zoals_het_stond_met_geschiedenis(werker, reeks, alles_anders):
    voor = stand(reeks)
    tekst = wijzig(werker, reeks, alles_anders)
    assert {rij[2] for rij in stand(reeks)} == {"Theetafel"}
    assert maak_wijziging_ongedaan(by=werker, reeks=reeks, tekst=tekst) == (3, 0)
    assert stand(reeks) == voor
    reeks.refresh_from_db()
    assert (reeks.begin, reeks.tot) == (DINSDAGEN[0], DINSDAGEN[-1])
    for activiteit in Activiteit.objects.filter(reeks=reeks):
        assert [g.wie for g in geschiedenis_of(activiteit)] == [werker.naam] * 3


def test_wat_daarna_nog_veranderde_blijft_zoals_het_is(werker, reeks, alles_anders):
    tekst = wijzig(werker, reeks, alles_anders)
    gedaan, weg, _ = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    gedaan.status, gedaan.versie = Status.UITGEVOERD, gedaan.versie + 1
    gedaan.save()
    beeindig_reeks(by=werker, reeks=reeks, vanaf=Dag(2026, 12, 7))
    assert maak_wijziging_ongedaan(by=werker, reeks=reeks, tekst=tekst) == (1, 2)
    assert [rij[:3] for rij in stand(reeks)] == [
        (Dag(2026, 11, 23), None, "Theetafel"),
        (Dag(2026, 12, 1), datetime.time(10), "Koffietafel"),
    ]
    reeks.refresh_from_db()
    assert (reeks.begin, reeks.tot) == (Dag(2026, 11, 23), Dag(2026, 12, 6))


def test_twee_keer_ongedaan_maken_doet_de_tweede_keer_niets(werker, reeks):
    tekst = wijzig(werker, reeks, {"titel": "Theetafel"})
    assert maak_wijziging_ongedaan(by=werker, reeks=reeks, tekst=tekst) == (3, 0)
    assert maak_wijziging_ongedaan(by=werker, reeks=reeks, tekst=tekst) == (0, 3)


def test_alleen_wie_het_deed_in_deze_reeks_en_een_dag_lang(werker, coordinator, reeks):
    tekst = wijzig(werker, reeks, {"titel": "Theetafel"})
    andere = Reeks.objects.create(
        eigenaar=werker, organisatie=reeks.organisatie, begin=reeks.begin, tot=reeks.tot
    )
    for by, welke, wat in (
        (coordinator, reeks, tekst),
        (werker, andere, tekst),
        (werker, reeks, f"{tekst}x"),
        (werker, reeks, ""),
    ):
        with pytest.raises(OnleesbaarError):
            maak_wijziging_ongedaan(by=by, reeks=welke, tekst=wat)
    morgen = datetime.datetime(2026, 11, 20, 13, tzinfo=datetime.UTC)
    with time_machine.travel(morgen), pytest.raises(OnleesbaarError):
        maak_wijziging_ongedaan(by=werker, reeks=reeks, tekst=tekst)
    assert {rij[2] for rij in stand(reeks)} == {"Theetafel"}


def test_wat_naar_een_andere_werkplek_verhuisde_komt_niet_terug(werker, reeks, buurtkracht):
    tekst = wijzig(werker, reeks, {"titel": "Theetafel"})
    Activiteit.objects.filter(datum=DINSDAGEN[0]).update(organisatie=buurtkracht)
    assert maak_wijziging_ongedaan(by=werker, reeks=reeks, tekst=tekst) == (2, 1)


def wijzig_via_pagina(client, reeks, **andere):
    adres = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(adres, ingevuld_in(client.get(adres)) | andere)
    pagina = client.get(antwoord.url)
    assert f"Gewijzigd: {len(DINSDAGEN)} keer." in pagina.text
    tekst = pagina.text.partition('name="was" value="')[2].partition('"')[0]
    return reverse("activiteiten:reeks_undo", args=[reeks.pk]), {"was": tekst}


def test_ongedaan_maken_via_de_pagina(client, werker, reeks):
    client.force_login(werker)
    voor = stand(reeks)
    adres, gegevens = wijzig_via_pagina(client, reeks, titel="Theetafel", begintijd="")
    assert berichten(client.post(adres, gegevens)) == ["Teruggezet: 3 keer."]
    assert stand(reeks) == voor
    assert berichten(client.post(adres, gegevens))[-1] == (
        "Er is niets teruggezet. 3 sessies konden niet: die zijn daarna nog veranderd of verwijderd."
    )
    assert "niet meer ongedaan te maken" in berichten(client.post(adres, {"was": "onzin"}))[-1]


def test_in_een_maand_die_daarna_sloot_vraagt_ongedaan_maken_waarom(
    client, werker, coordinator, sluit, reeks
):
    client.force_login(coordinator)
    adres, gegevens = wijzig_via_pagina(client, reeks, titel="Theetafel")
    with time_machine.travel(datetime.datetime(2026, 12, 1, 9, tzinfo=datetime.UTC)):
        sluit(Dag(2026, 11, 1))
    vraag = client.post(adres, gegevens)
    assert (vraag.status_code, dict(vraag.context["verder"])) == (422, gegevens)
    client.post(adres, gegevens | {"reden": "verkeerd"})
    assert {rij[2] for rij in stand(reeks)} == {"Koffietafel"}


def test_een_werker_hoort_bij_ongedaan_maken_dat_de_maand_dicht_is(client, werker, coordinator, sluit, reeks):
    client.force_login(werker)
    adres, gegevens = wijzig_via_pagina(client, reeks, titel="Theetafel")
    with time_machine.travel(datetime.datetime(2026, 12, 1, 9, tzinfo=datetime.UTC)):
        sluit(Dag(2026, 11, 1))
    assert "November 2026 is afgesloten." in berichten(client.post(adres, gegevens))[-1]
    assert {rij[2] for rij in stand(reeks)} == {"Theetafel"}


@pytest.mark.parametrize("aantal", [1, 10])
def test_per_sessie_gaat_alleen_naar_de_database_wat_er_staat_en_wat_er_verandert(
    aantal, werker, reeksgegevens, django_assert_max_num_queries
):
    dagen = [DINSDAGEN[0] + datetime.timedelta(weeks=week) for week in range(aantal)]
    reeks = plan_reeks(werker, reeksgegevens, dagen)
    with django_assert_max_num_queries(15 + 14 * aantal):
        tekst = wijzig(werker, reeks, {"titel": "Theetafel"})
    with django_assert_max_num_queries(15 + 14 * aantal):
        assert maak_wijziging_ongedaan(by=werker, reeks=reeks, tekst=tekst) == (aantal, 0)
