"""How fast the pages are, as multiples of a static file that the same server sends in the same run."""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.templatetags.static import static
from django.test import Client
from django.test.utils import CaptureQueriesContext

from gebruikers.models import Gebruiker
from opbouw.management.meten import zet_demo_klaar

RONDES = 40
STATISCH = "css/tokens.css"
"""The small file that everything is compared with."""
BLADEN = (
    ("beleid@waterrijk.example", "/rapportage/"),
    ("beleid@waterrijk.example", "/rapportage/wijken.csv"),
    ("beleid@waterrijk.example", "/rapportage/wijken/WK999908/"),
    ("worker@waterrijk.example", "/"),
    ("worker@waterrijk.example", "/activiteiten/"),
    ("worker@waterrijk.example", "/activiteiten/nieuw/"),
    ("worker@waterrijk.example", "/initiatieven/"),
    ("worker@waterrijk.example", "/netwerken/"),
    ("beheer@waterrijk.example", "/beheer/mensen/"),
    ("beheer@waterrijk.example", "/beheer/buurten/"),
)


class Command(BaseCommand):
    help = "Meet de pagina's van de demo: zoekvragen, en tijd als veelvoud van een statisch bestand."

    def handle(self, *args, **options):
        zet_demo_klaar()
        with server() as poort:
            statisch = seconden(poort, static(STATISCH), "")
            self.stdout.write(
                f"{connection.vendor}, mediaan van {RONDES} verzoeken; statisch bestand = 1,0 ×"
            )
            for email, pad in BLADEN:
                client = Client()
                client.force_login(Gebruiker.objects.get(email=email))
                with CaptureQueriesContext(connection) as vragen:
                    antwoord = client.get(pad)
                if antwoord.status_code != 200:
                    raise CommandError(f"{pad} antwoordt {antwoord.status_code}.")
                veelvoud = seconden(poort, pad, f"sessionid={client.cookies['sessionid'].value}") / statisch
                self.stdout.write(f"{pad:<32} {len(vragen):>3} zoekvragen  {veelvoud:6.1f} ×")


@contextmanager
def server():
    """Gunicorn with one worker on a free port; gone afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        poort = luisteraar.getsockname()[1]
    opdracht = [sys.executable, "-m", "gunicorn", "opbouw.wsgi:application", "--bind", f"127.0.0.1:{poort}"]
    opdracht += ["--workers", "1", "--threads", "4", "--log-level", "error"]
    proces = subprocess.Popen(opdracht, env=os.environ)  # noqa: S603  (our own command)
    try:
        wacht_op(poort)
        yield poort
    finally:
        proces.terminate()
        proces.wait(timeout=20)


def wacht_op(poort):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", poort), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise CommandError("De server komt niet op.")


def seconden(poort, pad, cookie):
    """Median time of a request, in seconds, over one connection that stays open."""
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=30)
    tijden = []
    for _ in range(RONDES):
        begin = time.perf_counter()
        verbinding.request("GET", pad, headers={"Cookie": cookie})
        antwoord = verbinding.getresponse()
        antwoord.read()
        tijden.append(time.perf_counter() - begin)
        if antwoord.status != 200:
            raise CommandError(f"{pad} antwoordt {antwoord.status}.")
    verbinding.close()
    return statistics.median(tijden)
