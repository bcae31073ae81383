"""For superusers. Nothing is deleted."""

from django.contrib import admin

from initiatieven.admin import VersieAdmin
from netwerken.models import Netwerk, Wijkteam


@admin.register(Netwerk)
class NetwerkAdmin(VersieAdmin):
    list_display = ["naam", "wijk", "soort", "organisatie"]
    list_filter = ["soort", "wijk__gemeente"]
    list_select_related = ["wijk", "organisatie"]
    search_fields = ["naam"]
    raw_id_fields = ["wijk", "initiatieven", "organisaties", "organisatie"]


@admin.register(Wijkteam)
class WijkteamAdmin(VersieAdmin):
    list_display = ["naam", "gemeente", "organisatie", "fte"]
    list_filter = ["gemeente"]
    list_select_related = ["gemeente", "organisatie"]
    search_fields = ["naam"]
    raw_id_fields = ["gemeente", "wijken", "organisatie", "leden"]
