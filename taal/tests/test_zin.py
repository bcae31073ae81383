from collections import Counter
from datetime import date, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from opbouw.tests.processortijd import groeit_niet_sneller_dan
from taal.tests.zinnenlezer import (
    AFKORTINGEN,
    CORPUS,
    DEVENTER,
    ELDERS,
    GESTEMD,
    GROTE_STAD,
    HELD_OUT,
    JAARWISSELING,
    KLADJES,
    LAATST,
    SOORTEN,
    THEMAS,
    VALKUILEN,
    VANDAAG,
    VERHALEN,
    VERS,
    VOLZINNEN,
    WIJKEN,
)
from taal.woordlijst import lees_woordlijst
from taal.zin import Gelezen, lees
from taal.zin.tekst import SCHAKELS, maak_plat, woorden_van

GEWONE_WOORDEN = lees_woordlijst("tests/gewone_woorden")["gewoon"]
VELDEN = (
    "datum", "begintijd", "minuten", "wijk", "soort", "vorm", "deelnemers", "nieuwe_deelnemers", "vrijwilligers",
    "themas", "collega_aantal",
)  # fmt: skip
SETS = {
    "gestemd": GESTEMD,
    "achtergehouden": HELD_OUT,
    "vers": VERS,
    "laatst": LAATST,
    "kladjes": KLADJES,
    "volzinnen": VOLZINNEN,
    "jaarwisseling": JAARWISSELING,
    "afkortingen": AFKORTINGEN,
    "verhalen": VERHALEN,
    "valkuilen": VALKUILEN,
    "elders": ELDERS,
}
STUKKEN = [zin.tekst for zin in CORPUS] + [
    " ", "3-11", "10-12", "van 2 tot 4", "half", "12", "uur", "#", "(", ")",
    "é", "½", "Lindehof", "vorige week", "ma", "nieuwe",
]  # fmt: skip


def _lees(tekst, vandaag=VANDAAG, **namen):
    return lees(tekst, vandaag=vandaag, **{"wijken": WIJKEN, "soorten": SOORTEN, "themas": THEMAS} | namen)


def _lees_zin(zin):
    return lees(zin.tekst, vandaag=zin.vandaag, **zin.namen)


def _score(zinnen):
    """Per field a Counter of goed, fout, gemist and niets (rightly None), and the sentences that differ."""
    score, verschillen = {veld: Counter() for veld in VELDEN}, []
    for zin in zinnen:
        invoer = _lees_zin(zin)
        for veld in VELDEN:
            if veld in zin.vrij:
                continue
            bedoeld, gelezen = zin.verwacht.get(veld), getattr(invoer, veld)
            if gelezen == bedoeld:
                uitslag = "niets" if bedoeld is None else "goed"
            else:
                uitslag = "gemist" if gelezen is None else "fout"
                verschillen.append(f"{zin.tekst!r}: {veld} {gelezen!r}, bedoeld {bedoeld!r}")
            score[veld][uitslag] += 1
    return score, "\n".join(verschillen)


@pytest.mark.parametrize("zinnen", SETS.values(), ids=SETS)
def test_corpus_wordt_begrepen_en_zelden_verkeerd(zinnen):
    score, verschillen = _score(zinnen)
    for veld, telling in score.items():
        gezegd = telling["goed"] + telling["gemist"] + telling["fout"]
        assert telling["fout"] < 0.02 * len(zinnen), f"{veld} {telling}\n{verschillen}"
        assert telling["gemist"] <= max(2, 0.1 * gezegd), f"{veld} {telling}\n{verschillen}"


def test_rest_is_wat_niet_begrepen_werd():
    zinnen = CORPUS + VERS + LAATST
    anders = [zin.tekst for zin in zinnen if _lees_zin(zin).rest != zin.verwacht.get("rest")]
    assert len(anders) < 0.02 * len(zinnen), anders


