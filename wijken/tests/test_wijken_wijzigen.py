"""Beheer of wijken and buurten: adding, changing, letting lapse; never a delete, never another gemeente."""

import datetime
import json
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from opbouw.tests.paginas import berichten
from wijken.forms import WijkForm
from wijken.models import Buurt, Kerncijfer, Opvolging, Wijk
from wijken.tests.factories import KerncijferFactory, WijkFactory, vierkant
from wijken.tests.paginas import url

pytestmark = pytest.mark.django_db

EERSTE_DAG = {"bestaat_vanaf": "2026-01-01"}


def opnieuw(gebied):
    return type(gebied).objects.get(pk=gebied.pk)


def test_a_wijk_is_added(beheer, waterrijk):
    antwoord = beheer.post(
        url("wijk_create"), {"code": "WK9999A1", "naam": " Nieuwland ", **EERSTE_DAG}, follow=True
    )

    wijk = Wijk.objects.get()
    assert (wijk.code, wijk.naam, wijk.gemeente, wijk.grens) == ("WK9999A1", "Nieuwland", waterrijk, None)
    assert antwoord.redirect_chain == [("/beheer/wijken/?gemeente=GM9999", 302)]
    assert berichten(antwoord) == ["Nieuwland (WK9999A1) is toegevoegd."]


def test_a_buurt_is_added(beheer, lindehof):
    gegevens = {"wijk": lindehof.pk, "code": "BU99990302", "naam": "Singel"}
    beheer.post(url("buurt_create"), gegevens)

    assert list(Buurt.objects.values_list("code", "naam", "wijk")) == [("BU99990302", "Singel", lindehof.pk)]


def test_a_wijk_with_a_pasted_border(beheer):
    gegevens = {
        "code": "WK999905",
        **EERSTE_DAG,
        "naam": "Nieuw",
        "grens_tekst": json.dumps(vierkant(207_000, 473_000, 1000)),
    }
    beheer.post(url("wijk_create"), gegevens)

    assert Wijk.objects.get().grens["coordinates"][0][0] == pytest.approx([6.15, 52.24], abs=0.01)


def test_a_wijk_with_a_border_from_a_file(beheer):
    bestand = SimpleUploadedFile("grens.geojson", json.dumps(vierkant()).encode())
    beheer.post(
        url("wijk_create"), {"code": "WK999905", "naam": "Nieuw", "grens_bestand": bestand, **EERSTE_DAG}
    )

    assert Wijk.objects.get().grens["type"] == "Polygon"


@pytest.mark.parametrize(
    ("gegevens", "veld", "zin"),
    [
        ({"code": ""}, "code", "Vul de code van het CBS in."),
        ({"code": "WK999801"}, "code", "Een wijk van Waterrijk begint met WK9999."),
        (
            {"code": "WK9999"},
            "code",
            "Een wijkcode is WK, vier cijfers en twee tekens, bijvoorbeeld WK015001.",
        ),
        (
            {"code": "WK9999ab"},
            "code",
            "Een wijkcode is WK, vier cijfers en twee tekens, bijvoorbeeld WK015001.",
        ),
        (
            {"code": "WK999903"},
            "code",
            "WK999903 is er al: Lindehof. Wijzig die, of kies een andere code.",
        ),
        ({"naam": " "}, "naam", "Vul een naam in."),
        ({"naam": "x\0y"}, "naam", "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw."),
        ({"grens_tekst": "{}"}, "grens_tekst", "Dit gebied heeft geen vlak als grens"),
        (
            {"grens_tekst": json.dumps(vierkant(2.3, 48.8))},
            "grens_tekst",
            "Deze grens ligt buiten Nederland",
        ),
    ],
)
def test_a_fault_is_named_at_its_field_and_what_was_typed_stays(beheer, lindehof, gegevens, veld, zin):
    ingevuld = {"code": "WK999905", "naam": "Nieuwland", **EERSTE_DAG} | gegevens
    antwoord = beheer.post(url("wijk_create"), ingevuld)

    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {veld}
    assert antwoord.context["form"].errors[veld][0].startswith(zin)
    assert antwoord.context["form"]["naam"].value() == ingevuld["naam"]
    assert Wijk.objects.count() == 1


