"""What the commands that load a file have in common: reading it, and reporting in words or as one JSON object."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from wijken.geo import InvoerError


class LaadCommand(BaseCommand):
    """A subclass gives TELLINGEN, `load` and `describe`; every InvoerError ends with exit code 1."""

    TELLINGEN = ()

    def add_arguments(self, parser):
        # Not required here: argparse would answer in English, and with another exit code.
        parser.add_argument("bestand", nargs="?", metavar="BESTAND", help="Het bestand om te laden.")
        parser.add_argument("--jaar", help="Het jaar waarover het bestand gaat, zoals 2022.")
        parser.add_argument("--proef", action="store_true", help="Alleen kijken: er wordt niets opgeslagen.")
        parser.add_argument("--json", action="store_true", help="Geef de uitkomst als één JSON-object.")

    def handle(self, **options):
        kop = self.json_kop(options)
        try:
            plan = self.load(options)
        except InvoerError as fout:
            if options["json"]:
                self.stdout.write(
                    _as_json(kop | dict.fromkeys(self.TELLINGEN, 0) | {"fouten": list(fout.zinnen)})
                )
            raise CommandError("\n".join(fout.zinnen)) from None
        if options["json"]:
            self.stdout.write(_as_json(kop | self.counts(plan) | {"fouten": []}))
            return
        self.stdout.write(self.describe(plan, options))
        if options["proef"]:
            self.stdout.write("Dit was een proef: er is niets opgeslagen.")

    def json_kop(self, options):
        return {}


def read_file(pad):
    """The bytes of the file. Raises InvoerError."""
    if not pad:
        raise InvoerError("Zeg welk bestand je wilt laden.")
    try:
        return Path(pad).read_bytes()
    except FileNotFoundError:
        raise InvoerError(f"Het bestand {pad} is er niet. Controleer de map en de naam.") from None
    except IsADirectoryError:
        raise InvoerError(f"{pad} is een map. Geef het bestand zelf.") from None
    except (OSError, ValueError):
        raise InvoerError(
            f"Het bestand {pad} is niet te lezen. Controleer de rechten op het bestand."
        ) from None


def read_jaar(tekst, *, verplicht=False):
    """The year as a number, or None. Raises InvoerError."""
    if tekst is None and not verplicht:
        return None
    try:
        jaar = int(tekst)
    except (TypeError, ValueError):
        jaar = 0
    if not 1990 <= jaar <= 2100:
        raise InvoerError("Geef een jaar tussen 1990 en 2100, bijvoorbeeld --jaar 2022.")
    return jaar


def _as_json(inhoud):
    return json.dumps(inhoud, ensure_ascii=False)
