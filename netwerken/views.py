from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, gekozen_gemeente, gemeenten_met, knop_op
from gebruikers.vrijetekst import meld_weggehaald
from initiatieven import actions
from initiatieven.bewaren import bewaar_formulier
from initiatieven.models import Initiatief
from initiatieven.tables import kolommen_zonder, mag_toevoegen
from initiatieven.tijdlijn import gebeurtenissen_from, rijen_of
from kern.indeling import toon_formulier, verstuurd
from kern.tabel import toon_lijst
from netwerken.filters import NetwerkFilter
from netwerken.forms import NetwerkForm, WijkteamForm
from netwerken.models import Netwerk, Wijkteam
from netwerken.tables import NetwerkTabel, WijkteamBeheerTabel, WijkteamTabel
from wijken.models import Wijk

MET_WIJKEN = Prefetch("wijken", Wijk.objects.defer("grens"))


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def netwerk_list(request, bestand=None):
    netwerken = Netwerk.objects.visible_to(request.user).met_blik_van(request.user).met_plaats()
    filter = NetwerkFilter(request.GET, queryset=netwerken, request=request)
    tabel = NetwerkTabel(request, filter=filter, zonder=kolommen_zonder(request.user))
    nieuw = mag_toevoegen(request.user) and reverse("netwerken:netwerk_create")
    return toon_lijst(request, tabel, bestand, nieuw=nieuw)


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
    form = NetwerkForm(verstuurd(request), user=request.user)
    return _netwerk_formulier(request, form, melding="{} staat erin.")


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def netwerk_update(request, pk):
    netwerk = get_object_or_404(Netwerk.objects.writable_by(request.user).select_related("wijk"), pk=pk)
    form = NetwerkForm(verstuurd(request), instance=netwerk, user=request.user)
    return _netwerk_formulier(request, form, melding="{} is bijgewerkt.")


def _netwerk_formulier(request, form, *, melding):
    netwerk, form = bewaar_formulier(form, by=request.user)
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
def wijkteam_list(request, bestand=None):
    wijkteams = Wijkteam.objects.visible_to(request.user)
    return _toon_wijkteams(request, WijkteamTabel, wijkteams, Bevoegdheid.SOCIALE_BASIS_INZIEN, bestand)


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
def wijkteam_beheer_list(request, bestand=None):
    wijkteams, nieuw = Wijkteam.objects.writable_by(request.user), reverse("netwerken:wijkteam_create")
    bevoegdheid = Bevoegdheid.WIJKTEAMS_BEHEREN
    return _toon_wijkteams(request, WijkteamBeheerTabel, wijkteams, bevoegdheid, bestand, nieuw=nieuw)


def _toon_wijkteams(request, tabel, wijkteams, bevoegdheid, bestand, *, nieuw=""):
    """Of all gemeenten together, or of the one that `?gemeente=GM0150` names; for that one is a new one, too."""
    gemeenten, gemeente = gemeenten_met(request.user, bevoegdheid), None
    if request.GET.get("gemeente"):
        gemeente = gekozen_gemeente(request, bevoegdheid)
        wijkteams, nieuw = wijkteams.filter(gemeente=gemeente), nieuw and f"{nieuw}?gemeente={gemeente.code}"
    wijkteams = wijkteams.met_aantal_leden().select_related("gemeente", "organisatie")
    zonder = () if len(gemeenten) > 1 else ("gemeente",)
    tabel = tabel(request, wijkteams.prefetch_related(MET_WIJKEN), zonder=zonder)
    keuze = {"gemeenten": gemeenten, "gekozen_gemeente": gemeente}
    return toon_lijst(request, tabel, bestand, nieuw=nieuw, **keuze)


@bevoegdheid_vereist(Bevoegdheid.WIJKTEAMS_BEHEREN)
def wijkteam_create(request):
    gemeente = gekozen_gemeente(request, Bevoegdheid.WIJKTEAMS_BEHEREN)
    gemeenten = gemeenten_met(request.user, Bevoegdheid.WIJKTEAMS_BEHEREN)
    form = WijkteamForm(verstuurd(request), instance=Wijkteam(gemeente=gemeente))
    return _wijkteam_formulier(request, form, melding="{} staat erin.", gemeenten=gemeenten)


@bevoegdheid_vereist(Bevoegdheid.WIJKTEAMS_BEHEREN)
def wijkteam_update(request, pk):
    wijkteam = get_object_or_404(Wijkteam.objects.writable_by(request.user).select_related("gemeente"), pk=pk)
    form = WijkteamForm(verstuurd(request), instance=wijkteam)
    return _wijkteam_formulier(request, form, melding="{} is bijgewerkt.")


def _wijkteam_formulier(request, form, *, melding, gemeenten=()):
    wijkteam, form = bewaar_formulier(form, by=request.user)
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
