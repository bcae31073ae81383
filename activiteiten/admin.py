from django.contrib import admin

from activiteiten.models import ActiviteitSoort
from kern.admin import ZonderVerwijderen


@admin.register(ActiviteitSoort)
class ActiviteitSoortAdmin(ZonderVerwijderen):
    """Kinds of activity. Activities themselves stay out of the admin: their text is the organisatie's own."""

    list_display = ["naam", "standaard_vorm", "geldig_van", "geldig_tot"]
