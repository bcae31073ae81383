import datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from activiteiten import actions
from activiteiten.actions import AndereInhoudError, VerouderdError
from activiteiten.filters import ActiviteitFilter
from activiteiten.geschiedenis import geschiedenis_of
from activiteiten.invoer import Invoer
from activiteiten.lijst import dagen_for, stroken_for, verschillen_for
from activiteiten.models import Activiteit, Inzet
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist
from initiatieven.models import Initiatief
from netwerken.models import Netwerk
from rapportage.cijfers import Minuten

PER_PAGINA = 50
MET_INZET = Prefetch("inzet", Inzet.objects.select_related("medewerker"))


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_INZIEN)
@require_safe
def activiteit_list(request):
    zichtbaar = Activiteit.objects.visible_to(request.user)
    filter_ = ActiviteitFilter(request.GET, zichtbaar, user=request.user)
    geldig = filter_.is_valid()
    gevonden = filter_.qs if geldig else zichtbaar.none()
    rijen = gevonden.select_related("soort", "wijk").defer("wijk__grens")
    rijen = rijen.prefetch_related(MET_INZET)
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina"))
    minuten = Minuten(**filter_.minuten()) if geldig else Minuten()
    later = request.GET.copy()
    later.pop("pagina", None)
    later["van"] = (timezone.localdate() + datetime.timedelta(days=1)).isoformat()
    ctx = {
        "filter": filter_,
        "gefilterd": any(request.GET.get(naam) for naam in filter_.filters),
        "pagina": pagina,
        "dagen": dagen_for(pagina.object_list),
        "minuten": minuten,
        "stroken": stroken_for(minuten),
        "aantal_later": filter_.aantal_later() if geldig else 0,
        "later": later.urlencode(),
    }
    deel = request.htmx and not request.htmx.history_restore_request
    antwoord = render(
        request,
        "activiteiten/_lijst.html" if deel else "activiteiten/activiteit_list.html",
        ctx,
        status=200 if geldig else 422,
    )
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_http_methods(["GET", "HEAD", "POST"])
def activiteit_create(request):
    invoer = Invoer(user=request.user, data=_ingevuld(request), initial=_beginwaarden(request))
    ctx = {"invoer": invoer, "form": invoer.form}
    if request.method != "POST":
        return render(request, "activiteiten/activiteit_form.html", ctx)
    if not invoer.is_valid():
        return render(request, "activiteiten/activiteit_form.html", ctx, status=422)
    try:
        activiteit, nieuw = actions.registreer_activiteit(
            by=request.user, sleutel=invoer.form.cleaned_data["sleutel"], gegevens=invoer.gegevens
        )
    except AndereInhoudError as vraag:
        ctx["eerdere"] = vraag.bestaande
        # Saved as a new one after all, it needs a key of its own; sent to the earlier one, that one's version.
        invoer.vervang(sleutel=actions.nieuwe_sleutel(), versie=vraag.bestaande.versie)
        return render(request, "activiteiten/activiteit_form.html", ctx, status=409)
    _meld_opgeslagen(request, activiteit)
    if "nog_een" in request.POST:
        url = reverse("activiteiten:activiteit_create")
        return redirect(f"{url}?wijk={activiteit.wijk_id}&datum={activiteit.datum.isoformat()}")
    return redirect("activiteiten:activiteit_list")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_INZIEN)
@require_safe
def activiteit_detail(request, pk):
    zichtbaar = Activiteit.objects.visible_to(request.user)
    activiteit = get_object_or_404(
        zichtbaar.select_related(
            "soort",
            "wijk__gemeente",
            "buurt",
            "initiatief",
            "netwerk",
            "wijkteam",
            "organisatie",
            "ingevoerd_door",
        )
        .defer("wijk__grens", "buurt__grens")
        .prefetch_related(MET_INZET, "themas", "doelgroepen"),
        pk=pk,
    )
    ctx = {
        "activiteit": activiteit,
        "mag_wijzigen": Activiteit.objects.writable_by(request.user).filter(pk=pk).exists(),
        "geschiedenis": geschiedenis_of(activiteit),
    }
    return render(request, "activiteiten/activiteit_detail.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_http_methods(["GET", "HEAD", "POST"])
def activiteit_update(request, pk):
    schrijfbaar = Activiteit.objects.writable_by(request.user)
    activiteit = get_object_or_404(schrijfbaar.prefetch_related(MET_INZET), pk=pk)
    invoer = Invoer(user=request.user, data=_ingevuld(request), activiteit=activiteit)
    ctx = {"invoer": invoer, "form": invoer.form, "activiteit": activiteit}
    if request.method != "POST":
        return render(request, "activiteiten/activiteit_form.html", ctx)
    if not invoer.is_valid():
        return render(request, "activiteiten/activiteit_form.html", ctx, status=422)
    try:
        actions.wijzig_activiteit(
            by=request.user,
            activiteit=activiteit,
            versie=invoer.form.cleaned_data["versie"],
            gegevens=invoer.gegevens,
        )
    except Activiteit.DoesNotExist:  # deleted while this was on its way
        raise Http404 from None
    except VerouderdError as fout:
        ctx["verschillen"] = verschillen_for(fout.huidige, invoer.gegevens)
        ctx["laatste"] = geschiedenis_of(fout.huidige)[0]
        invoer.vervang(versie=fout.huidige.versie)
        return render(request, "activiteiten/activiteit_form.html", ctx, status=409)
    messages.success(request, "De wijziging is opgeslagen.")
    return redirect("activiteiten:activiteit_detail", pk=pk)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_POST
def activiteit_delete(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.writable_by(request.user), pk=pk)
    actions.verwijder_activiteit(by=request.user, activiteit=activiteit)
    _meld_verwijderd(request, activiteit)
    return redirect("activiteiten:activiteit_list")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_POST
def activiteit_restore(request, pk):
    activiteit = get_object_or_404(Activiteit.met_verwijderde.writable_by(request.user), pk=pk)
    actions.zet_activiteit_terug(by=request.user, activiteit=activiteit)
    messages.success(request, f"{activiteit} staat er weer.")
    return redirect("activiteiten:activiteit_detail", pk=pk)


def _ingevuld(request):
    return request.POST if request.method == "POST" else None


def _beginwaarden(request):
    """What the page was opened with: an initiatief or netwerk to log for, or the wijk and day of the one before."""
    begin = {
        "datum": _datum_uit(request.GET.get("datum", "")) or timezone.localdate(),
        "wijk": request.GET.get("wijk") or Activiteit.objects.laatste_wijk_van(request.user),
    }
    for naam, model in (("initiatief", Initiatief), ("netwerk", Netwerk)):
        pk = request.GET.get(naam, "")
        gevonden = pk.isdecimal() and model.objects.visible_to(request.user).filter(pk=pk).first()
        if gevonden:
            begin |= {naam: gevonden.pk, "wijk": gevonden.wijk_id}
    return begin


def _datum_uit(tekst):
    """The date in an address, or None when there is none in it."""
    try:
        return parse_date(tekst)
    except ValueError:  # the 31st of February
        return None


def _meld_opgeslagen(request, activiteit):
    if activiteit.verwijderd:
        _meld_verwijderd(request, activiteit)
        return
    inhoud = render_to_string("activiteiten/_opgeslagen.html", {"activiteit": activiteit}, request)
    messages.success(request, inhoud)


def _meld_verwijderd(request, activiteit):
    inhoud = render_to_string("activiteiten/_verwijderd.html", {"activiteit": activiteit}, request)
    messages.success(request, inhoud)
