"""What logging costs: taps on a phone, one line, keys on a desktop. Counted, from the page one starts on."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from activiteiten.models import Activiteit, Sjabloon
from gebruikers.models import Gebruiker

WERKER = "worker@waterrijk.example"


@pytest.fixture
def telefoon(page, live_server, demowereld, inloggen, klachten):
    page.set_viewport_size({"width": 390, "height": 844})
    return inloggen(WERKER)


class Tikker:
    """Taps, and counts them. Typing is for numbers only."""

    def __init__(self):
        self.tikken = 0

    def __call__(self, plek):
        self.tikken += 1
        plek.click()

    def kies(self, lijst, label):
        """A native list: one tap opens it, one chooses."""
        self.tikken += 2
        lijst.select_option(label=label)


def nieuwste():
    werker = Gebruiker.objects.get(email=WERKER)
    return Activiteit.objects.filter(ingevoerd_door=werker).order_by("-pk").first()


def test_een_gewone_activiteit_kost_hooguit_zes_tikken(telefoon):
    voor, tik = nieuwste(), Tikker()
    wijk = Activiteit.objects.laatste_wijk_van(voor.ingevoerd_door)
    tik(telefoon.get_by_role("navigation", name="Snelmenu").get_by_role("link", name="Loggen"))
    tik.kies(telefoon.get_by_label("Wat deed je?"), "Ontmoeting")
    tik(telefoon.get_by_role("button", name="1:30"))
    tik(telefoon.get_by_label("Hoeveel mensen?"))
    telefoon.keyboard.type("14")
    tik(telefoon.get_by_role("button", name="Opslaan", exact=True))
    expect(telefoon.get_by_role("status").first).to_contain_text("Ontmoeting staat erin.")
    nieuw = nieuwste()
    assert nieuw.pk != voor.pk
    assert (nieuw.wijk_id, nieuw.datum, nieuw.deelnemers) == (wijk, timezone.localdate(), 14)
    assert [(i.vorm, i.minuten) for i in nieuw.inzet.all()] == [("collectief", 90)]
    assert tik.tikken <= 6


def test_hetzelfde_als_laatst_kost_drie_tikken(telefoon):
    tik = Tikker()
    tik(telefoon.get_by_role("navigation", name="Snelmenu").get_by_role("link", name="Loggen"))
    tik(telefoon.get_by_role("navigation", name="Nog een keer").get_by_role("link").first)
    tik(telefoon.get_by_role("button", name="Opslaan", exact=True))
    expect(telefoon.get_by_role("status").first).to_contain_text("staat erin.")
    assert nieuwste().datum == timezone.localdate()
    assert tik.tikken <= 3


@pytest.mark.parametrize(
    "sjablonen", [[], ["Soep", "Straatronde op donderdag in het Havenkwartier", "Koffietafel Lindehof"]]
)
def test_de_zes_vragen_passen_op_een_scherm(telefoon, live_server, sjablonen):
    eigenaar = Gebruiker.objects.get(email=WERKER)
    Sjabloon.objects.bulk_create(Sjabloon(eigenaar=eigenaar, naam=naam, inhoud={}) for naam in sjablonen)
    telefoon.goto(f"{live_server.url}/activiteiten/nieuw/")
    mensen = telefoon.get_by_label("Hoeveel mensen?").bounding_box()
    opslaan = telefoon.get_by_role("button", name="Opslaan", exact=True).bounding_box()
    balk = telefoon.locator(".knoppen-vast").bounding_box()
    assert telefoon.evaluate("window.scrollY") == 0
    assert mensen["y"] + mensen["height"] <= balk["y"]
    assert opslaan["y"] + opslaan["height"] <= 844
    for knop in telefoon.locator(
        "main button:visible, main select:visible, main input:visible, main a.chip:visible"
    ).all():
        doos = knop.bounding_box()
        assert knop.get_attribute("type") == "radio" or doos["height"] >= 44, knop.inner_html()


def test_in_een_zin(telefoon):
    telefoon.get_by_label("Wat deed je? Zeg het in één zin").fill(
        "gister 2u straatronde Havenkwartier met 12 bewoners over het zwerfvuil"
    )
    telefoon.keyboard.press("Enter")
    expect(telefoon.get_by_text("Begrepen")).to_be_visible()
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_role("status").first).to_contain_text("staat erin.")
    nieuw = nieuwste()
    assert (nieuw.wijk.naam, nieuw.deelnemers) == ("Havenkwartier", 12)
    assert nieuw.datum == timezone.localdate() - datetime.timedelta(days=1)
    assert nieuw.inzet.get().minuten == 120
    assert "zwerfvuil" in nieuw.omschrijving


def test_aanwezig_op_straat_is_een_tik_met_een_getal(telefoon):
    telefoon.get_by_label("Gesproken met").fill("7")
    telefoon.get_by_role("button", name="Sla op: 0:30 uur").click()
    expect(telefoon.get_by_role("status").first).to_contain_text(
        "Straatcontact en presentie staat erin: 0:30 uur"
    )
    assert nieuwste().deelnemers == 7


def test_aanwezig_zonder_getal_is_een_enkele_tik_op_een_knop_die_dat_zegt(telefoon):
    knoppen = telefoon.get_by_role("button", name="Sla op:")
    assert [knop.text_content() for knop in knoppen.all()] == [
        "Sla op: 0:30 uur",
        "Sla op: 1:00 uur",
        "Sla op: 2:00 uur",
    ]
    for knop in knoppen.all():
        doos = knop.bounding_box()
        assert doos["height"] >= 44
        assert doos["y"] + doos["height"] < 844 - 88  # in sight without scrolling, above the bar
    voor, tik = nieuwste(), Tikker()
    tik(knoppen.nth(2))
    expect(telefoon.get_by_role("status").first).to_contain_text("staat erin: 2:00 uur")
    nieuw = nieuwste()
    assert (nieuw.pk != voor.pk, nieuw.deelnemers, nieuw.inzet.get().minuten) == (True, None, 120)
    assert tik.tikken == 1


def test_enter_na_het_getal_slaat_de_gewoonste_tijd_op(telefoon):
    telefoon.get_by_label("Gesproken met").fill("4")
    telefoon.keyboard.press("Enter")
    expect(telefoon.get_by_role("status").first).to_contain_text("staat erin: 0:30 uur")
    assert nieuwste().deelnemers == 4


def test_met_het_toetsenbord_hooguit_vijfentwintig_aanslagen(
    page, live_server, demowereld, inloggen, klachten
):
    inloggen(WERKER)
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    expect(page.get_by_label("Wat deed je?")).to_be_focused()
    aanslagen = 0
    for toets in "ont":
        page.keyboard.press(toets)
        aanslagen += 1
    while page.evaluate("document.activeElement.name") != "duur":
        page.keyboard.press("Tab")
        aanslagen += 1
    for toets in ("1", ":", "3", "0", "Enter"):
        page.keyboard.press(toets)
        aanslagen += 1
    expect(page.get_by_role("status").first).to_contain_text("Ontmoeting staat erin.")
    assert aanslagen <= 25


def test_terug_na_opslaan_heeft_alle_antwoorden_nog(page, live_server, demowereld, inloggen):
    inloggen(WERKER)
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    page.get_by_label("Wat deed je?").select_option("Ontmoeting")
    page.get_by_label("Hoe lang?").first.fill("1:45")
    page.get_by_label("Hoeveel mensen?").fill("14")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("staat erin.")
    page.go_back()
    expect(page.get_by_label("Wat deed je?").locator("option:checked")).to_have_text("Ontmoeting")
    expect(page.get_by_label("Hoe lang?").first).to_have_value("1:45")
    expect(page.get_by_label("Hoeveel mensen?")).to_have_value("14")
