"""The team of a coördinator: what each has logged beside the contract, and what waits. By name only: no ranking."""

import datetime

from django.db.models import Count, DecimalField, IntegerField, Max, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from activiteiten.keuzes import Status
from activiteiten.models import Inzet
from gebruikers.bevoegdheden import Bevoegdheid, rollen_met
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.query import werkplek_q
from kern.datum import Week
from kern.getallen import schrijf_duur
from kern.periode import MAAND, Periode
from kern.tabel import Kolom, Tabel


def team_van(user):
    """The people who log at this coördinator's workplaces, with `deze_week`, `vorige_week`, `deze_maand` (minutes),
    `contract` (hours a week, None unknown), `wacht` (planned, its day is past) and `laatst` (a date). One query."""
    werkplekken = user.rechten.werkplekken(Bevoegdheid.COLLEGAS_BEHEREN)
    vandaag = timezone.localdate()
    week, maand = Week.om(vandaag), Periode.om(vandaag, MAAND)
    hier = Inzet.objects.filter(
        werkplek_q(werkplekken), medewerker=OuterRef("pk"), verwijderd=False
    ).order_by()
    gedaan = hier.filter(status=Status.UITGEVOERD)
    wacht = hier.filter(status=Status.GEPLAND, datum__lt=vandaag)
    contract = Aanstelling.objects.lopend().filter(
        werkplek_q(werkplekken), gebruiker=OuterRef("pk"), rol__in=rollen_met(Bevoegdheid.ACTIVITEIT_LOGGEN)
    )
    uren = contract.order_by().values("gebruiker").annotate(som=Sum("uren_per_week")).values("som")
    zeven = datetime.timedelta(days=7)
    return Gebruiker.objects.loggers_bij(werkplekken).annotate(
        deze_week=_minuten(gedaan, week.maandag, vandaag),
        vorige_week=_minuten(gedaan, week.maandag - zeven, week.zondag - zeven),
        deze_maand=_minuten(gedaan, maand.van, vandaag),
        contract=Subquery(uren, output_field=DecimalField()),
        wacht=_per_medewerker(wacht, Count("activiteit", distinct=True)),
        laatst=Subquery(gedaan.values("medewerker").annotate(dag=Max("datum")).values("dag")),
    )


def _minuten(inzet, van, tot):
    return _per_medewerker(inzet.filter(datum__range=(van, tot)), Sum("minuten"))


def _per_medewerker(inzet, som):
    gevonden = Subquery(inzet.values("medewerker").annotate(som=som).values("som"))
    return Coalesce(gevonden, 0, output_field=IntegerField())


def _duur(veld):
    return lambda mens: datetime.timedelta(minutes=getattr(mens, veld))


def _deze_week(mens):
    duur = schrijf_duur(mens.deze_week)
    return f"{duur} van {schrijf_duur(round(mens.contract * 60))}" if mens.contract else duur


class TeamTabel(Tabel):
    titel, woorden = "Team", ("collega", "collega’s")
    intro = "Wat je collega’s hebben gelogd. De contracturen zijn zonder aftrek voor verlof en ziekte."
    leeg = "Zodra collega’s kunnen loggen, staan ze hier."

    naam = Kolom("Naam", sorteer=True)
    deze_week = Kolom("Deze week", _duur("deze_week"), cel=_deze_week, klasse="r nobr")
    contract = Kolom("Contract, uren per week", alleen="bestand")
    vorige_week = Kolom("Vorige week", _duur("vorige_week"), klasse="r")
    deze_maand = Kolom("Deze maand", _duur("deze_maand"), klasse="r")
    wacht = Kolom("Nog af te vinken", klasse="r")
    laatst = Kolom("Laatst gelogd", klasse="nobr")
