"""What a form says about a value that can't be, in our words: short, and how to mend it.

Django's own sentences are the defaults of its fields and validators; these take their place, for every form at once.
A field that knows better says so itself. Read before any form is made: opbouw/apps.py sees to that.
"""

from django import forms
from django.core import validators

KEUZE = "Deze keuze kan niet. Kies er een uit de lijst."
LEEG = "Vul dit in."
GETAL = "Schrijf een getal, zoals 12."
VAN_VELD = {
    forms.Field: {"required": LEEG},
    forms.IntegerField: {"invalid": "Schrijf een heel getal, zoals 12."},
    forms.FloatField: {"invalid": GETAL},
    forms.DecimalField: {"invalid": GETAL},
    forms.DateField: {"invalid": "Deze datum bestaat niet. Schrijf hem als 21-11-2026."},
    forms.TimeField: {"invalid": "Schrijf een tijd als 10:00."},
    forms.UUIDField: {"invalid": "Open het formulier opnieuw."},
    forms.ChoiceField: {"invalid_choice": KEUZE},
    forms.MultipleChoiceField: {"invalid_choice": KEUZE, "invalid_list": KEUZE},
    forms.ModelChoiceField: {"invalid_choice": KEUZE},
    forms.ModelMultipleChoiceField: {
        "invalid_choice": KEUZE,
        "invalid_list": KEUZE,
        "invalid_pk_value": KEUZE,
    },
}
VAN_VALIDATOR = {
    validators.MinValueValidator: "Schrijf %(limit_value)s of meer.",
    validators.MaxValueValidator: "Schrijf %(limit_value)s of minder.",
    validators.MaxLengthValidator: (
        "Dit is te lang: %(show_value)d tekens. Er passen er %(limit_value)d in."
    ),
    validators.ProhibitNullCharactersValidator: (
        "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."
    ),
}


def zeg_het_zelf():
    for veld, zinnen in VAN_VELD.items():
        veld.default_error_messages = {**veld.__dict__.get("default_error_messages", {}), **zinnen}
    for validator, zin in VAN_VALIDATOR.items():
        validator.message = zin
