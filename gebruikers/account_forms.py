"""allauth's forms in our words. ACCOUNT_FORMS in the settings names them."""

from allauth.account import forms as allauth_forms
from allauth.account.fields import EmailField, PasswordField, SetPasswordField
from django import forms
from django.urls import reverse_lazy

from gebruikers.inlogpogingen import mag_herstelmail
from kern.indeling import Deel, Knoppen, Koppeling, Layout, MetIndeling

NIEUW_WACHTWOORD = "Minstens 8 tekens. Een korte zin is makkelijk te onthouden en moeilijk te raden."


VERDER = Deel("account/_verder.html")
VERGETEN = Koppeling("Wachtwoord vergeten?", reverse_lazy("account_reset_password"))


def _email():
    return EmailField(
        label="E-mailadres",
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={
            "required": "Vul je e-mailadres in.",
            "invalid": "Dit is geen volledig e-mailadres. Het ziet eruit als naam@organisatie.nl.",
        },
    )


def _wachtwoord(label, veldsoort=PasswordField, **kwargs):
    veld = veldsoort(label=label, error_messages={"required": "Vul dit wachtwoord in."}, **kwargs)
    del veld.widget.attrs["placeholder"]
    return veld


def _nieuw_wachtwoord(label):
    return _wachtwoord(label, SetPasswordField, help_text=NIEUW_WACHTWOORD)


class TweeKeerHetzelfde(MetIndeling, forms.Form):
    """Before allauth's form in the list of bases: its own check says the same in other words."""

    titel = "Kies een wachtwoord"
    indeling = Layout(VERDER, "password1", "password2")

    password1 = _nieuw_wachtwoord("Wachtwoord")
    password2 = _wachtwoord("Wachtwoord, nog een keer", autocomplete="new-password")

    def clean(self):
        gegevens = forms.Form.clean(self)
        eerste, tweede = gegevens.get("password1"), gegevens.get("password2")
        if eerste and tweede and eerste != tweede:
            self.add_error("password2", "Deze twee zijn niet gelijk. Typ het wachtwoord nog een keer.")
        return gegevens


class InlogForm(MetIndeling, allauth_forms.LoginForm):
    titel = "Inloggen"
    indeling = Layout(VERDER, "login", "password")
    knoppen = Knoppen("Inloggen", VERGETEN)
    actie = reverse_lazy("account_login")  # shown in the place of other pages, too

    password = _wachtwoord("Wachtwoord", autocomplete="current-password")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"] = _email()
        self.order_fields(["login", "password"])


class WachtwoordWijzigenForm(TweeKeerHetzelfde, allauth_forms.ChangePasswordForm):
    titel = "Wachtwoord wijzigen"
    indeling = Layout(VERDER, "oldpassword", "password1", "password2")
    knoppen = Knoppen("Wijzigen", VERGETEN)

    oldpassword = _wachtwoord("Huidig wachtwoord", autocomplete="current-password")
    password1 = _nieuw_wachtwoord("Nieuw wachtwoord")
    password2 = _wachtwoord("Nieuw wachtwoord, nog een keer", autocomplete="new-password")


class WachtwoordOpnieuwForm(MetIndeling, allauth_forms.ReauthenticateForm):
    """Asked before something that a stranger at an open screen must not do."""

    titel = "Ben jij het?"
    intro = "Vul voor de zekerheid je wachtwoord nog een keer in."
    indeling = Layout(VERDER, "password")
    knoppen = Knoppen("Verder")

    password = _wachtwoord("Wachtwoord", autocomplete="current-password")


class WachtwoordKiezenForm(TweeKeerHetzelfde, allauth_forms.SetPasswordForm):
    pass


class WachtwoordVergetenForm(MetIndeling, allauth_forms.ResetPasswordForm):
    titel = "Wachtwoord vergeten?"
    intro = "Vul je e-mailadres in. Je krijgt een mail met een link om een nieuw wachtwoord te kiezen."
    indeling = Layout("email")
    knoppen = Knoppen("Stuur mij een link", Koppeling("Terug naar inloggen", reverse_lazy("account_login")))

    email = _email()

    def save(self, request, **kwargs):
        """Sends the mail, up to a number per address and day. Beyond it nothing is sent and the page says the same:
        the links of before still work, and nobody learns whether the address is known."""
        if mag_herstelmail(request, self.cleaned_data["email"]):
            return super().save(request, **kwargs)
        return self.cleaned_data["email"]


class WachtwoordUitMailForm(TweeKeerHetzelfde, allauth_forms.ResetPasswordKeyForm):
    intro = "Daarna ben je meteen ingelogd."
