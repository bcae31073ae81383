import datetime
from types import SimpleNamespace

import pytest

from activiteiten.minuten import Minuten, som
from kern.periode import Periode
from kern.woorden import opsomming
from rapportage.blokken.aandeelblok import (
    zin_over_aandeel,
    zin_over_stilte,
    zin_over_uren,
    zin_over_verandering,
)
from rapportage.blokken.kaartblok import wat_opvalt
from rapportage.cijfers.vergelijking import Beweging, Eerder

VOORJAAR = Eerder(toen=Periode(datetime.date(2026, 4, 1), datetime.date(2026, 6, 30)))


def _rij(naam, minuten, vorige=None):
    lid = SimpleNamespace(van=SimpleNamespace(naam=naam))
    beweging = Beweging(Minuten(*minuten), Minuten(*(vorige or minuten)))
    return SimpleNamespace(naam=naam, lid=lid, minuten=Minuten(*minuten), beweging=beweging)


def _samen(rijen):
    return Beweging(som(rij.beweging.nu for rij in rijen), som(rij.beweging.toen for rij in rijen))


@pytest.mark.parametrize(
    ("minuten", "zin"),
    [
        ((571, 429), "Van elke tien uur met bewoners gingen er bijna zes naar groepen en buurten."),
        ((60, 40), "Van elke tien uur met bewoners gingen er zes naar groepen en buurten."),
        ((649, 351), "Van elke tien uur met bewoners gingen er ruim zes naar groepen en buurten."),
        ((65, 35), "Van elke tien uur met bewoners gingen er bijna zeven naar groepen en buurten."),
        ((1, 9), "Van elke tien uur met bewoners ging er één naar groepen en buurten."),
        ((1, 99), "Bijna alle uren met bewoners gingen naar hulp aan één bewoner of gezin."),
        ((99, 1), "Bijna alle uren met bewoners gingen naar groepen en buurten."),
        ((5, 0), "Alle uren met bewoners gingen naar groepen en buurten."),
        ((0, 5, 9), "Alle uren met bewoners gingen naar hulp aan één bewoner of gezin."),
        ((0, 0, 90), "Er is alleen indirect gewerkt: 1,5 uur voorbereiding en overleg."),
        ((0, 0, 0), "Er is niets gelogd."),
    ],
)
def test_the_share_is_told_in_ten_hours(minuten, zin):
    assert zin_over_aandeel(Minuten(*minuten)) == zin


def test_the_wijk_that_explains_most_of_the_change_is_named():
    rijen = [_rij("Lindehof", (600, 400), (610, 400)), _rij("Spoorzicht", (200, 800), (700, 300))]

    zin = zin_over_verandering(_samen(rijen), rijen, VOORJAAR)

    assert zin == "Dat is minder dan in het 2e kwartaal 2026, en dat komt vooral door Spoorzicht."


def test_a_wijk_that_moved_the_other_way_is_not_named():
    rijen = [
        _rij("Omhoog", (900, 100), (500, 500)),
        *[_rij(f"Omlaag {n}", (300, 700), (600, 400)) for n in range(5)],
    ]

    assert zin_over_verandering(_samen(rijen), rijen, VOORJAAR) == (
        "Dat is minder dan in het 2e kwartaal 2026. Omlaag 0 telt daarin het zwaarst."
    )


def test_a_small_change_is_no_change_and_no_comparison_no_sentence():
    gelijk = [_rij("A", (605, 395), (600, 400)), _rij("B", (1, 1))]
    nieuw = [_rij("A", (600, 400), (0, 0)), _rij("B", (1, 1), (0, 0))]

    assert zin_over_verandering(_samen(gelijk), gelijk, VOORJAAR) == (
        "Dat is ongeveer evenveel als in het 2e kwartaal 2026."
    )
    assert zin_over_verandering(_samen(nieuw), nieuw, VOORJAAR) == ""


def test_one_wijk_is_not_blamed_for_its_own_change():
    rijen = [_rij("A", (100, 900), (900, 100))]

    assert (
        zin_over_verandering(_samen(rijen), rijen, VOORJAAR) == "Dat is minder dan in het 2e kwartaal 2026."
    )


def test_silence_is_named_by_wijk_or_counted():
    druk, stil = _rij("Druk", (1, 0)), [_rij(naam, (0, 0)) for naam in "ABC"]

    assert zin_over_stilte([druk, *stil[:2]]) == "In A en B is niets gelogd."
    assert zin_over_stilte([druk, *stil]) == "In drie wijken is niets gelogd."
    assert zin_over_stilte([druk]) == ""
    assert zin_over_stilte(stil) == ""


def test_a_turned_majority_and_an_empty_wijk_stand_out():
    rijen = [
        _rij("Omlaag", (49, 51), (50, 50)),
        _rij("Omhoog", (50, 50), (49, 51)),
        _rij("Gelijk", (10, 90), (20, 80)),
        _rij("Nieuw", (10, 90), (0, 0)),
        _rij("Stil", (0, 0)),
    ]

    assert [(wijk.naam, zin.split(".")[0]) for wijk, zin in wat_opvalt(rijen)] == [
        ("Omlaag", "heeft nu meer individueel dan collectief"),
        ("Omhoog", "heeft nu meer collectief dan individueel"),
        ("Stil", "heeft geen enkele activiteit"),
    ]


def test_hours_are_set_beside_the_earlier_ones():
    assert zin_over_uren(Beweging(Minuten(90, 60), Minuten(30, 61)), VOORJAAR) == (
        "Vergeleken met het 2e kwartaal 2026 ging collectief van 0,5 naar 1,5 uur en bleef individueel 1,0 uur."
    )


def test_names_are_joined_as_in_speech():
    assert [opsomming(["A"]), opsomming(["A", "B"]), opsomming(["A", "B", "C"])] == [
        "A",
        "A en B",
        "A, B en C",
    ]
