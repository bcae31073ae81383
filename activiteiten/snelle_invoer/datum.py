"""The day. Days lie in the past unless the line says otherwise."""

import re
from datetime import date, timedelta
from functools import lru_cache

from rapidfuzz.distance import OSA

from .getallen import MAANDDAG, lees_getal
from .mensen import NIET_TIJD
from .tekst import LINKS, Kandidaat
from .tijd import is_mogelijk_bereik

_MAANDEN = {
    "januari": 1, "jan": 1, "februari": 2, "feb": 2, "febr": 2, "maart": 3, "mrt": 3, "april": 4, "apr": 4, "mei": 5,
    "juni": 6, "jun": 6, "juli": 7, "jul": 7, "augustus": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
_DAGNAMEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAGEN = {naam: n for n, naam in enumerate(_DAGNAMEN)} | {
    "ma": 0, "maa": 0, "di": 1, "din": 1, "dins": 1, "wo": 2, "woe": 2, "woens": 2, "do": 3, "don": 3, "dond": 3,
    "vr": 4, "vrij": 4, "za": 5, "zat": 5, "zo": 6, "zon": 6,
}  # fmt: skip
_OOK_GEWOON = {"zo", "zon", "vrij", "zat", "don", "maa", "din"}
"""Short days that are words too: they need a date, a clock or `afgelopen` beside them."""
_DAGDEEL = r"(?:ochtend|morgen|middag|namiddag|avond)s?"
_MAAND = rf"(?:{'|'.join(sorted(_MAANDEN, key=len, reverse=True))})"
_DAG = rf"(?:{'|'.join(sorted(_DAGEN, key=len, reverse=True))})"
_GEEN_DAG = {"vandaan", "vandaal", "maandan", "zondagen", "zaterdags"}

_RELATIEF = {
    "eergisteren": -2, "eergister": -2, "gisteren": -1, "gister": -1, "vandaag": 0, "vndg": 0, "vanmorgen": 0,
    "vanochtend": 0, "vanmiddag": 0, "vanavond": 0, "vannamiddag": 0, "morgen": 1, "overmorgen": 2,
}  # fmt: skip
_LANGE_VORMEN = {woord: woord for woord in _RELATIEF if len(woord) >= 7} | {
    dag + deel: dag
    for dag in ("gister", "gisteren", "eergister")
    for deel in ("ochtend", "morgen", "middag", "avond")
}
_LANG_WOORD = re.compile(r"(?<![\w#])[a-z]{6,18}(?!\w)")
_REL = re.compile(
    rf"(?<![\w#])(?P<r>{'|'.join(sorted(_RELATIEF, key=len, reverse=True))})"
    rf"(?:(?: |-|(?<=n|r))(?:in de )?(?P<d>{_DAGDEEL}))?(?!\w)"
    r"(?P<weg> (?:een|1|twee|2|drie|3) we(?:ek|ken) geleden| de dag)?"
)
_TERUG = re.compile(rf"{LINKS}(?P<n>{MAANDDAG}) dag(?:en)? (?:geleden|terug)(?!\w)")
_ISO = re.compile(r"(?<![\w-])(?P<j>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![\w-])")
_JAARWOORD = (
    r"(?: (?P<jw>vorig jaar|dit jaar|volgend jaar|a\.?s\.?(?!\w)|j\.?l\.?(?!\w)|jongstleden|aanstaande))?"
)
_CIJFERS = re.compile(
    r"(?<!\w)(?<![0-9][.,:/-])(?P<d>[0-9]{1,2})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?:(?P=s)'?(?P<j>[0-9]{4}|[0-9]{2}))?"
    rf"(?![\w%])(?![-/][0-9])(?![.,:][0-9]){_JAARWOORD}"
)
_MET_MAAND = re.compile(
    rf"{LINKS}(?P<d>{MAANDDAG})(?:e|de|ste)? ?(?:van )?(?P<m>{_MAAND}|[a-z]{{6,10}}(?= |$|[,.;]))(?!\w)\.?"
    rf"(?: (?P<j>20[0-9]{{2}})(?![\w:.-])| ?'(?P<jj>[0-9]{{2}})(?!\w)"
    rf"| (?P<los>2[0-9])(?![\w:.,/-])(?!{NIET_TIJD}| ?(?:uur|u|min)))?"
    rf"{_JAARWOORD}(?!-[a-z])"
)
_RANGTELWOORD = re.compile(
    r"(?<!\w)(?P<op>op )?de (?P<d>[0-9]{1,2})(?:e|de|ste)(?: van de(?:ze)? maand)?(?!\w)"
)
_NA_RANG = re.compile(
    r" (?:verdieping|etage|dag|keer|plaats|plek|rij|avond|ochtend|middag|bijeenkomst|sessie|les|editie|week|maand|helft"
    r"|vergadering|locatie|kamer|woning|deur|kwartaal|klas|groep|lijn|inloop|training|cursus|koffie\w*)"
)
_NA_LOSSE_RANG = re.compile(r"$| ?[,.;]| (?:om|van|met|in|bij)(?!\w)| [0-9]")
_VOORAF = (
    r"(?:op |a\.?s\.? |j\.?l\.? |afgelopen |voorbije |vorige week |deze week "
    r"|volgende week |komende week |komende |aankomende |aanstaande "
    r"|eerstvolgende |volgende |vorige |deze |elke |iedere |alle |afgelopen week )"
)
_WEEKDAG = re.compile(
    rf"(?<![\w#/])(?P<v>{_VOORAF}{{0,2}})"
    rf"(?:op )?(?P<w>{_DAG}|[a-z]{{6,9}})(?:\.(?= )|(?:[ -](?:in de )?)?(?P<dd>{_DAGDEEL}))?(?![\w'])"
    r"(?P<n> (?:van )?(?:de )?(?:vorige week|deze week|volgende week|afgelopen week|komende week)"
    r"| j\.?l\.?(?!\w)| jongstleden"
    r"| a\.?s\.?(?!\w)| aanstaande)?"
    r"(?P<weg> (?:over|t/m|tm|tot en met) | (?:een|1|twee|2|drie|3) we(?:ek|ken) geleden)?"
)
_DAGNUMMER = re.compile(
    rf",? (?:de )?(?P<d>[0-9]{{1,2}})(?P<e>e|de|ste)?(?![\w.,:/½-])"
    rf"(?!{NIET_TIJD}| ?(?:uur|u|min|m|h|a|of|tot|en|over|voor|½|1/2)(?!\w))"
)
_KLOK_VOLGT = re.compile(r",? (?:van |om |vanaf )[0-9]|,? [0-9]{1,2}[:.][0-9]{2}")
_GEWOONTE_ERVOOR = re.compile(
    r"(?<!\w)(?:goede|witte|zwarte|vette|black|wekelijks(?:e)?|maandelijks(?:e)?|voortaan|altijd|meestal|normaal"
    r"|normaliter|standaard|(?:eerste|tweede|derde|vierde|laatste|[1-4]e)) (?:op )?$|(?<!\w)om de week (?:op )?$"
    r"|(?:week|weken|maand|maanden|dagen) (?:geleden|terug),? $|(?<!\w)over [a-z0-9]+ (?:week|weken),? $"
)
_GEWOONTE_ERNA = re.compile(r" (?:om de week|wekelijks|maandelijks|van de maand|van elke maand)(?!\w)|-[a-z]")
_LIDWOORD = re.compile(r"(?<!\w)(?:de|onze|een|die|het) $")
_NOOIT_NA = re.compile(r"(?<!\w)(?:tot|tot en met|t/m|tm|vanaf|voor|sinds|na|goede|de hele) (?:en met )?$")
_ZWAK_NA = re.compile(r"(?<!\w)(?:van|over|door|dan) $")
_REEKS_ERVOOR = re.compile(
    r"(?:[0-9]|dag|ma|di|wo|do|vr|za|zo) ?(?:en|of|tot|t/m|tm|tot en met|,|-|a|/|&|\+) ?$"
)
_REEKS = re.compile(r" ?(?:t/m|tm|tot|tot en met|-|/|&|\+|en|of) ?")


def vind(zin, vandaag):
    """Candidates for datum. `rang` 2 names a day, 1 is a bare weekday, 0 may be about something else."""
    gevonden = [
        *_relatief(zin, vandaag),
        *_geschreven(zin, vandaag),
        *_rangtelwoorden(zin, vandaag),
    ]
    gevonden += _weekdagen(zin, vandaag, gevonden)
    return _zonder_reeksen(zin, sorted(gevonden, key=lambda k: k.begin))


def vind_met_verband(zin, vandaag, bereik_bekend):
    """Bare `3-11`, after the clocks; `10-12` only when the line already has its hours."""
    gevonden = []
    for treffer in list(zin.treffers(_CIJFERS)):
        if treffer["j"] or treffer["s"] == ".":
            continue
        dag, maand = int(treffer["d"]), int(treffer["m"])
        ook_een_op_een = treffer[0] == "1-1" and not re.search(r"(?<!\w)op $", zin.ervoor(treffer.start(), 4))
        ook_uren = (
            ook_een_op_een
            or treffer["s"] == "-"
            and is_mogelijk_bereik(dag, maand)
            and not treffer["m"].startswith("0")
        )
        if (ook_uren and not (bereik_bekend or treffer["jw"])) or re.match(
            NIET_TIJD, zin.plat[treffer.end() : treffer.end() + 40]
        ):
            continue
        gevonden += _kandidaat(zin, treffer.span(), _jaarloos(vandaag, maand, dag, treffer["jw"]))
    return _zonder_reeksen(zin, gevonden)


def kies(kandidaten):
    """The candidates that agree on one day; none when two days are named."""
    for rang in (2, 1, 0):
        if groep := [k for k in kandidaten if k.rang == rang]:
            dagen = {k.waarden["datum"] for k in groep}
            if len(dagen) > 1 or None in dagen:
                return []
            dag = dagen.pop()
            steun = [k for k in kandidaten if k.rang == 1 and rang == 2]
            if any(
                k.waarden["datum"] is None or k.waarden["datum"].weekday() != dag.weekday() for k in steun
            ):
                return []
            return [Kandidaat({"datum": dag}, k.begin, k.eind, k.twijfel) for k in [*groep, *steun]]
    return []


def _kandidaat(zin, plek, dag, *, rang=2, twijfel=False):
    """Looks at what stands before: `voor maandag` is another day's work, `van maandag` may be."""
    begin, eind = plek
    ervoor = zin.ervoor(begin, 16)
    if _NOOIT_NA.search(ervoor) or _REEKS_ERVOOR.search(ervoor):
        zin.reserveer(begin, eind)
        return []
    if _ZWAK_NA.search(ervoor):
        rang = 0
    elif op := re.search(r"(?<!\w)(?:op|dd\.?|d\.d\.) $", ervoor):
        begin -= len(op[0])
    zin.reserveer(begin, eind)
    return [Kandidaat({"datum": dag}, begin, eind, twijfel, rang)]


def _plus(dag, dagen):
    try:
        return dag + timedelta(days=dagen)
    except OverflowError:
        return None


def _maak(jaar, maand, dag):
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None


def _jaarloos(vandaag, maand, dag, woord=None):
    """The latest such day not after today; None for a day that year does not have."""
    verschil = {"vorig jaar": -1, "dit jaar": 0, "volgend jaar": 1}.get(woord)
    if verschil is not None:
        return _maak(vandaag.year + verschil, maand, dag)
    later = (maand, dag) > (vandaag.month, vandaag.day)
    if woord and woord.startswith("a"):
        return _maak(vandaag.year + (not later), maand, dag)
    return _maak(vandaag.year - later, maand, dag)


def _relatief(zin, vandaag):
    gevonden = []
    for treffer in list(zin.treffers(_LANG_WOORD)):
        if woord := _bijna_relatief(treffer[0]):
            gevonden += _kandidaat(zin, treffer.span(), _plus(vandaag, _RELATIEF[woord]), twijfel=True)
    for treffer in list(zin.treffers(_REL)):
        woord, ervoor = treffer["r"], zin.ervoor(treffer.start(), 14)
        if woord == "morgen" and re.search(
            r"(?:(?<!\w)(?:de|in de|goede|hele|elke|iedere|'s|s|deze)|dag|\bma|\bdi|\bwo|\bdo|\bvr|\bza|\bzo)[ -]$",
            ervoor,
        ):
            continue
        if treffer["weg"]:
            zin.reserveer(*treffer.span())
            continue
        gevonden += _kandidaat(zin, treffer.span(), _plus(vandaag, _RELATIEF[woord]))
    for treffer in list(zin.treffers(_TERUG)):
        gevonden += _kandidaat(zin, treffer.span(), _plus(vandaag, -lees_getal(treffer["n"])))
    return gevonden


@lru_cache(maxsize=4096)
def _bijna_relatief(woord):
    """The one long word of a day that is a single slip away, `gistermidag` among them."""
    if woord in _GEEN_DAG or woord in _RELATIEF or _REL.fullmatch(woord):
        return None
    passend = {
        vorm: naam
        for vorm, naam in _LANGE_VORMEN.items()
        if vorm[:2] == woord[:2] and OSA.distance(woord, vorm, score_cutoff=1) <= 1
    }
    return next(iter(passend.values())) if len({_RELATIEF[n] for n in passend.values()}) == 1 else None


def _geschreven(zin, vandaag):
    gevonden = []
    for treffer in list(zin.treffers(_ISO)):
        gevonden += _kandidaat(
            zin, treffer.span(), _maak(int(treffer["j"]), int(treffer["m"]), int(treffer["d"]))
        )
    for treffer in list(zin.treffers(_CIJFERS)):
        if treffer["j"]:
            jaar = int(treffer["j"]) + (2000 if len(treffer["j"]) == 2 else 0)
            gevonden += _kandidaat(zin, treffer.span(), _maak(jaar, int(treffer["m"]), int(treffer["d"])))
    for treffer in list(zin.treffers(_MET_MAAND)):
        maand = treffer["m"] if treffer["m"] in _MAANDEN else _bijna(treffer["m"], _MAANDEN)
        if not maand:
            continue
        dag = lees_getal(treffer["d"])
        if jaar := treffer["j"] or treffer["jj"]:
            gelezen = _maak(int(jaar) + (2000 if len(jaar) == 2 else 0), _MAANDEN[maand], dag)
        else:
            gelezen = _jaarloos(vandaag, _MAANDEN[maand], dag, treffer["jw"])
            if treffer["los"] and gelezen and gelezen.year % 100 != int(treffer["los"]):
                gelezen = None  # a year or a number: two ways
        gevonden += _kandidaat(zin, treffer.span(), gelezen, twijfel=maand != treffer["m"])
    return gevonden


def _laatste_met_dagnummer(vandaag, nummer):
    if not 1 <= nummer <= 31:
        return None
    jaar, maand = vandaag.year, vandaag.month
    for _ in range(4):
        dag = _maak(jaar, maand, nummer)
        if dag and dag <= vandaag:
            return dag
        jaar, maand = (jaar, maand - 1) if maand > 1 else (jaar - 1, 12)
    return None


def _rangtelwoorden(zin, vandaag):
    gevonden = []
    for treffer in list(zin.treffers(_RANGTELWOORD)):
        volgt = zin.plat[treffer.end() : treffer.end() + 20]
        if _NA_RANG.match(volgt) if treffer["op"] else not _NA_LOSSE_RANG.match(volgt):
            continue
        if re.search(rf"(?<!\w){_DAG},? $", zin.ervoor(treffer.start(), 12)):
            continue  # `ma de 16e` is read with its weekday
        if dag := _laatste_met_dagnummer(vandaag, int(treffer["d"])):
            gevonden += _kandidaat(zin, treffer.span(), dag)
    return gevonden


def _weekdagen(zin, vandaag, geschreven):
    begint = {k.begin for k in geschreven}
    gevonden = []
    for treffer, naam in list(_weekdagtreffers(zin)):
        woord = treffer["w"]
        vooraf, erna = treffer["v"].strip(), (treffer["n"] or "").strip()
        if _is_gewoonte(zin, treffer) or re.search(r"(?:elke|iedere|alle)", vooraf) or treffer["weg"]:
            continue
        eind = treffer.end()
        datum_volgt = any(
            re.fullmatch(r",? ?(?:de |den )?", zin.plat[eind:b]) for b in range(eind, eind + 8) if b in begint
        )
        nummer = None if datum_volgt else _DAGNUMMER.match(zin.plat, eind)
        if nummer and not (zin.is_vrij(*nummer.span()) and 1 <= int(nummer["d"]) <= 31):
            nummer = None
        zonder_op = re.sub(r"^op ?", "", vooraf)
        if woord in _OOK_GEWOON and not (
            datum_volgt
            or zonder_op
            or erna
            or treffer["dd"]
            or _KLOK_VOLGT.match(zin.plat, eind)
            or _klopt(vandaag, nummer, _DAGEN[naam])
        ):
            continue
        if re.search(r"(?<!\w)(?:to|pa en|mijn|hbo/) $", zin.ervoor(treffer.start(), 8)) and len(woord) == 2:
            continue
        dag = _weekdag(vandaag, _DAGEN[naam], zonder_op, erna)
        bepaald, plek = bool(zonder_op or erna), treffer.span()
        if nummer:
            dag, bepaald, plek = _klopt(vandaag, nummer, _DAGEN[naam]), True, (treffer.start(), nummer.end())
        gevonden += _kandidaat(
            zin, plek, dag, rang=2 if bepaald and not datum_volgt else 1, twijfel=naam != woord
        )
    return gevonden


def _weekdagtreffers(zin):
    """(match, name of the day); a word that is no day hides nothing of what follows it."""
    plek = 0
    while treffer := _WEEKDAG.search(zin.plat, plek):
        woord = treffer["w"]
        naam = woord if woord in _DAGEN else _bijna(woord, _DAGNAMEN)
        plek = treffer.end() if naam else treffer.end("w")
        if naam and zin.is_vrij(*treffer.span()):
            yield treffer, naam


def _is_gewoonte(zin, treffer):
    """`de maandag groep`, `wekelijks op dinsdag`, `eerste maandag van de maand`, `Goede Vrijdag`: not one day."""
    ervoor = zin.ervoor(treffer.start(), 30)
    if _GEWOONTE_ERVOOR.search(ervoor) or _GEWOONTE_ERNA.match(zin.plat, treffer.end()):
        return True
    bepaald = treffer["v"].strip() or treffer["n"]
    return not bepaald and _LIDWOORD.search(ervoor) is not None and not ervoor.endswith("op de ")


def _klopt(vandaag, nummer, weekdag):
    dag = nummer and _laatste_met_dagnummer(vandaag, int(nummer["d"]))
    return dag if dag and dag.weekday() == weekdag else None


def _weekdag(vandaag, weekdag, vooraf, erna):
    """The day that `vooraf` weekday `erna` names; None when that can be two days."""
    maandag = _plus(vandaag, -vandaag.weekday())
    woorden = f"{vooraf} {erna}"
    laatste = _plus(vandaag, -((vandaag.weekday() - weekdag - 1) % 7 + 1))
    eerste = _plus(vandaag, (weekdag - vandaag.weekday() - 1) % 7 + 1)

    def in_week(verschil):
        return maandag and _plus(maandag, 7 * verschil + weekdag)

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


def _bijna(woord, namen):
    """The one long name that is a single slip away."""
    if woord in _GEEN_DAG or woord.endswith(("dags", "dagen", "dagse")):
        return None
    passend = [naam for naam in namen if len(naam) >= 6 and OSA.distance(woord, naam, score_cutoff=1) <= 1]
    return passend[0] if len(passend) == 1 else None


def _zonder_reeksen(zin, gevonden):
    """`3 nov t/m 5 nov`, `gister of eergister`: neither end is the day."""
    uit = []
    for kandidaat in gevonden:
        uit.append(kandidaat)
        volgt = _REEKS.match(zin.plat, kandidaat.eind)
        if volgt and re.match(
            rf"(?:{_DAG}|{'|'.join(_RELATIEF)}|nu|heden|[0-9]{{1,2}}[-/ ](?:{_MAAND}|[0-9]{{1,2}}))(?!\w)",
            zin.plat[volgt.end() : volgt.end() + 20],
        ):
            uit[-1] = Kandidaat({"datum": None}, kandidaat.begin, kandidaat.eind, False, 2)
    return uit
