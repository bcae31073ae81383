"""Guards for views: first the bevoegdheid (403), then, in the view, the scope (404)."""

from functools import wraps

from django.core.exceptions import PermissionDenied


def bevoegdheid_vereist(*bevoegdheden):
    """The view opens for a user with at least one of these bevoegdheden, and answers 403 to others.

    Visitors don't get here: LoginRequiredMiddleware has led them to the login page.
    """

    def decorator(view):
        @wraps(view)
        def wrapper(request, *args, **kwargs):
            if not any(request.user.heeft(bevoegdheid) for bevoegdheid in bevoegdheden):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return wrapper

    return decorator
