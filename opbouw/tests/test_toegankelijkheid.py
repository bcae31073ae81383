"""Every page, in every state, at phone and desktop width: axe, no sideways scrolling, a silent console."""

import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone

from activiteiten.log.actions import verwijder_activiteit
from activiteiten.maanden.afsluiten import plus_maanden, sluit_maand
from activiteiten.models import Activiteit, Bezwaar, Reeks, Sjabloon
from activiteiten.tests.spreadsheets import BEGIN, GOED, KOPPEN, csv_van
from activiteiten.tests.spreadsheets import adres as inleesadres
from gebruikers.models import Gebruiker
from initiatieven.models import Initiatief
from inlezen.actions import beantwoord, begin_opnieuw, maak_ongedaan, neem_aan, sla_op
from inlezen.dubbelen import kies_bij_gelijken
from inlezen.models import Inlezing
from inlezen.nakijken import kijk_na
from kern.datum import Week
from netwerken.models import Netwerk, Wijkteam
from opbouw.tests.toegankelijk import BREEDTES, keur, klachten_over
from wijken.models import Buurt

WERK = [
    "start",
    "meer",
    "activiteiten:activiteit_list",
    "activiteiten:activiteit_create",
    "activiteiten:wachtrij_list",
    "activiteiten:verwijderd_list",
]
WEEK = ["activiteiten:week", "activiteiten:reeks_list", "activiteiten:reeks_create", "activiteiten:agenda"]
BASIS = [
    "initiatieven:initiatief_list",
    "netwerken:netwerk_list",
    "netwerken:wijkteam_list",
    "rapportage:gemeente",
    "rapportage:methode",
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
    """The pages of spreadsheets that are to get their columns, are ready, look like the log, have questions and
    errors, and have text to judge."""
    plek = user.rechten.aanstellingen[0]
    adressen = [BEGIN]
    fout = ("31-2-2026", "ontmoetting", "Lindenhof", "?", "bij mw De Boer")
    tekst = (_twee_open_dagen()[0], *GOED[1:], "bij mw De Boer")
    goed = (_twee_open_dagen()[0], *GOED[1:])
    for rijen in ([goed], [goed], [fout], [tekst, tekst]):
        inlezing = neem_aan(
            by=user,
            doel="activiteiten",
            organisatie_id=plek.organisatie_id,
            gemeente_id=plek.gemeente_id,
            bestand=io.BytesIO(csv_van(rijen, koppen=(*KOPPEN, "Titel"))),
            naam="werk.csv",
        )
        adressen.append(inleesadres("columns", inlezing))
        inlezing = begin_opnieuw(inlezing=inlezing)
        if inlezing.open_vragen:
            adressen.append(inleesadres("questions", inlezing))
            geen = {vraag["sleutel"]: "geen" for vraag in inlezing.vragen}
            inlezing = beantwoord(inlezing=inlezing, antwoorden=geen)
        kijk_na(inlezing=inlezing, seconden=1)
        adressen.append(inleesadres("detail", inlezing))
    for klaar in Inlezing.objects.filter(stand=Inlezing.Stand.GELIJK).order_by("pk")[
        :1
    ]:  # another keeps its question
        kies_bij_gelijken(inlezing=klaar, keuzes={2: "toevoegen"}, rest=False)
    return adressen + _opgeslagen_inlezingen(user, plek)


def _twee_open_dagen():
    """As a spreadsheet has them: of months that the demo did not close."""
    vandaag = timezone.localdate()
    return [f"{dag.day}-{dag.month}-{dag.year}" for dag in (vandaag - datetime.timedelta(n) for n in (1, 2))]


def _opgeslagen_inlezingen(user, plek):
    """The pages of two spreadsheets in the log: one as it was saved, one undone again; and the question between."""
    opgeslagen, ongedaan = (
        neem_aan(
            by=user,
            doel="activiteiten",
            organisatie_id=plek.organisatie_id,
            gemeente_id=plek.gemeente_id,
            bestand=io.BytesIO(csv_van([(dag, *GOED[1:])])),
            naam="werk.csv",
        )
        for dag in _twee_open_dagen()
    )
    for inlezing in (opgeslagen, ongedaan):
        kijk_na(inlezing=begin_opnieuw(inlezing=inlezing), seconden=1)
        kies_bij_gelijken(inlezing=inlezing, keuzes={2: "toevoegen"}, rest=False)
        sla_op(by=user, inlezing=inlezing)
    maak_ongedaan(by=user, inlezing=ongedaan)
    bron = Activiteit.objects.get(inlezing=opgeslagen)
    return [
        inleesadres("detail", opgeslagen),
        inleesadres("undo", opgeslagen),
        inleesadres("detail", ongedaan),
        inleesadres("undo", ongedaan),
        reverse("activiteiten:activiteit_detail", args=[bron.pk]),
    ]


def _vaste_paginas_van_werker():
    lijst = reverse("activiteiten:activiteit_list")
    return [
        *_adressen(WERK + BASIS + SCHRIJVEN),
        *_adressen(WEEK),
        reverse("activiteiten:week_van", args=[Week(2026, 53)]),
        f"{lijst}?tekst=nergenstevinden",
        f"{lijst}?soort=onzin",
        f"{reverse('initiatieven:initiatief_list')}?tekst=nergenstevinden",
        f"{reverse('netwerken:netwerk_list')}?sorteer=-omvang",
        f"{reverse('netwerken:netwerk_list')}?tekst=nergenstevinden",
        f"{reverse('rapportage:gemeente')}?van=2001-01-01&tot=2001-12-31",
        reverse("account_change_password"),
        reverse("account_logout"),
        reverse("wijken:wijk_list"),
        "/bestaat-niet/",
    ]


def _werk_van_werker():
    user = Gebruiker.objects.get(email="worker@waterrijk.example")
    eigen = Activiteit.objects.eigen_van(user).first()
    initiatief = Initiatief.objects.writable_by(user).first()
    netwerk = Netwerk.objects.writable_by(user).first()
    reeks = Reeks.objects.get(eigenaar=user)
    gedaan = Activiteit.objects.eigen_van(user).filter(datum__lte=timezone.localdate())
    verwijder_activiteit(by=user, activiteit=gedaan[1])  # of a month that is open still
    return [
        *_objecten(user.email).values(),
        reverse("activiteiten:activiteit_detail", args=[eigen.pk]),
        reverse("activiteiten:activiteit_update", args=[eigen.pk]),
        reverse("activiteiten:verwijderd_list"),
        reverse("activiteiten:reeks_detail", args=[reeks.pk]),
        reverse("activiteiten:reeks_update", args=[reeks.pk]),
        reverse("initiatieven:initiatief_update", args=[initiatief.pk]),
        reverse("netwerken:netwerk_update", args=[netwerk.pk]),
    ]


def _inlezingen_van_werker():
    return _inlezingen(Gebruiker.objects.get(email="worker@waterrijk.example"))


def _paginas_van_beheerder():
    team = Wijkteam.objects.filter(gemeente__code="GM9999").first()
    buurt = Buurt.objects.filter(wijk__code="WK999903").first()
    iemand = Gebruiker.objects.get(email="coordinator@waterrijk.example")
    return [
        *_adressen(["start", "meer", *BEHEER]),
        reverse("wijken:wijk_update", args=["WK999903"]),
        reverse("wijken:buurt_update", args=[buurt.code]),
        reverse("netwerken:wijkteam_update", args=[team.pk]),
        reverse("gebruikers:mens_detail", args=[iemand.pk]),
        reverse("gebruikers:aanstelling_create", args=[iemand.pk]),
    ]


def _paginas_van_beleid():
    rapportage = reverse("rapportage:gemeente")
    return [
        *_adressen(["start", "rapportage:gemeente"]),
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
            ["start", "activiteiten:activiteit_list", "gebruikers:mens_list", "activiteiten:maand_list"]
        ),
        reverse("activiteiten:maand_heropenen", args=[dicht.pk]),
        reverse("activiteiten:activiteit_update", args=[afgesloten.pk]),
        reverse("activiteiten:activiteit_detail", args=[Bezwaar.objects.get().activiteit_id]),
    ]


def _paginas_van_wijkteamlid():
    return [
        *_adressen(["start", "netwerken:wijkteam_list"]),
        *_objecten("wijkteam@waterrijk.example").values(),
    ]


@pytest.mark.parametrize(
    ("email", "paginas"),
    [
        ("worker@waterrijk.example", _vaste_paginas_van_werker),
        ("worker@waterrijk.example", _werk_van_werker),
        ("worker@waterrijk.example", _inlezingen_van_werker),
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
    oude_link = reverse("account_reset_password_from_key", args=["1", "oud-oud"])
    adressen = [*_adressen([*namen, "account_inactive"]), oude_link]
    fouten = {adres: klachten_over(page, live_server.url + adres) for adres in adressen}
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
    page.goto(live_server.url + reverse(naam))
    page.locator("main form .btn-primary").click()
    page.locator(".oproep-fout").wait_for()
    keur(page)
