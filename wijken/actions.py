"""Writes that are more than saving one form."""

from django.db import IntegrityError, transaction

from kern.weigering import Weigering
from wijken.models import Kerncijfer, Wijk


def voeg_toe(form):
    """Saves the new Wijk or Buurt of this valid GebiedForm. Raises Weigering when its code came in at the same time."""
    try:
        with transaction.atomic():
            return form.save()
    except IntegrityError:
        raise Weigering(form.is_er_al(form.cleaned_data["code"]), veld="code") from None


def set_inwoners(gebied, *, jaar, inwoners):
    """The inwoners (a number, or None when unknown) of a Wijk or Buurt in one year; other figures stay as they are."""
    veld = "wijk" if isinstance(gebied, Wijk) else "buurt"
    kerncijfer, _ = Kerncijfer.objects.update_or_create(
        **{veld: gebied, "jaar": jaar}, defaults={"inwoners": inwoners}
    )
    return kerncijfer
