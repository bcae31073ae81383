"""Addresses of people: a postcode with a house number, or a street with a house number.

A street is told by its ending ("Lindestraat 12"). Many have none ("Pothoofd 112", "Achter de Muren 15"): a name with a
capital and a number is one when

- "op" or "aan" stands before it and the number ends the phrase ("op de Vuurplaat 309."), or
- a preposition, a bracket, a comma or a word of a home stands before it, and the sentence tells of a home, a visit or a
  delivery (`adreswoorden.BIJ_HUIS`: woont, aangebeld, bezorgd, lekkage, echtpaar …),

unless it is a thing that is numbered ("Groep 8", "Fase 2", "Windows 11").

A street with a number is as often where people met as where somebody lives. It is no finding

- when the name of a venue or an organisatie stands right before it ("wijkcentrum Het Anker (Tulpstraat 101)") and no
  word of living before that;
- when a word for a venue (buurthuis, school, kerk, plein, zaal …) stands before it in the same sentence, or right
  after it, and no word that tells of a home or a person (woont, huisbezoek, mevrouw, bewoner …) before it;
- when the number counts something ("in de Lindestraat 12 bewoners"), is a time, a year or a range ("1 t/m 99").
"""

import re
from collections.abc import Iterator

from .adreswoorden import (
    AANSPREEK,
    AANTAL_WOORD,
    ACHTER_DE,
    BIJ_HUIS,
    EINDIGT_OP_HUIS,
    EN_RICHTING,
    GEEN_STRAAT,
    GEEN_WOONPLEK,
    GENUMMERD,
    GETELD,
    HUIS_ERVOOR,
    KALE_STRAAT,
    KLEIN_GETAL,
    LAAN_VAN,
    MAANDNAAM,
    MEERVOUD,
    MET_POSTCODE,
    NA_GETALWOORD,
    NA_KOMMA_GETELD,
    NOG_EEN_NUMMER,
    NUMMER_IN_STRAAT,
    OP,
    OPEN,
    POSTCODE,
    POSTCODE_LOS,
    POSTCODE_MET_STRAATNUMMER,
    REEKS,
    RICHTINGEN,
    SLUIT,
    STERK,
    STRAAT,
    STRAAT_IN_WOORDEN,
    THUIS,
    TUIN_VAN,
    VOEGSELS,
    VOORAAN,
    VOORVOEGSELS,
    VOORZETSEL,
    VOORZETSELS,
    WEGEN,
    WONEN,
    WOONT,
    WOORD_VAN_STRAATNAAM,
    WOORDJES,
    ZWAK,
    ZWAK_VOORAAN,
    begint_met_locatie,
    eindigt_op_locatie,
    is_locatiewoord,
    noemt_locatie,
)
from .lexicon import DAGEN, LOCATIEWOORDEN, MAANDEN, STOPWOORDEN, VOORNAMEN
from .naamdelen import NAMEN
from .naamwoorden import GROEPSEINDE
from .nummers import Plek, noemt_organisatie, noemt_persoon, zinsdeel_na, zinsdeel_voor
from .woordvormen import CIJFER, sleutel, vouw

EINDES_VOOR_GETAL = tuple(f"{einde} " for einde in {*STERK, *WEGEN})


def vind_adres(tekst: str) -> Iterator[Plek]:
    """Postcodes with a house number, and streets with a house number that is not a venue's."""
    if CIJFER.search(tekst):
        yield from _postcodes(tekst)
        yield from _nummers(tekst)
    yield from _nummers_in_woorden(tekst)


def _nummers(tekst: str) -> Iterator[Plek]:
    """Streets with a house number in digits."""
    gevouwen = vouw(tekst)
    for gevonden in STRAAT.finditer(tekst):
        if _is_aantal(tekst, gevonden):
            continue
        richting = EN_RICHTING.search(tekst[max(0, gevonden.start() - 30) : gevonden.start("nr")])
        woord = gevonden.start() - len(richting[1]) if richting else gevonden.start()
        begin, eind = _begin_van_straatnaam(tekst, woord), gevonden.end()
        if _is_straat(tekst, gevonden):
            if _is_locatie(tekst, begin, eind):
                continue
        else:
            los = _begin_van_eigennaam(tekst, gevonden)
            if los is None or not _is_straat_zonder_einde(tekst, los, gevonden):
                continue
            begin = los
        nog_een = NOG_EEN_NUMMER.match(tekst, eind)
        if nog_een:
            eind = nog_een.end()
        erachter = POSTCODE_LOS.match(tekst, eind)
        if erachter and erachter[0].strip()[-2:].lower() not in WOORDJES:
            eind = erachter.end()
        yield begin, eind
    for gevonden in LAAN_VAN.finditer(tekst):
        if not _is_aantal(tekst, gevonden) and not _is_locatie(tekst, *gevonden.span()):
            yield gevonden.span()
    for gevonden in WOONT.finditer(tekst) if "wo" in gevouwen else ():
        namen = gevonden["naam"].lower().split()
        if not GEEN_WOONPLEK.intersection(namen) and not _is_aantal(tekst, gevonden):
            yield gevonden.start("naam"), gevonden.end()
    for gevonden in ACHTER_DE.finditer(tekst):
        if BIJ_HUIS.search(zinsdeel_voor(tekst, gevonden.start(), 80)) and not _is_aantal(tekst, gevonden):
            yield gevonden.span()
    for gevonden in NUMMER_IN_STRAAT.finditer(tekst) if "nummer" in gevouwen or "nr" in gevouwen else ():
        naam = sleutel(gevonden["naam"])
        einde = naam.endswith((*STERK, *WEGEN)) and naam not in GEEN_STRAAT
        huis = BIJ_HUIS.search(zinsdeel_voor(tekst, gevonden.start(), 80)) and gevonden["naam"][0].isupper()
        if einde or huis and naam not in GENUMMERD and naam not in LOCATIEWOORDEN:
            yield gevonden.span()


