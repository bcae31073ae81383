"""What a gemeente may know of people, and what a question about some wijken counts."""

import datetime

import pytest

from activiteiten.minuten import Minuten
from kern.geschiedenis import leg_vast
from kern.periode import Periode
from privacy.onderdrukking import Telling
from rapportage.cijfers.blik import Blik, blik_for
from rapportage.cijfers.uitkomst import beantwoord
from rapportage.cijfers.uitsplitsing import PER_MAAND, PER_SOORT, PER_THEMA
from rapportage.cijfers.vraag import Vraag

KWARTAAL = Periode(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))


@pytest.fixture
def alles(waterrijk):
    return Blik(waterrijk, hele_gemeente=True)


def test_themas_hebben_geen_totaal(kwartaal, alles):
    assert beantwoord(alles, Vraag(KWARTAAL, uitsplitsing=PER_THEMA)).totaal is None


@pytest.mark.parametrize("code", [PER_MAAND, PER_SOORT, PER_THEMA])
def test_mensen_ziet_een_gemeente_alleen_per_wijk(kwartaal, alles, werker, waterrijk, code):
    vraag = Vraag(KWARTAAL, uitsplitsing=code)
    eigen = blik_for(werker, waterrijk)

    def tellingen(tabel):
        return {rij["bereik"] for rij in [*tabel.rijen, *filter(None, [tabel.totaal])]}

    assert tellingen(beantwoord(alles, vraag)) == {Telling(None)}
    assert Telling(None) not in tellingen(beantwoord(eigen, vraag))


def test_een_filter_op_wijken_telt_alleen_die_en_verbergt_hetzelfde(kwartaal, alles, lindehof, spoorzicht):
    tabel = beantwoord(alles, Vraag(KWARTAAL, (lindehof.code, spoorzicht.code)))

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

    assert beantwoord(blik, Vraag(KWARTAAL, (spoorzicht.code,))).rijen == ()
    assert beantwoord(blik, Vraag(KWARTAAL, (spoorzicht.code,))).totaal.minuten == Minuten()
