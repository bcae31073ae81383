"""The second step of logging in (allauth.mfa): who must have one, and from when.

A coördinator reads what a whole organisatie wrote, a beleidsmedewerker and a beheerder see a gemeente: a password alone
is not enough for them. They have GENADE to set it up, from the first page that they see; after that every page leads
to where it is done. Who has a second step is asked for it at every login, also after choosing another password.
"""

import datetime

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from gebruikers.models import Gebruiker

GENADE = datetime.timedelta(days=14)
TWEEDE_STAPPEN = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
BLIJFT_OPEN = ("mfa_", "account_", "service_worker", "manifest")


class TweedeStapAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Deze code klopt niet. Neem de code die je nu in de app ziet, of een herstelcode.",
        "cannot_generate_recovery_codes": "Stel eerst een app of een passkey in.",
    }

    def get_totp_issuer(self):
        return "Opbouw"

    def generate_authenticator_name(self, user, type):
        aantal = Authenticator.objects.filter(user=user, type=type).count()
        return "Passkey" if not aantal else f"Passkey {aantal + 1}"


def heeft_tweede_stap(user):
    return is_mfa_enabled(user, TWEEDE_STAPPEN)


def uiterste_dag(user):
    """The last day (date) on which this person gets in without a second step; None for who need not have one, or has.

    The first time that it is asked the period begins.
    """
    if not settings.TWEEDE_STAP_GEVRAAGD or not (user.rechten.moet_tweede_stap or user.is_staff):
        return None
    if heeft_tweede_stap(user):
        return None
    if user.tweede_stap_vanaf is None:
        user.tweede_stap_vanaf = timezone.localdate()
        Gebruiker.objects.filter(pk=user.pk, tweede_stap_vanaf=None).update(
            tweede_stap_vanaf=user.tweede_stap_vanaf
        )
    return user.tweede_stap_vanaf + GENADE


class TweedeStapMiddleware:
    """Puts `tweede_stap_uiterlijk` on the request, and after that day leads every page to *Tweede stap*."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        naam = request.resolver_match.url_name or ""
        if not request.user.is_authenticated or naam.startswith(BLIJFT_OPEN):
            return None
        request.tweede_stap_uiterlijk = dag = uiterste_dag(request.user)
        if dag is None or timezone.localdate() <= dag:
            return None
        naar = redirect("mfa_index")
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=401, headers={"HX-Redirect": naar.url})
        return naar
