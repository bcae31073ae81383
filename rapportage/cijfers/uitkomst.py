"""A Vraag and its answer, as one viewer may see it: the one way in which figures are asked."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import BooleanField, ExpressionWrapper, Q

from activiteiten.minuten import Minuten
from kern.periode import Periode
from privacy.onderdrukking import NIET_GETOOND, Telling, onderdruk_delen
from rapportage.cijfers.grondslag import INWONERS, INZET, Grondslag
from rapportage.cijfers.register import REGISTER, Cijfer
from rapportage.cijfers.uitsplitsing import PER_WIJK, UITSPLITSINGEN, Lid, wijkleden
from rapportage.cijfers.vraag import Vraag


@dataclass(frozen=True)
class Uitkomstrij:
    """A row, or the total, with its figures: `rij["bereik"]`."""

    lid: Lid
    minuten: Minuten
    vorige: Minuten
    """The same in the earlier period; zeros when there is none."""
    waarden: Mapping[str, Decimal | int | Telling | None]
    """{code of a Cijfer: its exact value}; a Telling where it counts people."""

    def __getitem__(self, code):
        return self.waarden[code]

    @property
    def naam(self):
        return self.lid.naam


@dataclass(frozen=True)
class Uitkomst:
    vraag: Vraag
    vergelijk: Periode | None
    cijfers: tuple[Cijfer, ...]
    rijen: tuple[Uitkomstrij, ...]
    totaal: Uitkomstrij | None
    """None where an activity may be in several rows."""

    @property
    def is_leeg(self):
        """True when nobody logged a minute."""
        return not any(rij.minuten.samen for rij in self.rijen)

    @property
    def vergeleken_met(self):
        """The earlier Periode, if anything was done in it: beside nothing every change looks like growth."""
        return self.vergelijk if self.totaal and self.totaal.vorige.samen else None


def beantwoord(blik, vraag, *, codes=None, vergelijk=None, wijken=None):
    """The Uitkomst of `vraag` for this viewer: one query per source and one for wijken, however many rows.

    `codes` are the figures that are wanted beside the minutes; all of the register when not given. `vergelijk` is an
    earlier Periode. `wijken` spares a query when they were read already, with `met_inwoners`.
    """
    uitsplitsing = UITSPLITSINGEN[vraag.uitsplitsing]
    gekozen = REGISTER.values() if codes is None else [REGISTER[code] for code in codes]
    cijfers = tuple(c for c in gekozen if uitsplitsing.kent_inwoners or INWONERS not in c.bronnen)
    nu, eerder = _gegroepeerd(blik, vraag, uitsplitsing, cijfers, vergelijk)

    leden = uitsplitsing.leden(blik, vraag, nu) if wijken is None else wijkleden(wijken, vraag, nu)
    leden.sort(key=lambda lid: uitsplitsing.volgorde(lid, nu[lid.groep].minuten))
    sommen = {lid: nu[lid.groep].met_inwoners(lid.inwoners) for lid in leden}
    totaal = Lid("", "", blik.gemeente.naam)
    # Sums, never a mean of shares. What was done earlier in wijken that are gone by now belongs to the comparison too.
    sommen[totaal] = sum(sommen.values(), start=Grondslag())
    vorige = {lid: eerder[lid.groep].minuten for lid in leden}
    vorige[totaal] = sum(eerder.values(), start=Grondslag()).minuten

    waarden = _waarden(blik, vraag, cijfers, sommen, totaal)
    *rijen, totaalrij = (
        Uitkomstrij(lid, som.minuten, vorige[lid], waarden[lid]) for lid, som in sommen.items()
    )
    return Uitkomst(vraag, vergelijk, cijfers, tuple(rijen), None if uitsplitsing.meervoudig else totaalrij)


def _gegroepeerd(blik, vraag, uitsplitsing, cijfers, vergelijk):
    """Two of {group of the row: Grondslag}: of the period, and of the earlier one. Of Inzet per wijk or month this is
    one read of the index inzet_rapport, and nothing else."""
    nu, eerder = defaultdict(Grondslag), defaultdict(Grondslag)
    huidig = ExpressionWrapper(Q(datum__gte=vraag.periode.van), output_field=BooleanField())
    for bron in dict.fromkeys([INZET, *(bron for c in cijfers for bron in c.bronnen if bron.rijen)]):
        rijen = _in_periode(blik.filter(bron.rijen()), vraag.periode, vergelijk if bron.vergelijkt else None)
        if vraag.wijken:
            rijen = rijen.filter(wijk__code__in=vraag.wijken)
        groep = uitsplitsing.groep(bron.pad(uitsplitsing.pad))
        for som in rijen.order_by().values(groep=groep, huidig=huidig).annotate(**bron.sommen()):
            sommen = nu if som.pop("huidig") else eerder
            sommen[som.pop("groep")] += Grondslag(**som)
    return nu, eerder


def _in_periode(rijen, periode, vergelijk):
    if vergelijk is None:
        return rijen.filter(datum__range=(periode.van, periode.tot))
    # One range, which the index can follow; then without the days between the two periods.
    return rijen.filter(datum__range=(vergelijk.van, periode.tot)).filter(
        Q(datum__gte=periode.van) | Q(datum__lte=vergelijk.tot)
    )


def _waarden(blik, vraag, cijfers, sommen, totaal):
    """{Lid: {code: value}}: all that anybody gets to see, counts of people past the gate."""
    waarden = {lid: {} for lid in sommen}
    for cijfer in cijfers:
        delen = {lid: cijfer.waarde(som) for lid, som in sommen.items()}
        if cijfer.telt_mensen:
            geheel = delen.pop(totaal)
            delen, delen[totaal] = _vrijgegeven(blik, vraag, delen, geheel)
        for lid, waarde in delen.items():
            waarden[lid][cijfer.code] = waarde
    return waarden


def _vrijgegeven(blik, vraag, delen, totaal):
    """The one gate that counts of people pass before anybody sees them (design, section 8): `delen` ({Lid: count}) and
    their total as Tellingen, hidden as far as this viewer must not know them.

    A gemeente sees counts per wijk only: from two tables of another kind a small count could be calculated back.
    """
    if not blik.hele_gemeente:
        return {lid: Telling(aantal) for lid, aantal in delen.items()}, Telling(totaal)
    if vraag.uitsplitsing != PER_WIJK:
        return dict.fromkeys(delen, NIET_GETOOND), NIET_GETOOND
    return onderdruk_delen(delen)
