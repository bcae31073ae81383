"""Reading in never writes twice or by halves: the same rows again, at the same moment, or while a month closes."""

import datetime
import uuid
from importlib import import_module

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from activiteiten.log import actions
from activiteiten.models import Activiteit, ActiviteitSoort
from activiteiten.tests.spreadsheets import (
    GOED,
    TOEN,
    VAN_NOOR,
    adres,
    alle_inzet,
    csv_van,
    dagen,
    doorloop,
    kies,
    klaar,
    xlsx_van,
)
from activiteiten.uit_bestand.activiteitendoel import Activiteitendoel
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from inlezen import actions as inlees
from inlezen.models import Inlezing

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

Stand = Inlezing.Stand
EERDER = datetime.timedelta(hours=1)


def test_hetzelfde_bestand_twee_keer_voegt_niets_toe(lezer):
    inhoud = csv_van(dagen(3))
    doorloop(lezer, inhoud)
    eerste = set(Activiteit.objects.values_list("pk", flat=True))
    gang = doorloop(lezer, inhoud, opslaan=False)
    assert (gang.inlezing.stand, gang.inlezing.nieuw, gang.inlezing.dubbel) == (Stand.KLAAR, 0, 3)
    assert "Alle rijen stonden er al" in lezer.get(adres("detail", gang.inlezing)).content.decode()
    lezer.post(adres("save", gang.inlezing))
    assert set(Activiteit.objects.values_list("pk", flat=True)) == eerste
    assert Activiteit.history.count() == 3


def test_een_bestand_dat_groeide_voegt_alleen_het_nieuwe_toe(lezer):
    doorloop(lezer, csv_van(dagen(3)))
    gang = doorloop(lezer, xlsx_van([dagen(5)[4], *dagen(4)]))
    assert (gang.inlezing.nieuw, gang.inlezing.dubbel, Activiteit.objects.count()) == (2, 3, 5)


def test_wat_intussen_is_veranderd_of_verwijderd_komt_niet_terug(lezer, werker):
    inhoud = csv_van(dagen(2))
    doorloop(lezer, inhoud)
    anders, weg = Activiteit.objects.order_by("datum")
    gegevens = actions.gegevens_van(anders) | {"titel": "Mooier"}
    actions.wijzig_activiteit(by=werker, activiteit=anders, versie=1, gegevens=gegevens)
    actions.verwijder_activiteit(by=werker, activiteit=weg)
    gang = doorloop(lezer, inhoud)
    assert (gang.inlezing.nieuw, gang.inlezing.dubbel) == (0, 2)
    assert list(Activiteit.objects.values_list("titel", flat=True)) == ["Mooier"]


def test_gelijke_rijen_in_een_bestand_zijn_er_evenveel_in_het_log(lezer, monkeypatch):
    monkeypatch.setattr(inlees, "RIJEN_PER_BLOK", 2)  # so that equal rows lie in different blocks
    anders = ("2-3-2026", " Ontmoeting", "lindehof (WK999903)", "90 min")
    gang = doorloop(lezer, csv_van([GOED, GOED, anders, GOED, ("3-3-2026", *GOED[1:])]))
    assert (gang.inlezing.nieuw, Activiteit.objects.count()) == (5, 5)
    gang = doorloop(lezer, csv_van([GOED] * 5))
    assert (gang.inlezing.nieuw, gang.inlezing.dubbel, Activiteit.objects.count()) == (1, 4, 6)


def test_een_ander_heeft_dezelfde_rij_ook_gedaan(lezer, client, collega):
    doorloop(lezer, csv_van([GOED]))
    client.force_login(collega)
    assert doorloop(client, csv_van([GOED])).inlezing.nieuw == 1
    assert [naam for naam, *_ in alle_inzet()] == ["Bram Collega", "Noor Werker"]


def test_een_andere_coordinator_voegt_met_hetzelfde_bestand_niets_toe(
    client, coordinator, waterrijk, welzijn, werker, lindehof
):
    tweede = GebruikerFactory(naam="Tineke Tweede")
    AanstellingFactory(gebruiker=tweede, rol=Rol.COORDINATOR, gemeente=waterrijk, organisatie=welzijn)
    client.force_login(coordinator)
    doorloop(client, VAN_NOOR)
    for wie in (tweede, werker):
        client.force_login(wie)
        assert doorloop(client, VAN_NOOR).inlezing.nieuw == 0
    assert Activiteit.objects.get().ingevoerd_door == coordinator


def test_twee_coordinatoren_op_hetzelfde_moment_schrijven_het_een_keer(
    client, coordinator, waterrijk, welzijn, werker, lindehof, monkeypatch
):
    tweede = GebruikerFactory(naam="Tineke Tweede")
    AanstellingFactory(gebruiker=tweede, rol=Rol.COORDINATOR, gemeente=waterrijk, organisatie=welzijn)
    client.force_login(tweede)
    later = klaar(client, VAN_NOOR)
    client.force_login(coordinator)
    doorloop(client, VAN_NOOR)
    monkeypatch.setattr(Activiteitendoel, "bestaande", lambda *_: set())
    monkeypatch.setattr(Activiteitendoel, "lijkt_op", lambda *_: {})
    client.force_login(tweede)
    antwoord = client.post(adres("save", later), follow=True)
    assert "Iemand las net dezelfde rijen in." in antwoord.text
    assert Activiteit.objects.get().ingevoerd_door == coordinator


