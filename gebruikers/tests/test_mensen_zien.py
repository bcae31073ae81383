"""/beheer/mensen/: a beheerder sees the people of the gemeente, a coördinator those of the organisatie."""

import pytest
from django.urls import reverse
from django.utils import timezone

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Gebruiker
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from gebruikers.tests.mensen import DAG, LIJST, NIEUW, invoer, namen


def test_een_beheerder_ziet_iedereen_van_de_eigen_gemeente(
    als_beheerder, werker, andere_organisatie, werker_zandveen
):
    assert namen(als_beheerder.get(LIJST)) == ["Hans Beheer", "Noor Werker", "Olga Ander"]


def test_een_coordinator_ziet_alleen_de_eigen_organisatie(
    als_coordinator, werker, beheerder, andere_organisatie, werker_zandveen
):
    assert namen(als_coordinator.get(LIJST)) == ["Carla Coördinator", "Noor Werker"]


def test_een_coordinator_ziet_van_een_collega_niet_wat_die_elders_doet(
    als_coordinator, werker, waterrijk, zandveen, buurtkracht, welzijn_zandveen
):
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht)
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen)
    for pagina in (LIJST, reverse("gebruikers:mens_detail", args=[werker.pk])):
        html = als_coordinator.get(pagina).content.decode()
        assert "Welzijn Waterrijk" in html
        assert "Buurtkracht" not in html
        assert "Zandveen" not in html


def test_lopende_en_beeindigde_aanstellingen_apart(als_beheerder, beheerder, waterrijk, welzijn):
    vandaag = timezone.localdate()
    mens = GebruikerFactory(naam="Mila Mix")
    plek = {"gebruiker": mens, "gemeente": waterrijk, "organisatie": welzijn}
    loopt = AanstellingFactory(**plek)
    straks = AanstellingFactory(**plek, rol=Rol.COORDINATOR, begin=vandaag + 9 * DAG)
    voorbij = AanstellingFactory(**plek, rol=Rol.WIJKTEAMLID, einde=vandaag)

    lopend, beeindigd = als_beheerder.get(LIJST), als_beheerder.get(LIJST, {"stand": "beeindigd"})
    assert namen(lopend) == ["Hans Beheer", "Mila Mix"]
    assert list(lopend.context["pagina"])[1].aanstellingen_hier == [loopt, straks]
    assert namen(beeindigd) == ["Mila Mix"]
    assert list(beeindigd.context["pagina"])[0].aanstellingen_hier == [voorbij]


@pytest.mark.parametrize(
    ("zoek", "gevonden"),
    [("noor", ["Noor Werker"]), ("olga@", ["Olga Ander"]), ("zita", []), ("%", []), ("'", [])],
)
def test_zoeken_op_naam_en_mailadres(
    als_beheerder, werker, andere_organisatie, werker_zandveen, zoek, gevonden
):
    antwoord = als_beheerder.get(LIJST, {"zoek": zoek})
    assert namen(antwoord) == gevonden
    if not gevonden:
        assert "Geen persoon past bij dit filter" in antwoord.text


def test_een_filter_dat_niet_klopt_vindt_niemand_en_zegt_dat(als_beheerder):
    for vraag in ({"zoek": "\x00"}, {"stand": "nergens"}):
        antwoord = als_beheerder.get(LIJST, vraag)
        assert namen(antwoord) == []
        assert "Dit filter klopt niet" in antwoord.text


def test_bladeren_houdt_zoekwoord_en_stand_vast(als_beheerder, waterrijk, welzijn):
    for nummer in range(51):
        AanstellingFactory(
            gebruiker__naam=f"Mens {nummer:02d}",
            gemeente=waterrijk,
            organisatie=welzijn,
            einde=timezone.localdate(),
        )
    vraag = {"gemeente": "GM9999", "stand": "beeindigd", "zoek": "mens"}
    html = als_beheerder.get(LIJST, vraag).content.decode()
    assert 'href="?gemeente=GM9999&amp;stand=beeindigd&amp;zoek=mens&amp;pagina=2"' in html
    assert namen(als_beheerder.get(LIJST, vraag | {"pagina": "3"})) == ["Mens 50"]


@pytest.mark.parametrize("pagina", ["0", "99", "x", "-1"])
def test_een_onmogelijke_bladzijde_geeft_een_bestaande(als_beheerder, werker, pagina):
    assert namen(als_beheerder.get(LIJST, {"pagina": pagina})) == ["Hans Beheer", "Noor Werker"]


def test_de_lijst_vraagt_even_veel_bij_een_en_bij_meer_mensen(
    als_beheerder, waterrijk, welzijn, lindehof, django_assert_num_queries
):
    als_beheerder.get(LIJST)
    # session, user, aanstellingen; count, people, their aanstellingen, their wijken
    for aantal in (1, 3):
        for _ in range(aantal):
            AanstellingFactory(gemeente=waterrijk, organisatie=welzijn, wijken=[lindehof])
        with django_assert_num_queries(7):
            als_beheerder.get(LIJST)


def test_wie_in_twee_gemeenten_beheert_kiest_er_een(
    als_beheerder, beheerder, zandveen, werker, werker_zandveen
):
    AanstellingFactory(gebruiker=beheerder, rol=Rol.BEHEERDER, gemeente=zandveen)
    assert namen(als_beheerder.get(LIJST, {"gemeente": "GM9998"})) == ["Hans Beheer", "Zita Zandveen"]
    assert namen(als_beheerder.get(LIJST, {"gemeente": "GM9999"})) == ["Hans Beheer", "Noor Werker"]
    html = als_beheerder.get(LIJST, {"gemeente": "GM9998"}).text
    assert 'aria-label="Gemeente"' in html
    assert "Alle</a>" not in html
    assert '<input type="hidden" name="gemeente" value="GM9998"' in html


def test_een_andere_gemeente_is_niet_te_kiezen(als_beheerder, zandveen):
    assert als_beheerder.get(LIJST, {"gemeente": "GM9998"}).status_code == 404
    assert als_beheerder.post(f"{NIEUW}?gemeente=GM9998", invoer()).status_code == 404
    assert not Gebruiker.objects.filter(email="piet@voorbeeld.example").exists()
