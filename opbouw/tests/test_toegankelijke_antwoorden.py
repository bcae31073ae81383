"""What comes back after a button: questions, both versions, faults. Judged at every width."""

import datetime
import uuid

import pytest
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from activiteiten.log import actions
from activiteiten.maanden.afsluiten import plus_maanden, sluit_maand
from activiteiten.models import Activiteit, ActiviteitSoort, Reeks
from activiteiten.plannen.reeksen import maak_reeks
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers.models import Gebruiker
from initiatieven.models import Initiatief
from kern.datum import Week
from netwerken.models import Netwerk, Wijkteam
from opbouw.demo.accounts import WACHTWOORD
from opbouw.tests.toegankelijk import keur
from wijken.models import Wijk


def _bewerkbaar(email, soort):
    """Address and object of something that this account may change."""
    user = Gebruiker.objects.get(email=email)
    model = {
        "initiatieven:initiatief": Initiatief,
        "netwerken:netwerk": Netwerk,
        "netwerken:wijkteam": Wijkteam,
    }[soort]
    object = model.objects.writable_by(user).first()
    return reverse(f"{soort}_update", args=[object.pk]), object


@pytest.mark.parametrize(
    ("email", "soort", "veld", "waarde"),
    [
        ("worker@waterrijk.example", "initiatieven:initiatief", "actieve_bewoners", "31"),
        ("worker@waterrijk.example", "netwerken:netwerk", "omvang", "31"),
        ("beheer@waterrijk.example", "netwerken:wijkteam", "fte", "3,1"),
    ],
)
def test_twee_versies_naast_elkaar_zijn_toegankelijk(
    page, live_server, demowereld, inloggen, email, soort, veld, waarde
):
    adres, object = _bewerkbaar(email, soort)
    inloggen(email)
    page.goto(live_server.url + adres)
    page.locator(f"[name={veld}]").fill(waarde)
    # As if somebody saved meanwhile.
    type(object).objects.filter(pk=object.pk).update(versie=F("versie") + 1)
    page.locator("main form .btn-primary").click()
    page.locator("[role=alert] table").wait_for()
    keur(page)


