"""One phone, several people: who logs out without a network is out, and who comes after sees and sends nothing."""

import pytest
from django.contrib.sessions.models import Session
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
    verder,
    wacht_op,
)

pytestmark = pytest.mark.offline

ZIET = """(woorden) => {
  // In every page: has one of these words ever stood in it, however short?
  const kijk = () => {
    const tekst = document.documentElement?.textContent ?? "";
    const velden = [...document.querySelectorAll("input, textarea")].map((veld) => veld.value).join(" ");
    for (const woord of woorden) {
      if (`${tekst} ${velden}`.includes(woord)) sessionStorage.setItem("gezien", `${woord} op ${location.pathname}`);
    }
  };
  const alles = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(kijk).observe(document, alles);
  document.addEventListener("DOMContentLoaded", kijk);
  addEventListener("pagehide", kijk);
}"""


def let_op(page, *woorden):
    """From now on every page of this tab notes whether one of these words stood in it, even for a moment."""
    page.add_init_script(f"({ZIET})({list(woorden)!r})")


def gezien(page):
    return page.evaluate("() => sessionStorage.getItem('gezien')")


def laat_wachten(page, server, titel):
    """An entry that stays on the device: the door of the queue is shut from here on."""
    page.context.set_offline(True)
    log_onderweg(page, server.url, [titel])
    page.context.route("**/activiteiten/wachtrij/", lambda route: route.abort())


# Out without a network


def test_wie_zonder_netwerk_uitlogt_is_er_bij_het_eerste_netwerk_ook_op_de_server_uit(telefoon, live_server):
    context = telefoon.context
    context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Kruidentuin"])
    context.set_offline(False)
    wacht_op(lambda: opslag(telefoon)["wachtrij"], [])
    telefoon.goto(f"{live_server.url}/meer/")
    context.set_offline(True)
    telefoon.get_by_role("button", name="Uitloggen").click()
    expect(telefoon.get_by_role("heading", name="Je bent uitgelogd")).to_be_visible()
    assert opslag(telefoon)["sleutels"] == []
    for pad in ("/", "/activiteiten/nieuw/", "/activiteiten/wachtrij/overzicht/"):
        telefoon.goto(live_server.url + pad)
        expect(telefoon.get_by_role("heading", name="Je bent uitgelogd")).to_be_visible()
    assert Session.objects.count() == 1  # nobody could tell the server yet

    let_op(telefoon, "Kruidentuin", "Noor", WERKER)
    context.set_offline(False)
    telefoon.wait_for_url("**/account/login/**")
    wacht_op(Session.objects.count, 0)
    telefoon.goto(f"{live_server.url}/activiteiten/nieuw/")
    telefoon.wait_for_url("**/account/login/**")
    assert gezien(telefoon) is None
    assert opslag(telefoon)["sleutels"] == []


def test_het_uitloggen_wordt_afgemaakt_voor_er_een_pagina_komt(telefoon, live_server):
    """The tab was closed; the next user opens Opbouw when there is a network again."""
    context = telefoon.context
    telefoon.goto(f"{live_server.url}/meer/")
    laat_wachten(telefoon, live_server, "Kruidentuin")
    telefoon.goto("about:blank")
    context.set_offline(False)
    log_uit(telefoon, live_server.url)
    context.set_offline(True)
    telefoon.get_by_role("button", name="Toch uitloggen").click()
    expect(telefoon.get_by_role("heading", name="Je bent uitgelogd")).to_be_visible()
    telefoon.close()
    context.unroute("**/activiteiten/wachtrij/")

    context.set_offline(False)
    tab = context.new_page()
    let_op(tab, "Kruidentuin", "Noor", WERKER)
    tab.goto(live_server.url)
    tab.wait_for_url("**/account/login/**")
    assert (gezien(tab), Session.objects.count(), rijen("Kruidentuin")) == (None, 0, [])
    assert {naam: len(opslag(tab)[naam]) for naam in ("sleutels", "wachtrij")} == {
        "sleutels": 0,
        "wachtrij": 1,
    }

    log_in_als(tab, live_server.url, WERKER)
    wacht_op(lambda: rijen("Kruidentuin"), ["Kruidentuin"])


# The login of one expired, and another logs in


def test_na_een_verlopen_login_ziet_en_verstuurt_een_ander_niets(telefoon, live_server):
    context, nieuw = telefoon.context, f"{live_server.url}/activiteiten/nieuw/"
    laat_wachten(telefoon, live_server, "Zonnebloemsoep")
    telefoon.goto(nieuw)
    typ(telefoon, "Pannenkoekenplan")
    andere = context.new_page()  # stays open, with the entry in sight
    andere.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    expect(andere.get_by_text("Zonnebloemsoep")).to_be_visible()
    Session.objects.all().delete()
    telefoon.goto("about:blank")
    context.set_offline(False)

    let_op(telefoon, "Zonnebloemsoep", "Pannenkoekenplan")
    context.unroute("**/activiteiten/wachtrij/")
    log_in_als(telefoon, live_server.url, COLLEGA)
    klaar_voor_onderweg(telefoon)
    expect(andere.get_by_text("Zonnebloemsoep")).to_have_count(0)
    for pad in ("/", "/activiteiten/nieuw/", "/activiteiten/wachtrij/overzicht/", "/meer/"):
        telefoon.goto(live_server.url + pad)
        telefoon.evaluate("() => opbouwWachtrij.verstuur()")
    context.set_offline(True)
    telefoon.goto(nieuw)
    expect(telefoon.get_by_label("Wat deed je?")).to_be_visible()
    expect(telefoon.get_by_text("Verder met wat je typte?")).to_have_count(0)
    context.set_offline(False)
    assert (gezien(telefoon), rijen("Zonnebloemsoep")) == (None, [])

    telefoon.goto("about:blank")
    log_uit(telefoon, live_server.url)
    telefoon.wait_for_url("**/account/login/**")
    log_in_als(telefoon, live_server.url, WERKER)
    wacht_op(lambda: rijen("Zonnebloemsoep"), ["Zonnebloemsoep"])
    assert Activiteit.objects.get(titel="Zonnebloemsoep").ingevoerd_door.email == WERKER
    telefoon.goto(nieuw)
    verder(telefoon, "Pannenkoekenplan")
    assert gezien(telefoon) is not None  # it does look


def test_een_blijven_staande_pagina_van_de_vorige_neemt_niemand_de_sleutel_af(telefoon, live_server):
    """A tab of the one before that didn't hear of the change, as when it was asleep, tries to send now and then."""
    slaapt = telefoon.context.new_page()
    slaapt.add_init_script("delete self.BroadcastChannel")
    slaapt.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    Session.objects.all().delete()
    log_in_als(telefoon, live_server.url, COLLEGA)
    klaar_voor_onderweg(telefoon)
    slaapt.evaluate("() => opbouwWachtrij.verstuur()")
    assert len(opslag(telefoon)["sleutels"]) == 1
    telefoon.context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Van de collega"])
    telefoon.context.set_offline(False)
    wacht_op(lambda: rijen("Van de collega"), ["Van de collega"])
    assert Activiteit.objects.get(titel="Van de collega").ingevoerd_door.email == COLLEGA
