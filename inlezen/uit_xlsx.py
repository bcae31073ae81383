"""Reading Excel's own files, from outside in: first the zip, then its parts, then the rows."""

import datetime
import warnings
import zipfile

import defusedxml
from openpyxl import load_workbook

from inlezen.kolommen import herken, letter
from inlezen.ruwe_tabel import (
    FORMULE,
    FOUTWAARDE,
    KOP_UITERLIJK,
    MEESTE_KOLOMMEN,
    LeesError,
    RuweTabel,
    gevulde_rijen,
    kort_in,
    schone_tekst,
)

assert defusedxml  # noqa: S101  openpyxl parses with it when it is there: without it entities would expand

MEESTE_DELEN = 500
MEESTE_UITGEPAKT = 200 * 1024 * 1024
MEESTE_KEER_KLEINER = 250
"""A real sheet shrinks 10 to 60 times when zipped; a bomb a thousand."""
PAS_VANAF = 5 * 1024 * 1024
"""What unzips to less than this does no harm, however small it was."""
MEESTE_TEKST = 30 * 1024 * 1024
MEESTE_TEKSTEN = 400_000
MEESTE_OVERIG = 10 * 1024 * 1024
"""Parts that are read whole: the texts shared by cells, and styles and the like."""
TEKSTEN = "xl/sharedStrings.xml"

KAPOT = "Dit Excel-bestand is kapot. Open het in Excel, sla het op onder een andere naam en kies dat."
TE_GROOT = (
    "Dit bestand wordt veel te groot als we het uitpakken. Kopieer alleen de cellen met gegevens naar een nieuw "
    "bestand."
)
MACROS = "Er zitten macro’s in dit bestand. Sla het op als gewone Excel-werkmap (xlsx), zonder macro’s."


def lees_xlsx(bestand, velden):
    """The RuweTabel on the sheet with these `velden`. Raises LeesError."""
    try:
        with zipfile.ZipFile(bestand) as archief:
            _keur_archief(archief)
        werkmap = _stil(load_workbook, bestand, read_only=True, keep_links=False)
        return _tabel(werkmap, velden)
    except LeesError:
        raise
    except Exception as fout:  # whatever a broken or hostile file makes of zip, XML and Excel's own rules
        raise LeesError(KAPOT) from fout


def _keur_archief(archief):
    delen = archief.infolist()
    namen = {deel.filename for deel in delen}
    if len(delen) > MEESTE_DELEN:
        raise LeesError(TE_GROOT)
    if any(deel.flag_bits & 1 for deel in delen):
        raise LeesError("Er zit een wachtwoord op dit bestand. Haal het eraf en kies het opnieuw.")
    if any(naam.endswith("vbaProject.bin") for naam in namen):
        raise LeesError(MACROS)
    if "xl/workbook.bin" in namen:
        raise LeesError("Dit is een binaire Excel-werkmap (xlsb). Sla hem op als xlsx.")
    if "mimetype" in namen and "content.xml" in namen:
        raise LeesError("Dit is een bestand van LibreOffice (ods). Sla het op als xlsx of csv.")
    if "xl/workbook.xml" not in namen:
        raise LeesError("Dit is geen spreadsheet. Kies een xlsx- of csv-bestand.")
    _keur_omvang(archief, delen)


def _keur_omvang(archief, delen):
    """The sizes in the directory bound what is unzipped: zipfile reads no further than they say."""
    uitgepakt = sum(deel.file_size for deel in delen)
    ingepakt = sum(deel.compress_size for deel in delen)
    if uitgepakt > MEESTE_UITGEPAKT or uitgepakt > max(PAS_VANAF, MEESTE_KEER_KLEINER * ingepakt):
        raise LeesError(TE_GROOT)
    for deel in delen:
        if deel.filename.startswith("xl/worksheets/") or not deel.filename.endswith((".xml", ".rels")):
            continue
        if deel.file_size > (MEESTE_TEKST if deel.filename == TEKSTEN else MEESTE_OVERIG):
            raise LeesError(TE_GROOT)
    if TEKSTEN in {deel.filename for deel in delen}:
        with archief.open(TEKSTEN) as inhoud:
            aantal = sum(stuk.count(b"<si>") for stuk in iter(lambda: inhoud.read(1 << 16), b""))
        if aantal > MEESTE_TEKSTEN:
            raise LeesError(TE_GROOT)


