"""The manual for users says what the pages say: its buttons exist, and its examples are understood."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from taal.zin import lees

BLADEN = sorted(Path(settings.BASE_DIR, "docs/handleiding").glob("*.md"))
SOORTEN, WIJKEN, THEMAS = ("koffieochtend", "huisbezoek"), ("Lindehof", "Spoorzicht"), ("gezondheid",)


def _woorden(bestand):
    """What people read, on one line: without tags, and with the sign for a line that may break."""
    zonder_merken = re.sub(r"<[^>]+>|{%.*?%}", "", bestand.read_text())
    return re.sub(r"\s+", " ", zonder_merken)


@pytest.fixture(scope="module")
def schermen():
    basis = Path(settings.BASE_DIR)
    kamers = {pad.parent for pad in basis.glob("*/apps.py")}
    bestanden = [*basis.glob("templates/**/*.html"), *basis.glob("static/js/*.js")]
    for kamer in kamers:
        bestanden += [pad for pad in kamer.rglob("*.py") if "tests" not in pad.parts]
    return " ".join(map(_woorden, bestanden))


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.stem)
def test_elke_knop_die_de_handleiding_noemt_staat_op_een_pagina(blad, schermen):
    knoppen = re.findall(r"\*\*(.+?)\*\*", re.sub(r"\s+", " ", blad.read_text()))
    assert [knop for knop in knoppen if knop not in schermen] == []


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.stem)
def test_elke_verwijzing_in_de_handleiding_bestaat(blad):
    verwijzingen = re.findall(r"\]\(([^)#]+)\)", blad.read_text())
    assert [naar for naar in verwijzingen if not (blad.parent / naar).exists()] == []


def _voorbeelden():
    """Each example of the page for workers: the sentence, and what stands between backquotes in its table."""
    tekst = next(blad for blad in BLADEN if blad.stem == "werker").read_text()
    tabel = re.search(r"\| je schrijft .*?\n\n", tekst, re.DOTALL)[0]
    return [*re.findall(r"^> (.+)$", tekst, re.MULTILINE), *re.findall("`(.+?)`", tabel)]


@pytest.mark.parametrize("zin", _voorbeelden())
def test_elk_voorbeeld_in_de_handleiding_wordt_helemaal_begrepen(zin):
    invoer = lees(zin, vandaag=date(2026, 11, 21), wijken=WIJKEN, soorten=SOORTEN, themas=THEMAS)
    assert invoer.vondsten
    assert invoer.rest is None
