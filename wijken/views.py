"""Beheer of wijken and buurten of the own gemeente.

Both kinds have the same pages; the addresses say which (`soort`). Nothing is ever deleted: work was logged there. What
no longer exists gets a date on which it lapses.
"""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.views.decorators.http import require_safe

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist, gekozen_gemeente, gemeenten_met, knop_op
from kern.indeling import ONGELDIG, Knoppen, toon_formulier
from kern.tabel import toon_lijst
from kern.weigering import toon_weigering
from wijken import actions
from wijken.forms import BuurtForm, InwonersForm, OpvolgingForm, VervallenForm, WijkForm
from wijken.kaart import kaart_for
from wijken.models import Buurt, Wijk
from wijken.tables import BuurtTabel, WijkTabel

BEHEER = Bevoegdheid.WIJKEN_BEHEREN
KAART_LIJST = 520
KAART_GEBIED = 364
"""Width in px of the maps on a wide screen, so that their letters get the size that is meant."""
MODELLEN = {"wijk": Wijk, "buurt": Buurt}
FORMULIEREN = {"wijk": WijkForm, "buurt": BuurtForm}
LIJSTEN = {"wijk": "Wijken", "buurt": "Buurten"}


@bevoegdheid_vereist(BEHEER)
@require_safe
def wijk_list(request, bestand=None):
    wijken = Wijk.objects.met_aantal_buurten(timezone.localdate())
    return _list(request, WijkTabel, wijken, bestand)


@bevoegdheid_vereist(BEHEER)
@require_safe
def buurt_list(request, bestand=None):
    return _list(request, BuurtTabel, Buurt.objects.select_related("wijk").defer("wijk__grens"), bestand)


def _list(request, tabel, gebieden, bestand):
    """The areas of one gemeente, those that no longer exist at the end; on the page all that exist as a map, too."""
    vandaag, gemeente = timezone.localdate(), gekozen_gemeente(request, BEHEER)
    gebieden = gebieden.met_bevoegdheid(request.user, BEHEER).filter(**{gebieden.gemeente_pad: gemeente})
    gebieden = gebieden.met_inwoners(vandaag.year).met_stand_op(vandaag)
    soort = gebieden.model._meta.model_name
    tabel = tabel(request, gebieden.defer("grens") if bestand else gebieden)
    tabel.titel = f"{LIJSTEN[soort]} van {gemeente.naam}"
    if bestand:
        return toon_lijst(request, tabel, bestand)
    bestaand = [gebied for gebied in tabel.rijen if not gebied.is_vervallen]
    inwoners = [gebied.inwoners for gebied in bestaand if gebied.inwoners is not None]
    ctx = {
        "gemeente": gemeente,
        "gemeenten": gemeenten_met(request.user, BEHEER),
        "aantal": len(bestaand),
        "inwoners": number_format(sum(inwoners), force_grouping=True) if inwoners else "",
        "aantal_zonder_inwoners": len(bestaand) - len(inwoners),
        "kaart": kaart_for(bestaand, breedte=KAART_LIJST),
        "er_zijn_wijken": bool(bestaand)
        or Wijk.objects.filter(gemeente=gemeente).bestaand_op(vandaag).exists(),
    }
    return toon_lijst(request, tabel, sjabloon=f"wijken/{soort}_list.html", **ctx)


@bevoegdheid_vereist(BEHEER)
def gebied_create(request, soort):
    gemeente = gekozen_gemeente(request, BEHEER)
    gegevens = (request.POST, request.FILES) if request.method == "POST" else ()
    form = FORMULIEREN[soort](*gegevens, gemeente=gemeente)
    if form.is_valid():
        with toon_weigering(form=form):
            gebied = actions.voeg_toe(form)
            messages.success(request, f"{gebied} ({gebied.code}) is toegevoegd.")
            return redirect(_list_url(soort, gemeente))
    return toon_formulier(
        request,
        form,
        titel=f"{soort.capitalize()} toevoegen",
        terug=_list_url(soort, gemeente),
        kruimel=LIJSTEN[soort],
        intro=f"Gemeente {gemeente.naam} ({gemeente.code})",
        paginaklasse="pag-wijken",
    )


@bevoegdheid_vereist(BEHEER)
def gebied_update(request, soort, code):
    gebied = _get_gebied(request, soort, code)
    if request.method != "POST":
        return _render_update(request, gebied)
    form = _form(gebied, request.POST, request.FILES)
    if not form.is_valid():
        return _render_update(request, gebied, form=form)
    form.save()
    messages.success(request, f"{gebied} is gewijzigd.")
    return redirect(_list_url(soort, gebied.gemeente))


def _pagina(request, soort, code):
    """Where the buttons of the views below stand."""
    return reverse(f"wijken:{soort}_update", args=[code])


@bevoegdheid_vereist(BEHEER)
@knop_op(_pagina)
def gebied_set_inwoners(request, soort, code):
    gebied, form = _get_gebied(request, soort, code), InwonersForm(request.POST)
    if not form.is_valid():
        return _render_update(request, gebied, inwonersform=form)
    kerncijfer = actions.set_inwoners(gebied, **form.cleaned_data)
    tekst = _in_cijfers(kerncijfer.inwoners, onbekend="onbekend")
    messages.success(request, f"Inwoners van {gebied} in {kerncijfer.jaar}: {tekst}.")
    return redirect(gebied)


