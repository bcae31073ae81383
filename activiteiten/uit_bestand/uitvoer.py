"""Files that go out on the way in: the template to fill in, and the list of what is wrong."""

import csv
import io
from operator import itemgetter

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from activiteiten.keuzes import Status, Vorm
from activiteiten.models import ActiviteitSoort
from initiatieven.models import Doelgroep, Thema
from inlezen.kolommen import VELD, letter
from inlezen.ruwe_tabel import MEESTE_RIJEN, VOORBEELD
from inlezen.vondsten import sleutel_van, zoals_bewaard
from kern.cellen import veilige_cel
from taal.persoonsgegevens import SOORTEN
from wijken.models import Wijk

KOLOMMEN = (
    "datum", "soort", "wijk", "duur", "vorm", "deelnemers", "nieuwe_deelnemers", "vrijwilligers", "vrijwilligers_duur",
    "titel", "omschrijving", "resultaat", "locatie", "begintijd", "buurt", "initiatief", "netwerk", "themas",
    "doelgroepen", "stand",
)  # fmt: skip
"""Of the template, in the order of the form."""
UITLEG = (
    "Eén rij is één activiteit. Datum, soort, wijk en duur zijn nodig; de rest mag leeg blijven.",
    "Duur en tijd van vrijwilligers: 1:30 of 1,5 is anderhalf uur. De tijd van vrijwilligers is van allen samen.",
    "Liever tijden dan een duur? Laat de duur leeg en maak een kolom Eindtijd. Een avond mag tot na middernacht lopen.",
    "Vorm leeg: dan geldt de gewone vorm van de soort. Deelnemers leeg: onbekend.",
    "Meer thema’s of doelgroepen: zet er een komma tussen. Wat je kunt kiezen, staat op het blad Lijsten.",
    "Schrijf geen namen, telefoonnummers of adressen van bewoners op.",
    "De voorbeeldrij telt niet mee. Hetzelfde bestand twee keer inlezen voegt niets toe.",
)


def koppen():
    return [VELD[naam].label for naam in KOLOMMEN]


def lijsten_for(gemeenten):
    """{field name: what can be chosen today}, for whoever logs in these gemeenten (ids)."""
    bestaand = Wijk.objects.filter(gemeente__in=gemeenten).bestaand_op(timezone.localdate())
    wijken = list(bestaand.values_list("naam", "code"))
    namen = [naam for naam, _ in wijken]
    return {
        "soort": _namen(ActiviteitSoort),
        "wijk": [naam if namen.count(naam) == 1 else f"{naam} ({code})" for naam, code in wijken],
        "vorm": [vorm.value for vorm in Vorm],
        "themas": _namen(Thema),
        "doelgroepen": _namen(Doelgroep),
        "stand": [stand.value for stand in Status],
    }


def _namen(model):
    return list(model.objects.geldig_op().values_list("naam", flat=True))


def voorbeeldrij(lijsten):
    rij = {
        "datum": "2-3-2026",
        "soort": next(iter(lijsten["soort"]), "ontmoeting"),
        "wijk": next(iter(lijsten["wijk"]), ""),
        "duur": "1:30",
        "vorm": "collectief",
        "deelnemers": "14",
        "titel": VOORBEELD,
        "themas": ", ".join(lijsten["themas"][:2]),
        "stand": "uitgevoerd",
    }
    return [rij.get(naam, "") for naam in KOLOMMEN]


def sjabloon_csv(gemeenten):
    """The template as CSV, as bytes: UTF-8 with BOM, semicolons."""
    tekst = io.StringIO()
    schrijver = csv.writer(tekst, delimiter=";")
    schrijver.writerow(koppen())
    schrijver.writerow([veilige_cel(cel) for cel in voorbeeldrij(lijsten_for(gemeenten))])
    return tekst.getvalue().encode("utf-8-sig")


