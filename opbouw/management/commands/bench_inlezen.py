"""How long a spreadsheet of 20,000 rows takes, and how much memory, through the pages as a worker opens them."""

import datetime
import random
import tempfile
import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook

from activiteiten.models import Activiteit, ActiviteitSoort
from gebruikers.models import Gebruiker
from inlezen.models import Inlezing
from opbouw.management.meten import geheugen, zet_demo_klaar
from wijken.models import Wijk

RIJEN = 20_000
WERKER = "worker@waterrijk.example"
KOPPEN = (
    "Datum", "Soort", "Wijk", "Duur", "Vorm", "Deelnemers", "Nieuwe deelnemers", "Vrijwilligers", "Titel",
    "Omschrijving", "Resultaat", "Thema's", "Doelgroepen", "Begintijd",
)  # fmt: skip
VERHAAL = "samen met bewoners gekeken wat er nodig is in de buurt en wie er iets kan doen aan de tuin"

BEL, TUSSEN_VONDSTEN = ". Bel 06-12345678", 10
"""What looks like personal data, and in one of how many rows it stands."""


class Command(BaseCommand):
    help = "Meet het inlezen van 20.000 rijen: seconden en geheugen. Wat het opslaat, gaat weer weg."

    def handle(self, *args, **options):
        zet_demo_klaar()
        with tempfile.NamedTemporaryFile(suffix=".xlsx") as tijdelijk:
            bestand = Path(tijdelijk.name)
            schrijf_bestand(bestand)
            self._meet(bestand)

    def _meet(self, bestand):
        client = Client()
        client.force_login(Gebruiker.objects.get(email=WERKER))
        client.get(reverse("inlezen:inlezing_create", args=["activiteiten"]))  # so that all modules are there
        leeg = geheugen()
        self.stdout.write(f"{connection.vendor}, {RIJEN} rijen, {bestand.stat().st_size / 1e6:.1f} MB xlsx")
        with transaction.atomic():
            totaal = sum(self._stap(naam, stap, client, bestand) for naam, stap in STAPPEN)
            inlezing = Inlezing.objects.latest("pk")
            geschreven = Activiteit.objects.filter(ingevoerd_op=inlezing.opgeslagen_op).count()
            if not inlezing.nieuw == geschreven == RIJEN:
                raise CommandError(f"Er zijn {geschreven} activiteiten geschreven.")
            transaction.set_rollback(True)
        piek = geheugen()
        self.stdout.write(f"{'samen':<12} {totaal:6.1f} s")
        self.stdout.write(
            f"{'piek':<12} {piek:6.0f} MB geheugen; vooraf {leeg:.0f} MB, dus {piek - leeg:.0f} MB erbij"
        )

    def _stap(self, naam, stap, client, bestand):
        begin = time.perf_counter()
        keren = stap(client, bestand)
        duur = time.perf_counter() - begin
        self.stdout.write(f"{naam:<12} {duur:6.1f} s in {keren} {'keer' if keren > 1 else 'verzoek'}")
        return duur


def schrijf_bestand(pad):
    """A spreadsheet as a busy team would make it: texts in most rows, dates and times as Excel keeps them."""
    rng = random.Random(1)  # noqa: S311  the same file every time
    soorten = list(ActiviteitSoort.objects.values_list("naam", flat=True))
    wijken = list(Wijk.objects.filter(gemeente__code="GM9999").values_list("naam", flat=True))
    dag_nul = datetime.date(2022, 1, 1)
    woorden = VERHAAL.split()
    werkmap = Workbook(write_only=True)
    blad = werkmap.create_sheet("Log")
    blad.append(KOPPEN)
    for nummer in range(RIJEN):
        deelnemers = rng.randint(1, 40)
        blad.append(
            [
                dag_nul + datetime.timedelta(days=rng.randint(0, 1400)),
                rng.choice(soorten),
                rng.choice(wijken),
                datetime.time(rng.randint(0, 5), rng.choice((15, 30, 45))),
                rng.choice(("collectief", "individueel", "")),
                deelnemers,
                rng.randint(0, deelnemers),
                rng.randint(0, 5),
                f"Bijeenkomst {nummer}",
                f"{' '.join(rng.choices(woorden, k=20))} {nummer}{BEL if nummer % TUSSEN_VONDSTEN == 0 else ''}",
                " ".join(rng.choices(woorden, k=10)) if nummer % 2 else "",
                "ontmoeting, gezondheid",
                "ouderen",
                datetime.time(rng.randint(8, 20), 0),
            ]
        )
    werkmap.save(pad)


def stuur(client, stap, gegevens=None):
    """Posts a page of the last reading."""
    inlezing = Inlezing.objects.latest("pk")
    client.post(reverse(f"inlezen:inlezing_{stap}", args=["activiteiten", inlezing.pk]), gegevens)


def kies_bestand(client, pad):
    with pad.open("rb") as bestand:
        client.post(reverse("inlezen:inlezing_create", args=["activiteiten"]), {"bestand": bestand})
    return 1


def kies_kolommen(client, pad):
    kolommen = Inlezing.objects.latest("pk").kolommen
    stuur(client, "columns", {f"kolom-{index}": naam for naam, index in kolommen.items()})
    return 1


def kijk_na(client, pad):
    keren, inlezing = 0, Inlezing.objects.latest("pk")
    while inlezing.stand == Inlezing.Stand.NAKIJKEN:
        stuur(client, "check")
        inlezing.refresh_from_db()
        keren += 1
    if inlezing.stand != Inlezing.Stand.TEKST:
        blok = inlezing.blokken.exclude(fouten=[]).first()
        raise CommandError(f"Er zijn fouten, zoals {blok.fouten[0]}.")
    return keren


def beoordeel_tekst(client, pad):
    """The page with what was found, and all of it taken out."""
    inlezing = Inlezing.objects.latest("pk")
    client.get(reverse("inlezen:inlezing_detail", args=["activiteiten", inlezing.pk]))
    stuur(client, "choose", {"alles": "weg"})
    return 2


def sla_op(client, pad):
    stuur(client, "save")
    return 1


STAPPEN = (
    ("kiezen", kies_bestand),
    ("kolommen", kies_kolommen),
    ("nakijken", kijk_na),
    ("tekst", beoordeel_tekst),
    ("opslaan", sla_op),
)
