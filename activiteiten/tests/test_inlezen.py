"""From a spreadsheet to the log: whose work it is, what it becomes, and what is never written twice or by halves."""

import csv
import datetime
import io
import uuid
from importlib import import_module

import pytest
import time_machine
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from activiteiten import actions
from activiteiten.afsluiten import sluit_maand
from activiteiten.inlezen import blokken, nakijken, schrijven
from activiteiten.inlezen.tabel import VOORBEELD
from activiteiten.inlezen.uitvoer import KOLOMMEN, koppen
from activiteiten.models import Activiteit, ActiviteitSoort, Inleesblok, Inlezing, Inzet
from activiteiten.tests.spreadsheets import BEGIN, GOED, KOPPEN, adres, csv_van, doorloop, kies, xlsx_van
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from initiatieven.models import Doelgroep, Thema
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory
from wijken.tests.factories import BuurtFactory, WijkFactory

Stand = Inlezing.Stand
NU = "2026-11-21T12:00:00+01:00"
EERDER = datetime.timedelta(hours=1)


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def lezer(client, werker, lindehof, spoorzicht, duinrand):
    client.force_login(werker)
    return client


def alle_inzet():
    return sorted(Inzet.objects.values_list("medewerker__naam", "datum", "vorm", "minuten"))


def dagen(aantal):
    return [(f"{dag}-3-2026", *GOED[1:]) for dag in range(1, aantal + 1)]


def klaar(client, inhoud):
    """The Inlezing of a file that was checked but not saved."""
    gang = doorloop(client, inhoud, opslaan=False)
    assert gang.inlezing.stand == Stand.KLAAR, gang.zinnen
    return gang.inlezing


# What a row becomes


def test_vier_kolommen_zijn_genoeg(lezer, werker, welzijn, waterrijk, lindehof):
    assert doorloop(lezer, xlsx_van([GOED])).zinnen == []
    activiteit = Activiteit.objects.get()
    assert (activiteit.datum, activiteit.wijk, activiteit.gemeente) == (
        datetime.date(2026, 3, 2),
        lindehof,
        waterrijk,
    )
    assert (activiteit.organisatie, activiteit.ingevoerd_door, activiteit.status) == (
        welzijn,
        werker,
        "uitgevoerd",
    )
    assert (activiteit.deelnemers, activiteit.titel, activiteit.begintijd) == (None, "", None)
    assert alle_inzet() == [("Noor Werker", datetime.date(2026, 3, 2), "collectief", 90)]


def test_een_rij_met_alles(lezer, lindehof, welzijn):
    buurt = BuurtFactory(wijk=lindehof, naam="Schoolhof")
    initiatief = InitiatiefFactory(wijk=lindehof, organisatie=welzijn, naam="Zaaigoed")
    netwerk = NetwerkFactory(wijk=lindehof, organisatie=welzijn, naam="Koffietafel De Vonk")
    rij = {
        "datum": datetime.date(2026, 3, 2), "soort": "ONTMOETING ", "wijk": lindehof.code, "duur": datetime.time(1, 30),
        "vorm": "Individueel", "deelnemers": 14.0, "nieuwe_deelnemers": "3", "vrijwilligers": 2,
        "vrijwilligers_duur": "6 uur", "titel": "Koffie\nen thee", "omschrijving": "Goed gesprek.",
        "resultaat": "Een plan.", "locatie": "De Vonk", "begintijd": datetime.time(9, 30), "buurt": "schoolhof",
        "initiatief": "zaaigoed", "netwerk": "Koffietafel de Vonk", "themas": "Wonen; gezondheid, wonen",
        "doelgroepen": "ouderen", "stand": "afgelast",
    }  # fmt: skip
    assert doorloop(lezer, xlsx_van([[rij[n] for n in KOLOMMEN]], koppen=koppen())).zinnen == []
    activiteit = Activiteit.objects.get()
    assert (activiteit.buurt, activiteit.initiatief, activiteit.netwerk) == (buurt, initiatief, netwerk)
    assert (activiteit.deelnemers, activiteit.nieuwe_deelnemers) == (14, 3)
    assert (activiteit.vrijwilligers, activiteit.vrijwilligers_minuten) == (2, 360)
    assert (activiteit.titel, activiteit.locatie) == ("Koffie en thee", "De Vonk")
    assert (activiteit.omschrijving, activiteit.resultaat) == ("Goed gesprek.", "Een plan.")
    assert (activiteit.begintijd, activiteit.status) == (datetime.time(9, 30), "afgelast")
    assert set(activiteit.themas.values_list("naam", flat=True)) == {"gezondheid", "wonen"}
    assert list(activiteit.doelgroepen.values_list("naam", flat=True)) == ["ouderen"]
    assert alle_inzet() == [("Noor Werker", datetime.date(2026, 3, 2), "individueel", 90)]


