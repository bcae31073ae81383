"""Undoing a change of a series: what stood planned comes back, what somebody did since stays."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from icalendar import Calendar

from activiteiten.log.actions import (
    gegevens_van,
    verwijder_definitief,
    wijzig_activiteit,
    zet_activiteit_terug,
)
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.afvinken import vink_af
from activiteiten.plannen.agenda import kalender_of
from activiteiten.plannen.reeksen import beeindig_reeks, herstel_reeks
from activiteiten.plannen.reekswijziging import draai_wijziging_terug, wijzig_reeks
from activiteiten.tests.reeksen import DINSDAG, Dag, dagen_in, plan_reeks, stand_in, wijzig
from kern.weigering import WegError
from opbouw.tests.paginas import berichten, ingevuld_in, tekst_van

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")

TWEEDE, DERDE, VIERDE = (DINSDAG + datetime.timedelta(weeks=n) for n in (1, 2, 3))
ALLES = ("pk", "datum", "begintijd", "titel", "wijk", "buurt", "inzet__minuten")


def test_alles_staat_weer_zoals_het_stond_met_geschiedenis(reeks, werker, spoorzicht):
    voor = stand_in(reeks, *ALLES)
    nieuwe = wijzig(werker, reeks, titel="Theetafel", wijk=spoorzicht, weekdag=0, begintijd=None, duur=60)
    assert draai_wijziging_terug(by=werker, reeks=nieuwe) == (4, 0)
    assert stand_in(reeks, *ALLES) == voor
    assert list(Reeks.objects.values_list("pk", "begin", "tot")) == [(reeks.pk, DINSDAG, VIERDE)]
    assert Activiteit.met_verwijderde.count() == 4
    for activiteit in Activiteit.objects.all():
        assert [gebeurtenis.wat for gebeurtenis in geschiedenis_of(activiteit)] == [
            "zette deze activiteit terug", "verwijderde deze activiteit", "logde deze activiteit",
        ]  # fmt: skip


def vink(by, activiteit):
    with time_machine.travel(datetime.datetime(2026, 12, 20, tzinfo=datetime.UTC), tick=False):
        vink_af(by=by, activiteit=activiteit)


def hernoem(by, activiteit):
    gegevens = gegevens_van(activiteit) | {"titel": "Kerst"}
    wijzig_activiteit(by=by, activiteit=activiteit, versie=activiteit.versie, gegevens=gegevens)


@pytest.mark.parametrize("doe", [vink, hernoem])
def test_wat_daarna_nog_gebeurde_blijft_en_staat_nergens_dubbel(reeks, werker, doe):
    nieuwe = wijzig(werker, reeks, TWEEDE, titel="Theetafel")
    doe(werker, Activiteit.objects.get(datum=DERDE))
    assert draai_wijziging_terug(by=werker, reeks=nieuwe) == (2, 1)
    assert (dagen_in(reeks), dagen_in(nieuwe)) == ([DINSDAG, TWEEDE, VIERDE], [DERDE])
    assert draai_wijziging_terug(by=werker, reeks=nieuwe) == (0, 1)


def test_een_wijziging_van_een_wijziging_gaat_stap_voor_stap_terug(reeks, werker):
    tweede = wijzig(werker, reeks, TWEEDE, titel="Theetafel")
    derde = wijzig(werker, tweede, DERDE, titel="Soeptafel")
    assert [dagen_in(een) for een in (reeks, tweede, derde)] == [[DINSDAG], [TWEEDE], [DERDE, VIERDE]]
    assert draai_wijziging_terug(by=werker, reeks=derde) == (2, 0)
    assert draai_wijziging_terug(by=werker, reeks=tweede) == (3, 0)
    assert (dagen_in(reeks), Reeks.objects.get()) == ([DINSDAG, TWEEDE, DERDE, VIERDE], reeks)


def test_van_een_daarna_gestopte_reeks_blijft_wat_van_de_planning_ging_weg(reeks, werker):
    nieuwe = wijzig(werker, reeks, TWEEDE, titel="Theetafel")
    beeindig_reeks(by=werker, reeks=nieuwe, vanaf=VIERDE)
    assert draai_wijziging_terug(by=werker, reeks=nieuwe) == (2, 1)
    assert herstel_reeks(by=werker, reeks=nieuwe) == 1
    assert (dagen_in(reeks), dagen_in(nieuwe)) == ([DINSDAG, TWEEDE, DERDE], [VIERDE])


def test_na_dertig_dagen_kan_het_niet_meer(client, werker, reeks):
    nieuwe = wijzig(werker, reeks, titel="Theetafel")
    verwijder_definitief(nu=datetime.datetime(2026, 12, 20, tzinfo=datetime.UTC))
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:reeks_undo", args=[nieuwe.pk]))
    assert berichten(antwoord) == ["Dit is niet meer ongedaan te maken. Wijzig de reeks zelf terug."]
    assert "Maak de wijziging ongedaan" not in client.get(antwoord.url).text


def test_wat_plaatsmaakte_is_niet_los_terug_te_zetten_zolang_de_nieuwe_er_staat(client, werker, reeks):
    los = Activiteit.objects.get(datum=VIERDE)
    client.force_login(werker)
    client.post(reverse("activiteiten:activiteit_delete", args=[los.pk]))
    with time_machine.travel(datetime.datetime(2026, 11, 19, 13, tzinfo=datetime.UTC), tick=False):
        wijzig(werker, reeks, titel="Theetafel")
    oude = Activiteit.met_verwijderde.get(reeks=reeks, datum=DINSDAG)
    lijst = client.get(reverse("activiteiten:verwijderd_list"))
    assert [rij.activiteit for rij in lijst.context["rijen"]] == [los]
    pagina = client.get(reverse("activiteiten:reeks_detail", args=[reeks.pk]))
    assert pagina.context["gestopt"].aantal == 1  # what was deleted by itself
    antwoord = client.post(reverse("activiteiten:activiteit_restore", args=[oude.pk]))
    assert "Deze keer staat nu in een nieuwe reeks." in berichten(antwoord)[-1]
    assert Activiteit.objects.filter(datum=DINSDAG).count() == 1
    assert zet_activiteit_terug(by=werker, activiteit=los)


def test_in_een_agenda_hebben_de_oude_sessies_weer_hun_eigen_naam_en_zijn_ze_nieuwer(reeks, werker):
    def agenda():
        kalender = Calendar.from_ical(kalender_of(werker, host="opbouw", adres_of=str))
        return {str(een["uid"]): (een["sequence"], een["dtstamp"].dt) for een in kalender.walk("VEVENT")}

    voor = agenda()
    with time_machine.travel(datetime.datetime(2026, 11, 19, 14, tzinfo=datetime.UTC), tick=False):
        nieuwe = wijzig(werker, reeks, titel="Theetafel")
        assert not voor.keys() & agenda().keys()
        draai_wijziging_terug(by=werker, reeks=nieuwe)
    assert {
        uid: (volgnummer - 2, moment > voor[uid][1]) for uid, (volgnummer, moment) in agenda().items()
    } == {uid: (volgnummer, True) for uid, (volgnummer, _) in voor.items()}


# The page


@pytest.fixture
def wijzig_via_pagina(client, reeks):
    """Changes the title of the whole series as this person; returns the address that undoes it."""

    def wijzig_als(user):
        client.force_login(user)
        adres = reverse("activiteiten:reeks_update", args=[reeks.pk])
        antwoord = client.post(adres, ingevuld_in(client.get(adres)) | {"titel": "Theetafel"})
        terug = reverse("activiteiten:reeks_undo", args=[Reeks.objects.get(vervangt=reeks).pk])
        assert client.get(antwoord.url).text.count(f'action="{terug}"') == 2  # the message and the page
        return terug

    return wijzig_als


def test_ongedaan_maken_via_de_pagina_brengt_je_bij_de_oude_reeks(client, werker, reeks, wijzig_via_pagina):
    terug = wijzig_via_pagina(werker)
    pagina = reverse("activiteiten:reeks_detail", args=[reeks.pk])
    oude = client.get(pagina)
    assert "Vanaf 24 november 2026 gaat dit verder in een nieuwe reeks." in tekst_van(oude)
    antwoord = client.post(terug)
    assert (antwoord.url, berichten(antwoord)) == (pagina, ["Teruggezet: 4 keer."])
    assert set(stand_in(reeks, "titel")) == {("Koffietafel",)}
    nog_eens = client.post(terug)
    assert nog_eens.url == reverse("activiteiten:reeks_list")
    assert "al ongedaan gemaakt" in berichten(nog_eens)[-1]


def test_wie_een_reeks_niet_ziet_hoort_niet_of_zij_bestaat(client, reeks, collega, wijzig_via_pagina, werker):
    er_is, er_is_niet = wijzig_via_pagina(werker), reverse("activiteiten:reeks_undo", args=[2**31 - 1])
    client.force_login(collega)
    antwoorden = [
        (antwoord.url, berichten(antwoord)[-1]) for antwoord in map(client.post, (er_is, er_is_niet))
    ]
    assert antwoorden[0] == antwoorden[1]
    assert set(stand_in(Reeks.objects.get(vervangt=reeks), "titel")) == {("Theetafel",)}


@pytest.mark.parametrize("wie", ["coordinator", "werker"])
def test_in_een_maand_die_daarna_sloot(request, client, sluit, reeks, wijzig_via_pagina, wie):
    """A coördinator is asked why, a worker hears whom to ask."""
    terug = wijzig_via_pagina(request.getfixturevalue(wie))
    with time_machine.travel(datetime.datetime(2026, 12, 1, 9, tzinfo=datetime.UTC)):
        sluit(Dag(2026, 11, 1))
    antwoord = client.post(terug)
    assert antwoord.status_code == (422 if wie == "coordinator" else 302)
    if wie == "werker":
        assert "November 2026 is afgesloten." in berichten(antwoord)[-1]
    antwoord = client.post(terug, {"reden": "verkeerd"})
    assert len(dagen_in(reeks)) == (4 if wie == "coordinator" else 0)


@pytest.mark.parametrize("aantal", [1, 10])
def test_per_sessie_gaat_alleen_naar_de_database_wat_er_staat_en_wat_er_verandert(
    aantal, werker, reeksgegevens, django_assert_max_num_queries
):
    reeks = plan_reeks(werker, reeksgegevens, [DINSDAG + datetime.timedelta(weeks=n) for n in range(aantal)])
    with django_assert_max_num_queries(15 + 30 * aantal):
        nieuwe = wijzig(werker, reeks, titel="Theetafel")
    with django_assert_max_num_queries(15 + 40 * aantal):
        assert draai_wijziging_terug(by=werker, reeks=nieuwe) == (aantal, 0)


@pytest.mark.parametrize(
    ("doe", "erbij"),
    [
        (beeindig_reeks, {"vanaf": DINSDAG}),
        (herstel_reeks, {}),
        (wijzig_reeks, {"versie": 1, "vanaf": DINSDAG, "wijzigingen": {"titel": "Koffietafel"}}),
    ],
    ids=["stoppen", "terugzetten", "wijzigen"],
)
def test_wie_bezig_is_in_een_reeks_die_net_ongedaan_is_gemaakt_hoort_dat_ze_weg_is(reeks, werker, doe, erbij):
    nieuwe = wijzig(werker, reeks, titel="Theetafel")
    draai_wijziging_terug(by=werker, reeks=Reeks.objects.get(pk=nieuwe.pk))
    with pytest.raises(WegError):
        doe(by=werker, reeks=nieuwe, **erbij)
