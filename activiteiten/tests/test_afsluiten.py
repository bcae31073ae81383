"""A closed month: nobody but a coördinator writes in it, with a reason."""

import datetime
import uuid

import pytest
from django.db import IntegrityError, transaction

from activiteiten.keuzes import Correctiereden
from activiteiten.log import actions
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.maanden.afsluiten import (
    AfgeslotenError,
    LooptNogError,
    RedenNodigError,
    afgesloten_maanden,
    heropen_maand,
    plus_maanden,
    slot_for,
)
from activiteiten.models import Activiteit, Afsluiting, Inzet
from activiteiten.tests.maanden import APRIL, MAART, log
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory

pytestmark = pytest.mark.usefixtures("zaterdag")

VERGETEN = Correctiereden.VERGETEN


@pytest.fixture
def activiteit(gegevens, werker):
    return log(werker, gegevens())


def wat_er_gebeurde(activiteit):
    return [(g.wie, g.wat) for g in geschiedenis_of(activiteit)]


@pytest.mark.parametrize(
    ("datum", "dicht"),
    [("2026-02-28", False), ("2026-03-01", True), ("2026-03-31", True), ("2026-04-01", False)],
)
def test_een_afgesloten_maand_loopt_van_de_eerste_tot_en_met_de_laatste_dag(
    activiteit, sluit, gegevens, werker, welzijn, waterrijk, datum, dicht
):
    sluit()
    dag = datetime.date.fromisoformat(datum)

    gesloten = afgesloten_maanden([dag], organisatie_id=welzijn.pk, gemeente_id=waterrijk.pk)
    assert gesloten == ({MAART} if dicht else set())
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


def test_een_pagina_weet_dat_de_maand_dicht_is_en_wie_mag_corrigeren(activiteit, sluit, werker, coordinator):
    assert slot_for(werker, activiteit) is None
    sluit()
    slot = slot_for(werker, activiteit)
    assert (slot.maand, slot.mag_corrigeren) == (MAART, False)
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
