from django.urls import path

from gebruikers import views
from kern.tabel import lijst_paden

app_name = "gebruikers"
urlpatterns = [
    *lijst_paden("", views.mens_list, "mens_list"),
    path("nieuw/", views.mens_create, name="mens_create"),
    path("<int:pk>/", views.mens_detail, name="mens_detail"),
    path("<int:pk>/uitnodigen/", views.mens_invite, name="mens_invite"),
    path("<int:pk>/aanstelling/", views.aanstelling_create, name="aanstelling_create"),
    path("aanstelling/<int:pk>/beeindigen/", views.aanstelling_end, name="aanstelling_end"),
    path("aanstelling/<int:pk>/terugzetten/", views.aanstelling_restore, name="aanstelling_restore"),
]
