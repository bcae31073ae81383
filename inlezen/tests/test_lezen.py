"""What people write in spreadsheets, and how they save them: read as they mean it."""

import codecs
import datetime
import re
from datetime import date, time
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from activiteiten.log.forms import EERSTE_DAG
from activiteiten.tests.spreadsheets import GOED, KOPPEN, csv_van, deel_teksten, verbouw, xlsx_van
from activiteiten.uit_bestand import activiteitrij
from activiteiten.uit_bestand.activiteitendoel import VELDEN, Activiteitendoel
from inlezen import celwaarden
from inlezen.celwaarden import CelError
from inlezen.kolommen import herken
from inlezen.lezen import lees
from inlezen.ruwe_tabel import LeesError

TWEE = [("2-3-2026", "café", "Lindehof", "1:30"), ("3-3-2026", 'zei: "ja";\nen nee', "Coördinatie", "2")]


def rijen_van(inhoud, tmp_path):
    """(headings, rows) of a file on disk, as an upload is."""
    pad = tmp_path / "bestand"
    pad.write_bytes(inhoud)
    with pad.open("rb") as bestand:
        tabel = lees(bestand, VELDEN)
        rijen = list(tabel.rijen)
        return tabel.koppen, rijen


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_in_elke_codering_en_met_elk_scheidingsteken(tmp_path, codering, scheiding):
    koppen, rijen = rijen_van(csv_van(TWEE, codering=codering, scheiding=scheiding), tmp_path)
    assert koppen == list(KOPPEN)
    assert rijen == [[2, *TWEE[0]], [3, *TWEE[1]]]


