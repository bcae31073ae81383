"""The soort by its name, and the soort that everyday words point to."""

import re
from functools import lru_cache
from itertools import pairwise

from taal.woordlijst import lees_woordlijst

from .eigennamen import GOED, Namenlijst, beste, vind_namen
from .tekst import maak_plat

_NIET_NA = re.compile(
    r"(?<!\w)(?:(?:in|geen|zonder|na|ipv|i\.p\.v\.|i\.v\.m\.|ivm|wegens|vanwege|ondanks)"
    r"|(?:na|voor|wegens|vanwege|ondanks|in plaats van) (?:de|het|een|ons|dit|dat)"
    r"|(?:over|mbt|m\.b\.t\.|inzake|omtrent)(?: (?:de|het|een|hun|onze|ons|die|dat|deze|dit))?(?: [a-z]{3,12}e)?) $"
)
"""What is spoken about, or what was not done."""
_NIET_VOOR = re.compile(
    r" (?:gevolgd|volgen|in kaart|gaat niet door|ging niet door|afgezegd|geannuleerd|uitgesteld)(?!\w)"
)
_OF = re.compile(
    r"(?: ?\?| ?,)? (?:of|dan wel|ofwel|danwel) (?:(?:is|was|het|toch|misschien|eigenlijk|meer|een) )*"
)
_MEERVOUD_VAN_NETWERK = re.compile(r"(?:(?<!\w)(?:de|deze|die|hun|alle|onze|veel|[a-z]{4,}e) )$")


def vind_soort(zin, namen):
    """Candidates for soort; none when two are named."""
    gevonden = _vermeld(zin, _naamlijst(namen))
    if any(_is_keuze(zin, *paar) for paar in pairwise(gevonden)):
        return []
    zeker = [k for k in gevonden if k.rang >= GOED] or gevonden
    zeker = _zonder_onderwerpen(zin, zeker)
    if len({k.waarden["soort"] for k in zeker}) > 1:
        return []
    keuze = beste(zeker, "soort")
    for kandidaat in keuze:
        zin.reserveer(kandidaat.begin, kandidaat.eind)
    return keuze


def _is_keuze(zin, een, ander):
    """`informatie en advies of overleg en afstemming`: not decided, however surely each is named."""
    tussen = zin.plat[een.eind : ander.begin]
    return een.waarden != ander.waarden and _OF.fullmatch(tussen) is not None


def vind_voorstel(zin, namen):
    """The soort (str) that everyday words point to; None when there is none, when there are two, or when a soort is
    named as well. Takes no words: what they say is more than the soort."""
    if _vermeld(zin, _naamlijst(namen)):
        return None
    keuze = beste(_vermeld(zin, _alledaagse_lijst(namen)), "soort")
    return keuze[0].waarden["soort"] if keuze else None


def _vermeld(zin, lijst):
    return [k for k in vind_namen(zin, lijst, "soort") if telt(zin, k)]


def telt(zin, kandidaat):
    """Whether a soort was done here, and not spoken about, missed or put off."""
    ervoor = zin.ervoor(kandidaat.begin, 40)
    if _NIET_NA.search(ervoor) or _NIET_VOOR.match(zin.plat, kandidaat.eind):
        return False
    woord = zin.plat[kandidaat.begin : kandidaat.eind]
    return woord != "netwerken" or not _MEERVOUD_VAN_NETWERK.search(ervoor)


@lru_cache(maxsize=64)
def _naamlijst(namen):
    extra = _woorden_voor("zin/naamvormen", namen)
    return Namenlijst(namen, extra=extra, begin=5, deel=99, grof=12, half_gewoon=False)


@lru_cache(maxsize=64)
def _alledaagse_lijst(namen):
    return Namenlijst((), extra=_woorden_voor("zin/alledaags", namen), grof=12)


def _woorden_voor(lijst, namen):
    """(words, name) for each soort of the word list that is among `namen`."""
    gewone, secties = {maak_plat(naam): naam for naam in namen}, lees_woordlijst(lijst)
    return [(woorden, gewone[soort]) for soort, rij in secties.items() if soort in gewone for woorden in rij]


def _zonder_onderwerpen(zin, gevonden):
    """`overleg over mantelzorg` is overleg; `voorbereiding training`, `training voorbereid` are voorbereiding."""
    if len({k.waarden["soort"] for k in gevonden}) < 2:
        return gevonden
    eerste, tweede = gevonden[0], gevonden[1]
    tussen = zin.plat[eerste.eind : tweede.begin]
    is_voorbereiding = [maak_plat(k.waarden["soort"] or "") == "voorbereiding" for k in (eerste, tweede)]
    if re.fullmatch(r" (?:(?:van|voor|op|rond|aan)(?: de| het| een)? )", tussen):
        return [eerste]
    if is_voorbereiding[0] and re.fullmatch(r" (?:de |het |een )?", tussen):
        return [eerste]
    if is_voorbereiding[1] and tussen == " " and zin.plat[tweede.begin : tweede.eind] in _VOLTOOID:
        return [tweede]
    return gevonden


_VOLTOOID = ("voorbereid", "voorbereiden")
