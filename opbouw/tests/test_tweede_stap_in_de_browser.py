"""A coördinator sets up an app and a passkey, and logs in with them. Chromium plays the fingerprint reader."""

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.urls import reverse
from playwright.sync_api import expect

from opbouw.tests.toegankelijk import keur

COORDINATOR = "coordinator@waterrijk.example"
WACHTWOORD = "opbouw-demo"


@pytest.fixture
def vingerafdruk(page):
    """A device with a passkey reader that always finds its owner."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    lezer = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": lezer})


def log_in(page, live_server):
    page.goto(live_server.url + reverse("account_login"))
    page.get_by_label("E-mailadres").fill(COORDINATOR)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen").click()


def log_uit(page, live_server):
    page.goto(live_server.url + reverse("meer"))
    page.get_by_role("button", name="Uitloggen").click()
    page.get_by_role("heading", name="Inloggen").wait_for()


def ben_jij_het(page):
    page.get_by_role("heading", name="Ben jij het?").wait_for()
    keur(page)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Verder").click()


def test_een_app_instellen(page, live_server, demowereld):
    log_in(page, live_server)
    page.goto(live_server.url + reverse("meer"))
    page.get_by_role("link", name="Tweede stap bij het inloggen").click()
    keur(page)
    page.get_by_role("link", name="App instellen").click()
    ben_jij_het(page)
    page.get_by_role("heading", name="Een app instellen").wait_for()
    keur(page)
    page.get_by_label("Code", exact=True).fill("000000")
    page.get_by_role("button", name="Instellen").click()
    expect(page.get_by_text("Deze code klopt niet.").first).to_be_visible()
    keur(page)
    geheim = page.locator("code").inner_text()
    code = format_hotp_value(hotp_value(geheim, next(yield_hotp_counters_from_time())))
    page.get_by_label("Code", exact=True).fill(code)
    page.get_by_role("button", name="Instellen").click()
    page.get_by_role("heading", name="Herstelcodes").wait_for()
    keur(page)
    herstelcode = page.locator("main code").first.inner_text()
    assert re.fullmatch(r"\d{8}", herstelcode)
    page.get_by_role("link", name="Nieuwe codes maken").click()
    page.get_by_role("heading", name="Nieuwe herstelcodes").wait_for()
    keur(page)
    log_uit(page, live_server)

    log_in(page, live_server)
    page.get_by_role("heading", name="Je tweede stap").wait_for()
    keur(page)
    page.get_by_label("Code", exact=True).fill(herstelcode)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page.get_by_role("heading", name="Dag Hanneke")).to_be_visible()


def test_een_passkey_toevoegen_ermee_inloggen_en_hem_weghalen(page, live_server, demowereld, vingerafdruk):
    log_in(page, live_server)
    page.goto(live_server.url + reverse("mfa_add_webauthn"))
    ben_jij_het(page)
    page.get_by_label("Naam").fill("Laptop van het werk")
    keur(page)
    page.get_by_role("button", name="Toevoegen").click()
    page.get_by_role("heading", name="Herstelcodes").wait_for()
    log_uit(page, live_server)

    log_in(page, live_server)
    page.get_by_role("heading", name="Je tweede stap").wait_for()
    keur(page)
    page.get_by_role("button", name="Met je passkey").click()
    expect(page.get_by_role("heading", name="Dag Hanneke")).to_be_visible()

    page.goto(live_server.url + reverse("mfa_list_webauthn"))
    expect(page.get_by_text("Laptop van het werk, sinds")).to_be_visible()
    keur(page)
    page.get_by_role("link", name="Weghalen").click()
    ben_jij_het(page)
    page.get_by_role("heading", name="Passkey weghalen").wait_for()
    keur(page)
    page.get_by_role("button", name="Weghalen").click()
    expect(page.get_by_text("Je hebt nog geen passkey.")).to_be_visible()
    keur(page)
