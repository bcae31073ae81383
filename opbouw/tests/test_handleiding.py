"""The manual for users: its links lead somewhere, and its examples are understood."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from taal.zin import lees

BLADEN = sorted(Path(settings.BASE_DIR, "docs/handleiding").glob("*.md"))
SOORTEN, WIJKEN, THEMAS = ("koffieochtend", "huisbezoek"), ("Lindehof", "Spoorzicht"), ("gezondheid",)


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
