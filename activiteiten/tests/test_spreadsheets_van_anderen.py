"""After every file: the right figures, or a question. Never a wrong figure under *Alles klopt*."""

import datetime

import pytest

from activiteiten.models import Activiteit
from activiteiten.tests import spreadsheets_van_anderen as van_anderen
from activiteiten.tests.spreadsheets import adres, alle_inzet, doorloop, kies
from activiteiten.tests.spreadsheets_van_anderen import DAG, MET_MENSEN, csv, op_dag, xlsx
from inlezen.models import Inlezing

pytestmark = pytest.mark.usefixtures("zaterdag_twaalf_uur")

GOED = {
    "uren en minuten": (
        csv("Datum;Soort;Wijk;Uren;Minuten", "2-3-2026;ontmoeting;Lindehof;1;30", "3-3-2026;ontmoeting;Lindehof;2;15"),
        [90, 135],
    ),
    "alleen minuten naast lege uren": (csv("Datum;Soort;Wijk;Uren;Minuten", "2-3-2026;ontmoeting;Lindehof;0;45"), [45]),
    "twee keer dezelfde tijd": (csv("Datum;Soort;Wijk;Uren;Minuten", "2-3-2026;ontmoeting;Lindehof;1,5;90"), [90]),
    "reistijd": (
        csv("Datum;Soort;Wijk;Uren;Reistijd in minuten", "2-3-2026;ontmoeting;Lindehof;2,5;20"),
        [150],
    ),
    "een titel boven de koppen": (
        csv("Urenregistratie 2026;;;", ";;;", "Datum;Soort;Wijk;Duur", "2-3-2026;ontmoeting;Lindehof;1:30"),
        [90],
    ),
    "minuten en seconden": (csv("Datum;Soort;Wijk;Duur", "2-3-2026;ontmoeting;Lindehof;18:25 min"), [18]),
    "een halve minuut": (csv("Datum;Soort;Wijk;Duur", "2-3-2026;ontmoeting;Lindehof;05:30 min"), [6]),
    "streepjes van Word": (csv("Datum;Soort;Wijk;Duur", "2‑3‑2026;ontmoeting;Lindehof;1:30"), [90]),
    "tekst als formule": (
        b'sep=;\nDatum;Soort;Wijk;Duur\n="2-3-2026";="ontmoeting";="Lindehof";="1:30"\n',
        [90],
    ),
    "formules zonder waarde": (van_anderen.met_formules(), [90]),
    "een getal met een eenheid": (xlsx(op_dag(1.5), opmaak=[("D2", '0.0" uur"')]), [90]),
    "opmaak Standaard": (xlsx(op_dag(1.5), opmaak=[("D2", "Standaard")]), [90]),
    "uren boven een dag": (xlsx(op_dag(datetime.timedelta(minutes=90)), opmaak=[("D2", "[h]:mm")]), [90]),
    "een dag om middernacht": (
        xlsx(
            (DAG, "ontmoeting", "Lindehof", 0.9999999, 0.0208333),
            (DAG, "ontmoeting", "Lindehof", 1, 0.5),
            koppen=("Datum", "Soort", "Wijk", "Begintijd", "Eindtijd"),
            opmaak=[(cel, "h:mm") for cel in ("D2", "E2", "D3", "E3")],
        ),
        [30, 720],
    ),
    "eind om middernacht": (csv("Datum;Soort;Wijk;Begin;Eind", "2-3-2026;ontmoeting;Lindehof;22:00;24:00"), [120]),
    "een verborgen kolom naast een die te zien is": (
        xlsx(
            ("2-3-2026", "ontmoeting", "Lindehof", "9:30", "0:30"),
            koppen=(*MET_MENSEN[:3], "Uren", "Werkelijke uren"),
            bewerk=van_anderen.verberg_kolom_d,
        ),
        [30],
    ),
}  # fmt: skip


def loop_met_voorstellen(client, inhoud):
    """The whole way with what every page proposes. Returns the Gang's inlezing and what was asked without proposal."""
    naam = "werk.xlsx" if inhoud.startswith(b"PK") else "werk.csv"
    antwoord = kies(client, inhoud, naam)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    inlezing = Inlezing.objects.latest("pk")
    form = client.get(adres("columns", inlezing)).context["form"]
    client.post(adres("columns", inlezing), {naam: form[naam].value() or "" for naam in form.fields})
    inlezing.refresh_from_db()
    if inlezing.stand == Inlezing.Stand.NAKIJKEN:
        client.post(adres("check", inlezing))
    inlezing.refresh_from_db()
    return inlezing


