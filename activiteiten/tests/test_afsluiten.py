"""A closed month: nobody but a coördinator writes in it, with a reason, and no row slips in while it closes."""

import datetime
import threading
import uuid

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from activiteiten import actions
from activiteiten.afsluiten import (
    AfgeslotenError,
    LooptNogError,
    RedenNodigError,
    heropen_maand,
    is_afgesloten,
    maanden_for,
    plus_maanden,
    slot_for,
    sluit_maand,
    toets_maanden,
)
from activiteiten.geschiedenis import geschiedenis_of
from activiteiten.keuzes import Correctiereden, Status, Vorm
from activiteiten.models import Activiteit, Afsluiting, Inzet
from activiteiten.tests.draden import Draad
from activiteiten.tests.factories import ActiviteitFactory, ActiviteitSoortFactory, InzetFactory
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.versies import VerouderdError

MAART, APRIL = datetime.date(2026, 3, 1), datetime.date(2026, 4, 1)
VERGETEN = Correctiereden.VERGETEN
LIJST = reverse("activiteiten:maand_list")
SLUITEN = reverse("activiteiten:maand_sluiten")


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-21T12:00:00+01:00"):
        yield


@pytest.fixture
def gegevens(welzijn, lindehof, werker):
    """What the actions take, on 2 March; replace with gegevens(**andere)."""
    soort = ActiviteitSoortFactory()

    def maak(**andere):
        return {
            "datum": datetime.date(2026, 3, 2),
            "soort": soort,
            "titel": "Koffietafel",
            "wijk": lindehof,
            "locatie": "",
            "deelnemers": 14,
            "omschrijving": "",
            "resultaat": "",
            "status": Status.UITGEVOERD,
            "organisatie": welzijn,
            "inzet": [(werker, Vorm.COLLECTIEF, 90)],
        } | andere

    return maak


@pytest.fixture
def activiteit(gegevens, werker):
    return actions.registreer_activiteit(by=werker, sleutel=uuid.uuid4(), gegevens=gegevens())[0]


@pytest.fixture
def sluit(coordinator, welzijn, waterrijk):
    def _sluit(maand=MAART, organisatie=welzijn, gemeente=waterrijk):
        return sluit_maand(by=coordinator, organisatie=organisatie, gemeente=gemeente, maand=maand)

    return _sluit


def log(by, gegevens, **extra):
    return actions.registreer_activiteit(by=by, sleutel=uuid.uuid4(), gegevens=gegevens, **extra)[0]


def wat_er_gebeurde(activiteit):
    return [(g.wie, g.wat) for g in geschiedenis_of(activiteit)]


# Which writes a closed month refuses


@pytest.mark.parametrize(
    ("datum", "dicht"),
    [("2026-02-28", False), ("2026-03-01", True), ("2026-03-31", True), ("2026-04-01", False)],
)
def test_een_afgesloten_maand_loopt_van_de_eerste_tot_en_met_de_laatste_dag(
    activiteit, sluit, gegevens, werker, welzijn, waterrijk, datum, dicht
):
    sluit()
    dag = datetime.date.fromisoformat(datum)

    assert is_afgesloten(organisatie_id=welzijn.pk, gemeente_id=waterrijk.pk, datum=dag) is dicht
    if dicht:
        with pytest.raises(AfgeslotenError, match="Maart 2026 is afgesloten. Alleen een coördinator"):
            log(werker, gegevens(datum=dag))
    else:
        log(werker, gegevens(datum=dag))


