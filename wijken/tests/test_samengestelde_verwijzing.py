"""The composite foreign key: the database keeps copied columns equal, on PostgreSQL and on SQLite."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction

from activiteiten.models import Activiteit, Inzet
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from kern.constraints import SamengesteldeVerwijzing

pytestmark = pytest.mark.django_db


def schrijf_af(schrijf):
    """Do this, and let the database check at once what it would check at the end of the transaction."""
    with transaction.atomic():
        schrijf()
        connection.check_constraints()


def test_an_activiteit_can_only_be_in_a_wijk_of_its_own_gemeente(lindehof, duinrand):
    activiteit = ActiviteitFactory(wijk=lindehof)

    with pytest.raises(IntegrityError):
        schrijf_af(lambda: Activiteit.objects.filter(pk=activiteit.pk).update(wijk=duinrand))
    with pytest.raises(IntegrityError):
        schrijf_af(lambda: ActiviteitFactory(wijk=duinrand, gemeente=lindehof.gemeente))
    schrijf_af(lambda: ActiviteitFactory(wijk=duinrand))

    assert list(Activiteit.objects.order_by("pk").values_list("wijk", flat=True)) == [
        lindehof.pk,
        duinrand.pk,
    ]


def test_inzet_moves_along_with_its_activiteit(lindehof, spoorzicht):
    activiteit = ActiviteitFactory(wijk=lindehof, datum=datetime.date(2026, 3, 2))
    mee, blijft = InzetFactory(activiteit=activiteit), InzetFactory(activiteit__wijk=lindehof)

    schrijf_af(
        lambda: Activiteit.objects.filter(pk=activiteit.pk).update(
            datum=datetime.date(2026, 4, 1), wijk=spoorzicht, status="afgelast"
        )
    )

    assert list(Inzet.objects.order_by("pk").values_list("pk", "datum", "wijk", "status")) == [
        (mee.pk, datetime.date(2026, 4, 1), spoorzicht.pk, "afgelast"),
        (blijft.pk, datetime.date(2026, 3, 2), lindehof.pk, "uitgevoerd"),
    ]


@pytest.mark.parametrize(
    "feit", [{"datum": datetime.date(2026, 4, 1)}, {"status": "gepland"}, {"verwijderd": True}]
)
def test_inzet_cannot_tell_something_else_than_its_activiteit(lindehof, feit):
    inzet = InzetFactory(activiteit__wijk=lindehof)

    with pytest.raises(IntegrityError):
        schrijf_af(lambda: Inzet.objects.filter(pk=inzet.pk).update(**feit))


def test_inzet_goes_with_its_activiteit(lindehof):
    inzet = InzetFactory(activiteit__wijk=lindehof)
    schrijf_af(inzet.activiteit.delete)

    assert not Inzet.objects.exists()


def test_both_sides_name_as_many_columns():
    with pytest.raises(ValueError, match="2 kolommen wijzen naar 1 doelkolommen"):
        SamengesteldeVerwijzing(name="x", kolommen=["a", "b"], doeltabel="t", doelkolommen=["a"])