def test_alledaagse_woorden_geven_een_voorstel_en_blijven_staan():
    invoer = _lees("inloop lindehof")
    assert (invoer.soort, invoer.voorstel_soort, invoer.rest) == (None, "ontmoeting", "inloop")
    zinnen = CORPUS + VERS + LAATST
    anders = [
        zin.tekst for zin in zinnen if _lees_zin(zin).voorstel_soort != zin.verwacht.get("voorstel_soort")
    ]
    assert anders == []


@pytest.mark.parametrize(
    ("tekst", "soort", "voorstel"),
    [
        ("ontmoeting bij de inloop", "ontmoeting", None),
        ("inloop en spreekuur", None, None),
        ("overleg of voorbereiding", None, None),
        ("gesproken over een nieuwe inloop", None, None),
        ("afgestemd met school", "overleg en afstemming", None),
        ("indiv. hulp", "individuele hulp", None),
        ("met vrijw. en bewon. gebeld", None, None),
        ("gesprek over mantelzorg", None, None),
        ("voetbaltraining", None, "training van vaardigheden"),
    ],
)
def test_een_soort_is_gezegd_als_de_naam_er_staat(tekst, soort, voorstel):
    invoer = _lees(tekst)
    assert (invoer.soort, invoer.voorstel_soort) == (soort, voorstel)


@pytest.mark.parametrize(
    "tekst",
    [
        "brief aan 200 bewoners",
        "mail naar 85 bewoners en 30 vrijwilligers",
        "3 deelnemers afgemeld",
        "2 vrijwilligers ziek",
        "15 mensen uitgenodigd",
        "groepsapp met 35 bewoners gestart",
        "klacht van 6 bewoners",
        "zaal voor 60 personen",
        "mw de Boer met 2 kinderen",
        "3 groepen van 8 kinderen",
        "met drie man sterk geklust",
    ],
)
def test_wie_er_niet_bij_was_telt_niet_mee(tekst):
    invoer = _lees(tekst)
    assert (invoer.deelnemers, invoer.vrijwilligers) == (None, None)


@pytest.mark.parametrize(
    ("tekst", "begin", "minuten"),
    [
        ("om 9 uur weg om 5 uur thuis", "09:00", 480),
        ("begonnen 9:00 geëindigd 11:15", "09:00", 135),
        ("om 4 uur klaar", None, None),
        ("10 uur 15 tot 11 uur 45 gebeld", "10:15", 90),
        ("van 9 tot 12 uur 30 flyers", None, None),
        ("om een uur of vier", "16:00", None),
        ("een uur of vier", None, 240),
        ("om 2 uur 's nachts", "02:00", None),
        ("1300-1430", "13:00", 90),
        ("2024-2025", None, None),
        ("anderhalf à twee uur", None, None),
        ("een half uur vrij", None, None),
        ("20 min x 3", None, None),
        ("jongeren van 12 tot 16", None, None),
        ("Half 10 begonnen, 12 uur klaar", "09:30", 150),
        ("begonnen om 10 uur, 1 uur klaar", "10:00", None),
        ("van 22:30 tot 00:15", "22:30", 105),
        ("van 8 uur 's avonds tot half 1 's nachts", "20:00", 270),
        ("10:30 → 12:00", "10:30", 90),
        ("3 kwartier tot een uur", None, None),
        ("kwartier, misschien 20 min", None, None),
        ("zaal 2.10, 1 uur", None, 60),
    ],
)
def test_begin_en_einde(tekst, begin, minuten):
    invoer = _lees(tekst)
    assert (invoer.begintijd, invoer.minuten) == (begin and time.fromisoformat(begin), minuten)


@pytest.mark.parametrize(
    "tekst",
    ["om de week dinsdag", "2e maandag van de maand", "het 5 mei-comité", "onze vrijdag club", "za/zo",
     "3 weken geleden op dinsdag", "over 2 weken dinsdag", "Goede Vrijdag", "ma van Yusuf", "zijn ma", "Meneer Vrijdag",
     "met Ria Maandag en Kees Zondag", "3-2 gewonnen", "voor volgende week dinsdag"],
)  # fmt: skip
def test_een_gewoonte_of_een_naam_is_geen_dag(tekst):
    assert _lees(tekst).datum is None


