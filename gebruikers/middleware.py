"""Every page asks for a login, unless its view says otherwise."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme


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
    sent with a POST is not sent again after the login: the visitor comes back on the page with the form.
    """

    def handle_no_permission(self, request, view_func):
        is_htmx = request.headers.get("HX-Request") == "true"
        if not is_htmx and request.method in ("GET", "HEAD"):
            return super().handle_no_permission(request, view_func)
        vanaf = request.headers.get("HX-Current-URL") if is_htmx else request.headers.get("Referer")
        inloggen = redirect_to_login(_pad(vanaf, request), self.get_login_url(view_func))
        if is_htmx:
            return HttpResponse(status=401, headers={"HX-Redirect": inloggen.url})
        return inloggen


def _pad(url, request):
    """Path and query of `url` when it is an address of ours, else the start page."""
    if not url or not url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()}):
        return "/"
    delen = urlsplit(url)
    return f"{delen.path or '/'}?{delen.query}" if delen.query else delen.path or "/"
