"""Cells on the page and in files."""

import datetime
import io
import zipfile
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from kern.cellen import als_csv, als_xlsx, in_csv, op_scherm
from kern.tests.uitvoer import inhoud, lees_csv, lees_xlsx

DAG, TIJD, DUUR = datetime.date(2026, 11, 21), datetime.time(14, 30), datetime.timedelta(minutes=1530)
FORMULES = ('=HYPERLINK("http://x")', "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "http://x.example")


@pytest.mark.parametrize(
    ("cel", "scherm", "bestand"),
    [
        (None, "–", ""),
        ("", "–", ""),
        ("Lindehof", "Lindehof", "Lindehof"),
        ("<5", "<5", "<5"),
        (0, "0", "0"),
        (1200, "1.200", "1200"),
        (Decimal("1207.5"), "1207,5", "1207,5"),
        (DAG, "21 november 2026", "2026-11-21"),
        (TIJD, "14.30", "14:30"),
        (DUUR, "25:30", "25:30"),
    ],
)
def test_een_waarde_op_het_scherm_en_in_een_csv(cel, scherm, bestand):
    assert (op_scherm(cel), in_csv(cel)) == (scherm, bestand)


def test_een_csv_die_excel_in_het_nederlands_leest():
    rijen = [["Café; é", Decimal("1.5")], ['Een "tuin"\nmet regenton', None]]
    antwoord = als_csv("lijst", ["Naam", "Fte"], iter(rijen))
    assert antwoord.streaming
    assert antwoord["Content-Disposition"] == 'attachment; filename="lijst.csv"'
    assert (
        inhoud(antwoord)
        == ("\ufeff" + 'Naam;Fte\r\n"Café; é";1,5\r\n"Een ""tuin""\nmet regenton";\r\n').encode()
    )


@pytest.mark.parametrize("aantal", [0, 1, 200, 201, 450])
def test_alle_rijen_staan_in_beide_bestanden(aantal):
    rijen = [[f"rij {nummer}", nummer] for nummer in range(aantal)]
    assert lees_csv(als_csv("lijst", ["Naam", "Nummer"], rijen)) == [
        ["Naam", "Nummer"],
        *[[naam, str(nummer)] for naam, nummer in rijen],
    ]
    assert lees_xlsx(als_xlsx("lijst", ["Naam", "Nummer"], rijen)) == [["Naam", "Nummer"], *rijen]


@pytest.mark.parametrize("formule", FORMULES)
def test_een_tekst_wordt_geen_formule(formule):
    in_bestand = lees_csv(als_csv("lijst", [formule], [[formule]]))
    verwacht = formule if formule.startswith("http") else f"'{formule}"
    assert in_bestand == [[verwacht], [verwacht]]
    blad = load_workbook(io.BytesIO(inhoud(als_xlsx("lijst", [formule], [[formule]])))).active
    assert {cel.data_type for rij in blad for cel in rij} == {"s"}
    assert blad["A2"].hyperlink is None


def test_in_excel_heeft_elke_cel_haar_soort():
    antwoord = als_xlsx(
        "lijst",
        ["Wat", "Dag", "Tijd", "Duur", "Mensen", "Fte", "Niets"],
        [["x", DAG, TIJD, DUUR, 3, Decimal("7.5"), None]],
    )
    assert antwoord["Content-Disposition"] == 'attachment; filename="lijst.xlsx"'
    bytes_ = inhoud(antwoord)
    blad = load_workbook(io.BytesIO(bytes_)).active
    assert [(cel.data_type, cel.number_format) for cel in blad[2]] == [
        ("s", "General"),
        ("d", "dd-mm-yyyy"),
        ("d", "hh:mm"),
        ("d", "[h]:mm"),
        ("n", "General"),
        ("n", "General"),
        ("n", "General"),
    ]
    assert blad["B2"].value.date() == DAG
    assert [cel.value for cel in blad[2]][2:] == [TIJD, DUUR, 3, 7.5, None]
    assert (blad.freeze_panes, blad["A1"].font.bold) == ("A2", True)
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(bytes_)).read("xl/worksheets/sheet1.xml")


def test_een_te_lange_tekst_wordt_afgekapt():
    rijen = [["x" * 40_000], ["👍🏽 é"]]
    assert [cel for [cel] in lees_xlsx(als_xlsx("lijst", ["Tekst"], rijen))[1:]] == [
        "x" * 32_767,
        "👍🏽 é",
    ]
