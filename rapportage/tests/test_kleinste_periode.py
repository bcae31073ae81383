"""A gemeente can't follow a worker: whatever days it asks, it gets months that are over (design, section 5)."""

import csv
import datetime
import io

import pytest
import time_machine
from django.urls import reverse

from activiteiten.models import Afsluiting
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from kern.geschiedenis import leg_vast
from kern.periode import Periode
from rapportage.cijfers.blik import Blik, blik_for
from rapportage.cijfers.tijdvak import tijdvak_voor
from rapportage.cijfers.vraag import Vraag
from rapportage.tests.conftest import COLL, INDIR, INDIV, blok
from wijken.tests.factories import WijkFactory

VANDAAG = datetime.date(2026, 11, 21)


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False) as tijd:
        yield tijd


def _periode(van, tot):
    return Periode(datetime.date.fromisoformat(van), datetime.date.fromisoformat(tot))


def _bestand(client, naam="wijken_csv", **parameters):
    """{wijk: collective hours} of the file, or the sentence that came instead."""
    antwoord = client.get(reverse(f"rapportage:{naam}"), parameters)
    if antwoord.status_code != 200:
        return antwoord.text
    rijen = csv.DictReader(io.StringIO(antwoord.getvalue().decode("utf-8-sig")), delimiter=";")
    return {rij["wijk"]: rij["uren_collectief"] for rij in rijen}


@pytest.mark.parametrize(
    ("van", "tot", "naam", "zin"),
    [
        (
            "2026-01-01",
            "2026-12-31",
            "2026 tot en met oktober",
            "1 januari t/m 31 oktober 2026; het jaar loopt nog.",
        ),
        (
            "2026-10-01",
            "2026-12-31",
            "4e kwartaal 2026 tot en met oktober",
            "1 t/m 31 oktober 2026; het kwartaal loopt nog.",
        ),
        ("2025-01-01", "2025-12-31", "2025", "1 januari t/m 31 december 2025."),
        ("2026-03-10", "2026-03-10", "maart 2026", "1 t/m 31 maart 2026."),
        ("2026-03-31", "2026-04-01", "1 maart t/m 30 april 2026", "1 maart t/m 30 april 2026."),
        (
            "2026-11-01",
            "2026-11-30",
            "november 2026",
            "November 2026 loopt nog. Vanaf 1 december 2026 staat de maand hier.",
        ),
        (
            "2026-11-20",
            "2026-11-20",
            "november 2026",
            "November 2026 loopt nog. Vanaf 1 december 2026 staat de maand hier.",
        ),
        ("2027-01-01", "2027-12-31", "2027", "Deze periode moet nog beginnen."),
    ],
)
def test_what_a_gemeente_gets_of_a_period(waterrijk, van, tot, naam, zin):
    tijdvak = tijdvak_voor(Blik(waterrijk, hele_gemeente=True), Vraag(_periode(van, tot)), VANDAAG)
    assert (tijdvak.naam, tijdvak.zin) == (naam, zin)


@pytest.mark.parametrize(
    ("van", "tot", "naam", "zin"),
    [
        (
            "2026-01-01",
            "2026-12-31",
            "2026 tot en met 21 november",
            "1 januari t/m 21 november 2026; het jaar loopt nog.",
        ),
        ("2026-03-10", "2026-03-10", "10 maart 2026", "10 maart 2026."),
        (
            "2026-11-16",
            "2026-11-22",
            "16 t/m 21 november 2026",
            "16 t/m 21 november 2026; de periode loopt nog.",
        ),
    ],
)
def test_an_organisatie_gets_its_own_to_the_day(werker, waterrijk, van, tot, naam, zin):
    tijdvak = tijdvak_voor(blik_for(werker, waterrijk), Vraag(_periode(van, tot)), VANDAAG)
    assert (tijdvak.naam, tijdvak.zin) == (naam, zin)


