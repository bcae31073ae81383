from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings


class GebruikerBackend(AuthenticationBackend):
    """Logs in by e-mail; a demo account, whose password everybody knows, only in the demo and in tests.

    Also asked on every request of somebody who is logged in: a session that is open ends with it.
    """

    def user_can_authenticate(self, user):
        if user.is_demo and settings.OPBOUW_MODUS == "productie":
            return False
        return super().user_can_authenticate(user)
