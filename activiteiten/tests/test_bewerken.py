"""An activity that is there: changing it, taking it away and putting it back, and who may."""

import pytest
from django.urls import reverse

from activiteiten.models import Activiteit
from activiteiten.tests.formulier import NIEUW, inzet_rijen, met_collegas
from gebruikers.tests.factories import AanstellingFactory

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")


def test_bewerken_toont_en_bewaart_wat_er_stond(log, client, invoer, werker, collega):
    rijen = met_collegas((collega, "0:45", "indirect"))
    log(invoer(titel="Koffietafel", vrijwilligers="3", vrijwilligers_duur="6 uur", **rijen))
    activiteit = Activiteit.objects.get()
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    context = client.get(url).context
    assert (context["form"]["duur"].value(), context["form"]["vrijwilligers_duur"].value()) == (
        "1:30",
        "6:00",
    )
    assert context["invoer"].collegas.initial_forms[0]["duur"].value() == "0:45"
    client.post(url, invoer(versie="1", titel="Soeptafel", duur="2", **rijen | {"inzet-INITIAL_FORMS": "1"}))
    activiteit.refresh_from_db()
    assert (activiteit.titel, activiteit.versie, activiteit.vrijwilligers_minuten) == ("Soeptafel", 2, None)
    assert inzet_rijen() == [("Bram Collega", "indirect", 45), ("Noor Werker", "collectief", 120)]


def test_coordinator_corrigeert_en_de_tijd_blijft_van_de_werker(log, client, invoer, coordinator):
    log(invoer())
    activiteit = Activiteit.objects.get()
    client.force_login(coordinator)
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    assert client.post(url, invoer(versie="1", duur="1:00")).status_code == 302
    assert inzet_rijen() == [("Noor Werker", "collectief", 60)]


def test_beide_versies_staan_er_zoals_een_mens_ze_leest(log, client, invoer):
    log(invoer(begintijd="10:00", vrijwilligers="2", vrijwilligers_duur="1:30"))
    url = reverse("activiteiten:activiteit_update", args=[Activiteit.objects.get().pk])
    botsing = client.post(url, invoer(versie="0", datum="2026-11-03", begintijd="14:30"))
    assert {v.wat: (v.nu, v.jij) for v in botsing.context["verschillen"]} == {
        "Datum": ("2 maart 2026", "3 november 2026"),
        "Begintijd": ("10.00 uur", "14.30 uur"),
        "Vrijwilligers": ("2", "–"),
        "Tijd van vrijwilligers": ("1:30", "–"),
    }


def test_verwijderen_en_ongedaan_maken(log, client, invoer):
    log(invoer())
    activiteit = Activiteit.objects.get()
    client.post(reverse("activiteiten:activiteit_delete", args=[activiteit.pk]))
    assert not Activiteit.objects.exists()
    terug = reverse("activiteiten:activiteit_restore", args=[activiteit.pk])
    assert terug in client.get(reverse("activiteiten:activiteit_list")).text
    client.post(terug)
    assert Activiteit.objects.get() == activiteit


def test_terugzetten_wat_niet_verwijderd_was_zegt_dat(log, client, invoer):
    log(invoer(titel="Koffietafel"), follow=True)
    terug = reverse("activiteiten:activiteit_restore", args=[Activiteit.objects.get().pk])
    tekst = client.post(terug, follow=True).text
    assert "Er is niets teruggezet: Koffietafel was niet verwijderd." in tekst
    assert "staat er weer" not in tekst
    assert Activiteit.objects.get().versie == 1


@pytest.mark.parametrize("wie", ["andere_organisatie", "werker_zandveen", "collega"])
def test_wie_er_niet_bij_hoort_wijzigt_niets(log, client, invoer, request, wie):
    log(invoer())
    activiteit = Activiteit.objects.get()
    client.force_login(request.getfixturevalue(wie))
    for naam in ("update", "delete", "restore"):
        url = reverse(f"activiteiten:activiteit_{naam}", args=[activiteit.pk])
        verwacht = 409 if naam == "update" else 404  # what was typed comes back, as a new one
        assert client.post(url, invoer(versie="1", deelnemers="1")).status_code == verwacht
    assert Activiteit.objects.get().deelnemers == 14


def test_wie_inzet_heeft_mag_ook_wijzigen(log, client, invoer, collega):
    log(invoer(**met_collegas((collega, "1:00", "indirect"))))
    activiteit = Activiteit.objects.get()
    client.force_login(collega)
    form = client.get(reverse("activiteiten:activiteit_update", args=[activiteit.pk])).context["form"]
    assert form["duur"].value() == "1:00"


def test_bewerken_haalt_uren_niet_weg_bij_hun_organisatie(
    client, invoer, werker, waterrijk, welzijn, buurtkracht, lindehof, spoorzicht
):
    """Somebody who works for two: a title changes, and the hours stay where they were."""
    werker.aanstellingen.get().wijken.set([spoorzicht])
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht, wijken=[lindehof])
    client.force_login(werker)
    client.post(NIEUW, invoer(wijk=spoorzicht.pk))
    activiteit = Activiteit.objects.get()
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    client.post(url, invoer(wijk=lindehof.pk, versie="1", titel="Ander wijk"))
    activiteit.refresh_from_db()
    assert (activiteit.wijk, activiteit.organisatie) == (lindehof, welzijn)


def test_minuten_blijven_van_wie_ze_waren_toen_het_formulier_openging(
    log, client, invoer, coordinator, collega
):
    """Noor's time stands in the form of the coördinator; meanwhile Noor takes herself out and puts Bram in."""
    bram = met_collegas((collega, "0:20"))
    log(invoer(**bram))
    activiteit = Activiteit.objects.get()
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    client.force_login(coordinator)
    open_ = client.get(url)
    hoofd = open_.context["invoer"].hoofd
    assert f'name="hoofd" value="{hoofd.pk}"' in open_.text
    activiteit.inzet.filter(medewerker=hoofd).delete()
    client.post(url, invoer(versie="1", duur="2:00", hoofd=hoofd.pk, **bram))
    assert inzet_rijen() == [("Bram Collega", "collectief", 20), ("Noor Werker", "collectief", 120)]