def _tabel(werkmap, velden):
    bladen = [blad for blad in werkmap.worksheets if blad.sheet_state == "visible"]
    koppen = {}
    for blad in bladen:
        blad.reset_dimensions()  # what a file says about its own size is not always true
        if kop := _kop_of(blad, velden):
            koppen[blad] = kop
    if not koppen:
        raise LeesError("Dit bestand is leeg. Kies een ander.")
    passend = [blad for blad, (_, kop) in koppen.items() if velden[0].naam in herken(kop, velden)]
    if len(passend) > 1:
        namen = ", ".join(blad.title[:40] for blad in passend[:6])
        raise LeesError(
            f"Er zijn {len(passend)} bladen met een kolom {velden[0].label}: {namen}. Zet alles op één blad, of "
            "sla elk blad op als eigen bestand."
        )
    blad = passend[0] if passend else next(iter(koppen))
    begin, kop = koppen[blad]
    tabel = RuweTabel(kort_in(kop), iter(()))
    if len(tabel.koppen) < 3:
        raise LeesError(
            "We vinden geen tabel op het eerste blad: er zijn minder dan drie kolommen met een kop."
        )
    tabel.rijen = _rijen(blad, begin, tabel)
    return tabel


def _kop_of(blad, velden):
    """(row number, texts) of the first row that names columns, else of the first that holds anything."""
    eerste = None
    for nummer, cellen in _regels(blad):
        if nummer > KOP_UITERLIJK and (eerste or nummer > 1000):
            break
        if any(cellen):
            eerste = eerste or (nummer, cellen)
            if len(herken(cellen[:MEESTE_KOLOMMEN], velden)) > 1:
                return nummer, cellen
    return eerste


def _rijen(blad, begin, tabel):
    """The rows below the headings. A column without a heading gets its letter, so that it can be seen."""
    regels = ((nummer, cellen) for nummer, cellen in _regels(blad) if nummer > begin)
    try:
        for rij in gevulde_rijen(regels):
            for index in range(len(tabel.koppen), len(rij) - 1):
                tabel.koppen.append(f"Kolom {letter(index)}, zonder kop")
            yield rij
    except LeesError:
        raise
    except Exception as fout:  # as above: the sheet is only read now
        raise LeesError(KAPOT) from fout


def _regels(blad):
    rijen, nummer = iter(blad.iter_rows()), 0
    while (cellen := _stil(next, rijen, None)) is not None:
        nummer += 1
        yield nummer, [_tekst_of(cel, nummer) for cel in cellen]


def _tekst_of(cel, nummer):
    """The text in a cell; dates as 2025-04-03, times as 14:05, numbers with a point."""
    waarde = cel.value
    if waarde is None:
        return ""
    if cel.data_type == "f":
        return FORMULE
    if cel.data_type == "e":
        return FOUTWAARDE
    if isinstance(waarde, str):
        return schone_tekst(waarde, nummer)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int | float):
        return f"{waarde:.10f}".rstrip("0").rstrip(".") if isinstance(waarde, float) else str(waarde)
    return _tekst_of_tijd(waarde)


def _tekst_of_tijd(waarde):
    if isinstance(waarde, datetime.timedelta):
        minuten = round(waarde.total_seconds() / 60)
        return FOUTWAARDE if minuten < 0 else f"{minuten // 60}:{minuten % 60:02d}"
    if isinstance(waarde, datetime.time):
        minuten = waarde.hour * 60 + waarde.minute + round(waarde.second / 60)
        return f"{minuten // 60}:{minuten % 60:02d}"
    if isinstance(waarde, datetime.datetime) and waarde.time() != datetime.time():
        return waarde.strftime("%Y-%m-%d %H:%M")
    return waarde.strftime("%Y-%m-%d")


def _stil(functie, *args, **kwargs):
    """Calls openpyxl without its warnings about what a file holds besides cells."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return functie(*args, **kwargs)
