"""What the log form begins with: what this worker usually does, and what the address says."""

import datetime
from collections import Counter

from django.utils import timezone

from activiteiten.keuzes import Status
from activiteiten.log.kopie import kopie_uit
from activiteiten.models import Activiteit
from initiatieven.models import Initiatief
from kern.datum import dag_uit
from netwerken.models import Netwerk

GEWOONTE_DAGEN = 120
GEWOONTE_KEREN = 3


def gewoonten_van(user):
    """{field: value} that this user usually begins with: the last wijk, and the kind of activity that they logged
    most at this weekday and hour, when that happened at least three times in the last months."""
    nu = timezone.localtime()
    begin = {"datum": nu.date(), "wijk": Activiteit.objects.laatste_wijk_van(user)}
    sinds = nu - datetime.timedelta(days=GEWOONTE_DAGEN)
    momenten = Activiteit.objects.zelf_gelogd_door(user).filter(
        ingevoerd_op__gte=sinds, datum__gte=sinds.date()
    )
    rond_nu = Counter(
        soort
        for soort, moment, datum in momenten.values_list("soort", "ingevoerd_op", "datum")
        if (toen := timezone.localtime(moment)).weekday() == nu.weekday()
        and abs(toen.hour - nu.hour) <= 1
        and abs((toen.date() - datum).days) < 7  # making up arrears says nothing of this hour
    )
    for soort, keren in rond_nu.most_common(1):
        if keren >= GEWOONTE_KEREN:
            begin["soort"] = soort
    return begin


def begin_for(user, adres):
    """What the form begins with, from the parameters of its address (a QueryDict): {field: value}.

    `kopie` and `sjabloon` take an earlier activity or a template, `initiatief` and `netwerk` what one logs for;
    `wijk` and `datum` come from *Opslaan en nog een*, `status` from the week. What is not one's own to see is
    passed over.
    """
    begin = gewoonten_van(user) | kopie_uit(user, adres)
    if adres.get("wijk", "").isdecimal():
        begin["wijk"] = adres["wijk"]
    begin["datum"] = dag_uit(adres.get("datum", "")) or begin["datum"]
    if adres.get("status") == Status.GEPLAND:
        begin["status"] = Status.GEPLAND
    for naam, model in (("initiatief", Initiatief), ("netwerk", Netwerk)):
        pk = adres.get(naam, "")
        gevonden = pk.isdecimal() and model.objects.visible_to(user).filter(pk=pk).first()
        if gevonden:
            begin |= {naam: gevonden.pk, "wijk": gevonden.wijk_id}
    return begin
