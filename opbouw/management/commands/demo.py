"""Start the demo: one command from a fresh clone to a page in the browser."""

import errno
import os
import socket
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from opbouw.databases import ensure_database
from opbouw.demo.accounts import ACCOUNTS, WACHTWOORD


class Command(BaseCommand):
    help = "Start de demo: database, voorbeeldgegevens en webserver. PORT kiest de poort (8000)."
    requires_system_checks = ()  # migrate checks everything, once there is a database

    def handle(self, *args, **options) -> None:
        if settings.OPBOUW_MODUS != "demo":
            sys.exit("Dit commando start de demo. Zet OPBOUW_MODUS=demo, of gebruik make demo.")
        host = os.environ.get("OPBOUW_HOST") or "127.0.0.1"
        port = read_port(os.environ.get("PORT") or "8000")
        # First of all: loading takes a while, and would be for nothing.
        if problem := port_problem(host, port):
            sys.exit(problem)

        self.stdout.write("De database klaarzetten …")
        ensure_database(settings.DATABASE_URL)
        call_command("migrate", interactive=False, verbosity=0)
        self.stdout.write("De voorbeeldgegevens nakijken. De eerste keer duurt dit even …")
        call_command("laad_demo")
        call_command("collectstatic", interactive=False, verbosity=0)
        connections.close_all()

        self.stdout.write(self.style.SUCCESS(f"\nOpbouw is te zien op http://{host}:{port}/"))
        self.stdout.write(f"Log in met een van deze adressen. Het wachtwoord is steeds {WACHTWOORD}\n")
        for email, wat in ACCOUNTS:
            self.stdout.write(f"  {email:<34} {wat}")
        self.stdout.write("\nStoppen: Ctrl-C")
        self.stdout.flush()
        serve(host, port)


def read_port(text: str) -> int:
    """The port number, or the end of the program with a sentence."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        sys.exit(f"PORT is '{text}', maar moet een getal zijn van 1 tot en met 65535.")
    return int(text)


def port_problem(host: str, port: int) -> str | None:
    """Why we cannot listen on this port, in one Dutch sentence; None when we can."""
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return f"Poort {port} is al in gebruik: kies een andere, bijvoorbeeld PORT={port + 1} make demo."
        return f"Op {host} poort {port} kan de demo niet luisteren ({os.strerror(error.errno or 0)})."
    return None


def serve(host: str, port: int) -> None:
    """Become gunicorn: same process, so that Ctrl-C and TERM reach it and nothing stays behind."""
    os.chdir(settings.BASE_DIR)
    gunicorn = [sys.executable, "-m", "gunicorn", "opbouw.wsgi:application"]
    how = ["--bind", f"{host}:{port}", "--workers", "2", "--threads", "4", "--preload", "--no-control-socket"]
    os.execv(sys.executable, [*gunicorn, *how, "--log-level", "warning"])  # noqa: S606  (no shell is the point)
