"""Logging over HTTP: the six questions, what is refused in words, and what never happens twice."""

import datetime
import uuid

import pytest
import time_machine
from django.urls import reverse

from activiteiten.models import Activiteit, ActiviteitSoort, Inzet
from gebruikers.bevoegdheden import Rol
from gebruikers.tests.factories import AanstellingFactory
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.tests.factories import NetwerkFactory
from wijken.tests.factories import BuurtFactory, WijkFactory

NIEUW = reverse("activiteiten:activiteit_create")


@pytest.fixture(autouse=True)
def vandaag():
    with time_machine.travel("2026-11-21T12:00:00+01:00", tick=False):
        yield


@pytest.fixture
def log(client, werker):
    client.force_login(werker)
    return lambda gegevens, **extra: client.post(NIEUW, gegevens, **extra)


def fouten_van(antwoord):
    assert antwoord.status_code == 422
    return {veld: list(lijst) for veld, lijst in antwoord.context["form"].errors.items()}


def inzet_rijen():
    return sorted(Inzet.objects.values_list("medewerker__naam", "vorm", "minuten"))


def test_zes_vragen_maken_een_activiteit(log, invoer, werker, welzijn, waterrijk, lindehof):
    antwoord = log(invoer())
    assert antwoord.status_code == 302
    activiteit = Activiteit.objects.get()
    assert (activiteit.gemeente, activiteit.wijk, activiteit.organisatie) == (waterrijk, lindehof, welzijn)
    assert (activiteit.ingevoerd_door, activiteit.deelnemers, activiteit.status) == (werker, 14, "uitgevoerd")
    assert inzet_rijen() == [("Noor Werker", "collectief", 90)]


def test_zonder_gekozen_vorm_geldt_de_gewone_vorm_van_de_soort(log, invoer):
    log(invoer(vorm="", soort=ActiviteitSoort.objects.get(naam="individuele hulp").pk))
    assert inzet_rijen() == [("Noor Werker", "individueel", 90)]


def test_deelnemers_leeg_is_onbekend_en_niet_nul(log, invoer):
    log(invoer(deelnemers=""))
    assert Activiteit.objects.get().deelnemers is None


def test_meer_collegas_en_vormen(log, invoer, werker, collega):
    rijen = {
        "inzet-TOTAL_FORMS": "2",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "collectief",
        "inzet-0-duur": "45m",
        "inzet-1-medewerker": werker.pk,
        "inzet-1-vorm": "indirect",
        "inzet-1-duur": "0,5",
    }
    log(invoer(**rijen))
    assert inzet_rijen() == [
        ("Bram Collega", "collectief", 45),
        ("Noor Werker", "collectief", 90),
        ("Noor Werker", "indirect", 30),
    ]


def test_dubbel_verzonden_formulier_maakt_een_rij(log, invoer):
    gegevens = invoer()
    antwoorden = [log(gegevens) for _ in range(3)]
    assert {a.status_code for a in antwoorden} == {302}
    assert (Activiteit.objects.count(), Inzet.objects.count()) == (1, 1)


def test_zelfde_formulier_met_andere_inhoud_vraagt_wijzigen_of_nieuw(log, client, invoer):
    gegevens = invoer()
    log(gegevens)
    vraag = log(gegevens | {"deelnemers": "15"})
    assert vraag.status_code == 409
    assert "Wijzigen of nieuw?" in vraag.text
    nieuwe_sleutel = vraag.context["form"]["sleutel"].value()
    assert nieuwe_sleutel != gegevens["sleutel"]
    assert vraag.context["form"]["deelnemers"].value() == "15"
    eerste = Activiteit.objects.get()
    verborgen = {"versie": vraag.context["form"]["versie"].value(), "sleutel": nieuwe_sleutel}

    client.post(
        reverse("activiteiten:activiteit_update", args=[eerste.pk]),
        gegevens | {"deelnemers": "15"} | verborgen,
    )
    assert list(Activiteit.objects.values_list("deelnemers", flat=True)) == [15]

    log(gegevens | {"deelnemers": "16"} | verborgen)
    assert sorted(Activiteit.objects.values_list("deelnemers", flat=True)) == [15, 16]


# Saved a moment ago, and sent once more from a new form


