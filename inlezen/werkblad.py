"""One sheet of an Excel file, row by row, with what its cells say without words: hidden, struck through, merged."""

import datetime
import re

from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE, is_datetime
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from inlezen.ruwe_tabel import FORMULE, FOUTWAARDE, MEESTE_KOLOMMEN, SAMENGEVOEGD, schone_tekst
from kern.cellen import MINUUT
from kern.getallen import schrijf_duur

PER_KEER = 1 << 16
_SAMENGEVOEGD = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+\d+:[A-Z]+\d+)"')
_LETTERLIJK = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]|am/pm|a/p', re.IGNORECASE)
_WOORD = re.compile(r"[a-z]+", re.IGNORECASE)
_DATUMLETTERS = frozenset("dmyhsjue")
"""Of the codes for days and times, in English and in Dutch."""


class _Lezer(WorkSheetParser):
    """Gives of a formula the value that Excel kept; where it kept none, FORMULE."""

    def parse_cell(self, element):
        cel = super().parse_cell(element)
        if cel["value"] is None and element.find(FORMULA_TAG) is not None:
            return cel | {"value": FORMULE, "data_type": "f"}
        return cel


def lees_blad(blad, bijzonder):
    """(row number, texts) of a sheet of a workbook that was opened read-only; fills `bijzonder`, see RuweTabel."""
    werkmap = blad.parent
    datums = {stijl for stijl in werkmap._date_formats if _is_datum(_vorm_van(werkmap, stijl))}
    doorgehaald = _doorgehaalde_stijlen(werkmap)
    with blad._get_source() as bron:
        samen = _samengevoegd(bron)
    if werkmap.epoch.year == 1904:
        bijzonder["vanaf_1904"] = True
    with blad._get_source() as bron:
        lezer = _Lezer(
            bron, blad._shared_strings, data_only=True, epoch=werkmap.epoch, date_formats=datums,
            timedelta_formats=werkmap._timedelta_formats,
        )  # fmt: skip
        boven = {}
        for nummer, cellen in lezer.parse():
            if lezer.column_dimensions:
                bijzonder.setdefault("kolommen", []).extend(_verborgen_kolommen(lezer.column_dimensions))
                lezer.column_dimensions = {}
            teksten = _op_hun_plek(cellen, nummer, werkmap)
            if any(teksten):
                if _is_verborgen(lezer.row_dimensions.get(str(nummer), {})):
                    bijzonder.setdefault("verborgen", []).append(nummer)
                elif any(cel["value"] is not None and cel["style_id"] in doorgehaald for cel in cellen):
                    bijzonder.setdefault("doorgestreept", []).append(nummer)
                _vul_aan(teksten, nummer, samen, boven)
            lezer.row_dimensions.clear()
            yield nummer, teksten


def _op_hun_plek(cellen, nummer, werkmap):
    teksten = [""] * max((cel["column"] for cel in cellen), default=0)
    for cel in cellen:
        teksten[cel["column"] - 1] = _tekst_of(cel, nummer, werkmap)
    return teksten


def _vul_aan(teksten, nummer, samen, boven):
    """Gives a cell that is merged with the one above it that value, marked."""
    for kolom in [kolom for kolom, (_, tot) in boven.items() if tot < nummer]:
        del boven[kolom]
    for kolom, (tekst, _) in boven.items():
        teksten.extend([""] * (kolom - len(teksten)))
        if tekst and not teksten[kolom - 1]:
            teksten[kolom - 1] = f"{SAMENGEVOEGD}{tekst}"
    for kolom, tot in samen.get(nummer, ()):
        boven[kolom] = (teksten[kolom - 1] if kolom <= len(teksten) else "", tot)


def _samengevoegd(bron):
    """{row: [(column, last row)]} of cells that are merged downwards. They stand at the end of a sheet, so it is walked
    through first, in pieces."""
    samen, rest = {}, b""
    while stuk := bron.read(PER_KEER):
        rest += stuk
        for treffer in _SAMENGEVOEGD.finditer(rest):
            kolom, rij, _, tot = range_boundaries(treffer[1].decode())
            if tot > rij and kolom <= MEESTE_KOLOMMEN and (kolom, tot) not in samen.get(rij, ()):
                samen.setdefault(rij, []).append((kolom, tot))
        rest = rest[-200:]
    return samen


def _verborgen_kolommen(afmetingen):
    return [
        plek - 1
        for kolom in afmetingen.values()
        if _is_verborgen(kolom)
        for plek in range(int(kolom["min"]), min(int(kolom["max"]), MEESTE_KOLOMMEN) + 1)
    ]


def _is_verborgen(attributen):
    return attributen.get("hidden") in {"1", "true"}


def _doorgehaalde_stijlen(werkmap):
    doorgehaald = {plek for plek, letter in enumerate(werkmap._fonts) if letter.strike}
    return {plek for plek, stijl in enumerate(werkmap._cell_styles) if stijl.fontId in doorgehaald}


def _vorm_van(werkmap, stijl):
    """How Excel shows a cell of this style, as its code says: `yyyy-mm-dd`."""
    nummer = werkmap._cell_styles[stijl].numFmtId
    if nummer < BUILTIN_FORMATS_MAX_SIZE:
        return BUILTIN_FORMATS.get(nummer, "")
    return werkmap._number_formats[nummer - BUILTIN_FORMATS_MAX_SIZE]


def _is_datum(vorm):
    """Whether a code is of days or times: the `Standaard` of some programs has letters of these, but is a word."""
    return all(
        set(woord.lower()) <= _DATUMLETTERS
        for woord in _WOORD.findall(_LETTERLIJK.sub("", vorm.split(";")[0]))
    )


def _tekst_of(cel, nummer, werkmap):
    """The text in a cell; dates as 2025-04-03, times as 14:05, numbers with a point."""
    waarde, soort = cel["value"], cel["data_type"]
    if waarde is None:
        return ""
    if soort == "f":
        return FORMULE
    if soort == "e":
        return FOUTWAARDE
    if isinstance(waarde, str):
        return schone_tekst(waarde, nummer)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int | float):
        return f"{waarde:.10f}".rstrip("0").rstrip(".") if isinstance(waarde, float) else str(waarde)
    if isinstance(waarde, datetime.datetime) and is_datetime(_vorm_van(werkmap, cel["style_id"])) == "time":
        return schrijf_duur(round(to_excel(waarde, werkmap.epoch) * 24 * 60))
    return _tekst_of_tijd(waarde)


def _tekst_of_tijd(waarde):
    if isinstance(waarde, datetime.timedelta):
        minuten = int(waarde / MINUUT + 0.5)
        return FOUTWAARDE if waarde < datetime.timedelta() else schrijf_duur(minuten)
    if isinstance(waarde, datetime.time):
        seconden = waarde.second + waarde.microsecond / 1_000_000
        return schrijf_duur(waarde.hour * 60 + waarde.minute + int(seconden / 60 + 0.5))
    if isinstance(waarde, datetime.datetime) and waarde.time() != datetime.time():
        return (waarde + MINUUT / 2).strftime("%Y-%m-%d %H:%M")
    return waarde.strftime("%Y-%m-%d")
