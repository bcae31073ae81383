"""Files with wijken: which columns, which coordinates, and what is refused in words."""

import json
import math

import pytest
import shapely
from shapely.geometry import shape

from wijken import geo
from wijken.bronnen import read_bestand
from wijken.geo import InvoerError
from wijken.tests.bestanden import collection, feature, sample
from wijken.tests.factories import vierkant


def lees(inhoud, gemeentecode="GM9999", **kolommen):
    return read_bestand(inhoud, gemeentecode=gemeentecode, kolommen=kolommen)


def codes_en_namen(bestand):
    return [(gebied.code, gebied.naam) for gebied in bestand.gebieden]


DEVENTER = [("WK015001", "Binnenstad"), ("WK015002", "De Hoven"), ("WK015003", "Zandweerd")]


@pytest.mark.parametrize(
    ("naam", "kolommen", "gemeentenaam", "jaar"),
    [
        ("pdok_ogc_2022.geojson", {}, "Deventer", 2022),
        ("rd_2022.geojson", {"code": "code", "naam": "name"}, None, None),
        ("cartomap_2024.geojson", {}, None, 2024),
    ],
)
def test_every_source_gives_the_wijken_of_one_gemeente(naam, kolommen, gemeentenaam, jaar):
    bestand = lees(sample(naam), "GM0150", **kolommen)

    assert bestand.soort == "wijk"
    assert codes_en_namen(bestand) == DEVENTER
    assert (bestand.gemeentenaam, bestand.jaar) == (gemeentenaam, jaar)
    for gebied in bestand.gebieden:
        west, zuid, oost, noord = shape(gebied.grens).bounds
        assert 6.10 < west < oost < 6.20
        assert 52.20 < zuid < noord < 52.30


def test_rd_and_wgs84_of_the_same_wijk_lie_in_the_same_place():
    wgs84 = lees(sample("pdok_ogc_2022.geojson"), "GM0150").gebieden
    rd = lees(sample("rd_2022.geojson"), "GM0150", code="code", naam="name").gebieden

    assert min(geo.overlap(a.grens, b.grens) for a, b in zip(wgs84, rd, strict=True)) > 0.99


def test_names_stay_as_they_are_in_the_file():
    assert codes_en_namen(lees(sample("statcode_2014.geojson"), "GM0150")) == [
        ("WK015001", "Wijk 1 Binnenstad"),
        ("WK015002", "Wijk 2 De Hoven"),
    ]


def test_buurten_are_recognised_beside_their_wijkcode():
    bestand = lees(sample("buurten_2024.geojson"), "GM0308")

    assert bestand.soort == "buurt"
    assert [(gebied.code, gebied.wijkcode) for gebied in bestand.gebieden] == [
        ("BU03080400", "WK030804"),
        ("BU03080401", "WK030804"),
        ("BU03080500", "WK030805"),
    ]


@pytest.mark.parametrize(
    "namen",
    [
        ("wijkcode", "wijknaam"),
        ("wijkCode", "wijkNaam"),
        ("statcode", "statnaam"),
        ("WK_CODE", "WK_NAAM"),
    ],
)
def test_columns_are_found_by_their_name(namen):
    code, naam = namen
    rij = feature() | {"properties": {code: " WK999901 ", naam: " Lindehof "}}

    assert codes_en_namen(lees(collection(rij))) == [("WK999901", "Lindehof")]


def test_a_column_named_by_hand_goes_before_a_known_one():
    rij = feature(naam="Officieel", roepnaam="Lindehof")

    assert codes_en_namen(lees(collection(rij), naam="roepnaam")) == [("WK999901", "Lindehof")]


def test_water_is_left_out_and_counted():
    bestand = lees(
        collection(
            feature(water="NEE"),
            feature("WK999998", "De Plas", water="JA"),
            feature("WK999898", "Ander water", water="JA"),
        )
    )

    assert codes_en_namen(bestand) == [("WK999901", "Lindehof")]
    assert bestand.water == 1


def test_only_rows_about_wijken_count_in_a_file_with_more():
    gemeente = feature() | {
        "properties": {"statcode": "GM9999", "statnaam": "Waterrijk", "rubriek": "gemeente"}
    }
    wijk = feature() | {"properties": {"statcode": "WK999901", "statnaam": "Lindehof", "rubriek": "wijk"}}

    assert codes_en_namen(lees(collection(gemeente, wijk))) == [("WK999901", "Lindehof")]


