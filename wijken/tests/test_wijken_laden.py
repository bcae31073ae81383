"""laad_wijken: what loading a file does to the database, and what the command says about it."""

import datetime
import io
import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from wijken.kerncijfers import load_kerncijfers
from wijken.models import Buurt, Gemeente, Kerncijfer, Wijk
from wijken.tests.bestanden import DATA, collection, feature
from wijken.tests.factories import BuurtFactory, GemeenteFactory, WijkFactory, vierkant

pytestmark = pytest.mark.django_db


@pytest.fixture
def bestand(tmp_path):
    """Writes a file and gives its path."""

    def schrijf(*features, **leden):
        pad = tmp_path / "wijken.geojson"
        pad.write_bytes(collection(*features, **leden))
        return pad

    return schrijf


def laad(pad, gemeente="GM9999", **opties):
    uit = io.StringIO()
    call_command("laad_wijken", str(pad), gemeente=gemeente, json=True, stdout=uit, **opties)
    return json.loads(uit.getvalue())


def telling(**aantallen):
    nullen = {"nieuw": 0, "gewijzigd": 0, "ongewijzigd": 0, "verdwenen": 0, "water": 0}
    return {"gemeente": "GM9999", **nullen, "fouten": []} | aantallen


def fout_bij(pad, **opties):
    """(the JSON on stdout, the sentence) of a load that fails."""
    uit = io.StringIO()
    with pytest.raises(CommandError) as fout:
        call_command(
            "laad_wijken", str(pad), **({"gemeente": "GM9999", "json": True, "stdout": uit} | opties)
        )
    assert fout.value.returncode == 1
    return json.loads(uit.getvalue()), str(fout.value)


def toestand():
    return (
        list(Gemeente.objects.values().order_by("code")),
        list(Wijk.objects.values().order_by("code")),
        list(Buurt.objects.values().order_by("code")),
        list(Kerncijfer.objects.values()),
    )


def test_a_file_makes_the_gemeente_and_its_wijken():
    assert laad(DATA / "pdok_ogc_2022.geojson", "GM0150") == telling(gemeente="GM0150", nieuw=3)

    assert list(Gemeente.objects.values_list("code", "naam")) == [("GM0150", "Deventer")]
    assert list(Wijk.objects.order_by("code").values_list("code", "naam", "gemeente__code")) == [
        ("WK015001", "Binnenstad", "GM0150"),
        ("WK015002", "De Hoven", "GM0150"),
        ("WK015003", "Zandweerd", "GM0150"),
    ]
    assert {wijk.grens["type"] for wijk in Wijk.objects.all()} == {"Polygon"}


def test_kerncijfers_in_the_file_are_not_loaded():
    laad(DATA / "pdok_ogc_2022.geojson", "GM0150")

    assert not Kerncijfer.objects.exists()


@pytest.mark.parametrize(
    ("naam", "opties", "aantal"),
    [
        ("pdok_ogc_2022.geojson", {}, 3),
        ("rd_2022.geojson", {"kolommen": "code=code, naam=name", "gemeentenaam": "Deventer"}, 3),
        ("statcode_2014.geojson", {"gemeentenaam": "Deventer"}, 2),
        ("cartomap_2024.geojson", {"gemeentenaam": "Deventer"}, 3),
    ],
)
def test_the_same_file_twice_changes_nothing(naam, opties, aantal):
    assert laad(DATA / naam, "GM0150", **opties)["nieuw"] == aantal
    voor = toestand()

    assert laad(DATA / naam, "GM0150", **opties) == telling(gemeente="GM0150", ongewijzigd=aantal)
    assert toestand() == voor


def test_the_order_of_the_features_makes_no_difference(bestand):
    links, rechts = feature(), feature("WK999902", "Spoorzicht", vierkant(6.01))
    laad(bestand(links, rechts))

    assert laad(bestand(rechts, links)) == telling(ongewijzigd=2)


def test_a_proef_counts_and_writes_nothing(bestand):
    pad = bestand(feature())

    assert laad(pad, proef=True) == telling(nieuw=1)
    assert toestand() == ([], [], [], [])


def test_new_changed_unchanged_and_vanished_are_told_apart(bestand, waterrijk):
    laad(
        bestand(
            feature(),
            feature("WK999902", "Spoorzicht", vierkant(6.01)),
            feature("WK999903", "Dijk", vierkant(6.02)),
        )
    )
    verdwenen = WijkFactory(gemeente=waterrijk, code="WK999909", naam="Oud")
    WijkFactory(gemeente=waterrijk, code="WK999908", naam="Al vervallen", vervallen_per="2020-01-01")
    blijft = Wijk.objects.get(code="WK999902").pk

    uitkomst = laad(
        bestand(
            feature(),
            feature("WK999902", "Spoorzicht", vierkant(6.01, zijde=0.009)),
            feature("WK999903", "Dijkzicht", vierkant(6.02)),
            feature("WK999904", "Nieuwland", vierkant(6.03)),
            feature("WK999998", "De Plas", vierkant(6.04), water="JA"),
        ),
        jaar="2026",
    )

    assert uitkomst == telling(nieuw=1, gewijzigd=2, ongewijzigd=1, verdwenen=1, water=1)
    assert Wijk.objects.get(code="WK999903").naam == "Dijkzicht"
    assert Wijk.objects.get(code="WK999902").pk == blijft
    verdwenen.refresh_from_db()
    assert (verdwenen.naam, verdwenen.vervallen_per) == ("Oud", None)


