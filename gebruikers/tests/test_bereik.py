"""Who sees and who writes which rows: for every queryset of every room that narrows by a person, the exact rows."""

import datetime
import inspect
from types import SimpleNamespace

import pytest
import time_machine
from django.apps import apps
from django.conf import settings

from activiteiten.models import Activiteit, Afsluiting, Bezwaar, Inzet, Reeks
from activiteiten.tests.factories import ActiviteitFactory, AfsluitingFactory, InzetFactory
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from gebruikers.tests.factories import GebruikerFactory
from initiatieven.models import Initiatief
from initiatieven.tests.factories import InitiatiefFactory
from inlezen.models import Inlezing
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


LOGGERS_IN_WATERRIJK = (*VAN_WELZIJN, "wijkteamlid", "andere_organisatie")

# (model, method, what else it asks) → {people: the names of their rows in `wereld`, in alphabetical order}. Who isn't
# named sees nothing.
BEREIK = {
    (Gemeente, "visible_to"): per_gemeente(["waterrijk"], ["zandveen"]),
    (Wijk, "visible_to"): per_gemeente(["lindehof"], ["duinrand"]),
    (Buurt, "visible_to"): per_gemeente(["buurt"], ["buurt_zandveen"]),
    (Wijk, "met_bevoegdheid", Bevoegdheid.WIJKEN_BEHEREN): {("beheerder",): ["lindehof"]},
    (Buurt, "met_bevoegdheid", Bevoegdheid.WIJKEN_BEHEREN): {("beheerder",): ["buurt"]},
    (Wijk, "met_bevoegdheid", Bevoegdheid.ACTIVITEIT_LOGGEN): {
        LOGGERS_IN_WATERRIJK: ["lindehof"],
        ("werker_zandveen",): ["duinrand"],
    },
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
        ("werker_zandveen",): ["van_vroeger", "van_zandveen"],
    },
    (Activiteit, "writable_by"): {
        ("werker", "coordinator"): ["van_werker"],
        ("wijkteamlid",): ["van_wijkteamlid"],
        ("andere_organisatie",): ["van_buurtkracht"],
        ("werker_zandveen",): ["van_zandveen"],
    },
    (Activiteit, "zelf_gelogd_door"): {  # habits: also of where one worked before
        ("werker",): ["van_vroeger", "van_werker"],
        ("wijkteamlid",): ["van_wijkteamlid"],
        ("andere_organisatie",): ["van_buurtkracht"],
        ("werker_zandveen",): ["van_zandveen"],
    },
    (Inzet, "visible_to"): {
        VAN_WELZIJN: ["inzet_verwijderd", "inzet_werker"],
        ("wijkteamlid",): ["inzet_wijkteamlid"],
        ("andere_organisatie",): ["inzet_buurtkracht"],
        ("werker_zandveen",): ["inzet_vroeger", "inzet_zandveen"],
    },
    (Reeks, "visible_to"): {
        ("werker", "coordinator"): ["reeks"],
        ("werker_zandveen",): ["reeks_zandveen"],
    },
    (Afsluiting, "visible_to"): {("coordinator",): ["afsluiting"]},
    (Bezwaar, "visible_to"): {
        ("werker", "coordinator"): ["bezwaar", "bezwaar_coordinator"],
        ("collega",): ["bezwaar"],
        ("andere_organisatie",): ["bezwaar_buurtkracht"],
        ("werker_zandveen",): ["bezwaar_zandveen"],
    },
    (Bezwaar, "te_beantwoorden_door"): {
        ("werker",): ["bezwaar", "bezwaar_coordinator"],
        ("coordinator",): ["bezwaar"],
        ("andere_organisatie",): ["bezwaar_buurtkracht"],
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
    (Aanstelling, "beheerbaar_voor"): {
        ("beheerder",): sorted(f"aanstelling_{naam}" for naam in IN_WATERRIJK),
        ("coordinator",): ["aanstelling_collega", "aanstelling_coordinator", "aanstelling_werker"],
    },
}
BEREIK[Aanstelling, "visible_to"] = BEREIK[Aanstelling, "beheerbaar_voor"]  # two names of one method

