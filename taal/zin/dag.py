"""The day. Days lie in the past unless the line says otherwise."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from taal.woordlijst import genummerd, langste_van, lees_patronen, lees_woordlijst

from .dagnamen import (
    DAG,
    DAGDEEL,
    GEEN_DAG,
    MAAND,
    MAANDEN,
    bijna,
    jaarloos,
    laatste_met_dagnummer,
    maak,
    plus,
)
from .opkomst import NIET_TIJD
from .tekst import LINKS, Kandidaat
from .telwoorden import MAANDDAG, lees_getal
from .tijd import is_mogelijk_bereik
from .weekdag import vind as vind_weekdagen

_EEN_VAN = lees_patronen("zin/dag")

_RELATIEF = genummerd(lees_woordlijst("zin/dag")["relatief"], -2)
_LANGE_VORMEN = {woord: woord for woord in _RELATIEF if len(woord) >= 7} | {
    dag + deel: dag
    for dag in ("gister", "gisteren", "eergister")
    for deel in ("ochtend", "morgen", "middag", "avond")
}
_LANG_WOORD = re.compile(r"(?<![\w#])[a-z]{6,18}(?!\w)")
_REL = re.compile(
    rf"(?<![\w#])(?P<r>{langste_van(_RELATIEF)})"
    rf"(?:(?: |-|(?<=n|r))(?:in de )?(?P<d>{DAGDEEL}))?(?!\w)"
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
    rf"{LINKS}(?P<d>{MAANDDAG})(?:e|de|ste)? ?(?:van )?(?P<m>{MAAND}|[a-z]{{6,10}}(?= |$|[,.;]))(?!\w)\.?"
    rf"(?: (?P<j>20[0-9]{{2}})(?![\w:.-])| ?'(?P<jj>[0-9]{{2}})(?!\w)"
    rf"| (?P<los>2[0-9])(?![\w:.,/-])(?!{NIET_TIJD}| ?(?:uur|u|min)))?"
    rf"{_JAARWOORD}(?!-[a-z])"
)
_RANGTELWOORD = re.compile(
    r"(?<!\w)(?P<op>op )?de (?P<d>[0-9]{1,2})(?:e|de|ste)(?: van de(?:ze)? maand)?(?!\w)"
)
_NA_RANG = re.compile(rf" {_EEN_VAN['na_rang']}")
_NA_LOSSE_RANG = re.compile(r"$| ?[,.;]| (?:om|van|met|in|bij)(?!\w)| [0-9]")
_NOOIT_NA = re.compile(r"(?<!\w)(?:tot|tot en met|t/m|tm|vanaf|voor|sinds|na|goede|de hele) (?:en met )?$")
_EEN_OP_EEN_ERNA = re.compile(rf"$|[^ ]| {_EEN_VAN['een_op_een_erna']}(?!\w)")
_WORDT_DAN = re.compile(r"(?<!\w)dit (?:wordt|is|staat op) (?:op )?(?:de|het|onze) [a-z]{4,15} voor $")
"""`dit wordt de agenda voor dinsdag`: it is about that day's work."""
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
    for plek, dag, rang, twijfel in vind_weekdagen(zin, vandaag, {k.begin for k in gevonden}):
        gevonden += _kandidaat(zin, plek, dag, rang=rang, twijfel=twijfel)
    return _zonder_reeksen(zin, sorted(gevonden, key=lambda k: k.begin))


def vind_met_verband(zin, vandaag, bereik_bekend):
    """Bare `3-11`, after the clocks; `10-12` only when the line already has its hours."""
    gevonden = []
    for treffer in zin.treffers(_CIJFERS):
        if treffer["j"] or treffer["s"] == ".":
            continue
        dag, maand = int(treffer["d"]), int(treffer["m"])
        ook_een_op_een = treffer[0] == "1-1" and not _is_nieuwjaarsdag(zin, treffer, vandaag)
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
        gevonden += _kandidaat(zin, treffer.span(), jaarloos(vandaag, maand, dag, treffer["jw"]))
    return _zonder_reeksen(zin, gevonden)


def _is_nieuwjaarsdag(zin, treffer, vandaag):
    """`op 1-1`; in the first weeks of the year also `1-1 nieuwjaarsduik`, but never `1-1 gesprek`."""
    if re.search(r"(?<!\w)op $", zin.ervoor(treffer.start(), 4)):
        return True
    kort_geleden = vandaag.month == 1 and vandaag.day <= 14
    return kort_geleden and treffer.start() == 0 and not _EEN_OP_EEN_ERNA.match(zin.plat, treffer.end())


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
    if (
        _NOOIT_NA.search(ervoor)
        and not _WORDT_DAN.search(zin.ervoor(begin, 40))
        or _in_reeks(zin, begin, ervoor)
    ):
        zin.reserveer(begin, eind)
        return []
    if _ZWAK_NA.search(ervoor):
        rang = 0
    elif op := re.search(r"(?<!\w)(?:op|dd\.?|d\.d\.) $", ervoor):
        begin -= len(op[0])
    return [zin.neem({"datum": dag}, begin, eind, twijfel, rang)]


