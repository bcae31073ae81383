"""Django's admin: for superusers, without deleting."""

import pytest

from gebruikers.models import Gebruiker
from initiatieven.models import Thema
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory

LIJSTEN = (
    "initiatieven/thema",
    "initiatieven/doelgroep",
    "initiatieven/initiatief",
    "netwerken/netwerk",
    "netwerken/wijkteam",
)


@pytest.fixture
def superuser(db):
    return Gebruiker.objects.create_superuser("techniek@voorbeeld.example")


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_een_superuser_ziet_en_voegt_toe_maar_verwijdert_niet(client, superuser, lijst):
    rij = {
        "initiatieven/initiatief": InitiatiefFactory,
        "netwerken/netwerk": NetwerkFactory,
        "netwerken/wijkteam": WijkteamFactory,
    }.get(lijst, lambda: None)()
    client.force_login(superuser)
    antwoord = client.get(f"/admin/{lijst}/")
    assert "delete_selected" not in antwoord.content.decode()
    assert client.get(f"/admin/{lijst}/add/").status_code == 200
    pk = rij.pk if rij else antwoord.context["cl"].result_list[0].pk
    assert client.get(f"/admin/{lijst}/{pk}/change/").status_code == 200
    assert client.post(f"/admin/{lijst}/{pk}/delete/", {"post": "yes"}).status_code == 403


def test_een_thema_eindigt_met_een_datum(client, superuser):
    client.force_login(superuser)
    thema = Thema.objects.get(naam="cultuur")
    client.post(
        f"/admin/initiatieven/thema/{thema.pk}/change/", {"naam": "cultuur", "geldig_tot": "2026-01-01"}
    )
    assert thema not in Thema.objects.geldig_op()


@pytest.mark.parametrize("wie", ["werker", "beheerder"])
def test_anderen_komen_er_niet_in(request, client, wie):
    client.force_login(request.getfixturevalue(wie))
    assert client.get("/admin/initiatieven/thema/").status_code in {302, 403}
