"""Who sees and who writes which rows: for every queryset of every room that narrows by a person, the exact rows."""

from types import SimpleNamespace

import pytest
from django.apps import apps
from django.conf import settings

from activiteiten.models import Activiteit, Afsluiting, Bezwaar, Inlezing, Inzet, Reeks
from activiteiten.tests.factories import ActiviteitFactory, InzetFactory
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from gebruikers.tests.factories import GebruikerFactory
from initiatieven.models import Initiatief
from initiatieven.tests.factories import InitiatiefFactory
from netwerken.models import Netwerk, Wijkteam
from netwerken.tests.factories import NetwerkFactory, WijkteamFactory
from wijken.models import Buurt, Gemeente, Wijk
from wijken.tests.factories import BuurtFactory

VAN_WELZIJN = ("werker", "collega", "coordinator")
IN_WATERRIJK = (*VAN_WELZIJN, "wijkteamlid", "beleid", "beheerder", "andere_organisatie")
IN_ZANDVEEN = ("werker_zandveen", "beleid_zandveen")
IEDEREEN = (*IN_WATERRIJK, *IN_ZANDVEEN, "zonder_aanstelling")


def per_gemeente(waterrijk, zandveen):
    """Everyone in a gemeente sees these rows of it."""
    return {IN_WATERRIJK: waterrijk, IN_ZANDVEEN: zandveen}


# (model, method) → {people: the names of their rows in `wereld`, in alphabetical order}. Who isn't named sees nothing.
BEREIK = {
    (Gemeente, "visible_to"): per_gemeente(["waterrijk"], ["zandveen"]),
    (Wijk, "visible_to"): per_gemeente(["lindehof"], ["duinrand"]),
    (Buurt, "visible_to"): per_gemeente(["buurt"], ["buurt_zandveen"]),
    (Organisatie, "visible_to"): per_gemeente(
        ["buurtkracht", "welzijn", "wijkteamorganisatie"], ["welzijn_zandveen"]
    ),
    (Initiatief, "visible_to"): per_gemeente(
        ["initiatief", "initiatief_buurtkracht"], ["initiatief_zandveen"]
    ),
    (Netwerk, "visible_to"): per_gemeente(["netwerk", "netwerk_buurtkracht"], ["netwerk_zandveen"]),
    (Wijkteam, "visible_to"): per_gemeente(["wijkteam"], ["wijkteam_zandveen"]),
    (Initiatief, "writable_by"): {
        VAN_WELZIJN: ["initiatief"],
        ("andere_organisatie",): ["initiatief_buurtkracht"],
        ("werker_zandveen",): ["initiatief_zandveen"],
    },
    (Netwerk, "writable_by"): {
        VAN_WELZIJN: ["netwerk"],
        ("andere_organisatie",): ["netwerk_buurtkracht"],
        ("werker_zandveen",): ["netwerk_zandveen"],
    },
    (Initiatief, "confirmable_by"): {
        (*VAN_WELZIJN, "wijkteamlid", "andere_organisatie"): ["initiatief", "initiatief_buurtkracht"],
        ("werker_zandveen",): ["initiatief_zandveen"],
    },
    (Netwerk, "confirmable_by"): {
        (*VAN_WELZIJN, "wijkteamlid", "andere_organisatie"): ["netwerk", "netwerk_buurtkracht"],
        ("werker_zandveen",): ["netwerk_zandveen"],
    },
    (Wijkteam, "writable_by"): {("beheerder",): ["wijkteam"]},
    (Activiteit, "visible_to"): {
        VAN_WELZIJN: ["van_werker"],
        ("wijkteamlid",): ["van_wijkteamlid"],
        ("andere_organisatie",): ["van_buurtkracht"],
        ("werker_zandveen",): ["van_zandveen"],
    },
    (Activiteit, "writable_by"): {
        ("werker", "coordinator"): ["van_werker"],
        ("wijkteamlid",): ["van_wijkteamlid"],
        ("andere_organisatie",): ["van_buurtkracht"],
        ("werker_zandveen",): ["van_zandveen"],
    },
    (Inzet, "visible_to"): {
        VAN_WELZIJN: ["inzet_verwijderd", "inzet_werker"],
        ("wijkteamlid",): ["inzet_wijkteamlid"],
        ("andere_organisatie",): ["inzet_buurtkracht"],
        ("werker_zandveen",): ["inzet_zandveen"],
    },
    (Reeks, "visible_to"): {
        ("werker", "coordinator"): ["reeks"],
        ("werker_zandveen",): ["reeks_zandveen"],
    },
    (Afsluiting, "visible_to"): {("coordinator",): ["afsluiting"]},
    (Bezwaar, "visible_to"): {
        ("werker", "collega", "coordinator"): ["bezwaar"],
        ("werker_zandveen",): ["bezwaar_zandveen"],
    },
    (Inlezing, "visible_to"): {("werker",): ["inlezing"], ("werker_zandveen",): ["inlezing_zandveen"]},
    (Inlezing, "undoable_by"): {
        ("werker", "coordinator"): ["inlezing"],
        ("werker_zandveen",): ["inlezing_zandveen"],
    },
    (Gebruiker, "visible_to"): {
        ("beheerder",): sorted(IN_WATERRIJK),
        ("coordinator",): ["collega", "coordinator", "werker"],
    },
    (Aanstelling, "visible_to"): {
        ("beheerder",): sorted(f"aanstelling_{naam}" for naam in IN_WATERRIJK),
        ("coordinator",): ["aanstelling_collega", "aanstelling_coordinator", "aanstelling_werker"],
    },
}


