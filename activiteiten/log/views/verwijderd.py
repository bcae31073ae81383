"""What was deleted lately, to be put back when the message that offered it has gone."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from activiteiten.log.actions import BEWAARTERMIJN_VERWIJDERD
from activiteiten.log.dagen import rijen_for
from activiteiten.log.views.log import PER_PAGINA
from activiteiten.models import Activiteit, Reeks
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def verwijderd_list(request):
    verwijderde = Activiteit.met_verwijderde.writable_by(request.user).terug_te_zetten()
    verwijderde = verwijderde.voor_regels().met_inzet().select_related("verwijderd_door")
    pagina = Paginator(verwijderde.order_by("-verwijderd_op", "-pk"), PER_PAGINA).get_page(
        request.GET.get("pagina")
    )
    reeksen = Reeks.objects.visible_to(request.user).filter(activiteiten__in=[a.pk for a in pagina])
    ctx = {
        "pagina": pagina,
        "reeksen": set(reeksen.values_list("pk", flat=True)),
        "rijen": rijen_for(pagina.object_list),
        "dagen": BEWAARTERMIJN_VERWIJDERD.days,
    }
    return render(request, "activiteiten/verwijderd_list.html", ctx)
