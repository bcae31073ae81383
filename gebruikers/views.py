"""People of the own gemeente (beheerder) or the own organisatie (coördinator), and their aanstellingen."""

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from gebruikers import actions
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.filters import MensFilter
from gebruikers.forms import AanstellingForm, BeeindigenForm, MensForm
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.tables import MensTabel
from gebruikers.toegang import bevoegdheid_vereist, gekozen_gemeente, gemeenten_met, knop_op
from kern.indeling import toon_formulier, verstuurd
from kern.tabel import toon_lijst
from kern.weigering import toon_weigering
from wijken.models import Wijk

BEHEER = (Bevoegdheid.MENSEN_BEHEREN, Bevoegdheid.COLLEGAS_BEHEREN)
MET_WIJKEN = Prefetch("wijken", Wijk.objects.defer("grens"))


@bevoegdheid_vereist(*BEHEER)
@require_safe
def mens_list(request, bestand=None):
    gemeente = gekozen_gemeente(request, *BEHEER)
    hier = Aanstelling.objects.beheerbaar_voor(request.user).filter(gemeente=gemeente)
    hier = hier.select_related("organisatie").prefetch_related(MET_WIJKEN).order_by("begin", "pk")
    vraag = {"gemeente": gemeente.code, **request.GET.dict()}
    tabel = MensTabel(request, filter=MensFilter(vraag, Gebruiker.objects.all(), aanstellingen=hier))
    nieuw = f"{reverse('gebruikers:mens_create')}?gemeente={gemeente.code}"
    keuze = {"gemeenten": gemeenten_met(request.user, *BEHEER), "gekozen_gemeente": gemeente}
    return toon_lijst(request, tabel, bestand, nieuw=nieuw, **keuze)


@bevoegdheid_vereist(*BEHEER)
def mens_create(request):
    gemeente = gekozen_gemeente(request, *BEHEER)
    form = MensForm(verstuurd(request), user=request.user, gemeente=gemeente)
    if form.is_valid():
        naam, email = form.cleaned_data["naam"], form.cleaned_data["email"]
        with toon_weigering(form=form):
            aanstelling = actions.voeg_mens_toe(by=request.user, naam=naam, email=email, **form.aanstelling())
            if not aanstelling.gebruiker.has_usable_password():
                _nodig_uit(request, aanstelling.gebruiker)
            # The same words for an address that is new and for one that Opbouw knew already.
            messages.success(
                request,
                f"{email} is toegevoegd als {aanstelling.get_rol_display()}. "
                "Wie nog geen wachtwoord heeft, krijgt een mail om er een te kiezen.",
            )
            return redirect("gebruikers:mens_detail", aanstelling.gebruiker_id)
    return _aanstelling_formulier(
        request,
        form,
        titel="Iemand toevoegen",
        terug=f"{reverse('gebruikers:mens_list')}?gemeente={gemeente.code}",
        kruimel="Mensen",
        intro=f"Aan {gemeente}. Wie nieuw is, krijgt een mail om een wachtwoord te kiezen.",
    )


def _aanstelling_formulier(request, form, **pagina):
    keuze = {"gemeente": form.gemeente, "gemeenten": gemeenten_met(request.user, *BEHEER)}
    return toon_formulier(request, form, template="gebruikers/mens_form.html", **keuze, **pagina)


@bevoegdheid_vereist(*BEHEER)
@require_safe
def mens_detail(request, pk):
    mens = get_object_or_404(Gebruiker.objects.visible_to(request.user), pk=pk)
    hier = Aanstelling.objects.beheerbaar_voor(request.user).filter(gebruiker=mens)
    hier = hier.select_related("organisatie", "gemeente").prefetch_related(MET_WIJKEN)
    ctx = {
        "mens": mens,
        "lopend": hier.niet_beeindigd().order_by("begin", "pk"),
        "beeindigd": hier.beeindigd().order_by("-einde", "pk"),
        "wacht_op_wachtwoord": not mens.has_usable_password(),
        "meer_gemeenten": len(gemeenten_met(request.user, *BEHEER)) > 1,
    }
    return render(request, "gebruikers/mens_detail.html", ctx)


