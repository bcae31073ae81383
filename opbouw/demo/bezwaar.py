"""What colleagues say about one another's log: somebody whom Noor wrote down says that the time is not right."""

from datetime import timedelta

from activiteiten.models import Bezwaar, Inzet
from opbouw.demo.bezetting import NOOR
from opbouw.demo.werkritme import op


def laad_bezwaar(dag):
    """One open Bezwaar, of yesterday, about the last thing before that which Noor entered with a colleague in it."""
    gisteren = op(dag - timedelta(1), 17)
    inzet = (
        Inzet.objects.geteld()
        .filter(activiteit__ingevoerd_door__email=NOOR, activiteit__ingevoerd_op__lt=gisteren)
        .exclude(medewerker__email=NOOR)
        .order_by("-datum", "-pk")
        .first()
    )
    if inzet:
        Bezwaar.objects.create(
            activiteit_id=inzet.activiteit_id,
            medewerker_id=inzet.medewerker_id,
            reden=Bezwaar.Reden.TIJD,
            ingediend_op=gisteren,
        )
