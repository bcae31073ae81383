"""Rows by columns: cells, margins, and what a gemeente may know of people."""

import datetime
import json
from decimal import Decimal
from itertools import permutations

import pytest

from activiteiten.minuten import Minuten, som
from kern.geschiedenis import leg_vast
from kern.periode import Periode
from privacy.onderdrukking import Telling
from rapportage.cijfers.blik import Blik, blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.uitsplitsing import PER_KWARTAAL, PER_MAAND, PER_SOORT, PER_THEMA, PER_WIJK
from rapportage.cijfers.vraag import Vraag
from wijken.tests.factories import WijkFactory

KWARTAAL = Periode(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))


@pytest.fixture
def alles(waterrijk):
    return Blik(waterrijk, hele_gemeente=True)


def test_wijken_bij_maanden_geeft_elke_cel_en_beide_randen(kwartaal, alles):
    tabel = kruistabel(alles, Vraag(KWARTAAL, uitsplitsing=[PER_WIJK, PER_MAAND]))

    minuten = {rij.naam: [cel.minuten.samen for cel in rij.cellen] for rij in tabel.rijen}
    assert minuten == {
        "Kreken": [0, 30, 0],
        "Lindehof": [120, 50, 60],
        "Oudewijk": [60, 0, 0],
        "Spoorzicht": [0, 300, 0],
        "Stilwijk": [0, 0, 0],
    }
    assert [cel.naam for cel in tabel.totaal.cellen] == ["januari 2026", "februari 2026", "maart 2026"]
    assert [cel.minuten.samen for cel in tabel.totaal.cellen] == [180, 380, 60]
    # Inwoners are of the wijk, not of each month again.
    lindehof = tabel.rijen[1]
    assert [cel["inwoners"] for cel in (*lindehof.cellen, lindehof)] == [2000] * 4
    assert lindehof["uren_collectief_per_1000"] == Decimal("1.375")
    assert (tabel.totaal["inwoners"], tabel.totaal.cellen[0]["inwoners"]) == (4300, 4300)


@pytest.mark.parametrize(
    "codes", [*permutations([PER_WIJK, PER_KWARTAAL, PER_SOORT], 2), (PER_WIJK, PER_MAAND)]
)
def test_de_randen_van_elke_kruistabel_zijn_de_gewone_tabellen(kwartaal, alles, codes):
    kruis = kruistabel(alles, Vraag(KWARTAAL, uitsplitsing=codes))
    rijen, kolommen = (kruistabel(alles, Vraag(KWARTAAL, uitsplitsing=[code])) for code in codes)

    assert {rij.lid: rij.minuten for rij in kruis.rijen} == {rij.lid: rij.minuten for rij in rijen.rijen}
    for cel in kruis.totaal.cellen:
        (gewoon,) = [rij for rij in kolommen.rijen if rij.lid.sleutel == cel.lid.sleutel]
        assert cel.minuten == gewoon.minuten
    for rij in kruis.rijen:
        assert som(cel.minuten for cel in rij.cellen) == rij.minuten
    assert kruis.totaal.minuten == rijen.totaal.minuten == kolommen.totaal.minuten == Minuten(325, 215, 80)


def test_themas_hebben_geen_totaal(kwartaal, alles):
    assert kruistabel(alles, Vraag(KWARTAAL, uitsplitsing=[PER_THEMA])).totaal is None


@pytest.mark.parametrize("codes", [[PER_MAAND], [PER_SOORT], [PER_THEMA], [PER_WIJK, PER_MAAND]])
def test_mensen_ziet_een_gemeente_alleen_per_wijk(kwartaal, alles, werker, waterrijk, codes):
    vraag = Vraag(KWARTAAL, uitsplitsing=codes)
    eigen = blik_for(werker, waterrijk)

    def tellingen(tabel):
        rijen = [*tabel.rijen, *filter(None, [tabel.totaal])]
        return {rij["bereik"] for rij in rijen} | {cel["bereik"] for rij in rijen for cel in rij.cellen}

    assert tellingen(kruistabel(alles, vraag)) == {Telling(None)}
    assert Telling(None) not in tellingen(kruistabel(eigen, vraag))


def test_een_filter_op_wijken_telt_alleen_die_en_verbergt_hetzelfde(kwartaal, alles, lindehof, spoorzicht):
    tabel = kruistabel(alles, Vraag(KWARTAAL, {PER_WIJK: [lindehof.code, spoorzicht.code]}))

    assert [(rij.naam, rij["bereik"]) for rij in tabel.rijen] == [
        ("Lindehof", Telling(15)),
        ("Spoorzicht", Telling(None, klein=True)),
    ]
    assert tabel.totaal.minuten == Minuten(265, 215, 50)
    assert tabel.totaal["bereik"] == Telling(None)


def test_een_filter_haalt_niets_van_buiten_de_blik(
    kwartaal, wijkteamlid, waterrijk, welzijn, lindehof, spoorzicht
):
    aanstelling = wijkteamlid.aanstellingen.get()
    aanstelling.organisatie = welzijn
    leg_vast(aanstelling, by=None, gewijzigd=["organisatie"])
    aanstelling.wijken.set([lindehof])
    blik = blik_for(wijkteamlid, waterrijk)

    assert kruistabel(blik, Vraag(KWARTAAL, {PER_WIJK: [spoorzicht.code]})).rijen == ()
    assert kruistabel(blik, Vraag(KWARTAAL, {PER_WIJK: [spoorzicht.code]})).totaal.minuten == Minuten()


def test_als_json_is_steeds_dezelfde_tekst(kwartaal, alles):
    vraag = Vraag(KWARTAAL)
    tekst = kruistabel(alles, vraag, vergelijk=True).als_json()

    assert tekst == kruistabel(alles, vraag, vergelijk=True).als_json()
    inhoud = json.loads(tekst)
    assert tekst == json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert inhoud["vraag"] == {"van": "2026-01-01", "tot": "2026-03-31"}
    assert inhoud["versies"]["bereik"] == 1
    lindehof = inhoud["rijen"][1]
    assert (lindehof["sleutel"], lindehof["naam"]) == ("WK999903", "Lindehof")
    assert lindehof["waarden"] | {"hefboom": ""} == {
        "uren_collectief": "2.75",
        "uren_individueel": "0.25",
        "uren_indirect": "0.8333333333333333333333333333",
        "uren_samen": "3.833333333333333333333333333",
        "aandeel_collectief": "91.66666666666666666666666667",
        "uren_collectief_per_1000": "1.375",
        "bereik": "15",
        "zonder_aantal": "1",
        "hefboom": "",
        "uren_vrijwilligers": "1",
        "inwoners": "2000",
    }
    assert (inhoud["rijen"][3]["waarden"]["bereik"], inhoud["totaal"]["waarden"]["bereik"]) == ("<5", None)


def test_een_kruistabel_kost_evenveel_vragen_bij_meer_wijken(
    kwartaal, alles, waterrijk, django_assert_num_queries, log, welzijn
):
    for _ in range(2):
        with django_assert_num_queries(3):
            kruistabel(alles, Vraag(KWARTAAL, uitsplitsing=[PER_WIJK, PER_MAAND]))
        log(WijkFactory(gemeente=waterrijk), welzijn, "2026-02-01", ("collectief", 60), deelnemers=9)
