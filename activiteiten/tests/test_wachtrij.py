"""The door for entries that a device kept: what it lets in, what it says, and to whom it gives which key."""

import datetime
import re
import uuid

import pytest
from django.test import Client
from django.urls import reverse

from activiteiten.apparaat.apparaatsleutel import kenmerk_of, kluissleutels_for
from activiteiten.models import Activiteit
from activiteiten.tests.factories import AfsluitingFactory
from gebruikers.models import Tekstverklaring
from wijken.tests.factories import WijkFactory

DEUR = reverse("activiteiten:wachtrij")


@pytest.fixture
def stuur(client, werker):
    """Sends what a device of the worker kept."""
    client.force_login(werker)
    return lambda gegevens, **anders: client.post(DEUR, gegevens | {"gebruiker": kenmerk_of(werker)} | anders)


def test_een_bewaarde_invoer_wordt_een_activiteit_van_wie_hem_maakte(stuur, invoer, werker):
    antwoord = stuur(invoer(titel="Onderweg"))
    activiteit = Activiteit.objects.get()
    assert (antwoord.status_code, antwoord.json()) == (201, {"adres": f"/activiteiten/{activiteit.pk}/"})
    assert (activiteit.titel, activiteit.ingevoerd_door) == ("Onderweg", werker)


def test_twee_keer_aankomen_geeft_hetzelfde_antwoord_en_een_rij(stuur, invoer):
    gegevens = invoer()
    eerste, tweede = stuur(gegevens), stuur(gegevens)
    assert (eerste.status_code, tweede.status_code) == (201, 200)
    assert eerste.json() == tweede.json()
    assert Activiteit.objects.count() == 1


def test_wat_het_formulier_al_opsloeg_komt_niet_nog_eens(stuur, client, invoer):
    gegevens = invoer()
    client.post(reverse("activiteiten:activiteit_create"), gegevens)
    assert stuur(gegevens).status_code == 200
    assert Activiteit.objects.count() == 1


def test_wat_bewust_twee_keer_in_de_wachtrij_staat_komt_twee_keer_aan(stuur, invoer):
    assert [stuur(invoer()).status_code for _ in range(2)] == [201, 201]
    assert Activiteit.objects.count() == 2


def test_dezelfde_sleutel_met_andere_inhoud_wijst_naar_wat_er_staat(stuur, invoer):
    gegevens = invoer()
    adres = stuur(gegevens).json()["adres"]
    antwoord = stuur(gegevens | {"deelnemers": "15"})
    assert (antwoord.status_code, antwoord.json()) == (409, {"bestaande": adres})
    assert Activiteit.objects.get().deelnemers == 14


def test_wat_niet_kan_komt_terug_met_label_zin_en_plek(stuur, invoer, lindehof):
    lindehof.vervallen_per = datetime.date(2020, 1, 1)
    lindehof.save()
    antwoord = stuur(invoer(duur="lang"))
    fouten = antwoord.json()["fouten"]
    assert antwoord.status_code == 422
    assert sorted(fouten) == ["Hoe lang?", "Waar?"]
    assert "Lindehof bestaat niet meer sinds 1 januari 2020" in fouten["Waar?"][0]
    assert antwoord.json()["bij"] == {"Hoe lang?": "id_duur", "Waar?": "id_wijk"}
    assert Activiteit.objects.count() == 0


def test_een_maand_die_intussen_gesloten_is_wordt_afgekeurd(stuur, invoer, welzijn, waterrijk, coordinator):
    gegevens = invoer()
    AfsluitingFactory(
        organisatie=welzijn, gemeente=waterrijk, maand=datetime.date(2026, 3, 1), door=coordinator
    )
    antwoord = stuur(gegevens)
    assert antwoord.status_code == 422
    assert "Maart 2026 is afgesloten." in antwoord.json()["fouten"]["Wanneer?"][0]
    assert Activiteit.objects.count() == 0
    assert stuur(invoer(datum="2026-02-27")).status_code == 201


def test_een_persoonsgegeven_wordt_afgekeurd_en_een_verklaring_onthouden(stuur, client, invoer):
    gegevens = invoer(omschrijving="Bel 06-12345678")
    assert list(stuur(gegevens).json()["fouten"]) == ["Omschrijving"]
    assert Activiteit.objects.count() == Tekstverklaring.objects.count() == 0
    pagina = client.post(reverse("activiteiten:activiteit_create"), gegevens).text
    (keuze,) = set(re.findall(r'<select name="(vondst-[^"]+)"', pagina))
    assert stuur(gegevens | {keuze: "organisatie"}).status_code == 201
    assert [verklaring.reden for verklaring in Tekstverklaring.objects.all()] == ["organisatie"]


def test_een_coordinator_zegt_bij_een_afgesloten_maand_waarom(
    stuur, client, invoer, welzijn, waterrijk, coordinator
):
    AfsluitingFactory(
        organisatie=welzijn, gemeente=waterrijk, maand=datetime.date(2026, 3, 1), door=coordinator
    )
    client.force_login(coordinator)
    gegevens = invoer()
    assert list(stuur(gegevens, gebruiker=kenmerk_of(coordinator)).json()["fouten"]) == [
        "Waarom wijzig je dit nog?"
    ]
    assert stuur(gegevens | {"reden": "vergeten"}, gebruiker=kenmerk_of(coordinator)).status_code == 201


