"""Changing a series from one session on: it ends, and a new one goes on with what was done by hand in it."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.keuzes import Status, Vorm
from activiteiten.models import Activiteit, Bezwaar, Inzet, Reeks
from activiteiten.plannen.reekswijziging import wijzig_reeks
from activiteiten.tests.factories import InzetFactory
from activiteiten.tests.reeksen import DINSDAG, Dag, dagen_in, plan_reeks, stand_in, wijzig
from kern.versies import VerouderdError
from opbouw.tests.paginas import berichten, ingevuld_in
from wijken.tests.factories import BuurtFactory, WijkFactory

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")

TWEEDE, DERDE, VIERDE = (DINSDAG + datetime.timedelta(weeks=n) for n in (1, 2, 3))


def sessie(reeks, dag):
    return Activiteit.objects.get(reeks=reeks, datum=dag)


def test_de_oude_reeks_eindigt_en_de_nieuwe_heeft_wat_verandert_en_de_rest(reeks, werker, spoorzicht):
    Activiteit.objects.filter(datum=DERDE).update(titel="Kerstkoffie")
    nieuwe = wijzig(werker, reeks, TWEEDE, wijk=spoorzicht, begintijd=datetime.time(14), duur=90)
    reeks.refresh_from_db()
    assert dagen_in(reeks) == [DINSDAG]
    assert (reeks.tot, reeks.versie) == (TWEEDE - datetime.timedelta(days=1), 2)
    assert (nieuwe.vervangt, nieuwe.eigenaar, nieuwe.begin, nieuwe.tot) == (reeks, werker, TWEEDE, VIERDE)
    assert stand_in(nieuwe, "titel", "wijk__naam", "begintijd", "inzet__minuten") == [
        ("Koffietafel", "Spoorzicht", datetime.time(14), 90),
        ("Kerstkoffie", "Spoorzicht", datetime.time(14), 90),
        ("Koffietafel", "Spoorzicht", datetime.time(14), 90),
    ]
    assert Activiteit.objects.filter(status=Status.GEPLAND).count() == 4  # nothing planned twice


def test_wat_niets_verandert_schrijft_niets(reeks, werker):
    assert wijzig(werker, reeks, titel="Koffietafel", weekdag=1) is None
    reeks.refresh_from_db()
    assert (Reeks.objects.get(), reeks.versie, len(dagen_in(reeks))) == (reeks, 1, 4)


def test_naar_een_andere_weekdag_blijft_in_dezelfde_week(reeks, werker):
    nieuwe = wijzig(werker, reeks, weekdag=0)
    assert dagen_in(nieuwe) == [Dag(2026, 11, 23), Dag(2026, 11, 30), Dag(2026, 12, 7), Dag(2026, 12, 14)]
    assert nieuwe.begin == Dag(2026, 11, 23)


def test_wat_gedaan_of_afgelast_is_blijft_bij_de_oude(reeks, werker):
    Activiteit.objects.filter(datum=TWEEDE).update(status=Status.UITGEVOERD)
    Activiteit.objects.filter(datum=DERDE).update(status=Status.AFGELAST)
    nieuwe = wijzig(werker, reeks, titel="Anders")
    assert (dagen_in(reeks), dagen_in(nieuwe)) == ([TWEEDE, DERDE], [DINSDAG, VIERDE])
    assert stand_in(reeks, "titel") == [("Koffietafel",)] * 2


def test_een_buurt_van_de_oude_wijk_gaat_niet_mee_naar_de_nieuwe(reeks, werker, lindehof, spoorzicht):
    Activiteit.objects.filter(reeks=reeks).update(buurt=BuurtFactory(wijk=lindehof))
    assert {buurt for (buurt,) in stand_in(wijzig(werker, reeks, titel="Soep"), "buurt")} != {None}
    nieuwe = wijzig(werker, Reeks.objects.latest("pk"), wijk=spoorzicht)
    assert set(stand_in(nieuwe, "buurt")) == {(None,)}


def test_van_een_collega_gaan_tijd_en_bezwaar_mee(reeks, coordinator, werker, collega):
    eerste = sessie(reeks, DINSDAG)
    InzetFactory(activiteit=eerste, medewerker=collega, minuten=45)
    bezwaar = Bezwaar.objects.create(activiteit=eerste, medewerker=collega, reden=Bezwaar.Reden.TIJD)
    nieuwe = sessie(wijzig(coordinator, reeks, duur=60), DINSDAG)
    assert set(nieuwe.inzet.values_list("medewerker", "minuten")) == {(werker.pk, 60), (collega.pk, 45)}
    assert list(nieuwe.bezwaren.all()) == [bezwaar]
    assert (nieuwe.ingevoerd_door, nieuwe.ingevoerd_op) == (werker, eerste.ingevoerd_op)


def test_wie_een_oudere_versie_heeft_schrijft_niets(reeks, werker, coordinator):
    wijzig(coordinator, reeks, DERDE, titel="Soeptafel")
    with pytest.raises(VerouderdError):
        wijzig_reeks(by=werker, reeks=reeks, versie=1, vanaf=DINSDAG, wijzigingen={"titel": "Theetafel"})
    assert set(Activiteit.objects.values_list("titel", flat=True)) == {"Koffietafel", "Soeptafel"}


# The page


@pytest.fixture
def adres(reeks):
    return reverse("activiteiten:reeks_update", args=[reeks.pk])


@pytest.fixture
def wijziging(client, werker, reeks, adres):
    """What a browser sends to change the series from its second session on."""
    client.force_login(werker)
    ingevuld = ingevuld_in(client.get(adres)) | {"vanaf": TWEEDE.isoformat()}
    return lambda **andere: ingevuld | andere


def test_wijzigen_via_de_pagina_noemt_hoeveel(client, reeks, adres, wijziging):
    antwoord = client.post(adres, wijziging(weekdag="4", duur="90m"))
    nieuwe = Reeks.objects.get(vervangt=reeks)
    assert antwoord.url == reverse("activiteiten:reeks_detail", args=[nieuwe.pk])
    assert dagen_in(nieuwe) == [Dag(2026, 12, 4), Dag(2026, 12, 11), Dag(2026, 12, 18)]
    assert stand_in(nieuwe, "inzet__minuten") == [(90,)] * 3
    [bericht] = berichten(antwoord)
    assert "Gewijzigd: 3 keer. Vanaf 4 december 2026 is dit een nieuwe reeks." in bericht


@pytest.mark.parametrize(
    ("andere", "velden", "dag"),
    [
        ({"titel": "Theetafel"}, ("Theetafel", datetime.time(14), 45), Dag(2026, 12, 10)),
        ({"weekdag": "4"}, ("Koffietafel", datetime.time(14), 45), Dag(2026, 12, 11)),
        ({"duur": "1:00"}, ("Koffietafel", datetime.time(14), 60), Dag(2026, 12, 10)),
    ],
)
def test_wie_een_andere_keer_kiest_verandert_alleen_wat_op_de_pagina_anders_werd(
    client, reeks, adres, wijziging, andere, velden, dag
):
    """Also after a mistake: the page still knows what it showed."""
    met_de_hand = sessie(reeks, DERDE)
    Activiteit.objects.filter(pk=met_de_hand.pk).update(datum=Dag(2026, 12, 10), begintijd=datetime.time(14))
    met_de_hand.inzet.update(minuten=45)
    fout = client.post(adres, wijziging(vanaf="2026-12-10", titel="x" * 121))
    assert fout.status_code == 422
    assert client.post(adres, ingevuld_in(fout) | {"titel": "Koffietafel"} | andere).status_code == 302
    nieuwe = Reeks.objects.get(vervangt=reeks)
    assert stand_in(nieuwe, "titel", "begintijd", "inzet__minuten", "datum")[0] == (*velden, dag)


def test_een_keer_waarin_je_tijd_in_twee_regels_staat_houdt_die(client, werker, reeks, adres, wijziging):
    derde = sessie(reeks, DERDE)
    InzetFactory(activiteit=derde, medewerker=werker, vorm=Vorm.INDIRECT, minuten=15)
    client.post(adres, wijziging(vanaf=DERDE.isoformat(), duur="1:00"))
    assert sorted(Inzet.objects.filter(verwijderd=False).values_list("minuten", flat=True)) == [
        15, 60, 120, 120, 120,
    ]  # fmt: skip


def test_wat_op_een_feestdag_zou_komen_houdt_zijn_dag_en_krijgt_de_rest(client, werker, reeksgegevens):
    dagen = [Dag(2026, 12, 15), Dag(2026, 12, 22), Dag(2026, 12, 29)]
    reeks = plan_reeks(werker, reeksgegevens, dagen)
    client.force_login(werker)
    url = reverse("activiteiten:reeks_update", args=[reeks.pk])
    antwoord = client.post(url, ingevuld_in(client.get(url)) | {"weekdag": "4", "titel": "Theetafel"})
    assert stand_in(Reeks.objects.get(vervangt=reeks), "datum", "titel") == [
        (dag, "Theetafel") for dag in (Dag(2026, 12, 18), *dagen[1:])
    ]
    [bericht] = berichten(antwoord)
    zin = "Op zijn eigen dag gebleven, want anders op een feestdag: 22 december, 29 december."
    assert zin in bericht


def test_wat_al_op_een_feestdag_staat_blijft_daar(werker, reeksgegevens):
    reeks = plan_reeks(werker, reeksgegevens, [Dag(2026, 12, 25), Dag(2027, 1, 1)])
    assert dagen_in(wijzig(werker, reeks, titel="Kerst")) == [Dag(2026, 12, 25), Dag(2027, 1, 1)]


@pytest.mark.parametrize(
    ("andere", "veld"),
    [
        ({}, "__all__"),
        ({"vanaf": "2026-12-02"}, "vanaf"),
        ({"vanaf": "x"}, "vanaf"),
        ({"wijk": ""}, "wijk"),
        ({"weekdag": "9"}, "weekdag"),
        ({"duur": "0"}, "duur"),
        ({"titel": "x" * 121}, "titel"),
        ({"titel": "Koffie met mevrouw De Boer"}, "titel"),
        ({"wijk": "elders"}, "wijk"),
        ({"wijk": "vervallen"}, "wijk"),
    ],
)
def test_een_wijziging_die_niet_kan_wordt_niet_bewaard(
    client, reeks, adres, wijziging, duinrand, waterrijk, andere, veld
):
    wijken = {
        "elders": duinrand,
        "vervallen": WijkFactory(gemeente=waterrijk, vervallen_per=Dag(2026, 12, 10)),
    }
    if andere.get("wijk") in wijken:
        andere = {"wijk": wijken[andere["wijk"]].pk}
    antwoord = client.post(adres, wijziging(**andere))
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors
    assert (Reeks.objects.get(), len(dagen_in(reeks))) == (reeks, 4)


@pytest.mark.parametrize("vanaf", [DINSDAG, TWEEDE, DERDE])
def test_wat_een_ander_intussen_veranderde_staat_ernaast_en_gaat_niet_verloren(
    client, coordinator, reeks, adres, wijziging, vanaf
):
    """Wherever the other one began: the page goes on in the series that stands now."""
    mijne = wijziging(titel="Theetafel", begintijd="")
    andere = wijzig(coordinator, reeks, vanaf, titel="Soeptafel", duur=60)
    antwoord = client.post(adres, mijne)
    assert antwoord.status_code == 409
    form = antwoord.context["form"]
    huidige = andere if vanaf <= TWEEDE else reeks
    assert (form.instance, form.wie) == (huidige, coordinator.naam)
    stond = "Soeptafel" if vanaf <= TWEEDE else "Koffietafel"
    assert [(een.wat, een.nu, een.jij) for een in form.verschillen] == [
        ("Titel", stond, "Theetafel"),
        ("Begintijd", "10.00 uur", "–"),
    ]
    assert not Activiteit.objects.filter(titel="Theetafel").exists()
    assert client.post(form.actie, ingevuld_in(antwoord)).status_code == 302
    laatste = Reeks.objects.latest("pk")
    assert stand_in(laatste, "titel", "begintijd")[0] == ("Theetafel", None)
    assert stand_in(laatste, "inzet__minuten")[0] == ((60,) if vanaf <= TWEEDE else (120,))
    assert (
        len(stand_in(reeks, "pk"))
        + sum(len(stand_in(een, "pk")) for een in Reeks.objects.exclude(pk=reeks.pk))
        == 4
    )


def test_twee_keer_drukken_is_geen_botsing(client, reeks, adres, wijziging):
    mijne = wijziging(titel="Theetafel")
    eerste, tweede = client.post(adres, mijne), client.post(adres, mijne)
    assert eerste.url == tweede.url
    assert berichten(tweede)[-1] == "Er is niets gewijzigd: het stond er al zo."
    assert Reeks.objects.count() == 2


def test_een_keer_die_in_een_andere_tab_werd_afgevinkt_zegt_wat_te_doen(client, adres, wijziging):
    mijne = wijziging(titel="Theetafel")
    Activiteit.objects.filter(datum=TWEEDE).update(status=Status.UITGEVOERD)
    assert client.post(adres, mijne).context["form"].errors["vanaf"] == [
        "Deze keer staat niet meer gepland: hij is afgevinkt, afgelast of verwijderd. Kies een andere keer."
    ]


def test_zonder_iets_gepland_is_er_niets_te_wijzigen(client, werker, reeks, adres):
    Activiteit.objects.update(status=Status.UITGEVOERD)
    client.force_login(werker)
    assert client.get(adres).url == reverse("activiteiten:reeks_detail", args=[reeks.pk])
