"""For the technical admin of every room."""

from django.contrib import admin

from kern.geschiedenis import leg_vast


class ZonderVerwijderen(admin.ModelAdmin):
    """What work refers to is never deleted: it lapses or ends."""

    def has_delete_permission(self, request, obj=None):
        return False


class LegtVast(admin.ModelAdmin):
    """Of what has a history: it holds what is changed here too."""

    def save_model(self, request, obj, form, change):
        leg_vast(obj, by=request.user, gewijzigd=sorted(form.changed_data) if change else [])
