"""Loading wijken or buurten from a file: first a plan that can be looked at, then one transaction."""

import datetime
from dataclasses import dataclass

from django.db import transaction

from kern.woorden import opsomming
from wijken import geo
from wijken.bronnen import BUURT, read_bestand
from wijken.geo import InvoerError
from wijken.models import Buurt, Gemeente, Wijk

DEZELFDE_WIJK = 0.5
"""With another name and less than this part of the area in common, it may well be another wijk."""


@dataclass(frozen=True)
class Gebiedenplan:
    """What loading a file does to one gemeente."""

    gemeente: Gemeente
    """Not saved yet when it is new."""
    soort: str
    nieuw: tuple
    gewijzigd: tuple
    """Unsaved and changed objects."""
    ongewijzigd: tuple
    verdwenen: tuple
    """In the database, not in the file. They are only named: work was done there."""
    water: int
    jaar: int | None


def load_gebieden(
    inhoud, *, gemeentecode, gemeentenaam="", kolommen=None, jaar=None, dezelfde=(), proef=False
):
    """Load the wijken, or else the buurten, of one gemeente from a GeoJSON file (bytes); gives the Gebiedenplan.

    Nothing is written with `proef`, nor when InvoerError is raised. `gemeentenaam` is for a gemeente that is new
    and whose name the file doesn't tell; `jaar` must be that of the file, where the file says it; `dezelfde` holds
    codes of wijken that are the same wijk still, however much their name and border changed.
    """
    bestand = read_bestand(inhoud, gemeentecode=gemeentecode, kolommen=kolommen)
    if jaar and bestand.jaar and jaar != bestand.jaar:
        raise InvoerError(
            f"Dit bestand is van {bestand.jaar}, niet van {jaar}. Kies het andere bestand of jaar."
        )
    with transaction.atomic():
        gemeente = _find_gemeente(gemeentecode, gemeentenaam or bestand.gemeentenaam)
        plan = _make_plan(bestand, gemeente, dezelfde, jaar or bestand.jaar)
        if not proef:
            _write(plan)
    return plan


def _find_gemeente(code, naam):
    gemeente = Gemeente.objects.select_for_update().filter(code=code).first()
    if gemeente is None and not naam:
        raise InvoerError(
            f"Gemeente {code} is nieuw en het bestand zegt niet hoe die heet. "
            "Geef de naam mee, bijvoorbeeld --gemeentenaam Deventer."
        )
    if gemeente is None and (len(naam) > 100 or not naam.isprintable()):
        raise InvoerError(
            "De naam van de gemeente is te lang (100 tekens mag) of onleesbaar. Geef een andere naam."
        )
    return gemeente or Gemeente(code=code, naam=naam)


def _make_plan(bestand, gemeente, dezelfde, jaar):
    if bestand.soort == BUURT:
        wijken, bekend = _wijken_of_buurten(bestand, gemeente), _bekend(Buurt, wijk__gemeente=gemeente)
    else:
        wijken, bekend = {}, _bekend(Wijk, gemeente=gemeente)
        _refuse_other_wijken(bestand, bekend, dezelfde)
    nieuw, gewijzigd, ongewijzigd = [], [], []
    for gebied in bestand.gebieden:
        ouder = {"wijk": wijken[gebied.wijkcode]} if bestand.soort == BUURT else {"gemeente": gemeente}
        velden = ouder | {"naam": gebied.naam, "grens": gebied.grens}
        rij = bekend.get(gebied.code)
        if bestand.soort != BUURT:
            velden["bestaat_vanaf"] = _eerste_dag(rij, bekend, jaar)
        if rij is None:
            nieuw.append((Buurt if bestand.soort == BUURT else Wijk)(code=gebied.code, **velden))
        elif all(getattr(rij, veld) == waarde for veld, waarde in velden.items()):
            ongewijzigd.append(rij)
        else:
            for veld, waarde in velden.items():
                setattr(rij, veld, waarde)
            gewijzigd.append(rij)
    codes = {gebied.code for gebied in bestand.gebieden}
    return Gebiedenplan(
        gemeente=gemeente,
        soort=bestand.soort,
        nieuw=tuple(nieuw),
        gewijzigd=tuple(gewijzigd),
        ongewijzigd=tuple(ongewijzigd),
        verdwenen=tuple(r for r in bekend.values() if r.code not in codes and r.vervallen_per is None),
        water=bestand.water,
        jaar=bestand.jaar,
    )


def _eerste_dag(wijk, bekend, jaar):
    """From when (a date) a wijk of a file of this year exists: those that came first since always, None; one that a
    later file brings since 1 January of its year. An older file that has it moves it back."""
    if wijk is None and not bekend:
        return None
    if wijk is not None and wijk.bestaat_vanaf is None:
        return None
    if jaar is None:
        if wijk is not None:
            return wijk.bestaat_vanaf
        raise InvoerError(
            "In dit bestand staan wijken die nieuw zijn, maar niet van welk jaar het is. Geef het jaar mee, "
            "bijvoorbeeld --jaar 2026: vanaf dan staan ze in de cijfers."
        )
    begin = datetime.date(jaar, 1, 1)
    return begin if wijk is None else min(wijk.bestaat_vanaf, begin)


def _bekend(model, **waar):
    if any(ouder.pk is None for ouder in waar.values()):
        return {}
    return {rij.code: rij for rij in model.objects.filter(**waar).order_by("code")}


def _wijken_of_buurten(bestand, gemeente):
    """{code: Wijk} of the wijken that these buurten lie in. Raises InvoerError when one is not there."""
    wijken = _bekend(Wijk, gemeente=gemeente)
    missend = sorted({gebied.wijkcode for gebied in bestand.gebieden} - set(wijken))
    if missend:
        raise InvoerError(
            f"Deze buurten horen bij wijken die er nog niet zijn: {opsomming(missend, hoogstens=5)}. "
            "Laad eerst de wijken."
        )
    return wijken


def _refuse_other_wijken(bestand, bekend, dezelfde):
    """Same code, other name and mostly another area: a person has to say whether that is the same wijk."""
    fouten = []
    for gebied in bestand.gebieden:
        wijk = bekend.get(gebied.code)
        if wijk is None or wijk.naam == gebied.naam or not wijk.grens or wijk.code in dezelfde:
            continue
        gelijk = geo.overlap(wijk.grens, gebied.grens)
        if gelijk < DEZELFDE_WIJK:
            fouten.append(
                f"{gebied.code} heette {wijk.naam} en heet nu {gebied.naam}, en maar {gelijk:.0%} van het gebied is "
                f"gelijk gebleven. Is het toch dezelfde wijk? Zet er dan --dezelfde {gebied.code} bij. "
                "Is het een andere wijk? Geef die in het bestand een eigen code."
            )
    if fouten:
        raise InvoerError(*fouten)


def _write(plan):
    if plan.gemeente.pk is None:
        plan.gemeente.save()
    model = Buurt if plan.soort == BUURT else Wijk
    velden = ["naam", "grens", "wijk"] if plan.soort == BUURT else ["naam", "grens", "bestaat_vanaf"]
    model.objects.bulk_create(plan.nieuw)
    model.objects.bulk_update(plan.gewijzigd, velden, batch_size=200)
