import datetime
import uuid

import pytest
from django.db import IntegrityError, connection, transaction

from activiteiten.keuzes import Status, Vorm
from activiteiten.log.actions import (
    LIJSTEN,
    VELDEN,
    AndereInhoudError,
    registreer_activiteit,
    verwijder_activiteit,
    verwijder_definitief,
    wijzig_activiteit,
    zet_activiteit_terug,
)
from activiteiten.log.forms import ActiviteitForm
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.models import Activiteit, ActiviteitSoort, Inzet
from initiatieven.models import Thema
from kern.versies import VerouderdError


@pytest.fixture
def gegevens(welzijn, lindehof, werker):
    return {
        "datum": datetime.date(2026, 3, 2),
        "begintijd": None,
        "soort": ActiviteitSoort.objects.get(naam="ontmoeting"),
        "titel": "Koffietafel",
        "wijk": lindehof,
        "buurt": None,
        "locatie": "",
        "initiatief": None,
        "netwerk": None,
        "wijkteam": None,
        "deelnemers": 14,
        "nieuwe_deelnemers": None,
        "vrijwilligers": None,
        "vrijwilligers_minuten": None,
        "omschrijving": "Een goed gesprek over de stoep.",
        "resultaat": "",
        "status": Status.UITGEVOERD,
        "organisatie": welzijn,
        "themas": [Thema.objects.get(naam="ontmoeting")],
        "doelgroepen": [],
        "inzet": [(werker, Vorm.COLLECTIEF, 90)],
    }


@pytest.fixture
def activiteit(gegevens, werker):
    return registreer_activiteit(by=werker, sleutel=uuid.uuid4(), gegevens=gegevens)[0]


def inzet_van(activiteit):
    return sorted(activiteit.inzet.values_list("medewerker__naam", "vorm", "minuten"))


def test_activiteit_krijgt_inzet_die_de_feiten_meedraagt(activiteit, waterrijk, welzijn, lindehof, werker):
    inzet = Inzet.objects.get()
    assert (inzet.medewerker, inzet.vorm, inzet.minuten) == (werker, "collectief", 90)
    assert (inzet.gemeente, inzet.wijk, inzet.organisatie) == (waterrijk, lindehof, welzijn)
    assert (inzet.datum, inzet.status, inzet.verwijderd) == (datetime.date(2026, 3, 2), "uitgevoerd", False)
    assert [t.naam for t in activiteit.themas.all()] == ["ontmoeting"]


def test_meer_collegas_en_gemengde_vormen(gegevens, werker, collega):
    gegevens["inzet"] = [
        (werker, Vorm.COLLECTIEF, 60),
        (werker, Vorm.INDIVIDUEEL, 30),
        (collega, Vorm.COLLECTIEF, 45),
    ]
    activiteit, _ = registreer_activiteit(by=werker, sleutel=uuid.uuid4(), gegevens=gegevens)
    assert inzet_van(activiteit) == [
        ("Bram Collega", "collectief", 45),
        ("Noor Werker", "collectief", 60),
        ("Noor Werker", "individueel", 30),
    ]


def test_zelfde_sleutel_en_inhoud_geeft_dezelfde_activiteit(gegevens, werker):
    sleutel = uuid.uuid4()
    eerste, nieuw = registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens)
    tweede, opnieuw = registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens)
    assert (tweede, nieuw, opnieuw) == (eerste, True, False)
    assert Activiteit.objects.count() == 1
    assert Inzet.objects.count() == 1


def test_zelfde_sleutel_met_andere_inhoud_vraagt_wat_de_bedoeling_is(gegevens, werker):
    sleutel = uuid.uuid4()
    eerste, _ = registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens)
    with pytest.raises(AndereInhoudError) as vraag:
        registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens | {"deelnemers": 15})
    assert vraag.value.bestaande == eerste
    assert Activiteit.objects.get().deelnemers == 14


def test_verwijderde_activiteit_houdt_haar_sleutel(gegevens, werker):
    sleutel = uuid.uuid4()
    eerste, _ = registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens)
    verwijder_activiteit(by=werker, activiteit=eerste)
    opnieuw, nieuw = registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens)
    assert (opnieuw, nieuw, opnieuw.verwijderd) == (eerste, False, True)
    assert Activiteit.objects.count() == 0


def test_dezelfde_sleutel_van_een_ander_is_een_andere_activiteit(gegevens, werker, collega):
    sleutel = uuid.uuid4()
    registreer_activiteit(by=werker, sleutel=sleutel, gegevens=gegevens)
    registreer_activiteit(by=collega, sleutel=sleutel, gegevens=gegevens)
    assert Activiteit.objects.count() == 2


def test_wijzigen_past_inzet_aan_en_de_feiten_schuiven_mee(activiteit, gegevens, werker, collega, spoorzicht):
    gegevens |= {
        "wijk": spoorzicht,
        "datum": datetime.date(2026, 3, 3),
        "inzet": [(werker, Vorm.COLLECTIEF, 120), (collega, Vorm.INDIRECT, 15)],
    }
    gewijzigd = wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens)
    assert gewijzigd.versie == 2
    assert inzet_van(activiteit) == [("Bram Collega", "indirect", 15), ("Noor Werker", "collectief", 120)]
    assert set(Inzet.objects.values_list("wijk", "datum")) == {(spoorzicht.pk, datetime.date(2026, 3, 3))}


