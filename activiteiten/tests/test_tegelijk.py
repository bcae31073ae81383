"""Several at once, with the test client in threads: nothing comes double, nothing is lost. `make test-druk` does the
same on a larger scale, over HTTP to gunicorn."""

import logging

import pytest
from django.test import Client

from activiteiten.tests.gelijktijdig import dubbel_in_database, stuur_dubbel, wijzig_samen

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def stil(caplog):
    caplog.set_level(logging.ERROR, "django.request")  # each 409 is a line


@pytest.fixture
def verkeer(werker, collega):
    """`open_` and `stuur` for these two people: each request a client of its own, in the session of its user."""
    sessies = {}
    for user in (werker, collega):
        client = Client()
        client.force_login(user)
        sessies[user.pk] = client.cookies

    def client_van(user):
        client = Client()
        client.cookies = sessies[user.pk].copy()
        return client

    def open_(user, pad):
        return client_van(user).get(pad).text

    def stuur(user, pad, velden):
        antwoord = client_van(user).post(pad, velden)
        return antwoord.status_code, antwoord.text

    return {"open_": open_, "stuur": stuur}


def test_tien_formulieren_acht_keer_tegelijk_verstuurd_zijn_tien_rijen(verkeer, werker, lindehof):
    statussen = stuur_dubbel(10, user=werker, wijk=lindehof, **verkeer)

    assert statussen == [302] * 80
    assert dubbel_in_database() == (10, 10, 10, 10)


def test_van_zes_paren_die_samen_wijzigen_gaat_niets_verloren(
    verkeer, werker, collega, lindehof, spoorzicht, welzijn
):
    fouten = wijzig_samen(
        6, een=werker, ander=collega, wijken=(lindehof, spoorzicht), organisatie=welzijn, **verkeer
    )

    assert fouten == []
