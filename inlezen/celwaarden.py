"""What people write in a cell: days, times, durations, numbers. Text in, a value out, or CelError with a sentence."""

import datetime
import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils import timezone

from inlezen.kolommen import kaal
from kern.datum import in_cijfers
from kern.getallen import NIET_BEGREPEN, lees_duur

EXCEL_DAG_NUL = datetime.date(1899, 12, 30)
DAGEN_TOT_1904 = 1462
"""From Excel's day zero to that of a workbook that counts from 1904."""
EXCEL_DAGEN = range(36_526, 73_415)
"""Serial numbers of Excel for the days from 2000 up to 2100."""

_DAGEN = r"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+)?"
_JAAR_EERST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAG_EERST = re.compile(_DAGEN + r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})")
_AANEEN = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_MET_ZONE = re.compile(r"(\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(z|[+-]\d{2}:?\d{2})")
"""A moment as a program writes it: in which zone is said, so the day here may be another."""
_TIJD_ERACHTER = re.compile(r"[t ]\s*\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?\s*(uur|z)?$")

_TIJD = re.compile(r"(\d{1,2})(?:\s*[:.u]\s*(\d{2}))?(?::\d{2})?\s*(?:u|uur)?")
_MET_SECONDEN = re.compile(r"(\d{1,3}):(\d{2}):(\d{2})")
MINUTEN_EN_SECONDEN = re.compile(r"(\d{1,4}):(\d{2})\s*(?:m|min|minuut|minuten)\.?")
_VEEL_DECIMALEN = re.compile(r"(\d{0,4})[.,](\d{3,})")
_GEGROEPEERD = re.compile(r"\d{1,3}(?: \d{3})+")
_STREEPJES, _SPATIES = re.compile("[\u2010-\u2015\u2212]"), re.compile("[\u00a0\u2000-\u200a\u202f]")
GEHEEL = re.compile(r"(\d{1,9})(?:[.,]0{1,2})?")
ONBEKEND = {"?", "-", "–", "onbekend", "nvt", "n.v.t.", "n.v.t", "x", "geen idee"}
"""How people write in a column of numbers that they don't know."""

GEEN_DATUM = "Deze datum begrijpen we niet. Schrijf hem als 3-4-2025."
NUL_DATUM = "Hier staat dag nul (Excel maakt daar 1900-01-00 van). Vul de echte dag in."
GEEN_TIJD = "Deze tijd begrijpen we niet. Schrijf hem als 14:30."
GEEN_GETAL = "Schrijf een heel getal, of laat het leeg als je het niet weet."


class CelError(Exception):
    """What stands in the cell can't be used; the message says how to mend it."""


def gewoon(tekst):
    """`tekst` in small letters, with the hyphens and spaces of a keyboard instead of those that Word makes."""
    return _SPATIES.sub(" ", _STREEPJES.sub("-", tekst)).strip().lower()


@dataclass(frozen=True)
class Datumschrift:
    """How the days in a column are to be read, when it is no rule of ours."""

    maand_eerst: bool = False
    """As in 12/31/2026. A day that was written year first stays as it is."""
    om: bool = False
    """A program took the month for the day in those that are written year first."""
    vanaf_1904: bool = False
    """Numbers of days count from 1904, as on old Macs."""

    def lees(self, tekst, eerste):
        try:
            zonder_tijd = _zonder_tijd(tekst)
        except ValueError:
            raise CelError(GEEN_DATUM) from None
        if re.search("[a-z]{3}", gewoon(tekst)):  # a month in words says which number is the day
            return lees_datum(tekst, eerste)
        tekst = zonder_tijd
        if self.maand_eerst and (treffer := _DAG_EERST.fullmatch(tekst)):
            maand, dag, jaar = treffer.groups()
            tekst = f"{dag}-{maand}-{jaar}"
        elif self.om and (treffer := _JAAR_EERST.fullmatch(tekst)) and int(treffer[3]) <= 12:
            tekst = f"{treffer[1]}-{treffer[3]}-{treffer[2]}"
        elif self.vanaf_1904 and re.fullmatch(r"\d{5}(?:[.,]\d+)?", tekst):
            tekst = str(int(tekst[:5]) + DAGEN_TOT_1904)
        return lees_datum(tekst, eerste)


def _zonder_tijd(tekst):
    tekst = gewoon(tekst)
    if treffer := _MET_ZONE.fullmatch(tekst):
        moment = datetime.datetime.fromisoformat(treffer[0].upper().replace(" ", "T", 1).replace(" ", ""))
        return timezone.localdate(moment).isoformat()
    return in_cijfers(_TIJD_ERACHTER.sub("", tekst))


def dag_en_maand(tekst):
    """(first number, second number) of a day such as 3-4-2025 that may be read both ways; None for another."""
    treffer = _DAG_EERST.fullmatch(_zonder_tijd(tekst))
    return (int(treffer[1]), int(treffer[2])) if treffer else None


