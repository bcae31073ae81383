"""The engine with a target that knows nothing of the log: what a new target has to bring, and nothing more."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gebruikers.bevoegdheden import Bevoegdheid
from inlezen.celwaarden import lees_aantal
from inlezen.doelen import DOELEN, Doel, Gevolg
from inlezen.kolommen import Veld
from inlezen.models import Inlezing
from inlezen.rijlezer import Rij, Rijlezer

BESTAND = "Boom;Hoeveel;Opmerking\neik;3;\nlinde;1;bij mw De Boer\n"


class Boomlezer(Rijlezer):
    def lees_rij(self, nummer):
        velden = {
            "soort": self.waarde("boom", str, leeg="Vul een boom in."),
            "aantal": self.waarde("aantal", lees_aantal, 100),
            "opmerking": self.vrije_tekst("opmerking"),
        }
        return Rij(nummer=nummer, velden=velden, kenmerk=str(velden), bezwaren=())


class Bomendoel(Doel):
    code = "bomen"
    velden = (
        Veld("boom", "Boom", "soort boom"),
        Veld("aantal", "Aantal", "hoeveel"),
        Veld("opmerking", "Opmerking", langst=200),
    )
    vereist = ("boom",)
    bevoegdheid = Bevoegdheid.ACTIVITEIT_LOGGEN
    rijlezer = Boomlezer
    titel, een, meer = "Bomen inlezen", "boom", "bomen"
    nodig = "boom"
    uit = "uit de lijst"
    lijst = "start"
    sjabloonvelden = ("boom", "aantal", "opmerking")

    def __init__(self):
        self.geplant = {}

    def bestaande(self, rijen):
        return {sleutel for _, sleutel in rijen if sleutel in self.geplant}

    def schrijf(self, *, by, inlezing, rijen, op):
        self.geplant |= {sleutel: (inlezing.pk, rij.velden) for rij, sleutel in rijen}

    def gevolg_van(self, inlezing):
        return Gevolg(sum(pk == inlezing.pk for pk, _ in self.geplant.values()))

    def haal_weg(self, *, by, inlezing, op):
        gevolg = self.gevolg_van(inlezing)
        self.geplant = {s: boom for s, boom in self.geplant.items() if boom[0] != inlezing.pk}
        return gevolg


@pytest.fixture
def bomen(monkeypatch):
    doel = Bomendoel()
    monkeypatch.setitem(DOELEN, doel.code, doel)
    return doel


@pytest.fixture
def lees_in(client, werker, bomen):
    """Walks the pages from a file to the last one before saving; returns how to send to and open that one."""

    def _lees_in(tekst):
        bestand = SimpleUploadedFile("bomen.csv", tekst.encode())
        antwoord = client.post(reverse("inlezen:inlezing_create", args=["bomen"]), {"bestand": bestand})
        assert antwoord.status_code == 302, antwoord.context["form"].errors
        inlezing = Inlezing.objects.latest("pk")

        def stuur(wat, **velden):
            adres = reverse(f"inlezen:inlezing_{wat}", args=["bomen", inlezing.pk])
            return client.post(adres, velden, follow=True).text

        stuur("columns", **{f"kolom-{index}": naam for naam, index in inlezing.kolommen.items()})
        return stuur, stuur("check")

    client.force_login(werker)
    return _lees_in


def test_een_ander_doel_loopt_dezelfde_weg(lees_in, bomen):
    stuur, pagina = lees_in(BESTAND)
    assert "Op <strong>één plek</strong> lijkt een persoonsgegeven te staan." in pagina
    pagina = stuur("choose", alles="weg")
    assert "<li>eik · 3</li>" in pagina
    assert "2 bomen opslaan" in pagina
    assert "2 bomen staan nu in je lijst." in stuur("save")
    assert [velden for _, velden in bomen.geplant.values()] == [
        {"soort": "eik", "aantal": 3, "opmerking": ""},
        {"soort": "linde", "aantal": 1, "opmerking": "bij"},
    ]
    assert "Dit staat er al" in lees_in(BESTAND)[1]
    assert "2 bomen zijn uit de lijst gehaald." in stuur("undo")
    assert bomen.geplant == {}
    assert "2 bomen opslaan" in lees_in(BESTAND)[0]("choose", alles="weg")


def test_wat_er_mis_is_staat_bij_de_cel(lees_in, bomen):
    _, pagina = lees_in("Boom;Aantal;Opmerking\n;3;\neik;veel;\n")
    cellen = re.findall(r'<th scope="row" class="getal">(\w+)</th>', pagina)
    assert cellen == ["A2", "B3"]
    assert "Vul een boom in." in pagina
    assert bomen.geplant == {}


def test_wat_ontbreekt_wordt_gevraagd(client, werker, bomen):
    client.force_login(werker)
    bestand = SimpleUploadedFile("bomen.csv", b"Aantal;Opmerking;Plek\n1;a;b\n")
    client.post(reverse("inlezen:inlezing_create", args=["bomen"]), {"bestand": bestand})
    inlezing = Inlezing.objects.get()
    antwoord = client.post(
        reverse("inlezen:inlezing_columns", args=["bomen", inlezing.pk]), {"kolom-0": "aantal"}
    )
    assert antwoord.status_code == 422
    assert "Wijs nog een kolom aan voor: boom." in antwoord.text


def test_elk_doel_heeft_zijn_eigen_bestanden_en_sjabloon(client, lees_in, bomen):
    lees_in(BESTAND)
    inlezing = Inlezing.objects.get()
    assert (
        client.get(reverse("inlezen:inlezing_detail", args=["activiteiten", inlezing.pk])).status_code == 404
    )
    assert "bomen.csv" not in client.get(reverse("inlezen:inlezing_create", args=["activiteiten"])).text
    assert "bomen.csv" in client.get(reverse("inlezen:inlezing_create", args=["bomen"])).text
    sjabloon = client.get(reverse("inlezen:inlezing_template_csv", args=["bomen"]))
    assert sjabloon.getvalue().decode("utf-8-sig").startswith("Boom;Aantal;Opmerking")
    assert client.get(reverse("inlezen:inlezing_template_xlsx", args=["bomen"])).status_code == 200


def test_een_woord_dat_geen_doel_is_is_geen_adres(client, werker):
    client.force_login(werker)
    assert client.get("/struiken/importeren/").status_code == 404
