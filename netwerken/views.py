from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, gekozen_gemeente, gemeenten_met, knop_op
from initiatieven import gedeeld
from initiatieven.models import Initiatief
from initiatieven.tijdlijn import gebeurtenissen_from, rijen_of
from kern.indeling import verstuurd
from kern.tabel import toon_lijst
from netwerken.filters import NetwerkFilter
from netwerken.forms import NetwerkForm, WijkteamForm
from netwerken.models import Netwerk, Wijkteam
from netwerken.tables import NetwerkTabel, WijkteamBeheerTabel, WijkteamTabel
from rapportage.cijfers.werk import met_werk, werk_aan
from wijken.models import Wijk

MET_WIJKEN = Prefetch("wijken", Wijk.objects.defer("grens"))


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def netwerk_list(request, bestand=None):
    netwerken = met_werk(Netwerk.objects.visible_to(request.user).met_blik_van(request.user), request.user)
    return gedeeld.lijst(request, netwerken, NetwerkFilter, NetwerkTabel, bestand)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_INZIEN)
@require_safe
def netwerk_detail(request, pk):
    netwerken = Netwerk.objects.visible_to(request.user).met_blik_van(request.user).met_plaats()
    netwerk = get_object_or_404(netwerken.select_related("organisatie"), pk=pk)
    ctx = {
        "netwerk": netwerk,
        "werk": werk_aan(request.user, netwerk),
        "initiatieven": Initiatief.objects.visible_to(request.user).filter(netwerken=netwerk).met_plaats(),
        "gebeurtenissen": gebeurtenissen_from(rijen_of(netwerk, user=request.user)),
    }
    return render(request, "netwerken/netwerk_detail.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def netwerk_create(request):
    return gedeeld.formulier(request, NetwerkForm(verstuurd(request), user=request.user))


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
def netwerk_update(request, pk):
    netwerk = get_object_or_404(Netwerk.objects.writable_by(request.user).select_related("wijk"), pk=pk)
    return gedeeld.formulier(request, NetwerkForm(verstuurd(request), instance=netwerk, user=request.user))


@bevoegdheid_vereist(Bevoegdheid.SOCIALE_BASIS_BEVESTIGEN, Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
@knop_op("netwerken:netwerk_detail", "pk")
def netwerk_confirm(request, pk):
    return gedeeld.bevestiging(request, Netwerk.objects, pk)


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
    ctx["mag_lijst"] = request.user.heeft(Bevoegdheid.ACTIVITEIT_ORGANISATIE)
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
    keuze = {"gemeenten": gemeenten, "gekozen_gemeente": gemeente, "alle": True}
    return toon_lijst(request, tabel, bestand, nieuw=nieuw, **keuze)


@bevoegdheid_vereist(Bevoegdheid.WIJKTEAMS_BEHEREN)
def wijkteam_create(request):
    gemeente = gekozen_gemeente(request, Bevoegdheid.WIJKTEAMS_BEHEREN)
    gemeenten = gemeenten_met(request.user, Bevoegdheid.WIJKTEAMS_BEHEREN)
    form = WijkteamForm(verstuurd(request), instance=Wijkteam(gemeente=gemeente))
    return _wijkteam_formulier(request, form, titel="Wijkteam toevoegen", gemeenten=gemeenten)


@bevoegdheid_vereist(Bevoegdheid.WIJKTEAMS_BEHEREN)
def wijkteam_update(request, pk):
    wijkteam = get_object_or_404(Wijkteam.objects.writable_by(request.user).select_related("gemeente"), pk=pk)
    form, stand = WijkteamForm(verstuurd(request), instance=wijkteam), wijkteam.get_absolute_url()
    return _wijkteam_formulier(request, form, titel="Wijkteam bewerken", andere_versie=stand)


def _wijkteam_formulier(request, form, **pagina):
    beheer, gemeente = reverse("netwerken:wijkteam_beheer_list"), form.instance.gemeente
    return gedeeld.bewaar_of_toon(
        request,
        form,
        naar=beheer,
        template="netwerken/wijkteam_form.html",
        terug=beheer,
        kruimel="Wijkteams beheren",
        intro=f"In {gemeente}.",
        gekozen_gemeente=gemeente,
        **pagina,
    )
