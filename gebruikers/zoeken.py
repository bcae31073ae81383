"""A search that points at a person is not run (design, section 8).

It is stopped before any page, list or file sees it: an address stays in the history of a browser and in logs of
others, so that it is also cleaned.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from taal.persoonsgegevens import SOORTEN, vind

ZOEKVELDEN = ("tekst",)
"""Parameters in which somebody types what to look for. Not those in which colleagues are looked up."""


def geen_persoon_zoeken(get_response):
    """Middleware: leads whoever searches for a person to the same page without that, which says why."""

    def middleware(request):
        vondsten = [vondst for veld in ZOEKVELDEN for vondst in vind(request.GET.get(veld, ""))]
        if not vondsten or not request.user.is_authenticated:
            return get_response(request)
        wat = SOORTEN[vondsten[0].soort]
        messages.warning(
            request,
            f"Hier zit een {wat} in. Naar een bewoner zoeken kan niet: Opbouw houdt niemand bij. "
            "Zoek op wat er gebeurde, of op de wijk.",
        )
        query = request.GET.copy()
        for veld in ZOEKVELDEN:
            query.pop(veld, None)
        naar = f"{request.path}?{query.urlencode()}" if query else request.path
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=204, headers={"HX-Redirect": naar})
        return redirect(naar)

    return middleware
