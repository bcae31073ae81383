"""A file with what is known already: choose it, say which column is what, see what comes of it, save or throw away."""

from functools import wraps

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gebruikers.toegang import bevoegdheid_vereist, knop_op
from gebruikers.vrijetekst import HAAL_WEG, KEUZES
from inlezen.actions import beantwoord, begin_opnieuw, gooi_weg, laat_rijen_weg, maak_ongedaan, sla_op
from inlezen.doelen import DOELEN
from inlezen.dubbelen import kies_bij_gelijken, zonder_gelijke_keuze
from inlezen.forms import BestandForm, KolommenForm, VragenForm
from inlezen.foutenlijst import fouten_csv, fouten_of
from inlezen.models import Inlezing
from inlezen.nakijken import kijk_na, voorbeeld_van
from inlezen.query import WeggegooidError
from inlezen.sjabloonbestand import SJABLONEN
from inlezen.vondsten import (
    keuzes_in_woorden,
    leg_keuzes_vast,
    te_kiezen,
    vergeet_keuzes,
)
from kern.adres import eigen_pad
from kern.indeling import Bevestiging, Knoppen, toon_formulier, verstuurd
from kern.weigering import toon_weigering

KNOP = knop_op("inlezen:inlezing_detail", "doel", "pk")
Stand = Inlezing.Stand
SECONDEN_PER_KEER = 2
FOUTEN_OP_SCHERM = 50
VONDSTEN_OP_SCHERM = 50
RIJEN_OP_SCHERM = 10
EERDERE = 20


def _voor_dit_doel(view):
    """Opens for who may read in files of this kind (403 for others); `view` gets the Doel. Tells when this file was
    thrown away in another window while `view` was at work on it."""

    @wraps(view)
    def met_zin(request, doel, **kwargs):
        bestemming = DOELEN[doel]
        try:
            return bevoegdheid_vereist(bestemming.bevoegdheid)(view)(request, doel=bestemming, **kwargs)
        except WeggegooidError as nee:
            messages.info(request, nee.zin)
            return _ga_naar(request, reverse("inlezen:inlezing_create", args=[doel]))

    return met_zin


@_voor_dit_doel
def inlezing_create(request, doel):
    gegevens = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BestandForm(*gegevens, user=request.user, doel=doel)
    if form.is_bound and form.is_valid():
        return redirect("inlezen:inlezing_columns", doel, form.inlezing.pk)
    eerdere = Inlezing.objects.visible_to(request.user).filter(doel=doel.code).select_related("organisatie")
    return _toon(
        request, form, doel, "begin", titel=doel.titel,
        intro=f"{doel.inleiding} Je ziet eerst wat ervan komt; pas als alles klopt, sla je op.",
        terug=reverse(doel.lijst), kruimel=doel.meer.capitalize(), eerdere=eerdere[:EERDERE],
    )  # fmt: skip


@_voor_dit_doel
@require_safe
def inlezing_template(request, doel, soort):
    return SJABLONEN[soort](doel, request.user.rechten.gemeente_ids(doel.bevoegdheid))


@_voor_dit_doel
def inlezing_columns(request, doel, pk):
    inlezing = _get(request, doel, pk)
    if inlezing.stand == Stand.OPGESLAGEN:
        return redirect("inlezen:inlezing_detail", doel, pk)
    form = KolommenForm(verstuurd(request), inlezing=inlezing)
    if form.is_bound and form.is_valid():
        inlezing = begin_opnieuw(inlezing=inlezing, kolommen=form.kolommen)
        return redirect(
            f"inlezen:inlezing_{'questions' if inlezing.stand == Stand.VRAGEN else 'detail'}", doel, pk
        )
    return _toon(
        request, form, doel, "kolommen", titel="Welke kolom is wat?",
        terug=reverse("inlezen:inlezing_create", args=[doel]), kruimel=doel.titel, inlezing=inlezing,
    )  # fmt: skip


