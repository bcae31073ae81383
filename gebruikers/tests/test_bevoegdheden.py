"""The table of bevoegdheden beside the table of the design (section 5)."""

import pytest

from gebruikers.bevoegdheden import BEVOEGDHEDEN, ROLLEN_MET_ORGANISATIE, Rol, rollen_met
from gebruikers.bevoegdheden import Bevoegdheid as B

OPB, COO, WTL, BEL, BEH = (
    Rol.OPBOUWWERKER,
    Rol.COORDINATOR,
    Rol.WIJKTEAMLID,
    Rol.BELEIDSMEDEWERKER,
    Rol.BEHEERDER,
)

ONTWERP = {
    # log, change own activities
    B.ACTIVITEIT_LOGGEN: {OPB, COO, WTL},
    B.ACTIVITEIT_INZIEN: {OPB, COO, WTL},
    # see activities with text: the own organisatie's; a wijkteamlid only own ones
    B.ACTIVITEIT_ORGANISATIE: {OPB, COO},
    # correct others', close a month
    B.ACTIVITEIT_CORRIGEREN: {COO},
    B.MAAND_AFSLUITEN: {COO},
    # initiatieven, netwerken
    B.SOCIALE_BASIS_INZIEN: {OPB, COO, WTL, BEL, BEH},
    B.SOCIALE_BASIS_SCHRIJVEN: {OPB, COO},
    B.SOCIALE_BASIS_BEVESTIGEN: {OPB, COO, WTL},
    # figures per wijk
    B.RAPPORTAGE_INZIEN: {OPB, COO, WTL, BEL, BEH},
    B.CIJFERS_ORGANISATIE: {OPB, COO},
    B.CIJFERS_EIGEN_WIJKEN: {WTL},
    B.CIJFERS_GEMEENTE: {BEL, BEH},
    # wijken, people, lists
    B.WIJKEN_BEHEREN: {BEH},
    B.WIJKTEAMS_BEHEREN: {BEH},
    B.MENSEN_BEHEREN: {BEH},
    B.COLLEGAS_BEHEREN: {COO},
}


def test_elke_bevoegdheid_staat_in_de_tabel_van_het_ontwerp():
    assert set(ONTWERP) == set(B)
    assert set(BEVOEGDHEDEN) == set(Rol)


@pytest.mark.parametrize("bevoegdheid", B)
def test_precies_deze_rollen_hebben_de_bevoegdheid(bevoegdheid):
    assert set(rollen_met(bevoegdheid)) == ONTWERP[bevoegdheid]


def test_wie_voor_de_gemeente_werkt_ziet_nooit_een_activiteit():
    van_activiteiten = {
        B.ACTIVITEIT_LOGGEN,
        B.ACTIVITEIT_INZIEN,
        B.ACTIVITEIT_ORGANISATIE,
        B.ACTIVITEIT_CORRIGEREN,
        B.MAAND_AFSLUITEN,
    }
    for rol in set(Rol) - set(ROLLEN_MET_ORGANISATIE):
        assert BEVOEGDHEDEN[rol] & van_activiteiten == set()


def test_iedere_rol_heeft_precies_een_bereik_van_cijfers():
    bereiken = {B.CIJFERS_GEMEENTE, B.CIJFERS_ORGANISATIE, B.CIJFERS_EIGEN_WIJKEN}
    assert {rol: len(BEVOEGDHEDEN[rol] & bereiken) for rol in Rol} == dict.fromkeys(Rol, 1)


def test_zonder_aanstelling_mag_je_niets(zonder_aanstelling):
    assert [bevoegdheid for bevoegdheid in B if zonder_aanstelling.heeft(bevoegdheid)] == []
    assert zonder_aanstelling.rechten.gemeente_ids() == set()
