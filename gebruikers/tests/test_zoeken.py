"""A search that points at a person is not run, and its address is cleaned."""

import pytest

from activiteiten.log.filters import ActiviteitFilter
from activiteiten.tests.factories import ActiviteitFactory
from gebruikers.filters import MensFilter
from gebruikers.zoeken import ZOEKVELDEN
from initiatieven.filters import InitiatiefFilter
from kern.filters import Filter, Zoekfilter
from netwerken.filters import NetwerkFilter

LIJSTEN = (
    "/activiteiten/",
    "/activiteiten/lijst.csv",
    "/initiatieven/",
    "/initiatieven/lijst.xlsx",
    "/netwerken/",
)
PERSONEN = ("mevrouw De Boer", "06-12345678", "jan@voorbeeld.nl", "Dorpsstraat 12, 7411 AB")


@pytest.mark.parametrize("lijst", LIJSTEN)
@pytest.mark.parametrize("persoon", PERSONEN)
def test_naar_een_persoon_zoeken_gaat_niet_door(client, werker, lindehof, lijst, persoon):
    client.force_login(werker)
    antwoord = client.get(lijst, {"tekst": persoon, "wijk": lindehof.pk})
    assert (antwoord.status_code, antwoord.url) == (302, f"{lijst}?wijk={lindehof.pk}")
    pagina = client.get("/activiteiten/").content.decode()
    assert "Naar een bewoner zoeken kan niet" in pagina
    assert persoon not in pagina


def test_met_htmx_gaat_de_hele_pagina_naar_het_schone_adres(client, werker):
    client.force_login(werker)
    antwoord = client.get("/activiteiten/", {"tekst": "mevrouw De Boer"}, headers={"HX-Request": "true"})
    assert (antwoord.status_code, antwoord.headers["HX-Redirect"]) == (204, "/activiteiten/")


def test_zoeken_naar_werk_gaat_door(client, werker, lindehof, welzijn):
    ActiviteitFactory(titel="Koffietafel", wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker)
    client.force_login(werker)
    for tekst in ("koffie", "Lindehof", "buurttuin Het Zaaigoed", "2026"):
        assert client.get("/activiteiten/", {"tekst": tekst}).status_code == 200


def test_elk_zoekveld_wordt_bekeken():
    """A filter with another name for what is typed would pass it by; colleagues are looked up by name on purpose."""
    filters = {klasse for klasse in Filter.__subclasses__() for klasse in (klasse, *klasse.__subclasses__())}
    assert {ActiviteitFilter, InitiatiefFilter, NetwerkFilter, MensFilter} <= filters
    velden = {
        naam
        for klasse in filters - {MensFilter}
        for naam, filter in klasse.base_filters.items()
        if isinstance(filter, Zoekfilter)
    }
    assert velden <= set(ZOEKVELDEN)
