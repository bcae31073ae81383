import factory

from gebruikers.tests.factories import OrganisatieFactory
from kern.tests.factories import MetGeschiedenisFactory
from netwerken.models import Netwerk, Wijkteam
from wijken.tests.factories import GemeenteFactory, WijkFactory


class NetwerkFactory(MetGeschiedenisFactory):
    class Meta:
        model = Netwerk

    naam = factory.Sequence(lambda n: f"Koffietafel {n}")
    wijk = factory.SubFactory(WijkFactory)
    organisatie = factory.SubFactory(OrganisatieFactory)


class WijkteamFactory(MetGeschiedenisFactory):
    class Meta:
        model = Wijkteam
        skip_postgeneration_save = True

    naam = factory.Sequence(lambda n: f"Wijkteam {n}")
    gemeente = factory.SubFactory(GemeenteFactory)
    organisatie = factory.SubFactory(OrganisatieFactory)

    @factory.post_generation
    def wijken(self, create, extracted, **kwargs):
        if create and extracted:
            self.wijken.set(extracted)