def test_wat_net_is_opgeslagen_wordt_niet_stil_nog_een_keer_opgeslagen(log, invoer):
    gegevens = invoer()
    log(gegevens)
    eerste = Activiteit.objects.get()
    vraag = log(invoer())
    assert vraag.status_code == 409
    assert "Dit heb je net al opgeslagen. Nog een keer?" in vraag.text
    assert reverse("activiteiten:activiteit_detail", args=[eerste.pk]) in vraag.text
    assert Activiteit.objects.count() == 1

    assert log(invoer(toch="1")).status_code == 302
    assert Activiteit.objects.count() == 2


def test_dezelfde_sleutel_blijft_een_herhaling_en_geen_vraag(log, invoer):
    tweede = invoer(toch="1")
    log(invoer())
    log(tweede)
    assert log(tweede | {"toch": ""}).status_code == 302
    assert Activiteit.objects.count() == 2


@pytest.mark.parametrize(
    "andere", [{"deelnemers": "15"}, {"duur": "1:31"}, {"vorm": "individueel"}, {"titel": "Soep"}]
)
def test_wat_maar_een_beetje_anders_is_geeft_geen_vraag(log, invoer, andere):
    log(invoer())
    assert log(invoer(**andere)).status_code == 302
    assert Activiteit.objects.count() == 2


def test_de_vraag_geldt_tien_minuten(log, invoer):
    log(invoer())
    with time_machine.travel("2026-11-21T12:09:59+01:00", tick=False):
        assert log(invoer()).status_code == 409
    with time_machine.travel("2026-11-21T12:10:01+01:00", tick=False):
        assert log(invoer()).status_code == 302


def test_wat_een_ander_opsloeg_of_wat_verwijderd_is_geeft_geen_vraag(log, client, invoer, collega):
    log(invoer())
    client.post(reverse("activiteiten:activiteit_delete", args=[Activiteit.objects.get().pk]))
    assert log(invoer()).status_code == 302
    client.force_login(collega)
    assert client.post(NIEUW, invoer()).status_code == 302
    assert Activiteit.objects.count() == 2


@pytest.mark.parametrize(
    ("andere", "veld", "deel"),
    [
        ({"duur": "0"}, "duur", "nul minuten"),
        ({"duur": "24:01"}, "duur", "meer dan 24 uur"),
        ({"duur": "lang"}, "duur", "begrijpen we niet"),
        ({"duur": ""}, "duur", "Hoe lang duurde het?"),
        ({"duur": "9" * 10_000}, "duur", "begrijpen we niet"),
        ({"datum": "2026-11-22"}, "datum", "moet nog komen"),
        ({"datum": "2026-02-30"}, "datum", "bestaat niet"),
        ({"datum": "0026-02-03"}, "datum", "Klopt het jaar?"),
        ({"datum": ""}, "datum", "Kies een dag"),
        ({"soort": ""}, "soort", "Kies wat je deed"),
        ({"soort": "999999999999999999999"}, "soort", "Deze keuze kan niet. Kies er een uit de lijst."),
        ({"wijk": ""}, "wijk", "Kies een wijk"),
        ({"deelnemers": "-1"}, "deelnemers", "Schrijf 0 of meer."),
        ({"deelnemers": "veel"}, "deelnemers", "heel getal"),
        ({"deelnemers": "100001"}, "deelnemers", "Klopt dat?"),
        ({"deelnemers": "9" * 30}, "deelnemers", "Klopt dat?"),
        ({"vrijwilligers_duur": "5001 uur"}, "vrijwilligers_duur", "5.000 uur"),
        ({"deelnemers": "3", "nieuwe_deelnemers": "4"}, "nieuwe_deelnemers", "niet meer dan 3"),
        (
            {"omschrijving": "a" * 10_000},
            "omschrijving",
            "10000 tekens. Er passen er 4000 in.",
        ),
        ({"omschrijving": "a\x00b"}, "omschrijving", "een teken in dat we niet kunnen bewaren"),
        ({"titel": "a" * 121}, "titel", "Dit is te lang: 121 tekens. Er passen er 120 in."),
        ({"status": "klaar"}, "status", "Deze keuze kan niet."),
        ({"vorm": "beide"}, "vorm", "Deze keuze kan niet."),
    ],
)
def test_wat_niet_kan_krijgt_een_melding_bij_het_veld(log, invoer, andere, veld, deel):
    antwoord = log(invoer(**andere))
    assert deel in " ".join(fouten_van(antwoord)[veld])
    assert list(fouten_van(antwoord)) == [veld]
    assert Activiteit.objects.count() == 0


