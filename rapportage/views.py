from dataclasses import replace

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
from rapportage.blokken.leegblok import LEGE_GEMEENTE, LEGE_WIJK, ZONDER_WIJKEN, nog_niets
from rapportage.blokken.maandblok import maandblok
from rapportage.blokken.onderdelenblok import onderdelenblok
from rapportage.blokken.uitlegblok import uitlegblok
from rapportage.blokken.volledigheidblok import volledigheidblok
from rapportage.blokken.wijktabel import Wijktabel, wijktabel
from rapportage.cijfers.blik import blik_for
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.registratiedruk import REGISTRATIEDRUK, registratiedruk_team
from rapportage.cijfers.tijdvak import tijdvak_voor
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


def _vraag(form, blik):
    """The Vraag of a valid form, else of the year in which this viewer's figures end: the page can still offer its
    choices then."""
    periode = form.periode if form.is_valid() else Periode.om(blik.laatste_dag(timezone.localdate()), JAAR)
    return Vraag(periode)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def gemeente(request):
    gemeenten = gemeenten_met(request.user, Bevoegdheid.RAPPORTAGE_INZIEN)
    blik = _blik_or_404(request.user, gekozen_gemeente(request, Bevoegdheid.RAPPORTAGE_INZIEN))
    laatste = blik.laatste_dag(timezone.localdate())
    form = PeriodeForm(request.GET, vandaag=laatste)
    vraag = _vraag(form, blik)
    sorteer, code = request.GET.get("sorteer"), blik.gemeente.code if len(gemeenten) > 1 else ""
    overig = {"gemeente": code, "sorteer": sorteer}
    tijdvak = tijdvak_voor(blik, vraag, timezone.localdate())
    ctx = {
        "blik": blik,
        "gemeenten": gemeentekeuze(gemeenten, blik.gemeente, vraag.periode),
        "form": form,
        "overig": overig,
        "tijdvak": tijdvak,
        "keuze": periodekeuze(vraag.periode, laatste, **overig),
        "query": query_met(vraag.periode, gemeente=code),
        "periode_query": query_met(vraag.periode),
    }
    if form.is_valid():
        blokken = _blokken_van_gemeente(blik, vraag, tijdvak, sorteer=sorteer, gemeentecode=code)
        ctx |= {"blokken": blokken, "heeft_bestand": any(isinstance(blok, Wijktabel) for blok in blokken)}
    return render(
        request, "rapportage/gemeente.html", ctx, status=200 if form.is_valid() else ONLEESBARE_VRAAG
    )


def _blokken_van_gemeente(blik, vraag, tijdvak, **keuzes):
    volledig = volledigheidblok(blik, tijdvak)
    if tijdvak.periode is None:
        return [volledig, nog_niets(tijdvak)]
    wijken = met_inwoners(blik.wijken(), tijdvak.periode)  # with their borders, for the map
    uitkomst = kruistabel(blik, vraag, vergelijk=True, wijken=wijken)
    if not uitkomst.rijen:
        return [ZONDER_WIJKEN]
    if uitkomst.is_leeg:
        boven = [LEGE_GEMEENTE]
    else:
        boven = [aandeel_van_gemeente(uitkomst), kerncijferblok(uitkomst), kaartblok(uitkomst)]
    tabel, druk = wijktabel(uitkomst, **keuzes), registratiedruk_team(blik, tijdvak.periode)
    return [volledig, *boven, tabel, uitlegblok(blik, uitkomst, druk)]


def _blokken_van_wijk(blik, vraag, tijdvak, wijk):
    if tijdvak.periode is None:
        return [nog_niets(tijdvak)]
    volledig = volledigheidblok(blik, tijdvak, met_lopende_maand=False)
    vraag = replace(vraag, filters={PER_WIJK: (wijk.code,)})
    uitkomst = kruistabel(blik, vraag, vergelijk=True, wijken=[wijk])
    maanden, uitleg = maandblok(blik, uitkomst.vraag, wijk.naam), uitlegblok(blik, uitkomst)
    if uitkomst.is_leeg:
        return [volledig, LEGE_WIJK, maanden, uitleg]
    boven = [aandeel_van_wijk(uitkomst), kerncijferblok(uitkomst)]
    return [volledig, *boven, maanden, onderdelenblok(blik, vraag), uitleg]


def _bestand(request, naam, *, codes=None, per=None):
    """The file of what the address asks, split by `per` if that is given; or a sentence when it can't be asked."""
    blik = _blik_or_404(request.user, gekozen_gemeente(request, Bevoegdheid.RAPPORTAGE_INZIEN))
    try:
        vraag = Vraag.van_query(request.GET, vandaag=blik.laatste_dag(timezone.localdate()))
        vraag.controleer(blik)
        uitkomst = kruistabel(blik, vraag.per(per) if per else vraag, codes=codes)
    except ValidationError as fout:
        zin = " ".join(fout.messages)
        return HttpResponse(zin, content_type="text/plain; charset=utf-8", status=ONLEESBARE_VRAAG)
    return uitkomst_als_csv(uitkomst, blik.gemeente, naam=naam)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def wijken_csv(request):
    """Eight columns per wijk, which others built upon."""
    return _bestand(request, "opbouw", codes=IN_WIJKEN_CSV, per=PER_WIJK)


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def cijfers_csv(request):
    """Every figure of the register, by what the address asks for."""
    return _bestand(request, "opbouw-cijfers")


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def methode(request):
    """What every figure means, and where it comes from."""
    return render(request, "rapportage/methode.html", {"cijfers": [*REGISTER.values(), REGISTRATIEDRUK]})


@bevoegdheid_vereist(Bevoegdheid.RAPPORTAGE_INZIEN)
@require_safe
def wijk(request, code):
    wijken = Wijk.objects.met_bevoegdheid(request.user, Bevoegdheid.RAPPORTAGE_INZIEN)
    wijk = get_object_or_404(wijken.select_related("gemeente").only("gemeente"), code=code)
    blik = _blik_or_404(request.user, wijk.gemeente)
    if not blik.ziet(wijk):
        raise Http404
    laatste = blik.laatste_dag(timezone.localdate())
    form = PeriodeForm(request.GET, vandaag=laatste)
    vraag = _vraag(form, blik)
    tijdvak = tijdvak_voor(blik, vraag, timezone.localdate())
    wijk = met_inwoners(wijken, tijdvak.periode or vraag.periode).defer("grens").get(pk=wijk.pk)
    ctx = {
        "blik": blik,
        "wijk": wijk,
        "form": form,
        "tijdvak": tijdvak,
        "keuze": periodekeuze(vraag.periode, laatste),
        "query": query_met(vraag.periode, gemeente=blik.gemeente.code),
    }
    if form.is_valid():
        ctx["blokken"] = _blokken_van_wijk(blik, vraag, tijdvak, wijk)
    return render(request, "rapportage/wijk.html", ctx, status=200 if form.is_valid() else ONLEESBARE_VRAAG)
