from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import date_format

from activiteiten.maanden.bezwaren import BezwaarForm, handel_af, maak_bezwaar
from activiteiten.models import Activiteit, Bezwaar
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from kern.indeling import toon_formulier


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:activiteit_detail", "pk")
def bezwaar_create(request, pk):
    bij_gezet = Activiteit.objects.visible_to(request.user).bij_gezet_door_ander(request.user)
    activiteit = get_object_or_404(bij_gezet.select_related("soort", "ingevoerd_door"), pk=pk)
    form = BezwaarForm(request.POST, activiteit=activiteit)
    if not form.is_valid():
        dag = date_format(activiteit.datum, "j F Y")
        return toon_formulier(
            request,
            form,
            titel="Klopt dit niet?",
            terug=reverse("activiteiten:activiteit_detail", args=[pk]),
            kruimel=activiteit,
            intro=f"{activiteit.ingevoerd_door} zette jou bij {activiteit} op {dag}.",
        )
    maak_bezwaar(by=request.user, activiteit=activiteit, reden=form.cleaned_data["reden"])
    wie = activiteit.ingevoerd_door.naam
    messages.success(request, f"{wie} ziet nu dat het niet klopt. Tot het is uitgezocht, tellen de uren mee.")
    return redirect("activiteiten:activiteit_detail", pk=pk)


def _bezwaar_or_404(request, pk):
    return get_object_or_404(Bezwaar.objects.visible_to(request.user).select_related("medewerker"), pk=pk)


def _activiteit_van_bezwaar(request, pk):
    return reverse("activiteiten:activiteit_detail", args=[_bezwaar_or_404(request, pk).activiteit_id])


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op(_activiteit_van_bezwaar)
def bezwaar_settle(request, pk):
    bezwaar = _bezwaar_or_404(request, pk)
    handel_af(by=request.user, bezwaar=bezwaar)
    if bezwaar.medewerker == request.user:
        messages.success(request, "Je hebt het teruggenomen. De tijd blijft staan zoals die staat.")
    else:
        messages.success(
            request, f"Afgehandeld. De tijd van {bezwaar.medewerker} blijft staan zoals die staat."
        )
    return redirect("activiteiten:activiteit_detail", pk=bezwaar.activiteit_id)
