"""Browser tests: a served demo, somebody logged in, and everything the browser complains about.

Loaded as a pytest plugin by the root conftest.py.
"""

import importlib

import pytest
from django.apps import apps
from django.utils import timezone

from opbouw.demo import laden
from opbouw.demo.accounts import WACHTWOORD

LIJSTEN = ("initiatieven.migrations.0002_themas_en_doelgroepen", "activiteiten.migrations.0002_soorten")


@pytest.fixture
def demowereld(transactional_db):
    """A small demo as it stands today. A test with a live server ends in a flush, which takes the shipped lists too."""
    for migratie in LIJSTEN:
        importlib.import_module(migratie).vul(apps, None)
    laden.laad(zaad=1, dag=timezone.localdate(), omvang=0.02)


@pytest.fixture
def klachten(page):
    """What the browser says: console messages, errors, requests to anywhere else. To be empty at the end."""
    gehoord = []
    page.on("console", lambda bericht: gehoord.append(f"{bericht.type}: {bericht.text}"))
    page.on("pageerror", lambda fout: gehoord.append(str(fout)))
    page.on("requestfailed", lambda verzoek: gehoord.extend(mislukt(verzoek)))
    yield gehoord
    assert gehoord == []


def mislukt(verzoek):
    """A request that failed; one that the browser broke off itself, because the page was left, is no complaint."""
    return [] if verzoek.failure == "net::ERR_ABORTED" else [f"mislukt: {verzoek.url} ({verzoek.failure})"]


@pytest.fixture
def inloggen(page, live_server):
    """Logs in as a demo account, through the form, after logging out whoever was in."""

    def als(email):
        page.context.clear_cookies()
        page.goto(live_server.url)
        page.get_by_label("E-mailadres").fill(email)
        page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
        page.get_by_role("button", name="Inloggen").click()
        page.get_by_role("navigation").first.wait_for(state="attached")
        return page

    return als
