"""Small spreadsheets after what people who keep hours report: each is a kind of file that was once read wrong."""

import datetime

from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from activiteiten.tests.spreadsheets import KOPPEN, csv_van, verbouw, xlsx_van

MET_MENSEN = (*KOPPEN, "Deelnemers")
DAG = datetime.date(2026, 3, 2)


def csv(koppen, *rijen):
    """`koppen` and each of `rijen` as one text with semicolons between."""
    return csv_van([rij.split(";") for rij in rijen], koppen=koppen.split(";"))


def op_dag(duur, *rest, dag="2-3-2026"):
    return (dag, "ontmoeting", "Lindehof", duur, *rest)


def xlsx(*rijen, koppen=KOPPEN, bewerk=None, opmaak=()):
    """`opmaak` is (cell, number format) after (cell, number format)."""

    def bewerkt(werkmap):
        for cel, vorm in opmaak:
            werkmap.active[cel].number_format = vorm
        if bewerk:
            bewerk(werkmap)

    return xlsx_van(rijen, koppen=koppen, bewerk=bewerkt)


def strikt():
    def ander_schema(deel):
        for oud, nieuw in (
            (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
            (b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument"),
        ):  # fmt: skip
            deel = deel.replace(oud, nieuw)
        return deel

    return verbouw(
        xlsx_van([op_dag("1:30")]),
        {"xl/workbook.xml": ander_schema, "xl/worksheets/sheet1.xml": ander_schema},
    )


def verberg_rij(werkmap):
    werkmap.active.row_dimensions[3].hidden = True


def verberg_met_filter(werkmap):
    werkmap.active.auto_filter.ref = "A1:D4"
    werkmap.active.auto_filter.add_filter_column(2, ["Lindehof"])
    verberg_rij(werkmap)


def streep_door(werkmap):
    for cel in werkmap.active[3]:
        cel.font = Font(strike=True)


def verberg_kolom_d(werkmap):
    werkmap.active.column_dimensions["D"].hidden = True


def vanaf_1904(werkmap):
    werkmap.epoch = CALENDAR_MAC_1904


def met_formules():
    rijen = [[DAG, "ontmoeting", "Lindehof", '=IF(A2="","",F2-E2)', datetime.time(14), datetime.time(15, 30)]]
    rijen += [[None, None, None, f'=IF(A{n}="","",F{n}-E{n})'] for n in range(3, 30)]
    return xlsx(*rijen, koppen=(*KOPPEN, "Begin", "Eind"))


def dagdelen(*delen):
    return xlsx(
        *[op_dag(deel, 10, dag=DAG + datetime.timedelta(n)) for n, deel in enumerate(delen)],
        koppen=MET_MENSEN,
    )
