"""Series of digits and signs that stand for one person: bsn, telephone number, iban, e-mail address.

Every function takes the text as `vinder.vlak` makes it (one kind of space and dash, ASCII digits, same length) and
yields (begin, eind), eind exclusive. Each pattern has a bounded length, so that the time grows with the text and no
faster.
"""

import re
from collections.abc import Iterator
from functools import cache

from stdnum import iban, numdb
from stdnum.iso7064 import mod_97_10
from stdnum.nl import bsn

from taal.woordlijst import langste_van, lees_patronen

from .lexicon import GEEN_NAAM, ORGANISATIEWOORDEN
from .woordvormen import CIJFER, sleutel, vouw

_EEN_VAN = lees_patronen("persoonsgegevens/nummers")

Plek = tuple[int, int]

# PERSOONLIJK, ORGANISATIE and BEREIKBAAR are sought in folded text (`woordvormen.vouw`): a fifth of the time of
# IGNORECASE.

ZINSGRENS = re.compile(
    # The sign comes first: to look before every letter whether it is an abbreviation's takes ten times as long.
    r"[.!?\n\r;](?:(?<=[\n\r;])|(?=\s)(?<!\btel.)(?<!\bt.)(?<!\bnr.)(?<!\bmw.)(?<!\bdhr.)(?<!\bmevr.)(?<!\bmvr.)"
    r"(?<!\bfam.)(?<!\bmob.)(?<!\bev.)(?<!\bd\.d.))",
    re.IGNORECASE,
)
PERSOONLIJK = re.compile(rf"\b{_EEN_VAN['persoonlijk']}\b")
VAN_PERSOON = re.compile(r"[ ,(]*(?:van|is)(?: (?:de|het))? " + PERSOONLIJK.pattern)


def noemt_persoon(stuk: str) -> bool:
    """True when a resident is named in this piece of text: a title, a relation, he or she."""
    return PERSOONLIJK.search(vouw(stuk)) is not None


def noemt_organisatie(stuk: str) -> bool:
    """True when an organisatie or a line of work is named in this piece of text."""
    return ORGANISATIE.search(vouw(stuk)) is not None


def zinsdeel_voor(tekst: str, begin: int, lengte: int = 70) -> str:
    """What stands before `begin` in the same sentence, at most `lengte` characters."""
    venster = tekst[max(0, begin - lengte) : begin]
    grenzen = [grens.end() for grens in ZINSGRENS.finditer(venster)]
    return venster[grenzen[-1] :] if grenzen else venster


def zinsdeel_na(tekst: str, eind: int, lengte: int = 40) -> str:
    """What stands after `eind` in the same sentence, at most `lengte` characters."""
    venster = tekst[eind : eind + lengte]
    grens = ZINSGRENS.search(venster)
    return venster[: grens.start()] if grens else venster


LANGE_REEKS = re.compile(r"[0-9](?:[^0-9]{0,7}[0-9]){7}")
"""Eight digits that are near to each other: in every text with a bsn or a telephone number, and quickly sought."""


# bsn

BSN_NAMEN = ("bsn", "burgerservice", "sofi", "b.s.n.", "b s n")
"""One of these, in lower case, stands before every bsn that is told by its word."""
NEGEN = re.compile(
    r"(?<![\w€])(?<![0-9][.,/-])(?:[0-9]{9}|(?<![0-9] )(?:"
    r"[0-9]{3}([ .-])[0-9]{3}\1[0-9]{3}|[0-9]{4}([ .-])[0-9]{2}\2[0-9]{3}"
    r"|[0-9]{2}([ .-])[0-9]{2}\3[0-9]{2}\3[0-9]{3}|[0-9]{5}[ .-][0-9]{4}|[0-9]{4}[ .-][0-9]{5}"
    r"))(?!\w)(?![.,/-][0-9])"
)
NEGEN_MET_WOORD = re.compile(
    r"\b(?:bsn|burgerservice(?:nummer|nr)|sofi(?:nummer|-nummer|nr)?|b\.s\.n\.)[ :.=-]{0,3}"
    rf"(?:{_EEN_VAN['na_bsn']}[ :.=-]{{1,3}}){{0,4}}"
    r"(?<![0-9])([0-9](?:[ .-]{0,3}[0-9]){7,8})(?![\w])",
    re.IGNORECASE,
)
GEEN_BSN = re.compile(
    rf"(?:€|(?<![0-9] )\b(?:eur|euro)|\b(?:{_EEN_VAN['genummerd']}(?:nummer|nr|code)s?|{_EEN_VAN['geen_bsn']})\b)"
    r"[ :.#a-z]{0,12}\Z",
    re.IGNORECASE,
)


