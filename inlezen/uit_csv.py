"""Reading CSV, whichever way it was saved."""

import codecs
import csv
import io
import re
from functools import partial
from itertools import islice

from charset_normalizer import from_bytes

from inlezen.kolommen import herken
from inlezen.ruwe_tabel import KOP_UITERLIJK, LeesError, schone_tekst, tabel_uit

PER_KEER = 1 << 16
LANGSTE_REGEL = 100_000
"""Characters; csv itself stops not far above it."""
UTF_16 = ["utf_16", "utf_16_le", "utf_16_be"]
GEEN_CSV = "Dit bestand is geen tekst die we kunnen lezen. Open het in Excel en sla het op als xlsx."
_TEKST_ALS_FORMULE = re.compile(r'\s*="(.*)"\s*', re.DOTALL)
_VERHASPELD = re.compile("\u00c3[\u0080-\u00bf\u0152\u0160\u0178\u017d\u2013-\u203a\u20ac]|\ufffd")
"""UTF-8 that was once read as Windows text: é has become Ã©."""


def lees_csv(bestand, velden):
    """The RuweTabel in a CSV file: UTF-8, UTF-16 or Windows-1252, with semicolons, commas or tabs."""
    codering = _codering(bestand)
    return tabel_uit(_csv_regels(bestand, codering, _scheiding(bestand, codering, velden)), velden)


def _codering(bestand):
    """UTF-8 where the file is that, and else Windows-1252: of a short text no statistics tell these two apart. Zeroes
    mean UTF-16; which of the three is what charset-normalizer is asked."""
    bestand.seek(0)
    begin = bestand.read(4096)
    if b"\0" not in begin:
        return _die_past(bestand, "utf-8-sig", "cp1252")
    gevonden = from_bytes(begin, cp_isolation=UTF_16, threshold=1).best()
    if gevonden is None or begin.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise LeesError(GEEN_CSV)
    return _die_past(bestand, gevonden.encoding)


def _die_past(bestand, *coderingen):
    """The first of these in which the whole file can be read; it is walked through in pieces."""
    for codering in coderingen:
        try:
            for stuk in _stukken(bestand, codering):
                _keur_tekst(stuk)
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
    """The separator with which one of the first lines gives the most columns that we know, or else the most columns:
    there may be a title above the headings."""
    regels = list(islice(filter(str.strip, _tekstregels(bestand, codering)), KOP_UITERLIJK))
    if regels and (opgegeven := re.fullmatch(r"\"?sep=(.)\"?\s*", regels[0])):
        return opgegeven[1]

    def opbrengst(teken):
        koppen = [next(csv.reader([regel], delimiter=teken), []) for regel in regels]
        return max(((len(herken(kop, velden)), len(kop)) for kop in koppen), default=(0, 0))

    return max(";,\t|", key=opbrengst)


def _csv_regels(bestand, codering, scheiding):
    nummer, lezer = 0, csv.reader(_tekstregels(bestand, codering), delimiter=scheiding, strict=True)
    try:
        for nummer, cellen in enumerate(lezer, start=1):
            if nummer == 1 and len(cellen) <= 2 and "".join(cellen).lower().startswith("sep="):
                continue
            yield nummer, [schone_tekst(_zonder_gelijkteken(cel), nummer) for cel in cellen]
    except csv.Error:
        raise LeesError(
            f"Rond rij {nummer + 1} klopt een aanhalingsteken niet: het gaat open en niet dicht, of staat midden "
            "in een cel. Herstel het, of sla het bestand op als xlsx."
        ) from None


def _zonder_gelijkteken(cel):
    """`0123` for `="0123"`: so people keep Excel from making a number of it."""
    treffer = _TEKST_ALS_FORMULE.fullmatch(cel)
    return treffer[1].replace('""', '"') if treffer else cel


def _tekstregels(bestand, codering):
    """The lines of the file as text, each with its newline, whichever kind of newline it has."""
    regeleinden = io.IncrementalNewlineDecoder(None, translate=True)
    rest = ""
    for stuk in _stukken(bestand, codering):
        *regels, rest = (rest + regeleinden.decode(stuk)).split("\n")
        if max(map(len, (*regels, rest))) > LANGSTE_REGEL:
            raise LeesError("Er is een regel van meer dan 100.000 tekens. Sla het bestand op als xlsx.")
        yield from (f"{regel}\n" for regel in regels)
    if rest := rest + regeleinden.decode("", final=True):
        yield rest


def _stukken(bestand, codering):
    """The text of the file in pieces, so that a large file costs no large memory."""
    bestand.seek(0)
    return codecs.iterdecode(iter(partial(bestand.read, PER_KEER), b""), codering)
