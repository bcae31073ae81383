"""How long `vind` takes: a text is checked while its writer waits."""

import random
from functools import partial

import pytest

from opbouw.tests.processortijd import groeit_niet_sneller_dan, minste_tijden
from taal.persoonsgegevens import vind

from .bevindingen import CORPUS

pytestmark = pytest.mark.ratio

MOEILIJK = [
    *(
        "a",
        "1",
        " ",
        "0 ",
        "06-",
        "a.",
        "a@",
        "a-",
        "@",
        "mw ",
        "van de ",
        "A.",
        "Aa ",
        "1/1/",
        "NL91 ",
        "1234 AB ",
    ),
    *(
        "Beukenlaan 3, ",
        "geb 3 april ",
        "bsn is ",
        "woont op ",
        "Jan van ",
        "gemeente 0570612345 ",
        "(",
        "\n",
        "'",
    ),
    *("e\u0301", "👍", "nummer 3 in ", "Laan van ", "buurthuis "),
    *("geb. 3-4-1950, ", "op De Aa 3, ", "Aan de Op de ", "Ria en "),
    *("zoon 1-1-2012, ", "Ria Kooiker ", "bij Ria thuis ", "tien mei ", "klusdienst "),
]


@pytest.mark.parametrize("stuk", MOEILIJK)
def test_time_grows_with_the_text_and_no_faster(stuk):
    assert groeit_niet_sneller_dan(vind, stuk * (10_000 // len(stuk)))


def test_text_of_a_form_is_as_quick_as_a_tenfold_of_sorting_it():
    """4,000 characters: measured against work of a fixed size on the same machine (about 10 ms beside 40 ms)."""
    tekst = " ".join(zin.tekst for zin in CORPUS)[:4000]
    getallen = random.Random(1).sample(range(10**6), 100_000)
    zoeken, sorteren = minste_tijden(partial(vind, tekst), partial(sorted, getallen))

    assert len(tekst) == 4000
    assert zoeken < 3 * sorteren
