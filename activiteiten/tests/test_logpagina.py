"""Every state of the log form: its heading, what stands above the questions, and its buttons."""

import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from activiteiten.log import actions
from activiteiten.log.pagina import Logstand
from activiteiten.models import Activiteit
from activiteiten.tests.formulier import NIEUW
from opbouw.tests.paginas import ingevuld_in

pytestmark = pytest.mark.usefixtures("zaterdag")

OPSLAAN, NOG_EEN, ALS_NIEUWE = "Opslaan", "Opslaan en nog een", "Log als nieuwe activiteit"


@pytest.fixture
def samen(client, invoer, werker, collega):
    """A Koffietafel in March of Noor and Bram, which Bram has open: he sends what he typed after `doe(activiteit)`."""
    rij = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "collectief",
        "inzet-0-duur": "1:00",
    }

    def speel(doe=None):
        client.force_login(werker)
        client.post(NIEUW, invoer(titel="Koffietafel") | rij)
        activiteit = Activiteit.objects.get()
        pad = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
        client.force_login(collega)
        open_ = client.get(pad)
        if doe is None:
            return open_
        doe(activiteit)
        return client.post(pad, ingevuld_in(open_) | {"titel": "Soeptafel"})

    return speel


@pytest.fixture
def pagina_in(client, invoer, samen, werker, collega):
    """Brings the log form in a state, and gives the answer."""

    def wijzig(activiteit, **anders):
        gegevens = actions.gegevens_van(activiteit) | anders
        actions.wijzig_activiteit(by=werker, activiteit=activiteit, versie=1, gegevens=gegevens)

    def haal_bram_eruit(activiteit):
        inzet = [rij for rij in actions.gegevens_van(activiteit)["inzet"] if rij[0] != collega]
        wijzig(activiteit, inzet=inzet)

    def andere_inhoud():
        gegevens = invoer()
        client.post(NIEUW, gegevens)
        return client.post(NIEUW, gegevens | {"deelnemers": "99"})

    client.force_login(werker)
    zin = {"zin": "gister 2u inloop Lindehof"}
    return {
        Logstand.NIEUW: lambda: client.get(NIEUW),
        Logstand.UIT_ZIN: lambda: client.post(reverse("activiteiten:activiteit_uit_zin"), zin),
        Logstand.ANDERE_INHOUD: andere_inhoud,
        Logstand.BEWERKEN: samen,
        Logstand.INGEHAALD: lambda: samen(lambda activiteit: wijzig(activiteit, titel="Thee")),
        Logstand.NIET_OPGESLAGEN: lambda: samen(haal_bram_eruit),
    }


@pytest.mark.parametrize(
    ("stand", "status", "kop", "zegt", "knoppen"),
    [
        (Logstand.NIEUW, 200, "Loggen", "Wat deed je?", [OPSLAAN, NOG_EEN]),
        (Logstand.UIT_ZIN, 200, "Loggen", "Begrepen", [OPSLAAN, NOG_EEN]),
        (Logstand.ANDERE_INHOUD, 409, "Loggen", "Wijzigen of nieuw?", ["Opslaan als nieuwe"]),
        (Logstand.BEWERKEN, 200, "Koffietafel bewerken", "Wat deed je?", [OPSLAAN]),
        (Logstand.INGEHAALD, 409, "Thee bewerken", "Noor Werker was je voor", [OPSLAAN]),
        (Logstand.NIET_OPGESLAGEN, 409, "Loggen", "Er is niets opgeslagen", [ALS_NIEUWE]),
    ],
    ids=lambda waarde: waarde.name if isinstance(waarde, Logstand) else "",
)
def test_elke_stand_zegt_wat_er_is_en_wat_je_kunt(pagina_in, stand, status, kop, zegt, knoppen):
    antwoord = pagina_in[stand]()
    assert (antwoord.context["pagina"].stand, antwoord.status_code) == (stand, status)
    assert f'<h1 class="formkop">{kop}</h1>' in antwoord.text
    assert zegt in strip_tags(antwoord.text)
    onderaan = antwoord.text.partition('<div class="knoppen knoppen-vast">')[2]
    assert re.findall(r">([^<>]+)</button>", onderaan.partition("</form>")[0]) == knoppen
    assert (">Niet wijzigen</a>" in antwoord.text) is stand.wijzigt


def test_alle_standen_zijn_bekend(pagina_in):
    assert pagina_in.keys() == set(Logstand)
