"""The login page of allauth, which hands on what was sent before it was there."""

from allauth.account.views import LoginView

from gebruikers.verlopen_sessie import VELD, verzonden_uit, vraag_alsnog


def na_inloggen(request, user):
    """The page that asks about what was sent before the login; None when there was nothing of this person."""
    van, verzegeld = request.session.pop(VELD, (None, ""))
    verzonden = verzonden_uit(verzegeld) if van == user.pk else None
    return vraag_alsnog(request, verzonden, kop="Je was uitgelogd") if verzonden else None


class Inloggen(LoginView):
    def form_valid(self, form):
        if verzegeld := self.request.POST.get(VELD):
            # For `na_inloggen`: the second step may come between, and then somebody else may turn up.
            self.request.session[VELD] = [form.user.pk, verzegeld]
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        verzonden = verzonden_uit(self.request.POST.get(VELD, ""))  # a wrong password must not lose it
        return super().get_context_data(**kwargs) | {"verzonden": verzonden}