def is_bsn(cijfers: str) -> bool:
    """The elfproef of the burgerservicenummer, for 9 digits, or 8 of which the leading 0 was left out."""
    return len(cijfers) in (8, 9) and bsn.is_valid(cijfers)


def _cijfers(tekst: str) -> str:
    return "".join(teken for teken in tekst if "0" <= teken <= "9")


def vind_bsn(tekst: str) -> Iterator[Plek]:
    """9 digits that pass the elfproef, whole or grouped as a bsn is written; after the word bsn also 8 digits, and
    grouped in any way. An amount, an organisatie's rsin and the number of an order or a file are none."""
    if not LANGE_REEKS.search(tekst):
        return
    for gevonden in NEGEN.finditer(tekst):
        vervolg = tekst[gevonden.end() : gevonden.end() + 12]
        if re.match(r" [0-9]{3}\b", vervolg) and " " in gevonden[0]:
            continue  # a row of numbers
        if re.match(r" ?(?:euro|eur|inwoners|mensen|stuks)\b", vervolg):
            continue
        if is_bsn(_cijfers(gevonden[0])) and not GEEN_BSN.search(
            tekst[max(0, gevonden.start() - 30) : gevonden.start()]
        ):
            yield gevonden.span()
    gevouwen = vouw(tekst)
    if not any(naam in gevouwen for naam in BSN_NAMEN):
        return
    for gevonden in NEGEN_MET_WOORD.finditer(tekst):
        if is_bsn(_cijfers(gevonden[1])):
            yield gevonden.span(1)


# telephone

S = r"(?:[ /-]{0,3}|\.)"
TELEFOON = re.compile(
    r"(?=[+(036])(?:"
    # +31 6 1234 5678, 0031 (0)570 61 23 45, +31(0)6...
    rf"(?<![\w+])(?:\+|00) ?31{S}(?:\(0\)|0)?{S}(?:\([1-9][0-9]{{1,2}}\)|[1-9])(?:{S}[0-9]){{6,8}}(?!\w)"
    # other countries
    r"|(?<![\w+])(?<![0-9][.,-])(?:\+|00)[1-9][0-9]{0,2}(?:(?:[ ./-]| ?\(0\) ?)?[0-9]){6,11}(?!\w)"
    # 06..., 0570..., (0570) ...
    r"|(?:(?<![\w+])|(?<=[Tt]el))(?<![0-9][.,-])(?<![A-Z]{2}-)\(?0 ?[1-9](?:\. )?(?:(?:[ /)_-]{0,3}|"
    r"\.)[0-9]){8}(?!\w)"
    # 31612345678
    r"|(?<![\w+])(?<![0-9][.,-])316[0-9]{8}(?!\w)"
    # the leading 0 left out
    r"|(?<![\w+])(?<![0-9][.,/ -])6[ -]{1,3}[0-9](?:[ -]?[0-9]){7}(?!\w)"
    r")"
)
ZES_EN_ACHT = re.compile(r"6[0-9]{8}")
KAAL_MOBIEL = re.compile(
    rf"\b{_EEN_VAN['mobiel_woord']}\b[ :.a-z]{{0,15}}(?<![0-9])(6[0-9]{{8}})(?!\w)", re.IGNORECASE
)
NA_BANKLETTERS = re.compile(r"\b[a-z]{2}[0-9]{2}[ .-]?[a-z]{4}[ .-]?$", re.IGNORECASE)
DIENSTNUMMER = re.compile(r"\(?0(?:800|900|906|909|88|14)")
_WERKLIJN = (
    r"(?!thuis|huis|priv|mobiele|senior)[a-zë]{3,20}(?:lijn|lijnen)|"
    rf"{_EEN_VAN['werklijn']}[ -]?(?:mobiel|telefoon|toestel|nummer|gsm)(?:tje)?"
)
ORGANISATIE = re.compile(
    rf"\b(?:[a-z]{{0,12}}{langste_van(map(re.escape, ORGANISATIEWOORDEN))}|{_WERKLIJN}|{_EEN_VAN['organisatie']})\b"
)
BEREIKBAAR = re.compile(
    # bel het wijkteam op, het nummer van de receptie is
    r"(?:\b(?:bel|bellen|app|appen(?: met)?|nummer|telefoonnummer|telefoon|tel|mobiel|06)\b[ :.]{0,2}"
    rf"(?:naar |met |van |v\. )?(?:(?:het|de|onze|ons) )?{ORGANISATIE.pattern}[^0-9\n]{{0,25}}"
    # het wijkteam is bereikbaar op
    rf"|{ORGANISATIE.pattern}[^0-9\n,;]{{0,30}}"
    r"\b(?:bereikbaar|te bereiken|te bellen|telefonisch|tel|telefoon|telefoonnummer|t|06|mobiel)\b"
    r"[ :.(]{0,3}(?:is|op|via|onder)?[ :.(]{0,3}"
    # de dienstmobiel van het wijkcentrum (
    rf"|\b(?:{_WERKLIJN})\b[^0-9\n;]{{0,40}}"
    # bel de piketdienst:
    r"|(?<!aan )(?<!aan de )\b[a-z]{4,16}dienst ?[:(]? ?"
    # Wijkteam Oost:
    rf"|^\s*(?:het |de |ons |onze )?{ORGANISATIE.pattern}(?: [\w-]+)?(?:: ?| ?\())$",
)


