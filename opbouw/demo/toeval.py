"""Chance that repeats itself: a generator per subject, so that a change in one leaves the others as they were."""

from random import Random
from uuid import UUID


def worp(zaad, onderdeel):
    """The generator of one subject ("mensen", "activiteiten/GM9999") for this seed."""
    return Random(f"{zaad}/{onderdeel}")  # noqa: S311  (must be repeatable, guards nothing)


def kies(rng, gewichten):
    """One key of a {key: weight} table, by weight."""
    return rng.choices(list(gewichten), weights=gewichten.values())[0]


def kies_enkele(rng, opties, hoogstens):
    """One to `hoogstens` different options, in the order in which they were given."""
    gekozen = set(rng.sample(range(len(opties)), k=min(len(opties), rng.randint(1, hoogstens))))
    return [optie for plaats, optie in enumerate(opties) if plaats in gekozen]


def nieuwe_sleutel(rng):
    return UUID(int=rng.getrandbits(128), version=4)
