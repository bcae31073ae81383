"""Changing a series from one session on: what changes goes along, what differs by hand stays."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.keuzes import Status, Vorm
from activiteiten.models import Activiteit, Inzet
from activiteiten.plannen.reeksen import wijzig_reeks
from activiteiten.tests.factories import InzetFactory
from activiteiten.tests.reeksen import DINSDAG, Dag, dagen_in, plan_reeks, versies_van
from opbouw.tests.paginas import berichten, ingevuld_in
from wijken.tests.factories import BuurtFactory, WijkFactory

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")


def test_deze_en_alle_volgende_krijgen_wat_verandert_en_houden_de_rest(reeks, werker, spoorzicht):
    apart = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    apart.titel = "Kerstkoffie"
    apart.save()
    wijzigingen = {"wijk": spoorzicht, "begintijd": datetime.time(14), "minuten": 90}
    gewijzigd = wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=Dag(2026, 12, 1), wijzigingen=wijzigingen
    )
    assert len(gewijzigd) == 3
    rijen = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    assert [(a.titel, a.wijk.naam, a.begintijd.hour, a.inzet.get().minuten) for a in rijen] == [
        ("Koffietafel", "Lindehof", 10, 120),
        ("Koffietafel", "Spoorzicht", 14, 90),
        ("Kerstkoffie", "Spoorzicht", 14, 90),
        ("Koffietafel", "Spoorzicht", 14, 90),
    ]
    assert set(rijen[1].geschiedenis.latest().gewijzigde_velden) == {"wijk", "begintijd", "inzet"}


def test_naar_een_andere_weekdag_blijft_in_dezelfde_week(reeks, werker):
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"weekdag": 0}
    )
    assert dagen_in(reeks) == [Dag(2026, 11, 23), Dag(2026, 11, 30), Dag(2026, 12, 7), Dag(2026, 12, 14)]
    reeks.refresh_from_db()
    assert reeks.begin == Dag(2026, 11, 23)


def test_wat_gedaan_of_afgelast_is_verandert_niet_mee(reeks, werker):
    Activiteit.objects.filter(datum=Dag(2026, 12, 1)).update(status=Status.UITGEVOERD)
    Activiteit.objects.filter(datum=Dag(2026, 12, 8)).update(status=Status.AFGELAST)
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"titel": "Anders"}
    )
    titels = Activiteit.objects.filter(reeks=reeks).order_by("datum").values_list("titel", flat=True)
    assert list(titels) == ["Anders", "Koffietafel", "Koffietafel", "Anders"]


def test_een_buurt_van_de_oude_wijk_gaat_niet_mee_naar_de_nieuwe(reeks, werker, lindehof, spoorzicht):
    Activiteit.objects.filter(reeks=reeks).update(buurt=BuurtFactory(wijk=lindehof))
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"wijk": spoorzicht}
    )
    assert set(Activiteit.objects.filter(reeks=reeks).values_list("buurt", flat=True)) == {None}


def test_de_tijd_van_een_collega_verandert_niet_mee(reeks, werker, collega):
    sessie = Activiteit.objects.get(reeks=reeks, datum=DINSDAG)
    InzetFactory(activiteit=sessie, medewerker=collega, minuten=45)
    wijzig_reeks(
        by=werker, reeks=reeks, versies=versies_van(reeks), vanaf=DINSDAG, wijzigingen={"minuten": 60}
    )
    assert set(sessie.inzet.values_list("medewerker", "minuten")) == {(werker.pk, 60), (collega.pk, 45)}


def test_een_naam_in_een_gewijzigde_titel_valt_op(client, werker, reeks, wijziging):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(titel="Koffie met mevrouw De Boer"))
    assert antwoord.status_code == 422
    assert "titel" in antwoord.context["form"].errors


@pytest.fixture
def wijziging(client, werker, reeks):
    """What a browser sends to change the series from its second session on."""
    tweede = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 1))
    client.force_login(werker)
    pagina = client.get(reverse("activiteiten:reeks_update", args=[reeks.pk]), {"vanaf": tweede.pk})
    ingevuld = ingevuld_in(pagina)
    return lambda **andere: ingevuld | andere


def test_wijzigen_via_de_pagina_noemt_hoeveel(client, reeks, wijziging):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(weekdag="4", duur="90m"))
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 4), Dag(2026, 12, 11), Dag(2026, 12, 18)]
    [bericht] = berichten(antwoord)
    assert "Gewijzigd: 3 keer." in bericht
    assert sorted(Inzet.objects.values_list("minuten", flat=True)) == [90, 90, 90, 120]


@pytest.fixture
def voor_kerst(werker, reeksgegevens):
    """Tuesdays of which two move to Christmas and New Year's Day with the rest to Friday."""
    return plan_reeks(werker, reeksgegevens, [Dag(2026, 12, 15), Dag(2026, 12, 22), Dag(2026, 12, 29)])


