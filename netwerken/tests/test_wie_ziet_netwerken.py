"""Read by everybody in the gemeente, written by the own organisatie, invisible elsewhere."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatieven.models import Thema
from initiatieven.tests.factories import InitiatiefFactory
from kern.geschiedenis import leg_vast
from netwerken.models import Netwerk
from netwerken.tests.factories import NetwerkFactory

LEZERS = ("werker", "coordinator", "andere_organisatie", "wijkteamlid", "beleid", "beheerder")
LIJST = "/netwerken/"


def adres(naam, netwerk):
    return reverse(f"netwerken:netwerk_{naam}", args=[netwerk.pk])


@pytest.fixture
def koffietafel(lindehof, welzijn):
    return NetwerkFactory(
        naam="Koffietafel", wijk=lindehof, organisatie=welzijn, omvang=3, omschrijving="Elke dinsdag."
    )


@pytest.fixture
def van_buurtkracht(spoorzicht, buurtkracht):
    return NetwerkFactory(naam="Moestuiniers", wijk=spoorzicht, organisatie=buurtkracht, soort="vereniging")


@pytest.fixture
def in_zandveen(duinrand, welzijn_zandveen):
    return NetwerkFactory(naam="Strandclub", wijk=duinrand, organisatie=welzijn_zandveen)


@pytest.mark.parametrize("wie", LEZERS)
def test_iedereen_in_de_gemeente_leest_alles_van_de_gemeente(
    request, client, wie, koffietafel, van_buurtkracht, in_zandveen
):
    lezer = request.getfixturevalue(wie)
    assert list(Netwerk.objects.visible_to(lezer)) == [koffietafel, van_buurtkracht]
    client.force_login(lezer)
    assert list(client.get(LIJST).context["pagina"]) == [koffietafel, van_buurtkracht]
    assert client.get(adres("detail", van_buurtkracht)).context["netwerk"] == van_buurtkracht
    assert client.get(adres("detail", in_zandveen)).status_code == 404


def test_zonder_aanstelling_is_er_niets(client, zonder_aanstelling, koffietafel):
    assert list(Netwerk.objects.visible_to(zonder_aanstelling)) == []
    client.force_login(zonder_aanstelling)
    assert client.get(LIJST).status_code == 403
    assert client.get(adres("detail", koffietafel)).status_code == 403


@pytest.mark.parametrize(
    ("wie", "code"),
    [
        ("werker", 200),
        ("coordinator", 200),
        ("andere_organisatie", 404),
        ("werker_zandveen", 404),
        ("wijkteamlid", 403),
        ("beleid", 403),
        ("beheerder", 403),
    ],
)
def test_alleen_de_eigen_organisatie_bewerkt(request, client, wie, code, koffietafel):
    client.force_login(request.getfixturevalue(wie))
    assert client.get(adres("update", koffietafel)).status_code == code
    gegevens = {
        "versie": "1", "naam": "Overgenomen", "wijk": koffietafel.wijk_id, "soort": "straat", "aard": "linking",
        "ritme": "jaarlijks",
    }  # fmt: skip
    assert client.post(adres("update", koffietafel), gegevens).status_code == (302 if code == 200 else code)
    koffietafel.refresh_from_db()
    assert koffietafel.naam == ("Overgenomen" if code == 200 else "Koffietafel")


@pytest.mark.parametrize(
    ("wie", "code"),
    [
        ("andere_organisatie", 302),
        ("wijkteamlid", 302),
        ("werker_zandveen", 404),
        ("beleid", 403),
        ("beheerder", 403),
    ],
)
def test_wie_met_bewoners_werkt_bevestigt(request, client, wie, code, koffietafel):
    wie = request.getfixturevalue(wie)
    client.force_login(wie)
    assert client.get(adres("confirm", koffietafel)).status_code in {403, 302}
    assert client.post(adres("confirm", koffietafel)).status_code == code
    koffietafel.refresh_from_db()
    assert koffietafel.vandaag_bevestigd == (code == 302)
    assert koffietafel.history.filter(history_user=wie).count() == (1 if code == 302 else 0)


@pytest.mark.parametrize("wie", LEZERS)
def test_een_klein_aantal_mensen_blijft_binnen_de_organisatie(request, client, wie, koffietafel):
    client.force_login(request.getfixturevalue(wie))
    eigen = wie in {"werker", "coordinator"}
    for pagina in (LIJST, adres("detail", koffietafel)):
        assert ("&lt;5" in client.get(pagina).content.decode()) != eigen
    detail = client.get(adres("detail", koffietafel)).content.decode()
    assert "Elke dinsdag." in detail
    assert ("ongeveer 3 mensen" in detail) == eigen


@pytest.mark.parametrize(
    ("wie", "knoppen"),
    [
        ("werker", {"Loggen bij dit netwerk", "Bewerken", "Klopt nog"}),
        ("andere_organisatie", {"Loggen bij dit netwerk", "Klopt nog"}),
        ("beleid", set()),
    ],
)
def test_knoppen_volgen_de_rechten(request, client, wie, knoppen, koffietafel):
    client.force_login(request.getfixturevalue(wie))
    tekst = client.get(adres("detail", koffietafel)).content.decode()
    assert {k for k in ("Loggen bij dit netwerk", "Bewerken", "Klopt nog") if f">{k}<" in tekst} == knoppen


@pytest.mark.parametrize(
    ("vraag", "namen"),
    [
        ({"tekst": "dinsdag"}, ["Koffietafel"]),
        ({"soort": "vereniging"}, ["Moestuiniers"]),
        ({"wijk": "Spoorzicht"}, ["Moestuiniers"]),
        ({"thema": "ontmoeting"}, ["Koffietafel"]),
        ({"soort": "geloof"}, []),
    ],
)
def test_zoeken(client, werker, koffietafel, van_buurtkracht, spoorzicht, vraag, namen):
    ontmoeting = Thema.objects.get(naam="ontmoeting")
    koffietafel.themas.add(ontmoeting)
    client.force_login(werker)
    vraag = {"wijk": {"wijk": spoorzicht.pk}, "thema": {"thema": ontmoeting.pk}}.get(next(iter(vraag)), vraag)
    assert [n.naam for n in client.get(LIJST, vraag).context["pagina"]] == namen


def test_htmx_krijgt_alleen_de_lijst(client, werker, koffietafel):
    client.force_login(werker)
    deel = client.get(LIJST, headers={"HX-Request": "true"})
    assert "<html" not in deel.content.decode()
    assert "HX-Request" in deel["Vary"]
    assert "Koffietafel" in deel.content.decode()


@pytest.mark.parametrize("wie", ["werker", "beleid"])
def test_langere_lijsten_kosten_niet_meer_queries(
    request, client, wie, lindehof, welzijn, koffietafel, buurtkracht
):
    client.force_login(request.getfixturevalue(wie))

    def aantallen():
        gemeten = []
        for pagina in (LIJST, adres("detail", koffietafel)):
            with CaptureQueriesContext(connection) as queries:
                client.get(pagina)
            gemeten.append(len(queries))
        return gemeten

    def vul():
        NetwerkFactory(wijk=lindehof, organisatie=welzijn)
        koffietafel.initiatieven.add(InitiatiefFactory(wijk=lindehof, organisatie=buurtkracht))
        koffietafel.themas.add(Thema.objects.exclude(netwerken=koffietafel).first())
        leg_vast(koffietafel, by=None, gewijzigd=["themas"])

    vul()
    bij_een = aantallen()
    vul()
    vul()
    assert aantallen() == bij_een
    assert max(bij_een) <= 14
