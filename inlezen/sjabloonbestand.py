"""The template to fill in, for who has no spreadsheet yet."""

import csv
import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from inlezen.ruwe_tabel import MEESTE_RIJEN
from kern.cellen import veilige_cel


def _koppen_en_voorbeeld(doel, lijsten):
    """(labels, texts) of the first two rows."""
    voorbeeld, per_naam = doel.voorbeeldrij(lijsten), doel.per_naam
    namen = doel.sjabloonvelden
    return [per_naam[naam].label for naam in namen], [voorbeeld.get(naam, "") for naam in namen]


def sjabloon_csv(doel, gemeenten):
    """The template for files of this Doel as CSV, as bytes: UTF-8 with BOM, semicolons."""
    koppen, voorbeeld = _koppen_en_voorbeeld(doel, doel.lijsten_for(gemeenten))
    tekst = io.StringIO()
    schrijver = csv.writer(tekst, delimiter=";")
    schrijver.writerow(koppen)
    schrijver.writerow([veilige_cel(cel) for cel in voorbeeld])
    return tekst.getvalue().encode("utf-8-sig")


def sjabloon_xlsx(doel, gemeenten):
    """The template for files of this Doel as an Excel file, as bytes: a sheet to fill in with choices in its cells, the
    lists, and a page of explanation."""
    lijsten = doel.lijsten_for(gemeenten)
    koppen, voorbeeld = _koppen_en_voorbeeld(doel, lijsten)
    werkmap = Workbook()
    blad, lijstblad = werkmap.active, werkmap.create_sheet("Lijsten")
    blad.title = doel.meer.capitalize()
    for kolom, (kop, waarde) in enumerate(zip(koppen, voorbeeld, strict=True), start=1):
        blad.cell(1, kolom, kop).font = Font(bold=True)
        blad.column_dimensions[get_column_letter(kolom)].width = max(14, len(kop) + 2)
        _zet_tekst(blad.cell(2, kolom), waarde)
    blad.freeze_panes = "A2"
    for kolom, (naam, waarden) in enumerate(lijsten.items(), start=1):
        lijstblad.cell(1, kolom, doel.per_naam[naam].label).font = Font(bold=True)
        lijstblad.column_dimensions[get_column_letter(kolom)].width = 32
        for rij, waarde in enumerate(waarden, start=2):
            _zet_tekst(lijstblad.cell(rij, kolom), waarde)
        if waarden and naam not in doel.meer_in_een_cel:
            doelkolom = get_column_letter(doel.sjabloonvelden.index(naam) + 1)
            _bied_keuzes_aan(blad, doelkolom, get_column_letter(kolom), len(waarden))
    uitleg = werkmap.create_sheet("Uitleg")
    uitleg.column_dimensions["A"].width = 100
    for rij, zin in enumerate(doel.uitleg, start=1):
        uitleg.cell(rij, 1, zin).alignment = Alignment(wrap_text=True)
    uit = io.BytesIO()
    werkmap.save(uit)
    return uit.getvalue()


def _zet_tekst(cel, tekst):
    """A text stays a text, whatever it begins with: openpyxl would take =… for a formula."""
    cel.value = tekst or None
    if tekst:
        cel.data_type = "s"


def _bied_keuzes_aan(blad, kolom, lijstkolom, aantal):
    """A help in typing: what is not in the list gets its sentence when it is checked."""
    lijst = f"Lijsten!${lijstkolom}$2:${lijstkolom}${aantal + 1}"
    keuze = DataValidation(type="list", formula1=lijst, allow_blank=True, showErrorMessage=False)
    keuze.add(f"{kolom}2:{kolom}{MEESTE_RIJEN + 2}")
    blad.add_data_validation(keuze)
