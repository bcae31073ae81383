"""Logging without a network, in a browser: nothing is lost, nothing comes twice, nobody else reads it."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from activiteiten.models import Activiteit
from opbouw.tests.onderweg import (
    COLLEGA,
    WERKER,
    klaar_voor_onderweg,
    log_in_als,
    log_onderweg,
    log_uit,
    opslag,
    rijen,
    typ,
    vul_in,
    wacht_op,
)
from opbouw.tests.toegankelijk import AXE_ALLES
from wijken.models import Wijk

AANTAL = 20

VERLIEST_ANTWOORDEN = """
// The first answer to each entry gets lost. The service worker stays out of it: it sends on its own account.
Object.defineProperty(ServiceWorkerRegistration.prototype, "sync", { value: null });
self.verloren = new Set();
const echt = self.fetch;
self.fetch = async (adres, opties = {}) => {
  const antwoord = await echt(adres, opties);
  const sleutel = opties.body?.get("sleutel");
  if (!sleutel || verloren.has(sleutel)) return antwoord;
  verloren.add(sleutel);
  throw new TypeError("verloren");
};
"""


def verwacht(titel, aantal=AANTAL):
    return sorted(f"{titel} {nummer}" for nummer in range(aantal))


def test_twintig_zonder_netwerk_met_een_gesloten_tab_worden_er_twintig(telefoon, live_server):
    context, titel = telefoon.context, "Onderweg"
    context.set_offline(True)
    namen = [f"{titel} {nummer}" for nummer in range(AANTAL)]
    log_onderweg(telefoon, live_server.url, namen[:12])
    telefoon.close()
    tab = context.new_page()
    log_onderweg(tab, live_server.url, namen[12:])
    expect(tab.get_by_text("20 activiteiten wachten op netwerk.")).to_be_visible()
    expect(tab.get_by_text("wacht op netwerk", exact=True)).to_have_count(20)
    assert rijen(titel) == []

    tweede = context.new_page()
    tweede.goto(f"{live_server.url}/activiteiten/week/")
    context.set_offline(False)
    expect(tab.get_by_text("Alles is verstuurd.")).to_be_visible(timeout=30_000)
    assert rijen(titel) == verwacht(titel)
    assert opslag(tab)["wachtrij"] == []
    expect(tab.get_by_role("link", name="verstuurd", exact=True)).to_have_count(20)


# A server that really dies


@pytest.mark.offline
def test_een_server_die_tijdens_het_versturen_sterft_maakt_er_toch_twintig(page, server):
    titel = "Halverwege"
    log_in_als(page, server.url, WERKER)
    klaar_voor_onderweg(page)
    page.context.set_offline(True)
    log_onderweg(page, server.url, [f"{titel} {nummer}" for nummer in range(AANTAL)])

    page.context.set_offline(False)
    for aantal in (4, 11):
        # The tab sends, or the service worker: the database says how far they are.
        eind = time.monotonic() + 40
        while len(rijen(titel)) < aantal and time.monotonic() < eind:
            time.sleep(0.005)
        server.dood()
        over = len(opslag(page)["wachtrij"])
        assert 0 < over < AANTAL
        assert len(rijen(titel)) >= AANTAL - over  # nothing left the device before it stood
        server.start()
        page.get_by_role("button", name="Nu versturen").click()
    expect(page.get_by_text("Alles is verstuurd.")).to_be_visible(timeout=60_000)
    assert rijen(titel) == verwacht(titel)
    assert opslag(page)["wachtrij"] == []


@pytest.mark.offline
def test_een_antwoord_dat_verloren_gaat_maakt_geen_dubbele(telefoon, live_server):
    """The server saved it and the device never heard: each of five answers is lost once."""
    context, titel = telefoon.context, "Geen antwoord"
    context.add_init_script(VERLIEST_ANTWOORDEN)
    context.set_offline(True)
    log_onderweg(telefoon, live_server.url, [f"{titel} {nummer}" for nummer in range(5)])
    context.set_offline(False)
    for keer in range(1, 6):
        wacht_op(lambda: telefoon.evaluate("() => verloren.size"), keer)
        assert rijen(titel) == verwacht(titel, keer)
        assert len(opslag(telefoon)["wachtrij"]) == 6 - keer  # it stands, and the device doesn't know
        telefoon.evaluate("() => { dispatchEvent(new Event('online')); }")
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])
    assert rijen(titel) == verwacht(titel, 5)


@pytest.mark.offline
def test_een_formulier_dat_onderweg_valt_wordt_bewaard_en_komt_een_keer_aan(page, server):
    """With the network there when the form opened: the service worker catches what the server never answered."""
    titel = "Gevallen"
    log_in_als(page, server.url, WERKER)
    klaar_voor_onderweg(page)
    page.goto(f"{server.url}/activiteiten/nieuw/")
    vul_in(page, f"{titel} 0")
    server.dood()
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_text("Eén activiteit wacht op netwerk.")).to_be_visible()
    expect(page.get_by_text(f"{titel} 0")).to_be_visible()
    assert opslag(page)["concepten"] == []  # it is in the queue now
    server.start()
    page.get_by_role("button", name="Nu versturen").click()
    expect(page.get_by_text("Alles is verstuurd.")).to_be_visible(timeout=30_000)
    assert rijen(titel) == [f"{titel} 0"]


# Logging out, and the next user of the phone


def test_wie_uitlogt_laat_niets_leesbaars_achter_en_verliest_niets(telefoon, live_server):
    context, geheim = telefoon.context, "Zonnebloemsoep"
    context.set_offline(True)
    log_onderweg(telefoon, live_server.url, [geheim])
    telefoon.goto(f"{live_server.url}/activiteiten/nieuw/")
    telefoon.get_by_label("Hoeveel mensen?").fill("7")
    telefoon.get_by_text("Meer vertellen").click()
    telefoon.get_by_label("Omschrijving").fill("Pannenkoekenplan")
    wacht_op(lambda: len(opslag(telefoon)["concepten"]), 1)
    # It is sent on the way to logging out, unless the door is shut.
    telefoon.goto("about:blank")
    context.route("**/activiteiten/wachtrij/", lambda route: route.abort())
    context.set_offline(False)

    log_uit(telefoon, live_server.url)
    dialoog = telefoon.get_by_role("dialog", name="Eerst versturen?")
    expect(dialoog).to_contain_text("Eén activiteit is nog niet verstuurd.")
    dialoog.get_by_role("button", name="Blijf ingelogd").click()
    expect(dialoog).to_be_hidden()
    telefoon.get_by_role("button", name="Uitloggen").click()
    dialoog.get_by_role("button", name="Eerst versturen").click()
    expect(dialoog.get_by_role("status")).to_contain_text("Het lukt nu niet")
    dialoog.get_by_role("button", name="Toch uitloggen").click()
    telefoon.wait_for_url("**/account/login/**")
    assert opslag(telefoon)["sleutels"] == []

    context.unroute("**/activiteiten/wachtrij/")
    log_in_als(telefoon, live_server.url, COLLEGA)
    klaar_voor_onderweg(telefoon)
    telefoon.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    expect(telefoon.get_by_text("Alles is verstuurd. Er wacht niets op dit apparaat.")).to_be_visible()
    telefoon.goto(f"{live_server.url}/activiteiten/nieuw/")
    expect(telefoon.get_by_label("Wat deed je?")).to_be_visible()
    expect(telefoon.get_by_text("Verder met wat je typte?")).to_have_count(0)
    kluis = opslag(telefoon)
    assert {naam: len(rijen_) for naam, rijen_ in kluis.items()} == {
        "concepten": 1,
        "lijsten": 2,
        "sleutels": 1,
        "wachtrij": 1,
    }
    for woord in (geheim, "Pannenkoekenplan", "Ontmoeting", "Lindehof", WERKER, COLLEGA):
        assert woord not in str(kluis)
    leesbaar = telefoon.evaluate(
        """async () => {
          const [rij] = await opbouwKluis.alle("wachtrij");
          const [{ gebruiker }] = await opbouwKluis.sleutels();
          return opbouwKluis.ontsluit(gebruiker, rij.sleutel, rij).then(() => true, () => false);
        }"""
    )
    assert leesbaar is False  # not with the key of the next user either
    assert rijen(geheim) == []

    log_uit(telefoon, live_server.url)
    telefoon.wait_for_url("**/account/login/**")
    log_in_als(telefoon, live_server.url, WERKER)
    wacht_op(lambda: rijen(geheim), [geheim])
    assert Activiteit.objects.get(titel=geheim).ingevoerd_door.email == WERKER
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])


@pytest.mark.offline
def test_eerst_versturen_logt_daarna_uit(telefoon, live_server):
    telefoon.context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Op de valreep"])
    telefoon.goto("about:blank")
    telefoon.context.route("**/activiteiten/wachtrij/", lambda route: route.abort())
    telefoon.context.set_offline(False)
    log_uit(telefoon, live_server.url)
    expect(telefoon.get_by_role("dialog")).to_be_visible()
    telefoon.context.unroute("**/activiteiten/wachtrij/")
    telefoon.get_by_role("button", name="Eerst versturen").click()
    telefoon.wait_for_url("**/account/login/**")
    assert rijen("Op de valreep") == ["Op de valreep"]
    assert opslag(telefoon)["sleutels"] == []


@pytest.mark.offline
def test_een_andere_tab_gaat_mee_bij_het_uitloggen(telefoon, live_server):
    andere = telefoon.context.new_page()
    andere.goto(f"{live_server.url}/activiteiten/nieuw/")
    log_uit(telefoon, live_server.url)
    telefoon.wait_for_url("**/account/login/**")
    andere.wait_for_url("**/account/login/**")
    assert opslag(andere)["sleutels"] == []


# What stands in the browser's cache, and what everybody sees


def test_in_de_cache_staat_alleen_de_schil(telefoon, live_server):
    for pad in ("/", "/activiteiten/", "/activiteiten/nieuw/", "/rapportage/", "/meer/"):
        telefoon.goto(live_server.url + pad)
    bewaard = telefoon.evaluate(
        """async () => {
          const alles = {};
          for (const naam of await caches.keys()) {
            const cache = await caches.open(naam);
            for (const verzoek of await cache.keys()) {
              const antwoord = await cache.match(verzoek);
              const soort = antwoord.headers.get("Content-Type");
              alles[new URL(verzoek.url).pathname] = [verzoek.method, soort, await antwoord.text()];
            }
          }
          return alles;
        }"""
    )
    paginas = {pad: inhoud for pad, (_, soort, inhoud) in bewaard.items() if soort.startswith("text/html")}
    assert list(paginas) == ["/activiteiten/offline/"]
    assert {wijze for wijze, _, _ in bewaard.values()} == {"GET"}
    assert all(pad.startswith("/static/") for pad in set(bewaard) - set(paginas))
    for woord in ("Noor", WERKER, "Waterrijk", "Lindehof", "csrfmiddlewaretoken"):
        assert woord not in paginas["/activiteiten/offline/"]


@pytest.mark.offline
def test_de_schil_de_wachtrij_en_de_vraag_zijn_toegankelijk(telefoon, live_server):
    gehoord, page, context = [], telefoon, telefoon.context
    page.on("console", lambda bericht: gehoord.append(bericht.text))
    page.on("pageerror", lambda fout: gehoord.append(str(fout)))

    def kijk(staat):
        for breedte in (320, 390, 1280):
            page.set_viewport_size({"width": breedte, "height": 844})
            uitslag = Axe().run(page, options=AXE_ALLES)
            fouten = [(fout["id"], fout["nodes"][0]["html"][:120]) for fout in uitslag.response["violations"]]
            assert (staat, breedte, fouten) == (staat, breedte, [])
            assert page.evaluate("document.documentElement.scrollWidth") <= breedte

    page.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    expect(page.get_by_text("Alles is verstuurd.")).to_be_visible()
    kijk("lege wachtrij")
    context.set_offline(True)
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    page.get_by_text("Meer vertellen").click()
    kijk("schil: formulier")
    log_onderweg(page, live_server.url, ["Eerste", "Tweede"])
    expect(page.get_by_text("wacht op netwerk", exact=True)).to_have_count(2)
    kijk("schil: wachtrij")
    page.goto(f"{live_server.url}/rapportage/")
    expect(page.get_by_text("Deze pagina heeft netwerk nodig.")).to_be_visible()
    kijk("schil: elders")
    page.goto("about:blank")
    Wijk.objects.filter(code="WK999903").update(vervallen_per="2020-01-01")
    context.set_offline(False)
    page.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    expect(page.get_by_role("link", name="afgekeurd: hier herstellen")).to_have_count(2)
    kijk("afgekeurd")
    page.goto(f"{live_server.url}/meer/")
    expect(page.get_by_role("link", name="2 activiteiten zijn afgekeurd")).to_be_visible()
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    kijk("vraag bij uitloggen")
    page.get_by_role("button", name="Blijf ingelogd").click()
    page.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    page.get_by_role("link", name="afgekeurd: hier herstellen").first.click()
    expect(page.get_by_role("alert")).to_be_visible()
    kijk("herstellen")
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    typ(page, "Concept")
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    expect(page.get_by_text("Verder met wat je typte?")).to_be_visible()
    kijk("concept")
    context.set_offline(True)
    page.evaluate("() => opbouwKluis.leegSleutels()")
    page.goto(f"{live_server.url}/activiteiten/nieuw/")
    expect(page.get_by_role("heading", name="Geen netwerk")).to_be_visible()
    kijk("schil zonder sleutel")
    assert [regel for regel in gehoord if "Failed to load resource" not in regel] == []
