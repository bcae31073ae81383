from django.urls import path

from initiatieven import views

app_name = "initiatieven"
urlpatterns = [
    path("", views.initiatief_list, name="initiatief_list"),
    path("nieuw/", views.initiatief_create, name="initiatief_create"),
    path("<int:pk>/", views.initiatief_detail, name="initiatief_detail"),
    path("<int:pk>/bewerken/", views.initiatief_update, name="initiatief_update"),
    path("<int:pk>/bevestigen/", views.initiatief_confirm, name="initiatief_confirm"),
]
