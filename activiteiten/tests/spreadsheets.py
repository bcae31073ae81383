"""Spreadsheets for tests, whole and broken, and the way in for them: as a worker walks it, page by page."""

import csv
import io
import re
import zipfile
from dataclasses import dataclass, field
from types import SimpleNamespace

from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from activiteiten.models import Inzet
from inlezen.foutenlijst import fouten_of
from inlezen.models import Inlezing

BEGIN = reverse("inlezen:inlezing_create", args=["activiteiten"])
KOPPEN = ("Datum", "Soort", "Wijk", "Duur")
GOED = ("2-3-2026", "ontmoeting", "Lindehof", "1:30")
MET_NAAM = (*KOPPEN, "Medewerker")
TOEN = SimpleNamespace(
    get_model=lambda kamer, naam: apps.get_model("inlezen" if naam == "Inlezing" else kamer, naam)
)
"""The models as migrations knew them that are older than the room inlezen."""
PAGINAS = ("detail", "columns", "errors_csv")


def dagen(aantal, maand=3):
    """Rows that are right, one a day from the first of this month of 2026."""
    return [(f"{dag}-{maand}-2026", *GOED[1:]) for dag in range(1, aantal + 1)]


def csv_van(rijen, *, koppen=KOPPEN, codering="utf-8-sig", scheiding=";"):
    tekst = io.StringIO()
    csv.writer(tekst, delimiter=scheiding).writerows([koppen, *rijen])
    return tekst.getvalue().encode(codering)


VAN_NOOR = csv_van([("18-11-2026", *GOED[1:], "Noor Werker")], koppen=MET_NAAM)
"""What a coördinator reads in for the worker of the tests."""


def xlsx_van(rijen, *, koppen=KOPPEN, bewerk=None):
    """`bewerk` gets the workbook before it is saved."""
    werkmap = Workbook()
    for rij in [koppen, *rijen]:
        werkmap.active.append(list(rij))
    if bewerk:
        bewerk(werkmap)
    uit = io.BytesIO()
    werkmap.save(uit)
    return uit.getvalue()


def zip_van(delen):
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return uit.getvalue()


def verbouw(xlsx, delen):
    """The same workbook with these parts instead; None takes a part away, a function changes it."""
    with zipfile.ZipFile(io.BytesIO(xlsx)) as archief:
        inhoud = {naam: archief.read(naam) for naam in archief.namelist()}
    for naam, nieuw in delen.items():
        if nieuw is None:
            del inhoud[naam]
        else:
            inhoud[naam] = nieuw(inhoud[naam]) if callable(nieuw) else nieuw
    return zip_van(inhoud)


def deel_teksten(xlsx):
    """The same workbook with its texts in one list that cells refer to, as Excel itself saves it."""
    plekken = {}

    def verwijs(treffer):
        nummer = plekken.setdefault(treffer[2], len(plekken))
        return b'<c r="%s" t="s"><v>%d</v></c>' % (treffer[1], nummer)

    def zet_om(blad):
        return re.sub(rb'<c r="(\w+)" t="inlineStr"><is><t[^>]*>(.*?)</t></is></c>', verwijs, blad)

    xlsx = verbouw(xlsx, {"xl/worksheets/sheet1.xml": zet_om})
    teksten = b"".join(b"<si><t>%s</t></si>" % tekst for tekst in plekken)
    lijst = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>' % teksten
    soort = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    deel = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % soort
    return verbouw(
        xlsx,
        {
            "xl/sharedStrings.xml": lijst,
            "[Content_Types].xml": lambda inhoud: inhoud.replace(b"</Types>", deel),
        },
    )


@dataclass
class Gang:
    """What came of one file."""

    statussen: list = field(default_factory=list)
    inlezing: Inlezing | None = None
    zinnen: list = field(default_factory=list)
    """At the form, or at the cells as `B2: sentence`."""


def adres(wat, inlezing):
    return reverse(f"inlezen:inlezing_{wat}", args=[inlezing.doel, inlezing.pk])


def kies(client, inhoud, naam="werk.xlsx", **velden):
    """Only chooses the file. Returns the answer."""
    return client.post(BEGIN, {"bestand": SimpleUploadedFile(naam, inhoud), **velden})


def kolomkeuzes(kolommen):
    """What the page of the columns sends for {field: index}."""
    return {f"kolom-{index}": naam for naam, index in kolommen.items()}


def antwoorden_op(inlezing):
    """What the page of the questions sends: no name stands in the list, and of the rest what is proposed."""
    return {
        f"vraag-{plek}": "geen" if vraag["sleutel"].startswith("waarde:") else vraag["voorstel"]
        for plek, vraag in enumerate(inlezing.vragen)
    }


def doorloop(client, inhoud, naam="werk.xlsx", *, opslaan=True, **kolommen):
    """From the file to the log, or as far as it gets; `kolommen` ({field: index}) replaces what was recognised."""
    gang = Gang()

    def post(wat, gegevens=None):
        antwoord = client.post(adres(wat, gang.inlezing), gegevens or {})
        gang.statussen += [antwoord.status_code, client.get(adres("detail", gang.inlezing)).status_code]
        gang.inlezing.refresh_from_db()
        return antwoord

    antwoord = kies(client, inhoud, naam)
    gang.statussen.append(antwoord.status_code)
    if antwoord.status_code != 302:
        gang.zinnen = antwoord.context["form"].errors.get("bestand", [])
        return gang
    gang.inlezing = Inlezing.objects.latest("pk")
    antwoord = post("columns", kolomkeuzes(kolommen or gang.inlezing.kolommen))
    if antwoord.status_code != 302:
        gang.zinnen = antwoord.context["form"].non_field_errors()
        return gang
    if gang.inlezing.stand == Inlezing.Stand.VRAGEN:
        post("questions", antwoorden_op(gang.inlezing))
    while gang.inlezing.stand == Inlezing.Stand.NAKIJKEN:
        post("check")
    gang.zinnen = [f"{fout['cel']}: {fout['zin']}" for fout in fouten_of(gang.inlezing)]
    if opslaan:
        post("save")
    return gang


def klaar(client, inhoud):
    """The Inlezing of a file that was checked but not saved."""
    gang = doorloop(client, inhoud, opslaan=False)
    assert gang.inlezing.stand == Inlezing.Stand.KLAAR, gang.zinnen
    return gang.inlezing


def alle_inzet():
    return sorted(Inzet.objects.values_list("medewerker__naam", "datum", "vorm", "minuten"))
