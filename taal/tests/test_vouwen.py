"""Folded text: a pattern finds in it without IGNORECASE what it would find with it in the text itself."""

import re
import string
import sys

import pytest

from taal.persoonsgegevens.datums import DATUM
from taal.persoonsgegevens.naamwoorden import AANKONDIGING
from taal.persoonsgegevens.nummers import BEREIKBAAR, ORGANISATIE, PERSOONLIJK
from taal.persoonsgegevens.woordvormen import vouw

TEKENS = "".join(map(chr, range(sys.maxunicode + 1)))
GEVOUWEN = vouw(TEKENS)
IN_GEVOUWEN_TEKST = {
    "datum": DATUM,
    "persoonlijk": PERSOONLIJK,
    "organisatie": ORGANISATIE,
    "bereikbaar": BEREIKBAAR,
    "aankondiging": AANKONDIGING,
}


def _plekken(patroon, tekst):
    return [gevonden.start() for gevonden in re.finditer(patroon, tekst)]


@pytest.mark.parametrize("soort", [r"\w", r"\d", r"\s", r"[^\W\d_]"])
def test_every_character_keeps_its_place_and_its_kind(soort):
    assert len(GEVOUWEN) == len(TEKENS)
    assert _plekken(soort, GEVOUWEN) == _plekken(soort, TEKENS)


@pytest.mark.parametrize("letter", string.ascii_lowercase + "éëäöüûşżç")
def test_a_letter_is_found_where_ignorecase_finds_it(letter):
    assert _plekken(letter, GEVOUWEN) == _plekken(f"(?i:{letter})", TEKENS)


@pytest.mark.parametrize("naam", IN_GEVOUWEN_TEKST)
def test_what_is_sought_in_folded_text_is_in_lower_case(naam):
    patroon = IN_GEVOUWEN_TEKST[naam]
    letters = re.sub(r"\\[A-Z]|\(\?P", "", patroon.pattern)

    assert letters == vouw(letters)
    assert not patroon.flags & re.IGNORECASE
