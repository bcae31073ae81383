"""A closed month on the week page and in a series: a coördinator says why and goes on, a worker hears whom to ask."""

import datetime
import uuid

import pytest
from django.urls import reverse

from activiteiten.keuzes import Status, Vorm
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.maanden.afsluiten import sluit_maand
from activiteiten.models import Activiteit, Reeks
from activiteiten.plannen.reeksen import sessiedagen_for
from activiteiten.tests.reeksen import plan_reeks
from opbouw.tests.paginas import ingevuld_in
from wijken.tests.factories import GemeenteFactory

pytestmark = pytest.mark.usefixtures("zaterdag")

DICHT = "Maart 2026 is afgesloten."
WAAROM = f"{DICHT} Zeg erbij waarom je er nog iets aan verandert."
VRAAG_HET = f"{DICHT} Alleen een coördinator kan er nog iets aan veranderen. Vraag het je coördinator."
WEEK = "/activiteiten/week/2026-10/"
MAANDAGEN = [datetime.date(2026, 3, dag) for dag in (2, 9)] + [datetime.date(2026, 4, 6)]


@pytest.fixture
def reeks_van(ontmoeting, lindehof, welzijn, sluit):
    """Two Mondays in March and one in April, planned by this person; then March was closed."""

    def _reeks_van(door):
        gegevens = {"soort": ontmoeting, "titel": "Koffietafel", "wijk": lindehof, "organisatie": welzijn}
        gegevens["inzet"] = [(door, Vorm.COLLECTIEF, 90)]
        reeks = plan_reeks(door, gegevens, MAANDAGEN)
        sluit()
        return reeks

    return _reeks_van


@pytest.fixture
def reeks(client, reeks_van, coordinator):
    client.force_login(coordinator)
    return reeks_van(coordinator)


@pytest.fixture
def sessie(reeks):
    return reeks.activiteiten.get(datum=MAANDAGEN[0])


@pytest.fixture
def van_werker(client, reeks_van, werker):
    client.force_login(werker)
    return reeks_van(werker)


def pad(naam, rij):
    return reverse(f"activiteiten:{naam}", args=[rij.pk])


def wat_er_gebeurde(activiteit):
    return [g.wat for g in geschiedenis_of(activiteit)][:-1]


def verborgen(antwoord):
    """{name: value} that the question carries along."""
    return dict(antwoord.context["verder"])


# The week


def test_bij_andere_tijd_staat_de_reden_er_meteen_bij(client, sessie):
    pagina = client.get(WEEK).text
    assert "Waarom wijzig je dit nog?" in pagina
    assert '<option value="vergeten">vergeten</option>' in pagina

    antwoord = client.post(pad("activiteit_done", sessie), {"duur": "2:15", "reden": "vergeten"})

    assert antwoord.url == f"{WEEK}#dag-2026-03-02"
    sessie.refresh_from_db()
    assert (sessie.status, sessie.inzet.get().minuten) == (Status.UITGEVOERD, 135)
    assert wat_er_gebeurde(sessie) == [
        "wijzigde status en wie en hoe lang in een afgesloten maand, want: vergeten"
    ]


def test_in_een_open_maand_vraagt_de_week_niets(client, reeks):
    pagina = client.get("/activiteiten/week/2026-15/").text
    assert "Andere tijd" in pagina
    assert 'name="reden"' not in pagina


@pytest.mark.parametrize("reden", [None, "", "zomaar"])
def test_zonder_reden_komt_de_vraag_en_blijft_de_tijd_staan(client, sessie, reden):
    gegevens = {"duur": "2:15", "terug": "/meer/"} | ({} if reden is None else {"reden": reden})

    antwoord = client.post(pad("activiteit_done", sessie), gegevens)

    assert antwoord.status_code == 422
    assert WAAROM in antwoord.text
    assert bool(antwoord.context["form"].errors) == (reden is not None)
    assert "maandag 2 maart 2026, 2:15" in antwoord.text.lower()
    assert verborgen(antwoord) == {"duur": "2:15", "terug": "/meer/"}
    sessie.refresh_from_db()
    assert sessie.status == Status.GEPLAND
    weer = client.post(pad("activiteit_done", sessie), verborgen(antwoord) | {"reden": "op_verzoek"})
    assert weer.url == "/meer/"
    assert sessie.inzet.get().minuten == 135


