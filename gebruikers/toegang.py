"""Guards for views: first the bevoegdheid (403), then, in the view, the scope (404)."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import redirect

METHODEN = ("GET", "HEAD", "POST")


def bevoegdheid_vereist(*bevoegdheden):
    """The view opens for a user with at least one of these bevoegdheden, and answers 403 to others.

    Visitors don't get here: InlogMiddleware has led them to the login page. Any method but METHODEN gets a 405;
    a view that only reads, or only writes, says so itself with require_safe or `knop_op`.
    """

    def decorator(view):
        @wraps(view)
        def wrapper(request, *args, **kwargs):
            if not any(request.user.heeft(bevoegdheid) for bevoegdheid in bevoegdheden):
                raise PermissionDenied
            if request.method not in METHODEN:
                return HttpResponseNotAllowed(METHODEN)
            return view(request, *args, **kwargs)

        return wrapper

    return decorator


def knop_op(pagina, *parameters):
    """The view only does what a button sends to it (POST). Whoever comes by its address, or loads an answer of it
    again, is led to the page with that button: its name, and which of the view's parameters go along; or a function
    of what the view gets, that gives its address and raises Http404 out of scope.

    Without a function nothing is looked up: the page that it leads to says who may see what.
    """

    def decorator(view):
        @wraps(view)
        def wrapper(request, *args, **kwargs):
            if request.method == "POST":
                return view(request, *args, **kwargs)
            if callable(pagina):
                return redirect(pagina(request, *args, **kwargs))
            return redirect(pagina, **{naam: kwargs[naam] for naam in parameters})

        return wrapper

    return decorator


def gemeenten_met(user, *bevoegdheden):
    """The gemeenten in which this user has one of these bevoegdheden, by name."""
    gemeenten = {a.gemeente for bevoegdheid in bevoegdheden for a in user.rechten.met(bevoegdheid)}
    return sorted(gemeenten, key=lambda gemeente: (gemeente.naam, gemeente.code))


def gekozen_gemeente(request, *bevoegdheden):
    """The gemeente that `?gemeente=GM0150` names, else the first one. 404 when it isn't among the user's own."""
    code = request.GET.get("gemeente")
    for gemeente in gemeenten_met(request.user, *bevoegdheden):
        if code in {None, gemeente.code}:
            return gemeente
    raise Http404
