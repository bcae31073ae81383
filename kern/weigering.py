"""How an action says no, and how a view shows that: on the form, or as a message."""

from contextlib import contextmanager

from django.contrib import messages
from django.http import Http404
from django.template.loader import render_to_string


class Weigering(Exception):  # noqa: N818  (the base of all of them; each kind is an Error)
    """An action did nothing of what was asked. It says so in a sentence to the person who asked.

    `veld` names the field of a form at which it can be mended, `status` is the HTTP status of the answer, and
    `sjabloon` a template for the message, where the sentence leads to a page; it gets the Weigering as `nee`.
    """

    zin = "Dit kan niet."
    veld = None
    status = 422
    sjabloon = None

    def __init__(self, zin=None, *, veld=None):
        self.zin, self.veld = zin or self.zin, veld or self.veld
        super().__init__(self.zin)


class WegError(Weigering, Http404):
    """It is gone, or out of reach of the person who asked. A view that has nothing to add leaves it to Django."""

    zin = "Dit is er niet meer, of je kunt er niet meer bij."
    status = 404


def zet_op(form, nee, *, elders=None):
    """Puts what `nee` says on `form`: at its field, and when the form doesn't have that one, at `elders`; None is above
    the form."""
    form.add_error(nee.veld if nee.veld in form.fields else elders, nee.zin)


def als_melding(request, nee):
    """Says it in a message on the next page."""
    zin = render_to_string(nee.sjabloon, {"nee": nee}, request) if nee.sjabloon else nee.zin
    messages.error(request, zin)


@contextmanager
def toon_weigering(*, form=None, request=None, elders=None):
    """Shows what an action within it refuses: on `form` (see zet_op), or as a message for `request`. Then goes on
    after the block; what is gone stays a 404."""
    try:
        yield
    except WegError:
        raise
    except Weigering as nee:
        if form is None:
            als_melding(request, nee)
        else:
            zet_op(form, nee, elders=elders)
