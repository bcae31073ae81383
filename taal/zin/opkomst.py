"""How many took part, how many of them for the first time, volunteers, colleagues."""

import re

from rapidfuzz.distance import OSA

from taal.woordlijst import lees_patronen, lees_woordlijst

from . import collegas
from .afwezig import is_er_niet
from .dagnamen import MAAND
from .tekst import LINKS, RECHTS, Kandidaat
from .telwoorden import GETAL, TAL, lees_getal

_LIJSTEN = lees_woordlijst("zin/opkomst")
_EEN_VAN = lees_patronen("zin/opkomst")

_DEELNEMER = _EEN_VAN["deelnemer"]
_VRIJWILLIGER = r"(?:vrijwilligers?|vrijwilligsters?|vrijw\.?|vrijwill\.?)"
_COLLEGA = r"(?:(?:directe )?collega(?:'?s)?|coll\.)"
_NOEMER = rf"(?:{_DEELNEMER}|{_VRIJWILLIGER}|{_COLLEGA})(?!\w)"
NIET_TIJD = rf" ?(?:{_EEN_VAN['niet_tijd']}|(?:[a-z]{{3,15}}e )?{_NOEMER})"
"""What follows a number that is no hour and no day."""

_ONGEVEER = rf"(?:{_EEN_VAN['ongeveer']} ?)"
_VOORAF = (
    r"(?:(?:samen )?met |door |voor |aan |bij |van |waarvan (?:er )?|waaronder |inclusief |incl\.? )?"
    rf"{_ONGEVEER}{{0,2}}"
)
_BIJVOEGLIJK = r"(?: (?!nieuwe |andere |deze |beide |hele |halve |alle |uurtje )[a-z]{3,15}e)?"
_N = rf"(?P<n>{TAL}|{GETAL})"
_WIE = rf"(?:(?P<c>{_COLLEGA})|(?P<v>{_VRIJWILLIGER})|(?P<d>{_DEELNEMER}))(?!\w)"

_NIEUW_EINDE = rf"(?=$|[^\w ]| (?:{_EEN_VAN['na_nieuw']}|{GETAL})(?!\w)| [^\w ])"
_NIEUWE = rf"(?:nieuwe(?!\w)|(?:nieuw|nw){_NIEUW_EINDE})"

