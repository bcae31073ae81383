"""What a whole column says about its cells: one that can only be read in one way decides for all of them.

Each function gets the different texts of a column and gives what they decide, {key: code}, and what is to be asked,
[Inleesvraag, …].
"""

import datetime
import re
from dataclasses import asdict, dataclass

from django.utils.formats import date_format

from inlezen.celwaarden import dag_en_maand, gewoon

VOORBEELDEN = 3
MEESTE_UREN_PER_DAG = 24
ZEKER_MINUTEN_VANAF = 5
"""A bare number below it is more likely hours."""
MISSCHIEN_MINUTEN_VANAF = 10
MISSCHIEN_UREN_TOT = 8
DAG, MAAND, KLOPT, OM = "dag", "maand", "klopt", "om"
UREN, MINUTEN, DAGDEEL, KLOK, SECONDEN = "uren", "minuten", "dagdeel", "klok", "seconden"

_KAAL = re.compile(r"(\d{0,4})(?:[.,](\d+))?")
_JAAR_EERST = re.compile(r"\d{4}-(\d{2})-(\d{2})")
_MET_STREEP = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_DUBBELE_PUNT = re.compile(r"(\d{1,4}):(\d{2})")
_KWARTIEREN, _DECIMALEN = {"15", "30", "45"}, {"25", "50", "75"}


@dataclass(frozen=True)
class Inleesvraag:
    """Something that the file itself doesn't tell."""

    sleutel: str
    """Under which the answer is kept."""
    zin: str
    keuzes: tuple
    """(code, label) after (code, label)."""
    voorstel: str = ""
    """A code; empty where nothing decides."""
    voorbeelden: tuple = ()
    """What stands in the file, to see it by."""

    def als_dict(self):
        return asdict(self)


def oordeel_dagen(sleutel, kop, teksten):
    """{sleutel: DAG or MAAND} and {sleutel-om: KLOPT or OM} for a column of days, as far as it decides, and what is to
    be asked."""
    paren = [(tekst, *paar) for tekst in teksten if (paar := _kaal_paar(tekst))]
    maand_zeker = [tekst for tekst, a, b in paren if b > 12 >= a]
    dag_zeker = [tekst for tekst, a, b in paren if a > 12]
    open_ = [tekst for tekst, a, b in paren if a <= 12 and b <= 12 and a != b]
    besluiten, vragen = {}, []
    if (maand_zeker and not dag_zeker) or re.search(r"mm?[-/. ]+dd?\b", kop.lower()):
        besluiten[sleutel] = MAAND
    elif open_ and (maand_zeker or (not dag_zeker and all(_MET_STREEP.match(tekst) for tekst in open_))):
        vragen.append(_vraag_naar_maand(sleutel, kop, open_))
    om_te_draaien = [tekst for tekst in teksten if (m := _JAAR_EERST.match(tekst)) and m[1] != m[2]]
    bewezen = dag_zeker or maand_zeker
    if bewezen and not open_ and om_te_draaien and all(int(tekst[8:10]) <= 12 for tekst in om_te_draaien):
        vragen.append(_vraag_naar_omdraaien(sleutel, kop, om_te_draaien, bewezen[0]))
    return besluiten, vragen


def _kaal_paar(tekst):
    """The two numbers of a day without words in it."""
    try:
        return None if re.search(r"[a-z]{3}", gewoon(tekst)) else dag_en_maand(tekst)
    except ValueError:
        return None


def _vraag_naar_maand(sleutel, kop, open_):
    return Inleesvraag(
        sleutel,
        f"Staat in de kolom {kop} eerst de dag of eerst de maand?",
        ((DAG, "Eerst de dag, zoals 31/12/2026"), (MAAND, "Eerst de maand, zoals 12/31/2026")),
        voorbeelden=tuple(open_[:VOORBEELDEN]),
    )


def _vraag_naar_omdraaien(sleutel, kop, dagen, tekst):
    eerste = datetime.date.fromisoformat(dagen[0][:10])
    om = eerste.replace(month=eerste.day, day=eerste.month)
    return Inleesvraag(
        f"{sleutel}-om",
        f"In de kolom {kop} staat ook {tekst}. Een programma kan bij andere rijen dag en maand hebben omgedraaid. "
        "Welke dag bedoel je bij de eerste?",
        ((KLOPT, _voluit(eerste)), (OM, _voluit(om))),
        voorbeelden=tuple(dag[:10] for dag in dagen[:VOORBEELDEN]),
    )


def _voluit(dag):
    return date_format(dag, "j F Y")


