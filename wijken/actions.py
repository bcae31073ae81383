"""Writes that are more than saving one form."""

from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import Sum

from kern.weigering import Weigering
from wijken.models import Kerncijfer, Opvolging, Wijk


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


@transaction.atomic
def zet_opvolging(wijk, *, nieuwe, procent):
    """Says that `procent` (1 to 100) of this wijk goes into `nieuwe`; the parts together are one wijk at most.

    Raises Weigering when they are more, or when it would go round in a circle.
    """
    Wijk.objects.select_for_update().get(pk=wijk.pk)
    if Opvolging.objects.filter(oude=nieuwe).exists() or Opvolging.objects.filter(nieuwe=wijk).exists():
        raise Weigering(
            f"Dan zou een wijk opgaan in een wijk die zelf weer opgaat. Koppel {wijk} aan de wijk die er nu is.",
            veld="nieuwe",
        )
    andere = wijk.opvolgingen.exclude(nieuwe=nieuwe).aggregate(som=Sum("aandeel", default=0))["som"]
    aandeel = Decimal(procent) / 100
    if andere + aandeel > 1:
        rest = int(100 * (1 - andere))
        raise Weigering(
            f"Samen is dat meer dan de hele wijk. Er is nog {rest}% over."
            if rest
            else "De hele wijk is al verdeeld.",
            veld="procent",
        )
    Opvolging.objects.update_or_create(oude=wijk, nieuwe=nieuwe, defaults={"aandeel": aandeel})
