"""What a person may do. Code asks for a bevoegdheid, never for a rol; one table maps the one to the other."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices


class Rol(TextChoices):
    OPBOUWWERKER = "opbouwwerker", "opbouwwerker"
    COORDINATOR = "coordinator", "coördinator"
    WIJKTEAMLID = "wijkteamlid", "wijkteamlid"
    BELEIDSMEDEWERKER = "beleidsmedewerker", "beleidsmedewerker"
    BEHEERDER = "beheerder", "beheerder"


ROLLEN_MET_ORGANISATIE = (Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.WIJKTEAMLID)
"""Roles that work for an organisatie; the others work for the gemeente as a whole."""

ROLLEN_MET_TWEEDE_STAP = (Rol.COORDINATOR, Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER)
"""Roles that see more than their own work: a password alone is not enough (gebruikers/tweede_stap.py)."""


class Bevoegdheid(StrEnum):
    # The log
    ACTIVITEIT_LOGGEN = "activiteit_loggen"
    ACTIVITEIT_INZIEN = "activiteit_inzien"
    """Opens the log pages; whose activities are in them is said by the next two."""
    ACTIVITEIT_ORGANISATIE = "activiteit_organisatie"
    """Sees the activities of the own organisatie, with their text; without it only one's own."""
    ACTIVITEIT_CORRIGEREN = "activiteit_corrigeren"
    """Changes activities of colleagues in the own organisatie; with a reason also in a closed month."""
    MAAND_AFSLUITEN = "maand_afsluiten"
    """Closes a month of the own organisatie, and opens it again."""
    # Initiatieven, netwerken, wijkteams
    SOCIALE_BASIS_INZIEN = "sociale_basis_inzien"
    SOCIALE_BASIS_SCHRIJVEN = "sociale_basis_schrijven"
    SOCIALE_BASIS_BEVESTIGEN = "sociale_basis_bevestigen"
    # Figures per wijk
    RAPPORTAGE_INZIEN = "rapportage_inzien"
    """Opens the reports; the scope of the figures is said by the next three."""
    CIJFERS_GEMEENTE = "cijfers_gemeente"
    """All organisaties of the gemeente, person counts below five hidden."""
    CIJFERS_ORGANISATIE = "cijfers_organisatie"
    CIJFERS_EIGEN_WIJKEN = "cijfers_eigen_wijken"
    """The own organisatie, in the wijken of the aanstelling."""
    # Beheer
    WIJKEN_BEHEREN = "wijken_beheren"
    WIJKTEAMS_BEHEREN = "wijkteams_beheren"
    MENSEN_BEHEREN = "mensen_beheren"
    """People of the own gemeente, in every role."""
    COLLEGAS_BEHEREN = "collegas_beheren"
    """People of the own organisatie in the own gemeente."""


_B = Bevoegdheid
_SCHRIJVER = frozenset(
    {
        _B.ACTIVITEIT_LOGGEN,
        _B.ACTIVITEIT_INZIEN,
        _B.SOCIALE_BASIS_INZIEN,
        _B.SOCIALE_BASIS_BEVESTIGEN,
        _B.RAPPORTAGE_INZIEN,
    }
)

BEVOEGDHEDEN = {
    Rol.OPBOUWWERKER: _SCHRIJVER
    | {_B.ACTIVITEIT_ORGANISATIE, _B.SOCIALE_BASIS_SCHRIJVEN, _B.CIJFERS_ORGANISATIE},
    Rol.COORDINATOR: _SCHRIJVER
    | {
        _B.ACTIVITEIT_ORGANISATIE,
        _B.ACTIVITEIT_CORRIGEREN,
        _B.MAAND_AFSLUITEN,
        _B.SOCIALE_BASIS_SCHRIJVEN,
        _B.CIJFERS_ORGANISATIE,
        _B.COLLEGAS_BEHEREN,
    },
    Rol.WIJKTEAMLID: _SCHRIJVER | {_B.CIJFERS_EIGEN_WIJKEN},
    Rol.BELEIDSMEDEWERKER: frozenset({_B.SOCIALE_BASIS_INZIEN, _B.RAPPORTAGE_INZIEN, _B.CIJFERS_GEMEENTE}),
    Rol.BEHEERDER: frozenset(
        {
            _B.SOCIALE_BASIS_INZIEN,
            _B.RAPPORTAGE_INZIEN,
            _B.CIJFERS_GEMEENTE,
            _B.WIJKEN_BEHEREN,
            _B.WIJKTEAMS_BEHEREN,
            _B.MENSEN_BEHEREN,
        }
    ),
}


def rollen_met(bevoegdheid):
    """The roles that carry this bevoegdheid."""
    return [rol for rol, bevoegdheden in BEVOEGDHEDEN.items() if bevoegdheid in bevoegdheden]


@dataclass(frozen=True)
class Rechten:
    """The running aanstellingen of one person, and what follows from them. Rights are their union;
    each object is judged by the aanstelling that fits it (its gemeente, and its organisatie)."""

    aanstellingen: tuple

    def met(self, bevoegdheid):
        """The aanstellingen that carry this bevoegdheid."""
        return tuple(a for a in self.aanstellingen if bevoegdheid in BEVOEGDHEDEN[a.rol])

    def heeft(self, bevoegdheid):
        return bool(self.met(bevoegdheid))

    @property
    def moet_tweede_stap(self):
        return any(a.rol in ROLLEN_MET_TWEEDE_STAP for a in self.aanstellingen)

    def gemeente_ids(self, bevoegdheid=None):
        """Ids of the gemeenten in which this person works, or has this bevoegdheid."""
        gekozen = self.aanstellingen if bevoegdheid is None else self.met(bevoegdheid)
        return {a.gemeente_id for a in gekozen}

    def werkplekken(self, bevoegdheid):
        """Pairs (organisatie id, gemeente id) in which this person has this bevoegdheid."""
        return {(a.organisatie_id, a.gemeente_id) for a in self.met(bevoegdheid)}

    def aanstellingen_bij(self, bevoegdheid, wijk):
        """The aanstellingen with this bevoegdheid that fit a wijk: those that name it or name none; if there are
        none such, all of that gemeente."""
        in_gemeente = [a for a in self.met(bevoegdheid) if a.gemeente_id == wijk.gemeente_id]
        passend = [a for a in in_gemeente if not a.wijk_ids or wijk.pk in a.wijk_ids]
        return tuple(passend or in_gemeente)
