from django.urls import path

from inlezen import views
from inlezen.sjabloonbestand import SJABLONEN

app_name = "inlezen"
urlpatterns = [
    path("", views.inlezing_create, name="inlezing_create"),
    *(
        path(
            f"sjabloon.{soort}", views.inlezing_template, {"soort": soort}, name=f"inlezing_template_{soort}"
        )
        for soort in SJABLONEN
    ),
    path("<int:pk>/", views.inlezing_detail, name="inlezing_detail"),
    path("<int:pk>/kolommen/", views.inlezing_columns, name="inlezing_columns"),
    path("<int:pk>/vragen/", views.inlezing_questions, name="inlezing_questions"),
    path("<int:pk>/rijen-weglaten/", views.inlezing_leave_out, name="inlezing_leave_out"),
    path("<int:pk>/fouten.csv", views.inlezing_errors_csv, name="inlezing_errors_csv"),
    path("<int:pk>/nakijken/", views.inlezing_check, name="inlezing_check"),
    path("<int:pk>/tekst/", views.inlezing_choose, name="inlezing_choose"),
    path("<int:pk>/staat-er-al/", views.inlezing_pair, name="inlezing_pair"),
    path("<int:pk>/opslaan/", views.inlezing_save, name="inlezing_save"),
    path("<int:pk>/weggooien/", views.inlezing_discard, name="inlezing_discard"),
    path("<int:pk>/ongedaan-maken/", views.inlezing_undo, name="inlezing_undo"),
]
