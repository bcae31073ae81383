"""What the history of an activity holds and how it is told. Never free text, only that it changed."""

from dataclasses import dataclass
from datetime import datetime

from django.dispatch import receiver
from simple_history.signals import pre_create_historical_record

from activiteiten.models import Activiteit

NAMEN = {"inzet": "wie en hoe lang", "verwijderd": "verwijderd"}


@receiver(pre_create_historical_record, sender=Activiteit.history.model)
def neem_wijziging_over(sender, instance, history_instance, **kwargs):
    for veld, waarde in getattr(instance, "voor_geschiedenis", {}).items():
        setattr(history_instance, veld, waarde)


@dataclass(frozen=True)
class Gebeurtenis:
    wanneer: datetime
    wie: str
    wat: str


def geschiedenis_of(activiteit):
    """The Gebeurtenissen of one activity, newest first. One query."""
    rijen = activiteit.geschiedenis.select_related("history_user").order_by("-history_date", "-history_id")
    return [
        Gebeurtenis(rij.history_date, getattr(rij.history_user, "naam", "Opbouw"), _wat(rij)) for rij in rijen
    ]


def _wat(rij):
    if rij.history_type == "+":
        return "logde deze activiteit"
    if rij.gewijzigde_velden == ["verwijderd"]:
        return "verwijderde deze activiteit" if rij.verwijderd else "zette deze activiteit terug"
    return f"wijzigde {_opsomming([_naam(veld) for veld in rij.gewijzigde_velden] or ['iets'])}"


def _naam(veld):
    return NAMEN.get(veld) or str(Activiteit._meta.get_field(veld).verbose_name)


def _opsomming(woorden):
    return " en ".join(filter(None, [", ".join(woorden[:-1]), woorden[-1]]))