@pytest.mark.parametrize(
    ("van", "tot", "nu", "toen"),
    [
        ("2026-01-01", "2026-12-31", ("2026-01-01", "2026-10-31"), ("2025-01-01", "2025-10-31")),
        ("2026-10-01", "2026-12-31", ("2026-10-01", "2026-10-31"), ("2026-07-01", "2026-07-31")),
        ("2024-01-01", "2025-12-31", ("2024-01-01", "2025-12-31"), ("2022-01-01", "2023-12-31")),
        ("2024-01-01", "2026-11-30", ("2024-01-01", "2026-10-31"), ("2021-02-01", "2023-11-30")),
        ("2024-02-01", "2024-02-29", ("2024-02-01", "2024-02-29"), ("2024-01-01", "2024-01-31")),
    ],
)
@pytest.mark.parametrize("wie", ["beleid", "werker"])
def test_months_that_are_over_are_compared_with_the_same_months_before(
    request, waterrijk, wie, van, tot, nu, toen
):
    blik = blik_for(request.getfixturevalue(wie), waterrijk)
    tijdvak = tijdvak_voor(blik, Vraag(_periode(van, tot)), VANDAAG)
    assert (tijdvak.vergeleken, tijdvak.vergelijk) == (_periode(*nu), _periode(*toen))


AANVALLEN = [
    {"van": "2026-03-10", "tot": "2026-03-10"},  # the day of one worker
    {"van": "2026-03-09", "tot": "2026-03-15"},  # a week
    {"van": "2026-03-01", "tot": "2026-03-09"},  # up to the day before, to subtract
    {"van": "2026-03-11", "tot": "2026-03-31"},
]


@pytest.mark.parametrize("wie", ["beleid", "beheerder", "wijkteamlid"])
@pytest.mark.parametrize("aanval", AANVALLEN)
def test_days_and_weeks_give_the_whole_month(
    client, request, log, lindehof, welzijn, wijkteamorganisatie, wie, aanval
):
    gebruiker = request.getfixturevalue(wie)
    organisatie = wijkteamorganisatie if wie == "wijkteamlid" else welzijn
    for dag, minuten in (("01", 60), ("10", 90), ("31", 30)):
        log(lindehof, organisatie, f"2026-03-{dag}", (COLL, minuten))
    client.force_login(gebruiker)

    for naam in ("wijken_csv", "cijfers_csv"):
        assert _bestand(client, naam, **aanval)["Lindehof"] == "3,00"
    for pad in ("/rapportage/", f"/rapportage/wijken/{lindehof.code}/"):
        antwoord = client.get(pad, aanval)
        assert "1 t/m 31 maart 2026." in antwoord.text
        assert blok(antwoord, "kerncijferblok").kerncijfers[0].waarde == "3,0"


@pytest.mark.parametrize("wie", ["beleid", "wijkteamlid"])
def test_asking_every_evening_gives_the_same(
    client, request, log, lindehof, welzijn, wijkteamorganisatie, wie
):
    """Nothing of the running month is told per wijk, so that there is nothing to subtract."""
    client.force_login(request.getfixturevalue(wie))
    organisatie = wijkteamorganisatie if wie == "wijkteamlid" else welzijn
    log(lindehof, organisatie, "2026-10-05", (COLL, 60))
    jaar = {"van": "2026-01-01", "tot": "2026-12-31"}
    paden = [
        "/rapportage/",
        f"/rapportage/wijken/{lindehof.code}/",
        "/rapportage/wijken.csv",
        "/rapportage/cijfers.csv",
    ]

    def antwoorden():
        """The pages without the sentence on the whole gemeente, and without the names of periods further on."""
        tabellen = [
            blok(client.get(paden[0], jaar), "wijktabel").rijen,
            blok(client.get(paden[1], jaar), "maandblok"),
        ]
        return [*map(str, tabellen), *(client.get(pad, jaar).getvalue() for pad in paden[2:])]

    voor = antwoorden()
    log(lindehof, organisatie, "2026-11-20", (COLL, 90), deelnemers=40)
    log(lindehof, organisatie, "2026-11-21", (INDIV, 45))
    assert antwoorden() == voor
    nu = {"van": "2026-11-01", "tot": "2026-11-30"}
    assert _bestand(client, **nu) == "November 2026 loopt nog. Vanaf 1 december 2026 staat de maand hier."
    assert _bestand(client, "cijfers_csv", per="maand", **nu).startswith("November 2026 loopt nog.")
    assert "kerncijfer" not in client.get(paden[1], nu).text


