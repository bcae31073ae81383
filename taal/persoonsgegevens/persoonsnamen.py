"""Names of people in running text: see `vind_naam` for what counts.

The rules walk over the words of the text once. Each rule looks a fixed number of words ahead and back, so that the
time grows with the text and no faster.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .adreswoorden import RICHTINGEN
from .lexicon import (
    ACHTERNAMEN,
    DE_NAMEN,
    FAMILIE,
    FUNCTIES,
    GEZIN,
    LOCATIEWOORDEN,
    MAANDEN,
    RELATIES,
    STERKE_TUSSENVOEGSELS,
    STOPWOORDEN,
    TITELS,
    VAN_DE_NAMEN,
)
from .naamdelen import ZEKER, Naamlezer
from .naamwoorden import (
    BIJ_IEMAND,
    BIJSTELLING,
    DINGEINDE,
    DINGEN,
    LEEFTIJD,
    NAAMGEVERS,
    OUDE_SPELLING,
    PLAATS,
    PLEK_VAN_BEWONERS,
    PLEKWOORD,
    PRIVE,
    STRAATWOORD,
    ZAAKEINDE,
)
from .woordvormen import Woord


@dataclass(frozen=True, slots=True)
class Naam:
    """A name at text[begin:eind]; up to `kern` it is the name itself, then a clause that tells who ("uit de
    Lindestraat")."""

    begin: int
    kern: int
    eind: int


Uitkomst = tuple[Naam, int] | None
"""The name, and the number of the word to go on with."""


def _uitkomst(lezer: Naamlezer, begin: int, eind: int) -> Uitkomst:
    laatste = lezer.woorden[eind - 1]
    stop = laatste.eind + (len(laatste.tekst) == 1 and lezer.punt_na(laatste))
    return Naam(begin, stop, stop), eind


def _na_titel(lezer: Naamlezer, nummer: int) -> Uitkomst:
    """ "mevrouw De Boer", "mw el amrani", "fam. Haddad"."""
    woord = lezer.woorden[nummer]
    titel, begin = woord.sleutel, woord.begin
    if titel not in TITELS and titel not in GEZIN or woord.hoofdletter and lezer.is_na_merkwoord(nummer):
        return None
    vorige = lezer.woord(nummer - 1)
    if titel in ("heer", "heren") and vorige is not None and vorige.sleutel == "de" and lezer.spatie(nummer):
        begin = vorige.begin
    start = nummer + 1
    while start < nummer + 5 and lezer.is_initiaal(start):
        start += 1
    eind = lezer.lees_achternaam(start, na_titel=True)
    if eind is None:
        return None
    laatste = lezer.woorden[eind - 1]
    if lezer.spatie(eind) and lezer.woorden[eind].sleutel == "heet":
        return None  # "Meneer Zomer heet het toneelstuk"
    los = titel in GEZIN or titel in ("heren", "hr") or titel == "heer" and begin == woord.begin
    if los and not laatste.hoofdletter and laatste.sleutel not in ACHTERNAMEN:
        return None
    return _uitkomst(lezer, begin, lezer.rek_uit(eind) if len(laatste.tekst) > 1 else eind)


def _na_relatie(lezer: Naamlezer, nummer: int) -> Uitkomst:
    """ "buurvrouw Ria", "moeder van Sem", "ze heet Zeynep"; the name alone is the finding."""
    woord = lezer.woorden[nummer]
    relatie, start = woord.sleutel, nummer + 1
    if lezer.is_bekende(nummer) or woord.hoofdletter and lezer.is_na_merkwoord(nummer):
        return None  # "Moeder Teresa", "Wijkrestaurant Tante Nel"
    gever = relatie in NAAMGEVERS
    if gever:
        if _noemt_ding(lezer, nummer):
            return None
    elif relatie not in RELATIES and relatie not in FAMILIE:
        return None
    volgende = lezer.woord(start)
    if volgende is None:
        return None
    met_aanloop = True
    van = volgende.sleutel == "van" and relatie in FAMILIE and lezer.spatie(start)
    if van or relatie.endswith("naam") and volgende.sleutel in ("is", "was"):
        start += 1
    elif gever or relatie in RELATIES:
        met_aanloop = relatie != "naam" or ":" in volgende.voor
    else:
        return None
    if lezer.woord(start) is not None and lezer.woorden[start].sleutel in ("genaamd", "heet", "heette"):
        start += 1
    naam = lezer.woord(start)
    if naam is None or not (lezer.sluit_aan(start) or re.fullmatch(r"[:,]? ?[\"“'(]?", naam.voor)):
        return None
    bekend = lezer.is_zeker_voornaam(naam)
    if not bekend:
        # a partner is most often an organisatie; "30 man" counts people
        geteld = relatie in ("man", "vrouw") and re.search(r"[0-9] ?$", woord.voor)
        if not met_aanloop or "," in naam.voor or relatie == "partner" or geteld:
            return None
        if not lezer.kan_naam(naam) or naam.sleutel in RELATIES:
            return None
    if naam.hoofdletter and (lezer.is_merk(start) or not lezer.kan_naam(naam)):
        return None
    return _uitkomst(lezer, naam.begin, lezer.rek_uit(start + 1))


def _noemt_ding(lezer: Naamlezer, nummer: int) -> bool:
    """True when what is called so is a group, a project, a dog …"""
    ervoor = lezer.woorden[max(0, nummer - 6) : nummer]
    return any(woord.sleutel in DINGEN or woord.sleutel.endswith(DINGEINDE) for woord in ervoor)


def _initialen(lezer: Naamlezer, nummer: int) -> Uitkomst:
    """ "J. de Vries", "A.M. Hendriks"."""
    woord = lezer.woorden[nummer]
    if len(woord.tekst) > 1 or not woord.hoofdletter or not lezer.punt_na(woord):
        return None
    start = nummer
    while start < nummer + 5 and lezer.is_initiaal(start) and lezer.punt_na(lezer.woorden[start]):
        start += 1
    if start == nummer or lezer.is_na_merkwoord(nummer) or lezer.is_bekende(nummer - 1):
        return None
    eind = lezer.lees_achternaam(start, na_titel=False)
    if eind is None or not lezer.woorden[eind - 1].hoofdletter or len(lezer.woorden[eind - 1].tekst) < 3:
        return None
    vorige = lezer.woord(nummer - 1)
    if vorige is not None and lezer.is_bekende(nummer - 2):
        return None
    na_afkorting = vorige is not None and len(vorige.tekst) == 1 and lezer.punt_na(vorige)  # t.n.v.
    punt_van_lijst = (
        start == nummer + 1 and eind == start + 1 and woord.begint_zin and not na_afkorting
    )  # "A. Koffie"
    if punt_van_lijst and not lezer.is_achternaam(lezer.woorden[eind - 1]):
        return None
    return _uitkomst(lezer, woord.begin, lezer.rek_uit(eind))


def _voornaam(lezer: Naamlezer, nummer: int) -> Uitkomst:
    """First and last name, or a first name with a clause that tells who it is."""
    woord = lezer.woorden[nummer]
    bekend, zeker = lezer.is_voornaam(woord), lezer.is_zeker_voornaam(woord)
    if not zeker and not woord.hoofdletter:
        return None
    if not bekend and (not lezer.kan_naam(woord) or woord.begint_zin and not _begint_met_naam(lezer, nummer)):
        return None
    if (
        lezer.is_na_merkwoord(nummer)
        or lezer.is_na_functie(nummer)
        or lezer.is_bekende(nummer)
        or lezer.is_merk(nummer)
    ):
        return None
    paar = _lees_paar(lezer, nummer)
    if woord.sleutel in MAANDEN and not (woord.sleutel == "jan" and (woord.hoofdletter or paar is not None)):
        return None
    if paar is not None:
        if lezer.werkt_ergens(paar) or lezer.is_merk(paar - 1):
            return None
        return _uitkomst(lezer, woord.begin, paar)
    if lezer.is_merk_verderop(nummer) or lezer.werkt_ergens(nummer + 1):
        return None
    eind = _lees_plaats(lezer, woord, bekend=zeker or bekend and not woord.begint_zin)
    if eind is None and (zeker and _is_beschreven(lezer, nummer) or _is_thuis(lezer, woord)):
        leeftijd = LEEFTIJD.match(lezer.tekst, woord.eind)
        eind = leeftijd.end() if leeftijd else woord.eind
    if eind is None:
        return None
    verder = nummer + 1
    while verder < len(lezer.woorden) and lezer.woorden[verder].begin < eind:
        verder += 1
    return Naam(woord.begin, woord.eind, eind), verder


def _begint_met_naam(lezer: Naamlezer, nummer: int) -> bool:
    """An unknown word at the start of a sentence counts only before a surname that is known."""
    kop, voegsels = lezer.lees_tussenvoegsels(nummer + 1)
    volgende = lezer.woord(kop)
    if volgende is None or not volgende.hoofdletter or not lezer.spatie(nummer + 1):
        return False
    if not voegsels and lezer.is_vreemd(lezer.woorden[nummer], volgende):
        return True
    bekend = (
        lezer.is_achternaam(volgende) and volgende.sleutel not in STOPWOORDEN and len(volgende.sleutel) > 4
    )
    return bekend and (not voegsels or bool(STERKE_TUSSENVOEGSELS.intersection(voegsels.split())))


def _lees_paar(lezer: Naamlezer, nummer: int) -> int | None:
    """The number after a first and a last name that begin at this word."""
    woord, start = lezer.woorden[nummer], nummer + 1
    if not lezer.spatie(start):
        return None
    bekend, zeker = lezer.is_voornaam(woord), lezer.is_zeker_voornaam(woord)
    tussenletter = lezer.is_initiaal(start) and lezer.punt_na(lezer.woorden[start])
    if tussenletter and lezer.sluit_aan(start + 1) and lezer.woorden[start + 1].hoofdletter:
        start += 1  # "Jan P. de Vries"
    kop, voegsels = lezer.lees_tussenvoegsels(start)
    laatste = lezer.woord(kop)
    if laatste is None or not lezer.sluit_aan(kop) or lezer.is_merk(kop):
        return None
    if len(laatste.tekst) == 1:
        return kop + 1 if zeker and laatste.hoofdletter and lezer.punt_na(laatste) else None
    if not laatste.hoofdletter or not woord.hoofdletter:
        if not zeker or not _is_laag_paar(lezer, laatste, voegsels):
            return None
        return kop + 1 if woord.hoofdletter else lezer.rek_uit(kop + 1)
    if not _past_bij_voornaam(lezer, woord, kop, voegsels, bekend=bekend, zeker=zeker):
        return None
    gewezen = _is_gewezen(lezer, woord, kop, bekend=bekend)
    streng = not zeker and not lezer.is_vreemd(woord, laatste) and not gewezen
    eind = lezer.lees_achternaam(start, na_titel=False, streng=streng)
    return None if eind is None else lezer.rek_uit(eind)


def _is_gewezen(lezer: Naamlezer, woord: Woord, achternaam: int, *, bekend: bool) -> bool:
    """True when what stands around first and last name tells that they are one."""
    if lezer.woorden[achternaam].sleutel.endswith(ZAAKEINDE):
        return False
    if lezer.is_aangekondigd(woord) or lezer.doet_mensenwerk(achternaam + 1):
        return True
    return lezer.is_na_voorzetsel(woord) and (bekend or _zijn_er_twee(lezer, woord, achternaam))


def _zijn_er_twee(lezer: Naamlezer, woord: Woord, achternaam: int) -> bool:
    """Two words of which only the first letter is a capital, with no third after them and no side of a town:
    "Veilig Verkeer Nederland" and "Kunstfort Oost" are no people."""
    laatste, volgende = lezer.woorden[achternaam], lezer.woord(achternaam + 1)
    derde = volgende is not None and volgende.hoofdletter and lezer.spatie(achternaam + 1)
    gewone_vorm = woord.tekst[1:].islower() and laatste.tekst[1:].islower()
    return gewone_vorm and not derde and laatste.sleutel not in RICHTINGEN


def _past_bij_voornaam(
    lezer: Naamlezer, woord: Woord, kop: int, voegsels: str, *, bekend: bool, zeker: bool
) -> bool:
    """Whether these capitals, with these prefixes between, are more than two words in a row."""
    laatste = lezer.woorden[kop]
    lijst = laatste.sleutel in DE_NAMEN or laatste.sleutel in VAN_DE_NAMEN
    achternaam = lezer.is_achternaam(laatste)
    if not voegsels:
        if bekend:
            doet = lezer.kan_naam(laatste) and lezer.doet_mensenwerk(kop + 1)
            return zeker or not woord.begint_zin or laatste.sleutel in ACHTERNAMEN or doet
        # "Achtse Molen" is a place: of an unknown word and a word from the landscape no name is made
        if len(laatste.sleutel) < 3:
            return False
        landschap = laatste.sleutel in VAN_DE_NAMEN or lijst and woord.sleutel.endswith("e")
        if achternaam and not landschap or lezer.is_vreemd(woord, laatste):
            return True
        gewezen = _is_gewezen(lezer, woord, kop, bekend=False)
        return gewezen and lezer.kan_naam(laatste) and not laatste.tekst.isupper()
    if STERKE_TUSSENVOEGSELS.intersection(voegsels.split()):
        return bekend or not woord.begint_zin
    if not bekend and voegsels not in ("van", "de"):
        return False
    oud = voegsels == "van" and laatste.sleutel.endswith(OUDE_SPELLING)
    return achternaam or lijst or zeker and (voegsels == "de" or oud)


def _is_laag_paar(lezer: Naamlezer, laatste: Woord, voegsels: str) -> bool:
    """A last name in lower case after a first name: only a known one."""
    naam = laatste.sleutel
    if voegsels == "de":
        return naam in DE_NAMEN and naam not in FUNCTIES
    if naam in STOPWOORDEN and naam not in VAN_DE_NAMEN or naam in FUNCTIES and naam != "bakker":
        return False
    if not voegsels:
        return lezer.is_achternaam(laatste) and len(naam) > 3
    return lezer.is_achternaam_laag(laatste, voegsels, na_titel=False)


def _lees_plaats(lezer: Naamlezer, woord: Woord, *, bekend: bool) -> int | None:
    """Where the clause ends that tells where this person lives or comes: "van nummer 12", "uit de flat"."""
    gevonden = PLAATS.match(lezer.tekst[woord.eind : woord.eind + 80].replace("\n", ";"))
    if gevonden is None:
        return None
    if gevonden["plek"] is None:
        return woord.eind + gevonden.end() if bekend else None
    delen = gevonden["plek"].split(" ")
    if PLEKWOORD.search(delen[-1]):
        plek, woordelijk = gevonden["plek"], delen[-1]
    elif PLEKWOORD.search(delen[0]):
        plek = woordelijk = delen[0]
    else:
        return None
    straat = STRAATWOORD.search(woordelijk) is not None
    if woordelijk in LOCATIEWOORDEN and woordelijk not in PLEK_VAN_BEWONERS:
        return None
    if not straat and (not bekend or gevonden["waar"].lower() in ("in", "op", "om", "aan")):
        return None
    if not bekend and gevonden["waar"].lower() != "uit":
        return None
    return woord.eind + gevonden.start("plek") + len(plek)


def _is_beschreven(lezer: Naamlezer, nummer: int) -> bool:
    """True when age, kin, home or a private trouble of this first name is told in the same sentence."""
    woord, tekst = lezer.woorden[nummer], lezer.tekst
    if LEEFTIJD.match(tekst, woord.eind):
        return True
    bij = BIJ_IEMAND.search(tekst[max(0, woord.begin - 40) : woord.begin])
    if bij and (bij["sterk"] or bij[0].strip() and re.match(r" thuis\b", tekst[woord.eind : woord.eind + 8])):
        return True
    if not woord.hoofdletter:
        return False
    if BIJSTELLING.match(tekst, woord.eind, woord.eind + 60):
        return True
    for volgende in lezer.woorden[nummer + 1 : nummer + 6]:
        if volgende.begint_zin:
            return False
        if volgende.sleutel in PRIVE:
            return True
    return False


def _is_thuis(lezer: Naamlezer, woord: Woord) -> bool:
    """ "bij Willemien thuis": whoever is at home there is a person, known name or not."""
    bij = re.search(r"\bbij $", lezer.tekst[max(0, woord.begin - 5) : woord.begin], re.IGNORECASE)
    return bij is not None and lezer.tekst[woord.eind : woord.eind + 7] in (
        " thuis",
        " thuis ",
        " thuis,",
        " thuis.",
    )


def _in_rij(lezer: Naamlezer, nummer: int, vorig_eind: int) -> Uitkomst:
    """A first name that follows a name in a row: "buurvrouw Ria en Wim"."""
    woord = lezer.woorden[nummer]
    komma = nummer == vorig_eind and woord.voor.strip() == ","
    en = nummer == vorig_eind + 1 and lezer.woorden[vorig_eind].sleutel == "en" and lezer.spatie(nummer)
    if (
        not (komma or en)
        or not woord.hoofdletter
        or not lezer.is_zeker_voornaam(woord)
        or lezer.is_merk(nummer)
    ):
        return None
    return _voornaam(lezer, nummer) or _uitkomst(lezer, woord.begin, lezer.rek_uit(nummer + 1))


REGELS = (_na_titel, _na_relatie, _initialen, _voornaam)
LAAG_BEGIN = TITELS | GEZIN | NAAMGEVERS | RELATIES | FAMILIE | ZEKER
"""With none of these, in lower case and without a dash, no rule begins. That is most words."""


def vind_naam(tekst: str) -> Iterator[Naam]:
    """Names of people, as far as the text tells that they are one:

    - after mevrouw, meneer, mw, dhr, familie …, also in lower case ("mw el amrani"), but not "mevrouw de
      wethouder", "mevrouw van de bibliotheek" or "mevrouw vertelde";
    - after a relation ("buurvrouw Ria", "moeder van Sem", "ze heet Zeynep");
    - first and last name, or initials and last name, in lower case only when both are known;
    - two words with a capital that no list knows, after a word of meeting or a preposition ("nagevraagd bij", "van"),
      or before what only people do ("haakt"), unless they look like an organisatie's;
    - a first name with a clause that tells who it is: a place ("uit de Lindestraat", "van nummer 12"), an age, a
      private trouble.

    A lone first name ("Fatima kwam langs") is none: colleagues are called so all day, and a warning that is mostly
    wrong is clicked away. Names of streets, schools, venues, shops and foundations are none, and neither is a name
    after a public or working role ("wethouder Jansen", "collega Fatima") or before an employer ("van het wijkteam").
    """
    lezer = Naamlezer(tekst)
    nummer, vorig_eind = 0, -2
    while nummer < len(lezer.woorden):
        woord = lezer.woorden[nummer]
        uitkomst = None
        if woord.hoofdletter or woord.sleutel in LAAG_BEGIN or "-" in woord.sleutel:
            uitkomst = _in_rij(lezer, nummer, vorig_eind)
            for regel in REGELS:
                uitkomst = uitkomst or regel(lezer, nummer)
        if uitkomst is None:
            nummer += 1
            continue
        naam, nummer = uitkomst
        vorig_eind = nummer
        yield naam
