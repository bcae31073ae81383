"""Reading a file with wijken or buurten: GeoJSON with the names of PDOK, of CBS, or with columns named by hand.

Pure: bytes in, a Bestand out. Sources: PDOK's OGC API (snake_case) and WFS (camelCase), CBS gebiedsindelingen
(`statcode`), and the CBS shapefile's names.
"""

import re
from dataclasses import dataclass

from kern.woorden import opsomming
from wijken import geo
from wijken.geo import InvoerError

WIJK = "wijk"
BUURT = "buurt"
VORM = {WIJK: re.compile(r"WK([0-9]{4})[0-9A-Z]{2}"), BUURT: re.compile(r"BU([0-9]{4})[0-9A-Z]{4}")}
MEERVOUD = {WIJK: "wijken", BUURT: "buurten"}

# Names of columns without capitals and underscores, so that wijkcode, wijkCode and WIJK_CODE are one.
CODE_EN_NAAM = (
    ("buurtcode", "buurtnaam"),
    ("wijkcode", "wijknaam"),
    ("statcode", "statnaam"),
    ("bucode", "bunaam"),
    ("wkcode", "wknaam"),
)
ANDERE = {
    "gemeentecode": ("gemeentecode", "gmcode"),
    "gemeentenaam": ("gemeentenaam", "gmnaam"),
    "wijkcode": ("wijkcode", "wkcode"),
    "water": ("water", "h2o"),
    "rubriek": ("rubriek",),
    "jaar": ("jaar", "jrstatcode"),
}
ROLLEN = ("code", "naam", *ANDERE)
"""What a column can be for us; also the names in `--kolommen`."""


@dataclass(frozen=True)
class Gebied:
    code: str
    naam: str
    grens: dict
    wijkcode: str | None = None
    """Of a buurt only."""


@dataclass(frozen=True)
class Bestand:
    """What a file says about one gemeente."""

    soort: str
    gebieden: tuple[Gebied, ...]
    """By code."""
    water: int
    """How many areas were left out because they are water."""
    gemeentenaam: str | None
    jaar: int | None


def read_bestand(inhoud, *, gemeentecode, kolommen=None):
    """The wijken, or else the buurten, of this gemeente in a GeoJSON file (bytes), borders simplified.

    `kolommen` maps names of ROLLEN to columns, for a file with other names. Raises InvoerError.
    """
    geojson = geo.load_json(inhoud)
    features = _features(geojson)
    kolom = find_columns(features, kolommen or {})
    rijen = [_rij(feature, kolom) for feature in features]
    soort, eigen = _of_gemeente(rijen, gemeentecode, kolom)
    land = [rij for rij in eigen if not _is_water(rij["water"])]
    fouten = [*_row_errors(land, soort), *_duplicates(land)]
    vormen = {}
    for rij in land:
        try:
            vormen[rij["code"]] = geo.read_shape(rij["geometry"])
        except InvoerError as fout:
            fouten.append(
                f"{rij['code']} {rij['naam']} {fout}. Herstel het vlak of download het bestand opnieuw."
            )
    if fouten:
        raise InvoerError(*fouten)
    return Bestand(
        soort=soort,
        gebieden=_gebieden(land, geo.to_wgs84(vormen, geo.read_crs(geojson)), soort),
        water=len(eigen) - len(land),
        gemeentenaam=next((rij["gemeentenaam"] for rij in eigen if rij["gemeentenaam"]), None),
        jaar=_jaar(eigen),
    )


def find_columns(features, opgegeven):
    """Which column plays which role: {role: column}. Columns named by hand come first. Raises InvoerError."""
    aanwezig = list(dict.fromkeys(naam for feature in features for naam in feature["properties"]))
    for rol, naam in opgegeven.items():
        if rol not in ROLLEN:
            raise InvoerError(f"Kolom {rol} kennen we niet. Kies uit: {', '.join(ROLLEN)}.")
        if naam not in aanwezig:
            raise InvoerError(
                f"Het bestand heeft geen kolom {naam}. Wel: {opsomming(aanwezig, hoogstens=12)}."
            )
    kaal = {naam.lower().replace("_", ""): naam for naam in reversed(aanwezig)}
    kolom = {rol: kaal[naam] for rol, namen in ANDERE.items() for naam in reversed(namen) if naam in kaal}
    for code, naam in CODE_EN_NAAM:
        if code in kaal and naam in kaal:
            kolom |= {"code": kaal[code], "naam": kaal[naam]}
            break
    kolom |= opgegeven
    if "code" not in kolom or "naam" not in kolom:
        raise InvoerError(
            "We herkennen de kolommen van dit bestand niet. "
            f"Er is: {opsomming(aanwezig, hoogstens=12) if aanwezig else 'geen enkele kolom'}. "
            "Zeg zelf welke de code en de naam zijn, bijvoorbeeld --kolommen code=code,naam=name."
        )
    return kolom