def vind_telefoon(tekst: str) -> Iterator[Plek]:
    """Telephone numbers, but not those of an organisatie.

    0800, 0900, 088 and 14 0xx are an organisatie's. A landline number is one when the same sentence names an
    organisatie (receptie, balie, wijkteam, gemeente …) before it, or right after it, and no person. A mobile number
    only when the sentence says that the organisatie is reached by it.
    """
    if not LANGE_REEKS.search(tekst):
        return
    plek = 0
    while (gevonden := TELEFOON.search(tekst, plek)) is not None:
        begin, plek = gevonden.span()
        rauw, eind = gevonden[0], plek
        kern = _nationaal(rauw)
        if not kern or DIENSTNUMMER.match(kern) or _is_datumreeks(rauw):
            plek = begin + 4  # past the start of what is no number: a real one may follow close by
            continue
        if rauw.startswith("(") and ")" not in rauw:
            begin += 1
        in_iban = NA_BANKLETTERS.search(tekst[max(0, begin - 12) : begin])
        if not in_iban and not is_van_organisatie(tekst, begin, eind, kern):
            yield begin, eind
    if ZES_EN_ACHT.search(tekst):
        for gevonden in KAAL_MOBIEL.finditer(tekst):
            yield gevonden.span(1)


def _nationaal(rauw: str) -> str:
    """The digits as dialled in the Netherlands, those of a foreign number as they are; empty when it is no number."""
    cijfers = _cijfers(rauw)
    if rauw.startswith(("+31", "+ 31", "0031", "00 31", "316")):
        kern = "0" + cijfers.removeprefix("00").removeprefix("31").removeprefix("0")
        return kern if len(kern) == 10 and kern[1] != "0" else ""
    if rauw.startswith(("+", "00")):
        lengte = len(cijfers.removeprefix("00"))
        return cijfers if 9 <= lengte <= 15 else ""
    kern = cijfers if cijfers.startswith("0") else "0" + cijfers
    return kern if len(kern) == 10 else ""


def _is_datumreeks(rauw: str) -> bool:
    """01-01-2024 and such: the digits of a date and a bit are no telephone number."""
    return re.match(r"0[1-9][-./][01][0-9][-./](?:19|20)[0-9]{2}\b", rauw) is not None


def is_van_organisatie(tekst: str, begin: int, eind: int, kern: str) -> bool:
    """True when the sentence around the number tells that it is an organisatie's; `kern` is the national number."""
    voor, na = vouw(zinsdeel_voor(tekst, begin)), vouw(zinsdeel_na(tekst, eind, 30))
    if PERSOONLIJK.search(voor) or VAN_PERSOON.match(na):
        return False
    if kern.startswith("06"):
        return BEREIKBAAR.search(voor) is not None
    return ORGANISATIE.search(voor) is not None or ORGANISATIE.search(na) is not None


# iban


BUITEN_REGISTER = {"MA": 28}
"""Characters of an iban in countries that write one and stand in no registry: Morocco."""


@cache
def iban_lengte(land: str) -> int | None:
    """How many characters an iban of this country (two capitals) has; None when it has none."""
    bouw = numdb.get("iban").info(land)[0][1].get("bban")
    return 4 + sum(map(int, re.findall("[0-9]+", bouw))) if bouw else BUITEN_REGISTER.get(land)


