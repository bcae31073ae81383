"""From areas with a border to a map in SVG. Pure: no database, no request.

Everything a template needs comes out as text, because a Dutch template would print 12.5 as 12,5, which is
no coordinate; and because half of the time of a quick page goes to the template.
"""

import math
import re
from dataclasses import dataclass
from typing import Any

import numpy
import shapely

MARGE = 4
"""Room around the areas, in the map's own units, so that a thick edge is not cut off."""
LETTERBREEDTE = 7.4
REGELHOOGTE = 17
"""Size of the map's letters (14 px), in the map's own units: those are px when the map is shown at `breedte`."""


@dataclass(frozen=True)
class Labelregel:
    tekst: str
    y: str


@dataclass(frozen=True)
class Vlak:
    """One area on the map."""

    gebied: Any
    pad: str
    """For the `d` of an SVG path."""
    x: str
    y: str
    """A point inside the area, halfway its height: the middle of the label."""
    label_past: bool
    """Whether the name, with the lines below it, stays inside the area."""
    regels: tuple[Labelregel, ...]
    """The name in one or two lines, each with the y of its baseline; text-anchor is middle, x as above."""
    onderregels: tuple[str, ...]
    """The y of the baseline of each line that the caller puts below the name."""


@dataclass(frozen=True)
class Kaart:
    viewbox: str
    vlakken: tuple[Vlak, ...]
    omtrek: str
    """The outline of all areas together, for the `d` of an SVG path."""
    zonder_grens: tuple[Any, ...]
    """Areas that the map can't show, as their border is not known."""

    def __bool__(self):
        return bool(self.vlakken)


def kaart_for(gebieden, *, breedte=640, onderregels=0):
    """The Kaart of these areas, `breedte` units wide, in the order given.

    An area has `naam` and `grens` (GeoJSON Polygon or MultiPolygon in WGS84, or None). `onderregels` is the
    number of lines, a figure for instance, that the caller writes below each name. The projection is
    equirectangular, true to shape at the middle latitude: right for something the size of a gemeente.
    """
    gebieden = list(gebieden)
    getekend = [gebied for gebied in gebieden if gebied.grens]
    zonder_grens = tuple(gebied for gebied in gebieden if not gebied.grens)
    if not getekend:
        return Kaart(viewbox=f"0 0 {breedte} 0", vlakken=(), omtrek="", zonder_grens=zonder_grens)

    vormen, hoogte = _project([_shape(gebied.grens) for gebied in getekend], breedte)
    punten = shapely.get_coordinates(shapely.point_on_surface(vormen))
    breed = [(gebied.naam,) for gebied in getekend]
    smal = [_in_twee_regels(gebied.naam) for gebied in getekend]
    past_breed = _past(vormen, punten, breed, onderregels)
    past_smal = _past(vormen, punten, smal, onderregels)
    vlakken = []
    for i, gebied in enumerate(getekend):
        x, y = punten[i]
        namen = smal[i] if past_smal[i] and not past_breed[i] else breed[i]
        basislijnen = _basislijnen(y, len(namen) + onderregels)
        vlakken.append(
            Vlak(
                gebied=gebied,
                pad=_pad(vormen[i]),
                x=f"{x:.1f}",
                y=f"{y:.1f}",
                label_past=bool(past_breed[i] or past_smal[i]),
                regels=tuple(Labelregel(naam, basislijnen[n]) for n, naam in enumerate(namen)),
                onderregels=tuple(basislijnen[len(namen) :]),
            )
        )
    return Kaart(
        viewbox=f"0 0 {breedte} {hoogte}",
        vlakken=tuple(vlakken),
        omtrek=_pad(shapely.union_all(vormen)),
        zonder_grens=zonder_grens,
    )


def _shape(grens):
    """A shapely geometry from GeoJSON; much quicker than shapely.geometry.shape with its checks per ring."""
    delen = [grens["coordinates"]] if grens["type"] == "Polygon" else grens["coordinates"]
    vlakken = [shapely.Polygon(ringen[0], ringen[1:]) for ringen in delen]
    return vlakken[0] if len(vlakken) == 1 else shapely.MultiPolygon(vlakken)


def _project(vormen, breedte):
    """The shapes in units of the map, y downwards, and the height of the map in whole units."""
    vormen = numpy.array(vormen, dtype=object)
    west, zuid, oost, noord = shapely.total_bounds(vormen)
    krimp = math.cos(math.radians((zuid + noord) / 2))
    schaal = (breedte - 2 * MARGE) / ((oost - west) * krimp)
    # Rounded in one go: neighbours that share a corner keep sharing it.
    vormen = shapely.transform(
        vormen,
        lambda c: numpy.round(
            numpy.column_stack(
                [(c[:, 0] - west) * krimp * schaal + MARGE, (noord - c[:, 1]) * schaal + MARGE]
            ),
            1,
        ),
    )
    # Rounding, or a border drawn by hand, may make an edge cross itself.
    vormen = numpy.where(shapely.is_valid(vormen), vormen, shapely.make_valid(vormen))
    return vormen, math.ceil((noord - zuid) * schaal) + 2 * MARGE


def _pad(vorm):
    delen = []
    for vlak in shapely.get_parts(vorm):
        if vlak.geom_type != "Polygon":
            continue  # a line or a point, left over where a border was mended
        for ring in (vlak.exterior, *vlak.interiors):
            hoeken = shapely.get_coordinates(ring).tolist()[:-1]
            delen.append("M" + "L".join(f"{x:g} {y:g}" for x, y in hoeken) + "Z")
    return "".join(delen)


def _in_twee_regels(naam):
    """The name broken at the space or hyphen that makes the longest line shortest; one line if there is none."""
    breuken = [m.end() for m in re.finditer(r"[ -](?=.)", naam)]
    if not breuken:
        return (naam,)
    breuk = min(breuken, key=lambda plek: max(len(naam[:plek].rstrip()), len(naam[plek:])))
    return naam[:breuk].rstrip(), naam[breuk:]


def _past(vormen, punten, labels, onderregels):
    """For each shape whether a box with these lines around its point lies inside it."""
    halve_breedte = numpy.array([max(map(len, regels)) for regels in labels]) * LETTERBREEDTE / 2
    halve_hoogte = (numpy.array([len(regels) for regels in labels]) + onderregels) * REGELHOOGTE / 2
    x, y = punten[:, 0], punten[:, 1]
    dozen = shapely.box(x - halve_breedte, y - halve_hoogte, x + halve_breedte, y + halve_hoogte)
    return shapely.covers(vormen, dozen)


def _basislijnen(midden, aantal):
    """The y of the baseline of each of `aantal` lines around `midden`."""
    eerste = midden - aantal * REGELHOOGTE / 2 + REGELHOOGTE * 0.75
    return [f"{eerste + n * REGELHOOGTE:.1f}" for n in range(aantal)]