def test_an_empty_form_is_sent_back(beheer):
    antwoord = beheer.post(url("wijk_create"), {})

    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {"code", "naam", "bestaat_vanaf"}


def test_a_border_comes_from_one_place(beheer):
    bestand = SimpleUploadedFile("grens.geojson", json.dumps(vierkant()).encode())
    gegevens = {
        "code": "WK999905",
        **EERSTE_DAG,
        "naam": "Nieuw",
        "grens_bestand": bestand,
        "grens_tekst": json.dumps(vierkant()),
    }
    antwoord = beheer.post(url("wijk_create"), gegevens)

    assert antwoord.context["form"].errors == {
        "grens_tekst": ["Kies een bestand of plak de grens, niet allebei."]
    }


def test_a_file_that_is_too_big_is_refused(beheer):
    bestand = SimpleUploadedFile("grens.geojson", b" " * (2 * 1024 * 1024 + 1))
    antwoord = beheer.post(
        url("wijk_create"), {"code": "WK999905", "naam": "Nieuw", "grens_bestand": bestand, **EERSTE_DAG}
    )

    assert "groter dan 2 MB" in antwoord.context["form"].errors["grens_bestand"][0]


def test_a_buurt_can_only_be_put_in_an_existing_wijk_of_the_own_gemeente(
    beheer, lindehof, spoorzicht, duinrand
):
    Wijk.objects.filter(pk=spoorzicht.pk).update(vervallen_per=datetime.date(2020, 1, 1))
    keuzes = beheer.get(url("buurt_create")).context["form"].fields["wijk"].queryset
    antwoord = beheer.post(url("buurt_create"), {"wijk": duinrand.pk, "code": "BU99990101", "naam": "x"})

    assert list(keuzes) == [lindehof]
    assert set(antwoord.context["form"].errors) == {"wijk"}
    assert not Buurt.objects.exists()


def test_the_name_changes_and_the_border_stays(beheer, lindehof):
    Wijk.objects.update(grens=vierkant())
    antwoord = beheer.post(url("wijk_update", "WK999903"), {"naam": "Lindenhof"}, follow=True)

    assert (opnieuw(lindehof).naam, opnieuw(lindehof).grens) == ("Lindenhof", vierkant())
    assert berichten(antwoord) == ["Lindenhof is gewijzigd."]


def test_the_border_changes(beheer, lindehof):
    beheer.post(
        url("wijk_update", "WK999903"), {"naam": "Lindehof", "grens_tekst": json.dumps(vierkant(6.5))}
    )

    assert opnieuw(lindehof).grens["coordinates"][0][0] == [6.5, 52.0]


def test_code_and_gemeente_never_change(beheer, lindehof, waterrijk, zandveen):
    gegevens = {"naam": "Lindehof", "code": "WK999904", "gemeente": zandveen.pk}
    beheer.post(url("wijk_update", "WK999903"), gegevens)

    assert (opnieuw(lindehof).code, opnieuw(lindehof).gemeente) == ("WK999903", waterrijk)


def test_a_buurt_moves_to_another_wijk_of_the_own_gemeente(beheer, dijk, spoorzicht, duinrand):
    beheer.post(url("buurt_update", "BU99990301"), {"naam": "Dijk", "wijk": spoorzicht.pk})
    assert opnieuw(dijk).wijk == spoorzicht

    antwoord = beheer.post(url("buurt_update", "BU99990301"), {"naam": "Dijk", "wijk": duinrand.pk})
    assert set(antwoord.context["form"].errors) == {"wijk"}
    assert opnieuw(dijk).wijk == spoorzicht


def test_a_buurt_can_stay_in_a_wijk_that_has_lapsed(beheer, dijk, lindehof):
    Wijk.objects.update(vervallen_per=datetime.date(2020, 1, 1))
    beheer.post(url("buurt_update", "BU99990301"), {"naam": "Dijkje", "wijk": lindehof.pk})

    assert opnieuw(dijk).naam == "Dijkje"


