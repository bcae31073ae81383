from django.urls import path

from wijken import views

app_name = "wijken"
urlpatterns = [
    path("wijken/", views.wijk_list, name="wijk_list"),
    path("wijken/nieuw/", views.wijk_create, name="wijk_create"),
    path("wijken/<str:code>/bewerken/", views.wijk_update, name="wijk_update"),
    path("buurten/", views.buurt_list, name="buurt_list"),
    path("buurten/nieuw/", views.buurt_create, name="buurt_create"),
    path("buurten/<str:code>/bewerken/", views.buurt_update, name="buurt_update"),
]
