"""Two people in one thing: who saves second sees what became of the whole, and nothing that was typed is lost. The same
for each kind of thing that several people keep."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.tests.factories import InitiatiefFactory, ThemaFactory
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory
from opbouw.tests.paginas import ingevuld_in

pytestmark = pytest.mark.django_db
TELEFOON = "Bel 06-12345678."


@dataclass(frozen=True)
class Samen:
    """A thing, the two who change it, and what each of them types."""

    object: Model
    eerste: Any
    tweede: Any
    naam: str
    """The free text that both see first; `Anders` is put in it."""
    ander: tuple
    """(another field, what the first types there)."""
    lijst: str
    keuzes: list
    """Of that list: ids, as text."""
    vreemd: tuple
    """(a field, what these people may not choose there)."""
    pagina: str = field(default="")

    @property
    def adres(self):
        return reverse(f"{self.pagina}_update", args=[self.object.pk])

    def staat(self):
        self.object.refresh_from_db()
        lijst = sorted(str(pk) for pk in getattr(self.object, self.lijst).values_list("pk", flat=True))
        return getattr(self.object, self.naam), str(getattr(self.object, self.ander[0])), lijst


@pytest.fixture
def themas(db):
    return [str(ThemaFactory(naam=naam).pk) for naam in ("samen eten", "samen tuinieren")]


@pytest.fixture
def activiteit(werker, coordinator, welzijn, lindehof, duinrand, themas):
    activiteit = ActiviteitFactory(titel="Oud", wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker)
    InzetFactory(activiteit=activiteit, minuten=90)
    ander, vreemd = ("locatie", "De Linde"), ("wijk", str(duinrand.pk))
    wie = (werker, coordinator)
    return Samen(activiteit, *wie, "titel", ander, "themas", themas, vreemd, "activiteiten:activiteit")


@pytest.fixture
def initiatief(werker, collega, welzijn, lindehof, duinrand, themas):
    initiatief = InitiatiefFactory(naam="Oud", wijk=lindehof, organisatie=welzijn)
    ander, vreemd = ("omschrijving", "Van de eerste."), ("wijk", str(duinrand.pk))
    wie = (werker, collega)
    return Samen(initiatief, *wie, "naam", ander, "themas", themas, vreemd, "initiatieven:initiatief")


@pytest.fixture
def netwerk(werker, collega, welzijn, lindehof, duinrand, themas):
    netwerk = NetwerkFactory(
        naam="Oud", wijk=lindehof, organisatie=welzijn, soort="straat", aard="bonding", ritme="wekelijks"
    )
    ander, vreemd = ("omschrijving", "Van de eerste."), ("wijk", str(duinrand.pk))
    return Samen(netwerk, werker, collega, "naam", ander, "themas", themas, vreemd, "netwerken:netwerk")


@pytest.fixture
def wijkteam(beheerder, waterrijk, lindehof, duinrand, wijkteamorganisatie, wijkteamlid, werker):
    team = WijkteamFactory(
        naam="Oud", gemeente=waterrijk, organisatie=wijkteamorganisatie, wijken=[lindehof], fte="7.0"
    )
    hanna = AanstellingFactory(
        gebruiker__naam="Hanna Beheer", rol=Rol.BEHEERDER, gemeente=waterrijk
    ).gebruiker
    leden = [str(wie.aanstellingen.get().pk) for wie in (wijkteamlid, werker)]
    ander, vreemd = ("fte", "7.5"), ("wijken", [str(duinrand.pk)])
    return Samen(team, beheerder, hanna, "naam", ander, "leden", leden, vreemd, "netwerken:wijkteam")


@pytest.fixture(params=["activiteit", "initiatief", "netwerk", "wijkteam"])
def samen(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def open_(client, samen):
    """What this person's browser sends when nothing is touched."""

    def _open(user):
        client.force_login(user)
        return ingevuld_in(client.get(samen.adres))

    return _open


@pytest.fixture
def stuur(client, samen):
    def _stuur(user, velden):
        client.force_login(user)
        return client.post(samen.adres, velden)

    return _stuur


def verschillen(antwoord):
    assert antwoord.status_code == 409
    return {v.wat: (v.nu, v.jij) for v in antwoord.context["form"].verschillen}


def zonder_begin(velden):
    return {naam: waarde for naam, waarde in velden.items() if not naam.startswith("initial-")}


def test_een_formulier_zegt_van_elk_veld_waar_het_mee_begon(samen, open_, stuur, client):
    client.force_login(samen.eerste)
    form = client.get(samen.adres).context["form"]
    velden = open_(samen.eerste)
    assert {f"initial-{naam}" for naam in form.met_begin} <= set(velden)
    verstuurd = stuur(samen.eerste, velden | {"versie": "0", samen.naam: "Anders"}).context["form"]
    assert [v.jij for v in verstuurd.verschillen] == ["Anders"]


