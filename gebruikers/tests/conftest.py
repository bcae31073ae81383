import pytest


@pytest.fixture
def als_beheerder(client, beheerder):
    client.force_login(beheerder)
    return client


@pytest.fixture
def als_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client
