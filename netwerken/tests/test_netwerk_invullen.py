"""What the form offers, what it refuses and with which words, and what its history keeps."""

import datetime

import pytest
from django.urls import reverse

from gebruikers.tests.factories import AanstellingFactory, OrganisatieFactory
from initiatieven.models import Doelgroep, Thema
from initiatieven.tests.factories import InitiatiefFactory, ThemaFactory
from initiatieven.tijdlijn import gebeurtenissen_from, rijen_of
from netwerken.forms import NetwerkForm
from netwerken.models import Netwerk
from netwerken.tests.factories import NetwerkFactory
from wijken.tests.factories import WijkFactory

NIEUW = "/netwerken/nieuw/"
GEHEIM = "rabarbertaart"  # no personal data, or the form would not save it
KEUZE = "Deze keuze kan niet. Kies er een uit de lijst."


def keuzes(form, veld):
    return {str(object) for object in form.fields[veld].queryset}


@pytest.fixture
def goed(lindehof):
    return {
        "naam": "Koffietafel", "wijk": lindehof.pk, "soort": "bewonersgroep", "aard": "bonding", "ritme": "wekelijks",
    }  # fmt: skip


def test_het_formulier_biedt_alleen_wat_deze_werker_mag_kiezen(
    waterrijk, werker, lindehof, spoorzicht, duinrand, welzijn, buurtkracht, welzijn_zandveen
):
    WijkFactory(gemeente=waterrijk, naam="Verdwenen", vervallen_per=datetime.date(2021, 1, 1))
    OrganisatieFactory(naam="Nergens actief")
    InitiatiefFactory(naam="Buurttuin", wijk=lindehof, organisatie=welzijn)
    InitiatiefFactory(naam="Repaircafé", wijk=spoorzicht, organisatie=buurtkracht)
    InitiatiefFactory(naam="Strandploeg", wijk=duinrand, organisatie=welzijn_zandveen)
    form = NetwerkForm(user=werker)
    assert keuzes(form, "wijk") == {"Lindehof", "Spoorzicht"}
    assert keuzes(form, "initiatieven") == {"Buurttuin", "Repaircafé"}
    assert keuzes(form, "organisaties") == {"Welzijn Waterrijk", "Buurtkracht"}
    assert "organisatie" not in form.fields


def test_de_drie_soorten_banden_worden_elk_in_een_regel_uitgelegd(werker, waterrijk):
    assert NetwerkForm(user=werker).fields["aard"].choices == [
        ("bonding", "Bonding: mensen die op elkaar lijken, zoals buren of lotgenoten"),
        ("bridging", "Bridging: mensen die verschillen, zoals jong en oud"),
        ("linking", "Linking: bewoners en instellingen, zoals gemeente of corporatie"),
    ]


def test_toevoegen_bewaart_alles(client, werker, welzijn, buurtkracht, lindehof, goed):
    tuin = InitiatiefFactory(naam="Buurttuin", wijk=lindehof, organisatie=buurtkracht)
    client.force_login(werker)
    gegevens = goed | {
        "omvang": "20",
        "omschrijving": "Elke dinsdag.",
        "themas": [Thema.objects.get(naam="ontmoeting").pk],
        "doelgroepen": [Doelgroep.objects.get(naam="ouderen").pk],
        "initiatieven": [tuin.pk],
        "organisaties": [buurtkracht.pk],
    }
    antwoord = client.post(NIEUW, gegevens)
    netwerk = Netwerk.objects.get()
    assert antwoord.url == reverse("netwerken:netwerk_detail", args=[netwerk.pk])
    assert (netwerk.naam, netwerk.wijk, netwerk.omvang, netwerk.ritme) == (
        "Koffietafel",
        lindehof,
        20,
        "wekelijks",
    )
    assert (netwerk.organisatie, netwerk.vandaag_bevestigd) == (welzijn, True)
    assert [list(getattr(netwerk, lijst).all()) for lijst in ("initiatieven", "organisaties")] == [
        [tuin],
        [buurtkracht],
    ]
    assert [str(x) for x in (*netwerk.themas.all(), *netwerk.doelgroepen.all())] == ["ontmoeting", "ouderen"]
    tekst = client.get(antwoord.url).content.decode()
    assert "Een bewonersgroep in Lindehof, ongeveer 20 mensen. Ze komen elke week bij elkaar." in tekst


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("naam", "", "Vul een naam in."),
        ("naam", "a\x00", "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ("omschrijving", "x" * 10_000, "Dit is te lang: 10000 tekens. Er passen er 2000 in."),
        ("omschrijving", "a\x00b", "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ("wijk", "", "Kies een wijk."),
        ("soort", "x", KEUZE),
        ("aard", "x", KEUZE),
        ("ritme", "x", KEUZE),
        ("omvang", "veel", "Vul een heel getal in, bijvoorbeeld 12, of laat het leeg."),
        ("omvang", "10001", "Dat is erg veel. Klopt het? Vul hooguit 10000 in."),
        ("initiatieven", ["9" * 30], KEUZE),
        ("organisaties", ["x"], KEUZE),
    ],
)
def test_een_fout_staat_bij_het_veld_en_wat_getypt_is_blijft_staan(
    client, werker, goed, veld, waarde, melding
):
    client.force_login(werker)
    antwoord = client.post(NIEUW, goed | {"omschrijving": "Blijft staan.", veld: waarde})
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert (waarde if veld == "omschrijving" else "Blijft staan.") in antwoord.content.decode()
    assert not Netwerk.objects.exists()


