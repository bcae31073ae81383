import pytest

from privacy.onderdrukking import Telling, onderdruk, onderdruk_delen


@pytest.mark.parametrize(
    ("aantal", "telling"),
    [
        (0, Telling(0)),
        (1, Telling(None, klein=True)),
        (4, Telling(None, klein=True)),
        (5, Telling(5)),
        (1200, Telling(1200)),
    ],
)
def test_one_to_four_is_hidden_and_nothing_else(aantal, telling):
    assert onderdruk(aantal) == telling


def test_total_is_left_out_when_a_part_is_hidden():
    delen, totaal = onderdruk_delen({"a": 30, "b": 3, "c": 0})

    assert delen == {"a": Telling(30), "b": Telling(None, klein=True), "c": Telling(0)}
    assert totaal == Telling(None)


def test_total_is_shown_when_every_part_is():
    assert onderdruk_delen({"a": 30, "b": 5, "c": 0})[1] == Telling(35)


def test_no_parts_make_a_total_of_nothing():
    assert onderdruk_delen({}) == ({}, Telling(0))