def test_na_een_fout_staat_alles_er_nog(log, invoer, collega):
    getypt = {
        "duur": "lang",
        "titel": "Koffie op de stoep",
        "omschrijving": "Veel regen",
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "indirect",
        "inzet-0-duur": "0:20",
    }
    html = log(invoer(**getypt)).text
    for tekst in ('value="lang"', 'value="Koffie op de stoep"', "Veel regen", 'value="0:20"', 'value="14"'):
        assert tekst in html


def test_gepland_mag_in_de_toekomst(log, invoer):
    log(invoer(datum="2026-11-30", status="gepland"))
    assert Activiteit.objects.get().status == "gepland"


def test_een_dag_die_nog_komt_is_gepland_als_niemand_een_stand_koos(log, client, invoer):
    antwoord = client.get(log(invoer(datum="2026-11-23", status="", titel="Koffietafel")).url)
    assert Activiteit.objects.get().status == "gepland"
    assert "Koffietafel</a> staat gepland voor maandag 23 november 2026." in antwoord.text


def test_zonder_gekozen_stand_is_vandaag_en_eerder_uitgevoerd(log, invoer):
    zonder = invoer(datum="2026-11-20")
    del zonder["status"]
    log(invoer(datum="2026-11-21", status=""))
    log(zonder)
    assert set(Activiteit.objects.values_list("status", flat=True)) == {"uitgevoerd"}


def test_een_nieuw_formulier_laat_de_stand_van_de_dag_afhangen(log, client, invoer):
    form = client.get(NIEUW).context["form"] if log(invoer()) else None
    assert form["status"].value() == ""
    assert [waarde for waarde, _ in form.fields["status"].choices] == [
        "",
        "gepland",
        "uitgevoerd",
        "afgelast",
    ]
    url = reverse("activiteiten:activiteit_update", args=[Activiteit.objects.get().pk])
    form = client.get(url).context["form"]
    assert form["status"].value() == "uitgevoerd"
    assert [waarde for waarde, _ in form.fields["status"].choices] == ["gepland", "uitgevoerd", "afgelast"]


def test_wijk_van_een_andere_gemeente_wordt_geweigerd(log, invoer, duinrand):
    assert list(fouten_van(log(invoer(wijk=duinrand.pk)))) == ["wijk"]


def test_vervallen_wijk_wordt_geweigerd_met_de_dag_erbij(log, invoer, lindehof):
    lindehof.vervallen_per = datetime.date(2026, 1, 1)
    lindehof.save()
    assert "1 januari 2026" in fouten_van(log(invoer()))["wijk"][0]
    assert log(invoer(datum="2025-12-31")).status_code == 302


def test_keuzes_komen_alleen_uit_de_eigen_gemeente_en_organisatie(
    client, werker, collega, coordinator, andere_organisatie, werker_zandveen, lindehof, spoorzicht, duinrand
):
    weg = WijkFactory(gemeente=lindehof.gemeente, code="WK999999", vervallen_per=datetime.date(2026, 1, 1))
    eigen = InitiatiefFactory(wijk=lindehof)
    InitiatiefFactory(wijk=duinrand)
    netwerk = NetwerkFactory(wijk=spoorzicht)
    NetwerkFactory(wijk=duinrand)
    buurt = BuurtFactory(wijk=lindehof)
    BuurtFactory(wijk=duinrand)
    client.force_login(werker)
    context = client.get(NIEUW).context
    form, medewerkers = context["form"], context["invoer"].collegas.forms[0].fields["medewerker"]
    assert [pk for pk, _ in form.fields["wijk"].choices if pk] == [lindehof.pk, spoorzicht.pk]
    assert weg.pk not in {pk for pk, _ in form.fields["wijk"].choices}
    assert list(form.fields["initiatief"].queryset) == [eigen]
    assert list(form.fields["netwerk"].queryset) == [netwerk]
    assert list(form.fields["buurt"].queryset) == [buurt]
    assert [m.naam for m in medewerkers.queryset] == ["Bram Collega", "Carla Coördinator", "Noor Werker"]
    assert "organisatie" not in form.fields


