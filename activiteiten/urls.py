from django.urls import path

from activiteiten import views

app_name = "activiteiten"
urlpatterns = [
    path("", views.activiteit_list, name="activiteit_list"),
    path("nieuw/", views.activiteit_create, name="activiteit_create"),
    path("<int:pk>/", views.activiteit_detail, name="activiteit_detail"),
    path("<int:pk>/bewerken/", views.activiteit_update, name="activiteit_update"),
    path("<int:pk>/verwijderen/", views.activiteit_delete, name="activiteit_delete"),
    path("<int:pk>/terugzetten/", views.activiteit_restore, name="activiteit_restore"),
]