def test_inzet_die_wegvalt_verdwijnt(activiteit, gegevens, werker, collega):
    gegevens["inzet"] = [(collega, Vorm.COLLECTIEF, 90)]
    wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens)
    assert inzet_van(activiteit) == [("Bram Collega", "collectief", 90)]


def test_wie_een_oude_versie_opslaat_overschrijft_niets(activiteit, gegevens, werker, coordinator):
    wijzig_activiteit(by=coordinator, activiteit=activiteit, versie=1, gegevens=gegevens | {"deelnemers": 20})
    with pytest.raises(VerouderdError) as fout:
        wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens | {"deelnemers": 30})
    assert fout.value.huidige.deelnemers == 20
    assert Activiteit.objects.get().deelnemers == 20


def test_niets_gewijzigd_is_geen_nieuwe_versie(activiteit, gegevens, werker):
    assert wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens).versie == 1
    assert len(geschiedenis_of(activiteit)) == 1


def test_geschiedenis_zegt_wat_er_veranderde_maar_nooit_de_tekst(activiteit, gegevens, werker, coordinator):
    gegevens |= {
        "omschrijving": "Iets heel anders",
        "deelnemers": 20,
        "inzet": [(werker, Vorm.COLLECTIEF, 60)],
    }
    wijzig_activiteit(by=coordinator, activiteit=activiteit, versie=1, gegevens=gegevens)
    assert [(g.wie, g.wat) for g in geschiedenis_of(activiteit)] == [
        (coordinator.naam, "wijzigde deelnemers, omschrijving en wie en hoe lang"),
        ("Noor Werker", "logde deze activiteit"),
    ]
    rij = Activiteit.history.first()
    assert rij.inzet_daarna == [[werker.pk, "collectief", 60]]
    assert not {"titel", "locatie", "omschrijving", "resultaat"} & {f.name for f in rij._meta.get_fields()}


def test_verwijderen_haalt_de_inzet_uit_de_telling_en_terugzetten_brengt_haar_terug(activiteit, werker):
    verwijder_activiteit(by=werker, activiteit=activiteit)
    assert not Activiteit.objects.exists()
    assert not Inzet.objects.geteld().exists()
    zet_activiteit_terug(by=werker, activiteit=activiteit)
    assert Activiteit.objects.get() == activiteit
    assert Inzet.objects.geteld().count() == 1
    assert [g.wat for g in geschiedenis_of(activiteit)] == [
        "zette deze activiteit terug",
        "verwijderde deze activiteit",
        "logde deze activiteit",
    ]


def test_na_dertig_dagen_is_een_verwijderde_activiteit_echt_weg(activiteit, werker, gegevens):
    blijft, _ = registreer_activiteit(by=werker, sleutel=uuid.uuid4(), gegevens=gegevens)
    verwijder_activiteit(by=werker, activiteit=activiteit)
    op = Activiteit.met_verwijderde.get(pk=activiteit.pk).verwijderd_op
    assert verwijder_definitief(nu=op + datetime.timedelta(days=29, hours=23)) == 0
    assert verwijder_definitief(nu=op + datetime.timedelta(days=30)) == 1
    assert list(Activiteit.met_verwijderde.all()) == [blijft]
    assert set(Activiteit.history.values_list("id", flat=True)) == {blijft.pk}


def test_de_database_weigert_inzet_die_van_haar_activiteit_afwijkt(activiteit, spoorzicht, werker):
    feiten = {veld: getattr(activiteit, veld) for veld in Inzet.FEITEN}
    Inzet.objects.create(
        activiteit=activiteit,
        medewerker=werker,
        vorm=Vorm.INDIRECT,
        minuten=10,
        **feiten | {"wijk": spoorzicht},
    )
    with pytest.raises(IntegrityError):
        connection.check_constraints()
    transaction.set_rollback(True)


def test_de_database_weigert_een_wijk_van_een_andere_gemeente(activiteit, duinrand):
    Activiteit.objects.filter(pk=activiteit.pk).update(wijk=duinrand)
    with pytest.raises(IntegrityError):
        connection.check_constraints()
    transaction.set_rollback(True)


def test_de_database_zelf_schuift_de_feiten_mee(activiteit):
    Activiteit.objects.filter(pk=activiteit.pk).update(
        datum=datetime.date(2026, 5, 1), status=Status.AFGELAST
    )
    assert list(Inzet.objects.values_list("datum", "status")) == [(datetime.date(2026, 5, 1), "afgelast")]


@pytest.mark.parametrize("minuten", [0, 1441])
def test_de_database_weigert_onmogelijke_minuten(activiteit, minuten):
    with pytest.raises(IntegrityError), transaction.atomic():
        Inzet.objects.update(minuten=minuten)


@pytest.mark.django_db
def test_meegeleverde_soorten():
    assert ActiviteitSoort.objects.count() == 16
    assert ActiviteitSoort.objects.get(naam="individuele hulp").standaard_vorm == Vorm.INDIVIDUEEL


def test_het_formulier_vraagt_precies_wat_er_van_een_activiteit_wordt_bewaard():
    van_de_inzet, van_het_versturen = {"duur", "vorm"}, {"sleutel", "versie", "reden", "invoer_seconden"}
    van_het_versturen.add("andere_wijk")
    gevraagd = ActiviteitForm.base_fields.keys() - van_de_inzet - van_het_versturen
    bewaard = {*VELDEN, *LIJSTEN} - {"vrijwilligers_minuten"} | {"vrijwilligers_duur"}
    assert gevraagd == bewaard
