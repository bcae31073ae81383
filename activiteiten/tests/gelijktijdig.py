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
from activiteiten.tests.formulier import NIEUW, met_collegas, velden

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


def wijzig_samen(aantal, *, een, ander, wijk, organisatie, open_, stuur):
    """`aantal` times two people open the same activity and save at once, each another number of people; who came
    second then saves the own version after all. Returns a list of what went wrong: empty when nothing was lost."""
    soort, fouten = ActiviteitSoortFactory(), []
    for nummer in range(aantal):
        activiteit = ActiviteitFactory(
            soort=soort,
            wijk=wijk,
            organisatie=organisatie,
            ingevoerd_door=een,
            datum=datetime.date(2026, 3, 2),
            deelnemers=14,
            sleutel=uuid.uuid4(),
        )
        for medewerker in (een, ander):
            InzetFactory(activiteit=activiteit, medewerker=medewerker, minuten=90)
        fouten += [f"paar {nummer}: {fout}" for fout in _wijzig_paar(activiteit, een, ander, open_, stuur)]
    return fouten


def _wijzig_paar(activiteit, een, ander, open_, stuur):
    pad = f"/activiteiten/{activiteit.pk}/bewerken/"
    typte = {een: "101", ander: "202"}

    def gegevens(user, pagina):
        collega = ander if user == een else een
        rij = met_collegas((collega, "1:30")) | {"inzet-INITIAL_FORMS": "1"}
        namen = {naam: verborgen(pagina, naam) for naam in ("sleutel", "versie", "hoofd", "begin")}
        return velden(activiteit.soort, activiteit.wijk, deelnemers=typte[user], **rij, **namen)

    paginas = {user: gegevens(user, open_(user, pad)) for user in typte}
    antwoorden = tegelijk(*[lambda u=user: (u, *stuur(u, pad, paginas[u])) for user in typte])
    eerste, tweede = sorted(antwoorden, key=lambda antwoord: antwoord[1])
    if (eerste[1], tweede[1]) != (302, 409):
        return [f"kreeg {eerste[1]} en {tweede[1]}"]
    fouten = []
    activiteit.refresh_from_db()
    if (activiteit.deelnemers, activiteit.versie) != (int(typte[eerste[0]]), 2):
        fouten.append(f"er staat {activiteit.deelnemers}, versie {activiteit.versie}")
    naast_elkaar = re.findall(r'data-kop="[^"]*">([^<]*)<', tweede[2])
    if naast_elkaar != [typte[eerste[0]], typte[tweede[0]]]:
        fouten.append(f"toont {naast_elkaar}")
    if stuur(tweede[0], pad, gegevens(tweede[0], tweede[2]))[0] != 302:
        fouten.append("de tweede kan daarna niet opslaan")
    activiteit.refresh_from_db()
    door = list(activiteit.geschiedenis.order_by("history_id").values_list("deelnemers", "history_user"))
    moet = [(14, None), *((int(typte[user]), user.pk) for user in (eerste[0], tweede[0]))]
    if door != moet or activiteit.inzet.count() != 2:
        fouten.append(f"geschiedenis {door}")
    return fouten