def oordeel_uren(sleutel, kop, teksten, *, per_dag=True):
    """{sleutel: DAGDEEL, MINUTEN, …} for a column of hours. `per_dag` says that each is the time of one activity."""
    kaal = [(tekst, *treffer.groups()) for tekst in map(gewoon, teksten) if (treffer := _getal(tekst))]
    getallen = [float(f"{heel or 0}.{breuk or 0}") for _, heel, breuk in kaal]
    getallen = [getal for getal in getallen if getal]
    if not getallen:
        return {}, []
    voorbeelden = tuple(tekst for tekst, *_ in kaal)[:VOORBEELDEN]
    if any(_alleen_dagdeel(getal) for getal in getallen):
        return _dagdelen(sleutel, kop, getallen, voorbeelden)
    if max(getallen) < 1 and len(getallen) > 1:
        return {}, [_vraag_naar_dagdelen(sleutel, kop, voorbeelden, UREN)]
    breuken = {(breuk or "").ljust(2, "0")[:2] for _, _, breuk in kaal if breuk and len(breuk) <= 2} - {"00"}
    if breuken & _KWARTIEREN and not breuken & _DECIMALEN and all(breuk < "60" for breuk in breuken):
        return {}, [_vraag_naar_klok(sleutel, kop, kaal)]
    heel = all(getal == int(getal) for getal in getallen)
    if per_dag and heel and min(getallen) >= ZEKER_MINUTEN_VANAF:
        if max(getallen) > MEESTE_UREN_PER_DAG:
            return {sleutel: MINUTEN}, []
        if max(getallen) >= MISSCHIEN_MINUTEN_VANAF:
            voorstel = MINUTEN if max(getallen) > 12 and len(getallen) > 1 else ""
            return {}, [_vraag_naar_minuten(sleutel, kop, voorbeelden, voorstel)]
    return {}, []


def _getal(tekst):
    treffer = _KAAL.fullmatch(tekst)
    return treffer if treffer and (treffer[1] or treffer[2]) else None


def _alleen_dagdeel(getal):
    """Whether a number below 1 makes whole minutes as a part of a day, and none as hours."""
    dag, uren = getal * 1440, getal * 60
    return 0 < getal < 1 and abs(dag - round(dag)) < 0.05 <= abs(uren - round(uren))


def _dagdelen(sleutel, kop, getallen, voorbeelden):
    if max(getallen) < 1:
        return {sleutel: DAGDEEL}, []
    return {}, [_vraag_naar_dagdelen(sleutel, kop, voorbeelden, "")]


def _vraag_naar_dagdelen(sleutel, kop, voorbeelden, voorstel):
    return Inleesvraag(
        sleutel,
        f"Wat betekenen de getallen onder 1 in de kolom {kop}?",
        ((UREN, "0,5 is een half uur"), (DAGDEEL, "0,5 is een halve dag: 12 uur")),
        voorstel,
        voorbeelden,
    )


def _vraag_naar_klok(sleutel, kop, kaal):
    tekst, heel, breuk = next(rij for rij in kaal if rij[2] and rij[2].ljust(2, "0") in _KWARTIEREN)
    honderdsten = breuk.ljust(2, "0")
    minuten = (int(heel or 0) * 100 + int(honderdsten)) * 60 / 100
    return Inleesvraag(
        sleutel,
        f"Hoe lang is {tekst} in de kolom {kop}?",
        (
            (KLOK, f"{heel or 0} uur en {honderdsten} minuten"),
            (UREN, f"{heel or 0},{honderdsten} uur, dus {int(minuten + 0.5)} minuten"),
        ),
        voorbeelden=tuple(rij[0] for rij in kaal[:VOORBEELDEN]),
    )


def _vraag_naar_minuten(sleutel, kop, voorbeelden, voorstel):
    return Inleesvraag(
        sleutel,
        f"Staan in de kolom {kop} uren of minuten?",
        ((UREN, "Uren"), (MINUTEN, "Minuten")),
        voorstel,
        voorbeelden,
    )


def oordeel_minuten(sleutel, kop, teksten):
    """{sleutel: SECONDEN} for a column of minutes."""
    met_punt = [tekst for tekst in map(gewoon, teksten) if _DUBBELE_PUNT.fullmatch(tekst)]
    if any(int(tekst.partition(":")[0]) > MEESTE_UREN_PER_DAG for tekst in met_punt):
        return {sleutel: SECONDEN}, []
    if met_punt:
        keuzes = ((KLOK, "1:30 is een uur en 30 minuten"), (SECONDEN, "1:30 is een minuut en 30 seconden"))
        zin = f"In de kolom {kop} staan minuten met een dubbele punt. Wat betekent die?"
        return {}, [Inleesvraag(sleutel, zin, keuzes, voorbeelden=tuple(met_punt[:VOORBEELDEN]))]
    kaal = [tekst for tekst in map(gewoon, teksten) if _getal(tekst)]
    getallen = [float(tekst.replace(",", ".")) for tekst in kaal]
    met_komma = any(getal != int(getal) for getal in getallen)
    if any(getallen) and (met_komma or max(getallen) <= MISSCHIEN_UREN_TOT):
        voorbeelden = tuple(kaal[:VOORBEELDEN])
        return {}, [_vraag_naar_minuten(sleutel, kop, voorbeelden, UREN if met_komma else "")]
    return {}, []


def in_gewone_vorm(tekst, schrift):
    """A time of a column that was judged, in a form that can only be read in one way."""
    kaal = _getal(gewoon(tekst))
    if schrift == MINUTEN and kaal and not (kaal[2] or "").strip("0"):
        return f"{kaal[1]}m"
    if schrift == DAGDEEL and kaal and not kaal[1].strip("0"):
        return f"{int(float(f'0.{kaal[2] or 0}') * 1440 + 0.5)}m"
    if schrift == KLOK and kaal and kaal[2] and len(kaal[2]) <= 2:
        return f"{kaal[1] or 0}:{kaal[2].ljust(2, '0')}"
    if schrift == SECONDEN and _DUBBELE_PUNT.fullmatch(gewoon(tekst)):
        return f"{tekst} min"
    return tekst
