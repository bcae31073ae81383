from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from activiteiten.maanden.afsluiten import AfgeslotenError
from activiteiten.maanden.views.maanden import doe_met_reden
from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.dagkeuze import Dagkeuze
from activiteiten.plannen.reeksen import (
    beeindig_reeks,
    herstel_reeks,
    laatst_gestopt,
    looptijd_of,
    maak_reeks,
    ritme_of,
    sessies_of,
)
from activiteiten.plannen.reeksformulier import ReeksEindeForm, ReeksForm, ReeksWijzigenForm
from activiteiten.plannen.reekswijziging import (
    draai_wijziging_terug,
    gaat_verder_in,
    laatste_wijziger_van,
    terug_te_draaien,
    wijzig_reeks,
)
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from gebruikers.vrijetekst import meld_weggehaald
from kern.datum import dag_uit
from kern.indeling import toon_formulier, verstuurd
from kern.versies import VerouderdError
from kern.weigering import toon_weigering

VAKANTIES = "reeksvakanties"
"""In the session: the holidays that this person left out of a series. A help while planning, not something to keep."""
MEESTE_VAKANTIES = 6


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def reeks_list(request):
    """One's own series, the one that runs longest first."""
    zichtbaar = Activiteit.objects.visible_to(request.user).select_related("soort").order_by("datum", "pk")
    reeksen = Reeks.objects.visible_to(request.user).filter(eigenaar=request.user).order_by("-tot", "-pk")
    reeksen = reeksen.prefetch_related(Prefetch("activiteiten", zichtbaar, to_attr="sessies"))
    rijen = [
        (reeks, str(reeks.sessies[0]), ritme_of(reeks.om_de_weken, [een.datum for een in reeks.sessies]))
        for reeks in reeksen
        if reeks.sessies
    ]
    return render(request, "activiteiten/reeksen.html", {"rijen": rijen, "vandaag": timezone.localdate()})


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
def reeks_create(request):
    """First the questions, then a page with all the days, then the series."""
    gepost, week = verstuurd(request), reverse("activiteiten:week")
    begin = {"datum": timezone.localdate(), "wijk": Activiteit.objects.laatste_wijk_van(request.user)}
    form = ReeksForm(gepost, user=request.user, initial=begin)
    if gepost is None or not form.is_valid() or "aanpassen" in gepost:
        uitleg = "Voor wat steeds terugkomt. Hierna zie je alle dagen en haal je weg wat niet doorgaat."
        return toon_formulier(request, form, titel="Reeks maken", terug=week, kruimel="Week", intro=uitleg)
    eerder = request.session.get(VAKANTIES, [])
    dagen = gepost if "voorbeeld" in gepost else None
    keuze = Dagkeuze(dagen, sessiedagen=form.sessiedagen(), vakanties=eerder)
    if keuze.is_valid() and keuze.vraagt_vakantie:
        request.session[VAKANTIES] = [*eerder, keuze.sla_over()][-MEESTE_VAKANTIES:]
    elif keuze.is_valid() and (gemaakt := _maak(request, form, keuze)):
        return gemaakt
    ctx = {"titel": "De dagen van de reeks", "kop": "Op deze dagen", "vragen": form, "kruimel": "Week"}
    ctx |= {"terug": week, "template": "activiteiten/reeks_voorbeeld.html"}
    return toon_formulier(request, keuze, **ctx)


def _maak(request, form, keuze):
    """The redirect to the new series; None when it could not be made, and the form says why."""
    try:
        reeks, nieuw = maak_reeks(
            by=request.user,
            sleutel=form.cleaned_data["sleutel"],
            dagen=keuze.gekozen,
            om_de_weken=form.cleaned_data["om_de_weken"],
            gegevens=form.gegevens,
        )
    except AfgeslotenError as fout:
        keuze.add_error(None, f"{fout.dicht} Haal die dagen weg; ze horen dan niet bij de reeks.")
        return None
    if nieuw:
        form.leg_verklaringen_vast(by=request.user)
        messages.success(request, f"De reeks staat erin: {len(keuze.gekozen)} keer.")
        meld_weggehaald(request, form)
    else:
        messages.info(request, "Deze reeks stond er al. Moet er iets anders? Wijzig hem dan hier.")
    return redirect("activiteiten:reeks_detail", pk=reeks.pk)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def reeks_detail(request, pk):
    reeks = get_object_or_404(_reeksen(request), pk=pk)
    return _toon_reeks(request, reeks, ReeksEindeForm(initial={"vanaf": timezone.localdate()}))


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:reeks_detail", "pk")
def reeks_end(request, pk):
    reeks = get_object_or_404(_reeksen(request), pk=pk)
    form = ReeksEindeForm(request.POST)
    if not form.is_valid():
        return _toon_reeks(request, reeks, form, status=422)
    with toon_weigering(form=form, elders="vanaf"):
        aantal = beeindig_reeks(by=request.user, reeks=reeks, **form.cleaned_data)
        if aantal:
            ctx = {"reeks": reeks, "aantal": aantal}
            messages.success(request, render_to_string("activiteiten/_reeks_gestopt.html", ctx, request))
        else:
            messages.info(request, "Op die dag en daarna stond er niets meer gepland.")
        return redirect("activiteiten:reeks_detail", pk=pk)
    return _toon_reeks(request, reeks, form, status=422)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:reeks_detail", "pk")
def reeks_restore(request, pk):
    reeks = get_object_or_404(_reeksen(request), pk=pk)

    def zet_terug(reden):
        aantal = herstel_reeks(by=request.user, reeks=reeks, reden=reden)
        zin = f"Teruggezet: {aantal} keer." if aantal else "Er was niets terug te zetten."
        messages.success(request, zin)

    return _doe(request, reeks, zet_terug, wanneer="wat van de planning af ging")


