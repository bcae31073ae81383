"""Cells of files that people open in a spreadsheet program, and whole tables of them as CSV and XLSX.

A cell is text, an int, a Decimal, a date, a time, a timedelta (a duration, in whole minutes) or None for nothing.
"""

import csv
import datetime
import io
from decimal import Decimal
from itertools import chain, islice
from tempfile import TemporaryFile

import xlsxwriter
from django.http import FileResponse, StreamingHttpResponse
from django.utils.formats import date_format, localize, time_format

from kern.getallen import GEEN_WAARDE, op_pagina, schrijf_duur

GEVAARLIJK = ("=", "+", "-", "@")
GEVAARLIJK_BEGIN = {"\t", "\r", "\n"}
PER_KEER = 200
"""Rows of a CSV that leave together, and rows from which the widths of an XLSX are read."""
LANGSTE_CEL = 32_767
"""Characters that fit in a cell of Excel."""
BREEDSTE_KOLOM = 48
MINUUT = datetime.timedelta(minutes=1)


def veilige_cel(tekst):
    """`tekst` as a spreadsheet shows it: what would start a formula gets an apostrophe before it (OWASP, CSV
    injection)."""
    if tekst[:1] in GEVAARLIJK_BEGIN or tekst.lstrip().startswith(GEVAARLIJK):
        return f"'{tekst}"
    return tekst


def in_csv(cel):
    """The text of one cell: decimal comma, `2026-11-21`, `14:30`, `1:30` for a duration, empty for None."""
    match cel:
        case None:
            return ""
        case str():
            return veilige_cel(cel)
        case Decimal():
            return f"{cel:f}".replace(".", ",")
        case datetime.timedelta():
            return schrijf_duur(cel // MINUUT)
        case datetime.time():
            return f"{cel:%H:%M}"
    return str(cel)


def op_scherm(cel):
    """The text of one cell for people: `1.200`, `7,5`, `21 november 2026`, `1:30` for a duration, – for nothing."""
    match cel:
        case None | "":
            return GEEN_WAARDE
        case int():
            return op_pagina(cel, 0)
        case Decimal():
            return localize(cel)
        case datetime.timedelta():
            return schrijf_duur(cel // MINUUT)
        case datetime.time():
            return time_format(cel, "H.i")
        case datetime.date():
            return date_format(cel, "j F Y")
    return cel


def als_csv(naam, koppen, rijen):
    """The table as a file that streams: UTF-8 with BOM, semicolons. `naam` is without `.csv`."""
    return StreamingHttpResponse(
        _csv_delen(koppen, iter(rijen)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}.csv"'},
    )


def _csv_delen(koppen, rijen):
    deel = [koppen]
    yield "\ufeff"
    while deel:
        tekst = io.StringIO()
        csv.writer(tekst, delimiter=";").writerows([in_csv(cel) for cel in rij] for rij in deel)
        yield tekst.getvalue()
        deel = list(islice(rijen, PER_KEER))


def als_xlsx(naam, koppen, rijen):
    """The table as an Excel file: typed cells, and text that never becomes a formula. `naam` and `rijen` as in als_csv.

    Written row by row to a temporary file, so that the number of rows costs no memory.
    """
    bestand = TemporaryFile()  # noqa: SIM115  the answer closes it
    werkmap = xlsxwriter.Workbook(bestand, {"constant_memory": True})
    blad, vet = werkmap.add_worksheet(), werkmap.add_format({"bold": True})
    vormen = {
        soort: werkmap.add_format({"num_format": vorm})
        for soort, vorm in (
            (datetime.timedelta, "[h]:mm"),
            (datetime.time, "hh:mm"),
            (datetime.date, "dd-mm-yyyy"),
        )
    }
    rijen = iter(rijen)
    eerste = list(islice(rijen, PER_KEER))
    for kolom, cellen in enumerate(zip(koppen, *eerste, strict=True)):
        blad.set_column(kolom, kolom, min(BREEDSTE_KOLOM, max(len(in_csv(cel)) for cel in cellen) + 2))
        blad.write_string(0, kolom, koppen[kolom], vet)
    blad.freeze_panes(1, 0)
    for nummer, rij in enumerate(chain(eerste, rijen), start=1):
        for kolom, cel in enumerate(rij):
            _zet(blad, nummer, kolom, cel, vormen)
    werkmap.close()
    bestand.seek(0)
    return FileResponse(bestand, as_attachment=True, filename=f"{naam}.xlsx")


def _zet(blad, rij, kolom, cel, vormen):
    if cel in (None, ""):
        return
    if isinstance(cel, str):
        blad.write_string(rij, kolom, cel[:LANGSTE_CEL])
    elif vorm := vormen.get(type(cel)):
        blad.write_datetime(rij, kolom, cel, vorm)
    else:
        blad.write_number(rij, kolom, cel)