def test_wat_na_het_verlopen_verstuurd_is_kan_alsnog_en_toegankelijk(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    page.goto(live_server.url + reverse("initiatieven:initiatief_create"))
    page.get_by_label("Naam", exact=True).fill("Tuin van ons allemaal")
    page.get_by_label("Wijk", exact=True).select_option(index=1)
    page.context.clear_cookies(name="sessionid")
    page.locator("main form .btn-primary").click()
    page.get_by_label("E-mailadres").fill("worker@waterrijk.example")
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    for knop in ("Inloggen", "Alsnog opslaan"):
        keur(page)
        page.get_by_role("button", name=knop).click()
    page.get_by_role("heading", name="Tuin van ons allemaal").wait_for()


def test_de_vraag_wijzigen_of_nieuw_is_toegankelijk(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    sleutel = str(uuid.uuid4())
    for mensen in ("31", "32"):
        page.goto(live_server.url + reverse("activiteiten:activiteit_create"))
        page.locator("#id_sleutel").evaluate("(veld, sleutel) => { veld.value = sleutel; }", sleutel)
        page.locator("#id_soort").select_option(index=1)
        page.locator("#id_wijk").select_option(index=1)
        page.locator("#id_duur").fill("1:00")
        page.locator("#id_deelnemers").fill(mensen)
        page.get_by_role("button", name="Opslaan", exact=True).click()
    page.get_by_role("heading", name="Wijzigen of nieuw?").wait_for()
    keur(page)


@pytest.fixture
def kerstreeks(demowereld):
    """A series of the worker in the week of Christmas and the one after it, a day from the holiday."""
    user = Gebruiker.objects.get(email="worker@waterrijk.example")
    kerst = datetime.date(timezone.localdate().year + 1, 12, 25)
    dag = kerst + datetime.timedelta(days=-1 if kerst.weekday() else 1)
    gegevens = {
        "soort": ActiviteitSoort.objects.first(),
        "titel": "Koffietafel",
        "wijk": Wijk.objects.get(code="WK999903"),
        "organisatie": user.aanstellingen.get().organisatie,
        "inzet": [(user, "collectief", 90)],
    }
    dagen = [dag, dag + datetime.timedelta(weeks=1)]
    reeks, _ = maak_reeks(by=user, sleutel=uuid.uuid4(), dagen=dagen, om_de_weken=1, gegevens=gegevens)
    return reeks, kerst


def test_een_hele_reeks_wijzigen_is_bij_elke_stap_toegankelijk(page, live_server, kerstreeks, inloggen):
    """Both versions next to each other, and the message with its undo and what stays on its own day."""
    reeks, kerst = kerstreeks
    inloggen("worker@waterrijk.example")
    page.goto(live_server.url + reverse("activiteiten:reeks_update", args=[reeks.pk]))
    page.get_by_label("Op welke dag?").select_option(str(kerst.weekday()))
    page.get_by_label("Titel").fill("Theetafel")
    # As if somebody saved meanwhile.
    Reeks.objects.filter(pk=reeks.pk).update(versie=F("versie") + 1)
    page.locator("main form .btn-primary").click()
    page.locator("[role=alert] table").first.wait_for()
    keur(page)
    page.locator("main form .btn-primary").click()
    ongedaan = page.get_by_role("button", name="Ongedaan maken", exact=True)
    ongedaan.wait_for()
    keur(page)
    ongedaan.click()
    page.get_by_text("Teruggezet: 2 keer.").wait_for()


def test_een_vakantie_overslaan_is_toegankelijk(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    begin = timezone.localdate() + datetime.timedelta(days=7)
    page.goto(live_server.url + reverse("activiteiten:reeks_create"))
    page.get_by_label("Wat ga je doen?").select_option(index=1)
    page.get_by_label("Waar?").select_option(index=1)
    page.get_by_label("Eerste keer").fill(begin.isoformat())
    page.get_by_label("Tot en met").fill((begin + datetime.timedelta(weeks=9)).isoformat())
    page.get_by_label("Hoe lang?").fill("1:30")
    page.locator("main form .btn-primary").click()
    page.get_by_text("Vakantie overslaan").click()
    page.get_by_label("Van", exact=True).fill(begin.isoformat())
    page.get_by_role("button", name="Sla deze dagen over").click()
    page.locator(".oproep-fout").wait_for()
    keur(page)
    page.get_by_label("Tot en met").fill(begin.isoformat())
    page.get_by_role("button", name="Sla deze dagen over").click()
    page.get_by_text("Overgeslagen: 1 keer.").wait_for()
    keur(page)


def test_de_vraag_waarom_in_een_afgesloten_maand_is_toegankelijk(page, live_server, demowereld, inloggen):
    user = Gebruiker.objects.get(email="coordinator@waterrijk.example")
    bij = user.aanstellingen.get()
    maand = plus_maanden(timezone.localdate(), -3)
    gepland = ActiviteitFactory(
        datum=maand,
        wijk=Wijk.objects.get(code="WK999903"),
        organisatie=bij.organisatie,
        ingevoerd_door=user,
        status="gepland",
    )
    InzetFactory(activiteit=gepland)
    sluit_maand(by=user, organisatie=bij.organisatie, gemeente=bij.gemeente, maand=maand)
    inloggen(user.email)
    page.goto(live_server.url + reverse("activiteiten:week_van", args=[Week.om(gepland.datum)]))
    page.locator(".anders summary").click()
    for knop in (".anders button", "main form .btn-primary"):  # on the week page, then on the question
        keur(page)
        page.locator(knop).click()
        page.locator(".oproep-fout").wait_for()


def test_een_onbegrepen_tijd_in_de_week_is_toegankelijk_te_verbeteren(
    page, live_server, demowereld, inloggen
):
    inloggen("worker@waterrijk.example")
    te_doen = Activiteit.objects.get(reeks__isnull=False, status="gepland", datum__lt=timezone.localdate())
    page.goto(live_server.url + reverse("activiteiten:week_van", args=[Week.om(te_doen.datum)]))
    regel = page.get_by_role("listitem").filter(has_text=str(te_doen))
    regel.get_by_text("Andere tijd").click()
    regel.get_by_label("Hoe lang duurde").fill("abc")
    regel.get_by_role("button", name="Gedaan", exact=True).click()
    page.get_by_role("link", name="Hoe lang duurde het?").click()
    assert regel.get_by_label("Hoe lang duurde").input_value() == "abc"
    assert page.evaluate("document.activeElement.name") == "duur"
    keur(page)


@pytest.mark.parametrize("intussen", ["gewijzigd", "verwijderd"])
def test_een_activiteit_die_een_ander_veranderde_of_verwijderde_is_toegankelijk(
    page, live_server, demowereld, inloggen, intussen
):
    """The form that comes back: both versions side by side, or as a new one when the activity is gone."""
    user = Gebruiker.objects.get(email="coordinator@waterrijk.example")
    activiteit = Activiteit.objects.writable_by(user).exclude(ingevoerd_door=user).first()
    inloggen(user.email)
    page.goto(live_server.url + reverse("activiteiten:activiteit_update", args=[activiteit.pk]))
    page.locator("details.meer").evaluate("een => { een.open = true; }")
    page.locator("[name=titel]").fill("Een titel die wat langer is, zodat de tabel iets te doen heeft")
    page.locator("[name=omschrijving]").fill("Er kwamen nieuwe buren, en die wilden ook helpen in de tuin.")
    if intussen == "gewijzigd":
        gegevens = actions.gegevens_van(activiteit) | {"titel": "Koffietafel", "locatie": "De Linde"}
        actions.wijzig_activiteit(
            by=activiteit.ingevoerd_door, activiteit=activiteit, versie=activiteit.versie, gegevens=gegevens
        )
    else:
        actions.verwijder_activiteit(by=activiteit.ingevoerd_door, activiteit=activiteit)
    page.locator("main form .btn-primary").click()
    page.locator(".oproep[role=alert]").first.wait_for()
    keur(page)


def test_een_sjabloon_met_een_naam_erin_is_toegankelijk_te_verbeteren(
    page, live_server, demowereld, inloggen
):
    user = Gebruiker.objects.get(email="worker@waterrijk.example")
    activiteit = Activiteit.objects.eigen_van(user).first()
    inloggen(user.email)
    page.goto(live_server.url + reverse("activiteiten:activiteit_detail", args=[activiteit.pk]))
    page.locator("details").evaluate_all("alle => alle.forEach(een => { een.open = true; })")
    page.locator("form[action$='/sjabloon/'] [name=naam]").fill("Koffie bij mevrouw Jansen")
    page.locator("form[action$='/sjabloon/'] button").click()
    page.locator(".oproep-fout").wait_for()
    keur(page)
