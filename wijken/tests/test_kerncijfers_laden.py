"""laad_kerncijfers: inwoners and huishoudens per wijk and buurt, where unknown is never 0."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from wijken.models import Kerncijfer
from wijken.tests.bestanden import DATA
from wijken.tests.factories import BuurtFactory, GemeenteFactory, KerncijferFactory, WijkFactory

pytestmark = pytest.mark.django_db


def laad(pad, jaar="2022", **opties):
    uit = io.StringIO()
    call_command("laad_kerncijfers", str(pad), jaar=jaar, json=True, stdout=uit, **opties)
    return json.loads(uit.getvalue())


def telling(**aantallen):
    return {"nieuw": 0, "gewijzigd": 0, "ongewijzigd": 0, "onbekend": 0, "fouten": []} | aantallen


def fout_bij(pad, jaar="2022"):
    uit = io.StringIO()
    with pytest.raises(CommandError) as fout:
        call_command("laad_kerncijfers", str(pad), jaar=jaar, json=True, stdout=uit)
    uitkomst = json.loads(uit.getvalue())
    assert uitkomst == telling(fouten=uitkomst["fouten"])
    assert "\n".join(uitkomst["fouten"]) == str(fout.value)
    return str(fout.value)


def cijfers():
    return list(
        Kerncijfer.objects.order_by("jaar", "wijk__code", "buurt__code").values_list(
            "wijk__code", "buurt__code", "jaar", "inwoners", "huishoudens"
        )
    )


@pytest.fixture
def deventer():
    gemeente = GemeenteFactory(code="GM0150", naam="Deventer")
    return [WijkFactory(gemeente=gemeente, code=f"WK01500{n}") for n in (1, 2)]


@pytest.fixture
def csv(tmp_path):
    def schrijf(*regels, kop="gwb_code_10;recs;gwb_code;a_inw;a_hh ", codering="utf-8-sig"):
        pad = tmp_path / "kwb.csv"
        pad.write_text("\r\n".join([kop, *regels, ""]), encoding=codering, newline="")
        return pad

    return schrijf


def wijkregel(code="WK999903", inwoners="100", huishoudens="50"):
    return f"{code}  ;Wijk;{code}  ;{inwoners};{huishoudens}"


def test_only_areas_that_are_there_are_filled(deventer):
    assert laad(DATA / "kwb_2022.csv") == telling(nieuw=2, onbekend=2)
    assert cijfers() == [("WK015001", None, 2022, 8430, None), ("WK015002", None, 2022, 2290, None)]


def test_the_same_file_twice_changes_nothing(deventer):
    laad(DATA / "kwb_2022.csv")
    voor = list(Kerncijfer.objects.values())

    assert laad(DATA / "kwb_2022.csv") == telling(ongewijzigd=2, onbekend=2)
    assert list(Kerncijfer.objects.values()) == voor


def test_a_proef_counts_and_writes_nothing(deventer):
    assert laad(DATA / "kwb_2022.csv", proef=True) == telling(nieuw=2, onbekend=2)
    assert cijfers() == []


def test_buurten_get_households_too():
    gemeente = GemeenteFactory(code="GM0308")
    BuurtFactory(wijk__gemeente=gemeente, code="BU03080500")

    assert laad(DATA / "kwb_2024_buurten.csv", "2024") == telling(nieuw=1, onbekend=1)
    assert cijfers() == [(None, "BU03080500", 2024, 210, 105)]


def test_years_stand_beside_each_other(deventer):
    laad(DATA / "kwb_2022.csv", "2021")

    assert laad(DATA / "kwb_2022.csv", "2022")["nieuw"] == 2
    assert [jaar for _, _, jaar, _, _ in cijfers()] == [2021, 2021, 2022, 2022]


@pytest.mark.parametrize(
    "tekst", ["", ".", "NaN", "nan", "       .", "-99995", "-99997", "-99999999", "-99997.0", "-99995,0"]
)
def test_a_missing_value_is_unknown_and_never_0(csv, lindehof, tekst):
    assert laad(csv(wijkregel(inwoners=tekst))) == telling(nieuw=1)
    assert cijfers() == [("WK999903", None, 2022, None, 50)]


@pytest.mark.parametrize(
    ("tekst", "aantal"), [("0", 0), ("  1200", 1200), ("1200,0", 1200), ("1200.0", 1200)]
)
def test_a_real_number_is_kept_also_when_it_is_0(csv, lindehof, tekst, aantal):
    laad(csv(wijkregel(inwoners=tekst)))

    assert cijfers() == [("WK999903", None, 2022, aantal, 50)]


def test_a_changed_number_is_counted_and_other_years_stay(csv, lindehof):
    KerncijferFactory(wijk=lindehof, jaar=2021, inwoners=90)
    laad(csv(wijkregel()))

    assert laad(csv(wijkregel(inwoners="101"))) == telling(gewijzigd=1)
    assert cijfers() == [("WK999903", None, 2021, 90, None), ("WK999903", None, 2022, 101, 50)]


def test_a_column_that_the_file_lacks_leaves_what_is_known(csv, lindehof):
    laad(csv(wijkregel()))

    assert laad(csv("WK999903;102", kop="gwb_code;a_inw")) == telling(gewijzigd=1)
    assert cijfers() == [("WK999903", None, 2022, 102, 50)]


def test_an_older_file_in_windows_letters_is_read(csv, lindehof):
    pad = csv("WK999903;Zuid-Beijerlandsé;100", kop="gwb_code;regio;a_inw", codering="cp1252")

    assert laad(pad) == telling(nieuw=1)


@pytest.mark.parametrize(
    "tekst",
    [
        "veel",
        "-5",
        "1.234,5",
        "12,5",
        "1000001",
        "99999999999",
        "Infinity",
        "1e400",
        "sNaN",
        "1.000",
        "1_000",
        "٣",
    ],
)
def test_a_number_that_is_none_names_the_area_and_writes_nothing(csv, lindehof, spoorzicht, tekst):
    zin = fout_bij(csv(wijkregel("WK999908"), wijkregel(inwoners=tekst)))

    assert zin.startswith(f"WK999903 heeft als aantal {tekst}")
    assert cijfers() == []


def test_a_fault_in_an_area_of_somebody_else_is_no_fault(csv, lindehof):
    assert laad(csv(wijkregel(), wijkregel("WK015001", inwoners="veel"))) == telling(nieuw=1, onbekend=1)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg."),
        (b"PK\x03\x04\x00\x00", "Sla het op als CSV."),
        (b'{"type": "FeatureCollection"}', "geen CSV met Kerncijfers"),
        (b"gwb_code,a_inw\nWK999903,12\n", "geen CSV met Kerncijfers"),
        (b"gwb_code;regio\nWK999903;x\n", "geen CSV met Kerncijfers"),
        (b"gwb_code;a_inw\n", "geen enkele wijk of buurt"),
        (b"gwb_code;a_inw\nGM9999;12\n", "geen enkele wijk of buurt"),
        (b"gwb_code;a_inw\nWK999903;12\nWK999903;13\n", "vaker dan één keer in het bestand: WK999903"),
        (b'gwb_code;a_inw\n"WK999903;12\n', "kapot"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_a_sentence(tmp_path, lindehof, inhoud, zin):
    pad = tmp_path / "kwb.csv"
    pad.write_bytes(inhoud)

    assert zin in fout_bij(pad)
    assert cijfers() == []


@pytest.mark.parametrize("jaar", [None, "", "22", "vorig"])
def test_a_year_is_needed(jaar):
    assert (
        fout_bij(DATA / "kwb_2022.csv", jaar)
        == "Geef een jaar tussen 1990 en 2100, bijvoorbeeld --jaar 2022."
    )


def test_without_json_it_speaks_dutch(deventer):
    uit = io.StringIO()
    call_command("laad_kerncijfers", str(DATA / "kwb_2022.csv"), jaar="2022", stdout=uit)

    assert uit.getvalue().splitlines() == [
        "Kerncijfers 2022 per wijk en buurt",
        "  nieuw            2",
        "  gewijzigd        0",
        "  ongewijzigd      0",
        "  onbekend         2",
        "Onbekend: gebieden die er niet zijn. Hoort er een bij? Laad dan eerst de wijken of buurten.",
    ]
