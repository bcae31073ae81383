"""Closing and saving at the same moment: no row slips in while a month closes, and nobody waits for ever."""

import threading

import pytest
from django.db import connection, transaction

from activiteiten.keuzes import Vorm
from activiteiten.log import actions
from activiteiten.maanden.afsluiten import AfgeslotenError, toets_maanden
from activiteiten.models import Activiteit, Afsluiting
from activiteiten.tests.draden import GEDULD, Draad
from activiteiten.tests.maanden import log
from kern.versies import VerouderdError

pytestmark = pytest.mark.usefixtures("zaterdag")


def test_toetsen_kan_alleen_binnen_een_transactie(transactional_db, werker):
    with pytest.raises(transaction.TransactionManagementError):
        toets_maanden(by=werker, plekken=set())


@pytest.fixture
def tegelijk(transactional_db):
    """Real transactions; on SQLite a writer waits from the beginning of its transaction, so nothing can cross."""


def test_wie_opslaat_tijdens_het_sluiten_komt_er_niet_meer_in(tegelijk, gegevens, werker, sluit):
    inhoud, binnen, verder = gegevens(), threading.Event(), threading.Event()

    def sluit_traag():
        with transaction.atomic():
            sluit()
            binnen.set()
            assert verder.wait(GEDULD)

    sluiter = Draad(sluit_traag)
    assert binnen.wait(GEDULD)
    schrijver = Draad(lambda: log(werker, inhoud))
    schrijver.join(timeout=0.5)
    assert schrijver.is_alive()  # waits for the closing
    verder.set()

    assert sluiter.wacht() is None
    assert isinstance(schrijver.wacht(), AfgeslotenError)
    assert not Activiteit.objects.exists()


def test_wie_sluit_wacht_op_wie_aan_het_opslaan_is(tegelijk, gegevens, werker, sluit):
    inhoud, binnen, verder = gegevens(), threading.Event(), threading.Event()

    def log_traag():
        with transaction.atomic():
            log(werker, inhoud)
            binnen.set()
            assert verder.wait(GEDULD)

    schrijver = Draad(log_traag)
    assert binnen.wait(GEDULD)

    def sluit_en_tel():
        with transaction.atomic():
            sluit()
            return Activiteit.objects.count()

    sluiter = Draad(sluit_en_tel)
    sluiter.join(timeout=0.5)
    assert sluiter.is_alive()
    verder.set()

    assert schrijver.wacht() is None
    assert sluiter.wacht() == 1  # it was in the month before it closed


@pytest.mark.skipif("sqlite" in connection.vendor, reason="SQLite laat één schrijver tegelijk toe.")
def test_werkers_wachten_niet_op_elkaar_en_een_andere_werkplek_niet_op_het_sluiten(
    tegelijk, gegevens, werker, collega, andere_organisatie, buurtkracht, sluit
):
    binnen, verder = threading.Event(), threading.Event()
    van_collega = gegevens(inzet=[(collega, Vorm.COLLECTIEF, 30)])
    elders = gegevens(organisatie=buurtkracht, inzet=[(andere_organisatie, Vorm.COLLECTIEF, 30)])
    eigen = gegevens()

    def log_traag():
        with transaction.atomic():
            log(werker, eigen)
            binnen.set()
            assert verder.wait(GEDULD)

    traag = Draad(log_traag)
    assert binnen.wait(GEDULD)
    assert isinstance(Draad(lambda: log(collega, van_collega)).wacht(), Activiteit)
    sluiter = Draad(sluit)
    sluiter.join(timeout=0.5)
    assert sluiter.is_alive()
    assert isinstance(Draad(lambda: log(andere_organisatie, elders)).wacht(), Activiteit)
    verder.set()
    assert traag.wacht() is None
    assert isinstance(sluiter.wacht(), Afsluiting)


def test_wijzigen_en_sluiten_door_elkaar_lopen_nooit_vast(tegelijk, gegevens, werker, sluit):
    """Many changes of one activity while its month closes: each is done before it, or refused."""
    inhoud = [gegevens(deelnemers=n) for n in range(8)]
    activiteit = log(werker, gegevens())

    def wijzig(nummer):
        versie = Activiteit.objects.get().versie
        return actions.wijzig_activiteit(
            by=werker, activiteit=activiteit, versie=versie, gegevens=inhoud[nummer]
        )

    draden = [Draad(lambda n=n: wijzig(n)) for n in range(8)]
    sluiter = Draad(sluit)
    uitkomsten = [draad.wacht() for draad in draden]

    assert isinstance(sluiter.wacht(), Afsluiting)
    soorten = {Activiteit, VerouderdError, AfgeslotenError}
    assert {type(uitkomst) for uitkomst in uitkomsten} <= soorten
    geslaagd = [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Activiteit)]
    assert Activiteit.objects.get().versie == 1 + len(geslaagd)


@pytest.mark.skipif("sqlite" in connection.vendor, reason="SQLite laat één schrijver tegelijk toe.")
def test_een_reeks_en_een_losse_wijziging_rond_het_sluiten_komen_er_samen_uit(
    tegelijk, gegevens, werker, sluit
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
            assert verder.wait(GEDULD)
            actions.verwijder_activiteit(by=werker, activiteit=tweede)

    reeks = Draad(wijzig_reeks)
    assert binnen.wait(GEDULD)
    sluiter = Draad(sluit)
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
