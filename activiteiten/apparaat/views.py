"""Logging without a network: the door through which a device sends what it kept, and the pages around it."""

from dataclasses import asdict

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from activiteiten.apparaat.apparaatsleutel import kluissleutels_for
from activiteiten.log.actions import AndereInhoudError
from activiteiten.log.invoer import Invoer, vormkeuzes
from activiteiten.models import Activiteit
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist
from kern.weigering import Weigering, zet_op


@require_http_methods(["GET", "POST"])
@login_not_required  # a script can do nothing with a login page: it gets 401
def wachtrij(request):
    """GET: what a device needs to keep and send entries. POST: one entry, the fields of the form."""
    if not request.user.is_authenticated:
        return _fout(401, "Log in om te versturen.")
    if not request.user.heeft(Bevoegdheid.ACTIVITEIT_LOGGEN):
        return _fout(403, "Met deze rol kun je niet loggen.")
    if request.method == "GET":
        return _toegang(request)
    if "gebruiker" not in request.POST:
        return JsonResponse({"fouten": {"": ["Open het formulier opnieuw."]}}, status=422)
    if request.POST["gebruiker"] not in {s.gebruiker for s in kluissleutels_for(request.user)}:
        return _fout(403, "Dit is van iemand anders op dit apparaat.")
    return _neem_aan(request)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def wachtrij_list(request):
    return render(request, "activiteiten/wachtrij_list.html")


@require_safe
@login_not_required
def offline(request):
    """The shell. Rendered without the request: it is kept on the device, so nothing of anybody may be in it."""
    return HttpResponse(schil(), headers={"Cache-Control": "no-cache"})


def schil():
    """The HTML of the shell, the same for everybody."""
    return render_to_string("activiteiten/offline.html", {"vormen": vormkeuzes(), "schil": True})


def _toegang(request):
    nu, *eerdere = map(asdict, kluissleutels_for(request.user))
    return JsonResponse(
        {"csrf": get_token(request), **nu, "eerdere": eerdere, "lijsten": _lijsten_for(request.user)}
    )


def _lijsten_for(user):
    """What the form without a network offers: as the form with one does, for this person."""
    form = Invoer(user=user).form
    vormen = form.fields["soort"].widget.standaard_vormen
    soorten = [keuze | {"vorm": vormen.get(keuze["waarde"], "")} for keuze in _keuzes(form, "soort")]
    return {
        "soort": soorten,
        "wijk": _keuzes(form, "wijk"),
        "organisatie": _keuzes(form, "organisatie") if "organisatie" in form.fields else [],
        "laatste_wijk": str(Activiteit.objects.laatste_wijk_van(user) or ""),
    }


def _keuzes(form, veld):
    """[{"waarde", "naam", "groep"}] of a select, without its empty choice."""
    keuzes = []
    for waarde, naam in form.fields[veld].choices:
        groep = isinstance(naam, list | tuple)
        for een, zijn_naam in naam if groep else [(waarde, naam)]:
            keuzes.append({"waarde": str(een), "naam": str(zijn_naam), "groep": str(waarde) if groep else ""})
    return [keuze for keuze in keuzes if keuze["waarde"]]


def _neem_aan(request):
    """201 made, 200 it stood already, 422 with what is wrong, 409 when the key was used for something else."""
    invoer = Invoer(user=request.user, data=request.POST)
    if not invoer.is_valid():
        return JsonResponse(_fouten_in(invoer), status=422)
    try:
        activiteit, nieuw = invoer.registreer()
    except Weigering as nee:
        if isinstance(nee, AndereInhoudError):
            return JsonResponse({"bestaande": _adres(nee.bestaande)}, status=nee.status)
        zet_op(invoer.form, nee)  # the page asks a coördinator for the reden, when this is mended there
        return JsonResponse(_fouten_in(invoer), status=nee.status)
    if nieuw:
        invoer.form.leg_verklaringen_vast(by=request.user)
    return JsonResponse({"adres": _adres(activiteit)}, status=201 if nieuw else 200)


def _fouten_in(invoer):
    """{"fouten": {label: [sentence]}, "bij": {label: id of its control}}; what belongs to no field has label ""."""
    fouten, bij = {}, {}
    for form in (invoer.form, *invoer.collegas.forms):
        for veld, zinnen in form.errors.items():
            label = "" if veld == "__all__" or form[veld].is_hidden else form[veld].label
            fouten.setdefault(label, []).extend(zinnen)
            if label:
                bij[label] = form[veld].id_for_label or form[veld].auto_id
    if losse := invoer.collegas.non_form_errors():
        fouten.setdefault("", []).extend(losse)
    return {"fouten": fouten, "bij": bij}


def _adres(activiteit):
    return reverse("activiteiten:activiteit_detail", args=[activiteit.pk])


def _fout(status, zin):
    return JsonResponse({"fout": zin}, status=status)