NIET_IN_BEREIK = {
    (Activiteit, "eigen_van"): "narrows what is in scope already",
    (Activiteit, "bij_gezet_door_ander"): "narrows what is in scope already",
    (Activiteit, "bij_gezet_sinds"): "narrows what is in scope already",
    (Activiteit, "laatste_wijk_van"): "gives one id: see test_een_ander_zegt_niets_over_je_laatste_wijk",
    (Initiatief, "met_blik_van"): "adds columns, narrows nothing",
    (Netwerk, "met_blik_van"): "adds columns, narrows nothing",
    (Wijkteam, "met_blik_van"): "adds columns, narrows nothing",
}
"""What asks for a person and needs no rows in BEREIK, with the reason why."""


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
        "vroeger": (duinrand, welzijn_zandveen, w.werker, {"datum": datetime.date(2026, 3, 3)}),
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
        ("_zandveen", w.werker_zandveen, welzijn_zandveen, w.van_zandveen, iemand),
    ):
        werkplek = {"organisatie": organisatie, "gemeente": activiteit.gemeente}
        dag = activiteit.datum
        reeks = Reeks.objects.create(eigenaar=werker, organisatie=organisatie, begin=dag, tot=dag)
        type(activiteit).objects.filter(pk=activiteit.pk).update(reeks=reeks)
        afsluiting = AfsluitingFactory(**werkplek, maand=dag.replace(day=1), door=werker)
        bezwaar = Bezwaar.objects.create(activiteit=activiteit, medewerker=ander, reden="tijd")
        inlezing = Inlezing.objects.create(
            doel="activiteiten", **werkplek, door=werker, bestandsnaam="eerder.xlsx"
        )
        for naam, rij in (
            ("reeks", reeks),
            ("afsluiting", afsluiting),
            ("bezwaar", bezwaar),
            ("inlezing", inlezing),
        ):
            setattr(w, f"{naam}{einde}", rij)
    for naam, activiteit, ander in (
        ("coordinator", w.van_werker, w.coordinator),
        ("buurtkracht", w.van_buurtkracht, iemand),
        ("vroeger", w.van_vroeger, iemand),  # entered by somebody who left there: nobody's to answer
        ("verwijderd", w.van_verwijderd, iemand),
    ):
        bezwaar = Bezwaar.objects.create(activiteit=activiteit, medewerker=ander, reden="tijd")
        setattr(w, f"bezwaar_{naam}", bezwaar)
    return w


def test_iedere_vraag_met_een_mens_geeft_precies_de_rijen_die_erbij_horen(wereld):
    namen = {(type(rij), rij.pk): naam for naam, rij in vars(wereld).items()}
    gezien, verwacht = {}, {}
    for (model, methode, *verder), per_groep in BEREIK.items():
        for naam in IEDEREEN:
            rijen = getattr(model.objects, methode)(getattr(wereld, naam), *verder)
            sleutel = f"{model.__name__}.{methode}{verder or ''} voor {naam}"
            gezien[sleutel] = sorted(namen.get((model, rij.pk), f"onbekend: {rij!r}") for rij in rijen)
            verwacht[sleutel] = next((rijen for groep, rijen in per_groep.items() if naam in groep), [])
    assert gezien == verwacht


def vragen_met_een_mens(model):
    """The names of all public methods of the managers and querysets of `model` that have a parameter `user`."""
    for manager in model._meta.managers:
        for klasse in (type(manager), type(manager.get_queryset())):
            for naam, functie in inspect.getmembers(klasse, inspect.isfunction):
                if not naam.startswith("_") and "user" in inspect.signature(functie).parameters:
                    yield naam


def test_geen_vraag_met_een_mens_ontbreekt_in_deze_tabel():
    eigen = [
        model
        for model in apps.get_models()
        if (settings.BASE_DIR / model._meta.app_label / "apps.py").exists()
    ]
    gevonden = {(model, naam) for model in eigen for naam in vragen_met_een_mens(model)}
    in_tabel = {(model, methode) for model, methode, *_ in BEREIK}
    assert gevonden == in_tabel | set(NIET_IN_BEREIK), (
        "Zet elke nieuwe vraag met een mens in BEREIK, met de rijen die erbij horen; of in NIET_IN_BEREIK, met waarom."
    )
    assert in_tabel & set(NIET_IN_BEREIK) == set()


def test_een_ander_zegt_niets_over_je_laatste_wijk(wereld):
    with time_machine.travel("2026-11-21T12:00:00+01:00"):
        wijken = {naam: Activiteit.objects.laatste_wijk_van(getattr(wereld, naam)) for naam in IEDEREEN}
    lindehof, duinrand = wereld.lindehof.pk, wereld.duinrand.pk
    assert wijken == dict.fromkeys(IEDEREEN) | {
        "werker": duinrand,  # the day after: where one logged last, although one left there since
        "wijkteamlid": lindehof,
        "andere_organisatie": lindehof,
        "werker_zandveen": duinrand,
    }
