"""The same form sent twice: one activity; with something else in it: asked, never saved by surprise."""

import uuid

import pytest
from django.urls import reverse

from activiteiten.models import Activiteit, Inzet
from activiteiten.tests.formulier import NIEUW

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")


def test_dubbel_verzonden_formulier_maakt_een_rij(log, invoer):
    gegevens = invoer()
    antwoorden = [log(gegevens) for _ in range(3)]
    assert {a.status_code for a in antwoorden} == {302}
    assert (Activiteit.objects.count(), Inzet.objects.count()) == (1, 1)


def test_zelfde_formulier_met_andere_inhoud_vraagt_wijzigen_of_nieuw(log, client, invoer):
    gegevens = invoer()
    log(gegevens)
    vraag = log(gegevens | {"deelnemers": "15"})
    assert vraag.status_code == 409
    assert "Wijzigen of nieuw?" in vraag.text
    nieuwe_sleutel = vraag.context["form"]["sleutel"].value()
    assert nieuwe_sleutel != gegevens["sleutel"]
    assert vraag.context["form"]["deelnemers"].value() == "15"
    eerste = Activiteit.objects.get()
    verborgen = {"versie": vraag.context["form"]["versie"].value(), "sleutel": nieuwe_sleutel}

    client.post(
        reverse("activiteiten:activiteit_update", args=[eerste.pk]),
        gegevens | {"deelnemers": "15"} | verborgen,
    )
    assert list(Activiteit.objects.values_list("deelnemers", flat=True)) == [15]

    log(gegevens | {"deelnemers": "16"} | verborgen)
    assert sorted(Activiteit.objects.values_list("deelnemers", flat=True)) == [15, 16]


def test_hetzelfde_uit_een_nieuw_formulier_is_een_tweede_activiteit(log, invoer):
    assert [log(invoer()).status_code for _ in range(2)] == [302, 302]
    assert Activiteit.objects.count() == 2


def test_zelfde_formulier_na_verwijderen_zegt_dat_het_verwijderd_is(log, client, invoer):
    gegevens = invoer()
    log(gegevens)
    client.post(reverse("activiteiten:activiteit_delete", args=[Activiteit.objects.get().pk]))
    client.get(reverse("activiteiten:activiteit_list"))
    assert log(gegevens).status_code == 302
    assert not Activiteit.objects.exists()
    assert "is verwijderd" in client.get(reverse("activiteiten:activiteit_list")).text


def test_sleutel_is_van_degene_die_logt(log, client, invoer, collega):
    sleutel = str(uuid.uuid4())
    log(invoer(sleutel=sleutel))
    client.force_login(collega)
    client.post(NIEUW, invoer(sleutel=sleutel))
    assert Activiteit.objects.count() == 2
