import factory
from factory.django import DjangoModelFactory

from gebruikers.tests.factories import OrganisatieFactory
from initiatieven.models import Doelgroep, Initiatief, Thema
from kern.tests.factories import MetGeschiedenisFactory
from wijken.tests.factories import WijkFactory


class ThemaFactory(DjangoModelFactory):
    class Meta:
        model = Thema

    naam = factory.Sequence(lambda n: f"thema {n}")


class DoelgroepFactory(DjangoModelFactory):
    class Meta:
        model = Doelgroep

    naam = factory.Sequence(lambda n: f"doelgroep {n}")


class InitiatiefFactory(MetGeschiedenisFactory):
    class Meta:
        model = Initiatief

    naam = factory.Sequence(lambda n: f"Buurttuin {n}")
    wijk = factory.SubFactory(WijkFactory)
    organisatie = factory.SubFactory(OrganisatieFactory)
