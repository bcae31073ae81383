from django.urls import path

from activiteiten.views import log

app_name = "activiteiten"
urlpatterns = [
    path("", log.activiteit_list, name="activiteit_list"),
    path("nieuw/", log.activiteit_create, name="activiteit_create"),
    path("<int:pk>/", log.activiteit_detail, name="activiteit_detail"),
    path("<int:pk>/bewerken/", log.activiteit_update, name="activiteit_update"),
    path("<int:pk>/verwijderen/", log.activiteit_delete, name="activiteit_delete"),
    path("<int:pk>/terugzetten/", log.activiteit_restore, name="activiteit_restore"),
]
