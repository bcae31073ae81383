"""Beheer of wijken and buurten: which ones a person sees, and who may."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch

from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from kern.tests.uitvoer import lees_tabel
from opbouw.tests.paginas import tekst_van
from wijken.models import Buurt, Kerncijfer, Wijk
from wijken.tests.factories import BuurtFactory, KerncijferFactory, WijkFactory, vierkant
from wijken.tests.paginas import url

pytestmark = pytest.mark.django_db


@pytest.fixture
def twee_gemeenten(beheer, beheerder, zandveen):
    """The beheerder of Waterrijk is also that of Zandveen."""
    AanstellingFactory(gebruiker=beheerder, rol=Rol.BEHEERDER, gemeente=zandveen)
    return beheer


def codes(antwoord):
    return [gebied.code for gebied in antwoord.context["pagina"]]


def test_the_list_shows_wijken_of_the_own_gemeente_only(beheer, lindehof, spoorzicht, duinrand):
    assert codes(beheer.get(url("wijk_list"))) == ["WK999903", "WK999908"]


def test_the_list_shows_buurten_of_the_own_gemeente_only(beheer, dijk, strand):
    assert codes(beheer.get(url("buurt_list"))) == ["BU99990301"]


def test_what_no_longer_exists_comes_last_and_off_the_map(beheer, lindehof, spoorzicht):
    Wijk.objects.update(grens=vierkant())
    Wijk.objects.filter(pk=lindehof.pk).update(vervallen_per=datetime.date(2026, 1, 1))
    with time_machine.travel("2026-01-01 12:00:00+01:00", tick=False):
        antwoord = beheer.get(url("wijk_list"))

    assert codes(antwoord) == ["WK999908", "WK999903"]
    assert [vlak.gebied.code for vlak in antwoord.context["kaart"].vlakken] == ["WK999908"]
    assert "Waterrijk heeft 1 wijk" in tekst_van(antwoord)
    assert "Vervallen per 1 januari 2026" in tekst_van(antwoord)


def test_a_wijk_that_will_lapse_is_still_there(beheer, lindehof):
    Wijk.objects.update(vervallen_per=datetime.date(2026, 1, 1))
    with time_machine.travel("2025-12-31 12:00:00+01:00", tick=False):
        antwoord = beheer.get(url("wijk_list"))

    assert "Waterrijk heeft 1 wijk" in tekst_van(antwoord)
    assert "Vervalt per 1 januari 2026" in tekst_van(antwoord)


def test_inwoners_are_those_of_the_latest_known_year(beheer, lindehof, spoorzicht):
    KerncijferFactory(wijk=lindehof, jaar=2023, inwoners=1100)
    KerncijferFactory(wijk=lindehof, jaar=2024, inwoners=1200)
    KerncijferFactory(wijk=lindehof, jaar=2025, inwoners=None)
    antwoord = beheer.get(url("wijk_list"))

    assert [rij[-1] for rij in lees_tabel(antwoord)[1:]] == ["1.200 (2024)", "– onbekend"]
    assert "2 wijken, samen 1.200 inwoners. Van 1 wijk is het aantal inwoners nog niet bekend." in tekst_van(
        antwoord
    )


def test_buurten_that_exist_are_counted_per_wijk(beheer, dijk, lindehof, spoorzicht):
    BuurtFactory(wijk=lindehof)
    BuurtFactory(wijk=lindehof, vervallen_per=datetime.date(2020, 1, 1))
    KerncijferFactory(wijk=lindehof, jaar=2023)
    KerncijferFactory(wijk=lindehof, jaar=2024)
    rijen = beheer.get(url("wijk_list")).context["pagina"]

    assert [rij.aantal_buurten for rij in rijen] == [2, 0]


def test_wijken_with_the_same_name_are_told_apart_by_their_code(beheer, waterrijk):
    for code in ("WK999902", "WK999901"):
        WijkFactory(gemeente=waterrijk, code=code, naam="Centrum")
    antwoord = beheer.get(url("wijk_list"))

    assert codes(antwoord) == ["WK999901", "WK999902"]
    assert "Centrum WK999901" in tekst_van(antwoord)


def test_without_wijken_it_says_how_to_begin(beheer, duinrand):
    antwoord = beheer.get(url("wijk_list"))

    assert codes(antwoord) == []
    assert "laad_wijken BESTAND.geojson --gemeente GM9999" in tekst_van(antwoord)
    assert "Eerste wijk toevoegen" in tekst_van(antwoord)


def test_without_wijken_buurten_lead_to_the_wijken_first(beheer, strand):
    assert "Eerst de wijken, dan de buurten" in tekst_van(beheer.get(url("buurt_list")))


def test_without_buurten_it_says_how_to_begin(beheer, lindehof):
    assert "Eerste buurt toevoegen" in tekst_van(beheer.get(url("buurt_list")))


@pytest.mark.parametrize("soort", ["wijk", "buurt"])
def test_the_number_of_queries_does_not_grow_with_the_rows(beheer, waterrijk, soort):
    def rij():
        wijk = WijkFactory(gemeente=waterrijk, grens=vierkant())
        buurt = BuurtFactory(wijk=wijk, grens=vierkant())
        KerncijferFactory(wijk=wijk)
        KerncijferFactory(wijk=None, buurt=buurt)

    rij()
    with CaptureQueriesContext(
        connection,
    ) as een:
        assert len(codes(beheer.get(url(f"{soort}_list")))) == 1
    rij()
    rij()
    with CaptureQueriesContext(connection) as drie:
        assert len(codes(beheer.get(url(f"{soort}_list")))) == 3

    assert len(een) == len(drie)


def test_the_gemeente_is_chosen_in_the_address(twee_gemeenten, lindehof, duinrand):
    assert codes(twee_gemeenten.get(url("wijk_list"))) == ["WK999903"]
    assert codes(twee_gemeenten.get(url("wijk_list") + "?gemeente=GM9998")) == ["WK999801"]


def test_a_new_wijk_goes_to_the_chosen_gemeente(twee_gemeenten, waterrijk, zandveen):
    gegevens = {"code": "WK999805", "naam": "Nieuw", "bestaat_vanaf": "2026-01-01"}
    twee_gemeenten.post(url("wijk_create") + "?gemeente=GM9998", gegevens)

    assert Wijk.objects.get(code="WK999805").gemeente == zandveen


def test_a_gemeente_of_somebody_else_is_not_found(beheer, zandveen):
    assert beheer.get(url("wijk_list") + "?gemeente=GM9998").status_code == 404
    assert beheer.get(url("wijk_create") + "?gemeente=GM9998").status_code == 404


def test_only_where_this_person_is_beheerder(beheer, beheerder, zandveen, duinrand):
    AanstellingFactory(gebruiker=beheerder, rol=Rol.BELEIDSMEDEWERKER, gemeente=zandveen)

    assert beheer.get(url("wijk_list") + "?gemeente=GM9998").status_code == 404
    assert beheer.get(url("wijk_update", "WK999801")).status_code == 404


PAGINAS = [
    ("get", "wijk_list", ()),
    ("get", "wijk_create", ()),
    ("get", "wijk_update", ("WK999903",)),
    ("post", "wijk_update", ("WK999903",)),
    ("post", "wijk_set_inwoners", ("WK999903",)),
    ("post", "wijk_end", ("WK999903",)),
    ("post", "wijk_restore", ("WK999903",)),
    ("get", "buurt_list", ()),
    ("get", "buurt_create", ()),
    ("get", "buurt_update", ("BU99990301",)),
    ("post", "buurt_update", ("BU99990301",)),
    ("post", "buurt_set_inwoners", ("BU99990301",)),
    ("post", "buurt_end", ("BU99990301",)),
    ("post", "buurt_restore", ("BU99990301",)),
]


@pytest.mark.parametrize(("methode", "naam", "args"), PAGINAS)
@pytest.mark.parametrize("wie", ["werker", "coordinator", "wijkteamlid", "beleid"])
def test_others_than_a_beheerder_may_not(client, request, dijk, wie, methode, naam, args):
    client.force_login(request.getfixturevalue(wie))

    assert getattr(client, methode)(url(naam, *args)).status_code == 403


@pytest.mark.parametrize(
    ("methode", "naam", "code"),
    [
        (methode, naam, {"WK999903": "WK999801", "BU99990301": "BU99980101"}[args[0]])
        for methode, naam, args in PAGINAS
        if args
    ],
)
def test_another_gemeente_is_not_found(beheer, strand, methode, naam, code):
    voor = list(Wijk.objects.values()), list(Buurt.objects.values())
    gegevens = {"naam": "Gestolen", "wijk": strand.wijk_id, "jaar": 2025, "vervallen_per": "2025-01-01"}

    assert getattr(beheer, methode)(url(naam, code), gegevens).status_code == 404
    assert (list(Wijk.objects.values()), list(Buurt.objects.values())) == voor
    assert not Kerncijfer.objects.exists()


@pytest.mark.parametrize("naam", ["set_inwoners", "end", "restore"])
def test_a_link_changes_nothing(beheer, lindehof, naam):
    voor = list(Wijk.objects.values())
    terug = beheer.get(url(f"wijk_{naam}", "WK999903"))
    assert (terug.status_code, terug.url) == (302, url("wijk_update", "WK999903"))
    assert (list(Wijk.objects.values()), Kerncijfer.objects.count()) == (voor, 0)


@pytest.mark.parametrize("naam", ["wijk_delete", "buurt_delete"])
def test_there_is_no_delete(naam):
    with pytest.raises(NoReverseMatch):
        url(naam, "WK999903")
