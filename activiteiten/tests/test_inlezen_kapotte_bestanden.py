"""Files that are broken, hostile or wrong: each gets a sentence, and none leaves half an import."""

import datetime
import io
import zipfile

import pytest
from openpyxl.comments import Comment

from activiteiten.models import Activiteit, ActiviteitSoort
from activiteiten.tests.factories import AfsluitingFactory
from activiteiten.tests.spreadsheets import GOED, KOPPEN, csv_van, doorloop, kies, verbouw, xlsx_van, zip_van
from inlezen.models import Inleesblok, Inlezing
from inlezen.ruwe_tabel import MEESTE_RIJEN
from wijken.tests.factories import WijkFactory

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

BLAD = "xl/worksheets/sheet1.xml"
LACHERS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>'
)


@pytest.fixture
def lezer(client, werker, waterrijk, welzijn, lindehof, duinrand):
    """Somebody at the page, in a gemeente with a wijk that ended and a month that is closed."""
    WijkFactory(gemeente=waterrijk, naam="Oud-Zuid", vervallen_per=datetime.date(2025, 1, 1))
    AfsluitingFactory(organisatie=welzijn, gemeente=waterrijk, maand=datetime.date(2026, 1, 1), door=werker)
    client.force_login(werker)
    return client


def met(**cellen):
    """A row that is right but for these cells, as CSV with the columns it needs."""
    namen = {"datum": "Datum", "soort": "Soort", "wijk": "Wijk", "duur": "Duur"}
    basis = dict(zip(namen, GOED, strict=True)) | cellen
    koppen = [namen.get(naam, naam.replace("_", " ").capitalize()) for naam in basis]
    return csv_van([basis.values()], koppen=koppen)


def zet(cel, waarde, opmaak=None):
    def bewerk(werkmap):
        werkmap.active[cel] = waarde
        if opmaak:
            werkmap.active[cel].number_format = opmaak

    return bewerk


def met_wachtwoord(inhoud):
    """Sets the bit that says that a part of a zip is encrypted, in both of its places."""
    inhoud = bytearray(inhoud)
    for merk, plek in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        inhoud[inhoud.index(merk) + plek] |= 1
    return bytes(inhoud)


def tweede_blad(werkmap):
    blad = werkmap.create_sheet("2024")
    for rij in (KOPPEN, GOED):
        blad.append(rij)


def bom():
    return verbouw(xlsx_van([GOED]), {"xl/media/niets.xml": b"\0" * 50_000_000})


def veel_teksten():
    tekst = b"<sst>" + b"<si><t>x</t></si>" * 600_000 + b"</sst>"
    return verbouw(xlsx_van([GOED]), {"xl/sharedStrings.xml": tekst})


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600

