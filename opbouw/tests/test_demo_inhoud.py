"""What is in the demo: areas, people without a leak between organisaties, a log, and its stories in the figures."""

from datetime import date, timedelta

import pytest
import shapely
from django.db import transaction
from django.db.models import Avg, Count, F, Q
from django.urls import reverse
from shapely.geometry import shape

from activiteiten.keuzes import Status
from activiteiten.models import Activiteit, ActiviteitSoort, Inzet
from activiteiten.query import minuten_per_vorm
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from initiatieven.models import Initiatief
from netwerken.models import Netwerk, Wijkteam
from opbouw.demo import laden
from opbouw.demo.accounts import ACCOUNTS, WACHTWOORD
from opbouw.demo.gebieden import (
    LINDEHOF,
    NIEUW_VOSSENBROEKERPOLDER,
    SINT_JANSVELD,
    SPOORZICHT,
    WATERRIJK,
    ZANDVEEN,
)
from opbouw.demo.sociale_basis import DE_SLUIS, ZAAIGOED
from opbouw.demo.verhalen import ZUIGKRACHT_DAGEN, stil_sinds
from wijken.models import Buurt, Gemeente, Kerncijfer, Wijk

DAG = date(2026, 11, 19)
KLEIN = 0.1


@pytest.fixture(scope="module")
def _geladen(django_db_setup, django_db_blocker):
    """One load for all tests that look at it, undone after the last of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        laden.laad(zaad=1, dag=DAG, omvang=KLEIN)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(_geladen, db):
    """A small demo as it stands on DAG."""


def aandeel(inzet):
    """Collective minutes as a share of collective and individual minutes, in percent."""
    minuten = inzet.geteld().aggregate(**minuten_per_vorm())
    return 100 * minuten["collectief"] / (minuten["collectief"] + minuten["individueel"])


# Areas


def test_wijken_en_buurten_van_waterrijk(demo):
    wijken = dict(Wijk.objects.filter(gemeente__code=WATERRIJK).order_by("code").values_list("code", "naam"))

    assert list(wijken) == [f"WK9999{nummer:02d}" for nummer in range(1, 13)]
    assert wijken[LINDEHOF] == "Lindehof"
    assert wijken[SPOORZICHT] == "Spoorzicht"
    assert Buurt.objects.filter(wijk__gemeente__code=WATERRIJK).count() == 30
    assert Wijk.objects.filter(gemeente__code=ZANDVEEN).count() == 3
    for gebied in [*Gemeente.objects.all(), *Wijk.objects.all(), *Buurt.objects.all()]:
        gebied.full_clean()


def test_inwoners_van_de_buurten_zijn_samen_die_van_de_wijk(demo):
    per_jaar = dict.fromkeys(range(2022, 2027), 0)
    for cijfer in Kerncijfer.objects.filter(wijk__gemeente__code=WATERRIJK):
        van_buurten = Kerncijfer.objects.filter(buurt__wijk=cijfer.wijk, jaar=cijfer.jaar)
        assert sum(van_buurten.values_list("inwoners", flat=True)) == cijfer.inwoners
        assert 0 < cijfer.huishoudens < cijfer.inwoners
        per_jaar[cijfer.jaar] += cijfer.inwoners

    assert all(71_000 < inwoners < 75_000 for inwoners in per_jaar.values())
    assert Kerncijfer.objects.filter(wijk__gemeente__code=WATERRIJK).count() == 5 * 12


def test_wijken_en_buurten_sluiten_zonder_gat_of_overlap(demo):
    gemeenten = []
    for code in (WATERRIJK, ZANDVEEN):
        wijken = {wijk.pk: shape(wijk.grens) for wijk in Wijk.objects.filter(gemeente__code=code)}
        buurten = [(buurt.wijk_id, shape(buurt.grens)) for buurt in Buurt.objects.filter(wijk__in=wijken)]
        for vlakken in (list(wijken.values()), [vlak for _, vlak in buurten]):
            assert all(vlak.is_valid for vlak in vlakken)
            assert shapely.coverage_is_valid(vlakken)
            geheel = shapely.union_all(vlakken)
            assert geheel.geom_type == "Polygon"
            assert not geheel.interiors
            assert sum(vlak.area for vlak in vlakken) == pytest.approx(geheel.area, rel=1e-12)
        for pk, vlak in wijken.items():
            assert shapely.union_all([deel for wijk, deel in buurten if wijk == pk]).equals(vlak)
        gemeenten.append(geheel)

    assert gemeenten[0].disjoint(gemeenten[1])
    for lengte_west, breedte_zuid, lengte_oost, breedte_noord in (vlak.bounds for vlak in gemeenten):
        assert 5.1 < lengte_west < lengte_oost < 5.6
        assert 52.6 < breedte_zuid < breedte_noord < 52.9


# People and rights


@pytest.mark.parametrize("email", [email for email, _ in ACCOUNTS])
def test_account_logt_in_behalve_in_productie(demo, client, settings, email):
    inloggen = {"login": email, "password": WACHTWOORD}

    settings.OPBOUW_MODUS = "productie"
    geweigerd = client.post(reverse("account_login"), inloggen)
    assert "_auth_user_id" not in client.session
    assert geweigerd.headers["Location"] == reverse("account_inactive")

    settings.OPBOUW_MODUS = "demo"
    client.post(reverse("account_login"), inloggen)
    assert client.session["_auth_user_id"] == str(Gebruiker.objects.get(email=email).pk)


def test_iedereen_is_demo_en_alleen_de_accounts_hebben_een_wachtwoord(demo):
    assert not Gebruiker.objects.filter(is_demo=False).exists()
    met_wachtwoord = {
        gebruiker.email for gebruiker in Gebruiker.objects.all() if gebruiker.has_usable_password()
    }
    assert met_wachtwoord == {email for email, _ in ACCOUNTS}
    for aanstelling in Aanstelling.objects.all():
        aanstelling.full_clean()


def test_wie_inzet_heeft_werkte_toen_voor_die_organisatie_in_die_wijk(demo):
    aanstellingen = {a.gebruiker_id: a for a in Aanstelling.objects.prefetch_related("wijken")}
    organisaties = dict.fromkeys(Organisatie.objects.values_list("naam", flat=True), 0)
    for inzet in Inzet.objects.select_related("organisatie"):
        aanstelling = aanstellingen[inzet.medewerker_id]
        assert (aanstelling.organisatie_id, aanstelling.gemeente_id) == (
            inzet.organisatie_id,
            inzet.gemeente_id,
        )
        assert aanstelling.begin <= inzet.datum
        assert aanstelling.einde is None or inzet.datum < aanstelling.einde
        assert inzet.wijk_id in [wijk.pk for wijk in aanstelling.wijken.all()] or not aanstelling.wijken.all()
        organisaties[inzet.organisatie.naam] += 1

    assert {naam for naam, aantal in organisaties.items() if aantal} == {
        "Welzijn Waterrijk",
        "Buurtkracht Waterrijk",
        "Gemeente Waterrijk",
        "Welzijn Zandveen",
    }


def test_waar_een_activiteit_bij_hoort_ligt_in_de_wijk_en_is_van_de_organisatie(demo):
    for soort in ("initiatief", "netwerk"):
        verbonden = Activiteit.objects.filter(**{f"{soort}__isnull": False})
        assert verbonden.exists()
        assert not verbonden.exclude(
            **{f"{soort}__wijk": F("wijk"), f"{soort}__organisatie": F("organisatie")}
        ).exists()
    assert not Activiteit.objects.filter(buurt__isnull=False).exclude(buurt__wijk=F("wijk")).exists()
    assert not Activiteit.objects.filter(wijkteam__isnull=False).exclude(wijkteam__wijken=F("wijk")).exists()


def test_zandveen_ziet_niets_van_waterrijk(demo):
    werker = Gebruiker.objects.get(email="worker@zandveen.example")
    van_zandveen = Activiteit.objects.filter(gemeente__code=ZANDVEEN)

    assert list(Activiteit.objects.visible_to(werker)) == list(van_zandveen)
    assert van_zandveen.exists()
    for model in (Initiatief, Netwerk):
        assert set(model.objects.visible_to(werker).values_list("wijk__gemeente__code", flat=True)) == {
            ZANDVEEN
        }
    assert not Wijkteam.objects.visible_to(werker).exists()


def test_wijkteams_hebben_leden_uit_hun_wijken(demo):
    assert Wijkteam.objects.count() == 4
    for team in Wijkteam.objects.all():
        leden = team.leden.all()
        assert len(leden) >= 2
        assert all(set(lid.wijken.all()) == set(team.wijken.all()) for lid in leden)


# The log


def test_log_kent_elke_soort_gemengde_vormen_en_meer_werkers(demo):
    activiteiten = Activiteit.objects.annotate(
        werkers=Count("inzet__medewerker", distinct=True), vormen=Count("inzet__vorm", distinct=True)
    )

    assert set(ActiviteitSoort.objects.filter(activiteiten__in=activiteiten)) == set(
        ActiviteitSoort.objects.all()
    )
    assert set(activiteiten.values_list("werkers", flat=True)) == {1, 2, 3}
    assert set(activiteiten.values_list("vormen", flat=True)) == {1, 2}
    assert activiteiten.filter(deelnemers__isnull=True, status=Status.UITGEVOERD).exists()
    assert {status for status in Status if activiteiten.filter(status=status).exists()} == set(Status)


def test_wat_gepland_of_afgelast_is_telt_geen_mensen(demo):
    niet_gedaan = Activiteit.objects.exclude(status=Status.UITGEVOERD)

    assert niet_gedaan.exists()
    assert not niet_gedaan.filter(Q(deelnemers__isnull=False) | Q(vrijwilligers__isnull=False)).exists()


def test_geschiedenis_zegt_wie_het_invoerde(demo):
    activiteiten = Activiteit.objects.prefetch_related("inzet", "geschiedenis")
    assert activiteiten
    for activiteit in activiteiten:
        [versie] = activiteit.geschiedenis.all()
        assert versie.history_type == "+"
        assert versie.history_user_id == activiteit.ingevoerd_door_id
        assert versie.history_date == activiteit.ingevoerd_op
        assert versie.inzet_daarna == [[i.medewerker_id, i.vorm, i.minuten] for i in activiteit.inzet.all()]


def test_levensloop_van_een_initiatief_eindigt_waar_het_nu_is(demo):
    for initiatief in Initiatief.objects.all():
        versies = list(initiatief.history.order_by("history_date", "history_id"))
        assert [versie.history_type for versie in versies] == ["+"] + ["~"] * (len(versies) - 1)
        assert versies[0].fase == Initiatief.Fase.IDEE
        assert (versies[-1].fase, versies[-1].bevestigd_op) == (initiatief.fase, initiatief.bevestigd_op)
        assert [v.pk for v in versies] == sorted(v.pk for v in versies)
        assert versies[-1].history_date.date() <= DAG
    fasen = set(Initiatief.objects.values_list("fase", flat=True))
    assert fasen == set(Initiatief.Fase.values)


def test_wat_er_staat_zou_ook_door_de_formulieren_komen(demo):
    for model in (Initiatief, Netwerk, Wijkteam):
        for object_ in model.objects.all():
            object_.full_clean()
    for activiteit in Activiteit.objects.order_by("-pk")[:60]:
        activiteit.full_clean()


def test_vrije_tekst_noemt_niemand(demo):
    namen = {
        deel
        for naam in Gebruiker.objects.values_list("naam", flat=True)
        for deel in naam.split()
        if len(deel) > 3
    }
    teksten = {
        tekst
        for rij in Activiteit.objects.values_list("titel", "locatie", "omschrijving", "resultaat")
        for tekst in rij
    }
    woorden = {woord.strip(".,:;") for tekst in teksten for woord in tekst.split()}

    assert not woorden & (namen | {"mevrouw", "Mevrouw", "meneer", "Meneer", "dhr", "mw"})


# The stories


@pytest.fixture
def inzet_waterrijk(demo):
    return Inzet.objects.filter(gemeente__code=WATERRIJK)


def test_in_spoorzicht_zuigt_individueel_werk_het_collectieve_weg(inzet_waterrijk):
    spoorzicht = inzet_waterrijk.filter(wijk__code=SPOORZICHT)

    daarvoor = aandeel(spoorzicht.filter(datum__lt=DAG - timedelta(ZUIGKRACHT_DAGEN)))
    nu = aandeel(spoorzicht.filter(datum__gt=DAG - timedelta(120)))

    assert daarvoor > 55
    assert nu < daarvoor - 20


def test_andere_wijken_liggen_tussen_45_en_70_en_sint_jansveld_erboven(inzet_waterrijk):
    aandelen = {
        code: aandeel(inzet_waterrijk.filter(wijk__code=code))
        for code in Wijk.objects.filter(gemeente__code=WATERRIJK).values_list("code", flat=True)
    }

    assert max(aandelen, key=aandelen.get) == SINT_JANSVELD
    assert aandelen.pop(SINT_JANSVELD) > 70
    assert all(45 < waarde < 70 for waarde in aandelen.values())


def test_nieuw_vossenbroekerpolder_ligt_twee_kwartalen_stil(demo):
    activiteiten = Activiteit.objects.filter(wijk__code=NIEUW_VOSSENBROEKERPOLDER)

    assert stil_sinds(DAG) == date(2026, 4, 1)
    assert activiteiten.filter(datum__lt=date(2026, 4, 1)).exists()
    assert not activiteiten.filter(datum__gte=date(2026, 4, 1)).exists()


def test_het_zaaigoed_raakt_de_regie_kwijt(demo):
    ochtenden = Activiteit.objects.filter(
        initiatief__naam=ZAAIGOED, wijk__code=LINDEHOF, status=Status.UITGEVOERD
    )
    eerst = ochtenden.filter(datum__lt=DAG - timedelta(ZUIGKRACHT_DAGEN))
    nu = ochtenden.filter(datum__gt=DAG - timedelta(120))

    def gemiddeld(veld, activiteiten):
        return activiteiten.aggregate(gemiddelde=Avg(veld))["gemiddelde"]

    def werkers_minuten(activiteiten):
        minuten = Inzet.objects.filter(activiteit__in=activiteiten).values_list("minuten", flat=True)
        return sum(minuten) / activiteiten.count()

    assert gemiddeld("vrijwilligers_minuten", nu) < gemiddeld("vrijwilligers_minuten", eerst) / 3
    assert werkers_minuten(nu) > 2 * werkers_minuten(eerst)


def test_de_sluis_is_het_enige_netwerk_dat_aan_een_werker_hangt(demo):
    werkers = Count("activiteiten__inzet__medewerker", distinct=True)
    genoeg = Netwerk.objects.annotate(werkers=werkers, keren=Count("activiteiten", distinct=True)).filter(
        keren__gte=5
    )

    assert [netwerk.naam for netwerk in genoeg if netwerk.werkers == 1] == [DE_SLUIS]
    assert len(genoeg) > 1
