"""The readers stand by themselves: no Django, no room of the house, no settings."""

import os
import subprocess
import sys

from django.conf import settings

LEES = """
import sys
from datetime import date
from taal.persoonsgegevens import vind
from taal.zin import lees

assert lees("gister 2u ontmoeting", vandaag=date(2026, 11, 19)).minuten == 120
assert [vondst.soort for vondst in vind("bel mevrouw De Boer")] == ["naam"]
print(*sorted({naam.partition(".")[0] for naam in sys.modules}))
"""


def test_de_lezers_laden_geen_django_en_geen_andere_kamer():
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "DJANGO_SETTINGS_MODULE"}
    klaar = subprocess.run(
        [sys.executable, "-c", LEES],
        cwd=settings.BASE_DIR,
        env=omgeving,
        capture_output=True,
        text=True,
        check=True,
    )
    kamers = {pad.parent.name for pad in settings.BASE_DIR.glob("*/__init__.py")} - {"taal"}
    geladen = set(klaar.stdout.split())

    assert "kern" in kamers
    assert "taal" in geladen
    assert geladen & (kamers | {"django"}) == set()
