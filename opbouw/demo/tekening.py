"""Draws a gemeente that does not exist: wijken and buurten that tile without gaps, with borders that wander.

Each border is drawn once and shared by its two neighbours; so the tiles fit to the last decimal.
"""

from math import cos, pi, radians, sin

import shapely
from shapely.geometry import LineString, MultiPoint, Point, Polygon, mapping

from opbouw.demo.toeval import worp

RASTER_KM = 0.0001
STAP_KM = 0.18
"""Borders bend about this often."""
SLINGER = 0.11
"""How far the middle of a stretch may move, as a share of its length."""
DECIMALEN = 6  # about 10 cm


def teken(omtrek, kernen, oorsprong):
    """Borders of wijken and buurten: two tables {code: GeoJSON geometry in WGS84}.

    `omtrek` holds corners of the gemeente in km around `oorsprong` (longitude, latitude). `kernen` maps a
    wijkcode to its centre in km and its buurtcodes. Raises ValueError when the drawing doesn't come out with
    exactly one tile per buurt (a centre too close to a border).
    """
    buurtkernen = {
        code: _rond(kern, plaats, len(buurten), draai)
        for draai, (kern, buurten) in enumerate(kernen.values())
        for plaats, code in enumerate(buurten)
    }
    rand, lijnen = Polygon(omtrek), []
    for wijkvlak, (_, buurten) in zip(
        _cellen([kern for kern, _ in kernen.values()], rand), kernen.values(), strict=True
    ):
        lijnen += [vlak.boundary for vlak in _cellen([buurtkernen[code] for code in buurten], wijkvlak)]
    bogen = shapely.get_parts(shapely.line_merge(shapely.unary_union(lijnen, grid_size=RASTER_KM)))
    bochtig = [_naar_wgs84(_slinger(boog.coords), oorsprong) for boog in bogen]
    vlakken = list(shapely.polygonize([LineString(boog) for boog in bochtig]).geoms)

    tegels = {}
    for code, kern in buurtkernen.items():
        punt = Point(_naar_wgs84([kern], oorsprong)[0])
        tegels[code] = [vlak for vlak in vlakken if vlak.contains(punt)]
    if len(vlakken) != len(tegels) or any(len(gevonden) != 1 for gevonden in tegels.values()):
        raise ValueError("De getekende buurten sluiten niet op elkaar aan: verplaats een kern.")
    tegels = {code: vlak for code, [vlak] in tegels.items()}
    wijken = {
        code: shapely.coverage_union_all([tegels[buurt] for buurt in buurten])
        for code, (_, buurten) in kernen.items()
    }
    return _geojson(wijken), _geojson(tegels)


def _rond(kern, plaats, aantal, draai):
    """The place of one of `aantal` buurten around the centre of a wijk, in km."""
    if aantal == 1:
        return kern
    hoek = 2 * pi * plaats / aantal + 0.9 * draai
    return (kern[0] + 0.5 * cos(hoek), kern[1] + 0.5 * sin(hoek))


def _cellen(kernen, rand):
    """The part of `rand` that lies nearest to each of the centres, in their order."""
    if len(kernen) == 1:
        return [rand]
    cellen = shapely.voronoi_polygons(MultiPoint(kernen), extend_to=rand, ordered=True)
    return [cel.intersection(rand) for cel in cellen.geoms]


def _slinger(punten):
    punten = list(punten)
    bochten = [punten[0]]
    for van, naar in zip(punten, punten[1:], strict=False):
        bochten += _verbuig(van, naar) + [naar]
    return bochten


def _verbuig(van, naar):
    """Points between the ends of a stretch: its middle moves aside, and so on in both halves."""
    lengte = Point(van).distance(Point(naar))
    if lengte < STAP_KM:
        return []
    begin, einde = sorted((van, naar))  # the same bend, whichever way the border is walked
    opzij = worp(f"{begin[0]:.3f} {begin[1]:.3f}", f"{einde[0]:.3f} {einde[1]:.3f}").uniform(
        -SLINGER, SLINGER
    )
    dx, dy = einde[0] - begin[0], einde[1] - begin[1]
    midden = ((van[0] + naar[0]) / 2 - dy * opzij, (van[1] + naar[1]) / 2 + dx * opzij)
    return [*_verbuig(van, midden), midden, *_verbuig(midden, naar)]


def _naar_wgs84(punten, oorsprong):
    lengte, breedte = oorsprong
    km_per_graad = 111.32
    return [
        (
            round(lengte + x / (km_per_graad * cos(radians(breedte))), DECIMALEN),
            round(breedte + y / km_per_graad, DECIMALEN),
        )
        for x, y in punten
    ]


def _geojson(vlakken):
    return {code: _lijsten(mapping(vlak)) for code, vlak in vlakken.items()}


def _lijsten(geometrie):
    """As JSON gives it back: lists, no tuples."""
    return {
        "type": geometrie["type"],
        "coordinates": [[list(punt) for punt in ring] for ring in geometrie["coordinates"]],
    }