def _nummers_in_woorden(tekst: str) -> Iterator[Plek]:
    """Streets with a house number in words, as a telephone writes what is dictated: only after the form of a street
    that is sure, and where the number counts nothing."""
    platte_tekst = sleutel(tekst)
    if not any(einde in platte_tekst for einde in EINDES_VOOR_GETAL):
        return
    for gevonden in STRAAT_IN_WOORDEN.finditer(tekst):
        naam = sleutel(gevonden["naam"])
        if naam in GEEN_STRAAT or not naam.endswith((*STERK, *WEGEN)) or not _is_straat(tekst, gevonden):
            continue
        if _is_aantal(tekst, gevonden) or not NA_GETALWOORD.match(tekst, gevonden.end()):
            continue
        begin, nummer = _begin_van_straatnaam(tekst, gevonden.start()), sleutel(gevonden["nr"])
        if nummer in KLEIN_GETAL and not gevonden["nrwoord"]:
            voor = zinsdeel_voor(tekst, begin, 80)
            dichtbij = HUIS_ERVOOR.search(voor.rstrip()) or BIJ_HUIS.search(voor)
            if gevonden["nr"].lower() == "een" or not dichtbij:
                continue
        if not _is_locatie(tekst, begin, gevonden.end()):
            yield begin, gevonden.end()


def _postcodes(tekst: str) -> Iterator[Plek]:
    if not MET_POSTCODE.search(tekst):
        return
    for gevonden in POSTCODE.finditer(tekst):
        letters = gevonden["letters"]
        jaartal = gevonden["cijfers"].startswith(("19", "20"))
        los = letters.lower() in WOORDJES and (jaartal or not letters.isupper())
        eenheid = letters.islower() and gevonden["wit"] and jaartal
        vast = jaartal and gevonden["tussen"] == ""
        if los or eenheid or vast or letters.upper() in ("SA", "SD", "SS"):
            continue
        vervolg = tekst[gevonden.end() : gevonden.end() + 30].lstrip()
        if re.match(r"(?:uur|u|euro|deelnemers|bewoners|mensen)(?!\w)", vervolg) or MAANDNAAM.match(vervolg):
            continue
        if not _is_locatie(tekst, gevonden.start(), gevonden.end()):
            yield gevonden.span()
    for gevonden in POSTCODE_MET_STRAATNUMMER.finditer(tekst):
        yield gevonden.span()


def _woorden_ervoor(tekst: str, begin: int) -> list[str]:
    """The last words before `begin`, at most five, with only spaces between."""
    *delen, rest = tekst[max(0, begin - 60) : begin].removesuffix("\n").split(" ")
    woorden: list[str] = []
    for deel in reversed(delen[-5:] if not rest else ()):
        gevonden = WOORD_VAN_STRAATNAAM.search(deel)
        if gevonden is None:
            break
        woorden.insert(0, gevonden[0])
        if gevonden.start() > 0:
            break  # "(Laan": what stands before it ends the name
    return woorden


