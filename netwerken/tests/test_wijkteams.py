"""Wijkteams: read in the gemeente, kept by its beheerder."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from netwerken.forms import WijkteamForm
from netwerken.models import Wijkteam
from netwerken.tests.factories import WijkteamFactory
from wijken.tests.factories import WijkFactory

LIJST, BEHEER, NIEUW = "/wijkteams/", "/beheer/wijkteams/", "/beheer/wijkteams/nieuw/"
LEZERS = ("werker", "coordinator", "andere_organisatie", "wijkteamlid", "beleid", "beheerder")
KEUZE = "Deze keuze kan niet. Kies er een uit de lijst."


def keuzes(form, veld):
    return {str(object) for object in form.fields[veld].queryset}


def leden(form):
    return [lid.gebruiker.naam for lid in form.fields["leden"].queryset]


@pytest.fixture
def team(waterrijk, lindehof, spoorzicht, wijkteamorganisatie, wijkteamlid):
    team = WijkteamFactory(
        naam="Team Noord",
        gemeente=waterrijk,
        organisatie=wijkteamorganisatie,
        wijken=[lindehof, spoorzicht],
        fte="7.5",
    )
    vertrokken = AanstellingFactory(
        gebruiker__naam="Vera Vertrokken",
        rol=Rol.WIJKTEAMLID,
        gemeente=waterrijk,
        organisatie=wijkteamorganisatie,
        einde=datetime.date(2021, 1, 1),
    )
    team.leden.set([wijkteamlid.aanstellingen.get(), vertrokken])
    return team


@pytest.fixture
def team_zandveen(zandveen, duinrand, welzijn_zandveen):
    return WijkteamFactory(
        naam="Team Duin", gemeente=zandveen, organisatie=welzijn_zandveen, wijken=[duinrand]
    )


@pytest.fixture
def goed(lindehof, wijkteamorganisatie):
    return {"naam": "Team Zuid", "organisatie": wijkteamorganisatie.pk, "wijken": [lindehof.pk]}


@pytest.mark.parametrize("wie", LEZERS)
def test_iedereen_in_de_gemeente_leest_de_teams_maar_niet_wie_erin_zit(
    request, client, wie, team, team_zandveen
):
    client.force_login(request.getfixturevalue(wie))
    assert [(t.naam, t.aantal_leden) for t in client.get(LIJST).context["pagina"]] == [("Team Noord", 1)]
    detail = client.get(reverse("netwerken:wijkteam_detail", args=[team.pk])).content.decode()
    inhoud = detail.partition("<main")[2]
    assert "Dit team van Gemeente Waterrijk werkt in Lindehof en Spoorzicht." in inhoud
    assert "7,5" in inhoud
    assert ("Wim Wijkteam" in inhoud) == (wie in {"wijkteamlid", "beheerder"})
    assert "Vera" not in inhoud
    assert client.get(reverse("netwerken:wijkteam_detail", args=[team_zandveen.pk])).status_code == 404


@pytest.mark.parametrize("wie", ["zonder_aanstelling"])
def test_zonder_aanstelling_is_er_niets(request, client, wie, team):
    client.force_login(request.getfixturevalue(wie))
    assert client.get(LIJST).status_code == 403
    assert client.get(reverse("netwerken:wijkteam_detail", args=[team.pk])).status_code == 403


@pytest.mark.parametrize("wie", ["werker", "coordinator", "wijkteamlid", "beleid"])
def test_alleen_een_beheerder_beheert(request, client, wie, team, goed):
    client.force_login(request.getfixturevalue(wie))
    for adres in (BEHEER, NIEUW, reverse("netwerken:wijkteam_update", args=[team.pk])):
        assert client.get(adres).status_code == 403
        assert client.post(adres, goed).status_code == 403
    assert list(Wijkteam.objects.all()) == [team]


def test_een_beheerder_beheert_alleen_de_eigen_gemeente(client, beheerder, team, team_zandveen, goed):
    client.force_login(beheerder)
    assert [t.naam for t in client.get(BEHEER).context["pagina"]] == ["Team Noord"]
    assert client.get(reverse("netwerken:wijkteam_update", args=[team.pk])).context["form"].instance == team
    for antwoord in (
        client.get(reverse("netwerken:wijkteam_update", args=[team_zandveen.pk])),
        client.post(reverse("netwerken:wijkteam_update", args=[team_zandveen.pk]), goed),
        client.get(BEHEER, {"gemeente": "GM9998"}),
        client.get(NIEUW, {"gemeente": "GM9998"}),
        client.get(LIJST, {"gemeente": "\x00"}),
    ):
        assert antwoord.status_code == 404
    team_zandveen.refresh_from_db()
    assert team_zandveen.naam == "Team Duin"


def test_wie_twee_gemeenten_beheert_kiest_er_een(
    client, beheerder, zandveen, team, team_zandveen, duinrand, welzijn_zandveen
):
    AanstellingFactory(gebruiker=beheerder, rol=Rol.BEHEERDER, gemeente=zandveen)
    client.force_login(beheerder)
    assert [t.naam for t in client.get(BEHEER).context["pagina"]] == ["Team Duin", "Team Noord"]
    assert [t.naam for t in client.get(BEHEER, {"gemeente": "GM9998"}).context["pagina"]] == ["Team Duin"]
    form = client.get(NIEUW, {"gemeente": "GM9998"}).context["form"]
    assert keuzes(form, "wijken") == {"Duinrand"}
    client.post(
        f"{NIEUW}?gemeente=GM9998",
        {"naam": "Team Noord", "organisatie": welzijn_zandveen.pk, "wijken": [duinrand.pk]},
    )
    assert Wijkteam.objects.filter(gemeente=zandveen).count() == 2


def test_het_formulier_biedt_alleen_de_eigen_gemeente(
    waterrijk, team, team_zandveen, werker, coordinator, beleid, werker_zandveen, buurtkracht, duinrand
):
    WijkFactory(gemeente=waterrijk, naam="Verdwenen", vervallen_per=datetime.date(2021, 1, 1))
    nieuw = WijkteamForm(instance=Wijkteam(gemeente=waterrijk))
    assert keuzes(nieuw, "wijken") == {"Lindehof", "Spoorzicht"}
    assert keuzes(nieuw, "organisatie") == {"Gemeente Waterrijk", "Welzijn Waterrijk", "Buurtkracht"}
    assert leden(nieuw) == ["Noor Werker", "Wim Wijkteam"]
    staat = WijkteamForm(instance=team)
    assert leden(staat) == ["Noor Werker", "Vera Vertrokken", "Wim Wijkteam"]
    assert "Vera Vertrokken, wijkteamlid bij Gemeente Waterrijk (gestopt)" in [
        label for _, label in staat.fields["leden"].choices
    ]


def test_toevoegen_en_wijzigen(client, beheerder, waterrijk, lindehof, werker, wijkteamlid, goed):
    client.force_login(beheerder)
    lid = wijkteamlid.aanstellingen.get()
    antwoord = client.post(NIEUW, goed | {"fte": "7,5", "leden": [lid.pk]})
    assert antwoord.url == BEHEER
    team = Wijkteam.objects.get()
    assert (team.naam, team.gemeente, str(team.fte)) == ("Team Zuid", waterrijk, "7.5")
    assert (list(team.wijken.all()), list(team.leden.all())) == ([lindehof], [lid])
    client.post(
        reverse("netwerken:wijkteam_update", args=[team.pk]),
        goed | {"versie": "1", "fte": "7.5", "leden": []},
    )
    assert list(team.leden.all()) == []
    assert [(r.history_user, r.gewijzigde_velden) for r in team.history.all()] == [
        (beheerder, ["leden"]),
        (beheerder, []),
    ]


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("naam", "", "Vul een naam in."),
        ("naam", "team noord", "Er is al een wijkteam team noord in Waterrijk. Kies een andere naam."),
        ("naam", "x" * 10_000, "Dit is te lang: 10000 tekens. Er passen er 120 in."),
        ("naam", "a\x00", "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ("organisatie", "", "Kies een organisatie."),
        ("wijken", [], "Kies minstens één wijk."),
        ("wijken", ["9" * 30], KEUZE),
        ("leden", ["9" * 30], KEUZE),
        ("fte", "veel", "Vul een getal in, bijvoorbeeld 7,5."),
        ("fte", "7,25", "Eén cijfer achter de komma is genoeg, bijvoorbeeld 7,5."),
        ("fte", "-1", "Vul een getal van 0 of meer in."),
        ("fte", "100000", "Dat is te veel. Vul een getal tot 10.000 in."),
        ("fte", "NaN", "Vul een getal in, bijvoorbeeld 7,5."),
    ],
)
def test_een_fout_staat_bij_het_veld(client, beheerder, team, goed, veld, waarde, melding):
    client.force_login(beheerder)
    antwoord = client.post(NIEUW, goed | {"fte": "3,5", veld: waarde})
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert ("3,5" in antwoord.content.decode()) == (veld != "fte")
    assert list(Wijkteam.objects.all()) == [team]


def test_een_keuze_van_een_andere_gemeente_wordt_geweigerd(
    client, beheerder, goed, duinrand, welzijn_zandveen, werker_zandveen
):
    client.force_login(beheerder)
    for veld, waarde in (
        ("wijken", duinrand.pk),
        ("organisatie", welzijn_zandveen.pk),
        ("leden", werker_zandveen.aanstellingen.get().pk),
    ):
        assert client.post(NIEUW, goed | {veld: waarde}).context["form"].errors == {veld: [KEUZE]}
    assert not Wijkteam.objects.exists()


def test_een_lege_lijst_zegt_wat_je_eerst_doet(client, beheerder, beleid):
    client.force_login(beheerder)
    assert f'href="{NIEUW}"' in client.get(BEHEER).content.decode()
    client.force_login(beleid)
    tekst = client.get(LIJST).content.decode()
    assert "Nog geen wijkteams" in tekst
    assert NIEUW not in tekst


def test_meer_teams_en_leden_kosten_niet_meer_queries(
    client, beheerder, waterrijk, team, lindehof, spoorzicht, wijkteamorganisatie
):
    client.force_login(beheerder)
    paginas = (
        LIJST, BEHEER,
        reverse("netwerken:wijkteam_detail", args=[team.pk]),
        reverse("netwerken:wijkteam_update", args=[team.pk]),
    )  # fmt: skip

    def aantallen():
        gemeten = []
        for pagina in paginas:
            with CaptureQueriesContext(connection) as queries:
                client.get(pagina)
            gemeten.append(len(queries))
        return gemeten

    bij_een = aantallen()
    for _ in range(2):
        ander = WijkteamFactory(
            gemeente=waterrijk, organisatie=wijkteamorganisatie, wijken=[lindehof, spoorzicht]
        )
        lid = AanstellingFactory(rol=Rol.WIJKTEAMLID, gemeente=waterrijk, organisatie=wijkteamorganisatie)
        ander.leden.add(lid)
        team.leden.add(lid)
    assert aantallen() == bij_een
    assert max(bij_een) <= 12


def test_twee_keer_versturen_maakt_een_team(client, beheerder, goed):
    client.force_login(beheerder)
    assert client.post(NIEUW, goed).status_code == 302
    antwoord = client.post(NIEUW, goed)
    assert antwoord.status_code == 422
    assert "Er is al een wijkteam Team Zuid in Waterrijk." in antwoord.content.decode()
    assert Wijkteam.objects.count() == 1
