"""Whose work is read in, for which workplace, and who may see the file."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from activiteiten.models import Activiteit
from activiteiten.tests.spreadsheets import (
    BEGIN,
    GOED,
    MET_NAAM,
    PAGINAS,
    VAN_NOOR,
    adres,
    alle_inzet,
    csv_van,
    doorloop,
    kies,
    klaar,
    kolomkeuzes,
)
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from inlezen.models import Inlezing

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

Stand = Inlezing.Stand


def test_een_coordinator_leest_het_werk_van_collegas_in(client, coordinator, werker, collega, lindehof):
    client.force_login(coordinator)
    rijen = [
        (*GOED, "noor@voorbeeld.example"),
        (*GOED, "Bram Collega"),
        (*GOED, "BRAM COLLEGA"),
        (*GOED, "Carla Coordinator"),
    ]
    assert doorloop(client, csv_van(rijen, koppen=MET_NAAM)).zinnen == []
    assert [naam for naam, *_ in alle_inzet()] == [
        "Bram Collega",
        "Bram Collega",
        "Carla Coördinator",
        "Noor Werker",
    ]
    activiteit = Activiteit.objects.get(inzet__medewerker=werker)
    assert activiteit.ingevoerd_door == coordinator
    rij = activiteit.geschiedenis.get()
    assert (rij.history_user, rij.ingevoerd_door) == (coordinator, coordinator)


def test_wie_werk_van_een_ander_inleest_staat_erbij_en_kan_tegenspraak_krijgen(
    client, coordinator, werker, lindehof
):
    client.force_login(coordinator)
    doorloop(client, VAN_NOOR)
    activiteit = Activiteit.objects.get()
    pagina = reverse("activiteiten:activiteit_detail", args=[activiteit.pk])

    client.force_login(werker)
    assert "één activiteit</a> voor je in, van 18 november 2026" in client.get("/").text
    assert "Carla Coördinator zette jou erbij met 1:30. Klopt dat niet?" in client.get(pagina).text
    assert client.get(reverse("activiteiten:activiteit_update", args=[activiteit.pk])).status_code == 200
    client.post(reverse("activiteiten:bezwaar_create", args=[activiteit.pk]), {"reden": "niet_bij"})

    client.force_login(coordinator)
    assert "Noor Werker bij Ontmoeting, 18 november: ik was er niet bij" in client.get("/").text
    assert "Noor Werker zegt: ik was er niet bij" in client.get(pagina).text


def test_je_eigen_bestand_is_niets_om_tegen_te_spreken(lezer, werker):
    doorloop(lezer, csv_van([GOED]))
    assert not Activiteit.objects.bij_gezet_door_ander(werker).exists()


def test_het_formulier_begint_niet_met_wat_is_ingelezen(
    client, coordinator, werker, ontmoeting, lindehof, spoorzicht
):
    """Not for the worker whose work it was, and not for the coördinator who entered it."""
    rijen = [(f"{dag}-11-2026", "ontmoeting", "Spoorzicht", "1", "Noor Werker") for dag in (18, 19, 20, 21)]
    client.force_login(coordinator)
    doorloop(client, csv_van(rijen, koppen=MET_NAAM))
    for wie in (werker, coordinator):
        client.force_login(wie)
        antwoord = client.get(reverse("activiteiten:activiteit_create"))
        form = antwoord.context["form"]
        assert (form["wijk"].value(), form["soort"].value()) == (None, None)
        assert antwoord.context["nogeens"] == []


def test_ook_wie_er_niet_meer_werkt_kan_werk_hebben_gedaan(client, coordinator, waterrijk, welzijn, lindehof):
    vertrokken = GebruikerFactory(naam="Vera Vertrokken")
    AanstellingFactory(
        gebruiker=vertrokken, gemeente=waterrijk, organisatie=welzijn, einde=datetime.date(2026, 6, 1)
    )
    client.force_login(coordinator)
    doorloop(client, csv_van([(*GOED, "vera vertrokken")], koppen=MET_NAAM))
    assert [naam for naam, *_ in alle_inzet()] == ["Vera Vertrokken"]


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        (
            "Olga Ander",
            "“Olga Ander” kennen we niet bij Welzijn Waterrijk. Schrijf het e-mailadres waarmee je collega inlogt.",
        ),
        ("Bram Collegga", "Bedoel je Bram Collega?"),
        ("bram@elders.example", "“bram@elders.example” kennen we niet bij Welzijn Waterrijk."),
        ("Jan Dubbel", "Er zijn 2 collega’s met de naam Jan Dubbel. Schrijf het e-mailadres."),
        ("", "Vul in wie dit deed: een naam of e-mailadres."),
    ],
)
def test_een_medewerker_die_niet_te_vinden_is(
    client, coordinator, collega, andere_organisatie, waterrijk, welzijn, lindehof, wie, zin
):
    for _ in range(2):
        AanstellingFactory(
            gebruiker=GebruikerFactory(naam="Jan Dubbel"), gemeente=waterrijk, organisatie=welzijn
        )
    client.force_login(coordinator)
    gang = doorloop(client, csv_van([(*GOED, wie)], koppen=MET_NAAM))
    assert len(gang.zinnen) == 1
    assert zin in gang.zinnen[0]


def test_je_eigen_naam_in_de_kolom_medewerker_mag(lezer):
    rijen = [(*GOED, "Noor Werker"), (*GOED, "NOOR@voorbeeld.example"), (*GOED, "")]
    assert doorloop(lezer, csv_van(rijen, koppen=MET_NAAM)).inlezing.nieuw == 3


def test_wie_op_twee_plekken_werkt_kiest_er_een(
    client, werker, zandveen, welzijn_zandveen, lindehof, duinrand
):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen)
    client.force_login(werker)
    inhoud = csv_van([("2-3-2026", "ontmoeting", "Duinrand", "1")])
    assert kies(client, inhoud).context["form"].errors == {
        "werkplek": ["Kies voor welke organisatie en gemeente dit is."]
    }
    assert kies(client, inhoud, werkplek="99999-99999").status_code == 422
    assert kies(client, inhoud, werkplek=f"{welzijn_zandveen.pk}-{zandveen.pk}").status_code == 302
    inlezing = Inlezing.objects.get()
    assert (inlezing.organisatie, inlezing.gemeente) == (welzijn_zandveen, zandveen)
    client.post(adres("columns", inlezing), kolomkeuzes(inlezing.kolommen))
    client.post(adres("check", inlezing))
    inlezing.refresh_from_db()
    assert (inlezing.stand, inlezing.nieuw) == (Stand.KLAAR, 1)


DADEN = ("columns", "check", "save", "discard")


@pytest.mark.parametrize("wie", ["collega", "coordinator", "andere_organisatie", "werker_zandveen"])
def test_andermans_bestand_is_er_niet(lezer, client, request, wie):
    inlezing = klaar(lezer, csv_van([GOED]))
    client.force_login(request.getfixturevalue(wie))
    assert [client.get(adres(wat, inlezing)).status_code for wat in PAGINAS] == [404] * 3
    assert [client.post(adres(wat, inlezing)).status_code for wat in DADEN] == [404] * 4
    assert inlezing.bestandsnaam not in client.get(BEGIN).content.decode()
    inlezing.refresh_from_db()
    assert (inlezing.stand, Activiteit.objects.exists()) == (Stand.KLAAR, False)


def test_wie_er_niet_meer_werkt_slaat_niets_meer_op(lezer, werker):
    inlezing = klaar(lezer, csv_van([GOED]))
    werker.aanstellingen.update(einde=timezone.localdate())
    assert lezer.post(adres("save", inlezing)).status_code == 403
    assert not Activiteit.objects.exists()


@pytest.mark.parametrize("wat", ["create", "columns", "undo"])
def test_wie_niet_logt_hoort_dat_ook_bij_een_methode_die_er_niet_is(lezer, client, beleid, wat):
    inlezing = klaar(lezer, csv_van([GOED]))
    client.force_login(beleid)
    pad = BEGIN if wat == "create" else adres(wat, inlezing)
    assert [client.get(pad).status_code, client.put(pad).status_code] == [403, 403]