def test_collega_van_een_andere_organisatie_wordt_geweigerd(log, invoer, andere_organisatie):
    rij = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": andere_organisatie.pk,
        "inzet-0-vorm": "collectief",
        "inzet-0-duur": "1:00",
    }
    assert log(invoer(**rij)).status_code == 422
    assert not Activiteit.objects.exists()


def test_dezelfde_collega_in_dezelfde_vorm_kan_maar_een_keer(log, invoer, werker):
    rij = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": werker.pk,
        "inzet-0-vorm": "collectief",
        "inzet-0-duur": "1:00",
    }
    antwoord = log(invoer(**rij))
    assert antwoord.status_code == 422
    assert "Tel de tijd bij elkaar op" in antwoord.text


def test_initiatief_uit_een_andere_gemeente_past_niet_bij_de_wijk(
    client, invoer, werker, welzijn, zandveen, duinrand
):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn)
    initiatief = InitiatiefFactory(wijk=duinrand)
    client.force_login(werker)
    antwoord = client.post(NIEUW, invoer(initiatief=initiatief.pk))
    assert "andere gemeente" in fouten_van(antwoord)["initiatief"][0]


def test_wie_voor_twee_organisaties_werkt_kiest_voor_welke(
    client, invoer, werker, waterrijk, welzijn, buurtkracht
):
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht)
    client.force_login(werker)
    assert "Kies voor welke organisatie" in fouten_van(client.post(NIEUW, invoer()))["organisatie"][0]
    client.post(NIEUW, invoer(organisatie=buurtkracht.pk))
    assert Activiteit.objects.get().organisatie == buurtkracht


def test_de_aanstelling_voor_de_wijk_bepaalt_de_organisatie(
    client, invoer, waterrijk, welzijn, buurtkracht, lindehof, spoorzicht, zonder_aanstelling
):
    for organisatie, wijk in ((welzijn, lindehof), (buurtkracht, spoorzicht)):
        AanstellingFactory(
            gebruiker=zonder_aanstelling, gemeente=waterrijk, organisatie=organisatie, wijken=[wijk]
        )
    client.force_login(zonder_aanstelling)
    client.post(NIEUW, invoer())
    client.post(NIEUW, invoer(wijk=spoorzicht.pk))
    assert sorted(Activiteit.objects.values_list("wijk__naam", "organisatie__naam")) == [
        ("Lindehof", "Welzijn Waterrijk"),
        ("Spoorzicht", "Buurtkracht"),
    ]


def test_werk_in_twee_gemeenten_komt_elk_in_de_eigen_gemeente(
    client, invoer, werker, zandveen, welzijn_zandveen, duinrand
):
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=welzijn_zandveen, rol=Rol.COORDINATOR)
    client.force_login(werker)
    client.post(NIEUW, invoer())
    client.post(NIEUW, invoer(wijk=duinrand.pk))
    assert sorted(Activiteit.objects.values_list("gemeente__naam", "organisatie__naam")) == [
        ("Waterrijk", "Welzijn Waterrijk"),
        ("Zandveen", "Welzijn Zandveen"),
    ]


def test_vanuit_een_netwerk_staan_wijk_en_netwerk_klaar(client, werker, spoorzicht):
    netwerk = NetwerkFactory(wijk=spoorzicht)
    client.force_login(werker)
    form = client.get(NIEUW, {"netwerk": netwerk.pk}).context["form"]
    assert (form["netwerk"].value(), form["wijk"].value()) == (netwerk.pk, spoorzicht.pk)


@pytest.mark.parametrize("datum", ["gisteren", "2026-02-31", "\x00"])
def test_een_onleesbare_dag_in_het_adres_wordt_vandaag(client, werker, datum):
    client.force_login(werker)
    assert client.get(NIEUW, {"datum": datum}).context["form"]["datum"].value() == datetime.date(2026, 11, 21)


