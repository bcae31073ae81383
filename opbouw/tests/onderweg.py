"""A phone on the street: logging in the shell, what the device keeps, and a server that can die.

Loaded as a pytest plugin by the root conftest.py.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import expect

from activiteiten.models import Activiteit
from opbouw.demo.accounts import WACHTWOORD

WERKER, COLLEGA = "worker@waterrijk.example", "coordinator@waterrijk.example"

KLAAR = """async () => {
  for (let keer = 0; keer < 200; keer += 1) {
    const klaar = navigator.serviceWorker.controller && await opbouwKluis.lijsten().catch(() => null);
    if (klaar) return true;
    await new Promise((verder) => setTimeout(verder, 50));
  }
  return false;
}"""
OPSLAG = """async () => {
  const db = await new Promise((klaar, mis) => {
    const verzoek = indexedDB.open("opbouw");
    verzoek.onsuccess = () => klaar(verzoek.result);
    verzoek.onerror = mis;
  });
  const alles = {};
  const latijn = (bytes) => Array.from(new Uint8Array(bytes), (b) => String.fromCharCode(b)).join("");
  const tekst = (_, w) => w instanceof ArrayBuffer || ArrayBuffer.isView(w) ? latijn(w.buffer ?? w) : w;
  for (const naam of db.objectStoreNames) {
    const rijen = await new Promise((klaar) => {
      const verzoek = db.transaction(naam).objectStore(naam).getAll();
      verzoek.onsuccess = () => klaar(verzoek.result);
    });
    alles[naam] = rijen.map((rij) => JSON.stringify(rij, tekst));
  }
  db.close();
  return alles;
}"""


def opslag(page):
    """{store: [row as text]} of all that this browser keeps, bytes as latin-1."""
    return page.evaluate(OPSLAG)


def rijen(titel):
    """The titles in the database that begin so, sorted: doubles show."""
    return sorted(Activiteit.objects.filter(titel__startswith=titel).values_list("titel", flat=True))


def wacht_op(daad, uitkomst, seconden=30):
    """Asks again until it is so; the last answer is in the message."""
    eind = time.monotonic() + seconden
    while (nu := daad()) != uitkomst and time.monotonic() < eind:
        time.sleep(0.1)
    assert nu == uitkomst


def klaar_voor_onderweg(page):
    assert page.evaluate(KLAAR), "Het apparaat heeft na 10 seconden nog geen werker of geen sleutel."


def vul_in(page, titel, *, wijk="Lindehof (WK999903)"):
    page.get_by_label("Wat deed je?").select_option(label="Ontmoeting")
    page.get_by_label("Waar?").select_option(label=wijk)
    page.get_by_role("button", name="1:30", exact=True).click()
    if not page.get_by_role("textbox", name="Titel").is_visible():
        page.get_by_text("Meer vertellen").click()
    page.get_by_role("textbox", name="Titel").fill(titel)


def log_onderweg(page, adres, titels):
    """Logs in the shell: each but the last with *Opslaan en nog een*."""
    page.goto(f"{adres}/activiteiten/nieuw/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Loggen zonder netwerk")
    for titel in titels[:-1]:
        vul_in(page, titel)
        page.get_by_role("button", name="Opslaan en nog een").click()
        expect(page.get_by_role("textbox", name="Titel")).to_have_value("")
    vul_in(page, titels[-1])
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.wait_for_url("**/wachtrij/overzicht/")


def log_in_als(page, adres, email):
    page.goto(f"{adres}/account/login/")
    vul_login_in(page, email)
    page.get_by_role("navigation").first.wait_for(state="attached")


def vul_login_in(page, email):
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen").click()


def log_uit(page, adres):
    page.goto(f"{adres}/meer/")
    page.get_by_role("button", name="Uitloggen").click()


def typ(page, tekst):
    page.get_by_label("Hoeveel mensen?").fill("9")
    if not page.get_by_role("textbox", name="Titel").is_visible():
        page.get_by_text("Meer vertellen").click()
    page.get_by_role("textbox", name="Titel").fill(tekst)
    wacht_op(lambda: len(opslag(page)["concepten"]), 1)
    page.wait_for_timeout(600)  # past the rest after the last key


def verder(page, tekst):
    page.get_by_role("button", name="Verder hiermee").click()
    expect(page.get_by_role("textbox", name="Titel")).to_have_value(tekst)
    expect(page.get_by_label("Hoeveel mensen?")).to_have_value("9")


@pytest.fixture
def telefoon(page, live_server, demowereld):
    """The worker's phone: logged in, with a service worker and a key."""
    page.set_viewport_size({"width": 390, "height": 844})
    log_in_als(page, live_server.url, WERKER)
    klaar_voor_onderweg(page)
    return page


class Server:
    """gunicorn on a port of its own, on the database of this test; to be killed and started again."""

    def __init__(self, **omgeving):
        self.omgeving = {"OPBOUW_MODUS": "test", "TEST_DATABASE_URL": adres_van_testdatabase()} | omgeving
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            self.poort = vrij.getsockname()[1]
        self.url = f"http://localhost:{self.poort}"
        self.proces = None

    def start(self):
        opdracht = [sys.executable, "-m", "gunicorn", "opbouw.wsgi", "--bind", f"127.0.0.1:{self.poort}"]
        self.proces = subprocess.Popen(
            [*opdracht, "--threads", "4", "--log-level", "critical"],
            cwd=settings.BASE_DIR,
            env=os.environ | self.omgeving,
            start_new_session=True,
        )
        wacht_op(self._luistert, True)

    def dood(self):
        """At once, halfway through whatever it was doing: master and workers."""
        os.killpg(self.proces.pid, signal.SIGKILL)
        self.proces.wait()

    def _luistert(self):
        with socket.socket() as proef:
            return proef.connect_ex(("127.0.0.1", self.poort)) == 0


def adres_van_testdatabase():
    db = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{db['NAME']}"
    wie = quote(db["USER"], safe="") + (f":{quote(db['PASSWORD'], safe='')}" if db["PASSWORD"] else "")
    return f"postgres://{wie}@{db['HOST']}:{db['PORT'] or 5432}/{db['NAME']}"


@pytest.fixture
def server(demowereld):
    server = Server()
    server.start()
    yield server
    server.dood()
