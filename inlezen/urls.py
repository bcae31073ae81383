from django.urls import path

from inlezen import views

app_name = "inlezen"
urlpatterns = [
    path("", views.inlezing_create, name="inlezing_create"),
    path("sjabloon.xlsx", views.inlezing_template_xlsx, name="inlezing_template_xlsx"),
    path("sjabloon.csv", views.inlezing_template_csv, name="inlezing_template_csv"),
    path("<int:pk>/", views.inlezing_detail, name="inlezing_detail"),
    path("<int:pk>/kolommen/", views.inlezing_columns, name="inlezing_columns"),
    path("<int:pk>/fouten.csv", views.inlezing_errors_csv, name="inlezing_errors_csv"),
    path("<int:pk>/nakijken/", views.inlezing_check, name="inlezing_check"),
    path("<int:pk>/tekst/", views.inlezing_choose, name="inlezing_choose"),
    path("<int:pk>/opslaan/", views.inlezing_save, name="inlezing_save"),
    path("<int:pk>/weggooien/", views.inlezing_discard, name="inlezing_discard"),
    path("<int:pk>/ongedaan-maken/", views.inlezing_undo, name="inlezing_undo"),
]