@pytest.mark.parametrize(
    "tekst",
    [
        "Één",
        "pÉway",
        "vóór de reünie",
        "Café één voor € 5",
        "€5 per kop, 10‰, £3, 5¢, ƒ2, §4 en 3 m²",
        "Zij zei: „Ja” en ‚nee’",
        "“Ja”, zei hij… en weg–was ze — ’s avonds foto’s",
        "“Buurt”avond",
        "wacht…even",
        "Šimek en Žofie, PETRAŠ",
        "Jan†, Piet‡ en 5 km",
        "CAFÉ COÖRDINATIE",
    ],
)
@pytest.mark.parametrize("codering", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_een_kort_bestand_wordt_gelezen_zoals_het_is_opgeslagen(tmp_path, tekst, codering):
    rij = ("2-3-2026", tekst, "Lindehof", "1:30")
    assert rijen_van(csv_van([rij], codering=codering), tmp_path)[1] == [[2, *rij]]


@pytest.mark.parametrize("codering", ["utf-16-le", "utf-16-be"])
def test_utf_16_zonder_merk(tmp_path, codering):
    assert rijen_van(csv_van(TWEE, codering=codering), tmp_path)[1] == [[2, *TWEE[0]], [3, *TWEE[1]]]


def test_csv_met_een_regel_die_het_scheidingsteken_noemt(tmp_path):
    inhoud = b"sep=,\r\n" + csv_van([GOED], codering="utf-8", scheiding=",")
    koppen, rijen = rijen_van(inhoud, tmp_path)
    assert (koppen, rijen) == (list(KOPPEN), [[3, *GOED]])


def test_een_titel_boven_de_koppen_van_een_csv(tmp_path):
    inhoud = b"Urenlijst;;;\r\n;;;\r\n" + csv_van([GOED], codering="utf-8")
    assert rijen_van(inhoud, tmp_path) == (list(KOPPEN), [[4, *GOED]])


def test_korte_rijen_en_lege_regels_houden_hun_nummer(tmp_path):
    inhoud = csv_van([GOED]) + b"\r\n;;;\r\n4-3-2026;ontmoeting\r\n"
    assert rijen_van(inhoud, tmp_path)[1] == [[2, *GOED], [5, "4-3-2026", "ontmoeting"]]


def test_stuurtekens_en_onzichtbare_tekens_gaan_eruit(tmp_path):
    inhoud = csv_van([("2-3-2026", "ont\x07moe\u200bting ", "Lindehof\u00a0", "1"), *[GOED] * 10])
    assert rijen_van(inhoud, tmp_path)[1][0] == [2, "2-3-2026", "ontmoeting", "Lindehof", "1"]


@pytest.mark.parametrize("regeleinde", [b"\r\n", b"\n", b"\r"])
def test_csv_met_elk_regeleinde(tmp_path, regeleinde):
    inhoud = csv_van([GOED, GOED]).replace(b"\r\n", regeleinde)
    assert rijen_van(inhoud, tmp_path)[1] == [[2, *GOED], [3, *GOED]]


def test_cellen_van_excel_worden_tekst(tmp_path):
    rij = [
        date(2026, 3, 2),
        datetime.datetime(2026, 3, 2, 14, 5),  # noqa: DTZ001  Excel knows no zones
        datetime.time(1, 30),
        datetime.timedelta(hours=26, minutes=5),
        14.0,
        1.25,
        1 / 3,
        True,
        " Lindehof ",
        None,
    ]
    koppen, rijen = rijen_van(xlsx_van([rij], koppen=[f"kop {n}" for n in range(10)]), tmp_path)
    assert len(koppen) == 10
    assert rijen == [
        [2, "2026-03-02", "2026-03-02 14:05", "1:30", "26:05", "14", "1.25", "0.3333333333", "ja", "Lindehof"]
    ]


def test_een_werkmap_die_vanaf_1904_telt(tmp_path):
    def vanaf_1904(werkmap):
        werkmap.epoch = CALENDAR_MAC_1904

    inhoud = xlsx_van([[date(2026, 3, 2), *GOED[1:]]], bewerk=vanaf_1904)
    assert rijen_van(inhoud, tmp_path)[1] == [[2, "2026-03-02", *GOED[1:]]]


def test_teksten_die_cellen_delen(tmp_path):
    """As Excel itself saves them; openpyxl writes them in the cells."""
    inhoud = deel_teksten(xlsx_van([GOED, GOED]))
    assert rijen_van(inhoud, tmp_path) == (list(KOPPEN), [[2, *GOED], [3, *GOED]])


def test_een_blad_dat_liegt_over_zijn_afmetingen_wordt_heel_gelezen(tmp_path):
    def lieg(blad):
        return re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B1"', blad)

    inhoud = verbouw(xlsx_van([GOED, GOED]), {"xl/worksheets/sheet1.xml": lieg})
    assert rijen_van(inhoud, tmp_path)[1] == [[2, *GOED], [3, *GOED]]


def test_een_titel_boven_de_koppen_en_een_blad_ervoor_worden_overgeslagen(tmp_path):
    def bewerk(werkmap):
        blad = werkmap.active
        blad.insert_rows(1, 3)
        blad["A1"] = "Urenlijst van Noor"
        voorblad = werkmap.create_sheet("Voorblad", 0)
        voorblad.append(["Welkom"])

    assert rijen_van(xlsx_van([GOED], bewerk=bewerk), tmp_path) == (list(KOPPEN), [[5, *GOED]])


def test_een_kolom_zonder_kop_krijgt_zijn_letter(tmp_path):
    koppen, rijen = rijen_van(xlsx_van([GOED, [*GOED, None, "een opmerking"]]), tmp_path)
    assert koppen == [*KOPPEN, "Kolom E, zonder kop", "Kolom F, zonder kop"]
    assert rijen[1][-1] == "een opmerking"


@given(st.binary(max_size=400))
def test_willekeurige_bytes_worden_rijen_of_een_zin(tmp_path_factory, inhoud):
    for begin in (b"", b"PK\x03\x04", codecs.BOM_UTF16_LE, b"Datum;Soort;Wijk;Duur\n"):
        try:
            _, rijen = rijen_van(begin + inhoud, tmp_path_factory.getbasetemp())
        except LeesError:
            continue
        assert all(isinstance(cel, str) and "\0" not in cel for rij in rijen for cel in rij[1:])


@pytest.mark.parametrize(
    "tekst",
    [
        "2026-03-02", "2-3-2026", "02/03/2026", "2.3.2026", "2-3-26", "2 maart 2026", "2 mrt 2026", "ma 2 mrt. 2026",
        "maandag 2 maart 2026", "2-maart-2026", "2026-03-02 14:05", "2026-03-02T00:00:00", "20260302", "46083",
        "46083.5", "2 Maart '26",
    ],
)  # fmt: skip
def test_datums_zoals_mensen_ze_schrijven(tekst):
    assert celwaarden.lees_datum(tekst, EERSTE_DAG) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "tekst", ["", "2-3", "maart 2026", "2 m 2026", "12345", "99999", "2-3-026", "3 xyz 2026"]
)
def test_geen_datum(tekst):
    with pytest.raises(CelError, match="Deze datum begrijpen we niet"):
        celwaarden.lees_datum(tekst, EERSTE_DAG)


