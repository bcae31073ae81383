"""The technical environment, for superusers: see gebruikers/adminsite.py. Rights come from aanstellingen, so there are
no groups here; and there is one e-mail address per person, so none of allauth's. A second step is
taken away by `zet_tweede_stap_uit`, and its secrets are nobody's to read."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.forms import EmailInput

from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from kern.admin import LegtVast

admin.site.unregister([Group, EmailAddress, Authenticator])


class KleineLettersMixin:
    def clean_email(self):
        return self.cleaned_data["email"].lower()


class GebruikerMaakForm(KleineLettersMixin, AdminUserCreationForm):
    class Meta:
        model = Gebruiker
        fields = ["email", "naam"]
        widgets = {"email": EmailInput(attrs={"autocomplete": "username"})}


class GebruikerWijzigForm(KleineLettersMixin, UserChangeForm):
    class Meta:
        model = Gebruiker
        fields = "__all__"


class AanstellingInline(admin.TabularInline):
    """To read; each is changed on its own page, which writes its history."""

    model = Aanstelling
    fields = ["rol", "gemeente", "organisatie", "begin", "einde"]
    show_change_link = True
    can_delete = False

    def has_add_permission(self, request, obj):
        return False

    def has_change_permission(self, request, obj=None):
        return False


@admin.register(Gebruiker)
class GebruikerAdmin(UserAdmin):
    add_form = GebruikerMaakForm
    form = GebruikerWijzigForm
    inlines = [AanstellingInline]
    list_display = ["naam", "email", "is_active", "is_superuser", "is_demo", "last_login"]
    list_filter = ["is_active", "is_superuser", "is_demo"]
    search_fields = ["naam", "email"]
    ordering = ["naam", "email"]
    filter_horizontal = []
    readonly_fields = ["last_login", "toegevoegd_op"]
    fieldsets = [
        (None, {"fields": ["naam", "email", "password"]}),
        ("Toegang", {"fields": ["is_active", "is_superuser", "is_demo"]}),
        ("Data", {"fields": ["last_login", "toegevoegd_op"]}),
    ]
    add_fieldsets = [(None, {"fields": ["email", "naam", "usable_password", "password1", "password2"]})]

    def get_inlines(self, request, obj):
        return self.inlines if obj else []

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        # allauth keeps a copy of the address, and would go on accepting the old one.
        EmailAddress.objects.filter(user=obj).exclude(email=obj.email).delete()


@admin.register(Organisatie)
class OrganisatieAdmin(admin.ModelAdmin):
    list_display = ["naam", "soort"]
    list_filter = ["soort", "gemeenten"]
    search_fields = ["naam"]
    filter_horizontal = ["gemeenten"]


@admin.register(Aanstelling)
class AanstellingAdmin(LegtVast):
    list_display = ["gebruiker", "rol", "gemeente", "organisatie", "begin", "einde"]
    list_filter = ["rol", "gemeente"]
    search_fields = ["gebruiker__naam", "gebruiker__email"]
    raw_id_fields = ["gebruiker", "organisatie", "wijken"]
    date_hierarchy = "begin"
