from django.urls import path

from kern.tabel import lijst_paden
from wijken import views

app_name = "wijken"
urlpatterns = [
    *lijst_paden("wijken/", views.wijk_list, "wijk_list"),
    path("wijken/nieuw/", views.wijk_create, name="wijk_create"),
    path("wijken/<gebiedscode:code>/bewerken/", views.wijk_update, name="wijk_update"),
    path("wijken/<gebiedscode:code>/inwoners/", views.wijk_set_inwoners, name="wijk_set_inwoners"),
    path("wijken/<gebiedscode:code>/vervallen/", views.wijk_end, name="wijk_end"),
    path("wijken/<gebiedscode:code>/herstellen/", views.wijk_restore, name="wijk_restore"),
    *lijst_paden("buurten/", views.buurt_list, "buurt_list"),
    path("buurten/nieuw/", views.buurt_create, name="buurt_create"),
    path("buurten/<gebiedscode:code>/bewerken/", views.buurt_update, name="buurt_update"),
    path("buurten/<gebiedscode:code>/inwoners/", views.buurt_set_inwoners, name="buurt_set_inwoners"),
    path("buurten/<gebiedscode:code>/vervallen/", views.buurt_end, name="buurt_end"),
    path("buurten/<gebiedscode:code>/herstellen/", views.buurt_restore, name="buurt_restore"),
]