def _begin_van_straatnaam(tekst: str, begin: int) -> int:
    """Where the name begins that ends in the street word at `begin`: "Burgemeester de Vlugtlaan", "Goudse Rijweg",
    "1e Dwarsstraat". A name known of people stays apart: "mw Jansen Lindestraat 12"."""
    straat_hoog = tekst[begin].isupper()
    lengte = nemen = 0
    na_voegsel = False
    for deel in reversed(_woorden_ervoor(tekst, begin)):
        lengte += len(deel) + 1
        woord, hoog = sleutel(deel), deel[0].isupper()
        vooraan = lengte == begin or tekst[begin - lengte - 2 : begin - lengte - 1] in (".", "\n", ":")
        if deel in VOEGSELS:
            na_voegsel = True
        elif deel in VOORAAN:
            break
        elif (
            (hoog or woord not in VOORZETSELS)
            and woord in VOORVOEGSELS
            or (
                hoog
                and (na_voegsel or straat_hoog and woord not in NAMEN and not (vooraan and woord[-1] != "e"))
                and woord not in STOPWOORDEN
                and not BIJ_HUIS.search(deel)
                and not is_locatiewoord(deel)
            )
        ):
            nemen, na_voegsel = lengte, False
        else:
            break
    rang = re.search(r"(?:\b[1-9]e|(?:\b[A-Z]\.){1,3}) $", tekst[max(0, begin - nemen - 8) : begin - nemen])
    return begin - nemen - (len(rang[0]) if rang else 0)


def _begin_van_eigennaam(tekst: str, gevonden: re.Match[str]) -> int | None:
    """Where the name with a capital begins that ends before the number, with its articles and prepositions:
    "Op de Boskant", "'t Loug"; None when it is no name that can be a street's."""
    naam, begin = gevonden["naam"], gevonden.start()
    laatste = sleutel(naam)
    if not naam[0].isupper() or naam.isupper() and len(naam) < 5:
        return None
    if laatste.endswith(("nummer", "nr", *GROEPSEINDE)):
        return None
    if laatste in GENUMMERD or laatste in MAANDEN or laatste in DAGEN or laatste in LOCATIEWOORDEN:
        return None
    lengte = nemen = 0
    for deel in reversed(_woorden_ervoor(tekst, begin)):
        woord = sleutel(deel)
        if not deel[0].isupper() and deel not in VOEGSELS or woord in MAANDEN:
            break
        if woord not in VOORZETSELS and BIJ_HUIS.search(deel):
            break
        met_lidwoord = tekst.startswith(("de ", "het ", "'t ", "den "), begin - lengte)
        if deel in VOORAAN and woord not in VOEGSELS and not met_lidwoord:
            break  # "Op Op de Boskant", "Bij Pothoofd": a preposition of the sentence
        if woord in GENUMMERD or woord in LOCATIEWOORDEN:
            return None
        lengte += len(deel) + 1
        if deel[0].isupper() or deel == "'t":
            nemen = lengte
    if nemen == 0 and (len(naam) < 3 or laatste in VOORNAMEN or laatste in STOPWOORDEN):
        return None
    return begin - nemen


def _is_straat_zonder_einde(tekst: str, begin: int, gevonden: re.Match[str]) -> bool:
    """The rule of this module for a name with a capital and a number that has no street's ending."""
    eind = gevonden.end()
    voor, na = zinsdeel_voor(tekst, begin, 90), zinsdeel_na(tekst, eind, 60)
    kaal = voor.rstrip()
    eerste = sleutel(tekst[begin : gevonden.end()].split(" ")[0])
    if AANSPREEK.search(kaal) or not WONEN.search(voor) and eindigt_op_locatie(voor):
        return False
    sluit = SLUIT.match(na) is not None or na[1:].split(" ")[0].strip(".,;:)") in STOPWOORDEN
    if not sluit and GETELD.match(na):
        return False
    met_voorzetsel = eerste in VOORZETSELS and " " in tekst[begin : gevonden.start() + 1]
    if OP.search(kaal) or met_voorzetsel and sluit:
        woont = WONEN.search(voor) is not None
        if sluit and (woont or not noemt_locatie(voor) and not begint_met_locatie(na)):
            return True
    elif not VOORZETSEL.search(kaal) and not EINDIGT_OP_HUIS.search(kaal[-24:]):
        return False
    return BIJ_HUIS.search(voor) is not None or BIJ_HUIS.search(na) is not None


def _is_aantal(tekst: str, gevonden: re.Match[str]) -> bool:
    """True when the number is a time, a year, a range or a count of something."""
    nummer, eind = gevonden["nr"], gevonden.end()
    vervolg = tekst[eind : eind + 30]
    if re.match(r"[:.,][0-9]", vervolg) or vervolg.startswith(("%", "€")):
        return True
    if not gevonden["toe"] and len(nummer) == 4 and nummer.startswith(("19", "20")) and int(nummer) < 2100:
        return True
    if gevonden["toe"] in ("e", "u", "x", "m"):
        return True  # "2e fase", "3x"
    tot = re.fullmatch(r"-([0-9]{1,2})", gevonden["toe"])
    if REEKS.match(vervolg) or tot and int(tot[1]) > int(nummer) + 8 or re.match(r"[-/][0-9]", vervolg):
        return True
    if gevonden.groupdict().get("nrwoord"):
        return False
    if "," in tekst[max(0, gevonden.start("nr") - 2) : gevonden.start("nr")] and NA_KOMMA_GETELD.match(
        vervolg
    ):
        return True
    if gevonden["toe"].strip(" -").lower() in ("hs", "bis", "rood", "iii", "ii"):
        return False  # "214 hs 2x aangebeld"
    woord = vervolg.lstrip(" ") if vervolg[:1] == " " else ""
    if not woord:
        return False
    if AANTAL_WOORD.match(woord) or MAANDNAAM.match(woord):
        return True
    meervoud = MEERVOUD.match(woord)
    if meervoud is None or meervoud[0].lower() in STOPWOORDEN:
        return False
    return BIJ_HUIS.search(zinsdeel_voor(tekst, gevonden.start(), 80)) is None


