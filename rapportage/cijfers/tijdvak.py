"""Which days a viewer's figures are made of: the period that was asked, as far as this viewer may see it (design, §5).

A day in a wijk is one worker's day. So a gemeente, and a wijkteamlid, get months that are over; of what is finer than
wijk and month a gemeente gets whole quarters that are over. Others see their own organisatie, to the day.
"""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.formats import date_format

from kern.datum import eerste_dag, plus_maanden
from kern.periode import JAAR, KWARTAAL, MAAND, Periode
from rapportage.cijfers.uitsplitsing import PER_KWARTAAL, PER_MAAND, PER_WIJK

GROF = {PER_WIJK, PER_MAAND, PER_KWARTAAL}
"""What a gemeente may ask per month."""
PER_HEEL_KWARTAAL = "Soorten werk en thema's komen per heel kwartaal. Kies kwartaal in plaats van maand."
LOOPT = {JAAR: "het jaar loopt nog", KWARTAAL: "het kwartaal loopt nog", MAAND: "de maand loopt nog"}
WORDT = {MAAND: "de maand", KWARTAAL: "het kwartaal"}


@dataclass(frozen=True)
class Tijdvak:
    """A period that was asked, and what is answered of it."""

    gevraagd: Periode
    """As asked; of whole months for whom gets no days."""
    periode: Periode | None
    """What is answered; None when nothing of it can be, yet."""
    vandaag: datetime.date
    korrel: str | None
    """MAAND or KWARTAAL when only whole ones are answered; None to the day."""

    @property
    def loopt(self):
        """Whether the period goes on after what is answered."""
        return self.periode is not None and self.periode.tot < self.gevraagd.tot

    @property
    def naam(self):
        """For a title: "2026 tot en met november", "maart 2026"."""
        if self.periode is None or not self.loopt:
            return str(self.periode or self.gevraagd)
        tot, zelfde_jaar = self.periode.tot, self.periode.van.year == self.periode.tot.year
        if self.gevraagd.soort is None:
            return str(self.periode)
        vorm = "F" if self.periode.maanden else "j F"
        return f"{self.gevraagd} tot en met {date_format(tot, vorm if zelfde_jaar else f'{vorm} Y')}"

    @property
    def zin(self):
        """What is complete and what still runs, for under a title."""
        if self.periode is None:
            return self._nog_niets
        dagen = self.periode.dagen_in_woorden
        if self.loopt:
            return f"{dagen}; {LOOPT.get(self.gevraagd.soort, 'de periode loopt nog')}."
        return f"{dagen}."

    @property
    def _nog_niets(self):
        if self.gevraagd.van > self.vandaag:
            return "Deze periode moet nog beginnen."
        heel = Periode.om(self.gevraagd.van, self.korrel)
        klaar = date_format(heel.tot + datetime.timedelta(days=1), "j F Y")
        return f"{str(heel).capitalize()} loopt nog. Vanaf {klaar} staat {WORDT[self.korrel]} hier."

    @property
    def vergeleken(self):
        """The part of it that can be compared: its months that are over. A period that is not of whole months is
        compared as it is, once it is over."""
        if self.periode is None:
            return None
        if self.gevraagd.maanden:
            return self.periode.tot_en_met(eerste_dag(self.vandaag) - datetime.timedelta(days=1))
        return None if self.loopt else self.periode

    @property
    def vergelijk(self):
        """The same part of the period before; whole months shift by months, never by days."""
        nu, maanden = self.vergeleken, self.gevraagd.maanden
        if nu is None or not maanden:
            return nu and nu.verschoven(-1)
        van, na = plus_maanden(nu.van, -maanden), plus_maanden(nu.tot, 1 - maanden)
        return Periode(van, na - datetime.timedelta(days=1))


def tijdvak_voor(blik, vraag, vandaag):
    """The Tijdvak of this Vraag for this viewer on this day (a date).

    Raises ValidationError when a gemeente asks by month what it gets by quarter.
    """
    gevraagd = vraag.periode
    if not blik.ziet_alleen_maanden:
        return Tijdvak(gevraagd, gevraagd.tot_en_met(blik.laatste_dag(vandaag)), vandaag, None)
    gevraagd = gevraagd.in_hele_maanden
    voorbij = gevraagd.tot_en_met(blik.laatste_dag(vandaag))
    gevraagd_over = {*vraag.uitsplitsing, *(code for code, _ in vraag.filters)}
    if not blik.hele_gemeente or gevraagd_over <= GROF:
        return Tijdvak(gevraagd, voorbij, vandaag, MAAND)
    if PER_MAAND in vraag.uitsplitsing:
        raise ValidationError(PER_HEEL_KWARTAAL)
    kwartalen = voorbij.kwartalen if voorbij else ()
    heel = Periode(kwartalen[0].van, kwartalen[-1].tot) if kwartalen else None
    return Tijdvak(gevraagd, heel, vandaag, KWARTAAL)
