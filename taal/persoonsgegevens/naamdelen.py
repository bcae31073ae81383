"""The parts of a name in running text: which word may be one, and where a surname ends.

What is no name though it looks like one (a street, a school, a shop) is told here as well; which words lead to a
name is told in `persoonsnamen.py`.
"""

import re

from .lexicon import (
    ACHTERNAAMVORM,
    ACHTERNAMEN,
    BEKENDEN,
    DAGEN,
    DE_NAMEN,
    DUBBELZINNIG,
    FUNCTIES,
    GEEN_NAAM,
    GEZIN,
    HERKOMST,
    MAANDEN,
    MERKWOORDEN,
    MERKWOORDEN_NA,
    ORGANISATIEWOORDEN,
    RELATIES,
    SAMENGESTELD,
    STERKE_TUSSENVOEGSELS,
    STOPWOORDEN,
    TITELS,
    TUSSENVOEGSELS,
    VAN_DE_NAMEN,
    VOORNAMEN,
    WERKERS,
)
from .naamwoorden import (
    AANKONDIGING,
    ACHTERNAAMEINDE,
    GROEPSEINDE,
    MENSENWERK,
    MERKEINDE,
    OVER_IEMAND,
    STRAATEINDE,
    STRIKT_EINDE,
    VOORNAAMVORM,
    WEGEINDE,
    ZAAKEINDE,
)
from .woordvormen import Woord, sleutel, vouw, woorden_in

NAMEN = VOORNAMEN | ACHTERNAMEN
ZEKER = VOORNAMEN - DUBBELZINNIG - STOPWOORDEN
"""First names that are no everyday word: they count in lower case too."""

ZWAKKE_TUSSENVOEGSELS = frozenset(
    ("van", "van de", "van het", "van t", "in de", "op de", "de", "in", "op", "het")
)
"""Prefixes that are everyday words: what follows must itself look like a surname."""
VREEMDE_LETTER = re.compile(r"[çşğışłżźśńćęąøåčšžđİÇŞĞŁŻŹŚĆČŠŽ]")
"""Letters that Dutch words do not have: two words with a capital and one of these are a name."""
WERKWOORDSVORM = re.compile(
    r"(?:^(?:ge|be|ver|op|af|aan)[a-z]{2,}d$|t|[td]en?|ing|lijk|ig|heid|jes?|(?<!s)en)$"
)
"""Endings of verbs and other everyday words that hardly any surname has in lower case."""


