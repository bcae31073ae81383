from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.shortcuts import resolve_url

from gebruikers.backends import GebruikerBackend


class AccountAdapter(DefaultAccountAdapter):
    """What allauth asks of us. Nobody signs up: a beheerder adds people, and the pages for it are not in our urls."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": (
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens, of kies een nieuw wachtwoord."
        ),
        "enter_current_password": "Dit is niet je huidige wachtwoord. Probeer het nog eens.",
        "too_many_login_attempts": "Het ging te vaak mis. Wacht vijf minuten en probeer het dan opnieuw.",
        "rate_limited": "Dit ging te snel achter elkaar. Wacht even en probeer het dan opnieuw.",
    }

    def is_open_for_signup(self, request):
        return False

    def pre_login(self, request, user, **kwargs):
        # allauth takes a right password for enough, also when our backend says that this person can't log in.
        if not GebruikerBackend().user_can_authenticate(user):
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **kwargs)

    def get_password_change_redirect_url(self, request):
        return resolve_url(settings.LOGIN_REDIRECT_URL)