@pytest.mark.parametrize("naam", GOED)
def test_wat_er_staat_komt_er_ook_in(lezer, naam):
    inhoud, minuten = GOED[naam]
    inlezing = loop_met_voorstellen(lezer, inhoud)
    assert inlezing.stand == Inlezing.Stand.KLAAR, doorloop(lezer, inhoud).zinnen
    lezer.post(adres("save", inlezing))
    assert [inzet[3] for inzet in alle_inzet()] == minuten


def test_aantallen_van_twee_kolommen_tellen_samen(lezer):
    koppen = "Datum;Soort;Wijk;Uren;Aantal deelnemers man;Aantal deelnemers vrouw"
    inlezing = loop_met_voorstellen(lezer, csv(koppen, "2-3-2026;ontmoeting;Lindehof;2;4;17"))
    lezer.post(adres("save", inlezing))
    assert Activiteit.objects.get().deelnemers == 21


def test_een_woord_meer_is_een_andere_betekenis(lezer):
    koppen = "Activiteitdatum;Invoerdatum;Soort;Wijk;Uren;Unieke deelnemers;Totaal bezoekers;Aantal uren vrijwilligers"
    inhoud = csv(koppen, "28-2-2026;2-3-2026;ontmoeting;Lindehof;2;8;31;6")
    kies(lezer, inhoud, "werk.csv")
    form = lezer.get(adres("columns", Inlezing.objects.get())).context["form"]
    assert [form[naam].value() for naam in form.fields] == [
        "datum", "", "soort", "wijk", "duur", "niet", "deelnemers", "vrijwilligers_duur"
    ]  # fmt: skip
    assert [rij["lijkt_op"] for rij in form.rijen()][5:7] == ["Deelnemers", "Deelnemers"]
    inlezing = loop_met_voorstellen(lezer, inhoud)
    assert "Niet gebruikt: Invoerdatum, Unieke deelnemers." in lezer.get(adres("detail", inlezing)).text
    lezer.post(adres("save", inlezing))
    een = Activiteit.objects.get()
    assert (een.datum, een.deelnemers, een.nieuwe_deelnemers) == (datetime.date(2026, 2, 28), 31, None)
    assert (een.vrijwilligers, een.vrijwilligers_minuten) == (None, 360)


def test_geplande_uren_zijn_niet_zonder_vraag_de_uren(lezer):
    kies(lezer, csv("Datum;Soort;Wijk;Geplande uren", "2-3-2026;ontmoeting;Lindehof;2"), "werk.csv")
    inlezing = Inlezing.objects.get()
    form = lezer.get(adres("columns", inlezing)).context["form"]
    assert form["kolom-3"].value() == ""
    antwoord = lezer.post(
        adres("columns", inlezing), {f"kolom-{n}": v for n, v in enumerate(["datum", "soort", "wijk"])}
    )
    assert antwoord.context["form"].errors["kolom-3"] == ["Kies wat deze kolom is, of Niet gebruiken."]


def test_een_dag_in_een_andere_zone_is_de_dag_hier(lezer):
    doorloop(
        lezer, csv("Datum;Soort;Wijk;Duur", "2026-03-31T22:00:00.000Z;ontmoeting;Lindehof;1:30"), "werk.csv"
    )
    assert Activiteit.objects.get().datum == datetime.date(2026, 4, 1)


def test_een_aantal_met_een_spatie_van_word(lezer):
    doorloop(
        lezer,
        csv("Datum;Soort;Wijk;Duur;Deelnemers", "4-3-2026;ontmoeting;Lindehof;1:30;1\u202f200"),
        "werk.csv",
    )
    assert Activiteit.objects.get().deelnemers == 1200


def test_opmaak_standaard_maakt_van_een_aantal_geen_dag(lezer):
    doorloop(lezer, xlsx(op_dag(1.5, 10), koppen=MET_MENSEN, opmaak=[("E2", "Standaard")]))
    assert Activiteit.objects.get().deelnemers == 10


