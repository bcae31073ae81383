import datetime
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.formats import date_format
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from activiteiten.log import actions
from activiteiten.log.beginwaarden import begin_for
from activiteiten.log.dagen import rijen_for, stroken_for
from activiteiten.log.filters import ActiviteitFilter
from activiteiten.log.groei import GroeiForm
from activiteiten.log.invoer import Invoer
from activiteiten.log.kopie import laat_weg_wat_niet_kan, nogeens_van
from activiteiten.log.pagina import Logpagina, Logstand
from activiteiten.log.sjabloonform import SjabloonRegel
from activiteiten.log.tables import ActiviteitTabel
from activiteiten.log.uit_zin import begin_uit_zin
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.log.views.botsing import toon_geweigerd, toon_niet_opgeslagen
from activiteiten.maanden.afsluiten import slot_for
from activiteiten.maanden.bezwaren import bezwaardeel_for
from activiteiten.maanden.views.maanden import doe_met_reden
from activiteiten.minuten import Minuten
from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.reeksen import sessie_of
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from gebruikers.vrijetekst import meld_weggehaald
from inlezen.models import Inlezing
from kern.adres import eigen_pad
from kern.indeling import verstuurd
from kern.tabel import toon_lijst
from kern.weigering import Weigering
from kern.woorden import opsomming

PER_PAGINA = 50
LAATSTE_LIJST = "laatste_lijst"
"""Session key: the list as this person last saw it, filter and page included, to go back to."""


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_INZIEN)
@require_safe
def activiteit_list(request, bestand=None):
    zichtbaar = Activiteit.objects.visible_to(request.user)
    if bestand:
        filter_ = ActiviteitFilter(request.GET, zichtbaar.met_alles(), user=request.user)
        return toon_lijst(request, ActiviteitTabel(request, filter=filter_), bestand)
    filter_ = ActiviteitFilter(request.GET, zichtbaar, user=request.user)
    geldig = filter_.is_valid()
    gevonden = filter_.qs if geldig else zichtbaar.none()
    pagina = Paginator(gevonden.voor_regels().met_inzet(), PER_PAGINA).get_page(request.GET.get("pagina"))
    minuten = Minuten(**filter_.minuten()) if geldig else Minuten()
    later = request.GET.copy()
    later.pop("pagina", None)
    later["van"] = (timezone.localdate() + datetime.timedelta(days=1)).isoformat()
    deel = request.htmx and not request.htmx.history_restore_request
    ctx = {
        "deel": deel,
        "filter": filter_,
        "gefilterd": not filter_.is_leeg,
        "pagina": pagina,
        "rijen": rijen_for(pagina.object_list),
        "minuten": minuten,
        "stroken": stroken_for(minuten),
        "aantal_later": filter_.aantal_later() if geldig else 0,
        "later": later.urlencode(),
    }
    if geldig and request.session.get(LAATSTE_LIJST) != request.get_full_path():
        request.session[LAATSTE_LIJST] = request.get_full_path()
    antwoord = render(
        request,
        "activiteiten/_lijst.html" if deel else "activiteiten/activiteit_list.html",
        ctx,
        status=200 if geldig else 422,
    )
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
def activiteit_create(request):
    if request.method != "POST":
        return _nieuw(request).toon(request)
    pagina = Logpagina(
        Logstand.NIEUW, Invoer(user=request.user, data=request.POST), terug=terug_naar(request)
    )
    invoer = pagina.invoer
    if not invoer.is_valid():
        return pagina.toon(request)
    try:
        activiteit, nieuw = invoer.registreer()
    except Weigering as nee:
        return toon_geweigerd(request, pagina, nee)
    meld_opgeslagen(request, activiteit)
    if nieuw:
        invoer.form.leg_verklaringen_vast(by=request.user)
        meld_weggehaald(request, invoer.form)
    return redirect(_volgende(activiteit, pagina.terug) if "nog_een" in request.POST else pagina.terug)


def _nieuw(request):
    """The Logpagina to begin with, filled in as this person's habits and the address say."""
    invoer = Invoer(user=request.user, initial=begin_for(request.user, request.GET))
    nogeens = nogeens_van(request.user)
    bij = {
        "weggelaten": opsomming(laat_weg_wat_niet_kan(invoer.form)),
        "nogeens": nogeens,
        "sjablonen": any(een.is_sjabloon for een in nogeens),
    }
    return Logpagina(Logstand.NIEUW, invoer, terug=terug_naar(request), bij=bij)


def _volgende(activiteit, terug):
    """The address of the form for the next one, of the same day in the same wijk."""
    verder = {"wijk": activiteit.wijk_id, "datum": activiteit.datum.isoformat(), "terug": terug}
    return f"{reverse('activiteiten:activiteit_create')}?{urlencode(verder)}"


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:activiteit_create")
def activiteit_uit_zin(request):
    """The form, filled in from a sentence. By POST: a sentence may hold what must not stand in an address."""
    begin, chips = begin_uit_zin(request.user, request.POST.get("zin", ""))
    invoer = Invoer(user=request.user, initial=begin)
    terug = terug_naar(request)
    return Logpagina(Logstand.UIT_ZIN, invoer, terug=terug, bij={"chips": chips}).toon(request)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_INZIEN)
