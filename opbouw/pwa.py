"""Opbouw on the home screen of a phone: the manifest, and the service worker that opens the shell without a network."""

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles import finders
from django.http import HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from activiteiten.apparaat.views import schil

WERKER = Path("static/js/sw.js")
IN_DE_WERKER = ("js/kluis.js", "js/wachtrij.js")
"""Scripts that the service worker itself runs too."""
LETTERS = tuple(f"fonts/atkinson-hyperlegible-next-latin-{gewicht}-normal.woff2" for gewicht in (400, 600))
"""Only the stylesheet names these; the rest of what the shell needs stands in its own tags."""


@require_safe
@login_not_required
def manifest(request):
    iconen = [("192", "any"), ("512", "any"), ("maskable-192", "maskable"), ("maskable-512", "maskable")]
    return JsonResponse(
        {
            "id": "/",
            "name": "Opbouw",
            "short_name": "Opbouw",
            "description": "Log in 20 seconden wat je in de wijk deed, ook zonder netwerk.",
            "lang": "nl",
            "dir": "ltr",
            "start_url": reverse("start"),
            "scope": "/",
            "display": "standalone",
            "background_color": "#FBFAF7",
            "theme_color": "#FBFAF7",
            "categories": ["productivity"],
            "icons": [
                {
                    "src": static(f"icons/opbouw-{naam}.png"),
                    "sizes": "x".join([naam.rpartition("-")[2]] * 2),
                    "type": "image/png",
                    "purpose": doel,
                }
                for naam, doel in iconen
            ],
            "shortcuts": [{"name": "Loggen", "url": reverse("activiteiten:activiteit_create")}],
        },
        content_type="application/manifest+json",
        headers={"Cache-Control": "public, max-age=3600"},
    )


@require_safe
@login_not_required
def service_worker(request):
    script = _script() if settings.DEBUG else _onthouden_script()
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"}
    return HttpResponse(script, content_type="text/javascript; charset=utf-8", headers=headers)


def _script():
    """The service worker, with what it must know in front. Its version changes with any file of the shell."""
    pagina, werker = schil(), (settings.BASE_DIR / WERKER).read_text()
    bestanden = _bestanden(pagina)
    gegevens = {
        "schil": reverse("activiteiten:offline"),
        "bestanden": bestanden,
        "scripts": [static(naam) for naam in IN_DE_WERKER],
        "deur": reverse("activiteiten:wachtrij"),
        "nieuw": reverse("activiteiten:activiteit_create"),
        "overzicht": reverse("activiteiten:wachtrij_list"),
        "week": reverse("activiteiten:week"),
        "uitloggen": reverse("account_logout"),
        "inloggen": reverse("account_login"),
    }
    inhoud = [pagina, werker, json.dumps(gegevens), *map(_vingerafdruk, bestanden)]
    gegevens["versie"] = hashlib.sha256("\n".join(inhoud).encode()).hexdigest()[:12]
    return f"self.OPBOUW = {json.dumps(gegevens)};\n{werker}"


_onthouden_script = lru_cache(maxsize=1)(_script)


def _bestanden(pagina):
    """Addresses of the static files that this page names, and of the letters that its stylesheet names."""
    in_tags = re.findall(rf'(?:href|src)="({re.escape(settings.STATIC_URL)}[^"#?]+)"', pagina)
    alle = dict.fromkeys([*in_tags, *map(static, LETTERS)])
    # The system fetches pictures itself, when it installs.
    return [adres for adres in alle if not adres.endswith(".png")]


def _vingerafdruk(adres):
    """What changes when this file does: its address when that holds a hash, else its content."""
    pad = finders.find(adres.removeprefix(settings.STATIC_URL))
    return hashlib.sha256(Path(pad).read_bytes()).hexdigest() if pad else adres
