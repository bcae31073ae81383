"""How long the log of 20,000 activities takes as CSV and as XLSX, and how much memory."""

import subprocess
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.test import RequestFactory

from activiteiten.log.tables import ActiviteitTabel
from activiteiten.models import Activiteit
from kern.tabel import BESTANDEN
from opbouw.databases import ensure_database
from opbouw.management.commands.bench_inlezen import geheugen

RIJEN = 20_000


class Command(BaseCommand):
    help = "Meet het log van 20.000 activiteiten als CSV en XLSX: seconden en geheugen."

    def handle(self, *args, **options):
        if settings.OPBOUW_MODUS != "demo":
            raise CommandError("Dit meet de demo. Zet OPBOUW_MODUS=demo, of gebruik make bench-lijst.")
        ensure_database(settings.DATABASE_URL)
        for opdracht in (["migrate", "--verbosity=0"], ["laad_demo"]):  # elsewhere: a peak never goes down
            subprocess.run([sys.executable, settings.BASE_DIR / "manage.py", *opdracht], check=True)  # noqa: S603  our own
        aantal = min(RIJEN, Activiteit.objects.count())
        for soort in BESTANDEN:
            schrijf(soort, 1)  # so that all modules are there
        self.stdout.write(f"{connection.vendor}, {aantal} activiteiten")
        for soort in BESTANDEN:
            leeg, begin, cpu = geheugen(), time.perf_counter(), time.process_time()
            grootte = schrijf(soort, aantal)
            duur, cpu = time.perf_counter() - begin, time.process_time() - cpu
            self.stdout.write(
                f"{soort:<5} {duur:5.1f} s, waarvan {cpu:.1f} s processor; {grootte / 1e6:.1f} MB; "
                f"piek {geheugen():.0f} MB geheugen, vooraf {leeg:.0f} MB"
            )


def schrijf(soort, aantal):
    """Sends a file of so many rows to nobody; gives its size in bytes."""
    tabel = ActiviteitTabel(RequestFactory().get("/"), Activiteit.objects.met_alles()[:aantal])
    antwoord = tabel.als_bestand(soort)
    grootte = sum(map(len, antwoord))
    if soort == "xlsx":
        antwoord.file_to_stream.close()
    return grootte
