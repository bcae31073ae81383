"""How long the log of 20,000 activities takes as CSV and as XLSX, and how much memory."""

import time

from django.core.management.base import BaseCommand
from django.db import connection
from django.test import RequestFactory

from activiteiten.log.tables import ActiviteitTabel
from activiteiten.models import Activiteit
from kern.tabel import BESTANDEN
from opbouw.management.meten import geheugen, zet_demo_klaar

RIJEN = 20_000


class Command(BaseCommand):
    help = "Meet het log van 20.000 activiteiten als CSV en XLSX: seconden en geheugen."

    def handle(self, *args, **options):
        zet_demo_klaar()
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
