from decimal import Decimal

import pytest

from activiteiten.minuten import Minuten
from kern.cellen import in_csv
from kern.getallen import (
    afgerond,
    met_teken,
    op_pagina,
    procent,
)


@pytest.mark.parametrize(
    ("minuten", "uren"),
    [(0, "0,0"), (2, "0,0"), (3, "0,1"), (15, "0,3"), (45, "0,8"), (90, "1,5"), (93, "1,6")],
)
def test_hours_are_rounded_half_up(minuten, uren):
    assert in_csv(afgerond(Minuten(minuten).uren_collectief)) == uren


def test_share_is_rounded_half_up_at_the_end():
    # 1/16 = 6,25%: half to even would make it 6,2
    assert procent(Minuten(1, 15).aandeel_collectief) == "6,3%"
    assert in_csv(afgerond(Minuten(2, 1).aandeel_collectief)) == "66,7"


def test_no_value_is_a_dash_on_the_page_and_empty_in_a_file():
    assert (op_pagina(None), procent(None), in_csv(afgerond(None)), afgerond(None)) == ("–", "–", "", None)


def test_thousands_have_a_point_on_the_page_and_none_in_a_file():
    assert op_pagina(Decimal("1234567.85")) == "1.234.567,9"
    assert in_csv(afgerond(Decimal("1234567.85"))) == "1234567,9"


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [("6.44", "+6,4"), ("-6.45", "−6,5"), ("0", "0,0"), ("-0.04", "0,0"), ("0.04", "0,0")],
)
def test_a_change_shows_its_sign_unless_it_rounds_to_nothing(waarde, tekst):
    assert met_teken(Decimal(waarde)) == tekst