@_voor_dit_doel
def inlezing_questions(request, doel, pk):
    inlezing = _get(request, doel, pk)
    if inlezing.stand == Stand.OPGESLAGEN:
        return redirect("inlezen:inlezing_detail", doel, pk)
    form = VragenForm(verstuurd(request), inlezing=inlezing)
    if form.is_bound and form.is_valid():
        beantwoord(inlezing=inlezing, antwoorden=form.antwoorden)
        return redirect("inlezen:inlezing_detail", doel, pk)
    return _toon(
        request, form, doel, "kolommen", titel="Wat bedoelt je spreadsheet?",
        terug=reverse("inlezen:inlezing_columns", args=[doel, pk]), kruimel="Welke kolom is wat?", inlezing=inlezing,
    )  # fmt: skip


@_voor_dit_doel
@KNOP
def inlezing_leave_out(request, doel, pk):
    nummers = {int(nummer) for nummer in request.POST.getlist("rij") if nummer.isdecimal()}
    laat_rijen_weg(inlezing=_get(request, doel, pk), nummers=nummers)
    return redirect("inlezen:inlezing_detail", doel, pk)


@_voor_dit_doel
@require_safe
def inlezing_detail(request, doel, pk):
    inlezing = _get(request, doel, pk)
    ctx = {"inlezing": inlezing, "doel": doel, "Stand": Stand}
    if inlezing.stand == Stand.FOUT:
        ctx["fouten"] = fouten_of(inlezing, FOUTEN_OP_SCHERM)
        ctx["rijen_met_fout"] = dict.fromkeys(fout["rij"] for fout in ctx["fouten"])
        ctx["meer_fouten"] = len(ctx["fouten"]) == FOUTEN_OP_SCHERM
    elif inlezing.stand == Stand.TEKST:
        ctx["vondsten"] = te_kiezen(inlezing, VONDSTEN_OP_SCHERM)
    elif inlezing.stand == Stand.GELIJK:
        ctx["gelijken"] = zonder_gelijke_keuze(inlezing, VONDSTEN_OP_SCHERM)
    elif inlezing.stand == Stand.KLAAR:
        ctx["voorbeeld"] = voorbeeld_van(inlezing, RIJEN_OP_SCHERM)
        ctx["keuzes"] = keuzes_in_woorden(inlezing)
    elif inlezing.stand == Stand.OPGESLAGEN:
        ctx["gevolg"] = doel.gevolg_van(inlezing)
    return render(request, "inlezen/detail.html", ctx)


@_voor_dit_doel
@require_safe
def inlezing_errors_csv(request, doel, pk):
    return fouten_csv(_get(request, doel, pk))


@_voor_dit_doel
@KNOP
def inlezing_check(request, doel, pk):
    inlezing = kijk_na(inlezing=_get(request, doel, pk), seconden=SECONDEN_PER_KEER)
    if not request.htmx or inlezing.stand != Stand.NAKIJKEN:
        return _ga_naar(request, reverse("inlezen:inlezing_detail", args=[doel, pk]))
    ctx = {"inlezing": inlezing, "deel": True}
    antwoord = render(request, "inlezen/_voortgang.html", ctx)
    antwoord["Vary"] = "HX-Request"
    return antwoord


@_voor_dit_doel
@KNOP
def inlezing_choose(request, doel, pk):
    inlezing = _get(request, doel, pk)
    if "opnieuw" in request.POST:
        vergeet_keuzes(inlezing=inlezing)
        return redirect("inlezen:inlezing_detail", doel, pk)
    gevraagd = {n.removeprefix("vondst-"): k for n, k in request.POST.items() if n.startswith("vondst-")}
    keuzes = {sleutel: keuze for sleutel, keuze in gevraagd.items() if keuze in KEUZES}
    overal = {n.removeprefix("overal-") for n in request.POST if n.startswith("overal-")}
    rest = HAAL_WEG if "alles" in request.POST else ""
    if gevraagd.keys() & leg_keuzes_vast(inlezing=inlezing, keuzes=keuzes, overal=overal, rest=rest):
        messages.error(request, "Je koos nog niet overal wat ermee moet. Wat je wel koos, is bewaard.")
    return redirect("inlezen:inlezing_detail", doel, pk)


