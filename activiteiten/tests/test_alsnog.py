"""What is sent after the session ended, or from a page that stood open too long, is not lost; and is of one person."""

import datetime
import html
import re

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse

from activiteiten.models import Activiteit, Sjabloon
from activiteiten.tests.factories import ActiviteitFactory
from activiteiten.tests.formulier import NIEUW
from gebruikers import verlopen_sessie as alsnog
from gebruikers.tests.factories import WACHTWOORD

INLOGGEN = reverse("account_login")
EIGEN = {"Origin": "http://testserver", "Referer": f"http://testserver{NIEUW}"}


@pytest.fixture
def streng():
    """A browser to which the rules about CSRF apply."""
    return Client(enforce_csrf_checks=True)


def verborgen(antwoord, naam=None):
    """[(name, value)] of the hidden fields in the form on the page, or the one value of `naam`."""
    inhoud = antwoord.text[antwoord.text.index("<main") :]
    velden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', inhoud)
    velden = [(een, html.unescape(waarde)) for een, waarde in velden]
    return dict(velden)[naam] if naam else [paar for paar in velden if paar[0] != "csrfmiddlewaretoken"]


def log_in(client, wie, **mee):
    return client.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD} | mee, headers=EIGEN)


def test_wat_na_het_verlopen_verstuurd_is_kan_na_inloggen_alsnog(client, werker, invoer):
    gegevens = invoer(omschrijving='Veel regen,\ntoch "druk" & <gezellig>', terug="/activiteiten/")
    pagina = client.post(NIEUW, gegevens, headers=EIGEN)
    assert pagina.status_code == 401
    assert "Wat je verstuurde is nog niet opgeslagen" in pagina.text
    assert pagina["Cache-Control"] == "private, no-store"
    assert "sessionid" not in client.cookies

    mis = log_in(client, werker, password="fout", verzonden=verborgen(pagina, "verzonden"))
    vraag = log_in(client, werker, verzonden=verborgen(mis, "verzonden"))
    assert vraag.status_code == 200
    assert "Wil je dit alsnog opslaan?" in vraag.text
    assert "Noor Werker" in vraag.text
    assert f'action="{NIEUW}"' in vraag.text
    assert not Activiteit.objects.exists()

    assert client.post(NIEUW, dict(verborgen(vraag))).url == "/activiteiten/"
    assert Activiteit.objects.get().omschrijving == gegevens["omschrijving"]


def test_de_vraag_toont_alleen_de_naam_van_de_pagina(client, collega, invoer):
    pagina = client.post(NIEUW, invoer(omschrijving="Vertrouwelijk"), headers=EIGEN)
    assert "Vertrouwelijk" not in pagina.text
    vraag = log_in(client, collega, verzonden=verborgen(pagina, "verzonden"))
    zichtbaar = re.sub(r"<[^>]*>", "", vraag.text)
    assert "Loggen" in zichtbaar
    assert "Bram Collega" in zichtbaar
    assert "Vertrouwelijk" not in zichtbaar


@pytest.mark.parametrize(
    "adres",
    [
        "activiteiten:reeks_create",
        "activiteiten:presentie",
        "activiteiten:activiteit_uit_zin",
        "initiatieven:initiatief_create",
        "netwerken:netwerk_create",
    ],
)
def test_elk_formulier_komt_met_al_zijn_velden_terug_op_zijn_eigen_adres(client, werker, adres):
    velden = {"naam": "Tuin", "zin": "gister 2u koffie", "dagen": ["2026-11-23", "2026-11-30"]}
    pagina = client.post(reverse(adres), velden, headers=EIGEN)
    vraag = log_in(client, werker, verzonden=verborgen(pagina, "verzonden"))
    assert vraag.context["verzonden"].adres == reverse(adres)
    assert verborgen(vraag) == [
        ("naam", "Tuin"),
        ("zin", "gister 2u koffie"),
        ("dagen", "2026-11-23"),
        ("dagen", "2026-11-30"),
    ]


def test_een_sjabloon_dat_niet_van_wie_inlogt_is_wordt_ook_alsnog_geweigerd(
    client, andere_organisatie, werker, welzijn, lindehof
):
    activiteit = ActiviteitFactory(wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker)
    adres = reverse("activiteiten:sjabloon_create", args=[activiteit.pk])
    pagina = client.post(adres, {"naam": "Koffie"}, headers=EIGEN)
    vraag = log_in(client, andere_organisatie, verzonden=verborgen(pagina, "verzonden"))
    assert client.post(adres, dict(verborgen(vraag))).status_code == 404
    assert not Sjabloon.objects.exists()


@pytest.mark.parametrize(
    "velden",
    [
        {},
        {"csrfmiddlewaretoken": "x"},
        {"oldpassword": "geheim", "naam": "x"},
        {"omschrijving": "a" * 100_001},
        {"naam": "x", "bestand": SimpleUploadedFile("werk.csv", b"a;b")},
    ],
)
def test_wat_niet_mee_kan_of_mag_gaat_niet_mee(client, db, velden):
    antwoord = client.post(NIEUW, velden, headers=EIGEN)
    assert antwoord.url == f"{INLOGGEN}?next={NIEUW}"


