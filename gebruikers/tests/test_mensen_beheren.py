"""/beheer/mensen/: a beheerder manages the people of the gemeente, a coördinator those of the organisatie."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from opbouw.tests.paginas import berichten
from wijken.tests.factories import WijkFactory

DAG = datetime.timedelta(days=1)
LIJST, NIEUW = "/beheer/mensen/", "/beheer/mensen/nieuw/"


@pytest.fixture
def als_beheerder(client, beheerder):
    client.force_login(beheerder)
    return client


@pytest.fixture
def als_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


def invoer(**velden):
    standaard = {
        "naam": "Piet Pietersen",
        "email": "piet@voorbeeld.example",
        "rol": Rol.BELEIDSMEDEWERKER.value,
        "begin": timezone.localdate().isoformat(),
    }
    return standaard | velden


def namen(antwoord):
    return [mens.naam for mens in antwoord.context["pagina"]]


# The list


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
    [("noor", ["Noor Werker"]), ("olga@", ["Olga Ander"]), ("zita", []), ("%", []), ("\x00", 3), ("'", [])],
)
def test_zoeken_op_naam_en_mailadres(
    als_beheerder, werker, andere_organisatie, werker_zandveen, zoek, gevonden
):
    antwoord = als_beheerder.get(LIJST, {"zoek": zoek})
    assert namen(antwoord) == gevonden if isinstance(gevonden, list) else len(namen(antwoord)) == gevonden
    if not gevonden:
        assert "Niemand gevonden" in antwoord.content.decode()


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
    assert namen(als_beheerder.get(LIJST, vraag | {"pagina": "2"})) == ["Mens 50"]


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
    assert 'aria-label="Gemeente"' in als_beheerder.get(LIJST).content.decode()


def test_een_andere_gemeente_is_niet_te_kiezen(als_beheerder, zandveen):
    assert als_beheerder.get(LIJST, {"gemeente": "GM9998"}).status_code == 404
    assert als_beheerder.post(f"{NIEUW}?gemeente=GM9998", invoer()).status_code == 404
    assert not Gebruiker.objects.filter(email="piet@voorbeeld.example").exists()


# Adding somebody


def test_iemand_toevoegen_geeft_een_aanstelling_en_een_welkomstmail(
    als_beheerder, client, waterrijk, welzijn, lindehof, mailoutbox
):
    velden = invoer(rol="opbouwwerker", organisatie=welzijn.pk, wijken=[lindehof.pk], uren_per_week="32,5")
    antwoord = als_beheerder.post(NIEUW, velden | {"email": "Piet@Voorbeeld.example"})

    aanstelling = Aanstelling.objects.get(gebruiker__email="piet@voorbeeld.example")
    assert antwoord.url == reverse("gebruikers:mens_detail", args=[aanstelling.gebruiker_id])
    assert aanstelling.gebruiker.naam == "Piet Pietersen"
    assert (aanstelling.rol, aanstelling.gemeente, aanstelling.organisatie) == (
        "opbouwwerker",
        waterrijk,
        welzijn,
    )
    assert (aanstelling.begin, aanstelling.einde) == (timezone.localdate(), None)
    assert (str(aanstelling.uren_per_week), list(aanstelling.wijken.all())) == ("32.5", [lindehof])
    assert aanstelling.history.get().history_user.naam == "Hans Beheer"

    (mail,) = mailoutbox
    assert mail.to == ["piet@voorbeeld.example"]
    link = re.search(r"http://testserver(/account/password/reset/key/\S+)", mail.body).group(1)
    client.logout()
    assert "Kies een wachtwoord" in client.get(link, follow=True).content.decode()


def test_een_bekend_mailadres_krijgt_er_alleen_een_aanstelling_bij(
    als_beheerder, werker_zandveen, waterrijk, mailoutbox
):
    antwoord = als_beheerder.post(NIEUW, invoer(email=werker_zandveen.email.upper(), naam="Verkeerde Naam"))

    assert antwoord.status_code == 302
    werker_zandveen.refresh_from_db()
    assert werker_zandveen.naam == "Zita Zandveen"
    assert werker_zandveen.aanstellingen.filter(gemeente=waterrijk, rol="beleidsmedewerker").count() == 1
    assert werker_zandveen.aanstellingen.count() == 2
    assert mailoutbox == []


def test_het_formulier_verraadt_niet_of_iemand_al_bestaat(als_beheerder, werker_zandveen):
    """Neither the sentence afterwards nor the faults say that there is such a person, or what they do elsewhere."""
    (over_nieuw,) = berichten(als_beheerder.post(NIEUW, invoer()))
    als_beheerder.get(LIJST)  # shows the message, so that it is gone
    (over_bekend,) = berichten(als_beheerder.post(NIEUW, invoer(email=werker_zandveen.email)))
    assert over_bekend == over_nieuw.replace("piet@voorbeeld.example", werker_zandveen.email)

    fout = als_beheerder.post(NIEUW, invoer(email=werker_zandveen.email, rol="opbouwwerker"))
    assert set(fout.context["form"].errors) == {"organisatie"}
    assert "Zita" not in fout.content.decode()
    persoonspagina = als_beheerder.get(
        reverse("gebruikers:mens_detail", args=[werker_zandveen.pk])
    ).content.decode()
    assert "Welzijn Zandveen" not in persoonspagina


def test_een_coordinator_voegt_een_collega_toe(als_coordinator, welzijn):
    assert als_coordinator.post(NIEUW, invoer(rol="opbouwwerker", organisatie=welzijn.pk)).status_code == 302
    assert Aanstelling.objects.get(gebruiker__email="piet@voorbeeld.example").organisatie == welzijn


@pytest.mark.parametrize("rol", ["beheerder", "beleidsmedewerker"])
def test_een_coordinator_geeft_geen_rol_van_de_gemeente(als_coordinator, welzijn, rol):
    for organisatie in ({}, {"organisatie": welzijn.pk}):
        antwoord = als_coordinator.post(NIEUW, invoer(rol=rol, **organisatie))
        assert antwoord.status_code == 422
        assert "rol" in antwoord.context["form"].errors
    assert not Gebruiker.objects.filter(email="piet@voorbeeld.example").exists()


def test_een_coordinator_geeft_geen_plek_bij_een_andere_organisatie(als_coordinator, buurtkracht, welzijn):
    antwoord = als_coordinator.post(NIEUW, invoer(rol="opbouwwerker", organisatie=buurtkracht.pk))
    assert set(antwoord.context["form"].errors) == {"organisatie"}
    antwoord = als_coordinator.post(
        NIEUW, invoer(rol="opbouwwerker", organisatie=welzijn.pk, nieuwe_organisatie="Van mijzelf")
    )
    assert antwoord.status_code == 302
    assert not Organisatie.objects.filter(naam="Van mijzelf").exists()


def test_een_coordinator_in_twee_gemeenten_kiest_de_organisatie_van_die_gemeente(
    als_coordinator, coordinator, zandveen, welzijn, welzijn_zandveen
):
    AanstellingFactory(
        gebruiker=coordinator, rol=Rol.COORDINATOR, gemeente=zandveen, organisatie=welzijn_zandveen
    )
    for code, hier, elders in (("GM9999", welzijn, welzijn_zandveen), ("GM9998", welzijn_zandveen, welzijn)):
        adres, velden = (
            f"{NIEUW}?gemeente={code}",
            invoer(rol="opbouwwerker", email=f"{code}@voorbeeld.example"),
        )
        antwoord = als_coordinator.post(adres, velden | {"organisatie": elders.pk})
        assert set(antwoord.context["form"].errors) == {"organisatie"}
        assert als_coordinator.post(adres, velden | {"organisatie": hier.pk}).status_code == 302


def test_een_beheerder_kiest_geen_organisatie_of_wijk_van_een_andere_gemeente(
    als_beheerder, welzijn, welzijn_zandveen, duinrand, waterrijk
):
    vervallen = WijkFactory(gemeente=waterrijk, code="WK999977", vervallen_per=timezone.localdate())
    antwoord = als_beheerder.post(NIEUW, invoer(rol="opbouwwerker", organisatie=welzijn_zandveen.pk))
    assert set(antwoord.context["form"].errors) == {"organisatie"}
    for wijk in (duinrand, vervallen):
        antwoord = als_beheerder.post(
            NIEUW, invoer(rol="opbouwwerker", organisatie=welzijn.pk, wijken=[wijk.pk])
        )
        assert set(antwoord.context["form"].errors) == {"wijken"}


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        (
            {"rol": "opbouwwerker"},
            {"organisatie": "Een opbouwwerker werkt voor een organisatie. Kies er een."},
        ),
        ({"rol": "wijkteamlid"}, {"organisatie": "Een wijkteamlid werkt voor een organisatie. Kies er een."}),
        (
            {"rol": "beheerder", "organisatie": "welzijn"},
            {"organisatie": "Een beheerder werkt voor de gemeente zelf. Laat dit leeg."},
        ),
        (
            {"rol": "beheerder", "nieuwe_organisatie": "Stichting Nieuw"},
            {"nieuwe_organisatie": "Een beheerder werkt voor de gemeente zelf. Laat dit leeg."},
        ),
        (
            {"rol": "opbouwwerker", "organisatie": "welzijn", "nieuwe_organisatie": "Stichting Nieuw"},
            {"nieuwe_organisatie": "Kies een organisatie uit de lijst, of typ een nieuwe. Niet allebei."},
        ),
        (
            {"rol": "opbouwwerker", "nieuwe_organisatie": "welzijn WATERRIJK"},
            {"nieuwe_organisatie": "Deze organisatie staat al in de lijst. Kies haar daar."},
        ),
        ({"rol": ""}, {"rol": "Kies een rol."}),
        ({"rol": "burgemeester"}, {"rol": None}),
        ({"naam": "", "email": ""}, {"naam": "Vul de naam in.", "email": "Vul het e-mailadres in."}),
        ({"naam": "Piet\x00"}, {"naam": None}),
        ({"naam": "x" * 151}, {"naam": None}),
        ({"email": "piet"}, {"email": None}),
        ({"begin": ""}, {"begin": "Kies een datum."}),
        ({"begin": "31-02-2026"}, {"begin": "Dit is geen datum. Schrijf hem als 2026-11-21."}),
        ({"begin": "1926-01-01"}, {"begin": "Klopt het jaar? Kies een dag na 1990."}),
        ({"begin": "2126-01-01"}, {"begin": "Kies een dag binnen een jaar."}),
        (
            {"uren_per_week": "0"},
            {"uren_per_week": "Dit moet meer dan 0 zijn. Weet je het niet, laat het dan leeg."},
        ),
        ({"uren_per_week": "61"}, {"uren_per_week": "Meer dan 60 uur per week kan niet."}),
        ({"uren_per_week": "veel"}, {"uren_per_week": "Schrijf een getal, zoals 28 of 32,5."}),
    ],
    ids=lambda waarde: ",".join(waarde) if isinstance(waarde, dict) else None,
)
def test_wat_niet_klopt_staat_bij_het_veld_en_blijft_staan(als_beheerder, welzijn, velden, fouten):
    if velden.get("organisatie") == "welzijn":
        velden = velden | {"organisatie": welzijn.pk}
    antwoord = als_beheerder.post(NIEUW, invoer(**velden))
    form = antwoord.context["form"]
    assert antwoord.status_code == 422
    assert set(form.errors) == set(fouten)
    assert {veld: form.errors[veld] for veld, zin in fouten.items() if zin} == {
        veld: [zin] for veld, zin in fouten.items() if zin
    }
    assert form["naam"].value() == velden.get("naam", "Piet Pietersen")
    assert not Gebruiker.objects.filter(email="piet@voorbeeld.example").exists()


def test_een_beheerder_voegt_een_organisatie_toe_terwijl_die_iemand_toevoegt(als_beheerder, waterrijk):
    velden = invoer(rol="coordinator", nieuwe_organisatie="Stichting Nieuw", soort_organisatie="zorg")
    assert als_beheerder.post(NIEUW, velden).status_code == 302
    organisatie = Aanstelling.objects.get(gebruiker__email="piet@voorbeeld.example").organisatie
    assert (organisatie.naam, organisatie.soort) == ("Stichting Nieuw", "zorg")
    assert list(organisatie.gemeenten.all()) == [waterrijk]


def test_dezelfde_aanstelling_twee_keer_wordt_in_woorden_geweigerd(als_beheerder, welzijn):
    velden = invoer(rol="opbouwwerker", organisatie=welzijn.pk, begin="2026-03-02")
    als_beheerder.post(NIEUW, velden)
    antwoord = als_beheerder.post(NIEUW, velden)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].non_field_errors() == [
        "Deze aanstelling is er al, vanaf 2 maart 2026. Beëindig die eerst, of kies een andere rol of organisatie."
    ]
    assert Aanstelling.objects.filter(gebruiker__email="piet@voorbeeld.example").count() == 1


def test_zonder_mailserver_is_de_persoon_er_wel(als_beheerder, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    antwoord = als_beheerder.post(NIEUW, invoer(), follow=True)
    assert "De mail kon niet weg." in antwoord.content.decode()
    assert Gebruiker.objects.filter(email="piet@voorbeeld.example").exists()


def test_de_mail_opnieuw_sturen_aan_wie_nog_geen_wachtwoord_heeft(
    als_beheerder, waterrijk, werker, mailoutbox
):
    nieuw = GebruikerFactory(naam="Nieuw", password=None)
    AanstellingFactory(gebruiker=nieuw, rol=Rol.BELEIDSMEDEWERKER, gemeente=waterrijk)
    assert "Stuur de mail opnieuw" in als_beheerder.get(f"{LIJST}{nieuw.pk}/").content.decode()
    assert "Stuur de mail opnieuw" not in als_beheerder.get(f"{LIJST}{werker.pk}/").content.decode()
    for mens in (nieuw, werker):
        als_beheerder.post(reverse("gebruikers:mens_invite", args=[mens.pk]))
    assert [mail.to for mail in mailoutbox] == [[nieuw.email]]


# Another aanstelling, ending, and putting back


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
        ("", "Kies een datum."),
        ("gisteren", "Dit is geen datum. Schrijf hem als 2026-11-21."),
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
