"""No write of what has a history passes leg_vast by, whoever writes the next action."""

import pytest
from django.apps import apps

from activiteiten.models import VRIJE_TEKST, Activiteit, Afsluiting
from activiteiten.tests.factories import ActiviteitFactory, AfsluitingFactory
from gebruikers.models import Aanstelling
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.models import Initiatief
from initiatieven.tests.factories import InitiatiefFactory
from kern.geschiedenis import BuitenLegVastError, haal_weg, leg_vast
from kern.versies import MetVersie
from netwerken.models import Netwerk, Wijkteam
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory

pytestmark = pytest.mark.django_db
MAKERS = {
    Aanstelling: AanstellingFactory,
    Activiteit: ActiviteitFactory,
    Afsluiting: AfsluitingFactory,
    Initiatief: InitiatiefFactory,
    Netwerk: NetwerkFactory,
    Wijkteam: WijkteamFactory,
}


def test_deze_tests_kennen_alles_met_een_geschiedenis():
    assert {model for model in apps.get_models() if hasattr(model, "history")} == set(MAKERS)


@pytest.mark.parametrize("model", MAKERS)
def test_wie_buiten_leg_vast_bewaart_loopt_vast(model):
    object = MAKERS[model]()
    for doe in (object.save, lambda: object.save(update_fields=["organisatie"])):
        with pytest.raises(BuitenLegVastError, match=f"Bewaar een {model.__name__} met"):
            doe()
    assert model.history.count() == 1


@pytest.mark.parametrize("model", MAKERS)
def test_leg_vast_maakt_de_volgende_versie_en_een_regel_die_zegt_wie(model, werker):
    object = leg_vast(MAKERS[model](), by=werker, gewijzigd=["naam", "wijken"])
    object.refresh_from_db()
    leg_vast(object, by=werker, gewijzigd=["iets erbij"], alleen=[])
    nieuwste, gewijzigd, begin = object.history.order_by("-history_id")
    if issubclass(model, MetVersie):
        assert (object.versie, nieuwste.versie, gewijzigd.versie, begin.versie) == (2, 2, 2, 1)
    assert (gewijzigd.history_user, gewijzigd.gewijzigde_velden) == (werker, ["naam", "wijken"])
    assert (begin.history_type, gewijzigd.history_type, nieuwste.history_type) == ("+", "~", "~")


def test_haal_weg_laat_de_geschiedenis_staan_en_die_zegt_wie(werker):
    haal_weg(AfsluitingFactory(), by=werker)
    assert list(Afsluiting.history.values_list("history_type", "history_user")) == [
        ("-", werker.pk),
        ("+", None),
    ]


@pytest.mark.parametrize("model", MAKERS)
def test_vrije_tekst_staat_niet_in_de_geschiedenis(model):
    kolommen = {veld.name for veld in model.history.model._meta.fields}
    assert not kolommen & {"naam", "omschrijving", "rol_opbouwwerker", *VRIJE_TEKST}
