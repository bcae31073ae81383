import pytest

from privacy.onderdrukking import Telling, onderdruk_delen, verberg_klein


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
    assert verberg_klein(aantal) == telling


def test_total_is_left_out_when_a_part_is_hidden():
    delen, totaal = onderdruk_delen({"a": 30, "b": 3, "c": 0})

    assert delen == {"a": Telling(30), "b": Telling(None, klein=True), "c": Telling(0)}
    assert totaal == Telling(None)


def test_total_is_shown_when_every_part_is():
    assert onderdruk_delen({"a": 30, "b": 5, "c": 0})[1] == Telling(35)


def test_no_parts_make_a_total_of_nothing():
    assert onderdruk_delen({}) == ({}, Telling(0))


def test_a_count_that_is_small_or_not_shown_is_told_apart():
    tellingen = (Telling(0), Telling(1136), Telling(None, klein=True), Telling(None))

    assert [telling.op_pagina for telling in tellingen] == ["0", "1.136", "<5", "–"]
    assert [telling.cel for telling in tellingen] == [0, 1136, "<5", None]
