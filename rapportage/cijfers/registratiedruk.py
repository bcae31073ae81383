"""How long it takes to log one activity. A figure about the register itself, and the only one that is not asked in a
table: a median doesn't add up over rows, and one's own is of whatever one logged, in any gemeente.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count

from activiteiten.models import Activiteit
from kern.getallen import afgerond, op_pagina
from rapportage.cijfers.grondslag import Bron
from rapportage.cijfers.register import Cijfer

WERKERS_VOOR_TEAM = 3
"""With fewer of them the figure of a team would tell of a person."""

REGISTRATIEDRUK = Cijfer(
    code="registratiedruk",
    label="Eén keer loggen",
    eenheid="seconden",
    definitie=(
        "van het openen van het formulier tot het opslaan, in de browser gemeten; de middelste van alle keren, en "
        "langer dan tien minuten telt als tien. Pas vanaf drie werkers, nooit per werker."
    ),
    bronnen=(Bron("Het logboek: hoe lang een formulier open stond"),),
    waarde=None,
    decimalen=0,
)


@dataclass(frozen=True)
class Registratiedruk:
    seconden: Decimal
    """The median; capped at 600 per activity when it is stored."""
    activiteiten: int
    """Those that were measured in the browser; others, imported ones among them, are not in it."""


def registratiedruk_van(user, periode):
    """The Registratiedruk of what this user logged of this period; None when nothing was measured. For nobody else."""
    eigen = Activiteit.objects.visible_to(user).filter(ingevoerd_door=user)
    return _registratiedruk(_gemeten_in(eigen, periode), minstens_werkers=1)


def registratiedruk_team(blik, periode):
    """The Registratiedruk of everybody together; None when fewer than three workers measured one.

    Never for a gemeente, and never per worker: it is about the register, not about people.
    """
    if blik.hele_gemeente:
        return None
    van_team = _gemeten_in(blik.filter(Activiteit.objects.all()), periode)
    return _registratiedruk(van_team, minstens_werkers=WERKERS_VOOR_TEAM)


def _gemeten_in(activiteiten, periode):
    return activiteiten.filter(datum__range=(periode.van, periode.tot), invoer_seconden__isnull=False)


def _registratiedruk(gemeten, *, minstens_werkers):
    """The median in two queries that read the same on both databases: how many, then the one or two in the middle."""
    telling = gemeten.aggregate(aantal=Count("pk"), werkers=Count("ingevoerd_door", distinct=True))
    aantal = telling["aantal"]
    if not aantal or telling["werkers"] < minstens_werkers:
        return None
    op_volgorde = gemeten.order_by("invoer_seconden").values_list("invoer_seconden", flat=True)
    midden = list(op_volgorde[(aantal - 1) // 2 : aantal // 2 + 1])
    return Registratiedruk(Decimal(sum(midden)) / len(midden), aantal)


def zin_over_registratiedruk(druk):
    """What logging costs a team; "" when there is no figure."""
    return f"Eén keer loggen kost het team gewoonlijk {_in_woorden(druk.seconden)}." if druk else ""


def zin_over_eigen_registratiedruk(druk):
    """What logging costs the person who reads it."""
    if druk is None:
        return "Zodra je hebt gelogd, staat hier hoe lang dat gewoonlijk duurt."
    keren = "één keer" if druk.activiteiten == 1 else f"{op_pagina(druk.activiteiten, 0)} keer"
    return f"Eén keer loggen kost je gewoonlijk {_in_woorden(druk.seconden)}. Gemeten over {keren}."


def _in_woorden(seconden):
    """`24 seconden`, `1 minuut`, `2 minuten en 5 seconden`: rounded half up to whole seconds."""
    minuten, rest = divmod(int(afgerond(seconden, 0)), 60)
    delen = [
        f"{aantal} {een if aantal == 1 else meer}"
        for aantal, een, meer in ((minuten, "minuut", "minuten"), (rest, "seconde", "seconden"))
        if aantal
    ]
    return " en ".join(delen)
