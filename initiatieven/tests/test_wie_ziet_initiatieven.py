"""Read by everybody in the gemeente, written by the own organisatie, invisible elsewhere."""

import pytest
from django.urls import reverse

from initiatieven.models import Initiatief
from initiatieven.tests.factories import InitiatiefFactory
from kern.geschiedenis import leg_vast

LEZERS = ("werker", "coordinator", "andere_organisatie", "wijkteamlid", "beleid", "beheerder")


def adres(naam, initiatief):
    return reverse(f"initiatieven:initiatief_{naam}", args=[initiatief.pk])


@pytest.fixture
def tuin(lindehof, welzijn, werker):
    return InitiatiefFactory(
        naam="Buurttuin",
        wijk=lindehof,
        organisatie=welzijn,
        begeleider=werker,
        omschrijving="Op het oude schoolplein.",
        rol_opbouwwerker="op de achtergrond",
        actieve_bewoners=3,
    )


@pytest.fixture
def van_buurtkracht(spoorzicht, buurtkracht):
    return InitiatiefFactory(naam="Repaircafé", wijk=spoorzicht, organisatie=buurtkracht)


@pytest.fixture
def in_zandveen(duinrand, welzijn_zandveen):
    return InitiatiefFactory(naam="Strandploeg", wijk=duinrand, organisatie=welzijn_zandveen)


@pytest.mark.parametrize("wie", LEZERS)
def test_iedereen_in_de_gemeente_leest_alles_van_de_gemeente(
    request, client, wie, tuin, van_buurtkracht, in_zandveen
):
    lezer = request.getfixturevalue(wie)
    assert list(Initiatief.objects.visible_to(lezer)) == [tuin, van_buurtkracht]
    client.force_login(lezer)
    pagina = client.get(reverse("initiatieven:initiatief_list")).context["pagina"]
    assert list(pagina) == [tuin, van_buurtkracht]
    assert client.get(adres("detail", tuin)).context["initiatief"] == tuin
    assert client.get(adres("detail", in_zandveen)).status_code == 404


def test_wie_twee_gemeenten_heeft_ziet_beide_en_kan_er_een_kiezen(
    client, werker, beleid_zandveen, tuin, in_zandveen, werker_zandveen
):
    werker_zandveen.aanstellingen.update(gebruiker=werker)
    client.force_login(werker)
    lijst = reverse("initiatieven:initiatief_list")
    assert list(client.get(lijst).context["pagina"]) == [tuin, in_zandveen]
    assert list(client.get(lijst, {"gemeente": "GM9998"}).context["pagina"]) == [in_zandveen]
    assert list(client.get(lijst, {"gemeente": "GM7777"}).context["pagina"]) == []


def test_zonder_aanstelling_is_er_niets(client, zonder_aanstelling, tuin):
    assert list(Initiatief.objects.visible_to(zonder_aanstelling)) == []
    client.force_login(zonder_aanstelling)
    assert client.get(reverse("initiatieven:initiatief_list")).status_code == 403
    assert client.get(adres("detail", tuin)).status_code == 403


@pytest.mark.parametrize(
    ("wie", "code"),
    [
        ("werker", 200),
        ("coordinator", 200),
        ("andere_organisatie", 404),
        ("werker_zandveen", 404),
        ("wijkteamlid", 403),
        ("beleid", 403),
        ("beheerder", 403),
    ],
)
def test_alleen_de_eigen_organisatie_bewerkt(request, client, wie, code, tuin):
    client.force_login(request.getfixturevalue(wie))
    assert client.get(adres("update", tuin)).status_code == code
    gegevens = {"versie": "1", "naam": "Overgenomen", "wijk": tuin.wijk_id, "fase": "idee"}
    antwoord = client.post(adres("update", tuin), gegevens)
    assert antwoord.status_code == (302 if code == 200 else code)
    tuin.refresh_from_db()
    assert tuin.naam == ("Overgenomen" if code == 200 else "Buurttuin")


@pytest.mark.parametrize(
    ("wie", "code"), [("werker", 200), ("coordinator", 200), ("wijkteamlid", 403), ("beleid", 403)]
)
def test_toevoegen_mag_wie_hier_schrijft(request, client, wie, code):
    client.force_login(request.getfixturevalue(wie))
    assert client.get(reverse("initiatieven:initiatief_create")).status_code == code


@pytest.mark.parametrize("wie", LEZERS)
def test_begeleider_rol_en_een_klein_aantal_blijven_binnen_de_organisatie(request, client, wie, tuin):
    client.force_login(request.getfixturevalue(wie))
    eigen = wie in {"werker", "coordinator"}
    for adres_van_pagina in (adres("detail", tuin), reverse("initiatieven:initiatief_list")):
        tekst = client.get(adres_van_pagina).content.decode()
        tekst = tekst.partition("<main")[2].partition("</main>")[0]
        assert ("Noor Werker" in tekst) == eigen
        assert ("&lt;5" in tekst) != eigen
    detail = client.get(adres("detail", tuin)).content.decode()
    assert "Op het oude schoolplein." in detail
    assert ("op de achtergrond" in detail) == eigen
    assert ("3 bewoners dragen het" in detail) == eigen


@pytest.mark.parametrize(
    ("wie", "knoppen"),
    [
        ("werker", {"Loggen bij dit initiatief", "Bewerken", "Klopt nog"}),
        ("andere_organisatie", {"Loggen bij dit initiatief", "Klopt nog"}),
        ("wijkteamlid", {"Loggen bij dit initiatief", "Klopt nog"}),
        ("beleid", set()),
        ("beheerder", set()),
    ],
)
def test_knoppen_volgen_de_rechten(request, client, wie, knoppen, tuin):
    client.force_login(request.getfixturevalue(wie))
    tekst = client.get(adres("detail", tuin)).content.decode()
    gezien = {knop for knop in ("Loggen bij dit initiatief", "Bewerken", "Klopt nog") if f">{knop}<" in tekst}
    assert gezien == knoppen
    assert (f"/activiteiten/nieuw/?initiatief={tuin.pk}" in tekst) == bool(knoppen)


def test_een_netwerk_erbij_staat_op_de_pagina(client, werker, tuin, lindehof, welzijn):
    koffietafel = tuin.netwerken.model(naam="Koffietafel", wijk=lindehof, organisatie=welzijn)
    tuin.netwerken.add(leg_vast(koffietafel, by=werker, gewijzigd=[]))
    client.force_login(werker)
    assert [n.naam for n in client.get(adres("detail", tuin)).context["netwerken"]] == ["Koffietafel"]
