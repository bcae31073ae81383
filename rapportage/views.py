from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, gekozen_gemeente, gemeenten_met
from kern.periode import JAAR, Periode, PeriodeForm
from rapportage.blokken.aandeelblok import aandeel_van_gemeente, aandeel_van_wijk
from rapportage.blokken.kaartblok import kaartblok
from rapportage.blokken.kerncijferblok import kerncijferblok
from rapportage.blokken.leegblok import LEGE_GEMEENTE, LEGE_WIJK, ZONDER_WIJKEN
from rapportage.blokken.maandblok import maandblok
from rapportage.blokken.onderdelenblok import onderdelenblok
from rapportage.blokken.uitlegblok import uitlegblok
from rapportage.blokken.wijktabel import wijktabel
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.registratiedruk import REGISTRATIEDRUK, registratiedruk_team
from rapportage.cijfers.uitsplitsing import PER_WIJK, met_inwoners
from rapportage.cijfers.vraag import Vraag
from rapportage.csv_uit import IN_WIJKEN_CSV, uitkomst_als_csv
from rapportage.periodekeuze import gemeentekeuze, periodekeuze, query_met
from wijken.models import Wijk

ONLEESBARE_VRAAG = 422


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
    form = PeriodeForm(request.GET)
    periode = _periode(form)
    sorteer, code = request.GET.get("sorteer"), blik.gemeente.code if len(gemeenten) > 1 else ""
    overig = {"gemeente": code, "sorteer": sorteer}
    ctx = {
        "blik": blik,
        "gemeenten": gemeentekeuze(gemeenten, blik.gemeente, periode),
        "form": form,
        "overig": overig,
        "periode": periode,
        "keuze": periodekeuze(periode, timezone.localdate(), **overig),
        "query": query_met(periode, gemeente=code),
        "periode_query": query_met(periode),
    }
    if form.is_valid():
        blokken = _blokken_van_gemeente(blik, periode, sorteer=sorteer, gemeentecode=code)
        ctx |= {"blokken": blokken, "heeft_wijken": blokken != [ZONDER_WIJKEN]}
    return render(
        request, "rapportage/gemeente.html", ctx, status=200 if form.is_valid() else ONLEESBARE_VRAAG
    )


def _blokken_van_gemeente(blik, periode, **keuzes):
    wijken = met_inwoners(blik.wijken(), periode)  # with their borders, for the map
    vergelijk = periode.vergelijking(timezone.localdate())
    uitkomst = kruistabel(blik, Vraag(periode), vergelijk=vergelijk, wijken=wijken)
    if not uitkomst.rijen:
        return [ZONDER_WIJKEN]
    if uitkomst.is_leeg:
        boven = [LEGE_GEMEENTE]
    else:
        boven = [aandeel_van_gemeente(uitkomst), kerncijferblok(uitkomst), kaartblok(uitkomst)]
    tabel = wijktabel(uitkomst, **keuzes)
    return [*boven, tabel, uitlegblok(blik, uitkomst, registratiedruk_team(blik, periode))]


def _blokken_van_wijk(blik, periode, wijk):
    vraag, vergelijk = Vraag(periode, {PER_WIJK: (wijk.code,)}), periode.vergelijking(timezone.localdate())
    uitkomst = kruistabel(blik, vraag, vergelijk=vergelijk, wijken=[wijk])
    maanden, uitleg = maandblok(blik, vraag, wijk.naam), uitlegblok(blik, uitkomst)
    if uitkomst.is_leeg:
        return [LEGE_WIJK, maanden, uitleg]
    boven = [aandeel_van_wijk(uitkomst), kerncijferblok(uitkomst)]
    return [*boven, maanden, onderdelenblok(blik, vraag), uitleg]


def _bestand(request, naam, *, codes=None, per=None, decimalen=None):
    """The file of what the address asks, split by `per` if that is given; or a sentence when it can't be asked."""
    blik = _blik_or_404(request.user, gekozen_gemeente(request, Bevoegdheid.RAPPORTAGE_INZIEN))
    try:
        vraag = Vraag.van_query(request.GET)
        vraag.controleer(blik)
    except ValidationError as fout:
        zin = " ".join(fout.messages)
        return HttpResponse(zin, content_type="text/plain; charset=utf-8", status=ONLEESBARE_VRAAG)
    uitkomst = kruistabel(blik, vraag.per(per) if per else vraag, codes=codes)
    return uitkomst_als_csv(uitkomst, blik.gemeente, naam=naam, decimalen=decimalen)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def wijken_csv(request):
    """Eight columns per wijk, which others built upon."""
    return _bestand(request, "opbouw", codes=IN_WIJKEN_CSV, per=PER_WIJK)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def cijfers_csv(request):
    """Every figure of the register, by what the address asks for; in two decimals, so that a column adds up."""
    return _bestand(request, "opbouw-cijfers", decimalen=2)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def methode(request):
    """What every figure means, and where it comes from."""
    return render(request, "rapportage/methode.html", {"cijfers": [*REGISTER.values(), REGISTRATIEDRUK]})


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def wijk(request, code):
    form = PeriodeForm(request.GET)
    periode = _periode(form)
    wijken = Wijk.objects.met_bevoegdheid(request.user, Bevoegdheid.RAPPORTAGE_INZIEN)
    wijken = met_inwoners(wijken.select_related("gemeente").defer("grens"), periode)
    wijk = get_object_or_404(wijken, code=code)
    blik = _blik_or_404(request.user, wijk.gemeente)
    if not blik.ziet(wijk):
        raise Http404
    ctx = {
        "blik": blik,
        "wijk": wijk,
        "form": form,
        "periode": periode,
        "keuze": periodekeuze(periode, timezone.localdate()),
        "query": query_met(periode, gemeente=wijk.gemeente.code),
    }
    if form.is_valid():
        ctx["blokken"] = _blokken_van_wijk(blik, periode, wijk)
    return render(request, "rapportage/wijk.html", ctx, status=200 if form.is_valid() else ONLEESBARE_VRAAG)
