"""From a spreadsheet to the log: what a row becomes, and the template to begin with."""

import datetime
import io

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from activiteiten.log import actions
from activiteiten.models import Activiteit
from activiteiten.tests.spreadsheets import BEGIN, GOED, KOPPEN, alle_inzet, csv_van, doorloop, xlsx_van
from activiteiten.uit_bestand.activiteitendoel import Activiteitendoel
from initiatieven.models import Doelgroep, Thema
from initiatieven.tests.factories import InitiatiefFactory
from inlezen.ruwe_tabel import VOORBEELD
from kern.tests import uitvoer
from netwerken.tests.factories import NetwerkFactory
from wijken.tests.factories import BuurtFactory, WijkFactory

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

KOLOMMEN = Activiteitendoel.sjabloonvelden
KOPPEN_VAN_SJABLOON = [Activiteitendoel().per_naam[naam].label for naam in KOLOMMEN]


def test_vier_kolommen_zijn_genoeg(lezer, werker, welzijn, waterrijk, lindehof):
    assert doorloop(lezer, xlsx_van([GOED])).zinnen == []
    activiteit = Activiteit.objects.get()
    assert (activiteit.datum, activiteit.wijk, activiteit.gemeente) == (
        datetime.date(2026, 3, 2),
        lindehof,
        waterrijk,
    )
    assert (activiteit.organisatie, activiteit.ingevoerd_door, activiteit.status) == (
        welzijn,
        werker,
        "uitgevoerd",
    )
    assert (activiteit.deelnemers, activiteit.titel, activiteit.begintijd) == (None, "", None)
    assert alle_inzet() == [("Noor Werker", datetime.date(2026, 3, 2), "collectief", 90)]


def test_een_rij_met_alles(lezer, lindehof, welzijn):
    buurt = BuurtFactory(wijk=lindehof, naam="Schoolhof")
    initiatief = InitiatiefFactory(wijk=lindehof, organisatie=welzijn, naam="Zaaigoed")
    netwerk = NetwerkFactory(wijk=lindehof, organisatie=welzijn, naam="Koffietafel De Vonk")
    rij = {
        "datum": datetime.date(2026, 3, 2), "soort": "ONTMOETING ", "wijk": lindehof.code, "duur": datetime.time(1, 30),
        "vorm": "Individueel", "deelnemers": 14.0, "nieuwe_deelnemers": "3", "vrijwilligers": 2,
        "vrijwilligers_duur": "6 uur", "titel": "Koffie\nen thee", "omschrijving": "Goed gesprek.",
        "resultaat": "Een plan.", "locatie": "De Vonk", "begintijd": datetime.time(9, 30), "buurt": "schoolhof",
        "initiatief": "zaaigoed", "netwerk": "Koffietafel de Vonk", "themas": "Wonen; gezondheid, wonen",
        "doelgroepen": "ouderen", "stand": "afgelast",
    }  # fmt: skip
    assert doorloop(lezer, xlsx_van([[rij[n] for n in KOLOMMEN]], koppen=KOPPEN_VAN_SJABLOON)).zinnen == []
    activiteit = Activiteit.objects.get()
    assert (activiteit.buurt, activiteit.initiatief, activiteit.netwerk) == (buurt, initiatief, netwerk)
    assert (activiteit.deelnemers, activiteit.nieuwe_deelnemers) == (14, 3)
    assert (activiteit.vrijwilligers, activiteit.vrijwilligers_minuten) == (2, 360)
    assert (activiteit.titel, activiteit.locatie) == ("Koffie en thee", "De Vonk")
    assert (activiteit.omschrijving, activiteit.resultaat) == ("Goed gesprek.", "Een plan.")
    assert (activiteit.begintijd, activiteit.status) == (datetime.time(9, 30), "afgelast")
    assert set(activiteit.themas.values_list("naam", flat=True)) == {"gezondheid", "wonen"}
    assert list(activiteit.doelgroepen.values_list("naam", flat=True)) == ["ouderen"]
    assert alle_inzet() == [("Noor Werker", datetime.date(2026, 3, 2), "individueel", 90)]


