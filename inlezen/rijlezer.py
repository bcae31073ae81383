"""One row of a file becomes one Rij, or a list of what is wrong with its cells. What a row means is its target's."""

import hashlib
import uuid
from dataclasses import dataclass

from django.utils import timezone

from inlezen.celwaarden import CelError
from inlezen.kolommen import ERBIJ
from inlezen.ruwe_tabel import FORMULE, FOUTWAARDE, SAMENGEVOEGD
from inlezen.vondsten import vondsten_in, zoals_bewaard

NAAMRUIMTE = uuid.UUID("5f0d8a4c-2f0e-4c57-9a55-1d6c3c1f7e21")
"""Never changes: it makes that a file read in years ago is still recognised."""
NIETS = {"", "0", "0:00", "00:00", "0,0", "0.0", FORMULE, "-", "–"}
"""What stands in a column of times where there was none."""
NIETSZEGGEND = NIETS | {"ja", "nee", "waar", "onwaar", "true", "false"}
"""What a row can have in all of its cells without being one."""
NIET_SAMEN = (
    "De uren en de minuten in deze rij passen niet bij elkaar. Schrijf 1 en 30, of maak een van de twee leeg."
)
SAMENGEVOEGD_AANTAL = (
    "Deze cel is samengevoegd met die erboven. Maak dat ongedaan en schrijf in elke rij hoeveel het was."
)
TE_VEEL_CELLEN = (
    "Deze rij heeft meer cellen dan er koppen zijn. Staat er een scheidingsteken in een tekst? Zet die tekst dan "
    "tussen aanhalingstekens."
)


@dataclass(frozen=True, slots=True)
class Rij:
    nummer: int
    """In the file."""
    velden: dict
    """{field of the model: value}."""
    kenmerk: str
    """Whose row it is and all that it says in the file, in one shape: rows that say the same are equal in it,
    whatever is taken out of their text."""
    bezwaren: tuple
    """(column, sentence): why it can't be saved today. Of a row that is there already they don't matter."""

    def __str__(self):
        return " · ".join(str(waarde) for waarde in self.velden.values() if waarde not in (None, ""))

    @property
    def afdruk(self):
        """`kenmerk`, short."""
        return hashlib.blake2b(self.kenmerk.encode(), digest_size=12).hexdigest()

    def sleutel(self, organisatie_id, hoeveelste):
        """The key under which this row is saved: the same row of the same file has the same, whenever it is read in.
        `hoeveelste` counts rows that are equal within the file, from 1."""
        return uuid.uuid5(NAAMRUIMTE, f"{organisatie_id}|{self.kenmerk}|{hoeveelste}")


def nieuwe_van(rijen, inlezing, geteld):
    """([(Rij, key)] of those that are not there yet, the keys of those that are); `geteld` holds how often each row
    came before in the file, and is counted on."""
    met_sleutel = []
    for rij in rijen:
        geteld[rij.afdruk] += 1
        met_sleutel.append((rij, rij.sleutel(inlezing.organisatie_id, geteld[rij.afdruk])))
    bestaand = inlezing.bestemming.bestaande(met_sleutel)
    return [(rij, sleutel) for rij, sleutel in met_sleutel if sleutel not in bestaand], bestaand