def test_wat_vroeger_op_naam_van_de_werker_is_ingelezen_telt_nog_mee(client, coordinator, werker, lindehof):
    """Until the importer was written down, the worker stood there, and nothing said that it came from a file."""
    client.force_login(coordinator)
    doorloop(client, VAN_NOOR)
    Activiteit.objects.update(ingevoerd_door=werker, inlezing=None)
    assert doorloop(client, VAN_NOOR).inlezing.nieuw == 0
    assert Activiteit.objects.count() == 1


def test_wat_vroeger_is_ingelezen_wordt_aan_zijn_bestand_gekoppeld(
    client, coordinator, werker, lindehof, invoer
):
    client.force_login(coordinator)
    inlezing = doorloop(client, VAN_NOOR).inlezing
    doorloop(client, csv_van([GOED]))
    met_de_hand = invoer(datum="2026-11-17")
    with time_machine.travel("2026-11-21T12:30:00+01:00", tick=False):
        client.post(reverse("activiteiten:activiteit_create"), met_de_hand)
    Inlezing.objects.filter(pk=inlezing.pk).update(opgeslagen_op=inlezing.opgeslagen_op - EERDER)
    activiteit = Activiteit.objects.get(inlezing=inlezing)
    activiteit.geschiedenis.update(history_date=inlezing.opgeslagen_op - EERDER)
    Activiteit.objects.update(inlezing=None)
    koppeling = import_module("activiteiten.migrations.0007_koppel_wat_was_ingelezen")
    koppeling.koppel(TOEN, None)
    assert list(Activiteit.objects.filter(inlezing=inlezing)) == [activiteit]
    assert Activiteit.objects.filter(inlezing=None).get().sleutel == uuid.UUID(met_de_hand["sleutel"])
    koppeling.maak_los(TOEN, None)
    assert Activiteit.objects.filter(inlezing=None).count() == 3


def test_twee_keer_opslaan_slaat_een_keer_op(lezer):
    inlezing = klaar(lezer, csv_van(dagen(2)))
    for _ in range(2):
        assert lezer.post(adres("save", inlezing)).status_code == 302
    inlezing.refresh_from_db()
    assert (Activiteit.objects.count(), inlezing.nieuw, inlezing.opgeslagen_op) == (2, 2, timezone.now())


def test_een_maand_die_intussen_sloot_houdt_alles_tegen(lezer, monkeypatch, sluit):
    monkeypatch.setattr(inlees, "RIJEN_PER_BLOK", 1)
    inlezing = klaar(lezer, csv_van([("5-4-2026", *GOED[1:]), GOED]))
    sluit()
    antwoord = lezer.post(adres("save", inlezing), follow=True)
    assert "Er is niets opgeslagen" in antwoord.content.decode()
    assert "Rij 3: Maart 2026 is afgesloten: daar komt niets meer bij." in antwoord.content.decode()
    inlezing.refresh_from_db()
    assert (inlezing.stand, inlezing.nagekeken) == (Stand.NAKIJKEN, 0)
    assert not Activiteit.met_verwijderde.exists()
    assert not Activiteit.history.exists()
    lezer.post(adres("check", inlezing))
    inlezing.refresh_from_db()
    assert (inlezing.stand, inlezing.fouten, inlezing.nieuw) == (Stand.FOUT, 1, 1)


def test_ook_een_coordinator_leest_niets_in_in_een_gesloten_maand(client, coordinator, sluit, lindehof):
    sluit()
    client.force_login(coordinator)
    gang = doorloop(client, csv_van([GOED]))
    assert gang.zinnen == ["A2: Maart 2026 is afgesloten: daar komt niets meer bij."]


def test_wat_er_al_stond_mag_in_een_maand_liggen_die_sloot(lezer, sluit):
    inhoud = csv_van([GOED])
    doorloop(lezer, inhoud)
    sluit()
    gang = doorloop(lezer, csv_van([GOED, ("5-4-2026", *GOED[1:])]))
    assert (gang.zinnen, gang.inlezing.nieuw, gang.inlezing.dubbel) == ([], 1, 1)


def test_een_soort_die_intussen_verdween_houdt_alles_tegen(lezer, ontmoeting):
    inlezing = klaar(lezer, csv_van([GOED, ("2-3-2026", "voorbereiding", "Lindehof", "1")]))
    ActiviteitSoort.objects.filter(naam="voorbereiding").update(naam="anders")
    antwoord = lezer.post(adres("save", inlezing), follow=True)
    assert "De soort “voorbereiding” kennen we niet." in antwoord.content.decode()
    assert not Activiteit.met_verwijderde.exists()


def test_wie_dezelfde_rijen_net_eerder_opsloeg_krijgt_ze_niet_dubbel(lezer, monkeypatch):
    inlezing, tweede = klaar(lezer, csv_van(dagen(2))), klaar(lezer, csv_van(dagen(2)))
    lezer.post(adres("save", inlezing))
    # As when both looked at the same moment which rows were there.
    monkeypatch.setattr(Activiteitendoel, "bestaande", lambda *_: set())
    monkeypatch.setattr(Activiteitendoel, "lijkt_op", lambda *_: {})
    antwoord = lezer.post(adres("save", tweede), follow=True)
    assert "Iemand las net dezelfde rijen in." in antwoord.content.decode()
    tweede.refresh_from_db()
    assert (tweede.stand, Activiteit.objects.count(), Activiteit.history.count()) == (Stand.NAKIJKEN, 2, 2)


def test_wat_nog_niet_is_nagekeken_wordt_niet_opgeslagen(lezer):
    kies(lezer, csv_van([GOED]))
    antwoord = lezer.post(adres("save", Inlezing.objects.get()), follow=True)
    assert "nog niets opgeslagen" in antwoord.content.decode()
    assert not Activiteit.objects.exists()
