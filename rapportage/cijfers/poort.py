"""The one gate that counts of people pass before anybody sees them (design, sections 7 and 8).

A gemeente gets them from fixed tables only, one per figure and whole quarter that is over, of all its wijken. A longer
period is the sum of its quarters where all of these are shown; any other period shows the quarters inside it. So no
question gives more than the tables do, and from two answers a small count can't be calculated back.
"""

from collections import defaultdict

from django.db.models.functions import TruncQuarter

from privacy.onderdrukking import NIET_GETOOND, Telling, onderdruk_delen
from rapportage.cijfers.grondslag import DEELNAME, Grondslag
from rapportage.cijfers.uitsplitsing import PER_WIJK


def kwartalen_met_mensen(blik, vraag):
    """The quarters (Perioden) inside the period of `vraag` of which this viewer gets counts of people; None for whom
    they are not limited to quarters."""
    if not blik.hele_gemeente:
        return None
    is_vaste_tabel = vraag.uitsplitsing == (PER_WIJK,) and {code for code, _ in vraag.filters} <= {PER_WIJK}
    return vraag.periode.kwartalen if is_vaste_tabel else ()


class Kwartaaltabellen:
    """The fixed tables of these quarters, with one query for all figures."""

    def __init__(self, blik, kwartalen):
        self.tabellen = {kwartaal.van: defaultdict(Grondslag) for kwartaal in kwartalen}
        if kwartalen:
            rijen = blik.filter(DEELNAME.rijen()).filter(datum__range=(kwartalen[0].van, kwartalen[-1].tot))
            per_groep = rijen.order_by().values("wijk", kwartaal=TruncQuarter("datum"))
            for som in per_groep.annotate(**DEELNAME.sommen()):
                wijk, kwartaal = som.pop("wijk"), som.pop("kwartaal")
                self.tabellen[kwartaal][wijk] = Grondslag(**som)

    def vrijgegeven(self, cijfer, wijken, *, alle):
        """{wijk (id): Telling} of this figure, and their total; `alle` says that these are all of the gemeente."""
        per_kwartaal = [
            onderdruk_delen({wijk: cijfer.waarde(grondslag) for wijk, grondslag in tabel.items()})
            for tabel in self.tabellen.values()
        ]
        delen = {
            wijk: _opgeteld([tellingen.get(wijk, Telling(0)) for tellingen, _ in per_kwartaal])
            for wijk in wijken
        }
        totalen = [totaal for _, totaal in per_kwartaal] if alle else list(delen.values())
        return delen, _opgeteld(totalen)


def _opgeteld(tellingen):
    """The sum of Tellingen that are all shown; one that is hidden hides it."""
    if len(tellingen) == 1:
        return tellingen[0]
    if not tellingen or any(telling.waarde is None for telling in tellingen):
        return NIET_GETOOND
    return Telling(sum(telling.waarde for telling in tellingen))
