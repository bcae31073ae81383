"""What grew from an activity: told afterwards, and guarded as any other change of it."""

from django import forms
from django.db import transaction
from django.urls import reverse

from activiteiten.log.actions import inzet_van
from activiteiten.log.verloop import GROEI_GELEGD, GROEI_LOS
from activiteiten.maanden.afsluiten import toets_maanden
from activiteiten.models import Activiteit, Groei
from initiatieven.models import Initiatief
from kern.geschiedenis import leg_vast
from kern.indeling import Knoppen, Layout, MetIndeling
from kern.versies import vergrendel


class GroeiForm(MetIndeling, forms.Form):
    indeling = Layout("initiatief")
    knoppen = Knoppen("Leg de band", klasse="btn", annuleren="")
    klasse = "rij rij-onder intro"
    kenmerken = {}  # the browser asks for a choice: there is no page to say so

    initiatief = forms.ModelChoiceField(
        Initiatief.objects.none(), label="Initiatief", empty_label="Kies een initiatief"
    )

    def __init__(self, *args, user, activiteit, **kwargs):
        super().__init__(*args, **kwargs)
        self.actie = reverse("activiteiten:groei_create", args=[activiteit.pk])
        zichtbaar = Initiatief.objects.visible_to(user).filter(wijk__gemeente=activiteit.gemeente_id)
        self.fields["initiatief"].queryset = zichtbaar.exclude(groei__activiteit=activiteit)


def leg_groei(*, by, activiteit, initiatief, reden=""):
    """Says that this initiatief grew from this activity. A second time changes nothing. Returns the Groei.

    Raises AfgeslotenError and RedenNodigError as every change does, and WegError when the activity was deleted in the
    meantime, or went to where `by` may not change it.
    """
    with transaction.atomic():
        huidige = vergrendel(Activiteit.objects.writable_by(by), activiteit)
        if bestaande := huidige.groei.filter(initiatief=initiatief).first():
            return bestaande
        groei = Groei(activiteit=huidige, initiatief=initiatief, gelegd_door=by)
        _schrijf_op(groei, GROEI_GELEGD, by=by, reden=reden)
        groei.save()
        return groei


def maak_groei_los(*, by, groei, reden=""):
    """Takes it back. Returns whether there was something to take back. Raises what `leg_groei` raises."""
    with transaction.atomic():
        vergrendel(Activiteit.objects.writable_by(by), groei.activiteit)
        huidige = Groei.objects.filter(pk=groei.pk).select_related("activiteit", "initiatief").first()
        if huidige is None:
            return False
        _schrijf_op(huidige, GROEI_LOS, by=by, reden=reden)
        huidige.delete()
        return True


def _schrijf_op(groei, wat, *, by, reden):
    activiteit = groei.activiteit
    plek = (activiteit.organisatie_id, activiteit.gemeente_id, activiteit.datum)
    reden = toets_maanden(by=by, plekken={plek}, reden=reden)
    wijziging = {"inzet_daarna": inzet_van(activiteit), "reden": reden, "hieruit_groeide": groei.initiatief}
    leg_vast(activiteit, by=by, gewijzigd=[wat], alleen=[], **wijziging)
