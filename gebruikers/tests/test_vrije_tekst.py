"""Personal data in free text: found, shown in place, taken out or declared, in every room's forms."""

import re
import uuid

import pytest
from django.urls import reverse

from activiteiten.models import Activiteit, ActiviteitSoort
from gebruikers.models import Tekstverklaring
from initiatieven.models import Initiatief
from netwerken.models import Netwerk

NIEUW = reverse("activiteiten:activiteit_create")
TEKST = "Bel terug op 06-12345678 over de speeltuin"


def keuze_van(antwoord):
    """The name of the one choice that the page offers."""
    (naam,) = set(re.findall(r'<select name="(vondst-[^"]+)"', antwoord.text))
    return naam


@pytest.fixture
def invoer(lindehof):
    """What a browser sends for the six questions, with `andere` added or replaced."""
    ontmoeting = ActiviteitSoort.objects.get(naam="ontmoeting")

    def maak(**andere):
        vast = {
            "sleutel": str(uuid.uuid4()),
            "soort": ontmoeting.pk,
            "datum": "2026-03-02",
            "wijk": lindehof.pk,
        }
        rijen = {"inzet-TOTAL_FORMS": "0", "inzet-INITIAL_FORMS": "0"}
        return vast | {"duur": "1:30", "vorm": "collectief", "status": "uitgevoerd"} | rijen | andere

    return maak


@pytest.fixture
def log(client, werker):
    client.force_login(werker)
    return lambda gegevens: client.post(NIEUW, gegevens)


@pytest.mark.parametrize("veld", ["titel", "locatie", "omschrijving", "resultaat"])
def test_een_persoonsgegeven_wordt_bij_het_veld_getoond(log, invoer, veld):
    antwoord = log(invoer(**{veld: TEKST}))
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == [veld]
    assert "<mark>06-12345678</mark> lijkt een telefoonnummer" in antwoord.text
    assert not Activiteit.objects.exists()


def test_haal_weg_neemt_alleen_het_gegeven_weg(log, invoer):
    gegevens = invoer(omschrijving=TEKST)
    log(gegevens | {keuze_van(log(gegevens)): "weg"})
    assert Activiteit.objects.get().omschrijving == "Bel terug op over de speeltuin"
    assert not Tekstverklaring.objects.exists()


def test_er_is_vooraf_niets_gekozen_en_wie_niet_kiest_hoort_dat(log, invoer):
    """Who sends the form once more without a look at it loses no words."""
    gegevens = invoer(omschrijving=TEKST)
    keuze = keuze_van(log(gegevens))
    antwoord = log(gegevens | {keuze: ""})
    assert antwoord.status_code == 422
    assert "selected" not in re.search(r"<select name=\"vondst-.*?</select>", antwoord.text, re.DOTALL)[0]
    assert antwoord.context["form"].errors["omschrijving"] == [
        "Kies eerst wat ermee moet: haal het weg, of zeg waarom het geen persoonsgegeven is."
    ]
    assert not Activiteit.objects.exists()


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        (TEKST, "Eén stuk tekst is weggehaald."),
        (f"{TEKST}, of 06-12345678", "2 stukken tekst zijn weggehaald."),
    ],
)
def test_na_opslaan_staat_er_dat_er_tekst_weg_is(log, client, invoer, tekst, zin):
    gegevens = invoer(omschrijving=tekst)
    antwoord = log(gegevens | {keuze_van(log(gegevens)): "weg"})
    assert zin in client.get(antwoord.url).text
    assert "weggehaald" not in client.get(log(invoer(omschrijving="Gezellig")).url).text
    url = reverse("activiteiten:activiteit_update", args=[Activiteit.objects.earliest("pk").pk])
    gewijzigd = gegevens | {"versie": "1"}
    antwoord = client.post(
        url, gewijzigd | {keuze_van(client.post(url, gewijzigd)): "weg", "deelnemers": "3"}
    )
    assert zin in client.get(antwoord.url).text