_BEREIK = re.compile(
    rf"{LINKS}(?:tussen (?:de )?)?{GETAL}(?: ?(?:[-/]|(?<!\w)(?:a|of|tot|en|tot en met|t/m)(?!\w)) ?)(?:de )?{GETAL}"
    rf"(?= ?{_BIJVOEGLIJK} ?{_NOEMER}| ?{_NIEUWE})"
)
_ZONDER_MAAT = re.compile(
    rf"{LINKS}(?:meer dan|minder dan|minstens|minimaal|maximaal|hooguit|tot|van de) {_N}(?:{_BIJVOEGLIJK}) {_NOEMER}"
)
_DUBBELPUNT = re.compile(
    rf"{LINKS}(?P<al>{GETAL} (?:[a-z]+e )?)?(?:aantal )?(?:"
    rf"(?:(?P<nieuw>nieuwe?(?: {_DEELNEMER})?)|{_WIE}) ?[:=] ?{_N}{RECHTS}"
    rf"|(?:waarvan|daarvan|w\.v\.) (?P<nieuw_na>nieuwe?|nw) ?[:=]? ?(?P<n_na>{GETAL}){RECHTS}(?!{NIET_TIJD})"
    rf"|(?:(?P<c_in>collega'?s)|(?P<v_in>vrijwilligers)|(?P<d_in>deelnemers|bewoners|bezoekers|aanwezigen)) ?"
    rf"\((?P<n_in>{GETAL})\))"
)
_NA_ELKAAR = re.compile(
    rf"{LINKS}(?P<al>{GETAL} )?(?:aantal )?(?:"
    rf"(?P<v>vrijwilligers)|(?P<d>deelnemers|aanwezigen|bezoekers)) {_N}{RECHTS}"
    rf"(?!{NIET_TIJD}(?! [0-9]))(?! ?(?:uur|u\b|min|m\b|[½]|{MAAND}))"
)
_NIEUW = re.compile(
    rf"{LINKS}{_VOORAF}(?:(?P<geen>geen|0)|{_N})(?: (?:daarvan|van hen|ervan|waren|er|is|zijn))?"
    rf"(?: nieuwe (?:(?P<v>{_VRIJWILLIGER})|(?P<c>{_COLLEGA})|{_DEELNEMER})(?!\w)| (?:nieuwelingen|nieuweling)(?!\w)"
    rf"| nieuw(?!\w)| (?:nieuwe|nw){_NIEUW_EINDE}| (?:mensen |bewoners )?voor (?:het|de) eerst(?:e keer)?(?!\w))"
)
_WAARVAN_NIEUW = re.compile(
    rf"(?<=[a-z.])[ ,(]{{1,3}}(?:waarvan|waaronder|onder wie|van wie) (?:er )?{_N} (?:nieuwe?|nw)(?!\w)"
    rf"(?! {_VRIJWILLIGER})"
)
_AANTAL = re.compile(
    rf"{LINKS}{_VOORAF}{_N}\+?(?P<adj>{_BIJVOEGLIJK}) ?{_WIE}"
    r"(?P<incl>[ ,(]{1,3}(?:incl\.?|inclusief|waaronder) (?:ik|mij|mijzelf|mezelf)\)?(?!\w)| en ik(?!\w))?"
)
_VAST = r"(?:vaste|bekende|trouwe|vertrouwde|terugkerende|bestaande|gebruikelijke)(?: (?:en trouwe|oude))?"
_ERBIJ = r"(?: ?(?:\+|&|,) ?| (?:en|plus)(?: nog)? | ?, ?(?:en )?)"
_VAST_EN_NIEUW = re.compile(
    rf"{LINKS}{_VOORAF}(?:(?P<vast>{GETAL}) {_VAST}(?: (?:{_DEELNEMER}))?{_ERBIJ}(?P<nieuw>{GETAL}) (?:nieuwe|nw)"
    rf"|(?P<nieuw_voor>{GETAL}) (?:nieuwe|nw)(?: (?:{_DEELNEMER}))?{_ERBIJ}(?P<vast_na>{GETAL}) {_VAST})"
    rf"(?: (?:(?P<v>{_VRIJWILLIGER})|{_DEELNEMER}))?(?!\w)(?! {_COLLEGA})"
)
"""`8 vaste deelnemers + 3 nieuwe` are 11."""
_VAN_DE = re.compile(
    rf"{LINKS}{_ONGEVEER}{{0,1}}{_N} (?:van|uit) (?:de|het|onze) {GETAL}(?: [a-z]{{3,15}}[en])?(?: {_DEELNEMER})?"
    r" (?:(?:zijn|waren|kwamen|is|was) )?(?:er )?(?:(?:ook )?(?:echt )?(?:gekomen|aanwezig|present|verschenen|opgedaagd"
    r"|komen opdagen|op komen dagen|opdagen)|kwamen|waren er)(?!\w)(?! niet)"
)
"""`12 van de 20 aangemelde deelnemers gekomen` are 12."""
_WAREN_NIEUW = re.compile(
    rf"{LINKS}{_ONGEVEER}{{0,1}}{_N} (?:{_DEELNEMER}) (?:(?:waren|zijn|was|is) (?:er )?(?:hier )?nieuw"
    r"|(?:(?:waren|zijn|was|is|kwamen|kwam) )?(?:er )?(?:hier )?voor (?:het eerst|de eerste keer))(?!\w)"
)
_EEN_OF = re.compile(
    rf"{LINKS}(?:met )?(?:een |'n )?(?:(?P<c>collega)|(?P<v>vrijwilliger)"
    rf"|(?P<d>{_EEN_VAN['een_of']}))"
    rf" of {_N}(?!\w)(?! (?:of|tot|a|keer|x|uur|meer)(?!\w))(?!{_BIJVOEGLIJK} {_NOEMER})"
)
"""`een man of twaalf`."""
_GROEP_VAN = re.compile(
    rf"{LINKS}(?:met )?(?:een )?groep(?:je)? van {_N}(?=$| ?[,;.)]| (?:in|bij|uit|op|met|aan)(?!\w))"
)
_WAREN_ER = re.compile(
    rf"{LINKS}(?:het waren er|(?:er )?kwamen er|(?:we|ze|zij|wij) waren met) {_N}"
    r"(?=$| ?[,;.)]| (?:in|bij|uit|op)(?!\w))"
)
_COLLEGA_MEE = re.compile(
    rf"{LINKS}(?:(?:een|mijn|m'n) )?(?P<c>collega)(?: (?!en |of |gebeld|gesproken|gemaild)[a-z]{{2,15}})?"
    rf" {_EEN_VAN['kwam_mee']}(?!\w)"
)
_EEN_IN_RIJ = re.compile(
    rf"{LINKS}(?P<een>een) (?:(?P<c>collega)|(?P<v>vrijwilliger|vrijwilligster)|(?P<d>bewoner|deelnemer))(?=$| ?[,;.)(]"
    r"| (?:in|bij|op|aanwezig|erbij)(?!\w))"
)
_EEN_OP_EEN = re.compile(r"(?:1|een) ?-?(?:op)?:?-? ?(?:1|een) $")
_EEN_IEMAND = re.compile(
    rf"{LINKS}(?:samen )?(?:met|bij) (?:(?P<een>een|mijn|m'n) )?(?:(?P<c>collega)|(?P<v>vrijwilliger|vrijwilligster)"
    r"|(?P<d>bewoner|bewoonster|deelnemer|jongere|buurtbewoner|mantelzorger))(?!\w)(?!'s)"
    rf"(?!(?: [a-z]+)? en (?!{GETAL}(?!\w)))"
)
_LOS = re.compile(
    rf"{LINKS}(?:met )?(?:(?:ongeveer|circa|ca\.?|zo'?n|plm\.?|(?:een )?stuk of|een man of|±|\+/-) ?(?P<a>{GETAL})"
    rf"|(?:een )?(?P<b>{TAL}))(?=$| ?[,;)]|\.$)"
)
_MISSPELD = re.compile(rf"{LINKS}{_VOORAF}{_N} (?P<woord>[a-z']{{7,14}})(?!\w)")
_VAAK = dict(regel.split() for regel in _LIJSTEN["vaak"])
_GEEN_AANTAL_ERVOOR = re.compile(r"(?<!\w)(?:groep|klas|nr\.?|nummer|lijn|flat|blok) $")
_DEEL_ERVAN = re.compile(
    r"[ ,(]{0,3}(?:waarvan|waaronder|van wie|onder wie|inclusief|incl\.?) (?P<wat>[^,;()]*)"
)
_TUSSEN_MENSEN = re.compile(r"[ ,(;:-]{1,3}(?:met |de |waarvan )?")
_MEEGEREKEND = re.compile(
    r" (?:zijn |is |al |erbij )?(?:meegerekend|meegeteld|inbegrepen|ingerekend|incluis|inclusief|incl)(?!\w)"
)
_VELD = {"c": "collega_aantal", "v": "vrijwilligers", "d": "deelnemers"}