IBAN_BEGIN = re.compile(r"(?:(?<![A-Za-z0-9])|(?<=iban)|(?<=IBAN))([A-Za-z]{2})[ .-]{0,2}[0-9][ .-]?[0-9]")


def is_iban(tekst: str) -> bool:
    """The form of the country and the check digits, for capitals and digits only.

    One in 97 rows of words has right check digits: more than half must be digits.
    """
    land, nummer = tekst[:2], tekst[4:]
    if sum(map(str.isdigit, nummer)) < 0.6 * len(nummer):
        return False
    if land in BUITEN_REGISTER:
        return nummer.isdigit() and len(tekst) == iban_lengte(land) and mod_97_10.is_valid(nummer + tekst[:4])
    return iban.is_valid(tekst, check_country=False)


def vind_iban(tekst: str) -> Iterator[Plek]:
    """Account numbers with right check digits, in capitals or not, with spaces, dots or dashes between."""
    if not CIJFER.search(tekst):
        return
    for gevonden in IBAN_BEGIN.finditer(tekst):
        nodig = iban_lengte(gevonden[1].upper())
        if nodig is None:
            continue
        tekens, plek, los = [], gevonden.start(), 0
        while plek < len(tekst) and len(tekens) < nodig and los <= 1:
            teken = tekst[plek]
            if teken.isascii() and teken.isalnum():
                tekens.append(teken.upper())
                los = 0
            elif teken in " .-":
                los += 0 if tekst[plek : plek + 2] == "  " else 1
            else:
                break
            plek += 1
        vrij = not tekst[plek : plek + 1].isdigit()
        if vrij and is_iban("".join(tekens)):
            yield gevonden.start(), plek


# e-mail

APENSTAART = re.compile(r" ?@ ?| ?[(\[](?:at|apenstaartje)[)\]] ?| apenstaartje ")
APENSTAART_TEKENS = ("@", "at)", "at]", "apenstaartje")
LOKAAL_DEEL = re.compile(r"[\w.+'%&~=!#$*/?^{|}-]")
DOMEIN = re.compile(
    rf"(?:[^\W_][\w-]{{0,62}}[.,]){{1,6}}[^\W\d_]{{2,24}}(?![\w])|{_EEN_VAN['zonder_punt']}\b",
    re.IGNORECASE,
)
DOMEIN_ZONDER_KOMMA = re.compile(r"(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,24}")
ROLADRES = re.compile(
    rf"(?:{_EEN_VAN['loket']}|[a-z0-9._-]{{0,20}}{_EEN_VAN['loketeinde']})(?:[._-][a-z0-9._-]{{1,30}})?",
    re.IGNORECASE,
)
VAN_MENSEN = re.compile(rf"{_EEN_VAN['van_mensen']}\.", re.IGNORECASE)


def vind_email(tekst: str) -> Iterator[Plek]:
    """E-mail addresses, also with (at) or a space around the @. Addresses of a desk (info@, receptie@,
    wijkteam@, rotterdam@ …) are an organisatie's, and none."""
    if not any(teken in tekst for teken in APENSTAART_TEKENS):
        return
    for gevonden in APENSTAART.finditer(tekst):
        begin = gevonden.start()
        ondergrens = max(0, begin - 64)
        while begin > ondergrens and LOKAAL_DEEL.match(tekst[begin - 1]):
            begin -= 1
        while begin < gevonden.start() and not (tekst[begin].isalnum() or tekst[begin] == "_"):
            begin += 1
        domein = DOMEIN.match(tekst, gevonden.end())
        if domein is None or begin == gevonden.start():
            continue
        if "," in domein[0] and not re.search(r",(?:nl|com|org|net|be|de)$", domein[0], re.IGNORECASE):
            domein = DOMEIN_ZONDER_KOMMA.match(tekst, gevonden.end())
            if domein is None:
                continue
        if " " in gevonden[0] and "." not in domein[0]:
            continue
        if not is_van_loket(tekst[begin : gevonden.start()], domein[0]):
            yield begin, domein.end()


def is_van_loket(postvak: str, domein: str) -> bool:
    """True for the address of a desk, unless a provider's domain tells that it is a person's."""
    loket = ROLADRES.fullmatch(postvak) or len(postvak) > 3 and sleutel(postvak) in GEEN_NAAM
    return bool(loket) and VAN_MENSEN.match(domein) is None
