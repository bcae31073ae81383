"""The second step of logging in: who must, until when, and that no way leads around it."""

import datetime
import re

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth import SESSION_KEY
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from gebruikers.tests.factories import WACHTWOORD

TWEEDE_STAP = "/account/tweede-stap/"
MAANDAG = datetime.datetime(2026, 11, 30, 9, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def gevraagd(settings):
    settings.TWEEDE_STAP_GEVRAAGD = True


def code_voor(geheim):
    return format_hotp_value(hotp_value(geheim, next(yield_hotp_counters_from_time())))


def met_app(gebruiker):
    geheim = generate_totp_secret()
    TOTP.activate(gebruiker, geheim)
    RecoveryCodes.activate(gebruiker)
    return geheim


def log_in(client, gebruiker, **kwargs):
    return client.post("/account/login/", {"login": gebruiker.email, "password": WACHTWOORD}, **kwargs)


@pytest.mark.parametrize("wie", ["coordinator", "beleid", "beheerder"])
def test_wie_meer_ziet_dan_eigen_werk_heeft_veertien_dagen(client, request, wie):
    gebruiker = request.getfixturevalue(wie)
    with time_machine.travel(MAANDAG, tick=False) as tijd:
        client.force_login(gebruiker)
        assert "uiterlijk 14 december 2026" in client.get("/").content.decode()
        tijd.shift(datetime.timedelta(days=14))
        client.force_login(gebruiker)
        assert client.get("/").status_code == 200
        tijd.shift(datetime.timedelta(days=1))
        client.force_login(gebruiker)
        assert (client.get("/").status_code, client.get("/").url) == (302, TWEEDE_STAP)
        assert client.get("/meer/", headers={"HX-Request": "true"}).headers["HX-Redirect"] == TWEEDE_STAP
        assert client.post("/activiteiten/maanden/").status_code == 302  # not by a POST either
        assert "voor jou verplicht" in client.get(TWEEDE_STAP).content.decode()
        assert client.post("/account/logout/").url == "/account/login/"


@pytest.mark.parametrize("wie", ["werker", "wijkteamlid", "zonder_aanstelling"])
def test_wie_eigen_werk_logt_hoeft_niet(client, request, wie):
    client.force_login(request.getfixturevalue(wie))
    with time_machine.travel(timezone.now() + datetime.timedelta(days=400)):
        client.force_login(request.getfixturevalue(wie))
        antwoord = client.get("/")
    assert antwoord.status_code == 200
    assert "tweede stap" not in antwoord.content.decode()


def test_de_demo_vraagt_niemand(client, coordinator, settings):
    settings.TWEEDE_STAP_GEVRAAGD = False
    client.force_login(coordinator)
    assert "tweede stap in" not in client.get("/").content.decode()
    coordinator.refresh_from_db()
    assert coordinator.tweede_stap_vanaf is None


def test_een_app_instellen_en_ermee_inloggen(client, coordinator):
    log_in(client, coordinator)
    ben_jij_het = client.get(f"{TWEEDE_STAP}app/").url
    assert client.post(ben_jij_het, {"password": WACHTWOORD}).url == f"{TWEEDE_STAP}app/"
    html = client.get(f"{TWEEDE_STAP}app/").content.decode()
    geheim = re.search(r"<code>(\w{32})</code>", html).group(1)
    assert "klopt niet" in client.post(f"{TWEEDE_STAP}app/", {"code": "000000"}).content.decode()
    antwoord = client.post(f"{TWEEDE_STAP}app/", {"code": code_voor(geheim)})
    assert antwoord.url == f"{TWEEDE_STAP}herstelcodes/"
    codes = re.findall(r"<code>(\w+)</code>", client.get(antwoord.url).content.decode())
    assert len(codes) == 10
    client.post("/account/logout/")

    assert log_in(client, coordinator).url == f"{TWEEDE_STAP}code/"
    assert SESSION_KEY not in client.session
    assert client.get("/").url.startswith("/account/login/")
    assert client.post(f"{TWEEDE_STAP}code/", {"code": codes[0]}).url == "/"
    assert client.get("/").status_code == 200
    client.post("/account/logout/")
    log_in(client, coordinator)
    assert (
        "klopt niet" in client.post(f"{TWEEDE_STAP}code/", {"code": codes[0]}).content.decode()
    )  # once only


def test_een_nieuw_wachtwoord_leidt_er_niet_omheen(client, coordinator):
    geheim = met_app(coordinator)
    client.post("/account/password/reset/", {"email": coordinator.email})
    link = re.search(r"https?://[^/]+(/account/password/reset/key/\S+)", mail.outbox[0].body).group(1)
    formulier = client.get(link).url
    antwoord = client.post(
        formulier, {"password1": "een-nieuw-goed-wachtwoord", "password2": "een-nieuw-goed-wachtwoord"}
    )
    assert antwoord.url == f"{TWEEDE_STAP}code/"
    assert SESSION_KEY not in client.session
    assert client.get("/").url.startswith("/account/login/")
    assert client.post(f"{TWEEDE_STAP}code/", {"code": code_voor(geheim)}).url == "/"


def test_wat_voor_het_inloggen_verstuurd_was_komt_na_de_code_terug(client, coordinator, lindehof):
    """The session ended while the coördinator typed: password, code, and then the question to save it after all."""
    geheim = met_app(coordinator)
    pagina = client.post("/activiteiten/nieuw/", {"titel": "Koffie in het buurthuis"})
    verzonden = re.search(r'name="verzonden" value="([^"]+)"', pagina.content.decode()).group(1)
    client.post(
        "/account/login/", {"login": coordinator.email, "password": WACHTWOORD, "verzonden": verzonden}
    )
    antwoord = client.post(f"{TWEEDE_STAP}code/", {"code": code_voor(geheim)})
    assert "Koffie in het buurthuis" in antwoord.content.decode()
    assert "Je was uitgelogd" in antwoord.content.decode()
    assert client.get("/").status_code == 200


def test_vijf_foute_codes_en_dan_wachten(client, coordinator, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.INLOGLIMIETEN
    geheim = met_app(coordinator)
    log_in(client, coordinator)
    for _ in range(5):
        client.post(f"{TWEEDE_STAP}code/", {"code": "000000"})
    antwoord = client.post(f"{TWEEDE_STAP}code/", {"code": code_voor(geheim)})
    assert "Wacht hoogstens vijf minuten" in antwoord.content.decode()
    assert SESSION_KEY not in client.session


def test_weghalen_vraagt_eerst_wie_je_bent_en_daarna_om_een_nieuwe(client, coordinator):
    met_app(coordinator)
    with time_machine.travel(MAANDAG, tick=False) as tijd:
        client.force_login(coordinator)
        client.get("/")
        tijd.shift(datetime.timedelta(days=10))
        assert client.get("/").status_code == 200
        antwoord = client.post(f"{TWEEDE_STAP}app/weg/")
        assert antwoord.url.startswith("/account/reauthenticate/")
        assert client.post(antwoord.url, {"password": "fout"}).status_code == 200
        client.post(antwoord.url, {"password": WACHTWOORD})
        client.post(f"{TWEEDE_STAP}app/weg/")
        assert not Authenticator.objects.filter(user=coordinator).exists()
        assert "uiterlijk" in client.get("/").content.decode()
        tijd.shift(datetime.timedelta(days=15))
        client.force_login(coordinator)
        assert client.get("/").url == TWEEDE_STAP


def test_alleen_op_de_server_gaat_een_tweede_stap_zo_weg(coordinator, collega, capsys):
    met_app(coordinator)
    met_app(collega)
    call_command("zet_tweede_stap_uit", coordinator.email.upper())
    assert {a.user for a in Authenticator.objects.all()} == {collega}
    call_command("zet_tweede_stap_uit", coordinator.email)
    assert "had geen tweede stap" in capsys.readouterr().out
    with pytest.raises(CommandError, match="niemand met het adres"):
        call_command("zet_tweede_stap_uit", "niemand@voorbeeld.example")
