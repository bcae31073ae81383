"""How often a login may go wrong, so that it stops an attacker and not the owner or a whole office.

A browser in which somebody logged in before is known for that person's address, by a signed cookie, and has a count
of its own: what strangers try elsewhere doesn't stop it. Strangers are counted per address and place (IP), per
address, and per place; the last two are wide, and shut out unknown browsers only. (The idea is OWASP's "device
cookie".) Whoever is refused everywhere still has the mail with a new password. The limits stand in
ACCOUNT_RATE_LIMITS, the counts in the cache.
"""

import time
from math import ceil

from allauth.core.internal import ratelimit
from django.core import signing
from django.core.cache import cache
from django.utils.crypto import get_random_string, salted_hmac

COOKIE = "opbouw_apparaat"
COOKIE_LEEFTIJD = 365 * 24 * 60 * 60  # seconds
MEESTE_ADRESSEN = 8  # on a phone that colleagues share; the oldest goes
ZOUT = "gebruikers.inlogpogingen"
APP = "allauth.account"


class Poging:
    """One try to log in with this address. Counts at once, so that tries at the same time all count."""

    def __init__(self, request, email):
        self.request, self.email = request, email.lower()
        self.gebruikt = []

    def tel(self):
        """Counts the try. Gives how long to wait in minutes (int, rounded up), 0 when it may go on."""
        for soort, sleutel in self._tellers():
            gebruik = ratelimit.consume(self.request, app=APP, action=soort, key=sleutel)
            if not gebruik:
                return self._wachttijd(soort, sleutel)
            self.gebruikt.append(gebruik)
        return 0

    def rollback(self):
        """Takes the count back: the password was right. (allauth calls it, by this name.)"""
        for gebruik in self.gebruikt:
            gebruik.rollback()

    def vergeet(self):
        """Starts this address anew, here: its owner chose another password by mail."""
        for soort, sleutel in self._tellers():
            if soort != "inlog_plek":
                ratelimit.clear(self.request, app=APP, action=soort, key=sleutel)

    def _tellers(self):
        apparaat, bekend = _apparaat(self.request)
        if _kenmerk(self.email) in bekend:
            return [("inlog_apparaat", f"{apparaat}:{self.email}")]
        plek = ratelimit.get_ip(self.request)
        return [
            ("inlog_adres_en_plek", f"{self.email}:{plek}"),
            ("inlog_adres", self.email),
            ("inlog_plek", None),
        ]

    def _wachttijd(self, soort, sleutel):
        nu, langste = time.time(), 0
        for rate in ratelimit.get_rates(app=APP, action=soort):
            naam = ratelimit.get_cache_key(self.request, app=APP, action=soort, rate=rate, key=sleutel)
            tijden = cache.get(naam, [])  # newest first
            if len(tijden) >= rate.amount:
                langste = max(langste, tijden[rate.amount - 1] + rate.duration - nu)
        return max(1, ceil(langste / 60))


def onthoud_apparaat(request, response, user):
    """Makes this browser known for the address of `user`, who has just logged in."""
    apparaat, bekend = _apparaat(request)
    kenmerk = _kenmerk(user.email)
    kenmerken = [kenmerk, *(ander for ander in bekend if ander != kenmerk)][:MEESTE_ADRESSEN]
    response.set_signed_cookie(
        COOKIE,
        ".".join([apparaat or get_random_string(22), *kenmerken]),
        salt=ZOUT,
        max_age=COOKIE_LEEFTIJD,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


def mag_herstelmail(request, email):
    """Whether this address may have one more mail with a link today. Counts it."""
    return bool(ratelimit.consume(request, app=APP, action="herstelmail", key=email.lower()))


def _apparaat(request):
    """The name of this browser, "" for a stranger, and the marks of the addresses that it is known for."""
    try:
        waarde = request.get_signed_cookie(COOKIE, salt=ZOUT, max_age=COOKIE_LEEFTIJD)
    except (KeyError, signing.BadSignature):
        return "", []
    apparaat, *kenmerken = waarde.split(".")
    return apparaat, kenmerken


def _kenmerk(email):
    """A mark of the address: who finds the browser doesn't find the addresses in it."""
    return salted_hmac(ZOUT, email.lower()).hexdigest()[:24]
