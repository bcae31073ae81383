"""A file becomes rows of text. What can be wrong with a file as a whole is told in one sentence (LeesError).

Sizes are judged before anything is parsed, and rows stream: a large file costs no large memory.
"""

import io

from inlezen.ruwe_tabel import LeesError, kort_in
from inlezen.uit_csv import lees_csv
from inlezen.uit_xlsx import lees_xlsx

MEESTE_BYTES = 20 * 1024 * 1024
ANDERE_SOORTEN = (
    (b"%PDF", "Dit is een pdf. Open het oorspronkelijke bestand in Excel en sla het op als xlsx of csv."),
    (
        (b"\x89PNG", b"GIF8", b"\xff\xd8\xff"),
        "Dit is een plaatje of een foto. Kies het spreadsheetbestand zelf, xlsx of csv.",
    ),
    (b"{\\rtf", "Dit is een tekstdocument. Zet de tabel in Excel en sla die op als xlsx."),
    (
        (b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b"),
        "Dit is een ingepakt bestand. Pak het uit en kies het bestand dat erin zit.",
    ),
)
OUD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")
"""How Excel's files before 2007 begin, and every file with a password."""
MET_WACHTWOORD = "EncryptedPackage".encode("utf-16-le")


def lees(bestand, velden):
    """The RuweTabel in `bestand`, an open binary file that can seek; `velden` (a tuple of Veld) tell which row holds
    the headings. Raises LeesError."""
    omvang = bestand.seek(0, io.SEEK_END)
    bestand.seek(0)
    begin = bestand.read(4096)
    if omvang > MEESTE_BYTES:
        raise LeesError("Dit bestand is groter dan 20 MB. Knip het in stukken, bijvoorbeeld per jaar.")
    for teken, zin in ANDERE_SOORTEN:
        if begin.startswith(teken):
            raise LeesError(zin)
    if begin.startswith(OUD_EXCEL):
        if MET_WACHTWOORD in begin + bestand.read():
            raise LeesError(
                "Er zit een wachtwoord op dit bestand. Haal het er in Excel af, sla het op en kies het opnieuw."
            )
        raise LeesError("Dit is een bestand van een oude Excel (.xls). Open het en sla het op als xlsx.")
    if begin.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<", b"mime-version:")):
        raise LeesError(
            "Dit is een webpagina, ook al heet het bestand misschien .xls. Open het in Excel en sla het op als xlsx."
        )
    tabel = (lees_xlsx if begin.startswith(b"PK") else lees_csv)(bestand, velden)
    if tabel is None:
        raise LeesError("Dit bestand is leeg. Kies een ander.")
    tabel.koppen = kort_in(tabel.koppen)
    return tabel