def test_zonder_vorm_geldt_de_gewone_vorm_van_de_soort(lezer):
    doorloop(lezer, csv_van([("2-3-2026", "individuele hulp", "Lindehof", "1")]))
    assert [vorm for *_, vorm, _ in alle_inzet()] == ["individueel"]


def test_begin_en_eindtijd_zijn_ook_een_duur(lezer):
    kop = ("Datum", "Soort", "Wijk", "Van", "Tot")
    doorloop(lezer, csv_van([("2-3-2026", "ontmoeting", "Lindehof", "9:45", "11.15")], koppen=kop))
    assert [minuten for *_, minuten in alle_inzet()] == [90]
    assert Activiteit.objects.get().begintijd == datetime.time(9, 45)


def test_een_kolom_met_minuten_is_geen_kolom_met_uren(lezer):
    kop = ("Datum", "Soort", "Wijk", "Duur (min)")
    doorloop(lezer, csv_van([("2-3-2026", "ontmoeting", "Lindehof", "15")], koppen=kop))
    assert [minuten for *_, minuten in alle_inzet()] == [15]


def test_wat_bulk_schrijft_is_gelijk_aan_wat_het_formulier_schrijft(
    lezer, werker, welzijn, lindehof, ontmoeting
):
    thema, doelgroep = Thema.objects.get(naam="wonen"), Doelgroep.objects.get(naam="ouderen")
    doorloop(
        lezer,
        csv_van(
            [(*GOED, "14", "Koffie", "wonen", "ouderen")],
            koppen=(*KOPPEN, "Deelnemers", "Titel", "Thema's", "Doelgroepen"),
        ),
    )
    uit_bestand = Activiteit.objects.get()
    met_de_hand, _ = actions.registreer_activiteit(
        by=werker,
        sleutel=actions.nieuwe_sleutel(),
        gegevens=actions.gegevens_van(uit_bestand) | {"deelnemers": 14},
    )
    assert actions.inhoud_van(uit_bestand) == actions.inhoud_van(met_de_hand)
    assert (list(uit_bestand.themas.all()), list(uit_bestand.doelgroepen.all())) == ([thema], [doelgroep])
    eigen = {"id", "sleutel", "inlezing_id", "history_id", "history_relation_id", "_state"}

    def velden(object_):
        return {
            naam: waarde for naam, waarde in vars(object_).items() if naam not in eigen and naam[0] != "_"
        }

    assert velden(uit_bestand.geschiedenis.get()) == velden(met_de_hand.geschiedenis.get())
    uit_bestand, met_de_hand = (velden(Activiteit.objects.get(pk=a.pk)) for a in (uit_bestand, met_de_hand))
    assert uit_bestand == met_de_hand


def test_de_voorbeeldrij_van_het_sjabloon_telt_niet_mee(lezer):
    rijen = [("2-3-2026", "ontmoeting", "Lindehof", "1", VOORBEELD), (*GOED, "echt")]
    gang = doorloop(lezer, csv_van(rijen, koppen=(*KOPPEN, "Titel")))
    assert gang.inlezing.rijen == 1
    assert Activiteit.objects.get().titel == "echt"


