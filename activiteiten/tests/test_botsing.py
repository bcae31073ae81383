"""Two people in one activity: each changes only what they changed."""

import pytest
from django.urls import reverse

from activiteiten.log import actions
from activiteiten.log.botsing import lees_begin
from activiteiten.log.verloop import geschiedenis_of
from activiteiten.models import Activiteit
from activiteiten.tests.formulier import NIEUW, inzet_rijen, met_collegas, rij
from initiatieven.models import Thema
from opbouw.tests.paginas import ingevuld_in
from wijken.tests.factories import BuurtFactory

pytestmark = pytest.mark.usefixtures("zaterdag")


@pytest.fixture
def activiteit(client, invoer, werker):
    client.force_login(werker)
    client.post(NIEUW, invoer(titel="Koffietafel", omschrijving="Eerste regel\r\nTweede regel"))
    return Activiteit.objects.get()


@pytest.fixture
def pad(activiteit):
    return reverse("activiteiten:activiteit_update", args=[activiteit.pk])


@pytest.fixture
def open_(client, pad):
    """What this person's browser sends when nothing is touched."""

    def _open(user):
        client.force_login(user)
        return ingevuld_in(client.get(pad))

    return _open


@pytest.fixture
def stuur(client, pad):
    def _stuur(user, velden):
        client.force_login(user)
        return client.post(pad, velden)

    return _stuur


def naast_elkaar(antwoord):
    assert antwoord.status_code == 409
    return [(v.wat, v.nu, v.jij) for v in antwoord.context["verschillen"]]


# Only what this person changed is theirs


def test_wat_je_niet_aanraakte_volgt_de_nieuwste_versie(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"omschrijving": "Er waren nieuwe buren."})

    botsing = stuur(coordinator, carla | {"titel": "Soeptafel"})

    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    assert "Noor Werker was je voor" in botsing.text
    assert "Noor Werker wijzigde omschrijving." in botsing.text
    terug = ingevuld_in(botsing)
    assert (terug["titel"], terug["omschrijving"]) == ("Soeptafel", "Er waren nieuwe buren.")

    assert stuur(coordinator, terug).status_code == 302
    activiteit = Activiteit.objects.get()
    assert (activiteit.titel, activiteit.omschrijving) == ("Soeptafel", "Er waren nieuwe buren.")
    assert geschiedenis_of(activiteit)[0].wat == "wijzigde titel"


def test_wat_allebei_veranderden_staat_naast_elkaar(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    themas = [str(pk) for pk in Thema.objects.values_list("pk", flat=True)[:2]]
    stuur(werker, noor | {"deelnemers": "20", "themas": themas[:1], "locatie": "De Linde"})

    botsing = stuur(coordinator, carla | {"deelnemers": "30", "themas": themas[1:], "begintijd": "14:30"})

    namen = dict(Thema.objects.values_list("pk", "naam"))
    assert naast_elkaar(botsing) == [
        ("Begintijd", "–", "14.30 uur"),
        ("Deelnemers", "20", "30"),
        ("Thema's", namen[int(themas[0])], namen[int(themas[1])]),
    ]
    stuur(coordinator, ingevuld_in(botsing))
    activiteit = Activiteit.objects.get()
    assert (activiteit.deelnemers, activiteit.locatie) == (30, "De Linde")
    assert [str(t.pk) for t in activiteit.themas.all()] == themas[1:]


def test_leegmaken_is_ook_veranderen(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"titel": "Soeptafel"})
    botsing = stuur(coordinator, carla | {"omschrijving": ""})
    assert naast_elkaar(botsing) == [("Omschrijving", "Eerste regel\r\nTweede regel", "–")]
    stuur(coordinator, ingevuld_in(botsing))
    assert Activiteit.objects.values_list("titel", "omschrijving").get() == ("Soeptafel", "")


def test_een_derde_versie_vraagt_opnieuw_en_houdt_wat_van_jou_is(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"locatie": "De Linde"})
    terug = ingevuld_in(stuur(coordinator, carla | {"titel": "Soeptafel"}))
    stuur(werker, open_(werker) | {"locatie": "De Hoek"})

    botsing = stuur(coordinator, terug)

    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    assert ingevuld_in(botsing)["locatie"] == "De Hoek"


def test_wie_niets_veranderde_overschrijft_niets_en_hoort_wat_er_gebeurde(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"deelnemers": "20"})
    botsing = stuur(coordinator, carla)
    assert naast_elkaar(botsing) == []
    assert "Jij veranderde niets wat er nog niet staat." in botsing.text
    assert stuur(coordinator, ingevuld_in(botsing)).status_code == 302
    assert Activiteit.objects.values_list("deelnemers", "versie").get() == (20, 2)