def test_samengevoegde_cellen_gelden_voor_elke_rij_maar_een_duur_niet(lezer):
    rijen = [(DAG, *op_dag(1.5)[1:]), (None, "ontmoeting", "Lindehof", 2)]

    def voeg_samen(bereik):
        return lambda werkmap: werkmap.active.merge_cells(bereik)

    doorloop(lezer, xlsx(*rijen, bewerk=voeg_samen("A2:A3")))
    assert [(inzet[1], inzet[3]) for inzet in alle_inzet()] == [(DAG, 90), (DAG, 120)]
    gang = doorloop(lezer, xlsx(rijen[0], (DAG, *rijen[1][1:3], None), bewerk=voeg_samen("D2:D3")))
    assert gang.zinnen == [
        "D3: Deze cel is samengevoegd met die erboven. Maak dat ongedaan en schrijf in elke rij hoeveel het was."
    ]


def test_strict_open_xml_heet_wat_het_is(lezer):
    assert "Strict Open XML" in doorloop(lezer, van_anderen.strikt()).zinnen[0]


def test_rijen_zonder_inhoud_tellen_niet_mee_en_worden_geteld(lezer):
    inhoud = csv("Nr;Datum;Soort;Wijk;Duur", "1;2-3-2026;ontmoeting;Lindehof;1:30", "2;;;;", "3;;;;0:00")
    inlezing = loop_met_voorstellen(lezer, inhoud)
    assert (inlezing.nieuw, inlezing.leeg, inlezing.fouten) == (1, 2, 0)
    assert "2 rijen zonder inhoud of weggelaten tellen niet mee." in lezer.get(adres("detail", inlezing)).text
    lezer.post(adres("save", inlezing))
    inlezing.refresh_from_db()
    assert (inlezing.nieuw, inlezing.dubbel, len(alle_inzet())) == (1, 0, 1)


# A column is judged as a column

Stand = Inlezing.Stand
DRIE, RIJ = "Datum;Soort;Wijk", "2-3-2026;ontmoeting;Lindehof"
DATUMS = "Datum;Soort;Wijk;Duur"


def datums(*dagen):
    return csv(DATUMS, *[f"{dag};ontmoeting;Lindehof;1:30" for dag in dagen])


def uren(*waarden, kop="Uren"):
    return csv(
        f"Datum;Soort;Wijk;{kop}", *[f"{n}-3-2026;ontmoeting;Lindehof;{w}" for n, w in enumerate(waarden, 2)]
    )


def opgeslagen(client, inlezing):
    client.post(adres("save", inlezing))
    return [(inzet[1].isoformat(), inzet[3]) for inzet in alle_inzet()]


