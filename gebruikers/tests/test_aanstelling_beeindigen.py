"""Somebody who is there: one more aanstelling, the end of one, and putting it back."""

import pytest
from django.urls import reverse
from django.utils import timezone

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.tests.factories import AanstellingFactory
from gebruikers.tests.mensen import DAG, LIJST, invoer
from opbouw.tests.paginas import berichten


def test_een_aanstelling_erbij(als_beheerder, werker, waterrijk):
    adres = reverse("gebruikers:aanstelling_create", args=[werker.pk])
    antwoord = als_beheerder.post(adres, invoer(rol="beleidsmedewerker", naam="Anders", email="anders@x.nl"))
    assert antwoord.url == reverse("gebruikers:mens_detail", args=[werker.pk])
    werker.refresh_from_db()
    assert (werker.naam, werker.email) == ("Noor Werker", "noor@voorbeeld.example")
    assert sorted(werker.aanstellingen.values_list("rol", flat=True)) == ["beleidsmedewerker", "opbouwwerker"]


def test_een_coordinator_geeft_alleen_wie_zichtbaar_is_een_aanstelling(
    als_coordinator, welzijn, andere_organisatie
):
    adres = reverse("gebruikers:aanstelling_create", args=[andere_organisatie.pk])
    assert als_coordinator.post(adres, invoer(rol="opbouwwerker", organisatie=welzijn.pk)).status_code == 404
    assert andere_organisatie.aanstellingen.count() == 1


def einde_van(mens):
    return reverse("gebruikers:aanstelling_end", args=[mens.aanstellingen.get().pk])


def test_beeindigen_is_vandaag_tenzij_je_een_andere_dag_kiest(als_beheerder, werker):
    form = als_beheerder.get(einde_van(werker)).context["form"]
    assert form["einde"].value() == timezone.localdate()
    als_beheerder.post(einde_van(werker), {"einde": timezone.localdate().isoformat()})
    werker = Gebruiker.objects.get(pk=werker.pk)
    assert werker.rechten.aanstellingen == ()


def test_een_einde_in_de_toekomst_laat_de_rechten_nog_even_staan(als_beheerder, werker):
    als_beheerder.post(einde_van(werker), {"einde": (timezone.localdate() + 9 * DAG).isoformat()})
    werker = Gebruiker.objects.get(pk=werker.pk)
    assert len(werker.rechten.aanstellingen) == 1


@pytest.mark.parametrize(
    ("einde", "zin"),
    [
        ("2019-12-31", "Het einde ligt voor de eerste werkdag. Kies een latere dag."),
        ("2526-01-01", "Klopt het jaar? Kies een dag binnen vijf jaar."),
        ("", "Kies een dag."),
        ("gisteren", "Deze datum bestaat niet. Schrijf hem als 21-11-2026."),
    ],
)
def test_een_onmogelijk_einde(als_beheerder, werker, einde, zin):
    antwoord = als_beheerder.post(einde_van(werker), {"einde": einde})
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {"einde": [zin]}
    assert werker.aanstellingen.get().einde is None


@pytest.mark.parametrize(("dagen", "kan"), [(-1, False), (0, True), (30, True)])
def test_toch_niet_beeindigen_kan_tot_en_met_de_dag_zelf(als_beheerder, werker, dagen, kan):
    aanstelling = werker.aanstellingen.get()
    Aanstelling.objects.filter(pk=aanstelling.pk).update(einde=timezone.localdate() + dagen * DAG)
    pagina = als_beheerder.get(reverse("gebruikers:mens_detail", args=[werker.pk])).content.decode()
    assert ("Toch niet beëindigen" in pagina) is kan
    antwoord = als_beheerder.post(reverse("gebruikers:aanstelling_restore", args=[aanstelling.pk]))
    assert antwoord.status_code == (302 if kan else 404)
    aanstelling.refresh_from_db()
    assert (aanstelling.einde is None) is kan


def test_terugzetten_over_een_nieuwe_heen_wordt_geweigerd(als_beheerder, werker, waterrijk, welzijn):
    oud = werker.aanstellingen.get()
    Aanstelling.objects.filter(pk=oud.pk).update(einde=timezone.localdate())
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=welzijn, begin=timezone.localdate())
    antwoord = als_beheerder.post(reverse("gebruikers:aanstelling_restore", args=[oud.pk]))
    assert berichten(antwoord)[0].startswith("Deze aanstelling is er al, vanaf ")
    oud.refresh_from_db()
    assert oud.einde == timezone.localdate()


def test_een_later_einde_loopt_niet_door_in_de_volgende(als_beheerder, werker, waterrijk, welzijn):
    vandaag = timezone.localdate()
    oud = werker.aanstellingen.get()
    Aanstelling.objects.filter(pk=oud.pk).update(einde=vandaag + 5 * DAG)
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=welzijn, begin=vandaag + 5 * DAG)
    adres = reverse("gebruikers:aanstelling_end", args=[oud.pk])
    assert als_beheerder.post(adres, {"einde": (vandaag + 6 * DAG).isoformat()}).status_code == 422
    assert als_beheerder.post(adres, {"einde": (vandaag + 4 * DAG).isoformat()}).status_code == 302


def test_een_coordinator_beeindigt_alleen_bij_de_eigen_organisatie(
    als_coordinator, werker, beheerder, andere_organisatie
):
    vandaag = {"einde": timezone.localdate().isoformat()}
    for mens in (beheerder, andere_organisatie):
        assert als_coordinator.post(einde_van(mens), vandaag).status_code == 404
        assert mens.aanstellingen.get().einde is None
    assert als_coordinator.post(einde_van(werker), vandaag).status_code == 302
    assert werker.aanstellingen.get().einde == timezone.localdate()


def test_de_gemeente_houdt_een_beheerder(als_beheerder, beheerder, waterrijk, zandveen):
    vandaag = {"einde": timezone.localdate().isoformat()}
    AanstellingFactory(rol=Rol.BEHEERDER, gemeente=zandveen)
    AanstellingFactory(rol=Rol.BEHEERDER, gemeente=waterrijk, einde=timezone.localdate() + DAG)  # leaves too
    AanstellingFactory(
        rol=Rol.BEHEERDER, gemeente=waterrijk, begin=timezone.localdate() + DAG
    )  # comes too late
    AanstellingFactory(rol=Rol.BEHEERDER, gemeente=waterrijk, gebruiker__is_active=False)
    antwoord = als_beheerder.post(einde_van(beheerder), vandaag)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {
        "einde": ["Dan heeft Waterrijk geen beheerder meer. Voeg eerst een andere beheerder toe."]
    }
    assert beheerder.aanstellingen.get().einde is None

    AanstellingFactory(rol=Rol.BEHEERDER, gemeente=waterrijk)
    assert als_beheerder.post(einde_van(beheerder), vandaag).url == "/"
    assert als_beheerder.get(LIJST).status_code == 403
