import datetime
import uuid

import factory
from factory.django import DjangoModelFactory

from activiteiten.keuzes import Vorm
from activiteiten.models import Activiteit, ActiviteitSoort, Afsluiting, Inzet
from gebruikers.tests.factories import GebruikerFactory, OrganisatieFactory
from kern.tests.factories import MetGeschiedenisFactory
from wijken.tests.factories import GemeenteFactory, WijkFactory


class ActiviteitSoortFactory(DjangoModelFactory):
    class Meta:
        model = ActiviteitSoort

    naam = factory.Sequence(lambda n: f"soort {n}")
    standaard_vorm = Vorm.COLLECTIEF


class ActiviteitFactory(MetGeschiedenisFactory):
    class Meta:
        model = Activiteit

    datum = datetime.date(2026, 3, 2)
    soort = factory.SubFactory(ActiviteitSoortFactory)
    wijk = factory.SubFactory(WijkFactory)
    gemeente = factory.SelfAttribute("wijk.gemeente")
    organisatie = factory.SubFactory(OrganisatieFactory)
    ingevoerd_door = factory.SubFactory(GebruikerFactory)
    sleutel = factory.LazyFunction(uuid.uuid4)


class AfsluitingFactory(MetGeschiedenisFactory):
    class Meta:
        model = Afsluiting

    organisatie = factory.SubFactory(OrganisatieFactory)
    gemeente = factory.SubFactory(GemeenteFactory)
    maand = datetime.date(2026, 3, 1)
    door = factory.SubFactory(GebruikerFactory)


class InzetFactory(DjangoModelFactory):
    """Copies the facts of its activiteit, as the actions do: the database refuses other ones."""

    class Meta:
        model = Inzet

    activiteit = factory.SubFactory(ActiviteitFactory)
    medewerker = factory.SelfAttribute("activiteit.ingevoerd_door")
    vorm = Vorm.COLLECTIEF
    minuten = 60
    gemeente = factory.SelfAttribute("activiteit.gemeente")
    wijk = factory.SelfAttribute("activiteit.wijk")
    datum = factory.SelfAttribute("activiteit.datum")
    status = factory.SelfAttribute("activiteit.status")
    organisatie = factory.SelfAttribute("activiteit.organisatie")
    verwijderd = factory.SelfAttribute("activiteit.verwijderd")
