"""The pages around logging in that one seldom sees: too often, a first password, a link that no longer works."""

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import expect

from gebruikers.models import Gebruiker
from gebruikers.tests.factories import GebruikerFactory
from opbouw.tests.toegankelijk import keur, klachten_over

WERKER = "worker@waterrijk.example"


@pytest.fixture
def een_keer_per_minuut(settings):
    """The limit that stands in the way after so many requests; here after one."""
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip", "reset_password": "1/m/ip"}
    yield
    cache.clear()


@pytest.mark.parametrize("naam", ["account_login", "account_reset_password"])
def test_te_vaak_achter_elkaar_is_toegankelijk_en_leidt_verder(
    page, live_server, demowereld, een_keer_per_minuut, naam
):
    for _ in range(2):
        page.goto(live_server.url + reverse(naam))
        page.get_by_label("E-mailadres").fill("niemand@waterrijk.example")
        if naam == "account_login":
            page.get_by_label("Wachtwoord", exact=True).fill("fout")
        with page.expect_response(lambda antwoord: antwoord.request.method == "POST") as verstuurd:
            page.locator("main form .btn-primary").click()
    assert verstuurd.value.status == 429
    page.get_by_role("heading", name="Even wachten").wait_for()
    keur(page)
    page.get_by_role("link", name="Naar het begin").click()
    expect(page.get_by_role("heading", name="Inloggen")).to_be_visible()


def test_te_vaak_mis_is_toegankelijk(page, live_server, demowereld, settings):
    """The other limit: so many wrong passwords for one address, said in the form."""
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = {"inlog_adres_en_plek": "1/m/key"}
    for _ in range(2):
        page.goto(live_server.url + reverse("account_login"))
        page.get_by_label("E-mailadres").fill(WERKER)
        page.get_by_label("Wachtwoord", exact=True).fill("fout")
        page.locator("main form .btn-primary").click()
    page.get_by_text("Het ging te vaak mis.").first.wait_for()
    keur(page)
    cache.clear()


def test_een_eerste_wachtwoord_kiezen_is_toegankelijk(page, live_server, demowereld, client, settings):
    """For whoever is in without a password: the form, and the form that was sent back."""
    user = Gebruiker.objects.get(email=WERKER)
    user.set_unusable_password()
    user.save()
    client.force_login(user)
    naam = settings.SESSION_COOKIE_NAME
    cookie = {"name": naam, "value": client.cookies[naam].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    assert klachten_over(page, live_server.url + reverse("account_set_password")) == []
    page.get_by_role("heading", name="Kies een wachtwoord").wait_for()
    page.get_by_role("button", name="Opslaan").click()
    page.locator(".oproep-fout").wait_for()
    keur(page)


def test_een_wachtwoord_uit_de_mail_kiezen_is_toegankelijk(page, live_server, demowereld):
    user = GebruikerFactory(naam="Nieuw Iemand", email="nieuw@waterrijk.example")
    sleutel = default_token_generator.make_token(user)
    link = reverse("account_reset_password_from_key", args=[user_pk_to_url_str(user), sleutel])
    assert klachten_over(page, live_server.url + link) == []
    page.get_by_role("heading", name="Kies een wachtwoord").wait_for()
    page.get_by_role("button", name="Opslaan").click()
    page.locator(".oproep-fout").wait_for()
    keur(page)