def sjabloon_xlsx(gemeenten):
    """The template as an Excel file, as bytes: a sheet to fill in with choices in its cells, the lists, and a page of
    explanation."""
    lijsten = lijsten_for(gemeenten)
    werkmap = Workbook()
    blad, lijstblad = werkmap.active, werkmap.create_sheet("Lijsten")
    blad.title = "Activiteiten"
    blad.append(koppen())
    for kolom, waarde in enumerate(voorbeeldrij(lijsten), start=1):
        _zet_tekst(blad.cell(2, kolom), waarde)
    for index, naam in enumerate(KOLOMMEN, start=1):
        blad.cell(1, index).font = Font(bold=True)
        blad.column_dimensions[get_column_letter(index)].width = max(14, len(VELD[naam].label) + 2)
    blad.freeze_panes = "A2"
    for kolom, (naam, waarden) in enumerate(lijsten.items(), start=1):
        lijstblad.cell(1, kolom, VELD[naam].label).font = Font(bold=True)
        lijstblad.column_dimensions[get_column_letter(kolom)].width = 32
        for rij, waarde in enumerate(waarden, start=2):
            _zet_tekst(lijstblad.cell(rij, kolom), waarde)
        if waarden and naam not in ("themas", "doelgroepen"):  # of those a cell can hold several
            _bied_keuzes_aan(blad, naam, get_column_letter(kolom), len(waarden))
    uitleg = werkmap.create_sheet("Uitleg")
    uitleg.column_dimensions["A"].width = 100
    for rij, zin in enumerate(UITLEG, start=1):
        uitleg.cell(rij, 1, zin).alignment = Alignment(wrap_text=True)
    uit = io.BytesIO()
    werkmap.save(uit)
    return uit.getvalue()


def _zet_tekst(cel, tekst):
    """A text stays a text, whatever it begins with: openpyxl would take =… for a formula."""
    cel.value = tekst or None
    if tekst:
        cel.data_type = "s"


def _bied_keuzes_aan(blad, naam, lijstkolom, aantal):
    keuze = DataValidation(
        type="list", formula1=f"Lijsten!${lijstkolom}$2:${lijstkolom}${aantal + 1}", allow_blank=True
    )
    keuze.showErrorMessage = (
        False  # a help in typing; what is not in the list gets its sentence when it is checked
    )
    kolom = get_column_letter(KOLOMMEN.index(naam) + 1)
    keuze.add(f"{kolom}2:{kolom}{MEESTE_RIJEN + 2}")
    blad.add_data_validation(keuze)


def fouten_csv(inlezing):
    """All that is wrong, one line per cell, as bytes: UTF-8 with BOM, semicolons."""
    tekst = io.StringIO()
    schrijver = csv.writer(tekst, delimiter=";")
    schrijver.writerow(["rij", "cel", "kolom", "wat er mis is"])
    for fout in fouten_of(inlezing):
        schrijver.writerow([fout["rij"], fout["cel"], veilige_cel(fout["kolom"]), veilige_cel(fout["zin"])])
    return tekst.getvalue().encode("utf-8-sig")


def fouten_of(inlezing, meeste=None):
    """The errors in the order of the file, at most `meeste`: dicts with rij, cel, kolom and zin; and of text about
    which something is to be chosen also its `fragment`."""
    gevonden = []
    blokken = inlezing.blokken.exclude(fouten=[], vondsten=[])
    for blok in blokken.iterator(chunk_size=4):
        fouten = [(*fout, "") for fout in blok.fouten] + _fouten_in_tekst(blok, inlezing.kolommen)
        for nummer, kolom, zin, fragment in sorted(fouten, key=itemgetter(0, 1)):
            kop = inlezing.koppen[kolom] if kolom < len(inlezing.koppen) else ""
            cel = f"{letter(kolom)}{nummer}"
            gevonden.append({"rij": nummer, "cel": cel, "kolom": kop, "zin": zin, "fragment": fragment})
            if len(gevonden) == meeste:
                return gevonden
    return gevonden


def _fouten_in_tekst(blok, kolommen):
    open_ = [vondst for vondst in blok.vondsten if sleutel_van(vondst) not in blok.keuzes]
    cellen = {nummer: cellen for nummer, *cellen in blok.rijen} if open_ else {}
    fouten = []
    for nummer, veld, begin, eind, soort, _ in open_:
        tekst = zoals_bewaard(veld, cellen[nummer][kolommen[veld]])
        zin = f"Hier lijkt een {SOORTEN[soort]} in te staan. Haal het weg, of kies er straks iets bij."
        fouten.append((nummer, kolommen[veld], zin, tekst[begin:eind]))
    return fouten
