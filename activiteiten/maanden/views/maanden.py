import datetime
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.views.decorators.http import require_safe

from activiteiten.maanden.afsluiten import (
    RedenNodigError,
    heropen_maand,
    heropen_maanden,
    maand_in_woorden,
    maanden_for,
    open_maanden,
    sluit_maand,
    sluit_tot_en_met,
)
from activiteiten.maanden.reden import RedenForm
from activiteiten.minuten import Minuten
from activiteiten.models import Afsluiting
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Organisatie
from gebruikers.query import werkplek_q
from gebruikers.toegang import bevoegdheid_vereist, knop_op
from kern.datum import dag_uit, eerste_dag, plus_maanden
from kern.indeling import Bevestiging, Knoppen, toon_formulier
from kern.weigering import toon_weigering
from wijken.models import Gemeente

AANTAL_MAANDEN = 13
NIET_VERDER = ("csrfmiddlewaretoken", "reden")
VROEGSTE = datetime.date(2000, 1, 1)


@dataclass(frozen=True)
class Werkplek:
    organisatie: Organisatie
    gemeente: Gemeente

    def __str__(self):
        return f"{self.organisatie}, {self.gemeente}"

    @property
    def query(self):
        """As the parameters of a link."""
        return urlencode({"gemeente": self.gemeente.code, "organisatie": self.organisatie.pk})


def _werkplekken(user):
    plekken = {Werkplek(a.organisatie, a.gemeente) for a in user.rechten.met(Bevoegdheid.MAAND_AFSLUITEN)}
    return sorted(plekken, key=str)


def _werkplek_or_404(user, parameters):
    """The Werkplek that `gemeente` and `organisatie` name, else the first one; 404 when it isn't among one's own."""
    code, organisatie = parameters.get("gemeente"), parameters.get("organisatie")
    for plek in _werkplekken(user):
        if code in {None, plek.gemeente.code} and organisatie in {None, str(plek.organisatie.pk)}:
            return plek
    raise Http404


def _maand_uit(tekst):
    """The first day of the month in `2026-03`, or None when there is no such month in it."""
    maand = dag_uit(f"{tekst}-01")
    return maand if maand and maand >= VROEGSTE else None


@bevoegdheid_vereist(Bevoegdheid.MAAND_AFSLUITEN)
@require_safe
def maand_list(request):
    plek, plekken = _werkplek_or_404(request.user, request.GET), _werkplekken(request.user)
    deze = eerste_dag(timezone.localdate())
    laatste = min(_maand_uit(request.GET.get("tot", "")) or deze, deze)
    maanden = maanden_for(
        organisatie=plek.organisatie, gemeente=plek.gemeente, laatste=laatste, aantal=AANTAL_MAANDEN
    )
    open_ = open_maanden(organisatie=plek.organisatie, gemeente=plek.gemeente)
    ctx = {
        "plek": plek,
        "plekken": plekken if len(plekken) > 1 else [],
        "rijen": [(maand, Minuten(**maand.minuten)) for maand in maanden],
        "zin": _zin(open_),
        "sluit_tot": open_[-1] if len(open_) > 1 else None,
        "eerder": max(plus_maanden(laatste, -AANTAL_MAANDEN), VROEGSTE),
        "later": min(plus_maanden(laatste, AANTAL_MAANDEN), deze) if laatste < deze else None,
    }
    return render(request, "activiteiten/maand_list.html", ctx)


def _zin(open_):
    """What is still to be closed (first days, oldest first), in a sentence."""
    if not open_:
        return "Alles wat voorbij is, is afgesloten."
    if len(open_) == 1:
        return f"Alleen {maand_in_woorden(open_[0])} staat nog open."
    return f"Er staan nog {len(open_)} maanden open; de oudste is {maand_in_woorden(open_[0])}."


@bevoegdheid_vereist(Bevoegdheid.MAAND_AFSLUITEN)
@knop_op("activiteiten:maand_list")
def maand_sluiten(request):
    """One `maand`, or all that is open up to and including `tot`."""
    alles = "tot" in request.POST
    maand = _maand_uit(request.POST.get("tot" if alles else "maand", ""))
    if maand is None:
        messages.error(request, "Kies een maand om af te sluiten.")
        return redirect("activiteiten:maand_list")
    plek = _werkplek_or_404(request.user, request.POST)
    wat = {"by": request.user, "organisatie": plek.organisatie, "gemeente": plek.gemeente, "maand": maand}
    with toon_weigering(request=request):
        nieuwe = sluit_tot_en_met(**wat) if alles else [sluit_maand(**wat)]
        ctx = {"maand": maand, "afsluitingen": nieuwe, "alles": alles}
        messages.success(request, render_to_string("activiteiten/_maand_gesloten.html", ctx, request))
    return redirect(_terug_naar(plek.query, maand))