def test_zonder_vorm_geldt_de_gewone_vorm_van_de_soort(lezer):
    doorloop(lezer, csv_van([("2-3-2026", "individuele hulp", "Lindehof", "1")]))
    assert [vorm for *_, vorm, _ in alle_inzet()] == ["individueel"]


def test_begin_en_eindtijd_zijn_ook_een_duur(lezer):
    kop = ("Datum", "Soort", "Wijk", "Van", "Tot")
    doorloop(lezer, csv_van([("2-3-2026", "ontmoeting", "Lindehof", "9:45", "11.15")], koppen=kop))
    assert [minuten for *_, minuten in alle_inzet()] == [90]
    assert Activiteit.objects.get().begintijd == datetime.time(9, 45)


@pytest.mark.parametrize(
    ("van", "tot", "minuten"), [("22:00", "01:00", 180), ("18.00", "2:00", 480), ("23:00", "0:00", 60)]
)
def test_een_avond_mag_na_middernacht_eindigen(lezer, van, tot, minuten):
    """As in the form of a series."""
    kop = ("Datum", "Soort", "Wijk", "Van", "Tot")
    doorloop(lezer, csv_van([("2-3-2026", "ontmoeting", "Lindehof", van, tot)], koppen=kop))
    assert [(dag, duur) for _, dag, _, duur in alle_inzet()] == [(datetime.date(2026, 3, 2), minuten)]


def test_een_kolom_eindtijd_naast_een_lege_duur_mag(lezer):
    """As the page of explanation in the template says."""
    kop = (*KOPPEN, "Begintijd", "Eindtijd")
    rijen = [("2-3-2026", "ontmoeting", "Lindehof", "", "22:00", "1:00"), (*GOED, "", "")]
    assert doorloop(lezer, csv_van(rijen, koppen=kop)).zinnen == []
    assert [duur for *_, duur in alle_inzet()] == [90, 180]


@pytest.mark.parametrize(
    ("van", "tot"), [("11:00", "10:00"), ("10:00", "10:00"), ("17:59", "1:00"), ("18:00", "2:01")]
)
def test_een_eindtijd_die_niet_kan_wordt_gezegd(lezer, van, tot):
    kop = ("Datum", "Soort", "Wijk", "Van", "Tot")
    rij = ("2-3-2026", "ontmoeting", "Lindehof", van, tot)
    assert doorloop(lezer, csv_van([rij], koppen=kop)).zinnen == [
        "E2: De eindtijd ligt niet na de begintijd. Klopt het toch? Schrijf dan de duur."
    ]


@pytest.mark.parametrize(
    ("van", "tot", "zin"),
    [
        ("22:00", "", "E2: Hoe laat was het klaar? Vul bijvoorbeeld 15:30 in."),
        ("", "23:00", "D2: Hoe laat begon het? Vul bijvoorbeeld 14:00 in."),
        ("", "", "D2: Hoe laat begon het? Vul bijvoorbeeld 14:00 in."),
    ],
)
def test_zonder_kolom_voor_de_duur_hoort_de_lege_tijd_wat_er_moet_staan(lezer, van, tot, zin):
    kop = ("Datum", "Soort", "Wijk", "Van", "Tot")
    rij = ("2-3-2026", "ontmoeting", "Lindehof", van, tot)
    assert doorloop(lezer, csv_van([rij], koppen=kop)).zinnen == [zin]


def test_een_kolom_met_minuten_is_geen_kolom_met_uren(lezer):
    kop = ("Datum", "Soort", "Wijk", "Duur (min)")
    doorloop(lezer, csv_van([("2-3-2026", "ontmoeting", "Lindehof", "15")], koppen=kop))
    assert [minuten for *_, minuten in alle_inzet()] == [15]


