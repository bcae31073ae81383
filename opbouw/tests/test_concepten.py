"""What somebody typed and did not send: back after a closed tab, an expired login, a form that came back; for a day."""

import datetime

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import expect

from activiteiten.log import actions
from activiteiten.models import Activiteit
from initiatieven.models import Thema
from opbouw.tests.onderweg import (
    WERKER,
    log_in_als,
    log_onderweg,
    opslag,
    rijen,
    typ,
    verder,
    vul_in,
    vul_login_in,
    wacht_op,
)

pytestmark = pytest.mark.offline


def test_een_concept_overleeft_een_gesloten_tab_en_gaat_weg_na_opslaan(telefoon, live_server):
    nieuw = f"{live_server.url}/activiteiten/nieuw/"
    telefoon.goto(nieuw)
    typ(telefoon, "Halve gedachte")
    telefoon.close()
    tab = telefoon.context.new_page()
    tab.goto(nieuw)
    verder(tab, "Halve gedachte")
    vul_in(tab, "Hele gedachte")
    tab.get_by_role("button", name="Opslaan", exact=True).click()
    expect(tab.get_by_role("status").first).to_contain_text("Hele gedachte staat erin.")
    wacht_op(lambda: opslag(tab)["concepten"], [])
    tab.goto(nieuw)
    expect(tab.get_by_text("Verder met wat je typte?")).to_have_count(0)


def verloop_en_verstuur(page):
    """Sends the form after the session ended. The login page answers at the address of the form itself, with what was
    sent in it: docs/besluiten/0011."""
    Session.objects.all().delete()
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    vul_login_in(page, WERKER)
    expect(page.get_by_role("heading", level=1)).to_have_text("Je was uitgelogd")


def test_een_concept_overleeft_een_login_die_tijdens_het_typen_verloopt(telefoon, live_server):
    telefoon.goto(f"{live_server.url}/activiteiten/nieuw/")
    typ(telefoon, "Lang getypt")
    verloop_en_verstuur(telefoon)
    telefoon.get_by_role("link", name="Niet opslaan").click()
    telefoon.wait_for_url("**/activiteiten/nieuw/")
    verder(telefoon, "Lang getypt")
    vul_in(telefoon, "Toch opgeslagen")
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_role("status").first).to_contain_text("Toch opgeslagen staat erin.")
    assert rijen("Toch opgeslagen") == ["Toch opgeslagen"]


def test_wat_na_een_verlopen_login_alsnog_wordt_opgeslagen_laat_geen_concept_achter(telefoon, live_server):
    nieuw = f"{live_server.url}/activiteiten/nieuw/"
    telefoon.goto(nieuw)
    typ(telefoon, "Lang getypt")
    vul_in(telefoon, "Lang getypt")
    verloop_en_verstuur(telefoon)
    telefoon.get_by_role("button", name="Alsnog opslaan").click()
    expect(telefoon.get_by_role("status").first).to_contain_text("Lang getypt staat erin.")
    assert rijen("Lang getypt") == ["Lang getypt"]
    wacht_op(lambda: opslag(telefoon)["concepten"], [])
    telefoon.goto(nieuw)
    expect(telefoon.get_by_text("Verder met wat je typte?")).to_have_count(0)


def test_een_concept_overleeft_een_formulier_dat_terugkomt_en_gaat_weg_als_je_het_weggooit(
    telefoon, live_server
):
    nieuw = f"{live_server.url}/activiteiten/nieuw/"
    telefoon.goto(nieuw)
    typ(telefoon, "Lang getypt")
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_role("alert")).to_be_visible()
    expect(telefoon.get_by_role("textbox", name="Titel")).to_have_value("Lang getypt")
    telefoon.goto(nieuw)
    verder(telefoon, "Lang getypt")
    telefoon.goto(nieuw)
    telefoon.get_by_role("button", name="Weggooien").click()
    wacht_op(lambda: opslag(telefoon)["concepten"], [])


def test_een_concept_van_een_wijziging_weet_waar_het_mee_begon(telefoon, live_server):
    """Also of a list, which began with several values: what somebody else changed since is not undone."""
    activiteit = Activiteit.objects.filter(ingevoerd_door__email=WERKER, status="uitgevoerd").first()
    eerste, tweede, derde = Thema.objects.order_by("naam")[:3]
    activiteit.themas.set([eerste, tweede])
    bewerk = f"{live_server.url}/activiteiten/{activiteit.pk}/bewerken/"
    telefoon.goto(bewerk)
    typ(telefoon, "Lang getypt")
    gegevens = actions.gegevens_van(activiteit) | {"themas": [derde], "locatie": "De Linde"}
    actions.wijzig_activiteit(
        by=activiteit.ingevoerd_door, activiteit=activiteit, versie=activiteit.versie, gegevens=gegevens
    )
    telefoon.goto(bewerk)
    verder(telefoon, "Lang getypt")
    assert telefoon.locator("[name=initial-themas]").evaluate_all("alle => alle.map((een) => een.value)") == [
        "",
        *(str(thema.pk) for thema in activiteit.themas.model.objects.filter(pk__in=[eerste.pk, tweede.pk])),
    ]
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_role("heading", name="was je voor")).to_be_visible()
    assert telefoon.locator(".table-versies tbody th").all_inner_texts() == ["Deelnemers", "Titel"]
    telefoon.get_by_role("button", name="Opslaan", exact=True).click()
    expect(telefoon.get_by_text("De wijziging is opgeslagen.")).to_be_visible()
    activiteit.refresh_from_db()
    assert (activiteit.titel, activiteit.locatie, list(activiteit.themas.all())) == (
        "Lang getypt",
        "De Linde",
        [derde],
    )


def test_een_concept_gaat_na_een_dag_weg_en_wat_wacht_nooit(telefoon, live_server):
    context, nieuw = telefoon.context, f"{live_server.url}/activiteiten/nieuw/"
    context.set_offline(True)
    log_onderweg(telefoon, live_server.url, ["Van vorige maand"])
    telefoon.goto(nieuw)
    typ(telefoon, "Van gisteren")

    def over(**tijd):
        telefoon.clock.set_fixed_time(timezone.now() + datetime.timedelta(**tijd))
        telefoon.goto(nieuw)
        expect(telefoon.get_by_label("Wat deed je?")).to_be_visible()

    over(hours=23)
    expect(telefoon.get_by_text("Verder met wat je typte?")).to_be_visible()
    over(hours=25)
    wacht_op(lambda: [len(opslag(telefoon)[naam]) for naam in ("concepten", "wachtrij")], [0, 1])
    expect(telefoon.get_by_text("Verder met wat je typte?")).to_have_count(0)
    telefoon.goto(f"{live_server.url}/activiteiten/wachtrij/overzicht/")
    expect(telefoon.get_by_text("Van vorige maand")).to_be_visible()

    # After two weeks without contact the key has gone too; the entry waits for a login.
    telefoon.clock.set_fixed_time(timezone.now() + datetime.timedelta(days=40))
    telefoon.goto(nieuw)
    expect(telefoon.get_by_role("heading", name="Geen netwerk")).to_be_visible()
    assert [len(opslag(telefoon)[naam]) for naam in ("sleutels", "wachtrij")] == [0, 1]
    context.clear_cookies(name="sessionid")
    telefoon.goto("about:blank")  # the shell would try again by itself
    context.set_offline(False)
    log_in_als(telefoon, live_server.url, WERKER)
    wacht_op(lambda: rijen("Van vorige maand"), ["Van vorige maand"])
