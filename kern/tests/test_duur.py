import datetime

import pytest
from django.core.exceptions import ValidationError

from kern.getallen import (
    NIET_BEGREPEN,
    TE_KORT,
    TE_LANG,
    lees_duur,
    minuten_tussen,
    schrijf_duur,
    sinds_middernacht,
)
from kern.velden import DuurField
from taal.zin import lees


@pytest.mark.parametrize(
    ("tekst", "minuten"),
    [
        ("1:30", 90), ("01:30", 90), ("1,5", 90), ("1.5", 90), ("1u30", 90), ("1 uur 30", 90), ("90m", 90),
        ("90 min", 90),
        ("90 minuten", 90), ("2", 120), ("2 uur", 120), ("2u", 120), ("0:45", 45), (",5", 30),
        ("0,25", 15), ("1,33", 80),
        (" 1:30 ", 90), ("24:00", 1440), ("24", 1440), ("1440m", 1440), ("1m", 1), ("0,01", 1), ("1U30", 90),
    ],
)  # fmt: skip
def test_duur_wordt_in_minuten_gelezen(tekst, minuten):
    assert lees_duur(tekst) == minuten


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("0", TE_KORT), ("0:00", TE_KORT), ("0m", TE_KORT), ("0,001", NIET_BEGREPEN), ("24:01", TE_LANG),
        ("601", TE_LANG), ("25 uur", TE_LANG), ("25,5", TE_LANG),
        ("1441m", TE_LANG), ("1:60", NIET_BEGREPEN), ("-1", NIET_BEGREPEN), ("anderhalf", NIET_BEGREPEN),
        ("u", NIET_BEGREPEN),
        (",", NIET_BEGREPEN), ("1:30:00", NIET_BEGREPEN), ("1e3", NIET_BEGREPEN), ("٣", NIET_BEGREPEN),
    ],
)  # fmt: skip
def test_onmogelijke_duur_zegt_wat_er_mis_is(tekst, melding):
    with pytest.raises(ValidationError) as fout:
        lees_duur(tekst)
    assert fout.value.messages == [melding]


@pytest.mark.parametrize("getal", ["25", "45", "90", "600"])
def test_een_kaal_getal_dat_geen_uren_kan_zijn_vraagt_of_het_minuten_zijn(getal):
    with pytest.raises(ValidationError, match=f"Bedoel je {getal} minuten\\? Schrijf {getal}m."):
        lees_duur(getal)


def test_waar_negentig_uur_kan_is_negentig_geen_vraag():
    assert lees_duur("90", max_minuten=5000 * 60) == 90 * 60


def test_wat_we_zelf_schrijven_lezen_we_ook():
    """The hours of volunteers go up to 5,000: a form shows them, and gets them back."""
    for minuten in (5, 90, 999 * 60 + 59, 1000 * 60, 5000 * 60):
        assert lees_duur(schrijf_duur(minuten), max_minuten=5000 * 60) == minuten


def test_duur_wordt_geschreven_zoals_op_een_klok():
    assert [schrijf_duur(m) for m in (5, 60, 90, 1440, 74070)] == [
        "0:05",
        "1:00",
        "1:30",
        "24:00",
        "1.234:30",
    ]


def test_veld_toont_minuten_als_klok_en_laat_getypte_tekst_staan():
    veld = DuurField()
    assert veld.prepare_value(90) == "1:30"
    assert veld.prepare_value("anderhalf") == "anderhalf"
    assert not veld.has_changed(90, "1:30")
    assert veld.has_changed(90, "1:45")


def test_te_lange_tekst_en_nul_bytes_worden_geweigerd():
    for tekst in ("1" * 10_000, "1:3\x000"):
        with pytest.raises(ValidationError):
            DuurField().clean(tekst)


@pytest.mark.parametrize(
    ("begin", "eind", "minuten"),
    [
        ("09:45", "11:15", 90),
        ("10:00", "10:00", None),
        ("11:00", "10:00", None),
        ("17:59", "01:00", None),
        ("18:00", "02:00", 480),
        ("18:00", "02:01", None),
        ("23:00", "00:00", 60),
        ("23:59", "07:59", 480),
    ],
)
def test_tussen_twee_tijden_ligt_middernacht_alleen_na_een_avond(begin, eind, minuten):
    tijden = map(datetime.time.fromisoformat, (begin, eind))
    assert minuten_tussen(*map(sinds_middernacht, tijden)) == minuten


@pytest.mark.parametrize(
    ("zin", "minuten"),
    [("van 22:00 tot 1:00", 180), ("van 18:00 tot 2:00", 480), ("van 18:00 tot 3:00", None)],
)
def test_de_regel_in_een_zin_kent_dezelfde_nacht(zin, minuten):
    assert lees(zin, vandaag=datetime.date(2026, 11, 21)).minuten == minuten
