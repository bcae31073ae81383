"""Every address. A new one also goes into the matrix of opbouw/tests/test_matrix.py."""

from django.contrib import admin
from django.urls import include, path

from opbouw import pwa, views

urlpatterns = [
    path("", views.start, name="start"),
    path("meer/", views.meer, name="meer"),
    path("sw.js", pwa.service_worker, name="service_worker"),
    path("manifest.webmanifest", pwa.manifest, name="manifest"),
    path("<doel:doel>/importeren/", include("inlezen.urls")),
    path("activiteiten/", include("activiteiten.urls")),
    path("initiatieven/", include("initiatieven.urls")),
    path("", include("netwerken.urls")),
    path("rapportage/", include("rapportage.urls")),
    path("beheer/", include("wijken.urls")),
    path("beheer/mensen/", include("gebruikers.urls")),
    path("account/", include("gebruikers.account_urls")),
    path("admin/", admin.site.urls),
]

handler400 = "opbouw.fouten.bad_request"
handler403 = "opbouw.fouten.permission_denied"
handler404 = "opbouw.fouten.page_not_found"
handler500 = "opbouw.fouten.server_error"
