"""A weekday: the latest one before today, unless the line says which."""

import re

from taal.woordlijst import lees_patronen

from .dagnamen import DAG, DAGDEEL, DAGEN, DAGNAMEN, bijna, laatste_met_dagnummer, plus
from .opkomst import NIET_TIJD
from .tekst import na_aanhef
from .telwoorden import KLOKGETAL

_EEN_VAN = lees_patronen("zin/weekdag")

_OOK_GEWOON = {"zo", "zon", "vrij", "zat", "don", "maa", "din"}
"""Short days that are words too: they need a date, a clock or `afgelopen` beside them."""
_WEEK = r"(?:vorige|deze|volgende|afgelopen|komende) w(?:ee)?k"
_VOORAF = (
    rf"(?:op |a\.?s\.? |j\.?l\.? |{_WEEK} |afgelopen |voorbije |komende |aankomende |aanstaande "
    r"|eerstvolgende |volgende |vorige |deze |elke |iedere |alle )"
)
_WEEKDAG = re.compile(
    rf"(?<![\w#/])(?P<v>{_VOORAF}{{0,2}})"
    rf"(?:op )?(?P<w>{DAG}|[a-z]{{6,9}})(?:\.(?= )|(?:[ -](?:in de )?)?(?P<dd>{DAGDEEL}))?(?![\w'])"
    rf"(?P<n> (?:van )?(?:de )?{_WEEK}| j\.?l\.?(?!\w)| jongstleden| a\.?s\.?(?!\w)| aanstaande)?"
    r"(?P<weg> (?:over|t/m|tm|tot en met) | (?:een|1|twee|2|drie|3) we(?:ek|ken) geleden)?"
)
_DAGNUMMER = re.compile(
    rf",? (?:de )?(?P<d>[0-9]{{1,2}})(?P<e>e|de|ste)?(?![\w.,:/½-])"
    rf"(?!{NIET_TIJD}| ?(?:uur(?:tjes?)?|uren|u|min[a-z]*|mnts?|m|h|kwartier[a-z]*|a|of|tot|en|over|voor|½|1/2)(?!\w))"
)
_DING_VOLGT = re.compile(
    r" (?!om |van |vanaf |in |bij |met |op |te |was |is |waren |heb |had |hebben )[a-z]{3}"
)
_KLOK_VOLGT = re.compile(r",? (?:van |om |vanaf )[0-9]|,? [0-9]{1,2}[:.][0-9]{2}")
_GEWOONTE_ERVOOR = re.compile(
    rf"(?<!\w){_EEN_VAN['gewoonte']} (?:op )?$|(?<!\w)om de week (?:op )?$"
    r"|(?:week|weken|maand|maanden|dagen) (?:geleden|terug),? $|(?<!\w)over [a-z0-9]+ (?:week|weken),? $"
)
_GEWOONTE_ERNA = re.compile(r" (?:om de week|wekelijks|maandelijks|van de maand|van elke maand)(?!\w)|-[a-z]")
_MOEDER_ERVOOR = re.compile(rf"(?<!\w){_EEN_VAN['moeder_ervoor']} $")
_MOEDER_ERNA = re.compile(
    r" (?:en pa(?!\w)|van (?!(?:[0-9]|half|kwart|vorige|afgelopen|deze|volgende|komende|de week)"
    rf"|{KLOKGETAL}(?!\w))|{_EEN_VAN['moeder_erna']}(?!\w)(?! (?:er|ik|we|wij|het|de|een)(?!\w)))"
)
_AANHEF = na_aanhef("echtpaar", "gezin", "dokter", "tante", "oom")
_VOORNAAM_ERVOOR = re.compile(
    r"(?<!\w)(?:met|en|van|bij|voor|aan|door|namens|heet|naam) (?P<naam>[a-z][a-z'-]+) $"
)
_LIDWOORD = re.compile(r"(?<!\w)(?:de|onze|een|die|het) $")


def vind(zin, vandaag, begint):
    """Yields ((begin, eind), day or None, rang, twijfel) per weekday; `begint` are the places where dates begin.

    Rang 2 names one day, 1 is a bare weekday.
    """
    for treffer, naam in list(_weekdagtreffers(zin)):
        if _is_gewoonte(zin, treffer) or treffer["weg"] or _is_iemand(zin, treffer):
            continue
        eind, weekdag = treffer.end(), DAGEN[naam]
        vooraf, erna = _voluit(treffer["v"]), _voluit(treffer["n"])
        vooraf = re.sub(r"^op ?", "", vooraf)
        datum_volgt = any(
            re.fullmatch(r",? ?(?:de |den )?", zin.plat[eind:b]) for b in range(eind, eind + 8) if b in begint
        )
        nummer = None if datum_volgt else _dagnummer(zin, vandaag, eind, weekdag)
        bepaald = bool(vooraf or erna)
        if treffer["w"] in _OOK_GEWOON and not (
            datum_volgt
            or bepaald
            or treffer["dd"]
            or _KLOK_VOLGT.match(zin.plat, eind)
            or _klopt(vandaag, nummer, weekdag)
        ):
            continue
        dag, plek = _weekdag(vandaag, weekdag, vooraf, erna), treffer.span()
        if nummer:
            dag, bepaald, plek = _klopt(vandaag, nummer, weekdag), True, (treffer.start(), nummer.end())
        yield plek, dag, 2 if bepaald and not datum_volgt else 1, naam != treffer["w"]