def test_borders_lose_corners_but_neighbours_keep_fitting():
    # A border with a zigzag of about 1 m, shared by two wijken.
    zigzag = [[6.01 + (n % 2) * 0.00001, 52.0 + n * 0.0002] for n in range(51)]
    links = [[6.0, 52.0], *zigzag, [6.0, 52.01], [6.0, 52.0]]
    rechts = [[6.02, 52.0], [6.02, 52.01], *reversed(zigzag), [6.02, 52.0]]
    bestand = lees(
        collection(
            feature("WK999901", geometry={"type": "Polygon", "coordinates": [links]}),
            feature("WK999902", geometry={"type": "Polygon", "coordinates": [rechts]}),
        )
    )
    vormen = [shape(gebied.grens) for gebied in bestand.gebieden]

    assert shapely.coverage_is_valid(vormen)
    assert all(len(vorm.exterior.coords) < 10 for vorm in vormen)
    assert shapely.union_all(vormen).area == pytest.approx(0.02 * 0.01, rel=1e-3)


def test_a_border_that_crosses_itself_is_mended():
    strik = {"type": "Polygon", "coordinates": [[[6, 52], [6.01, 52.01], [6.01, 52], [6, 52.01], [6, 52]]]}

    (gebied,) = lees(collection(feature(geometry=strik))).gebieden

    assert gebied.grens["type"] == "MultiPolygon"
    assert shape(gebied.grens).is_valid
    assert shape(gebied.grens).area == pytest.approx(0.00005, rel=1e-3)


def test_coordinates_are_kept_in_six_decimals():
    (gebied,) = lees(collection(feature(geometry=vierkant(6.123456789, 52.987654321)))).gebieden

    assert [6.123457, 52.987654] in gebied.grens["coordinates"][0]


def swapped(geometry):
    return geometry | {"coordinates": [[[y, x] for x, y in ring] for ring in geometry["coordinates"]]}