@pytest.fixture
def wereld(
    request,
    waterrijk,
    zandveen,
    welzijn,
    buurtkracht,
    wijkteamorganisatie,
    welzijn_zandveen,
    lindehof,
    duinrand,
):
    """Everything twice: what is one's own, and what could leak."""
    w = SimpleNamespace(**{naam: request.getfixturevalue(naam) for naam in IEDEREEN})
    for naam in IN_WATERRIJK + IN_ZANDVEEN:
        setattr(w, f"aanstelling_{naam}", getattr(w, naam).aanstellingen.get())
    vars(w).update(
        waterrijk=waterrijk,
        zandveen=zandveen,
        lindehof=lindehof,
        duinrand=duinrand,
        welzijn=welzijn,
        buurtkracht=buurtkracht,
        wijkteamorganisatie=wijkteamorganisatie,
        welzijn_zandveen=welzijn_zandveen,
        buurt=BuurtFactory(wijk=lindehof),
        buurt_zandveen=BuurtFactory(wijk=duinrand),
        initiatief=InitiatiefFactory(wijk=lindehof, organisatie=welzijn),
        initiatief_buurtkracht=InitiatiefFactory(wijk=lindehof, organisatie=buurtkracht),
        initiatief_zandveen=InitiatiefFactory(wijk=duinrand, organisatie=welzijn_zandveen),
        netwerk=NetwerkFactory(wijk=lindehof, organisatie=welzijn),
        netwerk_buurtkracht=NetwerkFactory(wijk=lindehof, organisatie=buurtkracht),
        netwerk_zandveen=NetwerkFactory(wijk=duinrand, organisatie=welzijn_zandveen),
        wijkteam=WijkteamFactory(gemeente=waterrijk, organisatie=wijkteamorganisatie),
        wijkteam_zandveen=WijkteamFactory(gemeente=zandveen, organisatie=welzijn_zandveen),
    )
    iemand = GebruikerFactory(naam="Oud-collega van het wijkteam")
    activiteiten = {
        "werker": (lindehof, welzijn, w.werker, {}),
        "wijkteamlid": (lindehof, wijkteamorganisatie, w.wijkteamlid, {}),
        "wijkteam_ander": (lindehof, wijkteamorganisatie, iemand, {}),
        "buurtkracht": (lindehof, buurtkracht, w.andere_organisatie, {}),
        "zandveen": (duinrand, welzijn_zandveen, w.werker_zandveen, {}),
        "verwijderd": (
            lindehof,
            welzijn,
            w.werker,
            {"verwijderd": True, "verwijderd_op": "2026-03-03T12:00Z", "verwijderd_door": w.werker},
        ),
    }
    for naam, (wijk, organisatie, door, velden) in activiteiten.items():
        activiteit = ActiviteitFactory(wijk=wijk, organisatie=organisatie, ingevoerd_door=door, **velden)
        setattr(w, f"van_{naam}", activiteit)
        setattr(w, f"inzet_{naam}", InzetFactory(activiteit=activiteit))
    for einde, werker, organisatie, activiteit, ander in (
        ("", w.werker, welzijn, w.van_werker, w.collega),
        ("_zandveen", w.werker_zandveen, welzijn_zandveen, w.van_zandveen, w.werker_zandveen),
    ):
        werkplek = {"organisatie": organisatie, "gemeente": activiteit.gemeente}
        dag = activiteit.datum
        reeks = Reeks.objects.create(eigenaar=werker, organisatie=organisatie, begin=dag, tot=dag)
        type(activiteit).objects.filter(pk=activiteit.pk).update(reeks=reeks)
        afsluiting = Afsluiting.objects.create(**werkplek, maand=dag.replace(day=1), door=werker)
        bezwaar = Bezwaar.objects.create(activiteit=activiteit, medewerker=ander, reden="tijd")
        inlezing = Inlezing.objects.create(**werkplek, door=werker, bestandsnaam="eerder.xlsx")
        for naam, rij in (
            ("reeks", reeks),
            ("afsluiting", afsluiting),
            ("bezwaar", bezwaar),
            ("inlezing", inlezing),
        ):
            setattr(w, f"{naam}{einde}", rij)
    return w


def test_iedere_vraag_met_een_mens_geeft_precies_de_rijen_die_erbij_horen(wereld):
    namen = {(type(rij), rij.pk): naam for naam, rij in vars(wereld).items()}
    gezien, verwacht = {}, {}
    for (model, methode), per_groep in BEREIK.items():
        for naam in IEDEREEN:
            rijen = getattr(model.objects, methode)(getattr(wereld, naam))
            sleutel = f"{model.__name__}.{methode} voor {naam}"
            gezien[sleutel] = sorted(namen.get((model, rij.pk), f"onbekend: {rij!r}") for rij in rijen)
            verwacht[sleutel] = next((rijen for groep, rijen in per_groep.items() if naam in groep), [])
    assert gezien == verwacht


def test_geen_queryset_die_op_een_mens_filtert_ontbreekt_in_deze_tabel():
    eigen = [
        model
        for model in apps.get_models()
        if (settings.BASE_DIR / model._meta.app_label / "apps.py").exists()
    ]
    gevonden = {
        (model, methode)
        for model in eigen
        for methode in ("visible_to", "writable_by", "confirmable_by", "undoable_by")
        if hasattr(getattr(model, "objects", None), methode)
    }
    assert gevonden == set(BEREIK), (
        "Zet elke nieuwe vraag met een mens in BEREIK, met de rijen die erbij horen."
    )


def test_een_beheerder_kiest_gebieden_van_de_eigen_gemeente(wereld):
    voor = {
        naam: list(Wijk.objects.met_bevoegdheid(getattr(wereld, naam), Bevoegdheid.WIJKEN_BEHEREN))
        for naam in IEDEREEN
    }
    assert voor == dict.fromkeys(IEDEREEN, []) | {"beheerder": [wereld.lindehof]}