def _voluit(woorden):
    return re.sub(r"(?<!\w)wk(?!\w)", "week", (woorden or "").strip())


def _dagnummer(zin, vandaag, eind, weekdag):
    """The match of `16` in `maandag 16`; None for `maandag 25 koppen soep`, unless the 25th was a Monday."""
    nummer = _DAGNUMMER.match(zin.plat, eind)
    if not nummer or not zin.is_vrij(*nummer.span()) or not 1 <= int(nummer["d"]) <= 31:
        return None
    if _DING_VOLGT.match(zin.plat, nummer.end()) and not (nummer["e"] or _klopt(vandaag, nummer, weekdag)):
        return None
    return nummer


def _is_iemand(zin, treffer):
    """`ma van Yusuf`, `mijn ma`, `meneer Vrijdag`, `met Ria Maandag`: no day."""
    woord, begin = treffer["w"], treffer.start("w")
    ervoor = zin.ervoor(begin, 25)
    if (
        woord == "ma"
        and not treffer["v"]
        and (_MOEDER_ERVOOR.search(ervoor) or _MOEDER_ERNA.match(zin.plat, treffer.end()))
    ):
        return True
    if len(woord) == 2:
        return re.search(r"(?<!\w)(?:to|hbo/) $", ervoor) is not None
    if _AANHEF.search(ervoor):
        return True
    voornaam = _VOORNAAM_ERVOOR.search(ervoor)
    return (
        bool(voornaam)
        and _met_hoofdletter(zin, begin)
        and _met_hoofdletter(zin, begin - len(voornaam["naam"]) - 1)
    )


def _met_hoofdletter(zin, plek):
    begin, eind = zin.plek(plek, plek + 2)
    return zin.tekst[begin].isupper() and zin.tekst[eind - 1].islower()


def _weekdagtreffers(zin):
    """(match, name of the day); a word that is no day hides nothing of what follows it."""
    plek = 0
    while treffer := _WEEKDAG.search(zin.plat, plek):
        woord = treffer["w"]
        naam = woord if woord in DAGEN else bijna(woord, DAGNAMEN)
        plek = treffer.end() if naam else treffer.end("w")
        if naam and zin.is_vrij(*treffer.span()):
            yield treffer, naam


def _is_gewoonte(zin, treffer):
    """`de maandag groep`, `wekelijks op dinsdag`, `eerste maandag van de maand`, `Goede Vrijdag`: not one day."""
    ervoor = zin.ervoor(treffer.start(), 30)
    if _GEWOONTE_ERVOOR.search(ervoor) or _GEWOONTE_ERNA.match(zin.plat, treffer.end()):
        return True
    if re.search(r"elke|iedere|alle", treffer["v"]):
        return True
    bepaald = treffer["v"].strip() or treffer["n"]
    return not bepaald and _LIDWOORD.search(ervoor) is not None and not ervoor.endswith("op de ")


def _klopt(vandaag, nummer, weekdag):
    dag = nummer and laatste_met_dagnummer(vandaag, int(nummer["d"]))
    return dag if dag and dag.weekday() == weekdag else None


def _weekdag(vandaag, weekdag, vooraf, erna):
    """The day that `vooraf` weekday `erna` names; None when that can be two days."""
    maandag = plus(vandaag, -vandaag.weekday())
    woorden = f"{vooraf} {erna}"
    laatste = plus(vandaag, -((vandaag.weekday() - weekdag - 1) % 7 + 1))
    eerste = plus(vandaag, (weekdag - vandaag.weekday() - 1) % 7 + 1)

    def in_week(verschil):
        return maandag and plus(maandag, 7 * verschil + weekdag)

    if "vorige week" in woorden:
        return in_week(-1)
    if "deze week" in woorden:
        return in_week(0)
    if "volgende week" in woorden:
        return in_week(1)
    if re.search(r"afgelopen week|vorige(?! week)", woorden):
        return laatste if laatste == in_week(-1) else None
    if "komende week" in woorden or re.search(r"volgende(?! week)", re.sub("eerstvolgende", "", woorden)):
        return eerste if eerste == in_week(1) else None
    if re.search(r"komende|aanstaande|eerstvolgende|(?<!\w)a\.?s", woorden):
        return eerste
    if re.search(r"(?<!\w)deze", woorden):
        return laatste if laatste == in_week(0) else None
    return laatste
