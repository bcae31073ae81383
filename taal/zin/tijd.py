"""Begintijd, and minuten from clock to clock. Clocks are minutes since midnight."""

import re
from datetime import time

from taal.woordlijst import lees_patronen

from . import duren
from .dagnamen import MAAND
from .duren import UUR
from .klok import Klok, begin_van, duur_van, kloktreffers, lees_dagdeel, lees_klok
from .opkomst import NIET_TIJD
from .tekst import LINKS, RECHTS, Kandidaat
from .telwoorden import KLOKGETAL, lees_getal

_EEN_VAN = lees_patronen("zin/tijd")

_VOORZET = (
    r"(?:(?:om|vanaf|rond(?: de)?|tegen|start|begin|(?:begonnen|gestart)(?: om)?"
    r"|aanvang|klokke) ?(?:ca\.? |ongeveer |circa )?)"
)
_LOSSE_MINUTEN = re.compile(r" [0-5][05](?!\w)")
"""`tot 12 uur 30 flyers`: half past twelve, or thirty flyers."""
_AANEEN = re.compile(
    rf"{LINKS}(?:van |tussen )?(?P<u1>[01][0-9]|2[0-3])(?P<m1>[0-5][05]) ?(?:-|tot|(?<= )en(?= )) ?"
    rf"(?P<u2>[01][0-9]|2[0-3])(?P<m2>[0-5][05])(?: ?(?:uur|u|h)(?!\w))?{RECHTS}(?!-)"
    rf"|{LINKS}(?P<u3>[01]?[0-9]|2[0-3])(?P<t>[:.])(?P<m3>[0-5][0-9]) ?/ ?"
    rf"(?P<u4>[01]?[0-9]|2[0-3])(?P=t)(?P<m4>[0-5][0-9])(?: ?(?:uur|u|h)(?!\w))?{RECHTS}(?!/)"
)
"""`1400-1530` and `13.30/15.30`."""
_KAAL_BEREIK = re.compile(rf"{LINKS}(?P<a>[0-9]{{1,2}}) ?- ?(?P<b>[0-9]{{1,2}})(?![\w/-])(?![.,:][0-9])")
_JAARTALLEN = range(2005, 2051)
_SCHEIDING = re.compile(
    r" ?(?P<tot>(?<!\w)(?:tot(?: ongeveer| ca\.?| rond)?|tot en met|t/m|tm)(?!\w)|-+>?|=>|(?<!\w)en(?!\w)) ?"
)
_VAN = re.compile(r"(?:(?<!\w)(?:van|vanaf|tussen|om|begintijd|tijd:?) ?)$")
_VOOR_KLOK = re.compile(rf"(?<!\w){_VOORZET}$")
_OM_EEN_UUR_OF = re.compile(
    rf"{LINKS}(?:om|rond|tegen|vanaf) (?:ongeveer )?(?:een |'n )?uur(?:tje)? of (?P<n>{KLOKGETAL}){RECHTS}"
)
_LEEFTIJD = re.compile(rf"(?<!\w){_EEN_VAN['leeftijd']} (?:van|tussen)(?: de)? $")
"""`jongeren van 12 tot 16` may well be that old."""
_NIET_BEGIN = re.compile(r"(?<!\w)(?:tot|na|t/m|tm|voor|sinds|uiterlijk|€) ?$")
_EINDE_ERVOOR = re.compile(
    rf"(?<!\w){_EEN_VAN['einde_ervoor']}(?: was| waren| pas| weer)?,?:? (?:om |rond |tegen )?$"
)
_EINDE_ERNA = re.compile(
    r" (?:was (?:ik |het |iedereen )?|waren (?:we |wij )?|weer |pas )?"
    rf"{_EEN_VAN['einde_erna']}(?!\w)(?! (?:om|rond|tegen|bij|[0-9]))"
)
_BEGON_ERNA = re.compile(r" (?:begonnen|gestart|begin|start|aanvang)(?!\w)")
_EINDE_VOORZET = re.compile(r"(?:(?<!\w)(?:(?P<tot>tot)|(?P<voorzet>om|rond|tegen)) )?$")
"""A clock at which it ended: no begin, but beside a begin it gives the minutes."""
_NIET_NA = re.compile(rf"{NIET_TIJD}| ?[x€]| per (?:week|maand|dag|jaar)| {MAAND}")
_NIET_KAAL_NA = re.compile(
    rf"{NIET_TIJD}| {MAAND}| (?:redenen|dingen|punten|weken|week|maanden|dagen)|[^.]{{1,25}} te "
)