def test_a_fault_keeps_what_was_typed_under_the_old_name(beheer, lindehof):
    antwoord = beheer.post(url("wijk_update", "WK999903"), {"naam": "x" * 101})

    assert antwoord.status_code == 422
    assert antwoord.context["gebied"].naam == "Lindehof"
    assert antwoord.context["form"]["naam"].value() == "x" * 101


def test_the_map_shows_the_wijk_among_its_neighbours(beheer, lindehof, spoorzicht, duinrand):
    Wijk.objects.update(grens=vierkant())
    kaart = beheer.get(url("wijk_update", "WK999903")).context["kaart"]

    assert [vlak.gebied.code for vlak in kaart.vlakken] == ["WK999908", "WK999903"]


@pytest.mark.parametrize(("soort", "code"), [("wijk", "WK999903"), ("buurt", "BU99990301")])
def test_an_area_lapses_from_a_day_on_and_can_be_restored(beheer, dijk, soort, code):
    gebied = dijk if soort == "buurt" else dijk.wijk
    antwoord = beheer.post(url(f"{soort}_end", code), {"vervallen_per": "2027-01-01"}, follow=True)

    assert opnieuw(gebied).vervallen_per == datetime.date(2027, 1, 1)
    assert berichten(antwoord) == [f"{gebied} vervalt per 1 januari 2027. Wat er gelogd is, blijft staan."]

    antwoord = beheer.post(url(f"{soort}_restore", code), follow=True)
    assert opnieuw(gebied).vervallen_per is None
    assert berichten(antwoord) == [f"{gebied} vervalt niet meer."]


@pytest.mark.parametrize("dag", ["", "morgen", "0202-01-01", "2101-01-01"])
def test_lapsing_on_a_day_that_is_none_is_refused(beheer, lindehof, dag):
    antwoord = beheer.post(url("wijk_end", "WK999903"), {"vervallen_per": dag})

    assert antwoord.status_code == 422
    assert set(antwoord.context["vervallenform"].errors) == {"vervallen_per"}
    assert opnieuw(lindehof).vervallen_per is None


@pytest.mark.parametrize(("soort", "code"), [("wijk", "WK999903"), ("buurt", "BU99990301")])
def test_inwoners_are_kept_per_year(beheer, dijk, soort, code):
    antwoord = beheer.post(url(f"{soort}_set_inwoners", code), {"jaar": 2025, "inwoners": 1200}, follow=True)

    gebied = dijk if soort == "buurt" else dijk.wijk
    assert list(Kerncijfer.objects.values_list(soort, "jaar", "inwoners")) == [(gebied.pk, 2025, 1200)]
    assert berichten(antwoord) == [f"Inwoners van {gebied} in 2025: 1.200."]


def test_a_year_that_is_there_is_replaced_and_its_households_stay(beheer, lindehof):
    KerncijferFactory(wijk=lindehof, jaar=2024, inwoners=900)
    KerncijferFactory(wijk=lindehof, jaar=2025, inwoners=1000, huishoudens=400)
    beheer.post(url("wijk_set_inwoners", "WK999903"), {"jaar": 2025, "inwoners": 1200})

    assert list(Kerncijfer.objects.values_list("jaar", "inwoners", "huishoudens")) == [
        (2025, 1200, 400),
        (2024, 900, None),
    ]


def test_empty_inwoners_are_unknown_and_0_is_0(beheer, lindehof):
    beheer.post(url("wijk_set_inwoners", "WK999903"), {"jaar": 2024, "inwoners": ""})
    beheer.post(url("wijk_set_inwoners", "WK999903"), {"jaar": 2025, "inwoners": "0"})

    assert list(Kerncijfer.objects.values_list("jaar", "inwoners")) == [(2025, 0), (2024, None)]


@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        ({"jaar": ""}, "jaar"),
        ({"jaar": "1989"}, "jaar"),
        ({"jaar": "2200"}, "jaar"),
        ({"inwoners": "-1"}, "inwoners"),
        ({"inwoners": "veel"}, "inwoners"),
        ({"inwoners": "1000001"}, "inwoners"),
        ({"inwoners": "99999999999"}, "inwoners"),
    ],
)
def test_a_fault_in_the_inwoners_is_named_at_its_field(beheer, lindehof, gegevens, veld):
    antwoord = beheer.post(
        url("wijk_set_inwoners", "WK999903"), {"jaar": "2025", "inwoners": "1200"} | gegevens
    )

    assert antwoord.status_code == 422
    assert set(antwoord.context["inwonersform"].errors) == {veld}
    assert not Kerncijfer.objects.exists()


