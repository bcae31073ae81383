from django.urls import path

from activiteiten.apparaat import views as wachtrij
from activiteiten.log.views import log, snel, verwijderd
from activiteiten.maanden.views import bezwaren
from activiteiten.maanden.views import maanden as afsluiten
from activiteiten.plannen.views import agenda, reeksen, week
from activiteiten.terugblik.views import terugblik
from kern.tabel import lijst_paden

app_name = "activiteiten"
urlpatterns = [
    *lijst_paden("", log.activiteit_list, "activiteit_list"),
    path("nieuw/", log.activiteit_create, name="activiteit_create"),
    path("zin/", log.activiteit_uit_zin, name="activiteit_uit_zin"),
    path("verwijderd/", verwijderd.verwijderd_list, name="verwijderd_list"),
    path("presentie/", snel.presentie, name="presentie"),
    path("sjablonen/", snel.sjabloon_list, name="sjabloon_list"),
    path("sjablonen/<int:pk>/verwijderen/", snel.sjabloon_delete, name="sjabloon_delete"),
    path("woorden/", snel.soortwoord_list, name="soortwoord_list"),
    path("woorden/<int:pk>/weghalen/", snel.soortwoord_delete, name="soortwoord_delete"),
    path("offline/", wachtrij.offline, name="offline"),
    path("wachtrij/", wachtrij.wachtrij, name="wachtrij"),
    path("wachtrij/overzicht/", wachtrij.wachtrij_list, name="wachtrij_list"),
    path("maanden/", afsluiten.maand_list, name="maand_list"),
    path("maanden/sluiten/", afsluiten.maand_sluiten, name="maand_sluiten"),
    path("maanden/sluiten/ongedaan-maken/", afsluiten.maand_undo, name="maand_undo"),
    path("maanden/<int:pk>/heropenen/", afsluiten.maand_heropenen, name="maand_heropenen"),
    path("bezwaren/<int:pk>/afhandelen/", bezwaren.bezwaar_settle, name="bezwaar_settle"),
    path("mijn-maand/", terugblik.mijn_maand, name="mijn_maand"),
    path("mijn-maand/<maand:maand>/", terugblik.mijn_maand, name="mijn_maand_van"),
    path("mijn-jaar/", terugblik.mijn_jaar, name="mijn_jaar"),
    path("mijn-jaar/<int:jaar>/", terugblik.mijn_jaar, name="mijn_jaar_van"),
    *lijst_paden("team/", terugblik.team, "team"),
    path("week/", week.week, name="week"),
    path("week/<week:week>/", week.week, name="week_van"),
    path("reeksen/", reeksen.reeks_list, name="reeks_list"),
    path("reeksen/nieuw/", reeksen.reeks_create, name="reeks_create"),
    path("reeksen/<int:pk>/", reeksen.reeks_detail, name="reeks_detail"),
    path("reeksen/<int:pk>/bewerken/", reeksen.reeks_update, name="reeks_update"),
    path("reeksen/<int:pk>/bewerken/ongedaan-maken/", reeksen.reeks_undo, name="reeks_undo"),
    path("reeksen/<int:pk>/stoppen/", reeksen.reeks_end, name="reeks_end"),
    path("reeksen/<int:pk>/terugzetten/", reeksen.reeks_restore, name="reeks_restore"),
    path("agenda/", agenda.agenda, name="agenda"),
    path("agenda/nieuw/", agenda.agenda_renew, name="agenda_renew"),
    path("agenda/stoppen/", agenda.agenda_stop, name="agenda_stop"),
    path("agenda/<str:geheim>.ics", agenda.agenda_feed, name="agenda_feed"),
    path("<int:pk>/", log.activiteit_detail, name="activiteit_detail"),
    path("<int:pk>/bewerken/", log.activiteit_update, name="activiteit_update"),
    path("<int:pk>/verwijderen/", log.activiteit_delete, name="activiteit_delete"),
    path("<int:pk>/terugzetten/", log.activiteit_restore, name="activiteit_restore"),
    path("<int:pk>/gedaan/", week.activiteit_done, name="activiteit_done"),
    path("<int:pk>/toch-niet-gedaan/", week.activiteit_undo_done, name="activiteit_undo_done"),
    path("<int:pk>/sjabloon/", snel.sjabloon_create, name="sjabloon_create"),
    path("<int:pk>/groei/", snel.groei_create, name="groei_create"),
    path("groei/<int:pk>/losmaken/", snel.groei_delete, name="groei_delete"),
    path("<int:pk>/bezwaar/", bezwaren.bezwaar_create, name="bezwaar_create"),
]
