"""Every field of every form speaks our words when a value can't be."""

import pytest
from django import forms
from django.core import validators
from django.core.exceptions import ValidationError
from django.utils.functional import Promise

from activiteiten.models import Activiteit
from opbouw.meldingen import VAN_VALIDATOR, VAN_VELD


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        (forms.CharField(), "", "Vul dit in."),
        (
            forms.CharField(max_length=3),
            "vier",
            "Dit is te lang: 4 tekens. Er passen er 3 in.",
        ),
        (
            forms.CharField(),
            "a\x00b",
            "Hier zit een teken in dat we niet kunnen bewaren. Typ het opnieuw.",
        ),
        (forms.IntegerField(), "veel", "Schrijf een heel getal, zoals 12."),
        (forms.IntegerField(min_value=0), "-1", "Schrijf 0 of meer."),
        (forms.IntegerField(max_value=9), "10", "Schrijf 9 of minder."),
        (forms.DecimalField(), "veel", "Schrijf een getal, zoals 12."),
        (forms.ChoiceField(choices=[("a", "A")]), "b", "Deze keuze kan niet. Kies er een uit de lijst."),
        (
            forms.TypedChoiceField(choices=[("a", "A")]),
            "b",
            "Deze keuze kan niet. Kies er een uit de lijst.",
        ),
        (
            forms.MultipleChoiceField(choices=[("a", "A")]),
            ["b"],
            "Deze keuze kan niet. Kies er een uit de lijst.",
        ),
        (forms.DateField(), "2026-02-30", "Deze datum bestaat niet. Schrijf hem als 21-11-2026."),
        (forms.TimeField(), "25:00", "Schrijf een tijd als 10:00."),
    ],
)
def test_wat_niet_kan_zegt_hoe_het_wel_kan(veld, waarde, zin):
    with pytest.raises(ValidationError) as fout:
        veld.clean(waarde)
    assert fout.value.messages == [zin]


def test_een_keuze_uit_de_database_zegt_niet_terug_wat_er_stond(db):
    for veld in (forms.ModelChoiceField, forms.ModelMultipleChoiceField):
        with pytest.raises(ValidationError, match="^.*Deze keuze kan niet"):
            veld(Activiteit.objects.all()).clean(["999999"] if "Multiple" in veld.__name__ else "999999")


def test_een_veld_met_een_eigen_zin_houdt_die():
    with pytest.raises(ValidationError, match="Kies een dag"):
        forms.DateField(error_messages={"required": "Kies een dag."}).clean("")


def test_er_staat_geen_zin_van_django_meer_in_wat_wij_vervangen():
    for veld, zinnen in VAN_VELD.items():
        assert not [
            zin
            for naam, zin in veld.default_error_messages.items()
            if naam in zinnen and isinstance(zin, Promise)
        ]
    assert validators.MinValueValidator(3).message == VAN_VALIDATOR[validators.MinValueValidator]