def test_twee_keer_drukken_op_opslaan_is_geen_botsing(open_, stuur, werker):
    noor = open_(werker) | {"deelnemers": "20"}
    assert [stuur(werker, noor).status_code for _ in range(2)] == [302, 302]
    assert Activiteit.objects.get().versie == 2


@pytest.mark.parametrize("begin", ["", "onzin", "eyJ2ZWxkZW4iOnt9fQ:1vM:kapot"])
def test_zonder_leesbaar_begin_telt_alles_als_getypt(open_, stuur, werker, coordinator, begin):
    """A draft of before, or a form that was not served by this page."""
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"locatie": "De Linde"})
    botsing = stuur(coordinator, carla | {"titel": "Soeptafel", "begin": begin})
    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel"), ("Locatie", "De Linde", "–")]
    terug = ingevuld_in(botsing)
    assert terug["locatie"] == ""
    assert lees_begin(terug["begin"], Activiteit.objects.get()) is not None


def test_het_begin_van_een_andere_activiteit_telt_niet(client, open_, stuur, invoer, werker, coordinator):
    carla = open_(coordinator)
    client.force_login(werker)
    client.post(NIEUW, invoer(titel="Andere"))
    andere = Activiteit.objects.get(titel="Andere")
    vreemd = ingevuld_in(client.get(reverse("activiteiten:activiteit_update", args=[andere.pk])))["begin"]
    stuur(werker, open_(werker) | {"locatie": "De Linde"})
    botsing = stuur(coordinator, carla | {"begin": vreemd})
    assert naast_elkaar(botsing) == [("Locatie", "De Linde", "–")]


def test_het_begin_houdt_geen_tekst_en_blijft_klein(open_, stuur, werker):
    stuur(werker, open_(werker) | {"omschrijving": "woord " * 600, "resultaat": "woord " * 600})
    begin = open_(werker)["begin"]
    assert len(begin) < 700
    assert "woord" not in str(lees_begin(begin, Activiteit.objects.get()))


# Inzet


def test_een_rij_die_je_niet_aanraakte_volgt_ook(open_, stuur, werker, collega, coordinator):
    stuur(werker, open_(werker) | met_collegas((collega, "0:45")))
    noor, carla = open_(werker), open_(coordinator)
    # Noor gives Bram more time and puts Carla in; Carla changes the time of Noor.
    bij = met_collegas((collega, "1:00"), (coordinator, "0:30", "indirect"))
    assert stuur(werker, noor | bij).status_code == 302

    botsing = stuur(coordinator, carla | {"duur": "2:00"})

    assert naast_elkaar(botsing) == [("Noor Werker, collectief", "1:30", "2:00")]
    assert stuur(coordinator, ingevuld_in(botsing)).status_code == 302
    assert inzet_rijen() == [
        ("Bram Collega", "collectief", 60),
        ("Carla Coördinator", "indirect", 30),
        ("Noor Werker", "collectief", 120),
    ]


def test_een_rij_die_jij_weghaalde_of_erbij_zette_is_van_jou(open_, stuur, werker, collega, coordinator):
    stuur(werker, open_(werker) | met_collegas((collega, "0:45")))
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"deelnemers": "20"})
    anders = {"inzet-TOTAL_FORMS": "2", "inzet-0-medewerker": "", "inzet-0-duur": ""}

    botsing = stuur(coordinator, carla | anders | rij(1, coordinator, "0,5", "indirect"))

    assert naast_elkaar(botsing) == [
        ("Carla Coördinator, indirect", "–", "0:30"),
        ("Bram Collega, collectief", "0:45", "–"),
    ]
    stuur(coordinator, ingevuld_in(botsing))
    assert inzet_rijen() == [("Carla Coördinator", "indirect", 30), ("Noor Werker", "collectief", 90)]
    assert Activiteit.objects.get().deelnemers == 20


def test_wie_er_intussen_uit_is_komt_er_niet_ongemerkt_weer_in(open_, stuur, werker, collega, coordinator):
    stuur(werker, open_(werker) | met_collegas((collega, "0:45")))
    noor, carla = open_(werker), open_(coordinator)
    assert (noor["hoofd"], carla["hoofd"]) == (str(werker.pk), str(werker.pk))
    bram = open_(collega)
    weg = {"inzet-0-medewerker": "", "inzet-0-duur": ""}
    assert bram["inzet-0-medewerker"] == str(werker.pk)
    stuur(collega, bram | weg)  # Noor is taken out
    assert inzet_rijen() == [("Bram Collega", "collectief", 45)]

    botsing = stuur(coordinator, carla | {"titel": "Soeptafel"})

    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    assert ingevuld_in(botsing)["hoofd"] == str(collega.pk)
    stuur(coordinator, ingevuld_in(botsing))
    assert inzet_rijen() == [("Bram Collega", "collectief", 45)]


