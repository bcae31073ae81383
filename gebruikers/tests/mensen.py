"""The pages of /beheer/mensen/: where they are, what a browser sends, and who is on them."""

import datetime

from django.utils import timezone

from gebruikers.bevoegdheden import Rol

DAG = datetime.timedelta(days=1)
LIJST, NIEUW = "/beheer/mensen/", "/beheer/mensen/nieuw/"


def invoer(**velden):
    """A beleidsmedewerker who begins today; add to it or replace."""
    standaard = {
        "naam": "Piet Pietersen",
        "email": "piet@voorbeeld.example",
        "rol": Rol.BELEIDSMEDEWERKER.value,
        "begin": timezone.localdate().isoformat(),
    }
    return standaard | velden


def namen(antwoord):
    return [mens.naam for mens in antwoord.context["pagina"]]