def _in_reeks(zin, begin, ervoor):
    """`2 en 3 nov`, `ma, di`; `uurtje of 2, gister` is no series."""
    reeks = _REEKS_ERVOOR.search(ervoor)
    return bool(reeks) and not (
        reeks[0].endswith(", ") and reeks[0][0].isdigit() and zin.plat[begin].isalpha()
    )


def _relatief(zin, vandaag):
    gevonden = []
    for treffer in zin.treffers(_LANG_WOORD):
        if woord := _bijna_relatief(treffer[0]):
            gevonden += _kandidaat(zin, treffer.span(), plus(vandaag, _RELATIEF[woord]), twijfel=True)
    for treffer in zin.treffers(_REL):
        woord, ervoor = treffer["r"], zin.ervoor(treffer.start(), 14)
        if woord == "morgen" and re.search(
            r"(?:(?<!\w)(?:de|in de|goede|hele|elke|iedere|'s|s|deze)|dag|\bma|\bdi|\bwo|\bdo|\bvr|\bza|\bzo)[ -]$",
            ervoor,
        ):
            continue
        if treffer["weg"]:
            zin.reserveer(*treffer.span())
            continue
        gevonden += _kandidaat(zin, treffer.span(), plus(vandaag, _RELATIEF[woord]))
    for treffer in zin.treffers(_TERUG):
        gevonden += _kandidaat(zin, treffer.span(), plus(vandaag, -lees_getal(treffer["n"])))
    return gevonden


@lru_cache(maxsize=4096)
def _bijna_relatief(woord):
    """The one long word of a day that is a single slip away, `gistermidag` among them."""
    if woord in GEEN_DAG or woord in _RELATIEF or _REL.fullmatch(woord):
        return None
    passend = {
        vorm: naam
        for vorm, naam in _LANGE_VORMEN.items()
        if vorm[:2] == woord[:2] and OSA.distance(woord, vorm, score_cutoff=1) <= 1
    }
    return next(iter(passend.values())) if len({_RELATIEF[n] for n in passend.values()}) == 1 else None


def _geschreven(zin, vandaag):
    gevonden = []
    for treffer in zin.treffers(_ISO):
        gevonden += _kandidaat(
            zin, treffer.span(), maak(int(treffer["j"]), int(treffer["m"]), int(treffer["d"]))
        )
    for treffer in zin.treffers(_CIJFERS):
        if treffer["j"]:
            jaar = int(treffer["j"]) + (2000 if len(treffer["j"]) == 2 else 0)
            gevonden += _kandidaat(zin, treffer.span(), maak(jaar, int(treffer["m"]), int(treffer["d"])))
    for treffer in zin.treffers(_MET_MAAND):
        maand = treffer["m"] if treffer["m"] in MAANDEN else bijna(treffer["m"], MAANDEN)
        if not maand:
            continue
        dag = lees_getal(treffer["d"])
        if jaar := treffer["j"] or treffer["jj"]:
            gelezen = maak(int(jaar) + (2000 if len(jaar) == 2 else 0), MAANDEN[maand], dag)
        else:
            gelezen = jaarloos(vandaag, MAANDEN[maand], dag, treffer["jw"])
            if treffer["los"] and gelezen and gelezen.year % 100 != int(treffer["los"]):
                gelezen = None  # a year or a number: two ways
        gevonden += _kandidaat(zin, treffer.span(), gelezen, twijfel=maand != treffer["m"])
    return gevonden


def _rangtelwoorden(zin, vandaag):
    gevonden = []
    for treffer in zin.treffers(_RANGTELWOORD):
        volgt = zin.plat[treffer.end() : treffer.end() + 20]
        if _NA_RANG.match(volgt) if treffer["op"] else not _NA_LOSSE_RANG.match(volgt):
            continue
        if re.search(rf"(?<!\w){DAG},? $", zin.ervoor(treffer.start(), 12)):
            continue  # `ma de 16e` is read with its weekday
        if dag := laatste_met_dagnummer(vandaag, int(treffer["d"])):
            gevonden += _kandidaat(zin, treffer.span(), dag)
    return gevonden


def _zonder_reeksen(zin, gevonden):
    """`3 nov t/m 5 nov`, `gister of eergister`: neither end is the day."""
    uit = []
    for kandidaat in gevonden:
        uit.append(kandidaat)
        volgt = _REEKS.match(zin.plat, kandidaat.eind)
        if volgt and re.match(
            rf"(?:{DAG}|{langste_van(_RELATIEF)}|nu|heden|[0-9]{{1,2}}[-/ ](?:{MAAND}|[0-9]{{1,2}}))(?!\w)",
            zin.plat[volgt.end() : volgt.end() + 20],
        ):
            uit[-1] = Kandidaat({"datum": None}, kandidaat.begin, kandidaat.eind, False, 2)
    return uit