@pytest.mark.parametrize("wijken", [WIJKEN, DEVENTER, GROTE_STAD])
def test_gewone_woorden_zijn_geen_wijk_soort_of_dag(wijken):
    assert len(set(GEWONE_WOORDEN)) >= 500
    regels = [zin.format(woord) for woord in GEWONE_WOORDEN for zin in ("{}", "gehad over {} met mevrouw")]
    gelezen = {regel: _lees(regel, wijken=wijken) for regel in regels}
    assert {r: i for r, i in gelezen.items() if i.vondsten} == {}


@pytest.mark.parametrize(
    ("tekst", "deelnemers", "nieuwe", "vrijwilligers"),
    [
        ("8 vaste + 3 nieuwe", 11, 3, None),
        ("8 vaste en 3 nieuwe vrijwilligers", None, None, 11),
        ("8 deelnemers + 3 nieuwe", None, 3, None),
        ("15 deelnemers: 11 bekende gezichten, 4 nieuwe", 15, 4, None),
        ("18 mensen, 2 vrijwilligers meegerekend", 16, None, 2),
        ("18 mensen, 2 vrijwilligers niet meegerekend", 18, None, 2),
        ("14 deelnemers, 2 of 3 nieuwe", 14, None, None),
        ("16 deelnemers, waarvan nieuw 3", 16, 3, None),
        ("12 van de 20 aangemelde deelnemers gekomen", 12, None, None),
        ("12 van de 20 kwamen niet", None, None, None),
        ("honderdtwintig kinderen", 120, None, None),
        ("honderden kinderen", None, None, None),
        ("gebeld met bewoner", None, None, None),
    ],
)
def test_wie_er_waren(tekst, deelnemers, nieuwe, vrijwilligers):
    invoer = _lees(tekst)
    assert (invoer.deelnemers, invoer.nieuwe_deelnemers, invoer.vrijwilligers) == (
        deelnemers,
        nieuwe,
        vrijwilligers,
    )


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [
        ("Collega's (2) en ik", 2),
        ("collega Noor en collega Sem, twee uur", 2),
        ("met collega noor en collega sem", 2),
        ("samen met collega Noor en Sem", None),
        ("mijn collega en ik", 1),
        ("met z'n drieën van het team", 2),
        ("met z'n drieën", None),
    ],
)
def test_collega_s_zonder_jezelf(tekst, aantal):
    assert _lees(tekst).collega_aantal == aantal


def test_corpus_is_groot_genoeg():
    assert len(CORPUS) >= 150
    assert len(VERS) >= 60
    assert len({zin.tekst for zinnen in SETS.values() for zin in zinnen}) >= 1000


def test_wat_niet_gezegd_is_is_none():
    assert _lees("") == Gelezen()
    assert _lees("praatje gemaakt") == Gelezen(rest="praatje gemaakt")


@pytest.mark.parametrize("vandaag", [date.min, date.max, date(2024, 2, 29), date(2027, 1, 1)])
def test_elke_vandaag_is_goed(vandaag):
    for zin in CORPUS:
        _lees(zin.tekst, vandaag)
    assert _lees("gister", date.min).datum is None
    assert _lees("volgende week di", date.max).datum is None


@pytest.mark.parametrize(("nummer", "naam"), list(enumerate(["ma", "di", "wo", "do", "vr", "za", "zo"])))
def test_weekdag_ligt_altijd_een_tot_zeven_dagen_terug(nummer, naam):
    for verschil in range(14):
        vandaag = date(2026, 12, 25) + timedelta(days=verschil)
        dag = _lees(f"afgelopen {naam}", vandaag).datum
        assert dag.weekday() == nummer
        assert 1 <= (vandaag - dag).days <= 7
        vorige_week = _lees(f"vorige week {naam}", vandaag).datum
        maandag = vandaag - timedelta(days=vandaag.weekday() + 7)
        assert vorige_week == maandag + timedelta(days=nummer)