def test_van_iemand_anders_wordt_niets_aangenomen(stuur, invoer, collega):
    assert stuur(invoer(), gebruiker=kenmerk_of(collega)).status_code == 403
    assert stuur(invoer(), gebruiker="").status_code == 403
    assert Activiteit.objects.count() == 0


def test_zonder_kenmerk_wordt_niets_aangenomen(client, werker, invoer):
    client.force_login(werker)
    assert client.post(DEUR, invoer()).json() == {"fouten": {"": ["Open het formulier opnieuw."]}}
    assert Activiteit.objects.count() == 0


def test_zonder_login_komt_er_een_401_en_nooit_een_pagina(client, invoer, werker):
    for antwoord in (client.get(DEUR), client.post(DEUR, invoer(gebruiker=kenmerk_of(werker)))):
        assert (antwoord.status_code, antwoord.json()) == (401, {"fout": "Log in om te versturen."})


def test_zonder_vers_csrf_bewijs_wordt_niets_aangenomen(werker, invoer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(werker)
    gegevens = invoer(gebruiker=kenmerk_of(werker))
    assert client.post(DEUR, gegevens).status_code == 403
    bewijs = client.get(DEUR).json()["csrf"]
    assert client.post(DEUR, gegevens, headers={"X-CSRFToken": bewijs}).status_code == 201


def test_wie_niet_mag_loggen_krijgt_geen_sleutel(client, beleid):
    client.force_login(beleid)
    assert client.get(DEUR).json() == {"fout": "Met deze rol kun je niet loggen."}


def test_de_lijsten_zijn_die_van_het_formulier(client, werker, lindehof, spoorzicht, duinrand, stuur, invoer):
    WijkFactory(gemeente=lindehof.gemeente, code="WK999999", vervallen_per=datetime.date(2020, 1, 1))
    stuur(invoer(wijk=spoorzicht.pk))
    lijsten = client.get(DEUR).json()["lijsten"]
    assert [(wijk["waarde"], wijk["naam"]) for wijk in lijsten["wijk"]] == [
        (str(lindehof.pk), "Lindehof (WK999903)"),
        (str(spoorzicht.pk), "Spoorzicht (WK999908)"),
    ]
    assert {soort["naam"]: soort["vorm"] for soort in lijsten["soort"]}["Individuele hulp"] == "individueel"
    assert (lijsten["organisatie"], lijsten["laatste_wijk"]) == ([], str(spoorzicht.pk))


def test_het_antwoord_met_de_sleutel_wordt_nergens_bewaard(client, werker):
    client.force_login(werker)
    assert client.get(DEUR)["Cache-Control"] == "private, no-store"


def test_de_sleutel_is_van_een_persoon_en_bij_elke_login_dezelfde(client, werker, collega):
    def gekregen(wie):
        client.force_login(wie)
        antwoord = client.get(DEUR).json()
        return antwoord["gebruiker"], antwoord["sleutel"]

    van_werker, van_collega = gekregen(werker), gekregen(collega)
    assert van_werker == gekregen(werker)
    assert not set(van_werker) & set(van_collega)
    assert str(werker.pk) != van_werker[0]


def test_na_een_nieuwe_secret_key_gaat_ook_open_wat_eerder_dicht_ging(client, werker, settings, invoer):
    eerder = kluissleutels_for(werker)[0]
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een-nieuwe"
    client.force_login(werker)
    antwoord = client.get(DEUR).json()
    assert antwoord["gebruiker"] != eerder.gebruiker
    assert antwoord["eerdere"] == [{"gebruiker": eerder.gebruiker, "sleutel": eerder.sleutel}]
    assert client.post(DEUR, invoer(gebruiker=eerder.gebruiker)).status_code == 201


def test_de_pagina_met_de_wachtrij_zegt_niets_van_een_ander(client, werker, collega):
    client.force_login(werker)
    html = client.get(reverse("activiteiten:wachtrij_list")).text
    assert kenmerk_of(werker) in html
    assert kenmerk_of(collega) not in html


def test_de_schil_is_voor_iedereen_gelijk(client, werker, lindehof):
    bezoeker = client.get(reverse("activiteiten:offline")).text
    client.force_login(werker)
    assert client.get(reverse("activiteiten:offline")).text == bezoeker
    for woord in ("Noor", "Lindehof", kenmerk_of(werker), "csrfmiddlewaretoken"):
        assert woord not in bezoeker


def test_de_schil_stelt_de_zes_vragen_met_de_namen_van_het_formulier(client, werker, lindehof):
    client.force_login(werker)
    schil = client.get(reverse("activiteiten:offline")).text
    formulier = client.get(reverse("activiteiten:activiteit_create"))
    for veld in (
        "soort",
        "datum",
        "wijk",
        "duur",
        "vorm",
        "deelnemers",
        "titel",
        "omschrijving",
        "locatie",
        "begintijd",
    ):
        assert f'name="{veld}"' in schil
        assert veld in formulier.context["form"].fields
        if veld in ("soort", "datum", "wijk", "duur", "vorm", "deelnemers"):
            assert str(formulier.context["form"][veld].label) in schil


def test_uuid_van_de_browser_is_een_geldige_sleutel(stuur, invoer):
    sleutel = str(uuid.uuid4()).upper()
    assert stuur(invoer(sleutel=sleutel)).status_code == 201
    assert str(Activiteit.objects.get().sleutel) == sleutel.lower()
