from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from activiteiten.terugblik.mijn_maand import terugblik_van
from activiteiten.terugblik.tables import TeamTabel, team_van
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.toegang import bevoegdheid_vereist
from kern.datum import dag_uit
from kern.periode import EERSTE_DAG, JAAR, MAAND, Periode
from kern.tabel import toon_lijst
from kern.woorden import opsomming

MEESTE_NAMEN = 6


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def mijn_maand(request, maand=""):
    return _toon(request, MAAND, f"{maand}-01" if maand else "")


@bevoegdheid_vereist(Bevoegdheid.ACTIVITEIT_LOGGEN)
@require_safe
def mijn_jaar(request, jaar=None):
    return _toon(request, JAAR, f"{jaar}-01-01" if jaar else "")


def _toon(request, soort, begin):
    vandaag = timezone.localdate()
    dag = dag_uit(begin) if begin else vandaag
    if dag is None or not EERSTE_DAG <= dag <= vandaag:
        raise Http404
    periode = Periode.om(dag, soort)
    volgende = periode.verschoven(1)
    ctx = {
        "blik": terugblik_van(request.user, periode),
        "soort": soort,
        "vorige": periode.verschoven(-1),
        "volgende": volgende if volgende.van <= vandaag else None,
        "maand": Periode.om(min(periode.tot, vandaag), MAAND),
        "mag_medewerker": request.user.heeft(Bevoegdheid.ACTIVITEIT_ORGANISATIE),
    }
    return render(request, "activiteiten/mijn_maand.html", ctx)


@bevoegdheid_vereist(Bevoegdheid.COLLEGAS_BEHEREN)
@require_safe
def team(request, bestand=None):
    collegas = team_van(request.user)
    tabel = TeamTabel(request, collegas)
    if not bestand:
        tabel.intro = f"{_zin(collegas)} {tabel.intro}"
    return toon_lijst(request, tabel, bestand)


def _zin(collegas):
    """Who logged nothing yet this week, by name or counted."""
    stil = [mens.naam for mens in collegas if not mens.deze_week]
    if not stil:
        return "Iedereen heeft deze week iets gelogd."
    if len(stil) > MEESTE_NAMEN:
        return f"{len(stil)} collega’s logden deze week nog niets."
    return f"{opsomming(stil)} {'logde' if len(stil) == 1 else 'logden'} deze week nog niets."
