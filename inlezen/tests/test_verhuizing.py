"""The tables that activiteiten made: every row, key and permission is still there when they move, and when they move
back."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from activiteiten.models import Activiteit
from activiteiten.tests.factories import ActiviteitFactory
from inlezen.models import Inleesblok, Inlezing

EERDER = [("inlezen", None), ("activiteiten", "0012_geschiedenis_van_groei")]
BLOK = {"rijen": [[2, "2-3-2026", "koffie"]], "keuzes": {"2-a": "weg"}, "nagekeken": True}


def migreer(doelen):
    """The models as they are there."""
    executor = MigrationExecutor(connection)
    return executor.migrate(doelen or executor.loader.graph.leaf_nodes()).apps


LATER = {
    "doel", "bijzonder", "leeg", "vragen", "besluiten", "antwoorden", "weg", "gelijken", "overgeslagen", "vervangen",
    "daar",
}  # fmt: skip
"""Fields that the old table never had."""


@pytest.fixture
def terug():
    yield
    migreer(None)


@pytest.mark.django_db(transaction=True)
def test_een_bestand_verhuist_heen_en_terug_met_alles_wat_eraan_hangt(werker, welzijn, waterrijk, terug):
    bestand = {"door": werker, "organisatie": welzijn, "gemeente": waterrijk, "bestandsnaam": "werk.xlsx"}
    bestand["doel"] = "activiteiten"
    inlezing = Inlezing.objects.create(**bestand, koppen=["Datum", "Titel"], kolommen={"datum": 0}, rijen=2)
    for nummer in range(2):
        Inleesblok.objects.create(inlezing=inlezing, nummer=nummer, **BLOK)
    activiteit = ActiviteitFactory(inlezing=inlezing)
    soort = ContentType.objects.get_for_model(Inlezing)
    recht, _ = Permission.objects.get_or_create(content_type=soort, codename="view_inlezing")
    rijen = Inlezing.objects.values().get(), list(Inleesblok.objects.values())
    oude_rij = {naam: waarde for naam, waarde in rijen[0].items() if naam not in LATER}
    oude_blokken = [{naam: waarde for naam, waarde in rij.items() if naam not in LATER} for rij in rijen[1]]

    eerder = migreer(EERDER)
    model, blok = (eerder.get_model("activiteiten", naam) for naam in ("Inlezing", "Inleesblok"))
    assert model._meta.db_table == "activiteiten_inlezing"
    assert (model.objects.values().get(), list(blok.objects.values())) == (oude_rij, oude_blokken)
    assert ContentType.objects.get(permission=recht).app_label == "activiteiten"
    model.objects.create(**{f"{naam}_id": bestand[naam].pk for naam in ("door", "organisatie", "gemeente")})

    migreer(None)
    assert Inlezing.objects.values().get(pk=inlezing.pk) == rijen[0]
    assert list(Inleesblok.objects.values()) == rijen[1]
    assert Inlezing.objects.count() == 2
    assert Activiteit.objects.get(inlezing=inlezing) == activiteit
    assert ContentType.objects.get(permission=recht).app_label == "inlezen"
    for fout in (
        lambda: Inleesblok.objects.create(inlezing=inlezing, nummer=0, **BLOK),
        lambda: Inlezing.objects.filter(pk=inlezing.pk).update(ongedaan_door=werker),
        lambda: Activiteit.objects.filter(pk=activiteit.pk).update(inlezing=inlezing.pk + 99),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            fout()