def test_een_werker_logt_wijzigt_verwijdert_en_zet_niets_terug(activiteit, sluit, gegevens, werker):
    weg = log(werker, gegevens(titel="Weg"))
    actions.verwijder_activiteit(by=werker, activiteit=weg)
    sluit()
    voor = list(Activiteit.met_verwijderde.order_by("pk").values())

    pogingen = (
        lambda: log(werker, gegevens()),
        lambda: log(werker, gegevens(), reden=VERGETEN),  # a reason opens nothing for a worker
        lambda: actions.wijzig_activiteit(
            by=werker, activiteit=activiteit, versie=1, gegevens=gegevens(deelnemers=3), reden=VERGETEN
        ),
        lambda: actions.verwijder_activiteit(by=werker, activiteit=activiteit, reden=VERGETEN),
        lambda: actions.zet_activiteit_terug(by=werker, activiteit=weg, reden=VERGETEN),
    )
    for poging in pogingen:
        with pytest.raises(AfgeslotenError) as fout:
            poging()
        assert not isinstance(fout.value, RedenNodigError)

    assert list(Activiteit.met_verwijderde.order_by("pk").values()) == voor
    assert list(Inzet.objects.filter(verwijderd=False).values_list("minuten", flat=True)) == [90]


@pytest.mark.parametrize(
    ("van", "naar"),
    [("2026-03-02", "2026-04-02"), ("2026-04-02", "2026-03-02"), ("2026-03-02", "2026-03-03")],
)
def test_verplaatsen_telt_voor_de_oude_en_de_nieuwe_maand(sluit, gegevens, werker, van, naar):
    van, naar = map(datetime.date.fromisoformat, (van, naar))
    activiteit = log(werker, gegevens(datum=van))
    sluit()

    with pytest.raises(AfgeslotenError) as fout:
        actions.wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens(datum=naar))

    assert fout.value.maanden == (MAART,)
    assert Activiteit.objects.get().datum == van


def test_twee_afgesloten_maanden_staan_er_allebei_in(activiteit, sluit, gegevens, werker, coordinator):
    sluit(MAART)
    sluit(APRIL)
    april = gegevens(datum=datetime.date(2026, 4, 2))
    for wie, einde in ((werker, "Vraag het je coördinator."), (coordinator, "verandert.")):
        with pytest.raises(AfgeslotenError) as fout:
            actions.wijzig_activiteit(by=wie, activiteit=activiteit, versie=1, gegevens=april)
        assert str(fout.value).startswith("Maart 2026 en april 2026 zijn afgesloten.")
        assert str(fout.value).endswith(einde)


def test_opslaan_zonder_wijziging_mag_altijd(activiteit, sluit, gegevens, werker):
    sluit()

    zelfde = actions.wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens())

    assert zelfde.versie == 1


def test_wat_al_was_opgeslagen_wordt_na_het_sluiten_gewoon_bevestigd(sluit, gegevens, werker):
    sleutel = uuid.uuid4()
    eerste, _ = actions.registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens())
    sluit()

    opnieuw = actions.registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens())

    assert opnieuw == (eerste, False)
    with pytest.raises(actions.AndereInhoudError):
        actions.registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens(deelnemers=1))


def test_een_andere_organisatie_of_gemeente_blijft_open(
    sluit, gegevens, werker, andere_organisatie, buurtkracht, zandveen, welzijn_zandveen, duinrand
):
    sluit()
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen)

    log(andere_organisatie, gegevens(organisatie=buurtkracht, inzet=[(andere_organisatie, "collectief", 60)]))
    log(werker, gegevens(organisatie=welzijn_zandveen, wijk=duinrand))

    assert Activiteit.objects.count() == 2


# A coördinator, with a reason


def test_een_coordinator_zegt_waarom_en_de_geschiedenis_laat_het_zien(
    activiteit, sluit, gegevens, coordinator
):
    sluit()
    actions.wijzig_activiteit(
        by=coordinator, activiteit=activiteit, versie=1, gegevens=gegevens(deelnemers=12), reden="verkeerd"
    )
    actions.verwijder_activiteit(by=coordinator, activiteit=activiteit, reden="dubbel")
    actions.zet_activiteit_terug(by=coordinator, activiteit=activiteit, reden="op_verzoek")
    nieuw = log(coordinator, gegevens(titel="Vergeten"), reden=VERGETEN)

    dicht = "in een afgesloten maand, want:"
    assert wat_er_gebeurde(activiteit) == [
        ("Carla Coördinator", f"zette deze activiteit terug {dicht} op verzoek van de werker"),
        ("Carla Coördinator", f"verwijderde deze activiteit {dicht} dubbel"),
        ("Carla Coördinator", f"wijzigde deelnemers {dicht} verkeerd ingevuld"),
        ("Noor Werker", "logde deze activiteit"),
    ]
    assert wat_er_gebeurde(nieuw) == [
        ("Carla Coördinator", f"logde deze activiteit {dicht} vergeten"),
    ]


