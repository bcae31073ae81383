"""Personal data in free text, found while somebody types: shown in place, taken out or declared harmless.

A form with free text inherits VrijeTekst and names its fields. Nothing is chosen beforehand: a finding that is not
taken out or declared is an error at its field. What was declared is kept as a Tekstverklaring: field, kind, reason,
who and when; never the text.
"""

import hashlib
import hmac
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError

from gebruikers.models import Tekstverklaring
from taal.persoonsgegevens import SOORTEN, vind

HAAL_WEG = "weg"
KEUZES = (HAAL_WEG, *Tekstverklaring.Reden.values)


@dataclass(frozen=True)
class Voorstel:
    """A finding as a form shows it: what was found, and the name of the choice that belongs to it."""

    fragment: str
    soort: str
    sleutel: str
    gekozen: str

    redenen = Tekstverklaring.Reden.choices

    @property
    def is_verklaard(self):
        return self.gekozen in Tekstverklaring.Reden.values

    @property
    def in_woorden(self):
        return SOORTEN[self.soort]


class VrijeTekst:
    """Mixin for a form. `vrije_tekst` names its free text fields, `onderdeel` what the form is about."""

    vrije_tekst = ()
    onderdeel = ""

    def clean(self):
        gegevens = super().clean()
        self.verklaringen, self.aantal_weg = [], 0
        for veld in self.vrije_tekst:
            if veld in self.fields and self.cleaned_data.get(veld) and self._is_nieuw(veld):
                self._toets_tekst(veld)
        return gegevens

    def _is_nieuw(self, veld):
        """Whether this is another text than stands in the database, whatever a page says that it began with."""
        soort = self.fields[veld]
        return soort.has_changed(self.get_initial_for_field(soort, veld), self.cleaned_data[veld])

    def _toets_tekst(self, veld):
        tekst, voorstellen = self.cleaned_data[veld], []
        for vondst in reversed(vind(tekst)):  # from the end, so that places hold while pieces go
            voorstel = self._voorstel(veld, tekst[vondst.begin : vondst.eind], vondst.soort)
            voorstellen.insert(0, voorstel)
            if voorstel.gekozen == HAAL_WEG:
                tekst = zonder(tekst, vondst.begin, vondst.eind)
                self.aantal_weg += 1
            elif voorstel.is_verklaard:
                self.verklaringen.append((veld, vondst.soort, voorstel.gekozen))
        if not tekst.strip() and self.fields[veld].required:
            self.add_error(veld, self.fields[veld].error_messages["required"])
            return
        self.cleaned_data[veld] = tekst
        # All of them: a form sent back for something else keeps the choices.
        self.fields[veld].voorstellen = voorstellen
        if open_ := [voorstel for voorstel in voorstellen if not voorstel.gekozen]:
            self.add_error(veld, ValidationError(self._zin_over(open_), code="persoonsgegeven"))

    def _zin_over(self, voorstellen):
        """What is asked about findings without a choice: shorter for who was asked before."""
        if all(voorstel.sleutel in self.data for voorstel in voorstellen):
            return "Kies eerst wat ermee moet: haal het weg, of zeg waarom het geen persoonsgegeven is."
        wat = " en ".join(dict.fromkeys(f"een {voorstel.in_woorden}" for voorstel in voorstellen))
        return f"Hier lijkt {wat} in te staan. Haal het weg, of zeg waarom het geen persoonsgegeven is."

    def _voorstel(self, veld, fragment, soort):
        sleutel = self.add_prefix(f"vondst-{veld}-{merk_van(veld, soort, fragment)}")
        gekozen = self.data.get(sleutel, "")
        return Voorstel(fragment, soort, sleutel, gekozen if gekozen in KEUZES else "")

    def leg_verklaringen_vast(self, *, by):
        """Keeps who declared what, once the rest is saved."""
        bewaar_verklaringen(self.verklaringen, onderdeel=self.onderdeel, by=by)


def bewaar_verklaringen(verklaringen, *, onderdeel, by):
    """Keeps who declared what: [(field, kind, reason), …] of texts about this `onderdeel`."""
    Tekstverklaring.objects.bulk_create(
        Tekstverklaring(onderdeel=onderdeel, veld=veld, soort=soort, reden=reden, door=by)
        for veld, soort, reden in verklaringen
    )


def meld_weggehaald(request, form):
    """Says, after what was saved, how much of the text was not. Nothing when all of it was."""
    if form.aantal_weg:
        messages.success(request, weggehaald_in_woorden(form.aantal_weg))


def weggehaald_in_woorden(aantal):
    return "Eén stuk tekst is weggehaald." if aantal == 1 else f"{aantal} stukken tekst zijn weggehaald."


def merk_van(veld, soort, fragment):
    """Binds a choice to the very words in this field: it does not carry over to other text."""
    geheim = settings.SECRET_KEY.encode()
    return hmac.new(geheim, f"{veld}|{soort}|{fragment}".encode(), hashlib.sha256).hexdigest()[:16]


def zonder(tekst, begin, eind):
    """The text without a piece, and without the double space that it leaves."""
    voor, na = tekst[:begin].rstrip(" "), tekst[eind:].lstrip(" ")
    tussen = " " if voor and na and na[0] not in ".,;:!?)\n" and not voor.endswith(("\n", "(")) else ""
    return voor + tussen + na