@bevoegdheid_vereist(BEHEER)
@knop_op(_pagina)
def gebied_end(request, soort, code):
    gebied, form = _get_gebied(request, soort, code), VervallenForm(request.POST)
    if not form.is_valid():
        return _render_update(request, gebied, vervallenform=form)
    gebied.vervallen_per = form.cleaned_data["vervallen_per"]
    gebied.save(update_fields=["vervallen_per"])
    dag = date_format(gebied.vervallen_per, "j F Y")
    messages.success(request, f"{gebied} vervalt per {dag}. Wat er gelogd is, blijft staan.")
    return redirect(gebied)


@bevoegdheid_vereist(BEHEER)
@knop_op(_pagina)
def gebied_restore(request, soort, code):
    gebied = _get_gebied(request, soort, code)
    gebied.vervallen_per = None
    gebied.save(update_fields=["vervallen_per"])
    messages.success(request, f"{gebied} vervalt niet meer.")
    return redirect(gebied)


@bevoegdheid_vereist(BEHEER)
@knop_op("wijken:wijk_update", "code")
def opvolging_create(request, code):
    wijk = _get_gebied(request, "wijk", code)
    form = OpvolgingForm(request.POST, wijk=wijk)
    if form.is_valid():
        with toon_weigering(form=form):
            actions.zet_opvolging(wijk, **form.cleaned_data)
            messages.success(
                request,
                f"{wijk} gaat voor {form.cleaned_data['procent']}% op in {form.cleaned_data['nieuwe']}.",
            )
            return redirect(wijk)
    return _render_update(request, wijk, opvolgingform=form)


@bevoegdheid_vereist(BEHEER)
@knop_op("wijken:wijk_update", "code")
def opvolging_delete(request, code, pk):
    wijk = _get_gebied(request, "wijk", code)
    opvolging = get_object_or_404(wijk.opvolgingen.select_related("nieuwe"), pk=pk)
    opvolging.delete()
    messages.success(request, f"{wijk} gaat niet meer op in {opvolging.nieuwe}.")
    return redirect(wijk)


def _get_gebied(request, soort, code):
    gebieden = MODELLEN[soort].objects.met_bevoegdheid(request.user, BEHEER)
    return get_object_or_404(gebieden.select_related(gebieden.gemeente_pad), code=code)


def _render_update(request, gebied, *, form=None, inwonersform=None, vervallenform=None, opvolgingform=None):
    """The page on which one area is changed; a bound form is one that was sent back."""
    vandaag, soort = timezone.localdate(), gebied._meta.model_name
    form = form or _form(gebied)
    inwonersform = inwonersform or InwonersForm(initial={"jaar": vandaag.year})
    vervallenform = vervallenform or VervallenForm(initial={"vervallen_per": gebied.vervallen_per})
    formulieren = {"update": form, "set_inwoners": inwonersform, "end": vervallenform}
    if soort == "wijk":
        formulieren["opvolging_create"] = opvolgingform = opvolgingform or OpvolgingForm(wijk=gebied)
    bad = _zet_klaar(gebied, formulieren)
    kaart = _kaart_of(gebied, vandaag)
    # What was typed into a form that was sent back doesn't name the page.
    gebied = type(gebied).objects.get(pk=gebied.pk) if form.is_bound else gebied
    ctx = {
        "gebied": gebied,
        "gemeente": gebied.gemeente,
        "soort": soort,
        "inwonersform": inwonersform,
        "vervallenform": vervallenform,
        "opvolgingform": opvolgingform,
        "opvolgingen": gebied.opvolgingen.select_related("nieuwe") if soort == "wijk" else [],
        "bad": bad,
        "kerncijfers": [(k.jaar, _in_cijfers(k.inwoners)) for k in gebied.kerncijfers.order_by("-jaar")],
        "vervallen": gebied.is_vervallen_op(vandaag),
        "kaart": kaart,
        "herstel_url": _url(gebied, "restore"),
    }
    return toon_formulier(
        request,
        form,
        template="wijken/gebied_update.html",
        titel=f"{gebied} wijzigen",
        kop=gebied,
        terug=_list_url(soort, gebied.gemeente),
        kruimel=LIJSTEN[soort],
        paginaklasse="pag-wijken",
        status=ONGELDIG if bad else 200,
        **ctx,
    )


def _zet_klaar(gebied, formulieren):
    """Tells each of the {part of its address: form} where it goes; returns the one that was sent back, if any."""
    formulieren["end"].knoppen = Knoppen(
        "Andere dag opslaan" if gebied.vervallen_per else "Laten vervallen", klasse="btn", annuleren=""
    )
    for wat, form in formulieren.items():
        form.actie = _url(gebied, wat)
        form.helper.form_show_errors = False  # the page does, at its top
    return next((form for form in formulieren.values() if form.is_bound), None)


def _kaart_of(gebied, vandaag):
    """The area among its neighbours of today; None when it has no border."""
    buren = gebied.gemeente.wijken if isinstance(gebied, Wijk) else gebied.wijk.buurten
    # The area itself comes last, so that its edge is drawn over those of its neighbours.
    op_kaart = [*buren.bestaand_op(vandaag).exclude(pk=gebied.pk), gebied]
    return kaart_for(op_kaart, breedte=KAART_GEBIED) if gebied.grens else None


def _in_cijfers(inwoners, onbekend=""):
    return onbekend if inwoners is None else number_format(inwoners, force_grouping=True)


def _form(gebied, *gegevens):
    return FORMULIEREN[gebied._meta.model_name](*gegevens, instance=gebied, gemeente=gebied.gemeente)


def _url(gebied, wat):
    naam = wat if wat.startswith("opvolging") else f"{gebied._meta.model_name}_{wat}"
    return reverse(f"wijken:{naam}", args=[gebied.code])


def _list_url(soort, gemeente):
    return f"{reverse(f'wijken:{soort}_list')}?gemeente={gemeente.code}"