@pytest.mark.parametrize("reden", ["", "zomaar", None])
def test_zonder_reden_uit_de_lijst_verandert_ook_een_coordinator_niets(
    activiteit, sluit, gegevens, coordinator, reden
):
    sluit()
    for poging in (
        lambda: log(coordinator, gegevens(), reden=reden),
        lambda: actions.wijzig_activiteit(
            by=coordinator, activiteit=activiteit, versie=1, gegevens=gegevens(deelnemers=3), reden=reden
        ),
        lambda: actions.verwijder_activiteit(by=coordinator, activiteit=activiteit, reden=reden),
    ):
        with pytest.raises(RedenNodigError, match="Zeg erbij waarom"):
            poging()
    assert list(Activiteit.objects.values_list("deelnemers", flat=True)) == [14]


def test_in_een_open_maand_komt_een_reden_niet_in_de_geschiedenis(activiteit, gegevens, coordinator):
    actions.wijzig_activiteit(
        by=coordinator, activiteit=activiteit, versie=1, gegevens=gegevens(deelnemers=3), reden=VERGETEN
    )

    assert wat_er_gebeurde(activiteit)[0] == ("Carla Coördinator", "wijzigde deelnemers")


def test_een_coordinator_van_elders_corrigeert_hier_niet(
    activiteit, sluit, gegevens, werker, zandveen, welzijn_zandveen
):
    AanstellingFactory(gebruiker=werker, rol=Rol.COORDINATOR, gemeente=zandveen, organisatie=welzijn_zandveen)
    sluit()

    with pytest.raises(AfgeslotenError) as fout:
        log(werker, gegevens(), reden=VERGETEN)
    assert not isinstance(fout.value, RedenNodigError)


def test_een_pagina_weet_wie_de_maand_sloot_en_wie_mag_corrigeren(activiteit, sluit, werker, coordinator):
    assert slot_for(werker, activiteit) is None
    sluit()
    slot = slot_for(werker, activiteit)
    assert (slot.maand, slot.door, slot.mag_corrigeren) == (MAART, "Carla Coördinator", False)
    assert slot_for(coordinator, activiteit).mag_corrigeren is True


# Closing and opening again


@pytest.mark.parametrize(
    ("maand", "mag"), [("2026-10-01", True), ("2026-11-01", False), ("2026-12-01", False)]
)
def test_alleen_een_maand_die_voorbij_is_gaat_dicht(sluit, maand, mag):
    maand = datetime.date.fromisoformat(maand)
    if mag:
        sluit(maand)
    else:
        with pytest.raises(LooptNogError, match="is nog niet voorbij"):
            sluit(maand)
    assert Afsluiting.objects.exists() is mag


def test_twee_keer_sluiten_is_een_afsluiting(sluit):
    assert sluit() == sluit()
    assert Afsluiting.history.count() == 1


def test_heropenen_laat_werkers_weer_toe_en_blijft_te_lezen(activiteit, sluit, gegevens, werker, coordinator):
    afsluiting = sluit()
    heropen_maand(by=coordinator, afsluiting=afsluiting)
    heropen_maand(by=coordinator, afsluiting=afsluiting)  # nothing left to open

    actions.wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens(deelnemers=3))
    assert list(Afsluiting.history.values_list("history_type", "history_user__naam", "maand")) == [
        ("-", "Carla Coördinator", MAART),
        ("+", "Carla Coördinator", MAART),
    ]