def test_dag_en_maand_liggen_niet_na_vandaag():
    for verschil in range(0, 365, 5):
        dag = VANDAAG - timedelta(days=verschil)
        assert _lees(f"{dag.day}/{dag.month}").datum == dag


def test_namen_van_een_andere_gemeente():
    invoer = _lees("buurtontbijt in zandwerd", wijken=["Zandweerd", "De Hoven"], soorten=["Buurtontbijt"])
    assert (invoer.wijk, invoer.soort, invoer.rest) == ("Zandweerd", "Buurtontbijt", None)
    assert (
        _lees("spreekuur lindehof #wonen", wijken=(), soorten=(), themas=()).rest
        == "spreekuur lindehof #wonen"
    )
    assert _lees("olst 2u", wijken=["Wijk 01 Olst", "Wijk 02 Wijhe"]).wijk == "Wijk 01 Olst"
    assert _lees("spreekuur", soorten=["ontmoeting"]).soort is None


def test_namen_die_raar_zijn_breken_niets():
    assert (
        _lees("lindehof", wijken=["", "-", "Lindehof", "Lindehof", "O'Brien (oost)", "1"]).wijk == "Lindehof"
    )


def test_twee_wijken_met_dezelfde_naam_zijn_een_naam():
    assert _lees("centrum 2u", wijken=["Centrum", "Centrum"]).wijk == "Centrum"


def test_vondst_wijst_de_tekst_aan_en_zegt_of_het_een_gok_was():
    tekst = "Gister  twee uur  in spoorzigt, 5 bewoners"
    vondsten = {v.veld: v for v in _lees(tekst).vondsten}
    aangewezen = {veld: tekst[v.begin : v.eind] for veld, v in vondsten.items()}
    assert aangewezen == {
        "datum": "Gister",
        "minuten": "twee uur",
        "wijk": "in spoorzigt",
        "deelnemers": "5 bewoners",
    }
    assert [veld for veld, v in vondsten.items() if v.twijfel] == ["wijk"]


def test_letters_met_tekens_verschuiven_niets():
    tekst = "één bewoner\u00a0– 2½ u café ﬁets molenwĳk e\u0301e\u0301n"
    for vondst in _lees(tekst).vondsten:
        assert tekst[vondst.begin : vondst.eind].strip() == tekst[vondst.begin : vondst.eind]
    assert _lees(tekst).minuten == 150
    assert _lees(tekst).wijk == "Molenwijk"


regels = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(STUKKEN), max_size=6).map(" ".join),
    st.lists(st.one_of(st.sampled_from(STUKKEN), st.text(max_size=4)), max_size=8).map("".join),
)


@given(regels, st.dates())
@example("٣ uur ² nov", VANDAAG)
@example("1" * 5000, VANDAAG)
@settings(max_examples=300, deadline=None)
def test_geen_tekst_breekt_de_lezer_en_alles_komt_ergens_terecht(tekst, vandaag):
    invoer = _lees(tekst, vandaag)
    letters = list(tekst)
    for vondst in invoer.vondsten:
        assert 0 <= vondst.begin < vondst.eind <= len(tekst)
        assert getattr(invoer, vondst.veld) is not None
        letters[vondst.begin : vondst.eind] = " " * (vondst.eind - vondst.begin)
    rest = Counter(woorden_van(maak_plat(invoer.rest or "")))
    over = Counter(w for w in woorden_van(maak_plat("".join(letters))) if w not in SCHAKELS)
    assert over <= rest, "a word that was not understood got lost"
    assert {v.veld for v in invoer.vondsten} == {veld for veld in VELDEN if getattr(invoer, veld) is not None}


@pytest.mark.ratio
@pytest.mark.parametrize(
    "stuk", ["gister 2 uur lindehof ", "xkcdq wrtbn ", "12 ", "#a ", "van 2 tot ", "-", "1", " ", "een "]
)
def test_tijd_groeit_niet_sneller_dan_de_tekst(stuk):
    assert groeit_niet_sneller_dan(_lees, stuk * 400)
