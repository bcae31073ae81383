"""Whose effort is in the figures: each viewer has something beside it that could leak in."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.minuten import Minuten
from gebruikers.bevoegdheden import Bevoegdheid, Rol
from gebruikers.tests.factories import AanstellingFactory
from gebruikers.toegang import gemeenten_met
from kern.geschiedenis import leg_vast
from kern.periode import Periode
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.vraag import Vraag
from rapportage.tests.conftest import COLL, INDIV, blok

KWARTAAL = Periode(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
PARAMETERS = {"van": "2026-01-01", "tot": "2026-03-31"}
PADEN = [
    "/rapportage/",
    "/rapportage/wijken.csv",
    "/rapportage/cijfers.csv",
    "/rapportage/methode/",
    "/rapportage/wijken/WK999903/",
]


def _minuten(user, gemeente):
    """{wijk: minutes} as this user sees it."""
    rijen = kruistabel(blik_for(user, gemeente), Vraag(KWARTAAL)).rijen
    return {rij.naam: rij.minuten for rij in rijen}


VAN_WELZIJN = {
    "Kreken": Minuten(),
    "Lindehof": Minuten(120, 0, 50),
    "Oudewijk": Minuten(60),
    "Spoorzicht": Minuten(100, 200),
    "Stilwijk": Minuten(),
}


@pytest.mark.parametrize("wie", ["beleid", "beheerder"])
def test_the_gemeente_sees_all_organisaties_and_no_other_gemeente(kwartaal, waterrijk, request, wie):
    assert _minuten(request.getfixturevalue(wie), waterrijk) == {
        "Kreken": Minuten(0, 0, 30),
        "Lindehof": Minuten(165, 15, 50),
        "Oudewijk": Minuten(60),
        "Spoorzicht": Minuten(100, 200),
        "Stilwijk": Minuten(),
    }


@pytest.mark.parametrize("wie", ["werker", "coordinator"])
def test_a_worker_sees_the_own_organisatie_only(kwartaal, waterrijk, request, wie):
    assert _minuten(request.getfixturevalue(wie), waterrijk) == VAN_WELZIJN


def test_another_organisatie_sees_its_own_and_no_row_for_a_lapsed_wijk_of_others(
    kwartaal, waterrijk, andere_organisatie
):
    assert _minuten(andere_organisatie, waterrijk) == {
        "Kreken": Minuten(0, 0, 30),
        "Lindehof": Minuten(45, 15),
        "Spoorzicht": Minuten(),
        "Stilwijk": Minuten(),
    }


def _wijkteamlid(wijkteamlid, organisatie, wijken):
    aanstelling = wijkteamlid.aanstellingen.get()
    aanstelling.organisatie = organisatie
    leg_vast(aanstelling, by=None, gewijzigd=["organisatie"])
    aanstelling.wijken.set(wijken)


def test_a_wijkteamlid_sees_the_own_organisatie_in_the_own_wijken(
    kwartaal, waterrijk, wijkteamlid, buurtkracht, lindehof
):
    _wijkteamlid(wijkteamlid, buurtkracht, [lindehof])

    assert _minuten(wijkteamlid, waterrijk) == {"Lindehof": Minuten(45, 15)}


def test_a_wijkteamlid_without_wijken_of_the_own_sees_all_of_them(
    kwartaal, waterrijk, wijkteamlid, buurtkracht
):
    _wijkteamlid(wijkteamlid, buurtkracht, [])

    assert set(_minuten(wijkteamlid, waterrijk)) == {"Kreken", "Lindehof", "Spoorzicht", "Stilwijk"}


def test_two_aanstellingen_add_up_each_with_its_own_wijken(
    kwartaal, waterrijk, wijkteamlid, buurtkracht, welzijn, lindehof, spoorzicht
):
    _wijkteamlid(wijkteamlid, buurtkracht, [lindehof])
    tweede = AanstellingFactory(
        gebruiker=wijkteamlid,
        rol=Rol.WIJKTEAMLID,
        gemeente=waterrijk,
        organisatie=welzijn,
        wijken=[spoorzicht],
    )

    assert _minuten(wijkteamlid, waterrijk) == {"Lindehof": Minuten(45, 15), "Spoorzicht": Minuten(100, 200)}

    del wijkteamlid.rechten
    tweede.rol = Rol.OPBOUWWERKER
    leg_vast(tweede, by=None, gewijzigd=["rol"])
    assert _minuten(wijkteamlid, waterrijk) == VAN_WELZIJN | {"Lindehof": Minuten(165, 15, 50)}


def test_an_ended_aanstelling_gives_no_figures(kwartaal, waterrijk, werker):
    werker.aanstellingen.update(einde=datetime.date(2021, 1, 1))

    assert blik_for(werker, waterrijk) is None
    assert gemeenten_met(werker, Bevoegdheid.RAPPORTAGE_INZIEN) == []


def test_nobody_sees_figures_of_a_gemeente_in_which_they_do_not_work(
    kwartaal, waterrijk, beleid_zandveen, zandveen
):
    assert blik_for(beleid_zandveen, waterrijk) is None
    assert _minuten(beleid_zandveen, zandveen) == {"Duinrand": Minuten(600)}


def test_a_policy_officer_who_also_works_for_an_organisatie_sees_the_gemeente_as_the_gemeente(
    kwartaal, waterrijk, beleid, welzijn
):
    AanstellingFactory(gebruiker=beleid, rol=Rol.OPBOUWWERKER, gemeente=waterrijk, organisatie=welzijn)

    resultaat = kruistabel(blik_for(beleid, waterrijk), Vraag(KWARTAAL))

    assert resultaat.totaal.minuten == Minuten(325, 215, 80)
    assert resultaat.totaal["bereik"].waarde is None


@pytest.mark.parametrize("naam", ["rapportage:gemeente", "rapportage:wijken_csv", "rapportage:cijfers_csv"])
def test_a_gemeente_outside_the_own_rights_is_not_found(client, kwartaal, werker, beleid, naam):
    for user in (werker, beleid):
        client.force_login(user)
        assert client.get(reverse(naam), PARAMETERS | {"gemeente": "GM9999"}).status_code == 200
        for code in ("GM9998", "GM0000", "", "\x00"):
            assert client.get(reverse(naam), PARAMETERS | {"gemeente": code}).status_code == 404


def test_a_wijk_outside_the_own_scope_is_not_found(
    client, kwartaal, wijkteamlid, buurtkracht, lindehof, spoorzicht, duinrand
):
    _wijkteamlid(wijkteamlid, buurtkracht, [lindehof])
    client.force_login(wijkteamlid)

    antwoorden = {
        code: client.get(reverse("rapportage:wijk", args=[code])).status_code
        for code in (lindehof.code, spoorzicht.code, duinrand.code, "WK000000")
    }

    assert antwoorden == {lindehof.code: 200, spoorzicht.code: 404, duinrand.code: 404, "WK000000": 404}


@pytest.mark.parametrize("pad", PADEN)
def test_without_the_bevoegdheid_every_report_is_refused(client, lindehof, zonder_aanstelling, pad):
    client.force_login(zonder_aanstelling)

    assert client.get(pad).status_code == 403


@pytest.mark.parametrize("pad", PADEN)
def test_a_visitor_is_led_to_the_login_form_and_a_report_takes_no_post(client, lindehof, beleid, pad):
    assert client.get(pad).status_code == 302

    client.force_login(beleid)
    assert client.post(pad).status_code == 405


def test_a_page_says_whose_figures_it_shows(client, kwartaal, werker, beleid, wijkteamlid, lindehof):
    zinnen = {
        beleid: "Alle organisaties.",
        werker: "Alleen de cijfers van Welzijn Waterrijk; andere organisaties staan er niet in.",
        wijkteamlid: (
            "Alleen de cijfers van Gemeente Waterrijk; andere organisaties staan er niet in. "
            "Alleen je eigen wijken."
        ),
    }
    wijkteamlid.aanstellingen.get().wijken.set([lindehof])
    for user, zin in zinnen.items():
        client.force_login(user)
        for pad in ("/rapportage/", f"/rapportage/wijken/{lindehof.code}/"):
            assert f". {zin}</p>" in client.get(pad, PARAMETERS).text


def test_somebody_with_two_gemeenten_chooses_one(client, kwartaal, zandveen, beleid):
    AanstellingFactory(gebruiker=beleid, rol=Rol.BELEIDSMEDEWERKER, gemeente=zandveen)
    client.force_login(beleid)

    eerste = client.get("/rapportage/", PARAMETERS)
    tweede = client.get("/rapportage/", PARAMETERS | {"gemeente": "GM9998"})

    assert [(g.label, g.huidig) for g in eerste.context["gemeenten"]] == [
        ("Waterrijk", True),
        ("Zandveen", False),
    ]
    assert [rij.naam for rij in blok(tweede, "wijktabel").rijen] == ["Duinrand"]
    # A link on the page stays in the chosen gemeente.
    assert tweede.context["keuze"].vorige.query.endswith("gemeente=GM9998")
    assert "gemeente=GM9998" in tweede.context["query"]


def test_effort_of_a_second_organisatie_of_the_same_worker_is_there(
    kwartaal, waterrijk, werker, buurtkracht, log, lindehof
):
    AanstellingFactory(gebruiker=werker, rol=Rol.COORDINATOR, gemeente=waterrijk, organisatie=buurtkracht)
    log(lindehof, buurtkracht, "2026-03-01", (COLL, 5), (INDIV, 1))

    assert _minuten(werker, waterrijk)["Lindehof"] == Minuten(170, 16, 50)
