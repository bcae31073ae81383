"""Logging in twenty seconds: habits, once more, a sentence, and back to where one was."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from activiteiten.models import Activiteit, ActiviteitSoort, Groei, Sjabloon
from activiteiten.tests.factories import ActiviteitFactory
from activiteiten.tests.formulier import NIEUW, begin_van
from initiatieven.tests.factories import InitiatiefFactory
from wijken.tests.factories import WijkFactory

pytestmark = pytest.mark.usefixtures("dinsdag_tien_uur")

LIJST = reverse("activiteiten:activiteit_list")
ZIN = reverse("activiteiten:activiteit_uit_zin")


def moment(dag, uur):
    return datetime.datetime(2026, 11, dag, uur, 15, tzinfo=datetime.UTC)


def test_het_formulier_begint_met_de_gewone_soort_van_deze_dag_en_dit_uur(
    ingelogd, werker, welzijn, lindehof
):
    def log(soort, dag, maand=11, **feiten):
        moment = datetime.datetime(2026, maand, dag, 9, 15, tzinfo=datetime.UTC)
        eigen = {"wijk": lindehof, "organisatie": welzijn, "ingevoerd_door": werker, "datum": moment.date()}
        ActiviteitFactory(soort=soort, ingevoerd_op=moment, **eigen | feiten)

    overleg = ActiviteitSoort.objects.get(naam="overleg en afstemming")
    hulp = ActiviteitSoort.objects.get(naam="individuele hulp")
    for _ in range(5):
        log(hulp, 11)  # a Wednesday
        log(hulp, 10, datum=datetime.date(2026, 9, 1))  # made up afterwards: no habit
    for dag in (3, 10):
        log(overleg, dag)
    assert "soort" not in begin_van(ingelogd.get(NIEUW))  # twice is no habit
    log(overleg, 27, maand=10)
    assert begin_van(ingelogd.get(NIEUW))["soort"] == overleg.pk


def test_gewoonten_van_een_ander_tellen_niet(ingelogd, collega, welzijn, lindehof, spoorzicht):
    for dag in (3, 10, 10):
        ActiviteitFactory(
            wijk=spoorzicht, organisatie=welzijn, ingevoerd_door=collega, ingevoerd_op=moment(dag, 9)
        )
    assert {"soort", "wijk"}.isdisjoint(begin_van(ingelogd.get(NIEUW)))


def test_nog_een_keer_neemt_alles_over_behalve_dag_en_verhaal(ingelogd, eerdere, lindehof):
    begin = begin_van(ingelogd.get(NIEUW, {"kopie": eerdere.pk}))
    assert (begin["titel"], begin["wijk"], begin["duur"], begin["vorm"], begin["deelnemers"]) == (
        "Koffietafel",
        lindehof.pk,
        "1:30",
        "collectief",
        14,
    )
    assert begin["datum"] == datetime.date(2026, 11, 17)
    assert "omschrijving" not in begin


def test_andermans_activiteit_is_niet_te_kopieren(client, andere_organisatie, eerdere):
    client.force_login(andere_organisatie)
    assert "titel" not in begin_van(client.get(NIEUW, {"kopie": eerdere.pk}))


def test_recente_activiteiten_staan_er_elk_een_keer(ingelogd, eerdere, werker, welzijn, lindehof):
    eigen = {"wijk": lindehof, "organisatie": welzijn, "ingevoerd_door": werker}
    nieuwste = ActiviteitFactory(titel="Koffietafel", datum=datetime.date(2026, 11, 12), **eigen)
    ander = ActiviteitFactory(titel="Straatronde", datum=datetime.date(2026, 11, 13), **eigen)
    oud = ActiviteitFactory(titel="Uit een spreadsheet", datum=datetime.date(2024, 1, 1), **eigen)
    nogeens = ingelogd.get(NIEUW).context["nogeens"]
    assert [een.parameter for een in nogeens] == [f"kopie={een.pk}" for een in (ander, nieuwste, oud)]


def test_recente_en_sjablonen_staan_om_en_om(ingelogd, eerdere, werker, welzijn, lindehof):
    eigen = {"ingevoerd_door": werker, "organisatie": welzijn, "wijk": lindehof}
    ActiviteitFactory(titel="Straatronde", datum=datetime.date(2026, 11, 12), **eigen)
    for naam in ("Soep", "Lezing"):
        Sjabloon.objects.create(eigenaar=werker, naam=naam, inhoud={})
    namen = [een.label for een in ingelogd.get(NIEUW).context["nogeens"]]
    assert namen == ["Straatronde", "Lezing", "Koffietafel", "Soep"]


def test_wat_niet_op_twee_regels_past_staat_achter_meer(ingelogd, eerdere, werker, welzijn, lindehof):
    """Of two chips each has a line, so that there is nothing more."""
    assert "<summary>Meer</summary>" not in ingelogd.get(NIEUW).text
    for titel in ("Straatronde", "Overleg"):
        ActiviteitFactory(titel=titel, ingevoerd_door=werker, organisatie=welzijn, wijk=lindehof)
    assert "<summary>Meer</summary>" in ingelogd.get(NIEUW).text


def test_wat_wordt_verstuurd_zoekt_geen_gewoonten_op(ingelogd, eerdere):
    """Habits and what is copied are there to begin with: a form that is sent asks nothing of earlier activities."""
    aantallen = {}
    for methode in (ingelogd.get, ingelogd.post):
        with CaptureQueriesContext(connection) as gesteld:
            methode(f"{NIEUW}?kopie={eerdere.pk}")
        aantallen[methode] = sum('FROM "activiteiten_activiteit"' in een["sql"] for een in gesteld)
    assert aantallen == {ingelogd.get: 4, ingelogd.post: 0}


def test_boven_recente_en_sjablonen_staat_wat_het_zijn(ingelogd, eerdere, werker):
    assert 'id="nogeens">Nog een keer</p>' in ingelogd.get(NIEUW).text
    Sjabloon.objects.create(eigenaar=werker, naam="Elke dinsdag koffie in de Lindehof", inhoud={})
    html = ingelogd.get(NIEUW).text
    assert 'id="nogeens">Nog een keer, of uit een sjabloon</p>' in html
    assert "Elke dinsdag koffie in de Lindehof" in html


def test_het_formulier_begint_met_de_wijk_waar_iemand_het_laatst_was(
    ingelogd, werker, welzijn, lindehof, spoorzicht
):
    eigen = {"organisatie": welzijn, "ingevoerd_door": werker}
    ActiviteitFactory(wijk=lindehof, datum=datetime.date(2026, 11, 16), **eigen)
    ActiviteitFactory(wijk=spoorzicht, datum=datetime.date(2026, 12, 1), status="gepland", **eigen)
    ActiviteitFactory(wijk=spoorzicht, datum=datetime.date(2025, 1, 1), **eigen)
    assert begin_van(ingelogd.get(NIEUW))["wijk"] == lindehof.pk


def test_ook_van_een_eerdere_activiteit_blijft_over_wat_nog_kan(ingelogd, eerdere, lindehof):
    lindehof.vervallen_per = datetime.date(2026, 1, 1)
    lindehof.save()
    antwoord = ingelogd.get(NIEUW, {"kopie": eerdere.pk})
    assert begin_van(antwoord)["titel"] == "Koffietafel"
    assert antwoord.context["weggelaten"] == "wijk"


def test_een_zin_vult_het_formulier_en_toont_wat_begrepen_is(ingelogd, lindehof, spoorzicht):
    antwoord = ingelogd.post(ZIN, {"zin": "gister 2u ontmoeting Lindehof met 12 bewoners over de speeltuin"})
    begin = begin_van(antwoord)
    assert (begin["datum"], begin["duur"], begin["wijk"], begin["deelnemers"]) == (
        datetime.date(2026, 11, 16),
        "2:00",
        lindehof.pk,
        12,
    )
    assert begin["soort"] == ActiviteitSoort.objects.get(naam="ontmoeting").pk
    assert "speeltuin" in begin["omschrijving"]
    velden = [chip.veld for chip in antwoord.context["chips"]]
    assert {"soort", "datum", "wijk", "duur", "deelnemers", "omschrijving"} <= set(velden)
    assert not Activiteit.objects.exists()


def test_een_zin_over_een_dag_die_nog_komt_is_gepland(ingelogd, lindehof):
    antwoord = ingelogd.post(ZIN, {"zin": "morgen 2u koffietafel 10 mensen Lindehof"})
    begin, chips = begin_van(antwoord), {chip.veld: chip.label for chip in antwoord.context["chips"]}
    assert (begin["datum"], begin["status"]) == (datetime.date(2026, 11, 18), "gepland")
    assert (chips["datum"], chips["status"]) == ("wo 18 november", "gepland")
    for zin in ("vandaag 2u koffietafel", "gister 2u koffietafel", "2u koffietafel"):
        assert "status" not in begin_van(ingelogd.post(ZIN, {"zin": zin}))


def test_een_dag_in_een_ander_jaar_toont_dat_jaar(ingelogd):
    for zin, label in (
        ("12 december 2025 2u overleg", "vr 12 december 2025"),
        ("2 november 2u overleg", "ma 2 november"),
    ):
        chips = {chip.veld: chip.label for chip in ingelogd.post(ZIN, {"zin": zin}).context["chips"]}
        assert chips["datum"] == label


def test_een_alledaags_woord_kiest_de_soort_maar_vraagt_of_die_klopt(ingelogd):
    antwoord = ingelogd.post(ZIN, {"zin": "gister 2u inloop Lindehof"})
    begin, chips = begin_van(antwoord), {chip.veld: chip for chip in antwoord.context["chips"]}
    assert begin["soort"] == ActiviteitSoort.objects.get(naam="ontmoeting").pk
    assert begin["omschrijving"] == "inloop"
    assert (chips["soort"].label, chips["soort"].twijfel) == ("Ontmoeting", True)
    assert not chips["datum"].twijfel


def test_een_genoemde_soort_gaat_voor_een_alledaags_woord(ingelogd):
    antwoord = ingelogd.post(ZIN, {"zin": "voorbereiding inloop"})
    assert begin_van(antwoord)["soort"] == ActiviteitSoort.objects.get(naam="voorbereiding").pk
    assert not next(chip for chip in antwoord.context["chips"] if chip.veld == "soort").twijfel


def test_een_wijk_die_twee_keer_voorkomt_wordt_niet_geraden(ingelogd, waterrijk, lindehof):
    WijkFactory(gemeente=waterrijk, naam="Lindehof")
    assert "wijk" not in begin_van(ingelogd.post(ZIN, {"zin": "2u ontmoeting Lindehof"}))


@pytest.mark.parametrize("zin", ["", "   ", "a" * 10_000, "\x00", "2u 2u 2u", "🙂"])
def test_een_zin_waar_niets_in_staat_geeft_gewoon_het_formulier(ingelogd, zin):
    assert ingelogd.post(ZIN, {"zin": zin}).status_code == 200


def test_de_zin_staat_nergens_in_een_adres(ingelogd):
    assert ingelogd.get(ZIN, {"zin": "geheim"}).url == NIEUW


def test_wie_na_een_zin_opslaat_komt_niet_op_een_pagina_die_er_niet_is(ingelogd, invoer):
    form = ingelogd.get(NIEUW, headers={"Referer": f"http://testserver{ZIN}"})
    ingelogd.post(NIEUW, invoer(terug=form.context["pagina"].terug), follow=True)
    assert ingelogd.get(form.context["pagina"].terug, follow=True).status_code == 200


def test_hieruit_groeide_een_initiatief(ingelogd, eerdere, lindehof, duinrand):
    tuin, vreemd = InitiatiefFactory(wijk=lindehof), InitiatiefFactory(wijk=duinrand)
    leg = reverse("activiteiten:groei_create", args=[eerdere.pk])
    ingelogd.post(leg, {"initiatief": vreemd.pk})
    assert not Groei.objects.exists()
    for _ in range(2):
        ingelogd.post(leg, {"initiatief": tuin.pk})
    groei = Groei.objects.get()
    assert tuin.naam in ingelogd.get(reverse("activiteiten:activiteit_detail", args=[eerdere.pk])).text
    ingelogd.post(reverse("activiteiten:groei_delete", args=[groei.pk]))
    assert not Groei.objects.exists()


def test_na_opslaan_ben_je_waar_je_was_met_je_filter(ingelogd, invoer, eerdere):
    lijst = f"{LIJST}?tekst=koffie&pagina=1"
    ingelogd.get(lijst)
    form = ingelogd.get(NIEUW, headers={"Referer": f"http://testserver{lijst}"})
    assert form.context["pagina"].terug == lijst
    assert ingelogd.post(NIEUW, invoer(terug=form.context["pagina"].terug)).url == lijst
    verwijderd = ingelogd.post(reverse("activiteiten:activiteit_delete", args=[eerdere.pk]))
    assert verwijderd.url == lijst


@pytest.mark.parametrize(
    "onveilig", ["https://kwaad.example/", "//kwaad.example/", "javascript:alert(1)", "kwaad"]
)
def test_terug_leidt_nooit_naar_een_ander(ingelogd, invoer, onveilig):
    assert ingelogd.post(NIEUW, invoer(terug=onveilig)).url == LIJST
    assert ingelogd.get(NIEUW, headers={"Referer": onveilig}).context["pagina"].terug == LIJST


@pytest.mark.parametrize(
    ("gemeten", "bewaard"),
    [
        ("24", 24),
        ("600", 600),
        ("86400", 600),
        ("", None),
        ("0", None),
        ("-5", None),
        ("snel", None),
        ("9" * 40, 600),
    ],
)
def test_de_invoertijd_wordt_bewaard_en_houdt_niemand_tegen(ingelogd, invoer, gemeten, bewaard):
    assert ingelogd.post(NIEUW, invoer(invoer_seconden=gemeten)).status_code == 302
    assert Activiteit.objects.get().invoer_seconden == bewaard


def test_vanuit_de_week_staat_een_latere_dag_klaar_als_gepland(ingelogd):
    begin = begin_van(ingelogd.get(NIEUW, {"datum": "2026-11-20", "status": "gepland"}))
    assert (begin["datum"], begin["status"]) == (datetime.date(2026, 11, 20), "gepland")
    assert "status" not in begin_van(ingelogd.get(NIEUW, {"status": "klaar"}))