@pytest.mark.parametrize("soort", ["xlsx", "csv"])
def test_het_sjabloon_is_in_te_lezen_zoals_het_is_ingevuld(lezer, soort):
    inhoud = lezer.get(adres_sjabloon(soort)).content
    rij = ["2-3-2026", "ontmoeting", "Lindehof", "1:30"]
    if soort == "xlsx":
        werkmap = load_workbook(io.BytesIO(inhoud))
        assert werkmap.sheetnames == ["Activiteiten", "Lijsten", "Uitleg"]
        werkmap["Activiteiten"].append(rij)
        uit = io.BytesIO()
        werkmap.save(uit)
        inhoud = uit.getvalue()
    else:
        inhoud += ";".join(rij).encode()
    gang = doorloop(lezer, inhoud)
    assert (gang.zinnen, gang.inlezing.nieuw, Activiteit.objects.count()) == ([], 1, 1)
    assert set(gang.inlezing.kolommen) == set(KOLOMMEN)


def adres_sjabloon(soort):
    return f"{BEGIN}sjabloon.{soort}"


def test_het_sjabloon_noemt_alleen_wijken_van_de_eigen_gemeente(lezer, waterrijk):
    WijkFactory(gemeente=waterrijk, naam="Oud-Zuid", vervallen_per=datetime.date(2025, 1, 1))
    WijkFactory(gemeente=waterrijk, naam="=Gevaar", code="WK999977")
    lijsten = load_workbook(io.BytesIO(lezer.get(adres_sjabloon("xlsx")).content))["Lijsten"]
    wijken = [cel.value for cel in lijsten["B"][1:] if cel.value]
    assert wijken == ["=Gevaar", "Lindehof", "Spoorzicht"]
    assert {cel.data_type for cel in lijsten["B"][1:4]} == {"s"}


# Twice, and by halves


def test_het_sjabloon_noemt_een_wijk_tot_de_dag_waarop_die_verdwijnt(lezer, waterrijk):
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    WijkFactory(gemeente=waterrijk, naam="Nog een dag", vervallen_per=morgen)
    WijkFactory(gemeente=waterrijk, naam="Sinds vandaag weg", vervallen_per=timezone.localdate())
    lijsten = load_workbook(io.BytesIO(lezer.get(adres_sjabloon("xlsx")).content))["Lijsten"]
    wijken = {cel.value for cel in lijsten["B"]}
    assert "Nog een dag" in wijken
    assert "Sinds vandaag weg" not in wijken


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
    monkeypatch.setattr(blokken, "RIJEN_PER_BLOK", 2)  # so that equal rows lie in different blocks
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
    monkeypatch.setattr(schrijven, "bestaande_sleutels", lambda met_sleutel: set())
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
    koppeling.koppel(apps, None)
    assert list(Activiteit.objects.filter(inlezing=inlezing)) == [activiteit]
    assert Activiteit.objects.filter(inlezing=None).get().sleutel == uuid.UUID(met_de_hand["sleutel"])
    koppeling.maak_los(apps, None)
    assert Activiteit.objects.filter(inlezing=None).count() == 3


def test_twee_keer_opslaan_slaat_een_keer_op(lezer):
    inlezing = klaar(lezer, csv_van(dagen(2)))
    for _ in range(2):
        assert lezer.post(adres("save", inlezing)).status_code == 302
    inlezing.refresh_from_db()
    assert (Activiteit.objects.count(), inlezing.nieuw, inlezing.opgeslagen_op) == (2, 2, timezone.now())


