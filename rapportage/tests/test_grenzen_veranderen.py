"""A wijk has a first and a last day, and goes into another one: nothing false is said over that (design, section 7)."""

import datetime

import pytest
import time_machine

from rapportage.tests.conftest import COLL, INDIV, blok
from wijken.models import Opvolging
from wijken.tests.factories import KerncijferFactory, WijkFactory

JAAR = {"van": "2026-01-01", "tot": "2026-12-31"}


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel(datetime.datetime(2027, 2, 3, 12, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def samengevoegd(waterrijk, log, welzijn):
    """Kreken and Polder became Krekenpolder on 1 July 2026; the work went on as it was. Elders stayed as it was."""
    zomer = datetime.date(2026, 7, 1)
    kreken = WijkFactory(gemeente=waterrijk, naam="Kreken", vervallen_per=zomer)
    polder = WijkFactory(gemeente=waterrijk, naam="Polder", vervallen_per=zomer)
    krekenpolder = WijkFactory(gemeente=waterrijk, naam="Krekenpolder", bestaat_vanaf=zomer)
    elders = WijkFactory(gemeente=waterrijk, naam="Elders")
    for wijk, inwoners in ((kreken, 600), (polder, 400), (krekenpolder, 1000), (elders, 1000)):
        KerncijferFactory(wijk=wijk, jaar=2025, inwoners=inwoners)
    for jaar in (2025, 2026):
        for maand in range(1, 13):
            samen = jaar == 2026 and maand >= 7
            delen = ((krekenpolder, 300),) if samen else ((kreken, 180), (polder, 120))
            for wijk, minuten in (*delen, (elders, 60)):
                log(wijk, welzijn, f"{jaar}-{maand:02}-02", (COLL, minuten), (INDIV, minuten))
    log(elders, welzijn, "2026-12-03", (COLL, 30))
    return kreken, polder, krekenpolder, elders


def _kern(antwoord):
    return {cijfer.label: cijfer for cijfer in blok(antwoord, "kerncijferblok").kerncijfers}


def test_after_a_merger_nobody_is_counted_twice(client, beleid, samengevoegd):
    client.force_login(beleid)
    kern = _kern(client.get("/rapportage/", JAAR))
    # 12 × 300 + 12 × 60 + 30 minutes is 72,5 hours, for 2.000 residents: 1.000 of them in one place all year.
    assert kern["Collectief per 1.000 inwoners"].waarde == "36,3"


@pytest.mark.parametrize("bekend", [True, False])
def test_a_merger_is_never_told_as_a_change_in_the_work(client, beleid, samengevoegd, bekend):
    kreken, polder, krekenpolder, elders = samengevoegd
    if bekend:
        Opvolging.objects.create(oude=kreken, nieuwe=krekenpolder, aandeel=1)
        Opvolging.objects.create(oude=polder, nieuwe=krekenpolder, aandeel=1)
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", JAAR)

    kern = _kern(antwoord)
    assert kern["Collectief, uren"].verschil == "0,7% meer"
    uitleg = kern["Collectief, uren"].uitleg
    assert uitleg == ("In geen enkele wijk werd het minder." if bekend else "")
    assert kern["Individueel, uren"].verschil == "evenveel"
    assert "Krekenpolder" not in kern["Individueel, uren"].uitleg
    assert "Kreken" not in blok(antwoord, "aandeelblok").zin


def test_a_part_of_a_wijk_is_compared_for_its_share(client, beleid, waterrijk, log, welzijn):
    januari = datetime.date(2026, 1, 1)
    oud = WijkFactory(gemeente=waterrijk, naam="Oud", vervallen_per=januari)
    noord = WijkFactory(gemeente=waterrijk, naam="Noord", bestaat_vanaf=januari)
    zuid = WijkFactory(gemeente=waterrijk, naam="Zuid", bestaat_vanaf=januari)
    Opvolging.objects.create(oude=oud, nieuwe=noord, aandeel="0.75")
    Opvolging.objects.create(oude=oud, nieuwe=zuid, aandeel="0.25")
    log(oud, welzijn, "2025-01-02", (INDIV, 600))
    log(noord, welzijn, "2026-01-02", (INDIV, 450))
    log(zuid, welzijn, "2026-01-02", (INDIV, 210))
    client.force_login(beleid)

    kern = _kern(client.get("/rapportage/", JAAR))

    assert kern["Individueel, uren"].verschil == "10,0% meer"
    assert kern["Individueel, uren"].uitleg == "Zuid veranderde het meest: +1,0 uur."


def test_a_wijk_of_today_is_in_no_report_of_before(client, beleid, log, lindehof, welzijn, waterrijk):
    log(lindehof, welzijn, "2010-05-01", (COLL, 60))
    WijkFactory(gemeente=waterrijk, naam="Nieuwland", bestaat_vanaf=datetime.date(2027, 2, 3))
    client.force_login(beleid)
    for jaar in (2010, 2025, 2026):
        periode = {"van": f"{jaar}-01-01", "tot": f"{jaar}-12-31"}
        for pad in ("/rapportage/", "/rapportage/wijken.csv", "/rapportage/cijfers.csv"):
            assert b"Nieuwland" not in client.get(pad, periode).getvalue()
    with time_machine.travel(datetime.datetime(2027, 3, 1, 12, tzinfo=datetime.UTC)):
        client.force_login(beleid)
        pagina = client.get("/rapportage/", {"van": "2027-02-01", "tot": "2027-02-28"})
    assert "Nieuwland" in {rij.naam for rij in blok(pagina, "wijktabel").rijen}


def test_work_in_a_wijk_before_its_first_day_keeps_its_row(client, beleid, log, waterrijk, welzijn):
    wijk = WijkFactory(gemeente=waterrijk, naam="Vroeg", bestaat_vanaf=datetime.date(2027, 1, 1))
    log(wijk, welzijn, "2026-05-01", (COLL, 60))
    client.force_login(beleid)
    assert [rij.naam for rij in blok(client.get("/rapportage/", JAAR), "wijktabel").rijen] == ["Vroeg"]
