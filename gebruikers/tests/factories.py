import datetime

import factory
from factory.django import DjangoModelFactory

from gebruikers.bevoegdheden import ROLLEN_MET_ORGANISATIE, Rol
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from kern.tests.factories import MetGeschiedenisFactory
from wijken.tests.factories import GemeenteFactory

WACHTWOORD = "een-goed-wachtwoord"


class OrganisatieFactory(DjangoModelFactory):
    class Meta:
        model = Organisatie
        skip_postgeneration_save = True

    naam = factory.Sequence(lambda n: f"Welzijn {n}")

    @factory.post_generation
    def gemeenten(self, create, extracted, **kwargs):
        if create and extracted:
            self.gemeenten.set(extracted)


class GebruikerFactory(DjangoModelFactory):
    class Meta:
        model = Gebruiker

    email = factory.Sequence(lambda n: f"mens{n}@voorbeeld.example")
    naam = factory.Sequence(lambda n: f"Medewerker {n}")

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        kwargs.setdefault("password", WACHTWOORD)
        return model_class.objects.create_user(*args, **kwargs)


class AanstellingFactory(MetGeschiedenisFactory):
    class Meta:
        model = Aanstelling
        skip_postgeneration_save = True

    gebruiker = factory.SubFactory(GebruikerFactory)
    rol = Rol.OPBOUWWERKER
    gemeente = factory.SubFactory(GemeenteFactory)
    organisatie = factory.Maybe(
        factory.LazyAttribute(lambda o: o.rol in ROLLEN_MET_ORGANISATIE),
        factory.SubFactory(OrganisatieFactory),
        None,
    )
    begin = datetime.date(2020, 1, 1)

    @factory.post_generation
    def wijken(self, create, extracted, **kwargs):
        if create and extracted:
            self.wijken.set(extracted)
