from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django import forms
from django.conf import settings
from django.shortcuts import resolve_url
from django.urls import reverse

from gebruikers.backends import GebruikerBackend
from gebruikers.inloggen import na_inloggen
from gebruikers.inlogpogingen import Poging, onthoud_apparaat


class AccountAdapter(DefaultAccountAdapter):
    """What allauth asks of us. Nobody signs up: a beheerder adds people, and the pages for it are not in our urls."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": (
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens, of kies een nieuw wachtwoord."
        ),
        "incorrect_password": "Dit is niet je wachtwoord. Probeer het nog eens.",
        "enter_current_password": "Dit is niet je huidige wachtwoord. Probeer het nog eens.",
        "too_many_login_attempts": "Het ging te vaak mis. Wacht hoogstens vijf minuten en probeer het dan opnieuw.",
        "rate_limited": "Dit ging te snel achter elkaar. Wacht even en probeer het dan opnieuw.",
    }

    def is_open_for_signup(self, request):
        return False

    def pre_login(self, request, user, **kwargs):
        # allauth takes a right password for enough, also when our backend says that this person can't log in.
        if not GebruikerBackend().user_can_authenticate(user):
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **kwargs)

    def post_login(self, request, user, **kwargs):
        antwoord = super().post_login(request, user, **kwargs)
        antwoord = na_inloggen(request, user) or antwoord
        onthoud_apparaat(request, antwoord, user)
        return antwoord

    def pre_authenticate(self, request, **credentials):
        """Instead of allauth's one count for everybody: see gebruikers/inlogpogingen.py."""
        self._login_failed_rl_usage = poging = Poging(request, credentials["email"])
        if minuten := poging.tel():
            wanneer = "een minuut" if minuten == 1 else f"{minuten} minuten"
            raise forms.ValidationError(
                f"Het ging te vaak mis. Over {wanneer} kun je het weer proberen. "
                "Een nieuw wachtwoord kiezen kan wel meteen.",
                code="too_many_login_attempts",
            )

    def _delete_login_attempts_cached_email(self, request, **credentials):
        Poging(request, credentials["email"]).vergeet()

    def reauthenticate(self, user, password):
        # allauth looks the address up in a table of its own, that we don't fill.
        return self.authenticate(context.request, email=user.email, password=password) == user

    def get_reauthentication_methods(self, user):
        """By password only: everybody here has one, and the second step was done at the login."""
        adres = reverse("account_reauthenticate")
        return [{"id": "reauthenticate", "description": "", "url": adres}] if user.is_authenticated else []

    def get_password_change_redirect_url(self, request):
        return resolve_url(settings.LOGIN_REDIRECT_URL)
