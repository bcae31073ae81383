"""A closed month on the pages of the log: a sentence for a worker, a reason from a coördinator."""

import pytest
from django.urls import reverse

from activiteiten.log.verloop import geschiedenis_of
from activiteiten.maanden.bezwaren import maak_bezwaar
from activiteiten.models import Activiteit
from activiteiten.tests.factories import InzetFactory
from activiteiten.tests.formulier import NIEUW

pytestmark = pytest.mark.usefixtures("zaterdag")

PAS_VERWIJDERD = reverse("activiteiten:verwijderd_list")
DICHT = "Maart 2026 is afgesloten."


@pytest.fixture
def activiteit(client, invoer, werker, sluit):
    """Logged on 2 March by Noor; then the month was closed."""
    client.force_login(werker)
    client.post(NIEUW, invoer(titel="Koffietafel"), follow=True)
    sluit()
    return Activiteit.objects.get()


def pad(naam, activiteit):
    return reverse(f"activiteiten:activiteit_{naam}", args=[activiteit.pk])


def wat_er_gebeurde(activiteit):
    return [g.wat for g in geschiedenis_of(activiteit)]


def test_een_werker_leest_bij_de_dag_dat_de_maand_dicht_is_en_houdt_wat_er_stond(
    client, invoer, werker, sluit
):
    sluit()
    client.force_login(werker)

    antwoord = client.post(NIEUW, invoer(titel="Te laat"))

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "datum": [f"{DICHT} Alleen een coördinator kan er nog iets aan veranderen. Vraag het je coördinator."]
    }
    assert 'value="Te laat"' in antwoord.text
    assert 'name="reden"' not in antwoord.text
    assert not Activiteit.objects.exists()
    assert client.post(NIEUW, invoer(datum="2026-04-01")).status_code == 302


def test_een_werker_ziet_op_de_pagina_dat_de_maand_dicht_is_en_heeft_geen_knoppen(client, activiteit, werker):
    antwoord = client.get(pad("detail", activiteit))

    assert DICHT in antwoord.text
    assert pad("update", activiteit) not in antwoord.text
    assert pad("delete", activiteit) not in antwoord.text
    assert DICHT in client.get(pad("update", activiteit)).text


def test_een_werker_wijzigt_verwijdert_en_zet_niets_terug(client, activiteit, invoer, werker):
    antwoord = client.post(pad("update", activiteit), invoer(versie="1", deelnemers="1"))
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == ["datum"]

    antwoord = client.post(pad("delete", activiteit), {"reden": "dubbel"}, follow=True)
    assert "Vraag het je coördinator." in antwoord.text
    assert Activiteit.objects.get().deelnemers == 14


def test_een_werker_zet_in_een_afgesloten_maand_niets_terug(client, invoer, werker, sluit):
    client.force_login(werker)
    client.post(NIEUW, invoer())
    activiteit = Activiteit.objects.get()
    client.post(pad("delete", activiteit))
    sluit()

    antwoord = client.post(pad("restore", activiteit), follow=True)

    assert antwoord.redirect_chain == [(PAS_VERWIJDERD, 302)]
    assert "Vraag het je coördinator." in antwoord.text
    assert not Activiteit.objects.exists()


def test_een_coordinator_krijgt_bij_een_nieuwe_de_vraag_waarom(client, invoer, coordinator, sluit):
    sluit()
    client.force_login(coordinator)
    assert 'name="reden"' not in client.get(NIEUW).text
    gegevens = invoer(titel="Vergeten")

    vraag = client.post(NIEUW, gegevens)

    assert vraag.status_code == 422
    assert vraag.context["form"].errors == {
        "reden": [f"{DICHT} Zeg erbij waarom je er nog iets aan verandert."]
    }
    assert 'name="reden"' in vraag.text
    assert client.post(NIEUW, gegevens | {"reden": "vergeten"}).status_code == 302
    assert wat_er_gebeurde(Activiteit.objects.get()) == [
        "logde deze activiteit in een afgesloten maand, want: vergeten"
    ]