def test_een_maand_die_intussen_sloot_houdt_alles_tegen(lezer, monkeypatch, welzijn, waterrijk, coordinator):
    monkeypatch.setattr(blokken, "RIJEN_PER_BLOK", 1)
    inlezing = klaar(lezer, csv_van([("5-4-2026", *GOED[1:]), GOED]))
    sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=datetime.date(2026, 3, 1))
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


def test_ook_een_coordinator_leest_niets_in_in_een_gesloten_maand(
    client, coordinator, welzijn, waterrijk, lindehof
):
    sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=datetime.date(2026, 3, 1))
    client.force_login(coordinator)
    gang = doorloop(client, csv_van([GOED]))
    assert gang.zinnen == ["A2: Maart 2026 is afgesloten: daar komt niets meer bij."]


def test_wat_er_al_stond_mag_in_een_maand_liggen_die_sloot(lezer, welzijn, waterrijk, coordinator):
    inhoud = csv_van([GOED])
    doorloop(lezer, inhoud)
    sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=datetime.date(2026, 3, 1))
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
    monkeypatch.setattr(schrijven, "bestaande_sleutels", lambda met_sleutel: set())
    antwoord = lezer.post(adres("save", tweede), follow=True)
    assert "Iemand las net dezelfde rijen in." in antwoord.content.decode()
    tweede.refresh_from_db()
    assert (tweede.stand, Activiteit.objects.count(), Activiteit.history.count()) == (Stand.NAKIJKEN, 2, 2)


def test_wat_nog_niet_is_nagekeken_wordt_niet_opgeslagen(lezer):
    kies(lezer, csv_van([GOED]))
    antwoord = lezer.post(adres("save", Inlezing.objects.get()), follow=True)
    assert "nog niets opgeslagen" in antwoord.content.decode()
    assert not Activiteit.objects.exists()


# Whose work


def test_een_coordinator_leest_het_werk_van_collegas_in(client, coordinator, werker, collega, lindehof):
    client.force_login(coordinator)
    rijen = [
        (*GOED, "noor@voorbeeld.example"),
        (*GOED, "Bram Collega"),
        (*GOED, "BRAM COLLEGA"),
        (*GOED, "Carla Coordinator"),
    ]
    assert doorloop(client, csv_van(rijen, koppen=(*KOPPEN, "Medewerker"))).zinnen == []
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


VAN_NOOR = csv_van([("18-11-2026", *GOED[1:], "Noor Werker")], koppen=(*KOPPEN, "Medewerker"))


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
    doorloop(client, csv_van(rijen, koppen=(*KOPPEN, "Medewerker")))
    for wie in (werker, coordinator):
        client.force_login(wie)
        antwoord = client.get(reverse("activiteiten:activiteit_create"))
        form = antwoord.context["form"]
        assert (form["wijk"].value(), form["soort"].value()) == (None, None)
        assert antwoord.context["recente"] == []


def test_ook_wie_er_niet_meer_werkt_kan_werk_hebben_gedaan(client, coordinator, waterrijk, welzijn, lindehof):
    vertrokken = GebruikerFactory(naam="Vera Vertrokken")
    AanstellingFactory(
        gebruiker=vertrokken, gemeente=waterrijk, organisatie=welzijn, einde=datetime.date(2026, 6, 1)
    )
    client.force_login(coordinator)
    doorloop(client, csv_van([(*GOED, "vera vertrokken")], koppen=(*KOPPEN, "Medewerker")))
    assert [naam for naam, *_ in alle_inzet()] == ["Vera Vertrokken"]


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        ("Olga Ander", "“Olga Ander” kennen we niet bij Welzijn Waterrijk. Schrijf het e-mailadres."),
        ("Bram Collegga", "Bedoel je Bram Collega?"),
        ("bram@elders.example", "Bij Welzijn Waterrijk heeft niemand het e-mailadres “bram@elders.example”."),
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
    gang = doorloop(client, csv_van([(*GOED, wie)], koppen=(*KOPPEN, "Medewerker")))
    assert len(gang.zinnen) == 1
    assert zin in gang.zinnen[0]