def test_vanuit_een_initiatief_staan_wijk_en_initiatief_klaar(client, werker, spoorzicht, duinrand):
    initiatief, vreemd = InitiatiefFactory(wijk=spoorzicht), InitiatiefFactory(wijk=duinrand)
    client.force_login(werker)
    form = client.get(NIEUW, {"initiatief": initiatief.pk}).context["form"]
    assert (form["initiatief"].value(), form["wijk"].value()) == (initiatief.pk, spoorzicht.pk)
    for onzin in (vreemd.pk, "abc", "9" * 40):
        assert client.get(NIEUW, {"initiatief": onzin}).context["form"]["initiatief"].value() is None


def test_nog_een_houdt_wijk_en_dag(log, client, invoer, lindehof):
    antwoord = log(invoer(nog_een="1"))
    form = client.get(antwoord.url).context["form"]
    assert (str(form["wijk"].value()), form["datum"].value()) == (str(lindehof.pk), datetime.date(2026, 3, 2))
    assert form["sleutel"].value() != Activiteit.objects.get().sleutel


def test_sleutel_die_geen_sleutel_is_geeft_een_melding(log, invoer):
    assert list(fouten_van(log(invoer(sleutel="abc")))) == ["sleutel"]


def test_onzin_in_het_collegadeel_is_geen_serverfout(log, invoer):
    for onzin in ({"inzet-TOTAL_FORMS": "abc"}, {"inzet-TOTAL_FORMS": "9999"}, {"inzet-TOTAL_FORMS": ""}):
        assert log(invoer(**onzin)).status_code == 422
    assert not Activiteit.objects.exists()


def test_bewerken_toont_en_bewaart_wat_er_stond(log, client, invoer, werker, collega):
    rijen = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "indirect",
        "inzet-0-duur": "0:45",
    }
    log(invoer(titel="Koffietafel", vrijwilligers="3", vrijwilligers_duur="6 uur", **rijen))
    activiteit = Activiteit.objects.get()
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    context = client.get(url).context
    assert (context["form"]["duur"].value(), context["form"]["vrijwilligers_duur"].value()) == (
        "1:30",
        "6:00",
    )
    assert context["invoer"].collegas.initial_forms[0]["duur"].value() == "0:45"
    client.post(url, invoer(versie="1", titel="Soeptafel", duur="2", **rijen | {"inzet-INITIAL_FORMS": "1"}))
    activiteit.refresh_from_db()
    assert (activiteit.titel, activiteit.versie, activiteit.vrijwilligers_minuten) == ("Soeptafel", 2, None)
    assert inzet_rijen() == [("Bram Collega", "indirect", 45), ("Noor Werker", "collectief", 120)]


def test_coordinator_corrigeert_en_de_tijd_blijft_van_de_werker(log, client, invoer, coordinator):
    log(invoer())
    activiteit = Activiteit.objects.get()
    client.force_login(coordinator)
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    assert client.post(url, invoer(versie="1", duur="1:00")).status_code == 302
    assert inzet_rijen() == [("Noor Werker", "collectief", 60)]


def test_wie_als_tweede_opslaat_ziet_beide_versies(log, client, invoer, collega, coordinator):
    log(invoer())
    activiteit = Activiteit.objects.get()
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    client.post(url, invoer(versie="1", deelnemers="20"))
    client.force_login(coordinator)
    botsing = client.post(url, invoer(versie="1", deelnemers="30", titel="Mijn titel"))
    assert botsing.status_code == 409
    assert [(v.wat, v.nu, v.jij) for v in botsing.context["verschillen"]] == [
        ("Titel", "–", "Mijn titel"),
        ("Deelnemers", "20", "30"),
    ]
    assert "Noor Werker was je voor" in botsing.text
    assert Activiteit.objects.get().deelnemers == 20
    client.post(url, invoer(versie=botsing.context["form"]["versie"].value(), deelnemers="30"))
    assert Activiteit.objects.get().deelnemers == 30


def test_beide_versies_staan_er_zoals_een_mens_ze_leest(log, client, invoer):
    log(invoer(begintijd="10:00", vrijwilligers="2", vrijwilligers_duur="1:30"))
    url = reverse("activiteiten:activiteit_update", args=[Activiteit.objects.get().pk])
    botsing = client.post(url, invoer(versie="0", datum="2026-11-03", begintijd="14:30"))
    assert {v.wat: (v.nu, v.jij) for v in botsing.context["verschillen"]} == {
        "Datum": ("2 maart 2026", "3 november 2026"),
        "Begintijd": ("10:00", "14:30"),
        "Vrijwilligers": ("2", "–"),
        "Tijd van vrijwilligers": ("1:30", "–"),
    }


