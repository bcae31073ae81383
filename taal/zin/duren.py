"""How long it took: durations, in minutes."""

import re

from taal.woordlijst import een_van, langste_van, lees_patronen

from .opkomst import NIET_TIJD
from .tekst import LINKS, RECHTS
from .telwoorden import KLOKGETAL, WOORDEN, lees_getal

_EEN_VAN = lees_patronen("zin/duren")

UUR, DAG = 60, 1440

_GETAL = rf"(?:[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?|{langste_van(WOORDEN)})"
_UUR = r"(?:uurtjes?|uren|uur|u|h)(?!\w)\.?"
_MIN = r"(?:minuutjes?|minuten|minuut|min\.?|mins|mnts?\.?|minutn)(?!\w)"
_NIET_ERVOOR = re.compile(rf"(?<!\w){_EEN_VAN['niet_ervoor']} (?:een |de )?$")
_NIET_ERNA = re.compile(rf" ?{_EEN_VAN['niet_erna']}(?!\w)")
_KEUZE_ERNA = re.compile(
    rf",? ?(?:(?:of|a|tot|-)(?: misschien| mogelijk)?|misschien|mogelijk)(?: wel)? ?(?:een |'n )?"
    rf"(?:(?:{_GETAL} ?)?(?:{_UUR}|{_MIN}|kwartier(?:tje)?(?!\w))|half ?uur(?:tje)?|anderhal(?:f|ve)|driekwart)"
)
"""`3 kwartier tot een uur`, `een uur, misschien twee uur`: two lengths."""
_KLAAR_ERNA = re.compile(r" (?:klaar|naar huis|weggegaan|gestopt|einde?)(?!\w)")
"""`begonnen om 10 uur, 1 uur klaar`: after an hour, or at one."""
_DUUR = re.compile(
    rf"{LINKS}(?:in totaal |totaal |ongeveer |ca\.? |circa |ruim |bijna |±|een klein |een goed )?(?:"
    rf"(?P<uren>[0-9]) ?(?:uur|uren|u|h)(?: ?(?:en )?(?P<hmin>[0-9]{{1,2}}) ?(?:m(?!\w)|{_MIN})"
    rf"|(?P<hm>[0-9]{{2}}){RECHTS}| (?P<hk>15|30|45){RECHTS}(?!{NIET_TIJD}))"
    rf"|(?P<dp_u>[0-9]{{1,2}}):(?P<dp_m>[0-5][0-9])(?: ?(?:uur|u|h))?{RECHTS}"
    rf"|(?P<half_n>{_GETAL})(?: ?½| 1/2|,? ?en (?:een )?half|(?<=[a-z])enhalf|eneenhalf) ?(?:{_UUR})"
    rf"|(?P<anderhalf>anderhal(?:f|ve)|1 ?½|½|1/2)(?: {_UUR}|(?<=½){_UUR})"
    rf"|(?:een )?(?P<halfuur>half ?(?:uur|uurtje|u)(?!\w)|halve uur)"
    rf"|(?P<nkw>[1-9]|{een_van(w for w, n in WOORDEN.items() if n <= 9)}) ?kwartier(?:tje|en)?(?!\w)"
    rf"|(?P<driekw>driekwart {_UUR})"
    rf"|(?P<kw>kwartier(?:tje)?(?!\w)|kwart(?:ier)? uur(?!\w))"
    rf"|(?P<n>{_GETAL}) ?{_UUR}(?P<en>,? ?en (?:(?P<en_half>(?:een )?half(?: uur)?)|(?P<en_kw>een kwartier)"
    rf"|(?P<en_dkw>(?:drie|3) kwartier)|(?P<en_min>{_GETAL}) ?{_MIN})(?!\w))?"
    rf"|(?P<min>{_GETAL}) ?{_MIN}|(?P<m>[0-9]{{1,3}})(?:m(?!\w)|'(?![\w']))"
    rf"|(?:(?:'n )?uurtje|(?:'n|goed|dik|klein|krap|vol) uur)(?!\w)(?! of)"
    r")(?: lang(?!\w)| duurde het)?"
)
_NIET_METER = re.compile(rf"{NIET_TIJD}| (?:lopen|lang|verder|hoog|breed|stof|touw)(?!\w)")
_KEUZE_ERVOOR = re.compile(
    rf"(?:{_GETAL}|anderhalf|half|kwartier(?:tje)?|halfuur(?:tje)?|uurtje) ?(?:{_UUR}|{_MIN}|kwartier)?"
    r" ?,? ?(?:(?<!\w)(?:of|a|tot|misschien|mogelijk)(?: misschien| mogelijk)?(?: wel)?(?!\w)|-|/) ?(?:een |'n )?$"
)
_UUR_OF = re.compile(
    rf"{LINKS}(?:(?:een |'n )?(?P<uur>uurtje|uur) of (?P<n>{KLOKGETAL})"
    rf"|(?:een |'n )?(?P<min>minuutje|minuut|min) of (?P<m>{_GETAL}))(?!\w)"
)
"""`een uur of drie`: about three hours, or about three o'clock when `om` stands before it."""
_OM = re.compile(r"(?<!\w)(?:om|rond|tegen|vanaf|tot|na|voor|sinds)(?: ongeveer| ca\.?)? $")
_EERDER_GETAL = re.compile(r"(?:[0-9½]|(?<!\w)(?:half|halve|heel|twee|drie|ander)) ?$")


