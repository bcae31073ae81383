"""A question goes into an address and comes back the same; it carries no scope."""

import datetime
from dataclasses import FrozenInstanceError

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from kern.periode import Periode
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.uitsplitsing import PER_MAAND, PER_SOORT, PER_THEMA, PER_WIJK, UITSPLITSINGEN
from rapportage.cijfers.vraag import Vraag

KWARTAAL = Periode(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
IN_QUERY = "van=2026-01-01&tot=2026-03-31"

periodes = st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 1, 1)).flatmap(
    lambda van: st.integers(0, 3600).map(lambda dagen: Periode(van, van + datetime.timedelta(days=dagen)))
)
filters = st.dictionaries(st.just(PER_WIJK), st.lists(st.text(min_size=1, max_size=10), max_size=4))
uitsplitsingen = st.lists(
    st.sampled_from(sorted(UITSPLITSINGEN)), min_size=1, max_size=2, unique=True
).filter(lambda codes: PER_THEMA not in codes[1:])


@given(periode=periodes, filters=filters, uitsplitsing=uitsplitsingen)
def test_een_vraag_komt_uit_een_adres_terug_zoals_zij_was(periode, filters, uitsplitsing):
    vraag = Vraag(periode, filters, uitsplitsing)

    assert Vraag.van_query(QueryDict(vraag.adres)) == vraag
    assert Vraag.van_query(QueryDict(vraag.adres)).adres == vraag.adres


def test_de_volgorde_van_een_adres_doet_er_niet_toe():
    heen = Vraag.van_query(QueryDict(f"{IN_QUERY}&wijk=WK2&wijk=WK1&wijk=WK2&wijk="))

    assert heen == Vraag(KWARTAAL, {"wijk": ["WK1", "WK2"]})
    assert hash(heen) == hash(Vraag(KWARTAAL, (("wijk", ("WK2", "WK1")),)))
    with pytest.raises(FrozenInstanceError):
        heen.filters = ()


def test_een_gewone_vraag_is_een_kort_adres():
    assert Vraag(KWARTAAL).adres == IN_QUERY
    assert Vraag(KWARTAAL, {"wijk": []}, [PER_MAAND]).adres == f"{IN_QUERY}&per=maand"


@pytest.mark.parametrize(
    ("adres", "zin"),
    [
        ("van=2026-03-31&tot=2026-01-01", "De laatste dag ligt voor de eerste dag. Draai ze om."),
        (
            f"{IN_QUERY}&per=jaar",
            "Kies één of twee uitsplitsingen: wijk, maand, kwartaal, soort, initiatief, netwerk en thema.",
        ),
        (
            f"{IN_QUERY}&per=wijk&per=wijk",
            "Kies één of twee uitsplitsingen: wijk, maand, kwartaal, soort, initiatief, netwerk en thema.",
        ),
        (
            f"{IN_QUERY}&per=wijk&per=thema",
            "Zet thema op de rijen: een activiteit kan bij meer thema's horen.",
        ),
    ],
)
def test_wat_niet_te_vragen_is_krijgt_een_zin(adres, zin):
    with pytest.raises(ValidationError) as fout:
        Vraag.van_query(QueryDict(adres))

    assert fout.value.messages == [zin]


def test_een_filter_op_wat_niet_te_filteren_is_kan_niet():
    with pytest.raises(ValidationError):
        Vraag(KWARTAAL, {"organisatie": ["1"]})


@pytest.mark.parametrize("adres", ["/rapportage/cijfers.csv", "/rapportage/wijken.csv"])
def test_een_filter_buiten_wat_je_ziet_is_422(client, beleid, lindehof, spoorzicht, duinrand, adres):
    client.force_login(beleid)

    goed = client.get(f"{adres}?{IN_QUERY}&wijk={lindehof.code}")
    assert goed.status_code == 200
    codes = [regel.split(";")[0] for regel in goed.getvalue().decode().splitlines()]
    assert codes[1:] == [lindehof.code]
    for code in (duinrand.code, "WK000000", "\x00"):
        fout = client.get(adres, {"van": "2026-01-01", "tot": "2026-03-31", "wijk": [lindehof.code, code]})
        assert fout.status_code == 422
        assert "Kies een andere wijk." in fout.text
        assert lindehof.naam not in fout.text


def test_een_wijkteamlid_filtert_alleen_op_de_eigen_wijken(wijkteamlid, lindehof, spoorzicht, waterrijk):
    wijkteamlid.aanstellingen.get().wijken.set([lindehof])
    blik = blik_for(wijkteamlid, waterrijk)

    Vraag(KWARTAAL, {"wijk": [lindehof.code]}).controleer(blik)
    with pytest.raises(ValidationError):
        Vraag(KWARTAAL, {"wijk": [lindehof.code, spoorzicht.code]}).controleer(blik)


def test_het_bestand_splitst_uit_zoals_het_adres_vraagt(client, kwartaal, beleid):
    client.force_login(beleid)

    maanden = (
        client.get(f"/rapportage/cijfers.csv?{IN_QUERY}&per={PER_MAAND}").getvalue().decode().splitlines()
    )
    soorten = (
        client.get(f"/rapportage/cijfers.csv?{IN_QUERY}&per={PER_SOORT}").getvalue().decode().splitlines()
    )

    # Without inwoners, of which a month or a kind has none; a gemeente sees people per wijk only.
    assert maanden[0].removeprefix("\ufeff") == (
        "maandcode;maand;uren_collectief;uren_individueel;uren_indirect;uren_samen;aandeel_collectief;"
        "bereik;zonder_aantal;hefboom;uren_vrijwilligers"
    )
    assert maanden[1] == "2026-01;januari 2026;3,00;0,00;0,00;3,00;100,00;;0;0,33;1,00"
    assert [regel.split(";")[0] for regel in maanden[1:]] == ["2026-01", "2026-02", "2026-03"]
    assert len(soorten) > 1
