"""Addresses of our own: which ones we lead people to, and how the code of an area or a week stands in one.

Importing this registers `<gebiedscode:code>`, `<maand:maand>` and `<week:week>`.
"""

from urllib.parse import urlsplit, urlunsplit

from django.urls import register_converter
from django.urls.converters import StringConverter
from django.utils.http import url_has_allowed_host_and_scheme

from kern.datum import Week


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


class WeekConverter:
    """A week in an address: 2026-47. One that does not exist is no address."""

    regex = "[0-9]{4}-[0-9]{2}"

    def to_python(self, value):
        return Week(*map(int, value.split("-")))

    def to_url(self, week):
        return f"{week.jaar:04d}-{week.nummer:02d}"


class MaandConverter(StringConverter):
    """A month in an address: 2026-11."""

    regex = "[0-9]{4}-[0-9]{2}"


register_converter(MaandConverter, "maand")
register_converter(GebiedscodeConverter, "gebiedscode")
register_converter(WeekConverter, "week")
