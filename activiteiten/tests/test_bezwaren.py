"""What a colleague wrote down for you is not right: you say so, and somebody settles it."""

import pytest
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.log.actions import gegevens_van
from activiteiten.maanden.bezwaren import (
    bezwaardeel_for,
    bij_gezet_for,
    handel_af,
    maak_bezwaar,
    te_beantwoorden_for,
)
from activiteiten.models import Bezwaar, Inzet
from activiteiten.tests.factories import InzetFactory
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory

pytestmark = pytest.mark.usefixtures("zaterdag")


@pytest.fixture
def bezwaar(zet_bij, collega):
    return maak_bezwaar(by=collega, activiteit=zet_bij(), reden="niet_bij")


def pad(naam, pk):
    return reverse(f"activiteiten:{naam}", args=[pk])


# Objecting


def test_wie_het_niet_eens_is_zegt_wat_er_niet_klopt(client, zet_bij, collega):
    activiteit = zet_bij()
    client.force_login(collega)

    antwoord = client.post(pad("bezwaar_create", activiteit.pk), {"reden": "niet_bij"})

    assert antwoord.url == pad("activiteit_detail", activiteit.pk)
    assert list(Bezwaar.objects.values_list("medewerker", "activiteit", "reden", "afgehandeld_op")) == [
        (collega.pk, activiteit.pk, "niet_bij", None)
    ]
    assert "Noor Werker ziet nu dat het niet klopt." in client.get(antwoord.url).text
    assert Inzet.objects.geteld().filter(medewerker=collega).get().minuten == 90  # counts until it is settled


def test_twee_keer_verstuurd_is_een_bezwaar(client, zet_bij, collega):
    activiteit = zet_bij()
    client.force_login(collega)
    for reden in ("niet_bij", "tijd"):
        assert client.post(pad("bezwaar_create", activiteit.pk), {"reden": reden}).status_code == 302
    assert [b.reden for b in Bezwaar.objects.all()] == ["niet_bij"]


@pytest.mark.parametrize("reden", ["", "zomaar"])
def test_zonder_reden_komt_de_vraag_terug(client, zet_bij, collega, reden):
    activiteit = zet_bij()
    client.force_login(collega)

    antwoord = client.post(pad("bezwaar_create", activiteit.pk), {"reden": reden})

    assert antwoord.status_code == 422
    assert "Klopt dit niet?" in antwoord.text
    assert list(antwoord.context["form"].errors) == ["reden"]
    assert not Bezwaar.objects.exists()


def test_bezwaar_is_voor_wie_een_ander_erbij_zette(client, zet_bij, werker, coordinator, andere_organisatie):
    activiteit = zet_bij()
    for wie in (werker, coordinator, andere_organisatie):
        client.force_login(wie)
        assert client.post(pad("bezwaar_create", activiteit.pk), {"reden": "tijd"}).status_code == 404
    assert not Bezwaar.objects.exists()


