"""Django's admin: for superusers only, and with our own login page."""

from functools import update_wrapper

from django.contrib import admin
from django.contrib.admin import apps
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache


class AdminConfig(apps.AdminConfig):
    default_site = "gebruikers.adminsite.AdminSite"


class AdminSite(admin.AdminSite):
    site_header = "Opbouw: technische omgeving"
    site_title = "Opbouw"
    index_title = "Tabellen"

    def has_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def admin_view(self, view, cacheable=False):
        """Whoever is logged in without being a superuser gets a 403, instead of a login page that won't help."""
        inner = super().admin_view(view, cacheable)

        def wrapper(request, *args, **kwargs):
            if request.user.is_authenticated and not self.has_permission(request):
                raise PermissionDenied
            return inner(request, *args, **kwargs)

        return update_wrapper(wrapper, inner)

    @method_decorator([never_cache, login_not_required])
    def login(self, request, extra_context=None):
        if self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index"))
        if request.user.is_authenticated:
            raise PermissionDenied
        volgende = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
        return HttpResponseRedirect(
            f"{reverse('account_login')}?{urlencode({REDIRECT_FIELD_NAME: volgende})}"
        )