def _features(geojson):
    soort = geojson.get("type") if isinstance(geojson, dict) else None
    if soort == "Topology":
        raise InvoerError("Dit is TopoJSON. Zet het om naar GeoJSON en probeer het opnieuw.")
    features = geojson.get("features") if soort == "FeatureCollection" else None
    if not isinstance(features, list) or not all(isinstance(feature, dict) for feature in features):
        raise InvoerError(
            "Dit is JSON, maar geen GeoJSON met een FeatureCollection. Download het bestand als GeoJSON."
        )
    if not features:
        raise InvoerError("Er staat geen enkel gebied in dit bestand. Download het opnieuw.")
    return [
        feature | {"properties": feature["properties"] if isinstance(feature.get("properties"), dict) else {}}
        for feature in features
    ]


def _rij(feature, kolom):
    waarden = {rol: feature["properties"].get(kolom[rol]) if rol in kolom else None for rol in ROLLEN}
    waarden |= {rol: str(waarden[rol] if waarden[rol] is not None else "").strip() for rol in ROLLEN}
    return waarden | {"geometry": feature.get("geometry")}


def _of_gemeente(rijen, gemeentecode, kolom):
    """(soort, rows of this gemeente). The digits in the code of the area decide, as CBS made them."""
    rijen = [rij for rij in rijen if rij["rubriek"].lower() in ("", WIJK, BUURT)]
    gemeenten, per_soort, vreemd = {}, {WIJK: [], BUURT: []}, []
    for rij in rijen:
        for soort, vorm in VORM.items():
            if gevonden := vorm.fullmatch(rij["code"]):
                gemeenten.setdefault(f"GM{gevonden[1]}", rij["gemeentenaam"])
                if gevonden[1] == gemeentecode[2:]:
                    per_soort[soort].append(rij)
                break
        else:
            if rij["gemeentecode"] in ("", gemeentecode) and not _is_water(rij["water"]):
                vreemd.append(rij["code"][:20] or "zonder code")
    if vreemd:
        raise InvoerError(
            f"Kolom {kolom['code']} bevat geen wijk- of buurtcode zoals WK015001 of BU01500100, maar: "
            f"{opsomming(dict.fromkeys(vreemd), hoogstens=5)}. Kies een andere kolom of herstel de code."
        )
    if per_soort[WIJK] and per_soort[BUURT]:
        raise InvoerError("In dit bestand staan wijken en buurten door elkaar. Splits het in twee bestanden.")
    for soort, eigen in per_soort.items():
        if eigen:
            return soort, eigen
    aanwezig = [f"{code} {naam}".strip() for code, naam in sorted(gemeenten.items())]
    raise InvoerError(
        f"Van gemeente {gemeentecode} staat niets in dit bestand. "
        + (
            f"Wel van: {opsomming(aanwezig, hoogstens=5)}."
            if aanwezig
            else "Er staan geen wijken of buurten in."
        )
    )


def _is_water(waarde):
    return waarde.lower() in ("ja", "true", "1")


def _row_errors(rijen, soort):
    for rij in rijen:
        if not rij["naam"]:
            yield f"{rij['code']} heeft geen naam. Vul de naam in het bestand in."
        elif len(rij["naam"]) > 100:
            yield f"{rij['code']} heeft een naam van meer dan 100 tekens. Kort die in."
        elif not rij["naam"].isprintable():
            yield f"{rij['code']} heeft onleesbare tekens in de naam. Herstel die in het bestand."
        if soort == BUURT and rij["wijkcode"] and not VORM[WIJK].fullmatch(rij["wijkcode"]):
            yield f"{rij['code']} {rij['naam']} hoort bij {rij['wijkcode']}, en dat is geen wijkcode. Herstel die."


def _duplicates(rijen):
    codes = [rij["code"] for rij in rijen]
    dubbel = sorted({code for code in codes if codes.count(code) > 1})
    if dubbel:
        codes_in_woorden = opsomming(dubbel, hoogstens=5)
        yield f"Deze code staat vaker dan één keer in het bestand: {codes_in_woorden}. Haal de dubbele weg."


def _gebieden(rijen, vormen, soort):
    rijen = sorted(rijen, key=lambda rij: rij["code"])
    grenzen = map(geo.to_grens, geo.simplify([vormen[rij["code"]] for rij in rijen]))
    return tuple(
        Gebied(
            code=rij["code"],
            naam=rij["naam"],
            grens=grens,
            # A buurt carries the digits of its wijk; files of gebiedsindelingen say no more than that.
            wijkcode=(rij["wijkcode"] or f"WK{rij['code'][2:8]}") if soort == BUURT else None,
        )
        for rij, grens in zip(rijen, grenzen, strict=True)
    )


def _jaar(rijen):
    """The year of the file, from `jaar` (2022) or `jrstatcode` (2022WK015001)."""
    jaren = {rij["jaar"][:4] for rij in rijen if re.match(r"[12][0-9]{3}", rij["jaar"])}
    return int(max(jaren)) if jaren else None
