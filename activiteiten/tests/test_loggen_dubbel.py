"""The same form sent twice, or the same thing from a new form: asked, never saved by surprise."""

import uuid

import pytest
import time_machine
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


def test_wat_net_is_opgeslagen_wordt_niet_stil_nog_een_keer_opgeslagen(log, invoer):
    gegevens = invoer()
    log(gegevens)
    eerste = Activiteit.objects.get()
    vraag = log(invoer())
    assert vraag.status_code == 409
    assert "Dit heb je net al opgeslagen. Nog een keer?" in vraag.text
    assert reverse("activiteiten:activiteit_detail", args=[eerste.pk]) in vraag.text
    assert Activiteit.objects.count() == 1

    assert log(invoer(toch="1")).status_code == 302
    assert Activiteit.objects.count() == 2


def test_dezelfde_sleutel_blijft_een_herhaling_en_geen_vraag(log, invoer):
    tweede = invoer(toch="1")
    log(invoer())
    log(tweede)
    assert log(tweede | {"toch": ""}).status_code == 302
    assert Activiteit.objects.count() == 2


@pytest.mark.parametrize(
    "andere", [{"deelnemers": "15"}, {"duur": "1:31"}, {"vorm": "individueel"}, {"titel": "Soep"}]
)
def test_wat_maar_een_beetje_anders_is_geeft_geen_vraag(log, invoer, andere):
    log(invoer())
    assert log(invoer(**andere)).status_code == 302
    assert Activiteit.objects.count() == 2


def test_de_vraag_geldt_tien_minuten(log, invoer):
    log(invoer())
    with time_machine.travel("2026-11-21T12:09:59+01:00", tick=False):
        assert log(invoer()).status_code == 409
    with time_machine.travel("2026-11-21T12:10:01+01:00", tick=False):
        assert log(invoer()).status_code == 302


def test_wat_een_ander_opsloeg_of_wat_verwijderd_is_geeft_geen_vraag(log, client, invoer, collega):
    log(invoer())
    client.post(reverse("activiteiten:activiteit_delete", args=[Activiteit.objects.get().pk]))
    assert log(invoer()).status_code == 302
    client.force_login(collega)
    assert client.post(NIEUW, invoer()).status_code == 302
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
