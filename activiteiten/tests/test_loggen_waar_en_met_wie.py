"""What the form offers: wijken, colleagues and organisaties of this person, on that day, and no others."""

import datetime

import pytest

from activiteiten.models import Activiteit
from activiteiten.tests.formulier import NIEUW, fouten_van, inzet_rijen, met_collegas
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory
from wijken.tests.factories import BuurtFactory, WijkFactory

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")


def test_wijk_van_een_andere_gemeente_wordt_geweigerd(log, invoer, duinrand):
    assert list(fouten_van(log(invoer(wijk=duinrand.pk)))) == ["wijk"]


def test_vervallen_wijk_wordt_geweigerd_met_de_dag_erbij(log, invoer, lindehof):
    lindehof.vervallen_per = datetime.date(2026, 1, 1)
    lindehof.save()
    assert "1 januari 2026" in fouten_van(log(invoer()))["wijk"][0]
    assert log(invoer(datum="2025-12-31")).status_code == 302


def test_keuzes_komen_alleen_uit_de_eigen_gemeente_en_organisatie(
    client, werker, collega, coordinator, andere_organisatie, werker_zandveen, lindehof, spoorzicht, duinrand
):
    weg = WijkFactory(gemeente=lindehof.gemeente, code="WK999999", vervallen_per=datetime.date(2026, 1, 1))
    eigen = InitiatiefFactory(wijk=lindehof)
    InitiatiefFactory(wijk=duinrand)
    netwerk = NetwerkFactory(wijk=spoorzicht)
    NetwerkFactory(wijk=duinrand)
    buurt = BuurtFactory(wijk=lindehof)
    BuurtFactory(wijk=duinrand)
    client.force_login(werker)
    context = client.get(NIEUW).context
    form, medewerkers = context["form"], context["invoer"].collegas.forms[0].fields["medewerker"]
    assert [pk for pk, _ in form.fields["wijk"].choices if pk] == [lindehof.pk, spoorzicht.pk]
    assert weg.pk not in {pk for pk, _ in form.fields["wijk"].choices}
    assert list(form.fields["initiatief"].queryset) == [eigen]
    assert list(form.fields["netwerk"].queryset) == [netwerk]
    assert list(form.fields["buurt"].queryset) == [buurt]
    assert [m.naam for m in medewerkers.queryset] == ["Bram Collega", "Carla Coördinator", "Noor Werker"]
    assert "organisatie" not in form.fields


def test_collega_van_een_andere_organisatie_wordt_geweigerd(log, invoer, andere_organisatie):
    assert log(invoer(**met_collegas((andere_organisatie, "1:00")))).status_code == 422
    assert not Activiteit.objects.exists()


def test_dezelfde_collega_in_dezelfde_vorm_kan_maar_een_keer(log, invoer, werker):
    antwoord = log(invoer(**met_collegas((werker, "1:00"))))
    assert antwoord.status_code == 422
    assert "Tel de tijd bij elkaar op" in antwoord.text


def test_initiatief_uit_een_andere_gemeente_past_niet_bij_de_wijk(
    client, invoer, werker, welzijn, zandveen, duinrand
):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn)
    initiatief = InitiatiefFactory(wijk=duinrand)
    client.force_login(werker)
    antwoord = client.post(NIEUW, invoer(initiatief=initiatief.pk))
    assert "andere gemeente" in fouten_van(antwoord)["initiatief"][0]


def test_wie_voor_twee_organisaties_werkt_kiest_voor_welke(
    client, invoer, werker, waterrijk, welzijn, buurtkracht
):
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht)
    client.force_login(werker)
    assert "Kies voor welke organisatie" in fouten_van(client.post(NIEUW, invoer()))["organisatie"][0]
    client.post(NIEUW, invoer(organisatie=buurtkracht.pk))
    assert Activiteit.objects.get().organisatie == buurtkracht


def test_de_aanstelling_voor_de_wijk_bepaalt_de_organisatie(
    client, invoer, waterrijk, welzijn, buurtkracht, lindehof, spoorzicht, zonder_aanstelling
):
    for organisatie, wijk in ((welzijn, lindehof), (buurtkracht, spoorzicht)):
        AanstellingFactory(
            gebruiker=zonder_aanstelling, gemeente=waterrijk, organisatie=organisatie, wijken=[wijk]
        )
    client.force_login(zonder_aanstelling)
    client.post(NIEUW, invoer())
    client.post(NIEUW, invoer(wijk=spoorzicht.pk))
    assert sorted(Activiteit.objects.values_list("wijk__naam", "organisatie__naam")) == [
        ("Lindehof", "Welzijn Waterrijk"),
        ("Spoorzicht", "Buurtkracht"),
    ]


def test_werk_in_twee_gemeenten_komt_elk_in_de_eigen_gemeente(
    client, invoer, werker, zandveen, welzijn_zandveen, duinrand
):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen, rol=Rol.COORDINATOR)
    client.force_login(werker)
    client.post(NIEUW, invoer())
    client.post(NIEUW, invoer(wijk=duinrand.pk))
    assert sorted(Activiteit.objects.values_list("gemeente__naam", "organisatie__naam")) == [
        ("Waterrijk", "Welzijn Waterrijk"),
        ("Zandveen", "Welzijn Zandveen"),
    ]


@pytest.mark.parametrize(
    "veld", ["themas", "doelgroepen", "buurt", "initiatief", "netwerk", "wijkteam", "wijk", "soort"]
)
@pytest.mark.parametrize("waarde", ["9" * 40, "9" * 5000, "-1", "1\x00"])
def test_een_keuze_die_geen_nummer_kan_zijn_geeft_een_melding(log, invoer, veld, waarde):
    assert veld in fouten_van(log(invoer(**{veld: waarde})))


def test_een_collega_zonder_vorm_krijgt_een_melding(log, invoer, collega):
    antwoord = log(invoer(**met_collegas((collega, "1:00", ""))))
    assert antwoord.status_code == 422
    assert "Voor wie was het?" in antwoord.text


def test_een_vervallen_buurt_wordt_geweigerd(log, invoer, lindehof):
    buurt = BuurtFactory(wijk=lindehof, vervallen_per=datetime.date(2026, 11, 1))
    assert "1 november 2026" in fouten_van(log(invoer(buurt=buurt.pk, datum="2026-11-02")))["buurt"][0]
    assert log(invoer(buurt=buurt.pk, datum="2026-10-31")).status_code == 302


def test_een_wijk_die_pas_weg_is_blijft_kiesbaar_voor_laat_gelogd_werk(client, werker, lindehof, spoorzicht):
    for wijk, dag in ((lindehof, datetime.date(2026, 11, 1)), (spoorzicht, datetime.date(2026, 1, 1))):
        wijk.vervallen_per = dag
        wijk.save()
    client.force_login(werker)
    keuzes = client.get(NIEUW).context["form"].fields["wijk"].choices
    assert [label for pk, label in keuzes if pk] == ["Lindehof (WK999903), tot 1 november 2026"]


def test_een_collega_die_net_weg_is_kan_er_nog_bij_op_een_dag_ervoor(log, client, invoer, collega):
    collega.aanstellingen.update(einde=datetime.date(2026, 11, 1))
    bram = met_collegas((collega, "1:00"))
    assert "werkt hier niet voor" in log(invoer(datum="2026-11-02", **bram)).text
    assert log(invoer(datum="2026-10-31", **bram)).status_code == 302


def test_wie_nieuw_logt_logt_altijd_voor_zichzelf(log, invoer, collega):
    log(invoer(hoofd=collega.pk))
    assert inzet_rijen() == [("Noor Werker", "collectief", 90)]
