"""When somebody else was first: the activity was changed, or deleted, or is no longer this person's, while its form was
open."""

from dataclasses import replace

from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils.html import format_html

from activiteiten.log import actions
from activiteiten.log.actions import AndereInhoudError
from activiteiten.log.botsing import Botsing, als_eigen, stond_erin
from activiteiten.log.invoer import Invoer
from activiteiten.log.pagina import Logpagina, Logstand
from activiteiten.log.verloop import laatste_wijziging_of
from activiteiten.maanden.afsluiten import slot_for
from activiteiten.models import Activiteit, Inzet
from gebruikers.vrijetekst import meld_weggehaald
from kern.versies import VerouderdError
from kern.weigering import WegError, Weigering, zet_op


def toon_botsing(request, botsing):
    """The form again, with what somebody else saved meanwhile beside what this person changed."""
    slot = slot_for(request.user, botsing.huidige)
    bij = {"verschillen": botsing.verschillen, "laatste": laatste_wijziging_of(botsing.huidige)}
    pagina = Logpagina(Logstand.INGEHAALD, botsing.invoer, botsing.huidige, slot, botsing.begin, bij=bij)
    return pagina.toon(request, status=409)


def toon_geweigerd(request, pagina, nee):
    """The form again, with what the action said. `pagina` is the Logpagina that was sent."""
    invoer = pagina.invoer
    if isinstance(nee, WegError):  # deleted while this was on its way, or out of reach
        return bewerk_onbereikbare(request, pagina.activiteit.pk)
    if isinstance(nee, VerouderdError):
        return toon_botsing(request, Botsing(invoer, nee.huidige))
    if isinstance(nee, AndereInhoudError):
        # Saved as a new one after all, it needs a key of its own; sent to the earlier one, that one's version.
        invoer.vervang(sleutel=actions.nieuwe_sleutel(), versie=nee.bestaande.versie)
        pagina = replace(pagina, stand=Logstand.ANDERE_INHOUD, bij={"eerdere": nee.bestaande})
    else:
        zet_op(invoer.form, nee)
    return pagina.toon(request, status=nee.status)


def bewerk_onbereikbare(request, pk):
    """What was sent for an activity that is deleted: a page that keeps it, with two ways on. Whoever may not see it, or
    only see it, gets what `_niet_meer_van_jou` says. 404 for whoever sends nothing.

    The answer is 409 and not 410: the activity can come back for a while, and what was sent with it.
    """
    if request.method != "POST":
        raise Http404
    verwijderd = Activiteit.met_verwijderde.filter(verwijderd=True)
    met_inzet = Prefetch("inzet", Inzet.objects.select_related("medewerker"))
    zichtbaar = (
        verwijderd.visible_to(request.user).select_related("verwijderd_door").prefetch_related(met_inzet)
    )
    activiteit = zichtbaar.filter(pk=pk).first()
    if activiteit is None:
        return _niet_meer_van_jou(request, pk)
    slot = slot_for(request.user, activiteit)
    mag_terug = (
        verwijderd.writable_by(request.user).filter(pk=pk).exists()
        and not (activiteit.ging_weg_met_bestand or activiteit.is_vervangen)
        and (slot is None or slot.mag_corrigeren)
    )
    invoer = Invoer(user=request.user, data=request.POST, activiteit=activiteit)
    stand = Logstand.TERUG_TE_ZETTEN if mag_terug else Logstand.VERWIJDERD
    pagina = Logpagina(stand, invoer, activiteit, slot, request.POST.get("begin", ""))
    if "als_nieuwe" in request.POST:
        return _log_als_nieuwe(request, pagina)
    geldig = invoer.is_valid()
    is_nieuwste = invoer.form.cleaned_data.get("versie") == activiteit.versie
    if "terugzetten" in request.POST and mag_terug and is_nieuwste:
        return _zet_terug(request, pagina) if geldig else pagina.toon(request)
    botsing = Botsing(invoer, activiteit)
    bij = {"verschillen": botsing.verschillen}
    return replace(pagina, invoer=botsing.invoer, begin=botsing.begin, bij=bij).toon(request, status=409)


def _niet_meer_van_jou(request, pk):
    """What somebody sent who was in the Inzet when they opened the form, and was taken out since: it comes back as a
    new activity of their own. Of the activity nothing is shown. 404 for everybody else.

    That they were in it is said by the form itself, signed: numbers can't be tried here.
    """
    activiteit = get_object_or_404(Activiteit.met_verwijderde.bij_werkplek_van(request.user), pk=pk)
    if not stond_erin(request.user, request.POST, activiteit):
        raise Http404
    invoer, bij_anderen = als_eigen(request.user, request.POST)
    zichtbaar = Activiteit.objects.visible_to(request.user).filter(pk=pk).first()
    bij = {"bij_anderen": bij_anderen, "zichtbaar": zichtbaar}
    return Logpagina(Logstand.NIET_OPGESLAGEN, invoer, bij=bij).toon(request, status=409)


def _log_als_nieuwe(request, pagina):
    invoer = pagina.invoer
    invoer.als_nieuwe()
    if not invoer.is_valid():
        return pagina.toon(request)
    try:
        activiteit, nieuw = invoer.registreer()
    except Weigering as nee:
        return toon_geweigerd(request, pagina, nee)
    if nieuw:
        invoer.form.leg_verklaringen_vast(by=request.user)
    inhoud = render_to_string("activiteiten/_opgeslagen.html", {"activiteit": activiteit}, request)
    messages.success(request, inhoud)
    meld_weggehaald(request, invoer.form)
    return redirect("activiteiten:activiteit_detail", pk=activiteit.pk)


def _zet_terug(request, pagina):
    invoer = pagina.invoer
    try:
        invoer.wijzig(zet_terug=True)
    except Weigering as nee:
        return toon_geweigerd(request, pagina, nee)
    invoer.form.leg_verklaringen_vast(by=request.user)
    melding = '<p data-opgeslagen="{}">De activiteit staat er weer, en jouw wijziging is opgeslagen.</p>'
    messages.success(request, format_html(melding, invoer.form.cleaned_data["sleutel"]))
    meld_weggehaald(request, invoer.form)
    return redirect("activiteiten:activiteit_detail", pk=pagina.activiteit.pk)
