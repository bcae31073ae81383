"""The first beheerder of a gemeente, from the command line."""

import os

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction

from gebruikers import actions
from gebruikers.models import Gebruiker
from kern.weigering import Weigering
from wijken.models import GEMEENTECODE, Gemeente


class Command(BaseCommand):
    help = "Maakt iemand beheerder van een gemeente, en geeft een link om een wachtwoord te kiezen."

    def add_arguments(self, parser):
        parser.add_argument("email", help="het e-mailadres waarmee deze persoon inlogt")
        parser.add_argument("--gemeente", required=True, metavar="CODE", help="CBS-code, zoals GM0150")
        parser.add_argument("--gemeentenaam", help="nodig als de gemeente er nog niet is")
        parser.add_argument("--naam", help="naam van de beheerder; zonder deze het deel voor de @")
        parser.add_argument("--adres", help="waar Opbouw te bereiken is, zoals https://opbouw.deventer.nl")

    def handle(self, *, email, gemeente, gemeentenaam, naam, adres, **options):
        email = email.strip().lower()
        try:
            validate_email(email)
        except ValidationError as fout:
            raise CommandError(f"'{email}' is geen e-mailadres. Schrijf het als naam@gemeente.nl.") from fout
        try:
            with transaction.atomic():
                aanstelling, is_nieuw = actions.maak_beheerder(
                    email=email,
                    naam=naam or email.partition("@")[0],
                    gemeente=self._gemeente(gemeente, gemeentenaam),
                )
        except Weigering as nee:  # an aanstelling that begins later
            raise CommandError(nee.zin) from nee
        if is_nieuw:
            self.stdout.write(f"{email} is nu beheerder van {aanstelling.gemeente}.")
        else:
            self.stdout.write(f"{email} was al beheerder van {aanstelling.gemeente}. Er is niets veranderd.")
        self._wijs_de_weg(aanstelling.gebruiker, adres or _eigen_adres())

    def _gemeente(self, code, naam):
        try:
            GEMEENTECODE(code)
        except ValidationError as fout:
            raise CommandError(fout.message) from fout
        bestaande = Gemeente.objects.filter(code=code).first()
        if bestaande is None and not naam:
            raise CommandError(
                f"De gemeente {code} is er nog niet. Geef haar naam mee: --gemeentenaam Deventer."
            )
        return bestaande or Gemeente.objects.create(code=code, naam=naam)

    def _wijs_de_weg(self, gebruiker: Gebruiker, adres):
        if gebruiker.has_usable_password():
            self.stdout.write("Het wachtwoord blijft zoals het was.")
            return
        link = actions.maak_wachtwoordlink(gebruiker, basisadres=adres)
        self.stdout.write(f"Met deze link is binnen drie dagen een wachtwoord te kiezen:\n{link}")
        if not actions.stuur_uitnodiging(gebruiker, basisadres=adres):
            self.stderr.write("De mail kon niet weg. Geef de link zelf door.")


def _eigen_adres():
    """The address under which this installation is reached, as far as the settings tell."""
    if settings.OPBOUW_MODUS != "productie":
        return f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
    host = next((host for host in settings.ALLOWED_HOSTS if host != "*"), "localhost").lstrip(".")
    return f"https://{host}"