def vind(zin):
    """Candidates for deelnemers, nieuwe_deelnemers, vrijwilligers and collega_aantal."""
    # these say themselves that they were there
    gekomen = [zin.neem({"deelnemers": lees_getal(t["n"])}, *t.span()) for t in zin.treffers(_VAN_DE)]
    for patroon in (_BEREIK, _ZONDER_MAAT):
        for treffer in zin.treffers(patroon):
            _reserveer_met_noemer(zin, treffer)
    gevonden = [
        *gekomen,
        *collegas.vind(zin),
        *_lees(zin, _VAST_EN_NIEUW, _uit_vast_en_nieuw),
        *_lees(zin, _WAREN_NIEUW, _uit_nieuw, een=_is_telwoord),
        *_lees(zin, _EEN_OF, _uit_een_of, een=_nooit, twijfel=True),
        *_lees(zin, _DUBBELPUNT, _uit_opsomming),
        *_lees(zin, _NA_ELKAAR, _uit_opsomming, een=_nooit),
        *_lees(zin, _WAARVAN_NIEUW, _uit_waarvan),
        *_lees(zin, _NIEUW, _uit_nieuw, een=_is_telwoord),
        *_lees(zin, _AANTAL, _uit_aantal, een=_is_telwoord),
        *_lees(zin, _MISSPELD, _uit_misspeld, een=_nooit, twijfel=True),
    ]
    velden = {veld for kandidaat in gevonden for veld in kandidaat.waarden}
    for patroon in (_COLLEGA_MEE, _EEN_IEMAND):
        gevonden += _lees(zin, patroon, lambda z, t: _uit_iemand(z, t, velden), twijfel=True)
    if velden:
        gevonden += _lees(zin, _EEN_IN_RIJ, lambda z, t: _uit_iemand(z, t, velden), twijfel=True)
    if "deelnemers" not in velden:
        for patroon in (_GROEP_VAN, _WAREN_ER, _LOS):
            gevonden += _lees(zin, patroon, _uit_los, een=_nooit, twijfel=True)
    return _tel_op(zin, _zonder_vrijwilligers(zin, gevonden))