def test_een_coordinator_verbetert_met_een_reden_en_de_pagina_laat_het_zien(
    client, activiteit, invoer, coordinator
):
    client.force_login(coordinator)
    formulier = client.get(pad("update", activiteit))
    assert 'name="reden"' in formulier.text
    assert "Je kunt dit als coördinator nog verbeteren" in formulier.text
    anders = invoer(versie="1", titel="Koffietafel", deelnemers="12")

    assert client.post(pad("update", activiteit), anders).status_code == 422
    assert client.post(pad("update", activiteit), anders | {"reden": "zomaar"}).status_code == 422
    antwoord = client.post(pad("update", activiteit), anders | {"reden": "verkeerd"}, follow=True)

    assert (
        "Carla Coördinator wijzigde deelnemers in een afgesloten maand, want: verkeerd ingevuld."
        in antwoord.text
    )
    assert Activiteit.objects.get().deelnemers == 12


def test_verwijderen_en_terugzetten_vragen_een_coordinator_eerst_waarom(client, activiteit, coordinator):
    client.force_login(coordinator)
    for naam, woord, reden in (("delete", "verwijderen", "dubbel"), ("restore", "terugzetten", "op_verzoek")):
        stond = Activiteit.objects.count()
        vraag = client.post(pad(naam, activiteit))
        assert vraag.status_code == 422
        assert f"Koffietafel {woord}" in vraag.text
        assert "errorlist" not in vraag.text
        assert "Kies waarom je dit nog wijzigt." in client.post(pad(naam, activiteit), {"reden": ""}).text
        assert Activiteit.objects.count() == stond
        assert client.post(pad(naam, activiteit), {"reden": reden}).status_code == 302
        assert Activiteit.objects.count() == 1 - stond
    assert wat_er_gebeurde(activiteit)[:2] == [
        "zette deze activiteit terug in een afgesloten maand, want: op verzoek van de werker",
        "verwijderde deze activiteit in een afgesloten maand, want: dubbel",
    ]


def test_een_reden_bij_een_open_maand_doet_niets(client, invoer, coordinator):
    client.force_login(coordinator)
    assert client.post(NIEUW, invoer(reden="dubbel")).status_code == 302
    assert wat_er_gebeurde(Activiteit.objects.get()) == ["logde deze activiteit"]


def test_wat_zonder_netwerk_is_gelogd_wordt_in_een_afgesloten_maand_afgekeurd(client, invoer, werker, sluit):
    sluit()
    client.force_login(werker)

    deur = reverse("activiteiten:wachtrij")
    gebruiker = client.get(deur).json()["gebruiker"]
    antwoord = client.post(deur, invoer(gebruiker=gebruiker))

    assert antwoord.status_code == 422
    assert antwoord.json()["fouten"]["Wanneer?"][0].startswith(DICHT)
    assert not Activiteit.objects.exists()


# Objections and registration time, on the pages that show them


def test_de_pagina_en_start_tonen_bezwaren(client, invoer, werker, collega):
    client.force_login(werker)
    client.post(NIEUW, invoer(titel="Koffietafel", datum="2026-11-20"))
    activiteit = Activiteit.objects.get()
    InzetFactory(activiteit=activiteit, medewerker=collega, minuten=90)

    client.force_login(collega)
    assert "Collega’s zetten jou erbij" in client.get("/").text
    assert "Noor Werker zette jou erbij met 1:30." in client.get(pad("detail", activiteit)).text
    maak_bezwaar(by=collega, activiteit=activiteit, reden="niet_bij")
    assert "Collega’s zetten jou erbij" not in client.get("/").text

    client.force_login(werker)
    assert "Bram Collega bij Koffietafel, 20 november: ik was er niet bij" in client.get("/").text
    assert "Bram Collega zegt: ik was er niet bij" in client.get(pad("detail", activiteit)).text


def test_meer_toont_de_eigen_registratiedruk_en_de_weg_naar_de_maanden(
    client, invoer, werker, coordinator, beleid
):
    client.force_login(werker)
    client.post(NIEUW, invoer(invoer_seconden="24"))
    tekst = client.get("/meer/").text
    assert "Eén keer loggen kost je gewoonlijk 24 seconden. Gemeten over één keer." in tekst
    assert reverse("activiteiten:maand_list") not in tekst

    client.force_login(coordinator)
    tekst = client.get("/meer/").text
    assert "Zodra je hebt gelogd" in tekst
    assert reverse("activiteiten:maand_list") in tekst

    client.force_login(beleid)
    assert "Hoe lang loggen duurt" not in client.get("/meer/").text


def test_een_werker_die_niets_verwijderds_terugzet_hoort_dat_er_niets_was(client, activiteit):
    tekst = client.post(pad("restore", activiteit), follow=True).text
    assert "Er is niets teruggezet: Koffietafel was niet verwijderd." in tekst
    assert wat_er_gebeurde(activiteit) == ["logde deze activiteit"]