def test_wat_nog_niet_af_was_in_een_rij_blijft_staan(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"deelnemers": "20"})
    half = {"inzet-TOTAL_FORMS": "1", "inzet-0-duur": "een uurtje"}
    botsing = stuur(coordinator, carla | half)
    assert botsing.status_code == 409
    assert ingevuld_in(botsing)["inzet-0-duur"] == "een uurtje"


# What can't be saved


def test_een_fout_en_een_botsing_staan_samen_op_de_pagina(open_, stuur, werker, coordinator):
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"deelnemers": "5"})
    botsing = stuur(coordinator, carla | {"nieuwe_deelnemers": "8", "vrijwilligers_duur": "lang"})
    assert naast_elkaar(botsing) == [("Nieuwe deelnemers", "–", "8"), ("Tijd van vrijwilligers", "–", "lang")]
    assert "Er waren 5 mensen, dus niet meer dan 5 nieuwe." in botsing.text
    terug = ingevuld_in(botsing)
    assert (terug["deelnemers"], terug["nieuwe_deelnemers"]) == ("5", "8")


def test_een_keuze_die_niet_meer_past_staat_er_met_haar_naam(
    open_, stuur, werker, coordinator, lindehof, spoorzicht
):
    buurt = BuurtFactory(wijk=lindehof, naam="Oost")
    noor, carla = open_(werker), open_(coordinator)
    stuur(werker, noor | {"wijk": str(spoorzicht.pk)})
    botsing = stuur(coordinator, carla | {"buurt": str(buurt.pk)})
    assert naast_elkaar(botsing) == [("Buurt", "–", "Oost")]
    assert "Oost ligt niet in Spoorzicht" in botsing.text


def test_een_fout_vergeet_niet_waar_het_formulier_mee_begon(open_, stuur, werker, coordinator):
    carla = open_(coordinator)
    fout = stuur(coordinator, carla | {"titel": "Soeptafel", "duur": "lang"})
    assert fout.status_code == 422
    stuur(werker, open_(werker) | {"locatie": "De Linde"})
    botsing = stuur(coordinator, ingevuld_in(fout) | {"duur": "1:30"})
    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    assert ingevuld_in(botsing)["locatie"] == "De Linde"


def test_wie_verklaarde_dat_iets_geen_persoonsgegeven_is_hoeft_dat_niet_nog_eens(
    open_, stuur, werker, coordinator
):
    carla = open_(coordinator) | {"omschrijving": "Bel 06-12345678"}
    vraag = stuur(coordinator, carla)
    [voorstel] = vraag.context["form"].fields["omschrijving"].voorstellen
    verklaard = ingevuld_in(vraag) | {voorstel.sleutel: voorstel.redenen[0][0]}
    stuur(werker, open_(werker) | {"deelnemers": "20"})
    botsing = stuur(coordinator, verklaard)
    assert naast_elkaar(botsing) == [("Omschrijving", "Eerste regel\r\nTweede regel", "Bel 06-12345678")]
    assert stuur(coordinator, ingevuld_in(botsing)).status_code == 302


# What the page says


@pytest.mark.parametrize("anders", [{"titel": "Mijn titel"}, {"titel": "Mijn titel", "duur": "lang"}])
def test_de_kop_is_de_titel_die_er_staat(open_, stuur, werker, coordinator, anders):
    carla = open_(coordinator)
    if "duur" not in anders:
        stuur(werker, open_(werker) | {"titel": "Soeptafel"})
    antwoord = stuur(coordinator, carla | anders)
    kop = "Koffietafel" if "duur" in anders else "Soeptafel"
    assert antwoord.status_code in {409, 422}
    assert f'<h1 class="formkop">{kop} bewerken</h1>' in antwoord.text


def test_wie_tegelijk_opslaat_krijgt_dezelfde_pagina(open_, stuur, monkeypatch, werker, coordinator):
    carla = open_(coordinator) | {"titel": "Soeptafel"}
    wijzig = actions.wijzig_activiteit

    def net_na_een_ander(**alles):
        nu = Activiteit.objects.get()
        gegevens = actions.gegevens_van(nu) | {"locatie": "De Linde"}
        wijzig(by=werker, activiteit=nu, versie=nu.versie, gegevens=gegevens)
        return wijzig(**alles)

    monkeypatch.setattr(actions, "wijzig_activiteit", net_na_een_ander)
    botsing = stuur(coordinator, carla)
    assert naast_elkaar(botsing) == [("Titel", "Koffietafel", "Soeptafel")]
    assert ingevuld_in(botsing)["locatie"] == "De Linde"