@pytest.mark.parametrize(
    ("werkers", "verwacht"), [(2, ""), (3, ": tot nu toe 3,0 uur, waarvan 3,0 collectief")]
)
def test_of_the_running_month_only_the_whole_gemeente_from_three_workers_on(
    client, beleid, log, lindehof, welzijn, waterrijk, werkers, verwacht
):
    for _ in range(werkers):
        log(lindehof, welzijn, "2026-11-20", (COLL, 60, GebruikerFactory()))
    client.force_login(beleid)

    zin = f"November loopt nog{verwacht}. Vanaf 1 december 2026 staat november in de cijfers."
    for pad in ("/rapportage/", "/"):
        assert zin in client.get(pad).text
    assert "November loopt nog" not in client.get(f"/rapportage/wijken/{lindehof.code}/").text


def test_soort_and_thema_come_per_whole_quarter(client, beleid, werker, log, lindehof, welzijn):
    log(lindehof, welzijn, "2026-09-30", (COLL, 60))
    log(lindehof, welzijn, "2026-10-01", (COLL, 600))
    pad, jaar = f"/rapportage/wijken/{lindehof.code}/", {"van": "2026-01-01", "tot": "2026-12-31"}
    client.force_login(beleid)

    onderdelen = blok(client.get(pad, jaar), "onderdelenblok")
    assert onderdelen.zin == "Per heel kwartaal: 1 januari t/m 30 september 2026."
    assert [tabel.totaal for tabel in onderdelen.tabellen] == ["1,0", ""]
    maand = client.get(pad, {"van": "2026-10-01", "tot": "2026-10-31"})
    assert blok(maand, "onderdelenblok").tabellen == []
    assert "per heel kwartaal dat voorbij is" in maand.text
    for per in ("soort", "thema"):
        antwoord = client.get("/rapportage/cijfers.csv", {"per": per, **jaar})
        assert "2026-01-01-tot-en-met-2026-09-30" in antwoord["Content-Disposition"]
        oktober = {"per": per, "van": "2026-10-01", "tot": "2026-10-31"}
        assert client.get("/rapportage/cijfers.csv", oktober).status_code == 422

    for per in (["soort", "maand"], ["thema", "maand"], ["maand", "soort"]):
        antwoord = client.get("/rapportage/cijfers.csv", {"per": per, **jaar})
        assert (antwoord.status_code, "per heel kwartaal" in antwoord.text) == (422, True)
    kwartalen = (
        client.get("/rapportage/cijfers.csv", {"per": ["soort", "kwartaal"], **jaar}).getvalue().decode()
    )
    assert [regel.split(";")[2] for regel in kwartalen.splitlines()[1:]] == ["2026-K1", "2026-K2", "2026-K3"]

    client.force_login(werker)
    assert blok(client.get(pad, jaar), "onderdelenblok").tabellen[0].totaal == "11,0"
    assert client.get("/rapportage/cijfers.csv", {"per": ["soort", "maand"], **jaar}).status_code == 200


def test_people_come_per_whole_quarter_and_a_year_is_the_sum_of_what_is_shown(
    client, beleid, log, lindehof, spoorzicht, welzijn
):
    log(lindehof, welzijn, "2026-02-01", (COLL, 60), deelnemers=10)
    log(lindehof, welzijn, "2026-05-01", (COLL, 60), deelnemers=20)
    log(spoorzicht, welzijn, "2026-02-01", (COLL, 60), deelnemers=3)
    log(spoorzicht, welzijn, "2026-05-01", (COLL, 60), deelnemers=30)
    log(lindehof, welzijn, "2026-10-01", (COLL, 60), deelnemers=500)
    client.force_login(beleid)

    def bereik(**periode):
        antwoord = client.get("/rapportage/", periode)
        tabel = blok(antwoord, "wijktabel")
        return {rij.naam: rij.cellen[-1].tekst for rij in (*tabel.rijen, tabel.totaalrij)}

    # Spoorzicht hides its first quarter, so that its year, which would give it, is not there either.
    assert bereik(van="2026-01-01", tot="2026-12-31") == {
        "Lindehof": "30",
        "Spoorzicht": "–",
        "Waterrijk": "–",
    }
    assert bereik(van="2026-01-01", tot="2026-03-31") == {
        "Lindehof": "10",
        "Spoorzicht": "<5",
        "Waterrijk": "–",
    }
    assert bereik(van="2026-04-01", tot="2026-06-30") == {
        "Lindehof": "20",
        "Spoorzicht": "30",
        "Waterrijk": "50",
    }
    assert bereik(van="2026-04-01", tot="2026-04-30") == {
        "Lindehof": "–",
        "Spoorzicht": "–",
        "Waterrijk": "–",
    }
    # The page of one wijk shows what the table shows.
    pagina = client.get(f"/rapportage/wijken/{spoorzicht.code}/", {"van": "2026-01-01", "tot": "2026-12-31"})
    assert blok(pagina, "kerncijferblok").kerncijfers[3].waarde == "–"
    bestand = client.get("/rapportage/wijken.csv", {"van": "2026-01-01", "tot": "2026-12-31"})
    assert "bereik-2026-01-01-tot-en-met-2026-09-30" in bestand["Content-Disposition"]


