from django.core.management.base import BaseCommand

from activiteiten.log.actions import verwijder_definitief
from inlezen.actions import ruim_onafgemaakte_op


class Command(BaseCommand):
    help = (
        "Ruimt voorgoed op wat 30 dagen geleden of langer is verwijderd, met de geschiedenis, en spreadsheets die een "
        "week geleden of langer zijn begonnen en nooit opgeslagen. Voor elke nacht."
    )

    def handle(self, *args, **options):
        aantal = verwijder_definitief()
        self.stdout.write(f"{aantal} verwijderde activiteiten voorgoed opgeruimd.")
        self.stdout.write(f"{ruim_onafgemaakte_op()} spreadsheets opgeruimd die niemand afmaakte.")
