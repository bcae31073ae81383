"""Every form of the house is drawn by its Layout, and whatever stands in it comes out escaped."""

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.urls import get_resolver

from kern.indeling import Deel, Filterformulier, Knoppen, Layout, MetIndeling, Naast, Uitklap, toon_formulier

GRONDVORMEN = {
    "Bevestiging",
    "Filterformulier",
    "GebiedForm",
    "GebondenForm",
    "SocialeBasisForm",
    "VersieForm",
    "VinkForm",
}
"""Without fields of their own on a page: what inherits them has the Layout, or a button of a page sends them."""

PAS_BIJ_HET_MAKEN = {"InlogForm", "LogFilterformulier", "MensFilterformulier"}
"""Forms whose fields are known once they are made; these need nothing for that."""


def alle_formulieren():
    """The forms of our rooms, those of the technical admin left out."""
    assert get_resolver().url_patterns  # all views, and so all forms, are imported
    gezien, nog = set(), [forms.BaseForm]
    while nog:
        nieuw = set(nog.pop().__subclasses__()) - gezien
        gezien |= nieuw
        nog += nieuw
    return sorted((form for form in gezien if _is_van_ons(form)), key=lambda form: form.__qualname__)


def _is_van_ons(form):
    delen = form.__module__.split(".")
    kamers = {
        app.removesuffix(".apps") for app in ("kern", "wijken", "gebruikers", "inlezen", "initiatieven")
    }
    kamers |= {"netwerken", "activiteiten", "rapportage", "opbouw"}
    return delen[0] in kamers and "tests" not in delen and "admin" not in delen


FORMULIEREN = [form for form in alle_formulieren() if form.__name__ not in GRONDVORMEN]


@pytest.mark.parametrize("form", FORMULIEREN, ids=lambda form: form.__name__)
def test_elk_zichtbaar_veld_staat_een_keer_in_de_indeling(form):
    form = form() if form.__name__ in PAS_BIJ_HET_MAKEN else form
    velden = getattr(form, "fields", None) or form.base_fields
    zichtbaar = sorted(naam for naam, veld in velden.items() if not veld.widget.is_hidden)
    assert sorted(form.indeling.namen()) == zichtbaar


class Proefform(MetIndeling, forms.Form):
    sleutel = forms.CharField(widget=forms.HiddenInput)
    naam = forms.CharField(label="<b>Naam</b>", help_text="Voor <de mensen>")
    omvang = forms.IntegerField(required=False)
    ritme = forms.ChoiceField(choices=[("week", "elke week"), ("dag", "elke dag")], initial="week")
    partners = forms.MultipleChoiceField(choices=[("a", "<i>Partner</i>")], required=False)

    indeling = Layout("naam", Naast("omvang", "ritme"), Uitklap("Partners <kiezen>", "partners"))
    knoppen = Knoppen("Bewaar")


def teken(form, **ctx):
    return Template("{% load crispy_forms_tags %}{% crispy form %}").render(Context({"form": form} | ctx))


def test_wat_een_formulier_toont_is_onschadelijk_gemaakt():
    html = teken(Proefform({"naam": "<script>"}))
    assert "Voor &lt;de mensen&gt;" in html
    assert "&lt;b&gt;Naam&lt;/b&gt;" in html
    assert "&lt;i&gt;Partner&lt;/i&gt;" in html
    assert "Partners &lt;kiezen&gt;" in html
    assert not {"<de mensen>", "<script>", "<i>"} & set(html.split())
    assert "<b>" not in html
    assert "<i>" not in html


def test_een_verkeerd_geschreven_veld_houdt_de_pagina_tegen():
    class Verschreven(Proefform):
        indeling = Layout("naam", "ritmme")

    with pytest.raises(Exception, match="ritmme"):
        teken(Verschreven())


def test_een_verkeerd_geschreven_veld_in_een_uitklap_houdt_de_pagina_tegen():
    class Verschreven(Proefform):
        indeling = Layout("naam", Uitklap("Meer", "ritmme"))

    with pytest.raises(Exception, match="ritmme"):
        teken(Verschreven())


