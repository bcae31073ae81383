"""Wijken in Django's admin: for superusers, with the same borders and without a delete."""

import json

import pytest
from django.urls import reverse

from gebruikers.models import Gebruiker
from wijken.models import Wijk
from wijken.tests.factories import vierkant

pytestmark = pytest.mark.django_db

GEEN_KERNCIJFERS = {"kerncijfers-TOTAL_FORMS": "0", "kerncijfers-INITIAL_FORMS": "0"}


@pytest.fixture
def superuser(client):
    client.force_login(Gebruiker.objects.create_superuser("root@voorbeeld.example", "een-goed-wachtwoord"))
    return client


def test_a_border_is_read_as_elsewhere(superuser, lindehof):
    adres = reverse("admin:wijken_wijk_change", args=[lindehof.pk])
    gegevens = {"naam": "Lindehof", "vervallen_per": "", **GEEN_KERNCIJFERS}
    fout = superuser.post(adres, gegevens | {"grens": json.dumps(vierkant(2.3, 48.8))})
    superuser.post(adres, gegevens | {"grens": json.dumps(vierkant(207_000, 473_000, 1000))})

    assert "buiten Nederland" in fout.context["adminform"].form.errors["grens"][0]
    assert Wijk.objects.get().grens["coordinates"][0][0] == pytest.approx([6.15, 52.24], abs=0.01)


def test_code_and_gemeente_stay(superuser, lindehof, zandveen):
    adres = reverse("admin:wijken_wijk_change", args=[lindehof.pk])
    superuser.post(adres, {"naam": "Nieuw", "code": "WK999801", "gemeente": zandveen.pk, **GEEN_KERNCIJFERS})

    assert Wijk.objects.values_list("naam", "code", "gemeente__code").get() == ("Nieuw", "WK999903", "GM9999")


@pytest.mark.parametrize("soort", ["gemeente", "wijk", "buurt"])
def test_nothing_is_deleted(superuser, dijk, soort):
    pk = {"gemeente": dijk.gemeente, "wijk": dijk.wijk, "buurt": dijk}[soort].pk

    assert superuser.get(reverse(f"admin:wijken_{soort}_changelist")).status_code == 200
    assert (
        superuser.post(reverse(f"admin:wijken_{soort}_delete", args=[pk]), {"post": "yes"}).status_code == 403
    )
