"""The queue on the page: quiet while nothing changes."""

import pytest
from playwright.sync_api import expect

from opbouw.tests.onderweg import log_onderweg

pytestmark = pytest.mark.offline

VOEG_TOE = """(titel) => opbouwWachtrij.lijst().then(([{ velden }]) => opbouwWachtrij.voegToe(
  velden.map(([naam, waarde]) => [naam, { sleutel: crypto.randomUUID(), titel }[naam] ?? waarde]),
))"""
FOCUS = """() => {
  const rij = document.activeElement.closest("[data-sleutel]");
  return [rij?.querySelector("[data-wat]").textContent, document.activeElement.textContent];
}"""


def test_de_lijst_blijft_staan_en_houdt_de_focus_als_er_iets_verandert(telefoon, live_server):
    telefoon.context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Eerste", "Tweede"])
    regels = telefoon.locator("[data-rijen] > li")
    expect(regels).to_have_count(2)
    regels.nth(1).get_by_role("button", name="Weggooien").press("Enter")
    telefoon.evaluate(
        "() => { for (const rij of document.querySelectorAll('li.wachtrij-rij')) rij.dezelfde = true; }"
    )
    telefoon.evaluate("() => { dispatchEvent(new Event('online')); }")
    telefoon.evaluate(VOEG_TOE, "Derde")
    expect(regels).to_have_count(3)
    assert regels.evaluate_all("(rijen) => rijen.map((rij) => Boolean(rij.dezelfde))") == [True, True, False]
    assert telefoon.evaluate(FOCUS) == ["Tweede", "Echt weggooien"]

    telefoon.context.set_offline(False)
    expect(regels.get_by_role("link", name="verstuurd")).to_have_count(3)
    assert telefoon.evaluate(FOCUS) == ["Tweede", "verstuurd"]


def test_een_herhaalde_poging_zegt_niet_nog_eens_hetzelfde(telefoon, live_server):
    """A screen reader reads out whatever is put into a status, also when it is the same."""
    telefoon.context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Eerste"])
    uitkomst = telefoon.locator("[data-uitkomst]")
    expect(uitkomst).to_contain_text("Er is nog geen netwerk.")
    telefoon.evaluate("() => { document.querySelector('[data-uitkomst]').firstChild.zelfde = true; }")
    telefoon.evaluate("() => { dispatchEvent(new Event('online')); }")
    telefoon.evaluate(VOEG_TOE, "Tweede")
    expect(telefoon.locator("[data-rijen] > li")).to_have_count(2)
    assert uitkomst.evaluate("(regel) => regel.firstChild.zelfde") is True