def test_another_gemeente_in_the_file_and_in_the_database_is_left_alone(duinrand):
    voor = Wijk.objects.filter(pk=duinrand.pk).values().get()
    laad(DATA / "pdok_ogc_2022.geojson", "GM0150")

    assert Wijk.objects.filter(pk=duinrand.pk).values().get() == voor
    assert not Wijk.objects.filter(code="WK017701").exists()


def test_an_existing_gemeente_keeps_its_name(bestand, waterrijk):
    laad(bestand(feature(gemeentenaam="Anders")), gemeentenaam="Nog anders")

    waterrijk.refresh_from_db()
    assert waterrijk.naam == "Waterrijk"


def test_a_file_without_the_name_of_the_gemeente_needs_one():
    uitkomst, zin = fout_bij(DATA / "statcode_2014.geojson", gemeente="GM0150")

    assert "--gemeentenaam" in zin
    assert uitkomst == telling(gemeente="GM0150", fouten=[zin])
    GemeenteFactory(code="GM0150", naam="Deventer")
    assert laad(DATA / "statcode_2014.geojson", "GM0150")["nieuw"] == 2


def test_the_year_must_be_that_of_the_file():
    _, zin = fout_bij(DATA / "pdok_ogc_2022.geojson", gemeente="GM0150", jaar="2023")

    assert zin.startswith("Dit bestand is van 2022, niet van 2023.")
    assert laad(DATA / "pdok_ogc_2022.geojson", "GM0150", jaar="2022")["nieuw"] == 3


def test_another_name_and_another_place_under_the_same_code_asks(bestand):
    laad(bestand(feature()))
    voor = toestand()
    pad = bestand(
        feature(naam="Nieuwland", geometry=vierkant(6.006)), feature("WK999902", "Extra", vierkant(6.1))
    )

    uitkomst, zin = fout_bij(pad)

    assert zin.startswith("WK999901 heette Lindehof en heet nu Nieuwland, en maar 25% van het gebied")
    assert uitkomst == telling(fouten=[zin])
    assert toestand() == voor
    assert laad(pad, dezelfde=["WK999901"], jaar="2026") == telling(nieuw=1, gewijzigd=1)


@pytest.mark.parametrize(
    ("naam", "geometry"),
    [("Lindehof", vierkant(6.006)), ("Nieuwland", vierkant(6.002)), ("Nieuwland", vierkant())],
)
def test_only_a_new_name_together_with_a_new_place_asks(bestand, naam, geometry):
    laad(bestand(feature()))

    assert laad(bestand(feature(naam=naam, geometry=geometry))) == telling(gewijzigd=1)


def test_buurten_are_loaded_into_their_wijken():
    gemeente = GemeenteFactory(code="GM0308", naam="Baarn")
    for code in ("WK030804", "WK030805"):
        WijkFactory(gemeente=gemeente, code=code)

    assert laad(DATA / "buurten_2024.geojson", "GM0308") == telling(gemeente="GM0308", nieuw=3)
    assert list(Buurt.objects.order_by("code").values_list("code", "naam", "wijk__code")) == [
        ("BU03080400", "Verspreide huizen Baarn", "WK030804"),
        ("BU03080401", "Amerpoort Sherpa", "WK030804"),
        ("BU03080500", "Lage Vuursche", "WK030805"),
    ]
    assert laad(DATA / "buurten_2024.geojson", "GM0308") == telling(gemeente="GM0308", ongewijzigd=3)


def test_a_buurt_that_went_to_another_wijk_is_changed():
    gemeente = GemeenteFactory(code="GM0308", naam="Baarn")
    WijkFactory(gemeente=gemeente, code="WK030805")
    elders = WijkFactory(gemeente=gemeente, code="WK030804")
    laad(DATA / "buurten_2024.geojson", "GM0308")
    Buurt.objects.filter(code="BU03080500").update(wijk=elders)

    assert laad(DATA / "buurten_2024.geojson", "GM0308") == telling(
        gemeente="GM0308", gewijzigd=1, ongewijzigd=2
    )
    assert Buurt.objects.get(code="BU03080500").wijk.code == "WK030805"


