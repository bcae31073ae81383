"""For the technical admin of every room."""

from django.contrib import admin


class ZonderVerwijderen(admin.ModelAdmin):
    """What work refers to is never deleted: it lapses or ends."""

    def has_delete_permission(self, request, obj=None):
        return False
