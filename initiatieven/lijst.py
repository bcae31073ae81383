"""What the filtered lists of initiatieven and netwerken share."""

from django.core.paginator import Paginator

from gebruikers.bevoegdheden import Bevoegdheid
from initiatieven.query import eigen_werkplekken

PER_BLADZIJDE = 25


def lijst_context(request, filter):
    """What the page and the htmx part of a filtered list need.

    A filter that does not hold finds nothing: the whole list would seem to be its answer.
    """
    filter.form.actie = request.path
    gevonden = filter.qs if filter.form.is_valid() else filter.queryset.none()
    return {
        "filter": filter,
        "pagina": Paginator(gevonden, PER_BLADZIJDE).get_page(request.GET.get("pagina")),
        "mag_toevoegen": request.user.heeft(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN),
        "toont_begeleider": bool(eigen_werkplekken(request.user)),
        "toont_gemeente": len(request.user.rechten.gemeente_ids()) > 1,
    }