def test_afvinken_in_een_tik_vraagt_alleen_de_reden(client, sessie):
    antwoord = client.post(pad("activiteit_done", sessie))
    assert (antwoord.status_code, verborgen(antwoord)) == (422, {})
    assert f'href="{WEEK}#dag-2026-03-02">Toch niet' in antwoord.text
    assert client.post(pad("activiteit_done", sessie), {"reden": "vergeten"}).status_code == 302
    sessie.refresh_from_db()
    assert sessie.status == Status.UITGEVOERD


def test_een_tijd_die_niet_klopt_wordt_ook_met_een_reden_niet_bewaard(client, sessie):
    antwoord = client.post(pad("activiteit_done", sessie), {"duur": "onzin", "reden": "dubbel"}, follow=True)
    assert "Deze duur begrijpen we niet." in antwoord.text
    sessie.refresh_from_db()
    assert sessie.status == Status.GEPLAND


def test_toch_niet_gedaan_vraagt_ook_waarom(client, sessie):
    client.post(pad("activiteit_done", sessie), {"reden": "vergeten"})
    antwoord = client.post(pad("activiteit_undo_done", sessie), {"versie": "2"})
    assert (antwoord.status_code, verborgen(antwoord)) == (422, {"versie": "2"})
    client.post(pad("activiteit_undo_done", sessie), verborgen(antwoord) | {"reden": "verkeerd"})
    sessie.refresh_from_db()
    assert sessie.status == Status.GEPLAND
    assert wat_er_gebeurde(sessie)[0] == "wijzigde status in een afgesloten maand, want: verkeerd ingevuld"


def test_een_werker_hoort_in_de_week_wat_te_doen(client, van_werker):
    assert 'name="reden"' not in client.get(WEEK).text
    sessie = van_werker.activiteiten.get(datum=MAANDAGEN[0])
    for gegevens in ({}, {"duur": "2:00", "reden": "vergeten"}):
        antwoord = client.post(pad("activiteit_done", sessie), gegevens, follow=True)
        assert VRAAG_HET in antwoord.text
    sessie.refresh_from_db()
    assert sessie.status == Status.GEPLAND


# A series


def wijziging(client, reeks, **andere):
    """What a browser sends to change the length of all sessions."""
    eerste = reeks.activiteiten.order_by("datum").first()
    pagina = client.get(pad("reeks_update", reeks))
    return ingevuld_in(pagina) | {"vanaf": eerste.datum.isoformat(), "duur": "2:00"} | andere


def test_een_reeks_wijzigen_vraagt_waarom_en_houdt_wat_er_stond(client, reeks):
    adres = pad("reeks_update", reeks)
    assert 'name="reden"' not in client.get(adres).text

    for reden in ({}, {"reden": ""}):
        vraag = client.post(adres, wijziging(client, reeks, titel="Theetafel") | reden)
        assert vraag.status_code == 422
        assert vraag.context["form"].errors == {"reden": [WAAROM]}
        assert 'name="reden"' in vraag.text
        assert 'value="Theetafel"' in vraag.text
        assert 'value="2:00"' in vraag.text
    assert Reeks.objects.get() == reeks

    antwoord = client.post(adres, wijziging(client, reeks, titel="Theetafel", reden="verkeerd"))
    assert antwoord.status_code == 302
    weg = Activiteit.met_verwijderde.filter(reeks=reeks).order_by("datum")
    gesloten = " in een afgesloten maand, want: verkeerd ingevuld"
    assert [wat_er_gebeurde(a) for a in weg] == [
        [f"verwijderde deze activiteit{waar}"] for waar in (gesloten, gesloten, "")
    ]
    nieuw = Reeks.objects.get(vervangt=reeks).activiteiten.order_by("datum")
    assert [geschiedenis_of(a)[0].wat for a in nieuw] == [
        f"logde deze activiteit{waar}" for waar in (gesloten, gesloten, "")
    ]


