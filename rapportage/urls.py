from django.urls import path

from rapportage import views

app_name = "rapportage"
urlpatterns = [
    path("", views.gemeente, name="gemeente"),
    path("wijken.csv", views.wijken_csv, name="wijken_csv"),
    path("cijfers.csv", views.cijfers_csv, name="cijfers_csv"),
    path("methode/", views.methode, name="methode"),
    path("wijken/<gebiedscode:code>/", views.wijk, name="wijk"),
]
