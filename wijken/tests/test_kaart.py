"""The map: SVG of areas with a border."""

import re
from types import SimpleNamespace

import pytest

from wijken.kaart import kaart_for
from wijken.tests.factories import vierkant


def gebied(naam="Lindehof", grens=None):
    return SimpleNamespace(naam=naam, grens=grens)


def punten(pad):
    return [tuple(map(float, punt)) for punt in re.findall(r"([\d.]+) ([\d.]+)", pad)]


def test_two_neighbours_share_their_corners_and_the_outline_goes_around_both():
    kaart = kaart_for([gebied("West", vierkant(6.00)), gebied("Oost", vierkant(6.01))])
    west, oost = (set(punten(vlak.pad)) for vlak in kaart.vlakken)

    assert [vlak.gebied.naam for vlak in kaart.vlakken] == ["West", "Oost"]
    assert len(west & oost) == 2
    assert set(punten(kaart.omtrek)) >= (west | oost) - (west & oost)
    assert kaart.omtrek.count("M") == 1


def test_north_is_up_and_the_shape_is_true():
    zuid, noord = vierkant(6, 52.00, 0.01), vierkant(6, 52.01, 0.01)
    kaart = kaart_for([gebied("Zuid", zuid), gebied("Noord", noord)], breedte=100)
    onder, boven = ([y for _, y in punten(vlak.pad)] for vlak in kaart.vlakken)
    _, _, breedte, hoogte = map(int, kaart.viewbox.split())

    assert max(boven) == min(onder)
    assert breedte == 100
    # Two squares in degrees, one on the other, are 2 / cos(52°) times as high as they are wide.
    assert hoogte - 8 == pytest.approx(92 * 2 / 0.6157, rel=0.01)


def test_everything_lies_inside_the_viewbox():
    kaart = kaart_for([gebied(grens=vierkant())], breedte=300)
    _, _, breedte, hoogte = map(int, kaart.viewbox.split())

    assert all(0 < x < breedte and 0 < y < hoogte for x, y in punten(kaart.vlakken[0].pad))


def test_a_hole_and_every_part_are_drawn():
    ring = vierkant()["coordinates"][0]
    gat = vierkant(6.004, 52.004, 0.002)["coordinates"][0]
    los = vierkant(6.02)["coordinates"][0]
    kaart = kaart_for([gebied(grens={"type": "MultiPolygon", "coordinates": [[ring, gat], [los]]})])

    assert kaart.vlakken[0].pad.count("Z") == 3


def test_a_label_fits_or_is_broken_in_two_or_does_not_fit():
    kaart = kaart_for(
        [
            gebied("Dorp", vierkant(6.00)),
            gebied("Nieuw-Vossenbroekerpolder", vierkant(6.01)),
            gebied("Nieuwvossenbroekerpolder", vierkant(6.02)),
        ],
        breedte=540,
    )

    assert [[regel.tekst for regel in vlak.regels] for vlak in kaart.vlakken] == [
        ["Dorp"],
        ["Nieuw-", "Vossenbroekerpolder"],
        ["Nieuwvossenbroekerpolder"],
    ]
    assert [vlak.label_past for vlak in kaart.vlakken] == [True, True, False]


def test_room_is_kept_for_lines_below_the_name():
    laag = {"type": "Polygon", "coordinates": [[[6, 52], [6.1, 52], [6.1, 52.004], [6, 52.004], [6, 52]]]}
    zonder = kaart_for([gebied(grens=laag)], breedte=640).vlakken[0]
    met = kaart_for([gebied(grens=laag)], breedte=640, onderregels=2).vlakken[0]

    assert (zonder.label_past, zonder.onderregels) == (True, ())
    assert not met.label_past
    naam, eerste, tweede = (float(y) for y in (met.regels[0].y, *met.onderregels))
    assert naam < float(met.y) < tweede
    assert (eerste - naam, tweede - eerste) == pytest.approx((17, 17))


def test_an_area_without_a_border_is_named_instead_of_drawn():
    kaart = kaart_for([gebied("Getekend", vierkant()), gebied("Onbekend")])

    assert [vlak.gebied.naam for vlak in kaart.vlakken] == ["Getekend"]
    assert [zonder.naam for zonder in kaart.zonder_grens] == ["Onbekend"]


@pytest.mark.parametrize("gebieden", [[], [gebied()]])
def test_without_any_border_there_is_no_map(gebieden):
    kaart = kaart_for(gebieden)

    assert not kaart
    assert kaart.vlakken == ()


def test_a_border_that_crosses_itself_does_not_break_the_map():
    strik = {"type": "Polygon", "coordinates": [[[6, 52], [6.01, 52.01], [6.01, 52], [6, 52.01], [6, 52]]]}

    kaart = kaart_for([gebied("Strik", strik), gebied("Buur", vierkant(6.005))])

    assert [vlak.pad.count("Z") for vlak in kaart.vlakken] == [2, 1]
