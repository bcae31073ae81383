"""The list of the log: who sees what, the filter, and totals over everything that was found."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from activiteiten.keuzes import Status, Vorm
from activiteiten.log.actions import verwijder_activiteit
from activiteiten.models import Activiteit, ActiviteitSoort
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.tests.factories import InitiatiefFactory
from wijken.tests.factories import WijkFactory

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

LIJST = reverse("activiteiten:activiteit_list")


@pytest.fixture
def log(werker, welzijn, lindehof):
    """An activity of the worker in Lindehof, with its Inzet; everything can be said otherwise."""

    def maak(titel, *, minuten=60, vorm=Vorm.COLLECTIEF, medewerker=None, **feiten):
        feiten = {"ingevoerd_door": werker, "organisatie": welzijn, "wijk": lindehof} | feiten
        activiteit = ActiviteitFactory(titel=titel, **feiten)
        InzetFactory(
            activiteit=activiteit,
            medewerker=medewerker or activiteit.ingevoerd_door,
            vorm=vorm,
            minuten=minuten,
        )
        return activiteit

    return maak


@pytest.fixture
def getoond(client):
    """The titles that somebody sees, in order."""

    def toon(wie, **filter_):
        client.force_login(wie)
        antwoord = client.get(LIJST, filter_)
        assert antwoord.status_code == 200
        return [rij.activiteit.titel for rij in antwoord.context["rijen"]]

    return toon


@pytest.fixture
def vier_plekken(log, collega, andere_organisatie, buurtkracht, werker_zandveen, welzijn_zandveen, duinrand):
    log("van mij")
    log("van collega", ingevoerd_door=collega)
    log("andere organisatie", ingevoerd_door=andere_organisatie, organisatie=buurtkracht)
    log("andere gemeente", ingevoerd_door=werker_zandveen, organisatie=welzijn_zandveen, wijk=duinrand)


@pytest.mark.usefixtures("vier_plekken")
@pytest.mark.parametrize(
    ("wie", "titels"),
    [
        ("werker", ["van collega", "van mij"]),
        ("coordinator", ["van collega", "van mij"]),
        ("andere_organisatie", ["andere organisatie"]),
        ("werker_zandveen", ["andere gemeente"]),
        ("wijkteamlid", []),
    ],
)
def test_ieder_ziet_de_activiteiten_van_de_eigen_organisatie(getoond, request, wie, titels):
    assert getoond(request.getfixturevalue(wie)) == titels


def test_wijkteamlid_ziet_alleen_eigen_werk_en_telt_alleen_eigen_uren(
    getoond, client, log, waterrijk, wijkteamlid, wijkteamorganisatie, lindehof
):
    ander = AanstellingFactory(
        rol=Rol.WIJKTEAMLID, gemeente=waterrijk, organisatie=wijkteamorganisatie
    ).gebruiker
    samen = log("samen", ingevoerd_door=ander, organisatie=wijkteamorganisatie)
    InzetFactory(activiteit=samen, medewerker=wijkteamlid, minuten=30)
    log("alleen de ander", ingevoerd_door=ander, organisatie=wijkteamorganisatie)
    assert getoond(wijkteamlid) == ["samen"]
    assert client.get(LIJST).context["minuten"].samen == 30


def test_dezelfde_organisatie_in_een_andere_gemeente_blijft_dicht(getoond, log, werker, welzijn, duinrand):
    log("zelfde organisatie, andere gemeente", wijk=duinrand)
    assert getoond(werker) == []


def test_nieuwste_eerst(getoond, log, werker):
    log("oud", datum=datetime.date(2025, 1, 1))
    log("nieuw", datum=datetime.date(2026, 11, 20))
    log("midden", datum=datetime.date(2026, 1, 1))
    assert getoond(werker) == ["nieuw", "midden", "oud"]


def test_wat_nog_komt_staat_achter_een_link(getoond, client, log, werker):
    log("morgen", datum=datetime.date(2026, 11, 22), status=Status.GEPLAND)
    assert getoond(werker) == []
    assert "Wel 1 gepland" in client.get(LIJST).text
    log("vandaag", datum=datetime.date(2026, 11, 21))
    assert getoond(werker) == ["vandaag"]
    assert '<a href="?tekst=dag&amp;van=2026-11-22">' not in client.get(LIJST, {"tekst": "dag"}).text
    assert '<a href="?tekst=o&amp;van=2026-11-22">Nog 1 gepland</a>' in client.get(LIJST, {"tekst": "o"}).text
    assert getoond(werker, van="2026-11-22") == ["morgen"]
    assert getoond(werker, tot="2026-12-31") == ["morgen", "vandaag"]


def test_verwijderd_werk_staat_er_niet(getoond, log, werker, client):
    activiteit = log("weg")
    client.force_login(werker)
    client.post(reverse("activiteiten:activiteit_delete", args=[activiteit.pk]))
    assert getoond(werker) == []
    assert client.get(reverse("activiteiten:activiteit_detail", args=[activiteit.pk])).status_code == 404


def test_filters(getoond, log, werker, collega, spoorzicht):
    tuin = InitiatiefFactory(wijk=spoorzicht)
    hulp = ActiviteitSoort.objects.get(naam="individuele hulp")
    log("maart", datum=datetime.date(2026, 3, 31))
    log("april", datum=datetime.date(2026, 4, 1), wijk=spoorzicht, initiatief=tuin)
    log(
        "hulp",
        datum=datetime.date(2026, 5, 1),
        soort=hulp,
        vorm=Vorm.INDIVIDUEEL,
        omschrijving="post geordend",
    )
    log("collega", datum=datetime.date(2026, 6, 1), ingevoerd_door=collega)
    assert getoond(werker, van="2026-04-01", tot="2026-05-01") == ["hulp", "april"]
    assert getoond(werker, tot="2026-03-31") == ["maart"]
    assert getoond(werker, wijk=spoorzicht.pk) == ["april"]
    assert getoond(werker, soort=hulp.pk) == ["hulp"]
    assert getoond(werker, vorm="individueel") == ["hulp"]
    assert getoond(werker, initiatief=tuin.pk) == ["april"]
    assert getoond(werker, medewerker=collega.pk) == ["collega"]
    assert getoond(werker, tekst="GEORDEND") == ["hulp"]
    assert getoond(werker, tekst="individuele") == ["hulp"]


def test_vorm_en_medewerker_gaan_over_dezelfde_inzet(getoond, log, client, werker, collega):
    samen = log("samen", vorm=Vorm.COLLECTIEF, minuten=60)
    InzetFactory(activiteit=samen, medewerker=collega, vorm=Vorm.INDIVIDUEEL, minuten=20)
    assert getoond(werker, medewerker=werker.pk, vorm="individueel") == []
    assert getoond(werker, medewerker=collega.pk, vorm="individueel") == ["samen"]
    assert client.get(LIJST, {"medewerker": collega.pk}).context["minuten"].samen == 20


def test_totaal_gaat_over_alles_wat_gevonden_is_niet_over_de_bladzijde(client, log, werker):
    for nummer in range(53):
        log(f"nummer {nummer}", minuten=10)
    log("individueel", minuten=30, vorm=Vorm.INDIVIDUEEL)
    log("gepland telt niet", minuten=500, status=Status.GEPLAND)
    log("afgelast telt niet", minuten=500, status=Status.AFGELAST)
    client.force_login(werker)
    context = client.get(LIJST).context
    assert context["pagina"].paginator.count == 56
    assert len(context["rijen"]) == 50
    minuten = context["minuten"]
    assert (minuten.collectief, minuten.individueel, minuten.indirect) == (530, 30, 0)
    tweede = client.get(LIJST, {"pagina": "2"}).context
    assert len(tweede["rijen"]) == 6
    assert tweede["minuten"] == minuten


@pytest.mark.parametrize(
    "onzin",
    [
        {"van": "gisteren"},
        {"wijk": "abc"},
        {"wijk": "9" * 40},
        {"soort": "-1"},
        {"tekst": "a\x00b"},
        {"tekst": "a" * 10_000},
        {"vorm": "alles"},
    ],
)
def test_onzin_in_het_filter_zegt_wat_er_mis_is(client, log, werker, onzin):
    log("van mij")
    client.force_login(werker)
    antwoord = client.get(LIJST, onzin)
    assert antwoord.status_code == 422
    assert list(antwoord.context["filter"].form.errors) == list(onzin)
    assert antwoord.context["rijen"] == []


def test_filter_biedt_geen_keuzes_van_anderen(
    client, werker, collega, lindehof, duinrand, andere_organisatie
):
    eigen = InitiatiefFactory(wijk=lindehof)
    InitiatiefFactory(wijk=duinrand)
    client.force_login(werker)
    velden = client.get(LIJST).context["filter"].form.fields
    assert list(velden["wijk"].queryset) == [lindehof]
    assert list(velden["initiatief"].queryset) == [eigen]
    assert [m.naam for m in velden["medewerker"].queryset] == ["Bram Collega", "Noor Werker"]


def test_wie_weg_is_blijft_te_kiezen_zolang_het_werk_er_staat(
    getoond, log, client, werker, collega, coordinator
):
    log("van wie weg is", ingevoerd_door=collega)
    collega.aanstellingen.update(begin=datetime.date(2025, 1, 1), einde=datetime.date(2026, 10, 1))
    assert getoond(werker, medewerker=collega.pk) == ["van wie weg is"]
    verwijder_activiteit(by=coordinator, activiteit=Activiteit.objects.get())
    namen = client.get(LIJST).context["filter"].form.fields["medewerker"].queryset
    assert [m.naam for m in namen] == ["Carla Coördinator", "Noor Werker"]


def test_wijkteamlid_kan_niet_op_medewerker_filteren(client, wijkteamlid, werker):
    client.force_login(wijkteamlid)
    assert "medewerker" not in client.get(LIJST, {"medewerker": werker.pk}).context["filter"].form.fields


def test_lege_lijst_zegt_wat_te_doen(client, werker, log):
    client.force_login(werker)
    assert "Log je eerste activiteit" in client.get(LIJST).text
    log("iets")
    assert "Niets gevonden" in client.get(LIJST, {"tekst": "zzz"}).text


def test_htmx_krijgt_alleen_de_lijst(client, log, werker):
    log("van mij")
    client.force_login(werker)
    deel = client.get(LIJST, headers={"HX-Request": "true"})
    assert "van mij" in deel.text
    assert "<html" not in deel.text
    assert "HX-Request" in deel["Vary"]


def test_alleen_de_zin_met_het_totaal_wordt_voorgelezen(client, log, werker):
    """The sentence stands outside what htmx replaces: a screen reader hears only a status that stays."""
    log("tuin")
    log("soep", minuten=90)
    client.force_login(werker)
    pagina = client.get(LIJST).text
    (status,) = re.findall(r'<p class="lijsttelling" id="telling" role="status">(.+?)</p>', pagina, re.DOTALL)
    assert " ".join(strip_tags(status).split()) == "2 activiteiten, samen 2:30 uur gedaan."
    assert "aria-live" not in pagina

    deel = client.get(LIJST, {"tekst": "tuin"}, headers={"HX-Request": "true"}).text
    (nieuw,) = re.findall(r'<p id="telling" hx-swap-oob="innerHTML">(.+?)</p>', deel, re.DOTALL)
    assert " ".join(strip_tags(nieuw).split()) == "Eén activiteit, samen 1:00 uur gedaan."
    leeg = client.get(LIJST, {"tekst": "zzz"}, headers={"HX-Request": "true"}).text
    assert "Niets gevonden." in leeg
    fout = client.get(LIJST, {"van": "kapot"}, headers={"HX-Request": "true"})
    assert (fout.status_code, fout.text.count("Er klopt iets niet in het filter.")) == (422, 1)


def test_bladeren_bewaart_het_filter(client, log, werker):
    for nummer in range(51):
        log(f"tuin {nummer}")
    client.force_login(werker)
    assert 'href="?tekst=tuin&amp;pagina=2"' in client.get(LIJST, {"tekst": "tuin", "pagina": "1"}).text


def aantal_queries(client, url):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_lijst_start_en_formulier_vragen_even_veel_bij_een_als_bij_drie_rijen(
    client, log, werker, collega, waterrijk, lindehof
):
    client.force_login(werker)
    paden = [LIJST, reverse("start"), reverse("activiteiten:activiteit_create")]
    InzetFactory(activiteit=log("een", initiatief=InitiatiefFactory(wijk=lindehof)), medewerker=collega)
    client.get(LIJST)  # the session keeps the list to go back to: written once
    bij_een = [aantal_queries(client, pad) for pad in paden]
    for titel in ("twee", "drie"):
        wijk = WijkFactory(gemeente=waterrijk)
        activiteit = log(titel, wijk=wijk, initiatief=InitiatiefFactory(wijk=wijk))
        InzetFactory(activiteit=activiteit, medewerker=collega)
        log(f"gepland {titel}", wijk=wijk, status=Status.GEPLAND, datum=datetime.date(2026, 12, 1))
    assert [aantal_queries(client, pad) for pad in paden] == bij_een


def test_detail_vraagt_even_veel_bij_een_als_bij_drie_collegas(client, log, werker, collega, coordinator):
    activiteit = log("een")
    url = reverse("activiteiten:activiteit_detail", args=[activiteit.pk])
    client.force_login(werker)
    bij_een = aantal_queries(client, url)
    for medewerker in (collega, coordinator):
        InzetFactory(activiteit=activiteit, medewerker=medewerker)
    assert aantal_queries(client, url) == bij_een


@pytest.mark.usefixtures("vier_plekken")
def test_detail_van_een_ander_bestaat_niet(client, werker, beleid):

    client.force_login(werker)
    codes = {
        a.titel: client.get(reverse("activiteiten:activiteit_detail", args=[a.pk])).status_code
        for a in Activiteit.objects.all()
    }
    assert codes == {"van mij": 200, "van collega": 200, "andere organisatie": 404, "andere gemeente": 404}
    client.force_login(beleid)
    assert {
        client.get(reverse("activiteiten:activiteit_detail", args=[a.pk])).status_code
        for a in Activiteit.objects.all()
    } == {403}


def test_detail_toont_de_tekst_alleen_als_tekst(client, log, werker):
    activiteit = log("<b>vet</b>", omschrijving="<script>alert(1)</script>")
    client.force_login(werker)
    html = client.get(reverse("activiteiten:activiteit_detail", args=[activiteit.pk])).text
    assert "&lt;script&gt;alert(1)" in html
    assert "<b>vet" not in html


@pytest.mark.parametrize(
    "adres", [LIJST, reverse("activiteiten:activiteit_create"), "/", "{pk}/", "{pk}/bewerken/"]
)
def test_geen_bladzijde_van_de_log_leest_grenzen(client, werker, log, adres):
    # A border may be megabytes, and would come along with each row.
    pk = log("Koffie").pk
    client.force_login(werker)
    with CaptureQueriesContext(connection) as queries:
        antwoord = client.get(adres.format(pk=f"{LIJST}{pk}"))
    assert antwoord.status_code == 200
    assert [q["sql"] for q in queries if '"grens"' in q["sql"]] == []


def test_totaal_vraagt_de_activiteiten_alleen_als_het_filter_daarover_gaat(
    client, log, werker, lindehof, ontmoeting
):
    log("hier", minuten=60)
    log("gepland", minuten=30, status=Status.GEPLAND)
    log("later", minuten=15, datum=timezone.localdate() + datetime.timedelta(days=1))
    log("met initiatief", minuten=45, initiatief=InitiatiefFactory(wijk=lindehof))
    client.force_login(werker)

    def totaal(**filter_):
        with CaptureQueriesContext(connection) as queries:
            samen = client.get(LIJST, filter_).context["minuten"].samen
        [som] = [q["sql"] for q in queries if "SUM(" in q["sql"]]
        return samen, "activiteiten_activiteit" in som

    assert totaal() == (105, False)
    assert totaal(wijk=lindehof.pk, vorm="collectief") == (105, False)
    assert totaal(van="2026-03-03") == (15, False)
    assert totaal(tekst="met initiatief") == (45, True)
