"""Without a network on an installation as it is served: static files with a hash in their name, kept for ever."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from playwright.sync_api import expect

from opbouw.tests.onderweg import (
    WERKER,
    Server,
    adres_van_testdatabase,
    klaar_voor_onderweg,
    log_in_als,
    opslag,
    rijen,
    vul_in,
    wacht_op,
)

pytestmark = pytest.mark.offline

INSTELLINGEN = """
from opbouw.settings import *

STATIC_ROOT = {map!r}
# The same names, without the compression: it takes longest, and test_staticfiles.py looks after it.
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # that of the accounts in the test database
"""
BEWAARD = """async () => {
  const [naam] = await caches.keys();
  const verzoeken = await (await caches.open(naam)).keys();
  return verzoeken.map((verzoek) => new URL(verzoek.url).pathname);
}"""


@pytest.fixture
def demoserver(demowereld, tmp_path):
    """The settings of the demo, on the test database, with the static files collected."""
    (tmp_path / "demo_in_test.py").write_text(INSTELLINGEN.format(map=str(tmp_path / "static")))
    omgeving = {
        "OPBOUW_MODUS": "demo",
        "DJANGO_SETTINGS_MODULE": "demo_in_test",
        "PYTHONPATH": str(tmp_path),
        "DATABASE_URL": adres_van_testdatabase(),
        "SECRET_KEY": settings.SECRET_KEY,
    }
    opdracht = [
        sys.executable,
        "manage.py",
        "collectstatic",
        "--noinput",
        "--skip-checks",
        "--verbosity",
        "0",
    ]
    subprocess.run(opdracht, cwd=settings.BASE_DIR, env=os.environ | omgeving, check=True)
    server = Server(**omgeving)
    server.start()
    yield server
    server.dood()


def test_met_een_hash_in_de_namen_werkt_loggen_zonder_netwerk(page, demoserver):
    gehoord = []
    page.on("console", lambda bericht: gehoord.append(bericht.text))
    page.on("pageerror", lambda fout: gehoord.append(str(fout)))
    log_in_als(page, demoserver.url, WERKER)
    klaar_voor_onderweg(page)
    bewaard = page.evaluate(BEWAARD)
    bestanden = [pad for pad in bewaard if pad != "/activiteiten/offline/"]
    assert len(bestanden) == len(bewaard) - 1
    assert [pad for pad in bestanden if not re.fullmatch(r"/static/.+\.[0-9a-f]{12}\.\w+", pad)] == []

    demoserver.dood()
    page.goto(f"{demoserver.url}/activiteiten/nieuw/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Loggen zonder netwerk")
    # Every script, the stylesheets and the letters came from the device.
    gevraagd = page.evaluate(
        """async () => {
          await document.fonts.ready;
          const namen = performance.getEntriesByType("resource").map((een) => new URL(een.name).pathname);
          return namen.filter((naam) => naam.startsWith("/static/") && !/\\.(png|svg)$/.test(naam));
        }"""
    )
    assert {pad.rpartition(".")[2] for pad in gevraagd} == {"js", "css", "woff2"}
    assert set(gevraagd) - set(bestanden) == set()
    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    vandaag, anderhalf = (page.get_by_role("button", name=naam, exact=True) for naam in ("Vandaag", "1:30"))
    expect(vandaag).to_have_attribute("aria-pressed", "true")
    expect(anderhalf).to_have_attribute("aria-pressed", "false")
    vul_in(page, "Met een hash")
    expect(anderhalf).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_text("Eén activiteit wacht op netwerk.")).to_be_visible()

    demoserver.start()
    page.get_by_role("button", name="Nu versturen").click()
    wacht_op(lambda: rijen("Met een hash"), ["Met een hash"])
    wacht_op(lambda: opslag(page)["wachtrij"], [])
    assert [regel for regel in gehoord if "Failed to load resource" not in regel] == []
