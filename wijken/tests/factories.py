import string

import factory
from factory.django import DjangoModelFactory

from wijken.models import Buurt, Gemeente, Kerncijfer, Wijk

TEKENS = string.digits + string.ascii_uppercase


def twee_tekens(n):
    """The end of a code: a letter from Q on, so that it is never one that a test wrote out, such as 03 or A1."""
    return "QRSTUVWXYZ"[n // 36 % 10] + TEKENS[n % 36]


def vierkant(x=6.0, y=52.0, zijde=0.01):
    """A GeoJSON square in WGS84 with its south-west corner at (x, y)."""
    hoeken = [[x, y], [x + zijde, y], [x + zijde, y + zijde], [x, y + zijde], [x, y]]
    return {"type": "Polygon", "coordinates": [hoeken]}


class GemeenteFactory(DjangoModelFactory):
    class Meta:
        model = Gemeente
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"GM{7000 + n:04d}")
    naam = factory.LazyAttribute(lambda o: f"Gemeente {o.code[2:]}")


class WijkFactory(DjangoModelFactory):
    class Meta:
        model = Wijk

    gemeente = factory.SubFactory(GemeenteFactory)
    code = factory.LazyAttributeSequence(lambda o, n: f"WK{o.gemeente.code[2:]}{twee_tekens(n)}")
    naam = factory.LazyAttribute(lambda o: f"Wijk {o.code[2:]}")


class BuurtFactory(DjangoModelFactory):
    class Meta:
        model = Buurt

    wijk = factory.SubFactory(WijkFactory)
    code = factory.LazyAttributeSequence(lambda o, n: f"BU{o.wijk.code[2:]}{twee_tekens(n)}")
    naam = factory.LazyAttribute(lambda o: f"Buurt {o.code[2:]}")


class KerncijferFactory(DjangoModelFactory):
    class Meta:
        model = Kerncijfer

    wijk = factory.SubFactory(WijkFactory)
    jaar = 2025
    inwoners = 1000
