"""Templates: kept from an activity, used as far as everything in them still is, and thrown away."""

import datetime
import re

import pytest
from django.urls import reverse

from activiteiten.models import ActiviteitSoort, Sjabloon
from activiteiten.tests.formulier import NIEUW, begin_van
from gebruikers.models import Tekstverklaring

pytestmark = pytest.mark.usefixtures("dinsdag_tien_uur")


def test_sjabloon_bewaren_gebruiken_en_weggooien(ingelogd, eerdere, werker):
    bewaar = reverse("activiteiten:sjabloon_create", args=[eerdere.pk])
    ingelogd.post(bewaar, {"naam": "Koffie dinsdag"})
    ingelogd.post(bewaar, {"naam": "Koffie dinsdag"})
    sjabloon = Sjabloon.objects.get()
    assert (sjabloon.eigenaar, sjabloon.naam) == (werker, "Koffie dinsdag")
    assert "Dit hoort bij die ene keer" not in str(sjabloon.inhoud)
    begin = begin_van(ingelogd.get(NIEUW, {"sjabloon": sjabloon.pk}))
    assert (begin["titel"], begin["duur"]) == ("Koffietafel", "1:30")
    ingelogd.post(reverse("activiteiten:sjabloon_delete", args=[sjabloon.pk]))
    assert not Sjabloon.objects.exists()


def test_andermans_sjabloon_doet_niets(client, collega, werker):
    sjabloon = Sjabloon.objects.create(eigenaar=werker, naam="Koffie", inhoud={"titel": "Geheim"})
    client.force_login(collega)
    assert "titel" not in begin_van(client.get(NIEUW, {"sjabloon": sjabloon.pk}))
    assert "Koffie" not in client.get(reverse("activiteiten:sjabloon_list")).text


def test_een_sjabloon_zonder_naam_zegt_wat_er_mist(ingelogd, eerdere):
    antwoord = ingelogd.post(reverse("activiteiten:sjabloon_create", args=[eerdere.pk]), {"naam": ""})
    assert antwoord.status_code == 422
    assert "Geef het sjabloon een naam." in antwoord.text


def test_een_persoonsgegeven_in_de_naam_van_een_sjabloon_wordt_ter_plekke_gevraagd(ingelogd, eerdere):
    bewaar = reverse("activiteiten:sjabloon_create", args=[eerdere.pk])
    antwoord = ingelogd.post(bewaar, {"naam": "06-12345678"})
    (keuze,) = set(re.findall(r'<select name="(vondst-[^"]+)"', antwoord.text))
    assert ingelogd.post(bewaar, {"naam": "06-12345678", keuze: "weg"}).status_code == 422
    assert not Sjabloon.objects.exists()
    ingelogd.post(bewaar, {"naam": "06-12345678", keuze: "organisatie"})
    assert Sjabloon.objects.get().naam == "06-12345678"
    assert Tekstverklaring.objects.get().onderdeel == "sjabloon"


@pytest.fixture
def uit_sjabloon(ingelogd, eerdere):
    """The form, begun with a template of `eerdere` that was made before something changed."""
    ingelogd.post(reverse("activiteiten:sjabloon_create", args=[eerdere.pk]), {"naam": "Koffie"})
    return lambda: ingelogd.get(NIEUW, {"sjabloon": Sjabloon.objects.get().pk})


def test_een_sjabloon_waar_alles_nog_van_kan_zegt_niets(uit_sjabloon):
    assert uit_sjabloon().context["weggelaten"] == ""


def test_een_sjabloon_van_een_vorige_werkplek_vult_alles_in_behalve_de_wijk(uit_sjabloon, werker, zandveen):
    werker.aanstellingen.update(gemeente=zandveen)
    antwoord = uit_sjabloon()
    begin = begin_van(antwoord)
    assert (begin["titel"], begin["duur"], "wijk" in begin) == ("Koffietafel", "1:30", False)
    assert "Niet ingevuld, want hier niet (meer) te kiezen: wijk." in antwoord.text


def test_een_sjabloon_met_een_vervallen_wijk_zegt_dat(uit_sjabloon, lindehof):
    lindehof.vervallen_per = datetime.date(2026, 1, 1)
    lindehof.save()
    antwoord = uit_sjabloon()
    assert "wijk" not in begin_van(antwoord)
    assert antwoord.context["weggelaten"] == "wijk"


def test_een_sjabloon_met_een_soort_die_stopte_zegt_dat(uit_sjabloon):
    ActiviteitSoort.objects.filter(naam="ontmoeting").update(geldig_tot=datetime.date(2026, 11, 1))
    antwoord = uit_sjabloon()
    assert "soort" not in begin_van(antwoord)
    assert antwoord.context["weggelaten"] == "soort"


def test_een_sjabloon_met_een_verdwenen_initiatief_vult_de_rest_in(uit_sjabloon):
    sjabloon = Sjabloon.objects.get()
    sjabloon.inhoud |= {"initiatief": 987654, "themas": [987654]}
    sjabloon.save()
    antwoord = uit_sjabloon()
    assert begin_van(antwoord)["titel"] == "Koffietafel"
    assert antwoord.context["weggelaten"] == "initiatief en thema's"
