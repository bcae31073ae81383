"""Reading Excel's own files, from outside in: first the zip, then its parts, then the rows."""

import zipfile
from contextlib import contextmanager

import defusedxml
from openpyxl import load_workbook

from inlezen.kolommen import herken, letter
from inlezen.ruwe_tabel import LeesError, tabel_uit
from inlezen.werkblad import lees_blad

assert defusedxml  # noqa: S101  openpyxl parses with it when it is there: without it entities would expand

MEESTE_DELEN = 500
MEESTE_UITGEPAKT = 200 * 1024 * 1024
MEESTE_KEER_KLEINER = 250
"""A real sheet shrinks 10 to 60 times when zipped; a bomb a thousand."""
PAS_VANAF = 5 * 1024 * 1024
"""What unzips to less than this does no harm, however small it was."""
MEESTE_IN_EEN_KEER = 10 * 1024 * 1024
"""Of a part that is read whole: the texts shared by cells, styles and the like. Only sheets are read row by row."""

STRIKT = b"http://purl.oclc.org/ooxml/"
"""Namespace of the kind of workbook that few programs read."""
STRIKT_ZIN = (
    "Dit is een werkmap in de vorm Strict Open XML. Kies in Excel Opslaan als, dan Excel-werkmap (xlsx) zonder het "
    "woord Strict, en kies dat bestand."
)
KAPOT = "Dit Excel-bestand is kapot. Open het in Excel, sla het op onder een andere naam en kies dat."
TE_GROOT = (
    "Dit bestand wordt veel te groot als we het uitpakken. Kopieer alleen de cellen met gegevens naar een nieuw "
    "bestand."
)


@contextmanager
def _of_kapot():
    try:
        yield
    except LeesError:
        raise
    except Exception as fout:  # whatever a broken or hostile file makes of zip, XML and Excel's own rules
        raise LeesError(KAPOT) from fout


@_of_kapot()
def lees_xlsx(bestand, velden):
    """The RuweTabel on the sheet with these `velden`; None when all are empty. Raises LeesError."""
    with zipfile.ZipFile(bestand) as archief:
        _keur_archief(archief)
        with archief.open("xl/workbook.xml") as werkmap:
            if STRIKT in werkmap.read(4096):
                raise LeesError(STRIKT_ZIN)
    werkmap = load_workbook(bestand, read_only=True, keep_links=False, data_only=True)
    tabellen = {}
    for blad in werkmap.worksheets:
        bijzonder = {}
        if blad.sheet_state == "visible" and (tabel := tabel_uit(lees_blad(blad, bijzonder), velden)):
            tabel.bijzonder = bijzonder
            tabellen[blad.title] = tabel
    passend = [titel for titel, tabel in tabellen.items() if velden[0].naam in herken(tabel.koppen, velden)]
    if len(passend) > 1:
        namen = ", ".join(titel[:40] for titel in passend[:6])
        raise LeesError(
            f"Er zijn {len(passend)} bladen met een kolom {velden[0].label}: {namen}. Zet alles op één blad, of "
            "sla elk blad op als eigen bestand."
        )
    if not tabellen:
        return None
    tabel = tabellen[passend[0]] if passend else next(iter(tabellen.values()))
    tabel.rijen = _met_letters(tabel, tabel.rijen)
    return tabel


def _keur_archief(archief):
    delen = archief.infolist()
    namen = {deel.filename for deel in delen}
    for bezwaar, zin in (
        (len(delen) > MEESTE_DELEN, TE_GROOT),
        (
            any(deel.flag_bits & 1 for deel in delen),
            "Er zit een wachtwoord op dit bestand. Haal het eraf en kies het opnieuw.",
        ),
        (
            any(naam.endswith("vbaProject.bin") for naam in namen),
            "Er zitten macro’s in dit bestand. Sla het op als gewone Excel-werkmap (xlsx), zonder macro’s.",
        ),
        ("xl/workbook.bin" in namen, "Dit is een binaire Excel-werkmap (xlsb). Sla hem op als xlsx."),
        (
            {"mimetype", "content.xml"} <= namen,
            "Dit is een bestand van LibreOffice (ods). Sla het op als xlsx of csv.",
        ),
        ("xl/workbook.xml" not in namen, "Dit is geen spreadsheet. Kies een xlsx- of csv-bestand."),
        (_is_te_groot(delen), TE_GROOT),
    ):
        if bezwaar:
            raise LeesError(zin)


def _is_te_groot(delen):
    """The sizes in the directory bound what is unzipped: zipfile reads no further than they say."""
    uitgepakt = sum(deel.file_size for deel in delen)
    ingepakt = sum(deel.compress_size for deel in delen)
    if uitgepakt > MEESTE_UITGEPAKT or uitgepakt > max(PAS_VANAF, MEESTE_KEER_KLEINER * ingepakt):
        return True
    heel = [deel for deel in delen if not deel.filename.startswith("xl/worksheets/")]
    return any(d.file_size > MEESTE_IN_EEN_KEER for d in heel if d.filename.endswith((".xml", ".rels")))


def _met_letters(tabel, rijen):
    """Its rows. A column without a heading gets its letter, so that it can be seen."""
    with _of_kapot():  # the sheet is only read now
        for rij in rijen:
            for index in range(len(tabel.koppen), len(rij) - 1):
                tabel.koppen.append(f"Kolom {letter(index)}, zonder kop")
            yield rij
