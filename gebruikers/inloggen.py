"""The login page of allauth, which hands on what was sent before it was there."""

from allauth.account.views import LoginView

from gebruikers.verlopen_sessie import VELD, verzonden_uit, vraag_alsnog


class Inloggen(LoginView):
    def form_valid(self, form):
        antwoord = super().form_valid(form)
        verzonden = verzonden_uit(self.request.POST.get(VELD, ""))
        if verzonden and self.request.user.is_authenticated:
            return vraag_alsnog(self.request, verzonden, kop="Je was uitgelogd")
        return antwoord

    def get_context_data(self, **kwargs):
        verzonden = verzonden_uit(self.request.POST.get(VELD, ""))  # a wrong password must not lose it
        return super().get_context_data(**kwargs) | {"verzonden": verzonden}