class Naamlezer:
    """The words of one text, and what they can be in a name. Numbers are places in `woorden`."""

    def __init__(self, tekst: str):
        self.tekst = tekst
        self.woorden = woorden_in(tekst)

    def woord(self, nummer: int) -> Woord | None:
        return self.woorden[nummer] if 0 <= nummer < len(self.woorden) else None

    def spatie(self, nummer: int) -> bool:
        """True when only a space stands between this word and the one before."""
        woord = self.woord(nummer)
        return woord is not None and nummer > 0 and woord.voor.rstrip("'") in (" ", "  ")

    def sluit_aan(self, nummer: int) -> bool:
        """True when only spaces, or the dot of an abbreviation, stand between this word and the one before."""
        woord = self.woord(nummer)
        if woord is None or nummer == 0:
            return False
        voor = woord.voor.removesuffix("'")
        if voor.strip(" ") == "":
            return len(voor) <= 3
        vorige = self.woorden[nummer - 1].sleutel
        afkorting = len(vorige) <= 2 or len(vorige) <= 4 and (vorige in TITELS or vorige in GEZIN)
        return afkorting and re.fullmatch(r"\. {0,2}", voor) is not None

    def punt_na(self, woord: Woord) -> bool:
        return self.tekst[woord.eind : woord.eind + 1] == "."

    # one word

    def kan_naam(self, woord: Woord) -> bool:
        """A word with a capital that may be part of a name."""
        naam = woord.sleutel
        if not woord.hoofdletter or len(naam) < 2 or naam in GEEN_NAAM or naam in DAGEN or naam in HERKOMST:
            return False
        if naam in MERKWOORDEN or naam in MAANDEN and naam != "jan":
            return False
        kop, streepje, staart = woord.tekst.rpartition("-")
        if streepje and sleutel(kop) not in NAMEN and (staart in FUNCTIES or staart in MERKWOORDEN):
            return False  # "Wmo-consulent"
        if staart.islower() and sleutel(kop) in GEEN_NAAM - STOPWOORDEN:
            return False  # "Wmo-aanvraag"
        if naam not in ACHTERNAMEN and (naam in FUNCTIES or naam in STOPWOORDEN):
            return False
        afkorting = woord.tekst.isupper() and len(woord.tekst) < 5
        return naam in NAMEN or not (afkorting or naam.endswith(GROEPSEINDE))

    def is_achternaam(self, woord: Woord) -> bool:
        """A surname that is known, or has the form of one."""
        delen = woord.sleutel.split("-")
        return delen[-1] in ACHTERNAMEN or delen[0] in ACHTERNAMEN or woord.sleutel.endswith(ACHTERNAAMVORM)

    def is_voornaam(self, woord: Woord) -> bool:
        naam = woord.sleutel
        gevormd = woord.hoofdletter and len(naam) > 5 and naam.endswith(VOORNAAMVORM)
        return naam.split("-")[0] in VOORNAMEN or naam in VOORNAMEN or gevormd

    def is_zeker_voornaam(self, woord: Woord) -> bool:
        delen = woord.sleutel.split("-")
        return woord.sleutel in ZEKER or len(delen) > 1 and (delen[0] in ZEKER or VOORNAMEN.issuperset(delen))

    def is_vreemd(self, *woorden: Woord) -> bool:
        return any(VREEMDE_LETTER.search(woord.tekst) for woord in woorden)

    def is_initiaal(self, nummer: int) -> bool:
        """ "J." or "J" before another word of the name; also "Ch."."""
        woord, volgende = self.woord(nummer), self.woord(nummer + 1)
        if woord is None or volgende is None or len(woord.tekst) > 2 or not woord.hoofdletter:
            return False
        if len(woord.tekst) == 2 and (woord.sleutel in TUSSENVOEGSELS or not self.punt_na(woord)):
            return False
        return self.sluit_aan(nummer + 1) or volgende.voor == "."

    # the end of a name

    def lees_tussenvoegsels(self, nummer: int) -> tuple[int, str]:
        """The number of the word after the prefixes that begin at `nummer` (at most four), and the prefixes."""
        eind = nummer
        while eind < nummer + 4 and self.sluit_aan(eind) and self.woorden[eind].sleutel in TUSSENVOEGSELS:
            if len(self.woorden[eind].tekst) == 1 and self.woorden[eind].hoofdletter:
                break  # an initial
            eind += 1
        volgende = self.woord(eind + 1)
        if (
            self.sluit_aan(eind)
            and self.woorden[eind].sleutel in SAMENGESTELD
            and self.woorden[eind].hoofdletter
            and volgende is not None
            and volgende.hoofdletter
            and self.spatie(eind + 1)
        ):
            eind += 1
        return eind, " ".join(woord.sleutel for woord in self.woorden[nummer:eind])

    def lees_achternaam(self, nummer: int, *, na_titel: bool, streng: bool = False) -> int | None:
        """The number after the surname that begins at `nummer`, or None when there is none.

        After a title much counts as a name, in lower case as well; `streng` wants a known surname.
        """
        kop, voegsels = self.lees_tussenvoegsels(nummer)
        woord = self.woord(kop)
        if woord is None or not self.sluit_aan(kop):
            return None
        if len(woord.tekst) == 1:
            goed = woord.hoofdletter and self.punt_na(woord) and bool(voegsels or na_titel)
        elif self.is_merk(kop, na_titel=na_titel):
            goed = False
        elif woord.hoofdletter and not (na_titel and len(woord.tekst) > 3 and self._is_geroepen(woord)):
            goed = self._is_achternaam_hoog(woord, voegsels, na_titel=na_titel, streng=streng)
        else:
            goed = self.is_achternaam_laag(woord, voegsels, na_titel=na_titel)
        return kop + 1 if goed else None

    def _is_geroepen(self, woord: Woord) -> bool:
        """An everyday word in a text that is all in capitals: "MEVROUW BELDE"."""
        gewoon = (
            woord.sleutel in STOPWOORDEN
            or woord.sleutel not in NAMEN
            and WERKWOORDSVORM.search(woord.sleutel)
        )
        return woord.tekst.isupper() and bool(gewoon)

    def _is_achternaam_hoog(self, woord: Woord, voegsels: str, *, na_titel: bool, streng: bool) -> bool:
        naam = woord.sleutel
        if naam in FUNCTIES and naam not in ACHTERNAMEN:
            return False
        if voegsels and (naam in DE_NAMEN or naam in ACHTERNAMEN):
            return True
        if not self.kan_naam(woord):
            return na_titel and naam in ACHTERNAMEN
        if voegsels in ZWAKKE_TUSSENVOEGSELS:
            if self.is_achternaam(woord) or naam in VAN_DE_NAMEN:
                return True
            if streng:
                return False
            return (
                voegsels == "de"
                or voegsels == "van"
                and not woord.tekst.isupper()
                or voegsels == "van de"
                and na_titel
            )
        return not streng or self.is_achternaam(woord) or bool(voegsels)

    def is_achternaam_laag(self, woord: Woord, voegsels: str, *, na_titel: bool) -> bool:
        """A surname in lower case: a known one, and after a title or a telling prefix any word that is not an
        everyday one."""
        naam = woord.sleutel
        if voegsels == "de":
            return naam in DE_NAMEN
        if voegsels and voegsels != "van" and naam in VAN_DE_NAMEN:
            return True
        if naam in DAGEN and naam not in NAMEN:
            return False
        if not naam or naam in MAANDEN or naam in GEEN_NAAM or naam in FUNCTIES:
            return na_titel and not voegsels.startswith("van") and naam in ("bakker", "kok", "koning")
        if not voegsels:
            if naam in MERKWOORDEN or naam in RELATIES:
                return False
            bekend = self.is_achternaam(woord) or na_titel and naam in VOORNAMEN
            return bekend or na_titel and WERKWOORDSVORM.search(naam) is None
        if STERKE_TUSSENVOEGSELS.intersection(voegsels.split()):
            return naam not in ORGANISATIEWOORDEN
        return voegsels not in ("van de", "in de", "op de", "van het", "van t") and naam in ACHTERNAMEN

    def rek_uit(self, nummer: int) -> int:
        """Further surnames after the name that ends before `nummer`: "Fatima | El Amrani", "Ali Reza | Hosseini"."""
        eind = nummer
        for _ in range(3):
            if not self.spatie(eind):
                break
            vorige, volgende = self.woorden[eind - 1], self.woorden[eind]
            kop, _voegsels = self.lees_tussenvoegsels(eind)
            if kop > eind:
                verder = self.lees_achternaam(eind, na_titel=False, streng=not self.is_zeker_voornaam(vorige))
            elif volgende.hoofdletter:
                merk = volgende.sleutel in MERKWOORDEN_NA or self.is_merk(eind)
                verder = eind + 1 if self.kan_naam(volgende) and not merk else None
            else:
                los = not vorige.hoofdletter and volgende.sleutel not in STOPWOORDEN
                verder = eind + 1 if los and self.is_achternaam(volgende) else None
            if verder is None:
                break
            eind = verder
        return eind

    # what makes a name the name of a thing

    def is_merk(self, nummer: int, *, na_titel: bool = False) -> bool:
        """True when this word, or the one after it, ends like a street, a school, a fund …

        Surnames end so too: after a title only the endings that no surname has count.
        """
        woord = self.woorden[nummer]
        naam = woord.sleutel
        kop, _streepje, staart = woord.tekst.rpartition("-")
        if kop and staart.islower() and (staart in MERKWOORDEN_NA or staart in MERKWOORDEN):
            return True  # "Anne Frank-tentoonstelling"
        einden = STRIKT_EINDE if na_titel else STRAATEINDE
        if len(naam) > 5 and naam.endswith(einden) and naam not in NAMEN and naam not in VAN_DE_NAMEN:
            vorige = self.woord(nummer - 1)
            na_voornaam = vorige is not None and vorige.sleutel in ZEKER and vorige.hoofdletter
            if not (na_voornaam and naam.endswith(ACHTERNAAMEINDE)):
                return True
        volgende = self.woord(nummer + 1)
        if volgende is None or na_titel or not woord.hoofdletter or not self.spatie(nummer + 1):
            return False
        if volgende.sleutel in MERKWOORDEN_NA or volgende.sleutel.endswith(("school", "toernooi", "lyceum")):
            return True
        # "Pieter Jelles Troelstraweg", but not "Fatima Bakker Lindestraat 12"
        straat = volgende.hoofdletter and len(volgende.sleutel) > 7 and volgende.sleutel.endswith(WEGEINDE)
        return straat and re.match(r",? ?[0-9]", self.tekst[volgende.eind : volgende.eind + 3]) is None

    def is_merk_verderop(self, nummer: int) -> bool:
        """True when the capitals after this word end in a street or a school: "Willem de Zwijgerlaan"."""
        tussen: set[str] = set()
        for woord in self.woorden[nummer + 1 : nummer + 5]:
            if woord.voor.rstrip("'") not in (" ", "  ") or not (
                woord.hoofdletter or woord.sleutel in TUSSENVOEGSELS
            ):
                return False
            if woord.hoofdletter and woord.sleutel.endswith(STRAATEINDE) and woord.sleutel not in NAMEN:
                # "Fatima uit de Lindestraat" is no street
                van_de = "van" in tussen and bool(tussen & {"de", "het", "t"})
                return not van_de and not tussen & {"uit", "aan", "in", "op"}
            tussen.add(woord.sleutel)
        return False

    def is_na_merkwoord(self, nummer: int) -> bool:
        """True when the word before makes it the name of a thing: "Stichting Jan", "Buurtcafé Bij Marie"."""
        begin = self.woorden[nummer].begin
        voor = self.tekst[max(0, begin - 40) : begin]
        if " over " in voor.lower() and OVER_IEMAND.search(voor):
            return True
        for stap in (1, 2, 3):
            vorige = self.woord(nummer - stap)
            if vorige is None or not self.spatie(nummer - stap + 1):
                return False
            naam = vorige.sleutel
            if naam in MERKWOORDEN or len(naam) > 7 and naam.endswith(MERKEINDE):
                return True
            lidwoord = vorige.hoofdletter and naam in ("bij", "de", "het", "t", "huize", "van")
            if not lidwoord and (not vorige.hoofdletter or vorige.begint_zin):
                return False
        return False

    def is_na_functie(self, nummer: int) -> bool:
        """True after a public or working role: "wethouder Jansen", "collega Fatima"."""
        vorige = self.woord(nummer - 1)
        return vorige is not None and self.spatie(nummer) and vorige.sleutel in WERKERS

    def is_aangekondigd(self, woord: Woord) -> bool:
        """True after a word that names who called, fell ill or asked for help."""
        voor = vouw(self.tekst[max(0, woord.begin - 40) : woord.begin])
        return not woord.sleutel.endswith(ZAAKEINDE) and AANKONDIGING.search(voor) is not None

    def doet_mensenwerk(self, nummer: int) -> bool:
        """True when the word tells what only people do: "haakt dekens"."""
        return self.spatie(nummer) and self.woorden[nummer].sleutel in MENSENWERK

    def is_na_voorzetsel(self, woord: Woord) -> bool:
        """True after a preposition that often leads to a person: "een lift voor Greet Hensbergen"."""
        voor = self.tekst[max(0, woord.begin - 6) : woord.begin]
        return re.search(r"\b(?:met|van|bij|aan|door|voor) $", voor) is not None

    def is_bekende(self, nummer: int) -> bool:
        """True for a public figure: "Anne Frank", "Vincent van Gogh"."""
        drie = [woord.sleutel for woord in self.woorden[nummer : nummer + 3]]
        return " ".join(drie[:2]) in BEKENDEN or " ".join(drie) in BEKENDEN

    def werkt_ergens(self, nummer: int) -> bool:
        """True when an employer follows the name that ends before `nummer`: "van het wijkteam"."""
        volgende = self.woord(nummer)
        if volgende is None or volgende.sleutel not in ("van", "namens", "bij") or not self.spatie(nummer):
            return False
        doel = self.woord(nummer + 1)
        if doel is not None and doel.sleutel in ("de", "het", "t", "onze", "ons"):
            doel = self.woord(nummer + 2)
        return doel is not None and (
            doel.sleutel in ORGANISATIEWOORDEN
            or doel.sleutel.endswith(("team", "werk", "corporatie", "stichting"))
        )
