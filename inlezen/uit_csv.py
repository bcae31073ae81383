"""Reading CSV, whichever way it was saved."""

import codecs
import csv
import io
import re
from itertools import islice

from charset_normalizer import from_bytes

from inlezen.kolommen import herken
from inlezen.ruwe_tabel import KOP_UITERLIJK, LeesError, RuweTabel, gevulde_rijen, kort_in, schone_tekst

LANGSTE_REGEL = 1_000_000
"""Characters: more than the most columns with the longest texts."""
GEEN_CSV = "Dit bestand is geen tekst die we kunnen lezen. Open het in Excel en sla het op als xlsx."
_VERHASPELD = re.compile("\u00c3[\u0080-\u00bf\u0152\u0160\u0178\u017d\u2013-\u203a\u20ac]|\ufffd")
"""UTF-8 that was once read as Windows text: é has become Ã©."""

UTF_16 = ["utf_16", "utf_16_le", "utf_16_be"]


def lees_csv(bestand, velden):
    """The RuweTabel in a CSV file: UTF-8, UTF-16 or Windows-1252, with semicolons, commas or tabs."""
    codering = _codering(bestand)
    scheiding = _scheiding(bestand, codering, velden)
    tabel = RuweTabel([], iter(()))
    regels = _csv_regels(bestand, codering, scheiding)
    kop = next((regel for regel in regels if any(regel[1])), None)
    if kop is None:
        raise LeesError("Dit bestand is leeg. Kies een ander.")
    tabel.koppen = kort_in(kop[1])
    if len(tabel.koppen) < 3:
        raise LeesError(
            "We vinden geen tabel in dit bestand: er zijn minder dan drie kolommen. Zet er een puntkomma tussen, "
            "of sla het in Excel op als xlsx."
        )
    tabel.rijen = gevulde_rijen(regels)
    return tabel


def _codering(bestand):
    """UTF-8 where the file is that, and else Windows-1252: of a short text no statistics tell these two apart. Zeroes
    mean UTF-16; which of the three is what charset-normalizer is asked."""
    bestand.seek(0)
    begin = bestand.read(4096)
    if begin.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise LeesError("De tekens van dit bestand (UTF-32) lezen we niet. Sla het op als CSV UTF-8.")
    if b"\0" not in begin:
        return _die_past(bestand, "utf-8-sig", "cp1252")
    gevonden = from_bytes(begin, cp_isolation=UTF_16, threshold=1).best()
    if gevonden is None:
        raise LeesError(GEEN_CSV)
    return _die_past(bestand, gevonden.encoding)


def _die_past(bestand, *coderingen):
    """The first of these in which the whole file can be read; it is walked through in pieces."""
    for codering in coderingen:
        decoder = codecs.getincrementaldecoder(codering)()
        bestand.seek(0)
        try:
            while stuk := bestand.read(1 << 16):
                _keur_tekst(decoder.decode(stuk))
            decoder.decode(b"", final=True)
        except UnicodeError:
            continue
        return codering
    raise LeesError(
        "De tekens van dit bestand kunnen we niet lezen. Sla het in Excel op als CSV UTF-8, of als xlsx."
    )


def _keur_tekst(tekst):
    if "\0" in tekst or len(re.findall("[\x01-\x08\x0e-\x1f]", tekst)) > len(tekst) / 100:
        raise LeesError(GEEN_CSV)
    if fout := _VERHASPELD.search(tekst):
        waar = tekst[max(0, fout.start() - 8) : fout.end() + 4].split("\n")[-1].strip()
        raise LeesError(
            f"De letters met een accent zijn kapot in dit bestand, zoals bij “{waar}”. Open het oorspronkelijke "
            "bestand en sla het op als CSV UTF-8, of als xlsx."
        )


def _scheiding(bestand, codering, velden):
    """The separator with which the first lines give the most columns that we know, or else the most columns."""
    regels = [regel for regel in islice(_tekstregels(bestand, codering), KOP_UITERLIJK) if regel.strip()]
    if regels and (opgegeven := re.fullmatch(r"\"?sep=(.)\"?\s*", regels[0].lstrip("\ufeff"))):
        return opgegeven[1]
    kop = regels[0] if regels else ""
    try:
        koppen = {teken: next(csv.reader([kop], delimiter=teken), []) for teken in ";,\t|"}
    except csv.Error:
        raise LeesError(
            "De eerste regel is veel te lang voor een rij met koppen. Sla het bestand op als xlsx."
        ) from None
    return max(koppen, key=lambda teken: (len(herken(koppen[teken], velden)), len(koppen[teken])))


def _csv_regels(bestand, codering, scheiding):
    nummer, lezer = 0, csv.reader(_tekstregels(bestand, codering), delimiter=scheiding, strict=True)
    try:
        for nummer, cellen in enumerate(lezer, start=1):
            if nummer == 1 and len(cellen) <= 2 and "".join(cellen).lower().startswith("sep="):
                continue
            yield nummer, [schone_tekst(cel, nummer) for cel in cellen]
    except csv.Error:
        raise LeesError(
            f"Rond rij {nummer + 1} klopt een aanhalingsteken niet: het gaat open en niet dicht, of staat midden "
            "in een cel. Herstel het, of sla het bestand op als xlsx."
        ) from None


def _tekstregels(bestand, codering):
    """The lines of the file as text, each with its newline, whichever kind of newline it has."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(codering)(), translate=True)
    bestand.seek(0)
    rest = ""
    while stuk := bestand.read(1 << 16):
        *regels, rest = (rest + decoder.decode(stuk)).split("\n")
        yield from (f"{regel}\n" for regel in regels)
        if len(rest) > LANGSTE_REGEL:
            raise LeesError(
                "Dit bestand heeft een regel van meer dan een miljoen tekens. Sla het op als xlsx."
            )
    if rest := rest + decoder.decode(b"", final=True):
        yield rest
