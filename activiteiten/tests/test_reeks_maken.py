"""Making a series: from the questions by way of the days to the sessions."""

import re
import uuid

import pytest
from django.urls import reverse

from activiteiten.keuzes import Status
from activiteiten.models import Activiteit, Inzet, Reeks
from activiteiten.tests.factories import AfsluitingFactory
from activiteiten.tests.reeksen import DINSDAG, Dag, dagen_in
from gebruikers.models import Tekstverklaring
from opbouw.tests.paginas import berichten, ingevuld_in
from wijken.tests.factories import WijkFactory

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")

NIEUW = "/activiteiten/reeksen/nieuw/"
KERST = {"vakantie_van": "2026-12-19", "vakantie_tot": "2027-01-03"}


@pytest.fixture
def formulier(ontmoeting, lindehof):
    """What a browser sends for the questions; formulier(**andere) adds or replaces."""

    def vul_in(**andere):
        return {
            "sleutel": str(uuid.uuid4()),
            "soort": ontmoeting.pk,
            "titel": "Koffietafel",
            "wijk": lindehof.pk,
            "vorm": "collectief",
            "datum": "2026-11-24",
            "tot": "2026-12-29",
            "om_de_weken": "1",
            "begintijd": "10:00",
            "eindtijd": "12:00",
            "duur": "",
        } | andere

    return vul_in


