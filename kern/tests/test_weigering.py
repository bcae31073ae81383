"""An action says no in one way, and a view shows it in one way."""

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import Http404

from kern.weigering import WegError, Weigering, toon_weigering


class DagForm(forms.Form):
    dag = forms.CharField(required=False)


@pytest.mark.parametrize(
    ("veld", "elders", "bij"), [("dag", None, "dag"), ("duur", None, "__all__"), ("duur", "dag", "dag")]
)
def test_een_weigering_staat_bij_haar_veld_of_boven_het_formulier(veld, elders, bij):
    form = DagForm({})
    assert form.is_valid()
    with toon_weigering(form=form, elders=elders):
        raise Weigering("Dat is te laat.", veld=veld)
    assert form.errors == {bij: ["Dat is te laat."]}


def test_zonder_formulier_is_een_weigering_een_melding(rf):
    verzoek = rf.get("/")
    verzoek.session = {}
    verzoek._messages = FallbackStorage(verzoek)
    with toon_weigering(request=verzoek):
        raise Weigering("Dat is te laat.")
    assert [(m.level_tag, str(m)) for m in get_messages(verzoek)] == [("error", "Dat is te laat.")]


def test_wat_weg_is_blijft_een_404(rf):
    with pytest.raises(Http404), toon_weigering(form=DagForm({})):
        raise WegError


def test_een_fout_van_onszelf_is_geen_weigering():
    with pytest.raises(ZeroDivisionError), toon_weigering(form=DagForm({})):
        raise ZeroDivisionError
