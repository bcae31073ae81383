"""The key under which a device keeps what was not sent yet: see docs/besluiten/0006-zonder-netwerk.md.

Derived from SECRET_KEY and the person, so that it needs no table and is the same at every login. After a new
SECRET_KEY the old one goes into SECRET_KEY_FALLBACKS until every device has sent what it kept.
"""

import base64
from dataclasses import dataclass

from django.conf import settings
from django.utils.crypto import salted_hmac

VERSIE = "1"
"""Goes into the key and the id. With another version nobody can read what devices kept under this one."""


@dataclass(frozen=True)
class Kluissleutel:
    gebruiker: str
    """Which person and SECRET_KEY this key is for, 32 hexadecimal digits that tell a stranger nothing."""
    sleutel: str
    """256 bits for AES, in base64."""


def _afgeleid(doel, user, geheim):
    return salted_hmac(f"opbouw.kluis.{doel}.{VERSIE}", str(user.pk), secret=geheim, algorithm="sha256")


def kenmerk_of(user, geheim=None):
    """The opaque id of this user on devices: it says that two entries are of one person, not of whom."""
    return _afgeleid("gebruiker", user, geheim).hexdigest()[:32]


def kluissleutels_for(user):
    """The Kluissleutel of now, followed by those of earlier SECRET_KEYs that are still accepted."""
    return [
        Kluissleutel(
            kenmerk_of(user, geheim), base64.b64encode(_afgeleid("sleutel", user, geheim).digest()).decode()
        )
        for geheim in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ]
