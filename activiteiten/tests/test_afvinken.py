"""Ticking off what was planned: done, with the own time, and back again."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils.html import escape

from activiteiten.keuzes import Status, Vorm
from activiteiten.models import Activiteit
from activiteiten.tests.factories import AfsluitingFactory, InzetFactory
from kern.datum import Week
from opbouw.tests.paginas import berichten

pytestmark = pytest.mark.usefixtures("donderdag_een_uur")


def test_afvinken_maakt_gepland_uitgevoerd_en_komt_terug_op_die_dag(client, werker, log_op):
    activiteit = log_op(17, 90, status=Status.GEPLAND)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    activiteit.refresh_from_db()
    assert activiteit.status == Status.UITGEVOERD
    assert [(i.status, i.minuten) for i in activiteit.inzet.all()] == [("uitgevoerd", 90)]
    assert antwoord.url == "/activiteiten/week/2026-47/#dag-2026-11-17"
    laatste = activiteit.geschiedenis.latest()
    assert (laatste.gewijzigde_velden, laatste.history_user) == (["status"], werker)


def test_afvinken_met_een_andere_tijd_en_terug(client, werker, collega, log_op):
    activiteit = log_op(17, 90, status=Status.GEPLAND)
    InzetFactory(activiteit=activiteit, medewerker=collega, minuten=30)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]), {"duur": "2:15"})
    assert set(activiteit.inzet.values_list("medewerker", "minuten")) == {(werker.pk, 135), (collega.pk, 30)}
    [bericht] = berichten(antwoord)
    assert 'name="duur" value="1:30"' in bericht
    activiteit.refresh_from_db()
    undo = {"versie": activiteit.versie, "duur": "1:30"}
    client.post(reverse("activiteiten:activiteit_undo_done", args=[activiteit.pk]), undo)
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND
    assert set(activiteit.inzet.values_list("medewerker", "minuten")) == {(werker.pk, 90), (collega.pk, 30)}


def test_twee_keer_tikken_is_een_keer_afvinken(client, werker, log_op):
    activiteit = log_op(17, status=Status.GEPLAND)
    client.force_login(werker)
    for _ in range(2):
        client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.versie) == (Status.UITGEVOERD, 2)


def test_een_andere_tijd_voor_wat_al_gedaan_is_zegt_wat_er_staat_en_waar_het_te_wijzigen_is(
    client, werker, log_op
):
    activiteit = log_op(17, 120, titel="Koffietafel")
    client.force_login(werker)
    url = reverse("activiteiten:activiteit_done", args=[activiteit.pk])
    [bericht] = berichten(client.post(url, {"duur": "2:15"}))
    zin = " ".join(re.sub(r"<[^>]+>", "", bericht).split())
    assert zin == (
        "Koffietafel stond al op gedaan met 2:00 uur. De tijd 2:15 is niet opgeslagen. "
        "Andere tijd? Pas het aan bij Bewerken."
    )
    assert f'href="{reverse("activiteiten:activiteit_update", args=[activiteit.pk])}"' in bericht
    activiteit.refresh_from_db()
    assert (activiteit.versie, activiteit.inzet.get().minuten) == (1, 120)


def test_dezelfde_andere_tijd_twee_keer_sturen_is_gewoon_gedaan(client, werker, log_op):
    activiteit = log_op(17, 90, status=Status.GEPLAND)
    client.force_login(werker)
    for _ in range(2):
        antwoord = client.post(
            reverse("activiteiten:activiteit_done", args=[activiteit.pk]), {"duur": "2:15"}
        )
        assert "is gedaan." in berichten(antwoord)[-1]
    assert activiteit.inzet.get().minuten == 135


@pytest.mark.parametrize(
    ("velden", "gegevens", "zin"),
    [
        ({"dag": 20}, {}, "Deze activiteit is pas vrijdag 20 november."),
        ({"dag": 17, "status": Status.AFGELAST}, {}, "Deze activiteit is afgelast."),
        ({"dag": 17, "status": Status.UITGEVOERD}, {"duur": "onzin"}, "Deze duur begrijpen we niet."),
    ],
)
def test_wat_nog_niet_kan_blijft_staan_en_zegt_waarom(client, werker, log_op, velden, gegevens, zin):
    activiteit = log_op(**({"status": Status.GEPLAND} | velden))
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]), gegevens)
    [bericht] = berichten(antwoord)
    assert zin in bericht
    assert Activiteit.objects.get().status == activiteit.status


@pytest.mark.parametrize(
    ("duur", "zin"), [("<abc>", "Deze duur begrijpen we niet."), ("0", "Dit is nul minuten.")]
)
def test_een_onbegrepen_tijd_blijft_in_het_open_veld_staan(client, werker, log_op, duur, zin):
    activiteit, ander = log_op(17, status=Status.GEPLAND), log_op(18, status=Status.GEPLAND)
    client.force_login(werker)
    url = reverse("activiteiten:activiteit_done", args=[activiteit.pk])
    antwoord = client.post(url, {"duur": duur})
    assert (antwoord.status_code, antwoord.context["week"]) == (422, Week(2026, 47))
    pagina = " ".join(antwoord.text.split())
    veld = re.search(rf'<input [^>]*id="duur-{activiteit.pk}"[^"]*"[^/]*?>', pagina)[0]
    assert f'value="{escape(duur)}"' in veld
    assert f'aria-describedby="fout-{activiteit.pk}"' in veld
    assert re.search(rf'id="fout-{activiteit.pk}">{zin}', pagina)
    assert pagina.count('<details class="anders geen-druk" open>') == 1
    assert f'id="fout-{ander.pk}"' not in pagina
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND


def test_in_een_afgesloten_maand_vinkt_een_werker_niets_meer_af(
    client, werker, coordinator, log_op, lindehof, welzijn
):
    activiteit = log_op(17, status=Status.GEPLAND)
    maand = datetime.date(2026, 11, 1)
    AfsluitingFactory(organisatie=welzijn, gemeente=lindehof.gemeente, maand=maand, door=coordinator)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    [bericht] = berichten(antwoord)
    assert "November 2026 is afgesloten" in bericht
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND


def test_met_eigen_tijd_in_twee_vormen_gaat_een_andere_tijd_via_bewerken(client, werker, log_op):
    activiteit = log_op(17, status=Status.GEPLAND)
    InzetFactory(activiteit=activiteit, medewerker=werker, vorm=Vorm.INDIRECT, minuten=15)
    client.force_login(werker)
    antwoord = client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]), {"duur": "2:00"})
    assert "Pas hem aan bij Bewerken" in berichten(antwoord)[0]
    assert set(activiteit.inzet.values_list("minuten", flat=True)) == {60, 15}
    assert "Andere tijd" not in client.get(reverse("activiteiten:week")).content.decode()


def test_ongedaan_maken_overschrijft_geen_latere_wijziging(client, werker, log_op):
    activiteit = log_op(17, status=Status.GEPLAND)
    client.force_login(werker)
    client.post(reverse("activiteiten:activiteit_done", args=[activiteit.pk]))
    antwoord = client.post(
        reverse("activiteiten:activiteit_undo_done", args=[activiteit.pk]), {"versie": "1"}
    )
    assert "intussen gewijzigd" in berichten(antwoord)[-1]
    activiteit.refresh_from_db()
    assert activiteit.status == Status.UITGEVOERD


@pytest.mark.parametrize("wie", ["collega", "andere_organisatie", "werker_zandveen"])
def test_een_ander_vinkt_mijn_werk_niet_af(request, client, log_op, wie):
    activiteit = log_op(17, status=Status.GEPLAND)
    client.force_login(request.getfixturevalue(wie))
    for naam in ("activiteit_done", "activiteit_undo_done"):
        antwoord = client.post(reverse(f"activiteiten:{naam}", args=[activiteit.pk]), {"versie": "1"})
        assert antwoord.status_code == 404
    activiteit.refresh_from_db()
    assert activiteit.status == Status.GEPLAND


@pytest.mark.parametrize("terug", ["https://elders.example/", "//elders.example/", "javascript:alert(1)"])
def test_na_afvinken_blijf_je_op_deze_site(client, werker, log_op, terug):
    activiteit = log_op(17, status=Status.GEPLAND)
    client.force_login(werker)
    url = reverse("activiteiten:activiteit_done", args=[activiteit.pk])
    assert client.post(url, {"terug": terug}).url.startswith("/activiteiten/week/2026-47/")
    assert client.post(url, {"terug": "/meer/"}).url == "/meer/"
