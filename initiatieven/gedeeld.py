"""Views of what stands in a wijk: shared by initiatieven and, one room further, netwerken and wijkteams."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.vrijetekst import meld_weggehaald
from initiatieven import actions
from initiatieven.tables import kolommen_zonder
from initiatieven.tijdlijn import laatste_wijziger_of
from kern.indeling import toon_formulier
from kern.tabel import toon_lijst
from kern.versies import VerouderdError
from kern.weigering import toon_weigering


def lijst(request, objecten, filterklasse, tabelklasse, bestand):
    """The list of these InWijk objects, as page or file."""
    filter = filterklasse(request.GET, queryset=objecten.met_plaats(), request=request)
    tabel = tabelklasse(request, filter=filter, zonder=kolommen_zonder(request.user))
    if request.user.heeft(Bevoegdheid.CIJFERS_GEMEENTE):
        tabel.intro = f"{tabel.intro} De uren zijn van hele kwartalen die voorbij zijn."
    nieuw = request.user.heeft(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN) and _adres(objecten.model, "create")
    return toon_lijst(request, tabel, bestand, nieuw=nieuw)


def formulier(request, form):
    """The page of this form of an InWijk object, or, once that is saved, the way to its own page."""
    object, naam = form.instance, form.instance._meta.verbose_name
    if object.pk:
        return bewaar_of_toon(
            request,
            form,
            titel=f"{naam.capitalize()} bewerken",
            terug=object.get_absolute_url(),
            kruimel=f"Terug naar het {naam}",
        )
    return bewaar_of_toon(
        request,
        form,
        titel=f"{naam.capitalize()} toevoegen",
        intro="Een naam en een wijk is genoeg. De rest kan later.",
        terug=_adres(object, "list"),
        kruimel=object._meta.verbose_name_plural.capitalize(),
    )


def bewaar_of_toon(request, form, *, naar=None, **pagina):
    """Saves what this GebondenForm holds, and leads to `naar`, or to the page of the object. When it can't be saved,
    the `pagina` (as toon_formulier takes it) says why: after a conflict with another form, over what stands now.

    Raises WegError when the object went out of reach of this person while the form was on its way.
    """
    is_nieuw, by = form.instance.pk is None, request.user
    with toon_weigering(form=form):
        try:
            if form.is_valid():
                bewaard = _bewaar(form, by)
                form.leg_verklaringen_vast(by=by)
                messages.success(request, f"{bewaard} {'staat erin' if is_nieuw else 'is bijgewerkt'}.")
                meld_weggehaald(request, form)
                return redirect(naar or bewaard)
            form.toets_versie()
        except VerouderdError as nee:
            form = form.over(nee.huidige, wie=laatste_wijziger_of(nee.huidige, user=by))
    return toon_formulier(request, form, **pagina)


def _bewaar(form, by):
    if form.instance.pk is None:
        return actions.voeg_toe(form.instance, by=by, gegevens=form.gegevens)
    return actions.wijzig(form.instance, by=by, versie=form.cleaned_data["versie"], gegevens=form.gegevens)


def bevestiging(request, objecten, pk):
    """Confirms the one of these InWijk objects, and leads back to its page."""
    object = get_object_or_404(objecten.confirmable_by(request.user), pk=pk)
    actions.bevestig(object, by=request.user)
    messages.success(request, f"Dank je. Vandaag klopt {object} nog, en dat staat er nu bij.")
    return redirect(object)


def _adres(model, wat):
    return reverse(f"{model._meta.app_label}:{model._meta.model_name}_{wat}")