def test_wat_bulk_schrijft_is_gelijk_aan_wat_het_formulier_schrijft(
    lezer, werker, welzijn, lindehof, ontmoeting
):
    thema, doelgroep = Thema.objects.get(naam="wonen"), Doelgroep.objects.get(naam="ouderen")
    doorloop(
        lezer,
        csv_van(
            [(*GOED, "14", "Koffie", "wonen", "ouderen")],
            koppen=(*KOPPEN, "Deelnemers", "Titel", "Thema's", "Doelgroepen"),
        ),
    )
    uit_bestand = Activiteit.objects.get()
    met_de_hand, _ = actions.registreer_activiteit(
        by=werker,
        sleutel=actions.nieuwe_sleutel(),
        gegevens=actions.gegevens_van(uit_bestand) | {"deelnemers": 14},
    )
    assert actions.inhoud_van(uit_bestand) == actions.inhoud_van(met_de_hand)
    assert (list(uit_bestand.themas.all()), list(uit_bestand.doelgroepen.all())) == ([thema], [doelgroep])
    eigen = {"id", "sleutel", "inlezing_id", "history_id", "history_relation_id", "_state"}

    def velden(object_):
        return {
            naam: waarde for naam, waarde in vars(object_).items() if naam not in eigen and naam[0] != "_"
        }

    assert velden(uit_bestand.geschiedenis.get()) == velden(met_de_hand.geschiedenis.get())
    uit_bestand, met_de_hand = (velden(Activiteit.objects.get(pk=a.pk)) for a in (uit_bestand, met_de_hand))
    assert uit_bestand == met_de_hand


def test_de_voorbeeldrij_van_het_sjabloon_telt_niet_mee(lezer):
    rijen = [("2-3-2026", "ontmoeting", "Lindehof", "1", VOORBEELD), (*GOED, "echt")]
    gang = doorloop(lezer, csv_van(rijen, koppen=(*KOPPEN, "Titel")))
    assert gang.inlezing.rijen == 1
    assert Activiteit.objects.get().titel == "echt"


@pytest.mark.parametrize("soort", ["xlsx", "csv"])
def test_het_sjabloon_is_in_te_lezen_zoals_het_is_ingevuld(lezer, soort):
    inhoud = uitvoer.inhoud(lezer.get(adres_sjabloon(soort)))
    rij = ["2-3-2026", "ontmoeting", "Lindehof", "1:30"]
    if soort == "xlsx":
        werkmap = load_workbook(io.BytesIO(inhoud))
        assert werkmap.sheetnames == ["Activiteiten", "Lijsten", "Uitleg"]
        werkmap["Activiteiten"].append(rij)
        uit = io.BytesIO()
        werkmap.save(uit)
        inhoud = uit.getvalue()
    else:
        inhoud += ";".join(rij).encode()
    gang = doorloop(lezer, inhoud)
    assert (gang.zinnen, gang.inlezing.nieuw, Activiteit.objects.count()) == ([], 1, 1)
    assert set(gang.inlezing.kolommen) == set(KOLOMMEN)


def adres_sjabloon(soort):
    return f"{BEGIN}sjabloon.{soort}"


def test_het_sjabloon_noemt_alleen_wijken_van_de_eigen_gemeente(lezer, waterrijk):
    WijkFactory(gemeente=waterrijk, naam="Oud-Zuid", vervallen_per=datetime.date(2025, 1, 1))
    WijkFactory(gemeente=waterrijk, naam="=Gevaar", code="WK999977")
    lijsten = load_workbook(io.BytesIO(uitvoer.inhoud(lezer.get(adres_sjabloon("xlsx")))))["Lijsten"]
    wijken = [cel.value for cel in lijsten["B"][1:] if cel.value]
    assert wijken == ["=Gevaar", "Lindehof", "Spoorzicht"]
    assert {cel.data_type for cel in lijsten["B"][1:4]} == {"s"}


def test_het_sjabloon_noemt_een_wijk_tot_de_dag_waarop_die_verdwijnt(lezer, waterrijk):
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    WijkFactory(gemeente=waterrijk, naam="Nog een dag", vervallen_per=morgen)
    WijkFactory(gemeente=waterrijk, naam="Sinds vandaag weg", vervallen_per=timezone.localdate())
    lijsten = load_workbook(io.BytesIO(uitvoer.inhoud(lezer.get(adres_sjabloon("xlsx")))))["Lijsten"]
    wijken = {cel.value for cel in lijsten["B"]}
    assert "Nog een dag" in wijken
    assert "Sinds vandaag weg" not in wijken
