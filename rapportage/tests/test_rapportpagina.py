import datetime
import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapportage.tests.conftest import COLL, INDIR, INDIV, blok
from wijken.tests.factories import KerncijferFactory, WijkFactory, vierkant

PARAMETERS = {"van": "2026-01-01", "tot": "2026-03-31"}


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False):
        yield


def _tekst(antwoord):
    """What is on the page, without tags and with single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.text))


def _cellen(rij):
    return (rij.naam, *(cel.tekst for cel in rij.cellen))


def _kern(antwoord):
    """{label: key figure}."""
    return {cijfer.label: cijfer for cijfer in blok(antwoord, "kerncijferblok").kerncijfers}


def test_the_table_shows_the_figures_with_the_most_hours_first(client, kwartaal, beleid):
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", PARAMETERS)

    assert [_cellen(rij) for rij in blok(antwoord, "wijktabel").rijen] == [
        ("Spoorzicht", "1,7", "3,3", "0,0", "33,3%", "–", "<5"),
        ("Lindehof", "2,8", "0,3", "0,8", "91,7%", "1,4", "15"),
        ("Oudewijk", "1,0", "0,0", "0,0", "100,0%", "1,3", "10"),
        ("Kreken", "0,0", "0,0", "0,5", "–", "0,0", "0"),
        ("Stilwijk", "0,0", "0,0", "0,0", "–", "0,0", "0"),
    ]
    assert _cellen(blok(antwoord, "wijktabel").totaalrij) == (
        "Waterrijk",
        "5,4",
        "3,6",
        "1,3",
        "60,2%",
        "0,9",
        "–",
    )
    assert "&lt;5" in antwoord.text


def test_the_page_opens_with_what_is_to_be_seen(client, kwartaal, beleid, log, lindehof, welzijn):
    log(lindehof, welzijn, "2025-10-05", (INDIV, 660))
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", PARAMETERS)

    # 4th quarter of 2025: 600 C (31 December) and 660 I.
    assert blok(antwoord, "aandeelblok").zin == (
        "Van elke tien uur met bewoners gingen er ruim zes naar groepen en buurten. "
        "Dat is meer dan in het 4e kwartaal 2025, en dat komt vooral door Lindehof. In Stilwijk is niets gelogd."
    )
    assert "<h1>Waterrijk, 1e kwartaal 2026</h1>" in antwoord.text
    assert (
        'aria-label="60,2% collectief, 39,8% individueel; in het 4e kwartaal 2025 was het 47,6% collectief"'
        in antwoord.text
    )


def test_key_figures_have_their_interpretation(client, kwartaal, beleid, werker, log, lindehof, welzijn):
    client.force_login(beleid)
    log(
        lindehof, welzijn, "2025-10-31", (INDIR, 1)
    )  # so that logging began before the quarter that is compared
    kern = _kern(client.get("/rapportage/", PARAMETERS))

    assert {label: cijfer.waarde for label, cijfer in kern.items()} == {
        "Collectief, uren": "5,4",
        "Individueel, uren": "3,6",
        "Collectief per 1.000 inwoners": "0,9",
        "Bereik, contactmomenten": "–",
        "Hefboom": "0,1",
    }
    assert kern["Collectief, uren"].verschil == "45,8% minder"  # 600 minutes before, 325 now
    assert kern["Collectief per 1.000 inwoners"].uitleg == (
        "Over 1e kwartaal 2026, niet over een jaar. "
        "Met de inwoners van 2020, 2024, 2025 en 2026; van één wijk is dat onbekend, die tellen hier niet mee."
    )
    assert kern["Bereik, contactmomenten"].uitleg.startswith("Geen totaal")

    client.force_login(werker)
    kern = _kern(client.get("/rapportage/", PARAMETERS))
    assert kern["Bereik, contactmomenten"].waarde == "23"


def test_without_earlier_work_nothing_is_called_a_change(
    client, beleid, lindehof, spoorzicht, welzijn, log, duinrand, welzijn_zandveen
):
    for wijk in (lindehof, spoorzicht):
        log(wijk, welzijn, "2026-01-01", (COLL, 60), (INDIV, 30))
    log(duinrand, welzijn_zandveen, "2025-12-01", (COLL, 60))  # of another gemeente
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", PARAMETERS)

    kern = blok(antwoord, "kerncijferblok").kerncijfers[:2]
    assert [(cijfer.waarde, cijfer.verschil, cijfer.uitleg) for cijfer in kern] == [
        ("2,0", "", ""),
        ("1,0", "", ""),
    ]
    assert "Het verschil is met" not in antwoord.text


@pytest.mark.parametrize(
    ("sorteer", "namen"),
    [
        ("naam", ["Kreken", "Lindehof", "Oudewijk", "Spoorzicht", "Stilwijk"]),
        ("collectief", ["Lindehof", "Spoorzicht", "Oudewijk", "Kreken", "Stilwijk"]),
        ("uren", ["Spoorzicht", "Lindehof", "Oudewijk", "Kreken", "Stilwijk"]),
        ("onzin", ["Spoorzicht", "Lindehof", "Oudewijk", "Kreken", "Stilwijk"]),
    ],
)
def test_the_order_of_the_wijken_can_be_chosen(client, kwartaal, beleid, sorteer, namen):
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", PARAMETERS | {"sorteer": sorteer})

    assert [rij.naam for rij in blok(antwoord, "wijktabel").rijen] == namen


@pytest.mark.parametrize(
    ("inzet", "klasse"),
    [
        # In hours; from 20 hours with residents on. What reads 70,0% is 70%.
        ([(COLL, 70), (INDIV, 30)], "k4"),
        ([(COLL, 69.97), (INDIV, 30.03)], "k4"),
        ([(COLL, 69.9), (INDIV, 30.1)], "k3"),
        ([(COLL, 50), (INDIV, 50)], "k2"),
        ([(COLL, 39.97), (INDIV, 60.03)], "k1"),
        ([(COLL, 39.9), (INDIV, 60.1)], "k0"),
        ([(INDIV, 20)], "k0"),
        ([(INDIV, 19.9)], "kw"),
        ([(COLL, 7.5)], "kw"),
        ([(INDIR, 60)], "kg"),
    ],
)
def test_the_map_has_fixed_classes(client, beleid, lindehof, spoorzicht, welzijn, log, inzet, klasse):
    lindehof.grens = vierkant()
    lindehof.save()
    for vorm, uren in inzet:
        heel, rest = divmod(round(uren * 60), 1440)
        for minuten in [1440] * heel + [rest] * bool(rest):
            log(lindehof, welzijn, "2026-01-01", (vorm, minuten))
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", PARAMETERS)

    kaart = blok(antwoord, "kaartblok")
    assert [op_kaart.code for _, op_kaart, _ in kaart.vlakken] == [klasse]
    assert kaart.zonder_grens == "Spoorzicht"
    aantallen = {klasse.code: aantal for klasse, aantal in kaart.legenda}
    assert aantallen == dict.fromkeys(["k4", "k3", "k2", "k1", "k0", "kw", "kg"], 0) | {"kg": 1} | {
        klasse: 2 if klasse == "kg" else 1
    }


def test_without_borders_there_is_a_table_and_no_map(client, kwartaal, beleid):
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", PARAMETERS)

    assert 'class="kaart"' not in antwoord.text
    assert len(blok(antwoord, "wijktabel").rijen) == 5


def test_empty_periods_and_empty_gemeenten_say_so(client, beleid, waterrijk):
    client.force_login(beleid)
    assert "Er zijn nog geen wijken" in _tekst(client.get("/rapportage/"))

    WijkFactory(gemeente=waterrijk, naam="Stilwijk")
    antwoord = client.get("/rapportage/")
    assert "In deze periode is niets gelogd" in _tekst(antwoord)
    assert [_cellen(rij) for rij in blok(antwoord, "wijktabel").rijen] == [
        ("Stilwijk", "0,0", "0,0", "0,0", "–", "–", "0")
    ]


@pytest.mark.parametrize("naam", ["gemeente", "wijk"])
def test_a_bad_period_keeps_the_page_and_says_how_to_mend_it(client, beleid, lindehof, naam):
    client.force_login(beleid)
    pad = (
        reverse("rapportage:gemeente")
        if naam == "gemeente"
        else reverse("rapportage:wijk", args=[lindehof.code])
    )

    antwoord = client.get(pad, {"van": "2026-03-31", "tot": "2026-01-01"})

    assert antwoord.status_code == 422
    tekst = _tekst(antwoord)
    assert "De laatste dag ligt voor de eerste dag. Draai ze om." in tekst
    assert 'value="2026-03-31"' in antwoord.text
    assert "Kwartaal" in tekst


def test_the_report_of_a_wijk_adds_up(client, kwartaal, beleid, lindehof, log, welzijn):
    log(
        lindehof, welzijn, "2025-10-31", (INDIR, 1)
    )  # so that logging began before the quarter that is compared
    client.force_login(beleid)

    antwoord = client.get(f"/rapportage/wijken/{lindehof.code}/", PARAMETERS)

    assert [cijfer.waarde for cijfer in blok(antwoord, "kerncijferblok").kerncijfers] == [
        "2,8",
        "0,3",
        "1,4",
        "15",
        "0,3",
    ]
    assert blok(antwoord, "onderdelenblok").tabellen[0].totaal == "3,8"  # 230 minutes
    assert [cellen[0] for _, cellen in blok(antwoord, "maandblok").rijen[:4]] == [
        ("Collectief", uren) for uren in ("0,8", "0,0", "2,0", "10,0")
    ]
    assert blok(antwoord, "aandeelblok").zin == (
        "Van elke tien uur met bewoners gingen er ruim negen naar groepen en buurten. "
        "Vergeleken met het 4e kwartaal 2025 ging collectief van 10,0 naar 2,8 uur en individueel van 0,0 naar 0,3 uur."
    )
    assert "WK999903 · 2.000 inwoners (2026) · 1 januari t/m 31 maart 2026. Alle organisaties." in _tekst(
        antwoord
    )


def test_a_gemeente_never_sees_bereik_per_month_kind_or_thema(client, kwartaal, beleid, spoorzicht):
    client.force_login(beleid)

    antwoord = client.get(f"/rapportage/wijken/{spoorzicht.code}/", PARAMETERS)

    assert blok(antwoord, "kerncijferblok").kerncijfers[3].waarde == "<5"
    assert blok(antwoord, "maandblok").koppen == ["Collectief", "Individueel", "Indirect"]
    for tabel in blok(antwoord, "onderdelenblok").tabellen:
        assert set(vars(tabel.rijen[0])) == {"naam", "strook", "uren"}


@pytest.mark.parametrize("wie", ["beleid", "werker", "wijkteamlid"])
@pytest.mark.parametrize("pad", ["/rapportage/", "/rapportage/wijken.csv", "/rapportage/wijken/WK999920/"])
def test_a_page_takes_fifteen_queries_at_most_for_1_3_and_40_wijken(
    client, waterrijk, welzijn, log, request, django_assert_max_num_queries, wie, pad
):
    client.force_login(request.getfixturevalue(wie))
    aantallen = []
    for eerste, laatste in ((0, 1), (1, 3), (3, 40)):
        for n in range(eerste, laatste):
            wijk = WijkFactory(gemeente=waterrijk, code=f"WK9999{n + 20}", grens=vierkant(6 + n / 100))
            KerncijferFactory(wijk=wijk, jaar=2025, inwoners=1000)
            log(wijk, welzijn, "2026-02-01", (COLL, 60), (INDIV, 30), deelnemers=8)
        with django_assert_max_num_queries(15) as queries:
            assert client.get(pad, PARAMETERS).status_code == 200
        aantallen.append(len(queries))

    assert len(set(aantallen)) == 1


def test_the_figures_take_four_queries_for_a_gemeente_and_seven_for_a_wijk(
    client, kwartaal, beleid, lindehof
):
    client.force_login(beleid)
    for pad, aantal in (("/rapportage/", 4), (f"/rapportage/wijken/{lindehof.code}/", 7)):
        with CaptureQueriesContext(connection) as queries:
            client.get(pad, PARAMETERS)
        figuren = [q["sql"] for q in queries if "SUM(" in q["sql"] or '"inwoners"' in q["sql"]]
        assert len(figuren) == aantal


def test_een_code_die_geen_database_kan_opzoeken_is_er_niet(client, beleid):
    client.force_login(beleid)
    assert client.get("/rapportage/wijken/WK%00/").status_code == 404