def vind(zin):
    """Candidates for minuten; reserves what is a duration of something else, or of two lengths."""
    gevonden = []
    for treffer in zin.treffers(_DUUR):
        ervoor = zin.ervoor(treffer.start(), 25)
        if treffer["n"] and re.search(r"'s (?:ochtend|morgen|middag|avond)s $", ervoor):
            zin.reserveer(*treffer.span())  # `'s middags 3 uur`: at three, or three hours
            continue
        if (
            _KEUZE_ERVOOR.search(ervoor)
            or _NIET_ERVOOR.search(ervoor)
            or _NIET_ERNA.match(zin.plat, treffer.end())
            or _KEUZE_ERNA.match(zin.plat, treffer.end())
            or (_KLAAR_ERNA.match(zin.plat, treffer.end()) and not re.search(r"(?<!\w)in (?:een )?$", ervoor))
        ):
            zin.reserveer(*treffer.span())
            continue
        if _OM.search(ervoor):
            continue  # a clock
        minuten = _minuten(treffer)
        if minuten is None or not 0 < minuten <= DAG:
            continue
        if treffer["m"] and _NIET_METER.match(zin.plat, treffer.end()):
            continue
        gevonden.append(zin.neem({"minuten": minuten}, *treffer.span()))
    return gevonden


def vind_uren_of(zin):
    """Candidates for minuten from `een uur of drie`; before the clocks, that would read one o'clock in it."""
    gevonden = []
    for treffer in zin.treffers(_UUR_OF):
        ervoor = zin.ervoor(treffer.start(), 16)
        getal = treffer["n"] or treffer["m"]
        aantal = lees_getal(getal) if getal.isalnum() else 0
        minuten = aantal * UUR if treffer["n"] else aantal
        if _OM.search(ervoor) or _EERDER_GETAL.search(ervoor) or aantal < 2 or minuten > 7 * UUR:
            zin.reserveer(*treffer.span())
            continue
        gevonden.append(zin.neem({"minuten": minuten}, *treffer.span(), twijfel=True))
    return gevonden


def _minuten(t):
    """Minutes (int) of a _DUUR match; None when it may as well be a clock (`10u`, `9:30`)."""
    if t["uren"]:
        uren, rest = int(t["uren"]), int(t["hmin"] or t["hm"] or t["hk"])
        return uren * UUR + rest if uren <= 7 and rest < UUR else None
    if t["dp_u"]:
        return int(t["dp_u"]) * UUR + int(t["dp_m"]) if int(t["dp_u"]) <= 4 else None
    if t["half_n"]:
        return _uren_in_minuten(t["half_n"]) + 30
    if t["anderhalf"]:
        return 30 if t["anderhalf"] in ("½", "1/2") else 90
    if t["halfuur"]:
        return 30
    if t["driekw"]:
        return 45
    if t["nkw"]:
        return 15 * lees_getal(t["nkw"])
    if t["kw"]:
        return 15
    if t["n"]:
        heel, _, deel = t["n"].replace(",", ".").partition(".")
        if len(deel) == 2 and deel not in ("00", "25", "50", "75"):
            return None  # `1.15 uur` may be 1:15
        if not deel and lees_getal(heel) > 7 and not (t["en"] or "uren" in t[0]):
            return None
        erbij = 30 * bool(t["en_half"]) + 15 * bool(t["en_kw"]) + 45 * bool(t["en_dkw"])
        return (
            _uren_in_minuten(t["n"])
            + erbij
            + (lees_getal(t["en_min"]) if t["en_min"] and t["en_min"].isalnum() else 0)
        )
    if t["min"]:
        return lees_getal(t["min"]) if t["min"].isalnum() else None
    return int(t["m"]) if t["m"] else UUR


def _uren_in_minuten(plat):
    heel, _, deel = plat.replace(",", ".").partition(".")
    return (
        lees_getal(heel) * UUR + (int(deel.ljust(2, "0")) * UUR + 50) // 100
        if deel
        else lees_getal(heel) * UUR
    )