BESLIST = {
    "een dag bewijst de maand voor alle": (
        datums("03/02/2026", "05/13/2026"), [("2026-03-02", 90), ("2026-05-13", 90)],
    ),
    "de kop zegt dat de maand eerst staat": (
        csv("Datum (mm/dd/yyyy);Soort;Wijk;Duur", "03/02/2026;ontmoeting;Lindehof;1:30"), [("2026-03-02", 90)],
    ),
    "delen van een dag": (
        van_anderen.dagdelen(0.0625, 0.25, 0.5, 0.1),
        [("2026-03-02", 90), ("2026-03-03", 360), ("2026-03-04", 720), ("2026-03-05", 144)],
    ),
    "minuten onder uren": (
        uren(15, 20, 45, 90), [("2026-03-02", 15), ("2026-03-03", 20), ("2026-03-04", 45), ("2026-03-05", 90)],
    ),
    "minuten en seconden onder minuten": (
        uren("45:00", "05:30", kop="Minuten"), [("2026-03-02", 45), ("2026-03-03", 6)],
    ),
    "1904": (
        xlsx((44621, *op_dag("1:30")[1:]), (44622, *op_dag("2:00")[1:]), bewerk=van_anderen.vanaf_1904),
        [("2026-03-02", 90), ("2026-03-03", 120)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("naam", BESLIST)
def test_een_cel_beslist_voor_de_hele_kolom(lezer, naam):
    inhoud, verwacht = BESLIST[naam]
    inlezing = loop_met_voorstellen(lezer, inhoud)
    assert (inlezing.stand, inlezing.vragen) == (Inlezing.Stand.KLAAR, [])
    assert opgeslagen(lezer, inlezing) == verwacht


# Of each file what is saved after each answer, and what is proposed.
GEVRAAGD = {
    "dag of maand": (
        datums("01/05/2026", "02/05/2026"),
        {"dag": [("2026-05-01", 90), ("2026-05-02", 90)], "maand": [("2026-01-05", 90), ("2026-02-05", 90)]},
        "",
    ),
    "door een programma omgedraaid": (
        datums("2026-05-03", "13/05/2026"),
        {"klopt": [("2026-05-03", 90), ("2026-05-13", 90)], "om": [("2026-03-05", 90), ("2026-05-13", 90)]},
        "",
    ),
    "uren of minuten": (
        uren(15, 20, 10), {"minuten": [("2026-03-02", 15), ("2026-03-03", 20), ("2026-03-04", 10)]}, "minuten",
    ),
    "1.30": (
        uren("1.30", "2.15"),
        {"klok": [("2026-03-02", 90), ("2026-03-03", 135)], "uren": [("2026-03-02", 78), ("2026-03-03", 129)]},
        "",
    ),
    "1:30 onder minuten": (
        uren("1:30", kop="Minuten"), {"klok": [("2026-03-02", 90)], "seconden": [("2026-03-02", 2)]}, "",
    ),
    "uren onder minuten": (
        uren("1,5", "2", kop="Minuten"), {"uren": [("2026-03-02", 90), ("2026-03-03", 120)]}, "uren",
    ),
    "een verborgen rij": (
        xlsx(
            op_dag("1:30"), op_dag("2:00", dag="3-3-2026"), op_dag("1:00", dag="4-3-2026"),
            bewerk=van_anderen.verberg_met_filter,
        ),
        {
            "weg": [("2026-03-02", 90), ("2026-03-04", 60)],
            "mee": [("2026-03-02", 90), ("2026-03-03", 120), ("2026-03-04", 60)],
        },
        "weg",
    ),
    "een doorgestreepte rij": (
        xlsx(op_dag("1:30"), op_dag("2:00", dag="3-3-2026"), bewerk=van_anderen.streep_door),
        {"weg": [("2026-03-02", 90)], "mee": [("2026-03-02", 90), ("2026-03-03", 120)]},
        "weg",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("naam", "antwoord"), [(naam, a) for naam, rij in GEVRAAGD.items() for a in rij[1]])
def test_waar_niets_beslist_is_er_een_vraag(lezer, naam, antwoord):
    inhoud, verwacht, voorstel = GEVRAAGD[naam]
    inlezing = loop_met_voorstellen(lezer, inhoud)
    assert inlezing.stand == Inlezing.Stand.VRAGEN
    assert "Kies een antwoord." in lezer.post(adres("questions", inlezing)).text
    form = lezer.get(adres("questions", inlezing)).context["form"]
    assert [form[veld].value() for veld in form.fields] == [voorstel]
    lezer.post(adres("questions", inlezing), {"vraag-0": antwoord})
    lezer.post(adres("check", inlezing))
    assert opgeslagen(lezer, inlezing) == verwacht[antwoord]


def test_een_onbekende_naam_wordt_een_keer_gevraagd_en_onthouden(lezer, ontmoeting, lindehof):
    twee = csv(DATUMS, "2-3-2026;Bakkie doen;Lindenhof;1:30", "3-3-2026;Bakkie doen;Lindenhof;2")
    inlezing = loop_met_voorstellen(lezer, twee)
    form = lezer.get(adres("questions", inlezing)).context["form"]
    assert [form[veld].label for veld in form.fields] == [
        "Wat is de soort “Bakkie doen”?",
        "Wat is de wijk “Lindenhof”?",
    ]
    assert [form[veld].value() for veld in form.fields] == ["", str(lindehof.pk)]
    lezer.post(adres("questions", inlezing), {"vraag-0": ontmoeting.pk, "vraag-1": lindehof.pk})
    lezer.post(adres("check", inlezing))
    assert opgeslagen(lezer, inlezing) == [("2026-03-02", 90), ("2026-03-03", 120)]
    volgende = loop_met_voorstellen(lezer, csv(DATUMS, "9-3-2026;bakkie  doen;Lindenhof;1"))
    assert (volgende.stand, volgende.vragen) == (Inlezing.Stand.KLAAR, [])
    assert opgeslagen(lezer, volgende)[2:] == [("2026-03-09", 60)]


def test_een_naam_die_een_persoonsgegeven_kan_zijn_wordt_niet_onthouden(lezer, ontmoeting):
    inhoud = csv(DATUMS, "2-3-2026;bij mw De Boer;Lindehof;1:30")
    inlezing = loop_met_voorstellen(lezer, inhoud)
    lezer.post(adres("questions", inlezing), {"vraag-0": ontmoeting.pk})
    lezer.post(adres("check", inlezing))
    opgeslagen(lezer, inlezing)
    inlezing.refresh_from_db()
    assert (inlezing.stand, inlezing.antwoorden, inlezing.vragen) == (Inlezing.Stand.OPGESLAGEN, {}, [])


def test_een_rij_is_weg_te_laten(lezer):
    inhoud = csv(DATUMS, "2-3-2026;ontmoeting;Lindehof;1:30", "Totaal;;;1:30")
    inlezing = loop_met_voorstellen(lezer, inhoud)
    assert inlezing.stand == Inlezing.Stand.FOUT
    assert 'name="rij" value="3"' in lezer.get(adres("detail", inlezing)).text
    lezer.post(adres("leave_out", inlezing), {"rij": ["3", "x"]})
    lezer.post(adres("check", inlezing))
    assert opgeslagen(lezer, inlezing) == [("2026-03-02", 90)]


# More of the same kinds: nothing is taken in wrongly without a word

VAN_EEN_TEGENSTANDER = {
    "gepland en werkelijk": (csv(f"{DRIE};Uren gepland;Uren werkelijk", f"{RIJ};2;3"), [180]),
    "uren per week": (csv(f"{DRIE};Uren per week", f"{RIJ};8"), Stand.KOLOMMEN),
    "nieuwe vrijwilligers": (csv(f"{DRIE};Duur;Nieuwe vrijwilligers", f"{RIJ};1:30;1"), Stand.KOLOMMEN),
    "een pauze": (csv(f"{DRIE};Begin;Eind;Pauze (min)", f"{RIJ};9:00;12:00;30"), Stand.KOLOMMEN),
    "twee dagen": (csv("Datum van;Datum tot;Soort;Wijk;Duur", f"3-3-2026;{RIJ};1"), Stand.KOLOMMEN),
    "een deel en het geheel": (csv(f"{DRIE};Duur;Deelnemers;Deelnemers kinderen", f"{RIJ};1;10;4"), [60]),
    "een kwartier of niet": (csv(f"{DRIE};Uren", f"{RIJ};1,15"), Stand.VRAGEN),
    "alleen kleine getallen": (xlsx(op_dag(0.25), op_dag(0.5, dag="3-3-2026")), Stand.VRAGEN),
    "dagdelen en uren": (xlsx(op_dag(0.0625), op_dag(2, dag="3-3-2026")), Stand.VRAGEN),
    "13.30 als duur": (csv(f"{DRIE};Duur", f"{RIJ};13.30"), Stand.VRAGEN),
    "seconden": (csv(f"{DRIE};Duur", f"{RIJ};0:45:30"), [46]),
    "minuten onder duur": (csv(f"{DRIE};Duur", f"{RIJ};30", f"{RIJ};60"), [30, 60]),
    "minuten en een half uur": (csv(f"{DRIE};Uren", f"{RIJ};1.5", f"{RIJ};45"), Stand.FOUT),
    "een minuut met dubbele punt": (csv(f"{DRIE};Duur (min)", f"{RIJ};12:30"), Stand.VRAGEN),
    "twee tijden die botsen": (csv(f"{DRIE};Uren;Minuten", f"{RIJ};1;90"), Stand.FOUT),
    "een totaal": (csv(f"{DRIE};Duur", f"{RIJ};1:30", "Totaal;;;1:30"), Stand.FOUT),
    "een formule zonder waarde": (xlsx(op_dag("=1.5/24")), Stand.FOUT),
    "twee bewijzen": (
        csv(f"{DRIE};Duur", *[f"{dag}/2026;ontmoeting;Lindehof;1" for dag in ("13/05", "05/13", "05/06")]),
        Stand.VRAGEN,
    ),
    "een duizendtal": (csv(f"{DRIE};Duur;Deelnemers", f"{RIJ};1:30;1.200"), Stand.FOUT),
    "een zone": (csv(f"{DRIE};Duur", "2026-03-31T23:30:00+00:00;ontmoeting;Lindehof;1:30"), [90]),
}


@pytest.mark.parametrize("naam", VAN_EEN_TEGENSTANDER)
def test_de_goede_cijfers_of_een_vraag(lezer, naam):
    inhoud, verwacht = VAN_EEN_TEGENSTANDER[naam]
    inlezing = loop_met_voorstellen(lezer, inhoud)
    if isinstance(verwacht, Stand):
        assert inlezing.stand == verwacht
        assert not Activiteit.objects.exists()
    else:
        assert [minuten for _, minuten in opgeslagen(lezer, inlezing)] == verwacht
