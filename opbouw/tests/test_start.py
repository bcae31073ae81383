"""The start page: what this person does most, and nothing of others."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from activiteiten.keuzes import Status, Vorm
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers.models import Aanstelling
from gebruikers.tests.factories import OrganisatieFactory
from wijken.tests.factories import KerncijferFactory, vierkant

START = reverse("start")
DINSDAG = datetime.date(2026, 11, 17)


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-18T12:00:00+01:00", tick=False):
        yield


@pytest.fixture
def log(werker, welzijn, lindehof):
    def maak(
        titel, datum=DINSDAG, *, medewerker=werker, minuten=60, vorm=Vorm.COLLECTIEF, status=Status.UITGEVOERD
    ):
        activiteit = ActiviteitFactory(
            titel=titel,
            datum=datum,
            wijk=lindehof,
            organisatie=welzijn,
            ingevoerd_door=medewerker,
            status=status,
        )
        InzetFactory(activiteit=activiteit, minuten=minuten, vorm=vorm)

    return maak


def test_werker_ziet_de_eigen_week_van_maandag_tot_en_met_zondag(client, log, werker, collega):
    Aanstelling.objects.filter(gebruiker=werker).update(uren_per_week=28)
    log("zondag ervoor", datetime.date(2026, 11, 15))
    log("maandag", datetime.date(2026, 11, 16), minuten=30)
    log("dinsdag", vorm=Vorm.INDIVIDUEEL, minuten=45)
    log("zondag", datetime.date(2026, 11, 22), status=Status.GEPLAND)
    log("van een collega", medewerker=collega, minuten=600)
    client.force_login(werker)
    week = client.get(START).context["week"]
    assert (week.van, week.tot) == (datetime.date(2026, 11, 16), datetime.date(2026, 11, 22))
    assert (week.minuten.collectief, week.minuten.individueel, week.minuten.indirect) == (30, 45, 0)
    assert week.contract == 28 * 60
    assert week.stroken[-1][0] == "v-plan"


def test_werker_ziet_eigen_laatste_werk_en_planning(client, log, werker, collega):
    log("gisteren")
    log("van een collega", medewerker=collega)
    log("straks", datetime.date(2026, 11, 20), status=Status.GEPLAND)
    client.force_login(werker)
    context = client.get(START).context
    assert [rij.activiteit.titel for rij in context["rijen"]] == ["gisteren"]
    assert [activiteit.titel for activiteit in context["gepland"]] == ["straks"]
    assert "jaren" not in context


def test_beleidsmedewerker_ziet_de_gemeente_en_geen_activiteiten(client, log, beleid, lindehof):
    log("Een titel die van de werker is")
    client.force_login(beleid)
    antwoord = client.get(START)
    assert [jaar.naam for jaar in antwoord.context["jaren"]] == ["Waterrijk"]
    assert "Een titel die van de werker is" not in antwoord.text
    assert "week" not in antwoord.context


def test_beheerder_ziet_wat_aandacht_vraagt(
    client, beheerder, waterrijk, zandveen, lindehof, spoorzicht, duinrand
):
    for wijk in (lindehof, spoorzicht):
        wijk.grens = vierkant()
        wijk.save()
    KerncijferFactory(wijk=lindehof)
    OrganisatieFactory(gemeenten=[waterrijk])
    OrganisatieFactory(gemeenten=[waterrijk], soort="school")
    client.force_login(beheerder)
    assert [zorg.zin for zorg in client.get(START).context["zorgen"]] == [
        "Eén wijk zonder inwonertal: uren per 1.000 inwoners blijven daar leeg.",
        "Eén welzijnsorganisatie zonder iemand die kan inloggen.",
    ]


def test_gemeente_zonder_wijken_begint_met_wijken(client, beheerder):
    client.force_login(beheerder)
    assert [zorg.zin for zorg in client.get(START).context["zorgen"]] == [
        "Er zijn nog geen wijken. Zonder wijken kan niemand loggen."
    ]


def test_aanstelling_die_bijna_afloopt_vraagt_aandacht(client, beheerder, werker, lindehof):
    lindehof.grens = vierkant()
    lindehof.save()
    KerncijferFactory(wijk=lindehof)
    Aanstelling.objects.filter(gebruiker=werker).update(einde=datetime.date(2026, 12, 1))
    client.force_login(beheerder)
    assert [zorg.zin for zorg in client.get(START).context["zorgen"]] == [
        "Eén aanstelling loopt binnen een maand af."
    ]


def test_van_meer_dan_een_zorg_klopt_de_zin(client, beheerder, werker, collega, lindehof, spoorzicht):
    Aanstelling.objects.filter(gebruiker__in=(werker, collega)).update(einde=datetime.date(2026, 12, 1))
    client.force_login(beheerder)
    assert [zorg.zin for zorg in client.get(START).context["zorgen"]] == [
        "2 wijken zonder inwonertal: uren per 1.000 inwoners blijven daar leeg.",
        "2 wijken zonder grens: die staan niet op de kaart.",
        "2 aanstellingen lopen binnen een maand af.",
    ]


def test_zonder_aanstelling_zegt_de_pagina_wat_te_doen(client, zonder_aanstelling):
    client.force_login(zonder_aanstelling)
    antwoord = client.get(START)
    assert "Je hebt nu geen aanstelling" in antwoord.text
    assert [punt.label for punt in antwoord.context["hoofdmenu"]] == ["Start"]


@pytest.mark.parametrize(
    ("wie", "labels"),
    [
        ("werker", ["Start", "Week", "Activiteiten", "Initiatieven", "Netwerken", "Rapportage"]),
        ("beleid", ["Start", "Initiatieven", "Netwerken", "Wijkteams", "Rapportage"]),
        ("beheerder", ["Start", "Rapportage", "Wijken", "Wijkteams", "Mensen"]),
    ],
)
def test_het_menu_volgt_de_rol(client, request, wie, labels):
    client.force_login(request.getfixturevalue(wie))
    antwoord = client.get(START)
    assert [punt.label for punt in antwoord.context["hoofdmenu"]] == labels
    assert [punt.label for punt in antwoord.context["hoofdmenu"] if punt.huidig] == ["Start"]


def test_meer_toont_aanstellingen_en_uitloggen(client, coordinator):
    client.force_login(coordinator)
    html = client.get(reverse("meer")).text
    assert "Coördinator, Welzijn Waterrijk, Waterrijk" in html
    assert reverse("account_logout") in html
    assert reverse("gebruikers:mens_list") in html


@pytest.mark.parametrize(
    ("pad", "code", "kop"),
    [("/bestaat-niet/", 404, "Hier ontbreekt een steen"), ("/beheer/wijken/", 403, "niet voor jou")],
)
def test_foutpagina_is_nederlands_en_houdt_het_menu(client, werker, pad, code, kop):
    client.force_login(werker)
    antwoord = client.get(pad)
    assert antwoord.status_code == code
    assert kop in antwoord.text
    assert "Hoofdmenu" in antwoord.text


def test_fout_in_de_server_toont_een_pagina_zonder_database(client, werker, monkeypatch):
    client.force_login(werker)
    client.raise_request_exception = False
    monkeypatch.setattr("opbouw.views.week_of", lambda *args: 1 / 0)
    antwoord = client.get(START)
    assert antwoord.status_code == 500
    assert "Er ging iets mis bij ons" in antwoord.text


def test_verlopen_formulier_zegt_wat_te_doen(werker):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_create"), {})
    assert antwoord.status_code == 403
    assert "Deze pagina stond te lang open" in antwoord.text


def test_vandaag_staat_bovenaan_met_een_vinkje(client, log, werker, collega):
    log("te laat", DINSDAG, status=Status.GEPLAND)
    log("straks", datetime.date(2026, 11, 18), status=Status.GEPLAND)
    log("morgen", datetime.date(2026, 11, 19), status=Status.GEPLAND)
    log("lang geleden", datetime.date(2026, 10, 1), status=Status.GEPLAND)
    log("van een collega", datetime.date(2026, 11, 18), medewerker=collega, status=Status.GEPLAND)
    client.force_login(werker)
    antwoord = client.get(START)
    assert [a.titel for a in antwoord.context["af_te_vinken"][0]] == ["straks", "te laat"]
    assert [a.titel for a in antwoord.context["gepland"]] == ["morgen"]
    vinken, _ = antwoord.context["af_te_vinken"]
    gedaan = client.post(
        reverse("activiteiten:activiteit_done", args=[vinken[0].pk]), {"terug": "/"}, follow=True
    )
    assert gedaan.redirect_chain == [("/", 302)]
    assert [a.titel for a in gedaan.context["af_te_vinken"][0]] == ["te laat"]
    for nummer in range(4):
        log(f"nog {nummer}", DINSDAG, status=Status.GEPLAND)
    assert "En nog 2 van eerder" in client.get(START).text


def test_een_coordinator_ziet_wat_aandacht_vraagt(client, log, werker, coordinator, collega):
    log("oud", datetime.date(2026, 9, 2))
    log("wacht", DINSDAG, status=Status.GEPLAND)
    collega.set_unusable_password()
    collega.save()
    client.force_login(coordinator)
    antwoord = client.get(START)
    assert [zorg.zin for zorg in antwoord.context["teamzorgen"]] == [
        "2 maanden staan nog open.",
        "3 collega’s logden vorige week niets.",
        "Eén geplande activiteit is voorbij en nog niet afgevinkt.",
        "Eén collega kan nog niet inloggen: er is nog geen wachtwoord gekozen.",
    ]
    client.force_login(werker)
    assert "teamzorgen" not in client.get(START).context


def test_beleid_ziet_de_kaart_en_wat_opvalt_op_het_eerste_scherm(client, log, beleid, lindehof, spoorzicht):
    for wijk in (lindehof, spoorzicht):
        wijk.grens = vierkant()
        wijk.save()
    log("werk", datetime.date(2026, 9, 2))
    client.force_login(beleid)
    antwoord = client.get(START)
    (jaar,) = antwoord.context["jaren"]
    assert [(wijk.naam, zin) for wijk, zin in jaar.kaart.opvallend] == [
        ("Spoorzicht", "heeft geen enkele activiteit.")
    ]
    assert f'href="/rapportage/wijken/{spoorzicht.code}/"' in antwoord.text
