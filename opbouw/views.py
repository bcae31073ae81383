from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from activiteiten.log.presentie import PresentieForm
from activiteiten.log.uit_zin import ZinForm
from activiteiten.maanden.bezwaren import bij_gezet_for, ingelezen_for, te_beantwoorden_for
from gebruikers.bevoegdheden import Bevoegdheid
from opbouw.start import (
    af_te_vinken_of,
    gepland_of,
    laatste_jaar,
    recente_rijen_of,
    teamzorgen_for,
    week_of,
    zorgen_for,
)
from rapportage.cijfers.registratiedruk import registratiedruk_van, zin_over_eigen_registratiedruk
from rapportage.samenvatting import samenvattingen_for


@require_safe
def start(request):
    vandaag = timezone.localdate()
    ctx = {"vandaag": vandaag}
    if request.user.heeft(Bevoegdheid.ACTIVITEIT_LOGGEN):
        ctx |= {
            "week": week_of(request.user, vandaag),
            "rijen": recente_rijen_of(request.user),
            "af_te_vinken": af_te_vinken_of(request.user),
            "gepland": gepland_of(request.user),
            "zin": ZinForm(),
            "presentie": PresentieForm(user=request.user),
            "bij_gezet": bij_gezet_for(request.user),
            "ingelezen": ingelezen_for(request.user),
            "te_beantwoorden": te_beantwoorden_for(request.user),
        }
    if request.user.heeft(Bevoegdheid.MAAND_AFSLUITEN):
        ctx |= {"is_coordinator": True, "teamzorgen": teamzorgen_for(request.user)}
    if request.user.heeft(Bevoegdheid.WIJKEN_BEHEREN):
        ctx |= {"is_beheerder": True, "zorgen": zorgen_for(request.user)}
    if request.user.heeft(Bevoegdheid.CIJFERS_GEMEENTE):
        ctx["jaren"] = samenvattingen_for(request.user)
    return render(request, "opbouw/start.html", ctx)


@require_safe
def meer(request):
    ctx = {
        "mag_collegas": request.user.heeft(Bevoegdheid.COLLEGAS_BEHEREN),
        "mag_afsluiten": request.user.heeft(Bevoegdheid.MAAND_AFSLUITEN),
        "mag_loggen": request.user.heeft(Bevoegdheid.ACTIVITEIT_LOGGEN),
    }
    if ctx["mag_loggen"]:
        druk = registratiedruk_van(request.user, laatste_jaar())
        ctx["registratiedruk"] = zin_over_eigen_registratiedruk(druk)
    return render(request, "opbouw/meer.html", ctx)