def test_verwijderen_en_ongedaan_maken(log, client, invoer):
    log(invoer())
    activiteit = Activiteit.objects.get()
    client.post(reverse("activiteiten:activiteit_delete", args=[activiteit.pk]))
    assert not Activiteit.objects.exists()
    terug = reverse("activiteiten:activiteit_restore", args=[activiteit.pk])
    assert terug in client.get(reverse("activiteiten:activiteit_list")).text
    client.post(terug)
    assert Activiteit.objects.get() == activiteit


def test_terugzetten_wat_niet_verwijderd_was_zegt_dat(log, client, invoer):
    log(invoer(titel="Koffietafel"), follow=True)
    terug = reverse("activiteiten:activiteit_restore", args=[Activiteit.objects.get().pk])
    tekst = client.post(terug, follow=True).text
    assert "Er is niets teruggezet: Koffietafel was niet verwijderd." in tekst
    assert "staat er weer" not in tekst
    assert Activiteit.objects.get().versie == 1


def test_zelfde_formulier_na_verwijderen_zegt_dat_het_verwijderd_is(log, client, invoer):
    gegevens = invoer()
    log(gegevens)
    client.post(reverse("activiteiten:activiteit_delete", args=[Activiteit.objects.get().pk]))
    client.get(reverse("activiteiten:activiteit_list"))
    assert log(gegevens).status_code == 302
    assert not Activiteit.objects.exists()
    assert "is verwijderd" in client.get(reverse("activiteiten:activiteit_list")).text


@pytest.mark.parametrize("wie", ["andere_organisatie", "werker_zandveen", "collega"])
def test_wie_er_niet_bij_hoort_wijzigt_niets(log, client, invoer, request, wie):
    log(invoer())
    activiteit = Activiteit.objects.get()
    client.force_login(request.getfixturevalue(wie))
    for naam in ("update", "delete", "restore"):
        url = reverse(f"activiteiten:activiteit_{naam}", args=[activiteit.pk])
        assert client.post(url, invoer(versie="1", deelnemers="1")).status_code == 404
    assert Activiteit.objects.get().deelnemers == 14


def test_wie_inzet_heeft_mag_ook_wijzigen(log, client, invoer, collega):
    rij = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "indirect",
        "inzet-0-duur": "1:00",
    }
    log(invoer(**rij))
    activiteit = Activiteit.objects.get()
    client.force_login(collega)
    form = client.get(reverse("activiteiten:activiteit_update", args=[activiteit.pk])).context["form"]
    assert form["duur"].value() == "1:00"


def test_sleutel_is_van_degene_die_logt(log, client, invoer, collega):
    sleutel = str(uuid.uuid4())
    log(invoer(sleutel=sleutel))
    client.force_login(collega)
    client.post(NIEUW, invoer(sleutel=sleutel))
    assert Activiteit.objects.count() == 2


@pytest.mark.parametrize(
    "veld", ["themas", "doelgroepen", "buurt", "initiatief", "netwerk", "wijkteam", "wijk", "soort"]
)
@pytest.mark.parametrize("waarde", ["9" * 40, "9" * 5000, "-1", "1\x00"])
def test_een_keuze_die_geen_nummer_kan_zijn_geeft_een_melding(log, invoer, veld, waarde):
    assert veld in fouten_van(log(invoer(**{veld: waarde})))


def test_de_log_geeft_ook_alleen_zijn_koppen(log, client, invoer):
    log(invoer())
    activiteit = Activiteit.objects.get()
    for adres in ("/activiteiten/", f"/activiteiten/{activiteit.pk}/"):
        assert client.head(adres).status_code == 200


def test_een_collega_zonder_vorm_krijgt_een_melding(log, invoer, collega):
    rij = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "",
        "inzet-0-duur": "1:00",
    }
    antwoord = log(invoer(**rij))
    assert antwoord.status_code == 422
    assert "Voor wie was het?" in antwoord.text


