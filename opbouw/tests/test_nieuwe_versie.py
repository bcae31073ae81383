"""A new version of the service worker, while something waits on the phone: nothing is lost, and the new shell comes."""

import pytest
from playwright.sync_api import expect

from activiteiten.apparaat import views as wachtrij
from opbouw import pwa
from opbouw.tests.onderweg import log_onderweg, opslag, rijen, wacht_op

pytestmark = pytest.mark.offline


@pytest.fixture
def breng_uit(monkeypatch):
    """Serves a shell with another heading from now on, as after an upgrade."""
    eerder = wachtrij.schil
    pwa._onthouden_script.cache_clear()

    def nieuwe_versie():
        def schil():
            return eerder().replace("Loggen zonder netwerk", "Loggen zonder netwerk, vernieuwd")

        monkeypatch.setattr(wachtrij, "schil", schil)
        monkeypatch.setattr(pwa, "schil", schil)
        pwa._onthouden_script.cache_clear()

    yield nieuwe_versie
    pwa._onthouden_script.cache_clear()


def caches(page):
    return page.evaluate("() => caches.keys()")


def test_een_nieuwe_versie_neemt_over_buiten_het_formulier_en_laat_staan_wat_wacht(
    telefoon, live_server, breng_uit
):
    context, nieuw = telefoon.context, f"{live_server.url}/activiteiten/nieuw/"
    context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Voor de vernieuwing"])
    context.route("**/activiteiten/wachtrij/", lambda route: route.abort())
    context.set_offline(False)
    telefoon.goto(nieuw)
    (oude,) = caches(telefoon)

    breng_uit()
    telefoon.goto(nieuw)  # somebody is in the middle of a form: the new version waits
    wacht_op(lambda: telefoon.evaluate("async () => !!(await navigator.serviceWorker.ready).waiting"), True)
    assert oude in caches(telefoon)
    telefoon.goto(f"{live_server.url}/meer/")
    wacht_op(lambda: len(caches(telefoon)), 1)
    assert oude not in caches(telefoon)
    assert len(opslag(telefoon)["wachtrij"]) == 1

    context.set_offline(True)
    telefoon.goto(nieuw)
    expect(telefoon.get_by_role("heading", level=1)).to_have_text("Loggen zonder netwerk, vernieuwd")
    telefoon.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    expect(telefoon.get_by_text("Voor de vernieuwing")).to_be_visible()
    context.unroute("**/activiteiten/wachtrij/")
    context.set_offline(False)
    wacht_op(lambda: rijen("Voor de vernieuwing"), ["Voor de vernieuwing"])
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])