def test_je_eigen_naam_in_de_kolom_medewerker_mag(lezer):
    rijen = [(*GOED, "Noor Werker"), (*GOED, "NOOR@voorbeeld.example"), (*GOED, "")]
    assert doorloop(lezer, csv_van(rijen, koppen=(*KOPPEN, "Medewerker"))).inlezing.nieuw == 3


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
    client.post(adres("columns", inlezing), {f"kolom-{i}": n for n, i in inlezing.kolommen.items()})
    client.post(adres("check", inlezing))
    inlezing.refresh_from_db()
    assert (inlezing.stand, inlezing.nieuw) == (Stand.KLAAR, 1)


PAGINAS = ("detail", "columns", "errors_csv")
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


# The pages


def test_kolommen_worden_voorgesteld_en_zijn_te_veranderen(lezer):
    inhoud = csv_van([("x", *GOED)], koppen=("Nr", "Wanneer", "Activiteit", "Wijk", "Uren"))
    kies(lezer, inhoud)
    inlezing = Inlezing.objects.get()
    html = lezer.get(adres("columns", inlezing)).content.decode()
    assert inlezing.kolommen == {"datum": 1, "titel": 2, "wijk": 3, "duur": 4}
    assert html.count("selected") == 5
    gang = doorloop(lezer, inhoud, datum=1, soort=2, wijk=3, duur=4)
    assert (gang.zinnen, gang.inlezing.stand) == ([], Stand.OPGESLAGEN)


def test_wat_ontbreekt_of_dubbel_is_wordt_gezegd(lezer):
    kies(lezer, csv_van([GOED]))
    inlezing = Inlezing.objects.get()
    antwoord = lezer.post(
        adres("columns", inlezing), {"kolom-0": "datum", "kolom-1": "datum", "kolom-2": "wijk"}
    )
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "kolom-1": ["Datum koos je ook bij kolom A. Gebruik er één."],
        "__all__": ["Wijs nog een kolom aan voor: soort, duur (of begintijd en eindtijd)."],
    }
    assert 'value="datum" selected' in antwoord.content.decode()
    inlezing.refresh_from_db()
    assert inlezing.stand == Stand.KOLOMMEN


def test_andere_kolommen_kiezen_kijkt_alles_opnieuw_na(lezer):
    gang = doorloop(lezer, csv_van([GOED, ("?", *GOED[1:])]), opslaan=False)
    assert (gang.inlezing.stand, gang.inlezing.fouten, gang.inlezing.nieuw) == (Stand.FOUT, 1, 1)
    velden = {f"kolom-{i}": n for n, i in gang.inlezing.kolommen.items()}
    lezer.post(adres("columns", gang.inlezing), velden)
    gang.inlezing.refresh_from_db()
    assert (gang.inlezing.stand, gang.inlezing.nagekeken, gang.inlezing.fouten) == (Stand.NAKIJKEN, 0, 0)
    assert Inleesblok.objects.filter(nagekeken=True).count() == 0


def test_nakijken_gaat_in_stukken_en_houdt_de_stand_bij(lezer, monkeypatch):
    monkeypatch.setattr(blokken, "RIJEN_PER_BLOK", 2)
    monkeypatch.setattr("activiteiten.views.inlezen.SECONDEN_PER_KEER", 0)
    kies(lezer, csv_van(dagen(5)))
    inlezing = Inlezing.objects.get()
    lezer.post(adres("columns", inlezing), {f"kolom-{i}": n for n, i in inlezing.kolommen.items()})
    standen = []
    for _ in range(4):
        antwoord = lezer.post(adres("check", inlezing), headers={"HX-Request": "true"})
        inlezing.refresh_from_db()
        standen.append((inlezing.nagekeken, inlezing.stand, antwoord.headers.get("HX-Redirect")))
    doel = adres("detail", inlezing)
    assert standen == [(2, "nakijken", None), (4, "nakijken", None), (5, "klaar", doel), (5, "klaar", doel)]
    assert inlezing.nieuw == 5
    assert "HX-Request" in antwoord["Vary"]


