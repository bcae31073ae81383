from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, gekozen_gemeente, gemeenten_met, knop_op
from gebruikers.vrijetekst import meld_weggehaald
from initiatieven import actions
from initiatieven.bewaren import bewaar_formulier
from initiatieven.lijst import PER_BLADZIJDE, lijst_context
from initiatieven.models import Initiatief
from initiatieven.tijdlijn import gebeurtenissen_from, rijen_of
from kern.indeling import toon_formulier
from netwerken.filters import NetwerkFilter
from netwerken.forms import NetwerkForm, WijkteamForm
from netwerken.models import Netwerk, Wijkteam
from wijken.models import Wijk

MET_WIJKEN = Prefetch("wijken", Wijk.objects.defer("grens"))


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
@vary_on_headers("HX-Request")
def netwerk_list(request):
    netwerken = Netwerk.objects.visible_to(request.user).met_blik_van(request.user).met_plaats()
    filter = NetwerkFilter(request.GET, queryset=netwerken, request=request)
    ctx = lijst_context(request, filter)
    return render(request, f"netwerken/{'_lijst' if request.htmx else 'netwerk_list'}.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def netwerk_detail(request, pk):
    netwerken = Netwerk.objects.visible_to(request.user).met_blik_van(request.user).met_plaats()
    netwerk = get_object_or_404(netwerken.select_related("organisatie"), pk=pk)
    ctx = {
        "netwerk": netwerk,
        "initiatieven": Initiatief.objects.visible_to(request.user).filter(netwerken=netwerk).met_plaats(),
        "gebeurtenissen": gebeurtenissen_from(rijen_of(netwerk, user=request.user)),
    }
    return render(request, "netwerken/netwerk_detail.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def netwerk_create(request):
    form = NetwerkForm(_gestuurd(request), user=request.user)
    return _netwerk_formulier(request, form, melding="{} staat erin.")


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def netwerk_update(request, pk):
    netwerk = get_object_or_404(Netwerk.objects.writable_by(request.user).select_related("wijk"), pk=pk)
    form = NetwerkForm(_gestuurd(request), instance=netwerk, user=request.user)
    return _netwerk_formulier(request, form, melding="{} is bijgewerkt.")


def _netwerk_formulier(request, form, *, melding):
    netwerk = bewaar_formulier(form, by=request.user)
    if netwerk is not None:
        messages.success(request, melding.format(netwerk))
        meld_weggehaald(request, form)
        return redirect("netwerken:netwerk_detail", netwerk.pk)
    if form.instance.pk:
        kop, intro = "Netwerk bewerken", ""
        terug, kruimel = (
            reverse("netwerken:netwerk_detail", args=[form.instance.pk]),
            "Terug naar het netwerk",
        )
    else:
        kop, intro = "Netwerk toevoegen", "Een naam en een wijk is genoeg. De rest kan later."
        terug, kruimel = reverse("netwerken:netwerk_list"), "Netwerken"
    return toon_formulier(request, form, titel=kop, terug=terug, kruimel=kruimel, intro=intro)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_BEVESTIGEN, Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
@knop_op("netwerken:netwerk_detail", "pk")
def netwerk_confirm(request, pk):
    netwerk = get_object_or_404(Netwerk.objects.confirmable_by(request.user), pk=pk)
    actions.bevestig(netwerk, by=request.user)
    messages.success(request, f"Dank je. Vandaag klopt {netwerk} nog, en dat staat er nu bij.")
    return redirect("netwerken:netwerk_detail", netwerk.pk)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def wijkteam_list(request):
    wijkteams = Wijkteam.objects.visible_to(request.user)
    ctx = _wijkteams_context(request, wijkteams, Bevoegdheid.SOCIALE_BASIS_INZIEN)
    return render(request, "netwerken/wijkteam_list.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def wijkteam_detail(request, pk):
    wijkteams = Wijkteam.objects.visible_to(request.user).met_aantal_leden().met_blik_van(request.user)
    wijkteam = get_object_or_404(wijkteams.select_related("gemeente", "organisatie"), pk=pk)
    ctx = {"wijkteam": wijkteam, "wijken": wijkteam.wijken.defer("grens")}
    if wijkteam.toont_namen:
        ctx["leden"] = wijkteam.leden.lopend().select_related("gebruiker").order_by("gebruiker__naam", "pk")
    return render(request, "netwerken/wijkteam_detail.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.WIJKTEAMS_BEHEREN)
@require_safe
def wijkteam_beheer_list(request):
    wijkteams = Wijkteam.objects.writable_by(request.user)
    ctx = _wijkteams_context(request, wijkteams, Bevoegdheid.WIJKTEAMS_BEHEREN)
    return render(request, "netwerken/wijkteam_beheer_list.html", ctx)


def _wijkteams_context(request, wijkteams, bevoegdheid):
    """A page of these wijkteams: of all gemeenten together, or of the one that `?gemeente=GM0150` names."""
    gemeente = gekozen_gemeente(request, bevoegdheid) if request.GET.get("gemeente") else None
    if gemeente is not None:
        wijkteams = wijkteams.filter(gemeente=gemeente)
    wijkteams = wijkteams.met_aantal_leden().select_related("gemeente", "organisatie").order_by("naam", "pk")
    bladzijden = Paginator(wijkteams.prefetch_related(MET_WIJKEN), PER_BLADZIJDE)
    return {
        "pagina": bladzijden.get_page(request.GET.get("pagina")),
        "gemeenten": gemeenten_met(request.user, bevoegdheid),
        "gekozen_gemeente": gemeente,
    }


@bevoegdheid_vereist(Bevoegdheid.WIJKTEAMS_BEHEREN)
def wijkteam_create(request):
    gemeente = gekozen_gemeente(request, Bevoegdheid.WIJKTEAMS_BEHEREN)
    gemeenten = gemeenten_met(request.user, Bevoegdheid.WIJKTEAMS_BEHEREN)
    form = WijkteamForm(_gestuurd(request), instance=Wijkteam(gemeente=gemeente))
    return _wijkteam_formulier(request, form, melding="{} staat erin.", gemeenten=gemeenten)


@bevoegdheid_vereist(Bevoegdheid.WIJKTEAMS_BEHEREN)
def wijkteam_update(request, pk):
    wijkteam = get_object_or_404(Wijkteam.objects.writable_by(request.user).select_related("gemeente"), pk=pk)
    form = WijkteamForm(_gestuurd(request), instance=wijkteam)
    return _wijkteam_formulier(request, form, melding="{} is bijgewerkt.")


def _wijkteam_formulier(request, form, *, melding, gemeenten=()):
    wijkteam = bewaar_formulier(form, by=request.user)
    if wijkteam is not None:
        messages.success(request, melding.format(wijkteam))
        meld_weggehaald(request, form)
        return redirect("netwerken:wijkteam_beheer_list")
    pk, gemeente = form.instance.pk, form.instance.gemeente
    return toon_formulier(
        request,
        form,
        template="netwerken/wijkteam_form.html",
        titel="Wijkteam bewerken" if pk else "Wijkteam toevoegen",
        terug=reverse("netwerken:wijkteam_beheer_list"),
        kruimel="Wijkteams beheren",
        intro=f"In {gemeente}.",
        andere_versie=pk and reverse("netwerken:wijkteam_detail", args=[pk]),
        gemeenten=gemeenten,
        gekozen_gemeente=gemeente,
    )


def _gestuurd(request):
    return request.POST if request.method == "POST" else None
