"""While rows are being checked: one short sentence is read out, and whoever stands on the button stays there."""

import re
import time

import pytest
from django.utils.html import strip_tags
from playwright.sync_api import expect

from activiteiten.tests.spreadsheets import GOED, adres, csv_van, kies
from gebruikers.models import Gebruiker
from inlezen import actions
from inlezen.models import Inlezing
from opbouw.tests.toegankelijk import keur

LEVEND = re.compile(
    r'<(\w+)[^>]*(?:aria-live="(?!off)|role="(?:status|alert|log)")[^>]*>(.*?)</\1>', re.DOTALL
)
DAGEN = [(f"{dag}-3-2026", *GOED[1:]) for dag in range(1, 6)]


@pytest.fixture
def lezer(client, werker, lindehof, spoorzicht):
    client.force_login(werker)
    return client


def begin(client):
    kies(client, csv_van(DAGEN))
    inlezing = Inlezing.objects.get()
    return inlezing, {f"kolom-{index}": naam for naam, index in inlezing.kolommen.items()}


def levend_in(html):
    """The texts that are read out by themselves."""
    delen = [treffer[2] for treffer in LEVEND.finditer(html)]
    return [" ".join(strip_tags(inhoud).split()) for inhoud in delen if inhoud.strip()]


def test_alleen_een_korte_zin_wordt_voorgelezen(lezer, monkeypatch):
    monkeypatch.setattr(actions, "RIJEN_PER_BLOK", 2)
    monkeypatch.setattr("inlezen.views.SECONDEN_PER_KEER", 0)
    inlezing, kolommen = begin(lezer)
    pagina = lezer.post(adres("columns", inlezing), kolommen, follow=True).text
    assert levend_in(pagina) == ["0 van de 5 rijen zijn nagekeken."]
    deel = lezer.post(adres("check", inlezing), headers={"HX-Request": "true"}).text
    assert re.search(
        r'<p id="nagekeken"\s+hx-swap-oob="innerHTML">2 van de 5 rijen zijn nagekeken.\s*</p>', deel
    )
    assert "aria-live" not in deel
    assert deel.count("2 van de 5") == 1


def test_de_zin_loopt_mee_en_de_knop_houdt_je_vast(
    page, live_server, demowereld, inloggen, monkeypatch, client
):
    gezien = []

    def langzaam(*, inlezing, seconden):
        time.sleep(0.3)
        gezien.append(seconden)
        inlezing.nagekeken = min(len(gezien), 4)
        return inlezing

    client.force_login(Gebruiker.objects.get(email="worker@waterrijk.example"))
    inlezing, kolommen = begin(client)
    client.post(adres("columns", inlezing), kolommen)
    monkeypatch.setattr("inlezen.views.kijk_na", langzaam)
    inloggen("worker@waterrijk.example")
    page.goto(live_server.url + adres("detail", inlezing))
    zin = page.locator("#nagekeken")
    zin.evaluate("een => { een.dataset.zelfde = 'ja'; }")
    page.get_by_role("button", name="Verder nakijken").focus()
    expect(zin).to_have_text("4 van de 5 rijen zijn nagekeken.")
    assert zin.get_attribute("data-zelfde") == "ja"  # a live region that is itself replaced is not read out
    assert zin.get_attribute("role") == "status"
    assert page.evaluate("document.activeElement.textContent") == "Verder nakijken"
    expect(page.locator("progress")).to_have_js_property("value", 4)
    keur(page)
