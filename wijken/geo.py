"""Borders: which coordinates these are, whether they lie in the Netherlands, and how they are kept.

Pure: GeoJSON and shapely in, GeoJSON in WGS84 (longitude, latitude, 6 decimals) out. Every InvoerError is
Dutch for the person who brought the file, and says how to mend it.
"""

import json
import math
import re
from functools import cache

import numpy
import shapely
from pyproj import Transformer
from shapely.geometry import mapping, shape

from kern.woorden import opsomming

DECIMALEN = 6
"""Of a degree: 0.1 m."""
TOLERANTIE_METER = 10
"""Corners that enclose less than about 10 by 10 m go: half a pixel on a map of a small gemeente."""
MEESTE_HOEKEN = 20_000
"""Of one border that is kept as it came: twice that of the largest wijk in full detail. Maps draw every one."""
MEESTE_KRUISINGEN = 200
"""Of one border with itself. A rounded border has a few; more is no border."""
METER_PER_GRAAD = 111_320
KRIMP = math.cos(math.radians(52.2))
"""A degree of longitude in degrees of latitude, in the middle of the Netherlands."""

WGS84 = "WGS84"
RD = "RD"
NEDERLAND = {WGS84: (3.0, 50.5, 7.5, 54.0), RD: (0.0, 290_000.0, 290_000.0, 640_000.0)}
"""(west, south, east, north) with room around it."""


class InvoerError(ValueError):
    """What was brought cannot be used. `zinnen` says why, a Dutch sentence for each reason."""

    def __init__(self, *zinnen):
        super().__init__(" ".join(zinnen))
        self.zinnen = zinnen


def load_json(inhoud):
    """What stands in this JSON file (bytes). Raises InvoerError."""
    if not inhoud.strip():
        raise InvoerError("Het bestand is leeg. Download het opnieuw.")
    try:
        return json.loads(inhoud.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InvoerError(
            "Dit is geen tekstbestand. Geef een GeoJSON-bestand; zet een GeoPackage of shapefile eerst om."
        ) from None
    except (ValueError, RecursionError):  # a number of thousands of digits is a ValueError of its own
        raise InvoerError(
            "Dit is geen JSON, of het bestand is afgebroken. Download het opnieuw als GeoJSON."
        ) from None


def read_crs(geojson):
    """WGS84 or RD as the file's `crs` says it, or None when it doesn't say. Raises InvoerError for another one."""
    crs = geojson.get("crs")
    if not crs:
        return None
    eigenschappen = crs.get("properties") if isinstance(crs, dict) else {"name": crs}
    naam = " ".join(str(eigenschappen.get("name", "")).split()) if isinstance(eigenschappen, dict) else ""
    nummer = re.search(r"(CRS84|[0-9]+)\Z", naam)
    match nummer and nummer[1]:
        case "28992":
            return RD
        case "CRS84" | "84" | "4326" | "4258":
            return WGS84
    raise InvoerError(
        f"Het bestand gebruikt het coördinatenstelsel {naam[:60] or 'zonder naam'}. "
        "Sla het op in WGS84 (EPSG:4326) of RD (EPSG:28992)."
    )


def read_shape(geometry):
    """A valid shapely Polygon or MultiPolygon from a GeoJSON geometry. Raises InvoerError without a subject:
    the caller knows whose border it is."""
    if not isinstance(geometry, dict):
        raise InvoerError("heeft geen grens in het bestand")
    if geometry.get("type") not in ("Polygon", "MultiPolygon"):
        raise InvoerError("heeft geen vlak als grens, maar iets anders (een punt of een lijn, bijvoorbeeld)")
    try:
        vorm = shapely.force_2d(shape(geometry))
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, shapely.GEOSException):
        raise InvoerError("heeft een kapotte grens") from None
    if not numpy.isfinite(shapely.get_coordinates(vorm)).all():
        raise InvoerError("heeft een kapotte grens")
    if not vorm.is_valid and _is_knoop(vorm):
        raise InvoerError("heeft een grens die zichzelf op heel veel plekken raakt of kruist")
    vorm = _vlakken(vorm)
    if vorm.is_empty:
        raise InvoerError("heeft een grens zonder oppervlakte")
    return vorm


def to_wgs84(vormen, crs=None):
    """The shapes in WGS84. `vormen` maps a name (for messages) to a shape; `crs` is what the file says, or None.

    Raises InvoerError when x and y are swapped, or a shape lies outside the Netherlands.
    """
    if not vormen:
        return {}
    stelsels = {naam: _recognise(vorm) for naam, vorm in vormen.items()}
    if any(stelsel in ("WGS84 omgedraaid", "RD omgedraaid") for stelsel in stelsels.values()):
        raise InvoerError(
            "De coördinaten zijn omgedraaid. Zet de lengte (3 tot 7, of de RD-x) voor de breedte "
            "(50 tot 54, of de RD-y) en probeer het opnieuw."
        )
    buiten = sorted(naam for naam, stelsel in stelsels.items() if stelsel is None)
    if buiten:
        raise InvoerError(
            f"Deze grens ligt buiten Nederland: {opsomming(buiten, hoogstens=5)}. "
            "Kies een bestand met Nederlandse wijken in WGS84 of RD."
        )
    gevonden = set(stelsels.values())
    if len(gevonden) > 1 or (crs and gevonden != {crs}):
        beweerd = f"zegt {crs} te gebruiken" if crs else "gebruikt WGS84 en RD door elkaar"
        raise InvoerError(
            f"Het bestand {beweerd}, maar de coördinaten passen daar niet bij. "
            "Sla het opnieuw op in WGS84 (EPSG:4326) of RD (EPSG:28992)."
        )
    if gevonden == {RD}:
        return {naam: shapely.transform(vorm, _rd_to_wgs84) for naam, vorm in vormen.items()}
    return dict(vormen)


