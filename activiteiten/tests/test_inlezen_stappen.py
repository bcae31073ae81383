"""The pages of reading in: choosing columns, checking in pieces, the faults, saving or throwing away."""

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activiteiten.models import Activiteit
from activiteiten.tests.spreadsheets import (
    BEGIN,
    GOED,
    PAGINAS,
    adres,
    csv_van,
    dagen,
    doorloop,
    kies,
    klaar,
    kolomkeuzes,
    xlsx_van,
)
from inlezen import actions, nakijken
from inlezen.models import Inleesblok, Inlezing
from kern.tests.uitvoer import lees_csv

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

Stand = Inlezing.Stand


def test_kolommen_worden_voorgesteld_en_zijn_te_veranderen(lezer):
    inhoud = csv_van([("x", *GOED)], koppen=("Nr", "Wanneer", "Activiteit", "Wijk", "Uren"))
    kies(lezer, inhoud)
    inlezing = Inlezing.objects.get()
    html = lezer.get(adres("columns", inlezing)).content.decode()
    assert inlezing.kolommen == {"datum": 1, "titel": 2, "wijk": 3, "duur": 4}
    assert html.count("selected") == 5
    gang = doorloop(lezer, inhoud, datum=1, soort=2, wijk=3, duur=4)
    assert (gang.zinnen, gang.inlezing.stand) == ([], Stand.OPGESLAGEN)


def test_de_eerste_waarden_staan_zoals_men_hier_dagen_en_tijden_schrijft(lezer):
    """Only on the page: what is read in stays as the file has it."""
    rijen = [
        (datetime.date(2025, 12, 1), "14:00:00", "2025-12-01 van 9:00:00", "overleg"),
        ("2025-12-02T09:30:00", datetime.time(14), "2025-12-3", "2025-1201"),
    ]
    kies(lezer, xlsx_van(rijen, koppen=("Datum", "Begintijd", "Omschrijving", "Soort")))
    inlezing = Inlezing.objects.get()
    form = lezer.get(adres("columns", inlezing)).context["form"]
    assert [rij["waarden"] for rij in form.rijen()] == [
        ["1-12-2025", "2-12-2025 09:30"],
        ["14:00", "14:00"],
        ["2025-12-01 van 9:00:00", "2025-12-3"],
        ["overleg", "2025-1201"],
    ]
    assert inlezing.blokken.get().rijen[0][1:3] == ["2025-12-01", "14:00:00"]


def test_wat_ontbreekt_of_dubbel_is_wordt_gezegd(lezer):
    kies(lezer, csv_van([GOED]))
    inlezing = Inlezing.objects.get()
    antwoord = lezer.post(
        adres("columns", inlezing), {"kolom-0": "datum", "kolom-1": "datum", "kolom-2": "wijk"}
    )
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "kolom-1": ["Datum koos je ook bij kolom A. Gebruik er één."],
        "__all__": ["Wijs nog een kolom aan voor: soort, duur (of begintijd en eindtijd)."],
    }
    assert 'value="datum" selected' in antwoord.content.decode()
    inlezing.refresh_from_db()
    assert inlezing.stand == Stand.KOLOMMEN


def test_andere_kolommen_kiezen_kijkt_alles_opnieuw_na(lezer):
    gang = doorloop(lezer, csv_van([GOED, ("?", *GOED[1:])]), opslaan=False)
    assert (gang.inlezing.stand, gang.inlezing.fouten, gang.inlezing.nieuw) == (Stand.FOUT, 1, 1)
    velden = kolomkeuzes(gang.inlezing.kolommen)
    lezer.post(adres("columns", gang.inlezing), velden)
    gang.inlezing.refresh_from_db()
    assert (gang.inlezing.stand, gang.inlezing.nagekeken, gang.inlezing.fouten) == (Stand.NAKIJKEN, 0, 0)
    assert Inleesblok.objects.filter(nagekeken=True).count() == 0


