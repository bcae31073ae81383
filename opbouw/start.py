"""What the start page shows: what this person does most."""

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from activiteiten.keuzes import Status
from activiteiten.log.dagen import rijen_for, stroken_for
from activiteiten.maanden.afsluiten import open_maanden
from activiteiten.minuten import Minuten
from activiteiten.models import Activiteit, Inzet
from activiteiten.terugblik.tables import team_van
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Aanstelling, Organisatie
from kern.datum import Week
from kern.periode import Periode
from wijken.models import Wijk

RECENT = 6
AF_TE_VINKEN = datetime.timedelta(days=14)
MEESTE_VINKEN = 3
BINNENKORT = datetime.timedelta(days=30)


@dataclass(frozen=True)
class Weekstand:
    """The effort of one worker in one calendar week, beside the hours of the contract."""

    van: datetime.date
    tot: datetime.date
    minuten: Minuten
    contract: int | None
    """Minutes; None when no aanstelling says its hours."""
    stroken: list


def week_of(user, dag):
    """The Weekstand, from Monday, in which `dag` (a date) lies."""
    week = Week.om(dag)
    inzet = Inzet.objects.visible_to(user).filter(medewerker=user, datum__range=(week.maandag, week.zondag))
    minuten = Minuten(**inzet.geteld().som_per_vorm())
    contract = user.contractminuten(Bevoegdheid.ACTIVITEIT_LOGGEN, week.werkdagen)
    return Weekstand(week.maandag, week.zondag, minuten, contract, stroken_for(minuten, van=contract or 0))


def recente_rijen_of(user):
    """The last few activities of this user, planned ones of the coming days not among them."""
    eigen = Activiteit.objects.visible_to(user).eigen_van(user).filter(datum__lte=timezone.localdate())
    return rijen_for(eigen.voor_regels().met_inzet()[:RECENT])


def gepland_of(user):
    """What this user has planned from tomorrow on, at most six."""
    eigen = Activiteit.objects.visible_to(user).eigen_van(user)
    rijen = eigen.filter(status=Status.GEPLAND, datum__gt=timezone.localdate())
    return list(rijen.voor_regels().order_by("datum", "begintijd", "pk")[:RECENT])


def af_te_vinken_of(user):
    """What this user planned and did not tick off, of today and the two weeks before: the last few, and how many more.
    The newest first: on a phone there is room for no more above the questions."""
    vandaag = timezone.localdate()
    eigen = Activiteit.objects.writable_by(user).eigen_van(user)
    rijen = eigen.filter(status=Status.GEPLAND, datum__range=(vandaag - AF_TE_VINKEN, vandaag))
    rijen = list(rijen.voor_regels().order_by("-datum", "begintijd", "pk"))
    return rijen[:MEESTE_VINKEN], len(rijen[MEESTE_VINKEN:])


def laatste_jaar():
    """The Periode of the last twelve months, up to and including today."""
    vandaag = timezone.localdate()
    return Periode(vandaag - datetime.timedelta(days=365), vandaag)


@dataclass(frozen=True)
class Zorg:
    """Something that a beheerder or coördinator should look at."""

    zin: str
    url: str
    doen: str


def zorgen_for(user):
    """What needs care in the gemeenten of this beheerder; empty when all is well."""
    vandaag = timezone.localdate()
    wijken = Wijk.objects.met_bevoegdheid(user, Bevoegdheid.WIJKEN_BEHEREN).bestaand_op(vandaag)
    lopend = Aanstelling.objects.beheerbaar_voor(user).lopend()
    zorgen = (
        _zorg(
            0 if wijken.exists() else 1,
            "Er zijn nog geen wijken. Zonder wijken kan niemand loggen.",
            "",
            ("wijken:wijk_list", "Wijken toevoegen"),
        ),
        _zorg(
            wijken.met_inwoners(vandaag.year).filter(inwoners__isnull=True).count(),
            "Eén wijk zonder inwonertal: uren per 1.000 inwoners blijven daar leeg.",
            "{} wijken zonder inwonertal: uren per 1.000 inwoners blijven daar leeg.",
            ("wijken:wijk_list", "Inwoners invullen"),
        ),
        _zorg(
            wijken.filter(grens__isnull=True).count(),
            "Eén wijk zonder grens: die staat niet op de kaart.",
            "{} wijken zonder grens: die staan niet op de kaart.",
            ("wijken:wijk_list", "Grenzen laden"),
        ),
        _zorg(
            lopend.filter(einde__lte=vandaag + BINNENKORT).count(),
            "Eén aanstelling loopt binnen een maand af.",
            "{} aanstellingen lopen binnen een maand af.",
            ("gebruikers:mens_list", "Bekijken"),
        ),
        _zorg(
            _werkgevers_zonder_mensen(user, lopend),
            "Eén welzijnsorganisatie zonder iemand die kan inloggen.",
            "{} welzijnsorganisaties zonder iemand die kan inloggen.",
            ("gebruikers:mens_list", "Mensen toevoegen"),
        ),
    )
    return [zorg for zorg in zorgen if zorg]


def teamzorgen_for(user):
    """What asks for the attention of a coördinator: months, colleagues, ticks; empty when all is well."""
    collegas = list(team_van(user))
    stil = [mens for mens in collegas if not mens.vorige_week]
    wacht = sum(mens.wacht for mens in collegas)
    open_ = sum(
        len(open_maanden(organisatie=a.organisatie, gemeente=a.gemeente))
        for a in user.rechten.met(Bevoegdheid.MAAND_AFSLUITEN)
    )
    zonder_login = sum(not mens.has_usable_password() for mens in collegas)
    zorgen = (
        _zorg(
            open_,
            "Eén maand staat nog open.",
            "{} maanden staan nog open.",
            ("activiteiten:maand_list", "Afsluiten"),
        ),
        _zorg(
            len(stil),
            "Eén collega logde vorige week niets.",
            "{} collega’s logden vorige week niets.",
            ("activiteiten:team", "Bekijken"),
        ),
        _zorg(
            wacht,
            "Eén geplande activiteit is voorbij en nog niet afgevinkt.",
            "{} geplande activiteiten zijn voorbij en nog niet afgevinkt.",
            ("activiteiten:team", "Bekijken"),
        ),
        _zorg(
            zonder_login,
            "Eén collega kan nog niet inloggen: er is nog geen wachtwoord gekozen.",
            "{} collega’s kunnen nog niet inloggen: ze kozen nog geen wachtwoord.",
            ("gebruikers:mens_list", "Bekijken"),
        ),
    )
    return [zorg for zorg in zorgen if zorg]


def _zorg(aantal, een, meer, knop):
    """The Zorg for this number of things, in the sentence for one or for more; None when there are none."""
    url, doen = knop
    return Zorg(een if aantal == 1 else meer.format(aantal), reverse(url), doen) if aantal else None


def _werkgevers_zonder_mensen(user, lopend):
    """How many welzijnsorganisaties have nobody who logs in. Partners such as a school need nobody."""
    welzijn = Organisatie.objects.visible_to(user).filter(soort=Organisatie.Soort.WELZIJN)
    return welzijn.exclude(aanstellingen__in=lopend).count()
