"""Loads the whole demo in one transaction."""

from dataclasses import dataclass

from django.db import connection, transaction

from opbouw.demo.activiteiten import laad_activiteiten
from opbouw.demo.afsluitingen import laad_afsluitingen
from opbouw.demo.bezetting import laad_mensen, laad_organisaties
from opbouw.demo.bezwaar import laad_bezwaar
from opbouw.demo.gebieden import WATERRIJK, ZANDVEEN, laad_gebied
from opbouw.demo.reeks import laad_reeks
from opbouw.demo.sociale_basis import laad_sociale_basis
from wijken.models import Gemeente


@dataclass(frozen=True)
class Laadresultaat:
    wijken: int
    initiatieven: int
    netwerken: int
    activiteiten: int


def is_geladen():
    return Gemeente.objects.filter(code__in=(WATERRIJK, ZANDVEEN)).exists()


@transaction.atomic
def laad(*, zaad, dag, jaren=4, omvang=1.0):
    """Builds both gemeenten as they stand on `dag` (a date), with a log of `jaren` years before it.

    `omvang` is the share of the full number of activities (about 5,000 a year). Returns a Laadresultaat: what is
    in the database now.
    """
    begin = dag.replace(year=dag.year - jaren, day=min(dag.day, 28))
    aantallen = []
    for code in (WATERRIJK, ZANDVEEN):
        gebied = laad_gebied(zaad, code, jaren=range(dag.year - jaren, dag.year + 1))
        organisaties = laad_organisaties(gebied)
        medewerkers = laad_mensen(gebied, organisaties, dag=dag, begin=begin)
        basis = laad_sociale_basis(zaad, gebied, organisaties, medewerkers, dag=dag)
        activiteiten = laad_activiteiten(
            zaad, gebied, medewerkers, basis, begin=begin, dag=dag, omvang=omvang
        )
        activiteiten += laad_reeks(zaad, gebied, medewerkers, basis, dag=dag)
        aantallen.append((len(gebied.wijken), len(basis.initiatieven), len(basis.netwerken), activiteiten))
    laad_bezwaar(dag)
    laad_afsluitingen(dag)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # both databases choose their indexes by what is in the tables now
    return Laadresultaat(*map(sum, zip(*aantallen, strict=True)))
