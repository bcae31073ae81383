"""What the server refuses of what waited on a phone: the page says why, and it is mended there and stands once."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from activiteiten.maanden.afsluiten import eerste_dag, plus_maanden, sluit_maand
from activiteiten.models import Activiteit
from gebruikers.models import Gebruiker
from opbouw.tests.onderweg import (
    COLLEGA,
    WERKER,
    klaar_voor_onderweg,
    log_in_als,
    log_onderweg,
    opslag,
    vul_in,
    wacht_op,
)
from wijken.models import Wijk

pytestmark = pytest.mark.offline


def test_een_vervallen_wijk_wordt_afgekeurd_en_is_te_herstellen(telefoon, live_server):
    telefoon.context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Verdwenen wijk"])
    Wijk.objects.filter(code="WK999903").update(vervallen_per="2020-01-01")
    telefoon.context.set_offline(False)
    telefoon.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    telefoon.get_by_role("link", name="afgekeurd: hier herstellen").click()

    fout = telefoon.get_by_role("alert")
    expect(fout).to_contain_text("Waar? Lindehof bestaat niet meer")
    expect(telefoon.get_by_label("Waar?")).to_have_value("")
    expect(telefoon.get_by_role("textbox", name="Titel")).to_have_value("Verdwenen wijk")
    sleutel = telefoon.locator("[name=sleutel]").input_value()
    telefoon.get_by_label("Waar?").select_option(label="Spoorzicht (WK999908)")
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_role("status").first).to_contain_text("Verdwenen wijk staat erin.")
    activiteit = Activiteit.objects.get(titel="Verdwenen wijk")
    assert (str(activiteit.sleutel), activiteit.wijk.code) == (sleutel, "WK999908")
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])


def test_een_maand_die_intussen_sloot_wordt_afgekeurd_en_is_te_herstellen(telefoon, live_server):
    vandaag = timezone.localdate()
    vorige_maand = plus_maanden(eerste_dag(vandaag), -1)
    context = telefoon.context
    context.set_offline(True)
    telefoon.goto(f"{live_server.url}/activiteiten/nieuw/")
    vul_in(telefoon, "Net te laat")
    telefoon.get_by_label("Wanneer?").fill(vorige_maand.isoformat())
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    telefoon.wait_for_url("**/wachtrij/overzicht/")
    plek = Gebruiker.objects.get(email=WERKER).rechten.aanstellingen[0]
    sluit_maand(
        by=Gebruiker.objects.get(email=COLLEGA),
        organisatie=plek.organisatie,
        gemeente=plek.gemeente,
        maand=vorige_maand,
    )
    context.set_offline(False)
    telefoon.get_by_role("link", name="afgekeurd: hier herstellen").click()

    expect(telefoon.get_by_role("alert")).to_contain_text("is afgesloten.")
    expect(telefoon.get_by_label("Wanneer?")).to_have_value(vorige_maand.isoformat())
    expect(telefoon.get_by_role("textbox", name="Titel")).to_have_value("Net te laat")
    telefoon.get_by_role("button", name="Vandaag").click()
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_role("status").first).to_contain_text("Net te laat staat erin.")
    assert [rij.datum for rij in Activiteit.objects.filter(titel="Net te laat")] == [vandaag]
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])


def test_dezelfde_sleutel_met_andere_inhoud_wordt_uitgelegd(telefoon, live_server):
    """It arrived after all, and was changed on another device before this one heard of it."""
    telefoon.context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Al veranderd"])
    velden = telefoon.evaluate("async () => (await opbouwWachtrij.lijst())[0].velden")
    tweede = telefoon.context.browser.new_context()
    elders = tweede.new_page()
    log_in_als(elders, live_server.url, WERKER)
    klaar_voor_onderweg(elders)
    elders.evaluate(
        "async (velden) => opbouwWachtrij.voegToe(velden.map(([n, w]) => [n, n === 'deelnemers' ? '33' : w]))",
        velden,
    )
    assert elders.evaluate("() => opbouwWachtrij.verstuur()") == "klaar"
    tweede.close()

    telefoon.context.set_offline(False)
    telefoon.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    telefoon.get_by_role("link", name="afgekeurd: hier herstellen").click()
    expect(telefoon.get_by_role("alert")).to_contain_text(
        "Deze activiteit staat er al, maar met andere inhoud."
    )
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_role("status").first).to_contain_text("Al veranderd staat erin.")
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])
    assert sorted(
        Activiteit.objects.filter(titel="Al veranderd").values_list("deelnemers", flat=True), key=str
    ) == [33, None]
