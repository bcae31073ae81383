"""The forms of the second step in our words. MFA_FORMS in the settings names them."""

from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.recovery_codes.forms import GenerateRecoveryCodesForm
from allauth.mfa.totp.forms import ActivateTOTPForm, DeactivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.urls import reverse_lazy

from kern.indeling import Deel, Knoppen, Koppeling, Layout, MetIndeling

TWEEDE_STAP = reverse_lazy("mfa_index")


def _code(uitleg):
    return forms.CharField(
        label="Code",
        help_text=uitleg,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": "Vul de code in."},
    )


class CodeForm(MetIndeling, mfa_forms.AuthenticateForm):
    titel = "Je tweede stap"
    indeling = Layout("code")
    knoppen = Knoppen("Inloggen")

    code = _code("Zes cijfers uit de app op je telefoon. Of een van je herstelcodes.")


class AppInstellenForm(MetIndeling, ActivateTOTPForm):
    titel = "Een app instellen"
    intro = (
        "Open op je telefoon een app voor codes, zoals die van je werk of van je telefoon zelf. "
        "Scan daarmee deze code, en typ hieronder de zes cijfers die de app laat zien."
    )
    indeling = Layout(Deel("mfa/totp/_qr.html"), "code")
    knoppen = Knoppen("Instellen", Koppeling("Annuleren", TWEEDE_STAP))

    code = _code("Zes cijfers. Ze wisselen elke halve minuut.")


class AppWeghalenForm(MetIndeling, DeactivateTOTPForm):
    titel = "De app weghalen"
    intro = "Daarna vraagt Opbouw bij het inloggen geen code uit deze app meer."
    indeling = Layout()
    knoppen = Knoppen("Weghalen", Koppeling("Annuleren", TWEEDE_STAP))


class NieuweHerstelcodesForm(MetIndeling, GenerateRecoveryCodesForm):
    titel = "Nieuwe herstelcodes"
    intro = "Je krijgt tien nieuwe codes. De oude werken daarna niet meer."
    indeling = Layout()
    knoppen = Knoppen("Maak nieuwe codes", Koppeling("Annuleren", TWEEDE_STAP))


class PasskeyForm(MetIndeling, AddWebAuthnForm):
    """Sent by allauth's script once the browser has made the key: see the template."""

    titel = "Een passkey toevoegen"
    intro = "Je telefoon of computer vraagt om je vingerafdruk, gezicht of pincode. Opbouw krijgt die niet te zien."
    indeling = Layout("name")
    knoppen = None
    is_deel = True

    name = forms.CharField(
        label="Naam", required=False, max_length=60, help_text="Zoals: telefoon, of laptop van het werk."
    )
