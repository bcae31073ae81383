"""Django's admin, for superusers: to look something up, and to mend what the pages of beheer don't."""

import json

from django import forms
from django.contrib import admin

from wijken import geo
from wijken.geo import InvoerError
from wijken.models import Buurt, Gemeente, Kerncijfer, Wijk


class NooitVerwijderen(admin.ModelAdmin):
    """Work was logged in these areas: they lapse, they don't go."""

    def has_delete_permission(self, request, obj=None):
        return False


class GrensForm(forms.ModelForm):
    def clean_grens(self):
        grens = self.cleaned_data["grens"]
        if not grens:
            return None
        try:
            return geo.read_grens(json.dumps(grens))
        except InvoerError as fout:
            raise forms.ValidationError(list(fout.zinnen)) from None


class KerncijferInline(admin.TabularInline):
    model = Kerncijfer
    fields = ["jaar", "inwoners", "huishoudens"]
    extra = 0


@admin.register(Gemeente)
class GemeenteAdmin(NooitVerwijderen):
    list_display = ["naam", "code"]
    search_fields = ["naam", "code"]

    def get_readonly_fields(self, request, obj=None):
        return ["code"] if obj else []


@admin.register(Wijk)
class WijkAdmin(NooitVerwijderen):
    form = GrensForm
    list_display = ["naam", "code", "gemeente", "vervallen_per"]
    list_filter = ["gemeente"]
    list_select_related = ["gemeente"]
    search_fields = ["naam", "code"]
    inlines = [KerncijferInline]

    def get_readonly_fields(self, request, obj=None):
        return ["gemeente", "code"] if obj else []


@admin.register(Buurt)
class BuurtAdmin(NooitVerwijderen):
    form = GrensForm
    list_display = ["naam", "code", "wijk", "vervallen_per"]
    list_filter = ["wijk__gemeente"]
    list_select_related = ["wijk"]
    search_fields = ["naam", "code"]
    autocomplete_fields = ["wijk"]
    inlines = [KerncijferInline]

    def get_readonly_fields(self, request, obj=None):
        return ["code"] if obj else []
