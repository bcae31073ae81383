"""Load the made-up gemeenten of the demo."""

from datetime import date

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from opbouw.demo.laden import is_geladen, laad


class Command(BaseCommand):
    help = "Laad de voorbeeldgemeenten Waterrijk en Zandveen. Staan ze er al, dan gebeurt er niets."

    def add_arguments(self, parser):
        parser.add_argument(
            "--zaad", type=int, default=1, help="Hetzelfde zaad en dezelfde dag geven dezelfde gegevens."
        )
        parser.add_argument(
            "--dag", help="De dag waarop het verhaal eindigt, JJJJ-MM-DD. Zonder --dag is dat vandaag."
        )
        parser.add_argument(
            "--jaren", type=int, default=4, help="Hoeveel jaar het logboek teruggaat: 1 tot en met 10."
        )

    def handle(self, *, zaad, dag, jaren, **options):
        if settings.OPBOUW_MODUS not in {"demo", "test"}:
            raise CommandError(
                "Demogegevens horen niet in een echte installatie. Zet OPBOUW_MODUS=demo, of gebruik make demo."
            )
        if not 1 <= jaren <= 10:
            raise CommandError(f"--jaren is {jaren}. Kies een getal van 1 tot en met 10.")
        vandaag = read_day(dag) if dag else timezone.localdate()
        if is_geladen():
            self.stdout.write("De voorbeeldgegevens staan er al. Er is niets veranderd.")
            return
        uitkomst = laad(zaad=zaad, dag=vandaag, jaren=jaren)
        self.stdout.write(
            f"Geladen: {uitkomst.wijken} wijken, {uitkomst.initiatieven} initiatieven, "
            f"{uitkomst.netwerken} netwerken en {uitkomst.activiteiten} activiteiten."
        )


def read_day(text):
    """A date, or the end of the command with a sentence."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"--dag is '{text}'. Schrijf de dag als 2026-11-21.") from None
    if not 2010 <= day.year < 2100:
        raise CommandError(f"--dag is '{text}'. Kies een dag van 2010 tot en met 2099.")
    return day
