import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kern.periode import Periode, PeriodeForm
from rapportage.periodekeuze import periodekeuze

VANDAAG = datetime.date(2026, 11, 21)


def _periode(van, tot):
    return Periode(datetime.date.fromisoformat(van), datetime.date.fromisoformat(tot))


@pytest.mark.parametrize(
    ("van", "tot", "woorden", "in_zin"),
    [
        ("2026-01-01", "2026-12-31", "2026", "in 2026"),
        ("2026-07-01", "2026-09-30", "3e kwartaal 2026", "in het 3e kwartaal 2026"),
        ("2026-11-01", "2026-11-30", "november 2026", "in november 2026"),
        ("2024-02-01", "2024-02-29", "februari 2024", "in februari 2024"),
        (
            "2026-01-01",
            "2026-02-28",
            "1 januari t/m 28 februari 2026",
            "in de periode 1 januari t/m 28 februari 2026",
        ),
        ("2025-12-30", "2026-01-02", "30 december 2025 t/m 2 januari 2026", None),
        ("2026-03-02", "2026-03-15", "2 t/m 15 maart 2026", None),
        ("2026-03-02", "2026-03-02", "2 maart 2026", "op 2 maart 2026"),
        ("2026-02-01", "2026-04-30", "1 februari t/m 30 april 2026", None),
    ],
)
def test_a_period_is_named_in_dutch(van, tot, woorden, in_zin):
    periode = _periode(van, tot)

    assert str(periode) == woorden
    assert in_zin is None or periode.in_zin == in_zin


@pytest.mark.parametrize(
    ("van", "tot", "vorige", "volgende"),
    [
        ("2026-01-01", "2026-12-31", ("2025-01-01", "2025-12-31"), ("2027-01-01", "2027-12-31")),
        ("2026-01-01", "2026-03-31", ("2025-10-01", "2025-12-31"), ("2026-04-01", "2026-06-30")),
        ("2026-03-01", "2026-03-31", ("2026-02-01", "2026-02-28"), ("2026-04-01", "2026-04-30")),
        ("2026-03-02", "2026-03-11", ("2026-02-20", "2026-03-01"), ("2026-03-12", "2026-03-21")),
    ],
)
def test_neighbours_follow_the_calendar_or_have_as_many_days(van, tot, vorige, volgende):
    periode = _periode(van, tot)

    assert periode.verschoven(-1) == _periode(*vorige)
    assert periode.verschoven(1) == _periode(*volgende)


dagen = st.dates(datetime.date(2000, 1, 1), datetime.date(2089, 12, 31))


@given(van=dagen, duur=st.integers(0, 3650), stappen=st.integers(-3, 3))
def test_a_shifted_period_touches_its_neighbour_and_comes_back(van, duur, stappen):
    periode = Periode(van, van + datetime.timedelta(days=duur))
    verder = periode.verschoven(stappen)

    assert verder.verschoven(-stappen) == periode
    assert (periode.verschoven(1).van - periode.tot).days == 1


@pytest.mark.parametrize(
    ("van", "tot", "maanden", "eerder"),
    [
        ("2024-01-01", "2025-12-31", 24, ("2022-01-01", "2023-12-31")),
        ("2024-01-01", "2026-11-30", 35, ("2021-02-01", "2023-12-31")),
        ("2026-01-15", "2026-02-14", None, ("2025-12-15", "2026-01-14")),
    ],
)
def test_whole_months_shift_by_months_and_never_by_days(van, tot, maanden, eerder):
    periode = _periode(van, tot)

    assert periode.maanden == maanden
    assert periode.verschoven(-1) == _periode(*eerder)


def test_a_period_knows_the_months_around_it_and_the_quarters_inside_it():
    periode = _periode("2026-02-15", "2026-10-31")

    assert periode.in_hele_maanden == _periode("2026-02-01", "2026-10-31")
    assert [str(kwartaal) for kwartaal in periode.kwartalen] == ["2e kwartaal 2026", "3e kwartaal 2026"]
    assert periode.tot_en_met(datetime.date(2026, 2, 14)) is None
    assert periode.tot_en_met(datetime.date(2026, 3, 1)) == _periode("2026-02-15", "2026-03-01")


def test_without_parameters_the_period_is_the_current_year():
    form = PeriodeForm({"gemeente": "GM9999"}, vandaag=VANDAAG)

    assert form.is_valid()
    assert form.periode == _periode("2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("van", "tot", "veld", "fout"),
    [
        ("2026-03-31", "2026-01-01", "tot", "De laatste dag ligt voor de eerste dag. Draai ze om."),
        ("gisteren", "2026-01-01", "van", "Dit is geen datum. Schrijf bijvoorbeeld 2026-01-31."),
        ("2026-01-01", "2026-02-30", "tot", "Dit is geen datum. Schrijf bijvoorbeeld 2026-03-31."),
        ("2026-01-01", "", "tot", "Kies de laatste dag."),
        ("", "2026-01-01", "van", "Kies de eerste dag."),
        ("\x00", "2026-01-01", "van", "Dit is geen datum. Schrijf bijvoorbeeld 2026-01-31."),
        ("0001-01-01", "2026-01-01", "van", "Kies een jaar van 2000 tot en met 2099."),
        ("2026-01-01", "9999-12-31", "tot", "Kies een jaar van 2000 tot en met 2099."),
        ("2016-01-01", "2026-01-01", "tot", "Kies een periode van hooguit 10 jaar."),
    ],
)
def test_a_bad_period_gets_one_sentence_at_its_field(van, tot, veld, fout):
    form = PeriodeForm({"van": van, "tot": tot})

    assert not form.is_valid()
    assert form.errors == {veld: [fout]}


def test_ten_years_are_allowed():
    assert PeriodeForm({"van": "2016-01-01", "tot": "2025-12-31"}).is_valid()


def test_choices_stay_near_the_period_and_leave_the_future_out():
    keuze = periodekeuze(_periode("2026-01-01", "2026-12-31"), VANDAAG, gemeente="GM9999", sorteer="")

    assert [(soort.label, soort.query, soort.huidig) for soort in keuze.soorten] == [
        ("Maand", "van=2026-11-01&tot=2026-11-30&gemeente=GM9999", False),
        ("Kwartaal", "van=2026-10-01&tot=2026-12-31&gemeente=GM9999", False),
        ("Jaar", "van=2026-01-01&tot=2026-12-31&gemeente=GM9999", True),
    ]
    assert (keuze.vorige.label, keuze.volgende) == ("2025", None)


def test_the_first_year_has_no_year_before_it():
    keuze = periodekeuze(_periode("2000-01-01", "2000-12-31"), VANDAAG)

    assert (keuze.vorige, keuze.volgende.label) == (None, "2001")