@bevoegdheid_vereist(Bevoegdheid.MAAND_AFSLUITEN)
@knop_op("activiteiten:maand_list")
def maand_undo(request):
    """Opens what one button just closed."""
    nummers = [
        nummer for nummer in request.POST.getlist("afsluiting") if nummer.isascii() and nummer.isdecimal()
    ]
    afsluitingen = Afsluiting.objects.visible_to(request.user).filter(pk__in=nummers)
    eerste = afsluitingen.select_related("organisatie", "gemeente").order_by("maand").first()
    if eerste is None:  # sent twice
        return redirect("activiteiten:maand_list")
    heropen_maanden(by=request.user, afsluitingen=list(afsluitingen))
    messages.success(request, "De maanden staan weer open, zoals ervoor.")
    return redirect(_terug_naar(Werkplek(eerste.organisatie, eerste.gemeente).query, eerste.maand))


def _terug_naar(query, maand):
    """The list with this month in it."""
    deze = eerste_dag(timezone.localdate())
    in_beeld = maand > plus_maanden(deze, -AANTAL_MAANDEN)
    tot = "" if in_beeld else f"&tot={plus_maanden(maand, AANTAL_MAANDEN // 2):%Y-%m}"
    return f"{reverse('activiteiten:maand_list')}?{query}{tot}"


@bevoegdheid_vereist(Bevoegdheid.MAAND_AFSLUITEN)
def maand_heropenen(request, pk):
    afsluiting = Afsluiting.objects.visible_to(request.user).filter(pk=pk).first()
    if afsluiting is None:  # sent twice, or two coördinatoren at once: it is open already
        eigen = werkplek_q(request.user.rechten.werkplekken(Bevoegdheid.MAAND_AFSLUITEN))
        eerdere = get_object_or_404(Afsluiting.history.filter(eigen, id=pk, history_type="-"))
        return redirect(_terug_naar(Werkplek(eerdere.organisatie, eerdere.gemeente).query, eerdere.maand))
    terug = _terug_naar(Werkplek(afsluiting.organisatie, afsluiting.gemeente).query, afsluiting.maand)
    if request.method != "POST":
        return _vraag_heropenen(request, afsluiting, terug)
    heropen_maand(by=request.user, afsluiting=afsluiting)
    naam = maand_in_woorden(afsluiting.maand).capitalize()
    messages.success(request, f"{naam} is weer open voor iedereen van {afsluiting.organisatie}.")
    return redirect(terug)


def _vraag_heropenen(request, afsluiting, terug):
    gesloten = (
        f"Afgesloten door {afsluiting.door} op {date_format(timezone.localtime(afsluiting.op), 'j F Y')}."
    )
    return toon_formulier(
        request,
        Bevestiging(knoppen=Knoppen("Heropenen", annuleren="Dicht laten")),
        titel=f"{maand_in_woorden(afsluiting.maand).capitalize()} heropenen?",
        terug=terug,
        kruimel="Maanden",
        intro=f"{afsluiting.organisatie}, {afsluiting.gemeente}. {gesloten}",
        uitleg=f"Daarna kan iedereen van {afsluiting.organisatie} er weer in loggen en wijzigen. De cijfers van deze "
        "maand kunnen dan nog veranderen. Wil je één ding verbeteren? Dat kan een coördinator ook zonder te heropenen.",
    )


def doe_met_reden(request, actie, *, wat, doen, wanneer, terug):
    """What to answer to a button: `actie(reden)` does it, says so, and gives the address to go on to, if that is not
    `terug`. What it refuses stands there as a message.

    In a closed month a page comes first that asks why, before `doen` (`verwijderen`, `terugzetten`) with `wat`. It
    posts `reden` to the same address, with all that was sent there before; `wanneer` is a line under its title.
    """
    with toon_weigering(request=request):
        try:
            return redirect(actie(request.POST.get("reden", "")) or terug)
        except RedenNodigError as nee:
            form = RedenForm(request.POST if "reden" in request.POST else None)
            form.knoppen = Knoppen(doen.capitalize(), annuleren="Toch niet")
            vraag = {"titel": f"{wat} {doen}", "kruimel": "Terug", "intro": capfirst(wanneer), "uitleg": nee}
            verder = [(naam, waarde) for naam, waarde in request.POST.items() if naam not in NIET_VERDER]
            return toon_formulier(request, form, terug=terug, verder=verder, **vraag)
    return redirect(terug)