def lees_datum(tekst, eerste):
    """A date from 3-4-2025, 2025-04-03, 3 april 2025 or Excel's number of a day; not before `eerste`. A moment in
    another zone is the day that it was here."""
    try:
        tekst = _zonder_tijd(tekst)
    except ValueError:  # the 31st of February, with a time
        raise CelError(GEEN_DATUM) from None
    if tekst in {"0:00", "0", "1900-01-00", "00-01-1900", "0-1-1900", "1-0-1900", "1899-12-31", "1899-12-30"}:
        raise CelError(NUL_DATUM)
    if treffer := _JAAR_EERST.fullmatch(tekst) or _AANEEN.fullmatch(tekst):
        dag = _dag(*treffer.groups())
    elif treffer := _DAG_EERST.fullmatch(tekst):
        dag = _dag(*reversed(treffer.groups()))
    elif (treffer := re.fullmatch(r"(\d{5})(?:[.,]\d+)?", tekst)) and int(treffer[1]) in EXCEL_DAGEN:
        dag = EXCEL_DAG_NUL + datetime.timedelta(days=int(treffer[1]))
    else:
        raise CelError(GEEN_DATUM)
    if dag < eerste:
        raise CelError(f"Deze dag ligt voor het jaar {eerste.year}. Klopt het jaar?")
    return dag


def _dag(jaar, maand, dag):
    jaar, maand, dag = int(jaar), int(maand), int(dag)
    if maand > 12 and dag <= 12:
        raise CelError(f"Maand {maand} bestaat niet. Schrijf eerst de dag en dan de maand, zoals 3-4-2025.")
    try:
        return datetime.date(jaar + 2000 if jaar < 100 else jaar, maand, dag)
    except ValueError:
        raise CelError("Deze dag bestaat niet. Kijk naar de dag en de maand.") from None


def lees_tijd(tekst):
    """A time from 14:30, 14.30, 14u30 or 14 uur, or from a part of a day (0.5 is noon); 24:00 is midnight."""
    tekst = gewoon(tekst)
    if tekst in {"24:00", "24.00", "24u00", "24 uur", "24:00:00"}:
        return datetime.time()
    if treffer := _TIJD.fullmatch(tekst):
        uren, minuten = int(treffer[1]), int(treffer[2] or 0)
    elif re.fullmatch(r"0?[.,]\d+", tekst):
        uren, minuten = divmod(round(float(tekst.replace(",", ".")) * 1440), 60)
    else:
        raise CelError(GEEN_TIJD)
    if uren > 23 or minuten > 59:
        raise CelError(GEEN_TIJD)
    return datetime.time(uren, minuten)


def lees_uren(tekst, **grens):
    """Minutes from what people write in a column of hours; see kern.getallen. A number with three decimals or
    more comes out of a formula: it is hours (0.3333…) or, in Excel, a part of a day (0.0625 is 1:30). Seconds round
    half up: 18:25 min is 18 minutes."""
    tekst = gewoon(tekst)
    if (treffer := _MET_SECONDEN.fullmatch(tekst)) and int(treffer[2]) < 60:
        tekst = f"{int(treffer[1]) * 60 + int(treffer[2]) + (int(treffer[3]) >= 30)}m"
    elif treffer := MINUTEN_EN_SECONDEN.fullmatch(tekst):
        if int(treffer[2]) > 59:
            raise CelError(NIET_BEGREPEN)
        tekst = f"{int(treffer[1]) + (int(treffer[2]) >= 30)}m"
    if treffer := _VEEL_DECIMALEN.fullmatch(tekst):
        tekst = f"{_minuten_uit_breuk(float(f'{treffer[1] or 0}.{treffer[2]}'))}m"
    try:
        return lees_duur(tekst, **grens)
    except ValidationError as fout:
        raise CelError(fout.messages[0]) from None


def _minuten_uit_breuk(getal):
    uren, dag = getal * 60, getal * 1440
    past_uren, past_dag = _is_heel(uren), _is_heel(dag) and getal < 1
    if past_uren and past_dag:
        raise CelError(
            f"Dit kan {round(uren)} minuten zijn, of {round(dag) // 60}:{round(dag) % 60:02d} uur. "
            "Schrijf het als 1:30."
        )
    if past_uren or getal >= 1:
        return round(uren)
    if past_dag:
        return round(dag)
    raise CelError(NIET_BEGREPEN)


def _is_heel(getal):
    return abs(getal - round(getal)) < 0.05


def lees_minuten(tekst, **grens):
    """Minutes from a column of minutes: 90, or written out as a duration (1:30, 90 min)."""
    geheel = GEHEEL.fullmatch(gewoon(tekst))
    return lees_uren(f"{geheel[1][:5]}m" if geheel else tekst, **grens)


def lees_aantal(tekst, meeste):
    """A whole number up to `meeste`, or None for what people write when they don't know."""
    tekst = gewoon(tekst)
    if tekst in ONBEKEND:
        return None
    if _GEGROEPEERD.fullmatch(tekst):
        tekst = tekst.replace(" ", "")
    geheel = GEHEEL.fullmatch(tekst)
    if geheel is None:
        raise CelError(GEEN_GETAL)
    if int(geheel[1]) > meeste:
        raise CelError(f"Dit zijn er meer dan {meeste:,}. Klopt dat?".replace(",", "."))
    return int(geheel[1])


def per_woord(woorden):
    """{word: value} for `lees_keuze`, of {value: "words; with semicolons between"}."""
    return {kaal(woord): waarde for waarde, rij in woorden.items() for woord in rij.split("; ")}


def lees_keuze(tekst, keuzes, anders):
    """The value of this word in `keuzes` ({word: value}, see `per_woord`); `anders` is the sentence for another."""
    if waarde := keuzes.get(kaal(tekst)):
        return waarde
    raise CelError(anders)
