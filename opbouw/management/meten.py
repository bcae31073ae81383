"""What the bench commands share: the demo that they measure, and the memory of their process."""

import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError

from opbouw.databases import ensure_database

KLAAR = (("migrate", "--verbosity=0"), ("laad_demo",), ("collectstatic", "--no-input", "--verbosity=0"))


def zet_demo_klaar():
    """The demo as `make demo` has it, for the test client too. Made by other processes: their memory is not ours."""
    if settings.OPBOUW_MODUS != "demo":
        raise CommandError("Dit meet de demo. Zet OPBOUW_MODUS=demo, of gebruik make bench.")
    ensure_database(settings.DATABASE_URL)
    for opdracht in KLAAR:
        subprocess.run([sys.executable, settings.BASE_DIR / "manage.py", *opdracht], check=True)  # noqa: S603  our own
    settings.ALLOWED_HOSTS.append("testserver")


def geheugen():
    """The largest size of this process so far, in MB. Not from getrusage: that begins at the size of the parent."""
    regels = Path("/proc/self/status").read_text().splitlines()
    return next(int(regel.split()[1]) / 1024 for regel in regels if regel.startswith("VmHWM"))
