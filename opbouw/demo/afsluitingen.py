"""Which months the coördinatoren of the demo closed."""

from activiteiten.models import Afsluiting, Inzet
from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling
from kern.datum import eerste_dag, plus_maanden
from opbouw.demo.versieregels import Versie, bewaar_versies
from opbouw.demo.werkritme import op

LAAT = "Buurtkracht Waterrijk"
"""The organisatie that is a month behind."""
DAG_VAN_AFSLUITEN = 9
"""Of the next month."""


def laad_afsluitingen(dag):
    """Closes every month with work before `dag` (a date), but for the last one that is over: that is for whoever tries
    the demo. One organisatie is late with the month before it as well."""
    coordinatoren = Aanstelling.objects.filter(rol=Rol.COORDINATOR).select_related("gebruiker", "organisatie")
    afsluitingen = [
        Afsluiting(
            organisatie=aanstelling.organisatie,
            gemeente_id=aanstelling.gemeente_id,
            maand=maand,
            door=aanstelling.gebruiker,
            op=op(plus_maanden(maand, 1).replace(day=DAG_VAN_AFSLUITEN), 10),
        )
        for aanstelling in coordinatoren
        for maand in _maanden_met_werk(aanstelling)
        if maand < plus_maanden(eerste_dag(dag), -2 if aanstelling.organisatie.naam == LAAT else -1)
    ]
    Afsluiting.objects.bulk_create(afsluitingen)
    bewaar_versies([Versie(a, a.op, a.door) for a in afsluitingen])


def _maanden_met_werk(aanstelling):
    werk = Inzet.objects.geteld().filter(
        gemeente=aanstelling.gemeente_id, organisatie=aanstelling.organisatie_id
    )
    return sorted(maand for _, maand in werk.maanden_per_organisatie())
