"""Loading the demo: the same at every load, once, and never in production."""

import hashlib
from datetime import date, timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import transaction

from activiteiten.keuzes import Status
from activiteiten.models import Activiteit
from gebruikers.models import Gebruiker
from opbouw.demo import laden
from opbouw.demo.tekening import teken
from opbouw.demo.verhalen import stil_sinds
from opbouw.demo.werkritme import feestdagen
from wijken.models import Gemeente

DAG = date(2026, 11, 19)
ROOMS = ("wijken", "gebruikers", "initiatieven", "netwerken", "activiteiten")
COMMAND = "opbouw.management.commands.laad_demo"


def laad_en_vergeet(**keuzes):
    """The digest of what a load writes; the load itself is undone."""
    with transaction.atomic():
        laden.laad(**keuzes)
        digest = _digest()
        transaction.set_rollback(True)
    return digest


def _digest():
    """Of every row of the domain. A reference counts by the place of its target, as ids differ per load."""
    modellen = [
        model for room in ROOMS for model in apps.get_app_config(room).get_models(include_auto_created=True)
    ]
    plaatsen = {
        model: {
            pk: plaats
            for plaats, pk in enumerate(model._base_manager.order_by("pk").values_list("pk", flat=True))
        }
        for model in modellen
    }
    som = hashlib.sha256()
    for model in modellen:
        velden = [
            veld for veld in model._meta.concrete_fields if veld.name not in {"id", "history_id", "password"}
        ]
        for rij in model._base_manager.order_by("pk"):
            waarden = []
            for veld in velden:
                waarde = getattr(rij, veld.attname)
                if veld.name == "inzet_daarna":
                    waarde = [[plaatsen[Gebruiker][pk], *rest] for pk, *rest in waarde]
                elif veld.is_relation and waarde is not None and veld.related_model in plaatsen:
                    waarde = plaatsen[veld.related_model][waarde]
                waarden.append(waarde)
            som.update(repr((model.__name__, waarden)).encode())
    return som.hexdigest()


def test_zelfde_zaad_en_dag_geven_dezelfde_gegevens(db):
    eerste = laad_en_vergeet(zaad=7, dag=DAG, omvang=0.01)

    assert laad_en_vergeet(zaad=7, dag=DAG, omvang=0.01) == eerste
    assert laad_en_vergeet(zaad=8, dag=DAG, omvang=0.01) != eerste
    assert laad_en_vergeet(zaad=7, dag=DAG + timedelta(1), omvang=0.01) != eerste


def test_tweede_keer_laden_verandert_niets(db):
    laden.laad(zaad=7, dag=DAG, omvang=0.01)
    voor, uitvoer = _digest(), StringIO()

    call_command("laad_demo", stdout=uitvoer)

    assert uitvoer.getvalue() == "De voorbeeldgegevens staan er al. Er is niets veranderd.\n"
    assert _digest() == voor


def test_in_productie_wordt_niets_geladen(db, settings):
    settings.OPBOUW_MODUS = "productie"

    with pytest.raises(CommandError, match="horen niet in een echte installatie"):
        call_command("laad_demo")

    assert not Gemeente.objects.exists()


def test_opdracht_geeft_zaad_dag_en_jaren_door(db, monkeypatch):
    gevraagd = []

    def onthoud(**keuzes):
        gevraagd.append(keuzes)
        return laden.Laadresultaat(wijken=15, initiatieven=2, netwerken=3, activiteiten=4)

    monkeypatch.setattr(f"{COMMAND}.laad", onthoud)
    uitvoer = StringIO()

    call_command("laad_demo", "--zaad=3", "--dag=2026-11-19", "--jaren=2", stdout=uitvoer)

    assert gevraagd == [{"zaad": 3, "dag": DAG, "jaren": 2}]
    assert uitvoer.getvalue() == "Geladen: 15 wijken, 2 initiatieven, 3 netwerken en 4 activiteiten.\n"


@pytest.mark.parametrize(
    ("keuze", "zin"),
    [
        ("--dag=19-11-2026", "Schrijf de dag als"),
        ("--dag=1850-01-01", "van 2010 tot en met 2099"),
        ("--jaren=0", "van 1 tot en met 10"),
        ("--jaren=11", "van 1 tot en met 10"),
    ],
)
def test_onmogelijke_keuze_krijgt_een_zin(db, keuze, zin):
    with pytest.raises(CommandError, match=zin):
        call_command("laad_demo", keuze)

    assert not Gemeente.objects.exists()


@pytest.mark.parametrize(
    "dag", [date(2026, 1, 1), date(2028, 2, 29), date(2026, 11, 22), date(2026, 12, 31), date(2027, 8, 2)]
)
def test_op_elke_dag_van_het_jaar_is_er_vandaag_iets_gedaan(db, dag):
    laden.laad(zaad=1, dag=dag, jaren=2, omvang=0.01)

    vandaag = Activiteit.objects.filter(datum=dag, status=Status.UITGEVOERD)
    assert vandaag.filter(inzet__medewerker__email="worker@waterrijk.example").exists()
    assert not Activiteit.objects.filter(datum__gt=dag, status=Status.UITGEVOERD).exists()
    assert not Activiteit.objects.filter(ingevoerd_op__date__gte=dag).exists()


def test_kern_buiten_de_gemeente_wordt_geweigerd():
    vierkant = ((-1, -1), (1, -1), (1, 1), (-1, 1))

    with pytest.raises(ValueError, match="verplaats een kern"):
        teken(
            vierkant,
            {"WK999901": ((0, 0), ["BU99990100"]), "WK999902": ((9, 9), ["BU99990200"])},
            (5.4, 52.7),
        )


@pytest.mark.parametrize(
    ("dag", "begin"), [(date(2027, 1, 1), date(2026, 7, 1)), (date(2026, 6, 30), date(2025, 10, 1))]
)
def test_stilte_begint_twee_hele_kwartalen_eerder(dag, begin):
    assert stil_sinds(dag) == begin


def test_feestdagen_volgen_pasen():
    assert date(2026, 4, 6) in feestdagen(2026)  # tweede paasdag
    assert date(2026, 5, 14) in feestdagen(2026)  # Hemelvaart
    assert date(2049, 4, 18) in feestdagen(2049)  # the exception in Gauss's rule
    assert len(feestdagen(2026)) == 9