def test_nakijken_gaat_in_stukken_en_houdt_de_stand_bij(lezer, monkeypatch):
    monkeypatch.setattr(actions, "RIJEN_PER_BLOK", 2)
    monkeypatch.setattr("inlezen.views.SECONDEN_PER_KEER", 0)
    kies(lezer, csv_van(dagen(5)))
    inlezing = Inlezing.objects.get()
    lezer.post(adres("columns", inlezing), kolomkeuzes(inlezing.kolommen))
    standen = []
    for _ in range(4):
        antwoord = lezer.post(adres("check", inlezing), headers={"HX-Request": "true"})
        inlezing.refresh_from_db()
        standen.append((inlezing.nagekeken, inlezing.stand, antwoord.headers.get("HX-Redirect")))
    doel = adres("detail", inlezing)
    assert standen == [(2, "nakijken", None), (4, "nakijken", None), (5, "klaar", doel), (5, "klaar", doel)]
    assert inlezing.nieuw == 5
    assert "HX-Request" in antwoord["Vary"]


def test_zonder_javascript_is_er_een_knop(lezer):
    kies(lezer, csv_van(dagen(2)))
    inlezing = Inlezing.objects.get()
    antwoord = lezer.post(adres("columns", inlezing), kolomkeuzes(inlezing.kolommen), follow=True)
    html = antwoord.content.decode()
    assert "0 van de 2 rijen zijn nagekeken" in html
    assert "Verder nakijken" in html
    assert "2 activiteiten opslaan" in lezer.post(adres("check", inlezing), follow=True).content.decode()


def test_het_voorbeeld_laat_zien_wat_er_wordt_opgeslagen(lezer):
    inlezing = klaar(lezer, csv_van(dagen(12)))
    antwoord = lezer.get(adres("detail", inlezing))
    assert [rij.velden["datum"].day for rij in antwoord.context["voorbeeld"]] == list(range(1, 11))
    assert "12 activiteiten opslaan" in antwoord.content.decode()
    assert not Activiteit.objects.exists()


def test_alle_fouten_als_csv_zonder_formules(lezer):
    rijen = [("gisteren", "zwemmen", "Lindehof", "1"), GOED, ("2-3-2026", "ontmoeting", "Lindehof", "x")]
    gang = doorloop(lezer, csv_van(rijen, koppen=("=Datum", "Soort", "Wijk", "Duur")))
    antwoord = lezer.get(adres("errors_csv", gang.inlezing))
    assert [regel[:3] for regel in lees_csv(antwoord)] == [
        ["rij", "cel", "kolom"],
        ["2", "A2", "'=Datum"],
        ["2", "B2", "Soort"],
        ["4", "D4", "Duur"],
    ]
    assert antwoord["Content-Disposition"] == 'attachment; filename="fouten-werk.csv"'
    html = lezer.get(adres("detail", gang.inlezing)).content.decode()
    assert "activiteiten opslaan" not in html
    assert "<strong>2 rijen</strong>" in html


def test_weggooien_haalt_alles_weg_maar_nooit_wat_is_opgeslagen(lezer):
    inlezing, opgeslagen = klaar(lezer, csv_van([GOED])), doorloop(lezer, csv_van(dagen(2))).inlezing
    for een in (inlezing, opgeslagen):
        assert lezer.post(adres("discard", een)).status_code == 302
    assert list(Inlezing.objects.all()) == [opgeslagen]
    assert not Inleesblok.objects.exists()
    assert Activiteit.objects.count() == 2


def test_na_opslaan_is_het_bestand_weg(lezer):
    gang = doorloop(lezer, csv_van(dagen(2)))
    assert (gang.inlezing.stand, Inleesblok.objects.count()) == (Stand.OPGESLAGEN, 0)
    assert "2 activiteiten staan nu in je lijst" in lezer.get(adres("detail", gang.inlezing)).content.decode()


def test_wat_een_week_ligt_wordt_opgeruimd(lezer, capsys):
    oud, opgeslagen = klaar(lezer, csv_van([GOED])), doorloop(lezer, csv_van(dagen(1))).inlezing
    with time_machine.travel("2026-11-28T11:00:00+01:00", tick=False):
        jong = klaar(lezer, csv_van([("9-3-2026", *GOED[1:])]))
        call_command("ruim_verwijderde_op")
        assert set(Inlezing.objects.all()) == {oud, opgeslagen, jong}
    with time_machine.travel("2026-11-28T12:00:00+01:00", tick=False):
        call_command("ruim_verwijderde_op")
    assert set(Inlezing.objects.all()) == {opgeslagen, jong}
    assert "1 spreadsheets opgeruimd" in capsys.readouterr().out