def _reserveer_met_noemer(zin, treffer):
    """A range of people says no number: nobody may take one of its ends, nor read a clock in it."""
    na = re.compile(rf" ?{_BIJVOEGLIJK} ?{_NOEMER}| ?{_NIEUWE}").match(zin.plat, treffer.end())
    zin.reserveer(treffer.start(), na.end() if na else treffer.end())


def _lees(zin, patroon, maak, *, een=None, twijfel=False):
    """Candidates of the values that `maak` makes of a match; `een` tells whether that word counts in it, else it does.

    What it reads is reserved, also when these people were not there.
    """
    gevonden = []
    for treffer in zin.treffers(patroon):
        getal = "n" if treffer.groupdict().get("n") else 0
        if getal and een and treffer["n"] == "een" and not een(zin, treffer):
            continue
        if waarden := maak(zin, treffer):
            kandidaat = zin.neem(waarden, *treffer.span(), twijfel)
            if not is_er_niet(zin, treffer.start(getal), treffer.end()):
                gevonden.append(kandidaat)
    return gevonden


def _is_telwoord(zin, treffer):
    """`één` counts, `een` is an article."""
    begin, eind = zin.plek(*treffer.span("n"))
    return zin.tekst[begin:eind].lower() != "een"


def _nooit(*_):
    return False


def _wie(treffer, achter=""):
    groepen = treffer.groupdict()
    return next((veld for groep, veld in _VELD.items() if groepen.get(groep + achter)), None)


def _uit_vast_en_nieuw(_, treffer):
    vast = lees_getal(treffer["vast"] or treffer["vast_na"])
    nieuw = lees_getal(treffer["nieuw"] or treffer["nieuw_voor"])
    if treffer["v"]:
        return {"vrijwilligers": vast + nieuw}
    return {"deelnemers": vast + nieuw, "nieuwe_deelnemers": nieuw}


def _uit_opsomming(_, treffer):
    """`deelnemers: 12`, `waarvan nieuw 3`, `collega's (2)`, `deelnemers 12`; not `15 deelnemers: 11 bekenden`."""
    if treffer["al"]:
        return None
    deel = treffer.groupdict().get
    nieuw = deel("nieuw") or deel("nieuw_na")
    veld = "nieuwe_deelnemers" if nieuw else _wie(treffer) or _wie(treffer, "_in")
    return {veld: lees_getal(treffer["n"] or treffer["n_na"] or treffer["n_in"])}


def _uit_nieuw(_, treffer):
    if not treffer["n"]:  # `geen`
        einden = ("nieuwe", "nieuw", "nw", "eerst", "deelnemers", "mensen")
        return {_wie(treffer) or "nieuwe_deelnemers": 0} if treffer[0].endswith(einden) else None
    return {_wie(treffer) or "nieuwe_deelnemers": lees_getal(treffer["n"])}


def _uit_waarvan(zin, treffer):
    """After people, `waarvan 2 nieuwe` says how many of them are new, whatever follows."""
    if not re.search(rf"(?:{_NOEMER}|gasten)$", zin.ervoor(treffer.start(), 20)):
        return None
    return {"nieuwe_deelnemers": lees_getal(treffer["n"])}


def _uit_aantal(zin, treffer):
    if treffer["d"] == "gezichten" or _GEEN_AANTAL_ERVOOR.search(zin.ervoor(treffer.start("n"), 9)):
        return None
    ik_erbij = treffer["c"] and treffer["incl"] and treffer["incl"] != " en ik"
    return {_wie(treffer): lees_getal(treffer["n"]) - bool(ik_erbij)}


def _uit_misspeld(_, treffer):
    kaal = treffer["woord"].replace("'", "")
    velden = {veld for woord, veld in _VAAK.items() if OSA.distance(kaal, woord) <= 1}
    return {velden.pop(): lees_getal(treffer["n"])} if len(velden) == 1 else None


