"""Initiatieven, netwerken and everyday words in a sentence: right, asked (None), never wrong."""

from datetime import date

import pytest

from taal.zin import lees

INITIATIEVEN = (
    "Buurttuin Het Zaaigoed",
    "Eettafel Zonzij",
    "Deelkeuken Perron 3",
    "Groene gevels",
    "Dijkloop",
    "Bewonersraad Lindehof",
    "De Tuin",
    "Koffietafel Lindehof",
    "Koffietafel Spoorzicht",
    "Energiecoöperatie De Kade",
    "Huiskamer boven de winkels",
    "Buurvrouwen Lindestraat",
    "Moestuin Spoordijk",
    "Repaircafé",
)
NETWERKEN = ("Rouwkring", "Vadergroep Oost", "Appgroep Singelkade", "Alleenstaande ouders Binnenstad")
WIJKEN = ("Lindehof", "Spoorzicht", "Zonnehoek", "Binnenstad")
SOORTEN = (
    "ontmoeting",
    "bewonersinitiatief begeleiden",
    "gezonde leefstijl",
    "individuele hulp",
    "overleg en afstemming",
    "straatcontact en presentie",
)
WOORDEN = {
    "wandelen": "gezonde leefstijl",
    "koken": "ontmoeting",
    "fietsles": "gezonde leefstijl",
    "aan de deur": "straatcontact en presentie",
    "intervisie": "overleg en afstemming",
}


def gelezen(zin, **anders):
    namen = {"initiatieven": INITIATIEVEN, "netwerken": NETWERKEN, "soortwoorden": WOORDEN} | anders
    return lees(zin, vandaag=date(2026, 12, 1), wijken=WIJKEN, soorten=SOORTEN, **namen)


ZINNEN = [  # what each says: initiatief, netwerk, soort; None is asked
    ("gister 2u buurttuin Het Zaaigoed", "Buurttuin Het Zaaigoed", None, None),
    ("zaaigoed 1,5u met 6 bewoners", "Buurttuin Het Zaaigoed", None, None),
    ("het zaaigoet 2 uur", "Buurttuin Het Zaaigoed", None, None),
    ("buurttuin zaaigoed 90 min", "Buurttuin Het Zaaigoed", None, None),
    ("buurttuin 2u", None, None, None),
    ("in de tuin gewerkt 1u", None, None, None),
    ("de tuin 1u", None, None, None),
    ("gister De Tuin 1u", "De Tuin", None, None),
    ("koffietafel 2u 12 mensen", None, None, None),
    ("koffietafel spoorzicht 2u", "Koffietafel Spoorzicht", None, None),
    ("koffietafel in Lindehof 2u", "Koffietafel Lindehof", None, None),
    ("koffietafel Lindehof en koffietafel Spoorzicht 3u", None, None, None),
    ("perron 3 2 uur gekookt", None, None, "ontmoeting"),
    ("deelkeuken perron 3 vanmiddag 3u", "Deelkeuken Perron 3", None, None),
    ("op het perron 2u", None, None, None),
    ("groene gevels 1u", "Groene gevels", None, None),
    ("gevels geschilderd 1u", None, None, None),
    ("de groene gevel van de buurvrouw 1u", None, None, None),
    ("dijkloop 2u 20 mensen", "Dijkloop", None, None),
    ("dijklop 2u", "Dijkloop", None, None),
    ("over de dijk gelopen 1u", None, None, None),
    ("overleg over dijkloop 1u", "Dijkloop", None, "overleg en afstemming"),
    ("bewonersraad lindehof 2u", "Bewonersraad Lindehof", None, None),
    ("bewonersraad 2u", None, None, None),
    ("energiecooperatie de kade 1u", "Energiecoöperatie De Kade", None, None),
    ("energiecooperatie 1u", None, None, None),
    ("huiskamer boven de winkels 2u", "Huiskamer boven de winkels", None, None),
    ("in de huiskamer 2u", None, None, None),
    ("buurvrouwen lindestraat 2u", "Buurvrouwen Lindestraat", None, None),
    ("lindestraat geveegd met buren 1u", None, None, None),
    ("moestuin spoordijk gewied 1u", "Moestuin Spoordijk", None, None),
    ("moestuin gewied 1u", None, None, None),
    ("repaircafé 2u 10 mensen", "Repaircafé", None, None),
    ("rouwkring 1,5u 9 mensen", None, "Rouwkring", None),
    ("vadergroep oost 2u", None, "Vadergroep Oost", None),
    ("appgroep singelkade 30m", None, "Appgroep Singelkade", None),
    ("eettafel zonzij met de rouwkring 3u", "Eettafel Zonzij", "Rouwkring", None),
    ("zaaigoed en zonzij 3u", None, None, None),
    ("mevrouw Zonzij gebeld 20 min", None, None, None),
    ("familie Zaaigoed 1u", None, None, None),
    ("gewandeld met 8 ouderen 1u", None, None, "gezonde leefstijl"),
    ("wandelde 2u in binnenstad", None, None, "gezonde leefstijl"),
    ("wandelt elke week 1u", None, None, "gezonde leefstijl"),
    ("geen wandelen door regen", None, None, None),
    ("kookte met 4 buren 2u", None, None, "ontmoeting"),
    ("gewandeld en gekookt 3u", None, None, None),
    ("fietslessen 2u", None, None, "gezonde leefstijl"),
    ("aan de deur gesproken 1u", None, None, "straatcontact en presentie"),
    ("intervisie 2u", None, None, "overleg en afstemming"),
    ("wandelgangen bezemen 1u", None, None, None),
]