def test_zonder_javascript_is_er_een_knop(lezer):
    kies(lezer, csv_van(dagen(2)))
    inlezing = Inlezing.objects.get()
    antwoord = lezer.post(
        adres("columns", inlezing), {f"kolom-{i}": n for n, i in inlezing.kolommen.items()}, follow=True
    )
    html = antwoord.content.decode()
    assert "0 van de 2 rijen zijn nagekeken" in html
    assert "Verder nakijken" in html
    assert "2 activiteiten opslaan" in lezer.post(adres("check", inlezing), follow=True).content.decode()


def test_het_voorbeeld_laat_zien_wat_er_wordt_opgeslagen(lezer):
    inlezing = klaar(lezer, csv_van(dagen(12)))
    antwoord = lezer.get(adres("detail", inlezing))
    assert [rij.velden["datum"].day for rij in antwoord.context["voorbeeld"]] == list(range(1, 11))
    assert "12 activiteiten opslaan" in antwoord.content.decode()
    assert not Activiteit.objects.exists()


def test_alle_fouten_als_csv_zonder_formules(lezer):
    rijen = [("gisteren", "zwemmen", "Lindehof", "1"), GOED, ("2-3-2026", "ontmoeting", "Lindehof", "x")]
    gang = doorloop(lezer, csv_van(rijen, koppen=("=Datum", "Soort", "Wijk", "Duur")))
    antwoord = lezer.get(adres("errors_csv", gang.inlezing))
    regels = list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
    assert [regel[:3] for regel in regels] == [
        ["rij", "cel", "kolom"],
        ["2", "A2", "'=Datum"],
        ["2", "B2", "Soort"],
        ["4", "D4", "Duur"],
    ]
    assert antwoord["Content-Disposition"] == 'attachment; filename="fouten-werk.csv"'
    html = lezer.get(adres("detail", gang.inlezing)).content.decode()
    assert "activiteiten opslaan" not in html
    assert "<strong>2 rijen</strong>" in html


def test_weggooien_haalt_alles_weg_maar_nooit_wat_is_opgeslagen(lezer):
    inlezing, opgeslagen = klaar(lezer, csv_van([GOED])), doorloop(lezer, csv_van(dagen(2))).inlezing
    for een in (inlezing, opgeslagen):
        assert lezer.post(adres("discard", een)).status_code == 302
    assert list(Inlezing.objects.all()) == [opgeslagen]
    assert not Inleesblok.objects.exists()
    assert Activiteit.objects.count() == 2


def test_na_opslaan_is_het_bestand_weg(lezer):
    gang = doorloop(lezer, csv_van(dagen(2)))
    assert (gang.inlezing.stand, Inleesblok.objects.count()) == (Stand.OPGESLAGEN, 0)
    assert "2 activiteiten staan nu in je lijst" in lezer.get(adres("detail", gang.inlezing)).content.decode()


def test_wat_een_week_ligt_wordt_opgeruimd(lezer, capsys):
    oud, opgeslagen = klaar(lezer, csv_van([GOED])), doorloop(lezer, csv_van(dagen(1))).inlezing
    with time_machine.travel("2026-11-28T11:00:00+01:00", tick=False):
        jong = klaar(lezer, csv_van([("9-3-2026", *GOED[1:])]))
        call_command("ruim_verwijderde_op")
        assert set(Inlezing.objects.all()) == {oud, opgeslagen, jong}
    with time_machine.travel("2026-11-28T12:00:00+01:00", tick=False):
        call_command("ruim_verwijderde_op")
    assert set(Inlezing.objects.all()) == {opgeslagen, jong}
    assert "1 spreadsheets opgeruimd" in capsys.readouterr().out


