"""allauth's forms in our words. ACCOUNT_FORMS in the settings names them."""

from allauth.account import forms as allauth_forms
from allauth.account.fields import EmailField, PasswordField, SetPasswordField
from django import forms

NIEUW_WACHTWOORD = "Minstens 8 tekens. Een korte zin is makkelijk te onthouden en moeilijk te raden."


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


class TweeKeerHetzelfde:
    """Before allauth's form in the list of bases: its own check says the same in other words."""

    def clean(self):
        gegevens = forms.Form.clean(self)
        eerste, tweede = gegevens.get("password1"), gegevens.get("password2")
        if eerste and tweede and eerste != tweede:
            self.add_error("password2", "Deze twee zijn niet gelijk. Typ het wachtwoord nog een keer.")
        return gegevens


class InlogForm(allauth_forms.LoginForm):
    password = _wachtwoord("Wachtwoord", autocomplete="current-password")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"] = _email()
        self.order_fields(["login", "password"])


class WachtwoordWijzigenForm(TweeKeerHetzelfde, allauth_forms.ChangePasswordForm):
    oldpassword = _wachtwoord("Huidig wachtwoord", autocomplete="current-password")
    password1 = _nieuw_wachtwoord("Nieuw wachtwoord")
    password2 = _wachtwoord("Nieuw wachtwoord, nog een keer", autocomplete="new-password")


class WachtwoordKiezenForm(TweeKeerHetzelfde, allauth_forms.SetPasswordForm):
    password1 = _nieuw_wachtwoord("Wachtwoord")
    password2 = _wachtwoord("Wachtwoord, nog een keer", autocomplete="new-password")


class WachtwoordVergetenForm(allauth_forms.ResetPasswordForm):
    email = _email()


class WachtwoordUitMailForm(TweeKeerHetzelfde, allauth_forms.ResetPasswordKeyForm):
    password1 = _nieuw_wachtwoord("Wachtwoord")
    password2 = _wachtwoord("Wachtwoord, nog een keer", autocomplete="new-password")
