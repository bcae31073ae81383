"""Django's admin, for superusers: to look something up, and to mend what the pages of beheer don't."""

import json

from django import forms
from django.contrib import admin

from kern.admin import ZonderVerwijderen
from wijken.forms import read_grens
from wijken.models import Buurt, Gemeente, Kerncijfer, Wijk


class GrensForm(forms.ModelForm):
    def clean_grens(self):
        grens = self.cleaned_data["grens"]
        return read_grens(json.dumps(grens)) if grens else None


class KerncijferInline(admin.TabularInline):
    model = Kerncijfer
    fields = ["jaar", "inwoners", "huishoudens"]
    extra = 0


class CodeVast(ZonderVerwijderen):
    """The code is given when it is added, and so is a wijk's gemeente: neither ever changes."""

    vast = ["code"]
    search_fields = ["naam", "code"]

    def get_readonly_fields(self, request, obj=None):
        return self.vast if obj else []


@admin.register(Gemeente)
class GemeenteAdmin(CodeVast):
    list_display = ["naam", "code"]


@admin.register(Wijk)
class WijkAdmin(CodeVast):
    form = GrensForm
    list_display = ["naam", "code", "gemeente", "vervallen_per"]
    list_filter = list_select_related = ["gemeente"]
    inlines = [KerncijferInline]
    vast = ["gemeente", "code"]


@admin.register(Buurt)
class BuurtAdmin(CodeVast):
    form = GrensForm
    list_display = ["naam", "code", "wijk", "vervallen_per"]
    list_filter = ["wijk__gemeente"]
    list_select_related = autocomplete_fields = ["wijk"]
    inlines = [KerncijferInline]