@require_safe
def activiteit_detail(request, pk):
    volledig = Activiteit.objects.visible_to(request.user).met_alles().select_related("ingevoerd_door")
    activiteit = get_object_or_404(volledig, pk=pk)
    slot = slot_for(request.user, activiteit)
    schrijfbaar = Activiteit.objects.writable_by(request.user).filter(pk=pk).exists()
    ctx = {
        "activiteit": activiteit,
        "slot": slot,
        "mag_wijzigen": schrijfbaar and (slot is None or slot.mag_corrigeren),
        "bezwaar": bezwaardeel_for(request.user, activiteit),
        "geschiedenis": geschiedenis_of(activiteit),
        "sessie": sessie_of(activiteit),
        "inlezing": _inlezing_of(request.user, activiteit),
        "ziet_reeks": Reeks.objects.visible_to(request.user).filter(pk=activiteit.reeks_id).exists(),
        "terug": _laatste_lijst(request),
        "groei": activiteit.groei.select_related("initiatief"),
        "groei_form": GroeiForm(user=request.user, activiteit=activiteit),
        "sjabloon_form": SjabloonRegel(activiteit=activiteit),
    }
    return render(request, "activiteiten/activiteit_detail.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
def activiteit_update(request, pk):
    schrijfbaar = Activiteit.objects.writable_by(request.user)
    activiteit = schrijfbaar.met_inzet().filter(pk=pk).first()
    if activiteit is None:
        return toon_niet_opgeslagen(request)
    invoer = Invoer(user=request.user, data=verstuurd(request), activiteit=activiteit)
    pagina = Logpagina(Logstand.BEWERKEN, invoer, activiteit, slot_for(request.user, activiteit))
    try:
        if not invoer.is_valid():
            invoer.form.toets_versie()
            return pagina.toon(request)
        invoer.wijzig()
    except Weigering as nee:
        return toon_geweigerd(request, pagina, nee)
    invoer.form.leg_verklaringen_vast(by=request.user)
    # With its key: the draft of this form on this device may go.
    melding = '<p data-opgeslagen="{}">De wijziging is opgeslagen.</p>'
    messages.success(request, format_html(melding, invoer.form.cleaned_data["sleutel"]))
    meld_weggehaald(request, invoer.form)
    return redirect("activiteiten:activiteit_detail", pk=pk)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:activiteit_detail", "pk")
def activiteit_delete(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.writable_by(request.user), pk=pk)

    def verwijder(reden):
        actions.verwijder_activiteit(by=request.user, activiteit=activiteit, reden=reden)
        _meld(request, activiteit, "_verwijderd.html")
        return _laatste_lijst(request)

    return doe_met_activiteit(request, activiteit, verwijder, doen="verwijderen")


def doe_met_activiteit(request, activiteit, actie, *, doen, terug=None):
    """The answer to a button on the page of an activity (see doe_met_reden), or on the page at `terug`."""
    wanneer = date_format(activiteit.datum, "l j F Y")
    terug = terug or reverse("activiteiten:activiteit_detail", args=[activiteit.pk])
    return doe_met_reden(request, actie, wat=activiteit, doen=doen, wanneer=wanneer, terug=terug)


def _laatste_lijst(request, **_):
    return request.session.get(LAATSTE_LIJST) or reverse("activiteiten:activiteit_list")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op(_laatste_lijst)
def activiteit_restore(request, pk):
    activiteit = get_object_or_404(Activiteit.met_verwijderde.writable_by(request.user), pk=pk)

    def zet_terug(reden):
        if actions.zet_activiteit_terug(by=request.user, activiteit=activiteit, reden=reden):
            messages.success(request, f"{activiteit} staat er weer.")
        else:
            messages.info(request, f"Er is niets teruggezet: {activiteit} was niet verwijderd.")
        return reverse("activiteiten:activiteit_detail", args=[pk])

    terug = reverse("activiteiten:verwijderd_list")
    return doe_met_activiteit(request, activiteit, zet_terug, doen="terugzetten", terug=terug)


def _inlezing_of(user, activiteit):
    """The file it came from, for whoever may undo that; None for others. One query, none when it was typed in."""
    if activiteit.inlezing_id is None:
        return None
    return Inlezing.objects.undoable_by(user).select_related("door").filter(pk=activiteit.inlezing_id).first()


def terug_naar(request):
    """Where somebody goes after saving: where they were. From the form itself, else from where they came."""
    gevraagd = request.POST.get("terug") or request.GET.get("terug") or _verwijzer(request)
    return eigen_pad(gevraagd) or _laatste_lijst(request)


def _verwijzer(request):
    """The path of the own page that somebody came from; "" from elsewhere, and from the form itself."""
    pad = eigen_pad(request.META.get("HTTP_REFERER"), host=request.get_host())
    return "" if pad.partition("?")[0] == request.path else pad


def meld_opgeslagen(request, activiteit):
    _meld(request, activiteit, "_verwijderd.html" if activiteit.verwijderd else "_opgeslagen.html")


def _meld(request, activiteit, deel):
    messages.success(request, render_to_string(f"activiteiten/{deel}", {"activiteit": activiteit}, request))
