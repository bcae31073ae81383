from django.core.management.base import BaseCommand

from activiteiten.actions import verwijder_definitief


class Command(BaseCommand):
    help = "Ruimt voorgoed op wat 30 dagen geleden of langer is verwijderd, met de geschiedenis. Voor elke nacht."

    def handle(self, *args, **options):
        aantal = verwijder_definitief()
        self.stdout.write(f"{aantal} verwijderde activiteiten voorgoed opgeruimd.")
