import datetime

import pytest
from django.core.exceptions import ValidationError

from kern.datum import DatumField


@pytest.mark.parametrize(
    "tekst",
    [
        "2026-11-21",
        "21-11-2026",
        "21 november 2026",
        "21 nov 2026",
        "21 Nov. 2026",
        "21-nov-2026",
        "21 nov. '26",
        "za 21 november 2026",
        "zaterdag 21 november 2026",
        " 21  november  2026 ",
    ],
)
def test_een_datum_in_cijfers_of_zoals_wij_hem_schrijven(tekst):
    assert DatumField().clean(tekst) == datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("maand", "kort"),
    list(
        enumerate(
            ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"], start=1
        )
    ),
)
def test_elke_korte_maand(maand, kort):
    assert DatumField().clean(f"3 {kort} 2026") == datetime.date(2026, maand, 3)


@pytest.mark.parametrize(
    "tekst", ["30 februari 2026", "21 brumaire 2026", "november 2026", "21 ma 2026", "0 mei 2026"]
)
def test_wat_geen_datum_is_blijft_geweigerd(tekst):
    with pytest.raises(ValidationError, match="Deze datum bestaat niet"):
        DatumField().clean(tekst)