def test_a_worker_who_is_also_in_a_wijkteam_keeps_the_own_organisatie_to_the_day(werker, waterrijk, welzijn):
    AanstellingFactory(gebruiker=werker, rol=Rol.WIJKTEAMLID, gemeente=waterrijk, organisatie=welzijn)
    assert not blik_for(werker, waterrijk).ziet_alleen_maanden


def test_a_page_says_which_months_are_not_closed(
    client, beleid, coordinator, log, lindehof, welzijn, buurtkracht, wijkteamorganisatie
):
    for maand in ("08", "09", "10"):
        log(lindehof, welzijn, f"2026-{maand}-02", (COLL, 60))
    log(lindehof, buurtkracht, "2026-08-03", (INDIR, 60))
    log(lindehof, wijkteamorganisatie, "2026-07-03", (INDIR, 60))  # where nobody can close a month
    AanstellingFactory(rol=Rol.COORDINATOR, gemeente=lindehof.gemeente, organisatie=buurtkracht)
    for maand in (8, 9):
        afsluiting = Afsluiting(
            organisatie=welzijn,
            gemeente=lindehof.gemeente,
            maand=datetime.date(2026, maand, 1),
            door=coordinator,
        )
        leg_vast(afsluiting, by=coordinator, gewijzigd=[])
    client.force_login(beleid)
    assert (
        "Augustus 2026 en oktober 2026 zijn nog niet door iedereen afgesloten, en kunnen nog veranderen."
        in client.get("/rapportage/").text
    )
    client.force_login(coordinator)
    assert (
        "Oktober 2026 is nog niet door iedereen afgesloten, en kan nog veranderen."
        in client.get("/rapportage/").text
    )


def test_beside_a_time_in_which_logging_began_nothing_is_compared(
    client, beleid, log, lindehof, spoorzicht, welzijn
):
    log(lindehof, welzijn, "2025-11-03", (COLL, 60), (INDIV, 30))
    for wijk in (lindehof, spoorzicht):
        log(wijk, welzijn, "2026-05-03", (COLL, 600), (INDIV, 90))
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", {"van": "2026-01-01", "tot": "2026-12-31"})

    kern = blok(antwoord, "kerncijferblok")
    assert {cijfer.verschil for cijfer in kern.kerncijfers} == {""}
    assert kern.eerder.waarom == (
        "Er is gelogd vanaf november 2025; vergelijken met de periode 1 januari t/m 31 oktober 2025 kan niet."
    )
    assert not blok(antwoord, "aandeelblok").aandeelbalk.strook.streep
    assert "minder" not in " ".join(cijfer.uitleg for cijfer in kern.kerncijfers[:2])


def test_under_twenty_hours_a_share_has_no_rank(
    client, beleid, log, lindehof, spoorzicht, waterrijk, welzijn
):
    klein = WijkFactory(gemeente=waterrijk, naam="Klein")
    log(klein, welzijn, "2026-05-01", (COLL, 450))
    for vorm, minuten in ((COLL, 1400), (INDIV, 600)):
        log(lindehof, welzijn, "2026-05-01", (vorm, minuten))
    log(spoorzicht, welzijn, "2026-05-01", (INDIV, 1300))
    client.force_login(beleid)

    antwoord = client.get("/rapportage/", {"van": "2026-01-01", "tot": "2026-12-31", "sorteer": "aandeel"})

    assert [rij.naam for rij in blok(antwoord, "wijktabel").rijen] == ["Lindehof", "Spoorzicht", "Klein"]
    assert (
        "Het hoogst in Lindehof (70,0%), het laagst in Spoorzicht (0,0%)." in blok(antwoord, "kaartblok").zin
    )
