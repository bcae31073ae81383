"""The error pages: what happened, and what to do."""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from gebruikers.verlopen_sessie import is_van_onszelf, verzonden_met, vraag_alsnog, vraag_inloggen

PAGINAS = {
    400: (
        "Dit verzoek klopt niet",
        "De pagina kreeg iets dat ze niet begrijpt. Ga een stap terug en probeer het opnieuw.",
    ),
    403: (
        "Dit is niet voor jou te zien",
        "Je bent ingelogd, maar jouw rol heeft hier geen toegang toe. "
        "Denk je dat dit wel moet? Vraag het aan de beheerder van je gemeente.",
    ),
    404: (
        "Hier ontbreekt een steen",
        "Deze pagina bestaat niet, of hoort bij een andere gemeente of organisatie. Klopt het adres?",
    ),
    405: (
        "Dit adres is geen pagina",
        "Hier komt alleen iets aan dat je met een knop verstuurt. Er is nu niets gewijzigd. "
        "Ga naar het begin en open daar de pagina met de knop.",
    ),
    500: (
        "Er ging iets mis bij ons",
        "Dit ligt niet aan jou, en er is niets half opgeslagen. "
        "Probeer het over een minuut opnieuw; blijft het misgaan, meld het dan bij je beheerder.",
    ),
}
CSRF = (
    "Deze pagina stond te lang open",
    "Er is niets opgeslagen. Open de pagina opnieuw en probeer het nog een keer. Zo weten we zeker dat jij het bent.",
)


def _kaal(status, kop, tekst):
    """Without menu, and so without the database: it also comes when that is down."""
    return HttpResponse(render_to_string("fout.html", {"kop": kop, "tekst": tekst}), status=status)


def _met_menu(request, status):
    kop, tekst = PAGINAS[status]
    return render(request, "fout.html", {"kop": kop, "tekst": tekst}, status=status)


def bad_request(request, exception):
    return _kaal(400, *PAGINAS[400])


def permission_denied(request, exception):
    return _met_menu(request, 403)


def page_not_found(request, exception):
    return _met_menu(request, 404)


def server_error(request):
    return _kaal(500, *PAGINAS[500])


def verkeerde_methode(get_response):
    """Middleware: Django has no handler for a 405, and answers it with an empty page. Status and Allow stay."""

    def middleware(request):
        response = get_response(request)
        if response.status_code == 405:
            pagina = _met_menu(request, 405)
            response.content, response.headers["Content-Type"] = (
                pagina.content,
                pagina.headers["Content-Type"],
            )
        return response

    return middleware


def csrf_failure(request, reason=""):
    """What was typed comes back, to be sent with a fresh token; but only when one of our own pages sent it. What
    another site sends must never be one click away."""
    verzonden = verzonden_met(request) if is_van_onszelf(request) else None
    if verzonden is None or not verzonden.vraagt_login:
        return _kaal(403, *CSRF)
    if not request.user.is_authenticated:
        return vraag_inloggen(request, verzonden, status=403)
    return vraag_alsnog(request, verzonden, kop=CSRF[0], status=403)