@pytest.mark.parametrize(
    ("toch", "dagen"),
    [
        ([], [Dag(2026, 12, 18), Dag(2026, 12, 22), Dag(2026, 12, 29)]),
        (["2026-12-25"], [Dag(2026, 12, 18), Dag(2026, 12, 25), Dag(2026, 12, 29)]),
        (["2026-12-25", "2027-01-01", "onzin"], [Dag(2026, 12, 18), Dag(2026, 12, 25), Dag(2027, 1, 1)]),
    ],
)
def test_wat_op_een_feestdag_zou_komen_kiest_de_werker_zelf(client, werker, voor_kerst, toch, dagen):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[voor_kerst.pk])
    voor = dagen_in(voor_kerst)
    vraag = client.post(url, ingevuld_in(client.get(url)) | {"weekdag": "4", "titel": "Theetafel"})
    assert vraag.status_code == 422
    assert "2 sessies vallen dan op een feestdag." in vraag.text
    assert [(keer.feestdag, keer.eigen_dag, keer.toch) for keer in vraag.context["form"].op_feestdag] == [
        ("Eerste kerstdag", Dag(2026, 12, 22), False),
        ("Nieuwjaarsdag", Dag(2026, 12, 29), False),
    ]
    assert dagen_in(voor_kerst) == voor
    assert client.post(url, ingevuld_in(vraag) | {"toch": toch}).status_code == 302
    assert dagen_in(voor_kerst) == dagen
    assert set(Activiteit.objects.values_list("titel", flat=True)) == {"Theetafel"}


def test_een_andere_dag_met_een_andere_feestdag_wordt_opnieuw_gevraagd(client, werker, voor_kerst):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[voor_kerst.pk])
    vraag = client.post(url, ingevuld_in(client.get(url)) | {"weekdag": "4"})
    opnieuw = client.post(url, ingevuld_in(vraag) | {"weekdag": "5"})
    assert opnieuw.status_code == 422
    assert "Tweede kerstdag" in opnieuw.text
    assert client.post(url, ingevuld_in(opnieuw) | {"weekdag": "3"}).status_code == 302


def test_wie_de_dag_niet_verzet_krijgt_geen_vraag_over_feestdagen(client, werker, reeksgegevens):
    reeks = plan_reeks(werker, reeksgegevens, [Dag(2026, 12, 25), Dag(2027, 1, 1)])
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    assert client.post(url, ingevuld_in(client.get(url)) | {"titel": "Kerst"}).status_code == 302


@pytest.mark.parametrize(
    ("andere", "veld"),
    [
        ({}, "__all__"),
        ({"vanaf": "999999"}, "vanaf"),
        ({"vanaf": "x"}, "vanaf"),
        ({"wijk": ""}, "wijk"),
        ({"weekdag": "9"}, "weekdag"),
        ({"duur": "0"}, "duur"),
        ({"titel": "x" * 121}, "titel"),
    ],
)
def test_een_wijziging_die_niet_kan_wordt_niet_bewaard(client, werker, reeks, wijziging, andere, veld):
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:reeks_update", args=[reeks.pk]), wijziging(**andere))
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors
    assert set(Activiteit.objects.values_list("versie", flat=True)) == {1}


def test_een_wijk_van_een_andere_gemeente_of_een_die_er_dan_niet_is_kan_niet(
    client, werker, reeks, wijziging, duinrand, waterrijk
):
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    weg = WijkFactory(gemeente=waterrijk, vervallen_per=Dag(2026, 12, 10))
    for wijk in (duinrand, weg):
        antwoord = client.post(url, wijziging(wijk=wijk.pk))
        assert antwoord.status_code == 422
        assert "wijk" in antwoord.context["form"].errors
    assert set(Activiteit.objects.values_list("versie", flat=True)) == {1}


@pytest.fixture
def met_de_hand(reeks):
    """The third session was moved by hand: another day, time and length."""
    derde = Activiteit.objects.get(reeks=reeks, datum=Dag(2026, 12, 8))
    derde.datum, derde.begintijd = Dag(2026, 12, 10), datetime.time(14)
    derde.save()
    derde.inzet.update(minuten=45)
    return derde


def test_wie_een_andere_keer_kiest_verandert_alleen_wat_op_de_pagina_anders_werd(
    client, reeks, wijziging, met_de_hand
):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(vanaf=met_de_hand.pk, titel="Theetafel"))
    assert antwoord.status_code == 302
    sessies = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    assert [(a.titel, a.datum, a.begintijd.hour, a.inzet.get().minuten) for a in sessies] == [
        ("Koffietafel", DINSDAG, 10, 120),
        ("Koffietafel", Dag(2026, 12, 1), 10, 120),
        ("Theetafel", Dag(2026, 12, 10), 14, 45),
        ("Theetafel", Dag(2026, 12, 15), 10, 120),
    ]


def test_wie_een_dag_kiest_krijgt_die_dag_ook_voor_wat_met_de_hand_was_verzet(
    client, reeks, wijziging, met_de_hand
):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    client.post(url, wijziging(vanaf=met_de_hand.pk, weekdag="4"))
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 11), Dag(2026, 12, 18)]


