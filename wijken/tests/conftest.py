import pytest

from wijken.tests.factories import BuurtFactory


@pytest.fixture
def beheer(client, beheerder):
    """A browser in which the beheerder of Waterrijk is logged in."""
    client.force_login(beheerder)
    return client


@pytest.fixture
def dijk(lindehof):
    return BuurtFactory(wijk=lindehof, code="BU99990301", naam="Dijk")


@pytest.fixture
def strand(duinrand):
    """A buurt of the other gemeente."""
    return BuurtFactory(wijk=duinrand, code="BU99980101", naam="Strand")