def test_van_de_vragen_via_de_dagen_naar_de_reeks(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier()
    voorbeeld = client.post(NIEUW, vragen)
    assert voorbeeld.status_code == 200
    assert 'name="bewaar" value="1">Reeks maken</button>' in voorbeeld.text
    assert not Activiteit.objects.exists()
    aan = voorbeeld.context["form"].aan
    assert sorted(aan) == ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"]
    gekozen = sorted(aan - {"2026-12-29"})
    antwoord = client.post(NIEUW, vragen | {"voorbeeld": "1", "bewaar": "1", "dagen": gekozen})
    reeks = Reeks.objects.get()
    assert antwoord.url == reverse("activiteiten:reeks_detail", args=[reeks.pk])
    assert [dag.isoformat() for dag in dagen_in(reeks)] == gekozen
    assert set(Inzet.objects.values_list("minuten", "vorm", "medewerker")) == {(120, "collectief", werker.pk)}
    assert berichten(antwoord) == ["De reeks staat erin: 5 keer."]


def test_nog_een_keer_versturen_leidt_naar_dezelfde_reeks(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(voorbeeld="1", bewaar="1", dagen=["2026-11-24", "2026-12-01"])
    eerste, tweede = client.post(NIEUW, vragen), client.post(NIEUW, vragen)
    assert eerste.url == tweede.url
    assert Activiteit.objects.count() == 2
    assert "stond er al" in berichten(tweede)[-1]


def test_vakanties_worden_overgeslagen_en_eerder_weggehaalde_dagen_blijven_weg(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(
        voorbeeld="1",
        overslaan="1",
        dagen=["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-22", "2026-12-29"],
        **KERST,
    )
    antwoord = client.post(NIEUW, vragen)
    assert antwoord.status_code == 200
    assert antwoord.context["form"].aan == {"2026-11-24", "2026-12-01", "2026-12-08"}
    assert "Overgeslagen: 2 keer." in antwoord.text
    assert not Activiteit.objects.exists()


def test_een_getypte_vakantie_telt_ook_voor_wie_meteen_de_reeks_maakt(client, werker, formulier):
    """And a day that somebody then ticks after all is kept."""
    client.force_login(werker)
    vragen = formulier(voorbeeld="1", dagen=["2026-11-24", "2026-12-22"], **KERST)
    eerst = client.post(NIEUW, vragen | {"bewaar": "1"})
    assert (eerst.status_code, eerst.context["form"].aan) == (200, {"2026-11-24"})
    assert not Activiteit.objects.exists()
    client.post(NIEUW, ingevuld_in(eerst) | {"bewaar": "1", "dagen": ["2026-11-24", "2026-12-22"]})
    assert dagen_in(Reeks.objects.get()) == [DINSDAG, Dag(2026, 12, 22)]


def test_een_eerdere_vakantie_staat_bij_een_volgende_reeks_uit(client, werker, collega, formulier):
    client.force_login(werker)
    client.post(NIEUW, formulier(voorbeeld="1", overslaan="1", dagen=["2026-11-24"], **KERST))
    volgende = client.post(NIEUW, formulier())
    dagen = ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"]
    assert sorted(volgende.context["form"].aan) == dagen
    client.post(NIEUW, formulier(voorbeeld="1", bewaar="1", dagen=[*dagen, "2026-12-22"]))
    assert dagen_in(Reeks.objects.get())[-1] == Dag(2026, 12, 22)
    client.force_login(collega)
    assert "2026-12-22" in client.post(NIEUW, formulier()).context["form"].aan


@pytest.mark.parametrize(
    ("andere", "veld", "zin"),
    [
        ({"overslaan": "1", "dagen": ["2026-11-24"]}, "vakantie_van", "Kies een dag."),
        (
            {"overslaan": "1", "dagen": ["2026-11-24"], "vakantie_van": "2026-12-19"},
            "vakantie_tot",
            "Kies een dag.",
        ),
        (
            {"bewaar": "1", "dagen": ["2026-11-24"]} | KERST | {"vakantie_tot": "2026-12-18"},
            "vakantie_tot",
            "Deze dag ligt voor de eerste.",
        ),
        (
            {"overslaan": "1", "dagen": ["2026-11-24"]} | KERST | {"vakantie_tot": "onzin"},
            "vakantie_tot",
            "Deze datum bestaat niet.",
        ),
        ({"bewaar": "1"}, "dagen", "Vink minstens één dag aan."),
        ({"bewaar": "1", "dagen": ["2026-11-25"]}, "dagen", "Deze dag hoort niet bij de reeks."),
        ({"bewaar": "1", "dagen": ["onzin"]}, "dagen", "Deze dag hoort niet bij de reeks."),
    ],
)
def test_een_fout_bij_de_dagen_wordt_gezegd(client, werker, formulier, andere, veld, zin):
    client.force_login(werker)
    antwoord = client.post(NIEUW, formulier(voorbeeld="1", **andere))
    assert antwoord.status_code == 422
    assert zin in antwoord.context["form"].errors[veld][0]
    assert not Activiteit.objects.exists()


@pytest.mark.parametrize(
    ("andere", "veld", "zin"),
    [
        ({"soort": ""}, "soort", "Kies wat je gaat doen."),
        ({"tot": ""}, "tot", "Kies een dag."),
        ({"tot": "2026-11-23"}, "tot", "De laatste dag ligt voor de eerste keer."),
        ({"tot": "2029-01-01"}, "tot", "meer dan twee jaar vooruit"),
        ({"datum": "2022-01-04"}, "tot", "meer dan 200"),
        ({"eindtijd": "10:00"}, "eindtijd", "Het eind ligt niet na het begin."),
        ({"begintijd": "17:59", "eindtijd": "01:00"}, "eindtijd", "Vul dan de duur in, zonder eindtijd."),
        ({"begintijd": ""}, "duur", "Vul in: begin en eind, of begin en duur, of alleen de duur."),
        ({"eindtijd": ""}, "duur", "Vul in: begin en eind, of begin en duur, of alleen de duur."),
        ({"duur": "1:30"}, "duur", "Vul in: begin en eind, of begin en duur, of alleen de duur."),
        ({"om_de_weken": "5"}, "om_de_weken", "Kies er een uit de lijst."),
        ({"sleutel": ""}, "sleutel", "Open het formulier opnieuw."),
    ],
)
def test_een_fout_in_de_vragen_staat_bij_het_veld(client, werker, formulier, andere, veld, zin):
    client.force_login(werker)
    antwoord = client.post(NIEUW, formulier(**andere))
    assert antwoord.status_code == 422
    assert zin in antwoord.context["form"].errors[veld][0]


@pytest.mark.parametrize(
    ("begin", "eind", "minuten"),
    [("10:00", "12:00", 120), ("22:00", "00:30", 150), ("18:00", "02:00", 480), ("23:00", "00:00", 60)],
)
def test_begin_en_eind_zeggen_hoe_lang_ook_over_middernacht(client, werker, formulier, begin, eind, minuten):
    client.force_login(werker)
    vragen = formulier(begintijd=begin, eindtijd=eind, voorbeeld="1", bewaar="1", dagen=["2026-11-24"])
    client.post(NIEUW, vragen)
    assert [i.minuten for i in Inzet.objects.all()] == [minuten]


def test_een_begintijd_hoeft_niet(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(begintijd="", eindtijd="", duur="1,5", voorbeeld="1", bewaar="1", dagen=["2026-11-24"])
    client.post(NIEUW, vragen)
    assert [(a.begintijd, a.inzet.get().minuten) for a in Activiteit.objects.all()] == [(None, 90)]


def test_terug_van_de_dagen_naar_de_vragen_houdt_wat_er_stond(client, werker, formulier):
    client.force_login(werker)
    antwoord = client.post(NIEUW, formulier(voorbeeld="1", aanpassen="1", titel="Soep"))
    assert antwoord.status_code == 200
    assert 'value="Soep"' in antwoord.content.decode()
    assert "<h1>Reeks maken</h1>" in antwoord.text


def test_een_naam_in_de_titel_valt_op_en_een_verklaring_reist_mee(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(titel="Koffie met mevrouw De Boer")
    antwoord = client.post(NIEUW, vragen)
    assert antwoord.status_code == 422
    [voorstel] = antwoord.context["form"].fields["titel"].voorstellen
    vragen[voorstel.sleutel] = "functie"
    voorbeeld = client.post(NIEUW, vragen)
    assert f'name="{voorstel.sleutel}" value="functie"' in voorbeeld.content.decode()
    client.post(NIEUW, vragen | {"voorbeeld": "1", "bewaar": "1", "dagen": ["2026-11-24"]})
    assert Activiteit.objects.get().titel == "Koffie met mevrouw De Boer"
    [verklaring] = Tekstverklaring.objects.all()
    assert (verklaring.onderdeel, verklaring.veld, verklaring.soort) == ("activiteit", "titel", "naam")


def test_een_wijk_van_een_ander_of_een_die_verdwijnt_kan_niet(client, werker, formulier, waterrijk, duinrand):
    client.force_login(werker)
    weg = WijkFactory(gemeente=waterrijk, vervallen_per=Dag(2026, 12, 10))
    antwoord = client.post(NIEUW, formulier(wijk=weg.pk))
    assert "bestaat vanaf 10 december 2026 niet meer" in antwoord.context["form"].errors["tot"][0]
    antwoord = client.post(NIEUW, formulier(wijk=duinrand.pk))
    assert "wijk" in antwoord.context["form"].errors


def test_dagen_in_een_afgesloten_maand_zijn_niet_te_kiezen(
    client, werker, coordinator, formulier, welzijn, waterrijk
):
    maand = Dag(2026, 10, 1)
    AfsluitingFactory(organisatie=welzijn, gemeente=waterrijk, maand=maand, door=coordinator)
    client.force_login(werker)
    vragen = formulier(datum="2026-10-27", tot="2026-11-03")
    antwoord = client.post(NIEUW, vragen)
    assert antwoord.context["form"].aan == {"2026-11-03"}
    assert "deze maand is afgesloten" in antwoord.content.decode()
    vragen |= {"voorbeeld": "1", "bewaar": "1", "dagen": ["2026-10-27"]}
    assert client.post(NIEUW, vragen).status_code == 422
    assert not Activiteit.objects.exists()


def test_dagen_die_al_voorbij_zijn_komen_er_gepland_in_om_af_te_vinken(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(datum="2026-11-10", voorbeeld="1", bewaar="1", dagen=["2026-11-10", "2026-11-24"])
    antwoord = client.post(NIEUW, vragen, follow=True)
    assert set(Activiteit.objects.values_list("status", flat=True)) == {Status.GEPLAND}
    assert [a.datum for a in antwoord.context["te_doen"]] == [Dag(2026, 11, 10)]


def test_wie_een_vorm_koos_kan_terug_naar_wat_bij_de_soort_hoort(client, werker, formulier):
    client.force_login(werker)
    vragen = formulier(aanpassen="1", vorm="individueel")
    assert 'value="individueel"' in _aan_bij_vorm(client.post(NIEUW, vragen))
    leeg = formulier(vorm="")
    assert 'value=""' in _aan_bij_vorm(client.post(NIEUW, leeg | {"aanpassen": "1"}))
    client.post(NIEUW, leeg | {"voorbeeld": "1", "bewaar": "1", "dagen": ["2026-11-24"]})
    assert Inzet.objects.get().vorm == Inzet.objects.get().activiteit.soort.standaard_vorm


def _aan_bij_vorm(antwoord):
    """The one radio button of Voor wie? that is on."""
    [aan] = re.findall(r'<input type="radio" name="vorm"[^>]*checked[^>]*>', antwoord.text)
    return aan
