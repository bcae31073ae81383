"""Two people in one initiatief: how it reads, and who confirms or corrects it meanwhile."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from initiatieven import actions
from initiatieven.models import Doelgroep, Initiatief, Thema
from initiatieven.tests.factories import InitiatiefFactory

GEHEIM = "rabarbertaart"  # no personal data, or the form would not save it


@pytest.fixture
def tuin(lindehof, welzijn, werker):
    return InitiatiefFactory(naam="Buurttuin", wijk=lindehof, organisatie=welzijn, begeleider=werker)


@pytest.fixture
def adres(tuin):
    return reverse("initiatieven:initiatief_update", args=[tuin.pk])


@pytest.fixture
def invoer(tuin, werker):
    def maak(**andere):
        return {
            "versie": "1",
            "naam": "Buurttuin",
            "wijk": tuin.wijk_id,
            "fase": "idee",
            "begeleider": werker.pk,
        } | andere

    return maak


def naast_elkaar(antwoord):
    return {v.wat: (v.nu, v.jij) for v in antwoord.context["form"].verschillen}


def versie_in(antwoord):
    return antwoord.context["form"]["versie"].value()


def in_tussentijd(monkeypatch, doe):
    """Does something between what the view looks up and what the action locks."""
    wijzig = actions.wijzig

    def later(*args, **kwargs):
        doe()
        return wijzig(*args, **kwargs)

    monkeypatch.setattr(actions, "wijzig", later)


def test_beide_versies_staan_er_zoals_een_mens_ze_leest(
    client, werker, collega, tuin, adres, invoer, spoorzicht
):
    themas = [Thema.objects.get(naam=naam) for naam in ("ontmoeting", "cultuur")]
    oogst = InitiatiefFactory(naam="Oogstfeest", wijk=spoorzicht, organisatie=tuin.organisatie)
    client.force_login(collega)
    client.post(
        adres, invoer(themas=[een.pk for een in themas], actieve_bewoners="1200", gegroeid_uit=oogst.pk)
    )
    client.force_login(werker)
    jeugd = Doelgroep.objects.get(naam="jeugd")
    botsing = client.post(adres, invoer(doelgroepen=[jeugd.pk], wijk=spoorzicht.pk, begeleider=""))

    assert naast_elkaar(botsing) == {
        "Wijk": ("Lindehof", "Spoorzicht"),
        "Actieve bewoners": ("1200", "–"),
        "Begeleider": ("Noor Werker", "–"),
        "Thema's": ("cultuur, ontmoeting", "–"),
        "Doelgroepen": ("–", "jeugd"),
        "Gegroeid uit": ("Oogstfeest, Spoorzicht", "–"),
    }


@time_machine.travel("2026-11-21 12:00:00+01:00", tick=False)
def test_bevestigen_botst_niet_met_wie_bewerkt_en_blijft_staan(
    client, werker, wijkteamlid, tuin, adres, invoer, monkeypatch
):
    client.force_login(werker)
    geopend = versie_in(client.get(adres))
    actions.bevestig(tuin, by=wijkteamlid)
    assert client.post(adres, invoer(fase="plan", versie=geopend)).status_code == 302
    tuin.refresh_from_db()
    assert (tuin.fase, tuin.bevestigd_op) == ("plan", datetime.date(2026, 11, 21))


@time_machine.travel("2026-11-21 12:00:00+01:00", tick=False)
def test_een_bevestiging_tijdens_het_opslaan_gaat_niet_verloren(
    client, werker, wijkteamlid, tuin, adres, invoer, monkeypatch
):
    in_tussentijd(monkeypatch, lambda: actions.bevestig(tuin, by=wijkteamlid))
    client.force_login(werker)
    assert client.post(adres, invoer(fase="plan")).status_code == 302
    tuin.refresh_from_db()
    assert (tuin.fase, tuin.bevestigd_op) == ("plan", datetime.date(2026, 11, 21))
    bewerkt = tuin.history.order_by("-history_id").first()
    assert (bewerkt.fase, bewerkt.bevestigd_op) == ("plan", datetime.date(2026, 11, 21))


def test_wie_bevestigde_was_je_niet_voor(client, werker, collega, coordinator, tuin, adres, invoer):
    client.force_login(collega)
    client.post(adres, invoer(fase="plan"))
    actions.bevestig(Initiatief.objects.get(), by=coordinator)
    client.force_login(werker)
    assert "Bram Collega was je voor" in client.post(adres, invoer(fase="verkenning")).text


def test_wat_intussen_van_een_ander_werd_blijft_dicht(
    client, werker, tuin, adres, invoer, buurtkracht, monkeypatch
):
    overgedragen = {"organisatie": buurtkracht, "versie": 2, "rol_opbouwwerker": GEHEIM}
    in_tussentijd(monkeypatch, lambda: Initiatief.objects.filter(pk=tuin.pk).update(**overgedragen))
    client.force_login(werker)
    antwoord = client.post(adres, invoer(fase="plan"))
    assert antwoord.status_code == 404
    assert GEHEIM not in antwoord.text
    assert Initiatief.objects.get(pk=tuin.pk).fase == "idee"


def test_wie_in_het_beheer_van_opbouw_wijzigt_botst_ook(
    client, db, werker, tuin, adres, invoer, django_user_model
):
    client.force_login(django_user_model.objects.create_superuser("techniek@voorbeeld.example"))
    gegevens = {
        "naam": "Buurttuin", "wijk": tuin.wijk_id, "organisatie": tuin.organisatie_id, "fase": "plan",
    }  # fmt: skip
    assert client.post(f"/admin/initiatieven/initiatief/{tuin.pk}/change/", gegevens).status_code == 302
    client.force_login(werker)
    botsing = client.post(adres, invoer(fase="verkenning"))
    assert botsing.status_code == 409
    assert "Iemand anders was je voor" in botsing.text
