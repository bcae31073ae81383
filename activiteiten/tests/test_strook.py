"""The effort as a strip: the parts follow one another and fill the whole."""

from activiteiten.log.dagen import stroken_for
from activiteiten.minuten import Minuten, delen_of
from kern.strook import blokken_for


def test_elke_vorm_begint_waar_de_vorige_ophoudt():
    assert stroken_for(Minuten(collectief=60, individueel=30, indirect=30)) == (
        ("v-c", "0.00%", "50.00%"),
        ("v-i", "50.00%", "25.00%"),
        ("v-x", "75.00%", "25.00%"),
    )


def test_wat_er_niet_is_heeft_geen_blok():
    assert stroken_for(Minuten()) == ()
    assert stroken_for(Minuten(individueel=1)) == (("v-i", "0.00%", "100.00%"),)


def test_wat_aan_het_contract_ontbreekt_blijft_open():
    assert stroken_for(Minuten(collectief=60), van=240)[1:] == (("v-plan", "25.00%", "75.00%"),)
    assert stroken_for(Minuten(collectief=300), van=240) == (("v-c", "0.00%", "100.00%"),)


def test_een_strook_kan_korter_zijn_dan_het_geheel():
    assert blokken_for(delen_of(Minuten(indirect=1)), 3) == (("v-x", "0.00%", "33.33%"),)
