"""An activity in another wijk than its initiatief is asked about, once."""

import re

import pytest

from activiteiten.models import Activiteit
from activiteiten.tests.formulier import NIEUW, fouten_van
from initiatieven.tests.factories import InitiatiefFactory

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")


@pytest.fixture
def tuin(lindehof, welzijn):
    return InitiatiefFactory(naam="De Tuin", wijk=lindehof, organisatie=welzijn)


def _antwoord(pagina):
    return re.search(r'name="andere_wijk" value="([^"]*)"', pagina.text).group(1)


def test_een_andere_wijk_dan_die_van_het_initiatief_wordt_een_keer_gevraagd(log, invoer, tuin, spoorzicht):
    gevraagd = log(invoer(initiatief=tuin.pk, wijk=spoorzicht.pk))
    zin = "Lindehof? Dit initiatief is daar. Was het toch in Spoorzicht, sla het dan nog een keer op."
    assert fouten_van(gevraagd) == {"wijk": [zin]}
    assert not Activiteit.objects.exists()
    # What was typed is still there, and the same answer goes through.
    opnieuw = log(invoer(initiatief=tuin.pk, wijk=spoorzicht.pk, andere_wijk=_antwoord(gevraagd)))
    assert opnieuw.status_code == 302
    assert Activiteit.objects.get().wijk == spoorzicht


def test_een_ander_antwoord_wordt_opnieuw_gevraagd(log, invoer, tuin, spoorzicht, waterrijk, welzijn):
    ander = InitiatiefFactory(naam="Repaircafé", wijk=tuin.wijk, organisatie=welzijn)
    antwoord = _antwoord(log(invoer(initiatief=tuin.pk, wijk=spoorzicht.pk)))
    assert log(invoer(initiatief=ander.pk, wijk=spoorzicht.pk, andere_wijk=antwoord)).status_code == 422


def test_in_de_eigen_wijk_of_zonder_initiatief_wordt_niets_gevraagd(log, invoer, tuin, spoorzicht):
    assert log(invoer(initiatief=tuin.pk)).status_code == 302
    assert log(invoer(wijk=spoorzicht.pk)).status_code == 302


def test_wie_iets_anders_wijzigt_wordt_niets_gevraagd(client, log, invoer, tuin, spoorzicht, werker):
    antwoord = _antwoord(log(invoer(initiatief=tuin.pk, wijk=spoorzicht.pk)))
    log(invoer(initiatief=tuin.pk, wijk=spoorzicht.pk, andere_wijk=antwoord))
    activiteit = Activiteit.objects.get()
    pagina = client.get(f"/activiteiten/{activiteit.pk}/bewerken/")
    begin = dict(re.findall(r'name="(versie|initial-[\w-]+|sleutel|hoofd)" value="([^"]*)"', pagina.text))
    gewijzigd = invoer(initiatief=tuin.pk, wijk=spoorzicht.pk, deelnemers="20") | begin
    assert client.post(f"/activiteiten/{activiteit.pk}/bewerken/", gewijzigd).status_code == 302
    activiteit.refresh_from_db()
    assert activiteit.deelnemers == 20


def test_de_wijk_staat_achter_de_naam_en_de_eigen_wijk_eerst(client, werker, tuin, spoorzicht, welzijn):
    InitiatiefFactory(naam="Aan tafel", wijk=spoorzicht, organisatie=welzijn)
    werker.aanstellingen.get().wijken.set([tuin.wijk])
    client.force_login(werker)
    keuzes = client.get(NIEUW).context["form"].fields["initiatief"].choices
    assert [label for _, label in keuzes] == ["Geen", "De Tuin (Lindehof)", "Aan tafel (Spoorzicht)"]