def _doe(request, reeks, actie, *, wanneer):
    terug = reverse("activiteiten:reeks_detail", args=[reeks.pk])
    return doe_met_reden(request, actie, wat="Reeks", doen="terugzetten", wanneer=wanneer, terug=terug)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
def reeks_update(request, pk):
    gepost, vanaf = verstuurd(request), dag_uit(request.POST.get("vanaf", "")) or timezone.localdate()
    reeks = get_object_or_404(_reeksen(request), pk=pk)
    reeks = gaat_verder_in(reeks, vanaf, by=request.user)
    form = ReeksWijzigenForm(gepost, user=request.user, instance=reeks, vanaf=vanaf)
    if gepost is not None:
        with toon_weigering(form=form, elders="vanaf"):
            try:
                if form.is_valid():
                    return _bewaar(request, form)
                form.toets_versie()
            except VerouderdError as nee:
                nu = gaat_verder_in(nee.huidige, vanaf, by=request.user)
                form = form.over(nu, wie=laatste_wijziger_van(nu))
    detail = reverse("activiteiten:reeks_detail", args=[form.instance.pk])
    if form.eerste is None:
        messages.info(request, "In deze reeks staat niets meer gepland. Er is niets te wijzigen.")
        return redirect(detail)
    form.actie = reverse("activiteiten:reeks_update", args=[form.instance.pk])
    ctx = {"titel": "Reeks wijzigen", "kop": "Deze en alle volgende wijzigen", "eerste": form.eerste}
    ctx |= {"terug": detail, "kruimel": "De reeks", "template": "activiteiten/reeks_wijzigen.html"}
    return toon_formulier(request, form, status=None if form.verschillen is None else 409, **ctx)


def _bewaar(request, form):
    wijziging = wijzig_reeks(
        by=request.user,
        reeks=form.instance,
        versie=form.cleaned_data["versie"],
        vanaf=form.eerste.datum,
        wijzigingen=form.wijzigingen,
        reden=form.cleaned_data["reden"],
    )
    form.leg_verklaringen_vast(by=request.user)
    if wijziging:
        melding = render_to_string("activiteiten/_reeks_gewijzigd.html", {"wijziging": wijziging}, request)
        messages.success(request, melding)
    else:
        messages.info(request, "Er is niets gewijzigd: het stond er al zo.")
    meld_weggehaald(request, form)
    return redirect("activiteiten:reeks_detail", pk=(wijziging.reeks if wijziging else form.instance).pk)


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@knop_op("activiteiten:reeks_detail", "pk")
def reeks_undo(request, pk):
    """Undoes the change that made this series."""
    reeks = _reeksen(request).filter(pk=pk).first()
    if (
        reeks is None
    ):  # sent twice: nothing was left in it. A stranger hears the same of a series that exists.
        messages.info(
            request, "Deze reeks zie je niet (meer). Misschien is de wijziging al ongedaan gemaakt."
        )
        return redirect("activiteiten:reeks_list")

    def draai_terug(reden):
        terug, blijven = draai_wijziging_terug(by=request.user, reeks=reeks, reden=reden)
        soort = messages.SUCCESS if terug else messages.INFO
        messages.add_message(request, soort, _teruggezet(terug, blijven))
        return reverse("activiteiten:reeks_detail", args=[reeks.vervangt_id]) if terug else None

    return _doe(request, reeks, draai_terug, wanneer="wat je in de hele reeks wijzigde")


def _teruggezet(terug, blijven):
    """What came of undoing, in words."""
    if not (terug or blijven):
        return "Dit is niet meer ongedaan te maken. Wijzig de reeks zelf terug."
    niet = f" Niet teruggezet: {blijven} keer, want daarna nog veranderd, afgevinkt of verwijderd."
    return f"Teruggezet: {terug} keer.{niet if blijven else ''}"


def _reeksen(request):
    return Reeks.objects.visible_to(request.user).select_related("eigenaar", "organisatie")


def _laatst_verwijderde(user, reeks):
    """What gives a series its name when no session is left: whoever sees it, sees a deleted session of it."""
    verwijderd = Activiteit.met_verwijderde.visible_to(user).filter(reeks=reeks).select_related("soort")
    return verwijderd.order_by("-verwijderd_op", "datum", "pk").first()


def _toon_reeks(request, reeks, form, *, status=200):
    form.actie = reverse("activiteiten:reeks_end", args=[reeks.pk])
    sessies = sessies_of(reeks, request.user)
    gepland = [sessie for sessie in sessies if sessie.is_te_wijzigen]
    ctx = {
        "reeks": reeks,
        "sessies": sessies,
        "naam": str(sessies[0] if sessies else _laatst_verwijderde(request.user, reeks)),
        "looptijd": looptijd_of(reeks.om_de_weken, [sessie.datum for sessie in sessies]),
        "gepland": gepland,
        "te_doen": [a for a in gepland if a.datum <= timezone.localdate()],
        "gestopt": laatst_gestopt(reeks, by=request.user),
        "vorige": _reeksen(request).filter(pk=reeks.vervangt_id).first(),
        "is_terug_te_draaien": bool(terug_te_draaien(reeks, by=request.user)[0]),
        "opvolgers": _reeksen(request).filter(vervangt=reeks).order_by("begin"),
        "form": form,
        "vandaag": timezone.localdate(),
    }
    return render(request, "activiteiten/reeks_detail.html", ctx, status=status)
