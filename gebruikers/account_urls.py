"""The pages of allauth that Opbouw uses, under allauth's own names: it reverses them itself.

Left out: signing up, managing e-mail addresses, logging in with a code. A beheerder adds people.
"""

from allauth.account import views
from django.urls import path, re_path

from gebruikers.inloggen import Inloggen

urlpatterns = [
    path("login/", Inloggen.as_view(), name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]