_VERVOLG = re.compile(r",? (?:in de |'s )(?:ochtend|morgen|middag|namiddag|avond|nacht)s?(?!\w)")
_DAGDEEL_ERVOOR = re.compile(
    r"(?:(?:in de |'s |(?<!\w)s )(?:ochtend|morgen|middag|namiddag|avond|nacht)s?,? )$"
)
_VOORGAAND_DAGDEEL = re.compile(r"(?:ochtend|morgen|middag|avond)s?,? (?:om )?$")


def vind(zin):
    """Sure candidates; reserves what it read and what can be read in two ways."""
    dagdeel = lees_dagdeel(zin)
    gevonden = [
        *_om_een_uur_of(zin, dagdeel),
        *duren.vind_uren_of(zin),
        *_aaneen(zin),
        *_bereiken(zin, dagdeel),
    ]
    return [*gevonden, *_einden(zin), *_klokken(zin, dagdeel), *duren.vind(zin)]


def vind_met_verband(zin, gevonden, datum_bekend):
    """What only the rest of the line decides: `10-12` beside a date, `10u` beside a duration."""
    dagdeel = lees_dagdeel(zin)
    heeft_duur = any("minuten" in k.waarden for k in gevonden)
    heeft_begin = any("begintijd" in k.waarden for k in gevonden)
    nieuw = []
    if not (heeft_duur or heeft_begin) and datum_bekend:
        nieuw += _kale_bereiken(zin, dagdeel)
    if heeft_duur != heeft_begin:
        for begin, klok in list(kloktreffers(zin)):
            if klok.vorm not in ("hm", "uur") or not zin.is_vrij(begin, klok.eind):
                continue
            if _NIET_BEGIN.search(zin.ervoor(begin, 10)) or _NIET_NA.match(zin.plat, klok.eind):
                continue
            if _EINDE_ERNA.match(zin.plat, klok.eind) or _is_ook_datum(zin.plat[begin : klok.eind], klok):
                continue
            if heeft_duur and (uur := begin_van(klok, dagdeel)) is not None:
                nieuw.append(_kandidaat(zin, begin, klok.eind, begintijd=uur, twijfel=True))
            elif heeft_begin and 0 < klok.minuut <= 9 * UUR:
                nieuw.append(_kandidaat(zin, begin, klok.eind, minuten=klok.minuut, twijfel=True))
    return [*nieuw, *_eindtijd(gevonden + nieuw)]


