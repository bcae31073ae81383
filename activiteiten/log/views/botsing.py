"""When what was sent can't be saved as it is: somebody else was first, or it is not this person's to change."""

from dataclasses import replace

from django.http import Http404
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.log.actions import AndereInhoudError
from activiteiten.log.invoer import Invoer
from activiteiten.log.pagina import Logpagina, Logstand
from activiteiten.log.verloop import laatste_wijziging_of
from activiteiten.maanden.afsluiten import slot_for
from kern.versies import VerouderdError
from kern.weigering import WegError, zet_op


def toon_geweigerd(request, pagina, nee):
    """The form again, with what the action said. `pagina` is the Logpagina that was sent."""
    invoer = pagina.invoer
    if isinstance(nee, WegError):  # deleted while this was on its way, or out of reach
        return toon_niet_opgeslagen(request)
    if isinstance(nee, VerouderdError):
        pagina = _ingehaald(request.user, invoer, nee.huidige)
    elif isinstance(nee, AndereInhoudError):
        # Saved as a new one after all, it needs a key of its own; sent to the earlier one, that one's version.
        invoer.vervang(sleutel=actions.nieuwe_sleutel(), versie=nee.bestaande.versie)
        pagina = replace(pagina, stand=Logstand.ANDERE_INHOUD, bij={"eerdere": nee.bestaande})
    else:
        zet_op(invoer.form, nee)
    return pagina.toon(request, status=nee.status)


def _ingehaald(user, invoer, huidige):
    """What this person changed, over what somebody else saved meanwhile, and both side by side."""
    laatste = laatste_wijziging_of(huidige)
    samen = invoer.over(huidige)
    bij = {
        "wie": laatste.wie,
        "zin": f"{laatste.wie} {laatste.wat}",
        "verschillen": samen.form.verschillen,
        "andere_versie": reverse("activiteiten:activiteit_detail", args=[huidige.pk]),
    }
    return Logpagina(Logstand.INGEHAALD, samen, huidige, slot_for(user, huidige), bij=bij)


def toon_niet_opgeslagen(request):
    """What was sent for an activity that this person can't change (any more) comes back as a new one of their own. Says
    nothing of the other one, nor whether it is there: numbers can't be tried. 404 for whoever sent no form.

    The answer is 409 and not 410: what was deleted can come back.
    """
    if "sleutel" not in request.POST:
        raise Http404
    invoer = Invoer.als_eigen(request.user, request.POST)
    return Logpagina(Logstand.NIET_OPGESLAGEN, invoer).toon(request, status=409)
