"""The form asks why a closed month is changed, and only there."""

from django import forms

from activiteiten.maanden.afsluiten import AfgeslotenError, RedenNodigError, Slot
from activiteiten.maanden.reden import RedenField, RedenForm, vraagt_reden
from activiteiten.tests.maanden import MAART
from kern.weigering import zet_op


class EenForm(forms.Form):
    datum = forms.DateField(required=False)
    reden = RedenField()


def test_de_redenen_zijn_een_lijst():
    assert [label for _, label in EenForm().fields["reden"].choices] == [
        "Kies waarom",
        "vergeten",
        "verkeerd ingevuld",
        "dubbel",
        "op verzoek van de werker",
    ]
    assert EenForm({"reden": "zomaar"}).errors.keys() == {"reden"}
    assert RedenForm({"reden": ""}).errors["reden"] == ["Kies waarom je dit nog wijzigt."]


def test_een_weigering_staat_bij_het_veld_waar_ze_te_herstellen_is():
    for fout, veld in ((AfgeslotenError({MAART}), "datum"), (RedenNodigError({MAART}), "reden")):
        form = EenForm({})
        assert form.is_valid()
        zet_op(form, fout)
        assert form.errors == {veld: [str(fout)]}


def test_het_formulier_vraagt_de_reden_alleen_waar_die_nodig_is():
    assert vraagt_reden(EenForm(), None) is False
    assert vraagt_reden(EenForm(), Slot(MAART, mag_corrigeren=False)) is False
    assert vraagt_reden(EenForm(), Slot(MAART, mag_corrigeren=True)) is True
    assert vraagt_reden(EenForm({"reden": "dubbel"}), None) is True
    assert vraagt_reden(EenForm({"reden": "zomaar"}), None) is True
