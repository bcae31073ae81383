"""Adding somebody: a person, an aanstelling and a mail, within what the one who adds may give."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from gebruikers.tests.mensen import LIJST, NIEUW, invoer
from opbouw.tests.paginas import berichten
from wijken.tests.factories import WijkFactory


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
        ({"begin": ""}, {"begin": "Kies een dag."}),
        ({"begin": "31-02-2026"}, {"begin": "Deze datum bestaat niet. Schrijf hem als 21-11-2026."}),
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


def test_zonder_mailserver_is_de_persoon_er_wel_en_zegt_het_logboek_waarom(als_beheerder, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    antwoord = als_beheerder.post(NIEUW, invoer(), follow=True)
    assert "De mail kon niet weg." in antwoord.content.decode()
    assert [regel.exc_info[0] for regel in caplog.records] == [ConnectionRefusedError]
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
