from django.urls import path

from kern.tabel import lijst_paden
from wijken import views


def gebied_paden(soort, route):
    """The pages of one kind of area: `wijk` or `buurt`."""
    adressen = {
        "create": ("nieuw/", views.gebied_create),
        "update": ("<gebiedscode:code>/bewerken/", views.gebied_update),
        "set_inwoners": ("<gebiedscode:code>/inwoners/", views.gebied_set_inwoners),
        "end": ("<gebiedscode:code>/vervallen/", views.gebied_end),
        "restore": ("<gebiedscode:code>/herstellen/", views.gebied_restore),
    }
    return [
        path(f"{route}{adres}", view, {"soort": soort}, name=f"{soort}_{wat}")
        for wat, (adres, view) in adressen.items()
    ]


app_name = "wijken"
urlpatterns = [
    *lijst_paden("wijken/", views.wijk_list, "wijk_list"),
    *gebied_paden("wijk", "wijken/"),
    path("wijken/<gebiedscode:code>/opvolging/", views.opvolging_create, name="opvolging_create"),
    path(
        "wijken/<gebiedscode:code>/opvolging/<int:pk>/weg/", views.opvolging_delete, name="opvolging_delete"
    ),
    *lijst_paden("buurten/", views.buurt_list, "buurt_list"),
    *gebied_paden("buurt", "buurten/"),
]