def test_de_database_kent_een_maand_alleen_bij_haar_eerste_dag(sluit):
    sluit()
    with pytest.raises(IntegrityError), transaction.atomic():
        Afsluiting.objects.update(maand=datetime.date(2026, 3, 2))


@pytest.mark.parametrize(
    ("aantal", "moet"), [(0, "2026-03-01"), (1, "2026-04-01"), (10, "2027-01-01"), (-3, "2025-12-01")]
)
def test_maanden_tellen_door_over_het_jaar(aantal, moet):
    assert plus_maanden(MAART, aantal) == datetime.date.fromisoformat(moet)


# The page of the coördinator


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
    assert "Er staan nog 11 maanden open; de oudste is november 2025." in antwoord.text
    assert "door Carla Coördinator, 21 november 2026" in antwoord.text
    assert antwoord.text.count(">Sluiten<") == 11
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


def test_de_pagina_vraagt_even_veel_bij_een_en_bij_drie_afgesloten_maanden(
    client, maanden, coordinator, sluit, django_assert_num_queries
):
    client.force_login(coordinator)
    sluit(MAART)
    client.get(LIJST)
    for erbij in ((), (APRIL, datetime.date(2026, 5, 1))):
        for maand in erbij:
            sluit(maand)
        with django_assert_num_queries(7):
            client.get(LIJST)


# Closing and saving at the same moment


def test_toetsen_kan_alleen_binnen_een_transactie(transactional_db, werker):
    with pytest.raises(transaction.TransactionManagementError):
        toets_maanden(by=werker, plekken=set())


@pytest.fixture
def tegelijk(transactional_db):
    """Real transactions; on SQLite a writer waits from the beginning of its transaction, so nothing can cross."""


def test_wie_opslaat_tijdens_het_sluiten_komt_er_niet_meer_in(
    tegelijk, gegevens, werker, coordinator, welzijn, waterrijk
):
    inhoud, binnen, verder = gegevens(), threading.Event(), threading.Event()

    def sluit_traag():
        with transaction.atomic():
            sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=MAART)
            binnen.set()
            assert verder.wait(10)

    sluiter = Draad(sluit_traag)
    assert binnen.wait(10)
    schrijver = Draad(lambda: log(werker, inhoud))
    schrijver.join(timeout=0.5)
    assert schrijver.is_alive()  # waits for the closing
    verder.set()

    assert sluiter.wacht() is None
    assert isinstance(schrijver.wacht(), AfgeslotenError)
    assert not Activiteit.objects.exists()


def test_wie_sluit_wacht_op_wie_aan_het_opslaan_is(
    tegelijk, gegevens, werker, coordinator, welzijn, waterrijk
):
    inhoud, binnen, verder = gegevens(), threading.Event(), threading.Event()

    def log_traag():
        with transaction.atomic():
            log(werker, inhoud)
            binnen.set()
            assert verder.wait(10)

    schrijver = Draad(log_traag)
    assert binnen.wait(10)

    def sluit_en_tel():
        with transaction.atomic():
            sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=MAART)
            return Activiteit.objects.count()

    sluiter = Draad(sluit_en_tel)
    sluiter.join(timeout=0.5)
    assert sluiter.is_alive()
    verder.set()

    assert schrijver.wacht() is None
    assert sluiter.wacht() == 1  # it was in the month before it closed


