"""The people of the tests: two gemeenten, two organisaties in the first, and somebody in every role.

Loaded as a pytest plugin by the root conftest.py. `waterrijk` is the gemeente under test; `zandveen` and the
second organisatie (`buurtkracht`) are there so that a leak has something to leak.
"""

import pytest

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Organisatie
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory, OrganisatieFactory
from wijken.tests.factories import GemeenteFactory, WijkFactory


@pytest.fixture
def waterrijk(db):
    return GemeenteFactory(code="GM9999", naam="Waterrijk")


@pytest.fixture
def zandveen(db):
    return GemeenteFactory(code="GM9998", naam="Zandveen")


@pytest.fixture
def welzijn(waterrijk):
    return OrganisatieFactory(naam="Welzijn Waterrijk", gemeenten=[waterrijk])


@pytest.fixture
def buurtkracht(waterrijk):
    return OrganisatieFactory(naam="Buurtkracht", gemeenten=[waterrijk])


@pytest.fixture
def wijkteamorganisatie(waterrijk):
    return OrganisatieFactory(
        naam="Gemeente Waterrijk", soort=Organisatie.Soort.GEMEENTE, gemeenten=[waterrijk]
    )


@pytest.fixture
def welzijn_zandveen(zandveen):
    return OrganisatieFactory(naam="Welzijn Zandveen", gemeenten=[zandveen])


@pytest.fixture
def lindehof(waterrijk):
    return WijkFactory(gemeente=waterrijk, code="WK999903", naam="Lindehof")


@pytest.fixture
def spoorzicht(waterrijk):
    return WijkFactory(gemeente=waterrijk, code="WK999908", naam="Spoorzicht")


@pytest.fixture
def duinrand(zandveen):
    """A wijk of the other gemeente."""
    return WijkFactory(gemeente=zandveen, code="WK999801", naam="Duinrand")


def _mens(naam, rol, gemeente, organisatie=None):
    voornaam = naam.partition(" ")[0].lower()
    gebruiker = GebruikerFactory(naam=naam, email=f"{voornaam}@voorbeeld.example")
    AanstellingFactory(gebruiker=gebruiker, rol=rol, gemeente=gemeente, organisatie=organisatie)
    return gebruiker


@pytest.fixture
def werker(waterrijk, welzijn):
    return _mens("Noor Werker", Rol.OPBOUWWERKER, waterrijk, welzijn)


@pytest.fixture
def collega(waterrijk, welzijn):
    """Another opbouwwerker of the same organisatie."""
    return _mens("Bram Collega", Rol.OPBOUWWERKER, waterrijk, welzijn)


@pytest.fixture
def coordinator(waterrijk, welzijn):
    return _mens("Carla Coördinator", Rol.COORDINATOR, waterrijk, welzijn)


@pytest.fixture
def wijkteamlid(waterrijk, wijkteamorganisatie):
    return _mens("Wim Wijkteam", Rol.WIJKTEAMLID, waterrijk, wijkteamorganisatie)


@pytest.fixture
def beleid(waterrijk):
    return _mens("Bea Beleid", Rol.BELEIDSMEDEWERKER, waterrijk)


@pytest.fixture
def beheerder(waterrijk):
    return _mens("Hans Beheer", Rol.BEHEERDER, waterrijk)


@pytest.fixture
def andere_organisatie(waterrijk, buurtkracht):
    """An opbouwwerker of another organisatie in the same gemeente."""
    return _mens("Olga Ander", Rol.OPBOUWWERKER, waterrijk, buurtkracht)


@pytest.fixture
def werker_zandveen(zandveen, welzijn_zandveen):
    return _mens("Zita Zandveen", Rol.OPBOUWWERKER, zandveen, welzijn_zandveen)


@pytest.fixture
def beleid_zandveen(zandveen):
    return _mens("Bert Zandveen", Rol.BELEIDSMEDEWERKER, zandveen)


@pytest.fixture
def zonder_aanstelling(db):
    return GebruikerFactory(naam="Nina Nieuw", email="nina@voorbeeld.example")
