"""Saving what a form of the sociale basis holds: for the views of this room and the next."""

from initiatieven import actions
from initiatieven.tijdlijn import laatste_wijziger_of
from kern.versies import VerouderdError
from kern.weigering import toon_weigering


def bewaar_formulier(form, *, by):
    """Saves this GebondenForm. Returns (the object, the form). When it can't be saved there is no object, and the form
    says why: after a conflict another form, over what stands now.

    Raises WegError when the object went out of reach of `by` while the form was on its way.
    """
    with toon_weigering(form=form):
        try:
            if form.is_valid():
                bewaard = _bewaar(form, by)
                form.leg_verklaringen_vast(by=by)
                return bewaard, form
            form.toets_versie()
        except VerouderdError as nee:
            return None, form.over(nee.huidige, wie=laatste_wijziger_of(nee.huidige, user=by))
    return None, form


def _bewaar(form, by):
    if form.instance.pk is None:
        return actions.voeg_toe(form.instance, by=by, gegevens=form.gegevens)
    return actions.wijzig(form.instance, by=by, versie=form.cleaned_data["versie"], gegevens=form.gegevens)
