from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from gebruikers.vrijetekst import meld_weggehaald
from initiatieven import actions
from initiatieven.bewaren import bewaar_formulier
from initiatieven.filters import InitiatiefFilter
from initiatieven.forms import InitiatiefForm
from initiatieven.models import Initiatief
from initiatieven.tables import InitiatiefTabel, kolommen_zonder, mag_toevoegen
from initiatieven.tijdlijn import faselijn_from, gebeurtenissen_from, rijen_of
from kern.indeling import toon_formulier, verstuurd
from kern.tabel import toon_lijst


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def initiatief_list(request, bestand=None):
    initiatieven = Initiatief.objects.visible_to(request.user).met_blik_van(request.user).met_plaats()
    filter = InitiatiefFilter(
        request.GET, queryset=initiatieven.select_related("begeleider"), request=request
    )
    zonder = kolommen_zonder(request.user)
    nieuw = mag_toevoegen(request.user) and reverse("initiatieven:initiatief_create")
    return toon_lijst(request, InitiatiefTabel(request, filter=filter, zonder=zonder), bestand, nieuw=nieuw)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def initiatief_detail(request, pk):
    initiatieven = Initiatief.objects.visible_to(request.user).met_blik_van(request.user).met_plaats()
    initiatieven = initiatieven.select_related("begeleider", "organisatie", "gegroeid_uit")
    initiatief = get_object_or_404(initiatieven, pk=pk)
    rijen = rijen_of(initiatief, user=request.user)
    ctx = {
        "initiatief": initiatief,
        "buurten": initiatief.buurten.defer("grens"),
        "vervolgen": initiatief.vervolgen.all(),
        "netwerken": initiatief.netwerken.visible_to(request.user),
        "fasen": faselijn_from(initiatief, rijen),
        "gebeurtenissen": gebeurtenissen_from(rijen),
    }
    return render(request, "initiatieven/initiatief_detail.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def initiatief_create(request):
    form = InitiatiefForm(verstuurd(request), user=request.user)
    return _formulier(request, form, melding="{} staat erin.")


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def initiatief_update(request, pk):
    initiatief = get_object_or_404(Initiatief.objects.writable_by(request.user).select_related("wijk"), pk=pk)
    form = InitiatiefForm(verstuurd(request), instance=initiatief, user=request.user)
    return _formulier(request, form, melding="{} is bijgewerkt.")


def _formulier(request, form, *, melding):
    initiatief, form = bewaar_formulier(form, by=request.user)
    if initiatief is not None:
        messages.success(request, melding.format(initiatief))
        meld_weggehaald(request, form)
        return redirect("initiatieven:initiatief_detail", initiatief.pk)
    if form.instance.pk:
        titel, intro = "Initiatief bewerken", ""
        kruimel, terug = (
            "Terug naar het initiatief",
            reverse("initiatieven:initiatief_detail", args=[form.instance.pk]),
        )
    else:
        titel, intro = "Initiatief toevoegen", "Een naam en een wijk is genoeg. De rest kan later."
        kruimel, terug = "Initiatieven", reverse("initiatieven:initiatief_list")
    return toon_formulier(request, form, titel=titel, intro=intro, terug=terug, kruimel=kruimel)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_BEVESTIGEN, Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
@knop_op("initiatieven:initiatief_detail", "pk")
def initiatief_confirm(request, pk):
    initiatief = get_object_or_404(Initiatief.objects.confirmable_by(request.user), pk=pk)
    actions.bevestig(initiatief, by=request.user)
    messages.success(request, f"Dank je. Vandaag klopt {initiatief} nog, en dat staat er nu bij.")
    return redirect("initiatieven:initiatief_detail", initiatief.pk)