def test_een_veld_dat_deze_mens_niet_krijgt_laat_geen_lege_uitklap_achter():
    form = Proefform()
    del form.fields["partners"], form.fields["ritme"]
    html = teken(form)
    assert "<details" not in html
    assert 'name="omvang"' in html
    assert 'name="ritme"' not in html


@pytest.mark.parametrize(
    ("gegevens", "open"),
    [({}, False), ({"partners": ["a"]}, True), ({"partners": ["weg"]}, True)],
    ids=["leeg", "ingevuld", "fout"],
)
def test_een_uitklap_staat_open_als_er_iets_in_staat_of_fout_is(gegevens, open):
    assert ('<details class="meer" open>' in teken(Proefform({"naam": "Koor"} | gegevens))) is open


def test_een_uitklap_opent_niet_om_een_keuze_die_er_vanzelf_staat():
    class Vanzelf(Proefform):
        indeling = Layout("naam", "omvang", "partners", Uitklap("Hoe vaak", "ritme"))

    assert '<details class="meer">' in teken(Vanzelf())
    assert '<details class="meer" open>' in teken(Vanzelf(initial={"ritme": "dag"}))


def test_de_pagina_kan_een_uitklap_openen():
    class Pagina(Proefform):
        indeling = Layout("naam", Uitklap("Partners", "partners", open_als=lambda pagina: pagina["rijen"]))

    assert '<details class="meer" open>' in teken(Pagina(), rijen=[1])
    assert '<details class="meer">' in teken(Pagina(), rijen=[])


def test_om_een_heel_formulier_staan_het_overzicht_de_verborgen_velden_en_de_knoppen():
    html = teken(Proefform({"naam": ""}), terug="/lijst/", csrf_token="merk")
    assert html.count("<form") == 1
    assert 'action=""' not in html
    assert 'value="merk"' in html
    assert 'id="foutoverzicht"' in html
    assert html.count('name="sleutel"') == 1
    assert ">Bewaar</button>" in html
    assert 'href="/lijst/">Annuleren</a>' in html


def test_van_een_deel_tekent_de_pagina_zelf_de_rest():
    class EenDeel(Proefform):
        is_deel = True
        indeling = Layout(Uitklap("Meer vertellen", "partners", Deel("_voorstelkeuze.html")))

    html = teken(EenDeel(), voorstel={"sleutel": "vondst-1"}, csrf_token="merk")
    assert "<form" not in html
    assert "<button" not in html
    assert 'name="sleutel"' not in html
    assert "merk" not in html
    assert 'name="vondst-1"' in html


class Zoekform(Filterformulier):
    tekst = forms.CharField(label="Zoek op tekst", required=False)


def test_een_filter_stuurt_met_htmx_elke_wijziging_en_zegt_nergens_dat_iets_leeg_mag():
    form = Zoekform({"tekst": "koor"})
    form.actie = "/lijst/"
    html = teken(form, csrf_token="merk", terug="/elders/")
    for kenmerk in (
        'method="get"',
        'action="/lijst/"',
        'hx-get="/lijst/"',
        'hx-trigger="change, submit, input changed delay:400ms from:#id_tekst"',
        'hx-target="#resultaat"',
        'hx-push-url="true"',
        'role="search"',
        '<a class="btn btn-link" href="/lijst/">Wis</a>',
    ):
        assert kenmerk in html
    assert "merk" not in html
    assert "mag leeg" not in html
    assert "/elders/" not in html


def test_een_pagina_met_een_fout_zegt_dat_ook_in_haar_status(rf):
    def status(form):
        verzoek = rf.get("/")
        verzoek.user, verzoek.htmx = AnonymousUser(), False
        antwoord = toon_formulier(
            verzoek, form, titel="Proef <b>", terug="/lijst/", kruimel="Lijst", intro="Een <i>"
        )
        inhoud = antwoord.content.decode()
        assert "<title>Proef &lt;b&gt; · Opbouw</title>" in inhoud
        assert "Een &lt;i&gt;" in inhoud
        return antwoord.status_code

    assert status(Proefform()) == 200
    assert status(Proefform({"naam": ""})) == 422
