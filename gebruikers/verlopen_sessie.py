"""What was sent without a login, or from a page that stood open too long, and is not lost by it.

It travels as hidden fields in the pages themselves, and is sent again when whoever is logged in says so. Nothing of
it is kept on the server, but for the minute between a password and a second step (in the session). Why so:
docs/besluiten/0011.
"""

import datetime
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core import signing
from django.shortcuts import render
from django.urls import resolve
from django.utils.html import format_html

from gebruikers.account_forms import InlogForm
from kern.adres import eigen_pad

VELD = "verzonden"
"""Name of the hidden field of the login page in which it travels."""
HOUDBAAR = datetime.timedelta(hours=1)
MEESTE_TEKENS = 100_000
"""Of names and values together. The largest form of ours, filled to the brim and with its beginning, is half of it."""
CSRF = "csrfmiddlewaretoken"
GEHEIM = ("password", "wachtwoord")
ZOUT = "gebruikers.verlopen_sessie"
NAMEN = {
    "activiteiten:activiteit_create": "Loggen",
    "activiteiten:activiteit_uit_zin": "Start, in één zin",
    "activiteiten:presentie": "Start, ik was aanwezig",
    "activiteiten:reeks_create": "Nieuwe reeks",
    "activiteiten:sjabloon_create": "Bewaar als sjabloon",
    "initiatieven:initiatief_create": "Nieuw initiatief",
    "netwerken:netwerk_create": "Nieuw netwerk",
    "gebruikers": "Mensen",
}
"""How a page is called, by the name of its address; else by the first part of that name."""
DADEN = {
    "create": "opslaan",
    "update": "opslaan",
    "set_inwoners": "opslaan",
    "uit_zin": "verder invullen",
    "presentie": "opslaan",
    "delete": "verwijderen",
    "restore": "terugzetten",
    "confirm": "bevestigen",
    "sluiten": "afsluiten",
    "heropenen": "heropenen",
    "end": "beëindigen",
}
"""What a button does, by how the name of its address ends; what is not here is called by ANDERS."""
ANDERS = "versturen"


@dataclass(frozen=True)
class Verzonden:
    """A POST that was not carried out: where it went, what it held, and the page with the form."""

    adres: str
    velden: tuple
    terug: str

    @property
    def pagina(self):
        kamer = self._plek.namespace
        return (
            NAMEN.get(self._plek.view_name) or NAMEN.get(kamer) or kamer.capitalize() or "een andere pagina"
        )

    @property
    def daad(self):
        """What sending it again does, as an infinitive: nobody is offered a deletion as something to save."""
        naam = self._plek.url_name or ""
        return next((daad for eind, daad in DADEN.items() if naam.endswith(eind)), ANDERS)

    @property
    def vraagt_login(self):
        return getattr(self._plek.func, "login_required", True)

    @property
    def _plek(self):
        return resolve(urlsplit(self.adres).path)

    def verzegeld(self):
        """As text that only we can have made; `uit` reads it."""
        return signing.dumps([self.adres, self.velden, self.terug], salt=ZOUT, compress=True)


def verzonden_met(request):
    """The Verzonden of this POST, or the one that a login page was carrying. None when there is nothing to send again,
    or when we shouldn't: a password, a file (no page can hand that back), or more than fits."""
    if VELD in request.POST:
        return verzonden_uit(request.POST[VELD])
    velden = tuple(
        (naam, waarde) for naam, waarden in request.POST.lists() for waarde in waarden if naam != CSRF
    )
    if not velden or request.FILES or any(woord in naam.lower() for naam, _ in velden for woord in GEHEIM):
        return None
    if sum(len(naam) + len(waarde) for naam, waarde in velden) > MEESTE_TEKENS:
        return None
    return Verzonden(request.get_full_path(), velden, pad_van(request.headers.get("Referer"), request))


def verzonden_uit(tekst):
    """The Verzonden that was sealed into `tekst`; None when that is not ours, or older than an hour."""
    try:
        adres, velden, terug = signing.loads(tekst, salt=ZOUT, max_age=HOUDBAAR)
    except signing.BadSignature:
        return None
    return Verzonden(adres, tuple(map(tuple, velden)), terug)


def is_van_onszelf(request):
    """Whether the browser says that one of our own pages sent this. A page of another can't make it say so."""
    herkomst = request.headers.get("Origin") or request.headers.get("Referer", "")
    delen = urlsplit(herkomst)
    return (delen.scheme, delen.netloc) == (request.scheme, request.get_host())


def vraag_inloggen(request, verzonden, *, status):
    """The login page, with what was sent in it. Unseen: somebody else may log in here."""
    volgende = '<input type="hidden" name="{}" value="{}">'
    ctx = {
        "form": InlogForm(request=request),
        "verzonden": verzonden,
        "redirect_field": format_html(volgende, REDIRECT_FIELD_NAME, verzonden.terug),
    }
    return render(request, "account/login.html", ctx, status=status)


def vraag_alsnog(request, verzonden, *, kop, status=200):
    """The question whether this person wants to send it after all. The form goes to where it went before: that view
    asks again who may do what."""
    ctx = {"verzonden": verzonden, "kop": kop}
    return render(request, "gebruikers/alsnog.html", ctx, status=status)


def pad_van(url, request):
    """Path and query of `url` when it is an address of ours, else the start page."""
    return eigen_pad(url, host=request.get_host()) or "/"
