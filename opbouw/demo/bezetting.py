"""Organisaties and the people who work in the demo. Residents are nowhere in it: the model has no place for them."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.contrib.auth.hashers import make_password

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from opbouw.demo.accounts import WACHTWOORD
from opbouw.demo.gebieden import WATERRIJK, ZANDVEEN
from opbouw.demo.versieregels import Versie, bewaar_versies
from opbouw.demo.werkritme import op

WELZIJN, BUURTKRACHT, GEMEENTE = "Welzijn Waterrijk", "Buurtkracht Waterrijk", "Gemeente Waterrijk"
WELZIJN_ZANDVEEN = "Welzijn Zandveen"
SCHOOL, BIBLIOTHEEK, CORPORATIE = "Basisschool De Linde", "Bibliotheek Waterrijk", "Woonstichting Waterrijk"

S = Organisatie.Soort
ORGANISATIES = {
    WATERRIJK: {
        WELZIJN: S.WELZIJN,
        BUURTKRACHT: S.WELZIJN,
        GEMEENTE: S.GEMEENTE,
        SCHOOL: S.SCHOOL,
        BIBLIOTHEEK: S.BIBLIOTHEEK,
        CORPORATIE: S.CORPORATIE,
    },
    ZANDVEEN: {WELZIJN_ZANDVEEN: S.WELZIJN},
}

NOOR = "worker@waterrijk.example"
JAAR = 365

WERKER, COORDINATOR, WIJKTEAMLID = Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.WIJKTEAMLID
# (name, e-mail or None: made from the name, role, organisatie, hours per week, numbers of the wijken,
#  first day and first day gone, in days before the date of the demo; None: before the demo begins, and still there)
MENSEN = {
    WATERRIJK: (
        ("Noor de Wit", NOOR, WERKER, WELZIJN, 28, "03 08 02", None, None),
        ("Samira Bouzid", None, WERKER, WELZIJN, 32, "08 06", None, None),
        ("Jeroen Postma", None, WERKER, WELZIJN, 24, "01 03", None, None),
        ("Fatma Yildiz", None, WERKER, WELZIJN, 28, "06 02", None, None),
        ("Daan Vermeulen", None, WERKER, WELZIJN, 36, "08 07 12", 2 * JAAR, None),
        ("Chidi Okafor", None, WERKER, WELZIJN, 32, "01 06 02", None, None),
        ("Marieke Dijkhuis", None, WERKER, WELZIJN, 24, "03 07 12", None, None),
        ("Ingrid Haverkamp", None, WERKER, WELZIJN, 20, "07 01", None, None),
        ("Bas Zwart", None, WERKER, WELZIJN, 28, "08 07 12", None, 14 * 30),
        ("Rachid el Amrani", None, WERKER, BUURTKRACHT, 32, "09 10", None, None),
        ("Wilma Terpstra", None, WERKER, BUURTKRACHT, 28, "05 04", None, None),
        ("Sanne Kuipers", None, WERKER, BUURTKRACHT, 24, "10 11", None, None),
        ("Linh Nguyen", None, WERKER, BUURTKRACHT, 28, "04 09", None, None),
        ("Gerben Wiersma", None, WERKER, BUURTKRACHT, 16, "05 11", None, None),
        ("Aisha Warsame", None, WERKER, BUURTKRACHT, 24, "01 04 10", 22 * 30, None),
        ("Hanneke Brouwer", "coordinator@waterrijk.example", COORDINATOR, WELZIJN, 32, "", None, None),
        ("Ruud Schippers", None, COORDINATOR, BUURTKRACHT, 28, "", None, None),
        ("Tineke Bakker", "wijkteam@waterrijk.example", WIJKTEAMLID, GEMEENTE, 32, "08 12", None, None),
        ("Youssef Haddad", None, WIJKTEAMLID, GEMEENTE, 36, "08 12", None, None),
        ("Petra Groen", None, WIJKTEAMLID, GEMEENTE, 24, "06 02", None, None),
        ("Kees Olthof", None, WIJKTEAMLID, GEMEENTE, 32, "06 02", None, None),
        ("Sevda Kaya", None, WIJKTEAMLID, GEMEENTE, 28, "01 03 07 11", None, None),
        ("Lars Hendriksen", None, WIJKTEAMLID, GEMEENTE, 32, "01 03 07 11", 18 * 30, None),
        ("Mirjam Visscher", None, WIJKTEAMLID, GEMEENTE, 28, "04 05 09 10", None, None),
        ("Dewi Lestari", None, WIJKTEAMLID, GEMEENTE, 24, "04 05 09 10", None, None),
        ("Thijs van Leeuwen", "beleid@waterrijk.example", Rol.BELEIDSMEDEWERKER, None, None, "", None, None),
        ("Joke Mulder", "beheer@waterrijk.example", Rol.BEHEERDER, None, None, "", None, None),
    ),
    ZANDVEEN: (
        ("Esra Demir", "worker@zandveen.example", WERKER, WELZIJN_ZANDVEEN, 28, "", None, None),
        ("Wouter Klaassen", None, WERKER, WELZIJN_ZANDVEEN, 20, "", None, None),
        ("Agnes Prins", "beleid@zandveen.example", Rol.BELEIDSMEDEWERKER, None, None, "", None, None),
    ),
}
DOMEIN = {WATERRIJK: "waterrijk.example", ZANDVEEN: "zandveen.example"}


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
    namen = ORGANISATIES[gebied.gemeente.code]
    organisaties = Organisatie.objects.bulk_create(
        Organisatie(naam=naam, soort=soort) for naam, soort in namen.items()
    )
    werkzaam = Organisatie.gemeenten.through
    werkzaam.objects.bulk_create(werkzaam(organisatie=o, gemeente=gebied.gemeente) for o in organisaties)
    return {organisatie.naam: organisatie for organisatie in organisaties}


def laad_mensen(gebied, organisaties, *, dag, begin):
    """People with their aanstellingen; returns those who log, as a list of Medewerker.

    Only the accounts of accounts.py get a password; their colleagues are names in the log. `begin` (a date) is
    the first day of the log.
    """
    code = gebied.gemeente.code
    # Before the log begins, and before anything that they support was started.
    in_dienst = date(min(begin.year - 1, dag.year - 6), 1, 1)
    wachtwoord = make_password(WACHTWOORD)  # one hash for all: it is slow, and the password is public
    rijen = MENSEN[code]
    gebruikers = Gebruiker.objects.bulk_create(
        Gebruiker(
            naam=naam,
            email=email or f"{naam.lower().replace(' ', '.')}@{DOMEIN[code]}",
            password=wachtwoord if email else make_password(None),
            is_demo=True,
            toegevoegd_op=op(begin, 9),
        )
        for naam, email, *_ in rijen
    )
    aanstellingen = Aanstelling.objects.bulk_create(
        Aanstelling(
            gebruiker=gebruiker,
            rol=rol,
            gemeente=gebied.gemeente,
            organisatie=organisaties.get(organisatie),
            begin=in_dienst if sinds is None else dag - timedelta(sinds),
            einde=None if weg is None else dag - timedelta(weg),
            uren_per_week=uren and Decimal(uren),
        )
        for gebruiker, (_, _, rol, organisatie, uren, _, sinds, weg) in zip(gebruikers, rijen, strict=True)
    )
    medewerkers, koppelingen = [], []
    koppeling = Aanstelling.wijken.through
    for aanstelling, (*_, nummers, _, _) in zip(aanstellingen, rijen, strict=True):
        codes = [f"WK{code[2:]}{nummer}" for nummer in nummers.split()]
        koppelingen += [koppeling(aanstelling=aanstelling, wijk=gebied.wijken[wijk]) for wijk in codes]
        if aanstelling.organisatie_id:
            medewerkers.append(
                Medewerker(aanstelling.gebruiker, aanstelling, frozenset(codes or gebied.wijken))
            )
    koppeling.objects.bulk_create(koppelingen)
    _bewaar_geschiedenis(aanstellingen)
    return medewerkers


def _bewaar_geschiedenis(aanstellingen):
    """The beheerder appointed everybody, and ended what has ended."""
    beheerder = next((a.gebruiker for a in aanstellingen if a.rol == Rol.BEHEERDER), None)
    versies = [Versie(a, op(a.begin, 9), beheerder, {"einde": None}) for a in aanstellingen]
    versies += [
        Versie(a, op(a.einde - timedelta(14), 9), beheerder, soort="~") for a in aanstellingen if a.einde
    ]
    bewaar_versies(versies)
