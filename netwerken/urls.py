from django.urls import path

from netwerken import views

app_name = "netwerken"
urlpatterns = [
    path("netwerken/", views.netwerk_list, name="netwerk_list"),
    path("netwerken/nieuw/", views.netwerk_create, name="netwerk_create"),
    path("netwerken/<int:pk>/", views.netwerk_detail, name="netwerk_detail"),
    path("netwerken/<int:pk>/bewerken/", views.netwerk_update, name="netwerk_update"),
    path("netwerken/<int:pk>/bevestigen/", views.netwerk_confirm, name="netwerk_confirm"),
    path("wijkteams/", views.wijkteam_list, name="wijkteam_list"),
    path("wijkteams/<int:pk>/", views.wijkteam_detail, name="wijkteam_detail"),
    path("beheer/wijkteams/", views.wijkteam_beheer_list, name="wijkteam_beheer_list"),
    path("beheer/wijkteams/nieuw/", views.wijkteam_create, name="wijkteam_create"),
    path("beheer/wijkteams/<int:pk>/bewerken/", views.wijkteam_update, name="wijkteam_update"),
]
