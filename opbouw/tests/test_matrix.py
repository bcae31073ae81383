"""Every address, for everybody, with every method: see opbouw/tests/matrix.py for the table."""

import datetime
import logging
import uuid
from copy import deepcopy
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from activiteiten.keuzes import Vorm
from activiteiten.log.groei import leg_groei
from activiteiten.models import Bezwaar, Sjabloon
from activiteiten.plannen.agenda import maak_link
from activiteiten.plannen.reeksen import maak_reeks
from activiteiten.tests.factories import ActiviteitFactory, AfsluitingFactory, InzetFactory
from gebruikers.bevoegdheden import Rol
from gebruikers.models import Gebruiker
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from initiatieven.tests.factories import InitiatiefFactory
from inlezen.models import Inlezing
from kern.datum import Week
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory
from opbouw.tests.matrix import (
    ADMIN_MODELLEN,
    ADMIN_OVERIG,
    ADMIN_PAGINAS,
    METHODEN,
    PERSONEN,
    SOORTEN,
    TABEL,
)
from wijken.tests.factories import BuurtFactory, WijkFactory

pytestmark = pytest.mark.once
"""Five thousand requests that ask who may come in: what querysets show is asked on both databases, room by room."""

WOORDEN = {"ja", "in", "401", "403", "404", "weg"}
ADMIN = {f"admin:{model}_{pagina}" for model in ADMIN_MODELLEN for pagina in ADMIN_PAGINAS} | set(
    ADMIN_OVERIG
)
ADMIN_DOEL = {"object_id": "1", "id": "1", "app_label": "gebruikers", "content_type_id": "1", "url": "x"}


def lees_tabel(tekst):
    """{name of the address: (kind, target, {person: word})}; fails on a line that isn't whole."""
    regels = [regel.split() for regel in tekst.splitlines() if regel.strip()]
    kop, tabel = regels[0], {}
    assert kop == ["adres", "soort", "doel", *PERSONEN]
    for regel in regels[1:]:
        adres, soort, doel, *woorden = regel
        assert len(regel) == len(kop), (
            f"De regel van {adres} heeft {len(regel)} woorden, en moet er {len(kop)} hebben."
        )
        assert soort in SOORTEN, f"{adres}: soort {soort} bestaat niet. Kies uit {', '.join(SOORTEN)}."
        assert set(woorden) <= WOORDEN, f"{adres}: kies uit {', '.join(sorted(WOORDEN))}."
        assert adres not in tabel, f"{adres} staat er twee keer."
        tabel[adres] = soort, doel, dict(zip(PERSONEN, woorden, strict=True))
    return tabel


def adressen(resolver=None, ruimte="", route="", boven=()):
    """{name with its namespace, or the route where it has none: names of the parameters} of every address."""
    gevonden = {}
    for patroon in (resolver or get_resolver()).url_patterns:
        hier, namen = f"{route}{patroon.pattern}", (*boven, *patroon.pattern.regex.groupindex)
        if isinstance(patroon, URLPattern):
            naam = f"{ruimte}{patroon.name}" if patroon.name else f"zonder naam: {hier}"
            gevonden[naam] = namen
        else:
            gevonden |= adressen(
                patroon, f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte, hier, namen
            )
    return gevonden


MATRIX = lees_tabel(TABEL)
KAMERS = sorted({adres.partition(":")[0] if ":" in adres else "zonder kamer" for adres in MATRIX})


def test_elk_adres_staat_in_de_matrix():
    echt = {naam for naam in adressen() if not naam.startswith("zonder naam: admin/")}
    ontbreekt = sorted(echt - set(MATRIX) - ADMIN)
    assert ontbreekt == [], (
        "Deze adressen staan niet in de matrix. Geef elk een naam, en een regel in TABEL (of ADMIN_MODELLEN) van "
        f"opbouw/tests/matrix.py die zegt wat iedereen daar krijgt: {', '.join(ontbreekt)}"
    )
    overbodig = sorted((set(MATRIX) | ADMIN) - echt)
    assert overbodig == [], (
        f"Deze regels van opbouw/tests/matrix.py horen bij geen adres meer: {', '.join(overbodig)}"
    )


@pytest.fixture
def personen(request, zandveen):
    """{column: person}; None for a visitor."""
    beheerder_zandveen = GebruikerFactory(naam="Bo Zandveen")
    AanstellingFactory(gebruiker=beheerder_zandveen, rol=Rol.BEHEERDER, gemeente=zandveen)
    eigen = {None: None, "beheerder_zandveen": beheerder_zandveen}
    return {
        kolom: eigen[naam] if naam in eigen else request.getfixturevalue(naam)
        for kolom, naam in PERSONEN.items()
    }


