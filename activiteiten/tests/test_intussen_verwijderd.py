"""Somebody types while somebody else deletes: what was typed stays, and can still be saved."""

import pytest
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.models import Activiteit, Inzet
from activiteiten.tests.formulier import NIEUW
from activiteiten.tests.spreadsheets import GOED, csv_van, doorloop
from inlezen.actions import maak_ongedaan
from opbouw.tests.paginas import ingevuld_in

pytestmark = pytest.mark.usefixtures("zaterdag")

ZET_TERUG, ALS_NIEUWE = {"terugzetten": "1"}, {"als_nieuwe": "1"}
WEG = "Deze activiteit is intussen verwijderd door Carla Coördinator op 21 november 2026"


@pytest.fixture
def activiteit(client, invoer, werker):
    client.force_login(werker)
    client.post(NIEUW, invoer(titel="Koffietafel"))
    return Activiteit.objects.get()


@pytest.fixture
def open_(client, activiteit):
    def _open(user):
        client.force_login(user)
        return ingevuld_in(client.get(pad(activiteit)))

    return _open


@pytest.fixture
def weg(client, activiteit, open_, werker, coordinator):
    """Noor typed; meanwhile Carla deleted the activity. The page that Noor gets."""
    getypt = open_(werker) | {"titel": "Soeptafel", "omschrijving": "Een heel verhaal."}
    actions.verwijder_activiteit(by=coordinator, activiteit=activiteit)
    return client.post(pad(activiteit), getypt)


def pad(activiteit):
    return reverse("activiteiten:activiteit_update", args=[activiteit.pk])


def knoppen(antwoord):
    teksten = ("Zet terug en sla op", "Log als nieuwe activiteit")
    return [tekst for tekst in teksten if f">{tekst}</button>" in antwoord.text]


def stand():
    return list(Activiteit.met_verwijderde.order_by("pk").values_list("titel", "omschrijving", "verwijderd"))


def test_wat_je_typte_staat_nog_in_het_formulier_met_twee_wegen_verder(weg):
    assert weg.status_code == 409
    assert WEG in weg.text
    assert knoppen(weg) == ["Zet terug en sla op", "Log als nieuwe activiteit"]
    terug = ingevuld_in(weg)
    assert (terug["titel"], terug["omschrijving"]) == ("Soeptafel", "Een heel verhaal.")
    assert '<h1 class="formkop">Koffietafel bewerken</h1>' in weg.text
    assert stand() == [("Koffietafel", "", True)]


def test_terugzetten_en_opslaan(client, activiteit, weg):
    antwoord = client.post(pad(activiteit), ingevuld_in(weg) | ZET_TERUG, follow=True)
    assert "De activiteit staat er weer, en jouw wijziging is opgeslagen." in antwoord.text
    assert stand() == [("Soeptafel", "Een heel verhaal.", False)]
    assert Inzet.objects.geteld().count() == 1
    assert [g.wat for g in geschiedenis_of(activiteit)] == [
        "wijzigde titel en omschrijving",
        "zette deze activiteit terug",
        "verwijderde deze activiteit",
        "logde deze activiteit",
    ]


def test_loggen_als_nieuwe_maakt_er_een_bij_ook_na_twee_keer_drukken(client, activiteit, weg):
    for _ in range(2):
        antwoord = client.post(pad(activiteit), ingevuld_in(weg) | ALS_NIEUWE, follow=True)
        assert "staat erin." in antwoord.text
    assert stand() == [("Koffietafel", "", True), ("Soeptafel", "Een heel verhaal.", False)]


def test_de_tijd_blijft_van_wie_ze_was(client, activiteit, open_, coordinator):
    """The coördinator had the form of Noor open: logged anew, the time is still Noor's."""
    getypt = open_(coordinator) | {"titel": "Soeptafel"}
    actions.verwijder_activiteit(by=coordinator, activiteit=activiteit)
    client.post(pad(activiteit), ingevuld_in(client.post(pad(activiteit), getypt)) | ALS_NIEUWE)
    nieuw = Activiteit.objects.get()
    assert nieuw.ingevoerd_door == coordinator
    assert [i.medewerker.naam for i in nieuw.inzet.all()] == ["Noor Werker"]


@pytest.mark.parametrize("knop", [ZET_TERUG, ALS_NIEUWE])
def test_wat_niet_goed_is_komt_terug_met_dezelfde_wegen(client, activiteit, weg, knop):
    fout = client.post(pad(activiteit), ingevuld_in(weg) | {"duur": "lang"} | knop)
    assert fout.status_code == 422
    assert knoppen(fout) == knoppen(weg)
    assert ingevuld_in(fout)["omschrijving"] == "Een heel verhaal."
    assert stand() == [("Koffietafel", "", True)]


