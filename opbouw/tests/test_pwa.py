"""Opbouw on a home screen: a manifest with real icons, and a service worker that keeps the shell and nothing else."""

import json
import re
import struct
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.urls import reverse

from opbouw import pwa


@pytest.fixture(autouse=True)
def vers():
    pwa._onthouden_script.cache_clear()
    yield
    pwa._onthouden_script.cache_clear()


def gegevens_in(antwoord):
    """What the service worker is told: the object in its first line."""
    return json.loads(re.match(r"self\.OPBOUW = (\{.*\});\n", antwoord.text)[1])


def test_het_manifest_noemt_iconen_van_de_maat_die_het_belooft(client):
    antwoord = client.get("/manifest.webmanifest")
    manifest = antwoord.json()
    assert antwoord["Content-Type"] == "application/manifest+json"
    assert (manifest["name"], manifest["lang"], manifest["display"]) == ("Opbouw", "nl", "standalone")
    assert {(icoon["sizes"], icoon["purpose"]) for icoon in manifest["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("192x192", "maskable"),
        ("512x512", "maskable"),
    }
    for icoon in manifest["icons"]:
        png = Path(finders.find(icoon["src"].removeprefix("/static/"))).read_bytes()
        breedte, hoogte = struct.unpack(">II", png[16:24])
        assert f"{breedte}x{hoogte}" == icoon["sizes"]


def test_de_werker_geldt_voor_alles_en_wordt_elke_keer_nagekeken(client):
    antwoord = client.get("/sw.js")  # without the database: this test asks for none
    assert antwoord["Content-Type"] == "text/javascript; charset=utf-8"
    assert (antwoord["Service-Worker-Allowed"], antwoord["Cache-Control"]) == ("/", "no-cache")
    assert "default-src 'none'" in antwoord["Content-Security-Policy"]


def test_de_werker_bewaart_wat_de_schil_noemt_en_geen_ander_adres(client):
    gegevens = gegevens_in(client.get("/sw.js"))
    schil = client.get(reverse("activiteiten:offline")).text
    genoemd = {
        adres for adres in re.findall(r'(?:href|src)="(/static/[^"#]+)"', schil) if not adres.endswith(".png")
    }
    letters = {adres for adres in gegevens["bestanden"] if adres.endswith(".woff2")}
    assert (gegevens["schil"], len(letters)) == ("/activiteiten/offline/", 2)
    assert set(gegevens["bestanden"]) == genoemd | letters
    assert set(gegevens["scripts"]) <= genoemd
    for adres in gegevens["bestanden"]:
        assert finders.find(adres.removeprefix("/static/")), adres


def test_de_versie_verandert_met_een_bestand_en_alleen_dan(client, settings, tmp_path):
    settings.DEBUG = True
    eerste, tweede = (gegevens_in(client.get("/sw.js"))["versie"] for _ in range(2))
    assert eerste == tweede
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "opbouw.css").write_text("/* anders */")
    settings.STATICFILES_DIRS = [tmp_path, *settings.STATICFILES_DIRS]
    finders.get_finder.cache_clear()
    try:
        assert gegevens_in(client.get("/sw.js"))["versie"] != eerste
    finally:
        finders.get_finder.cache_clear()


def test_in_productie_bewaart_de_werker_de_namen_met_hun_hash(client, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    gegevens = gegevens_in(client.get("/sw.js"))
    assert gegevens["bestanden"]
    for adres in gegevens["bestanden"]:
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", adres), adres
        assert (tmp_path / adres.removeprefix("/static/")).exists(), adres


def test_htmx_toont_een_teruggestuurd_formulier_en_maakt_geen_stijl(client, db):
    html = client.get(reverse("account_login")).text
    instelling = json.loads(re.search(r"name=\"htmx-config\"\s+content='([^']+)'", html)[1])
    assert (instelling["includeIndicatorStyles"], instelling["allowEval"]) == (False, False)

    def toont(status):
        return next(
            regel["swap"] for regel in instelling["responseHandling"] if re.search(regel["code"], status)
        )

    assert {status: toont(status) for status in ("200", "204", "403", "409", "422", "500")} == {
        "200": True,
        "204": False,
        "403": False,
        "409": True,
        "422": True,
        "500": False,
    }
