"""Limits on logging in: a stranger, the owner of the account and an office, on the counter of production."""

import pytest
from allauth.account import app_settings
from allauth.core.internal.ratelimit import parse_rates
from django.contrib.auth import SESSION_KEY
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from gebruikers.inlogpogingen import COOKIE
from gebruikers.tests.factories import WACHTWOORD, GebruikerFactory


@pytest.fixture(autouse=True)
def teller_van_productie(db, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "opbouw_cache",
            "OPTIONS": {"MAX_ENTRIES": 50_000},
        }
    }
    settings.ACCOUNT_RATE_LIMITS = settings.INLOGLIMIETEN
    call_command("createcachetable", "opbouw_cache", verbosity=0)
    yield
    cache.clear()


@pytest.fixture
def eigenaar():
    return GebruikerFactory(email="noor@waterrijk.example")


def probeer(browser, email, wachtwoord=WACHTWOORD, plek="10.0.0.1"):
    """Tries to log in. Gives True when in, else what the form says."""
    antwoord = browser.post("/account/login/", {"login": email, "password": wachtwoord}, REMOTE_ADDR=plek)
    if antwoord.status_code == 302:
        browser.post("/account/logout/", REMOTE_ADDR=plek)
        return True
    return " ".join(antwoord.context["form"].errors["__all__"]) if antwoord.status_code == 200 else None


def bekende_browser(gebruiker, plek="10.0.0.1"):
    browser = Client()
    assert probeer(browser, gebruiker.email, plek=plek) is True
    assert SESSION_KEY not in browser.session
    return browser


def test_een_vreemde_stuit_na_vijf_keer(eigenaar):
    vreemde = Client()
    for _ in range(5):
        assert "horen niet bij elkaar" in probeer(vreemde, eigenaar.email, "fout", "203.0.113.9")
    assert probeer(vreemde, eigenaar.email, "fout", "203.0.113.9") == (
        "Het ging te vaak mis. Over 5 minuten kun je het weer proberen. Een nieuw wachtwoord kiezen kan wel meteen."
    )
    # Not with the right password either, nor from another browser at that place.
    assert "te vaak" in probeer(Client(), eigenaar.email, plek="203.0.113.9")


def test_de_eigenaar_komt_er_intussen_in(eigenaar):
    """From the own browser, and from any other place; also while a stranger tries from everywhere."""
    eigen = bekende_browser(eigenaar)
    for nummer in range(60):
        probeer(Client(), eigenaar.email, "fout", f"203.0.113.{nummer}")
    assert probeer(eigen, eigenaar.email) is True
    # A browser that never logged in waits with the strangers, an hour from the first of the fifty; and by mail it can.
    assert "Over 60 minuten" in probeer(Client(), eigenaar.email, plek="10.0.0.7")
    nieuw = Client()
    nieuw.post("/account/password/reset/", {"email": eigenaar.email}, REMOTE_ADDR="10.0.0.7")
    assert [bericht.to for bericht in mail.outbox] == [[eigenaar.email]]


def test_het_eigen_apparaat_heeft_ook_een_grens(eigenaar):
    eigen = bekende_browser(eigenaar)
    for _ in range(10):
        assert "horen niet bij elkaar" in probeer(eigen, eigenaar.email, "fout")
    assert "Over 10 minuten" in probeer(eigen, eigenaar.email)


def test_een_heel_kantoor_achter_een_adres_komt_erin(db):
    """Thirty colleagues mistype once or twice on a Monday, in new browsers; none is refused."""
    collegas = [GebruikerFactory() for _ in range(30)]
    for collega in collegas:
        browser = Client()
        assert "horen niet bij elkaar" in probeer(browser, collega.email, "fout", "198.51.100.4")
        assert "horen niet bij elkaar" in probeer(browser, collega.email, "fout", "198.51.100.4")
        assert probeer(browser, collega.email, plek="198.51.100.4") is True


def test_wie_vele_adressen_afloopt_stuit_en_bekende_browsers_daar_niet(eigenaar):
    eigen = bekende_browser(eigenaar, plek="198.51.100.4")
    for nummer in range(100):
        probeer(Client(), f"iemand{nummer}@waterrijk.example", "fout", "198.51.100.4")
    assert "te vaak" in probeer(Client(), "nog.iemand@waterrijk.example", "fout", "198.51.100.4")
    assert probeer(eigen, eigenaar.email, plek="198.51.100.4") is True


def test_een_goed_wachtwoord_wist_de_teller_niet_en_telt_niet_mee(eigenaar):
    vreemde, eigen_account = Client(), GebruikerFactory()
    for _ in range(4):
        probeer(vreemde, eigenaar.email, "fout")
    for _ in range(20):
        assert probeer(Client(), eigen_account.email) is True
    probeer(vreemde, eigenaar.email, "fout")
    assert "te vaak" in probeer(vreemde, eigenaar.email, "fout")


@pytest.mark.parametrize("waarde", ["", "x", "apparaat.kenmerk:handtekening"])
def test_een_verzonnen_cookie_maakt_niemand_bekend(eigenaar, waarde):
    vreemde = Client()
    vreemde.cookies[COOKIE] = waarde
    for _ in range(5):
        probeer(vreemde, eigenaar.email, "fout")
    assert "te vaak" in probeer(vreemde, eigenaar.email, "fout")


def test_een_cookie_van_een_ander_maakt_mij_niet_bekend(eigenaar):
    ander = bekende_browser(GebruikerFactory())
    for _ in range(5):
        probeer(ander, eigenaar.email, "fout")
    assert "Over 5 minuten" in probeer(ander, eigenaar.email, "fout")


def test_collegas_delen_een_telefoon(eigenaar):
    collega = GebruikerFactory()
    telefoon = bekende_browser(eigenaar)
    assert probeer(telefoon, collega.email) is True
    for _ in range(6):
        probeer(Client(), eigenaar.email, "fout")
        probeer(Client(), collega.email, "fout")
    assert [probeer(telefoon, iemand.email) for iemand in (eigenaar, collega)] == [True, True]


def test_meer_mails_dan_vijf_per_dag_gaan_niet_weg_en_de_pagina_blijft_gelijk(eigenaar):
    paginas = set()
    for nummer in range(8):
        antwoord = Client().post(
            "/account/password/reset/",
            {"email": eigenaar.email},
            REMOTE_ADDR=f"203.0.113.{nummer}",
            follow=True,
        )
        paginas.add((antwoord.status_code, antwoord.content))
    assert len(mail.outbox) == 5
    assert len(paginas) == 1  # and says that an earlier link still works
    assert probeer(Client(), eigenaar.email) is True


def test_wat_even_wachten_zegt_is_hoogstens_een_minuut():
    """The page "Even wachten" says a minute: every limit that ends there is one of a minute."""
    paginas = ("login", "reset_password", "reset_password_from_key", "change_password", "reauthenticate")
    duren = {rate.duration for naam in paginas for rate in parse_rates(app_settings.RATE_LIMITS[naam])}
    assert duren == {60}