@pytest.fixture
def doelen(werker, collega, waterrijk, welzijn, wijkteamorganisatie, lindehof, spoorzicht, duinrand):
    """{name in the table: an object of Waterrijk}."""
    van_werker = {"wijk": lindehof, "organisatie": welzijn, "ingevoerd_door": werker}
    verwijderd = {"verwijderd": True, "verwijderd_op": timezone.now(), "verwijderd_door": werker}
    activiteit, verwijderde = ActiviteitFactory(**van_werker), ActiviteitFactory(**van_werker, **verwijderd)
    InzetFactory(activiteit=activiteit)
    InzetFactory(activiteit=verwijderde)
    bij_gezette = ActiviteitFactory(**van_werker)
    InzetFactory(activiteit=bij_gezette, medewerker=collega)
    maart = {
        "organisatie": welzijn,
        "gemeente": waterrijk,
        "maand": datetime.date(2025, 3, 1),
        "door": werker,
    }
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    vervallen = {"vervallen_per": datetime.date(2026, 1, 1)}
    bestand = {
        "doel": "activiteiten",
        "door": werker,
        "organisatie": welzijn,
        "gemeente": waterrijk,
        "bestandsnaam": "werk.xlsx",
    }
    initiatief = InitiatiefFactory(wijk=lindehof, organisatie=welzijn)
    return {
        "-": None,
        "activiteit": activiteit,
        "sjabloon": Sjabloon.objects.create(eigenaar=werker, naam="Koffie", inhoud={}),
        "groei": leg_groei(by=werker, activiteit=activiteit, initiatief=initiatief),
        "verwijderde": verwijderde,
        "inlezing": Inlezing.objects.create(
            **bestand, stand=Inlezing.Stand.KLAAR, koppen=["Datum", "Soort", "Wijk", "Duur"]
        ),
        "ingelezen": Inlezing.objects.create(
            **bestand, stand=Inlezing.Stand.OPGESLAGEN, opgeslagen_op=timezone.now()
        ),
        "inleesdoel": SimpleNamespace(doel="activiteiten"),
        "week": SimpleNamespace(week=Week(2026, 47)),
        "reeks": _reeks(werker, welzijn, lindehof, activiteit.soort, morgen),
        "agenda": SimpleNamespace(geheim=maak_link(by=werker)),
        "bij_gezette": bij_gezette,
        "bezwaar": Bezwaar.objects.create(activiteit=bij_gezette, medewerker=collega, reden="niet_bij"),
        "afsluiting": AfsluitingFactory(**maart),
        "initiatief": initiatief,
        "netwerk": NetwerkFactory(wijk=lindehof, organisatie=welzijn),
        "wijkteam": WijkteamFactory(gemeente=waterrijk, organisatie=wijkteamorganisatie, wijken=[lindehof]),
        "wijk": lindehof,
        "vervallen_w": WijkFactory(gemeente=waterrijk, code="WK999977", **vervallen),
        "buurt": BuurtFactory(wijk=lindehof, code="BU99990301"),
        "vervallen_b": BuurtFactory(wijk=lindehof, code="BU99990377", **vervallen),
        "mens": collega,
        "aanstelling": collega.aanstellingen.get(),
        "eindigende": AanstellingFactory(
            gebruiker=collega, gemeente=waterrijk, organisatie=welzijn, einde=morgen
        ),
        "opvolging": SimpleNamespace(
            code=lindehof.code, pk=lindehof.opvolgingen.create(nieuwe=spoorzicht).pk
        ),
        "soortwoord": welzijn.soortwoorden.create(woord="soepinloop", soort=activiteit.soort),
        "vorige_maand": SimpleNamespace(maand="2026-01", jaar=2026),
        "oude_link": SimpleNamespace(uidb36="1", key="oud-oud"),
        "passkey": SimpleNamespace(pk=1),
    }


def _reeks(werker, organisatie, wijk, soort, dag):
    gegevens = {"soort": soort, "titel": "", "wijk": wijk, "organisatie": organisatie}
    gegevens["inzet"] = [(werker, Vorm.COLLECTIEF, 60)]
    reeks, _ = maak_reeks(by=werker, sleutel=uuid.uuid4(), dagen=[dag], om_de_weken=1, gegevens=gegevens)
    return reeks


@pytest.fixture(autouse=True)
def stil(caplog):
    """Every refusal is a line in the log, and here there are a thousand."""
    caplog.set_level(logging.CRITICAL, "django.request")


