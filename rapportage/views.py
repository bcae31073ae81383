from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, gekozen_gemeente, gemeenten_met
from kern.periode import JAAR, Periode, PeriodeForm
from rapportage import cijfers, presentatie, uitvoer
from rapportage.blik import blik_for
from rapportage.grafiek import maandgrafiek
from rapportage.periodekeuze import periodekeuze, query_met
from rapportage.zinnen import zin_over_registratiedruk
from wijken.models import Wijk

ONLEESBARE_PERIODE = 422


def _blik_or_404(user, gemeente):
    blik = blik_for(user, gemeente)
    if blik is None:
        raise Http404
    return blik


def _periode(form):
    """The Periode of a valid form, else the current year, so that the page can still offer its choices."""
    return form.periode if form.is_valid() else Periode.om(timezone.localdate(), JAAR)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def gemeente(request):
    gemeenten = gemeenten_met(request.user, Bevoegdheid.RAPPORTAGE_INZIEN)
    blik = _blik_or_404(request.user, gekozen_gemeente(request, Bevoegdheid.RAPPORTAGE_INZIEN))
    form, vandaag = PeriodeForm(request.GET), timezone.localdate()
    periode = _periode(form)
    sorteer = request.GET.get("sorteer")
    sorteer = sorteer if sorteer in presentatie.SORTERINGEN else next(iter(presentatie.SORTERINGEN))
    overig = {
        "gemeente": blik.gemeente.code if len(gemeenten) > 1 else "",
        "sorteer": request.GET.get("sorteer"),
    }
    ctx = {
        "blik": blik,
        "gemeenten": presentatie.gemeentekeuze(gemeenten, blik.gemeente, periode),
        "form": form,
        "overig": overig,
        "periode": periode,
        "keuze": periodekeuze(periode, vandaag, **overig),
        "query": query_met(periode, gemeente=overig["gemeente"]),
        "periode_query": query_met(periode),
    }
    if form.is_valid():
        figuren = cijfers.wijkcijfers(
            blik, periode, vergelijk=periode.vergelijking(vandaag), met_grenzen=True
        )
        ctx |= presentatie.gemeentepagina(figuren, blik.gemeente, sorteer, overig["gemeente"])
        ctx["registratiedruk"] = zin_over_registratiedruk(cijfers.registratiedruk_team(blik, periode))
    return render(
        request, "rapportage/gemeente.html", ctx, status=200 if form.is_valid() else ONLEESBARE_PERIODE
    )


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def wijken_csv(request):
    blik = _blik_or_404(request.user, gekozen_gemeente(request, Bevoegdheid.RAPPORTAGE_INZIEN))
    form = PeriodeForm(request.GET)
    if not form.is_valid():
        zin = " ".join(fout for fouten in form.errors.values() for fout in fouten)
        return HttpResponse(zin, content_type="text/plain; charset=utf-8", status=ONLEESBARE_PERIODE)
    return uitvoer.wijken_als_csv(cijfers.wijkcijfers(blik, form.periode), blik.gemeente)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def wijk(request, code):
    form, vandaag = PeriodeForm(request.GET), timezone.localdate()
    periode = _periode(form)
    wijken = Wijk.objects.met_bevoegdheid(request.user, Bevoegdheid.RAPPORTAGE_INZIEN).select_related(
        "gemeente"
    )
    wijk = get_object_or_404(cijfers.met_inwoners(wijken.defer("grens"), periode), code=code)
    blik = _blik_or_404(request.user, wijk.gemeente).in_wijk(wijk)
    if not blik.ziet(wijk):
        raise Http404
    ctx = {
        "blik": blik,
        "wijk": wijk,
        "form": form,
        "periode": periode,
        "keuze": periodekeuze(periode, vandaag),
        "query": query_met(periode, gemeente=wijk.gemeente.code),
    }
    if form.is_valid():
        figuren = cijfers.wijkcijfers(blik, periode, vergelijk=periode.vergelijking(vandaag), wijken=[wijk])
        ctx |= presentatie.wijkpagina(figuren) | {
            "grafiek": maandgrafiek(cijfers.per_maand(blik, periode), periode, wijk.naam),
            "soorten": presentatie.onderdeelrijen(cijfers.per_soort(blik, periode)),
            "themas": presentatie.onderdeelrijen(cijfers.per_thema(blik, periode)),
        }
    return render(request, "rapportage/wijk.html", ctx, status=200 if form.is_valid() else ONLEESBARE_PERIODE)
