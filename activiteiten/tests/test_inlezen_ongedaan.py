"""A file that was read in by mistake: all of it goes out again, except what people did something with."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from activiteiten.keuzes import Status
from activiteiten.log import actions
from activiteiten.models import Activiteit, Groei, Inzet
from activiteiten.tests.spreadsheets import BEGIN, GOED, MET_NAAM, adres, csv_van, dagen, doorloop
from activiteiten.uit_bestand import ongedaan
from activiteiten.uit_bestand.ongedaan import gevolg_van
from gebruikers.bevoegdheden import Rol
from initiatieven.tests.factories import InitiatiefFactory
from inlezen.actions import maak_ongedaan
from inlezen.doelen import Gevolg
from inlezen.models import Inlezing
from opbouw.tests.paginas import berichten

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")


def staande():
    return list(Activiteit.objects.order_by("datum").values_list("datum__month", "datum__day"))


def wijzig(by, activiteit, **velden):
    gegevens = actions.gegevens_van(activiteit) | velden
    actions.wijzig_activiteit(by=by, activiteit=activiteit, versie=activiteit.versie, gegevens=gegevens)


def test_een_verkeerd_bestand_gaat_er_in_een_keer_weer_uit(lezer, werker):
    doorloop(lezer, csv_van([("9-3-2026", *GOED[1:])]))
    inlezing = doorloop(lezer, csv_van(dagen(3))).inlezing
    pagina = lezer.get(adres("detail", inlezing)).text
    assert f'href="{adres("undo", inlezing)}">Maak dit inlezen ongedaan</a>' in pagina

    vraag = lezer.get(adres("undo", inlezing)).text
    assert "3 activiteiten uit dit bestand gaan uit het log." in vraag
    assert len(staande()) == 4

    antwoord = lezer.post(adres("undo", inlezing))
    assert antwoord.url == adres("detail", inlezing)
    assert berichten(antwoord) == ["3 activiteiten zijn uit het log gehaald."]
    assert staande() == [(3, 9)]
    assert set(Inzet.objects.filter(datum__day__lt=9).values_list("verwijderd", flat=True)) == {True}
    pagina = lezer.get(adres("detail", inlezing)).text
    assert "Ongedaan gemaakt" in pagina
    assert "3 activiteiten zijn weer uit het log gehaald, door Noor Werker op 21 november 2026." in pagina
    assert adres("undo", inlezing) not in pagina
    assert "ongedaan gemaakt" in lezer.get(BEGIN).text


def test_de_geschiedenis_zegt_wie_het_weghaalde(lezer, werker, coordinator):
    inlezing = doorloop(lezer, csv_van(dagen(2))).inlezing
    maak_ongedaan(by=coordinator, inlezing=inlezing)
    for activiteit in Activiteit.met_verwijderde.all():
        assert (activiteit.verwijderd_door, activiteit.verwijderd_op, activiteit.versie) == (
            coordinator,
            timezone.now(),
            2,
        )
        laatste, eerste = activiteit.geschiedenis.order_by("-history_id")
        assert (eerste.history_type, laatste.history_type) == ("+", "~")
        assert (laatste.history_user, laatste.gewijzigde_velden) == (coordinator, ["verwijderd"])
        assert (laatste.verwijderd, laatste.versie) == (True, 2)
        assert laatste.inzet_daarna == eerste.inzet_daarna == [[werker.pk, "collectief", 90]]
    inlezing.refresh_from_db()
    assert (inlezing.ongedaan, inlezing.ongedaan_door, inlezing.ongedaan_op) == (
        2,
        coordinator,
        timezone.now(),
    )


def test_daarna_kan_hetzelfde_bestand_er_weer_in(lezer):
    for _ in range(2):
        gang = doorloop(lezer, csv_van(dagen(3)))
        assert (gang.zinnen, gang.inlezing.nieuw, gang.inlezing.dubbel) == ([], 3, 0)
        lezer.post(adres("undo", gang.inlezing))
        assert staande() == []
    assert doorloop(lezer, csv_van(dagen(3))).inlezing.nieuw == 3
    assert doorloop(lezer, csv_van(dagen(3))).inlezing.nieuw == 0
    assert len(staande()) == 3


def test_wat_al_was_veranderd_blijft_staan_en_wordt_geteld(lezer, werker, coordinator, welzijn, lindehof):
    inlezing = doorloop(lezer, csv_van(dagen(5))).inlezing
    gewijzigd, gegroeid, weg, *_ = Activiteit.objects.order_by("datum")
    wijzig(werker, gewijzigd, deelnemers=12)
    initiatief = InitiatiefFactory(wijk=lindehof, organisatie=welzijn)
    Groei.objects.create(activiteit=gegroeid, initiatief=initiatief, gelegd_door=werker)
    actions.verwijder_activiteit(by=werker, activiteit=weg)
    blijft = "2 activiteiten zijn sinds het inlezen veranderd. Die blijven staan."
    assert gevolg_van(inlezing) == Gevolg(weg=2, blijft=blijft)
    assert blijft in lezer.get(adres("undo", inlezing)).text

    antwoord = lezer.post(adres("undo", inlezing))

    assert berichten(antwoord) == [f"2 activiteiten zijn uit het log gehaald. {blijft}"]
    assert staande() == [(3, 1), (3, 2)]
    assert blijft in lezer.get(adres("detail", inlezing)).text
    assert doorloop(lezer, csv_van(dagen(5))).inlezing.nieuw == 2  # what was taken away by itself stays away


def test_wat_in_een_afgesloten_maand_ligt_blijft_staan(lezer, sluit):
    rijen = [(f"1-{maand}-2026", *GOED[1:]) for maand in (2, 3, 4)]
    inlezing = doorloop(lezer, csv_van(rijen)).inlezing
    sluit()

    antwoord = lezer.post(adres("undo", inlezing))

    zin = "Eén activiteit ligt in een maand die sindsdien is afgesloten. Die blijft staan."
    assert berichten(antwoord) == [f"2 activiteiten zijn uit het log gehaald. {zin}"]
    assert staande() == [(3, 1)]


def test_zonder_iets_om_weg_te_halen_zegt_de_pagina_dat(lezer, werker):
    inlezing = doorloop(lezer, csv_van(dagen(1))).inlezing
    wijzig(werker, Activiteit.objects.get(), status=Status.AFGELAST)
    assert adres("undo", inlezing) not in lezer.get(adres("detail", inlezing)).text
    vraag = lezer.get(adres("undo", inlezing))
    assert "Er is niets om weg te halen." in vraag.text
    assert "Maak ongedaan" not in vraag.text
    antwoord = lezer.post(adres("undo", inlezing))
    assert berichten(antwoord)[0].startswith("Er is niets om weg te halen.")
    inlezing.refresh_from_db()
    assert (inlezing.ongedaan_op, len(staande())) == (None, 1)


def test_twee_keer_drukken_is_een_keer_ongedaan(lezer):
    inlezing = doorloop(lezer, csv_van(dagen(2))).inlezing
    for _ in range(2):
        assert lezer.post(adres("undo", inlezing)).status_code == 302
    inlezing.refresh_from_db()
    assert (inlezing.ongedaan, Activiteit.history.count()) == (2, 4)


def test_alles_of_niets(lezer, monkeypatch):
    monkeypatch.setattr(ongedaan, "PER_KEER", 2)
    inlezing = doorloop(lezer, csv_van(dagen(3))).inlezing
    echt, keren = ongedaan._verwijder, []

    def en_dan_valt_het_stil(*args):
        echt(*args)
        keren.append(1)
        if len(keren) == 2:
            raise RuntimeError

    monkeypatch.setattr(ongedaan, "_verwijder", en_dan_valt_het_stil)
    with pytest.raises(RuntimeError):
        lezer.post(adres("undo", inlezing))
    inlezing.refresh_from_db()
    assert (len(staande()), inlezing.ongedaan_op, Activiteit.history.count()) == (3, None, 3)


def test_een_rij_van_een_weggehaald_bestand_komt_niet_apart_terug(lezer):
    """It would come double when the file is read in again."""
    inlezing = doorloop(lezer, csv_van(dagen(2))).inlezing
    lezer.post(adres("undo", inlezing))
    eerste = Activiteit.met_verwijderde.order_by("datum").first()
    antwoord = lezer.post(reverse("activiteiten:activiteit_restore", args=[eerste.pk]))
    assert antwoord.url == reverse("activiteiten:verwijderd_list")
    assert "Lees dat bestand opnieuw in." in berichten(antwoord)[-1]
    assert staande() == []
    assert doorloop(lezer, csv_van(dagen(2))).inlezing.nieuw == 2
    assert staande() == [(3, 1), (3, 2)]


def test_een_rij_die_alleen_verwijderd_was_komt_terug_en_wordt_dan_herkend(lezer):
    doorloop(lezer, csv_van(dagen(2)))
    eerste = Activiteit.objects.order_by("datum").first()
    lezer.post(reverse("activiteiten:activiteit_delete", args=[eerste.pk]))
    lezer.post(reverse("activiteiten:activiteit_restore", args=[eerste.pk]))
    assert doorloop(lezer, csv_van(dagen(2))).inlezing.nieuw == 0
    assert staande() == [(3, 1), (3, 2)]


# Who may


@pytest.mark.parametrize(
    ("wie", "status"),
    [
        ("werker", 200),
        ("coordinator", 200),
        ("collega", 404),
        ("wijkteamlid", 404),
        ("andere_organisatie", 404),
        ("werker_zandveen", 404),
        ("beleid", 403),
        ("beheerder", 403),
    ],
)
def test_alleen_wie_inlas_en_wie_er_mag_verbeteren(lezer, client, request, wie, status):
    inlezing = doorloop(lezer, csv_van(dagen(1))).inlezing
    client.force_login(request.getfixturevalue(wie))
    assert client.get(adres("undo", inlezing)).status_code == status
    assert client.post(adres("undo", inlezing)).status_code == (302 if status == 200 else status)
    assert len(staande()) == (0 if status == 200 else 1)


def test_wie_werk_van_een_ander_kreeg_ingelezen_haalt_het_bestand_niet_weg(
    client, coordinator, werker, lindehof
):
    client.force_login(coordinator)
    inlezing = doorloop(client, csv_van([(*GOED, "Noor Werker")], koppen=MET_NAAM)).inlezing
    client.force_login(werker)
    assert client.post(adres("undo", inlezing)).status_code == 404
    assert len(staande()) == 1


def test_een_andere_coordinator_vindt_het_bij_de_activiteit(lezer, client, coordinator, collega):
    inlezing = doorloop(lezer, csv_van(dagen(2))).inlezing
    pagina = reverse("activiteiten:activiteit_detail", args=[Activiteit.objects.first().pk])
    client.force_login(collega)
    assert adres("undo", inlezing) not in client.get(pagina).text
    client.force_login(coordinator)
    tekst = client.get(pagina).text
    assert "door Noor Werker op 21 november 2026" in tekst
    assert adres("undo", inlezing) in tekst
    antwoord = client.post(adres("undo", inlezing))
    assert antwoord.url == reverse("activiteiten:activiteit_list")


def test_de_naam_van_een_bestand_is_van_wie_het_koos(lezer, client, coordinator):
    """They gave it that name for themselves."""
    inlezing = doorloop(lezer, csv_van(dagen(1))).inlezing
    Inlezing.objects.update(bestandsnaam="Ruzie in de Lindestraat.csv")
    eigen = lezer.get(adres("undo", inlezing)).text
    assert "<title>Ruzie in de Lindestraat.csv ongedaan maken" in eigen

    client.force_login(coordinator)
    pagina = client.get(adres("undo", inlezing)).text
    detail = client.get(reverse("activiteiten:activiteit_detail", args=[Activiteit.objects.get().pk])).text
    na = client.post(adres("undo", inlezing), follow=True)
    assert "<title>Een bestand van Noor Werker ongedaan maken" in pagina
    assert [tekst.count("Lindestraat") for tekst in (pagina, detail, na.text)] == [0, 0, 0]


def test_wie_niet_meer_mag_verbeteren_haalt_alleen_nog_het_eigen_bestand_weg(lezer, client, coordinator):
    inlezing = doorloop(lezer, csv_van(dagen(1))).inlezing
    coordinator.aanstellingen.update(rol=Rol.OPBOUWWERKER)
    client.force_login(coordinator)
    assert client.post(adres("undo", inlezing)).status_code == 404


def test_wat_niet_is_opgeslagen_is_niet_ongedaan_te_maken(lezer):
    inlezing = doorloop(lezer, csv_van(dagen(1)), opslaan=False).inlezing
    assert lezer.get(adres("undo", inlezing)).status_code == 404
    assert lezer.post(adres("undo", inlezing)).status_code == 404


# Queries


def test_het_kost_even_veel_vragen_hoeveel_rijen_er_ook_zijn(lezer):
    aantallen = []
    for aantal, maand in ((1, 4), (30, 5)):
        inlezing = doorloop(lezer, csv_van(dagen(aantal, maand))).inlezing
        with CaptureQueriesContext(connection) as vragen:
            lezer.get(adres("undo", inlezing))
            lezer.post(adres("undo", inlezing))
        aantallen.append(len(vragen))
    assert staande() == []
    assert aantallen[0] == aantallen[1] <= 45


def test_het_bestand_blijft_als_herkomst_ook_na_opruimen(lezer):
    inlezing = doorloop(lezer, csv_van(dagen(1))).inlezing
    lezer.post(adres("undo", inlezing))
    with time_machine.travel("2026-12-22T12:00:00+01:00"):
        assert actions.verwijder_definitief() == 1
    assert list(Inlezing.objects.all()) == [inlezing]