def vraag(client, methode, url):
    """The answer; what it wrote is taken back, and whoever it logged out is in again."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        antwoord = client.generic(methode, url)
        if antwoord.streaming:
            antwoord.getvalue()  # a file is written while it leaves
        transaction.set_rollback(True)
    client.cookies = cookies
    return antwoord


def oordeel(soort, woord, methode, antwoord):
    """None when the answer is what the table says, else what it had to be."""
    status, kent_methode = antwoord.status_code, methode in SOORTEN[soort]
    is_login = status == 302 and antwoord.url.startswith((reverse("account_login"), reverse("admin:login")))
    if woord == "in":
        return None if is_login else "de inlogpagina"
    if woord == "weg":
        return None if status == 302 or (status == 405 and not kent_methode) else "een andere pagina"
    if woord == "ja":
        goed = SOORTEN[soort].get(methode, {405})
        return (
            None
            if status in goed and not (is_login and soort != "uit")
            else " of ".join(map(str, sorted(goed)))
        )
    goed = {int(woord)} if kent_methode else {int(woord), 405}
    if (soort, woord, methode) == ("doe", "404", "GET") and not is_login:
        goed |= {302}  # unseen, to a page with a line of its own in the table
    return None if status in goed else woord


@pytest.mark.parametrize("kamer", KAMERS)
def test_iedereen_krijgt_op_elk_adres_wat_de_matrix_zegt(kamer, client, personen, doelen):
    namen, fouten = adressen(), []
    for kolom, persoon in personen.items():
        if persoon is None:
            client.logout()
        else:
            client.force_login(persoon)
        for adres, (soort, doel, woorden) in MATRIX.items():
            if (adres.partition(":")[0] if ":" in adres else "zonder kamer") != kamer or adres not in namen:
                continue
            url = reverse(adres, kwargs={naam: getattr(doelen[doel], naam) for naam in namen[adres]})
            for methode in METHODEN:
                antwoord = vraag(client, methode, url)
                if moest := oordeel(soort, woorden[kolom], methode, antwoord):
                    wie = PERSONEN[kolom] or "bezoeker"
                    fouten.append(f"{adres} {methode} als {wie}: {antwoord.status_code}, moet {moest} zijn")
    assert fouten == []


def test_een_methode_die_een_adres_niet_kent_geeft_een_pagina_met_een_weg_verder(client, personen, doelen):
    client.force_login(personen["coo"])
    namen, gezien, fouten = adressen(), 0, []
    for adres, (soort, doel, _) in MATRIX.items():
        url = reverse(adres, kwargs={naam: getattr(doelen[doel], naam) for naam in namen[adres]})
        for methode in set(METHODEN) - set(SOORTEN[soort]):
            antwoord = vraag(client, methode, url)
            if antwoord.status_code != 405:
                continue
            gezien += 1
            heel = "Dit adres is geen pagina" in antwoord.text and 'href="/"' in antwoord.text
            if not heel or methode in antwoord.headers["Allow"]:
                fouten.append(f"{adres} {methode}: {antwoord.headers['Allow']}")
    assert fouten == []
    assert gezien > len(MATRIX)


def test_ook_een_bezoeker_krijgt_bij_een_verkeerde_methode_een_pagina(client):
    antwoord = client.post(reverse("manifest"))
    assert (antwoord.status_code, antwoord.headers["Allow"]) == (405, "GET, HEAD")
    assert "Dit adres is geen pagina" in antwoord.text


def test_de_admin_is_dicht_voor_wie_geen_superuser_is(client, personen):
    Gebruiker.objects.update(is_staff=True)  # which alone opens nothing
    namen, fouten = adressen(), []
    for kolom, persoon in personen.items():
        if persoon is None:
            client.logout()
        else:
            client.force_login(persoon)
        for adres in sorted(ADMIN):
            url = reverse(adres, kwargs={naam: ADMIN_DOEL[naam] for naam in namen[adres]})
            for methode in ("GET", "POST") if kolom in ("bez", "beh") else ("GET",):
                antwoord = vraag(client, methode, url)
                if moest := oordeel("form", "in" if persoon is None else "403", methode, antwoord):
                    fouten.append(f"{adres} {methode} als {kolom}: {antwoord.status_code}, moet {moest} zijn")
    assert fouten == []


def test_een_superuser_zonder_aanstelling_komt_in_de_admin_en_nergens_anders(client, doelen):
    super_ = Gebruiker.objects.create_superuser("super@voorbeeld.example", naam="Sara Super")
    client.force_login(super_)
    for adres in ["admin:index", *(f"admin:{model}_changelist" for model in ADMIN_MODELLEN)]:
        assert client.get(reverse(adres)).status_code == 200, adres
    assert client.get(reverse("admin:gebruikers_gebruiker_change", args=[super_.pk])).status_code == 200
    for adres in (
        "activiteiten:activiteit_list",
        "rapportage:gemeente",
        "gebruikers:mens_list",
        "wijken:wijk_list",
    ):
        assert client.get(reverse(adres)).status_code == 403, adres


def test_een_onbekend_adres_noemt_wat_er_te_doen_is(monkeypatch):
    monkeypatch.delitem(MATRIX, "start")
    with pytest.raises(
        AssertionError, match=r"een regel in TABEL .* die zegt wat iedereen daar krijgt: .*\bstart\b"
    ):
        test_elk_adres_staat_in_de_matrix()
