"""A spreadsheet with earlier work: choose it, say which column is what, see what comes of it, save or throw away."""

from functools import wraps

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from activiteiten.log.views.log import terug_naar
from activiteiten.uit_bestand import uitvoer
from activiteiten.uit_bestand.formulieren import BestandForm, KolommenForm
from activiteiten.uit_bestand.nakijken import kijk_na, voorbeeld_van
from activiteiten.uit_bestand.ongedaan import gevolg_van, maak_ongedaan
from activiteiten.uit_bestand.schrijven import IntussenVeranderdError, sla_op
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from gebruikers.vrijetekst import HAAL_WEG, KEUZES
from inlezen.blokken import gooi_weg, kies_kolommen
from inlezen.models import Inlezing
from inlezen.slot import WeggegooidError
from inlezen.vondsten import keuzes_in_woorden, leg_keuzes_vast, te_kiezen, vergeet_keuzes, zonder_antwoord

LOGGEN = Bevoegdheid.ACTIVITEIT_LOGGEN
Stand = Inlezing.Stand
SECONDEN_PER_KEER = 2
FOUTEN_OP_SCHERM = 50
VONDSTEN_OP_SCHERM = 50
RIJEN_OP_SCHERM = 10
EERDERE = 20
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _of_weggegooid(view):
    """What to answer when the file was thrown away, in another window, while `view` was at work on it."""

    @wraps(view)
    def met_zin(request, pk):
        try:
            return view(request, pk)
        except WeggegooidError:
            messages.info(request, "Dit bestand is net weggegooid. Er is niets van opgeslagen.")
            return _ga_naar(request, reverse("activiteiten:inlezing_create"))

    return met_zin


@bevoegdheid_vereist(LOGGEN)
@require_http_methods(["GET", "HEAD", "POST"])
def inlezing_create(request):
    gegevens = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BestandForm(*gegevens, user=request.user)
    if form.is_bound and form.is_valid():
        return redirect("activiteiten:inlezing_columns", form.inlezing.pk)
    eerdere = Inlezing.objects.visible_to(request.user).select_related("organisatie")
    ctx = {"form": form, "eerdere": eerdere[:EERDERE]}
    return render(request, "inlezen/begin.html", ctx, status=422 if form.is_bound else 200)


@bevoegdheid_vereist(LOGGEN)
@require_safe
def inlezing_template_xlsx(request):
    inhoud = uitvoer.sjabloon_xlsx(request.user.rechten.gemeente_ids(LOGGEN))
    return _bijlage(inhoud, "opbouw-activiteiten.xlsx", XLSX)


@bevoegdheid_vereist(LOGGEN)
@require_safe
def inlezing_template_csv(request):
    inhoud = uitvoer.sjabloon_csv(request.user.rechten.gemeente_ids(LOGGEN))
    return _bijlage(inhoud, "opbouw-activiteiten.csv", "text/csv; charset=utf-8")


@bevoegdheid_vereist(LOGGEN)
@require_http_methods(["GET", "HEAD", "POST"])
@_of_weggegooid
def inlezing_columns(request, pk):
    inlezing = _get(request, pk)
    if inlezing.stand == Stand.OPGESLAGEN:
        return redirect("activiteiten:inlezing_detail", pk)
    form = KolommenForm(request.POST if request.method == "POST" else None, inlezing=inlezing)
    if form.is_bound and form.is_valid():
        kies_kolommen(inlezing=inlezing, kolommen=form.kolommen)
        return redirect("activiteiten:inlezing_detail", pk)
    ctx = {"form": form, "inlezing": inlezing}
    return render(request, "inlezen/kolommen.html", ctx, status=422 if form.is_bound else 200)


@bevoegdheid_vereist(LOGGEN)
@require_safe
def inlezing_detail(request, pk):
    inlezing = _get(request, pk)
    ctx = {"inlezing": inlezing, "Stand": Stand}
    if inlezing.stand == Stand.FOUT:
        ctx["fouten"] = uitvoer.fouten_of(inlezing, FOUTEN_OP_SCHERM)
        ctx["meer_fouten"] = len(ctx["fouten"]) == FOUTEN_OP_SCHERM
    elif inlezing.stand == Stand.TEKST:
        ctx["vondsten"] = te_kiezen(inlezing, VONDSTEN_OP_SCHERM)
    elif inlezing.stand == Stand.KLAAR:
        ctx["voorbeeld"] = voorbeeld_van(inlezing, RIJEN_OP_SCHERM)
        ctx["keuzes"] = keuzes_in_woorden(inlezing)
    elif inlezing.stand == Stand.OPGESLAGEN:
        ctx["gevolg"] = gevolg_van(inlezing)
    return render(request, "inlezen/detail.html", ctx)


@bevoegdheid_vereist(LOGGEN)
@require_safe
def inlezing_errors_csv(request, pk):
    inlezing = _get(request, pk)
    naam = f"fouten-{slugify(inlezing.bestandsnaam.rpartition('.')[0]) or 'bestand'}.csv"
    return _bijlage(uitvoer.fouten_csv(inlezing), naam, "text/csv; charset=utf-8")


