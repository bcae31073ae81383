from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from activiteiten.maanden.afsluiten import AfgeslotenError, RedenNodigError
from activiteiten.maanden.reden import RedenField
from activiteiten.maanden.views.maanden import vraag_reden
from activiteiten.minuten import Minuten
from activiteiten.models import Activiteit
from activiteiten.plannen.weekbeeld import AlGedaanError, Week, vink_af, vink_terug, weekbeeld_of
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from kern.adres import eigen_pad
from kern.velden import DuurField
from kern.versies import VerouderdError


class VinkForm(forms.Form):
    """Ticking off in one tap says nothing more; one's own time may differ."""

    duur = DuurField(required=False)
    versie = forms.IntegerField(required=False, min_value=1)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def week(request, week=None):
    return _toon_week(request, week or Week.om(timezone.localdate()))


def _toon_week(request, week, *, beeld=None, geweigerd=None):
    """The page of a week. `geweigerd` is (activiteit, VinkForm) of a tick that was sent back: it comes back open."""
    ctx = {
        "beeld": beeld or weekbeeld_of(request.user, week, minuten=Minuten),
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
    if "duur" in form.errors:
        deze = Week.om(activiteit.datum)
        beeld = weekbeeld_of(request.user, deze, minuten=Minuten)
        if beeld.vraagt_tijd(activiteit):
            return _toon_week(request, deze, beeld=beeld, geweigerd=(activiteit, form))
    try:
        if not form.is_valid():
            raise ValidationError(form.errors.get("duur", ["Deze pagina is verouderd. Probeer het opnieuw."]))
        activiteit, vorige = vink_af(
            by=request.user,
            activiteit=activiteit,
            minuten=form.cleaned_data["duur"],
            reden=request.POST.get("reden", ""),
        )
    except Activiteit.DoesNotExist:  # deleted while this was on its way
        raise Http404 from None
    except AlGedaanError as fout:
        ctx = {"activiteit": fout.huidige, "minuten": fout.minuten, "gevraagd": form.cleaned_data["duur"]}
        messages.error(request, render_to_string("activiteiten/_al_gedaan.html", ctx))
    except RedenNodigError as fout:
        return _vraag_reden(request, activiteit, fout, doen="afvinken")
    except (ValidationError, AfgeslotenError) as fout:
        messages.error(request, _zin(fout))
    else:
        ctx = {"activiteit": activiteit, "vorige": vorige, "terug": _gevraagd_terug(request)}
        messages.success(request, render_to_string("activiteiten/_afgevinkt.html", ctx, request))
    return redirect(_terug(request, activiteit))


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op(_week_van)
def activiteit_undo_done(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.writable_by(request.user), pk=pk)
    form = VinkForm(request.POST)
    try:
        if not form.is_valid() or form.cleaned_data["versie"] is None:
            raise ValidationError("Dit kon niet ongedaan worden gemaakt. Pas de activiteit zelf aan.")
        vink_terug(
            by=request.user,
            activiteit=activiteit,
            versie=form.cleaned_data["versie"],
            minuten=form.cleaned_data["duur"],
            reden=request.POST.get("reden", ""),
        )
    except Activiteit.DoesNotExist:
        raise Http404 from None
    except RedenNodigError as fout:
        return _vraag_reden(request, activiteit, fout, doen="weer op gepland zetten")
    except VerouderdError:
        messages.error(request, f"{activiteit} is intussen gewijzigd. Er is niets teruggezet.")
    except (ValidationError, AfgeslotenError) as fout:
        messages.error(request, _zin(fout))
    else:
        messages.success(request, f"{activiteit} staat weer op gepland.")
    return redirect(_terug(request, activiteit))


def _vraag_reden(request, activiteit, fout, *, doen):
    wanneer = date_format(activiteit.datum, "l j F Y")
    if duur := request.POST.get("duur"):
        wanneer = f"{wanneer}, {duur}"
    terug = _terug(request, activiteit)
    return vraag_reden(request, activiteit, fout, doen=doen, wanneer=wanneer, terug=terug)


def _zin(fout):
    return " ".join(fout.messages) if isinstance(fout, ValidationError) else str(fout)


def _gevraagd_terug(request):
    """The page of ours from which somebody ticked off, when it is not the week."""
    return eigen_pad(request.POST.get("terug"))


def _terug(request, activiteit):
    """Where they were, at the same day."""
    week_url = reverse("activiteiten:week_van", args=[Week.om(activiteit.datum)])
    return _gevraagd_terug(request) or f"{week_url}#dag-{activiteit.datum.isoformat()}"