def test_wie_een_oudere_versie_brengt_hoort_dat_ook_als_er_niets_overlapt(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    veld, waarde = samen.ander
    assert stuur(samen.eerste, een | {veld: waarde}).status_code == 302

    botsing = stuur(samen.tweede, twee | {samen.naam: "Anders"})

    assert list(verschillen(botsing).values()) == [("Oud", "Anders")]
    assert "was je voor" in botsing.text
    assert "Er is niets overschreven." in botsing.text
    assert samen.staat() == ("Oud", waarde, [])

    assert stuur(samen.tweede, ingevuld_in(botsing)).status_code == 302
    assert samen.staat() == ("Anders", waarde, [])
    assert samen.object.versie == 3
    assert samen.object.history.first().gewijzigde_velden == [samen.naam]


def test_wat_allebei_veranderden_staat_naast_elkaar_en_daarna_geldt_de_tweede(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.naam: "Van de eerste", samen.lijst: samen.keuzes})
    botsing = stuur(samen.tweede, twee | {samen.naam: "Anders", samen.lijst: samen.keuzes[:1]})

    naast_elkaar = verschillen(botsing)
    assert ("Van de eerste", "Anders") in naast_elkaar.values()
    assert len(naast_elkaar) == 2
    assert stuur(samen.tweede, ingevuld_in(botsing)).status_code == 302
    naam, _, lijst = samen.staat()
    assert (naam, lijst) == ("Anders", samen.keuzes[:1])


def test_leegmaken_is_ook_veranderen(samen, open_, stuur):
    stuur(samen.eerste, open_(samen.eerste) | {samen.lijst: samen.keuzes})
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.naam: "Van de eerste"})
    botsing = stuur(samen.tweede, twee | {samen.lijst: []})
    [(_, jij)] = verschillen(botsing).values()
    assert jij == "–"
    stuur(samen.tweede, ingevuld_in(botsing))
    naam, _, lijst = samen.staat()
    assert (naam, lijst) == ("Van de eerste", [])


def test_twee_keer_hetzelfde_is_geen_botsing(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    anders = {samen.naam: "Anders", samen.lijst: samen.keuzes}
    assert stuur(samen.eerste, een | anders).status_code == 302
    assert stuur(samen.eerste, een | anders).status_code == 302
    assert stuur(samen.tweede, twee | anders).status_code == 302
    samen.object.refresh_from_db()
    assert samen.object.versie == 2


def test_wie_niets_aanraakte_overschrijft_niets_en_hoort_wat_er_gebeurde(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.naam: "Van de eerste", samen.lijst: samen.keuzes})
    botsing = stuur(samen.tweede, twee)
    assert verschillen(botsing) == {}
    assert "Jij veranderde niets wat er nog niet staat." in botsing.text
    assert stuur(samen.tweede, ingevuld_in(botsing)).status_code == 302
    samen.object.refresh_from_db()
    assert samen.object.versie == 2


def test_zonder_begin_telt_alles_als_aangeraakt_ook_wat_leeg_is(samen, open_, stuur):
    """An old draft, a script: nothing says what was there when it began."""
    een, twee = open_(samen.eerste), zonder_begin(open_(samen.tweede))
    veld, waarde = samen.ander
    stuur(samen.eerste, een | {veld: waarde, samen.lijst: samen.keuzes})
    botsing = stuur(samen.tweede, twee | {samen.naam: "Anders"})
    assert len(verschillen(botsing)) == 3
    assert [jij for nu, jij in verschillen(botsing).values() if nu != "Oud"].count("–") >= 1
    stuur(samen.tweede, ingevuld_in(botsing))
    naam, ander, lijst = samen.staat()
    assert (naam, ander != waarde, lijst) == ("Anders", True, [])


def test_zonder_begin_komt_een_fout_terug_zonder_begin(samen, open_, stuur):
    """Else what was typed would count as what was there."""
    twee = zonder_begin(open_(samen.tweede)) | {samen.lijst: samen.keuzes}
    fout = stuur(samen.tweede, twee | {samen.naam: TELEFOON})
    assert fout.status_code == 422
    assert zonder_begin(ingevuld_in(fout)) == ingevuld_in(fout)


def test_een_fout_vergeet_niet_waar_het_formulier_mee_begon(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    fout = stuur(samen.tweede, twee | {samen.naam: TELEFOON, samen.lijst: samen.keuzes})
    assert fout.status_code == 422
    veld, waarde = samen.ander
    stuur(samen.eerste, een | {veld: waarde})
    botsing = stuur(samen.tweede, ingevuld_in(fout) | {samen.naam: "Anders"})
    assert len(verschillen(botsing)) == 2
    stuur(samen.tweede, ingevuld_in(botsing))
    assert samen.staat() == ("Anders", waarde, sorted(samen.keuzes))


def test_een_derde_versie_vraagt_opnieuw_en_houdt_wat_van_jou_is(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.lijst: samen.keuzes})
    terug = ingevuld_in(stuur(samen.tweede, twee | {samen.naam: "Anders"}))
    veld, waarde = samen.ander
    stuur(samen.eerste, open_(samen.eerste) | {veld: waarde})
    botsing = stuur(samen.tweede, terug)
    assert list(verschillen(botsing).values()) == [("Oud", "Anders")]
    stuur(samen.tweede, ingevuld_in(botsing))
    assert samen.staat() == ("Anders", waarde, sorted(samen.keuzes))


