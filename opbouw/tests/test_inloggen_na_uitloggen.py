"""Somebody wanted out without a network; the next person logs in on a page that stood open, and stays in."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import expect

from opbouw.tests.onderweg import COLLEGA, WERKER, opslag, vul_login_in, wacht_op

pytestmark = pytest.mark.offline


@pytest.fixture
def loginpagina(telefoon, live_server):
    """A tab with the login page, after the worker went out without a network in another: the server doesn't know yet.
    Nothing that wakes up in the background gets through to it."""
    context = telefoon.context
    inlogpagina = live_server.url + reverse("account_login")
    sessie = [cookie for cookie in context.cookies() if cookie["name"] == "sessionid"]
    telefoon.goto(f"{live_server.url}/meer/")
    context.clear_cookies(name="sessionid")
    tab = context.new_page()
    tab.goto(inlogpagina)
    context.add_cookies(sessie)
    context.route("**/activiteiten/wachtrij/", lambda route: route.abort())
    context.set_offline(True)
    telefoon.get_by_role("button", name="Uitloggen").click()
    expect(telefoon.get_by_role("heading", name="Je bent uitgelogd")).to_be_visible()
    telefoon.close()
    context.set_offline(False)
    tab.wait_for_timeout(500)  # for whatever wakes up
    context.unroute("**/activiteiten/wachtrij/")
    return tab


def test_wie_daarna_op_een_open_inlogpagina_inlogt_blijft_erin(loginpagina, live_server):
    vul_login_in(loginpagina, COLLEGA)
    expect(loginpagina.get_by_role("heading", name="Dag Hanneke")).to_be_visible()
    loginpagina.goto(f"{live_server.url}/activiteiten/week/")
    expect(loginpagina).to_have_url(f"{live_server.url}/activiteiten/week/")
    wacht_op(Session.objects.count, 1)


def test_ook_als_de_sessie_van_de_eerste_al_verlopen_was(loginpagina, live_server):
    Session.objects.all().delete()
    vul_login_in(loginpagina, COLLEGA)
    expect(loginpagina.get_by_role("heading", name="Dag Hanneke")).to_be_visible()
    wacht_op(lambda: len(opslag(loginpagina)["sleutels"]), 1)
    loginpagina.goto(f"{live_server.url}/activiteiten/week/")
    expect(loginpagina).to_have_url(f"{live_server.url}/activiteiten/week/")


def test_dezelfde_mens_logt_opnieuw_in(loginpagina, live_server):
    vul_login_in(loginpagina, WERKER)
    expect(loginpagina.get_by_role("heading", name="Dag Noor")).to_be_visible()
    loginpagina.goto(f"{live_server.url}/activiteiten/week/")
    expect(loginpagina).to_have_url(f"{live_server.url}/activiteiten/week/")


def test_zonder_netwerk_komt_het_inloggen_niet_voor_het_uitloggen(loginpagina, live_server):
    loginpagina.context.set_offline(True)
    vul_login_in(loginpagina, COLLEGA)
    expect(loginpagina.get_by_role("heading", name="Je bent uitgelogd")).to_be_visible()