@bevoegdheid_vereist(*BEHEER)
@knop_op("gebruikers:mens_detail", "pk")
def mens_invite(request, pk):
    mens = get_object_or_404(Gebruiker.objects.visible_to(request.user), pk=pk)
    if mens.has_usable_password():
        messages.info(
            request, f"{mens} heeft al een wachtwoord, en kan zelf een nieuw vragen op de inlogpagina."
        )
    elif _nodig_uit(request, mens):
        messages.success(request, f"De mail is opnieuw verstuurd naar {mens.email}.")
    return redirect(mens)


def _nodig_uit(request, mens):
    gelukt = actions.stuur_uitnodiging(mens, basisadres=request.build_absolute_uri("/"))
    if not gelukt:
        messages.error(request, "De mail kon niet weg. Probeer het later nog eens met Stuur de mail opnieuw.")
    return gelukt


@bevoegdheid_vereist(*BEHEER)
def aanstelling_create(request, pk):
    gemeente = gekozen_gemeente(request, *BEHEER)
    mens = get_object_or_404(Gebruiker.objects.visible_to(request.user), pk=pk)
    form = AanstellingForm(verstuurd(request), user=request.user, gemeente=gemeente)
    if form.is_valid():
        with toon_weigering(form=form):
            aanstelling = actions.voeg_aanstelling_toe(by=request.user, gebruiker=mens, **form.aanstelling())
            messages.success(request, f"{mens} is nu ook {aanstelling.get_rol_display()}.")
            return redirect(mens)
    return _aanstelling_formulier(
        request,
        form,
        titel=f"Aanstelling voor {mens}",
        kop="Aanstelling toevoegen",
        terug=mens.get_absolute_url(),
        kruimel=mens,
        intro=f"Een extra rol voor {mens} in {gemeente}. Wat er al is, blijft.",
    )


@bevoegdheid_vereist(*BEHEER)
def aanstelling_end(request, pk):
    aanstellingen = Aanstelling.objects.beheerbaar_voor(request.user).niet_beeindigd()
    aanstelling = get_object_or_404(
        aanstellingen.select_related("gebruiker", "gemeente", "organisatie"), pk=pk
    )
    form = BeeindigenForm(verstuurd(request), aanstelling=aanstelling)
    if form.is_valid():
        einde = form.cleaned_data["einde"]
        with toon_weigering(form=form):
            actions.beeindig_aanstelling(by=request.user, aanstelling=aanstelling, einde=einde)
            wat = f"{aanstelling.gebruiker} is geen {aanstelling.get_rol_display()} meer"
            messages.success(request, f"{wat} vanaf {date_format(einde, 'j F Y')}.")
            if aanstelling.gebruiker == request.user:
                return redirect("start")  # the own page of Mensen may be out of sight now
            return redirect("gebruikers:mens_detail", aanstelling.gebruiker_id)
    bij = f" bij {aanstelling.organisatie}" if aanstelling.organisatie else ""
    return toon_formulier(
        request,
        form,
        titel="Aanstelling beëindigen",
        terug=reverse("gebruikers:mens_detail", args=[aanstelling.gebruiker_id]),
        kruimel=aanstelling.gebruiker,
        intro=f"{aanstelling.gebruiker}, {aanstelling.get_rol_display()}{bij} in {aanstelling.gemeente}.",
        uitleg=f"Wat {aanstelling.gebruiker.get_short_name()} heeft gelogd, blijft staan en telt mee.",
    )


def _mens_van_aanstelling(request, pk):
    aanstelling = get_object_or_404(Aanstelling.objects.beheerbaar_voor(request.user), pk=pk)
    return reverse("gebruikers:mens_detail", args=[aanstelling.gebruiker_id])


@bevoegdheid_vereist(*BEHEER)
@knop_op(_mens_van_aanstelling)
def aanstelling_restore(request, pk):
    terug_te_zetten = Aanstelling.objects.beheerbaar_voor(request.user).terug_te_zetten()
    aanstelling = get_object_or_404(terug_te_zetten.select_related("gebruiker", "gemeente"), pk=pk)
    with toon_weigering(request=request):
        actions.zet_aanstelling_terug(by=request.user, aanstelling=aanstelling)
        messages.success(request, f"{aanstelling.gebruiker} blijft {aanstelling.get_rol_display()}.")
    return redirect("gebruikers:mens_detail", aanstelling.gebruiker_id)
