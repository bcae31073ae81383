"""Who changed what and when: never free text, and names only for colleagues."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatieven import actions
from initiatieven.models import Initiatief, Thema
from initiatieven.tests.factories import InitiatiefFactory
from initiatieven.tijdlijn import faselijn_from, gebeurtenissen_from, rijen_of
from kern.geschiedenis import leg_vast

GEHEIM = "rabarbertaart"  # no personal data, or the form would not save it


@pytest.fixture
def tuin(lindehof, welzijn, werker):
    with time_machine.travel("2026-01-05 12:00:00+01:00"):
        tuin = Initiatief(naam="Buurttuin", wijk=lindehof, organisatie=welzijn)
        return actions.voeg_toe(tuin, by=werker, gegevens={})


def wijzig(tuin, by, **gegevens):
    actions.wijzig(tuin, by=by, versie=tuin.versie, gegevens=gegevens)
    tuin.refresh_from_db()


def verteld(tuin, user):
    return [(g.wie, g.wat) for g in gebeurtenissen_from(rijen_of(tuin, user=user))]


def test_het_formulier_schrijft_een_regel_met_wie_en_welke_velden(client, tuin, werker, collega):
    client.force_login(collega)
    gegevens = {
        "versie": tuin.versie,
        "naam": f"Tuin van {GEHEIM}",
        "wijk": tuin.wijk_id,
        "fase": "plan",
        "omschrijving": GEHEIM,
        "rol_opbouwwerker": GEHEIM,
        "themas": [Thema.objects.get(naam="ontmoeting").pk],
    }
    client.post(reverse("initiatieven:initiatief_update", args=[tuin.pk]), gegevens)
    assert verteld(tuin, werker) == [
        (
            "Bram Collega",
            "Van idee naar plan. Naam, omschrijving, rol van de opbouwwerker en thema's gewijzigd.",
        ),
        ("Noor Werker", "Toegevoegd."),
    ]
    for rij in Initiatief.history.values():
        assert GEHEIM not in str(rij)
    assert {"naam", "omschrijving", "rol_opbouwwerker"}.isdisjoint(rij)


def test_opslaan_zonder_wijziging_schrijft_niets(client, tuin, werker):
    client.force_login(werker)
    gegevens = {"naam": "Buurttuin", "wijk": tuin.wijk_id, "fase": "idee"}
    client.post(reverse("initiatieven:initiatief_update", args=[tuin.pk]), gegevens)
    assert tuin.history.count() == 1


def test_namen_zien_alleen_mensen_van_dezelfde_organisatie(
    tuin, werker, collega, beleid, andere_organisatie, wijkteamlid
):
    wijzig(tuin, collega, fase="plan")
    actions.bevestig(tuin, by=wijkteamlid)
    wat = ["Bevestigd: dit klopt nog.", "Van idee naar plan.", "Toegevoegd."]
    assert verteld(tuin, werker) == list(zip(["", "Bram Collega", "Noor Werker"], wat, strict=True))
    assert verteld(tuin, wijkteamlid) == list(zip(["Wim Wijkteam", "", ""], wat, strict=True))
    for vreemde in (beleid, andere_organisatie):
        assert verteld(tuin, vreemde) == list(zip(["", "", ""], wat, strict=True))


def test_ook_een_vertrokken_collega_houdt_zijn_naam(tuin, werker, collega):
    wijzig(tuin, collega, fase="plan")
    collega.aanstellingen.update(einde=datetime.date(2021, 1, 1))
    assert verteld(tuin, werker)[0] == ("Bram Collega", "Van idee naar plan.")


@pytest.mark.parametrize("wie", ["beleid", "beheerder"])
def test_de_pagina_noemt_een_gemeente_geen_medewerker(request, client, wie, tuin, collega):
    wijzig(tuin, collega, fase="plan", begeleider=collega)
    client.force_login(request.getfixturevalue(wie))
    tekst = client.get(reverse("initiatieven:initiatief_detail", args=[tuin.pk])).content.decode()
    assert "Van idee naar plan. Begeleider gewijzigd." in tekst
    assert "Bram" not in tekst
    assert "Noor" not in tekst


def test_de_faselijn_weet_sinds_wanneer(tuin, werker):
    for dag, fase in ((10, "verkenning"), (20, "plan"), (25, "verkenning"), (28, "plan")):
        with time_machine.travel(f"2026-02-{dag} 12:00:00+01:00"):
            wijzig(tuin, werker, fase=fase)
    lijn = faselijn_from(tuin, rijen_of(tuin, user=werker))
    assert [(s.label, s.staat, s.sinds and s.sinds.day) for s in lijn] == [
        ("idee", "klaar", None),
        ("verkenning", "klaar", 25),
        ("plan", "nu", 28),
        ("uitvoering", "straks", None),
        ("bestendigd", "straks", None),
        ("overgedragen", "straks", None),
    ]


def test_een_gestopt_initiatief_heeft_geen_volgende_stap(tuin, werker):
    wijzig(tuin, werker, fase="verkenning")
    wijzig(tuin, werker, fase="gestopt")
    lijn = faselijn_from(tuin, rijen_of(tuin, user=werker))
    assert [(s.label, s.staat) for s in lijn] == [
        ("idee", "klaar"),
        ("verkenning", "klaar"),
        ("gestopt", "nu"),
    ]


def test_gestopt_zonder_geschiedenis_is_een_enkele_stap(lindehof, welzijn, werker):
    gestopt = InitiatiefFactory(wijk=lindehof, organisatie=welzijn, fase="gestopt")
    gestopt.history.all().delete()
    assert [s.label for s in faselijn_from(gestopt, [])] == ["gestopt"]


@pytest.mark.parametrize("wie", ["werker", "beleid"])
def test_een_langere_geschiedenis_kost_niet_meer_queries(request, client, wie, tuin, werker, collega):
    client.force_login(request.getfixturevalue(wie))
    adres = reverse("initiatieven:initiatief_detail", args=[tuin.pk])

    def aantal():
        with CaptureQueriesContext(connection) as queries:
            client.get(adres)
        return len(queries)

    def vul():
        thema = Thema.objects.exclude(initiatieven=tuin).first()
        wijzig(tuin, collega, fase="plan", themas=[*tuin.themas.all(), thema])
        koffietafel = tuin.netwerken.model(naam="Koffietafel", wijk=tuin.wijk, organisatie=tuin.organisatie)
        tuin.netwerken.add(leg_vast(koffietafel, by=collega, gewijzigd=[]))
        tuin.buurten.create(wijk=tuin.wijk, code=f"BU999903{tuin.buurten.count():02d}", naam="Schoolhof")
        InitiatiefFactory(wijk=tuin.wijk, organisatie=tuin.organisatie, gegroeid_uit=tuin)

    vul()
    bij_een = aantal()
    vul()
    vul()
    assert aantal() == bij_een
    assert bij_een <= 20
