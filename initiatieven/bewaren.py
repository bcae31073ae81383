"""Saving what a form of the sociale basis holds: for the views of this room and the next."""

from initiatieven import actions
from initiatieven.tijdlijn import laatste_wijziger_of
from kern.versies import VerouderdError
from kern.weigering import toon_weigering


def bewaar_formulier(form, *, by):
    """Saves this GebondenForm and returns the object; None when that can't be: then the form says why.

    Raises WegError when the object went out of reach of `by` while the form was on its way.
    """
    if not form.is_valid():
        return None
    with toon_weigering(form=form):
        try:
            bewaard = _bewaar(form, by)
            form.leg_verklaringen_vast(by=by)
            return bewaard
        except VerouderdError as nee:
            form.leg_naast(nee.huidige, wie=laatste_wijziger_of(nee.huidige, user=by))
    return None


def _bewaar(form, by):
    if form.instance.pk is None:
        return actions.voeg_toe(form.instance, by=by, gegevens=form.gegevens)
    return actions.wijzig(form.instance, by=by, versie=form.cleaned_data["versie"], gegevens=form.gegevens)
