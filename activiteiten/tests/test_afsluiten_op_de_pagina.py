"""The page of the coördinator: the months of a workplace, closing them and opening them again."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.keuzes import Status
from activiteiten.maanden.afsluiten import heropen_maand, maanden_for
from activiteiten.models import Afsluiting
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from activiteiten.tests.maanden import APRIL, MAART
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory

pytestmark = pytest.mark.usefixtures("zaterdag")

LIJST = reverse("activiteiten:maand_list")
SLUITEN = reverse("activiteiten:maand_sluiten")
ONGEDAAN = reverse("activiteiten:maand_undo")


@pytest.fixture
def maanden(lindehof, spoorzicht, duinrand, welzijn, buurtkracht, welzijn_zandveen, werker):
    """Work of this and of other organisaties around the turn of March and April."""

    def doe(datum, *inzet, organisatie=welzijn, wijk=lindehof, **velden):
        activiteit = ActiviteitFactory(
            datum=datetime.date.fromisoformat(datum),
            organisatie=organisatie,
            wijk=wijk,
            ingevoerd_door=werker,
            **velden,
        )
        for vorm, minuten in inzet:
            InzetFactory(activiteit=activiteit, vorm=vorm, minuten=minuten)

    doe("2026-03-01", ("collectief", 90), ("individueel", 30))
    doe("2026-03-31", ("collectief", 60), ("indirect", 15), wijk=spoorzicht)
    doe("2026-03-15", ("collectief", 600), status=Status.GEPLAND)
    doe("2026-03-16", ("collectief", 600), status=Status.AFGELAST)
    doe("2026-04-01", ("individueel", 45))
    doe("2026-03-05", ("collectief", 600), organisatie=buurtkracht)
    doe("2026-03-06", ("collectief", 600), organisatie=buurtkracht, status=Status.GEPLAND)
    doe("2026-03-05", ("collectief", 600), organisatie=welzijn_zandveen, wijk=duinrand)


def test_de_uren_en_wat_open_staat_zijn_van_de_eigen_werkplek(maanden, welzijn, waterrijk):
    rijen = maanden_for(organisatie=welzijn, gemeente=waterrijk, laatste=APRIL, aantal=3)

    assert [(r.maand, r.gepland, *r.minuten.values()) for r in rijen] == [
        (APRIL, 0, 0, 45, 0),
        (MAART, 1, 150, 30, 15),
        (datetime.date(2026, 2, 1), 0, 0, 0, 0),
    ]


def test_de_pagina_toont_dertien_maanden_tot_en_met_nu(client, maanden, coordinator, sluit):
    sluit()
    client.force_login(coordinator)

    antwoord = client.get(LIJST)

    rijen = [rij for rij, _ in antwoord.context["rijen"]]
    assert (rijen[0].maand, rijen[-1].maand, len(rijen)) == (
        datetime.date(2026, 11, 1),
        datetime.date(2025, 11, 1),
        13,
    )
    assert [rij.maand for rij in rijen if not rij.is_voorbij] == [datetime.date(2026, 11, 1)]
    assert [rij.maand for rij in rijen if rij.afsluiting] == [MAART]
    assert "Er staan nog 7 maanden open; de oudste is april 2026." in antwoord.text
    assert "door Carla Coördinator, 21 november 2026" in antwoord.text
    assert antwoord.text.count(">Afsluiten<") == 11
    assert antwoord.text.count(">Heropenen<") == 1


def test_wat_nog_gepland_staat_wordt_genoemd_en_houdt_het_sluiten_niet_tegen(client, maanden, coordinator):
    client.force_login(coordinator)
    assert "Eén geplande activiteit is nog niet afgevinkt of afgelast." in client.get(LIJST).text

    client.post(SLUITEN, {"maand": "2026-03"})

    assert list(Afsluiting.objects.values_list("maand", "door__naam")) == [(MAART, "Carla Coördinator")]
    assert "Maart 2026 is afgesloten." in client.get(LIJST).text


def test_heropenen_vraagt_eerst_of_het_moet(client, sluit, coordinator, welzijn, waterrijk):
    afsluiting = sluit()
    adres = reverse("activiteiten:maand_heropenen", args=[afsluiting.pk])
    client.force_login(coordinator)

    assert "Maart 2026 heropenen?" in client.get(adres).text
    assert Afsluiting.objects.exists()
    assert client.post(adres).url == f"{LIJST}?gemeente=GM9999&organisatie={welzijn.pk}"
    assert not Afsluiting.objects.exists()
    assert "weer geopend door Carla Coördinator, 21 november 2026" in client.get(LIJST).text
    assert client.post(adres).status_code == 302  # sent twice


def test_alleen_de_eigen_werkplek_gaat_dicht_of_open(
    client, sluit, coordinator, buurtkracht, waterrijk, zandveen, welzijn_zandveen, welzijn
):
    vreemd = [sluit(organisatie=buurtkracht), sluit(organisatie=welzijn_zandveen, gemeente=zandveen)]
    client.force_login(coordinator)
    for afsluiting in vreemd:
        plek = {"gemeente": afsluiting.gemeente.code, "organisatie": afsluiting.organisatie_id}
        assert client.get(LIJST, plek).status_code == 404
        assert client.post(SLUITEN, plek | {"maand": "2026-04"}).status_code == 404
        adres = reverse("activiteiten:maand_heropenen", args=[afsluiting.pk])
        assert client.get(adres).status_code == 404
        assert client.post(adres).status_code == 404
    assert list(Afsluiting.objects.order_by("pk")) == vreemd

    heropen_maand(by=coordinator, afsluiting=vreemd[0])
    assert client.post(reverse("activiteiten:maand_heropenen", args=[vreemd[0].pk])).status_code == 404


def test_wie_op_twee_plekken_coordineert_kiest_er_een(
    client, coordinator, zandveen, welzijn_zandveen, maanden, duinrand
):
    AanstellingFactory(
        gebruiker=coordinator, rol=Rol.COORDINATOR, gemeente=zandveen, organisatie=welzijn_zandveen
    )
    client.force_login(coordinator)

    antwoord = client.get(LIJST, {"gemeente": "GM9998", "tot": "2026-03"})

    assert [str(plek) for plek in antwoord.context["plekken"]] == [
        "Welzijn Waterrijk, Waterrijk",
        "Welzijn Zandveen, Zandveen",
    ]
    assert antwoord.context["rijen"][0][1].collectief == 600
    client.post(SLUITEN, {"maand": "2026-03", "gemeente": "GM9998"})
    assert list(Afsluiting.objects.values_list("organisatie__naam")) == [("Welzijn Zandveen",)]


@pytest.mark.parametrize("maand", ["", "maart", "2026-13", "1999-12", "0001-01", "2026-03-01"])
def test_een_onleesbare_maand_sluit_niets(client, coordinator, maand):
    client.force_login(coordinator)

    antwoord = client.post(SLUITEN, {"maand": maand}, follow=True)

    assert "Kies een maand om af te sluiten." in antwoord.text
    assert not Afsluiting.objects.exists()
    assert client.get(LIJST, {"tot": maand}).context["rijen"][0][0].maand == datetime.date(2026, 11, 1)


def test_de_lopende_maand_sluiten_zegt_waarom_niet(client, coordinator):
    client.force_login(coordinator)

    antwoord = client.post(SLUITEN, {"maand": "2026-11"}, follow=True)

    assert "November 2026 is nog niet voorbij." in antwoord.text
    assert not Afsluiting.objects.exists()


def test_een_oude_maand_komt_na_het_sluiten_in_beeld(client, coordinator):
    client.force_login(coordinator)

    antwoord = client.post(SLUITEN, {"maand": "2024-02"}, follow=True)

    dicht = [rij.maand for rij, _ in antwoord.context["rijen"] if rij.afsluiting]
    assert dicht == [datetime.date(2024, 2, 1)]


@pytest.mark.parametrize("tot", ["", "2020-01"])
def test_wat_open_staat_telt_vanaf_de_eerste_maand_met_werk_waar_je_ook_bladert(
    client, maanden, coordinator, tot
):
    client.force_login(coordinator)

    antwoord = client.get(LIJST, {"tot": tot})

    assert "Er staan nog 8 maanden open; de oudste is maart 2026." in antwoord.text
    assert "Sluit t/m oktober 2026" in antwoord.text


def test_alles_tot_en_met_een_maand_gaat_in_een_keer_dicht_en_weer_open(
    client, maanden, coordinator, sluit, buurtkracht, welzijn, waterrijk
):
    april, vreemd = sluit(APRIL), sluit(organisatie=buurtkracht)
    client.force_login(coordinator)

    antwoord = client.post(SLUITEN, {"tot": "2026-06"}, follow=True)

    hier = Afsluiting.objects.filter(organisatie=welzijn, gemeente=waterrijk).order_by("maand")
    assert [een.maand.month for een in hier] == [3, 4, 5, 6]
    assert "3 maanden zijn afgesloten, tot en met juni 2026." in antwoord.text
    nieuwe = [een.pk for een in hier if een != april]
    terug = {"afsluiting": [*nieuwe, vreemd.pk, "x"]}
    for _ in range(2):  # sent twice
        antwoord = client.post(ONGEDAAN, terug, follow=True)
        assert antwoord.status_code == 200
    assert list(Afsluiting.objects.order_by("pk")) == [april, vreemd]


def test_tot_en_met_de_lopende_maand_sluit_niets(client, maanden, coordinator):
    client.force_login(coordinator)

    antwoord = client.post(SLUITEN, {"tot": "2026-11"}, follow=True)

    assert "November 2026 is nog niet voorbij." in antwoord.text
    assert not Afsluiting.objects.exists()


def test_de_pagina_vraagt_even_veel_bij_een_en_bij_drie_afgesloten_maanden(
    client, maanden, coordinator, sluit, django_assert_num_queries
):
    client.force_login(coordinator)
    sluit(MAART)
    client.get(LIJST)
    for erbij in ((), (APRIL, datetime.date(2026, 5, 1))):
        for maand in erbij:
            sluit(maand)
        with django_assert_num_queries(9):
            client.get(LIJST)