class Rijlezer:
    """Reads the rows of one Inlezing. A target makes `lees_rij`, and what it looks things up in.

    `met_tekst` says whether free text is searched for personal data.
    """

    def __init__(self, inlezing, *, met_tekst=True):
        self.inlezing, self.met_tekst = inlezing, met_tekst
        self.kolommen, self.velden = inlezing.kolommen, inlezing.bestemming.per_naam
        self.uitkomsten, self.weggelaten = inlezing.uitkomsten, inlezing.weggelaten_rijen
        self.vandaag = timezone.localdate()
        self._cellen, self._fouten, self._vondsten, self._gelezen = [], [], [], {}

    def lees_rij(self, nummer):
        """The Rij with this number in the file, out of `waarde` and its like; None when something is wrong."""
        raise NotImplementedError

    def lees(self, opgeslagen):
        """(Rij, [], findings) or (None, [(column, sentence), …], findings) for a row as it is stored: its number, then
        its cells. The findings are those of `vondsten_in`."""
        nummer, *self._cellen = opgeslagen
        self._fouten, self._vondsten = [], []
        koppen = len(self.inlezing.koppen)
        if any(self._cellen[koppen:]):
            self._fouten.append((koppen - 1, TE_VEEL_CELLEN))
        rij = self.lees_rij(nummer)
        return (None if self._fouten else rij), self._fouten, self._vondsten

    def telt_mee(self, opgeslagen):
        """Whether a row as it is stored is not left out and says something in the columns that are used: more than
        a formula, a checkbox or a zero."""
        nummer, *cellen = opgeslagen
        if nummer in self.weggelaten:
            return False
        gebruikt = (cellen[index] for index in self.kolommen.values() if index < len(cellen))
        return any(cel.lower() not in NIETSZEGGEND for cel in gebruikt)

    @property
    def klopt(self):
        """Whether nothing is wrong with this row so far."""
        return not self._fouten

    def tekst(self, naam):
        """What stands in the column for `naam`; empty when there is no such column or no such cell."""
        index = self.kolommen.get(naam)
        tekst = self._cellen[index] if index is not None and index < len(self._cellen) else ""
        if tekst.startswith(SAMENGEVOEGD) and not self.velden[naam.partition(ERBIJ)[0]].hoeveel:
            return tekst.removeprefix(SAMENGEVOEGD)
        return tekst

    def fout(self, naam, zin):
        self._fouten.append((self.kolommen[naam], zin))

    def waarde(self, naam, lees, *erbij, leeg=""):
        """What `lees(text, *erbij)` makes of the cell; None when it is empty or wrong. `leeg` is the sentence about an
        empty one. The same text is read only once."""
        tekst = self.tekst(naam)
        if not tekst:
            if leeg:
                self.fout(naam, leeg)
            return None
        sleutel = (naam, tekst, *erbij)
        if sleutel not in self._gelezen:
            self._gelezen[sleutel] = _probeer(tekst, lees, *erbij)
        waarde, zin = self._gelezen[sleutel]
        if zin:
            self.fout(naam, zin)
        return waarde

    def som(self, naam, lees, *erbij):
        """As `waarde`, of a quantity: all columns for it together."""
        waarden = [self.waarde(kolom, lees, *erbij) for kolom in kolommen_voor(naam, self.kolommen)]
        geteld = [waarde for waarde in waarden if waarde is not None]
        return sum(geteld) if geteld else None

    def uren_en_minuten(self, uren, minuten, lees_uren, lees_minuten):
        """Minutes out of two columns for one time, or out of the one that is filled in; None when neither is. Either
        they say the same, or the minutes come on top of whole hours."""
        gevuld = [naam for naam in (uren, minuten) if not self.is_niets(naam)]
        if len(gevuld) < 2:
            return self.som(gevuld[0], lees_uren if gevuld[0] == uren else lees_minuten) if gevuld else None
        heel, los = self.som(uren, lees_uren), self.som(minuten, lees_minuten)
        if heel is None or los is None or heel == los:
            return heel
        if heel % 60 == 0 and los < 60:
            return heel + los
        self.fout(minuten, NIET_SAMEN)
        return None

    def is_niets(self, naam):
        """Whether the columns for this quantity are empty or say zero."""
        return all(self.tekst(kolom) in NIETS for kolom in kolommen_voor(naam, self.kolommen))

    def vrije_tekst(self, naam):
        """The text of the cell as it is kept; what looks like personal data is remembered."""
        tekst = self.tekst(naam)
        if tekst in {"", FORMULE, FOUTWAARDE}:
            return self.waarde(naam, str) or ""
        veld = self.velden[naam]
        tekst = zoals_bewaard(veld, tekst)
        if len(tekst) > veld.langst:
            self.fout(
                naam, f"Deze tekst heeft {len(tekst)} tekens; {veld.langst} is het meeste. Maak hem korter."
            )
        elif self.met_tekst:
            self._vondsten += vondsten_in(naam, tekst)
        return tekst


def kolommen_voor(naam, kolommen):
    """The names under which `kolommen` has a column for this field: the first, and those that are added to it."""
    return [kolom for kolom in kolommen if kolom.partition(ERBIJ)[0] == naam]


def _probeer(tekst, lees, *erbij):
    """(value, "") or (None, sentence)."""
    if tekst == FORMULE:
        return None, "Hier staat een formule. Kopieer de kolom en plak alleen de waarden."
    if tekst.startswith(SAMENGEVOEGD):
        return None, SAMENGEVOEGD_AANTAL
    if tekst == FOUTWAARDE:
        return None, "Hier staat een fout van Excel, zoals #N/B. Vul de waarde zelf in."
    try:
        return lees(tekst, *erbij), ""
    except CelError as fout:
        return None, str(fout)
