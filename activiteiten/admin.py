from django.contrib import admin

from activiteiten.models import ActiviteitSoort


@admin.register(ActiviteitSoort)
class ActiviteitSoortAdmin(admin.ModelAdmin):
    """Kinds of activity. Activities themselves stay out of the admin: their text is the organisatie's own."""

    list_display = ["naam", "standaard_vorm", "geldig_van", "geldig_tot"]

    def has_delete_permission(self, request, obj=None):
        return False  # work was logged under it: end it with geldig_tot
