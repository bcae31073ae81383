"""Logging over HTTP: the six questions, the stand they give, and what is refused in words."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.models import Activiteit, ActiviteitSoort
from activiteiten.tests.formulier import NIEUW, fouten_van, inzet_rijen, met_collegas
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")


def test_zes_vragen_maken_een_activiteit(log, invoer, werker, welzijn, waterrijk, lindehof):
    antwoord = log(invoer())
    assert antwoord.status_code == 302
    activiteit = Activiteit.objects.get()
    assert (activiteit.gemeente, activiteit.wijk, activiteit.organisatie) == (waterrijk, lindehof, welzijn)
    assert (activiteit.ingevoerd_door, activiteit.deelnemers, activiteit.status) == (werker, 14, "uitgevoerd")
    assert inzet_rijen() == [("Noor Werker", "collectief", 90)]


def test_zonder_gekozen_vorm_geldt_de_gewone_vorm_van_de_soort(log, invoer):
    log(invoer(vorm="", soort=ActiviteitSoort.objects.get(naam="individuele hulp").pk))
    assert inzet_rijen() == [("Noor Werker", "individueel", 90)]


def test_deelnemers_leeg_is_onbekend_en_niet_nul(log, invoer):
    log(invoer(deelnemers=""))
    assert Activiteit.objects.get().deelnemers is None


def test_meer_collegas_en_vormen(log, invoer, werker, collega):
    log(invoer(**met_collegas((collega, "45m"), (werker, "0,5", "indirect"))))
    assert inzet_rijen() == [
        ("Bram Collega", "collectief", 45),
        ("Noor Werker", "collectief", 90),
        ("Noor Werker", "indirect", 30),
    ]


@pytest.mark.parametrize(
    ("andere", "veld", "deel"),
    [
        ({"duur": "0"}, "duur", "nul minuten"),
        ({"duur": "24:01"}, "duur", "meer dan 24 uur"),
        ({"duur": "lang"}, "duur", "begrijpen we niet"),
        ({"duur": ""}, "duur", "Hoe lang duurde het?"),
        ({"duur": "9" * 10_000}, "duur", "begrijpen we niet"),
        ({"datum": "2026-11-22"}, "datum", "moet nog komen"),
        ({"datum": "2026-02-30"}, "datum", "bestaat niet"),
        ({"datum": "0026-02-03"}, "datum", "Klopt het jaar?"),
        ({"datum": ""}, "datum", "Kies een dag"),
        ({"soort": ""}, "soort", "Kies wat je deed"),
        ({"soort": "999999999999999999999"}, "soort", "Deze keuze kan niet. Kies er een uit de lijst."),
        ({"wijk": ""}, "wijk", "Kies een wijk"),
        ({"deelnemers": "-1"}, "deelnemers", "Schrijf 0 of meer."),
        ({"deelnemers": "veel"}, "deelnemers", "heel getal"),
        ({"deelnemers": "100001"}, "deelnemers", "Klopt dat?"),
        ({"deelnemers": "9" * 30}, "deelnemers", "Klopt dat?"),
        ({"vrijwilligers_duur": "5001 uur"}, "vrijwilligers_duur", "5.000 uur"),
        ({"deelnemers": "3", "nieuwe_deelnemers": "4"}, "nieuwe_deelnemers", "niet meer dan 3"),
        (
            {"omschrijving": "a" * 10_000},
            "omschrijving",
            "10000 tekens. Er passen er 4000 in.",
        ),
        ({"omschrijving": "a\x00b"}, "omschrijving", "een teken in dat we niet kunnen bewaren"),
        ({"titel": "a" * 121}, "titel", "Dit is te lang: 121 tekens. Er passen er 120 in."),
        ({"status": "klaar"}, "status", "Deze keuze kan niet."),
        ({"vorm": "beide"}, "vorm", "Deze keuze kan niet."),
    ],
)
def test_wat_niet_kan_krijgt_een_melding_bij_het_veld(log, invoer, andere, veld, deel):
    antwoord = log(invoer(**andere))
    assert deel in " ".join(fouten_van(antwoord)[veld])
    assert list(fouten_van(antwoord)) == [veld]
    assert Activiteit.objects.count() == 0


def test_na_een_fout_staat_alles_er_nog(log, invoer, collega):
    getypt = {
        "duur": "lang",
        "titel": "Koffie op de stoep",
        "omschrijving": "Veel regen",
    }
    html = log(invoer(**getypt, **met_collegas((collega, "0:20", "indirect")))).text
    for tekst in ('value="lang"', 'value="Koffie op de stoep"', "Veel regen", 'value="0:20"', 'value="14"'):
        assert tekst in html


def test_gepland_mag_in_de_toekomst(log, invoer):
    log(invoer(datum="2026-11-30", status="gepland"))
    assert Activiteit.objects.get().status == "gepland"


def test_een_dag_die_nog_komt_is_gepland_als_niemand_een_stand_koos(log, client, invoer):
    antwoord = client.get(log(invoer(datum="2026-11-23", status="", titel="Koffietafel")).url)
    assert Activiteit.objects.get().status == "gepland"
    assert "Koffietafel</a> staat gepland voor maandag 23 november 2026." in antwoord.text


def test_zonder_gekozen_stand_is_vandaag_en_eerder_uitgevoerd(log, invoer):
    zonder = invoer(datum="2026-11-20")
    del zonder["status"]
    log(invoer(datum="2026-11-21", status=""))
    log(zonder)
    assert set(Activiteit.objects.values_list("status", flat=True)) == {"uitgevoerd"}


def test_een_nieuw_formulier_laat_de_stand_van_de_dag_afhangen(log, client, invoer):
    form = client.get(NIEUW).context["form"] if log(invoer()) else None
    assert form["status"].value() == ""
    assert [waarde for waarde, _ in form.fields["status"].choices] == [
        "",
        "gepland",
        "uitgevoerd",
        "afgelast",
    ]
    url = reverse("activiteiten:activiteit_update", args=[Activiteit.objects.get().pk])
    form = client.get(url).context["form"]
    assert form["status"].value() == "uitgevoerd"
    assert [waarde for waarde, _ in form.fields["status"].choices] == ["gepland", "uitgevoerd", "afgelast"]


def test_vanuit_een_netwerk_staan_wijk_en_netwerk_klaar(client, werker, spoorzicht):
    netwerk = NetwerkFactory(wijk=spoorzicht)
    client.force_login(werker)
    form = client.get(NIEUW, {"netwerk": netwerk.pk}).context["form"]
    assert (form["netwerk"].value(), form["wijk"].value()) == (netwerk.pk, spoorzicht.pk)


@pytest.mark.parametrize("datum", ["gisteren", "2026-02-31", "\x00"])
def test_een_onleesbare_dag_in_het_adres_wordt_vandaag(client, werker, datum):
    client.force_login(werker)
    assert client.get(NIEUW, {"datum": datum}).context["form"]["datum"].value() == datetime.date(2026, 11, 21)


def test_vanuit_een_initiatief_staan_wijk_en_initiatief_klaar(client, werker, spoorzicht, duinrand):
    initiatief, vreemd = InitiatiefFactory(wijk=spoorzicht), InitiatiefFactory(wijk=duinrand)
    client.force_login(werker)
    form = client.get(NIEUW, {"initiatief": initiatief.pk}).context["form"]
    assert (form["initiatief"].value(), form["wijk"].value()) == (initiatief.pk, spoorzicht.pk)
    for onzin in (vreemd.pk, "abc", "9" * 40):
        assert client.get(NIEUW, {"initiatief": onzin}).context["form"]["initiatief"].value() is None


def test_nog_een_houdt_wijk_en_dag(log, client, invoer, lindehof):
    antwoord = log(invoer(nog_een="1"))
    form = client.get(antwoord.url).context["form"]
    assert (str(form["wijk"].value()), form["datum"].value()) == (str(lindehof.pk), datetime.date(2026, 3, 2))
    assert form["sleutel"].value() != Activiteit.objects.get().sleutel


def test_sleutel_die_geen_sleutel_is_geeft_een_melding(log, invoer):
    assert list(fouten_van(log(invoer(sleutel="abc")))) == ["sleutel"]


def test_onzin_in_het_collegadeel_is_geen_serverfout(log, invoer):
    for onzin in ({"inzet-TOTAL_FORMS": "abc"}, {"inzet-TOTAL_FORMS": "9999"}, {"inzet-TOTAL_FORMS": ""}):
        assert log(invoer(**onzin)).status_code == 422
    assert not Activiteit.objects.exists()


def test_de_log_geeft_ook_alleen_zijn_koppen(log, client, invoer):
    log(invoer())
    activiteit = Activiteit.objects.get()
    for adres in ("/activiteiten/", f"/activiteiten/{activiteit.pk}/"):
        assert client.head(adres).status_code == 200


def test_een_dag_zoals_de_app_hem_zelf_schrijft_mag(log, client, invoer):
    assert log(invoer(datum="2 november 2026")).status_code == 302
    assert Activiteit.objects.get().datum == datetime.date(2026, 11, 2)
    lijst = client.get(
        reverse("activiteiten:activiteit_list"), {"van": "1 nov 2026", "tot": "3 november 2026"}
    )
    assert lijst.status_code == 200
    assert len(lijst.context["pagina"].object_list) == 1


def test_een_leeg_verzonden_formulier_zegt_wat_er_mist(log):
    assert {"soort", "datum", "wijk", "duur", "sleutel"} <= set(fouten_van(log({})))