def simplify(vormen):
    """These shapes in WGS84 with fewer corners, and neighbours that still fit: give all of a gemeente at once."""
    plat = [shapely.transform(vorm, lambda c: c * (KRIMP, 1)) for vorm in vormen]
    eenvoudig = shapely.coverage_simplify(plat, TOLERANTIE_METER / METER_PER_GRAAD)
    return [shapely.transform(vorm, lambda c: c / (KRIMP, 1)) for vorm in eenvoudig]


def to_grens(vorm):
    """The GeoJSON that is kept: rounded, and the same for the same shape wherever its rings began."""
    vorm = _vlakken(shapely.transform(vorm, lambda c: numpy.round(c, DECIMALEN)))
    delen = shapely.get_parts(vorm)
    geometry = mapping(shapely.orient_polygons(shapely.normalize(delen[0] if len(delen) == 1 else vorm)))
    return {"type": geometry["type"], "coordinates": _lists(geometry["coordinates"])}


def read_grens(tekst):
    """The border that somebody pasted or uploaded (str or bytes): one Polygon or MultiPolygon, bare, as a Feature or
    as the only Feature of a FeatureCollection. Not simplified: on its own it would come loose from its neighbours.
    Raises InvoerError."""
    geojson = load_json(tekst if isinstance(tekst, bytes) else tekst.encode())
    if not isinstance(geojson, dict):
        raise InvoerError("Dit is geen GeoJSON. Plak één Polygon of MultiPolygon.")
    crs = read_crs(geojson)
    if geojson.get("type") == "FeatureCollection":
        features = geojson.get("features")
        if not isinstance(features, list) or len(features) != 1 or not isinstance(features[0], dict):
            raise InvoerError("Hier hoort precies één vlak. Laat alleen de grens van dit gebied staan.")
        geojson = features[0]
    if geojson.get("type") == "Feature":
        geojson = geojson.get("geometry")
    try:
        vorm = read_shape(geojson)
    except InvoerError as fout:
        raise InvoerError(f"Dit gebied {fout}. Plak één Polygon of MultiPolygon.") from None
    if shapely.get_num_coordinates(vorm) > MEESTE_HOEKEN:
        raise InvoerError("Deze grens heeft meer dan 20.000 hoeken. Vereenvoudig hem en probeer het opnieuw.")
    return to_grens(to_wgs84({"dit gebied": vorm}, crs)["dit gebied"])


def overlap(grens, andere):
    """How much of two borders (GeoJSON) is the same: the shared area as a part (0–1) of both areas together."""
    a, b = shape(grens), shape(andere)
    samen = shapely.union(a, b).area
    return shapely.intersection(a, b).area / samen if samen else 0.0


def _vlakken(vorm):
    """The shape made valid, without the loose lines and points that mending may leave."""
    if not vorm.is_valid:
        vorm = shapely.make_valid(vorm)
    if vorm.geom_type in ("Polygon", "MultiPolygon"):
        return vorm if vorm.area else shapely.Polygon()
    delen = shapely.get_parts(shapely.get_parts(vorm))
    return shapely.union_all([deel for deel in delen if deel.geom_type == "Polygon"] or [shapely.Polygon()])


def _is_knoop(vorm):
    """True when the border meets itself in more than MEESTE_KRUISINGEN places. Mending such a tangle takes minutes,
    already with a few hundred corners."""
    ringen = shapely.get_rings(shapely.get_parts(vorm))
    hoeken, ring = shapely.get_coordinates(ringen, return_index=True)
    zijde = (ring[1:] == ring[:-1]) & (hoeken[1:] != hoeken[:-1]).any(axis=1)  # a corner given twice is none
    zijden = shapely.linestrings(numpy.stack([hoeken[:-1][zijde], hoeken[1:][zijde]], axis=1))
    boom, ontmoetingen, groep = shapely.STRtree(zijden), 0, 50
    for begin in range(
        0, len(zijden), groep
    ):  # in groups, so that a bad tangle is known before all is counted
        ontmoetingen += boom.query(zijden[begin : begin + groep], predicate="intersects").shape[1]
        # Every side meets itself and its two neighbours; each other meeting is found from both sides.
        if ontmoetingen > 3 * (begin + groep) + 2 * MEESTE_KRUISINGEN:
            return True
    return False


def _recognise(vorm):
    """Which coordinates these are by their range: a name, or None outside the Netherlands."""
    x0, y0, x1, y1 = vorm.bounds
    for stelsel, (west, zuid, oost, noord) in NEDERLAND.items():
        if west <= x0 and x1 <= oost and zuid <= y0 and y1 <= noord:
            return stelsel
        if west <= y0 and y1 <= oost and zuid <= x0 and x1 <= noord:
            return f"{stelsel} omgedraaid"
    return None


@cache
def _transformer():
    return Transformer.from_crs("EPSG:28992", "EPSG:4326", always_xy=True)


def _rd_to_wgs84(coordinaten):
    return numpy.column_stack(_transformer().transform(coordinaten[:, 0], coordinaten[:, 1]))


def _lists(coordinates):
    """Tuples as lists, as JSON gives them back."""
    if isinstance(coordinates, float | int):
        return coordinates
    return [_lists(deel) for deel in coordinates]
