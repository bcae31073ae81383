import pytest

from opbouw.tests.processortijd import groeit_niet_sneller_dan

pytestmark = pytest.mark.ratio

TEKST = "ab" * 200


def test_een_werk_dat_met_de_tekst_meegroeit_mag():
    assert groeit_niet_sneller_dan(lambda tekst: [letter.upper() for letter in tekst], TEKST)


def test_een_werk_dat_met_het_kwadraat_groeit_valt_op():
    assert not groeit_niet_sneller_dan(lambda tekst: [a < b for a in tekst for b in tekst], TEKST)