def test_two_who_add_the_same_code_at_once_make_one_wijk(beheer, lindehof, monkeypatch):
    # The form of the second looked when the first was not there yet.
    monkeypatch.setattr(WijkForm, "clean_code", lambda form: form.cleaned_data["code"])
    monkeypatch.setattr(WijkForm, "validate_unique", lambda form: None)

    antwoord = beheer.post(url("wijk_create"), {"code": lindehof.code, "naam": "Nog een", **EERSTE_DAG})

    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["code"] == [
        "WK999903 is er al: Lindehof. Wijzig die, of kies een andere code."
    ]
    assert list(Wijk.objects.values_list("naam", flat=True)) == ["Lindehof"]


@pytest.mark.parametrize("adres", ["/beheer/wijken/WK%00/bewerken/", "/beheer/buurten/%00/bewerken/"])
def test_a_code_that_no_database_can_look_up_is_not_found(beheer, adres):
    assert beheer.get(adres).status_code == 404
    assert beheer.post(adres).status_code == 404


# Gaat op in


def gaat_op_in(wijk):
    return reverse("wijken:opvolging_create", args=[wijk.code])


@pytest.fixture
def nieuwland(waterrijk):
    return WijkFactory(gemeente=waterrijk, code="WK999920", naam="Nieuwland")


def test_a_wijk_goes_into_others_by_shares(beheer, lindehof, spoorzicht, nieuwland):
    pagina = gaat_op_in(lindehof)
    beheer.post(pagina, {"nieuwe": spoorzicht.pk, "procent": "60"})
    te_veel = beheer.post(pagina, {"nieuwe": nieuwland.pk, "procent": "50"})
    assert te_veel.status_code == 422
    assert "Er is nog 40% over." in te_veel.content.decode()
    beheer.post(pagina, {"nieuwe": nieuwland.pk, "procent": "40"})
    beheer.post(
        pagina, {"nieuwe": spoorzicht.pk, "procent": "55"}
    )  # once more is another share, not another row
    assert list(lindehof.opvolgingen.values_list("nieuwe__naam", "aandeel")) == [
        ("Nieuwland", Decimal("0.400")),
        ("Spoorzicht", Decimal("0.550")),
    ]
    assert "Spoorzicht, 55%" in beheer.get(lindehof.get_absolute_url()).content.decode()
    beheer.post(reverse("wijken:opvolging_delete", args=[lindehof.code, lindehof.opvolgingen.last().pk]))
    assert [opvolging.nieuwe for opvolging in lindehof.opvolgingen.all()] == [nieuwland]


@pytest.mark.parametrize("procent", ["", "0", "101", "half", "\x00"])
def test_a_share_is_a_whole_percentage(beheer, lindehof, spoorzicht, procent):
    antwoord = beheer.post(gaat_op_in(lindehof), {"nieuwe": spoorzicht.pk, "procent": procent})
    assert "Vul een heel getal van 1 tot en met 100 in." in antwoord.content.decode()
    assert not Opvolging.objects.exists()


def test_a_wijk_goes_into_no_stranger_no_circle_and_not_itself(
    beheer, lindehof, spoorzicht, nieuwland, duinrand
):
    for ander in (lindehof, duinrand):
        antwoord = beheer.post(gaat_op_in(lindehof), {"nieuwe": ander.pk, "procent": "100"})
        assert antwoord.status_code == 422
    beheer.post(gaat_op_in(lindehof), {"nieuwe": spoorzicht.pk, "procent": "100"})
    for oude, nieuwe in ((spoorzicht, lindehof), (spoorzicht, nieuwland), (nieuwland, lindehof)):
        antwoord = beheer.post(gaat_op_in(oude), {"nieuwe": nieuwe.pk, "procent": "100"})
        assert "een wijk die zelf weer opgaat" in antwoord.content.decode()
    assert Opvolging.objects.count() == 1
