"""Present in one tap: a form with almost nothing in it, from the start page."""

import datetime

import pytest
from django.urls import reverse

from activiteiten.models import Activiteit, Inzet
from gebruikers.tests.factories import AanstellingFactory
from opbouw.tests.paginas import tekst_van

pytestmark = pytest.mark.usefixtures("dinsdag_tien_uur")


@pytest.mark.parametrize(("wat", "soort"), [("", "presentie"), ("scharrelruimte", "scharrelruimte")])
def test_aanwezig_in_een_tik(ingelogd, werker, lindehof, wat, soort):
    presentie = ingelogd.get(reverse("start")).context["presentie"]
    gegevens = {
        "sleutel": str(presentie["sleutel"].value()),
        "wat": wat or presentie["wat"].value(),
        "wijk": lindehof.pk,
        "deelnemers": "7",
        "duur": "0:30",
    }
    for _ in range(2):  # an impatient thumb
        assert ingelogd.post(reverse("activiteiten:presentie"), gegevens).status_code == 302
    activiteit = Activiteit.objects.get()
    assert soort in activiteit.soort.naam
    assert (activiteit.deelnemers, activiteit.datum) == (7, datetime.date(2026, 11, 17))
    assert [(i.medewerker, i.vorm, i.minuten) for i in Inzet.objects.all()] == [(werker, "collectief", 30)]


def test_aanwezig_bij_een_andere_gemeente_wordt_geweigerd(ingelogd, duinrand):
    antwoord = ingelogd.post(reverse("activiteiten:presentie"), {"wijk": duinrand.pk, "duur": "0:30"})
    assert antwoord.status_code == 422
    assert not Activiteit.objects.exists()


def test_aanwezig_voor_twee_organisaties_wijst_naar_het_formulier(
    client, werker, waterrijk, welzijn, buurtkracht, lindehof
):
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht)
    client.force_login(werker)
    presentie = client.get(reverse("start")).context["presentie"]
    gegevens = {"sleutel": str(presentie["sleutel"].value()), "wat": "scharrelruimte", "wijk": lindehof.pk}
    antwoord = client.post(reverse("activiteiten:presentie"), gegevens | {"duur": "1:00"})
    assert "meer dan één organisatie" in antwoord.text


@pytest.fixture
def scharrelruimte(ingelogd, lindehof):
    """What the start page sends for half an hour of scharrelruimte, without a number of people."""
    sleutel = ingelogd.get(reverse("start")).context["presentie"]["sleutel"].value()
    return {"sleutel": str(sleutel), "wat": "scharrelruimte", "wijk": lindehof.pk, "duur": "0:30"}


@pytest.mark.parametrize(
    ("deelnemers", "zin"),
    [
        ("7", "Scharrelruimte staat erin: 0:30 uur in Lindehof, met 7 mensen."),
        ("1", "Scharrelruimte staat erin: 0:30 uur in Lindehof, met 1 mens."),
        ("", "Scharrelruimte staat erin: 0:30 uur in Lindehof, zonder aantal mensen."),
    ],
)
def test_na_aanwezig_staat_er_wat_is_opgeslagen(ingelogd, scharrelruimte, deelnemers, zin):
    gegevens = scharrelruimte | {"deelnemers": deelnemers}
    assert zin in tekst_van(ingelogd.post(reverse("activiteiten:presentie"), gegevens, follow=True))


@pytest.mark.parametrize("anders", [{"duur": "2:00"}, {"deelnemers": "9"}])
def test_een_tweede_tik_met_iets_anders_zegt_wat_er_staat_en_waar_het_te_wijzigen_is(
    ingelogd, scharrelruimte, anders
):
    gegevens = scharrelruimte | {"deelnemers": "7"}
    ingelogd.post(reverse("activiteiten:presentie"), gegevens, follow=True)
    antwoord = ingelogd.post(reverse("activiteiten:presentie"), gegevens | anders, follow=True)
    assert (
        "Scharrelruimte stond er al in: 0:30 uur in Lindehof, met 7 mensen. Wat je daarna stuurde is niet "
        "opgeslagen. Moet het anders? Pas het aan bij Bewerken."
    ) in tekst_van(antwoord)
    activiteit = Activiteit.objects.get()
    assert f'href="{reverse("activiteiten:activiteit_update", args=[activiteit.pk])}"' in antwoord.text
    assert (activiteit.deelnemers, activiteit.inzet.get().minuten) == (7, 30)


def test_aanwezig_dat_intussen_is_verwijderd_zegt_dat(ingelogd, scharrelruimte):
    ingelogd.post(reverse("activiteiten:presentie"), scharrelruimte)
    ingelogd.post(reverse("activiteiten:activiteit_delete", args=[Activiteit.objects.get().pk]), follow=True)
    antwoord = ingelogd.post(
        reverse("activiteiten:presentie"), scharrelruimte | {"duur": "2:00"}, follow=True
    )
    assert "Scharrelruimte is verwijderd." in tekst_van(antwoord)
    assert not Activiteit.objects.exists()
