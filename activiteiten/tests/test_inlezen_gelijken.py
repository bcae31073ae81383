"""What looks like what stands in the log already is shown beside it: skip, replace or add."""

import datetime

import pytest

from activiteiten.log.actions import verwijder_activiteit
from activiteiten.models import Activiteit, Inzet
from activiteiten.tests.factories import ActiviteitFactory, AfsluitingFactory, InzetFactory
from activiteiten.tests.spreadsheets import adres, doorloop
from activiteiten.tests.spreadsheets_van_anderen import csv
from inlezen.models import Inlezing

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

KOPPEN = "Datum;Soort;Wijk;Duur;Deelnemers;Titel"
MEI = csv(KOPPEN, "4-5-2026;ontmoeting;Lindehof;1:30;12;Koffie", "5-5-2026;ontmoeting;Lindehof;2:00;9;Soep")
VERBETERD = csv(
    KOPPEN, "4-5-2026;ontmoeting;Lindehof;2:30;;Koffie", "5-5-2026;ontmoeting;Lindehof;2:00;9;Soep"
)
Stand = Inlezing.Stand


def nagekeken(client, inhoud):
    inlezing = doorloop(client, inhoud, "werk.csv", opslaan=False).inlezing
    antwoord = client.get(adres("detail", inlezing))
    return inlezing, [(een["nummer"], een["voorstel"]) for een in antwoord.context.get("gelijken", ())]


def staande():
    inzet = Inzet.objects.filter(verwijderd=False).values_list("datum", "minuten")
    return sorted((datum.day, minuten) for datum, minuten in inzet)


def kies(client, inlezing, **keuzes):
    client.post(
        adres("pair", inlezing), {f"gelijk-{naam.removeprefix('rij')}": k for naam, k in keuzes.items()}
    )
    client.post(adres("save", inlezing))
    inlezing.refresh_from_db()
    return staande()


@pytest.fixture
def mei(lezer):
    return doorloop(lezer, MEI, "werk.csv").inlezing


def test_een_verbeterd_bestand_vervangt_wat_ongemoeid_uit_een_bestand_kwam(lezer, mei):
    inlezing, gelijken = nagekeken(lezer, VERBETERD)
    assert (inlezing.stand, inlezing.nieuw, inlezing.dubbel, gelijken) == (
        Stand.GELIJK,
        1,
        1,
        [(2, "vervangen")],
    )
    assert kies(lezer, inlezing, rij2="vervangen") == [(4, 150), (5, 120)]
    nieuw = Activiteit.objects.get(datum=datetime.date(2026, 5, 4))
    assert (nieuw.deelnemers, nieuw.titel, nieuw.inlezing) == (
        12,
        "Koffie",
        inlezing,
    )  # an empty cell keeps what was
    oud = Activiteit.met_verwijderde.get(inlezing=mei, verwijderd=True)
    assert [regel.gewijzigde_velden for regel in oud.history.order_by("-history_id")][0] == ["verwijderd"]
    assert nagekeken(lezer, VERBETERD)[0].nieuw == 0


def test_ongedaan_maken_zet_terug_wat_vervangen_was(lezer, mei):
    inlezing, _ = nagekeken(lezer, VERBETERD)
    kies(lezer, inlezing, rij2="vervangen")
    assert "Wat door dit bestand vervangen is, komt terug." in lezer.get(adres("undo", inlezing)).text
    lezer.post(adres("undo", inlezing))
    assert staande() == [(4, 90), (5, 120)]


@pytest.fixture
def met_de_hand(werker, lindehof, ontmoeting, welzijn):
    activiteit = ActiviteitFactory(
        datum=datetime.date(2026, 5, 4),
        soort=ontmoeting,
        wijk=lindehof,
        organisatie=welzijn,
        ingevoerd_door=werker,
    )
    return InzetFactory(activiteit=activiteit, minuten=85).activiteit


@pytest.mark.parametrize(
    ("keuze", "staat"), [("overslaan", [(4, 85), (5, 120)]), ("toevoegen", [(4, 85), (4, 90), (5, 120)])]
)
def test_wat_met_de_hand_gelogd_is_staat_ernaast(lezer, met_de_hand, keuze, staat):
    inlezing, gelijken = nagekeken(lezer, MEI)
    assert gelijken == [(2, "overslaan")]
    assert "met de hand gelogd" in lezer.get(adres("detail", inlezing)).text
    assert "Vervang wat er staat" not in lezer.get(adres("detail", inlezing)).text
    assert kies(lezer, inlezing, rij2=keuze) == staat
    assert inlezing.overgeslagen == (keuze == "overslaan")


def test_zonder_keuze_wordt_er_niets_opgeslagen(lezer, met_de_hand):
    inlezing, _ = nagekeken(lezer, MEI)
    assert kies(lezer, inlezing) == [(4, 85)]
    assert kies(lezer, inlezing, rij2="vervangen") == [(4, 85)]


def test_vervangen_kan_niet_in_een_gesloten_maand(lezer, mei, welzijn, waterrijk, werker):
    april = csv(KOPPEN, "4-4-2026;ontmoeting;Lindehof;1:30;12;Koffie")
    doorloop(lezer, april, "werk.csv")
    Activiteit.objects.filter(datum=datetime.date(2026, 5, 4)).update(versie=2)
    _, gelijken = nagekeken(lezer, VERBETERD)
    assert gelijken == [(2, "toevoegen")]  # somebody changed it since
    AfsluitingFactory(organisatie=welzijn, gemeente=waterrijk, maand=datetime.date(2026, 4, 1), door=werker)
    gang = doorloop(lezer, csv(KOPPEN, "4-4-2026;ontmoeting;Lindehof;2:30;12;Koffie"), "werk.csv")
    assert gang.zinnen == ["A2: April 2026 is afgesloten: daar komt niets meer bij."]


def test_twee_keer_op_een_dag_wordt_een_op_een_gepaard(lezer):
    koppen = "Datum;Begin;Soort;Wijk;Duur"
    doorloop(
        lezer,
        csv(koppen, "4-5-2026;9:00;ontmoeting;Lindehof;1", "4-5-2026;14:00;ontmoeting;Lindehof;2"),
        "a.csv",
    )
    inlezing, gelijken = nagekeken(
        lezer,
        csv(koppen, "4-5-2026;14:00;ontmoeting;Lindehof;2:30", "4-5-2026;9:00;ontmoeting;Lindehof;1:15"),
    )
    assert gelijken == [(2, "toevoegen"), (3, "toevoegen")]
    assert [een[3].rsplit(" · ", 2)[1] for een in inlezing.blokken.get().gelijken] == ["2:00", "1:00"]


def test_ander_werk_lijkt_er_niet_op(lezer, met_de_hand, spoorzicht, werker):
    anders = csv(
        KOPPEN, "4-5-2026;ontmoeting;Spoorzicht;1:30;12;Koffie", "3-5-2026;ontmoeting;Lindehof;2:00;9;Soep"
    )
    assert nagekeken(lezer, anders)[0].stand == Stand.KLAAR
    verwijder_activiteit(by=werker, activiteit=met_de_hand)
    assert nagekeken(lezer, MEI)[0].stand == Stand.KLAAR