def test_een_fout_en_een_botsing_staan_samen_op_de_pagina(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.lijst: samen.keuzes})
    botsing = stuur(samen.tweede, twee | {samen.naam: TELEFOON})
    assert list(verschillen(botsing).values()) == [("Oud", TELEFOON)]
    assert samen.naam in botsing.context["form"].errors
    assert stuur(samen.tweede, ingevuld_in(botsing)).status_code == 422
    assert samen.staat()[0] == "Oud"


@pytest.mark.parametrize("versie", ["", "0", "99", None])
def test_een_formulier_zonder_bekende_versie_overschrijft_niets(samen, open_, stuur, versie):
    velden = open_(samen.eerste) | {samen.naam: "Anders", "versie": versie}
    if versie is None:
        del velden["versie"]
    assert stuur(samen.eerste, velden).status_code == 409
    assert samen.staat()[0] == "Oud"


def test_een_versie_die_geen_getal_is_vraagt_het_formulier_opnieuw(samen, open_, stuur):
    antwoord = stuur(samen.eerste, open_(samen.eerste) | {samen.naam: "Anders", "versie": "x"})
    assert antwoord.status_code == 422
    assert "Open het formulier opnieuw." in antwoord.text


# A forged beginning gains nothing


def test_een_verzonnen_begin_laat_geen_persoonsgegeven_door(samen, open_, stuur):
    getypt = open_(samen.eerste) | {samen.naam: TELEFOON, f"initial-{samen.naam}": TELEFOON}
    antwoord = stuur(samen.eerste, getypt)
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (422, [samen.naam])
    assert samen.staat()[0] == "Oud"


@pytest.mark.parametrize("begin", ["", "onzin", "-1", "9" * 30])
def test_een_verzonnen_begin_laat_geen_vreemde_keuze_door(samen, open_, stuur, begin):
    veld, waarde = samen.vreemd
    getypt = open_(samen.eerste) | {veld: waarde, f"initial-{veld}": waarde, f"initial-{samen.lijst}": begin}
    assert stuur(samen.eerste, getypt).status_code == 422
    stuur(samen.tweede, open_(samen.tweede) | {samen.naam: "Anders"})
    botsing = stuur(samen.eerste, getypt)
    assert botsing.status_code == 409
    assert stuur(samen.eerste, ingevuld_in(botsing)).status_code in {302, 422}
    samen.object.refresh_from_db()
    staat = samen.object.wijken.values_list("pk", flat=True) if veld == "wijken" else [samen.object.wijk_id]
    assert str(waarde if isinstance(waarde, str) else waarde[0]) not in {str(pk) for pk in staat}


@pytest.mark.parametrize("begin", ["", "onzin", "-1", "9" * 30, "2026-99-99", "\u0661", "1/2/3", "x" * 9000])
def test_een_onleesbaar_begin_telt_als_aangeraakt_en_breekt_niets(samen, open_, stuur, begin):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.naam: "Van de eerste"})
    onleesbaar = {naam: [begin] for naam in twee if naam.startswith("initial-")}
    botsing = stuur(samen.tweede, twee | onleesbaar)
    assert ("Van de eerste", "Oud") in verschillen(botsing).values()
    assert stuur(samen.tweede, ingevuld_in(botsing)).status_code == 302


def test_een_verzonnen_begin_overschrijft_niets_zonder_te_vragen(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.naam: "Van de eerste"})
    assert stuur(samen.tweede, twee | {f"initial-{samen.naam}": "Van de eerste"}).status_code == 409
    assert samen.staat()[0] == "Van de eerste"


# Who may see it


def test_wie_er_niet_bij_mag_ziet_ook_bij_een_botsing_niets(samen, open_, stuur, werker_zandveen):
    een, twee = open_(samen.eerste), open_(samen.tweede)
    stuur(samen.eerste, een | {samen.naam: "Rabarbertaart"})
    vreemde = Client()  # without the messages of the others
    vreemde.force_login(werker_zandveen)
    antwoord = vreemde.post(samen.adres, twee | {samen.naam: "Anders"})
    assert antwoord.status_code in {403, 404, 409}
    assert "Rabarbertaart" not in antwoord.text
    assert samen.staat()[0] == "Rabarbertaart"


def test_wie_verklaarde_dat_iets_geen_persoonsgegeven_is_hoeft_dat_niet_nog_eens(samen, open_, stuur):
    een, twee = open_(samen.eerste), open_(samen.tweede) | {samen.naam: TELEFOON}
    vraag = stuur(samen.tweede, twee)
    [voorstel] = vraag.context["form"].fields[samen.naam].voorstellen
    stuur(samen.eerste, een | {samen.lijst: samen.keuzes})
    botsing = stuur(samen.tweede, ingevuld_in(vraag) | {voorstel.sleutel: voorstel.redenen[0][0]})
    assert list(verschillen(botsing).values()) == [("Oud", TELEFOON)]
    assert stuur(samen.tweede, ingevuld_in(botsing)).status_code == 302