def test_een_keuze_van_een_andere_gemeente_wordt_geweigerd(client, werker, goed, duinrand, welzijn_zandveen):
    vreemd = InitiatiefFactory(wijk=duinrand, organisatie=welzijn_zandveen)
    client.force_login(werker)
    for veld, waarde in (
        ("wijk", duinrand.pk),
        ("initiatieven", vreemd.pk),
        ("organisaties", welzijn_zandveen.pk),
    ):
        assert client.post(NIEUW, goed | {veld: waarde}).context["form"].errors == {veld: [KEUZE]}
    assert not Netwerk.objects.exists()


def test_met_twee_gemeenten_blijft_een_netwerk_binnen_een_ervan(
    client, werker, goed, zandveen, duinrand, welzijn_zandveen
):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen)
    vreemd = InitiatiefFactory(naam="Strandploeg", wijk=duinrand, organisatie=welzijn_zandveen)
    client.force_login(werker)
    antwoord = client.post(NIEUW, goed | {"initiatieven": vreemd.pk, "organisaties": welzijn_zandveen.pk})
    assert antwoord.context["form"].errors == {
        "initiatieven": ["Strandploeg ligt niet in Waterrijk. Kies initiatieven uit dezelfde gemeente."],
        "organisaties": [
            "Welzijn Zandveen werkt niet in Waterrijk. Kies organisaties uit dezelfde gemeente."
        ],
    }


def test_wat_gekozen_was_en_verviel_blijft_te_kiezen(werker, lindehof, welzijn, welzijn_zandveen):
    oud = ThemaFactory(naam="oud thema", geldig_tot=datetime.date(2021, 1, 1))
    netwerk = NetwerkFactory(wijk=lindehof, organisatie=welzijn)
    netwerk.themas.add(oud)
    netwerk.organisaties.add(welzijn_zandveen)
    form = NetwerkForm(instance=netwerk, user=werker)
    assert oud in form.fields["themas"].queryset
    assert keuzes(form, "organisaties") == {"Welzijn Waterrijk", "Welzijn Zandveen"}
    assert oud not in NetwerkForm(user=werker).fields["themas"].queryset


def test_de_geschiedenis_houdt_geen_vrije_tekst(client, werker, collega, beleid, goed):
    client.force_login(werker)
    client.post(NIEUW, goed)
    netwerk = Netwerk.objects.get()
    client.force_login(collega)
    client.post(
        reverse("netwerken:netwerk_update", args=[netwerk.pk]),
        goed | {"versie": "1", "naam": GEHEIM, "omschrijving": GEHEIM, "omvang": "20"},
    )
    assert not [rij for rij in Netwerk.history.values() if GEHEIM in str(rij)]
    wat = ["Naam, omschrijving en omvang gewijzigd.", "Toegevoegd."]
    for lezer, namen in ((werker, ["Bram Collega", "Noor Werker"]), (beleid, ["", ""])):
        verteld = gebeurtenissen_from(rijen_of(netwerk, user=lezer))
        assert [(g.wie, g.wat) for g in verteld] == list(zip(namen, wat, strict=True))


def test_vrije_tekst_zegt_dat_de_gemeente_meeleest(werker):
    form = NetwerkForm(user=werker)
    for veld in ("naam", "omschrijving"):
        assert "De gemeente leest dit mee: zet er geen namen van personen in." in form.fields[veld].help_text


def test_twee_keer_versturen_maakt_een_netwerk(client, werker, goed):
    client.force_login(werker)
    assert client.post(NIEUW, goed).status_code == 302
    antwoord = client.post(NIEUW, goed)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "naam": ["Dit staat er al in Lindehof. Kies een andere naam, of bewerk wat er staat."]
    }
    assert Netwerk.objects.count() == 1
