from django.urls import path

from kern.tabel import lijst_paden
from netwerken import views

app_name = "netwerken"
urlpatterns = [
    *lijst_paden("netwerken/", views.netwerk_list, "netwerk_list"),
    path("netwerken/nieuw/", views.netwerk_create, name="netwerk_create"),
    path("netwerken/<int:pk>/", views.netwerk_detail, name="netwerk_detail"),
    path("netwerken/<int:pk>/bewerken/", views.netwerk_update, name="netwerk_update"),
    path("netwerken/<int:pk>/bevestigen/", views.netwerk_confirm, name="netwerk_confirm"),
    *lijst_paden("wijkteams/", views.wijkteam_list, "wijkteam_list"),
    path("wijkteams/<int:pk>/", views.wijkteam_detail, name="wijkteam_detail"),
    *lijst_paden("beheer/wijkteams/", views.wijkteam_beheer_list, "wijkteam_beheer_list"),
    path("beheer/wijkteams/nieuw/", views.wijkteam_create, name="wijkteam_create"),
    path("beheer/wijkteams/<int:pk>/bewerken/", views.wijkteam_update, name="wijkteam_update"),
]
