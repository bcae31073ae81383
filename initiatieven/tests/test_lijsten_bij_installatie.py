"""The lists that come with the software (design, section 4)."""

import datetime

import pytest
import time_machine

from initiatieven.models import Doelgroep, Thema
from initiatieven.tests.factories import InitiatiefFactory, ThemaFactory

pytestmark = pytest.mark.django_db


def test_zestien_themas():
    assert set(Thema.objects.values_list("naam", flat=True)) == {
        "ontmoeting", "onderwijs", "opvoeding en opgroeien", "werk", "gezondheid", "wonen", "bewegen", "cultuur",
        "veiligheid", "leefbaarheid", "armoede en schulden", "eenzaamheid", "inclusie", "integratie",
        "sociale cohesie", "energietransitie",
    }  # fmt: skip
    assert Thema.objects.count() == Thema.objects.geldig_op().count() == 16


def test_twaalf_doelgroepen():
    assert set(Doelgroep.objects.values_list("naam", flat=True)) == {
        "alle bewoners", "jeugd", "jongeren", "ouderen", "mantelzorgers", "vrijwilligers", "nieuwkomers",
        "mensen met een beperking", "mensen met weinig contacten", "mensen met geldzorgen", "dak- en thuislozen",
        "ervaringsdeskundigen",
    }  # fmt: skip
    assert Doelgroep.objects.count() == Doelgroep.objects.geldig_op().count() == 12


def test_een_thema_is_te_kiezen_van_zijn_eerste_tot_voor_zijn_laatste_dag():
    thema = ThemaFactory(geldig_van=datetime.date(2026, 3, 1), geldig_tot=datetime.date(2026, 4, 1))
    te_kiezen = [
        dag
        for dag in ("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01")
        if Thema.objects.geldig_op(datetime.date.fromisoformat(dag)).filter(pk=thema.pk).exists()
    ]
    assert te_kiezen == ["2026-03-01", "2026-03-31"]


@pytest.mark.parametrize("van", [None, datetime.date(2026, 3, 1)])
@pytest.mark.parametrize("tot", [None, datetime.date(2026, 3, 1), datetime.date(2026, 4, 1)])
def test_van_een_thema_alleen_is_het_antwoord_hetzelfde(van, tot):
    thema = ThemaFactory(geldig_van=van, geldig_tot=tot)
    for dag in (datetime.date(2026, 2, 28), van or datetime.date(2026, 3, 1), datetime.date(2026, 4, 1)):
        for een in (dag, dag - datetime.timedelta(days=1)):
            assert thema.is_geldig_op(een) is Thema.objects.geldig_op(een).contains(thema)


@time_machine.travel("2026-11-21 12:00:00+01:00")
def test_een_gestopt_thema_blijft_te_kiezen_waar_het_al_gekozen_was():
    gestopt = ThemaFactory(geldig_tot=datetime.date(2026, 11, 21))
    gekozen, ander = InitiatiefFactory(), InitiatiefFactory()
    gekozen.themas.add(gestopt)
    assert gestopt in Thema.objects.kiesbaar_bij(gekozen, "themas")
    assert gestopt not in Thema.objects.kiesbaar_bij(ander, "themas")