def _kandidaat(zin, begin, eind, *, begintijd=None, minuten=None, twijfel=False):
    klok = None if begintijd is None else time(begintijd // UUR, begintijd % UUR)
    waarden = {"begintijd": klok, "minuten": minuten}
    gezegd = {veld: waarde for veld, waarde in waarden.items() if waarde is not None}
    return zin.neem(gezegd, begin, eind, twijfel)


def _van_tot(zin, plek, eerste, tweede, dagdeel, *, twijfel=False):
    """The candidates (at most one) for a range of clocks at `plek`."""
    begin = begin_van(eerste, dagdeel)
    minuten = None if begin is None else duur_van(begin, tweede)
    return [_kandidaat(zin, *plek, begintijd=begin, minuten=minuten, twijfel=twijfel)] if minuten else []


def _aaneen(zin):
    gevonden = []
    for treffer in zin.treffers(_AANEEN):
        uren = [int(treffer[f"u{n}"]) * UUR + int(treffer[f"m{n}"]) for n in (1, 2, 3, 4) if treffer[f"u{n}"]]
        jaren = [u // UUR * 100 + u % UUR for u in uren]
        if uren[0] >= uren[1] or (treffer["u1"] and all(jaar in _JAARTALLEN for jaar in jaren)):
            continue
        klokken = (Klok(uur, "hm", 0) for uur in uren)
        gevonden += _van_tot(zin, treffer.span(), *klokken, "ochtend" if treffer["u1"] else None)
    return gevonden


def _bereiken(zin, dagdeel):
    gevonden, tot = [], 0
    for begin, eerste in kloktreffers(zin):
        if begin < tot:
            continue
        vervolg = _VERVOLG.match(zin.plat, eerste.eind)
        scheiding = _SCHEIDING.match(zin.plat, vervolg.end() if vervolg else eerste.eind)
        tweede = scheiding and lees_klok(zin.plat, scheiding.end())
        if tweede and tweede.vorm == "uur":
            tweede = _met_losse_minuten(zin, begin, eerste, tweede)
        if not tweede or not zin.is_vrij(begin, tweede.eind):
            continue
        vooraf = _VAN.search(zin.ervoor(begin, 12))
        soort = _soort_bereik(zin, begin, eerste, scheiding["tot"], tweede, vooraf and vooraf[0].strip())
        if soort == "geen":
            continue
        tot = tweede.eind
        if soort == "open":
            zin.reserveer(begin, tot)
            continue
        if soort == "verband":
            continue
        vanaf = begin - len(vooraf[0]) if vooraf else begin
        start = begin_van(eerste, _eigen_dagdeel(zin, begin, eerste.eind, dagdeel))
        minuten = None if start is None else duur_van(start, tweede)
        if minuten is None:
            zin.reserveer(begin, tot)
            continue
        vanaf, tot = _met_dagdeel(zin, vanaf, tot)
        gevonden.append(_kandidaat(zin, vanaf, tot, begintijd=start, minuten=minuten))
    return gevonden


def _met_losse_minuten(zin, begin, eerste, tweede):
    """`10 uur tot 10 uur 45` and `10 uur 15 tot 11 uur 45`: the 45 are minutes, whatever follows."""
    los = _LOSSE_MINUTEN.match(zin.plat, tweede.eind)
    zo_geschreven = re.search(r"uur [0-9]{2}$", zin.plat[begin : eerste.eind])
    if (
        not los
        or not (zo_geschreven or eerste.minuut == tweede.minuut)
        or _NIET_NA.match(zin.plat, los.end())
    ):
        return tweede
    return Klok(tweede.minuut + int(los[0]), "hm", los.end())


def _soort_bereik(zin, begin, eerste, scheiding, tweede, vooraf):
    """`klok`: two clocks; `open`: stays unread; `verband`: the line must decide; `geen`: no range."""
    vormen = {eerste.vorm, tweede.vorm}
    if _NIET_NA.match(zin.plat, tweede.eind) or zin.ervoor(begin, 2).strip() == "€":
        return "open"
    if vormen == {"kaal"} and _LEEFTIJD.search(zin.ervoor(begin, 30)):
        return "open"
    if tweede.vorm == "uur" and _LOSSE_MINUTEN.match(zin.plat, tweede.eind):
        return "open"
    if scheiding == "en":
        return "klok" if vooraf == "tussen" else "geen"
    if zin.plat[tweede.eind : tweede.eind + 1] in ("-", "/"):
        return "geen"
    if vooraf or vormen & {"hm", "woord"}:
        return "klok"
    uren = (eerste.minuut // UUR, tweede.minuut // UUR)
    if "uur" in vormen:
        return "open" if eerste.vorm == "kaal" and uren[0] <= 7 and uren[1] - uren[0] == 1 else "klok"
    return "klok" if scheiding.startswith("tot") else "verband"


def is_mogelijk_bereik(van, tot):
    """Could `van-tot` be hours of a working day, the way people type them without `uur`?"""
    if not (1 <= van <= 24 and 1 <= tot <= 24):
        return False
    if van > 12 or tot > 12:
        return 7 <= van < tot <= 23
    begin = van + 12 if van < 7 else van
    eind = tot if tot > begin else tot + 12
    return begin < eind <= 22 and eind - begin <= (4 if van < 7 else 9)


def _kale_bereiken(zin, dagdeel):
    gevonden = []
    for treffer in zin.treffers(_KAAL_BEREIK):
        uren = int(treffer["a"]), int(treffer["b"])
        if is_mogelijk_bereik(*uren) and not _NIET_NA.match(zin.plat, treffer.end()):
            klokken = (Klok(uur * UUR, "kaal", 0) for uur in uren)
            gevonden += _van_tot(zin, treffer.span(), *klokken, dagdeel, twijfel=True)
    return gevonden


def _om_een_uur_of(zin, dagdeel):
    """`om een uur of vier`: about four."""
    gevonden = []
    for treffer in zin.treffers(_OM_EEN_UUR_OF):
        if (uur := begin_van(Klok(lees_getal(treffer["n"]) * UUR, "kaal", 0), dagdeel)) is not None:
            gevonden.append(_kandidaat(zin, *treffer.span(), begintijd=uur, twijfel=True))
    return gevonden


def _klokken(zin, dagdeel):
    gevonden = []
    for begin, klok in kloktreffers(zin):
        ervoor = zin.ervoor(begin, 25)
        voorzet = _VOOR_KLOK.search(ervoor)
        if (
            not zin.is_vrij(begin, klok.eind)
            or _NIET_BEGIN.search(ervoor)
            or _NIET_NA.match(zin.plat, klok.eind)
        ):
            continue
        if not _is_klok(zin, begin, klok, voorzet, ervoor, dagdeel):
            continue
        uur = begin_van(klok, _eigen_dagdeel(zin, begin, klok.eind, dagdeel))
        if uur is None:
            continue
        vanaf = begin - len(voorzet[0]) if voorzet else begin
        vanaf, eind = _met_dagdeel(zin, vanaf, klok.eind)
        gevonden.append(_kandidaat(zin, vanaf, eind, begintijd=uur))
    return gevonden


def _is_klok(zin, begin, klok, voorzet, ervoor, dagdeel):
    tekst, uur = zin.plat[begin : klok.eind], klok.minuut // UUR
    if klok.vorm == "kaal":
        return (
            bool(voorzet)
            and uur >= 1
            and not _NIET_KAAL_NA.match(zin.plat, klok.eind)
            and (
                tekst != "een"
                or re.match(r"$| ?[,;.)]| tot ", zin.plat[klok.eind : klok.eind + 5]) is not None
            )
        )
    if voorzet or klok.vorm == "woord":
        return True
    if _VERVOLG.match(zin.plat, klok.eind) or _BEGON_ERNA.match(zin.plat, klok.eind):
        return True
    if klok.vorm == "hm":
        if _is_ook_datum(tekst, klok):
            return False
        return uur >= (13 if "u" in tekst[:3] else 8)
    if uur < 13 and _VOORGAAND_DAGDEEL.search(ervoor):
        return {"ochtend": 8 <= uur <= 12, "middag": uur == 12, "avond": 6 <= uur <= 11}.get(dagdeel, False)
    return 13 <= uur <= 23


def _eigen_dagdeel(zin, begin, eind, dagdeel):
    """The part of the day that stands beside this clock, else that of the line."""
    bij = _VERVOLG.match(zin.plat, eind) or _DAGDEEL_ERVOOR.search(zin.ervoor(begin, 20))
    deel = bij and re.search(r"(ochtend|morgen|middag|avond|nacht)", bij[0])
    return {"morgen": "ochtend"}.get(deel[0], deel[0]) if deel else dagdeel


def _is_ook_datum(tekst, klok):
    """`3.10` may be the third of October."""
    return "." in tekst and 1 <= klok.minuut % UUR <= 12 and not tekst.endswith(("u", "uur"))


def _met_dagdeel(zin, begin, eind):
    """Takes `'s ochtends` along, before or after the clock."""
    ervoor = _DAGDEEL_ERVOOR.search(zin.ervoor(begin, 20))
    if ervoor and zin.is_vrij(begin - len(ervoor[0]), begin):
        begin -= len(ervoor[0])
    erna = _VERVOLG.match(zin.plat, eind)
    return begin, erna.end() if erna and zin.is_vrij(*erna.span()) else eind


def _einden(zin):
    """Clocks at which it ended: `tot 16:00`, `om 4 uur klaar`. Kept apart: without a begin they say nothing."""
    gevonden = []
    for begin, klok in kloktreffers(zin):
        ervoor = _EINDE_VOORZET.search(zin.ervoor(begin, 8))
        if not zin.is_vrij(begin, klok.eind) or _NIET_KAAL_NA.match(zin.plat, klok.eind):
            continue
        # `2 uur klaar` may have lasted that long
        ernaast = (
            klok.vorm in ("hm", "woord")
            or ervoor["voorzet"]
            or (klok.vorm == "uur" and klok.minuut >= 8 * UUR)
        )
        if (
            ervoor["tot"]
            or _EINDE_ERVOOR.search(zin.ervoor(begin, 30))
            or (ernaast and _EINDE_ERNA.match(zin.plat, klok.eind))
        ):
            vanaf = begin - len(ervoor[0])
            gevonden.append(zin.neem({"einde": klok}, vanaf, klok.eind))
    return gevonden


def _eindtijd(gevonden):
    """The minutes up to the one end, when there is one begin and no duration."""
    starts = {k.waarden["begintijd"] for k in gevonden if "begintijd" in k.waarden}
    einden = [k for k in gevonden if "einde" in k.waarden]
    if len(starts) != 1 or len(einden) != 1 or any("minuten" in k.waarden for k in gevonden):
        return []
    start = starts.pop()
    minuten = duur_van(start.hour * UUR + start.minute, einden[0].waarden["einde"])
    return [Kandidaat({"minuten": minuten}, einden[0].begin, einden[0].eind)] if minuten else []
