"""The template to fill in, for who has no spreadsheet yet."""

import io

import xlsxwriter
from django.http import FileResponse
from xlsxwriter.utility import xl_range_abs

from inlezen.ruwe_tabel import MEESTE_RIJEN
from kern.cellen import als_csv

BREEDSTE_KOLOM = 320
"""In pixels."""


def _naam_en_rijen(doel, lijsten):
    """(name of the file, labels, texts) of the first two rows."""
    voorbeeld = doel.voorbeeldrij(lijsten)
    labels = [doel.per_naam[naam].label for naam in doel.sjabloonvelden]
    return f"opbouw-{doel.meer}", labels, [voorbeeld.get(naam, "") for naam in doel.sjabloonvelden]


def sjabloon_csv(doel, gemeenten):
    """The template for files of this Doel as CSV."""
    naam, labels, voorbeeld = _naam_en_rijen(doel, doel.lijsten_for(gemeenten))
    return als_csv(naam, labels, [voorbeeld])


def sjabloon_xlsx(doel, gemeenten):
    """The template for files of this Doel as an Excel file: a sheet to fill in with choices in its cells, the lists,
    and a page of explanation."""
    lijsten, uit = doel.lijsten_for(gemeenten), io.BytesIO()
    naam, labels, voorbeeld = _naam_en_rijen(doel, lijsten)
    with xlsxwriter.Workbook(uit, {"strings_to_formulas": False, "strings_to_urls": False}) as werkmap:
        vet, loopt_door = werkmap.add_format({"bold": True}), werkmap.add_format({"text_wrap": True})
        blad, lijstblad = werkmap.add_worksheet(doel.meer.capitalize()), werkmap.add_worksheet("Lijsten")
        blad.write_row(0, 0, labels, vet)
        blad.write_row(1, 0, voorbeeld)
        blad.freeze_panes(1, 0)
        for kolom, (veld, waarden) in enumerate(lijsten.items()):
            lijstblad.write(0, kolom, doel.per_naam[veld].label, vet)
            lijstblad.write_column(1, kolom, waarden)
            if waarden and veld not in doel.meer_in_een_cel:
                # A help in typing: what is not in the list gets its sentence when it is checked.
                lijst = f"=Lijsten!{xl_range_abs(1, kolom, len(waarden), kolom)}"
                keuze = {"validate": "list", "source": lijst, "show_error": False}
                plek = doel.sjabloonvelden.index(veld)
                blad.data_validation(1, plek, MEESTE_RIJEN + 1, plek, keuze)
        for tabel in (blad, lijstblad):
            tabel.autofit(BREEDSTE_KOLOM)
        uitleg = werkmap.add_worksheet("Uitleg")
        uitleg.set_column(0, 0, 100)
        uitleg.write_column(0, 0, doel.uitleg, loopt_door)
    uit.seek(0)
    return FileResponse(uit, as_attachment=True, filename=f"{naam}.xlsx")


SJABLONEN = {"xlsx": sjabloon_xlsx, "csv": sjabloon_csv}