def test_een_reeks_stoppen_en_terugzetten_vraagt_waarom(client, reeks):
    adres = pad("reeks_end", reeks)
    assert 'name="reden"' not in client.get(pad("reeks_detail", reeks)).text
    vraag = client.post(adres, {"vanaf": "2026-03-05"})
    assert vraag.status_code == 422
    assert vraag.context["form"].errors == {"reden": [WAAROM]}
    assert 'name="reden"' in vraag.text
    assert 'value="2026-03-05"' in vraag.text

    klaar = client.post(adres, {"vanaf": "2026-03-05", "reden": "dubbel"}, follow=True)
    assert "2 sessies zijn van de planning af." in klaar.text
    weg = Activiteit.met_verwijderde.get(datum=MAANDAGEN[1])
    assert wat_er_gebeurde(weg) == ["verwijderde deze activiteit in een afgesloten maand, want: dubbel"]

    terug = pad("reeks_restore", reeks)
    vraag = client.post(terug)
    assert vraag.status_code == 422
    assert WAAROM in vraag.text
    assert f'href="{pad("reeks_detail", reeks)}">Toch niet' in vraag.text
    client.post(terug, verborgen(vraag) | {"reden": "verkeerd"})
    assert Activiteit.objects.filter(reeks=reeks).count() == 3


def test_een_werker_hoort_bij_de_reeks_wat_te_doen(client, van_werker):
    for adres, gegevens in (
        (pad("reeks_update", van_werker), wijziging(client, van_werker)),
        (pad("reeks_end", van_werker), {"vanaf": "2026-03-05"}),
    ):
        for reden in ({}, {"reden": "vergeten"}):
            antwoord = client.post(adres, gegevens | reden)
            assert antwoord.status_code == 422
            assert antwoord.context["form"].errors == {"vanaf": [VRAAG_HET]}
    assert Activiteit.objects.filter(reeks=van_werker, versie=1).count() == 3


def test_een_reeks_die_net_in_een_afgesloten_maand_valt_zegt_wat_wel_kan(
    client, reeks, ontmoeting, lindehof, monkeypatch
):
    """Closed while the days stood on the screen."""
    monkeypatch.setattr("activiteiten.plannen.reeksen.afgesloten_maanden", lambda *args, **kwargs: set())
    vragen = {
        "sleutel": uuid.uuid4(),
        "soort": ontmoeting.pk,
        "wijk": lindehof.pk,
        "vorm": "collectief",
        "datum": "2026-03-16",
        "tot": "2026-03-23",
        "om_de_weken": "1",
        "duur": "1:00",
        "voorbeeld": "1",
        "bewaar": "1",
        "dagen": ["2026-03-16", "2026-03-23"],
    }
    antwoord = client.post(reverse("activiteiten:reeks_create"), vragen)
    assert antwoord.status_code == 422
    assert f"{DICHT} Haal die dagen weg" in antwoord.text


def test_een_lange_reeks_vraagt_een_keer_welke_maanden_dicht_zijn(
    reeks, welzijn, waterrijk, coordinator, django_assert_num_queries
):
    april = datetime.date(2026, 4, 1)
    sluit_maand(by=coordinator, organisatie=welzijn, gemeente=GemeenteFactory(), maand=april)  # elsewhere
    plek = {"organisatie_id": welzijn.pk, "gemeente_id": waterrijk.pk}
    with django_assert_num_queries(1):
        dagen = sessiedagen_for(datetime.date(2026, 2, 23), datetime.date(2027, 2, 22), 1, **plek)
    assert [dag.datum for dag in dagen if dag.afgesloten] == [
        datetime.date(2026, 3, dag) for dag in (2, 9, 16, 23, 30)
    ]
