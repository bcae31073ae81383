"""For superusers. Lists are never deleted from, and neither is what people keep here: it ends."""

from django.contrib import admin

from initiatieven.models import Doelgroep, Initiatief, Thema
from kern.admin import LegtVast, ZonderVerwijderen


class VersieAdmin(LegtVast, ZonderVerwijderen):
    """What is changed here is a new version too: whoever has the page open elsewhere will hear of it."""

    exclude = ["versie"]


@admin.register(Thema, Doelgroep)
class LijstAdmin(ZonderVerwijderen):
    list_display = ["naam", "geldig_van", "geldig_tot"]
    search_fields = ["naam"]


@admin.register(Initiatief)
class InitiatiefAdmin(VersieAdmin):
    list_display = ["naam", "wijk", "fase", "organisatie"]
    list_filter = ["fase", "wijk__gemeente"]
    list_select_related = ["wijk", "organisatie"]
    search_fields = ["naam"]
    raw_id_fields = ["wijk", "buurten", "organisatie", "begeleider", "gegroeid_uit"]
