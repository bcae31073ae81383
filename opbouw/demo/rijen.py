"""Rows of the demo: read from lijsten/*.csv, and tied to one another."""

import csv
from itertools import groupby
from pathlib import Path

LIJSTEN = Path(__file__).with_name("lijsten")


def lees(bestand):
    """{code of the gemeente: its rows}; the first column of a list is the code of a gemeente or wijk."""
    with (LIJSTEN / bestand).open(encoding="utf-8", newline="") as regels:
        rijen = list(csv.DictReader(regels, delimiter=";"))
    per_gemeente = groupby(rijen, lambda rij: f"GM{next(iter(rij.values()))[2:6]}")
    return {code: list(groep) for code, groep in per_gemeente}


def delen(cel):
    """The parts of a cell with a comma between them."""
    return [deel.strip() for deel in cel.split(",") if deel.strip()]


def koppel(relatie, paren):
    """Ties objects to others in bulk: `koppel(Wijkteam.wijken, [(team, [wijk, wijk]), ...])`."""
    van, naar = relatie.field.m2m_field_name(), relatie.field.m2m_reverse_field_name()
    koppelingen = [relatie.through(**{van: een, naar: ander}) for een, anderen in paren for ander in anderen]
    relatie.through.objects.bulk_create(koppelingen, batch_size=2_000)


def koppel_namen(relatie, paren):
    """The same, by the names of the others."""
    per_naam = {ander.naam: ander for ander in relatie.field.related_model.objects.all()}
    koppel(relatie, [(een, [per_naam[naam] for naam in namen]) for een, namen in paren])
