from django.urls import path

from activiteiten.views import log, snel

app_name = "activiteiten"
urlpatterns = [
    path("", log.activiteit_list, name="activiteit_list"),
    path("nieuw/", log.activiteit_create, name="activiteit_create"),
    path("zin/", log.activiteit_uit_zin, name="activiteit_uit_zin"),
    path("presentie/", snel.presentie, name="presentie"),
    path("sjablonen/", snel.sjabloon_list, name="sjabloon_list"),
    path("sjablonen/<int:pk>/verwijderen/", snel.sjabloon_delete, name="sjabloon_delete"),
    path("<int:pk>/", log.activiteit_detail, name="activiteit_detail"),
    path("<int:pk>/bewerken/", log.activiteit_update, name="activiteit_update"),
    path("<int:pk>/verwijderen/", log.activiteit_delete, name="activiteit_delete"),
    path("<int:pk>/terugzetten/", log.activiteit_restore, name="activiteit_restore"),
    path("<int:pk>/sjabloon/", snel.sjabloon_create, name="sjabloon_create"),
    path("<int:pk>/groei/", snel.groei_create, name="groei_create"),
    path("groei/<int:pk>/losmaken/", snel.groei_delete, name="groei_delete"),
]