def test_een_vervallen_buurt_wordt_geweigerd(log, invoer, lindehof):
    buurt = BuurtFactory(wijk=lindehof, vervallen_per=datetime.date(2026, 11, 1))
    assert "1 november 2026" in fouten_van(log(invoer(buurt=buurt.pk, datum="2026-11-02")))["buurt"][0]
    assert log(invoer(buurt=buurt.pk, datum="2026-10-31")).status_code == 302


def test_een_wijk_die_pas_weg_is_blijft_kiesbaar_voor_laat_gelogd_werk(client, werker, lindehof, spoorzicht):
    for wijk, dag in ((lindehof, datetime.date(2026, 11, 1)), (spoorzicht, datetime.date(2026, 1, 1))):
        wijk.vervallen_per = dag
        wijk.save()
    client.force_login(werker)
    keuzes = client.get(NIEUW).context["form"].fields["wijk"].choices
    assert [label for pk, label in keuzes if pk] == ["Lindehof (WK999903), tot 1 november 2026"]


def test_een_collega_die_net_weg_is_kan_er_nog_bij_op_een_dag_ervoor(log, client, invoer, collega):
    collega.aanstellingen.update(einde=datetime.date(2026, 11, 1))
    rij = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "collectief",
        "inzet-0-duur": "1:00",
    }
    assert "werkt hier niet voor" in log(invoer(datum="2026-11-02", **rij)).text
    assert log(invoer(datum="2026-10-31", **rij)).status_code == 302


def test_bewerken_haalt_uren_niet_weg_bij_hun_organisatie(
    client, invoer, werker, waterrijk, welzijn, buurtkracht, lindehof, spoorzicht
):
    """Somebody who works for two: a title changes, and the hours stay where they were."""
    werker.aanstellingen.get().wijken.set([spoorzicht])
    AanstellingFactory(gebruiker=werker, gemeente=waterrijk, organisatie=buurtkracht, wijken=[lindehof])
    client.force_login(werker)
    client.post(NIEUW, invoer(wijk=spoorzicht.pk))
    activiteit = Activiteit.objects.get()
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    client.post(url, invoer(wijk=lindehof.pk, versie="1", titel="Ander wijk"))
    activiteit.refresh_from_db()
    assert (activiteit.wijk, activiteit.organisatie) == (lindehof, welzijn)


def test_een_dag_zoals_de_app_hem_zelf_schrijft_mag(log, client, invoer):
    assert log(invoer(datum="2 november 2026")).status_code == 302
    assert Activiteit.objects.get().datum == datetime.date(2026, 11, 2)
    lijst = client.get(
        reverse("activiteiten:activiteit_list"), {"van": "1 nov 2026", "tot": "3 november 2026"}
    )
    assert lijst.status_code == 200
    assert len(lijst.context["pagina"].object_list) == 1


def test_een_leeg_verzonden_formulier_zegt_wat_er_mist(log):
    assert {"soort", "datum", "wijk", "duur", "sleutel"} <= set(fouten_van(log({})))


def test_minuten_blijven_van_wie_ze_waren_toen_het_formulier_openging(
    log, client, invoer, coordinator, collega
):
    """Noor's time stands in the form of the coördinator; meanwhile Noor takes herself out and puts Bram in."""
    rij = {
        "inzet-TOTAL_FORMS": "1",
        "inzet-0-medewerker": collega.pk,
        "inzet-0-vorm": "collectief",
        "inzet-0-duur": "0:20",
    }
    log(invoer(**rij))
    activiteit = Activiteit.objects.get()
    url = reverse("activiteiten:activiteit_update", args=[activiteit.pk])
    client.force_login(coordinator)
    open_ = client.get(url)
    hoofd = open_.context["invoer"].hoofd
    assert f'name="hoofd" value="{hoofd.pk}"' in open_.text
    activiteit.inzet.filter(medewerker=hoofd).delete()
    client.post(url, invoer(versie="1", duur="2:00", hoofd=hoofd.pk, **rij))
    assert inzet_rijen() == [("Bram Collega", "collectief", 20), ("Noor Werker", "collectief", 120)]


def test_wie_nieuw_logt_logt_altijd_voor_zichzelf(log, invoer, collega):
    log(invoer(hoofd=collega.pk))
    assert inzet_rijen() == [("Noor Werker", "collectief", 90)]
