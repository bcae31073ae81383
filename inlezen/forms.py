"""The two questions on the way in: which file, and which column is what."""

import re

from django import forms

from inlezen.actions import neem_aan
from inlezen.kolommen import ERBIJ, letter, twijfel
from inlezen.rijlezer import kolommen_voor
from kern.indeling import Deel, Knoppen, Layout, MetIndeling
from kern.weigering import toon_weigering


class BestandForm(MetIndeling, forms.Form):
    """A file and, for who works in more than one place, the place. A good one is stored at once: only reading it
    through tells whether it is good."""

    werkplek = forms.ChoiceField(
        label="Voor welk werk?",
        error_messages={"required": "Kies voor welke organisatie en gemeente dit is."},
    )
    bestand = forms.FileField(
        label="Je spreadsheet",
        help_text="Een xlsx- of csv-bestand tot 20 MB, met hooguit 20.000 rijen.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Dit bestand is leeg. Kies een ander.",
            "invalid": "Dit bestand kwam niet goed aan. Kies het opnieuw.",
        },
    )

    indeling = Layout("werkplek", "bestand")
    knoppen = Knoppen("Verder", annuleren="")

    def __init__(self, *args, user, doel, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.doel, self.inlezing = user, doel, None
        aanstellingen = user.rechten.met(doel.bevoegdheid)
        plekken = {f"{a.organisatie_id}-{a.gemeente_id}": a for a in aanstellingen}
        veld = self.fields["werkplek"]
        veld.choices = [
            ("", "Kies"),
            *((plek, f"{a.organisatie}, {a.gemeente}") for plek, a in plekken.items()),
        ]
        if len(plekken) == 1:
            veld.required, veld.widget = False, forms.HiddenInput()
        self.plekken = plekken

    def clean(self):
        gegevens = super().clean()
        if self.errors:
            return gegevens
        aanstelling = self.plekken.get(gegevens["werkplek"]) or next(iter(self.plekken.values()))
        with toon_weigering(form=self):
            self.inlezing = neem_aan(
                by=self.user,
                doel=self.doel.code,
                organisatie_id=aanstelling.organisatie_id,
                gemeente_id=aanstelling.gemeente_id,
                bestand=gegevens["bestand"],
                naam=gegevens["bestand"].name,
            )
        return gegevens


NIET = "niet"
"""Chosen of a column that is asked about: leave it out."""


class KolommenForm(MetIndeling, forms.Form):
    """One choice per column of the file: what it is, or *Niet gebruiken*."""

    zonder_optioneel = True  # *Niet gebruiken* says so itself
    indeling = Layout(Deel("inlezen/_kolomkeuzes.html"))
    knoppen = Knoppen("Nakijken", annuleren="")
    klasse = "kolomformulier"

    def __init__(self, *args, inlezing, **kwargs):
        super().__init__(*args, **kwargs)
        self.inlezing = inlezing
        herkend = {index: naam.partition(ERBIJ)[0] for naam, index in inlezing.kolommen.items()}
        velden, verborgen = inlezing.bestemming.velden, inlezing.verborgen_kolommen
        self.twijfel = twijfel(inlezing.koppen, velden, inlezing.kolommen, verborgen)
        blok = inlezing.blokken.first()
        self.voorbeelden = blok.rijen[:3] if blok else []
        keuzes = [("", "Niet gebruiken"), *((veld.naam, veld.label) for veld in inlezing.bestemming.velden)]
        eerder_gekozen = inlezing.stand != inlezing.Stand.KOLOMMEN
        for index, kop in enumerate(inlezing.koppen):
            vraag = index in self.twijfel
            begin = herkend.get(index, "")
            if vraag:
                voorstel = self.twijfel[index][1]
                begin = NIET if eerder_gekozen or voorstel == "" else voorstel or ""
            self.fields[f"kolom-{index}"] = forms.ChoiceField(
                label=kop or f"Kolom {letter(index)}, zonder kop",
                choices=[("", "Kies"), (NIET, "Niet gebruiken"), *keuzes[1:]] if vraag else keuzes,
                required=vraag,
                initial=begin,
                error_messages={"required": "Kies wat deze kolom is, of Niet gebruiken."},
            )

    def rijen(self):
        """Per column of the file its field, letter and first values, for the page."""
        for index in range(len(self.inlezing.koppen)):
            waarden = [rij[index + 1] for rij in self.voorbeelden if index + 1 < len(rij) and rij[index + 1]]
            yield {
                "veld": self[f"kolom-{index}"],
                "letter": letter(index),
                "lijkt_op": self._lijkt_op(index),
                "verborgen": index in self.inlezing.verborgen_kolommen,
                "waarden": [_toonbaar(waarde) for waarde in waarden],
            }

    def _lijkt_op(self, index):
        """Label of the field that this column may be, where we ask; empty elsewhere."""
        return (
            self.inlezing.bestemming.per_naam[self.twijfel[index][0]].label if index in self.twijfel else ""
        )

    def clean(self):
        gegevens = super().clean()
        kolommen, bestemming = {}, self.inlezing.bestemming
        for index in range(len(self.inlezing.koppen)):
            naam = gegevens.get(f"kolom-{index}")
            if not naam or naam == NIET:
                continue
            if naam in kolommen and bestemming.per_naam[naam].hoeveel:
                kolommen[f"{naam}{ERBIJ}{len(kolommen_voor(naam, kolommen))}"] = index
            elif naam in kolommen:
                label = bestemming.per_naam[naam].label
                zin = f"{label} koos je ook bij kolom {letter(kolommen[naam])}. Gebruik er één."
                self.add_error(f"kolom-{index}", zin)
            else:
                kolommen[naam] = index
        if mist := bestemming.ontbrekend(kolommen):
            self.add_error(None, f"Wijs nog een kolom aan voor: {', '.join(mist)}.")
        self.kolommen = kolommen
        return gegevens


class VragenForm(MetIndeling, forms.Form):
    """What the file doesn't tell by itself, one choice per question."""

    zonder_optioneel = True
    indeling = Layout(Deel("inlezen/_vragen.html"))
    knoppen = Knoppen("Nakijken", annuleren="")

    def __init__(self, *args, inlezing, **kwargs):
        super().__init__(*args, **kwargs)
        self.inlezing = inlezing
        for plek, vraag in enumerate(inlezing.vragen):
            self.fields[f"vraag-{plek}"] = forms.ChoiceField(
                label=vraag["zin"],
                choices=[("", "Kies"), *map(tuple, vraag["keuzes"])],
                initial=inlezing.antwoorden.get(vraag["sleutel"], vraag["voorstel"]),
                error_messages={"required": "Kies een antwoord."},
            )

    def rijen(self):
        """Each field, with what stands in the file."""
        for plek, vraag in enumerate(self.inlezing.vragen):
            yield {"veld": self[f"vraag-{plek}"], "voorbeelden": [_toonbaar(v) for v in vraag["voorbeelden"]]}

    @property
    def antwoorden(self):
        """{key: code}."""
        return {
            vraag["sleutel"]: self.cleaned_data[f"vraag-{n}"] for n, vraag in enumerate(self.inlezing.vragen)
        }


_DAG = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}:\d{2})(?::\d{2})?)?")
_TIJD = re.compile(r"(\d{1,2}:\d{2}):\d{2}")


def _zoals_hier(waarde):
    """A day as 1-12-2025 and a time as 14:00, however the spreadsheet keeps them; anything else as it is."""
    if treffer := _DAG.fullmatch(waarde):
        jaar, maand, dag, tijd = treffer.groups()
        return f"{int(dag)}-{int(maand)}-{jaar}{f' {tijd}' if tijd else ''}"
    return _TIJD.sub(r"\1", waarde) if _TIJD.fullmatch(waarde) else waarde


def _toonbaar(waarde):
    """The first value of a column, short, and without the marks for formulas."""
    waarde = _zoals_hier(waarde)
    waarde = " ".join(waarde.split()) if waarde.isprintable() or "\n" in waarde else "(formule)"
    return f"{waarde[:29]}…" if len(waarde) > 30 else waarde