@bevoegdheid_vereist(LOGGEN)
@knop_op("activiteiten:inlezing_detail", "pk")
@_of_weggegooid
def inlezing_check(request, pk):
    inlezing = kijk_na(inlezing=_get(request, pk), seconden=SECONDEN_PER_KEER)
    if not request.htmx or inlezing.stand != Stand.NAKIJKEN:
        return _ga_naar(request, reverse("activiteiten:inlezing_detail", args=[pk]))
    ctx = {"inlezing": inlezing, "deel": True}
    antwoord = render(request, "inlezen/_voortgang.html", ctx)
    antwoord["Vary"] = "HX-Request"
    return antwoord


@bevoegdheid_vereist(LOGGEN)
@knop_op("activiteiten:inlezing_detail", "pk")
@_of_weggegooid
def inlezing_choose(request, pk):
    inlezing = _get(request, pk)
    if "opnieuw" in request.POST:
        vergeet_keuzes(inlezing=inlezing)
        return redirect("activiteiten:inlezing_detail", pk)
    gevraagd = {n.removeprefix("vondst-"): k for n, k in request.POST.items() if n.startswith("vondst-")}
    keuzes = {sleutel: keuze for sleutel, keuze in gevraagd.items() if keuze in KEUZES}
    overal = {n.removeprefix("overal-") for n in request.POST if n.startswith("overal-")}
    rest = HAAL_WEG if "alles" in request.POST else ""
    leg_keuzes_vast(inlezing=inlezing, keuzes=keuzes, overal=overal, rest=rest)
    if not rest and zonder_antwoord(gevraagd, keuzes, overal):
        messages.error(request, "Je koos nog niet overal wat ermee moet. Wat je wel koos, is bewaard.")
    return redirect("activiteiten:inlezing_detail", pk)


@bevoegdheid_vereist(LOGGEN)
@knop_op("activiteiten:inlezing_detail", "pk")
@_of_weggegooid
def inlezing_save(request, pk):
    inlezing = _get(request, pk)
    try:
        inlezing = sla_op(by=request.user, inlezing=inlezing)
    except IntussenVeranderdError as fout:
        messages.error(
            request,
            f"Er is niets opgeslagen: er veranderde intussen iets. {fout} We kijken alles opnieuw na.",
        )
    else:
        if inlezing.stand != Stand.OPGESLAGEN:
            messages.error(request, "Er is nog niets opgeslagen: dit bestand is nog niet klaar.")
    return redirect("activiteiten:inlezing_detail", pk)


@bevoegdheid_vereist(LOGGEN)
@knop_op("activiteiten:inlezing_detail", "pk")
def inlezing_discard(request, pk):
    inlezing = _get(request, pk)
    if gooi_weg(inlezing=inlezing):
        messages.success(request, f"{inlezing.bestandsnaam} is weggegooid. Er is niets van opgeslagen.")
        return redirect("activiteiten:inlezing_create")
    messages.error(request, "Dit bestand is al opgeslagen. De activiteiten staan in je lijst.")
    return redirect("activiteiten:inlezing_create")


@bevoegdheid_vereist(LOGGEN)
@require_http_methods(["GET", "HEAD", "POST"])
def inlezing_undo(request, pk):
    te_doen = Inlezing.objects.undoable_by(request.user).filter(stand=Stand.OPGESLAGEN)
    inlezing = get_object_or_404(te_doen.select_related("organisatie", "gemeente", "door"), pk=pk)
    eigen = inlezing.door == request.user
    if request.method != "POST":
        terug = reverse("activiteiten:inlezing_detail", args=[pk]) if eigen else terug_naar(request)
        ctx = {"inlezing": inlezing, "naam": inlezing.naam_voor(request.user), "terug": terug}
        ctx["gevolg"] = gevolg_van(inlezing)
        return render(request, "inlezen/ongedaan.html", ctx)
    gevolg = maak_ongedaan(by=request.user, inlezing=inlezing)
    if gevolg.weg:
        messages.success(request, f"{_uit_het_log(gevolg.weg)} {gevolg.blijft}".strip())
    else:
        messages.info(request, f"Er is niets om weg te halen. {gevolg.blijft}".strip())
    return redirect("activiteiten:inlezing_detail", pk) if eigen else redirect("activiteiten:activiteit_list")


def _uit_het_log(aantal):
    if aantal == 1:
        return "Eén activiteit is uit het log gehaald."
    return f"{aantal} activiteiten zijn uit het log gehaald."


def _ga_naar(request, adres):
    """To another page, also from a request that would put its answer into this one."""
    if not request.htmx:
        return redirect(adres)
    return HttpResponse(headers={"HX-Redirect": adres, "Vary": "HX-Request"})


def _get(request, pk):
    zichtbaar = Inlezing.objects.visible_to(request.user).select_related(
        "organisatie", "gemeente", "ongedaan_door"
    )
    inlezing = get_object_or_404(zichtbaar, pk=pk)
    inlezing.door = request.user  # who carries their rights along
    return inlezing


def _bijlage(inhoud, naam, soort):
    return HttpResponse(
        inhoud,
        content_type=soort,
        headers={
            "Content-Disposition": f'attachment; filename="{naam}"',
            "Cache-Control": "private, no-store",
        },
    )