def test_de_naam_van_een_bestand_wordt_nooit_html(lezer):
    kies(lezer, csv_van([GOED]), "<img src=x onerror=alert(1)>.csv")
    html = lezer.get(BEGIN).content.decode()
    assert "<img src=x" not in html
    assert "&lt;img src=x" in html


@pytest.mark.parametrize(
    ("gekozen", "bewaard"),
    [
        ("lijst mw Jansen 0612345678.csv", "spreadsheet.csv"),
        ("lijst_mw_Jansen.CSV", "spreadsheet.csv"),
        ("uren-jan-de-vries.csv", "spreadsheet.csv"),
        ("Uren Jan de Vries.csv", "spreadsheet.csv"),
        ("0612345678", "spreadsheet"),
        ("uren 2026-03-02 (1).csv", "uren 2026-03-02 (1).csv"),
    ],
)
def test_een_bestandsnaam_met_persoonsgegevens_wordt_niet_bewaard(lezer, gekozen, bewaard):
    gang = doorloop(lezer, csv_van([GOED]), gekozen)
    assert gang.inlezing.bestandsnaam == bewaard
    html = lezer.get(BEGIN).text + lezer.get(adres("detail", gang.inlezing)).text
    assert bewaard in html
    assert bewaard == gekozen or gekozen not in html


# Queries


def vragen_bij(doe):
    with CaptureQueriesContext(connection) as vragen:
        doe()
    return len(vragen)


def test_paginas_stellen_even_veel_vragen_bij_meer_rijen(lezer):
    aantallen = []
    for aantal in (1, 30):
        inlezing = klaar(lezer, csv_van(dagen(aantal)))
        aantallen.append(
            [
                vragen_bij(lambda p=pad: lezer.get(p))
                for pad in (BEGIN, *(adres(p, inlezing) for p in PAGINAS))
            ]
        )
    assert aantallen[0] == aantallen[1]


def test_een_blok_kost_even_veel_vragen_hoeveel_rijen_er_ook_in_staan(lezer):
    nakijken_, opslaan = [], []
    for aantal, maand in ((1, 4), (30, 5)):
        kies(lezer, csv_van([(f"{dag}-{maand}-2026", *GOED[1:]) for dag in range(1, aantal + 1)]))
        inlezing = Inlezing.objects.latest("pk")
        lezer.post(adres("columns", inlezing), {f"kolom-{i}": n for n, i in inlezing.kolommen.items()})
        nakijken_.append(vragen_bij(lambda een=inlezing: lezer.post(adres("check", een))))
        opslaan.append(vragen_bij(lambda een=inlezing: lezer.post(adres("save", een))))
    assert Activiteit.objects.count() == 31
    assert nakijken_[0] == nakijken_[1] <= 35
    assert opslaan[0] == opslaan[1] <= 40


def test_wie_intussen_opnieuw_begint_telt_niets_dubbel(lezer, monkeypatch):
    """Two windows: one checks, the other begins anew in between."""
    monkeypatch.setattr(blokken, "RIJEN_PER_BLOK", 1)
    kies(lezer, csv_van([GOED] * 3))
    inlezing = Inlezing.objects.get()
    blokken.kies_kolommen(inlezing=inlezing, kolommen=inlezing.kolommen)
    echt, keren = nakijken._kijk_blok_na, []

    def en_begin_opnieuw(*args):
        echt(*args)
        keren.append(1)

    monkeypatch.setattr(nakijken, "_kijk_blok_na", en_begin_opnieuw)
    inlezing = Inlezing.objects.select_related("door").get()
    assert nakijken.kijk_na(inlezing=inlezing, seconden=0).nagekeken == 1
    blokken.begin_opnieuw(inlezing=inlezing)
    inlezing = nakijken.kijk_na(inlezing=inlezing, seconden=9)
    assert (inlezing.nagekeken, inlezing.nieuw, len(keren)) == (3, 3, 4)