@pytest.mark.skipif("sqlite" in connection.vendor, reason="SQLite laat één schrijver tegelijk toe.")
def test_werkers_wachten_niet_op_elkaar_en_een_andere_werkplek_niet_op_het_sluiten(
    tegelijk, gegevens, werker, collega, andere_organisatie, buurtkracht, coordinator, welzijn, waterrijk
):
    binnen, verder = threading.Event(), threading.Event()
    van_collega = gegevens(inzet=[(collega, Vorm.COLLECTIEF, 30)])
    elders = gegevens(organisatie=buurtkracht, inzet=[(andere_organisatie, Vorm.COLLECTIEF, 30)])
    eigen = gegevens()

    def log_traag():
        with transaction.atomic():
            log(werker, eigen)
            binnen.set()
            assert verder.wait(10)

    traag = Draad(log_traag)
    assert binnen.wait(10)
    assert isinstance(Draad(lambda: log(collega, van_collega)).wacht(), Activiteit)
    sluiter = Draad(lambda: sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=MAART))
    sluiter.join(timeout=0.5)
    assert sluiter.is_alive()
    assert isinstance(Draad(lambda: log(andere_organisatie, elders)).wacht(), Activiteit)
    verder.set()
    assert traag.wacht() is None
    assert isinstance(sluiter.wacht(), Afsluiting)


def test_wijzigen_en_sluiten_door_elkaar_lopen_nooit_vast(
    tegelijk, gegevens, werker, coordinator, welzijn, waterrijk
):
    """Many changes of one activity while its month closes: each is done before it, or refused."""
    inhoud = [gegevens(deelnemers=n) for n in range(8)]
    activiteit = log(werker, gegevens())

    def wijzig(nummer):
        versie = Activiteit.objects.get().versie
        return actions.wijzig_activiteit(
            by=werker, activiteit=activiteit, versie=versie, gegevens=inhoud[nummer]
        )

    draden = [Draad(lambda n=n: wijzig(n)) for n in range(8)]
    sluiter = Draad(lambda: sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=MAART))
    uitkomsten = [draad.wacht() for draad in draden]

    assert isinstance(sluiter.wacht(), Afsluiting)
    soorten = {Activiteit, VerouderdError, AfgeslotenError}
    assert {type(uitkomst) for uitkomst in uitkomsten} <= soorten
    geslaagd = [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Activiteit)]
    assert Activiteit.objects.get().versie == 1 + len(geslaagd)


@pytest.mark.skipif("sqlite" in connection.vendor, reason="SQLite laat één schrijver tegelijk toe.")
def test_een_reeks_en_een_losse_wijziging_rond_het_sluiten_komen_er_samen_uit(
    tegelijk, gegevens, werker, coordinator, welzijn, waterrijk
):
    """The circle: the closing waits for the series, the series for a row, and who has that row for the closing."""
    eerste, tweede = log(werker, gegevens(titel="Sessie 1")), log(werker, gegevens(titel="Sessie 2"))
    binnen, verder = threading.Event(), threading.Event()

    def wijzig(activiteit, deelnemers):
        nieuw = gegevens(titel=activiteit.titel, deelnemers=deelnemers, soort=activiteit.soort)
        versie = Activiteit.objects.get(pk=activiteit.pk).versie
        return actions.wijzig_activiteit(by=werker, activiteit=activiteit, versie=versie, gegevens=nieuw)

    def wijzig_reeks():
        with transaction.atomic():
            wijzig(eerste, 1)
            binnen.set()
            assert verder.wait(10)
            actions.verwijder_activiteit(by=werker, activiteit=tweede)

    reeks = Draad(wijzig_reeks)
    assert binnen.wait(10)
    sluiter = Draad(lambda: sluit_maand(by=coordinator, organisatie=welzijn, gemeente=waterrijk, maand=MAART))
    sluiter.join(timeout=0.3)
    los = Draad(lambda: wijzig(tweede, 2))  # has the row of the second, and stands behind the closing
    los.join(timeout=0.3)
    assert sluiter.is_alive()
    assert los.is_alive()
    verder.set()

    assert isinstance(los.wacht(), Activiteit)
    assert reeks.wacht() is None
    assert isinstance(sluiter.wacht(), Afsluiting)
    assert list(Activiteit.met_verwijderde.order_by("pk").values_list("deelnemers", "verwijderd")) == [
        (1, False),
        (2, True),
    ]
