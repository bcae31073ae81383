"""One's own hours read the same on the start page, in the week and in the list."""

import re

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from activiteiten.keuzes import Vorm
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from kern.getallen import schrijf_duur


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-21T12:00:00+01:00"):
        yield


@pytest.fixture
def week(werker, welzijn, lindehof):
    """6:45 in this week, 4:20 of it collectief."""
    werker.aanstellingen.update(uren_per_week=28)
    for vorm, minuten in ((Vorm.COLLECTIEF, 260), (Vorm.INDIVIDUEEL, 100), (Vorm.INDIRECT, 45)):
        activiteit = ActiviteitFactory(
            datum=timezone.localdate(), wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker
        )
        InzetFactory(activiteit=activiteit, vorm=vorm, minuten=minuten)


@pytest.mark.parametrize(
    ("adres", "samen"),
    [
        ("start", "6:45 van 28:00 uur"),
        ("activiteiten:week", "6:45 van 28:00 uur staat erin"),
        ("activiteiten:activiteit_list", "3 activiteiten, samen 6:45 uur gedaan."),
    ],
)
def test_uren_en_minuten_op_elke_pagina_met_je_eigen_werk(client, werker, week, adres, samen):
    client.force_login(werker)
    pagina = client.get(reverse(adres)).text
    tekst = " ".join(strip_tags(pagina).split())
    assert samen in tekst
    for deel in ("4:20 collectief", "1:40 individueel", "0:45 indirect"):
        assert deel in tekst
    assert "4:20 uur collectief, 1:40 uur individueel" in pagina
    assert not re.search(r"\d,\d\b", tekst)


def test_ook_duizenden_uren_zijn_te_lezen():
    assert [schrijf_duur(minuten) for minuten in (0, 5, 405, 5_999, 60_000, 74_070)] == [
        "0:00",
        "0:05",
        "6:45",
        "99:59",
        "1.000:00",
        "1.234:30",
    ]


def test_boven_de_lijst_van_een_hele_organisatie_staat_het_zo_ook(client, werker, week, lindehof, welzijn):
    for _ in range(5):
        activiteit = ActiviteitFactory(
            datum=timezone.localdate(), wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker
        )
        InzetFactory(activiteit=activiteit, vorm=Vorm.COLLECTIEF, minuten=1_440)
    client.force_login(werker)
    pagina = client.get(reverse("activiteiten:activiteit_list")).text
    tekst = " ".join(strip_tags(pagina).split())
    assert "8 activiteiten, samen 126:45 uur gedaan." in tekst
    for deel in ("124:20 collectief", "1:40 individueel", "0:45 indirect"):
        assert deel in tekst
    assert "124:20 uur collectief, 1:40 uur individueel en 0:45 uur indirect" in pagina
