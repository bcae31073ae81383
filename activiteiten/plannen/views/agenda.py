from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, HttpResponseNotFound
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from activiteiten.models import Agendalink
from activiteiten.plannen.agenda import eigenaar_of, kalender_of, maak_link, stop_link
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op

EENMALIG = "agendageheim"
"""In the session: the secret of a link that was made just now. Shown once, then gone."""


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def agenda(request):
    geheim = request.session.pop(EENMALIG, "")
    adres = geheim and request.build_absolute_uri(reverse("activiteiten:agenda_feed", args=[geheim]))
    ctx = {
        "link": Agendalink.objects.filter(eigenaar=request.user).first(),
        "adres": adres,
        "webcal": adres and f"webcal:{adres.partition(':')[2]}",
    }
    return render(request, "activiteiten/agenda.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:agenda")
def agenda_renew(request):
    request.session[EENMALIG] = maak_link(by=request.user)
    return redirect("activiteiten:agenda")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:agenda")
def agenda_stop(request):
    stop_link(by=request.user)
    request.session.pop(EENMALIG, None)
    messages.success(request, "Je planning wordt niet meer gedeeld. De link werkt niet meer.")
    return redirect("activiteiten:agenda")


@login_not_required
@require_safe
def agenda_feed(request, geheim):
    """The secret is the key: no login, and the same short 404 whatever was wrong with it."""
    eigenaar = eigenaar_of(geheim)
    if eigenaar is None:
        return HttpResponseNotFound(
            "Deze agenda is er niet of niet meer.\n", content_type="text/plain; charset=utf-8"
        )
    inhoud = kalender_of(
        eigenaar,
        host=request.get_host(),
        adres_of=lambda activiteit: request.build_absolute_uri(
            reverse("activiteiten:activiteit_detail", args=[activiteit.pk])
        ),
    )
    koppen = {
        "Content-Disposition": 'inline; filename="opbouw.ics"',
        "X-Robots-Tag": "noindex",
    }
    return HttpResponse(inhoud, content_type="text/calendar; charset=utf-8", headers=koppen)
