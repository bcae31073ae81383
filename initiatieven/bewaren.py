"""Saving what a form of the sociale basis holds: for the views of this room and the next."""

from django.http import Http404

from initiatieven import actions
from initiatieven.actions import DubbelError
from initiatieven.tijdlijn import laatste_wijziger_of
from kern.versies import VerouderdError


def bewaar_formulier(form, *, by):
    """Saves this GebondenForm and returns the object; None when that can't be: then the form says why.

    Raises Http404 when the object went out of reach of `by` while the form was on its way.
    """
    if not form.is_valid():
        return None
    try:
        bewaard = _bewaar(form, by)
    except DubbelError:
        form.meld_dubbel()
    except VerouderdError as fout:
        form.leg_naast(fout.huidige, wie=laatste_wijziger_of(fout.huidige, user=by))
    except form.instance.DoesNotExist:
        raise Http404 from None
    else:
        form.leg_verklaringen_vast(by=by)
        return bewaard
    return None


def _bewaar(form, by):
    if form.instance.pk is None:
        return actions.voeg_toe(form.instance, by=by, gegevens=form.gegevens)
    return actions.wijzig(form.instance, by=by, versie=form.cleaned_data["versie"], gegevens=form.gegevens)