@pytest.mark.parametrize(
    "tekst", ["14:30", "14.30", "14u30", "14:30 uur", "14:30:00", "0.6041666667", "0,6041666667"]
)
def test_tijden(tekst):
    assert celwaarden.lees_tijd(tekst) == time(14, 30)


def test_een_uur_zonder_minuten_is_een_tijd():
    assert (celwaarden.lees_tijd("14"), celwaarden.lees_tijd("9 uur")) == (time(14), time(9))


@pytest.mark.parametrize(
    ("tekst", "minuten"),
    [
        ("1:30", 90), ("1,5", 90), ("1.5", 90), ("90m", 90), ("1u30", 90), ("2", 120), ("0.75", 45), ("1:30:00", 90),
        ("0.0625", 90),  # 1:30 in a cell that lost its form
        ("1.3333333333", 80), ("2.5833333333", 155), ("1.000", 60),
    ],
)  # fmt: skip
def test_uren(tekst, minuten):
    assert celwaarden.lees_uren(tekst) == minuten


@pytest.mark.parametrize(
    ("tekst", "minuten"), [("90", 90), ("90.0", 90), ("90 min", 90), ("1:30", 90), ("5", 5)]
)
def test_minuten(tekst, minuten):
    assert celwaarden.lees_minuten(tekst) == minuten


@pytest.mark.parametrize(
    ("tekst", "aantal"), [("14", 14), ("14.0", 14), ("14,00", 14), ("0", 0), ("?", None), ("n.v.t.", None)]
)
def test_aantallen(tekst, aantal):
    assert celwaarden.lees_aantal(tekst, 100) == aantal


@pytest.mark.parametrize("tekst", ["1.200", "12-15", "±12", "1e3", "½", "²"])
def test_een_aantal_dat_twee_dingen_kan_zijn_wordt_gevraagd(tekst):
    with pytest.raises(CelError, match="Schrijf een heel getal"):
        celwaarden.lees_aantal(tekst, 100_000)


@given(st.text(max_size=30))
def test_elke_tekst_is_een_waarde_of_een_zin(tekst):
    soorten = {
        partial(celwaarden.lees_datum, eerste=EERSTE_DAG): date,
        celwaarden.lees_tijd: time,
        celwaarden.lees_uren: int,
        celwaarden.lees_minuten: int,
        activiteitrij.lees_vorm: str,
        activiteitrij.lees_stand: str,
    }
    for functie, soort in soorten.items():
        try:
            waarde = functie(tekst)
        except CelError:
            continue
        assert isinstance(waarde, soort)


@pytest.mark.parametrize(
    ("koppen", "velden"),
    [
        (["Datum", "Soort", "Wijk", "Duur"], {"datum": 0, "soort": 1, "wijk": 2, "duur": 3}),
        (
            ["WIJKNAAM", "datum activiteit", "Aantal uren", "wat deed je?"],
            {"wijk": 0, "datum": 1, "duur": 2, "soort": 3},
        ),
        (["Thema's", "thema’s"], {"themas": 0}),
        (["Duur (minuten)", "Duur in uren"], {"minuten": 0, "duur": 1}),
        (["Minuten"], {"minuten": 0}),
        (["Duur (in uren)"], {"duur": 0}),
        (["Uren vrijwilligers", "Vrijwilligers"], {"vrijwilligers_duur": 0, "vrijwilligers": 1}),
        (["Omschrijvng", "Deelnemer"], {"omschrijving": 0, "deelnemers": 1}),
        (["", "Prijs", "Nr", "Kostenplaats"], {}),
    ],
)
def test_kolommen_worden_herkend_aan_hun_naam(koppen, velden):
    assert herken(koppen, VELDEN) == velden


def test_elke_naam_van_een_kolom_hoort_bij_een_veld():
    for veld in VELDEN:
        for naam in veld.namen:
            assert herken([naam], VELDEN) == {veld.naam: 0}, naam


def test_wat_er_nodig_is():
    assert Activiteitendoel().ontbrekend({"datum", "soort", "wijk", "minuten"}) == []
    assert Activiteitendoel().ontbrekend({"datum", "soort", "wijk", "begintijd", "eindtijd"}) == []
    assert Activiteitendoel().ontbrekend({"datum", "begintijd"}) == [
        "soort",
        "wijk",
        "duur (of begintijd en eindtijd)",
    ]
