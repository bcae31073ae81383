"""Every page asks for a login, unless its view says otherwise."""

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse

from gebruikers.verlopen_sessie import pad_van, verzonden_met, vraag_inloggen


def niet_bewaren(get_response):
    """Keeps pages out of the browser's cache, so that the back button doesn't bring them back after logging out on
    a shared phone. A view that may be kept says so itself, with a Cache-Control of its own."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return middleware


def alleen_leesbare_sessie(get_response):
    """Leaves out a session cookie with signs in it that we never gave: PostgreSQL fails on some of them."""

    def middleware(request):
        sleutel = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
        if not (sleutel.isascii() and sleutel.isalnum()):
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return get_response(request)

    return middleware


class InlogMiddleware(LoginRequiredMiddleware):
    """Leads a visitor to the login page, and afterwards back to the page that they saw.

    A part of a page (htmx) can't show a login page: the answer 401 makes htmx leave for it as a whole. What was
    sent with a POST goes along in the login page, to be sent after all (gebruikers/verlopen_sessie.py).
    """

    def handle_no_permission(self, request, view_func):
        is_htmx = request.headers.get("HX-Request") == "true"
        if not is_htmx and request.method in ("GET", "HEAD"):
            return super().handle_no_permission(request, view_func)
        if not is_htmx and request.method == "POST" and (verzonden := verzonden_met(request)):
            return vraag_inloggen(request, verzonden, status=401)
        vanaf = request.headers.get("HX-Current-URL") if is_htmx else request.headers.get("Referer")
        inloggen = redirect_to_login(pad_van(vanaf, request), self.get_login_url(view_func))
        if is_htmx:
            return HttpResponse(status=401, headers={"HX-Redirect": inloggen.url})
        return inloggen
