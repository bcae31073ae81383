from django.urls import path

from initiatieven import views
from kern.tabel import lijst_paden

app_name = "initiatieven"
urlpatterns = [
    *lijst_paden("", views.initiatief_list, "initiatief_list"),
    path("nieuw/", views.initiatief_create, name="initiatief_create"),
    path("<int:pk>/", views.initiatief_detail, name="initiatief_detail"),
    path("<int:pk>/bewerken/", views.initiatief_update, name="initiatief_update"),
    path("<int:pk>/bevestigen/", views.initiatief_confirm, name="initiatief_confirm"),
]
