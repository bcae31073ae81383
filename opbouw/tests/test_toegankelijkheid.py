"""Every page, in every state, at phone and desktop width: axe, no sideways scrolling, a silent console."""

import datetime
import io
import uuid

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from activiteiten import actions
from activiteiten.afsluiten import plus_maanden, sluit_maand
from activiteiten.inlezen.blokken import kies_kolommen, neem_aan
from activiteiten.inlezen.nakijken import kijk_na
from activiteiten.inlezen.ongedaan import maak_ongedaan
from activiteiten.inlezen.schrijven import sla_op
from activiteiten.models import Activiteit, ActiviteitSoort, Bezwaar, Reeks, Sjabloon
from activiteiten.reeksen import maak_reeks
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from activiteiten.tests.spreadsheets import GOED, KOPPEN, csv_van
from activiteiten.week import Week
from gebruikers.models import Gebruiker
from initiatieven.models import Initiatief
from netwerken.models import Netwerk, Wijkteam
from opbouw.demo.accounts import WACHTWOORD
from wijken.models import Buurt, Wijk

BREEDTES = (320, 390, 1280)
AXE_ALLES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}

WERK = [
    "start",
    "meer",
    "activiteiten:activiteit_list",
    "activiteiten:activiteit_create",
    "activiteiten:wachtrij_list",
]
WEEK = ["activiteiten:week", "activiteiten:reeks_list", "activiteiten:reeks_create", "activiteiten:agenda"]
BASIS = [
    "initiatieven:initiatief_list",
    "netwerken:netwerk_list",
    "netwerken:wijkteam_list",
    "rapportage:gemeente",
]
SCHRIJVEN = ["initiatieven:initiatief_create", "netwerken:netwerk_create"]
BEHEER = [
    "wijken:wijk_list",
    "wijken:wijk_create",
    "wijken:buurt_list",
    "wijken:buurt_create",
    "gebruikers:mens_list",
    "gebruikers:mens_create",
    "netwerken:wijkteam_beheer_list",
    "netwerken:wijkteam_create",
]


def _adressen(namen):
    return [reverse(naam) for naam in namen]


def _objecten(email):
    """Addresses of one object of each kind that this account may open."""
    user = Gebruiker.objects.get(email=email)
    initiatief = Initiatief.objects.visible_to(user).order_by("pk").first()
    netwerk = Netwerk.objects.visible_to(user).order_by("pk").first()
    team = Wijkteam.objects.visible_to(user).order_by("pk").first()
    return {
        "initiatief": reverse("initiatieven:initiatief_detail", args=[initiatief.pk]),
        "netwerk": reverse("netwerken:netwerk_detail", args=[netwerk.pk]),
        "wijkteam": reverse("netwerken:wijkteam_detail", args=[team.pk]),
        "wijk": reverse("rapportage:wijk", args=["WK999908"]),
    }


def _inlezingen(user):
    """The pages of spreadsheets that are to get their columns, are ready, have errors, and have text to judge."""
    plek = user.rechten.aanstellingen[0]
    adressen = [reverse("activiteiten:inlezing_create")]
    fout = ("31-2-2026", "ontmoetting", "Lindenhof", "?", "bij mw De Boer")
    tekst = (*GOED, "bij mw De Boer")
    for rijen in ([GOED], [fout], [tekst, tekst]):
        inlezing = neem_aan(
            by=user,
            organisatie_id=plek.organisatie_id,
            gemeente_id=plek.gemeente_id,
            bestand=io.BytesIO(csv_van(rijen, koppen=(*KOPPEN, "Titel"))),
            naam="werk.csv",
        )
        adressen.append(reverse("activiteiten:inlezing_columns", args=[inlezing.pk]))
        kijk_na(inlezing=kies_kolommen(inlezing=inlezing, kolommen=inlezing.kolommen), seconden=1)
        adressen.append(reverse("activiteiten:inlezing_detail", args=[inlezing.pk]))
    return adressen + _opgeslagen_inlezingen(user, plek)