def test_na_een_fout_weet_de_pagina_nog_wat_ze_liet_zien(client, reeks, wijziging, met_de_hand):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    fout = client.post(url, wijziging(vanaf=met_de_hand.pk, titel="x" * 121))
    assert fout.status_code == 422
    client.post(url, ingevuld_in(fout) | {"titel": "Theetafel"})
    assert dagen_in(reeks) == [DINSDAG, Dag(2026, 12, 1), Dag(2026, 12, 10), Dag(2026, 12, 15)]


def test_een_duur_die_op_de_pagina_stond_telt_ook_als_de_gekozen_keer_er_twee_heeft(
    client, werker, reeks, wijziging, met_de_hand
):
    InzetFactory(activiteit=met_de_hand, medewerker=werker, vorm=Vorm.INDIRECT, minuten=15)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    client.post(url, wijziging(vanaf=met_de_hand.pk, duur="1:00"))
    assert sorted(Inzet.objects.values_list("minuten", flat=True)) == [15, 45, 60, 120, 120]


def test_wat_intussen_veranderde_wordt_niet_overschreven_maar_getoond(
    client, werker, coordinator, reeks, wijziging
):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    mijne = wijziging(titel="Theetafel")
    wijzig_reeks(
        by=coordinator,
        reeks=reeks,
        vanaf=Dag(2026, 12, 15),
        versies=versies_van(reeks),
        wijzigingen={"titel": "Soeptafel", "begintijd": datetime.time(12)},
    )
    antwoord = client.post(url, mijne)
    assert antwoord.status_code == 409
    assert set(Activiteit.objects.values_list("titel", flat=True)) == {"Koffietafel", "Soeptafel"}
    [(sessie, verschillen)] = antwoord.context["intussen"]
    assert sessie.datum == Dag(2026, 12, 15)
    assert [(v.wat, v.nu, v.jij) for v in verschillen] == [("Titel", "Soeptafel", "Theetafel")]
    assert f"{coordinator.naam} was je voor" in antwoord.text

    assert client.post(url, ingevuld_in(antwoord)).status_code == 302
    sessies = Activiteit.objects.filter(reeks=reeks).order_by("datum")
    assert [(a.titel, a.begintijd.hour) for a in sessies] == [
        ("Koffietafel", 10),
        ("Theetafel", 10),
        ("Theetafel", 10),
        ("Theetafel", 12),  # what I didn't change stays as somebody else made it
    ]


def test_twee_versies_van_een_tijd_staan_zoals_overal(client, werker, coordinator, reeks, wijziging):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    mijne = wijziging(begintijd="11:00")
    wijzig_reeks(
        by=coordinator,
        reeks=reeks,
        vanaf=Dag(2026, 12, 15),
        versies=versies_van(reeks),
        wijzigingen={"begintijd": datetime.time(12)},
    )
    [(_, verschillen)] = client.post(url, mijne).context["intussen"]
    assert [(v.wat, v.nu, v.jij) for v in verschillen] == [("Begintijd", "12.00 uur", "11.00 uur")]


def test_wat_voor_de_gekozen_keer_veranderde_houdt_niemand_op(client, werker, reeks, wijziging):
    mijne = wijziging(titel="Theetafel")
    Activiteit.objects.filter(reeks=reeks, datum=DINSDAG).update(versie=2)
    assert client.post(reverse("activiteiten:reeks_update", args=[reeks.pk]), mijne).status_code == 302


@pytest.mark.parametrize("versies", ["", "onzin", "1-1 -2", "99999999999999999999-1"])
def test_zonder_leesbare_versies_wordt_er_niets_overschreven(client, reeks, wijziging, versies):
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, wijziging(titel="Theetafel", versies=versies))
    assert antwoord.status_code == 409
    assert set(Activiteit.objects.values_list("versie", flat=True)) == {1}


def test_van_meer_dan_tien_sessies_zegt_de_pagina_hoeveel_het_er_zijn(client, werker, reeksgegevens):
    reeks = plan_reeks(werker, reeksgegevens, [DINSDAG + datetime.timedelta(weeks=n) for n in range(12)])
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    mijne = ingevuld_in(client.get(url)) | {"titel": "Theetafel"}
    Activiteit.objects.filter(reeks=reeks).update(versie=2)
    assert "Nog 2 sessies zijn intussen gewijzigd." in client.post(url, mijne).text


def test_een_keer_die_in_een_andere_tab_werd_afgevinkt_zegt_wat_te_doen(client, reeks, wijziging):
    mijne = wijziging(titel="Theetafel")
    Activiteit.objects.filter(pk=mijne["vanaf"]).update(status=Status.UITGEVOERD)
    antwoord = client.post(reverse("activiteiten:reeks_update", args=[reeks.pk]), mijne)
    assert antwoord.context["form"].errors["vanaf"] == [
        "Deze keer staat niet meer gepland: hij is afgevinkt, afgelast of verwijderd. Kies een andere keer."
    ]


def test_zonder_iets_gepland_is_er_niets_te_wijzigen(client, werker, reeks):
    Activiteit.objects.update(status=Status.UITGEVOERD)
    client.force_login(werker)
    antwoord = client.get(reverse("activiteiten:reeks_update", args=[reeks.pk]))
    assert antwoord.url == reverse("activiteiten:reeks_detail", args=[reeks.pk])
