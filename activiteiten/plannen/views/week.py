from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from activiteiten.keuzes import Status
from activiteiten.maanden.reden import RedenField
from activiteiten.maanden.views.maanden import doe_met_reden
from activiteiten.models import Activiteit
from activiteiten.plannen.afvinken import vink_af, vink_terug
from activiteiten.plannen.weekbeeld import weekbeeld_of
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from kern.adres import eigen_pad
from kern.datum import Week
from kern.velden import DuurField
from kern.weigering import Weigering


class VinkForm(forms.Form):  # no Layout: it only reads what the buttons on the lines of the week send
    """Ticking off in one tap says nothing more; one's own time may differ."""

    duur = DuurField(required=False)
    versie = forms.IntegerField(required=False, min_value=1)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def week(request, week=None):
    return _toon_week(request, week or Week.om(timezone.localdate()))


def _toon_week(request, week, *, geweigerd=None):
    """The page of a week. `geweigerd` is (activiteit, VinkForm) of a tick that was sent back: it comes back open."""
    ctx = {
        "beeld": weekbeeld_of(request.user, week),
        "week": week,
        "is_deze": week == Week.om(timezone.localdate()),
        "reden": RedenField(),
    }
    if geweigerd:
        ctx["geweigerd"], ctx["form"] = geweigerd
    return render(request, "activiteiten/week.html", ctx, status=422 if geweigerd else 200)


def _week_van(request, pk):
    """Where the buttons of the two views below stand."""
    activiteit = get_object_or_404(Activiteit.objects.writable_by(request.user), pk=pk)
    return _terug(request, activiteit)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op(_week_van)
def activiteit_done(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.writable_by(request.user), pk=pk)
    form = VinkForm(request.POST)
    if "duur" in form.errors and activiteit.status == Status.GEPLAND:
        return _toon_week(request, Week.om(activiteit.datum), geweigerd=(activiteit, form))

    def vink(reden):
        if not form.is_valid():
            raise Weigering(form.errors.get("duur", ["Deze pagina is verouderd. Probeer het opnieuw."])[0])
        gedaan, vorige = vink_af(
            by=request.user, activiteit=activiteit, minuten=form.cleaned_data["duur"], reden=reden
        )
        ctx = {"activiteit": gedaan, "vorige": vorige, "terug": _gevraagd_terug(request)}
        messages.success(request, render_to_string("activiteiten/_afgevinkt.html", ctx, request))

    return _doe(request, activiteit, vink, doen="afvinken")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op(_week_van)
def activiteit_undo_done(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.writable_by(request.user), pk=pk)
    form = VinkForm(request.POST)

    def zet_terug(reden):
        if not form.is_valid() or form.cleaned_data["versie"] is None:
            raise Weigering("Dit kon niet ongedaan worden gemaakt. Pas de activiteit zelf aan.")
        vink_terug(
            by=request.user,
            activiteit=activiteit,
            versie=form.cleaned_data["versie"],
            minuten=form.cleaned_data["duur"],
            reden=reden,
        )
        messages.success(request, f"{activiteit} staat weer op gepland.")

    return _doe(request, activiteit, zet_terug, doen="weer op gepland zetten")


def _doe(request, activiteit, actie, *, doen):
    wanneer = date_format(activiteit.datum, "l j F Y")
    if duur := request.POST.get("duur"):
        wanneer = f"{wanneer}, {duur}"
    terug = _terug(request, activiteit)
    return doe_met_reden(request, actie, wat=activiteit, doen=doen, wanneer=wanneer, terug=terug)


def _gevraagd_terug(request):
    """The page of ours from which somebody ticked off, when it is not the week."""
    return eigen_pad(request.POST.get("terug"))


def _terug(request, activiteit):
    """Where they were, at the same day."""
    week_url = reverse("activiteiten:week_van", args=[Week.om(activiteit.datum)])
    return _gevraagd_terug(request) or f"{week_url}#dag-{activiteit.datum.isoformat()}"