def test_buurten_whose_wijk_is_missing_are_refused():
    WijkFactory(gemeente=GemeenteFactory(code="GM0308"), code="WK030804")
    BuurtFactory()
    voor = toestand()

    _, zin = fout_bij(DATA / "buurten_2024.geojson", gemeente="GM0308")

    assert zin == "Deze buurten horen bij wijken die er nog niet zijn: WK030805. Laad eerst de wijken."
    assert toestand() == voor


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        ({"gemeente": None}, "Geef de gemeente als GM en vier cijfers"),
        ({"gemeente": "0150"}, "0150 is geen gemeentecode"),
        ({"gemeente": "gm0150"}, "gm0150 is geen gemeentecode"),
        ({"gemeente": "GM01500"}, "GM01500 is geen gemeentecode"),
        ({"gemeente": "GM٠١٥٠"}, "is geen gemeentecode"),
        ({"gemeente": "GM0308"}, "Van gemeente GM0308 staat niets in dit bestand. Wel van: GM0150 Deventer"),
        ({"kolommen": "code"}, "Schrijf de kolommen als rol=kolom"),
        ({"kolommen": "naam=roepnaam"}, "geen kolom roepnaam"),
        ({"jaar": "vorig"}, "Geef een jaar tussen 1990 en 2100"),
        ({"jaar": "22"}, "Geef een jaar tussen 1990 en 2100"),
        ({"bestand": None}, "Zeg welk bestand"),
        ({"bestand": "/nergens/wijken.geojson"}, "Het bestand /nergens/wijken.geojson is er niet."),
        ({"bestand": str(DATA)}, "is een map"),
        ({"bestand": str(DATA / "kwb_2022.csv")}, "geen JSON"),
        ({"bestand": "x\0y"}, "is niet te lezen"),
    ],
)
def test_what_is_asked_wrongly_is_refused_with_a_sentence(opties, zin):
    uit = io.StringIO()
    gevraagd = {"bestand": str(DATA / "pdok_ogc_2022.geojson"), "gemeente": "GM0150"} | opties
    with pytest.raises(CommandError) as fout:
        call_command("laad_wijken", json=True, stdout=uit, **gevraagd)

    assert zin in str(fout.value)
    assert json.loads(uit.getvalue()) == telling(gemeente=gevraagd["gemeente"], fouten=[str(fout.value)])
    assert toestand() == ([], [], [], [])


def test_without_json_it_speaks_dutch(bestand, waterrijk):
    WijkFactory(gemeente=waterrijk, code="WK999909", naam="Oud")
    uit = io.StringIO()
    call_command("laad_wijken", str(bestand(feature(jaar=2026))), gemeente="GM9999", proef=True, stdout=uit)

    assert uit.getvalue().splitlines() == [
        "Wijken van Waterrijk (GM9999), 2026",
        "  nieuw            1",
        "  gewijzigd        0",
        "  ongewijzigd      0",
        "  verdwenen        1",
        "  water            0",
        "Niet meer in het bestand: WK999909 Oud. Laat ze zo nodig vervallen bij Beheer, Wijken.",
        "Dit was een proef: er is niets opgeslagen.",
    ]


def draai(*argumenten):
    """The command as a process of its own; it stops before it needs a database."""
    return subprocess.run(
        [sys.executable, "manage.py", *argumenten],
        cwd=settings.BASE_DIR,
        env=os.environ | {"OPBOUW_MODUS": "test"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("argumenten", "tellingen"),
    [
        (
            ["laad_wijken", "{kapot}", "--gemeente", "GM9999"],
            {"gemeente": "GM9999", "nieuw": 0, "gewijzigd": 0, "ongewijzigd": 0, "verdwenen": 0, "water": 0},
        ),
        (
            ["laad_kerncijfers", "{kapot}", "--jaar", "2022"],
            {"nieuw": 0, "gewijzigd": 0, "ongewijzigd": 0, "onbekend": 0},
        ),
    ],
)
def test_a_failed_process_ends_with_1_one_json_object_and_the_sentence(tmp_path, argumenten, tellingen):
    kapot = tmp_path / "kapot"
    kapot.write_bytes(b"\0\xff\xfe")
    proces = draai(*(argument.format(kapot=kapot) for argument in argumenten), "--json")

    assert proces.returncode == 1
    uitkomst = json.loads(proces.stdout)
    (zin,) = uitkomst.pop("fouten")
    assert uitkomst == tellingen
    assert proces.stderr.strip() == f"CommandError: {zin}"


def test_a_wijk_that_a_later_file_brings_has_a_first_day(bestand, lindehof):
    """Since 1 January of that file; an older file, or older key figures, move it back. The first: since always."""
    Wijk.objects.all().delete()
    laad(bestand(feature("WK999901", "Lindehof")))
    nieuw = bestand(feature("WK999901", "Lindehof"), feature("WK999902", "Nieuwland", vierkant(6.1)))

    _, zin = fout_bij(nieuw)
    assert zin.startswith("In dit bestand staan wijken die nieuw zijn, maar niet van welk jaar het is.")

    def eerste_dagen():
        return list(Wijk.objects.order_by("code").values_list("bestaat_vanaf", flat=True))

    laad(nieuw, jaar="2026")
    assert eerste_dagen() == [None, datetime.date(2026, 1, 1)]
    laad(nieuw, jaar="2027")
    assert eerste_dagen() == [None, datetime.date(2026, 1, 1)]
    laad(nieuw, jaar="2024")
    assert eerste_dagen() == [None, datetime.date(2024, 1, 1)]
    load_kerncijfers(b"gwb_code_10;a_inw\nWK999902;500\n", jaar=2022)
    assert eerste_dagen() == [None, datetime.date(2022, 1, 1)]