def _opgeslagen_inlezingen(user, plek):
    """The pages of two spreadsheets in the log: one as it was saved, one undone again; and the question between."""
    opgeslagen, ongedaan = (
        neem_aan(
            by=user,
            organisatie_id=plek.organisatie_id,
            gemeente_id=plek.gemeente_id,
            bestand=io.BytesIO(csv_van([(dag, *GOED[1:])])),
            naam="werk.csv",
        )
        for dag in ("2-3-2025", "3-3-2025")
    )
    for inlezing in (opgeslagen, ongedaan):
        kijk_na(inlezing=kies_kolommen(inlezing=inlezing, kolommen=inlezing.kolommen), seconden=1)
        sla_op(by=user, inlezing=inlezing)
    maak_ongedaan(by=user, inlezing=ongedaan)
    bron = Activiteit.objects.get(inlezing=opgeslagen)
    return [
        reverse("activiteiten:inlezing_detail", args=[opgeslagen.pk]),
        reverse("activiteiten:inlezing_undo", args=[opgeslagen.pk]),
        reverse("activiteiten:inlezing_detail", args=[ongedaan.pk]),
        reverse("activiteiten:inlezing_undo", args=[ongedaan.pk]),
        reverse("activiteiten:activiteit_detail", args=[bron.pk]),
    ]


def _paginas_van_werker():
    user = Gebruiker.objects.get(email="worker@waterrijk.example")
    eigen = Activiteit.objects.eigen_van(user).first()
    initiatief = Initiatief.objects.writable_by(user).first()
    netwerk = Netwerk.objects.writable_by(user).first()
    reeks = Reeks.objects.get(eigenaar=user)
    lijst = reverse("activiteiten:activiteit_list")
    return [
        *_adressen(WERK + BASIS + SCHRIJVEN),
        *_objecten(user.email).values(),
        reverse("activiteiten:activiteit_detail", args=[eigen.pk]),
        reverse("activiteiten:activiteit_update", args=[eigen.pk]),
        *_adressen(WEEK),
        *_inlezingen(user),
        reverse("activiteiten:week_van", args=[Week(2026, 53)]),
        reverse("activiteiten:reeks_detail", args=[reeks.pk]),
        reverse("activiteiten:reeks_update", args=[reeks.pk]),
        reverse("initiatieven:initiatief_update", args=[initiatief.pk]),
        reverse("netwerken:netwerk_update", args=[netwerk.pk]),
        f"{lijst}?tekst=nergenstevinden",
        f"{lijst}?soort=onzin",
        f"{reverse('initiatieven:initiatief_list')}?tekst=nergenstevinden",
        f"{reverse('netwerken:netwerk_list')}?tekst=nergenstevinden",
        f"{reverse('rapportage:gemeente')}?van=2001-01-01&tot=2001-12-31",
        reverse("account_change_password"),
        reverse("account_logout"),
        reverse("wijken:wijk_list"),
        "/bestaat-niet/",
    ]


def _paginas_van_beheerder():
    team = Wijkteam.objects.filter(gemeente__code="GM9999").first()
    buurt = Buurt.objects.filter(wijk__code="WK999903").first()
    iemand = Gebruiker.objects.get(email="coordinator@waterrijk.example")
    return [
        *_adressen(["start", "meer", *BASIS, *BEHEER]),
        reverse("wijken:wijk_update", args=["WK999903"]),
        reverse("wijken:buurt_update", args=[buurt.code]),
        reverse("netwerken:wijkteam_update", args=[team.pk]),
        reverse("gebruikers:mens_detail", args=[iemand.pk]),
        reverse("gebruikers:aanstelling_create", args=[iemand.pk]),
    ]


def _paginas_van_beleid():
    rapportage = reverse("rapportage:gemeente")
    return [
        *_adressen(["start", "meer", *BASIS]),
        *_objecten("beleid@waterrijk.example").values(),
        f"{rapportage}?van=2026-01-01&tot=2026-03-31",
        f"{rapportage}?van=2026-03-31&tot=2026-01-01",
        reverse("activiteiten:activiteit_list"),
    ]