@_voor_dit_doel
@KNOP
def inlezing_pair(request, doel, pk):
    gekozen = {
        n.removeprefix("gelijk-"): keuze for n, keuze in request.POST.items() if n.startswith("gelijk-")
    }
    keuzes = {int(nummer): keuze for nummer, keuze in gekozen.items() if nummer.isdecimal()}
    kies_bij_gelijken(inlezing=_get(request, doel, pk), keuzes=keuzes, rest="alles" in request.POST)
    return redirect("inlezen:inlezing_detail", doel, pk)


@_voor_dit_doel
@KNOP
def inlezing_save(request, doel, pk):
    with toon_weigering(request=request):
        sla_op(by=request.user, inlezing=_get(request, doel, pk))
    return redirect("inlezen:inlezing_detail", doel, pk)


@_voor_dit_doel
@KNOP
def inlezing_discard(request, doel, pk):
    inlezing = _get(request, doel, pk)
    with toon_weigering(request=request):
        gooi_weg(inlezing=inlezing)
        messages.success(request, f"{inlezing.bestandsnaam} is weggegooid. Er is niets van opgeslagen.")
    return redirect("inlezen:inlezing_create", doel)


@_voor_dit_doel
def inlezing_undo(request, doel, pk):
    te_doen = Inlezing.objects.undoable_by(request.user).filter(doel=doel.code, stand=Stand.OPGESLAGEN)
    inlezing = get_object_or_404(te_doen.select_related("organisatie", "gemeente", "door"), pk=pk)
    eigen, naam = inlezing.door == request.user, inlezing.naam_voor(request.user)
    terug = reverse("inlezen:inlezing_detail", args=[doel, pk]) if eigen else reverse(doel.lijst)
    if request.method != "POST":
        vandaan = eigen_pad(request.META.get("HTTP_REFERER"), host=request.get_host())
        return _toon(
            request, Bevestiging(knoppen=Knoppen("Maak ongedaan", annuleren="Laat staan")), doel, "ongedaan",
            titel=f"{naam} ongedaan maken", kop="Dit inlezen ongedaan maken?",
            terug=terug if eigen else vandaan or terug, kruimel="Terug",
            inlezing=inlezing, naam=naam, gevolg=doel.gevolg_van(inlezing),
        )  # fmt: skip
    gevolg = maak_ongedaan(by=request.user, inlezing=inlezing)
    if gevolg.weg:
        wat = f"Eén {doel.een} is" if gevolg.weg == 1 else f"{gevolg.weg} {doel.meer} zijn"
        messages.success(request, f"{wat} {doel.uit} gehaald. {gevolg.blijft}".strip())
    else:
        messages.info(request, f"Er is niets om weg te halen. {gevolg.blijft}".strip())
    return redirect(terug)


def _toon(request, form, doel, pagina, **ctx):
    template = f"inlezen/{pagina}.html"
    return toon_formulier(request, form, template=template, paginaklasse="pag-inlezen", doel=doel, **ctx)


def _ga_naar(request, adres):
    """To another page, also from a request that would put its answer into this one."""
    if not request.htmx:
        return redirect(adres)
    return HttpResponse(headers={"HX-Redirect": adres, "Vary": "HX-Request"})


def _get(request, doel, pk):
    zichtbaar = Inlezing.objects.visible_to(request.user).select_related(
        "organisatie", "gemeente", "ongedaan_door"
    )
    inlezing = get_object_or_404(zichtbaar, doel=doel.code, pk=pk)
    inlezing.door = request.user  # who carries their rights along
    return inlezing
