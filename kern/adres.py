"""Addresses of our own: which ones we lead people to, and how the code of an area stands in one.

Importing this registers `<gebiedscode:code>`.
"""

from urllib.parse import urlsplit, urlunsplit

from django.urls import register_converter
from django.urls.converters import StringConverter
from django.utils.http import url_has_allowed_host_and_scheme


def eigen_pad(adres, *, host=None):
    """The path that `adres` (text or None) is on this site, with its query; "" when it isn't one of ours. With `host`,
    the one of this request, `adres` may be whole, as a browser gives it; its fragment then stays behind.

    Against open redirects: CWE-601.
    """
    adres = adres or ""
    if host and url_has_allowed_host_and_scheme(adres, allowed_hosts={host}):
        delen = urlsplit(adres)
        adres = urlunsplit(delen._replace(scheme="", netloc="", path=delen.path or "/", fragment=""))
    # Asked of what is left: at our own host a path can look like another's, as in https://opbouw.example//evil.example.
    veilig = adres.startswith("/") and url_has_allowed_host_and_scheme(adres, allowed_hosts=None)
    return adres if veilig else ""


class GebiedscodeConverter(StringConverter):
    """Letters and digits only: with anything else in it there is no such page, and no query to ask for it."""

    regex = "[0-9A-Za-z]{1,10}"


register_converter(GebiedscodeConverter, "gebiedscode")
