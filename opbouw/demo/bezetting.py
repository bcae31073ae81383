"""Organisaties and the people who work in the demo. Residents are nowhere in it: the model has no place for them."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.contrib.auth.hashers import make_password

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from opbouw.demo.accounts import WACHTWOORD
from opbouw.demo.rijen import delen, koppel, lees
from opbouw.demo.versieregels import Versie, bewaar_versies
from opbouw.demo.werkritme import op

NOOR = "worker@waterrijk.example"
ORGANISATIES, MENSEN = lees("organisaties.csv"), lees("mensen.csv")
"""`begin` is the first day of a person and `einde` the first day gone, in days before the date of the demo; without:
before the demo begins, and still there. Who has no e-mail gets one made from the name."""


@dataclass(frozen=True)
class Medewerker:
    """Somebody who logs: one aanstelling, with the wijkcodes in which it holds."""

    gebruiker: Gebruiker
    aanstelling: Aanstelling
    wijken: frozenset[str]

    def werkt_op(self, dag):
        return self.aanstelling.begin <= dag and (
            self.aanstelling.einde is None or dag < self.aanstelling.einde
        )


def laad_organisaties(gebied):
    """The organisaties of one gemeente, by name."""
    organisaties = Organisatie.objects.bulk_create(
        Organisatie(naam=rij["naam"], soort=rij["soort"]) for rij in ORGANISATIES[gebied.gemeente.code]
    )
    koppel(Organisatie.gemeenten, [(organisatie, [gebied.gemeente]) for organisatie in organisaties])
    return {organisatie.naam: organisatie for organisatie in organisaties}


def laad_mensen(gebied, organisaties, *, dag, begin):
    """People with their aanstellingen; returns those who log, as a list of Medewerker.

    Only the accounts of accounts.py get a password; their colleagues are names in the log. `begin` (a date) is
    the first day of the log.
    """
    # Before the log begins, and before anything that they support was started.
    in_dienst = date(min(begin.year - 1, dag.year - 6), 1, 1)
    wachtwoord = make_password(WACHTWOORD)  # one hash for all: it is slow, and the password is public
    rijen, domein = MENSEN[gebied.gemeente.code], f"{gebied.gemeente.naam.lower()}.example"
    gebruikers = Gebruiker.objects.bulk_create(
        Gebruiker(
            naam=rij["naam"],
            email=rij["email"] or f"{rij['naam'].lower().replace(' ', '.')}@{domein}",
            password=wachtwoord if rij["email"] else make_password(None),
            is_demo=True,
            toegevoegd_op=op(begin, 9),
        )
        for rij in rijen
    )
    aanstellingen = Aanstelling.objects.bulk_create(
        Aanstelling(
            gebruiker=gebruiker,
            rol=rij["rol"],
            gemeente=gebied.gemeente,
            organisatie=organisaties.get(rij["organisatie"]),
            begin=dag - timedelta(int(rij["begin"])) if rij["begin"] else in_dienst,
            einde=dag - timedelta(int(rij["einde"])) if rij["einde"] else None,
            uren_per_week=Decimal(rij["uren_per_week"]) if rij["uren_per_week"] else None,
        )
        for gebruiker, rij in zip(gebruikers, rijen, strict=True)
    )
    wijken = {a: delen(rij["wijken"]) for a, rij in zip(aanstellingen, rijen, strict=True)}
    koppel(Aanstelling.wijken, [(a, [gebied.wijken[code] for code in wijken[a]]) for a in aanstellingen])
    _bewaar_geschiedenis(aanstellingen)
    return [
        Medewerker(a.gebruiker, a, frozenset(wijken[a] or gebied.wijken))
        for a in aanstellingen
        if a.organisatie
    ]


def _bewaar_geschiedenis(aanstellingen):
    """The beheerder appointed everybody, and ended what has ended."""
    beheerder = next((a.gebruiker for a in aanstellingen if a.rol == Rol.BEHEERDER), None)
    versies = [Versie(a, op(a.begin, 9), beheerder, {"einde": None}) for a in aanstellingen]
    versies += [
        Versie(a, op(a.einde - timedelta(14), 9), beheerder, soort="~") for a in aanstellingen if a.einde
    ]
    bewaar_versies(versies)
