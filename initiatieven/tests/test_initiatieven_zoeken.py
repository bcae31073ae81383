"""The list: narrowing, paging, the htmx part, and its cost."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatieven.models import Thema
from initiatieven.tests.factories import InitiatiefFactory

LIJST = "/initiatieven/"


@pytest.fixture
def drie(lindehof, spoorzicht, welzijn, werker):
    def maak(naam, wijk, fase, thema, omschrijving=""):
        initiatief = InitiatiefFactory(
            naam=naam, wijk=wijk, organisatie=welzijn, fase=fase, begeleider=werker, omschrijving=omschrijving
        )
        initiatief.themas.add(Thema.objects.get(naam=thema))
        return initiatief

    return [
        maak("Buurttuin", lindehof, "plan", "ontmoeting", "Met een regenton."),
        maak("Repaircafé", spoorzicht, "plan", "energietransitie"),
        maak("Speeltuin", lindehof, "gestopt", "ontmoeting"),
    ]


@pytest.mark.parametrize(
    ("vraag", "namen"),
    [
        ({}, ["Buurttuin", "Repaircafé", "Speeltuin"]),
        ({"tekst": "tuin"}, ["Buurttuin", "Speeltuin"]),
        ({"tekst": "REGENTON"}, ["Buurttuin"]),
        ({"tekst": "%"}, []),
        ({"wijk": "Lindehof"}, ["Buurttuin", "Speeltuin"]),
        ({"fase": "plan"}, ["Buurttuin", "Repaircafé"]),
        ({"thema": "ontmoeting"}, ["Buurttuin", "Speeltuin"]),
        ({"thema": "ontmoeting", "fase": "plan", "wijk": "Lindehof", "tekst": "tuin"}, ["Buurttuin"]),
        ({"thema": "energietransitie", "wijk": "Lindehof"}, []),
    ],
)
def test_zoeken(client, werker, drie, lindehof, vraag, namen):
    client.force_login(werker)
    if "wijk" in vraag:
        vraag = vraag | {"wijk": lindehof.pk}
    if "thema" in vraag:
        vraag = vraag | {"thema": Thema.objects.get(naam=vraag["thema"]).pk}
    assert [i.naam for i in client.get(LIJST, vraag).context["pagina"]] == namen


def test_het_filter_biedt_alleen_wijken_van_de_eigen_gemeente(client, werker, drie, duinrand):
    client.force_login(werker)
    form = client.get(LIJST).context["filter"].form
    assert [str(w) for w in form.fields["wijk"].queryset] == ["Lindehof", "Spoorzicht"]
    assert "gemeente" not in form.fields


@pytest.mark.parametrize(
    "vraag", [{"wijk": "x"}, {"fase": "x"}, {"thema": "9" * 40}, {"tekst": "a\x00"}, {"tekst": "x" * 101}]
)
def test_een_filter_dat_niet_klopt_vindt_niets_en_zegt_het(client, werker, drie, vraag):
    client.force_login(werker)
    antwoord = client.get(LIJST, vraag)
    assert list(antwoord.context["pagina"]) == []
    assert "Dit filter klopt niet" in antwoord.content.decode()
    assert set(antwoord.context["filter"].form.errors) == set(vraag)


def test_een_wijk_van_een_andere_gemeente_is_geen_filter(client, werker, drie, duinrand):
    client.force_login(werker)
    antwoord = client.get(LIJST, {"wijk": duinrand.pk})
    assert antwoord.context["filter"].form.errors == {
        "wijk": ["Deze keuze kan niet. Kies er een uit de lijst."]
    }


def test_htmx_krijgt_alleen_de_lijst_en_de_telling(client, werker, drie):
    client.force_login(werker)
    heel = client.get(LIJST, {"fase": "plan"})
    deel = client.get(LIJST, {"fase": "plan"}, headers={"HX-Request": "true"})
    assert "<html" in heel.content.decode()
    assert "<html" not in deel.content.decode()
    assert re.search(r'hx-swap-oob="innerHTML">\s*2 gevonden\.', deel.content.decode())
    assert "hx-swap-oob" not in heel.content.decode()
    assert heel["Vary"].count("HX-Request") == deel["Vary"].count("HX-Request") == 1
    assert [i.naam for i in deel.context["pagina"]] == ["Buurttuin", "Repaircafé"]


def test_bladeren_houdt_het_filter_vast(client, werker, lindehof, welzijn):
    for nummer in range(60):
        InitiatiefFactory(naam=f"Tuin {nummer:02d}", wijk=lindehof, organisatie=welzijn, fase="plan")
    client.force_login(werker)
    antwoord = client.get(LIJST, {"fase": "plan", "pagina": 3})
    assert [i.naam for i in antwoord.context["pagina"]] == [f"Tuin {n}" for n in range(50, 60)]
    assert 'href="?fase=plan&amp;pagina=2"' in antwoord.content.decode()
    assert client.get(LIJST, {"pagina": "niets"}).context["pagina"].number == 1


@pytest.mark.parametrize(("wie", "knop"), [("werker", True), ("beleid", False)])
def test_een_lege_lijst_zegt_wat_je_eerst_doet(request, client, wie, knop, waterrijk):
    client.force_login(request.getfixturevalue(wie))
    tekst = client.get(LIJST).content.decode()
    assert "Nog geen initiatieven" in tekst
    assert ("/initiatieven/nieuw/" in tekst) == knop


@pytest.mark.parametrize("wie", ["werker", "beleid"])
def test_een_langere_lijst_kost_niet_meer_queries(request, client, wie, lindehof, welzijn, werker, collega):
    client.force_login(request.getfixturevalue(wie))

    def aantal():
        with CaptureQueriesContext(connection) as queries:
            client.get(LIJST)
        return len(queries)

    InitiatiefFactory(wijk=lindehof, organisatie=welzijn, begeleider=werker)
    bij_een = aantal()
    InitiatiefFactory(wijk=lindehof, organisatie=welzijn, begeleider=collega)
    InitiatiefFactory(wijk=lindehof, organisatie=welzijn)
    assert aantal() == bij_een
    assert bij_een <= 8


def test_de_grenzen_van_wijken_blijven_in_de_database(client, werker, drie):
    client.force_login(werker)
    with CaptureQueriesContext(connection) as queries:
        client.get(LIJST)
        client.get(f"{LIJST}{drie[0].pk}/")
        client.get("/initiatieven/nieuw/")
    assert not [q["sql"] for q in queries if '"grens"' in q["sql"]]