def test_ook_een_keuze_voor_weg_blijft_staan_als_iets_anders_nog_mist(log, invoer):
    gegevens = invoer(omschrijving=TEKST)
    antwoord = log(gegevens | {keuze_van(log(gegevens)): "weg", "duur": ""})
    assert '<option value="weg" selected>' in antwoord.text


def test_een_verklaring_wordt_bewaard_zonder_de_tekst(log, invoer, werker):
    gegevens = invoer(omschrijving=TEKST)
    log(gegevens | {keuze_van(log(gegevens)): "organisatie"})
    assert Activiteit.objects.get().omschrijving == TEKST
    verklaring = Tekstverklaring.objects.get()
    assert (verklaring.onderdeel, verklaring.veld, verklaring.soort) == (
        "activiteit",
        "omschrijving",
        "telefoon",
    )
    assert (verklaring.reden, verklaring.door) == ("organisatie", werker)
    assert "12345678" not in str(vars(verklaring))


def test_een_verklaring_geldt_niet_voor_een_andere_tekst(log, invoer):
    gegevens = invoer(omschrijving=TEKST)
    keuze = keuze_van(log(gegevens))
    anders = gegevens | {"omschrijving": TEKST.replace("78", "99"), keuze: "organisatie"}
    assert log(anders).status_code == 422


def test_een_keuze_blijft_staan_als_iets_anders_nog_mist(log, invoer):
    gegevens = invoer(omschrijving=TEKST)
    keuze = keuze_van(log(gegevens))
    antwoord = log(gegevens | {keuze: "plaats", "duur": ""})
    assert list(antwoord.context["form"].errors) == ["duur"]
    assert '<option value="plaats" selected>' in antwoord.text


def test_een_onbekende_keuze_telt_niet(log, invoer):
    gegevens = invoer(omschrijving=TEKST)
    assert log(gegevens | {keuze_van(log(gegevens)): "zomaar"}).status_code == 422


def test_dubbel_versturen_legt_een_verklaring_vast(log, invoer):
    gegevens = invoer(omschrijving=TEKST)
    verklaard = gegevens | {keuze_van(log(gegevens)): "organisatie"}
    log(verklaard)
    log(verklaard)
    assert Tekstverklaring.objects.count() == 1


def test_ongewijzigde_tekst_wordt_bij_bewerken_niet_opnieuw_gevraagd(log, client, invoer):
    gegevens = invoer(omschrijving=TEKST)
    log(gegevens | {keuze_van(log(gegevens)): "organisatie"})
    url = reverse("activiteiten:activiteit_update", args=[Activiteit.objects.get().pk])
    assert client.post(url, gegevens | {"versie": "1", "deelnemers": "20"}).status_code == 302


def test_initiatief_en_netwerk_kijken_ook(client, werker, lindehof):
    client.force_login(werker)
    velden = {"naam": "Buurttuin", "wijk": lindehof.pk, "omschrijving": "Bel 06-12345678", "fase": "idee"}
    antwoord = client.post(reverse("initiatieven:initiatief_create"), velden)
    assert list(antwoord.context["form"].errors) == ["omschrijving"]
    assert not Initiatief.objects.exists()
    velden |= {"soort": "straat", "aard": "bonding", "ritme": "wekelijks"}
    antwoord = client.post(reverse("netwerken:netwerk_create"), velden)
    assert list(antwoord.context["form"].errors) == ["omschrijving"]
    antwoord = client.post(reverse("netwerken:netwerk_create"), velden | {keuze_van(antwoord): "organisatie"})
    assert "weggehaald" not in client.get(antwoord.url).text
    assert Netwerk.objects.get().omschrijving == "Bel 06-12345678"
    assert Tekstverklaring.objects.get().onderdeel == "netwerk"


def test_gewone_tekst_blijft_met_rust(log, invoer):
    tekst = "Veertien mensen aten soep. Mevrouw de wethouder kwam langs."
    assert log(invoer(omschrijving=tekst)).status_code == 302