def _is_locatie(tekst: str, begin: int, eind: int) -> bool:
    """The rule of this module for a street where people meet."""
    voor, na = zinsdeel_voor(tekst, begin, 80), zinsdeel_na(tekst, eind, 40)
    voor = TUIN_VAN.sub("", voor)
    wonen = WONEN.search(voor)
    if wonen:
        ervoor = voor[: wonen.start()]
        naar_locatie = not noemt_persoon(ervoor) and eindigt_op_locatie(voor[wonen.end() :])
        return wonen[0].startswith("verhui") and (naar_locatie or _is_van_organisatie(ervoor))
    if eindigt_op_locatie(voor):
        return True
    if THUIS.search(voor):
        return False
    return noemt_locatie(voor) or begint_met_locatie(na) or _is_open(voor, na)


def _is_open(voor: str, na: str) -> bool:
    """True when the sentence tells that something opens or is handed in there, and of no person."""
    return not noemt_persoon(voor) and bool(OPEN.search(voor) or OPEN.search(na))


def _is_van_organisatie(ervoor: str) -> bool:
    """True when it is a place or an organisatie that moves house: "de kledingbank verhuist naar …"."""
    return not noemt_persoon(ervoor) and (
        re.search(r"\b(?:wij|we)\b", ervoor, re.IGNORECASE) is not None
        or noemt_organisatie(ervoor)
        or noemt_locatie(ervoor)
    )


def _is_straat(tekst: str, gevonden: re.Match[str]) -> bool:
    """True when the word before the number is a street's name, by its ending, its capital or what goes before."""
    naam = sleutel(gevonden["naam"])
    hoofdletter = gevonden["naam"][0].isupper() or gevonden["naam"].lower().startswith("s-")
    voor = tekst[max(0, gevonden.start() - 24) : gevonden.start()]
    if naam in RICHTINGEN:
        # "Oude Rijksweg Noord 61"
        vorige = re.search(r"([A-Z]\w* )?([^\W\d_]{4,24}) $", voor)
        if vorige is None or not vorige[2].lower().endswith((*STERK, *ZWAK)):
            return False
        return vorige[1] is not None or vorige[2].lower() not in GEEN_STRAAT
    if naam in KALE_STRAAT and hoofdletter:
        return re.search(r"\b(?:de|het|den|op|aan|adres:?|[A-Z][a-z]+) $", voor) is not None
    if naam in GEEN_STRAAT or naam in STERK or naam in ZWAK:
        # "Goudse Rijweg 380", "J.P. Laan 4": the street word stands apart
        los = (
            hoofdletter and naam.endswith((*STERK, *ZWAK)) or naam in ("straat", "laan", "weg", "dijk", "pad")
        )
        if los and re.search(r"[A-Z][\w.]* $", voor):
            return True
        return (
            naam in WEGEN and re.search(r"\b[a-z]{3,12}e $", voor) is not None and _bij_huis(tekst, gevonden)
        )
    if naam.endswith(STERK):
        return len(naam) > 5
    if not naam.endswith(ZWAK):
        return False
    zwak = max((eind for eind in ZWAK if naam.endswith(eind)), key=len)
    if len(naam) < len(zwak) + 2:
        return False
    if hoofdletter:
        return bool(gevonden["toe"]) or voor.strip() != "" or zwak not in ZWAK_VOORAAN
    vooraf = r"(?:aan|op) (?:de|het)|woont(?: in)?(?: de| het)?|adres:?|naar|thuis"
    if zwak in WEGEN:
        vooraf += r"|(?:naar|bij|in|langs) (?:de|het)"
    return re.search(rf"\b(?:{vooraf}) $", voor) is not None or zwak in WEGEN and _bij_huis(tekst, gevonden)


def _bij_huis(tekst: str, gevonden: re.Match[str]) -> bool:
    """True when the sentence tells of a home and nothing that is counted follows the number."""
    na = zinsdeel_na(tekst, gevonden.end(), 60)
    voor = zinsdeel_voor(tekst, gevonden.start(), 80)
    return GETELD.match(na) is None and bool(BIJ_HUIS.search(voor) or BIJ_HUIS.search(na))