def _paginas_van_coordinator():
    user = Gebruiker.objects.get(email="coordinator@waterrijk.example")
    bij = user.aanstellingen.get()
    maand = plus_maanden(timezone.localdate(), -3)
    dicht = sluit_maand(by=user, organisatie=bij.organisatie, gemeente=bij.gemeente, maand=maand)
    afgesloten = (
        Activiteit.objects.visible_to(user).filter(datum__range=(maand, plus_maanden(maand, 1))).last()
    )
    return [
        *_adressen(
            [*WERK, *WEEK, "gebruikers:mens_list", "gebruikers:mens_create", "activiteiten:maand_list"]
        ),
        reverse("activiteiten:maand_heropenen", args=[dicht.pk]),
        reverse("activiteiten:activiteit_update", args=[afgesloten.pk]),
        reverse("activiteiten:activiteit_detail", args=[Bezwaar.objects.get().activiteit_id]),
    ]


def _paginas_van_wijkteamlid():
    return [*_adressen(WERK + BASIS), *_objecten("wijkteam@waterrijk.example").values()]


def klachten_over(page, adres):
    """What is wrong with one page at every width: axe, width, console. Empty when all is well."""
    gehoord = []

    def hoor(bericht):
        if "Failed to load resource" not in bericht.text or adres not in bericht.location.get("url", ""):
            gehoord.append(bericht.text)  # the page's own 403, 404 or 422 is what was asked for

    page.on("console", hoor)
    page.on("pageerror", lambda fout: gehoord.append(str(fout)))
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(adres)
        page.locator("details").evaluate_all("alle => alle.forEach(een => { een.open = true; })")
        uitslag = Axe().run(page, options=AXE_ALLES)
        gehoord += [
            f"{breedte}: {fout['id']} bij {fout['nodes'][0]['html'][:120]}"
            for fout in uitslag.response["violations"]
        ]
        echt = page.evaluate("document.documentElement.scrollWidth")
        if echt > breedte:
            gehoord.append(f"{breedte}: de pagina is {echt} breed")
    page.remove_listener("console", hoor)
    return gehoord


@pytest.mark.parametrize(
    ("email", "paginas"),
    [
        ("worker@waterrijk.example", _paginas_van_werker),
        ("coordinator@waterrijk.example", _paginas_van_coordinator),
        ("wijkteam@waterrijk.example", _paginas_van_wijkteamlid),
        ("beleid@waterrijk.example", _paginas_van_beleid),
        ("beheer@waterrijk.example", _paginas_van_beheerder),
    ],
)
def test_elke_pagina_is_toegankelijk(page, live_server, demowereld, inloggen, email, paginas):
    inloggen(email)
    fouten = {adres: klachten_over(page, live_server.url + adres) for adres in paginas()}
    assert {adres: fout for adres, fout in fouten.items() if fout} == {}


LANG_WOORD = "Hottentottententoonstellingsbezoekersvergunning"


def _lijsten_met_een_lang_woord(user):
    """Addresses of all lists of what people named themselves, and of one of each, after all were named alike."""
    eigen = Activiteit.objects.eigen_van(user)
    netwerk = Netwerk.objects.visible_to(user).first()
    initiatief = Initiatief.objects.visible_to(user).first()
    team = Wijkteam.objects.visible_to(user).first()
    eigen.update(titel=LANG_WOORD, locatie=LANG_WOORD)
    for ding in (netwerk, initiatief, team):
        type(ding).objects.filter(pk=ding.pk).update(naam=LANG_WOORD)
    Sjabloon.objects.create(eigenaar=user, naam=LANG_WOORD, inhoud={})
    namen = [*WERK, *WEEK, *BASIS, "activiteiten:sjabloon_list"]
    laatste = eigen.latest("datum")
    return [
        *_adressen(namen),
        reverse("activiteiten:week_van", args=[Week.om(laatste.datum)]),
        reverse("activiteiten:reeks_detail", args=[Reeks.objects.get(eigenaar=user).pk]),
        reverse("activiteiten:activiteit_detail", args=[laatste.pk]),
        reverse("initiatieven:initiatief_detail", args=[initiatief.pk]),
        reverse("netwerken:netwerk_detail", args=[netwerk.pk]),
        reverse("netwerken:wijkteam_detail", args=[team.pk]),
    ]


