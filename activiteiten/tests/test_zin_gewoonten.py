"""What a sentence leaves out is filled in by habit, and asked about."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.tests.factories import ActiviteitFactory

ZIN = reverse("activiteiten:activiteit_uit_zin")


@pytest.fixture
def ingelogd(client, werker, welzijn, spoorzicht, lindehof):
    eigen = {"ingevoerd_door": werker, "organisatie": welzijn, "wijk": spoorzicht}
    ActiviteitFactory(datum=datetime.date(2025, 3, 3), **eigen)
    client.force_login(werker)
    return client


def lees(client, zin):
    """(the form, {field: Chip})"""
    antwoord = client.post(ZIN, {"zin": zin})
    return antwoord.context["form"], {chip.veld: chip for chip in antwoord.context["chips"]}


def test_een_wijk_uit_gewoonte_vraagt_of_die_klopt(ingelogd, spoorzicht):
    form, chips = lees(ingelogd, "gister 2u inloop Zandhoek met 12 bewoners")
    assert form["wijk"].value() == spoorzicht.pk
    assert (chips["wijk"].label, chips["wijk"].twijfel) == ("Spoorzicht", True)


def test_een_genoemde_wijk_vraagt_niets(ingelogd, lindehof):
    form, chips = lees(ingelogd, "gister 2u inloop Lindehof")
    assert form["wijk"].value() == lindehof.pk
    assert (chips["wijk"].label, chips["wijk"].twijfel) == ("Lindehof", False)


def test_zonder_woorden_is_er_niets_begrepen(ingelogd):
    assert lees(ingelogd, " ")[1] == {}
