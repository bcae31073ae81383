"""Personal data in free text, found while a worker types (design, section 8): no resident's name or data is stored.

    >>> vind("bel mevrouw De Boer op 06-12345678")
    [Vondst(soort='naam', begin=4, eind=19), Vondst(soort='telefoon', begin=23, eind=34)]

Pure rules, no model and no network; the time grows with the length of the text. What counts as a finding, and what
does not though it looks alike, stands with each kind: `nummers` (bsn, telephone, iban, e-mail), `gesproken` (the
same in dictated words), `datums`, `adressen` and `persoonsnamen`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .adressen import vind_adres
from .datums import datums, is_lang_geleden, vind_geboortedatum
from .gesproken import vind_gesproken_bsn, vind_gesproken_email, vind_gesproken_telefoon
from .nummers import vind_bsn, vind_email, vind_iban, vind_telefoon
from .persoonsnamen import vind_naam
from .woordvormen import NIET_ASCII

SOORTEN = {
    "bsn": "burgerservicenummer",
    "telefoon": "telefoonnummer",
    "e-mail": "e-mailadres",
    "iban": "rekeningnummer",
    "adres": "adres",
    "geboortedatum": "geboortedatum",
    "naam": "naam",
}
"""The kinds of personal data, with the Dutch word for messages."""

VOLGORDE = {soort: plaats for plaats, soort in enumerate(SOORTEN)}

VINDERS = (
    ("iban", vind_iban),
    ("e-mail", vind_email),
    ("bsn", vind_bsn),
    ("telefoon", vind_telefoon),
    ("e-mail", vind_gesproken_email),
    ("bsn", vind_gesproken_bsn),
    ("telefoon", vind_gesproken_telefoon),
    ("geboortedatum", vind_geboortedatum),
    ("adres", vind_adres),
)
"""The kinds that are told by their form; of two findings of the same length the first kind wins."""

NAAST_NAAM = 4
"""Characters between a name and a date from long ago that is then a birth date: "mw Smit (12-5-1948)"."""


@dataclass(frozen=True)
class Vondst:
    """Personal data at text[begin:eind], in indices of the text as it was given."""

    soort: str
    """A key of SOORTEN."""
    begin: int
    eind: int
    """Exclusive."""


def vlak(tekst: str) -> str:
    """The text with one kind of space, dash, quote and digit, and the same length.

    Characters that a phone pastes around a number without showing them become spaces.
    """
    return NIET_ASCII.sub(_vlak_teken, tekst.replace("\t", " "))


def _vlak_teken(gevonden: re.Match[str]) -> str:
    teken = gevonden[0]
    categorie = unicodedata.category(teken)
    if categorie in ("Zs", "Cf"):
        return " "
    if categorie == "Pd" or teken == "\u2212":
        return "-"
    if teken in "‘’ʼ":
        return "'"
    if teken == "＠":
        return "@"
    if categorie == "Nd":
        return str(unicodedata.digit(teken))
    return teken


def vind(tekst: str) -> list[Vondst]:
    """The personal data in the text, in the order of the text, not overlapping.

    Where two findings overlap the longest stays; a name keeps what is left of it before the other ("Fatima" in
    "Fatima uit de Lindestraat 12").
    """
    gelijk = vlak(tekst)
    vondsten = [
        Vondst(soort, begin, eind)
        for soort, vinder in VINDERS
        for begin, eind in _zonder_rand(gelijk, vinder(gelijk))
    ]
    vondsten.sort(key=lambda v: (v.begin - v.eind, v.begin, VOLGORDE[v.soort]))
    bezet = bytearray(len(tekst))
    gekozen: list[Vondst] = []

    def neem(soort: str, begin: int, eind: int) -> bool:
        if begin >= eind or any(bezet[begin:eind]):
            return False
        bezet[begin:eind] = b"\x01" * (eind - begin)
        gekozen.append(Vondst(soort, begin, eind))
        return True

    for vondst in vondsten:
        neem(vondst.soort, vondst.begin, vondst.eind)
    naam_eindes = []
    for naam in vind_naam(gelijk):
        if neem("naam", naam.begin, naam.eind) or neem("naam", naam.begin, naam.kern):
            naam_eindes.append(naam.eind)
    _neem_datums_naast(gelijk, naam_eindes, neem)
    return sorted(gekozen, key=lambda v: v.begin)


def _zonder_rand(tekst: str, plekken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places without spaces at their edges."""
    for begin, eind in plekken:
        stuk = tekst[begin:eind]
        yield begin + len(stuk) - len(stuk.lstrip()), begin + len(stuk.rstrip())


def _neem_datums_naast(tekst: str, naam_eindes: list[int], neem: Callable[[str, int, int], bool]) -> None:
    """A date from before 2010 right after a name is a birth date, without any word that says so."""
    if not naam_eindes:
        return
    eindes = set(naam_eindes)
    for datum in datums(tekst):
        begin = datum.start()
        tussen = next((n for n in range(NAAST_NAAM + 1) if begin - n in eindes), None)
        if (
            tussen is not None
            and is_lang_geleden(datum)
            and not tekst[begin - tussen : begin].strip(" ,(;:-")
        ):
            neem("geboortedatum", begin, datum.end())
