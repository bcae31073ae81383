import csv
import datetime
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from activiteiten.minuten import Minuten
from activiteiten.models import Activiteit
from kern.cellen import veilige_cel
from kern.periode import Periode
from rapportage.cijfers.blik import Blik
from rapportage.cijfers.kruistabel import kruistabel
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.vraag import Vraag
from rapportage.csv_uit import IN_WIJKEN_CSV
from rapportage.tests.conftest import COLL, INDIR, INDIV, blok

PARAMETERS = {"van": "2026-01-01", "tot": "2026-03-31"}
KOP = "wijkcode;wijk;uren_collectief;uren_individueel;uren_indirect;aandeel_collectief;uren_collectief_per_1000;bereik"


def test_the_file_has_a_row_per_wijk_by_code_and_no_total(client, kwartaal, beleid):
    client.force_login(beleid)

    antwoord = client.get("/rapportage/wijken.csv", PARAMETERS)

    assert antwoord.getvalue().decode("utf-8") == "\r\n".join(
        [
            f"\ufeff{KOP}",
            "WK999902;Kreken;0,00;0,00;0,50;;0,00;0",
            "WK999903;Lindehof;2,75;0,25;0,83;91,67;1,38;15",
            "WK999904;Oudewijk;1,00;0,00;0,00;100,00;1,25;10",
            "WK999908;Spoorzicht;1,67;3,33;0,00;33,33;;<5",
            "WK999909;Stilwijk;0,00;0,00;0,00;;0,00;0",
            "",
        ]
    )
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord["Cache-Control"] == "private, no-store"
    assert antwoord["Content-Disposition"] == (
        'attachment; filename="opbouw-waterrijk-2026-01-01-tot-en-met-2026-03-31.csv"'
    )


def test_the_own_organisatie_gets_its_own_numbers(client, kwartaal, werker):
    client.force_login(werker)

    regels = client.get("/rapportage/wijken.csv", PARAMETERS).getvalue().decode().split("\r\n")

    assert "WK999908;Spoorzicht;1,67;3,33;0,00;33,33;;1" in regels
    assert "WK999903;Lindehof;2,00;0,00;0,83;100,00;1,00;12" in regels


def test_a_bad_period_gets_a_sentence_and_no_file(client, kwartaal, beleid):
    client.force_login(beleid)

    antwoord = client.get("/rapportage/wijken.csv", {"van": "2026-03-31", "tot": "2026-01-01"})

    assert (antwoord.status_code, antwoord["Content-Type"]) == (422, "text/plain; charset=utf-8")
    assert antwoord.text == "De laatste dag ligt voor de eerste dag. Draai ze om."


@pytest.mark.parametrize("naam", ["=1+1", "+31", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r1"])
def test_a_formula_becomes_text(naam):
    assert veilige_cel(naam) == f"'{naam}"


@pytest.mark.parametrize("naam", ["Lindehof", "'s-Gravenland", "Weteringen-Noord", ""])
def test_a_name_stays_as_it_is(naam):
    assert veilige_cel(naam) == naam


def test_a_wijk_named_like_a_formula_does_no_harm(client, lindehof, beleid):
    lindehof.naam = '=HYPERLINK("x";"y")'
    lindehof.save()
    client.force_login(beleid)

    tekst = client.get("/rapportage/wijken.csv", PARAMETERS).getvalue().decode()

    rijen = list(csv.reader(io.StringIO(tekst), delimiter=";"))
    assert rijen[1][1] == '\'=HYPERLINK("x";"y")'
    assert len(rijen[1]) == 8


def nederlands(cel):
    return "" if cel is None else str(cel).replace(".", ",")


regels = st.lists(
    st.tuples(
        st.integers(0, 1), st.sampled_from([COLL, INDIV, INDIR]), st.integers(1, 1440), st.integers(0, 9)
    ),
    max_size=12,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(regels=regels)
def test_page_file_and_total_always_agree(
    client, beleid, waterrijk, lindehof, spoorzicht, welzijn, log, regels
):
    """Any log: the total is the sum of the rows, and page and file say the same in one decimal and in two."""
    Activiteit.met_verwijderde.all().delete()
    wijken = (lindehof, spoorzicht)
    verwacht = {wijk.pk: Minuten() for wijk in wijken}
    bereik = dict.fromkeys(verwacht, 0)
    for plek, vorm, minuten, deelnemers in regels:
        log(wijken[plek], welzijn, "2026-02-01", (vorm, minuten), deelnemers=deelnemers)
        verwacht[wijken[plek].pk] += Minuten(**{vorm: minuten})
        bereik[wijken[plek].pk] += deelnemers

    periode = Periode(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
    resultaat = kruistabel(Blik(waterrijk, hele_gemeente=True), Vraag(periode))
    client.force_login(beleid)
    pagina = client.get("/rapportage/", PARAMETERS)
    bestand = client.get("/rapportage/wijken.csv", PARAMETERS).getvalue().decode().removeprefix("\ufeff")

    assert {rij.lid.groep: rij.minuten for rij in resultaat.rijen} == verwacht
    assert resultaat.totaal.minuten == sum(verwacht.values(), start=Minuten())
    hidden = [pk for pk, aantal in bereik.items() if 0 < aantal < 5]
    assert [rij.lid.groep for rij in resultaat.rijen if rij["bereik"].klein] == hidden
    assert resultaat.totaal["bereik"].waarde == (None if hidden else sum(bereik.values()))
    op_pagina = {
        rij.code: [rij.naam, *(cel.tekst for cel in rij.cellen)] for rij in blok(pagina, "wijktabel").rijen
    }
    in_bestand = {code: rest for code, *rest in list(csv.reader(io.StringIO(bestand), delimiter=";"))[1:]}
    cijfers = [REGISTER[code] for code in IN_WIJKEN_CSV]
    for rij in resultaat.rijen:
        op_de_pagina = [cijfer.op_pagina(rij[cijfer.code]) for cijfer in cijfers]
        in_het_bestand = [nederlands(cijfer.cel(rij[cijfer.code], 2)) for cijfer in cijfers]
        assert op_pagina[rij.lid.sleutel] == [rij.naam, *op_de_pagina]
        assert in_bestand[rij.lid.sleutel] == [rij.naam, *in_het_bestand]


def test_met_twee_uitsplitsingen_staat_elke_cel_in_het_bestand(client, kwartaal, beleid):
    client.force_login(beleid)
    tekst = client.get("/rapportage/cijfers.csv", PARAMETERS | {"per": ["wijk", "maand"]}).getvalue().decode()
    kop, *rijen = [regel.split(";") for regel in tekst.removeprefix("\ufeff").splitlines()]

    assert kop[:5] == ["wijkcode", "wijk", "maandcode", "maand", "uren_collectief"]
    assert {(rij[1], rij[2]): rij[kop.index("uren_samen")] for rij in rijen if rij[1] == "Lindehof"} == {
        ("Lindehof", "2026-01"): "2,00",
        ("Lindehof", "2026-02"): "0,83",
        ("Lindehof", "2026-03"): "1,00",
    }
