"""What test_tegelijk.py and druk.py do alike: eight times the same form, and two people in one activity.

They send through `stuur(user, path, fields)` and look through `open_(user, path)`, which each fills in its own way: the
one with Django's test client in threads, the other over HTTP to gunicorn.
"""

import datetime
import re
import uuid

from activiteiten.models import Activiteit, Inzet
from activiteiten.tests.draden import tegelijk
from activiteiten.tests.factories import ActiviteitFactory, ActiviteitSoortFactory, InzetFactory
from activiteiten.tests.formulier import NIEUW, velden
from opbouw.tests.paginas import ingevuld_op
from wijken.tests.factories import BuurtFactory

KEREN = 8


def verborgen(tekst, naam):
    """The value of a hidden field on a page."""
    return re.search(rf'name="{naam}" value="([^"]*)"', tekst)[1]


def stuur_dubbel(aantal, *, user, wijk, open_, stuur):
    """Opens `aantal` forms and sends each eight times at once. Returns the statuses of all answers."""
    soort, statussen = ActiviteitSoortFactory(), []
    for nummer in range(aantal):
        sleutel = verborgen(open_(user, NIEUW), "sleutel")
        gegevens = velden(soort, wijk, sleutel=sleutel, titel=f"Dubbel {nummer}")
        antwoorden = tegelijk(*[lambda g=gegevens: stuur(user, NIEUW, g)] * KEREN)
        statussen += [status for status, _ in antwoorden]
    return statussen


def dubbel_in_database():
    """(activities, different titles, rows of Inzet, history rows) that the double submits left."""
    rijen = Activiteit.met_verwijderde.filter(titel__startswith="Dubbel")
    return (
        rijen.count(),
        rijen.values("titel").distinct().count(),
        Inzet.objects.filter(activiteit__in=rijen).count(),
        Activiteit.history.filter(id__in=rijen.values("pk")).count(),
    )


def wijzig_samen(aantal, *, een, ander, wijken, organisatie, open_, stuur):
    """`aantal` times two people open the same activity and save at once; who came second then saves the own version
    after all. Both change the number of people; every other pair changes at once what only together breaks a rule: the
    one the wijk (the second of `wijken`), the other a buurt of the first. Returns a list of what went wrong: empty when
    nothing was lost."""
    soort, fouten = ActiviteitSoortFactory(), []
    buurt = BuurtFactory(wijk=wijken[0])
    for nummer in range(aantal):
        activiteit = ActiviteitFactory(
            soort=soort,
            wijk=wijken[0],
            organisatie=organisatie,
            ingevoerd_door=een,
            datum=datetime.date(2026, 3, 2),
            deelnemers=14,
            sleutel=uuid.uuid4(),
        )
        for medewerker in (een, ander):
            InzetFactory(activiteit=activiteit, medewerker=medewerker, minuten=90)
        typen = {een: {"deelnemers": "101"}, ander: {"deelnemers": "202"}}
        if nummer % 2:
            typen[een] |= {"wijk": str(wijken[1].pk)}
            typen[ander] |= {"buurt": str(buurt.pk)}
        fouten += [f"paar {nummer}: {fout}" for fout in _wijzig_paar(activiteit, typen, open_, stuur)]
    return fouten


def _wijzig_paar(activiteit, typen, open_, stuur):
    pad = f"/activiteiten/{activiteit.pk}/bewerken/"
    paginas = {user: ingevuld_op(open_(user, pad)) | typt for user, typt in typen.items()}
    antwoorden = tegelijk(*[lambda u=user: (u, *stuur(u, pad, paginas[u])) for user in typen])
    (eerste, status, _), (tweede, tweede_status, botsing) = sorted(
        antwoorden, key=lambda antwoord: antwoord[1]
    )
    if (status, tweede_status) != (302, 409):
        return [f"kreeg {status} en {tweede_status}"]
    fouten = []
    if (staat := _stand(activiteit)) != (staat_van(typen[eerste], activiteit), 2):
        fouten.append(f"er staat {staat}")
    naast_elkaar = re.findall(r'data-kop="[^"]*">([^<]*)<', botsing)
    beide = (typen[eerste]["deelnemers"], typen[tweede]["deelnemers"])
    if beide not in zip(naast_elkaar[::2], naast_elkaar[1::2], strict=True):
        fouten.append(f"toont {naast_elkaar}")
    return fouten + _sla_toch_op(activiteit, pad, typen, eerste, tweede, ingevuld_op(botsing), stuur)


def _sla_toch_op(activiteit, pad, typen, eerste, tweede, terug, stuur):
    """What the second does with the page that came back: saves it, and gives in where the two together broke a rule."""
    breekt = "wijk" in typen[eerste] or "wijk" in typen[tweede]
    status, _ = stuur(tweede, pad, terug)
    if status != (422 if breekt else 302):
        return [f"de tweede krijgt daarna {status}"]
    if breekt:
        if _stand(activiteit) != (staat_van(typen[eerste], activiteit), 2):
            return ["een regel is gebroken"]
        if stuur(tweede, pad, terug | {"buurt": ""})[0] != 302:
            return ["de tweede kan daarna niet opslaan"]
    activiteit.refresh_from_db()
    door = list(activiteit.geschiedenis.order_by("history_id").values_list("deelnemers", "history_user"))
    moet = [(14, None), *((int(typen[user]["deelnemers"]), user.pk) for user in (eerste, tweede))]
    return [] if door == moet and activiteit.inzet.count() == 2 else [f"geschiedenis {door}"]


def _stand(activiteit):
    """((deelnemers, wijk, buurt), version) as it stands."""
    activiteit.refresh_from_db()
    return (activiteit.deelnemers, activiteit.wijk_id, activiteit.buurt_id), activiteit.versie


def staat_van(typt, activiteit):
    """What stands when only this was typed: (deelnemers, wijk, buurt)."""
    buurt = int(typt["buurt"]) if "buurt" in typt else None
    return int(typt["deelnemers"]), int(typt.get("wijk", activiteit.wijk_id)), buurt
