"""An aanstelling gives rights from its begin until the day before its einde, in its gemeente and organisatie."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from activiteiten.models import Activiteit, Inzet
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers import actions
from gebruikers.bevoegdheden import Bevoegdheid, Rol
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.tests.factories import AanstellingFactory, GebruikerFactory
from kern.geschiedenis import leg_vast

DAG = datetime.timedelta(days=1)


def bewaar(**velden):
    with transaction.atomic():
        return leg_vast(Aanstelling(**velden), by=None, gewijzigd=[])


@pytest.mark.parametrize("rol", [Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.WIJKTEAMLID])
def test_wie_voor_een_organisatie_werkt_heeft_er_een(rol, zonder_aanstelling, waterrijk, welzijn):
    with pytest.raises(IntegrityError, match="aanstelling_organisatie_past_bij_rol"):
        bewaar(gebruiker=zonder_aanstelling, rol=rol, gemeente=waterrijk)
    assert bewaar(gebruiker=zonder_aanstelling, rol=rol, gemeente=waterrijk, organisatie=welzijn).pk


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER])
def test_wie_voor_de_gemeente_werkt_heeft_geen_organisatie(rol, zonder_aanstelling, waterrijk, welzijn):
    with pytest.raises(IntegrityError, match="aanstelling_organisatie_past_bij_rol"):
        bewaar(gebruiker=zonder_aanstelling, rol=rol, gemeente=waterrijk, organisatie=welzijn)
    assert bewaar(gebruiker=zonder_aanstelling, rol=rol, gemeente=waterrijk).pk


def test_het_einde_ligt_niet_voor_het_begin(zonder_aanstelling, waterrijk):
    velden = {"gebruiker": zonder_aanstelling, "rol": Rol.BEHEERDER, "gemeente": waterrijk}
    begin = datetime.date(2026, 5, 1)
    with pytest.raises(IntegrityError, match="aanstelling_einde_niet_voor_begin"):
        bewaar(**velden, begin=begin, einde=begin - DAG)
    assert bewaar(**velden, begin=begin, einde=begin).pk


@pytest.mark.parametrize("uren", [0, -1, 61])
def test_uren_per_week_zijn_aannemelijk(uren, zonder_aanstelling, waterrijk):
    with pytest.raises(IntegrityError, match="aanstelling_uren_per_week_aannemelijk"):
        bewaar(gebruiker=zonder_aanstelling, rol=Rol.BEHEERDER, gemeente=waterrijk, uren_per_week=uren)


def test_een_mailadres_hoort_bij_een_mens_ook_met_hoofdletters(werker):
    with pytest.raises(IntegrityError), transaction.atomic():
        Gebruiker.objects.create(email=werker.email.upper(), naam="Iemand anders")


@pytest.mark.parametrize(
    ("begin", "einde", "geldt"),
    [
        (-1, None, True),
        (0, None, True),
        (1, None, False),
        (-9, 1, True),
        (-9, 0, False),
        (-9, -1, False),
        (0, 0, False),
    ],
    ids=[
        "gisteren begonnen",
        "vandaag begonnen",
        "morgen",
        "eindigt morgen",
        "eindigt vandaag",
        "voorbij",
        "nul dagen",
    ],
)
def test_rechten_gelden_van_begin_tot_einde(begin, einde, geldt, zonder_aanstelling, waterrijk):
    vandaag = timezone.localdate()
    AanstellingFactory(
        gebruiker=zonder_aanstelling,
        rol=Rol.BELEIDSMEDEWERKER,
        gemeente=waterrijk,
        begin=vandaag + begin * DAG,
        einde=None if einde is None else vandaag + einde * DAG,
    )
    assert zonder_aanstelling.heeft(Bevoegdheid.RAPPORTAGE_INZIEN) is geldt
    assert zonder_aanstelling.rechten.gemeente_ids() == ({waterrijk.pk} if geldt else set())


def test_een_beeindigde_aanstelling_telt_niet_meer_vanaf_het_volgende_verzoek(client, beheerder):
    pagina = reverse("gebruikers:mens_list")
    client.force_login(beheerder)
    assert client.get(pagina).status_code == 200
    beheerder.aanstellingen.update(einde=timezone.localdate())
    assert client.get(pagina).status_code == 403


def test_een_nieuwe_aanstelling_telt_vanaf_het_volgende_verzoek(client, zonder_aanstelling, waterrijk):
    pagina = reverse("gebruikers:mens_list")
    client.force_login(zonder_aanstelling)
    assert client.get(pagina).status_code == 403
    AanstellingFactory(gebruiker=zonder_aanstelling, rol=Rol.BEHEERDER, gemeente=waterrijk)
    assert client.get(pagina).status_code == 200


@pytest.fixture
def dubbelaar(waterrijk, zandveen, welzijn):
    """Opbouwwerker in Waterrijk, beleidsmedewerker in Zandveen."""
    gebruiker = GebruikerFactory(naam="Dirk Dubbel")
    AanstellingFactory(gebruiker=gebruiker, rol=Rol.OPBOUWWERKER, gemeente=waterrijk, organisatie=welzijn)
    AanstellingFactory(gebruiker=gebruiker, rol=Rol.BELEIDSMEDEWERKER, gemeente=zandveen)
    return gebruiker


def test_twee_aanstellingen_geven_de_vereniging_van_rechten(dubbelaar, waterrijk, zandveen, welzijn):
    rechten = dubbelaar.rechten
    assert rechten.gemeente_ids() == {waterrijk.pk, zandveen.pk}
    assert rechten.gemeente_ids(Bevoegdheid.RAPPORTAGE_INZIEN) == {waterrijk.pk, zandveen.pk}
    assert rechten.gemeente_ids(Bevoegdheid.CIJFERS_GEMEENTE) == {zandveen.pk}
    assert rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN) == {(welzijn.pk, waterrijk.pk)}


def test_elk_object_telt_bij_de_aanstelling_die_erbij_past(
    dubbelaar, welzijn, welzijn_zandveen, lindehof, duinrand, werker, werker_zandveen
):
    hier = ActiviteitFactory(wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker)
    daar = ActiviteitFactory(wijk=duinrand, organisatie=welzijn_zandveen, ingevoerd_door=werker_zandveen)
    inzet_hier, _ = InzetFactory(activiteit=hier), InzetFactory(activiteit=daar)

    assert list(Activiteit.objects.visible_to(dubbelaar)) == [hier]
    assert list(Inzet.objects.visible_to(dubbelaar)) == [inzet_hier]


def test_ook_dezelfde_organisatie_in_de_andere_gemeente_blijft_dicht(dubbelaar, welzijn, duinrand, lindehof):
    """Welzijn Waterrijk works in Zandveen too; the aanstelling for that organisatie is one for Waterrijk."""
    hier = ActiviteitFactory(wijk=lindehof, organisatie=welzijn)
    ActiviteitFactory(wijk=duinrand, organisatie=welzijn)
    ActiviteitFactory(
        wijk=duinrand, organisatie=welzijn, ingevoerd_door=dubbelaar
    )  # from an earlier aanstelling there

    assert list(Activiteit.objects.visible_to(dubbelaar)) == [hier]
    assert list(Activiteit.objects.writable_by(dubbelaar)) == []


def test_een_beeindigde_aanstelling_sluit_ook_wat_je_zelf_logde(werker, welzijn, lindehof):
    activiteit = ActiviteitFactory(wijk=lindehof, organisatie=welzijn, ingevoerd_door=werker)
    assert list(Activiteit.objects.writable_by(werker)) == [activiteit]
    werker.aanstellingen.update(einde=timezone.localdate())
    werker = Gebruiker.objects.get(pk=werker.pk)
    assert list(Activiteit.objects.visible_to(werker)) == []
    assert list(Activiteit.objects.writable_by(werker)) == []


def test_elke_wijziging_van_een_aanstelling_blijft_in_de_geschiedenis(werker, beheerder):
    aanstelling = werker.aanstellingen.get()
    actions.beeindig_aanstelling(by=beheerder, aanstelling=aanstelling, einde=timezone.localdate())
    laatste = aanstelling.history.first()
    assert (laatste.history_user, laatste.gewijzigde_velden) == (beheerder, ["einde"])
    assert laatste.einde == timezone.localdate()


def test_ook_in_de_admin_blijft_een_wijziging_in_de_geschiedenis(admin_client, admin_user, werker):
    aanstelling = werker.aanstellingen.get()
    velden = {naam: getattr(aanstelling, f"{naam}_id") for naam in ("gebruiker", "gemeente", "organisatie")}
    velden |= {"rol": aanstelling.rol, "uren_per_week": "24"}
    velden |= dict.fromkeys(["begin", "initial-begin"], aanstelling.begin)
    adres = reverse("admin:gebruikers_aanstelling_change", args=[aanstelling.pk])
    assert admin_client.post(adres, velden).status_code == 302
    laatste = aanstelling.history.first()
    assert (laatste.history_user, laatste.gewijzigde_velden) == (admin_user, ["uren_per_week"])
    pagina = admin_client.get(reverse("admin:gebruikers_gebruiker_change", args=[werker.pk]))
    assert adres in pagina.text
