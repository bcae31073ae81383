"""What a colleague wrote down for you: you see it, row by row or as one file that was read in."""

import datetime
import html
import re

import pytest
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.log.actions import gegevens_van
from activiteiten.maanden.bezwaren import bij_gezet_for, handel_af, ingelezen_for, maak_bezwaar
from activiteiten.models import Bezwaar
from inlezen.models import Inlezing

pytestmark = pytest.mark.usefixtures("zaterdag")


def test_je_ziet_wat_een_ander_voor_je_opschreef(
    zet_bij, werker, collega, coordinator, buurtkracht, andere_organisatie
):
    gisteren = zet_bij("2026-11-20", minuten=(90, 15))
    eerst = zet_bij("2026-10-22")
    zet_bij(
        "2026-10-21", ingevoerd_op=datetime.datetime(2026, 10, 21, tzinfo=datetime.UTC)
    )  # more than 30 days ago
    zet_bij("2026-11-22")  # still to come
    zet_bij(door=collega, voor=werker)  # by oneself
    zet_bij(voor=coordinator)
    zet_bij(organisatie=buurtkracht, door=andere_organisatie)  # where one does not work
    weg = zet_bij()
    actions.verwijder_activiteit(by=werker, activiteit=weg)

    assert [(a, str(a.ingevoerd_door), a.minuten) for a in bij_gezet_for(collega)] == [
        (gisteren, "Noor Werker", 105),
        (eerst, "Noor Werker", 90),
    ]


def test_ouder_werk_dat_iemand_nu_opschrijft_zie_je_ook(zet_bij, collega):
    """It counts when it was written down, not when it was done."""
    toen, nu = (datetime.datetime(2026, maand, 20, tzinfo=datetime.UTC) for maand in (3, 11))
    zet_bij("2026-03-02", ingevoerd_op=toen)
    later_opgeschreven = zet_bij("2026-03-02", ingevoerd_op=nu)
    gepland = zet_bij("2026-11-20", ingevoerd_op=toen)
    assert bij_gezet_for(collega) == [gepland, later_opgeschreven]
    recent = [zet_bij("2026-11-19", ingevoerd_op=nu - datetime.timedelta(days=1)) for _ in range(3)]
    assert bij_gezet_for(collega) == [gepland, later_opgeschreven, recent[-1]]


def test_wie_later_bij_een_oude_activiteit_wordt_gezet_ziet_dat(zet_bij, werker, collega, derde):
    toen = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)
    activiteit = zet_bij("2026-03-02", ingevoerd_op=toen)
    gegevens = gegevens_van(activiteit)
    gegevens["inzet"].append((derde, "collectief", 45))
    actions.wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens)
    assert [(a, a.minuten) for a in bij_gezet_for(derde)] == [(activiteit, 45)]
    assert bij_gezet_for(collega) == []  # whose Inzet stood there from the beginning


@pytest.fixture
def lees_in(zet_bij, welzijn, waterrijk):
    def _lees_in(*dagen, door, voor, opgeslagen="2026-11-21T10:00:00+01:00"):
        opgeslagen = datetime.datetime.fromisoformat(opgeslagen)
        inlezing = Inlezing.objects.create(
            door=door,
            doel="activiteiten",
            organisatie=welzijn,
            gemeente=waterrijk,
            bestandsnaam="werk.xlsx",
            stand=Inlezing.Stand.OPGESLAGEN,
            opgeslagen_op=opgeslagen,
        )
        return inlezing, [
            zet_bij(dag, door=door, voor=voor, inlezing=inlezing, ingevoerd_op=opgeslagen) for dag in dagen
        ]

    return _lees_in


def test_wat_een_coordinator_voor_je_inleest_is_een_regel(
    client, lees_in, zet_bij, coordinator, collega, werker
):
    inlezing, activiteiten = lees_in("2024-01-08", "2026-11-02", "2026-11-20", door=coordinator, voor=collega)
    actions.verwijder_activiteit(by=coordinator, activiteit=activiteiten[1])
    lees_in("2026-10-01", door=coordinator, voor=werker)
    lees_in("2026-10-01", door=collega, voor=werker)
    lees_in(
        "2026-10-01", door=coordinator, voor=collega, opgeslagen="2026-10-20T10:00:00+02:00"
    )  # a month ago
    los = zet_bij()

    dag = datetime.date
    van, tot = dag(2024, 1, 8), dag(2026, 11, 20)
    regel = {"inlezing": inlezing.pk, "door": "Carla Coördinator", "aantal": 2, "van": van, "tot": tot}
    assert ingelezen_for(collega) == [regel]
    assert bij_gezet_for(collega) == [los]

    client.force_login(collega)
    start = " ".join(client.get("/").text.split())
    (vraag,) = re.findall(r'href="([^"]+inlezing=[^"]+)"', start)
    assert "2 activiteiten</a> voor je in, van 8 januari 2024 tot en met 20 november 2026." in start
    lijst = client.get(html.unescape(vraag))
    assert [a.pk for a in lijst.context["pagina"]] == [activiteiten[2].pk, activiteiten[0].pk]
    assert "Door Carla Coördinator, 21 november 2026" in lijst.text
    assert "werk.xlsx" not in lijst.text


def test_de_lijst_kent_alleen_bestanden_waar_je_iets_van_ziet(
    client, lees_in, coordinator, collega, werker_zandveen
):
    inlezing, _ = lees_in("2026-11-20", door=coordinator, voor=collega)
    client.force_login(werker_zandveen)
    lijst = client.get(f"{reverse('activiteiten:activiteit_list')}?inlezing={inlezing.pk}")
    assert lijst.status_code == 422
    assert "Carla" not in lijst.text


def test_wat_je_al_betwistte_staat_er_niet_meer(zet_bij, collega, werker):
    betwist, anders = zet_bij(), zet_bij()
    maak_bezwaar(by=collega, activiteit=betwist, reden="tijd")
    assert bij_gezet_for(collega) == [anders]
    handel_af(by=werker, bezwaar=Bezwaar.objects.get())
    assert bij_gezet_for(collega) == [anders]


def test_de_lijst_op_start_is_kort_en_kost_een_vraag(zet_bij, collega, django_assert_num_queries):
    zet_bij()
    collega.rechten  # noqa: B018  (a request has read them before, and keeps them)
    for erbij, moet in ((0, 1), (6, 3)):
        for _ in range(erbij):
            zet_bij()
        with django_assert_num_queries(1):
            regels = [(str(a), str(a.ingevoerd_door)) for a in bij_gezet_for(collega)]
        assert regels == [("Koffietafel", "Noor Werker")] * moet
