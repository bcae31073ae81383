"""The queue on the page: quiet while nothing changes, and waiting when what answers is not Opbouw."""

import pytest
from playwright.sync_api import expect

from opbouw.tests.onderweg import log_onderweg, opslag, rijen, wacht_op

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


# A network that answers everything with a page of its own, until somebody logs in there

ALLEEN_DE_PAGINA = "Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: null });"
"""The service worker sends on its own account, past the routes of a test."""
PORTAAL = "<!DOCTYPE html><title>Gratis wifi</title><h1>Welkom bij de bibliotheek</h1>"


def pagina(route):
    route.fulfill(status=200, content_type="text/html", body=PORTAAL)


def elders(route):
    route.fulfill(status=302, headers={"Location": "http://127.0.0.1:9/portaal"})


def hier(route):
    route.fulfill(status=307, headers={"Location": "/account/login/"})


def verboden(route):
    route.fulfill(status=403, content_type="text/html", body=PORTAAL)


def moet_inloggen(route):
    route.fulfill(status=511, content_type="text/html", body=PORTAAL)


def alleen_bij(wijze, antwoord):
    return lambda route: antwoord(route) if route.request.method == wijze else route.continue_()


def test_een_wifiportaal_is_geen_netwerk(telefoon, live_server):
    """Whether it stood in the way from the start or came between the door and the entry."""
    context, deur = telefoon.context, "**/activiteiten/wachtrij/"
    context.add_init_script(ALLEEN_DE_PAGINA)
    context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Achter het portaal"])
    stand = telefoon.locator("[data-stand]")
    for wijze, antwoorden in {
        "GET": [pagina, elders, hier, verboden, moet_inloggen],
        "POST": [pagina, elders, hier, moet_inloggen],
    }.items():
        for antwoord in antwoorden:
            context.route(deur, alleen_bij(wijze, antwoord))
            context.set_offline(False)
            uitkomst = telefoon.evaluate("() => opbouwWachtrij.verstuur()")
            assert (wijze, antwoord.__name__, uitkomst) == (wijze, antwoord.__name__, "geen netwerk")
            expect(stand).to_have_text("wacht op netwerk")
            assert (len(opslag(telefoon)["wachtrij"]), rijen("Achter het portaal")) == (1, [])
            context.set_offline(True)
            context.unroute(deur)

    context.route(deur, pagina)
    context.set_offline(False)
    expect(telefoon.locator("[data-uitkomst]")).to_contain_text("Zodra het er is, gaat alles vanzelf op weg.")
    context.unroute(deur)  # somebody logged in at the portal: the page tries again by itself
    wacht_op(lambda: rijen("Achter het portaal"), ["Achter het portaal"])
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])