@pytest.mark.parametrize(("zin", "initiatief", "netwerk", "soort"), ZINNEN)
def test_wat_bedoeld_is_en_anders_niets(zin, initiatief, netwerk, soort):
    g = gelezen(zin)
    assert (g.initiatief, g.netwerk, g.soort) == (initiatief, netwerk, soort)


def test_een_gok_is_een_twijfel_en_een_hele_naam_niet():
    for zin, twijfel in (
        ("het zaaigoet 2u", True),
        ("Buurttuin Het Zaaigoed 2u", False),
        ("repaircafé 2u", True),
    ):
        assert [v.twijfel for v in gelezen(zin).vondsten if v.veld == "initiatief"] == [twijfel]


def test_een_naam_die_beide_hebben_is_van_geen_van_beide():
    g = gelezen("zaaigoed 2u", initiatieven=("Het Zaaigoed",), netwerken=("Het Zaaigoed",))
    assert (g.initiatief, g.netwerk) == (None, None)


def test_een_naam_met_een_getal_geeft_geen_mensen_of_uren():
    g = gelezen("deelkeuken perron 3 2u 14 mensen")
    assert (g.minuten, g.deelnemers) == (120, 14)


def test_zonder_deze_lijsten_blijft_alles_zoals_het_was():
    g = gelezen(
        "straatronde bij buurttuin Het Zaaigoed 2u gewandeld",
        initiatieven=(),
        netwerken=(),
        soortwoorden=None,
    )
    assert (g.initiatief, g.netwerk, g.soort, g.voorstel_soort) == (
        None,
        None,
        None,
        "straatcontact en presentie",
    )


def test_een_woord_van_de_organisatie_zegt_de_soort_en_is_geen_voorstel_meer():
    zonder, met = gelezen("inloop 2u"), gelezen("inloop 2u", soortwoorden={"inloop": "ontmoeting"})
    assert (zonder.soort, zonder.voorstel_soort) == (None, "ontmoeting")
    assert (met.soort, met.voorstel_soort) == ("ontmoeting", None)
    assert (
        gelezen("overleg en afstemming inloop 1u", soortwoorden={"inloop": "ontmoeting"}).soort
        == "overleg en afstemming"
    )