def test_een_lang_woord_maakt_geen_lijst_breder_dan_het_scherm(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    user = Gebruiker.objects.get(email="worker@waterrijk.example")
    te_breed, gezien = [], 0
    for adres in _lijsten_met_een_lang_woord(user):
        page.set_viewport_size({"width": 320, "height": 844})
        page.goto(live_server.url + adres)
        gezien += LANG_WOORD in page.locator("main").inner_text()
        for breedte in (*BREEDTES, 800):
            page.set_viewport_size({"width": breedte, "height": 844})
            echt = page.evaluate("document.documentElement.scrollWidth")
            te_breed += [f"{adres} op {breedte}: {echt} breed"] if echt > breedte else []
    assert te_breed == []
    assert gezien >= 12  # the pages without it are forms and figures


def test_paginas_zonder_login_zijn_toegankelijk(page, live_server, demowereld):
    namen = ["account_login", "account_reset_password", "account_reset_password_done", "activiteiten:offline"]
    fouten = {adres: klachten_over(page, live_server.url + adres) for adres in _adressen(namen)}
    assert {adres: fout for adres, fout in fouten.items() if fout} == {}


@pytest.mark.parametrize(
    ("email", "naam"),
    [
        ("worker@waterrijk.example", "activiteiten:activiteit_create"),
        ("worker@waterrijk.example", "activiteiten:reeks_create"),
        ("worker@waterrijk.example", "initiatieven:initiatief_create"),
        ("worker@waterrijk.example", "netwerken:netwerk_create"),
        ("beheer@waterrijk.example", "wijken:wijk_create"),
        ("beheer@waterrijk.example", "gebruikers:mens_create"),
        ("beheer@waterrijk.example", "netwerken:wijkteam_create"),
    ],
)
def test_een_leeg_verstuurd_formulier_zegt_toegankelijk_wat_er_mist(
    page, live_server, demowereld, inloggen, email, naam
):
    inloggen(email)
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(live_server.url + reverse(naam))
        page.locator("main form .btn-primary").click()
        page.locator(".oproep-fout").wait_for()
        uitslag = Axe().run(page, options=AXE_ALLES)
        assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= breedte


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
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(live_server.url + adres)
        page.locator(f"[name={veld}]").fill(waarde)
        # As if somebody saved meanwhile.
        type(object).objects.filter(pk=object.pk).update(versie=F("versie") + 1)
        page.locator("main form .btn-primary").click()
        page.locator("[role=alert] table").wait_for()
        uitslag = Axe().run(page, options=AXE_ALLES)
        assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= breedte


def test_wat_na_het_verlopen_verstuurd_is_kan_alsnog_en_toegankelijk(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(live_server.url + reverse("initiatieven:initiatief_create"))
        page.get_by_label("Naam", exact=True).fill(f"Tuin van {breedte}")
        page.get_by_label("Wijk", exact=True).select_option(index=1)
        page.context.clear_cookies(name="sessionid")
        page.locator("main form .btn-primary").click()
        page.get_by_label("E-mailadres").fill("worker@waterrijk.example")
        page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
        for knop in ("Inloggen", "Alsnog opslaan"):
            uitslag = Axe().run(page, options=AXE_ALLES)
            assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= breedte
            page.get_by_role("button", name=knop).click()
        page.get_by_role("heading", name=f"Tuin van {breedte}").wait_for()


def test_de_vraag_of_het_twee_keer_was_is_toegankelijk(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        for _ in range(2):
            page.goto(live_server.url + reverse("activiteiten:activiteit_create"))
            page.locator("#id_soort").select_option(index=1)
            page.locator("#id_wijk").select_option(index=1)
            page.locator("#id_duur").fill("1:00")
            page.locator("#id_deelnemers").fill(str(breedte))
            page.get_by_role("button", name="Opslaan", exact=True).click()
        page.get_by_role("heading", name="Dit heb je net al opgeslagen. Nog een keer?").wait_for()
        uitslag = Axe().run(page, options=AXE_ALLES)
        assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= breedte


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


def _keur(page, breedte):
    uitslag = Axe().run(page, options=AXE_ALLES)
    assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= breedte


def test_een_hele_reeks_wijzigen_is_bij_elke_stap_toegankelijk(page, live_server, kerstreeks, inloggen):
    """The question about holidays, both versions next to each other, and the message with its undo."""
    reeks, kerst = kerstreeks
    inloggen("worker@waterrijk.example")
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(live_server.url + reverse("activiteiten:reeks_update", args=[reeks.pk]))
        page.get_by_label("Op welke dag?").select_option(str(kerst.weekday()))
        page.get_by_label("Titel").fill("Theetafel")
        page.locator("main form .btn-primary").click()
        page.get_by_role("group", name="Op een feestdag").get_by_role("checkbox").first.check()
        _keur(page, breedte)
        # As if somebody saved meanwhile.
        Activiteit.objects.filter(reeks=reeks).update(versie=F("versie") + 1)
        page.locator("main form .btn-primary").click()
        page.locator("[role=alert] table").wait_for()
        _keur(page, breedte)
        page.locator("main form .btn-primary").click()
        ongedaan = page.get_by_role("button", name="Ongedaan maken")
        ongedaan.wait_for()
        _keur(page, breedte)
        ongedaan.click()
        page.get_by_text("Teruggezet: 2 keer.").wait_for()


def test_vakanties_overslaan_is_toegankelijk(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    begin = timezone.localdate() + datetime.timedelta(days=7)
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(live_server.url + reverse("activiteiten:reeks_create"))
        page.get_by_label("Wat ga je doen?").select_option(index=1)
        page.get_by_label("Waar?").select_option(index=1)
        page.get_by_label("Eerste keer").fill(begin.isoformat())
        page.get_by_label("Tot en met").fill((begin + datetime.timedelta(weeks=9)).isoformat())
        page.get_by_label("Begintijd").fill("22:00")
        page.get_by_label("Eindtijd").fill("00:30")
        page.locator("main form .btn-primary").click()
        page.get_by_text("Vakanties overslaan").click()
        page.get_by_role("group", name="Vakantie 1").get_by_label("Van").fill(begin.isoformat())
        page.get_by_role("button", name="Sla deze dagen over").click()
        page.locator(".oproep-fout").wait_for()
        _keur(page, breedte)
        page.get_by_role("group", name="Vakantie 1").get_by_label("Tot en met").fill(begin.isoformat())
        page.get_by_role("button", name="Sla deze dagen over").click()
        page.get_by_text("Eén dag valt in de vakantie").wait_for()
        _keur(page, breedte)
    expect(page.get_by_text("Of sla over wat je eerder oversloeg")).to_have_count(
        1
    )  # so it was judged as well


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
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(live_server.url + reverse("activiteiten:week_van", args=[Week.om(gepland.datum)]))
        page.locator(".anders summary").click()
        for knop in (".anders button", "main form .btn-primary"):  # on the week page, then on the question
            uitslag = Axe().run(page, options=AXE_ALLES)
            assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= breedte
            page.locator(knop).click()
            page.locator(".oproep-fout").wait_for()


def test_een_onbegrepen_tijd_in_de_week_is_toegankelijk_te_verbeteren(
    page, live_server, demowereld, inloggen
):
    inloggen("worker@waterrijk.example")
    te_doen = Activiteit.objects.get(reeks__isnull=False, status="gepland", datum__lt=timezone.localdate())
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(live_server.url + reverse("activiteiten:week_van", args=[Week.om(te_doen.datum)]))
        regel = page.get_by_role("listitem").filter(has_text=str(te_doen))
        regel.get_by_text("Andere tijd").click()
        regel.get_by_label("Hoe lang duurde").fill("abc")
        regel.get_by_role("button", name="Gedaan", exact=True).click()
        page.get_by_role("link", name="Hoe lang duurde het?").click()
        assert regel.get_by_label("Hoe lang duurde").input_value() == "abc"
        assert page.evaluate("document.activeElement.name") == "duur"
        uitslag = Axe().run(page, options=AXE_ALLES)
        assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= breedte


@pytest.mark.parametrize("intussen", ["gewijzigd", "verwijderd"])
def test_een_activiteit_die_een_ander_veranderde_of_verwijderde_is_toegankelijk(
    page, live_server, demowereld, inloggen, intussen
):
    """The form that comes back: both versions side by side, or two ways on when the activity is gone."""
    user = Gebruiker.objects.get(email="coordinator@waterrijk.example")
    activiteit = Activiteit.objects.writable_by(user).exclude(ingevoerd_door=user).last()
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
    page.locator(".oproep table").wait_for()
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        uitslag = Axe().run(page, options=AXE_ALLES)
        assert [(fout["id"], fout["nodes"][0]) for fout in uitslag.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= breedte
