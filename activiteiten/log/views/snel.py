"""The short ways to log: presence in one tap, templates, and what grew from it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from activiteiten.log import actions
from activiteiten.log.eigen_woorden import MEEGELEVERD, SoortwoordForm, beheerde_organisaties
from activiteiten.log.groei import GroeiForm, leg_groei, maak_groei_los
from activiteiten.log.kopie import bewaar_sjabloon
from activiteiten.log.presentie import PresentieForm
from activiteiten.log.sjabloonform import SjabloonForm
from activiteiten.log.views.log import doe_met_activiteit, meld_opgeslagen
from activiteiten.models import Activiteit, Groei, Sjabloon, Soortwoord
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from gebruikers.vrijetekst import meld_weggehaald
from kern.indeling import toon_formulier, verstuurd


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("start")
def presentie(request):
    form = PresentieForm(request.POST, user=request.user)
    if not form.is_valid():
        terug = reverse("start")
        return toon_formulier(request, form, titel="Aanwezig op straat", terug=terug, kruimel="Start")
    stond_er_al = False
    try:
        activiteit, _ = actions.registreer_activiteit(
            by=request.user, sleutel=form.cleaned_data["sleutel"], gegevens=form.gegevens
        )
    except actions.AndereInhoudError as vraag:
        # Two buttons tapped: the first stands, and the message leads to it to be changed.
        activiteit, stond_er_al = vraag.bestaande, True
    if activiteit.verwijderd:
        meld_opgeslagen(request, activiteit)
    else:
        _meld_aanwezig(request, activiteit, stond_er_al)
    return redirect("start")


def _meld_aanwezig(request, activiteit, stond_er_al):
    """What stands there now: nobody saw a form with it."""
    minuten = sum(activiteit.inzet.filter(medewerker=request.user).values_list("minuten", flat=True))
    ctx = {"activiteit": activiteit, "minuten": minuten, "stond_er_al": stond_er_al}
    inhoud = render_to_string("activiteiten/_aanwezig.html", ctx, request)
    messages.add_message(request, messages.ERROR if stond_er_al else messages.SUCCESS, inhoud)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def sjabloon_list(request):
    return render(request, "activiteiten/sjablonen.html", {"sjablonen": request.user.sjablonen.all()})


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:activiteit_detail", "pk")
def sjabloon_create(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.visible_to(request.user), pk=pk)
    form = SjabloonForm(request.POST, activiteit=activiteit)
    if not form.is_valid():
        terug = reverse("activiteiten:activiteit_detail", args=[pk])
        return toon_formulier(request, form, titel="Bewaar als sjabloon", terug=terug, kruimel=activiteit)
    sjabloon = bewaar_sjabloon(by=request.user, activiteit=activiteit, naam=form.cleaned_data["naam"])
    form.leg_verklaringen_vast(by=request.user)
    messages.success(request, f"Sjabloon {sjabloon} is bewaard. Het staat boven het formulier bij Loggen.")
    meld_weggehaald(request, form)
    return redirect("activiteiten:activiteit_detail", pk=pk)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:sjabloon_list")
def sjabloon_delete(request, pk):
    sjabloon = get_object_or_404(Sjabloon.objects.filter(eigenaar=request.user), pk=pk)
    sjabloon.delete()
    messages.success(request, f"Sjabloon {sjabloon} is weg. Wat je ermee logde, blijft staan.")
    return redirect("activiteiten:sjabloon_list")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
def soortwoord_list(request):
    form = SoortwoordForm(verstuurd(request), user=request.user)
    if form.is_valid():
        woord = form.save()
        form.leg_verklaringen_vast(by=request.user)
        messages.success(request, f"{woord} is toegevoegd: dat is {woord.soort}.")
        return redirect("activiteiten:soortwoord_list")
    organisaties = beheerde_organisaties(request.user)
    return toon_formulier(
        request,
        form,
        template="activiteiten/soortwoorden.html",
        titel="Woorden voor wat je deed",
        terug=reverse("meer"),
        kruimel="Meer",
        woorden=Soortwoord.objects.filter(organisatie__in=organisaties).select_related(
            "soort", "organisatie"
        ),
        meer_organisaties=len(organisaties) > 1,
        meegeleverd=sorted(MEEGELEVERD.items()),
    )


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
@knop_op("activiteiten:soortwoord_list")
def soortwoord_delete(request, pk):
    eigen = Soortwoord.objects.filter(organisatie__in=beheerde_organisaties(request.user))
    woord = get_object_or_404(eigen.select_related("soort"), pk=pk)
    woord.delete()
    messages.success(request, f"{woord} is weg. In een zin vult het niets meer in.")
    return redirect("activiteiten:soortwoord_list")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:activiteit_detail", "pk")
def groei_create(request, pk):
    activiteit = get_object_or_404(Activiteit.objects.writable_by(request.user), pk=pk)
    form = GroeiForm(request.POST, user=request.user, activiteit=activiteit)
    if not form.is_valid():
        messages.error(request, "Kies een initiatief uit deze gemeente dat er nog niet bij staat.")
        return redirect("activiteiten:activiteit_detail", pk=pk)
    initiatief = form.cleaned_data["initiatief"]

    def leg(reden):
        leg_groei(by=request.user, activiteit=activiteit, initiatief=initiatief, reden=reden)
        messages.success(request, f"Hieruit groeide {initiatief}. Dat staat er nu bij.")

    return doe_met_activiteit(request, activiteit, leg, doen=f"verbinden met {initiatief}")


def _groei_or_404(request, pk):
    eigen = Activiteit.objects.writable_by(request.user)
    return get_object_or_404(
        Groei.objects.select_related("initiatief", "activiteit__soort").filter(activiteit__in=eigen), pk=pk
    )


def _activiteit_van_groei(request, pk):
    return reverse("activiteiten:activiteit_detail", args=[_groei_or_404(request, pk).activiteit_id])


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op(_activiteit_van_groei)
def groei_delete(request, pk):
    groei = _groei_or_404(request, pk)

    def maak_los(reden):
        maak_groei_los(by=request.user, groei=groei, reden=reden)
        messages.success(request, f"De band met {groei.initiatief} is losgemaakt.")

    return doe_met_activiteit(request, groei.activiteit, maak_los, doen=f"losmaken van {groei.initiatief}")
