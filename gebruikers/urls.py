from django.urls import path

from gebruikers import views

app_name = "gebruikers"
urlpatterns = [
    path("", views.mens_list, name="mens_list"),
    path("nieuw/", views.mens_create, name="mens_create"),
    path("<int:pk>/", views.mens_detail, name="mens_detail"),
    path("<int:pk>/uitnodigen/", views.mens_invite, name="mens_invite"),
    path("<int:pk>/aanstelling/", views.aanstelling_create, name="aanstelling_create"),
    path("aanstelling/<int:pk>/beeindigen/", views.aanstelling_end, name="aanstelling_end"),
    path("aanstelling/<int:pk>/terugzetten/", views.aanstelling_restore, name="aanstelling_restore"),
]
