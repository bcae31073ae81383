"""For whoever lost the phone and the recovery codes: only the operator, on the server, takes a second step away."""

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError

from gebruikers.models import Gebruiker


class Command(BaseCommand):
    help = "Haalt de tweede stap van iemand weg. Ga eerst na dat het echt deze persoon is die erom vraagt."

    def add_arguments(self, parser):
        parser.add_argument("email", help="het e-mailadres waarmee deze persoon inlogt")

    def handle(self, *, email, **options):
        gebruiker = Gebruiker.objects.filter(email__iexact=email.strip()).first()
        if gebruiker is None:
            raise CommandError(f"Er is niemand met het adres {email}.")
        aantal, _ = Authenticator.objects.filter(user=gebruiker).delete()
        if not aantal:
            self.stdout.write(f"{gebruiker.email} had geen tweede stap. Er is niets veranderd.")
            return
        self.stdout.write(
            f"De tweede stap van {gebruiker.email} is weg. Wie er een nodig heeft, stelt die nu opnieuw in."
        )