def test_de_database_kent_een_open_bezwaar_per_mens(bezwaar, collega, werker):
    nog_een = {"activiteit": bezwaar.activiteit, "medewerker": collega, "reden": "tijd"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Bezwaar.objects.create(**nog_een)
    handel_af(by=werker, bezwaar=bezwaar)
    Bezwaar.objects.create(**nog_een)


# Who sees it, and settles it


@pytest.mark.parametrize(
    ("wie", "ziet"),
    [
        ("werker", True),  # entered it
        ("coordinator", True),
        ("collega", False),  # made it: takes it back, but does not answer it
        ("derde", False),
        ("wijkteamlid", False),
        ("andere_organisatie", False),
        ("beleid", False),
        ("coordinator_elders", False),
    ],
)
def test_alleen_wie_het_invoerde_en_de_coordinator_beantwoorden_het(
    bezwaar, request, waterrijk, buurtkracht, wie, ziet
):
    if wie == "coordinator_elders":
        rol = {"rol": Rol.COORDINATOR, "gemeente": waterrijk, "organisatie": buurtkracht}
        user = AanstellingFactory(**rol).gebruiker
    else:
        user = request.getfixturevalue(wie)

    assert te_beantwoorden_for(user) == ([bezwaar] if ziet else [])
    assert bezwaardeel_for(user, bezwaar.activiteit)["open"] == ([bezwaar] if ziet else [])


@pytest.mark.parametrize("wie", ["werker", "coordinator"])
def test_afhandelen_laat_de_tijd_staan(client, bezwaar, request, wie):
    user = request.getfixturevalue(wie)
    client.force_login(user)

    antwoord = client.post(pad("bezwaar_settle", bezwaar.pk), follow=True)

    bezwaar.refresh_from_db()
    assert (bezwaar.afgehandeld_door, bezwaar.afgehandeld_op is None) == (user, False)
    assert "De tijd van Bram Collega blijft staan zoals die staat." in antwoord.text
    assert te_beantwoorden_for(user) == []
    assert Inzet.objects.filter(medewerker__naam="Bram Collega").get().minuten == 90


def test_wie_het_zei_neemt_het_terug(client, bezwaar, collega):
    client.force_login(collega)
    assert "Je hebt het teruggenomen." in client.post(pad("bezwaar_settle", bezwaar.pk), follow=True).text
    assert Bezwaar.objects.get().afgehandeld_door == collega


def test_twee_keer_afhandelen_onthoudt_de_eerste(client, bezwaar, werker, coordinator):
    for wie in (werker, coordinator):
        client.force_login(wie)
        assert client.post(pad("bezwaar_settle", bezwaar.pk)).status_code == 302
    assert Bezwaar.objects.get().afgehandeld_door == werker


def test_een_ander_handelt_niets_af(client, bezwaar, derde, andere_organisatie, werker_zandveen):
    for wie in (derde, andere_organisatie, werker_zandveen):
        client.force_login(wie)
        assert client.post(pad("bezwaar_settle", bezwaar.pk)).status_code == 404
    assert Bezwaar.objects.open().get() == bezwaar


def test_bij_een_verwijderde_activiteit_valt_er_niets_af_te_handelen(client, bezwaar, werker):
    actions.verwijder_activiteit(by=werker, activiteit=bezwaar.activiteit)
    client.force_login(werker)
    assert te_beantwoorden_for(werker) == []
    assert client.post(pad("bezwaar_settle", bezwaar.pk)).status_code == 404
    actions.zet_activiteit_terug(by=werker, activiteit=bezwaar.activiteit)
    assert te_beantwoorden_for(werker) == [bezwaar]


# Changing the Inzet settles it


@pytest.mark.parametrize(
    ("na", "is_af"),
    [
        ({"collega": 60}, True),  # another time
        ({}, True),  # taken out
        ({"collega": 90}, False),  # only something else changed
    ],
)
def test_de_inzet_aanpassen_lost_het_op(bezwaar, werker, collega, na, is_af):
    gegevens = gegevens_van(bezwaar.activiteit) | {"deelnemers": 7}
    gegevens["inzet"] = [(werker, "collectief", 30), *((collega, "collectief", n) for n in na.values())]

    actions.wijzig_activiteit(by=werker, activiteit=bezwaar.activiteit, versie=1, gegevens=gegevens)

    bezwaar.refresh_from_db()
    assert (bezwaar.afgehandeld_door == werker, bezwaar.afgehandeld_op is not None) == (is_af, is_af)


def test_een_andere_vorm_is_ook_een_aanpassing(bezwaar, werker, collega):
    gegevens = gegevens_van(bezwaar.activiteit)
    gegevens["inzet"] = [(werker, "collectief", 60), (collega, "indirect", 90)]
    actions.wijzig_activiteit(by=werker, activiteit=bezwaar.activiteit, versie=1, gegevens=gegevens)
    assert not Bezwaar.objects.open().exists()


def test_alleen_het_bezwaar_van_wie_verandert_is_opgelost(bezwaar, werker, collega, derde, zet_bij):
    InzetFactory(activiteit=bezwaar.activiteit, medewerker=derde)
    maak_bezwaar(by=derde, activiteit=bezwaar.activiteit, reden="niet_bij")
    elders = maak_bezwaar(by=collega, activiteit=zet_bij(), reden="niet_bij")
    gegevens = gegevens_van(bezwaar.activiteit)
    gegevens["inzet"] = [rij for rij in gegevens["inzet"] if rij[0] != derde]

    actions.wijzig_activiteit(by=werker, activiteit=bezwaar.activiteit, versie=1, gegevens=gegevens)

    assert set(Bezwaar.objects.open()) == {bezwaar, elders}


# What the pages say


def deel(user, activiteit, **anders):
    ctx = {"activiteit": activiteit, "bezwaar": bezwaardeel_for(user, activiteit), "mag_wijzigen": True}
    return " ".join(render_to_string("activiteiten/_bezwaar.html", ctx | anders).split())


def test_het_deel_op_de_pagina_zegt_ieder_het_zijne(zet_bij, werker, collega, coordinator):
    activiteit = zet_bij()
    assert "Noor Werker zette jou erbij met 1:30. Klopt dat niet?" in deel(collega, activiteit)
    assert deel(werker, activiteit) == ""

    bezwaar = maak_bezwaar(by=collega, activiteit=activiteit, reden="niet_bij")
    for wie in (werker, coordinator):
        tekst = deel(wie, activiteit)
        assert "Bram Collega zegt: ik was er niet bij" in tekst
        assert "tellen de uren mee" in tekst
        assert pad("activiteit_update", activiteit.pk) in tekst
    assert pad("activiteit_update", activiteit.pk) not in deel(coordinator, activiteit, mag_wijzigen=False)
    assert "Je zei: ik was er niet bij" in deel(collega, activiteit)
    assert "Klopt dat niet?" not in deel(collega, activiteit)

    handel_af(by=werker, bezwaar=bezwaar)
    assert "Je zei eerder: ik was er niet bij. Noor Werker handelde dat af op 21 november 2026." in deel(
        collega, activiteit
    )
    assert deel(werker, activiteit) == ""


def test_op_start_staat_wat_er_te_doen_is(bezwaar, zet_bij, werker, collega):
    zet_bij()

    def start(user):
        ctx = {"bij_gezet": bij_gezet_for(user), "te_beantwoorden": te_beantwoorden_for(user)}
        return " ".join(render_to_string("activiteiten/_bij_gezet.html", ctx).split())

    assert "Bram Collega bij Koffietafel, 20 november: ik was er niet bij" in start(werker)
    assert "Collega’s zetten jou erbij" not in start(werker)
    assert "door Noor Werker, 1:30" in start(collega)
    assert "niet klopt</h2>" not in start(collega)


def test_een_gemeente_merkt_er_niets_van(client, bezwaar, beleid):
    client.force_login(beleid)
    for adres in ("/", "/rapportage/?van=2026-01-01&tot=2026-12-31"):
        tekst = client.get(adres).text
        assert "Bram" not in tekst
        assert "niet bij" not in tekst
    assert client.post(pad("bezwaar_settle", bezwaar.pk)).status_code == 403
