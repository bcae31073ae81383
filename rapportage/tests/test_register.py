"""A figure is one entry: what is in the register stands on the pages, in the file and on the page of method."""

import csv
import io
from decimal import Decimal

import pytest

from rapportage.cijfers.grondslag import DEELNAME, INZET
from rapportage.cijfers.register import REGISTER, Cijfer
from rapportage.csv_uit import IN_WIJKEN_CSV
from rapportage.tests.conftest import blok

PARAMETERS = {"van": "2026-01-01", "tot": "2026-03-31"}


@pytest.fixture
def nieuw_cijfer(monkeypatch):
    cijfer = Cijfer(
        code="minuten_per_contact",
        label="Minuten per contactmoment",
        eenheid="minuten",
        definitie="minuten collectief / contactmomenten.",
        bronnen=(INZET, DEELNAME),
        waarde=lambda rij: Decimal(rij.collectief) / rij.contactmomenten if rij.contactmomenten else None,
    )
    monkeypatch.setitem(REGISTER, cijfer.code, cijfer)
    return cijfer


def _bestand(antwoord):
    """{key of the row: {heading: cell}}."""
    regels = csv.DictReader(io.StringIO(antwoord.getvalue().decode().removeprefix("\ufeff")), delimiter=";")
    return {next(iter(regel.values())): regel for regel in regels}


def test_een_nieuw_cijfer_is_een_regel_en_staat_overal(client, kwartaal, nieuw_cijfer, werker, lindehof):
    client.force_login(werker)

    pagina = client.get("/rapportage/", PARAMETERS)
    tabel = blok(pagina, "wijktabel")
    per_wijk = {rij.naam: rij.cellen[-1].tekst for rij in tabel.rijen}
    assert tabel.totaalrij.cellen[-1].kop == "Minuten per contactmoment"
    assert per_wijk == {
        "Lindehof": "10,0",
        "Oudewijk": "6,0",
        "Spoorzicht": "100,0",
        "Kreken": "–",
        "Stilwijk": "–",
    }
    assert '<th scope="col" class="r">Minuten per contactmoment</th>' in pagina.text
    assert "<li>Minuten per contactmoment = minuten collectief / contactmomenten.</li>" in pagina.text
    for adres, waarde in (("/rapportage/", "12,2"), (f"/rapportage/wijken/{lindehof.code}/", "10,0")):
        kern = blok(client.get(adres, PARAMETERS), "kerncijferblok").kerncijfers[-1]
        assert (kern.label, kern.waarde) == ("Minuten per contactmoment", waarde)

    bestand = _bestand(client.get("/rapportage/cijfers.csv", PARAMETERS))
    assert {code: regel["minuten_per_contact"] for code, regel in bestand.items()} == {
        "WK999902": "",
        "WK999903": "10,00",
        "WK999904": "6,00",
        "WK999908": "100,00",
        "WK999909": "",
    }
    assert "Minuten collectief / contactmomenten." in client.get("/rapportage/methode/").text
    assert "minuten_per_contact" not in client.get("/rapportage/wijken.csv", PARAMETERS).getvalue().decode()


def test_een_nieuw_cijfer_dat_mensen_telt_gaat_door_de_poort(client, kwartaal, monkeypatch, beleid):
    cijfer = Cijfer(
        code="dubbel",
        label="Dubbel",
        eenheid="contactmomenten",
        definitie="twee keer het bereik.",
        bronnen=(DEELNAME,),
        waarde=lambda rij: 2 * rij.contactmomenten,
        telt_mensen=True,
    )
    monkeypatch.setitem(REGISTER, cijfer.code, cijfer)
    client.force_login(beleid)

    tabel = blok(client.get("/rapportage/", PARAMETERS), "wijktabel")

    assert {rij.naam: rij.cellen[-1].tekst for rij in tabel.rijen} == {
        "Kreken": "0",
        "Lindehof": "30",
        "Oudewijk": "20",
        "Spoorzicht": "<5",
        "Stilwijk": "0",
    }
    assert tabel.totaalrij.cellen[-1].tekst == "–"


def test_het_bestand_volgt_het_register_in_twee_decimalen(client, kwartaal, beleid):
    client.force_login(beleid)

    bestand = _bestand(client.get("/rapportage/cijfers.csv", PARAMETERS))

    assert list(bestand["WK999903"]) == ["wijkcode", "wijk", *REGISTER]
    assert list(bestand["WK999903"].values()) == [
        *(
            "WK999903",
            "Lindehof",
            "2,75",
            "0,25",
            "0,83",
            "3,83",
            "91,67",
            "1,38",
            "15",
            "1",
            "0,33",
            "1,00",
            "2000",
        )
    ]
    assert bestand["WK999908"]["bereik"] == "<5"


def test_wijken_csv_houdt_zijn_acht_kolommen_uit_het_register():
    assert [REGISTER[code].code for code in IN_WIJKEN_CSV] == list(IN_WIJKEN_CSV)
    assert len(IN_WIJKEN_CSV) == 6  # besides the code and the name of the wijk


def test_de_pagina_over_de_methode_noemt_elk_cijfer_met_definitie_eenheid_bron_en_versie(client, beleid):
    client.force_login(beleid)

    tekst = client.get("/rapportage/methode/").text

    for cijfer in REGISTER.values():
        assert f'id="{cijfer.code}">{cijfer.label}</th>' in tekst
        assert cijfer.definitie[1:] in tekst
        assert cijfer.eenheid in tekst
        assert all(bron.naam in tekst for bron in cijfer.bronnen)
    assert "van het openen van het formulier tot het opslaan"[1:] in tekst


@pytest.mark.parametrize("code", REGISTER)
def test_elk_cijfer_is_heel_beschreven(code):
    cijfer = REGISTER[code]

    assert cijfer.code == code
    assert cijfer.definitie.endswith(".")
    assert cijfer.bronnen
    assert cijfer.versie >= 1