def _uit_iemand(zin, treffer, al_gezegd):
    veld = _wie(treffer)
    if veld == "deelnemers" and not (
        treffer.groupdict().get("een") or _EEN_OP_EEN.search(zin.ervoor(treffer.start(), 9))
    ):
        return None  # `gebeld met bewoner` says who, not how many
    return None if veld in al_gezegd else {veld: 1}


def _uit_los(_, treffer):
    deel = treffer.groupdict().get
    getal = deel("n") or deel("a") or deel("b")
    return None if getal == "een" else {"deelnemers": lees_getal(getal)}


def _uit_een_of(zin, treffer):
    if re.search(rf"(?:[0-9]|(?<!\w){GETAL}) $", zin.ervoor(treffer.start(), 12)):
        return None
    return {_wie(treffer): lees_getal(treffer["n"])}


def _zonder_vrijwilligers(zin, gevonden):
    """`15 deelnemers, waarvan 3 vrijwilligers` are 12; `15 deelnemers (3 vrijwilligers)` may be 12 or 15."""
    gevonden = sorted(gevonden, key=lambda k: k.begin)
    uit = []
    for kandidaat in gevonden:
        vorige = next((k for k in reversed(uit[-3:]) if "deelnemers" in k.waarden), None)
        if vorige and "vrijwilligers" in kandidaat.waarden:
            totaal, aandeel = vorige.waarden["deelnemers"], kandidaat.waarden["vrijwilligers"]
            tussen = zin.plat[vorige.eind : kandidaat.eind]
            deel = _DEEL_ERVAN.fullmatch(tussen)
            naast = _TUSSEN_MENSEN.fullmatch(zin.plat, vorige.eind, kandidaat.begin)
            if deel or naast and _MEEGEREKEND.match(zin.plat, kandidaat.eind):
                zeker = totaal and totaal > aandeel and not (deel and "nieuw" in deel["wat"])
                over = totaal - aandeel if zeker else None
                uit[uit.index(vorige)] = Kandidaat({"deelnemers": over}, vorige.begin, vorige.eind, True)
            elif re.match(r" ?\([^)]*$", zin.plat[vorige.eind : kandidaat.begin]):
                uit[uit.index(vorige)] = Kandidaat({"deelnemers": None}, vorige.begin, vorige.eind)
        uit.append(kandidaat)
    return uit


def _tel_op(zin, gevonden):
    """`5 mannen en 7 vrouwen` are 12; `12 bewoners en 4 nieuwe` may be 12 or 16."""
    uit = []
    for kandidaat in gevonden:
        vorige = uit[-1] if uit else None
        tussen = zin.plat[vorige.eind : kandidaat.begin] if vorige else "-"
        samen = re.fullmatch(r" ?(?:en|plus|\+|&) ?", tussen) or (
            re.fullmatch(r"[ ,]{0,2}", tussen) and _vullen_aan(zin, vorige, kandidaat)
        )
        if (
            vorige
            and {"deelnemers"} == vorige.waarden.keys() == kandidaat.waarden.keys()
            and zin.plat.startswith(("waarvan", "waaronder"), kandidaat.begin)
        ):
            uit[-1] = Kandidaat(vorige.waarden, vorige.begin, kandidaat.eind, vorige.twijfel)
            continue
        if vorige and samen and vorige.waarden.get("deelnemers"):
            if kandidaat.waarden.get("deelnemers") and not kandidaat.twijfel:
                som = vorige.waarden["deelnemers"] + kandidaat.waarden["deelnemers"]
                uit[-1] = Kandidaat({"deelnemers": som}, vorige.begin, kandidaat.eind, True)
                continue
            if "nieuwe_deelnemers" in kandidaat.waarden:
                uit[-1] = Kandidaat({"deelnemers": None}, vorige.begin, vorige.eind)
        uit.append(kandidaat)
    return uit


_PAREN = [set(regel.split()) for regel in _LIJSTEN["paren"]]


def _vullen_aan(zin, een, ander):
    """`9 jongens, 2 meiden` are two groups; `20 bewoners, 8 kinderen` may be one."""
    return {zin.plat[k.begin : k.eind].split(" ")[-1] for k in (een, ander)} in _PAREN
