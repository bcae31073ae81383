"""The main job in a browser: log work, see it in the report, and nobody else sees it."""

import csv
import io

from django.utils import timezone
from playwright.sync_api import expect


def uren_collectief(page, live_server):
    """{wijkcode: hours in hundredths} of this year, from the CSV that a beleidsmedewerker downloads."""
    vandaag = timezone.localdate()
    adres = f"{live_server.url}/rapportage/wijken.csv?van={vandaag.year}-01-01&tot={vandaag.year}-12-31"
    tekst = page.request.get(adres).body().decode("utf-8-sig")
    return {rij["wijkcode"]: rij for rij in csv.DictReader(io.StringIO(tekst), delimiter=";")}


def honderdste_uren(rij):
    return int(rij["uren_collectief"].replace(",", ""))


def test_loggen_beweegt_de_rapportage_van_precies_een_wijk(page, live_server, demowereld, inloggen, klachten):
    # A gemeente gets the month when it is over; the own organisatie sees it at once.
    inloggen("coordinator@waterrijk.example")
    voor = uren_collectief(page, live_server)

    inloggen("worker@waterrijk.example")
    page.get_by_role("link", name="Loggen").first.click()
    page.get_by_label("Wat deed je?").select_option(label="Ontmoeting")
    expect(page.get_by_role("radio", name="Collectief")).to_be_checked()  # preset by the kind
    page.get_by_label("Waar?").select_option(label="Lindehof (WK999903)")
    page.get_by_label("Hoe lang?").first.fill("1:30")
    page.get_by_label("Hoeveel mensen?").fill("12")
    page.get_by_text("Meer vertellen").click()
    page.get_by_label("Titel").fill("Soep op het plein")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Soep op het plein staat erin.")
    eigen = page.get_by_role("link", name="Soep op het plein").first.get_attribute("href")

    inloggen("coordinator@waterrijk.example")
    na = uren_collectief(page, live_server)
    assert honderdste_uren(na["WK999903"]) - honderdste_uren(voor["WK999903"]) == 150
    assert {code: rij for code, rij in na.items() if code != "WK999903"} == {
        code: rij for code, rij in voor.items() if code != "WK999903"
    }
    inloggen("beleid@waterrijk.example")
    assert page.request.get(live_server.url + eigen).status == 403
    page.goto(f"{live_server.url}/rapportage/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Waterrijk")
    assert "Soep op het plein" not in page.content()

    inloggen("worker@zandveen.example")
    for pad in ("/", "/activiteiten/", "/initiatieven/", "/netwerken/", "/wijkteams/", "/rapportage/"):
        page.goto(live_server.url + pad)
        assert "Soep op het plein" not in page.content()
        assert "Waterrijk" not in page.content()
        assert "Lindehof" not in page.content()
    assert page.request.get(live_server.url + eigen).status == 404


def test_loggen_met_alleen_het_toetsenbord(page, live_server, demowereld, inloggen, klachten):
    inloggen("worker@waterrijk.example")
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    gezien = []

    def tab_naar(naam):
        for _ in range(40):
            page.keyboard.press("Tab")
            gezien.append(
                page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()")
            )
            if gezien[-1] == naam:
                return
        raise AssertionError(f"{naam} is niet te bereiken met Tab: {gezien}")

    tab_naar("soort")
    page.keyboard.type("Groep")
    tab_naar("wijk")
    page.keyboard.type("Spoor")
    tab_naar("duur")
    page.keyboard.type("45m")
    tab_naar("vorm")
    page.keyboard.press("ArrowRight")
    tab_naar("deelnemers")
    page.keyboard.type("3")
    tab_naar("Opslaan")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Groepsaanpak staat erin.")
    page.get_by_role("status").get_by_role("link").click()
    expect(page.locator("main")).to_contain_text("Spoorzicht")
    expect(page.locator("main")).to_contain_text("Individueel")
    expect(page.locator("main")).to_contain_text("0:45")


def test_ongeduldige_duim_maakt_een_rij(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    page.get_by_label("Wat deed je?").select_option(label="Ontmoeting")
    page.get_by_label("Waar?").select_option(label="Lindehof (WK999903)")
    page.get_by_role("button", name="2:00").click()
    page.get_by_text("Meer vertellen").click()
    page.get_by_label("Titel").fill("Dubbel getikt")
    page.get_by_role("button", name="Opslaan", exact=True).dblclick()
    expect(page.get_by_role("status").first).to_contain_text("Dubbel getikt staat erin.")
    page.goto(f"{live_server.url}/activiteiten/?tekst=Dubbel+getikt")
    expect(page.get_by_text("Eén activiteit")).to_be_visible()


def test_verwijderen_en_ongedaan_maken_in_de_browser(page, live_server, demowereld, inloggen, klachten):
    inloggen("worker@waterrijk.example")
    page.locator(".log a").first.click()  # on the start page stands what one did oneself
    titel = page.get_by_role("heading", level=1).text_content()
    page.get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_role("status").first).to_contain_text(f"{titel} is verwijderd.")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("status").first).to_contain_text("staat er weer")
    expect(page.get_by_role("heading", level=1)).to_have_text(titel)


def test_loggen_werkt_zonder_javascript(browser, live_server, demowereld):
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    page.goto(live_server.url)
    page.get_by_label("E-mailadres").fill("worker@waterrijk.example")
    page.get_by_label("Wachtwoord", exact=True).fill("opbouw-demo")
    page.get_by_role("button", name="Inloggen").click()
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    page.get_by_label("Wat deed je?").select_option(label="Individuele hulp")
    page.get_by_label("Waar?").select_option(label="Lindehof (WK999903)")
    page.get_by_label("Hoe lang?").first.fill("0:30")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Individuele hulp staat erin.")
    context.close()