RD_VIERKANT = vierkant(207_000, 473_000, 1000)
KAPOT = {"type": "Polygon", "coordinates": [[[6, 52], ["x", None]]]}
REUSACHTIG = {"type": "Polygon", "coordinates": [[[10**400, 52], [6, 53], [7, 52], [10**400, 52]]]}
ZONDER_OPPERVLAKTE = {"type": "Polygon", "coordinates": [[[6, 52], [6, 52], [6, 52], [6, 52]]]}


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg."),
        (b"  \n", "Het bestand is leeg."),
        (b"code;naam\n", "geen JSON"),
        (b'{"type": "FeatureCollection", "feat', "geen JSON"),
        (b"[" * 100_000, "geen JSON"),
        (b"9" * 5000, "geen JSON"),
        (b"PK\x03\x04\xff\xfe\x00", "geen tekstbestand"),
        (b"[]", "geen GeoJSON"),
        (b'{"type": "Polygon", "coordinates": []}', "geen GeoJSON"),
        (b'{"type": "FeatureCollection", "features": [3]}', "geen GeoJSON"),
        (b'{"type": "Topology", "objects": {}}', "TopoJSON"),
        (collection(), "geen enkel gebied"),
        (collection({"type": "Feature", "properties": None, "geometry": None}), "geen enkele kolom"),
        (collection(feature() | {"properties": {"id": 1, "titel": "x"}}), "id en titel"),
        (collection(feature("Lindehof", "WK999901")), "geen wijk- of buurtcode"),
        (
            collection(feature("WK030801"), feature("WK015001", gemeentenaam="Deventer")),
            "Wel van: GM0150 Deventer",
        ),
        (collection(feature(), feature()), "vaker dan één keer in het bestand: WK999901"),
        (collection(feature(naam=" ")), "WK999901 heeft geen naam"),
        (collection(feature(naam="x" * 101)), "meer dan 100 tekens"),
        (collection(feature(naam="Linde\0hof")), "onleesbare tekens"),
        (collection(feature() | {"geometry": None}), "WK999901 Lindehof heeft geen grens"),
        (collection(feature(geometry={"type": "Point", "coordinates": [6, 52]})), "geen vlak"),
        (collection(feature(geometry={"type": "Polygon"})), "kapotte grens"),
        (collection(feature(geometry=KAPOT)), "kapotte grens"),
        (collection(feature(geometry=vierkant(float("nan")))), "kapotte grens"),
        (collection(feature(geometry=REUSACHTIG)), "kapotte grens"),
        (collection(feature(geometry=ZONDER_OPPERVLAKTE)), "zonder oppervlakte"),
        (collection(feature(geometry={"type": "Polygon", "coordinates": []})), "zonder oppervlakte"),
        (collection(feature(geometry=swapped(vierkant()))), "coördinaten zijn omgedraaid"),
        (collection(feature(geometry=swapped(RD_VIERKANT))), "coördinaten zijn omgedraaid"),
        (collection(feature(geometry=vierkant(2.3, 48.8))), "buiten Nederland: WK999901"),
        (collection(feature(), feature("WK999902", geometry=vierkant(0, 0))), "buiten Nederland: WK999902"),
        (collection(feature(), feature("WK999902", geometry=RD_VIERKANT)), "WGS84 en RD door elkaar"),
        (
            collection(feature(), crs={"type": "name", "properties": {"name": "EPSG:28992"}}),
            "zegt RD te gebruiken",
        ),
        (collection(feature(), crs={"type": "name", "properties": {"name": "EPSG:3857"}}), "EPSG:3857"),
        (collection(feature(), crs={"type": "name", "properties": None}), "zonder naam"),
        (collection(feature(), crs={"type": "name", "properties": ["EPSG:4326"]}), "zonder naam"),
        (collection(feature(), crs="x" * 5000), f"coördinatenstelsel {'x' * 60}."),
        (collection(feature("x" * 5000)), f"maar: {'x' * 20}."),
        (
            collection(feature(), feature() | {"properties": {"wijkcode": "BU99990101", "wijknaam": "x"}}),
            "door elkaar",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_a_sentence(inhoud, zin):
    with pytest.raises(InvoerError) as fout:
        lees(inhoud)

    assert zin in str(fout.value)
    assert str(fout.value).endswith(".")


def test_every_fault_in_a_file_is_named():
    with pytest.raises(InvoerError) as fout:
        lees(collection(feature(naam=""), feature("WK999902", geometry={"type": "Polygon"})))

    assert [zin[:8] for zin in fout.value.zinnen] == ["WK999901", "WK999902"]


@pytest.mark.parametrize(
    ("kolommen", "zin"),
    [
        ({"code": "wijkcode", "kleur": "x"}, "Kolom kleur kennen we niet."),
        (
            {"naam": "roepnaam"},
            "Het bestand heeft geen kolom roepnaam. Wel: wijkcode, wijknaam en gemeentenaam.",
        ),
    ],
)
def test_a_wrong_column_by_hand_is_refused_with_the_right_ones(kolommen, zin):
    with pytest.raises(InvoerError, match=zin):
        lees(collection(feature()), **kolommen)


@pytest.mark.parametrize("naam", ["urn:ogc:def:crs:EPSG::28992", "EPSG:28992"])
def test_the_crs_of_the_file_is_read(naam):
    bestand = lees(
        collection(feature(geometry=RD_VIERKANT), crs={"type": "name", "properties": {"name": naam}}),
    )

    assert shape(bestand.gebieden[0].grens).centroid.coords[0] == pytest.approx((6.158, 52.245), abs=0.01)


@pytest.mark.parametrize(
    "geojson",
    [
        vierkant(),
        {"type": "Feature", "properties": {}, "geometry": vierkant()},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": vierkant()}]},
    ],
)
def test_a_pasted_border_may_be_bare_a_feature_or_in_a_collection(geojson):
    grens = geo.read_grens(json.dumps(geojson))

    assert shape(grens).equals(shape(vierkant()))


def test_a_pasted_border_in_rd_becomes_wgs84():
    grens = geo.read_grens(json.dumps(RD_VIERKANT))

    assert shape(grens).bounds == pytest.approx((6.15, 52.24, 6.17, 52.25), abs=0.01)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("3", "geen GeoJSON"),
        ("een zin", "geen JSON"),
        (json.dumps({"type": "Point", "coordinates": [6, 52]}), "geen vlak"),
        (json.dumps(swapped(vierkant())), "omgedraaid"),
        (json.dumps(vierkant(2.3, 48.8)), "buiten Nederland"),
        (
            json.dumps({"type": "FeatureCollection", "features": [feature(), feature()]}),
            "precies één vlak",
        ),
        (json.dumps({"type": "FeatureCollection", "features": None}), "precies één vlak"),
    ],
)
def test_a_pasted_border_that_cannot_be_used_is_refused_with_a_sentence(tekst, zin):
    with pytest.raises(InvoerError, match=zin):
        geo.read_grens(tekst)


@pytest.mark.parametrize("hoeken", [501, 5001])
def test_a_tangle_is_refused_before_anyone_waits_for_it(hoeken, monkeypatch):
    # A star whose every side crosses nearly all others: to mend 501 corners takes half a minute and more.
    def punt(n):
        hoek = 2 * math.pi * (n % hoeken) * (hoeken // 2) / hoeken
        return [5 + 0.1 * math.cos(hoek), 52 + 0.1 * math.sin(hoek)]

    ster = {"type": "Polygon", "coordinates": [[punt(n) for n in range(hoeken + 1)]]}
    monkeypatch.setattr(geo.shapely, "make_valid", lambda vorm: pytest.fail("Somebody is waiting."))
    with pytest.raises(InvoerError, match="op heel veel plekken"):
        geo.read_grens(json.dumps(ster))


def test_a_pasted_border_with_more_corners_than_a_map_can_draw_is_refused():
    hoeken = [[5 + n / 100_000, 52] for n in range(20_000)]
    with pytest.raises(InvoerError, match="meer dan 20.000 hoeken"):
        geo.read_grens(json.dumps({"type": "Polygon", "coordinates": [[*hoeken, [5.2, 52.1], [5, 52]]]}))
