"""Writes that are more than saving one form."""

from wijken.models import Kerncijfer, Wijk


def set_inwoners(gebied, *, jaar, inwoners):
    """The inwoners (a number, or None when unknown) of a Wijk or Buurt in one year; other figures stay as they are."""
    veld = "wijk" if isinstance(gebied, Wijk) else "buurt"
    kerncijfer, _ = Kerncijfer.objects.update_or_create(
        **{veld: gebied, "jaar": jaar}, defaults={"inwoners": inwoners}
    )
    return kerncijfer
