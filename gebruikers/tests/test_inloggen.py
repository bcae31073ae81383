"""Logging in and out, passwords, and what a visitor learns on the way (nothing)."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import SESSION_KEY
from django.urls import reverse

from gebruikers.models import Gebruiker
from gebruikers.tests.factories import WACHTWOORD, GebruikerFactory

INLOGGEN = "/account/login/"
NIEUW = "een-ander-goed-wachtwoord"


def log_in(client, email, wachtwoord=WACHTWOORD, **extra):
    return client.post(INLOGGEN, {"login": email, "password": wachtwoord, **extra})


def is_ingelogd(client):
    return SESSION_KEY in client.session


def link_uit(mail):
    return re.search(r"https?://\S+/account/password/reset/key/\S+", mail.body).group()


def test_inloggen_met_mailadres_en_wachtwoord(client, werker):
    antwoord = log_in(client, werker.email.upper())
    assert (antwoord.status_code, antwoord.url) == (302, "/")
    assert client.session[SESSION_KEY] == str(werker.pk)


def test_de_inlogpagina_zegt_het_in_gewone_woorden(client, db):
    html = client.get(INLOGGEN).content.decode()
    assert re.findall(r"<label[^>]*>([^<]+)</label>", html) == ["E-mailadres", "Wachtwoord"]
    assert '<button type="submit" class="btn btn-primary">Inloggen</button>' in html
    assert "Wachtwoord vergeten?" in html
    assert "placeholder" not in html


@pytest.mark.parametrize("wie", ["bekend", "onbekend"])
def test_een_fout_wachtwoord_zegt_niet_of_het_adres_bestaat(client, werker, wie):
    antwoord = log_in(client, werker.email if wie == "bekend" else "niemand@voorbeeld.example", "fout")
    assert antwoord.context["form"].errors == {
        "__all__": [
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. "
            "Probeer het nog eens, of kies een nieuw wachtwoord."
        ]
    }
    assert not is_ingelogd(client)


def test_wie_uit_staat_komt_er_niet_in(client, werker):
    Gebruiker.objects.update(is_active=False)
    assert log_in(client, werker.email).url == reverse("account_inactive")
    assert not is_ingelogd(client)
    assert "Je kunt nu niet inloggen" in client.get(reverse("account_inactive")).content.decode()


def test_wie_ingelogd_is_ziet_geen_inlogpagina(client, werker):
    client.force_login(werker)
    assert client.get(INLOGGEN).url == "/"
    assert client.get(INLOGGEN, {"next": "/rapportage/?van=2026-01-01"}).url == "/rapportage/?van=2026-01-01"


def test_na_het_inloggen_kom_je_waar_je_heen_wilde(client, werker):
    naar_login = client.get("/rapportage/?van=2026-01-01")
    assert naar_login.url == f"{INLOGGEN}?next=/rapportage/%3Fvan%3D2026-01-01"
    pagina = client.get(naar_login.url).content.decode()
    volgende = re.search(r'name="next" value="([^"]+)"', pagina).group(1)
    assert log_in(client, werker.email, next=volgende).url == "/rapportage/?van=2026-01-01"


@pytest.mark.parametrize(
    "kwaad", ["https://kwaad.example/", "//kwaad.example/", "javascript:alert(1)", "\\\\kwaad.example"]
)
def test_een_adres_van_een_ander_wordt_niet_gevolgd(client, werker, kwaad):
    assert log_in(client, werker.email, next=kwaad).url == "/"
    assert client.get(INLOGGEN, {"next": kwaad}).url == "/"


def test_uitloggen_vraagt_een_klik(client, werker):
    client.force_login(werker)
    uitloggen = reverse("account_logout")
    assert client.get(uitloggen).status_code == 200
    assert is_ingelogd(client)
    assert client.post(uitloggen).url == INLOGGEN
    assert not is_ingelogd(client)
    assert "Je bent uitgelogd." in client.get(INLOGGEN).content.decode()


@pytest.mark.parametrize("adres", ["signup/", "email/", "confirm-email/", "login/code/confirm/", ""])
def test_wat_allauth_nog_meer_kan_is_er_niet(client, werker, adres):
    assert client.get(f"/account/{adres}").status_code == 404
    client.force_login(werker)
    assert client.get(f"/account/{adres}").status_code == 404


# A forgotten password


def test_een_vergeten_wachtwoord_opnieuw_kiezen(client, werker, mailoutbox):
    antwoord = client.post(reverse("account_reset_password"), {"email": werker.email}, follow=True)
    assert "Kijk in je mail" in antwoord.content.decode()
    (mail,) = mailoutbox
    assert (mail.subject, mail.to) == ("Een nieuw wachtwoord voor Opbouw", [werker.email])
    assert mail.body.startswith("Dag Noor,")
    assert mail.alternatives == []

    formulier = client.get(link_uit(mail), follow=True)
    antwoord = client.post(formulier.request["PATH_INFO"], {"password1": NIEUW, "password2": NIEUW})
    assert antwoord.url == "/"
    assert is_ingelogd(client)
    werker.refresh_from_db()
    assert werker.check_password(NIEUW)

    client.logout()
    opnieuw = client.get(link_uit(mail), follow=True)
    assert "Deze link werkt niet meer" in opnieuw.content.decode()


def test_een_onbekend_adres_geeft_hetzelfde_antwoord_en_geen_mail(client, werker, mailoutbox):
    antwoorden = [
        client.post(reverse("account_reset_password"), {"email": adres}, follow=True)
        for adres in ("niemand@voorbeeld.example", werker.email)
    ]
    onbekend, bekend = (re.sub(r'nonce="[^"]*"', "", antwoord.content.decode()) for antwoord in antwoorden)
    assert onbekend == bekend
    assert antwoorden[0].redirect_chain == antwoorden[1].redirect_chain
    assert [mail.to for mail in mailoutbox] == [[werker.email]]


def test_twee_wachtwoorden_die_verschillen(client, werker, mailoutbox):
    client.post(reverse("account_reset_password"), {"email": werker.email})
    formulier = client.get(link_uit(mailoutbox[0]), follow=True)
    antwoord = client.post(
        formulier.request["PATH_INFO"], {"password1": NIEUW, "password2": "iets-heel-anders"}
    )
    assert antwoord.context["form"].errors == {
        "password2": ["Deze twee zijn niet gelijk. Typ het wachtwoord nog een keer."]
    }
    assert not is_ingelogd(client)


def test_een_wachtwoord_wijzigen(client, werker):
    client.force_login(werker)
    pagina = reverse("account_change_password")
    fout = client.post(pagina, {"oldpassword": "fout", "password1": "kort", "password2": "kort"})
    assert set(fout.context["form"].errors) == {"oldpassword", "password1"}
    goed = client.post(pagina, {"oldpassword": WACHTWOORD, "password1": NIEUW, "password2": NIEUW})
    assert goed.url == "/"
    assert is_ingelogd(client)
    werker.refresh_from_db()
    assert werker.check_password(NIEUW)


# Demo accounts


@pytest.fixture
def demo(db):
    return GebruikerFactory(naam="Demo", email="demo@voorbeeld.example", is_demo=True)


def test_een_demo_account_logt_in_de_demo_in(client, demo, settings):
    settings.OPBOUW_MODUS = "demo"
    assert log_in(client, demo.email).url == "/"
    assert is_ingelogd(client)


def test_een_demo_account_logt_in_productie_niet_in(client, demo, settings):
    settings.OPBOUW_MODUS = "productie"
    assert log_in(client, demo.email).url == reverse("account_inactive")
    assert not is_ingelogd(client)


def test_een_open_sessie_van_een_demo_account_telt_in_productie_niet(client, demo, settings):
    client.force_login(demo)
    assert client.get("/").status_code == 200
    settings.OPBOUW_MODUS = "productie"
    assert client.get("/").url == f"{INLOGGEN}?next=/"


def test_een_demo_account_komt_er_ook_met_een_nieuw_wachtwoord_niet_in(client, demo, settings, mailoutbox):
    settings.OPBOUW_MODUS = "productie"
    client.post(reverse("account_reset_password"), {"email": demo.email})
    formulier = client.get(link_uit(mailoutbox[0]), follow=True)
    client.post(formulier.request["PATH_INFO"], {"password1": NIEUW, "password2": NIEUW})
    assert not is_ingelogd(client)


# htmx, and what was sent with a POST


def test_htmx_zonder_login_gaat_als_hele_pagina_naar_de_inlogpagina(client, db):
    koppen = {"HX-Request": "true", "HX-Current-URL": "http://testserver/activiteiten/?wijk=3"}
    antwoord = client.get("/activiteiten/?pagina=2", headers=koppen)
    assert antwoord.status_code == 401
    assert antwoord["HX-Redirect"] == f"{INLOGGEN}?next=/activiteiten/%3Fwijk%3D3"
    assert antwoord.content == b""


@pytest.mark.parametrize("vanaf", ["https://kwaad.example/", None])
def test_htmx_van_elders_begint_op_de_startpagina(client, db, vanaf):
    koppen = {"HX-Request": "true"} | ({"HX-Current-URL": vanaf} if vanaf else {})
    antwoord = client.post("/activiteiten/nieuw/", headers=koppen)
    assert (antwoord.status_code, antwoord["HX-Redirect"]) == (401, f"{INLOGGEN}?next=/")


def test_na_een_post_kom_je_terug_op_de_pagina_met_het_formulier(client, db):
    """Not on the address of the POST: that may not have a page."""
    pagina = "http://testserver/beheer/mensen/7/"
    antwoord = client.post("/beheer/mensen/7/uitnodigen/", headers={"Referer": pagina})
    assert antwoord.url == f"{INLOGGEN}?next=/beheer/mensen/7/"


# The admin


def test_de_admin_gebruikt_onze_inlogpagina(client, db):
    antwoord = client.get("/admin/gebruikers/gebruiker/", follow=True)
    assert antwoord.redirect_chain[-1][0] == f"{INLOGGEN}?next=/admin/gebruikers/gebruiker/"
    assert antwoord.templates[0].name == "account/login.html"


def test_een_superuser_zonder_aanstelling_komt_na_het_inloggen_in_de_admin(client, db):
    Gebruiker.objects.create_superuser("super@voorbeeld.example", WACHTWOORD, naam="Sara Super")
    antwoord = log_in(client, "super@voorbeeld.example", next="/admin/")
    assert antwoord.url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_een_nieuw_mailadres_in_de_admin_sluit_het_oude(client, werker, admin_client):
    log_in(client, werker.email)
    EmailAddress.objects.create(user=werker, email=werker.email, primary=True, verified=True)
    oud, nieuw = werker.email, "Noor.Nieuw@voorbeeld.example"
    velden = {"naam": werker.naam, "email": nieuw, "is_active": "on"}
    beheer = {"aanstellingen-TOTAL_FORMS": 0, "aanstellingen-INITIAL_FORMS": 0}
    antwoord = admin_client.post(
        reverse("admin:gebruikers_gebruiker_change", args=[werker.pk]), velden | beheer
    )
    assert antwoord.status_code == 302, antwoord.context["errors"]
    client.logout()
    log_in(client, oud)
    assert not is_ingelogd(client)
    log_in(client, nieuw)
    assert is_ingelogd(client)


def test_een_gebruiker_toevoegen_in_de_admin(admin_client):
    velden = {"email": "Piet@Voorbeeld.example", "naam": "Piet", "usable_password": "true"}
    velden |= {"password1": NIEUW, "password2": NIEUW}
    antwoord = admin_client.post(reverse("admin:gebruikers_gebruiker_add"), velden)
    assert antwoord.status_code == 302, antwoord.context["errors"]
    assert Gebruiker.objects.get(naam="Piet").email == "piet@voorbeeld.example"


@pytest.mark.parametrize(
    "adres", ["/", "/activiteiten/", "/rapportage/", "/rapportage/wijken.csv", "/nergens/"]
)
def test_na_uitloggen_haalt_de_terugknop_niets_uit_de_cache(client, werker, adres):
    client.force_login(werker)
    assert client.get(adres).headers["Cache-Control"] == "private, no-store"


def test_een_weigering_en_een_fout_komen_ook_niet_in_de_cache(client, beleid):
    client.force_login(beleid)
    assert client.get("/activiteiten/").status_code == 403
    assert client.get("/activiteiten/").headers["Cache-Control"] == "private, no-store"


def test_een_sessiecookie_die_niet_van_ons_kan_zijn_is_er_geen(client, db):
    client.cookies["sessionid"] = "\0" * 32
    antwoord = client.get("/")
    assert (antwoord.status_code, antwoord.url) == (302, "/account/login/?next=/")