def test_wat_eerst_nog_gewijzigd_werd_gaat_niet_verloren(client, activiteit, open_, werker, coordinator):
    getypt = open_(werker) | {"titel": "Soeptafel"}
    gegevens = actions.gegevens_van(activiteit) | {"locatie": "De Linde", "titel": "Theetafel"}
    actions.wijzig_activiteit(by=coordinator, activiteit=activiteit, versie=1, gegevens=gegevens)
    actions.verwijder_activiteit(by=coordinator, activiteit=activiteit)
    client.force_login(werker)
    vraag = client.post(pad(activiteit), getypt)
    assert [(v.wat, v.nu, v.jij) for v in vraag.context["verschillen"]] == [
        ("Titel", "Theetafel", "Soeptafel")
    ]
    client.post(pad(activiteit), ingevuld_in(vraag) | ZET_TERUG)
    assert Activiteit.objects.values_list("titel", "locatie").get() == ("Soeptafel", "De Linde")


def test_wie_intussen_weer_terugzette_en_wijzigde_wordt_niet_overschreven(
    client, activiteit, weg, werker, coordinator
):
    actions.zet_activiteit_terug(by=coordinator, activiteit=activiteit)
    gegevens = actions.gegevens_van(activiteit) | {"locatie": "De Linde"}
    actions.wijzig_activiteit(by=coordinator, activiteit=activiteit, versie=3, gegevens=gegevens)
    botsing = client.post(pad(activiteit), ingevuld_in(weg) | ZET_TERUG)
    assert botsing.status_code == 409
    assert "Carla Coördinator was je voor" in botsing.text
    assert ingevuld_in(botsing)["locatie"] == "De Linde"


def test_verwijderd_terwijl_het_onderweg_was(client, activiteit, open_, monkeypatch, werker, coordinator):
    getypt = open_(werker) | {"titel": "Te laat"}
    wijzig = actions.wijzig_activiteit

    def na_het_verwijderen(**alles):
        actions.verwijder_activiteit(by=coordinator, activiteit=activiteit)
        return wijzig(**alles)

    monkeypatch.setattr(actions, "wijzig_activiteit", na_het_verwijderen)
    vraag = client.post(pad(activiteit), getypt)
    assert vraag.status_code == 409
    assert WEG in vraag.text
    assert ingevuld_in(vraag)["titel"] == "Te laat"


def test_uit_een_bestand_dat_weer_weg_is_kan_het_alleen_als_nieuwe(client, werker, lindehof, spoorzicht):
    client.force_login(werker)
    inlezing = doorloop(client, csv_van([GOED])).inlezing
    activiteit = Activiteit.objects.get()
    getypt = ingevuld_in(client.get(pad(activiteit))) | {"titel": "Soeptafel"}
    maak_ongedaan(by=werker, inlezing=inlezing)
    vraag = client.post(pad(activiteit), getypt)
    assert (vraag.status_code, knoppen(vraag)) == (409, ["Log als nieuwe activiteit"])
    assert "Ze kwam uit een bestand dat weer uit het log is gehaald" in vraag.text
    assert client.post(pad(activiteit), ingevuld_in(vraag) | ZET_TERUG).status_code == 409
    assert not Activiteit.objects.exists()
    client.post(pad(activiteit), ingevuld_in(vraag) | ALS_NIEUWE)
    assert Activiteit.objects.get().titel == "Soeptafel"


def test_in_een_afgesloten_maand_zet_alleen_een_coordinator_terug(
    client, activiteit, weg, werker, coordinator, sluit
):
    sluit()
    vraag = client.post(pad(activiteit), ingevuld_in(weg) | ZET_TERUG)
    assert knoppen(vraag) == ["Log als nieuwe activiteit"]
    fout = client.post(pad(activiteit), ingevuld_in(vraag) | ALS_NIEUWE)
    assert (fout.status_code, list(fout.context["form"].errors)) == (422, ["datum"])
    assert (
        client.post(pad(activiteit), ingevuld_in(fout) | {"datum": "2026-04-01"} | ALS_NIEUWE).status_code
        == 302
    )

    client.force_login(coordinator)
    vraag = client.post(pad(activiteit), ingevuld_in(weg))
    fout = client.post(pad(activiteit), ingevuld_in(vraag) | ZET_TERUG)
    assert (fout.status_code, list(fout.context["form"].errors)) == (422, ["reden"])
    client.post(pad(activiteit), ingevuld_in(fout) | {"reden": "vergeten"} | ZET_TERUG)
    assert Activiteit.objects.filter(pk=activiteit.pk).exists()


@pytest.mark.parametrize("wie", ["andere_organisatie", "werker_zandveen", "wijkteamlid"])
def test_wie_er_niet_bij_hoort_ziet_niets(client, weg, activiteit, request, wie):
    client.force_login(request.getfixturevalue(wie))
    for knop in ({}, ZET_TERUG, ALS_NIEUWE):
        assert client.post(pad(activiteit), ingevuld_in(weg) | knop).status_code == 404
    assert stand() == [("Koffietafel", "", True)]


def test_wie_haar_wel_ziet_maar_niet_wijzigt_logt_alleen_een_nieuwe(client, weg, activiteit, collega):
    client.force_login(collega)
    vraag = client.post(pad(activiteit), ingevuld_in(weg) | ZET_TERUG)
    assert (vraag.status_code, knoppen(vraag)) == (409, ["Log als nieuwe activiteit"])
    assert stand() == [("Koffietafel", "", True)]


def test_zonder_iets_te_versturen_is_er_niets(client, weg, activiteit):
    assert client.get(pad(activiteit)).status_code == 404
