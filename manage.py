#!/usr/bin/env python3
"""Django's command line for Opbouw."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opbouw.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
    except ImportError:
        sys.exit("Django ontbreekt hier. Draai eerst make setup, en gebruik dan .venv/bin/python manage.py.")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))  # the sentence says how to mend the setting; a traceback would hide it


if __name__ == "__main__":
    main()
