from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from initiatieven import gedeeld
from initiatieven.filters import InitiatiefFilter
from initiatieven.forms import InitiatiefForm
from initiatieven.models import Initiatief
from initiatieven.tables import InitiatiefTabel
from initiatieven.tijdlijn import faselijn_from, gebeurtenissen_from, rijen_of
from kern.indeling import verstuurd
from rapportage.cijfers.werk import met_werk, werk_aan


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def initiatief_list(request, bestand=None):
    initiatieven = Initiatief.objects.visible_to(request.user).met_blik_van(request.user)
    initiatieven = met_werk(initiatieven.select_related("begeleider"), request.user)
    return gedeeld.lijst(request, initiatieven, InitiatiefFilter, InitiatiefTabel, bestand)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def initiatief_detail(request, pk):
    initiatieven = Initiatief.objects.visible_to(request.user).met_blik_van(request.user).met_plaats()
    initiatieven = initiatieven.select_related("begeleider", "organisatie", "gegroeid_uit")
    initiatief = get_object_or_404(initiatieven, pk=pk)
    rijen = rijen_of(initiatief, user=request.user)
    ctx = {
        "initiatief": initiatief,
        "werk": werk_aan(request.user, initiatief),
        "buurten": initiatief.buurten.defer("grens"),
        "vervolgen": initiatief.vervolgen.all(),
        "netwerken": initiatief.netwerken.visible_to(request.user),
        "fasen": faselijn_from(initiatief, rijen),
        "gebeurtenissen": gebeurtenissen_from(rijen),
    }
    return render(request, "initiatieven/initiatief_detail.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def initiatief_create(request):
    return gedeeld.formulier(request, InitiatiefForm(verstuurd(request), user=request.user))


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def initiatief_update(request, pk):
    initiatief = get_object_or_404(Initiatief.objects.writable_by(request.user).select_related("wijk"), pk=pk)
    form = InitiatiefForm(verstuurd(request), instance=initiatief, user=request.user)
    return gedeeld.formulier(request, form)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_BEVESTIGEN, Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
@knop_op("initiatieven:initiatief_detail", "pk")
def initiatief_confirm(request, pk):
    return gedeeld.bevestiging(request, Initiatief.objects, pk)