def test_na_een_uur_of_met_iets_van_een_ander_begin_je_gewoon_opnieuw(client, werker, invoer):
    pagina = client.post(NIEUW, invoer(), headers=EIGEN)
    verzegeld = verborgen(pagina, "verzonden")
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=61)):
        assert log_in(client, werker, verzonden=verzegeld).url == "/"
    client.logout()
    assert log_in(client, werker, verzonden=f"x{verzegeld}").url == "/"
    client.logout()
    assert log_in(client, werker, verzonden='["https://kwaad.example/", [["a", "b"]], "/"]').url == "/"


def test_een_verwijzer_van_elders_komt_nergens_terug(client, werker, invoer):
    pagina = client.post(NIEUW, invoer(), headers={"Referer": "https://kwaad.example/"})
    vraag = log_in(client, werker, verzonden=verborgen(pagina, "verzonden"))
    assert "kwaad" not in pagina.text + vraag.text


# A page that stood open too long: its token is not that of now


def test_een_pagina_die_te_lang_openstond_geeft_terug_wat_er_verstuurd_is(streng, werker, invoer):
    streng.force_login(werker)
    vraag = streng.post(NIEUW, invoer(), headers=EIGEN)
    assert vraag.status_code == 403
    assert "Deze pagina stond te lang open" in vraag.text
    assert "stap terug" not in vraag.text
    assert not Activiteit.objects.exists()
    bewijs = re.search(
        r'name="csrfmiddlewaretoken" value="([^"]+)"', vraag.text[vraag.text.index("<main") :]
    )[1]
    opnieuw = dict(verborgen(vraag)) | {"csrfmiddlewaretoken": bewijs}
    assert streng.post(NIEUW, opnieuw, headers=EIGEN).status_code == 302
    assert Activiteit.objects.count() == 1


def test_zonder_enig_koekje_vraagt_het_eerst_om_inloggen(streng, werker, invoer):
    pagina = streng.post(NIEUW, invoer(), headers=EIGEN)
    assert pagina.status_code == 403
    bewijs = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', pagina.text)[1]
    mee = {"verzonden": verborgen(pagina, "verzonden"), "csrfmiddlewaretoken": bewijs}
    vraag = log_in(streng, werker, **mee)
    assert dict(verborgen(vraag))["deelnemers"] == "14"

    # The login page once more, from a second tap: its token is old, and what it carries is not lost.
    nog_eens = log_in(streng, werker, **mee)
    assert nog_eens.status_code == 403
    assert verborgen(nog_eens) == verborgen(vraag)


def test_wat_een_andere_site_verstuurt_is_nooit_een_klik_van_opslaan(streng, werker, invoer):
    streng.force_login(werker)
    for koppen in (
        {"Origin": "https://kwaad.example"},
        {"Origin": "null", "Referer": f"http://testserver{NIEUW}"},
        {"Origin": "https://testserver"},
        {"Referer": "https://kwaad.example/http://testserver/"},
        {},
    ):
        antwoord = streng.post(NIEUW, invoer(titel="Van een ander"), headers=koppen)
        assert antwoord.status_code == 403
        assert "Van een ander" not in antwoord.text
        assert "Alsnog" not in antwoord.text


def test_een_pagina_zonder_login_vraagt_er_ook_nu_niet_om(streng, werker):
    antwoord = streng.post(reverse("account_reset_password"), {"email": werker.email}, headers=EIGEN)
    assert antwoord.status_code == 403
    assert "verzonden" not in antwoord.text


def test_elke_naam_is_van_een_adres_dat_er_is():
    for naam in alsnog.NAMEN:
        if ":" not in naam:
            assert naam in get_resolver().namespace_dict
            continue
        try:
            reverse(naam)
        except NoReverseMatch:
            reverse(naam, args=[1])


@pytest.mark.parametrize(
    ("adres", "daad"),
    [
        ("activiteiten:activiteit_create", "opslaan"),
        ("activiteiten:activiteit_update", "opslaan"),
        ("activiteiten:activiteit_delete", "verwijderen"),
        ("activiteiten:activiteit_restore", "terugzetten"),
        ("activiteiten:maand_sluiten", "afsluiten"),
        ("activiteiten:maand_heropenen", "heropenen"),
        ("gebruikers:aanstelling_end", "beëindigen"),
        ("initiatieven:initiatief_confirm", "bevestigen"),
        ("activiteiten:agenda_renew", "versturen"),
    ],
)
def test_de_pagina_zegt_wat_de_knop_doet(client, werker, adres, daad):
    try:
        pad = reverse(adres)
    except NoReverseMatch:
        pad = reverse(adres, args=[1])
    pagina = client.post(pad, {"iets": "x"}, headers=EIGEN)
    vraag = log_in(client, werker, verzonden=verborgen(pagina, "verzonden"))
    for zin in (f"Wil je dit alsnog {daad}?", f">Alsnog {daad}</button>", f">Niet {daad}</a>"):
        assert zin in vraag.text


def test_alleen_wat_opslaat_heet_opslaan():
    """Over all addresses: what deletes, ends or puts back never stands under that name."""
    namen = {naam for naam in get_resolver().reverse_dict if isinstance(naam, str)}
    for kamer in get_resolver().namespace_dict.values():
        namen |= {naam for naam in kamer[1].reverse_dict if isinstance(naam, str)}
    opslaan = {
        n for n in namen if next((d for e, d in alsnog.DADEN.items() if n.endswith(e)), "") == "opslaan"
    }
    assert opslaan
    assert not {
        n for n in opslaan if any(w in n for w in ("delete", "restore", "end", "remove", "stop", "weg"))
    }