def test_de_naam_van_een_bestand_wordt_nooit_html(lezer):
    kies(lezer, csv_van([GOED]), "<img src=x onerror=alert(1)>.csv")
    html = lezer.get(BEGIN).content.decode()
    assert "<img src=x" not in html
    assert "&lt;img src=x" in html


@pytest.mark.parametrize(
    ("gekozen", "bewaard"),
    [
        ("lijst mw Jansen 0612345678.csv", "spreadsheet.csv"),
        ("lijst_mw_Jansen.CSV", "spreadsheet.csv"),
        ("uren-jan-de-vries.csv", "spreadsheet.csv"),
        ("Uren Jan de Vries.csv", "spreadsheet.csv"),
        ("0612345678", "spreadsheet"),
        ("uren 2026-03-02 (1).csv", "uren 2026-03-02 (1).csv"),
    ],
)
def test_een_bestandsnaam_met_persoonsgegevens_wordt_niet_bewaard(lezer, gekozen, bewaard):
    gang = doorloop(lezer, csv_van([GOED]), gekozen)
    assert gang.inlezing.bestandsnaam == bewaard
    html = lezer.get(BEGIN).text + lezer.get(adres("detail", gang.inlezing)).text
    assert bewaard in html
    assert bewaard == gekozen or gekozen not in html


# Queries


def vragen_bij(doe):
    with CaptureQueriesContext(connection) as vragen:
        doe()
    return len(vragen)


def test_paginas_stellen_even_veel_vragen_bij_meer_rijen(lezer):
    aantallen = []
    for aantal in (1, 30):
        inlezing = klaar(lezer, csv_van(dagen(aantal)))
        aantallen.append(
            [
                vragen_bij(lambda p=pad: lezer.get(p))
                for pad in (BEGIN, *(adres(p, inlezing) for p in PAGINAS))
            ]
        )
    assert aantallen[0] == aantallen[1]


def test_een_blok_kost_even_veel_vragen_hoeveel_rijen_er_ook_in_staan(lezer):
    nakijken_, opslaan = [], []
    for aantal, maand in ((1, 4), (30, 5)):
        kies(lezer, csv_van([(f"{dag}-{maand}-2026", *GOED[1:]) for dag in range(1, aantal + 1)]))
        inlezing = Inlezing.objects.latest("pk")
        lezer.post(adres("columns", inlezing), kolomkeuzes(inlezing.kolommen))
        nakijken_.append(vragen_bij(lambda een=inlezing: lezer.post(adres("check", een))))
        opslaan.append(vragen_bij(lambda een=inlezing: lezer.post(adres("save", een))))
    assert Activiteit.objects.count() == 31
    assert nakijken_[0] == nakijken_[1] <= 35
    assert opslaan[0] == opslaan[1] <= 40


def test_wie_intussen_opnieuw_begint_telt_niets_dubbel(lezer, monkeypatch):
    """Two windows: one checks, the other begins anew in between."""
    monkeypatch.setattr(actions, "RIJEN_PER_BLOK", 1)
    kies(lezer, csv_van([GOED] * 3))
    inlezing = Inlezing.objects.get()
    actions.begin_opnieuw(inlezing=inlezing)
    echt, keren = nakijken._kijk_blok_na, []

    def en_begin_opnieuw(*args):
        echt(*args)
        keren.append(1)

    monkeypatch.setattr(nakijken, "_kijk_blok_na", en_begin_opnieuw)
    inlezing = Inlezing.objects.select_related("door").get()
    assert nakijken.kijk_na(inlezing=inlezing, seconden=0).nagekeken == 1
    actions.begin_opnieuw(inlezing=inlezing)
    inlezing = nakijken.kijk_na(inlezing=inlezing, seconden=9)
    assert (inlezing.nagekeken, inlezing.nieuw, len(keren)) == (3, 3, 4)