BESTANDEN = {
    "een eerste regel zonder eind.csv": (lambda: b"x" * 200_000, "een regel van meer dan 100.000 tekens"),
    # name: (makes the content, what the sentence says)
    "leeg": (lambda: b"", "leeg"),
    "alleen witruimte": (lambda: b" \r\n\r\n\t", "leeg"),
    "pdf": (lambda: b"%PDF-1.7 ...", "Dit is een pdf"),
    "plaatje": (lambda: b"\x89PNG\r\n\x1a\n....", "plaatje"),
    "foto": (lambda: b"\xff\xd8\xff\xe0 JFIF", "foto"),
    "tekstdocument": (lambda: rb"{\rtf1 tabel}", "tekstdocument"),
    "ingepakt": (lambda: b"\x1f\x8b\x08 ....", "Pak het uit"),
    "webpagina": (lambda: b"\xef\xbb\xbf<html><table><tr><td>Datum</td></tr></table>", "webpagina"),
    "oude excel": (lambda: OLE, "(.xls)"),
    "wachtwoord op excel": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    "wachtwoord op zip": (lambda: met_wachtwoord(xlsx_van([GOED])), "wachtwoord"),
    "libreoffice": (lambda: zip_van({"mimetype": "application/vnd.oasis", "content.xml": "<x/>"}), "ods"),
    "word": (lambda: zip_van({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), "geen spreadsheet"),
    "binaire excel": (lambda: zip_van({"xl/workbook.bin": b"x"}), "xlsb"),
    "macros": (lambda: verbouw(xlsx_van([GOED]), {"xl/vbaProject.bin": b"x"}), "macro"),
    "zipbom": (bom, "veel te groot"),
    "zip met veel delen": (lambda: zip_van({f"xl/{n}": b"" for n in range(600)}), "veel te groot"),
    "heel veel teksten": (veel_teksten, "veel te groot"),
    "te grote opmaak": (
        lambda: verbouw(xlsx_van([GOED]), {"xl/styles.xml": bytes(range(256)) * 45_000}),
        "veel te groot",
    ),
    "xml-bom": (lambda: verbouw(xlsx_van([GOED]), {BLAD: LACHERS}), "kapot"),
    "afgebroken zip": (lambda: xlsx_van([GOED])[:2000], "kapot"),
    "kapotte xml": (lambda: verbouw(xlsx_van([GOED]), {BLAD: lambda x: x[:-60]}), "kapot"),
    "kapotte werkmap": (lambda: verbouw(xlsx_van([GOED]), {"xl/workbook.xml": b"<niets"}), "kapot"),
    "zonder opmaak": (lambda: verbouw(xlsx_van([GOED]), {"[Content_Types].xml": b"<x"}), "kapot"),
    "kapot getal": (
        lambda: verbouw(xlsx_van([[*GOED[:3], 5]]), {BLAD: lambda x: x.replace(b"<v>5<", b"<v>vijf<")}),
        "kapot",
    ),
    "zonder bladen": (lambda: verbouw(xlsx_van([GOED]), {"xl/workbook.xml": b"<niets/>"}), "leeg"),
    "leeg blad": (lambda: xlsx_van([], koppen=[]), "leeg"),
    "alleen koppen": (lambda: xlsx_van([]), "geen rijen"),
    "alleen koppen in csv": (lambda: csv_van([]), "geen rijen"),
    "twee kolommen": (lambda: csv_van([("a", "b")], koppen=("Datum", "Wijk")), "minder dan drie kolommen"),
    "gewone tekst": (lambda: b"Beste collega,\nhierbij het verslag.\n", "minder dan drie kolommen"),
    "te veel rijen": (lambda: csv_van([GOED] * (MEESTE_RIJEN + 1)), "20.000 rijen"),
    "te veel kolommen": (lambda: csv_van([GOED], koppen=[*KOPPEN, *"x" * 57]), "60 kolommen"),
    "brede rij": (lambda: xlsx_van([[*GOED, *[""] * 57, "ver weg"]]), "60 kolommen"),
    "te lange cel": (lambda: csv_van([[*GOED[:3], "x" * 10_001]]), "10.000 tekens"),
    "verre rij": (lambda: xlsx_van([GOED], bewerk=zet("A900000", "ver weg")), "voorbij rij 100000"),
    "twee bladen": (lambda: xlsx_van([GOED], bewerk=tweede_blad), "2 bladen"),
    "onbekende tekens": (lambda: csv_van([GOED]) + b"\x81\x8d\x81;\n", "tekens van dit bestand"),
    "verhaspeld": (lambda: csv_van([("", "coÃ¶rdinatie", "", "")]), "accent"),
    "verloren letters": (lambda: csv_van([("", "co\ufffdrdinatie", "", "")]), "accent"),
    "utf-32": (lambda: csv_van([GOED], codering="utf-32"), "geen tekst"),
    "nulbytes": (lambda: csv_van([GOED]) + b"\0\1\2\3;;;\n", "geen tekst"),
    "stuurtekens": (lambda: b"\x02\x03\x04;\x05\x06;\x07\x08;\x02\n" * 40, "geen tekst"),
    "open aanhalingsteken": (lambda: csv_van([GOED]) + b'"2-3-2026;ontmoeting;Lindehof;1:30\n', "aanhalingsteken"),
    "tekst na aanhalingsteken": (lambda: csv_van([GOED]) + b'"2-3"-2026;x;y;z\n', "aanhalingsteken"),
}  # fmt: skip

CELLEN = {
    # name: (makes the content, where and what the sentence says)
    "formule": (lambda: xlsx_van([GOED], bewerk=zet("D2", "=1/24")), "D2: Hier staat een formule"),
    "foutwaarde": (lambda: xlsx_van([GOED], bewerk=zet("C2", "#N/A")), "C2: Hier staat een fout van Excel"),
    "dag nul": (lambda: xlsx_van([GOED], bewerk=zet("A2", 0, "yyyy-mm-dd")), "A2: Hier staat dag nul"),
    "dag nul als tekst": (lambda: met(datum="1900-01-00"), "A2: Hier staat dag nul"),
    "datum buiten excel": (lambda: xlsx_van([GOED], bewerk=zet("A2", 9e9, "d-m-yyyy")), "A2: Hier staat een fout"),
    "voor 2000": (lambda: xlsx_van([GOED], bewerk=zet("A2", datetime.date(1985, 3, 2))), "A2: Deze dag ligt voor"),
    "30 februari": (lambda: met(datum="30-2-2025"), "A2: Deze dag bestaat niet"),
    "maand 13": (lambda: csv_van([("04/13/2025", *GOED[1:]), ("13-3-2026", *GOED[1:])]), "A2: Maand 13 bestaat niet"),
    "geen datum": (lambda: met(datum="vorige week"), "A2: Deze datum begrijpen we niet"),
    "lege datum": (lambda: met(datum=""), "A2: Vul een datum in"),
    "morgen": (lambda: met(datum="22-11-2026"), "A2: Deze dag moet nog komen"),
    "ver vooruit": (lambda: met(datum="1-1-2030", stand="gepland"), "A2: Deze dag ligt meer dan twee jaar vooruit"),
    "gesloten maand": (lambda: met(datum="15-1-2026"), "A2: Januari 2026 is afgesloten"),
    "onbekende soort": (lambda: met(soort="zwemmen"), "B2: De soort “zwemmen” kennen we niet."),
    "bijna een soort": (lambda: met(soort="ontmoetting"), "Bedoel je ontmoeting?"),
    "wijk van een ander": (lambda: met(wijk="Duinrand"), "C2: De wijk “Duinrand” kennen we niet in Waterrijk."),
    "bijna een wijk": (lambda: met(wijk="Lindenhof"), "Bedoel je Lindehof?"),
    "vervallen wijk": (lambda: met(wijk="Oud-Zuid"), "C2: Oud-Zuid bestaat niet meer sinds 1 januari 2025"),
    "nul minuten": (lambda: met(duur="0"), "D2: Dit is nul minuten"),
    "meer dan een dag": (lambda: met(duur="90:00"), "D2: Dit is meer dan 24 uur"),
    "veel te veel uren": (lambda: met(duur="1441"), "D2: Dit is meer dan 24 uur"),
    "minuten als uren": (
        lambda: csv_van([(*GOED[:3], "90"), (*GOED[:3], "2")]),
        "D2: Zijn dit minuten? Schrijf 90m, of kies bij de kolommen “Duur in minuten”.",
    ),
    "geen duur": (lambda: met(duur="een tijdje"), "D2: Deze duur begrijpen we niet"),
    "lege duur": (lambda: met(duur=""), "D2: Hoe lang duurde het?"),
    "duur op twee manieren": (lambda: met(duur="0,3333333333"), "D2: Dit kan 20 minuten zijn, of 8:00 uur"),
    "vorm": (lambda: met(vorm="beetje samen"), "E2: Schrijf collectief, individueel of indirect"),
    "aantal met woorden": (lambda: met(deelnemers="ongeveer 12"), "E2: Schrijf een heel getal"),
    "negatief aantal": (lambda: met(deelnemers="-4"), "E2: Schrijf een heel getal"),
    "half mens": (lambda: met(deelnemers="12,5"), "E2: Schrijf een heel getal"),
    "te veel mensen": (lambda: met(deelnemers="200000"), "E2: Dit zijn er meer dan 100.000"),
    "meer nieuw dan er waren": (lambda: met(deelnemers="3", nieuw="4"), "F2: Er waren 3 mensen"),
    "lange titel": (lambda: met(titel="x" * 121), "E2: Deze tekst heeft 121 tekens; 120 is het meeste"),
    "een collega": (lambda: met(medewerker="Bram Collega"), "E2: Je kunt alleen je eigen werk inlezen"),
    "onbekend thema": (lambda: met(themas="wonen, vliegen"), "E2: Het thema “vliegen” kennen we niet"),
    "onbekende buurt": (lambda: met(buurt="Elders"), "E2: De buurt “Elders” ligt niet in Lindehof"),
    "onbekend initiatief": (lambda: met(initiatief="De Tuin"), "E2: Het initiatief “De Tuin” kennen we niet"),
    "tijd": (lambda: met(begintijd="25:00"), "E2: Deze tijd begrijpen we niet"),
    "stand": (lambda: met(stand="misschien"), "E2: Schrijf uitgevoerd, gepland of afgelast"),
    "te veel cellen": (lambda: csv_van([GOED]) + b"2-3-2026;ontmoeting;Lindehof;1:30;en; meer\n", "D3: Deze rij heeft"),
}  # fmt: skip


def niets_opgeslagen():
    return not Activiteit.met_verwijderde.exists() and not Activiteit.history.exists()


@pytest.mark.parametrize(("maak", "zin"), BESTANDEN.values(), ids=BESTANDEN)
def test_een_bestand_dat_niet_te_lezen_is_krijgt_een_zin(lezer, maak, zin):
    gang = doorloop(lezer, maak())
    assert gang.statussen == [422]
    assert len(gang.zinnen) == 1
    assert zin in gang.zinnen[0]
    assert niets_opgeslagen()
    assert not Inlezing.objects.exists()
    assert not Inleesblok.objects.exists()


@pytest.mark.parametrize(("maak", "zin"), CELLEN.values(), ids=CELLEN)
def test_een_cel_die_niet_klopt_krijgt_een_zin_en_houdt_alles_tegen(lezer, maak, zin):
    gang = doorloop(lezer, maak())
    assert set(gang.statussen) <= {200, 302, 422}
    assert len(gang.zinnen) == 1
    assert zin in gang.zinnen[0]
    assert (gang.inlezing.stand, gang.inlezing.fouten) == (Inlezing.Stand.FOUT, 1)
    assert niets_opgeslagen()


def test_een_goede_rij_naast_een_foute_wordt_ook_niet_opgeslagen(lezer):
    gang = doorloop(lezer, csv_van([GOED, ("gisteren?", *GOED[1:]), GOED]))
    assert gang.zinnen == ["A3: Deze datum begrijpen we niet. Schrijf hem als 3-4-2025."]
    assert (gang.inlezing.nieuw, gang.inlezing.fouten) == (2, 1)
    assert niets_opgeslagen()


def test_een_soort_die_niet_meer_bestaat_wordt_genoemd(lezer, ontmoeting):
    ActiviteitSoort.objects.filter(pk=ontmoeting.pk).update(geldig_tot=datetime.date(2020, 1, 1))
    assert doorloop(lezer, csv_van([GOED])).zinnen == ["B2: “ontmoeting” wordt niet meer gebruikt."]


def test_een_bestand_dat_te_groot_is_wordt_niet_gelezen(lezer, monkeypatch):
    monkeypatch.setattr("inlezen.lezen.MEESTE_BYTES", 100)
    assert "20 MB" in doorloop(lezer, csv_van([GOED] * 10)).zinnen[0]


def test_een_zip_die_liegt_over_zijn_grootte_wordt_niet_verder_uitgepakt(lezer):
    """The directory says 10 bytes, the part holds 50 MB of nothing."""
    inhoud = bytearray(verbouw(xlsx_van([GOED]), {BLAD: b"\0" * 50_000_000}))
    with zipfile.ZipFile(io.BytesIO(bytes(inhoud))) as archief:
        plek = archief.getinfo(BLAD).header_offset
    midden = inhoud.rindex(b"PK\x01\x02", 0, inhoud.rindex(BLAD.encode()))
    for begin, verder in ((plek, 22), (midden, 24)):
        inhoud[begin + verder : begin + verder + 4] = (10).to_bytes(4, "little")
    assert "kapot" in kies(lezer, bytes(inhoud)).context["form"].errors["bestand"][0]


def test_wat_er_naast_de_cellen_in_een_werkmap_staat_hindert_niet(lezer):
    def bewerk(werkmap):
        werkmap.active["A2"].comment = Comment("een opmerking", "iemand")
        werkmap.create_sheet("Draaitabel").append(["Totaal", 12])
        werkmap.create_sheet("Verborgen").sheet_state = "hidden"

    assert doorloop(lezer, xlsx_van([GOED], bewerk=bewerk)).inlezing.stand == Inlezing.Stand.OPGESLAGEN
